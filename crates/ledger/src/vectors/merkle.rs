//! What a row of transparency-dev/merkle's own test data asks of us.

use serde_json::Value;

use super::Verdict;
use super::rows::{equal, flag, number, texts};
use crate::proof::{
    verify_consistency, verify_inclusion, verify_subtree_consistency, verify_subtree_inclusion,
};
use crate::{Hash, leaf_hash};

/// A row of transparency-dev/merkle's inclusion set.
pub(super) fn merkle_inclusion(row: &Value) -> Verdict {
    let (index, size) = (number(row, "leafIdx")?, number(row, "treeSize")?);
    let holds = match (short_hash(row, "leafHash"), short_hash(row, "root"), short_proof(row)?) {
        (Some(leaf), Some(root), Some(proof)) => verify_inclusion(index, size, &leaf, &proof, &root).is_ok(),
        _ => false,
    };
    equal("wantErr", !holds, flag(row, "wantErr")?)
}

/// A row of transparency-dev/merkle's consistency set.
///
/// Some roots there are short texts, and one such row is good: its two roots are equal. A text that is no hash stands in
/// by its own hash, which keeps equal what is equal; a row with size 0 needs its second root to be a hash, though, since
/// nothing is compared with it.
pub(super) fn merkle_consistency(row: &Value) -> Verdict {
    let (size1, size2) = (number(row, "size1")?, number(row, "size2")?);
    let read = |field: &str| short_hash(row, field).or_else(|| (size1 > 0).then(|| stand_in(row, field)));
    let holds = match (read("root1"), read("root2"), short_proof(row)?) {
        (Some(root1), Some(root2), Some(proof)) => {
            verify_consistency(size1, size2, &root1, &root2, &proof).is_ok()
        }
        _ => false,
    };
    equal("wantErr", !holds, flag(row, "wantErr")?)
}

/// A hash where the set also has texts that are none, which no proof can hold for.
fn short_hash(row: &Value, field: &str) -> Option<Hash> {
    row[field].as_str()?.parse().ok()
}

fn short_proof(row: &Value) -> Result<Option<Vec<Hash>>, String> {
    Ok(texts(row, "proof")?.into_iter().map(|hash| hash.parse().ok()).collect())
}

/// A row of transparency-dev/merkle's set about entries of subtrees.
pub(super) fn merkle_subtree_inclusion(row: &Value) -> Verdict {
    let (index, range) = (number(row, "leafIdx")?, (number(row, "start")?, number(row, "end")?));
    let holds = match (short_hash(row, "leafHash"), short_hash(row, "root"), short_proof(row)?) {
        (Some(leaf), Some(root), Some(proof)) => {
            verify_subtree_inclusion(index, range, &leaf, &proof, &root).is_ok()
        }
        _ => false,
    };
    equal("wantErr", !holds, flag(row, "wantErr")?)
}

/// A row of transparency-dev/merkle's set about subtrees of trees. What is no hash stands in by its own hash, as above.
pub(super) fn merkle_subtree_consistency(row: &Value) -> Verdict {
    let (range, size) = ((number(row, "start")?, number(row, "end")?), number(row, "size")?);
    let (part, whole) = (stand_in(row, "root1"), stand_in(row, "root2"));
    let proof = short_proof(row)?;
    let holds =
        proof.is_some_and(|proof| verify_subtree_consistency(range, size, &part, &whole, &proof).is_ok());
    equal("wantErr", !holds, flag(row, "wantErr")?)
}

/// A hash, or the hash of a text that is none.
fn stand_in(row: &Value, field: &str) -> Hash {
    let text = row[field].as_str().unwrap_or_default();
    short_hash(row, field).unwrap_or_else(|| leaf_hash(text.as_bytes()))
}
