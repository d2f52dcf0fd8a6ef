//! Retention: receipts whose time is over are erased, once a day for each site.
//!
//! The store records each run, by which it is known whether one is due: after a restart too, and with several servers on one database.
//! A run that was cut off by a crash has no end and counts as none, so that the next look starts another.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use sayso_store::{Job, StoreError};
use tokio::sync::watch;

use crate::app::App;

/// How often the job looks whether something is due.
const LOOK: Duration = Duration::from_secs(600);

/// How long after a run the next is due.
const EVERY: SignedDuration = SignedDuration::from_hours(24);

/// Runs of so many sites are looked through for each site's last.
const JOBS: u32 = 4096;

/// Erases what is due, until the server stops.
pub(crate) async fn watch_over(app: Arc<App>, mut stop: watch::Receiver<bool>) {
    loop {
        tokio::select! {
            done = run_due(&app) => if let Err(error) = done {
                tracing::error!(error = &error as &dyn std::error::Error, "receipts whose time is over could not be erased");
            },
            _ = stop.changed() => return,
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            _ = stop.changed() => return,
        }
    }
}

/// Erases the receipts of every site whose last run is a day ago.
///
/// # Errors
/// The database. What was erased until then is recorded.
pub(crate) async fn run_due(app: &App) -> Result<(), StoreError> {
    let last = last_runs(app).await?;
    for site in &app.serving().sites {
        let now = app.clock.now();
        if !is_due(last.get(site.notice.site.as_str()), now) {
            continue;
        }
        let days = SignedDuration::from_hours(24 * i64::from(site.config.receipts.retention_days));
        let before = now.saturating_sub(days).unwrap_or(Timestamp::MIN);
        let job = app.store.erase_before(&site.notice.site, before, now).await?;
        tracing::info!(site = job.site, receipts = job.receipts, before = %job.before, "receipts whose time is over were erased");
    }
    Ok(())
}

/// Each site's last run that came to its end.
///
/// # Errors
/// The database.
pub(crate) async fn last_runs(app: &App) -> Result<BTreeMap<String, Job>, StoreError> {
    let mut last = BTreeMap::new();
    for job in app.store.jobs(JOBS).await?.into_iter().filter(|job| job.ended_at.is_some()) {
        // Newest first.
        last.entry(job.site.clone()).or_insert(job);
    }
    Ok(last)
}

/// Whether a run is due. A last one in the future was recorded by a clock that went wrong.
fn is_due(last: Option<&Job>, now: Timestamp) -> bool {
    last.is_none_or(|last| now.duration_since(last.started_at).abs() >= EVERY)
}
