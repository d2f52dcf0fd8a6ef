//! The results of audits that are kept.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use sayso_audit::finding::Report;
use serde::{Deserialize, Serialize};

/// Where the results of a server's audits lie.
#[derive(Debug, Clone)]
pub(crate) struct Audits {
    folder: PathBuf,
}

/// How an audit ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Outcome {
    /// Everything was looked at.
    Whole,
    /// Something couldn't be looked at: the report says what.
    Partial,
    /// There is no report, for this reason.
    Failed(String),
}

/// What is known of one audit without opening its report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Summary {
    /// When it began.
    pub(crate) at: Timestamp,
    /// How long it took.
    pub(crate) seconds: u64,
    pub(crate) outcome: Outcome,
    /// How many findings there are of each severity.
    pub(crate) by_severity: BTreeMap<String, u64>,
    /// Those that the audit before didn't have, in words; all of the first one.
    pub(crate) new: Vec<String>,
    /// Third parties that nobody has classified.
    pub(crate) unknown_hosts: Vec<String>,
}

impl Summary {
    /// How many findings there are.
    pub(crate) fn findings(&self) -> u64 {
        self.by_severity.values().sum()
    }
}

/// The file in a result's folder that is written last.
const SUMMARY: &str = "summary.json";

impl Audits {
    /// The results below a data folder.
    pub(crate) fn new(data: &Path) -> Self {
        Self { folder: data.join("audits") }
    }

    /// The folder of a site's results.
    pub(super) fn of_site(&self, site: &str) -> PathBuf {
        self.folder.join(site)
    }

    /// The folder of one result.
    pub(super) fn of_run(&self, site: &str, at: Timestamp) -> PathBuf {
        self.of_site(site).join(name_of(at))
    }

    /// What is known of a site's audits, newest first. Those that were cut off are left out.
    pub(crate) fn history(&self, site: &str) -> Vec<Summary> {
        let mut all: Vec<Summary> = self.runs(site).iter().filter_map(|run| read(run)).collect();
        all.sort_by_key(|summary| std::cmp::Reverse(summary.at));
        all
    }

    /// The newest report of a site that is there as JSON.
    pub(super) fn last_report(&self, site: &str) -> Option<Report> {
        let with_report =
            self.history(site).into_iter().find(|run| !matches!(run.outcome, Outcome::Failed(_)))?;
        let bytes = std::fs::read(self.of_run(site, with_report.at).join("report.json")).ok()?;
        serde_json::from_slice(&bytes).ok()
    }

    /// A report as a page. `run` is the name of a folder, as [`name_of`] makes it; anything else is none.
    pub(crate) fn page(&self, site: &str, run: &str) -> Option<Vec<u8>> {
        let sound = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let sound = sound(site) && sound(run) && !run.is_empty() && !site.is_empty();
        sound.then(|| std::fs::read(self.of_site(site).join(run).join("report.html")).ok()).flatten()
    }

    /// Writes what is known of a result, and clears old ones away. The summary is written under another name first: what has one is
    /// whole.
    ///
    /// # Errors
    /// The disk.
    pub(super) fn keep(&self, site: &str, summary: &Summary, keep: usize) -> std::io::Result<()> {
        let folder = self.of_run(site, summary.at);
        std::fs::create_dir_all(&folder)?;
        let fresh = folder.join("summary.new");
        std::fs::write(&fresh, serde_json::to_vec(summary)?)?;
        std::fs::rename(&fresh, folder.join(SUMMARY))?;
        let mut runs = self.runs(site);
        // Names sort as their times do.
        runs.sort_unstable();
        runs.reverse();
        for old in runs.iter().skip(keep) {
            std::fs::remove_dir_all(old)?;
        }
        Ok(())
    }

    fn runs(&self, site: &str) -> Vec<PathBuf> {
        let Ok(entries) = std::fs::read_dir(self.of_site(site)) else { return Vec::new() };
        entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.is_dir()).collect()
    }
}

/// A result's name: its time without what folders can't have.
pub(crate) fn name_of(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H%M%SZ").to_string()
}

fn read(run: &Path) -> Option<Summary> {
    serde_json::from_slice(&std::fs::read(run.join(SUMMARY)).ok()?).ok()
}
