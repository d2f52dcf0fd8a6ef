//! The invented log that most rows are about: leaf i is the ASCII text `entry-<i>`.

use std::cell::RefCell;

use crate::tile::MemoryTiles;
use crate::{Hash, Tree, leaf_hash};

/// The tiles of the invented log, as far as a row has asked for them.
#[derive(Debug, Default)]
pub(super) struct Log(RefCell<(u64, MemoryTiles)>);

impl Log {
    /// Runs `on` with tiles that reach at least to `size`.
    pub(super) fn with_tiles<T>(&self, size: u64, on: impl FnOnce(&MemoryTiles) -> T) -> T {
        let mut log = self.0.borrow_mut();
        if log.0 < size {
            *log = (size, tiles_of((0..size).map(|index| leaf_hash(&entry(index)))).1);
        }
        on(&log.1)
    }
}

/// The entry at an index.
pub(super) fn entry(index: u64) -> Vec<u8> {
    format!("entry-{index}").into_bytes()
}

/// The tiles of a log.
pub(super) fn tiles_of(leaves: impl Iterator<Item = Hash>) -> (Tree, MemoryTiles) {
    let mut tree = Tree::new();
    leaves.for_each(|leaf| _ = tree.append(leaf));
    let mut tiles: MemoryTiles = tree.take_full_tiles().into_iter().collect();
    tiles.extend(tree.partial_tiles());
    (tree, tiles)
}
