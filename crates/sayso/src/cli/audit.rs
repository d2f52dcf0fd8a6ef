//! `sayso audit`: whether a site keeps its word, seen by a real browser.

mod inventory;
mod law;
mod outputs;
mod plan;
mod sources;
mod watch;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::{Args, ValueEnum};
use sayso_audit::finding::{Report, Severity};
use sayso_audit::judge;
use sayso_audit::truth::{self, Truth};
use sayso_core::Jurisdiction;

use super::Ended;
use crate::clock::Clock;

#[derive(Args)]
pub(super) struct Arguments {
    /// The page where it begins: `https://shop.example/`
    #[arg(required_unless_present = "truth")]
    url: Option<String>,
    /// What holds for the site's visitors: they must be asked first (opt-in), or may object (opt-out).
    #[arg(long, value_enum, conflicts_with = "jurisdiction")]
    regime: Option<RegimeName>,
    /// Where its visitors are (ISO 3166: DE, US-CA): the law pack says what holds. Not legal advice.
    #[arg(long, value_name = "PLACE")]
    jurisdiction: Option<Jurisdiction>,
    /// What is tried; all but `choose` and `no-script` if none is named. Repeat it for several.
    #[arg(long, value_enum, value_name = "NAME")]
    scenario: Vec<ScenarioName>,
    /// How many pages are looked at: the start page, and pages that it links to, as far as robots.txt lets a crawler.
    #[arg(long, default_value_t = 3, value_name = "N", conflicts_with = "page")]
    pages: usize,
    /// A page to look at besides the start page: an address or a path. Repeat it for several; no other is looked at then.
    #[arg(long, value_name = "URL")]
    page: Vec<String>,
    /// Take the pages from the sitemap.
    #[arg(long, conflicts_with = "page")]
    sitemap: bool,
    /// Keep the evidence here: a JSON file, a HAR and pictures for each scenario, and report.json.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
    /// Write a report for people, one file with the pictures in it.
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Write SARIF 2.1.0.
    #[arg(long, value_name = "FILE")]
    sarif: Option<PathBuf>,
    /// Write JUnit XML.
    #[arg(long, value_name = "FILE")]
    junit: Option<PathBuf>,
    /// End with 1 if a finding weighs so much or more.
    #[arg(long, value_enum, default_value = "error", value_name = "SEVERITY")]
    fail_on: SeverityName,
    /// An earlier report (`--json`, or report.json): only what is new since is reported.
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Add the vendors and cookies that were seen to this site file, or write it anew. What stands there is never changed.
    #[arg(long, value_name = "FILE")]
    inventory: Option<PathBuf>,
    /// The site's own file (`sites/NAME.toml`): its purposes are taken for true, and what it doesn't declare is reported.
    #[arg(long, value_name = "FILE")]
    site: Option<PathBuf>,
    /// A list of third parties in JSON: `{"hosts": {"stats.example": {"owner": "..", "purpose": "analytics", ..}}}`. It is believed
    /// before the built-in catalogue.
    #[arg(long, value_name = "FILE")]
    vendors: Vec<PathBuf>,
    /// A list of tracking hosts as ad blockers have it (lines `||host^`) or a hosts file; `marketing=FILE` says for what, otherwise it
    /// is for analytics.
    #[arg(long, value_name = "[PURPOSE=]FILE")]
    list: Vec<String>,
    /// Lead every name to this server. Its certificate isn't checked then.
    #[arg(long, value_name = "HOST:PORT")]
    map_hosts: Option<String>,
    /// Go to no private or loopback address, wherever a redirect, a name or a script leads: for audits of addresses that somebody else
    /// names. A proxy of the auditor's holds every connection.
    #[arg(long, conflicts_with = "map_hosts")]
    public_only: bool,
    /// A private network that may be reached all the same: 10.0.0.0/8. Repeat it for several.
    #[arg(long, value_name = "NET", requires = "public_only")]
    private_network: Vec<ipnet::IpNet>,
    /// Don't check certificates.
    #[arg(long)]
    insecure: bool,
    /// CSS selectors for a consent tool that isn't known, as JSON: `{"accept": [..], "reject": [..], "withdraw": [..]}`.
    #[arg(long, value_name = "FILE")]
    drive: Option<PathBuf>,
    /// The browser's `User-Agent`.
    #[arg(long, value_name = "TEXT")]
    user_agent: Option<String>,
    /// How long a page is watched after it has loaded and after each press.
    #[arg(long, value_name = "MS")]
    settle_ms: Option<u64>,
    /// How many browsers run at once.
    #[arg(long, value_name = "N", default_value_t = 2)]
    browsers: usize,
    /// End after so many seconds, with what was seen until then.
    #[arg(long, value_name = "SECONDS")]
    timeout: Option<u64>,
    /// Compare with what is true of the site (testdata/sites): what was missed or invented ends with 1. The file also says where it
    /// starts, its pages and its regime.
    #[arg(long, value_name = "FILE")]
    truth: Option<PathBuf>,
    /// A folder with law files of your own, over those that ship.
    #[arg(long, value_name = "DIR")]
    law_pack: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum RegimeName {
    OptIn,
    OptOut,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ScenarioName {
    /// Nothing is pressed.
    NoChoice,
    /// Everything is refused.
    RejectAll,
    /// Everything is accepted.
    AcceptAll,
    /// The browser sends Global Privacy Control.
    Gpc,
    /// Everything is accepted, and taken back.
    Withdraw,
    /// One purpose is chosen.
    Choose,
    /// Without JavaScript.
    NoScript,
}

#[derive(Clone, Copy, ValueEnum)]
enum SeverityName {
    Note,
    Warning,
    Error,
}

impl SeverityName {
    fn severity(self) -> Severity {
        match self {
            Self::Note => Severity::Note,
            Self::Warning => Severity::Warning,
            Self::Error => Severity::Error,
        }
    }
}

pub(super) fn run(arguments: &Arguments) -> Result<(), Ended> {
    let truth: Option<Truth> = arguments.truth.as_deref().map(read_json).transpose()?;
    let baseline: Option<Report> = arguments.baseline.as_deref().map(read_json).transpose()?;
    let now = Clock::System.now();
    let regime = law::regime(arguments, truth.as_ref(), now)?;
    let knowledge = sources::knowledge(arguments)?;
    let temporary = tempfile::tempdir().context("a temporary folder can't be made")?;
    let folder = arguments.out.clone().unwrap_or_else(|| temporary.path().to_path_buf());
    let mut plan = plan::plan(arguments, truth.as_ref(), &folder)?;
    let watch = watch::start(&mut plan);
    let evidence = sayso_audit::audit(&plan);
    watch.end();
    let evidence = evidence.map_err(|error| match error {
        sayso_audit::BrowserError::Missing => Ended::incomplete(error.to_string()),
        other => Ended::from(anyhow::Error::from(other)),
    })?;
    let mut report = judge::judge(&plan.start, &now.to_string(), &evidence, &knowledge, &regime);
    if let Some(file) = &arguments.inventory {
        inventory::merge(file, &report)?;
    }
    outputs::keep(arguments, &report)?;
    let comparison = truth.map(|truth| truth::compare(&report, &truth));
    let known = baseline.map(|earlier| sayso_audit::report::only_new(&mut report, &earlier));
    outputs::write(arguments, &report, &regime, &folder)?;
    outputs::print(arguments, &report, known);
    if let Some(comparison) = comparison {
        eprintln!("{comparison}");
        let wrong = || Ended::wrong("The report isn't what is true of the site.");
        return if comparison.is_right() { Ok(()) } else { Err(wrong()) };
    }
    let count = report.count(arguments.fail_on.severity());
    match (count, report.partial) {
        (0, false) => Ok(()),
        (0, true) => {
            Err(Ended::incomplete("Not everything could be looked at, so nothing is said to be fine."))
        }
        (1, _) => Err(Ended::wrong("1 finding.")),
        _ => Err(Ended::wrong(format!("{count} findings."))),
    }
}

/// Reads a JSON file that was named on the command line.
fn read_json<T: serde::de::DeserializeOwned>(path: &Path) -> Result<T, Ended> {
    let text = read(path)?;
    serde_json::from_str(&text).map_err(|error| Ended::usage(format!("{}: {error}", path.display())))
}

fn read(path: &Path) -> Result<String, Ended> {
    std::fs::read_to_string(path)
        .map_err(|error| Ended::usage(format!("{} can't be read: {error}", path.display())))
}

/// Whether a text is `HOST:PORT`.
fn is_host_and_port(text: &str) -> bool {
    let named =
        text.rsplit_once(':').is_some_and(|(host, port)| !host.is_empty() && port.parse::<u16>().is_ok());
    named || text.parse::<SocketAddr>().is_ok()
}
