//! A receipt as a file that can be checked offline: the receipt, its nonce, the ledger's key, and the proof.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sayso_core::receipt::commitment;
use sayso_core::{Receipt, sorted_json};
use sayso_ledger::{
    Checkpoint, CheckpointError, Hash, NoteError, Policy, TlogProof, TlogProofError, VerifierKey, leaf_hash,
};
use sayso_store::{Recorded, Store, StoreError};
use serde::{Deserialize, Serialize};

const FORMAT: &str = "sayso-receipt-file/1";

/// The file. Its canonical JSON is the only form that verifies, so that no byte of it can be changed unseen. Its fields stand in the
/// order of their names, as they do there.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReceiptFile {
    format: String,
    /// The verifier key of the ledger, as the C2SP signed-note format writes it.
    pub(crate) ledger_key: String,
    /// The nonce of the commitment, base64.
    nonce: String,
    /// A C2SP tlog-proof; none until the entry is under a checkpoint.
    pub(crate) proof: Option<String>,
    /// The receipt.
    pub(crate) receipt: Receipt,
}

/// What a verification found.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The receipt is in the ledger.
    Proved {
        /// The checkpoint that says so.
        checkpoint: Checkpoint,
    },
    /// There is no proof in it yet.
    NoProofYet,
}

/// Why a file doesn't verify.
#[derive(Debug, thiserror::Error)]
pub(crate) enum FileError {
    #[error("the file is no receipt: {0}")]
    Shape(String),
    #[error("the file isn't in its only valid form: something in it was changed, or it was reformatted")]
    NotCanonical,
    #[error("the ledger's key in the file is malformed: {0}")]
    Key(String),
    #[error("the file's checkpoint is signed for the ledger key {found}, and not by {wanted}")]
    OtherKey { found: String, wanted: String },
    #[error("the proof doesn't hold: {0}")]
    Proof(String),
    #[error("the proof is of entry {proved}, and the receipt is number {receipt}")]
    OtherEntry { proved: u64, receipt: u64 },
}

impl ReceiptFile {
    /// The file for a stored receipt, with the newest proof.
    ///
    /// # Errors
    /// The store.
    pub(crate) async fn of(store: &Store, recorded: Recorded) -> Result<Self, StoreError> {
        Ok(Self {
            format: FORMAT.into(),
            ledger_key: store.verifier_key().to_string(),
            nonce: STANDARD.encode(recorded.nonce),
            proof: store.proof(recorded.receipt.id.sequence).await?,
            receipt: recorded.receipt,
        })
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        sorted_json(self)
    }

    /// Reads a file; anything but its canonical form is refused.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, FileError> {
        let file: Self =
            serde_json::from_slice(bytes).map_err(|error| FileError::Shape(error.to_string()))?;
        if file.format != FORMAT || file.receipt.format != sayso_core::receipt::FORMAT {
            return Err(FileError::Shape(format!("its format is {:?}", file.format)));
        }
        if file.bytes() != bytes { Err(FileError::NotCanonical) } else { Ok(file) }
    }

    /// The hash of the receipt's entry in the ledger.
    ///
    /// # Errors
    /// The nonce is none.
    pub(crate) fn leaf(&self) -> Result<Hash, FileError> {
        let nonce: Option<[u8; 32]> =
            STANDARD.decode(&self.nonce).ok().and_then(|bytes| bytes.try_into().ok());
        let nonce = nonce.ok_or_else(|| FileError::Shape("its nonce is not 32 bytes".into()))?;
        Ok(leaf_hash(&commitment(&nonce, &self.receipt.canonical())))
    }

    /// Verifies the proof. `wanted` are the ledger's keys that one trusts; a checkpoint may carry several signatures, so that one of
    /// them need not be the key that the file names. Without any the file's own key is used, and who asks should compare it with
    /// the one that the site publishes.
    ///
    /// # Errors
    /// What doesn't hold.
    pub(crate) fn verify(&self, wanted: &[VerifierKey]) -> Result<Outcome, FileError> {
        let own: VerifierKey = self
            .ledger_key
            .parse()
            .map_err(|error: sayso_ledger::KeyError| FileError::Key(error.to_string()))?;
        let leaf = self.leaf()?;
        let Some(proof) = &self.proof else { return Ok(Outcome::NoProofYet) };
        let failed = |error: TlogProofError| FileError::Proof(error.to_string());
        let proof = TlogProof::parse(proof.as_bytes()).map_err(failed)?;
        if proof.index != self.receipt.id.sequence {
            return Err(FileError::OtherEntry { proved: proof.index, receipt: self.receipt.id.sequence });
        }
        let keys = if wanted.is_empty() { std::slice::from_ref(&own) } else { wanted };
        let policy = Policy { log_keys: keys, witness_keys: &[], quorum: 0 };
        let opened = proof.verify(&leaf, &policy).map_err(|error| match error {
            TlogProofError::Checkpoint(CheckpointError::Note(NoteError::NoKnownSignature)) => {
                let wanted: Vec<String> = keys.iter().map(ToString::to_string).collect();
                FileError::OtherKey { found: self.ledger_key.clone(), wanted: wanted.join(", ") }
            }
            error => failed(error),
        })?;
        Ok(Outcome::Proved { checkpoint: opened.checkpoint })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The file that the verifier in `examples/receipt`, which shares nothing with this one, is tried on.
    const SAVED: &str = include_str!("../../../testdata/receipts/saved.json");

    #[test]
    fn the_documented_receipt_verifies_and_no_other_form_of_it_does() {
        let file = ReceiptFile::read(SAVED.as_bytes()).unwrap();
        let key: VerifierKey = file.ledger_key.parse().unwrap();
        let Outcome::Proved { checkpoint } = file.verify(&[key]).unwrap() else { panic!("it has a proof") };
        assert_eq!((checkpoint.size, checkpoint.origin.as_str()), (7, "localhost/sayso"));
        let spaced = SAVED.replace("\"gpc\":false", "\"gpc\": false");
        assert!(matches!(ReceiptFile::read(spaced.as_bytes()), Err(FileError::NotCanonical)));
        let other = SAVED.replace("\"advertising\":false", "\"advertising\":true");
        let other = ReceiptFile::read(other.as_bytes()).unwrap();
        assert!(matches!(other.verify(&[]), Err(FileError::Proof(_))));
    }
}
