//! Somebody else's server for the same thing: `@c15t/backend`, installed from npm for this run.

use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::{Context as _, ensure};
use bytes::Bytes;
use http::Request;
use http_body_util::Full;

/// The package.
pub(crate) const NAME: &str = "@c15t/backend";
/// Its version.
pub(crate) const VERSION: &str = "2.2.1";

/// What it runs with, as its manual says: a driver for the database, and a server for its handler.
const WITH: [&str; 3] = ["kysely@0.28", "pg@8", "@hono/node-server@1"];

/// Its process and the folder it is installed in.
pub(crate) struct Peer {
    process: Child,
    pub(crate) address: SocketAddr,
    _folder: tempfile::TempDir,
}

impl Peer {
    /// Installs and starts it on a PostgreSQL database.
    pub(crate) fn start(database: &str) -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        std::fs::write(folder.path().join("package.json"), "{\"private\":true}")?;
        let installed = Command::new("npm")
            .args(["install", "--no-audit", "--no-fund", "--silent", "--ignore-scripts"])
            .arg(format!("{NAME}@{VERSION}"))
            .args(WITH)
            .current_dir(folder.path())
            .status()
            .context("npm can't be started")?;
        ensure!(installed.success(), "npm couldn't install {NAME}@{VERSION}");
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers/c15t.mjs");
        let mut process = Command::new("node")
            .arg(script)
            .arg(database)
            .current_dir(folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .context("node can't be started")?;
        let mut lines = BufReader::new(process.stdout.take().context("it has an output")?).lines();
        let address = loop {
            let line = lines.next().context("it ended before it listened")??;
            if let Some(address) = line.strip_prefix("http://") {
                break address.parse()?;
            }
        };
        // It may say more, and must not wait for somebody to read it.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(Self { process, address, _folder: folder })
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A consent as its client sends it, each time of another visitor.
pub(crate) fn consent() -> Request<Full<Bytes>> {
    static VISITORS: AtomicU64 = AtomicU64::new(0);
    let visitor = VISITORS.fetch_add(1, Ordering::Relaxed);
    // Its ids are base 58: no zero.
    let visitor: String = format!("{visitor:016}").bytes().map(|digit| char::from(digit + 1)).collect();
    let visitor = visitor.replace(':', "A");
    let body = serde_json::json!({
        "type": "cookie_banner",
        "subjectId": format!("sub_{visitor}xyz"),
        "domain": "site.example",
        "preferences": {"necessary": true, "measurement": false, "marketing": false},
        "givenAt": 1_764_000_000_000_u64,
    });
    Request::post("/subjects")
        .header("host", "site.example")
        .header("origin", "http://site.example")
        .header("content-type", "application/json")
        .body(Full::new(body.to_string().into()))
        .expect("a constant request")
}
