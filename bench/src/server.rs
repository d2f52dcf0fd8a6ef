//! `sayso serve` as a process of its own, with a site file.

use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, ensure};
use sayso_bench::page::THIRD_PARTIES;

/// The running program and its folder.
pub(crate) struct Server {
    program: PathBuf,
    process: Child,
    pub(crate) address: SocketAddr,
    pub(crate) folder: tempfile::TempDir,
}

impl Server {
    /// Starts the program in front of a site, with four vendors and the five optional purposes that it has built in.
    pub(crate) fn start(program: &Path, upstream: SocketAddr) -> anyhow::Result<Self> {
        Self::start_on(program, upstream, None)
    }

    /// The same on a PostgreSQL database, if one is named.
    pub(crate) fn start_on(
        program: &Path,
        upstream: SocketAddr,
        database: Option<&str>,
    ) -> anyhow::Result<Self> {
        Self::serve(program, &format!("upstream = \"http://{upstream}\""), database)
    }

    /// Starts the program for the same site without the gate.
    pub(crate) fn start_tagged(program: &Path) -> anyhow::Result<Self> {
        Self::serve(program, "mode = \"tag\"", None)
    }

    fn serve(program: &Path, place: &str, database: Option<&str>) -> anyhow::Result<Self> {
        // Beside the program, so that the database lies on a disk and not in memory.
        let near = program.parent().context("the program has a folder")?;
        let folder = tempfile::tempdir_in(near)?;
        let mut site = format!("operator = \"The Harbour Ledger\"\n{place}\n");
        for (host, purpose) in THIRD_PARTIES {
            let id = host.split('.').next().unwrap_or_default();
            site += &format!("[[vendor]]\nid = \"{id}\"\nhosts = [\"{host}\"]\npurposes = [\"{purpose}\"]\n");
        }
        std::fs::create_dir(folder.path().join("sites"))?;
        std::fs::write(folder.path().join("sites/bench.toml"), site)?;
        let database = database.map(|url| format!("database = \"{url}\"\n")).unwrap_or_default();
        let server = format!(
            "listen = \"127.0.0.1:0\"\nadmin_listen = \"127.0.0.1:0\"\njurisdiction = \"DE\"\n{database}"
        );
        std::fs::write(folder.path().join("sayso.toml"), server)?;
        let (process, address) = run(program, folder.path())?;
        Ok(Self { program: program.into(), process, address, folder })
    }

    /// Kills the process without a warning and starts another on the same data.
    pub(crate) fn kill_and_restart(&mut self) -> anyhow::Result<()> {
        self.halt()?;
        self.resume().map(drop)
    }

    /// Kills the process without a warning.
    pub(crate) fn halt(&mut self) -> anyhow::Result<()> {
        self.process.kill()?;
        self.process.wait()?;
        Ok(())
    }

    /// Starts the program again on the same data. Yields how long that took, until it listens.
    pub(crate) fn resume(&mut self) -> anyhow::Result<Duration> {
        let start = Instant::now();
        (self.process, self.address) = run(&self.program, self.folder.path())?;
        Ok(start.elapsed())
    }

    /// Runs `sayso ledger check` against it, with a key that one trusts.
    pub(crate) fn check_ledger(&self, key: &str) -> anyhow::Result<()> {
        let checked = Command::new(&self.program)
            .args(["ledger", "check", "--key", key.lines().next().unwrap_or_default()])
            .arg(format!("http://{}/_sayso/ledger", self.address))
            .arg("--state")
            .arg(self.folder.path().join("seen"))
            .current_dir(self.folder.path())
            .output()?;
        let said = String::from_utf8_lossy(&checked.stdout);
        let errors = String::from_utf8_lossy(&checked.stderr);
        ensure!(checked.status.success(), "`sayso ledger check` found something: {said}{errors}");
        Ok(())
    }

    /// The number of the process.
    pub(crate) fn process(&self) -> u32 {
        self.process.id()
    }
}

/// Starts the program, and waits until it says where it listens.
fn run(program: &Path, folder: &Path) -> anyhow::Result<(Child, SocketAddr)> {
    let mut process = Command::new(program)
        .arg("serve")
        .arg("--config")
        .arg(folder.join("sayso.toml"))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .with_context(|| format!("{} can't be started", program.display()))?;
    let mut line = String::new();
    BufReader::new(process.stdout.take().context("it has an output")?).read_line(&mut line)?;
    let address = line.split_whitespace().find_map(|word| word.strip_prefix("http://"));
    let address = address.with_context(|| format!("it said {line:?} and no address"))?.parse()?;
    Ok((process, address))
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
