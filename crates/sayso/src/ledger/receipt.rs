//! Whether a receipt's entry is in the ledger as it is published now.

use anyhow::Context as _;
use sayso_ledger::{Checkpoint, Hash, checkpoint, proof};

use super::consistency::{self, Consistency};
use super::published::{Grown, Published};
use super::trust::Trust;

/// What a comparison with the published ledger found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Found {
    /// The entry is there, and the ledger grew out of the receipt's checkpoint.
    There(Checkpoint),
    /// It is not, or the ledger is another: why.
    Not(String),
    /// The published checkpoint is older than the receipt or its checkpoint: so many entries.
    TooOld(u64),
}

/// Looks for the entry `leaf` at `index`. `proved` is the checkpoint that came with the receipt.
///
/// # Errors
/// The ledger can't be read, or its checkpoint doesn't hold.
pub(crate) fn look(
    published: &Published,
    trust: &Trust,
    (index, leaf): (u64, &Hash),
    proved: Option<&Checkpoint>,
) -> anyhow::Result<Found> {
    let note = published.text("checkpoint").context("the published checkpoint")?;
    let now = checkpoint::open(&note, &trust.keys).context("the published checkpoint")?.checkpoint;
    if now.size <= index || proved.is_some_and(|proved| proved.size > now.size) {
        return Ok(Found::TooOld(now.size));
    }
    if let Some(proved) = proved.filter(|proved| proved.origin != now.origin) {
        return Ok(Found::Not(format!(
            "the receipt is of {:?}, and {:?} is published there",
            proved.origin, now.origin
        )));
    }
    let path = proof::inclusion_proof(index, now.size, &Grown { published, size: now.size })?;
    if proof::verify_inclusion(index, now.size, leaf, &path, &now.root).is_err() {
        return Ok(Found::Not(format!("entry {index} of the published ledger is not this receipt's")));
    }
    let Some(proved) = proved else { return Ok(Found::There(now)) };
    Ok(match consistency::compare(published, proved, &now)? {
        Consistency::Grew => Found::There(now),
        Consistency::Forked { .. } | Consistency::Shrank => Found::Not(format!(
            "FORK: the published ledger has not grown out of the receipt's checkpoint over {} entries",
            proved.size
        )),
        Consistency::Unclear(why) => Found::Not(why),
    })
}
