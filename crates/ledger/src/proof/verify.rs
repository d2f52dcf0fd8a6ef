//! Checking proofs, by the explicit algorithms of RFC 9162 rather than by recursion over sizes.

use crate::hash::{EMPTY_ROOT, Hash, node_hash};
use crate::proof::verify_subtree_consistency;

/// Why a proof does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VerifyError {
    /// The index is not below the size, or the older size is above the newer one.
    #[error("the index or the older size lies outside the tree")]
    OutOfRange,
    /// The proof has too few or too many hashes.
    #[error("the proof has {found} hashes, which is not the number this index and size need")]
    Length {
        /// How many it has.
        found: usize,
    },
    /// The proof leads to another root.
    #[error("the proof leads to another root")]
    Root,
}

/// Checks that the entry with hash `leaf` has `index` in the tree of `size` entries under `root`
/// (RFC 9162 section 2.1.3.2).
///
/// # Errors
///
/// [`VerifyError`] when that isn't shown. There is no proof for what is true with any other number of hashes.
pub fn verify_inclusion(
    index: u64,
    size: u64,
    leaf: &Hash,
    proof: &[Hash],
    root: &Hash,
) -> Result<(), VerifyError> {
    if index >= size {
        return Err(VerifyError::OutOfRange);
    }
    let length = VerifyError::Length { found: proof.len() };
    let (mut node, mut last) = (index, size - 1);
    let mut hash = *leaf;
    for sibling in proof {
        if last == 0 {
            return Err(length);
        }
        if node & 1 == 1 || node == last {
            hash = node_hash(sibling, &hash);
            skip_levels_without_sibling(&mut node, &mut last);
        } else {
            hash = node_hash(&hash, sibling);
        }
        node >>= 1;
        last >>= 1;
    }
    if last != 0 {
        return Err(length);
    }
    if hash == *root { Ok(()) } else { Err(VerifyError::Root) }
}

/// Checks that the tree of `size1` entries under `root1` is the beginning of the tree of `size2` entries under `root2`
/// (RFC 9162 section 2.1.4.2).
///
/// The RFC leaves two cases to the caller, settled here: equal sizes need equal roots and an empty proof; size 0 needs
/// the root of the empty tree and an empty proof, and is the beginning of every tree. What is left is the consistency of the
/// subtree from 0 to `size1`.
///
/// # Errors
///
/// [`VerifyError`] when that isn't shown.
pub fn verify_consistency(
    size1: u64,
    size2: u64,
    root1: &Hash,
    root2: &Hash,
    proof: &[Hash],
) -> Result<(), VerifyError> {
    let length = VerifyError::Length { found: proof.len() };
    if size1 > size2 {
        return Err(VerifyError::OutOfRange);
    }
    if size1 == 0 || size1 == size2 {
        if !proof.is_empty() {
            return Err(length);
        }
        let holds = (size1 != 0 || *root1 == EMPTY_ROOT) && (size1 != size2 || root1 == root2);
        return if holds { Ok(()) } else { Err(VerifyError::Root) };
    }
    verify_subtree_consistency((0, size1), size2, root1, root2, proof)
}

/// Climbs from a last node that has no right sibling to the level where it is itself a right one (step 4.b.i). `node` is odd or equal to `last`, so the loop ends at the latest when both are 0.
fn skip_levels_without_sibling(node: &mut u64, last: &mut u64) {
    while *node & 1 == 0 && *node != 0 {
        *node >>= 1;
        *last >>= 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_number_panics() {
        let edges = [
            0,
            1,
            2,
            3,
            (1 << 32) - 1,
            1 << 32,
            (1 << 63) - 1,
            1 << 63,
            (1 << 63) + 1,
            u64::MAX - 1,
            u64::MAX,
        ];
        let hash = EMPTY_ROOT;
        for a in edges {
            for b in edges {
                for hashes in [0, 1, 2, 63, 64, 65, 200] {
                    let proof = vec![hash; hashes];
                    let trivial = a == 0 && b == 1;
                    let included = verify_inclusion(a, b, &hash, &proof, &hash);
                    assert_eq!(included.is_ok(), trivial && hashes == 0, "{a} {b} {hashes}");
                    let consistent = verify_consistency(a, b, &hash, &hash, &proof);
                    assert_eq!(consistent.is_ok(), hashes == 0 && (a == b || a == 0), "{a} {b} {hashes}");
                }
            }
        }
    }

    #[test]
    fn the_empty_tree_has_one_root() {
        let other = Hash([1; 32]);
        assert_eq!(verify_consistency(0, 0, &EMPTY_ROOT, &EMPTY_ROOT, &[]), Ok(()));
        assert_eq!(verify_consistency(0, 0, &other, &other, &[]), Err(VerifyError::Root));
        assert_eq!(verify_consistency(0, 5, &other, &other, &[]), Err(VerifyError::Root));
        assert_eq!(verify_consistency(0, 5, &EMPTY_ROOT, &other, &[]), Ok(()));
        assert_eq!(
            verify_consistency(0, 5, &EMPTY_ROOT, &other, &[other]),
            Err(VerifyError::Length { found: 1 })
        );
    }
}
