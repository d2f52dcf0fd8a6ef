//! Whether one checkpoint of a ledger grew out of another.

use sayso_ledger::{Checkpoint, Hash, ProofError, Prover, TileError, proof};

use super::published::{Grown, Published, ReadError};

/// What the tiles under the newer checkpoint say about an older one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Consistency {
    /// The newer tree begins with the older one.
    Grew,
    /// It provably doesn't: two histories were signed.
    Forked {
        /// The root that the newer tree has over the older one's number of entries.
        root_now: Hash,
    },
    /// The newer checkpoint covers fewer entries than the older one.
    Shrank,
    /// The tiles don't lead to the newer checkpoint, so that nothing can be said.
    Unclear(String),
}

/// Compares two checkpoints by the tiles of the newer one, and reads only those that the proof takes.
///
/// That they fork is said only if it is proved: the tiles lead to the newer root, and to another older one than was signed.
///
/// # Errors
/// A tile can't be read.
pub(crate) fn compare(
    published: &Published,
    old: &Checkpoint,
    new: &Checkpoint,
) -> Result<Consistency, TileError<ReadError>> {
    if new.size < old.size {
        return Ok(Consistency::Shrank);
    }
    if new.size == old.size {
        let same = new.root == old.root;
        return Ok(if same { Consistency::Grew } else { Consistency::Forked { root_now: new.root } });
    }
    let tiles = Grown { published, size: new.size };
    let mut prover = Prover::default();
    let path = match prover.consistency_proof(old.size, new.size, &tiles) {
        Ok(path) => path,
        Err(ProofError::Tile(error)) => return length_is_unclear(error),
        Err(error) => return Ok(Consistency::Unclear(error.to_string())),
    };
    let holds = |root: &Hash| proof::verify_consistency(old.size, new.size, root, &new.root, &path);
    if holds(&old.root).is_ok() {
        return Ok(Consistency::Grew);
    }
    let root_now = match prover.root(old.size, &tiles) {
        Ok(root) => root,
        Err(error) => return length_is_unclear(error),
    };
    match holds(&root_now) {
        Ok(()) => Ok(Consistency::Forked { root_now }),
        Err(error) => Ok(Consistency::Unclear(format!("the tiles don't lead to the checkpoint: {error}"))),
    }
}

/// Checks that the tiles at the right edge lead to the root of a checkpoint.
///
/// # Errors
/// A tile can't be read.
pub(crate) fn edge_holds(published: &Published, head: &Checkpoint) -> Result<bool, TileError<ReadError>> {
    let tiles = Grown { published, size: head.size };
    match proof::root_from_tiles(head.size, &tiles) {
        Ok(root) => Ok(root == head.root),
        Err(TileError::Length { .. }) => Ok(false),
        Err(error) => Err(error),
    }
}

/// A tile of another length says as little as one with other hashes.
fn length_is_unclear(error: TileError<ReadError>) -> Result<Consistency, TileError<ReadError>> {
    match error {
        TileError::Length { .. } => Ok(Consistency::Unclear(error.to_string())),
        error => Err(error),
    }
}
