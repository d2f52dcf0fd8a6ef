//! Reading the ledger: tiles and entry bundles, for proofs and for those who check.

use rusqlite::{Connection, OptionalExtension as _};
use sayso_ledger::hash::HASH_BYTES;
use sayso_ledger::{Hash, TileId, TileSource, node_hash, tile};

use crate::{Snapshot, Store, StoreError};

pub use sayso_ledger::tile::Resource;

/// The tiles of one snapshot.
pub(crate) struct Tiles<'a> {
    pub(crate) store: &'a Store,
    pub(crate) snapshot: &'a Snapshot,
}

impl TileSource for Tiles<'_> {
    type Error = StoreError;

    fn tile(&self, id: TileId) -> Result<Vec<u8>, StoreError> {
        if let Some(bytes) = self.snapshot.edge_tile(id) {
            return Ok(bytes);
        }
        let full = self.store.read(|connection| full_tile(connection, id.level, id.index))?;
        full.ok_or_else(|| StoreError::Damaged(format!("{} is missing", id.path())))
    }
}

pub(crate) fn full_tile(
    connection: &Connection,
    level: u8,
    position: u64,
) -> rusqlite::Result<Option<Vec<u8>>> {
    let Ok(position) = i64::try_from(position) else { return Ok(None) };
    connection
        .prepare_cached("SELECT hashes FROM tile WHERE level = ?1 AND position = ?2")?
        .query_row((level, position), |row| row.get(0))
        .optional()
}

/// A tile or bundle, if the newest checkpoint covers it whole.
pub(crate) fn resource(store: &Store, resource: Resource) -> Result<Option<Vec<u8>>, StoreError> {
    let snapshot = store.snapshot();
    match resource {
        Resource::Tile(id) => {
            let hashes_at_level = snapshot.size().checked_shr(8 * u32::from(id.level)).unwrap_or(0);
            let end = id.index.checked_mul(256).and_then(|start| start.checked_add(u64::from(id.width)));
            if end.is_none_or(|end| end > hashes_at_level) {
                return Ok(None);
            }
            let mut bytes = Tiles { store, snapshot: &snapshot }.tile(id)?;
            bytes.truncate(usize::from(id.width) * HASH_BYTES);
            Ok(Some(bytes))
        }
        Resource::Bundle(id) => {
            let start = id.index.checked_mul(256);
            let end = start.and_then(|start| start.checked_add(u64::from(id.width)));
            let (Some(start), Some(end)) = (start, end) else { return Ok(None) };
            if end > snapshot.size() {
                return Ok(None);
            }
            let entries = store.read(|connection| commitments(connection, start, end))?;
            tile::encode_bundle(&entries).map(Some).map_err(|error| StoreError::Damaged(error.to_string()))
        }
    }
}

/// The ledger's entries from one index up to another.
pub(crate) fn commitments(connection: &Connection, from: u64, to: u64) -> rusqlite::Result<Vec<Vec<u8>>> {
    let (from, to) = (i64::try_from(from).unwrap_or(i64::MAX), i64::try_from(to).unwrap_or(i64::MAX));
    connection
        .prepare_cached(
            "SELECT commitment FROM receipt WHERE sequence >= ?1 AND sequence < ?2 ORDER BY sequence",
        )?
        .query_map((from, to), |row| row.get(0))?
        .collect()
}

/// What a restart reads: partial tiles aren't stored, as they follow from the entries and the full tiles below them.
pub(crate) struct Stored<'a>(pub(crate) &'a Connection);

impl TileSource for Stored<'_> {
    type Error = StoreError;

    fn tile(&self, id: TileId) -> Result<Vec<u8>, StoreError> {
        let missing = |id: TileId| StoreError::Damaged(format!("{} is missing", id.path()));
        if id.width == tile::TILE_WIDTH {
            return full_tile(self.0, id.level, id.index)?.ok_or_else(|| missing(id));
        }
        let first = id.index * u64::from(tile::TILE_WIDTH);
        if id.level == 0 {
            let entries = commitments(self.0, first, first + u64::from(id.width))?;
            return Ok(entries.iter().flat_map(|entry| sayso_ledger::leaf_hash(entry).0).collect());
        }
        let mut bytes = Vec::with_capacity(usize::from(id.width) * HASH_BYTES);
        for index in first..first + u64::from(id.width) {
            let below = TileId { level: id.level - 1, index, width: tile::TILE_WIDTH };
            let full = full_tile(self.0, below.level, index)?.ok_or_else(|| missing(below))?;
            bytes.extend_from_slice(&root_of_full_tile(&full).0);
        }
        Ok(bytes)
    }
}

fn root_of_full_tile(bytes: &[u8]) -> Hash {
    let mut hashes: Vec<Hash> = bytes.as_chunks::<HASH_BYTES>().0.iter().map(|hash| Hash(*hash)).collect();
    while hashes.len() > 1 {
        hashes = hashes.chunks(2).map(|pair| node_hash(&pair[0], pair.get(1).unwrap_or(&pair[0]))).collect();
    }
    hashes.first().copied().unwrap_or(sayso_ledger::EMPTY_ROOT)
}
