//! Checking proofs about a part of a tree, which C2SP tlog-witness, "sign-subtree", asks for.

use crate::hash::{EMPTY_ROOT, Hash, node_hash};
use crate::proof::{VerifyError, verify_inclusion};

/// Whether the entries from `start` up to `end` are a subtree: `start` is a multiple of the smallest power of two that is
/// not below their number (draft-ietf-plants-merkle-tree-certs-03 section 4.1).
pub fn is_subtree(start: u64, end: u64) -> bool {
    let Some(length) = end.checked_sub(start).filter(|length| *length > 0) else { return false };
    // Above 2^63 the power is 2^64, of which only 0 is a multiple.
    length.checked_next_power_of_two().map_or(start == 0, |power| start.is_multiple_of(power))
}

/// Checks that the entry with hash `leaf` has `index` in the subtree from `start` up to `end`, whose root is `root`
/// (draft-ietf-plants-merkle-tree-certs-03 section 4.3). The index counts from the beginning of the whole tree.
///
/// # Errors
///
/// [`VerifyError`] when that isn't shown.
pub fn verify_subtree_inclusion(
    index: u64,
    (start, end): (u64, u64),
    leaf: &Hash,
    proof: &[Hash],
    root: &Hash,
) -> Result<(), VerifyError> {
    if !is_subtree(start, end) || index < start {
        return Err(VerifyError::OutOfRange);
    }
    verify_inclusion(index - start, end - start, leaf, proof, root)
}

/// Checks that the subtree from `start` up to `end` under `subtree_root` is a part of the tree of `size` entries under
/// `root` (draft-ietf-plants-merkle-tree-certs-03 section 4.4).
///
/// The draft knows no empty subtree. One that begins within the tree and has the root of the empty tree holds with an empty
/// proof, whatever the tree, as in transparency-dev/merkle.
///
/// # Errors
///
/// [`VerifyError`] when that isn't shown.
pub fn verify_subtree_consistency(
    (start, end): (u64, u64),
    size: u64,
    subtree_root: &Hash,
    root: &Hash,
    proof: &[Hash],
) -> Result<(), VerifyError> {
    let length = VerifyError::Length { found: proof.len() };
    if start == end && end <= size {
        return match proof {
            [] if *subtree_root == EMPTY_ROOT => Ok(()),
            [] => Err(VerifyError::Root),
            _ => Err(length),
        };
    }
    if !is_subtree(start, end) || end > size {
        return Err(VerifyError::OutOfRange);
    }
    // The path of the subtree's first entry, of its last, and of the tree's last.
    let (mut first, mut node, mut last) = (start, end - 1, size - 1);
    let shift = |first: &mut u64, node: &mut u64, last: &mut u64| {
        *first >>= 1;
        *node >>= 1;
        *last >>= 1;
    };
    // Up to the largest complete subtree on its right edge, or to its own root where that is the tree's right edge too.
    while first != node && (node == last || node & 1 == 1) {
        shift(&mut first, &mut node, &mut last);
    }
    // A subtree that is one complete tree is left out of the proof, as its root is at hand.
    let (begin, rest) =
        if first == node { (subtree_root, proof) } else { proof.split_first().ok_or(length)? };
    let (mut below, mut above) = (*begin, *begin);
    for sibling in rest {
        if last == 0 {
            return Err(length);
        }
        if node & 1 == 1 || node == last {
            if first < node {
                below = node_hash(sibling, &below);
            }
            above = node_hash(sibling, &above);
            // No level without a sibling has a hash in the proof. `node` is above 0 here, as `last` is.
            while node & 1 == 0 && node != 0 {
                shift(&mut first, &mut node, &mut last);
            }
        } else {
            above = node_hash(&above, sibling);
        }
        shift(&mut first, &mut node, &mut last);
    }
    if last != 0 {
        return Err(length);
    }
    if below == *subtree_root && above == *root { Ok(()) } else { Err(VerifyError::Root) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::leaf_hash;

    /// The hash of a tree over some leaves, by the definition (RFC 9162 section 2.1.1).
    fn tree_hash(leaves: &[Hash]) -> Hash {
        match leaves {
            [] => EMPTY_ROOT,
            [leaf] => *leaf,
            _ => {
                let (left, right) = leaves.split_at(1 << (leaves.len() - 1).ilog2());
                node_hash(&tree_hash(left), &tree_hash(right))
            }
        }
    }

    /// The proof by its definition (draft section 4.4.1), `known` telling that the root of what is left is at hand.
    fn proof(start: usize, end: usize, leaves: &[Hash], known: bool) -> Vec<Hash> {
        if start == 0 && end == leaves.len() {
            return if known { vec![] } else { vec![tree_hash(leaves)] };
        }
        let middle = 1 << (leaves.len() - 1).ilog2();
        let (left, right) = leaves.split_at(middle);
        if end <= middle {
            [proof(start, end, left, known), vec![tree_hash(right)]].concat()
        } else if start >= middle {
            [proof(start - middle, end - middle, right, known), vec![tree_hash(left)]].concat()
        } else {
            [proof(0, end - middle, right, false), vec![tree_hash(left)]].concat()
        }
    }

    #[test]
    fn every_subtree_of_every_small_tree_is_shown_to_be_a_part_and_nothing_else_is() {
        let leaves: Vec<Hash> = (0..33_u8).map(|n| leaf_hash(&[n])).collect();
        let mut checked = 0;
        for size in 1..=leaves.len() {
            let root = tree_hash(&leaves[..size]);
            for start in 0..size {
                for end in start + 1..=size {
                    let range = (start as u64, end as u64);
                    if !is_subtree(range.0, range.1) {
                        continue;
                    }
                    let part = tree_hash(&leaves[start..end]);
                    let good = proof(start, end, &leaves[..size], true);
                    let verify = |part: &Hash, root: &Hash, proof: &[Hash]| {
                        verify_subtree_consistency(range, size as u64, part, root, proof)
                    };
                    assert_eq!(verify(&part, &root, &good), Ok(()), "{range:?} of {size}");
                    assert!(verify(&part, &EMPTY_ROOT, &good).is_err(), "{range:?} of {size}");
                    assert!(verify(&EMPTY_ROOT, &root, &good).is_err(), "{range:?} of {size}");
                    assert!(verify(&part, &root, &[&good[..], &[root]].concat()).is_err());
                    for place in 0..good.len() {
                        let mut bad = good.clone();
                        bad[place] = EMPTY_ROOT;
                        assert!(verify(&part, &root, &bad).is_err(), "{range:?} of {size}, hash {place}");
                        bad.remove(place);
                        assert!(verify(&part, &root, &bad).is_err(), "{range:?} of {size} without {place}");
                    }
                    checked += 1;
                }
            }
        }
        assert!(checked > 1_000, "{checked}");
    }

    #[test]
    fn no_number_panics() {
        let edges = [0, 1, 2, 3, 1 << 32, (1 << 63) - 1, 1 << 63, (1 << 63) + 1, u64::MAX - 1, u64::MAX];
        let hash = leaf_hash(b"");
        for start in edges {
            for end in edges {
                for size in edges {
                    for proof in [&[][..], &[hash], &[hash; 64]] {
                        let shown = verify_subtree_consistency((start, end), size, &hash, &hash, proof);
                        let whole = start == 0 && end == size && end > 0 && proof.is_empty();
                        assert_eq!(shown.is_ok(), whole, "{start}..{end} of {size}");
                    }
                }
            }
        }
    }
}
