//! What is to be looked at, and how far one goes for it.

use std::collections::BTreeMap;
use std::fmt;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use serde::{Deserialize, Serialize};

use crate::Reach;
use crate::evidence::Scenario;

/// An audit of one site.
#[derive(Clone)]
pub struct Plan {
    /// Where it begins: `https://shop.example/`.
    pub start: String,
    /// The pages that are visited besides.
    pub pages: Pages,
    /// What is tried, each by a browser of its own.
    pub scenarios: Vec<Scenario>,
    /// The browser; none: `CHROMIUM` of the environment, or the first that is found.
    pub program: Option<PathBuf>,
    /// `HOST:PORT` that every name leads to. Its certificate is not checked then.
    pub map_hosts: Option<String>,
    /// How far the browser may go; none: everywhere. Names are looked up by it, so it goes before `map_hosts`.
    pub reach: Option<Reach>,
    /// The proxy that holds it to that, while the audit runs.
    pub(crate) proxy: Option<SocketAddr>,
    /// Certificates are not checked.
    pub insecure: bool,
    /// None: the browser's own, as a browser with a window sends it.
    pub user_agent: Option<String>,
    /// `Accept-Language`; none: `en-US,en`.
    pub languages: Option<String>,
    /// How long a page is watched at least after it was loaded, and after each press, in milliseconds.
    pub settle_ms: u64,
    /// Where it ends even if the site doesn't.
    pub limits: Limits,
    /// Selectors for a consent tool that nobody knows.
    pub drive: Drive,
    /// Pictures, HAR and evidence files are written here. It is made where it isn't there.
    pub folder: PathBuf,
    /// How many browsers run at once.
    pub browsers: usize,
    /// Is told what is being done.
    pub progress: Option<Tell>,
    /// Set it to end early: what was seen until then is returned, marked as partial.
    pub stop: Arc<AtomicBool>,
}

/// Told what is being done; it is called from several threads.
pub type Tell = Arc<dyn Fn(&Progress) + Send + Sync>;

impl Plan {
    /// Looks at the start page of a site and two more in five scenarios.
    pub fn new(start: &str, folder: PathBuf) -> Self {
        Self {
            start: start.to_owned(),
            pages: Pages::Found(3),
            scenarios: vec![
                Scenario::Withdraw,
                Scenario::RejectAll,
                Scenario::AcceptAll,
                Scenario::NoChoice,
                Scenario::Gpc,
            ],
            program: None,
            map_hosts: None,
            reach: None,
            proxy: None,
            insecure: false,
            user_agent: None,
            languages: None,
            settle_ms: 1500,
            limits: Limits::default(),
            drive: Drive::default(),
            folder,
            browsers: 2,
            progress: None,
            stop: Arc::default(),
        }
    }

    pub(crate) fn tell(&self, progress: &Progress) {
        if let Some(tell) = &self.progress {
            tell(progress);
        }
    }
}

impl fmt::Debug for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Plan")
            .field("start", &self.start)
            .field("pages", &self.pages)
            .field("scenarios", &self.scenarios)
            .field("map_hosts", &self.map_hosts)
            .field("settle_ms", &self.settle_ms)
            .field("limits", &self.limits)
            .field("folder", &self.folder)
            .finish_non_exhaustive()
    }
}

/// Which pages are visited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pages {
    /// The start page, and pages of the site that it links to, so many in all. `robots.txt` is respected.
    Found(usize),
    /// The start page, and these: addresses or paths.
    Listed(Vec<String>),
    /// The start page, and the first of a sitemap (`robots.txt` says where, else `/sitemap.xml`), so many in all.
    Sitemap(usize),
}

/// Where an audit ends even if the site doesn't.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// For one visit of a page, in milliseconds.
    pub page_ms: u64,
    /// For one scenario, in milliseconds.
    pub scenario_ms: u64,
    /// For all of it, in milliseconds.
    pub total_ms: u64,
    /// What one visit may load.
    pub page_bytes: u64,
    /// How many requests are recorded in a scenario.
    pub requests: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            page_ms: 30_000,
            scenario_ms: 240_000,
            total_ms: 600_000,
            page_bytes: 50_000_000,
            requests: 20_000,
        }
    }
}

/// CSS selectors that are pressed in this order, for a consent tool that nobody knows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Drive {
    /// To accept all.
    #[serde(deserialize_with = "or_none")]
    pub accept: Vec<String>,
    /// To reject all.
    #[serde(deserialize_with = "or_none")]
    pub reject: Vec<String>,
    /// To take an acceptance back.
    #[serde(deserialize_with = "or_none")]
    pub withdraw: Vec<String>,
    /// Others.
    #[serde(flatten)]
    pub other: BTreeMap<String, serde_json::Value>,
}

/// `null` says that there is no control for it.
fn or_none<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

/// What is being done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// None while pages are looked for.
    pub scenario: Option<Scenario>,
    /// `https://shop.example/ (2/4)`, `reject`.
    pub step: String,
    /// Steps of all scenarios that are done.
    pub done: usize,
    /// Steps of all scenarios.
    pub of: usize,
}
