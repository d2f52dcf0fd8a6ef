//! The only SQL. Receipts and the ledger's entries live in one database, so that one transaction makes both durable.
//!
//! Architecture invariant: a receipt is answered for only after the transaction that holds it and its ledger entry is on disk. On
//! SQLite the tiles that it completed and the checkpoint over them are in that transaction, too.
//!
//! One task writes. It takes whatever is waiting, commits it in one transaction, and only then answers everybody:
//! the more arrive, the more share one `fsync`.

pub mod backup;
mod body;
mod calendar;
mod engine;
mod error;
mod fault;
mod group;
mod ledger;
mod made;
mod postgres;
mod published;
mod receipts;
mod retention;
mod schema;
mod serve;
mod snapshot;
mod sql;
mod sqlite;
mod tables;
mod value;

use std::path::Path;
use std::sync::{Arc, Mutex};

use sayso_core::{Receipt, ReceiptId};
use sayso_ledger::{Prover, SigningKey, VerifierKey};
use tokio::sync::oneshot;

pub use error::StoreError;
pub use postgres::{Address, check_url};
pub use receipts::Scanned;
pub use retention::Job;
pub use sayso_ledger::tile::Resource;
pub use snapshot::Snapshot;

/// Choices that may wait for the writer; more are told to come back.
const QUEUE_LENGTH: usize = 4096;

/// Tiles that are kept for proofs, at 16 KB each: a proof reads one for each level, and neighbours share theirs.
const PROVER_TILES: usize = 1024;

/// A receipt on its way into the store. Its sequence number is given when it is written.
#[derive(Debug)]
pub struct Draft {
    /// The receipt; `id.sequence` is replaced.
    pub receipt: Receipt,
    /// The random nonce of its commitment.
    pub nonce: [u8; 32],
    /// The request's idempotency key. The same key for the same site gives the same receipt again for 24 hours, whichever
    /// server it reaches; with another choice it is refused.
    pub key: Option<Vec<u8>>,
    /// The account that was signed in, and what is kept for it in the same transaction.
    pub account: Option<AccountChoice>,
}

impl Draft {
    /// A receipt without key and account.
    #[must_use]
    pub fn new(receipt: Receipt, nonce: [u8; 32]) -> Self {
        Self { receipt, nonce, key: None, account: None }
    }
}

/// What an account chose.
pub struct AccountChoice {
    /// The sites that share the account's choice.
    pub realm: String,
    /// Stands for the account.
    pub pseudonym: [u8; 32],
    /// Makes the choice as a cookie has it from the receipt's final id.
    pub choice: Box<dyn FnOnce(ReceiptId) -> String + Send + Sync>,
}

impl std::fmt::Debug for AccountChoice {
    /// Whose it is and what it says are not for logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AccountChoice").field("realm", &self.realm).finish_non_exhaustive()
    }
}

/// A receipt as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// The receipt.
    pub receipt: Receipt,
    /// The nonce of its commitment.
    pub nonce: [u8; 32],
    /// The receipt's canonical JSON, which the commitment covers byte for byte.
    pub body: Vec<u8>,
}

/// The store. Cheap to clone.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    engine: engine::Engine,
    reader: engine::Reader,
    unpacker: body::Unpacker,
    shown: snapshot::Shown,
    prover: Mutex<Prover>,
    verifier_key: VerifierKey,
    /// The same as text.
    verifier_key_text: String,
    #[cfg(test)]
    faults: fault::Faults,
}

impl Store {
    /// Opens a database file, or makes one, and starts its writer.
    ///
    /// An older database is brought up to date after a copy of it was made beside it, named `sayso.db.format-3` for format 3.
    ///
    /// # Errors
    /// The database can't be opened, is newer than this program, or holds a ledger that contradicts its checkpoint.
    pub async fn open(path: &Path, key: SigningKey) -> Result<Self, StoreError> {
        let verifier_key = key.verifier_key();
        let faults = fault::Faults::default();
        let (sqlite, shown) = sqlite::Sqlite::open(path, key, faults.clone(), QUEUE_LENGTH).await?;
        let reader = sqlite.reader();
        let store = Self::over(engine::Engine::Sqlite(sqlite), reader, shown, verifier_key, faults);
        store.check_newest().await?;
        Ok(store)
    }

    /// Connects to a PostgreSQL database, makes its tables on the first start, and starts this server's writer and sequencer.
    ///
    /// Several servers may share one, with the same ledger key: each commits its own receipts, and one of them, which the
    /// database chooses, signs checkpoints.
    ///
    /// # Errors
    /// The database can't be reached, is newer than this program, or holds a ledger that contradicts its checkpoint, or is signed
    /// by another key.
    pub async fn connect(address: &Address, key: SigningKey) -> Result<Self, StoreError> {
        let verifier_key = key.verifier_key();
        let faults = fault::Faults::default();
        let connector = postgres::Connector::to(address)?;
        let (postgres, shown) =
            postgres::Postgres::open(connector, key, faults.clone(), QUEUE_LENGTH).await?;
        let reader = postgres.reader();
        let store = Self::over(engine::Engine::Postgres(postgres), reader, shown, verifier_key, faults);
        store.check_newest().await?;
        Ok(store)
    }

    fn over(
        engine: engine::Engine,
        reader: engine::Reader,
        shown: snapshot::Shown,
        verifier_key: VerifierKey,
        #[cfg_attr(not(test), expect(unused_variables, reason = "tests set faults"))] faults: fault::Faults,
    ) -> Self {
        Self(Arc::new(Inner {
            engine,
            reader,
            unpacker: body::Unpacker::default(),
            shown,
            prover: Mutex::new(Prover::with_capacity(PROVER_TILES)),
            verifier_key_text: verifier_key.to_string(),
            verifier_key,
            #[cfg(test)]
            faults,
        }))
    }

    /// Writes a receipt and its ledger entry. When this returns, both are on disk.
    ///
    /// On SQLite they are under a checkpoint, too. On PostgreSQL that follows within a second; [`Self::covered`] waits for it.
    ///
    /// # Errors
    /// [`StoreError::Busy`], [`StoreError::Stopped`] and [`StoreError::OtherChoice`] if nothing was written;
    /// [`StoreError::NotWritten`] if it is not known to be written.
    pub async fn record(&self, draft: Draft) -> Result<Recorded, StoreError> {
        let (answer, answered) = oneshot::channel();
        self.0.engine.queue(group::Waiting { draft, answer })?;
        answered.await.map_err(|_| StoreError::NotWritten)?
    }

    /// Whether choices can be written: the writer runs and the database answers.
    ///
    /// # Errors
    /// What is in the way.
    pub async fn ready(&self) -> Result<(), StoreError> {
        if self.0.engine.is_stopped() {
            return Err(StoreError::Stopped);
        }
        self.0.reader.read(value::Statement::new(sql::END, [])).await.map(drop)
    }

    /// Sees that the database can be written to: SQLite opens a file without a word that may only be read.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`].
    pub fn check_writable(&self) -> Result<(), StoreError> {
        match &self.0.engine {
            engine::Engine::Sqlite(sqlite) if sqlite.is_read_only() => Err(StoreError::ReadOnly),
            // PostgreSQL has been written to when it was connected to.
            _ => Ok(()),
        }
    }

    /// Writes a consistent copy of the database into a file, while choices go on being written. Of PostgreSQL, too, it is a SQLite
    /// database; [`backup::complete`] makes one out of it that a server can be started on.
    ///
    /// # Errors
    /// The file can't be written, or the database can't be read.
    pub async fn backup(&self, to: &Path) -> Result<(), StoreError> {
        match &self.0.engine {
            engine::Engine::Sqlite(sqlite) => sqlite.copy(to).await,
            engine::Engine::Postgres(postgres) => postgres.copy(to).await,
        }
    }
}

#[cfg(test)]
mod tests;
