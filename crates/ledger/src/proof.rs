//! Proofs that an entry is in a tree, and that a tree grew out of an older one (RFC 9162 section 2.1).

mod prover;
mod subtree;
mod verify;

use std::error::Error;

use crate::hash::Hash;
use crate::tile::{TileError, TileSource};

pub use prover::Prover;
pub use subtree::{is_subtree, verify_subtree_consistency, verify_subtree_inclusion};
pub use verify::{VerifyError, verify_consistency, verify_inclusion};

/// Why a proof could not be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProofError<E: Error + 'static> {
    /// The tree has no entry of this index.
    #[error("entry {index} is not in a tree of {size} entries")]
    Index {
        /// The entry asked for.
        index: u64,
        /// The size of the tree.
        size: u64,
    },
    /// The older tree is larger than the newer one.
    #[error("a tree of {new} entries can't have grown out of one of {old}")]
    Sizes {
        /// The size of the older tree.
        old: u64,
        /// The size of the newer tree.
        new: u64,
    },
    /// A tile is missing or has another length.
    #[error(transparent)]
    Tile(#[from] TileError<E>),
}

/// Makes the proof that entry `index` is in the tree of `size` entries, from the leaf's sibling up to the root's child
/// (RFC 9162 section 2.1.3.1).
///
/// Reads each tile once and forgets it; a server that makes many proofs keeps a [`Prover`].
///
/// # Errors
///
/// [`ProofError::Index`] and [`ProofError::Tile`].
pub fn inclusion_proof<S: TileSource + ?Sized>(
    index: u64,
    size: u64,
    source: &S,
) -> Result<Vec<Hash>, ProofError<S::Error>> {
    Prover::default().inclusion_proof(index, size, source)
}

/// Makes the proof that the tree of `old` entries is the beginning of the tree of `new` entries
/// (RFC 9162 section 2.1.4.1). It is empty when `old` is 0 or equal to `new`.
///
/// # Errors
///
/// [`ProofError::Sizes`] and [`ProofError::Tile`].
pub fn consistency_proof<S: TileSource + ?Sized>(
    old: u64,
    new: u64,
    source: &S,
) -> Result<Vec<Hash>, ProofError<S::Error>> {
    Prover::default().consistency_proof(old, new, source)
}

/// Computes the root of the tree of `size` entries from its right edge (RFC 9162 section 2.1.1).
///
/// # Errors
///
/// [`TileError`] with the tile's name.
pub fn root_from_tiles<S: TileSource + ?Sized>(size: u64, source: &S) -> Result<Hash, TileError<S::Error>> {
    Prover::default().root(size, source)
}
