//! How Chromium is started.

use std::io::{self, Read as _};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;
use std::time::Duration;

use serde_json::json;

/// The programs that are looked for where none is named.
const NAMES: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// Chromium itself asks them for updates and the time, whatever it is told. No site has anything there.
pub(crate) const OWN_HOSTS: [&str; 4] =
    ["update.googleapis.com", "clients2.google.com", "redirector.gvt1.com", "accounts.invalid"];

/// Temporary profiles are named so, and then by the process that made them.
const PROFILE: &str = "sayso-browser-";

/// The log's name in the profile.
pub(crate) const NET_LOG: &str = "net-log.json";

/// How a browser is started.
#[derive(Debug, Clone, Default)]
pub struct Launch {
    /// The program; none: `CHROMIUM` of the environment, or the first that is found.
    pub program: Option<PathBuf>,
    /// Names that lead elsewhere: `("news.example", "127.0.0.1:8080")`. Every other name is looked up as usual. `*` is every name.
    pub hosts: Vec<(String, String)>,
    /// A SOCKS proxy, version 5: the only way to the network. It looks names up, so `hosts` says nothing then.
    pub proxy: Option<SocketAddr>,
    /// Certificates are not checked.
    pub insecure: bool,
    /// Sites behave as they do before a visitor with a window: third-party cookies are kept, and nothing says that a program drives.
    pub ordinary: bool,
    /// Global Privacy Control is on, where the browser knows it.
    pub gpc: bool,
    /// None: the browser's own, which says that it has no window.
    pub user_agent: Option<String>,
    /// `Accept-Language`.
    pub languages: Option<String>,
    /// Chromium writes down in its profile what its network does, with cookies.
    pub net_log: bool,
}

impl Launch {
    pub(crate) fn command(&self, program: &Path, profile: &Path) -> Command {
        let mut command = Command::new(program);
        command
            .args([
                "--headless",
                "--remote-debugging-pipe",
                "--no-first-run",
                "--disable-gpu",
                "--disable-quic",
                "--disable-sync",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-extensions",
                "--disable-breakpad",
                "--disable-default-apps",
                "--hide-scrollbars",
                "--mute-audio",
                "--password-store=basic",
            ])
            .arg(format!("--user-data-dir={}", profile.display()))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        if is_root() {
            // Its sandbox refuses to be root.
            command.arg("--no-sandbox");
        }
        if small_shared_memory() {
            // Containers get 64 MB, of which pages crash.
            command.arg("--disable-dev-shm-usage");
        }
        // The first rule that fits counts.
        let own = OWN_HOSTS.iter().map(|name| format!("MAP {name} ~NOTFOUND"));
        let rules = own.chain(self.hosts.iter().map(|(name, to)| format!("MAP {name} {to}")));
        // Nothing is looked up beside the proxy.
        let beside = self.proxy.map(|proxy| format!("MAP * ~NOTFOUND,EXCLUDE {}", proxy.ip()));
        let rules = rules.chain(beside);
        command.arg(format!("--host-resolver-rules={}", rules.collect::<Vec<_>>().join(",")));
        if let Some(proxy) = self.proxy {
            command
                .arg(format!("--proxy-server=socks5://{proxy}"))
                // Loopback would go past it.
                .arg("--proxy-bypass-list=<-loopback>");
        }
        if self.insecure {
            command.arg("--ignore-certificate-errors");
        }
        if self.ordinary {
            command.args([
                "--disable-blink-features=AutomationControlled",
                "--disable-background-timer-throttling",
                "--disable-backgrounding-occluded-windows",
                "--disable-renderer-backgrounding",
                "--window-size=1280,900",
                "--no-startup-window",
                // It would ask there whether somebody is signed in. (RFC 6761: the name is nowhere.)
                "--gaia-url=https://accounts.invalid",
                // A page that takes more crashes, and the machine doesn't.
                "--js-flags=--max-old-space-size=512",
                // None of these is a part of the page, and each asks the network for something.
                "--disable-features=Translate,OptimizationHints,MediaRouter,NetworkTimeServiceQuerying",
            ]);
        }
        if self.gpc {
            command.arg("--enable-features=GlobalPrivacyControl,GlobalPrivacyControlForce");
        }
        if let Some(user_agent) = &self.user_agent {
            command.arg(format!("--user-agent={user_agent}"));
        }
        if let Some(languages) = &self.languages {
            let first = languages.split([',', ';']).next().unwrap_or("en-US");
            command.arg(format!("--lang={first}")).arg(format!("--accept-lang={languages}"));
        }
        if self.net_log {
            command
                .arg(format!("--log-net-log={}", profile.join(NET_LOG).display()))
                .arg("--net-log-capture-mode=IncludeSensitive");
        }
        command
    }

    /// Makes a profile in a folder that goes away with the value.
    pub(crate) fn profile(&self) -> io::Result<tempfile::TempDir> {
        sweep(&std::env::temp_dir());
        let prefix = format!("{PROFILE}{}-{}-", processes().unwrap_or_default(), std::process::id());
        let profile = tempfile::Builder::new().prefix(&prefix).tempdir()?;
        if self.ordinary {
            let folder = profile.path().join("Default");
            std::fs::create_dir(&folder)?;
            // Debian's Chromium refuses third-party cookies unless it is told otherwise before its first start.
            let mut preferences = json!({"profile": {"cookie_controls_mode": 0}});
            if self.proxy.is_some() {
                // RFC 8828, section 5.2, mode 4: WebRTC sends no datagram past the proxy.
                preferences["webrtc"] = json!({"ip_handling_policy": "disable_non_proxied_udp"});
            }
            std::fs::write(folder.join("Preferences"), preferences.to_string())?;
        }
        Ok(profile)
    }
}

/// The browser that the environment names, or the first that is in the path.
pub(crate) fn find() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        return Some(named.into());
    }
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let mut programs = NAMES.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    programs.find(|program| program.is_file())
}

/// What a browser with a window says of itself: version and system are the same for all since
/// <https://www.chromium.org/updates/ua-reduction/>. None if the program doesn't tell its version.
pub(crate) fn user_agent(program: &Path) -> Option<String> {
    /// It may be anything that somebody named.
    const PATIENCE: Duration = Duration::from_secs(10);
    let mut command = Command::new(program);
    command.arg("--version").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().ok()?;
    let (mut out, (send, receive)) = (child.stdout.take()?, channel());
    std::thread::spawn(move || {
        let mut told = String::new();
        let read = out.by_ref().take(1000).read_to_string(&mut told);
        // Nobody may wait any more.
        let _ = send.send(read.map(|_| told));
    });
    let told = receive.recv_timeout(PATIENCE);
    let _ = child.kill();
    let _ = child.wait();
    let told = told.ok()?.ok()?;
    let version =
        told.split_whitespace().find(|word| word.starts_with(|letter: char| letter.is_ascii_digit()))?;
    let major: u32 = version.split('.').next()?.parse().ok()?;
    Some(format!(
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{major}.0.0.0 Safari/537.36"
    ))
}

/// Removes profiles whose process has been killed before it could.
fn sweep(folder: &Path) {
    let (Ok(folder), Some(own)) = (std::fs::read_dir(folder), processes()) else { return };
    for entry in folder.flatten() {
        let name = entry.file_name();
        let process = name.to_str().and_then(|name| {
            name.strip_prefix(PROFILE)?.strip_prefix(&own)?.strip_prefix('-')?.split('-').next()
        });
        if process.is_some_and(|process| !Path::new("/proc").join(process).exists()) {
            // Another process may be at it too.
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
}

/// Which processes `/proc` speaks of: a container that shares the folder has others by the same numbers.
fn processes() -> Option<String> {
    let link = std::fs::read_link("/proc/self/ns/pid").ok()?;
    Some(link.to_str()?.chars().filter(char::is_ascii_digit).collect())
}

fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

fn small_shared_memory() -> bool {
    rustix::fs::statvfs("/dev/shm").is_ok_and(|memory| memory.f_blocks * memory.f_frsize < 256 * 1024 * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn profiles_of_processes_that_are_gone_are_removed_and_no_others() {
        let folder = tempfile::tempdir().unwrap();
        let own = processes().unwrap();
        // No process has a number above 2^22 (proc(5), pid_max).
        let gone = folder.path().join(format!("{PROFILE}{own}-99999999-a"));
        let ours = folder.path().join(format!("{PROFILE}{own}-{}-a", std::process::id()));
        let elsewhere = folder.path().join(format!("{PROFILE}1-99999999-a"));
        for path in [&gone, &ours, &elsewhere] {
            std::fs::create_dir_all(path.join("Default")).unwrap();
        }
        sweep(folder.path());
        assert_eq!([gone, ours, elsewhere].map(|path| path.exists()), [false, true, true]);
    }
}
