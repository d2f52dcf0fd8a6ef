//! `[audit]` of `sayso.toml`: how often the server has its own sites audited, and what that may take up.

use std::path::Path;
use std::time::Duration;

use ipnet::IpNet;
use serde::Deserialize;

use super::Problem;

/// How the server audits its own sites.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct AuditConfig {
    /// Hours from one audit of a site to the next; 0: none is made.
    pub(crate) every_hours: u32,
    /// How many pages of a site are looked at.
    pub(crate) pages: u16,
    /// After how many minutes an audit is ended, whatever it is doing.
    pub(crate) minutes: u32,
    /// How many results of a site are kept.
    pub(crate) keep: usize,
    /// Private and loopback addresses, or networks, that sites may be reached at. Others are refused.
    pub(crate) private_networks: Vec<String>,
    /// An address that is told of what is new: JSON, by POST. It says which site and which rules, and nothing of a visitor.
    pub(crate) webhook: Option<String>,
    /// Addresses that get a letter of what is new, by the server of `[mail]`.
    pub(crate) mail: Vec<String>,
}

impl Default for AuditConfig {
    fn default() -> Self {
        Self {
            every_hours: 0,
            pages: 3,
            minutes: 15,
            keep: 30,
            private_networks: Vec::new(),
            webhook: None,
            mail: Vec::new(),
        }
    }
}

impl AuditConfig {
    /// From one audit of a site to the next; none if there is none.
    pub(crate) fn every(&self) -> Option<Duration> {
        (self.every_hours > 0).then(|| Duration::from_secs(u64::from(self.every_hours) * 3600))
    }

    /// How long one may take.
    pub(crate) fn limit(&self) -> Duration {
        Duration::from_secs(u64::from(self.minutes) * 60)
    }

    /// The networks in `private_networks`; those that can't be read are in [`Self::problems`].
    pub(crate) fn private(&self) -> Vec<IpNet> {
        self.private_networks.iter().filter_map(|text| super::server::network(text)).collect()
    }

    pub(super) fn problems(&self, file: &Path) -> Vec<Problem> {
        let at = |key: &str, text: String| Problem::at_key(file, key, text);
        let mut problems = Vec::new();
        for (key, number) in
            [("pages", u64::from(self.pages)), ("minutes", self.minutes.into()), ("keep", self.keep as u64)]
        {
            if number == 0 {
                problems.push(at(key, "write at least 1".into()));
            }
        }
        for text in self.private_networks.iter().filter(|text| super::server::network(text).is_none()) {
            let text = format!("`{text}` is no address or network: write 10.0.0.7 or 10.0.0.0/8");
            problems.push(at("private_networks", text));
        }
        for error in self.mail.iter().filter_map(|text| crate::mail::address(text).err()) {
            problems.push(at("mail", error.to_string()));
        }
        let sound = |text: &String| {
            url::Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
        };
        if let Some(text) = self.webhook.as_ref().filter(|text| !sound(text)) {
            problems.push(at("webhook", format!("`{text}` is no address: write https://alarm.example/hook")));
        }
        problems
    }
}
