//! Why the store didn't do something.

use sayso_ledger::checkpoint::CheckpointError;

/// Why the store didn't do something.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// SQLite.
    #[error("the database failed")]
    Database(#[from] rusqlite::Error),
    /// PostgreSQL.
    #[error("the database failed")]
    Postgres(#[from] tokio_postgres::Error),
    /// PostgreSQL's certificate isn't one to believe.
    #[error(
        "the database's certificate isn't believed ({wrong}): name the authority that signed it as `database_ca`, and the host as the certificate does; where nobody can be in between, `sslmode=disable` in `database` goes without encryption"
    )]
    Certificate {
        /// What is wrong with it.
        wrong: String,
        /// The connection.
        #[source]
        source: tokio_postgres::Error,
    },
    /// Encrypted connections can't be made here.
    #[error("TLS can't be spoken")]
    Tls(#[from] tokio_rustls::rustls::Error),
    /// PostgreSQL didn't answer in time.
    #[error("the database doesn't answer")]
    Silent,
    /// The database file can be read and no more.
    #[error("it may only be read: its rights, or its disk, allow no more")]
    ReadOnly,
    /// A backup isn't restored over what is there.
    #[error("the database isn't empty: there is something in its table `{table}`")]
    NotEmpty {
        /// The first table with something in it.
        table: &'static str,
    },
    /// The database was written by a newer program.
    #[error(
        "the database has format {found}, and this program knows up to {known}: use the newer program, or a backup"
    )]
    Newer {
        /// The database's format.
        found: u32,
        /// The newest that this program knows.
        known: u32,
    },
    /// No copy could be made before an older database would have been changed. It wasn't changed.
    #[error("no copy of the database could be made at {path}, so it was left as it is")]
    Copy {
        /// Where the copy should be.
        path: String,
        /// What is in the way.
        #[source]
        source: std::io::Error,
    },
    /// What is stored contradicts itself; nothing may be appended to it.
    #[error("the stored ledger contradicts itself: {0}")]
    Damaged(String),
    /// The checkpoint can't be signed or opened.
    #[error("the ledger's checkpoint")]
    Checkpoint(#[from] CheckpointError),
    /// Too many choices are waiting.
    #[error("too many choices are waiting to be written")]
    Busy,
    /// The writer has stopped, or the outcome of the write isn't known.
    #[error("the choice could not be written")]
    NotWritten,
    /// The writer has ended, because the stored ledger can't be appended to.
    #[error("nothing more is written: the log says why")]
    Stopped,
    /// The key of a repeated request came with another choice than the first time. Nothing was written.
    #[error("this key was used for another choice")]
    OtherChoice,
    /// A stored notice can't be read.
    #[error("a stored notice can't be read")]
    Notice(#[source] serde_json::Error),
    /// A proof couldn't be made from the stored tiles.
    #[error("no proof could be made: {0}")]
    Proof(String),
}
