//! Making proofs from tiles.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::hash::{EMPTY_ROOT, Hash, node_hash};
use crate::proof::ProofError;
use crate::tile::{self, TILE_WIDTH, TileError, TileId, TileSource};
use crate::tree::hashes_at;

/// The tiles that a prover keeps unless told otherwise: at 16 KB each, at most 64 MB.
const DEFAULT_CAPACITY: usize = 4096;

/// Makes proofs and keeps the tiles it has read, with the hashes between their hashes and their roots.
///
/// A proof within one full tile takes 247 node hashes from scratch and none from a kept tile, so keeping them is what
/// makes a proof cheap. A kept tile can't be out of date: tiles never change, and a partial tile is kept under its
/// width.
/// One prover serves one log, as it grows: each call may bring another source, whose tiles are those of that log.
#[derive(Debug)]
pub struct Prover {
    capacity: usize,
    tiles: HashMap<TileId, ExpandedTile, BuildHasherDefault<OfNumbers>>,
}

/// Hashes the numbers of a tile's name. A proof looks up some thirty tiles, and nobody can choose their names to make them collide:
/// the log's size does.
#[derive(Debug, Default)]
struct OfNumbers(u64);

impl Hasher for OfNumbers {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64(u64::from(*byte)));
    }

    fn write_u8(&mut self, number: u8) {
        self.write_u64(number.into());
    }

    fn write_u16(&mut self, number: u16) {
        self.write_u64(number.into());
    }

    /// Fibonacci hashing (Knuth, The Art of Computer Programming, volume 3, 6.4): the golden ratio's share of 2^64.
    fn write_u64(&mut self, number: u64) {
        self.0 = (self.0.rotate_left(23) ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// A tile with the complete subtrees over its hashes, by their height: the first row is the tile itself.
#[derive(Debug)]
struct ExpandedTile(Vec<Vec<Hash>>);

impl ExpandedTile {
    fn new(bytes: &[u8]) -> Self {
        let mut rows: Vec<Vec<Hash>> = vec![tile::hashes(bytes).collect()];
        while let Some(row) = rows.last().filter(|row| row.len() > 1) {
            rows.push(row.as_chunks().0.iter().map(|[left, right]| node_hash(left, right)).collect());
        }
        Self(rows)
    }
}

impl Default for Prover {
    /// A prover that keeps up to 4,096 tiles.
    fn default() -> Self {
        Self::with_capacity(DEFAULT_CAPACITY)
    }
}

impl Prover {
    /// A prover that keeps up to `capacity` tiles, each at most 16 KB.
    #[must_use]
    pub fn with_capacity(capacity: usize) -> Self {
        Self { capacity, tiles: HashMap::default() }
    }

    /// As [`inclusion_proof`](super::inclusion_proof).
    ///
    /// # Errors
    ///
    /// [`ProofError::Index`] and [`ProofError::Tile`].
    pub fn inclusion_proof<S: TileSource + ?Sized>(
        &mut self,
        index: u64,
        size: u64,
        source: &S,
    ) -> Result<Vec<Hash>, ProofError<S::Error>> {
        if index >= size {
            return Err(ProofError::Index { index, size });
        }
        let mut proof = Vec::new();
        let (mut start, mut end) = (0, size);
        while end - start > 1 {
            let middle = start + split(end - start);
            if index < middle {
                proof.push(self.range_root(middle, end, size, source)?);
                end = middle;
            } else {
                proof.push(self.range_root(start, middle, size, source)?);
                start = middle;
            }
        }
        proof.reverse();
        Ok(proof)
    }

    /// As [`consistency_proof`](super::consistency_proof).
    ///
    /// # Errors
    ///
    /// [`ProofError::Sizes`] and [`ProofError::Tile`].
    pub fn consistency_proof<S: TileSource + ?Sized>(
        &mut self,
        old: u64,
        new: u64,
        source: &S,
    ) -> Result<Vec<Hash>, ProofError<S::Error>> {
        if old > new {
            return Err(ProofError::Sizes { old, new });
        }
        let mut proof = Vec::new();
        if old == 0 {
            return Ok(proof);
        }
        let (mut start, mut end) = (0, new);
        while old != end {
            let middle = start + split(end - start);
            if old <= middle {
                proof.push(self.range_root(middle, end, new, source)?);
                end = middle;
            } else {
                proof.push(self.range_root(start, middle, new, source)?);
                start = middle;
            }
        }
        // The old tree itself is left out: who checks the proof has its root.
        if start != 0 {
            proof.push(self.range_root(start, end, new, source)?);
        }
        proof.reverse();
        Ok(proof)
    }

    /// As [`root_from_tiles`](super::root_from_tiles).
    ///
    /// # Errors
    ///
    /// [`TileError`] with the tile's name.
    pub fn root<S: TileSource + ?Sized>(
        &mut self,
        size: u64,
        source: &S,
    ) -> Result<Hash, TileError<S::Error>> {
        if size == 0 { Ok(EMPTY_ROOT) } else { self.range_root(0, size, size, source) }
    }

    /// The root over the entries `start..end` of a tree of `size` entries, where `start` is a multiple of the smallest
    /// power of two that is not below `end - start`. The range is then a row of complete subtrees, largest first.
    fn range_root<S: TileSource + ?Sized>(
        &mut self,
        start: u64,
        end: u64,
        size: u64,
        source: &S,
    ) -> Result<Hash, TileError<S::Error>> {
        let mut root = None;
        let mut right = end;
        // From the right, so that each subtree is the left sibling of everything before it.
        while right > start {
            let height = (right - start).trailing_zeros();
            right -= 1 << height;
            let left = self.subtree_root(right, height, size, source)?;
            root = Some(root.map_or(left, |root| node_hash(&left, &root)));
        }
        Ok(root.expect("callers never ask for an empty range"))
    }

    /// The root over the 2^`height` entries from `start`, all of them in the tree.
    fn subtree_root<S: TileSource + ?Sized>(
        &mut self,
        start: u64,
        height: u32,
        size: u64,
        source: &S,
    ) -> Result<Hash, TileError<S::Error>> {
        let level = (height / 8) as u8;
        let row = (height % 8) as usize;
        let first = hashes_at(start, level);
        let index = first / u64::from(TILE_WIDTH);
        let beyond = hashes_at(size, level) - index * u64::from(TILE_WIDTH);
        let id = TileId { level, index, width: beyond.min(TILE_WIDTH.into()) as u16 };
        let column = (first % u64::from(TILE_WIDTH)) as usize >> row;
        Ok(self.tile(id, source)?.0[row][column])
    }

    fn tile<S: TileSource + ?Sized>(
        &mut self,
        id: TileId,
        source: &S,
    ) -> Result<&ExpandedTile, TileError<S::Error>> {
        if !self.tiles.contains_key(&id) {
            let tile = ExpandedTile::new(&tile::read(source, id)?);
            // Forgetting all at once keeps no account of use; the few tiles near the root are back with the next proof.
            if self.tiles.len() >= self.capacity {
                self.tiles.clear();
            }
            self.tiles.insert(id, tile);
        }
        Ok(&self.tiles[&id])
    }
}

/// The largest power of two below `length`, which is above 1 (RFC 9162 section 2.1.1).
fn split(length: u64) -> u64 {
    1 << (length - 1).ilog2()
}

#[cfg(test)]
mod tests {
    use std::fmt;

    use super::*;

    fn same(id: TileId) -> Result<Vec<u8>, fmt::Error> {
        Ok(vec![7; id.size_bytes()])
    }

    #[test]
    fn no_size_overflows() {
        let mut prover = Prover::with_capacity(3);
        for size in [u64::MAX, u64::MAX - 1, (1 << 63) + 1, 1 << 63, (1 << 63) - 1, (1 << 56) + 1, 1] {
            prover.root(size, &same).unwrap();
            for index in [0, 1, size / 2, size.saturating_sub(2), size - 1] {
                let made = prover.inclusion_proof(index, size, &same);
                assert_eq!(made.is_ok(), index < size, "{index} of {size}");
                prover.consistency_proof(index.min(size), size, &same).unwrap();
            }
            let beyond = prover.inclusion_proof(size, size, &same);
            assert_eq!(beyond, Err(ProofError::Index { index: size, size }));
        }
        assert!(prover.tiles.len() <= 3);
        assert_eq!(prover.consistency_proof(2, 1, &same), Err(ProofError::Sizes { old: 2, new: 1 }));
    }

    #[test]
    fn a_failing_source_is_named() {
        let broken = |_: TileId| Err::<Vec<u8>, _>(fmt::Error);
        let id = TileId { level: 0, index: 1, width: 44 };
        let want = TileError::Source { id, source: fmt::Error };
        assert_eq!(want.to_string(), "tile tile/0/001.p/44 could not be read");
        assert_eq!(Prover::default().root(300, &broken), Err(want));
    }
}
