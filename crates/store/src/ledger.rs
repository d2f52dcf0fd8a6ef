//! The ledger in the database: read back at a start, and read for proofs and by those who check.

use std::cell::Cell;
use std::collections::HashMap;

use sayso_ledger::hash::HASH_BYTES;
use sayso_ledger::{
    Checkpoint, EMPTY_ROOT, Hash, SigningKey, TileId, TileSource, Tree, checkpoint, leaf_hash, node_hash,
    tile,
};

use crate::engine::Reader;
use crate::snapshot::Snapshot;
use crate::value::Statement;
use crate::{StoreError, sql};

/// Tiles that were fetched. What is asked for and isn't there is noted, so that it can be fetched and the question asked again:
/// the ledger's code doesn't wait for a database.
#[derive(Default)]
struct Gathered {
    tiles: HashMap<TileId, Vec<u8>>,
    missing: Cell<Option<TileId>>,
}

#[derive(Debug, thiserror::Error)]
#[error("the tile isn't fetched yet")]
pub(crate) struct NotFetched;

impl TileSource for Gathered {
    type Error = NotFetched;

    fn tile(&self, id: TileId) -> Result<Vec<u8>, NotFetched> {
        let found = self.tiles.get(&id).cloned();
        found.ok_or_else(|| {
            self.missing.set(Some(id));
            NotFetched
        })
    }
}

/// Asks `question` until no tile is missing. Each time it gets further, as tiles stay.
pub(crate) async fn ask<T, E: std::fmt::Display>(
    reader: &Reader,
    snapshot: Option<&Snapshot>,
    mut question: impl FnMut(&dyn TileSource<Error = NotFetched>) -> Result<T, E>,
) -> Result<T, StoreError> {
    let mut gathered = Gathered::default();
    loop {
        match question(&gathered) {
            Ok(answer) => return Ok(answer),
            Err(error) => {
                let Some(id) = gathered.missing.take() else {
                    return Err(StoreError::Proof(error.to_string()));
                };
                let bytes = match snapshot.and_then(|snapshot| snapshot.edge_tile(id)) {
                    Some(bytes) => bytes,
                    None => tile(reader, id).await?,
                };
                gathered.tiles.insert(id, bytes);
            }
        }
    }
}

/// A tile. Partial ones aren't stored, as they follow from the entries, or from the full tiles below them.
pub(crate) async fn tile(reader: &Reader, id: TileId) -> Result<Vec<u8>, StoreError> {
    let missing = |id: TileId| StoreError::Damaged(format!("{} is missing", id.path()));
    let width = u64::from(tile::TILE_WIDTH);
    let first = id.index.saturating_mul(width);
    if let Some(mut bytes) = full_tile(reader, id.level, id.index).await? {
        if bytes.len() != TileId::FULL_BYTES {
            return Err(StoreError::Damaged(format!("{} has {} bytes", id.path(), bytes.len())));
        }
        bytes.truncate(id.size_bytes());
        return Ok(bytes);
    }
    if id.width == tile::TILE_WIDTH {
        return Err(missing(id));
    }
    if id.level == 0 {
        let entries = entries(reader, first, first + u64::from(id.width)).await?;
        return Ok(entries.iter().flat_map(|entry| leaf_hash(entry).0).collect());
    }
    let mut bytes = Vec::with_capacity(usize::from(id.width) * HASH_BYTES);
    for index in first..first + u64::from(id.width) {
        let below = TileId { level: id.level - 1, index, width: tile::TILE_WIDTH };
        let full = full_tile(reader, below.level, index).await?.ok_or_else(|| missing(below))?;
        bytes.extend_from_slice(&root_of_full_tile(&full).0);
    }
    Ok(bytes)
}

async fn full_tile(reader: &Reader, level: u8, index: u64) -> Result<Option<Vec<u8>>, StoreError> {
    let statement = Statement::new(sql::TILE, [i64::from(level).into(), index.into()]);
    reader.read(statement).await?.first_mut().map(|row| row.bytes(0)).transpose()
}

/// The ledger's entries from one index up to another. None is missing among them.
pub(crate) async fn entries(reader: &Reader, from: u64, to: u64) -> Result<Vec<Vec<u8>>, StoreError> {
    let mut rows = reader.read(Statement::new(sql::ENTRIES, [from.into(), to.into()])).await?;
    let found: Vec<Vec<u8>> = rows.iter_mut().map(|row| row.bytes(0)).collect::<Result<_, _>>()?;
    if found.len() as u64 != to.saturating_sub(from) {
        return Err(StoreError::Damaged(format!(
            "of the entries from {from} to {to}, {} are there",
            found.len()
        )));
    }
    Ok(found)
}

fn root_of_full_tile(bytes: &[u8]) -> Hash {
    let mut hashes: Vec<Hash> = bytes.as_chunks::<HASH_BYTES>().0.iter().map(|hash| Hash(*hash)).collect();
    while hashes.len() > 1 {
        hashes = hashes.chunks(2).map(|pair| node_hash(&pair[0], pair.get(1).unwrap_or(&pair[0]))).collect();
    }
    hashes.first().copied().unwrap_or(EMPTY_ROOT)
}

/// What the database says of its checkpoint and entries.
pub(crate) struct Extent {
    /// The entries that the checkpoint covers.
    pub(crate) covered: u64,
    note: Option<String>,
    /// The entries there are.
    pub(crate) entries: u64,
}

/// Reads how far checkpoint and entries reach.
pub(crate) async fn extent(reader: &Reader) -> Result<Extent, StoreError> {
    let mut rows = reader.read(Statement::new(sql::EXTENT, [])).await?;
    let row = rows.first_mut().ok_or_else(|| StoreError::Damaged("the ledger has no extent".into()))?;
    let entries = row.sequence(0)?;
    let (covered, note) = match row.some_integer(1)? {
        None => (0, None),
        Some(_) => (row.sequence(1)?, Some(row.text(2)?)),
    };
    if covered > entries {
        return Err(StoreError::Damaged(format!(
            "the checkpoint covers {covered} entries, and {entries} are there"
        )));
    }
    Ok(Extent { covered, note, entries })
}

/// Reads the ledger's right edge from the database and checks it against the checkpoint.
pub(crate) async fn recover(
    reader: &Reader,
    key: &SigningKey,
    extent: Extent,
) -> Result<(Tree, Snapshot), StoreError> {
    let Some(note) = extent.note else {
        let tree = Tree::new();
        let snapshot = Snapshot::new(&tree, sign(&tree, key)?);
        return Ok((tree, snapshot));
    };
    let signed = checkpoint::open(&note, &key.verifier_keys())?.checkpoint;
    let tree =
        ask(reader, None, |tiles| Tree::restore(extent.covered, tiles)).await.map_err(
            |error| match error {
                StoreError::Proof(text) => StoreError::Damaged(text),
                other => other,
            },
        )?;
    if signed.size != tree.size() || signed.root != tree.root() {
        return Err(StoreError::Damaged(format!(
            "the checkpoint signs {} entries with root {}, and the stored {} have root {}",
            signed.size,
            signed.root,
            tree.size(),
            tree.root(),
        )));
    }
    let snapshot = Snapshot::new(&tree, checkpoint::complete(&note, key)?);
    Ok((tree, snapshot))
}

/// A signed checkpoint over a tree.
pub(crate) fn sign(tree: &Tree, key: &SigningKey) -> Result<String, StoreError> {
    let checkpoint = Checkpoint::new(key.name(), tree.size(), tree.root());
    Ok(checkpoint::sign(&checkpoint, key)?)
}
