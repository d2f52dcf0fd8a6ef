//! How many receipts were ever made, erased ones among them.

use jiff::Timestamp;
use sayso_core::SiteId;

use crate::calendar::{DAY_SECONDS, day};
use crate::value::Statement;
use crate::{Store, StoreError};

const MADE: &str = "SELECT coalesce(sum(receipts), 0) FROM day WHERE site = $1 AND day >= $2 AND day < $3";

impl Store {
    /// How many receipts of a site were made from `from` on and before `until`, those included that were erased since. None if
    /// either isn't the beginning of a day in UTC, as only days are counted.
    ///
    /// # Errors
    /// The database.
    pub async fn made(
        &self,
        site: &SiteId,
        from: Timestamp,
        until: Timestamp,
    ) -> Result<Option<u64>, StoreError> {
        let midnight =
            |time: Timestamp| time.as_second().rem_euclid(DAY_SECONDS) == 0 && time.subsec_nanosecond() == 0;
        if !midnight(from) || !midnight(until) {
            return Ok(None);
        }
        let Some(site) = self.site_number(site).await? else { return Ok(Some(0)) };
        let days = Statement::new(MADE, [site.into(), day(from).into(), day(until).into()]);
        let rows = self.0.reader.read(days).await?;
        rows.first().map(|row| row.sequence(0)).transpose()
    }
}
