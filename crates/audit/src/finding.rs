//! What is found: one broken promise each, with what shows it.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::evidence::{CouldNot, Scenario};

/// What kind of thing is in the browser, or left it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A request to a host.
    Request,
    /// A cookie.
    Cookie,
    /// An item of another storage.
    Storage,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Request => "request",
            Self::Cookie => "cookie",
            Self::Storage => "storage",
        })
    }
}

/// Why data is used, in the words of the report.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Purpose {
    /// The page that was asked for can't be had without it.
    Necessary,
    /// For comfort: chats, fonts, settings.
    Functional,
    /// Counting and measuring.
    Analytics,
    /// Advertising, and recognising people for it.
    Marketing,
    /// Another word, as a list has it: `media`, `social-media`.
    Other(String),
}

impl Purpose {
    /// The word for it.
    #[must_use]
    pub fn word(&self) -> &str {
        match self {
            Self::Necessary => "necessary",
            Self::Functional => "functional",
            Self::Analytics => "analytics",
            Self::Marketing => "marketing",
            Self::Other(word) => word,
        }
    }
}

impl From<String> for Purpose {
    /// Reads the words of the lists that are about, the site file's among them.
    fn from(word: String) -> Self {
        match word.to_ascii_lowercase().as_str() {
            "necessary" | "essential" | "strictly-necessary" => Self::Necessary,
            "functional" | "preferences" => Self::Functional,
            "analytics" | "statistics" => Self::Analytics,
            "marketing" | "advertising" | "targeting" | "targeted-ads" => Self::Marketing,
            _ => Self::Other(word),
        }
    }
}

impl From<Purpose> for String {
    fn from(purpose: Purpose) -> Self {
        purpose.word().to_owned()
    }
}

impl fmt::Display for Purpose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// From where a purpose is known, best first.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The list that was given with `--vendors`.
    VendorsFile,
    /// The site's own file.
    SiteFile,
    /// The catalogue that ships.
    Catalogue,
    /// A list of the operator's, by the file's name.
    List(String),
    /// Nobody says so: it looks like it.
    Guess,
}

impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::VendorsFile => f.write_str("the list given with --vendors"),
            Self::SiteFile => f.write_str("the site's own file"),
            Self::Catalogue => f.write_str("Sayso's catalogue of vendors"),
            Self::List(name) => write!(f, "the list {name}"),
            Self::Guess => f.write_str("how it looks: no list names it"),
        }
    }
}

/// How sure one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// A guess.
    Low,
    /// Several signs, or one source that isn't the vendor's.
    Medium,
    /// Somebody who knows says so.
    High,
}

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Good to know.
    Note,
    /// Somebody has to look at it.
    Warning,
    /// A promise is broken.
    Error,
}

impl Severity {
    /// The word for it, as SARIF 2.1.0 (3.27.10) has it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// Whether it is a violation, or disputed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Grade {
    /// It breaks the promise.
    Violation,
    /// Whether it does is disputed: a tag that is loaded and sends no identifier.
    Review,
}

/// Something that was sent or kept against the visitor's word.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// A request, a cookie or a storage item.
    pub kind: Kind,
    /// The host; `name@domain` of a cookie, where a domain with a leading dot stands for its sub-domains too; `local:key@host`.
    pub what: String,
    /// What it is for.
    pub purpose: Purpose,
    /// Violation, or to be reviewed.
    pub grade: Grade,
    /// How much it weighs.
    pub severity: Severity,
    /// Which rule it breaks: see [`crate::rules`].
    pub rule: String,
    /// What is so, in one sentence.
    pub says: String,
    /// What to do.
    pub remedy: String,
    /// Whose it is, where that is known.
    pub owner: Option<String>,
    /// `first` or `third`.
    pub party: String,
    /// From where the purpose is known.
    pub basis: Basis,
    /// How sure that is.
    pub confidence: Confidence,
    /// What shows it.
    pub proof: Proof,
}

/// What shows a finding.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Proof {
    /// How many requests, or writes of a cookie.
    pub count: usize,
    /// When it was first seen, in milliseconds since the scenario began.
    pub first_at_ms: u64,
    /// The pages that it was seen on.
    pub pages: Vec<String>,
    /// Addresses that were called, at most a few.
    pub urls: Vec<String>,
    /// Where the first came from, nearest first.
    pub initiator: Vec<String>,
    /// Which response or script set it.
    pub set_by: Option<String>,
    /// The call stack of that script, nearest first.
    pub stack: Vec<String>,
    /// How long it lives, in days; none: for the session, or until it is deleted.
    pub lifetime_days: Option<f64>,
    /// Identifiers that left with it.
    pub carried: Vec<String>,
    /// The name that the host's name leads to, where it is another site's.
    pub cname: Option<String>,
}

/// Something about the notice and its controls.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ControlFinding {
    /// Which rule it breaks: see [`crate::rules`].
    pub rule: String,
    /// How much it weighs.
    pub severity: Severity,
    /// What is so.
    pub says: String,
    /// What to do.
    pub remedy: String,
    /// What shows it, in a few words each.
    pub evidence: Vec<String>,
}

/// Something that was seen in the browser, finding or not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Seen {
    /// What kind.
    pub kind: Kind,
    /// As [`Finding::what`].
    pub what: String,
    /// What it is for; none: nobody knows.
    pub purpose: Option<Purpose>,
    /// Whose it is.
    pub owner: Option<String>,
    /// The vendor's id, where it is of the catalogue or the site's file.
    pub vendor: Option<String>,
    /// `first` or `third`.
    pub party: String,
    /// From where the purpose is known.
    pub basis: Option<Basis>,
    /// Not readable by scripts.
    pub http_only: bool,
    /// How long it lives at most, in days; none: for the session, or until it is deleted.
    pub lifetime_days: Option<f64>,
    /// The first scenario that showed it.
    pub first_seen: Scenario,
}

/// A picture of a layer of the notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// In which scenario.
    pub scenario: Scenario,
    /// Which layer.
    pub layer: u8,
    /// The file, below the folder of the evidence.
    pub file: String,
}

/// All that an audit found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Always [`Report::FORMAT`].
    pub format: String,
    /// Where the audit began.
    pub url: String,
    /// The site's host.
    pub host: String,
    /// When, RFC 3339; empty if nobody said.
    pub at: String,
    /// `opt-in`, `opt-out`, or the regime of the law pack.
    pub regime: String,
    /// Where visitors were taken to be.
    pub jurisdiction: Option<String>,
    /// The consent tool, where it was recognised.
    pub tool: Option<String>,
    /// The pages that were visited.
    pub pages: Vec<String>,
    /// What was found, scenario by scenario. A scenario that wasn't run isn't there.
    pub scenarios: BTreeMap<Scenario, Vec<Finding>>,
    /// What the controls lack: `no_reject_on_first_layer`, `no_reject_option`, `no_withdraw_option`, `gpc_claimed_but_ignored`.
    pub ui: Vec<String>,
    /// The same with evidence, and what else is wrong with the notice.
    pub controls: Vec<ControlFinding>,
    /// What could not be done, and what that leaves out.
    pub could_not: Vec<CouldNot>,
    /// It is not complete: something could not be looked at.
    pub partial: bool,
    /// Everything that was seen, with what is known of it.
    pub inventory: Vec<Seen>,
    /// Pictures of the notice.
    pub pictures: Vec<Picture>,
    /// What is good to know and no finding.
    pub notes: Vec<String>,
}

impl Report {
    /// The format's name and version.
    pub const FORMAT: &'static str = "sayso-audit/1";

    /// Everything that was sent or kept, with its scenario.
    pub fn findings(&self) -> impl Iterator<Item = (Scenario, &Finding)> {
        self.scenarios.iter().flat_map(|(scenario, found)| found.iter().map(|one| (*scenario, one)))
    }

    /// How many findings weigh so much or more.
    #[must_use]
    pub fn count(&self, least: Severity) -> usize {
        let sent = self.findings().filter(|(_, one)| one.severity >= least).count();
        sent + self.controls.iter().filter(|one| one.severity >= least).count()
    }
}

impl Scenario {
    /// As people say it.
    #[must_use]
    pub fn says(self) -> &'static str {
        match self {
            Self::NoChoice => "Before any choice",
            Self::RejectAll => "After refusing everything",
            Self::AcceptAll => "After accepting everything",
            Self::Gpc => "With the browser's privacy signal (GPC)",
            Self::Withdraw => "After taking consent back",
            Self::Choose => "After choosing one purpose",
            Self::NoScript => "Without JavaScript",
        }
    }
}
