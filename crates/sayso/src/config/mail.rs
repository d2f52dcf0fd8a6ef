//! `[mail]` of `sayso.toml`: the server by which Sayso sends mail to its operator.

use std::net::IpAddr;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::Problem;

/// The server that takes mail.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MailConfig {
    /// Its name or address.
    pub(crate) server: String,
    /// Its port; none: 465 with `tls`, 587 with `starttls`, 25 with `none`.
    pub(crate) port: Option<u16>,
    /// How the connection is kept from others.
    #[serde(default)]
    pub(crate) tls: MailTls,
    /// Authorities that the server's certificate may be of, in PEM, instead of those that browsers know.
    pub(crate) authorities: Option<PathBuf>,
    /// Whom mail is from.
    pub(crate) from: String,
    /// The name to log in with; none: nobody logs in.
    pub(crate) user: Option<String>,
    /// The file that has the password.
    pub(crate) password_file: Option<PathBuf>,
    /// Where the console is reached, for links: `https://privacy.internal`. None: `admin_listen`.
    pub(crate) console: Option<String>,
}

/// How a connection to a mail server is kept from others.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum MailTls {
    /// TLS from the first byte on (RFC 8314, section 3.3).
    #[default]
    Tls,
    /// TLS after `STARTTLS` (RFC 3207); a server that doesn't offer it gets nothing.
    StartTls,
    /// Not at all: for a server on this machine.
    None,
}

impl MailConfig {
    pub(super) fn place_below(&mut self, folder: &Path) {
        for path in [&mut self.authorities, &mut self.password_file].into_iter().flatten() {
            *path = folder.join(&*path);
        }
    }

    pub(super) fn problems(&self, file: &Path) -> Vec<Problem> {
        let at = |key: &str, text: String| Problem::at_key(file, key, text);
        let mut problems = Vec::new();
        if let Err(error) = crate::mail::address(&self.from) {
            problems.push(at("from", error.to_string()));
        }
        if self.server.is_empty()
            || self.server.contains([':', '/', ' ']) && self.server.parse::<IpAddr>().is_err()
        {
            let text =
                format!("`{}` is no server: write mail.shop.example, and its port under `port`", self.server);
            problems.push(at("server", text));
        }
        if self.user.is_some() != self.password_file.is_some() {
            let text = "`user` and `password_file` go together: name both, or none";
            problems.push(at("user", text.into()));
        }
        let own = self.server == "localhost" || self.server.parse().is_ok_and(|ip: IpAddr| ip.is_loopback());
        if self.user.is_some() && self.tls == MailTls::None && !own {
            let text = "with `none` the password would go over the network for all to read: write `tls` or `starttls`";
            problems.push(at("tls", text.into()));
        }
        if let Err(error) = crate::mail::check(self) {
            problems.push(at(error.key(), error.to_string()));
        }
        let sound = |text: &String| {
            url::Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
        };
        if let Some(text) = self.console.as_ref().filter(|text| !sound(text)) {
            problems.push(at("console", format!("`{text}` is no address: write https://privacy.internal")));
        }
        problems
    }
}
