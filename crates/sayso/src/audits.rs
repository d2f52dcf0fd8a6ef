//! The server's own sites, audited by its own program from time to time.
//!
//! Each audit is a process of its own (`sayso audit`), so that a browser that fails takes nothing with it. Results are folders below
//! the data folder: `audits/SITE/TIME/` with the report as JSON and as a page, and the pictures. A folder without `summary.json` is
//! of an audit that was cut off by a crash; it counts as failed and is cleared away with the old ones.

mod history;
mod letter;
mod refuse;
mod run;
mod webhook;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use tokio::sync::watch;

pub(crate) use history::{Audits, Outcome, Summary, name_of};

use crate::app::App;
use crate::app::Serving;

/// How often the job looks whether something is due.
const LOOK: Duration = Duration::from_secs(60);

/// Audits what is due, one site after the other, until the server stops.
pub(crate) async fn watch_over(app: Arc<App>, program: PathBuf, mut stop: watch::Receiver<bool>) {
    loop {
        let serving = app.serving();
        for site in &serving.sites {
            let Some(start) = &site.config.audit else { continue };
            let Some(every) = serving.audit.every() else { continue };
            let name = site.notice.site.to_string();
            if !is_due(app.audits.history(&name).first(), every, app.clock.now()) {
                continue;
            }
            let job = run::Job { site, start, config: &serving.audit, program: &program };
            tokio::select! {
                summary = run::run(&app, &job) => told(&app, &serving, &name, &summary).await,
                _ = stop.changed() => return,
            }
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            _ = stop.changed() => return,
        }
    }
}

/// Whether a site's last audit is long enough ago. One that lies in the future was written by a clock that went wrong.
fn is_due(last: Option<&Summary>, every: Duration, now: Timestamp) -> bool {
    last.is_none_or(|last| now.duration_since(last.at).unsigned_abs() >= every)
}

async fn told(app: &App, serving: &Serving, site: &str, summary: &Summary) {
    match &summary.outcome {
        Outcome::Whole | Outcome::Partial => {
            tracing::info!(site, findings = summary.findings(), fresh = summary.new.len(), "audited");
        }
        Outcome::Failed(why) => tracing::warn!(site, "not audited: {why}"),
    }
    if summary.new.is_empty() {
        return;
    }
    if let Some(address) = &serving.audit.webhook
        && let Err(error) = webhook::send(&app.upstream, address, site, summary).await
    {
        tracing::warn!(site, "the webhook wasn't told: {error}");
    }
    if let (Some(mail), false) = (&serving.mail, serving.audit.mail.is_empty())
        && let Err(error) = letter::send(mail, &serving.audit.mail, &serving.console, site, summary).await
    {
        tracing::warn!(site, "no mail was sent: {error}");
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    pub(super) fn at(second: i64) -> Summary {
        Summary {
            at: Timestamp::from_second(second).unwrap(),
            seconds: 1,
            outcome: Outcome::Whole,
            by_severity: BTreeMap::new(),
            new: Vec::new(),
            unknown_hosts: Vec::new(),
        }
    }

    #[test]
    fn an_audit_is_due_when_the_last_is_long_enough_ago_or_from_a_wrong_clock() {
        let (hour, now) = (Duration::from_secs(3600), Timestamp::from_second(100_000).unwrap());
        assert!(is_due(None, hour, now));
        assert!(!is_due(Some(&at(96_401)), hour, now));
        assert!(is_due(Some(&at(96_400)), hour, now));
        assert!(!is_due(Some(&at(100_060)), hour, now), "a clock that was set back a little");
        assert!(is_due(Some(&at(200_000)), hour, now));
    }

    #[test]
    fn old_results_go_and_one_that_was_cut_off_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let audits = Audits::new(folder.path());
        for second in [1, 2, 3] {
            audits.keep("news", &at(second), 2).unwrap();
        }
        let kept: Vec<i64> = audits.history("news").iter().map(|run| run.at.as_second()).collect();
        assert_eq!(kept, [3, 2]);
        std::fs::create_dir_all(audits.of_run("news", at(4).at)).unwrap();
        assert_eq!(audits.history("news").len(), 2);
        let page = audits.of_run("news", at(3).at).join("report.html");
        std::fs::write(page, "<p>").unwrap();
        assert_eq!(audits.page("news", &name_of(at(3).at)).as_deref(), Some(&b"<p>"[..]));
        for odd in ["..", "", "../news", "%2e%2e"] {
            assert_eq!(audits.page(odd, &name_of(at(3).at)), None, "{odd}");
            assert_eq!(audits.page("news", odd), None, "{odd}");
        }
    }
}
