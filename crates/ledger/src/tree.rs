//! The right edge of a growing log.

use std::error::Error;
use std::mem;

use crate::hash::{EMPTY_ROOT, Hash, node_hash, perfect_root};
use crate::tile::{self, LEVELS, TILE_WIDTH, TileError, TileId, TileSource};

/// The largest tree that is restored. A log that appends a million entries a second gets there in 292,000 years, and
/// below it no size, index or sum of two can overflow.
pub const MAX_SIZE: u64 = 1 << 63;

/// A log being appended to, reduced to what the next append needs: the partial tiles of its right edge.
///
/// It holds at most 64 KB, whatever the size of the log, besides the full tiles that nobody has taken yet.
///
/// A tree is a working copy. It knows nothing about what is durable: whoever owns it appends, stores the full and the
/// partial tiles, and only then signs a checkpoint over [`Tree::size`] and [`Tree::root`]. If the outcome of a write is
/// unknown the copy must be thrown away and restored, since it may be ahead of, or beside, what was stored.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    size: u64,
    /// For each level, the bytes of its partial tile: 0 to 255 hashes.
    edge: [Vec<u8>; LEVELS as usize],
    /// The roots of the complete subtrees that make up the tree, largest first: one for each bit set in `size`. All of
    /// them follow from `edge`; kept so that an append costs one node hash on average instead of a tile's.
    peaks: Vec<Hash>,
    full: Vec<(TileId, Vec<u8>)>,
}

/// Why a tree could not be restored.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RestoreError<E: Error + 'static> {
    /// The size is above [`MAX_SIZE`].
    #[error("a tree of {size} entries is larger than any that can be appended to")]
    TooLarge {
        /// The size asked for.
        size: u64,
    },
    /// A tile of the right edge is missing or has another length.
    #[error(transparent)]
    Tile(#[from] TileError<E>),
}

impl Tree {
    /// A log without entries.
    pub fn new() -> Self {
        Self::default()
    }

    /// Restores a tree of `size` entries from the partial tiles at its right edge, and reads nothing else.
    ///
    /// The tiles are taken at their word: compare [`Tree::root`] with the checkpoint that `size` came from before
    /// appending, or a damaged tile ends up under a new signature.
    ///
    /// # Errors
    ///
    /// [`RestoreError::TooLarge`], or [`RestoreError::Tile`] with the tile's name.
    pub fn restore<S: TileSource + ?Sized>(size: u64, source: &S) -> Result<Self, RestoreError<S::Error>> {
        if size > MAX_SIZE {
            return Err(RestoreError::TooLarge { size });
        }
        let mut tree = Self { size, ..Self::default() };
        for id in edge(size) {
            tree.edge[usize::from(id.level)] = tile::read(source, id)?;
        }
        for bytes in tree.edge.iter().rev() {
            let hashes: Vec<Hash> = tile::hashes(bytes).collect();
            let mut rest = hashes.as_slice();
            while !rest.is_empty() {
                let (subtree, tail) = rest.split_at(1 << rest.len().ilog2());
                tree.peaks.extend(perfect_root(subtree));
                rest = tail;
            }
        }
        Ok(tree)
    }

    /// Appends a leaf and returns its index.
    pub fn append(&mut self, leaf: Hash) -> u64 {
        let index = self.size;
        self.size += 1;
        self.push(0, leaf);
        let mut hash = leaf;
        // Each trailing one bit of the old size is a complete subtree that this leaf doubles.
        for height in 1..=index.trailing_ones() {
            let left = self.peaks.pop().expect("one peak for each bit set in the size");
            hash = node_hash(&left, &hash);
            if height % 8 == 0 {
                self.push((height / 8) as u8, hash);
            }
        }
        self.peaks.push(hash);
        index
    }

    /// The number of entries.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The root of the tree (RFC 6962 section 2.1).
    pub fn root(&self) -> Hash {
        let right_to_left = self.peaks.iter().rev().copied();
        right_to_left.reduce(|right, left| node_hash(&left, &right)).unwrap_or(EMPTY_ROOT)
    }

    /// Takes the tiles, of any level, that were filled since they were last taken, in the order of their filling.
    ///
    /// Each is given out once. Who loses one has to restore the tree from what was stored before.
    pub fn take_full_tiles(&mut self) -> Vec<(TileId, Vec<u8>)> {
        mem::take(&mut self.full)
    }

    /// The partial tiles of the right edge, to be served and to restore from; none for a level that has just been
    /// filled, as empty tiles don't exist (C2SP tlog-tiles, "Partial Tiles").
    pub fn partial_tiles(&self) -> Vec<(TileId, Vec<u8>)> {
        edge(self.size).map(|id| (id, self.edge[usize::from(id.level)].clone())).collect()
    }

    /// Adds a hash to the tile at the right edge of `level`, and sets the tile aside when that fills it.
    fn push(&mut self, level: u8, hash: Hash) {
        let tile = &mut self.edge[usize::from(level)];
        if tile.capacity() == 0 {
            tile.reserve_exact(TileId::FULL_BYTES);
        }
        tile.extend_from_slice(&hash.0);
        if tile.len() == TileId::FULL_BYTES {
            // `size` already counts this leaf, so the tile ends exactly there.
            let index = hashes_at(self.size, level) / u64::from(TILE_WIDTH) - 1;
            self.full.push((TileId { level, index, width: TILE_WIDTH }, mem::take(tile)));
        }
    }
}

/// The number of hashes at a tile level in a tree of `size` entries.
pub(crate) fn hashes_at(size: u64, level: u8) -> u64 {
    size.checked_shr(8 * u32::from(level)).unwrap_or(0)
}

/// The partial tiles of a tree of `size` entries, lowest level first.
fn edge(size: u64) -> impl Iterator<Item = TileId> {
    (0..LEVELS).filter_map(move |level| {
        let hashes = hashes_at(size, level);
        let width = (hashes % u64::from(TILE_WIDTH)) as u16;
        (width > 0).then_some(TileId { level, index: hashes / u64::from(TILE_WIDTH), width })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::leaf_hash;
    use crate::tile::MemoryTiles;

    #[test]
    fn a_tree_of_70000_has_the_tiles_of_the_specification() {
        let mut tree = Tree::new();
        (0..70_000_u32).for_each(|n| assert_eq!(tree.append(leaf_hash(&n.to_be_bytes())), u64::from(n)));
        let full = tree.take_full_tiles();
        assert_eq!(full.iter().filter(|(id, _)| id.level == 0).count(), 273);
        assert_eq!(full.iter().filter(|(id, _)| id.level == 1).count(), 1);
        assert!(tree.take_full_tiles().is_empty());
        let partial: Vec<_> = tree.partial_tiles().into_iter().map(|(id, _)| id.path()).collect();
        assert_eq!(partial, ["tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"]);
    }

    #[test]
    fn a_restored_tree_goes_on_like_the_first() {
        let mut tree = Tree::new();
        let mut stored = MemoryTiles::default();
        for n in 0..66_000_u32 {
            if n % 251 == 0 || n.is_multiple_of(256) {
                stored.extend(tree.partial_tiles());
                let restored = Tree::restore(tree.size(), &stored).unwrap();
                assert_eq!((restored.root(), &restored.peaks), (tree.root(), &tree.peaks), "size {n}");
                tree = restored;
            }
            tree.append(leaf_hash(&n.to_be_bytes()));
        }
    }

    #[test]
    fn a_tile_of_another_length_is_refused_and_a_full_one_is_cut() {
        let mut tree = Tree::new();
        (0..300_u32).for_each(|n| _ = tree.append(leaf_hash(&n.to_be_bytes())));
        let (root, full, partial) = (tree.root(), tree.take_full_tiles(), tree.partial_tiles());
        let serve = |bytes: usize| {
            let all: MemoryTiles = full.iter().chain(&partial).cloned().collect();
            move |id: TileId| {
                let mut tile = all.tile(id)?;
                tile.resize(bytes, 0xff);
                Ok::<_, std::convert::Infallible>(tile)
            }
        };
        assert_eq!(Tree::restore(300, &serve(TileId::FULL_BYTES)).unwrap().root(), root);
        let id = TileId { level: 0, index: 1, width: 44 };
        for bytes in [0, 31, 44 * 32 - 1, 44 * 32 + 32, 8191, 8193] {
            let refused = Tree::restore(300, &serve(bytes)).unwrap_err();
            assert_eq!(refused, RestoreError::Tile(TileError::Length { id, bytes }));
        }
        assert_eq!(
            Tree::restore(u64::MAX, &serve(1)).unwrap_err(),
            RestoreError::TooLarge { size: u64::MAX }
        );
    }

    #[test]
    fn the_largest_tree_can_be_restored() {
        let tree = Tree::restore(MAX_SIZE, &|id: TileId| Ok::<_, std::fmt::Error>(vec![1; id.size_bytes()]))
            .unwrap();
        assert_eq!(tree.partial_tiles(), [(TileId { level: 7, index: 0, width: 128 }, vec![1; 128 * 32])]);
    }
}
