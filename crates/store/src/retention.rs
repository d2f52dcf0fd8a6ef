//! Retention: receipts are erased when their time is over, and what was erased is recorded.

use jiff::Timestamp;
use sayso_core::SiteId;

use crate::calendar::{day, month};
use crate::value::Statement;
use crate::{Store, StoreError};

/// How many numbers one transaction goes through, so that choices don't wait long behind it.
const STRIDE: u64 = 4096;

/// A run of retention, as it is recorded. It holds no id of any receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Its number; later ones are higher.
    pub number: i64,
    /// The site.
    pub site: String,
    /// Receipts that were made before this were erased.
    pub before: Timestamp,
    /// When it began.
    pub started_at: Timestamp,
    /// When it ended; none if it still runs, or was cut short. What it erased until then is erased.
    pub ended_at: Option<Timestamp>,
    /// How many receipts it erased.
    pub receipts: u64,
}

/// Only one server runs retention at a time, or both count for themselves: the number is the key, and taken once.
const BEGIN: &str = "INSERT INTO job (number, kind, site, before, started_at, ended_at, receipts)
     SELECT coalesce(max(number), 0) + 1, 'retention', $1, $2, $3, NULL, 0 FROM job WHERE true";

const STARTED: &str =
    "SELECT max(number) FROM job WHERE site = $1 AND before = $2 AND started_at = $3 AND ended_at IS NULL";

/// Before the rows are gone, in the same transaction.
const COUNT: &str = "UPDATE job SET receipts = receipts + (
         SELECT count(*) FROM receipt WHERE sequence >= $1 AND sequence <= $2 AND site = $3 AND month <= $4
             AND made_at < $5)
     WHERE number = $6";

const ERASE: &str =
    "DELETE FROM receipt WHERE sequence >= $1 AND sequence <= $2 AND site = $3 AND month <= $4
         AND made_at < $5";

const DAYS: &str = "SELECT min(first), max(last) FROM day WHERE site = $1 AND day <= $2 AND erased = 0";

/// Days that end before the time need not be looked at again, unless a receipt came to one of them meanwhile.
const DAYS_DONE: &str = "UPDATE day SET erased = 1 WHERE site = $1 AND day < $2 AND last <= $3";

const END: &str = "UPDATE job SET ended_at = $1 WHERE number = $2";

const JOBS: &str = "SELECT number, site, before, started_at, ended_at, receipts FROM job
     WHERE kind = 'retention' ORDER BY number DESC LIMIT $1";

impl Store {
    /// Erases a site's receipts that were made before a time, body and nonce, and records the run. The ledger's entries stay.
    /// Yields the record.
    ///
    /// It works in small transactions, each of which adds to the record what it erased: one that is cut short, by a crash too, is
    /// recorded as far as it came, and the next goes on from there.
    ///
    /// # Errors
    /// The database.
    pub async fn erase_before(
        &self,
        site: &SiteId,
        before: Timestamp,
        now: Timestamp,
    ) -> Result<Job, StoreError> {
        let values = [site.as_str().into(), before.as_second().into(), now.as_second().into()];
        self.0.engine.write(vec![Statement::new(BEGIN, values.clone())]).await?;
        let started = self.0.reader.read(Statement::new(STARTED, values)).await?;
        let number = started.first().map_or(Ok(0), |row| row.integer(0))?;
        if let Some(site) = self.site_number(site).await? {
            self.erase(number, site, before).await?;
        }
        let end = Statement::new(END, [now.as_second().into(), number.into()]);
        self.0.engine.write(vec![end]).await?;
        let jobs = self.jobs(u32::MAX).await?;
        let job = jobs.into_iter().find(|job| job.number == number);
        job.ok_or_else(|| StoreError::Damaged(format!("the record of job {number} is missing")))
    }

    async fn erase(&self, job: i64, site: i64, before: Timestamp) -> Result<(), StoreError> {
        let days = Statement::new(DAYS, [site.into(), day(before).into()]);
        let rows = self.0.reader.read(days).await?;
        let Some(row) = rows.first() else { return Ok(()) };
        if row.some_integer(0)?.is_none() {
            return Ok(());
        }
        let (mut first, last) = (row.sequence(0)?, row.sequence(1)?);
        while first <= last {
            let to = last.min(first.saturating_add(STRIDE - 1));
            let of = [first.into(), to.into(), site.into(), month(before).into(), before.as_second().into()];
            let mut counted = of.to_vec();
            counted.push(job.into());
            self.0.engine.write(vec![Statement::new(COUNT, counted), Statement::new(ERASE, of)]).await?;
            first = to.saturating_add(1);
        }
        let done = Statement::new(DAYS_DONE, [site.into(), day(before).into(), last.into()]);
        self.0.engine.write(vec![done]).await.map(drop)
    }

    /// The newest runs of retention, newest first.
    ///
    /// # Errors
    /// The database.
    pub async fn jobs(&self, limit: u32) -> Result<Vec<Job>, StoreError> {
        let rows = self.0.reader.read(Statement::new(JOBS, [i64::from(limit).into()])).await?;
        let time = |seconds| {
            Timestamp::from_second(seconds).map_err(|_| StoreError::Damaged(format!("{seconds} is no time")))
        };
        let jobs = rows.into_iter().map(|mut row| {
            Ok(Job {
                number: row.integer(0)?,
                site: row.text(1)?,
                before: time(row.integer(2)?)?,
                started_at: time(row.integer(3)?)?,
                ended_at: row.some_integer(4)?.map(time).transpose()?,
                receipts: row.sequence(5)?,
            })
        });
        jobs.collect()
    }
}
