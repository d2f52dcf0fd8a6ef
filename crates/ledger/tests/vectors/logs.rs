//! The invented log that most rows are about: leaf i is the ASCII text `entry-<i>`.

use std::sync::{LazyLock, Mutex};

use sayso_ledger::tile::MemoryTiles;
use sayso_ledger::{Hash, Tree, leaf_hash};

/// The entry at an index.
pub(crate) fn entry(index: u64) -> Vec<u8> {
    format!("entry-{index}").into_bytes()
}

/// The tiles of a log.
pub(crate) fn tiles_of(leaves: impl Iterator<Item = Hash>) -> (Tree, MemoryTiles) {
    let mut tree = Tree::new();
    leaves.for_each(|leaf| _ = tree.append(leaf));
    let mut tiles: MemoryTiles = tree.take_full_tiles().into_iter().collect();
    tiles.extend(tree.partial_tiles());
    (tree, tiles)
}

/// Runs `on` with tiles of the invented log that reach at least to `size`, built once and shared by all tests.
pub(crate) fn with_tiles<T>(size: u64, on: impl FnOnce(&MemoryTiles) -> T) -> T {
    static LOG: LazyLock<Mutex<(u64, MemoryTiles)>> = LazyLock::new(Mutex::default);
    let mut log = LOG.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    if log.0 < size {
        *log = (size, tiles_of((0..size).map(|index| leaf_hash(&entry(index)))).1);
    }
    on(&log.1)
}
