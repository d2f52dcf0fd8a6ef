//! The database file: how it is opened, and how an older one is brought up to date.

use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use rusqlite::{Connection, params};

use crate::calendar::{day, month};
use crate::{StoreError, schema};

/// How long a connection waits for another that holds a lock.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// Opens the file. `synchronous = FULL` makes a commit wait for the disk: it is the promise behind a 201. `secure_delete` writes
/// zeros over what is erased, so that it isn't left in free pages.
pub(crate) fn open(path: &Path) -> Result<Connection, StoreError> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "secure_delete", "ON")?;
    connection.pragma_update(None, "cache_size", -16_384)?;
    connection.set_prepared_statement_cache_capacity(48);
    Ok(connection)
}

/// Brings an older database to the newest format, after a copy of it was made; refuses a newer one.
///
/// One transaction: a crash leaves the old format, and the copy beside it.
pub(crate) fn migrate(connection: &mut Connection, path: &Path) -> Result<(), StoreError> {
    let found: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > schema::FORMAT {
        return Err(StoreError::Newer { found, known: schema::FORMAT });
    }
    if found == schema::FORMAT {
        return Ok(());
    }
    if found > 0 {
        copy(connection, &copy_path(path, found))?;
    }
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    if found < 1 {
        transaction.execute_batch(schema::OLD_RECEIPTS)?;
        transaction.execute_batch(schema::FIRST)?;
    }
    if found < 2 {
        transaction.execute_batch(schema::ACCOUNTS)?;
    }
    if found < 3 {
        transaction.execute_batch(schema::TEXTS)?;
    }
    transaction.execute_batch("ALTER TABLE receipt RENAME TO old_receipt")?;
    transaction.execute_batch(schema::RECEIPTS)?;
    transaction.execute_batch(schema::RECEIPT)?;
    move_receipts(&transaction)?;
    transaction.execute_batch("DROP TABLE old_receipt")?;
    transaction.pragma_update(None, "user_version", schema::FORMAT)?;
    Ok(transaction.commit()?)
}

/// `sayso.db.format-3` for a database that had format 3.
pub(crate) fn copy_path(path: &Path, format: u32) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".format-{format}"));
    name.into()
}

/// Writes a consistent copy, with all that is still in the write-ahead log. It gets its name when it is whole.
pub(crate) fn copy(connection: &Connection, to: &Path) -> Result<(), StoreError> {
    let fresh = fresh(to)?;
    let name = fresh.to_str().ok_or_else(|| failed(to)(std::io::Error::other("the path is not UTF-8")))?;
    connection.execute("VACUUM INTO ?1", [name])?;
    keep(&fresh, to)
}

fn failed(to: &Path) -> impl Fn(std::io::Error) -> StoreError {
    let path = to.display().to_string();
    move |source| StoreError::Copy { path: path.clone(), source }
}

/// Makes the empty file that becomes a copy. Only its owner can read it.
pub(crate) fn fresh(to: &Path) -> Result<PathBuf, StoreError> {
    let mut fresh = to.as_os_str().to_owned();
    fresh.push(".new");
    let fresh = PathBuf::from(fresh);
    // What a copy that was cut short left behind.
    if fresh.exists() {
        std::fs::remove_file(&fresh).map_err(failed(to))?;
    }
    let mut options = std::fs::OpenOptions::new();
    options.create_new(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(&fresh).map_err(failed(to))?;
    Ok(fresh)
}

/// Brings a copy that is whole to the disk, and gives it its name.
pub(crate) fn keep(fresh: &Path, to: &Path) -> Result<(), StoreError> {
    std::fs::File::open(fresh).and_then(|file| file.sync_all()).map_err(failed(to))?;
    std::fs::rename(fresh, to).map_err(failed(to))
}

/// Format 4: receipts and entries in tables of their own. What a row says of its site and time stands in its body.
fn move_receipts(connection: &Connection) -> Result<(), StoreError> {
    let mut old =
        connection.prepare("SELECT sequence, commitment, nonce, body FROM old_receipt ORDER BY sequence")?;
    let mut rows = old.query([])?;
    while let Some(row) = rows.next()? {
        let sequence: i64 = row.get(0)?;
        let commitment: Vec<u8> = row.get(1)?;
        let stored: Option<(Vec<u8>, Vec<u8>)> = row.get::<_, Option<_>>(2)?.zip(row.get(3)?);
        let Some((nonce, body)) = stored else {
            connection.execute(
                "INSERT INTO entry (sequence, site, month, commitment) VALUES (?1, 0, 0, ?2)",
                params![sequence, commitment],
            )?;
            continue;
        };
        let unreadable = || StoreError::Damaged(format!("receipt {sequence} can't be read"));
        let head: Head = serde_json::from_slice(&body).map_err(|_| unreadable())?;
        connection.prepare_cached(NEW_SITE)?.execute([&head.site])?;
        let site: i64 = connection
            .prepare_cached("SELECT number FROM site WHERE name = ?1")?
            .query_row([&head.site], |row| row.get(0))?;
        let (day, month) = (day(head.made_at), month(head.made_at));
        connection.prepare_cached(ENTRY)?.execute(params![sequence, site, month, commitment])?;
        let made_at = head.made_at.as_second();
        connection
            .prepare_cached(RECEIPT)?
            .execute(params![sequence, site, month, made_at, nonce, 0, body])?;
        connection.prepare_cached(DAY)?.execute(params![site, day, sequence, sequence, 1])?;
    }
    Ok(())
}

/// What the migration needs to know of a receipt.
#[derive(serde::Deserialize)]
struct Head {
    site: String,
    made_at: Timestamp,
}

pub(crate) use crate::sql::{DAY, ENTRY, NEW_SITE, RECEIPT};
