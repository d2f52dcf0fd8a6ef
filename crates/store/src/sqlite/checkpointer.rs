//! Moves pages from the write-ahead log into the database file, on a thread and connection of its own: the writer would wait for
//! the disk twice as long if it did that itself.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};

use rusqlite::Connection;

use super::file;
use crate::StoreError;

/// Receipts between two moves.
const RECEIPTS: usize = 4096;

/// Pages of 4 KB in the log from which on the writer waits until it can begin again at its start: 256 MB.
const LOG_PAGES: i64 = 65_536;

/// The writer's side.
pub(crate) struct Checkpointer {
    since: usize,
    wake: SyncSender<()>,
    log_is_long: Receiver<()>,
}

impl Checkpointer {
    /// Starts the thread. It ends when this is dropped.
    pub(crate) fn start(connection: &Connection, path: PathBuf) -> Result<Self, StoreError> {
        connection.pragma_update(None, "wal_autocheckpoint", 0)?;
        let (wake, woken) = sync_channel(1);
        let (too_long, log_is_long) = sync_channel(1);
        std::thread::Builder::new()
            .name("store-checkpoint".into())
            .spawn(move || run(&path, &woken, &too_long))
            .expect("a thread can be started while the program starts");
        Ok(Self { since: 0, wake, log_is_long })
    }

    /// Called after each commit.
    pub(crate) fn committed(&mut self, connection: &Connection, receipts: usize) {
        self.since += receipts.max(1);
        if self.since >= RECEIPTS && self.wake.try_send(()).is_ok() {
            self.since = 0;
        }
        if self.log_is_long.try_recv().is_ok() {
            // Nearly all of it was moved a moment ago, so this is short. If readers are in the way it comes again.
            let restarted = connection.query_row("PRAGMA wal_checkpoint(RESTART)", [], |_| Ok(()));
            if let Err(error) = restarted {
                tracing::debug!(%error, "the write-ahead log goes on growing");
            }
        }
    }
}

/// A failure costs nothing but room: the log keeps what isn't moved.
fn run(path: &std::path::Path, woken: &Receiver<()>, too_long: &SyncSender<()>) {
    let mut connection = None;
    while woken.recv().is_ok() {
        let opened = match connection.take() {
            Some(opened) => opened,
            None => match file::open(path) {
                Ok(opened) => opened,
                Err(error) => {
                    tracing::warn!(%error, "the write-ahead log couldn't be moved into the database");
                    continue;
                }
            },
        };
        let moved = opened.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |row| row.get::<_, i64>(1));
        match moved {
            Ok(pages) => {
                if pages > LOG_PAGES && matches!(too_long.try_send(()), Err(TrySendError::Disconnected(()))) {
                    return;
                }
                connection = Some(opened);
            }
            Err(error) => {
                tracing::warn!(%error, "the write-ahead log couldn't be moved into the database")
            }
        }
    }
}
