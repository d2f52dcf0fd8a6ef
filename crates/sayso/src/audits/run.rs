//! One audit: the process, and what it leaves.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{ExitStatus, Stdio};

use sayso_audit::finding::{Kind, Report, Seen};
use sayso_audit::report::only_new;
use tokio::process::Command;

use super::{Outcome, Summary, refuse};
use crate::app::App;
use crate::clock::stopwatch;
use crate::config::AuditConfig;
use crate::site::Site;

/// How much of what a failed audit said is kept.
const SAID_BYTES: usize = 500;

/// How many new findings are told one by one.
const TOLD: usize = 50;

/// What is to be audited, and by what.
pub(super) struct Job<'j> {
    pub(super) site: &'j Site,
    pub(super) start: &'j str,
    pub(super) config: &'j AuditConfig,
    /// This program.
    pub(super) program: &'j Path,
}

/// Audits a site and keeps the result.
pub(super) async fn run(app: &App, job: &Job<'_>) -> Summary {
    let name = job.site.notice.site.to_string();
    let (at, clock) = (app.clock.now(), stopwatch());
    let before = app.audits.last_report(&name);
    let folder = app.audits.of_run(&name, at);
    let report = report(app, job, &folder).await;
    let mut summary = Summary {
        at,
        seconds: clock.elapsed().as_secs(),
        outcome: Outcome::Whole,
        by_severity: BTreeMap::new(),
        new: Vec::new(),
        unknown_hosts: Vec::new(),
    };
    match report {
        Ok((report, whole)) => {
            summary.outcome = if whole { Outcome::Whole } else { Outcome::Partial };
            describe(&mut summary, &report, before.as_ref());
        }
        Err(why) => summary.outcome = Outcome::Failed(why),
    }
    job.site.note_audited(&summary.unknown_hosts, at);
    if let Err(error) = app.audits.keep(&name, &summary, job.config.keep) {
        tracing::error!(site = name, %error, "the audit's result can't be written");
    }
    summary
}

/// Runs the process, and yields its report and whether that is whole.
async fn report(app: &App, job: &Job<'_>, folder: &Path) -> Result<(Report, bool), String> {
    refuse::check(job.start, &job.config.private()).await?;
    let unwritten = |error| format!("{} can't be written: {error}", folder.display());
    std::fs::create_dir_all(folder).map_err(unwritten)?;
    // What the browser leaves when it is ended goes with this folder.
    let scratch = tempfile::tempdir_in(folder).map_err(unwritten)?;
    let json = folder.join("report.json");
    let mut command = Command::new(job.program);
    command.arg("audit").arg(job.start).arg("--json");
    command.arg("--public-only");
    for network in job.config.private() {
        command.args(["--private-network", &network.to_string()]);
    }
    command.args(["--pages", &job.config.pages.to_string()]);
    command.arg("--html").arg(folder.join("report.html")).arg("--out").arg(folder);
    match app.serving().location.default() {
        Some(place) => command.args(["--jurisdiction", &place.to_string()]),
        None => command.args(["--regime", "opt-in"]),
    };
    // A site without a file has no inventory to compare with.
    if !job.site.config.file.as_os_str().is_empty() {
        command.arg("--site").arg(&job.site.config.file);
    }
    command.env("TMPDIR", scratch.path()).stdin(Stdio::null()).stderr(Stdio::piped()).kill_on_drop(true);
    command.stdout(std::fs::File::create(&json).map_err(unwritten)?);
    let child = command.spawn().map_err(|error| format!("the auditor can't be started: {error}"))?;
    // It ends with this future: a Chromium whose pipe closes ends, too.
    let ended = tokio::time::timeout(job.config.limit(), child.wait_with_output()).await;
    let output = ended
        .map_err(|_| format!("it was ended after {} minutes", job.config.minutes))?
        .map_err(|error| format!("the auditor was lost: {error}"))?;
    read(&json, output.status, &output.stderr)
}

/// Reads what the process has written. Exit 0 and 1 are whole reports, 3 is a partial one.
fn read(json: &Path, status: ExitStatus, stderr: &[u8]) -> Result<(Report, bool), String> {
    let said = || {
        let text = String::from_utf8_lossy(stderr);
        let from = text.floor_char_boundary(text.len().saturating_sub(SAID_BYTES));
        text[from..].trim().to_owned()
    };
    let whole = match status.code() {
        Some(0 | 1) => true,
        Some(3) => false,
        _ => return Err(format!("the auditor ended with {status}: {}", said())),
    };
    let report = std::fs::read(json).map_err(|error| error.to_string());
    let report = report.and_then(|bytes| serde_json::from_slice(&bytes).map_err(|error| error.to_string()));
    report.map(|report| (report, whole)).map_err(|error| format!("there is no report ({error}): {}", said()))
}

/// Counts a report's findings, and says which of them the one before didn't have.
fn describe(summary: &mut Summary, report: &Report, before: Option<&Report>) {
    let severities = report.findings().map(|(_, one)| one.severity);
    for severity in severities.chain(report.controls.iter().map(|one| one.severity)) {
        *summary.by_severity.entry(severity.word().to_owned()).or_default() += 1;
    }
    let mut new = report.clone();
    if let Some(before) = before {
        only_new(&mut new, before);
    }
    let sent =
        new.findings().map(|(scenario, one)| format!("{}: {} {}", scenario.says(), one.what, one.says));
    let controls = new.controls.iter().map(|one| one.says.clone());
    summary.new = sent.chain(controls).take(TOLD).collect();
    let nobodys =
        |seen: &&Seen| seen.kind == Kind::Request && seen.purpose.is_none() && seen.party == "third";
    summary.unknown_hosts = report.inventory.iter().filter(nobodys).map(|seen| seen.what.clone()).collect();
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// A report that found requests to these hosts before a choice, and one host that nobody knows.
    fn report(hosts: &[&str]) -> Report {
        let found: Vec<_> = hosts
            .iter()
            .map(|host| {
                json!({
                    "kind": "request", "what": host, "purpose": "marketing", "grade": "violation", "severity": "error",
                    "rule": "before_choice", "says": "was asked.", "remedy": "", "owner": null, "party": "third",
                    "basis": "catalogue", "confidence": "high",
                    "proof": {"count": 1, "first_at_ms": 1, "pages": [], "urls": [], "initiator": [], "set_by": null, "stack": [],
                        "lifetime_days": null, "carried": [], "cname": null},
                })
            })
            .collect();
        let unknown = json!({
            "kind": "request", "what": "who.example", "purpose": null, "owner": null, "vendor": null, "party": "third", "basis": null,
            "http_only": false, "lifetime_days": null, "first_seen": "no_choice",
        });
        let report = json!({
            "format": Report::FORMAT, "url": "https://a.example/", "host": "a.example", "at": "", "regime": "opt-in",
            "jurisdiction": null, "tool": null, "pages": [], "scenarios": {"no_choice": found}, "ui": [], "controls": [],
            "could_not": [], "partial": false, "inventory": [unknown], "pictures": [], "notes": [],
        });
        serde_json::from_value(report).unwrap()
    }

    fn summary(report: &Report, before: Option<&Report>) -> Summary {
        let mut summary = Summary {
            at: jiff::Timestamp::UNIX_EPOCH,
            seconds: 0,
            outcome: Outcome::Whole,
            by_severity: BTreeMap::new(),
            new: Vec::new(),
            unknown_hosts: Vec::new(),
        };
        describe(&mut summary, report, before);
        summary
    }

    #[test]
    fn what_the_audit_before_had_is_not_new_and_of_the_first_all_is() {
        let now = report(&["ads.example", "more.example"]);
        let told = summary(&now, Some(&report(&["ads.example"])));
        assert_eq!(told.new, ["Before any choice: more.example was asked."]);
        assert_eq!((told.findings(), told.by_severity["error"]), (2, 2));
        assert_eq!(told.unknown_hosts, ["who.example"]);
        assert_eq!(summary(&now, None).new.len(), 2);
    }
}
