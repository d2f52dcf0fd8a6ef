//! The commitments of an export against the ledger.

use sayso_core::Digest;
use sayso_ledger::{Checkpoint, Prover, TileSource, VerifierKey, checkpoint, leaf_hash, proof};

use crate::Manifest;

/// Tiles that are kept, at 16 KB each: the entries of an export come in order.
const TILES: usize = 256;

/// The checkpoint in a manifest, if its signature holds. `wanted` is the key that one trusts; without it the manifest's own
/// is used.
///
/// # Errors
/// What is wrong with it, as a sentence.
pub fn checkpoint_of(manifest: &Manifest, wanted: Option<&str>) -> Result<(Checkpoint, VerifierKey), String> {
    let found = &manifest.ledger.key;
    if let Some(wanted) = wanted.filter(|wanted| wanted != found) {
        return Err(format!("its ledger's key is {found}, and {wanted} was asked for"));
    }
    let key: VerifierKey =
        found.parse().map_err(|error| format!("its ledger's key can't be read: {error}"))?;
    let opened = checkpoint::open(&manifest.ledger.checkpoint, std::slice::from_ref(&key))
        .map_err(|error| format!("its checkpoint doesn't hold: {error}"))?;
    let size = opened.checkpoint.size;
    if size != manifest.ledger.size {
        return Err(format!("its checkpoint is over {size} entries, and it says {}", manifest.ledger.size));
    }
    Ok((opened.checkpoint, key))
}

/// Proves entries from a ledger's tiles, under the ledger's own checkpoint.
pub struct Proofs<S> {
    tiles: S,
    prover: Prover,
    checkpoint: Checkpoint,
}

impl<S: TileSource> Proofs<S> {
    /// `note` is the ledger's newest checkpoint: signed with the key, and a continuation of the one in the manifest.
    ///
    /// # Errors
    /// What is wrong with it, as a sentence.
    pub fn new(tiles: S, note: &[u8], before: &Checkpoint, key: &VerifierKey) -> Result<Self, String> {
        let opened = checkpoint::open(note, std::slice::from_ref(key))
            .map_err(|error| format!("the ledger's checkpoint doesn't hold: {error}"))?;
        let after = opened.checkpoint;
        let mut prover = Prover::with_capacity(TILES);
        if after.size < before.size {
            return Err(format!(
                "the ledger has {} entries, and had {} when the export was made: it was cut, or this is an old copy",
                after.size, before.size
            ));
        }
        // Every ledger continues the empty one.
        if before.size > 0 {
            let path = prover
                .consistency_proof(before.size, after.size, &tiles)
                .map_err(|error| format!("the ledger's tiles can't be read: {error}"))?;
            proof::verify_consistency(before.size, after.size, &before.root, &after.root, &path).map_err(
                |error| format!("the ledger doesn't continue the one that the export is from: {error}"),
            )?;
        }
        Ok(Self { tiles, prover, checkpoint: after })
    }

    /// Whether an entry is this commitment.
    ///
    /// # Errors
    /// Why not, as a sentence.
    pub fn check(&mut self, entry: u64, commitment: &Digest) -> Result<(), String> {
        let size = self.checkpoint.size;
        if entry >= size {
            return Err(format!("entry {entry} isn't in the ledger, which has {size}"));
        }
        let path = self
            .prover
            .inclusion_proof(entry, size, &self.tiles)
            .map_err(|error| format!("the ledger's tiles can't be read: {error}"))?;
        let leaf = leaf_hash(&commitment.0);
        proof::verify_inclusion(entry, size, &leaf, &path, &self.checkpoint.root)
            .map_err(|_| format!("entry {entry} of the ledger is another commitment"))
    }
}
