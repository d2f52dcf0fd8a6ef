//! The database file: how it is opened, and what is in it.

use std::path::Path;

use rusqlite::Connection;

use crate::StoreError;

/// The newest format this program knows.
const FORMAT: u32 = 3;

/// Format 1. `receipt.commitment` is the ledger's entry and stays when the rest of the row is erased.
///
/// Rows come in the order of their number, so that every insert goes to the end of the file (a random key costs three
/// times the throughput), and `body` is what the commitment covers, byte for byte.
const SCHEMA: &str = "
    CREATE TABLE receipt (
        sequence INTEGER PRIMARY KEY,
        commitment BLOB NOT NULL,
        nonce BLOB,
        body BLOB
    ) STRICT;
    CREATE TABLE tile (
        level INTEGER NOT NULL,
        position INTEGER NOT NULL,
        hashes BLOB NOT NULL,
        PRIMARY KEY (level, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE checkpoint (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        size INTEGER NOT NULL,
        note TEXT NOT NULL
    ) STRICT;
    CREATE TABLE notice (
        digest BLOB PRIMARY KEY,
        site TEXT NOT NULL,
        published_at INTEGER NOT NULL,
        body BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE secret (
        name TEXT PRIMARY KEY,
        value BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
";

/// Format 2: what an account chose, under a pseudonym. `choice` is what a browser would have in its cookie.
const ACCOUNTS: &str = "
    CREATE TABLE account (
        realm TEXT NOT NULL,
        pseudonym BLOB NOT NULL,
        sequence INTEGER NOT NULL,
        choice TEXT NOT NULL,
        PRIMARY KEY (realm, pseudonym)
    ) STRICT, WITHOUT ROWID;
";

/// Format 3: the files of texts that notices name by their digest.
const TEXTS: &str = "
    CREATE TABLE text (
        digest BLOB PRIMARY KEY,
        body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
";

/// Opens the file. `synchronous = FULL` makes a commit wait for the disk: it is the promise behind a 201.
pub(crate) fn open(path: &Path) -> Result<Connection, StoreError> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "cache_size", -16_384)?;
    connection.set_prepared_statement_cache_capacity(32);
    Ok(connection)
}

/// Brings an older database to the newest format; refuses a newer one.
pub(crate) fn migrate(connection: &Connection) -> Result<(), StoreError> {
    let found: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    match found {
        FORMAT => Ok(()),
        0..FORMAT => {
            let steps = [SCHEMA, ACCOUNTS, TEXTS];
            let missing: String =
                steps.into_iter().skip(usize::try_from(found).unwrap_or_default()).collect();
            let steps = format!("BEGIN IMMEDIATE; {missing} PRAGMA user_version = {FORMAT}; COMMIT;");
            Ok(connection.execute_batch(&steps)?)
        }
        found => Err(StoreError::Newer { found, known: FORMAT }),
    }
}
