//! The ledger as it is served: its newest checkpoint, proofs, tiles and entry bundles.

use std::sync::{Arc, PoisonError};

use sayso_ledger::{TlogProof, VerifierKey, tile};

use crate::{Resource, Snapshot, Store, StoreError, ledger};

impl Store {
    /// The ledger as of the newest checkpoint.
    #[must_use]
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.0.shown.now()
    }

    /// Waits until a checkpoint covers an entry.
    pub async fn covered(&self, sequence: u64) {
        self.0.shown.reaches(sequence.saturating_add(1)).await;
    }

    /// The key that checkpoints verify with.
    #[must_use]
    pub fn verifier_key(&self) -> &VerifierKey {
        &self.0.verifier_key
    }

    /// Proves that an entry is in the ledger, under the newest checkpoint: a C2SP tlog-proof. None if the checkpoint
    /// doesn't reach that far.
    ///
    /// # Errors
    /// The stored tiles don't carry the proof.
    pub async fn proof(&self, sequence: u64) -> Result<Option<String>, StoreError> {
        let snapshot = self.snapshot();
        if sequence >= snapshot.size() {
            return Ok(None);
        }
        // A snapshot covers only what is committed, so that no two of them disagree on a tile that the prover keeps.
        let path = ledger::ask(&self.0.reader, Some(&snapshot), |tiles| {
            let mut prover = self.0.prover.lock().unwrap_or_else(PoisonError::into_inner);
            prover.inclusion_proof(sequence, snapshot.size(), tiles)
        });
        let path = path.await?;
        let proof =
            TlogProof { extra: None, index: sequence, path, checkpoint: snapshot.checkpoint().into() };
        Ok(Some(proof.format_own()))
    }

    /// A tile or entry bundle of the ledger, as of the newest checkpoint; none if it doesn't reach that far.
    ///
    /// # Errors
    /// The database.
    pub async fn resource(&self, resource: Resource) -> Result<Option<Vec<u8>>, StoreError> {
        let snapshot = self.snapshot();
        let end = |index: u64, width: u16| index.checked_mul(256)?.checked_add(u64::from(width));
        match resource {
            Resource::Tile(id) => {
                let hashes_at_level = snapshot.size().checked_shr(8 * u32::from(id.level)).unwrap_or(0);
                if end(id.index, id.width).is_none_or(|end| end > hashes_at_level) {
                    return Ok(None);
                }
                match snapshot.edge_tile(id) {
                    Some(bytes) => Ok(Some(bytes)),
                    None => ledger::tile(&self.0.reader, id).await.map(Some),
                }
            }
            Resource::Bundle(id) => {
                let Some(end) = end(id.index, id.width).filter(|end| *end <= snapshot.size()) else {
                    return Ok(None);
                };
                let entries = ledger::entries(&self.0.reader, end - u64::from(id.width), end).await?;
                let bundle = tile::encode_bundle(&entries);
                bundle.map(Some).map_err(|error| StoreError::Damaged(error.to_string()))
            }
        }
    }
}
