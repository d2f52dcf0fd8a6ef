//! The ledger as of one checkpoint.

use std::collections::HashMap;
use std::sync::Arc;

use sayso_ledger::{Hash, TileId, Tree};
use tokio::sync::watch;

/// The ledger as of one checkpoint: its signed note, and the tiles at its right edge that aren't full yet.
///
/// Full tiles never change, so that a snapshot and the stored tiles always fit together.
#[derive(Debug)]
pub struct Snapshot {
    size: u64,
    root: Hash,
    checkpoint: String,
    edge: HashMap<(u8, u64), Vec<u8>>,
}

impl Snapshot {
    pub(crate) fn new(tree: &Tree, checkpoint: String) -> Self {
        let edge =
            tree.partial_tiles().into_iter().map(|(id, bytes)| ((id.level, id.index), bytes)).collect();
        Self { size: tree.size(), root: tree.root(), checkpoint, edge }
    }

    /// How many entries the checkpoint covers.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The root hash it signs.
    #[must_use]
    pub fn root(&self) -> Hash {
        self.root
    }

    /// The checkpoint, a C2SP signed note.
    #[must_use]
    pub fn checkpoint(&self) -> &str {
        &self.checkpoint
    }

    /// A tile of the right edge, cut to the width asked for.
    pub(crate) fn edge_tile(&self, id: TileId) -> Option<Vec<u8>> {
        let bytes = self.edge.get(&(id.level, id.index))?;
        bytes.get(..usize::from(id.width) * 32).map(<[u8]>::to_vec)
    }
}

/// The snapshot that readers see. Clones show the same one.
#[derive(Clone, Debug)]
pub(crate) struct Shown(Arc<watch::Sender<Arc<Snapshot>>>);

impl Shown {
    pub(crate) fn new(snapshot: Snapshot) -> Self {
        Self(Arc::new(watch::Sender::new(Arc::new(snapshot))))
    }

    /// Lets readers see a newer checkpoint. An older one is never shown again: who saw the newer would take it for a fork.
    pub(crate) fn show(&self, snapshot: Snapshot) {
        self.0.send_if_modified(|shown| {
            let newer = snapshot.size >= shown.size;
            if newer {
                *shown = Arc::new(snapshot);
            }
            newer
        });
    }

    pub(crate) fn now(&self) -> Arc<Snapshot> {
        self.0.borrow().clone()
    }

    /// Waits until a checkpoint covers so many entries.
    pub(crate) async fn reaches(&self, size: u64) {
        // The sender is held here, so that the wait can't fail.
        let _ = self.0.subscribe().wait_for(|snapshot| snapshot.size >= size).await;
    }
}
