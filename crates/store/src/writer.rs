//! The thread that writes: one transaction for everything that waits.
//!
//! Order, and what a crash leaves behind at each point:
//! 1. rows, full tiles and the checkpoint are written inside one transaction: a crash leaves none of them;
//! 2. the commit returns after `fsync`: a crash before leaves none, a crash after leaves all;
//! 3. the snapshot that readers see is replaced: a crash loses nothing, a restart builds it from the database;
//! 4. the waiting requests are answered: a crash leaves receipts that nobody was told of, which is allowed.
//!
//! If a commit fails its outcome is unknown. The tree in memory is thrown away and read again, so that the database
//! decides, and everybody who waited is told that the choice is not known to be written.

use std::sync::{Arc, RwLock};

use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior, params};
use sayso_core::receipt::commitment;
use sayso_ledger::{Checkpoint, SigningKey, Tree, checkpoint, leaf_hash};
use tokio::sync::{mpsc, oneshot};

use crate::{Draft, Recorded, Snapshot, StoreError, reader};

/// At most this many receipts share a commit, so that the first of them doesn't wait for ever.
const BATCH: usize = 512;

/// A receipt that waits to be written.
pub(crate) struct Job {
    pub(crate) draft: Draft,
    pub(crate) answer: oneshot::Sender<Recorded>,
}

/// Owns the only connection that writes receipts.
pub(crate) struct Writer {
    pub(crate) connection: Connection,
    pub(crate) key: SigningKey,
    pub(crate) tree: Tree,
    pub(crate) snapshot: Arc<RwLock<Arc<Snapshot>>>,
}

impl Writer {
    /// Runs until the store is dropped.
    pub(crate) fn run(mut self, mut jobs: mpsc::Receiver<Job>) {
        let mut batch = Vec::with_capacity(BATCH);
        while jobs.blocking_recv_many(&mut batch, BATCH) > 0 {
            let (drafts, answers): (Vec<Draft>, Vec<_>) =
                batch.drain(..).map(|job| (job.draft, job.answer)).unzip();
            match self.write(drafts) {
                Ok(recorded) => {
                    for (answer, recorded) in answers.into_iter().zip(recorded) {
                        // Who stopped waiting has its receipt all the same.
                        let _ = answer.send(recorded);
                    }
                }
                Err(error) => {
                    tracing::error!(error = &error as &dyn std::error::Error, "choices could not be written");
                    drop(answers);
                    if !self.reload() {
                        return;
                    }
                }
            }
        }
    }

    fn write(&mut self, drafts: Vec<Draft>) -> Result<Vec<Recorded>, StoreError> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut recorded = Vec::with_capacity(drafts.len());
        {
            let mut insert = transaction.prepare_cached(
                "INSERT INTO receipt (sequence, commitment, nonce, body) VALUES (?1, ?2, ?3, ?4)",
            )?;
            for Draft { mut receipt, nonce } in drafts {
                receipt.id.sequence = self.tree.size();
                let body = receipt.canonical();
                let entry = commitment(&nonce, &body);
                insert.execute(params![row_number(receipt.id.sequence), entry, nonce, body])?;
                self.tree.append(leaf_hash(&entry));
                recorded.push(Recorded { receipt, nonce });
            }
            let mut insert = transaction
                .prepare_cached("INSERT INTO tile (level, position, hashes) VALUES (?1, ?2, ?3)")?;
            for (id, hashes) in self.tree.take_full_tiles() {
                insert.execute(params![id.level, row_number(id.index), hashes])?;
            }
        }
        let note = checkpoint_over(&self.tree, &self.key)?;
        transaction
            .prepare_cached("INSERT OR REPLACE INTO checkpoint (one, size, note) VALUES (1, ?1, ?2)")?
            .execute(params![row_number(self.tree.size()), note])?;
        transaction.commit()?;
        self.show(note);
        Ok(recorded)
    }

    /// Lets readers see the newest checkpoint.
    fn show(&self, note: String) {
        let snapshot = Arc::new(Snapshot::new(&self.tree, note));
        *self.snapshot.write().unwrap_or_else(std::sync::PoisonError::into_inner) = snapshot;
    }

    /// Reads the tree again from the database. Tries until that works: without it nothing may be appended.
    fn reload(&mut self) -> bool {
        for _ in 0..600 {
            match recover(&self.connection, &self.key) {
                Ok((tree, snapshot)) => {
                    self.tree = tree;
                    *self.snapshot.write().unwrap_or_else(std::sync::PoisonError::into_inner) =
                        Arc::new(snapshot);
                    return true;
                }
                Err(error @ (StoreError::Damaged(_) | StoreError::Restore(_))) => {
                    tracing::error!(error = &error as &dyn std::error::Error, "nothing more is written");
                    return false;
                }
                Err(error) => {
                    tracing::error!(
                        error = &error as &dyn std::error::Error,
                        "the ledger can't be read again yet"
                    );
                    std::thread::sleep(std::time::Duration::from_millis(500));
                }
            }
        }
        false
    }
}

/// Reads the ledger from the database and checks it against its checkpoint.
pub(crate) fn recover(connection: &Connection, key: &SigningKey) -> Result<(Tree, Snapshot), StoreError> {
    let stored: Option<(i64, String)> = connection
        .query_row("SELECT size, note FROM checkpoint", [], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((size, note)) = stored else {
        let receipts: i64 = connection.query_row("SELECT count(*) FROM receipt", [], |row| row.get(0))?;
        if receipts != 0 {
            return Err(StoreError::Damaged(format!(
                "there are {receipts} receipts and no checkpoint over them"
            )));
        }
        let tree = Tree::new();
        let note = checkpoint_over(&tree, key)?;
        let snapshot = Snapshot::new(&tree, note);
        return Ok((tree, snapshot));
    };
    let opened = checkpoint::open(&note, &key.verifier_keys())?;
    let size =
        u64::try_from(size).map_err(|_| StoreError::Damaged(format!("the checkpoint's size is {size}")))?;
    let tree = Tree::restore(size, &reader::Stored(connection))
        .map_err(|error| StoreError::Restore(Box::new(error)))?;
    let checkpoint = opened.checkpoint;
    if checkpoint.size != tree.size() || checkpoint.root != tree.root() {
        return Err(StoreError::Damaged(format!(
            "the checkpoint signs {} entries with root {}, and the stored {} have root {}",
            checkpoint.size,
            checkpoint.root,
            tree.size(),
            tree.root(),
        )));
    }
    let snapshot = Snapshot::new(&tree, checkpoint::complete(&note, key)?);
    Ok((tree, snapshot))
}

fn checkpoint_over(tree: &Tree, key: &SigningKey) -> Result<String, StoreError> {
    let checkpoint = Checkpoint::new(key.name(), tree.size(), tree.root());
    Ok(checkpoint::sign(&checkpoint, key)?)
}

/// SQLite's integers are signed; a ledger gets to 2^63 entries in 292,000 years of a million a second.
fn row_number(number: u64) -> i64 {
    i64::try_from(number).expect("a ledger has fewer than 2^63 entries")
}
