//! nginx as the peer: it passes the same pages on, and changes a text in them.

use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context as _, bail};

/// Where Debian has the filter that takes regular expressions (`libnginx-mod-http-subs-filter`).
const REGEX_FILTER: &str = "/usr/lib/nginx/modules/ngx_http_subs_filter_module.so";

/// One nginx, of one process, with a port for each thing that it does.
pub(crate) struct Nginx {
    process: Child,
    _folder: tempfile::TempDir,
    /// Passes pages on.
    pub(crate) passing: SocketAddr,
    /// Looks for one text in each page (`sub_filter`).
    pub(crate) literal: SocketAddr,
    /// The same, with `gzip_comp_level 1`.
    pub(crate) compressing: SocketAddr,
    /// Looks for a regular expression; none where that filter isn't installed.
    pub(crate) regex: Option<SocketAddr>,
}

impl Nginx {
    /// Starts it. None if there is no nginx on this machine.
    pub(crate) async fn start(site: SocketAddr) -> anyhow::Result<Option<Self>> {
        if Command::new("nginx").arg("-v").stderr(Stdio::null()).status().is_err() {
            return Ok(None);
        }
        let folder = tempfile::tempdir()?;
        let [passing, literal, compressing, regex] = ports()?;
        let has_regex = Path::new(REGEX_FILTER).is_file();
        let module = if has_regex { format!("load_module {REGEX_FILTER};") } else { String::new() };
        let server = |port: SocketAddr, what: &str| {
            format!(
                "server {{ listen {port}; location / {{ proxy_pass http://site; proxy_http_version 1.1; \
                 proxy_set_header Connection \"\"; proxy_set_header Accept-Encoding \"\"; {what} }} }}\n"
            )
        };
        let change = "sub_filter '</head>' '<script src=/notice.js></script></head>'; sub_filter_once off;";
        let mut servers = server(passing, "")
            + &server(literal, change)
            + &server(compressing, &format!("{change} gzip on; gzip_comp_level 1;"));
        if has_regex {
            servers += &server(regex, "subs_filter '<script[^>]*src=.https?://[^>]*>' '<script>' gir;");
        }
        let path = folder.path();
        let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|kind| format!("{kind}_temp_path {}/{kind};", path.display()))
            .concat();
        let text = format!(
            "{module} daemon off; master_process off; pid {}/pid; error_log stderr crit;\n\
             events {{ worker_connections 4096; }}\n\
             http {{ access_log off; keepalive_requests 100000000; {temporary}\n\
             upstream site {{ server {site}; keepalive 256; keepalive_requests 100000000; }}\n{servers} }}",
            path.display()
        );
        std::fs::write(path.join("nginx.conf"), text)?;
        let process = Command::new("nginx")
            .arg("-c")
            .arg(path.join("nginx.conf"))
            .stdout(Stdio::null())
            .spawn()
            .context("nginx can't be started")?;
        let regex = has_regex.then_some(regex);
        let started = Self { process, _folder: folder, passing, literal, compressing, regex };
        for _ in 0..100 {
            if tokio::net::TcpStream::connect(passing).await.is_ok() {
                return Ok(Some(started));
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        bail!("nginx doesn't answer")
    }

    /// The number of the process.
    pub(crate) fn process(&self) -> u32 {
        self.process.id()
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Ports that nobody has.
fn ports() -> anyhow::Result<[SocketAddr; 4]> {
    let listeners: Vec<TcpListener> =
        (0..4).map(|_| TcpListener::bind("127.0.0.1:0")).collect::<Result<_, _>>()?;
    let addresses: Vec<SocketAddr> =
        listeners.iter().map(TcpListener::local_addr).collect::<Result<_, _>>()?;
    addresses.try_into().map_err(|_| anyhow::anyhow!("four were asked for"))
}
