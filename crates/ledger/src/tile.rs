//! Tiles: the hashes of the tree in groups of 256, and who hands them over (C2SP tlog-tiles).

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::error::Error;

use crate::hash::{HASH_BYTES, Hash};

mod bundle;
mod path;

pub use bundle::{BundleError, MAX_ENTRY_BYTES, decode_bundle, encode_bundle};
pub use path::{BundleId, PathError, Resource, TileId};

/// The hashes in a full tile, and the entries in a full bundle.
pub const TILE_WIDTH: u16 = 256;

/// The levels that a log of at most 2^64 - 1 entries can fill: level 8 would need 2^64.
pub(crate) const LEVELS: u8 = 8;

/// Where the hashes of a log are read from.
///
/// What an implementation must guarantee:
///
/// - It is asked only for tiles that a tree of the size in question has. `id.width` is the width in *that* tree, so an
///   older size asks for a partial tile that may since have been filled and deleted. The answer is either exactly
///   `id.width` hashes or the full tile, whose prefix is then used; anything else is refused.
/// - A tile never changes once handed over. What was not durable when a checkpoint over it was published must not be
///   handed over afterwards as something else.
///
/// It need not be honest: hashes are not checked here. A root made from tiles proves them only when it is compared with
/// a signed checkpoint, and a proof made from tiles only when it is verified.
pub trait TileSource {
    /// Why a tile could not be read.
    type Error: Error + 'static;

    /// Reads the tile `id`, each hash 32 bytes, in order.
    ///
    /// # Errors
    ///
    /// Whatever keeps the tile from being read, also when it is absent.
    fn tile(&self, id: TileId) -> Result<Vec<u8>, Self::Error>;
}

impl<F, E> TileSource for F
where
    F: Fn(TileId) -> Result<Vec<u8>, E>,
    E: Error + 'static,
{
    type Error = E;

    fn tile(&self, id: TileId) -> Result<Vec<u8>, E> {
        self(id)
    }
}

/// Why a tile is of no use.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TileError<E: Error + 'static> {
    /// The source failed.
    #[error("tile {} could not be read", .id.path())]
    Source {
        /// The tile asked for.
        id: TileId,
        /// What the source said.
        #[source]
        source: E,
    },
    /// The source answered with neither the width asked for nor a full tile.
    #[error("tile {} must be {} bytes or a full tile, it is {bytes}", .id.path(), .id.size_bytes())]
    Length {
        /// The tile asked for.
        id: TileId,
        /// The length of the answer.
        bytes: usize,
    },
}

/// Reads a tile and checks its length; of a full tile only the part asked for is kept.
pub(crate) fn read<S: TileSource + ?Sized>(source: &S, id: TileId) -> Result<Vec<u8>, TileError<S::Error>> {
    let mut bytes = source.tile(id).map_err(|source| TileError::Source { id, source })?;
    if bytes.len() != id.size_bytes() && bytes.len() != TileId::FULL_BYTES {
        return Err(TileError::Length { id, bytes: bytes.len() });
    }
    bytes.truncate(id.size_bytes());
    Ok(bytes)
}

/// The hashes in the bytes of a tile.
pub(crate) fn hashes(bytes: &[u8]) -> impl Iterator<Item = Hash> {
    bytes.as_chunks::<HASH_BYTES>().0.iter().map(|&bytes| Hash(bytes))
}

/// Tiles kept in memory, at most one per position: the widest one inserted.
///
/// Answers a request for a narrower tile with the prefix, as every version of a tile is a prefix of the next.
#[derive(Clone, Debug, Default)]
pub struct MemoryTiles {
    tiles: BTreeMap<(u8, u64), Vec<u8>>,
}

impl MemoryTiles {
    /// Keeps a tile, unless a wider one is already there.
    pub fn insert(&mut self, id: TileId, bytes: Vec<u8>) {
        let kept = self.tiles.entry((id.level, id.index)).or_default();
        if kept.len() < bytes.len() {
            *kept = bytes;
        }
    }
}

impl Extend<(TileId, Vec<u8>)> for MemoryTiles {
    fn extend<I: IntoIterator<Item = (TileId, Vec<u8>)>>(&mut self, tiles: I) {
        tiles.into_iter().for_each(|(id, bytes)| self.insert(id, bytes));
    }
}

impl FromIterator<(TileId, Vec<u8>)> for MemoryTiles {
    fn from_iter<I: IntoIterator<Item = (TileId, Vec<u8>)>>(tiles: I) -> Self {
        let mut memory = Self::default();
        memory.extend(tiles);
        memory
    }
}

impl TileSource for MemoryTiles {
    type Error = Infallible;

    /// An absent tile is an empty answer, which the reader refuses by its length.
    fn tile(&self, id: TileId) -> Result<Vec<u8>, Infallible> {
        let bytes = self.tiles.get(&(id.level, id.index)).map_or(&[][..], Vec::as_slice);
        Ok(bytes[..bytes.len().min(id.size_bytes())].to_vec())
    }
}
