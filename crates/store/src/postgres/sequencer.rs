//! The sequencer: puts entries into tiles and under a checkpoint. One of all servers does; the others follow what it signed.
//!
//! Which one it is, a lock of the database decides that belongs to a connection: when that ends, however it ends, the next server
//! gets it, at most [`POLL`] after the database has noticed. Everything is read and written on that very connection, so that who
//! lost the lock can't write any more.
//!
//! Why there is no fork. What a checkpoint of some size signs follows from the entries alone, and entries are durable before they
//! are read here and never change. So two sequencers, if there ever were two, would sign the same. Besides, a checkpoint replaces
//! only the one that it was built on.
//!
//! Order, and what a crash leaves behind at each point:
//! 1. entries that no checkpoint covers are read: a crash leaves them for the next;
//! 2. full tiles and the checkpoint are written in one transaction: a crash before its commit leaves none, after it all;
//! 3. readers see the new checkpoint: a crash loses nothing, as the next reads it from the database.
//!
//! If anything fails the outcome is unknown: the tree is thrown away with the connection, and read again.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use sayso_ledger::{SigningKey, Tree, leaf_hash};
use tokio::sync::Notify;

use super::{Connector, Session, migrate};
use crate::engine::Reader;
use crate::fault::{Faults, Write};
use crate::ledger;
use crate::snapshot::{Shown, Snapshot};
use crate::value::Statement;
use crate::{StoreError, sql};

/// How often entries of other servers, a new checkpoint, and the lock are looked for.
const POLL: Duration = Duration::from_millis(200);

/// After a checkpoint the next one waits so long: under load each would cost the database a commit that choices could have.
const PACE: Duration = Duration::from_millis(50);

/// Entries that share a checkpoint at most, so that the first of them doesn't wait for ever.
const ENTRIES: i64 = 65_536;

const LOCK: &str = "SELECT pg_try_advisory_lock($1)";
const WAITING: &str =
    "SELECT sequence, commitment FROM entry WHERE sequence >= $1 ORDER BY sequence LIMIT $2";
const FIRST: &str = "INSERT INTO checkpoint (one, size, note) VALUES (1, 0, $1) ON CONFLICT DO NOTHING";
const REPLACE: &str = "UPDATE checkpoint SET size = $1, note = $2 WHERE one = 1 AND size = $3";

pub(super) struct Sequencer {
    pub(super) connector: Arc<Connector>,
    pub(super) reader: Reader,
    pub(super) key: SigningKey,
    pub(super) shown: Shown,
    /// This server has written entries.
    pub(super) wake: Arc<Notify>,
    /// Set when the stored ledger contradicts itself: nothing may be appended to it.
    pub(super) stopped: Arc<AtomicBool>,
    pub(super) faults: Faults,
}

impl Sequencer {
    /// Runs until it is aborted.
    pub(super) async fn run(self) {
        loop {
            let Err(error) = self.serve().await;
            match &error {
                StoreError::Damaged(_) | StoreError::Checkpoint(_) => {
                    let error = &error as &dyn std::error::Error;
                    tracing::error!(error, "nothing more is written");
                    self.stopped.store(true, Ordering::Relaxed);
                    return;
                }
                error => {
                    let error = error as &dyn std::error::Error;
                    tracing::warn!(error, "no checkpoint can be made now; trying again");
                }
            }
            tokio::time::sleep(POLL).await;
        }
    }

    async fn serve(&self) -> Result<std::convert::Infallible, StoreError> {
        let session = Arc::new(self.connector.connect().await?);
        while !self.lock(&session).await? {
            self.follow().await?;
            tokio::time::sleep(POLL).await;
        }
        tracing::info!("this server signs the ledger's checkpoints from now on");
        let reader = Reader::Session(session.clone());
        let (tree, snapshot) = ledger::recover(&reader, &self.key, ledger::extent(&reader).await?).await?;
        session.execute(&Statement::new(FIRST, [snapshot.checkpoint().into()])).await?;
        self.shown.show(snapshot);
        self.lead(&session, tree).await
    }

    async fn lock(&self, session: &Session) -> Result<bool, StoreError> {
        let rows = session.rows(&Statement::new(LOCK, [migrate::SEQUENCER_LOCK.into()])).await?;
        Ok(rows.first().map_or(Ok(0), |row| row.integer(0))? == 1)
    }

    /// Shows what another server signed.
    async fn follow(&self) -> Result<(), StoreError> {
        let extent = ledger::extent(&self.reader).await?;
        if extent.covered != self.shown.now().size() {
            let (_, snapshot) = ledger::recover(&self.reader, &self.key, extent).await?;
            self.shown.show(snapshot);
        }
        Ok(())
    }

    async fn lead(&self, session: &Session, mut tree: Tree) -> Result<std::convert::Infallible, StoreError> {
        loop {
            let size = tree.size();
            let waiting = session.rows(&Statement::new(WAITING, [size.into(), ENTRIES.into()])).await?;
            if waiting.is_empty() {
                // Other servers don't wake this one.
                let _ = tokio::time::timeout(POLL, self.wake.notified()).await;
                continue;
            }
            for mut row in waiting {
                let sequence = row.sequence(0)?;
                if sequence != tree.size() {
                    return Err(StoreError::Damaged(format!(
                        "entry {} is missing: the next is {sequence}",
                        tree.size()
                    )));
                }
                tree.append(leaf_hash(&row.bytes(1)?));
            }
            let note = ledger::sign(&tree, &self.key)?;
            session.batch("BEGIN").await?;
            for (id, hashes) in tree.take_full_tiles() {
                let values = [i64::from(id.level).into(), id.index.into(), hashes.into()];
                session.execute(&Statement::new(sql::NEW_TILE, values)).await?;
            }
            let values = [tree.size().into(), note.as_str().into(), size.into()];
            if session.execute(&Statement::new(REPLACE, values)).await? != 1 {
                // Somebody else signed since: to be read again, not to be written over.
                return Err(StoreError::NotWritten);
            }
            session.commit(&self.faults, Write::Checkpoint).await?;
            self.shown.show(Snapshot::new(&tree, note));
            tokio::time::sleep(PACE).await;
        }
    }
}
