//! The tables in PostgreSQL: made on the first start, and brought up to date by the first server that knows a newer format.

use super::{Connector, Session};
use crate::value::Statement;
use crate::{StoreError, schema};

/// Names of advisory locks: "sayso" and a number.
pub(super) const SEQUENCER_LOCK: i64 = 0x7361_7973_6f01;
const MIGRATION_LOCK: i64 = 0x7361_7973_6f02;
const PARTITION_LOCK: i64 = 0x7361_7973_6f03;

/// One transaction: a crash leaves what was there before. Servers that start at once wait for the first.
pub(super) async fn run(connector: &Connector) -> Result<(), StoreError> {
    let session = connector.connect().await?;
    session
        .batch(&format!(
            "BEGIN; SELECT pg_advisory_xact_lock({MIGRATION_LOCK});
             CREATE TABLE IF NOT EXISTS format (number BIGINT NOT NULL)"
        ))
        .await?;
    let found = session.rows(&Statement::new("SELECT max(number) FROM format", [])).await?;
    match found.first().map_or(Ok(None), |row| row.some_integer(0))? {
        Some(found) if found == i64::from(schema::FORMAT) => {}
        Some(found) => {
            let found = u32::try_from(found).unwrap_or(u32::MAX);
            return Err(StoreError::Newer { found, known: schema::FORMAT });
        }
        None => {
            session.batch(&schema::for_postgres()).await?;
            session.batch(&format!("INSERT INTO format VALUES ({})", schema::FORMAT)).await?;
        }
    }
    session.batch("COMMIT").await
}

/// Makes sure that there is a partition for a site's receipts of a month.
pub(super) async fn make_partition(session: &Session, site: i64, month: i64) -> Result<(), StoreError> {
    session.batch(&format!("BEGIN; {}; COMMIT", partition(site, month))).await
}

/// What makes sure of it inside a transaction.
pub(super) fn partition(site: i64, month: i64) -> String {
    let (year, of_year) = (1970 + month.div_euclid(12), month.rem_euclid(12) + 1);
    let of_site = format!("receipt_{site}");
    format!(
        "SELECT pg_advisory_xact_lock({PARTITION_LOCK});
         CREATE TABLE IF NOT EXISTS {of_site} PARTITION OF receipt FOR VALUES IN ({site})
             PARTITION BY LIST (month);
         CREATE TABLE IF NOT EXISTS {of_site}_{year}_{of_year:02} PARTITION OF {of_site}
             FOR VALUES IN ({month})"
    )
}
