//! Copies between PostgreSQL and a database file: a backup out of the one, and what is restored from a backup into it.
//!
//! Both read page after page in the order of each table's key, so that memory stays flat however many receipts there are. Each is
//! one transaction: what is read is of one moment, while servers go on writing; what is written is there whole or not at all.

use std::path::Path;

use rusqlite::Connection;
use tokio_postgres::types::ToSql;

use super::{Connector, Session, migrate};
use crate::sqlite::file;
use crate::tables::{List, TABLES, Table};
use crate::value::{Row, Value};
use crate::{StoreError, schema, sqlite};

/// A page may take longer than a visitor would wait for it.
const UNHURRIED: &str = "SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0";

/// Writes everything into a database file. It gets its name when it is whole.
///
/// Entries that no checkpoint covers yet are in it: [`crate::backup::complete`] puts one over them.
pub(super) async fn to_file(connector: &Connector, to: &Path) -> Result<(), StoreError> {
    let session = connector.connect().await?;
    session.batch(UNHURRIED).await?;
    session.batch("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY").await?;
    let fresh = file::fresh(to)?;
    let mut connection = Connection::open(&fresh)?;
    // Until it has its name it isn't believed, so that nothing need be brought to the disk before its end.
    connection.pragma_update(None, "journal_mode", "OFF")?;
    connection.pragma_update(None, "synchronous", "OFF")?;
    let transaction = connection.transaction()?;
    transaction.execute_batch(&schema::newest())?;
    transaction.pragma_update(None, "user_version", schema::FORMAT)?;
    for table in &TABLES {
        let mut insert = transaction.prepare(&table.insert_sql())?;
        let mut after: Option<Vec<Value>> = None;
        loop {
            let sql = table.page_sql(after.is_some());
            let rows = session.unhurried_rows(&sql, after.as_deref().unwrap_or_default()).await?;
            for row in &rows {
                insert.execute(rusqlite::params_from_iter(&row.0))?;
            }
            let Some(last) = rows.last() else { break };
            after = Some(table.key_of(last));
        }
    }
    transaction.commit()?;
    drop(connection);
    session.batch("ROLLBACK").await?;
    file::keep(&fresh, to)
}

/// Writes everything in a database file into an empty database. `progress` is told how many entries and receipts are written.
///
/// # Errors
/// [`StoreError::NotEmpty`] if anything is in it; then nothing was changed.
pub(crate) async fn from_file(
    connector: &Connector,
    from: &Path,
    progress: &mut dyn FnMut(u64),
) -> Result<(), StoreError> {
    migrate::run(connector).await?;
    let connection = Connection::open_with_flags(from, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let session = connector.connect().await?;
    session.batch(UNHURRIED).await?;
    // Whoever would write waits at the row until this is through, and then finds the database full.
    session.batch("BEGIN; SELECT next FROM head WHERE one = 1 FOR UPDATE").await?;
    for table in &TABLES {
        let some = format!("SELECT 1::bigint FROM {} LIMIT 1", table.name);
        if !session.unhurried_rows(&some, &[]).await?.is_empty() {
            return Err(StoreError::NotEmpty { table: table.name });
        }
    }
    let pairs = sqlite::rows_of(&connection, "SELECT DISTINCT site, month FROM receipt", &[])?;
    for pair in pairs {
        session.batch(&migrate::partition(pair.integer(0)?, pair.integer(1)?)).await?;
    }
    let mut done = 0;
    for table in &TABLES {
        let mut after: Option<Vec<Value>> = None;
        loop {
            let sql = table.page_sql(after.is_some());
            let rows = sqlite::rows_of(&connection, &sql, after.as_deref().unwrap_or_default())?;
            let Some(last) = rows.last() else { break };
            after = Some(table.key_of(last));
            insert(&session, table, &rows).await?;
            if matches!(table.name, "entry" | "receipt") {
                done += rows.len() as u64;
                progress(done);
            }
        }
    }
    session
        .batch("UPDATE head SET next = (SELECT coalesce(max(sequence), -1) + 1 FROM entry) WHERE one = 1")
        .await?;
    session.unhurried_batch("COMMIT").await?;
    // Without it the first questions are answered by reading whole tables.
    session.unhurried_batch("ANALYZE").await
}

async fn insert(session: &Session, table: &Table, rows: &[Row]) -> Result<(), StoreError> {
    let lists = (0..table.columns.len()).map(|place| table.list(rows, place));
    let lists: Vec<List> = lists.collect::<Result<_, _>>()?;
    let lists: Vec<&(dyn ToSql + Sync)> = lists
        .iter()
        .map(|list| -> &(dyn ToSql + Sync) {
            match list {
                List::Integers(list) => list,
                List::Bytes(list) => list,
                List::Texts(list) => list,
            }
        })
        .collect();
    session.unhurried_execute(&table.insert_lists_sql(), &lists).await
}
