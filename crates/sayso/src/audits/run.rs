//! One audit: the process, and what it leaves.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::{ExitStatus, Stdio};

use serde_json::Value;
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
async fn report(app: &App, job: &Job<'_>, folder: &Path) -> Result<(Value, bool), String> {
    refuse::check(job.start, &job.config.private()).await?;
    let unwritten = |error| format!("{} can't be written: {error}", folder.display());
    std::fs::create_dir_all(folder).map_err(unwritten)?;
    // What the browser leaves when it is ended goes with this folder.
    let scratch = tempfile::tempdir_in(folder).map_err(unwritten)?;
    let json = folder.join("report.json");
    let mut command = Command::new(job.program);
    command.arg("audit").arg(job.start).arg("--json");
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
fn read(json: &Path, status: ExitStatus, stderr: &[u8]) -> Result<(Value, bool), String> {
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
fn describe(summary: &mut Summary, report: &Value, before: Option<&Value>) {
    let known: BTreeSet<String> =
        before.map(|before| findings(before).map(|(_, words)| words).collect()).unwrap_or_default();
    for (severity, words) in findings(report) {
        *summary.by_severity.entry(severity).or_default() += 1;
        if !known.contains(&words) && summary.new.len() < TOLD {
            summary.new.push(words);
        }
    }
    let unknown = report["unknown_hosts"].as_array().into_iter().flatten();
    summary.unknown_hosts = unknown.filter_map(|host| host.as_str().map(ToOwned::to_owned)).collect();
}

/// The findings of a report: severity, and in words what it is of. Times and counts, which change from one audit to the next, aren't in them.
fn findings(report: &Value) -> impl Iterator<Item = (String, String)> {
    report["findings"].as_array().into_iter().flatten().map(|finding| {
        let text = |key: &str| finding[key].as_str().unwrap_or_default();
        let words = [text("scenario"), text("rule"), text("what")].map(str::trim);
        (
            text("severity").to_owned(),
            words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" · "),
        )
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn summary(report: &Value, before: Option<&Value>) -> Summary {
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
        let one = json!({"scenario": "reject_all", "rule": "sent-after-refusal", "what": "ads.example", "severity": "high"});
        let two = json!({"scenario": "no_choice", "rule": "set-before-choice", "what": "_ga@news.example", "severity": "high"});
        let before = json!({"findings": [one]});
        let now = json!({"findings": [one, two], "unknown_hosts": ["who.example"]});
        let told = summary(&now, Some(&before));
        assert_eq!(told.new, ["no_choice · set-before-choice · _ga@news.example"]);
        assert_eq!((told.findings(), told.unknown_hosts), (2, vec!["who.example".to_owned()]));
        assert_eq!(summary(&now, None).new.len(), 2);
    }
}
