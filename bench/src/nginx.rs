//! nginx as the peer: it passes the same pages on, and changes a text in them.

use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context as _, bail, ensure};

use crate::load::{get, once};

/// Where Debian has the filter that takes regular expressions (`libnginx-mod-http-subs-filter`).
const REGEX_FILTER: &str = "/usr/lib/nginx/modules/ngx_http_subs_filter_module.so";

/// What is looked for in the cheaper of two ways: scripts of another host, told by the end of their tags.
const CHEAP: &str = "subs_filter '<script[^>]*src=.https?://[^>]*>' '<script>' gir;";

/// What somebody would write to hold back what the gate holds back on the page that is measured: whatever has an address of another
/// host, and the inline script that loads one. It doesn't see to the rest: attributes without a space before them, addresses with
/// references to characters or behind a `base`, second addresses in a tag, `srcset` with an own address first, comments, templates.
const HOLDING: &str = "subs_filter \
    '(<(?:script|iframe|frame|img|link|source|video|audio|embed|object|input)\\b[^>]*?\\s)\
    ((?:src|srcset|href|poster|data)\\s*=\\s*[\"\\x27]?(?:https?:)?//(?!site\\.example))' '$1data-held-$2' gir; \
    subs_filter '<script(?=>[^<]*//stats\\.example)' '<script type=\"text/plain\" data-held' gir;";

/// What [`HOLDING`] has to find on the page: 13 scripts, 14 images, 3 frames, 2 links, and an inline script.
const HELD: usize = 33;

/// One nginx with as many processes as there are cores, with a port for each thing that it does.
pub(crate) struct Nginx {
    process: Child,
    folder: tempfile::TempDir,
    /// Passes pages on.
    pub(crate) passing: SocketAddr,
    /// Looks for one text in each page (`sub_filter`).
    pub(crate) literal: SocketAddr,
    /// The same, with `gzip_comp_level 1`.
    pub(crate) compressing: SocketAddr,
    /// Looks for regular expressions; none where that filter isn't installed.
    pub(crate) regex: Option<Regex>,
}

/// Where it looks for regular expressions.
#[derive(Clone, Copy)]
pub(crate) struct Regex {
    /// For scripts of other hosts alone.
    pub(crate) cheap: SocketAddr,
    /// For all that the gate holds back on the page.
    pub(crate) holding: SocketAddr,
}

impl Nginx {
    /// Starts it; with `pcre_jit`, which isn't the default, it compiles regular expressions. None if there is no nginx on this machine.
    pub(crate) async fn start(site: SocketAddr, pcre_jit: bool) -> anyhow::Result<Option<Self>> {
        if Command::new("nginx").arg("-v").stderr(Stdio::null()).status().is_err() {
            return Ok(None);
        }
        let folder = tempfile::tempdir()?;
        let [passing, literal, compressing, cheap, holding] = ports()?;
        let has_regex = Path::new(REGEX_FILTER).is_file();
        let module = if has_regex { format!("load_module {REGEX_FILTER};") } else { String::new() };
        let jit = if pcre_jit { "pcre_jit on;" } else { "" };
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
            servers += &(server(cheap, CHEAP) + &server(holding, HOLDING));
        }
        let path = folder.path();
        let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|kind| format!("{kind}_temp_path {}/{kind};", path.display()))
            .concat();
        let text = format!(
            "{module} daemon off; worker_processes auto; {jit} pid {}/pid; error_log stderr crit;\n\
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
        let regex = has_regex.then_some(Regex { cheap, holding });
        let started = Self { process, folder, passing, literal, compressing, regex };
        for _ in 0..100 {
            if tokio::net::TcpStream::connect(passing).await.is_ok() {
                if let Some(regex) = regex {
                    let page = once(regex.holding, get("/page")).await?;
                    let found = String::from_utf8_lossy(&page).matches("data-held").count();
                    ensure!(found == HELD, "nginx holds {found} things back, and not {HELD}");
                }
                return Ok(Some(started));
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        bail!("nginx doesn't answer")
    }

    /// The processes that do the work.
    ///
    /// # Errors
    /// They can't be read.
    pub(crate) fn processes(&self) -> anyhow::Result<Vec<u32>> {
        let id = self.process.id();
        let children = std::fs::read_to_string(format!("/proc/{id}/task/{id}/children"))?;
        Ok(children.split_whitespace().map(str::parse).collect::<Result<_, _>>()?)
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // It ends its processes itself.
        let _ = Command::new("nginx")
            .arg("-c")
            .arg(self.folder.path().join("nginx.conf"))
            .args(["-s", "stop"])
            .status();
        let _ = self.process.wait();
    }
}

/// Ports that nobody has.
fn ports() -> anyhow::Result<[SocketAddr; 5]> {
    let listeners: Vec<TcpListener> =
        (0..5).map(|_| TcpListener::bind("127.0.0.1:0")).collect::<Result<_, _>>()?;
    let addresses: Vec<SocketAddr> =
        listeners.iter().map(TcpListener::local_addr).collect::<Result<_, _>>()?;
    addresses.try_into().map_err(|_| anyhow::anyhow!("four were asked for"))
}
