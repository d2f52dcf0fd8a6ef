//! The only SQL. Receipts and the ledger's entries live in one database, so that one transaction makes both durable.
//!
//! Architecture invariant: a receipt is answered for only after the transaction that holds it, its ledger entry, the
//! tiles that it completed and the checkpoint over them is on disk.
//!
//! One thread writes. It takes whatever is waiting, commits it in one transaction, and only then answers everybody:
//! the more arrive, the more share one `fsync`.

mod database;
mod reader;
mod snapshot;
mod writer;

use std::path::Path;
use std::sync::{Arc, Mutex, RwLock};

use rusqlite::{Connection, OptionalExtension as _, params};
use sayso_core::{Digest, Notice, Receipt, ReceiptId};
use sayso_ledger::{Prover, SigningKey, VerifierKey, checkpoint::CheckpointError};
use tokio::sync::{mpsc, oneshot};

pub use reader::Resource;
pub use snapshot::Snapshot;

/// Choices that may wait for the writer; more are told to come back.
const QUEUE_LENGTH: usize = 4096;

/// Tiles that are kept for proofs, at 16 KB each: a proof reads one for each level, and neighbours share theirs.
const PROVER_TILES: usize = 1024;

/// Why the store didn't do something.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// SQLite.
    #[error("the database failed")]
    Database(#[from] rusqlite::Error),
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
    /// What is stored contradicts itself; nothing may be appended to it.
    #[error("the stored ledger contradicts itself: {0}")]
    Damaged(String),
    /// The ledger's right edge can't be read back.
    #[error("the stored ledger can't be read")]
    Restore(#[source] Box<sayso_ledger::tree::RestoreError<StoreError>>),
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
    /// A stored notice can't be read.
    #[error("a stored notice can't be read")]
    Notice(#[source] serde_json::Error),
    /// A proof couldn't be made from the stored tiles.
    #[error("no proof could be made: {0}")]
    Proof(String),
}

/// A receipt on its way into the store. Its sequence number is given when it is written.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The receipt; `id.sequence` is replaced.
    pub receipt: Receipt,
    /// The random nonce of its commitment.
    pub nonce: [u8; 32],
}

/// A receipt as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// The receipt.
    pub receipt: Receipt,
    /// The nonce of its commitment.
    pub nonce: [u8; 32],
}

/// The store. Cheap to clone.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    queue: mpsc::Sender<writer::Job>,
    readers: Mutex<Vec<Connection>>,
    path: std::path::PathBuf,
    snapshot: Arc<RwLock<Arc<Snapshot>>>,
    prover: Mutex<Prover>,
    verifier_key: VerifierKey,
}

impl Store {
    /// Opens a database, or makes one, and starts its writer thread.
    ///
    /// # Errors
    /// The database can't be opened, is newer than this program, or holds a ledger that contradicts its checkpoint.
    pub fn open(path: &Path, key: SigningKey) -> Result<Self, StoreError> {
        let connection = database::open(path)?;
        database::migrate(&connection)?;
        let verifier_key = key.verifier_key();
        let (tree, snapshot) = writer::recover(&connection, &key)?;
        let snapshot = Arc::new(RwLock::new(Arc::new(snapshot)));
        let (queue, jobs) = mpsc::channel(QUEUE_LENGTH);
        let writer = writer::Writer { connection, key, tree, snapshot: snapshot.clone() };
        std::thread::Builder::new()
            .name("store-writer".into())
            .spawn(move || writer.run(jobs))
            .expect("a thread can be started while the program starts");
        let readers = Mutex::new(Vec::new());
        let prover = Mutex::new(Prover::with_capacity(PROVER_TILES));
        Ok(Self(Arc::new(Inner { queue, readers, path: path.into(), snapshot, prover, verifier_key })))
    }

    /// Writes a receipt and its ledger entry. When this returns, both are on disk and under a checkpoint.
    ///
    /// # Errors
    /// [`StoreError::Busy`] and [`StoreError::Stopped`] before anything was written; [`StoreError::NotWritten`] if it is
    /// not known to be written.
    pub async fn record(&self, draft: Draft) -> Result<Recorded, StoreError> {
        let (answer, answered) = oneshot::channel();
        self.0.queue.try_send(writer::Job { draft, answer }).map_err(|error| match error {
            mpsc::error::TrySendError::Full(_) => StoreError::Busy,
            mpsc::error::TrySendError::Closed(_) => StoreError::Stopped,
        })?;
        answered.await.map_err(|_| StoreError::NotWritten)
    }

    /// The receipt of an id; none if there is none or the secret part is another. The comparison takes the same time
    /// wherever the two differ.
    ///
    /// # Errors
    /// The database.
    pub fn receipt(&self, id: &ReceiptId) -> Result<Option<Recorded>, StoreError> {
        let Ok(sequence) = i64::try_from(id.sequence) else { return Ok(None) };
        let found = self.read(|connection| {
            connection
                .prepare_cached("SELECT body, nonce FROM receipt WHERE sequence = ?1 AND body IS NOT NULL")?
                .query_row([sequence], |row| Ok((row.get::<_, Vec<u8>>(0)?, row.get::<_, [u8; 32]>(1)?)))
                .optional()
        })?;
        let Some((body, nonce)) = found else { return Ok(None) };
        let receipt: Receipt = serde_json::from_slice(&body)
            .map_err(|error| StoreError::Damaged(format!("receipt {sequence} can't be read: {error}")))?;
        let different =
            receipt.id.random.iter().zip(id.random).fold(0, |different, (a, b)| different | (a ^ b));
        Ok((different == 0).then_some(Recorded { receipt, nonce }))
    }

    /// The ledger as of the newest checkpoint.
    #[must_use]
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.0.snapshot.read().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }

    /// The key that checkpoints verify with.
    #[must_use]
    pub fn verifier_key(&self) -> &VerifierKey {
        &self.0.verifier_key
    }

    /// Proves that an entry is in the ledger, under the newest checkpoint: a C2SP tlog-proof. None if the checkpoint
    /// doesn't reach that far.
    ///
    /// # Errors
    /// The stored tiles don't carry the proof.
    pub fn proof(&self, sequence: u64) -> Result<Option<String>, StoreError> {
        let snapshot = self.snapshot();
        if sequence >= snapshot.size() {
            return Ok(None);
        }
        let tiles = reader::Tiles { store: self, snapshot: &snapshot };
        // A snapshot covers only what is committed, so that no two of them disagree on a tile that the prover keeps.
        let mut prover = self.0.prover.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let path = prover
            .inclusion_proof(sequence, snapshot.size(), &tiles)
            .map_err(|error| StoreError::Proof(error.to_string()))?;
        drop(prover);
        let proof = sayso_ledger::TlogProof {
            extra: None,
            index: sequence,
            path,
            checkpoint: snapshot.checkpoint().into(),
        };
        proof.format().map(Some).map_err(|error| StoreError::Proof(error.to_string()))
    }

    /// A tile or entry bundle of the ledger, as of the newest checkpoint; none if it doesn't reach that far.
    ///
    /// # Errors
    /// The database.
    pub fn resource(&self, resource: Resource) -> Result<Option<Vec<u8>>, StoreError> {
        reader::resource(self, resource)
    }

    /// Keeps a published notice. Publishing one again changes nothing. Yields when it was first published, in seconds since
    /// 1970.
    ///
    /// # Errors
    /// The database.
    pub fn publish(&self, notice: &Notice, now: i64) -> Result<i64, StoreError> {
        let digest = notice.digest();
        let (body, site) = (sayso_core::canonical_json(notice), notice.site.to_string());
        self.read(|connection| {
            connection.execute(
                "INSERT OR IGNORE INTO notice (digest, site, published_at, body) VALUES (?1, ?2, ?3, ?4)",
                params![digest.0, site, now, body],
            )?;
            connection
                .query_row("SELECT published_at FROM notice WHERE digest = ?1", [digest.0], |row| row.get(0))
        })
    }

    /// Keeps files of texts that notices name by their digest.
    ///
    /// # Errors
    /// The database.
    pub fn keep_texts<'t>(
        &self,
        texts: impl IntoIterator<Item = (Digest, &'t str)>,
    ) -> Result<(), StoreError> {
        self.read(|connection| {
            let mut insert =
                connection.prepare_cached("INSERT OR IGNORE INTO text (digest, body) VALUES (?1, ?2)")?;
            texts
                .into_iter()
                .try_for_each(|(digest, body)| insert.execute(params![digest.0, body]).map(|_| ()))
        })
    }

    /// A file of texts by its digest; none if no notice ever named it.
    ///
    /// # Errors
    /// The database.
    pub fn texts(&self, digest: Digest) -> Result<Option<String>, StoreError> {
        self.read(|connection| {
            connection
                .prepare_cached("SELECT body FROM text WHERE digest = ?1")?
                .query_row([digest.0], |row| row.get(0))
                .optional()
        })
    }

    /// Every notice that was ever published, oldest first. Those of another format than this program's are left out: a choice under
    /// one of them is no choice.
    ///
    /// # Errors
    /// The database, or a stored notice that can't be read.
    pub fn notices(&self) -> Result<Vec<Notice>, StoreError> {
        let bodies: Vec<Vec<u8>> = self.read(|connection| {
            let mut statement =
                connection.prepare("SELECT body FROM notice ORDER BY published_at, digest")?;
            statement.query_map([], |row| row.get(0))?.collect()
        })?;
        let notices = bodies.iter().filter_map(|body| match serde_json::from_slice::<Format>(body) {
            Ok(known) if known.format != sayso_core::notice::FORMAT => None,
            _ => Some(serde_json::from_slice(body).map_err(StoreError::Notice)),
        });
        notices.collect()
    }

    /// What an account chose last, as a cookie has it.
    ///
    /// # Errors
    /// The database.
    pub fn account(&self, realm: &str, pseudonym: &[u8; 32]) -> Result<Option<String>, StoreError> {
        self.read(|connection| {
            connection
                .prepare_cached("SELECT choice FROM account WHERE realm = ?1 AND pseudonym = ?2")?
                .query_row(params![realm, pseudonym], |row| row.get(0))
                .optional()
        })
    }

    /// Keeps what an account chose, unless a later receipt's choice is there already. When this returns it is on disk.
    ///
    /// # Errors
    /// The database.
    pub fn set_account(
        &self,
        realm: &str,
        pseudonym: &[u8; 32],
        sequence: u64,
        choice: &str,
    ) -> Result<(), StoreError> {
        let sequence = i64::try_from(sequence).unwrap_or(i64::MAX);
        self.read(|connection| {
            connection
                .prepare_cached(
                    "INSERT INTO account (realm, pseudonym, sequence, choice) VALUES (?1, ?2, ?3, ?4)
                     ON CONFLICT (realm, pseudonym) DO UPDATE SET sequence = excluded.sequence, choice = excluded.choice
                     WHERE excluded.sequence > account.sequence",
                )?
                .execute(params![realm, pseudonym, sequence, choice])
        })
        .map(|_| ())
    }

    /// Whether choices can be written: the writer runs and the database answers.
    ///
    /// # Errors
    /// What is in the way.
    pub fn ready(&self) -> Result<(), StoreError> {
        if self.0.queue.is_closed() {
            return Err(StoreError::Stopped);
        }
        self.read(|connection| connection.query_row("SELECT 1", [], |_| Ok(())))
    }

    /// A secret that every server on this database shares. The first to ask decides it: `fresh` is kept if there is none.
    ///
    /// # Errors
    /// The database.
    pub fn secret(&self, name: &str, fresh: [u8; 32]) -> Result<[u8; 32], StoreError> {
        self.read(|connection| {
            connection.execute(
                "INSERT OR IGNORE INTO secret (name, value) VALUES (?1, ?2)",
                params![name, fresh],
            )?;
            connection.query_row("SELECT value FROM secret WHERE name = ?1", [name], |row| row.get(0))
        })
    }

    /// Runs a query on one of the connections that don't block the writer.
    fn read<T>(&self, query: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, StoreError> {
        let pool = || self.0.readers.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let idle = pool().pop();
        let connection = match idle {
            Some(connection) => connection,
            None => database::open(&self.0.path)?,
        };
        let result = query(&connection);
        pool().push(connection);
        Ok(result?)
    }
}

/// What says how the rest of a notice is to be read.
#[derive(serde::Deserialize)]
struct Format {
    format: String,
}

#[cfg(test)]
mod tests;
