//! A file that proves, without asking anybody, that an entry is in a log (C2SP tlog-proof).

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::checkpoint::{self, Checkpoint, CheckpointError, Opened};
use crate::decimal;
use crate::hash::Hash;
use crate::note::{KeyKind, Note, NoteError, VerifierKey};
use crate::proof::{VerifyError, verify_inclusion};

/// The first line of every proof.
const HEADER: &str = "c2sp.org/tlog-proof@v1";

/// The hashes of the longest inclusion proof in a tree of at most 2^64 - 1 entries.
const MAX_PATH: usize = 64;

/// A proof file: where the entry is, the path to the root, and the checkpoint with that root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TlogProof {
    /// Bytes for the application, covered by no signature: anybody on the way can change them.
    pub extra: Option<Vec<u8>>,
    /// The index of the entry.
    pub index: u64,
    /// The inclusion proof, from the leaf's sibling up to the root's child.
    pub path: Vec<Hash>,
    /// The signed checkpoint, as the log and its witnesses wrote it.
    pub checkpoint: String,
}

/// Whom to believe.
#[derive(Clone, Copy, Debug)]
pub struct Policy<'a> {
    /// Keys of the logs that may hold the entry, Ed25519 (type 1), each named as its log's origin.
    pub log_keys: &'a [VerifierKey],
    /// Keys of witnesses, of type 4; others are passed over.
    pub witness_keys: &'a [VerifierKey],
    /// How many witnesses must have cosigned the checkpoint. Two keys of one name are one witness.
    pub quorum: usize,
}

/// Why a proof can't be read, or proves nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TlogProofError {
    /// It is not a proof file.
    #[error("malformed proof: {0}")]
    Malformed(&'static str),
    /// The checkpoint within is malformed, or the log has not signed it, or a known signature on it is bad.
    #[error("the proof's checkpoint is no good")]
    Checkpoint(#[from] CheckpointError),
    /// Too few witnesses have cosigned the checkpoint.
    #[error("{found} known witnesses have cosigned the checkpoint, {quorum} are needed")]
    Quorum {
        /// How many have.
        found: usize,
        /// How many are needed.
        quorum: usize,
    },
    /// The entry is not in the tree at this index.
    #[error("the entry is not in the tree")]
    Inclusion(#[from] VerifyError),
}

impl TlogProof {
    /// Writes the file (C2SP tlog-proof, "Format").
    ///
    /// # Errors
    ///
    /// As [`TlogProof::parse`]: what could not be read back is not written.
    pub fn format(&self) -> Result<String, TlogProofError> {
        let text = self.write();
        Self::parse(text.as_bytes()).map(|_| text)
    }

    /// Writes the file for a checkpoint of one's own making, which needs no reading back. Everything else goes through
    /// [`TlogProof::format`].
    #[must_use]
    pub fn format_own(&self) -> String {
        let text = self.write();
        debug_assert!(Self::parse(text.as_bytes()).is_ok(), "a checkpoint of one's own can be read back");
        text
    }

    /// Reads a file without verifying anything.
    ///
    /// Strict: there is one way to write a proof. An `extra` line without bytes is refused, since the specification has
    /// the line left out.
    ///
    /// # Errors
    ///
    /// [`TlogProofError::Malformed`], and [`TlogProofError::Checkpoint`] for a malformed checkpoint.
    pub fn parse(file: &[u8]) -> Result<Self, TlogProofError> {
        let malformed = TlogProofError::Malformed;
        let file = std::str::from_utf8(file).map_err(|_| malformed("it must be UTF-8"))?;
        let (head, checkpoint) =
            file.split_once("\n\n").ok_or(malformed("no empty line before the checkpoint"))?;
        let mut lines = head.split('\n').peekable();
        if lines.next() != Some(HEADER) {
            return Err(malformed("the first line must be `c2sp.org/tlog-proof@v1`"));
        }
        let extra = lines.next_if(|line| line.starts_with("extra ")).map(|line| &line["extra ".len()..]);
        let extra = extra.map(|base64| STANDARD.decode(base64)).transpose();
        let extra = extra.map_err(|_| malformed("the extra data must be base64"))?;
        let index = lines.next().and_then(|line| line.strip_prefix("index ")).and_then(decimal::parse);
        let index =
            index.ok_or(malformed("the index must be a decimal without leading zeros after `index `"))?;
        let mut path = Vec::new();
        for line in lines {
            if path.len() == MAX_PATH {
                return Err(malformed("the inclusion proof has more than 64 hashes"));
            }
            path.push(
                line.parse().map_err(|_| malformed("each line of the inclusion proof must be a hash"))?,
            );
        }
        let note = Note::parse(checkpoint.as_bytes()).map_err(CheckpointError::from)?;
        Checkpoint::parse(&note.text)?;
        let proof = Self { extra, index, path, checkpoint: checkpoint.to_owned() };
        // Each part has one spelling already; comparing the whole says so once more, and for ever.
        let same = proof.write() == file && note.to_string() == checkpoint && proof.extra != Some(Vec::new());
        if same { Ok(proof) } else { Err(malformed("it is not written in the one way a proof is written")) }
    }

    /// Verifies that the entry with hash `leaf` is in the log, in the four steps of C2SP tlog-proof, "Verifying a tlog
    /// proof", and returns the checkpoint that vouches for it.
    ///
    /// The first step, from the entry to `leaf`, is the caller's: [`leaf_hash`](crate::leaf_hash) of the entry's bytes.
    /// Neither [`TlogProof::extra`] nor signatures by keys outside the policy are covered.
    ///
    /// # Errors
    ///
    /// [`TlogProofError`], everything but `Malformed`.
    pub fn verify(&self, leaf: &Hash, policy: &Policy<'_>) -> Result<Opened, TlogProofError> {
        let log_keys = policy.log_keys.iter().filter(|key| key.kind() == KeyKind::Ed25519);
        let witness_keys = policy.witness_keys.iter().filter(|key| key.kind() == KeyKind::Cosignature);
        let keys: Vec<VerifierKey> = log_keys.chain(witness_keys).cloned().collect();
        let opened = checkpoint::open(&self.checkpoint, &keys)?;
        let found = opened.cosignatures().map(|by| &by.name).collect::<BTreeSet<_>>().len();
        if found < policy.quorum {
            return Err(TlogProofError::Quorum { found, quorum: policy.quorum });
        }
        let Checkpoint { size, root, .. } = &opened.checkpoint;
        verify_inclusion(self.index, *size, leaf, &self.path, root)?;
        Ok(opened)
    }

    fn write(&self) -> String {
        let mut text = String::with_capacity(64 + 45 * self.path.len() + self.checkpoint.len());
        text += HEADER;
        if let Some(extra) = &self.extra {
            text += "\nextra ";
            STANDARD.encode_string(extra, &mut text);
        }
        text += "\nindex ";
        text += &self.index.to_string();
        text.push('\n');
        for hash in &self.path {
            STANDARD.encode_string(hash.0, &mut text);
            text.push('\n');
        }
        text.push('\n');
        text + &self.checkpoint
    }
}

impl From<NoteError> for TlogProofError {
    fn from(error: NoteError) -> Self {
        Self::Checkpoint(error.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::{leaf_hash, node_hash};
    use crate::{Cosigner, SigningKey, note};

    /// A proof of one of two entries, cosigned by a witness.
    fn proof() -> (TlogProof, [VerifierKey; 1], [VerifierKey; 1]) {
        let log = SigningKey::from_seed("log.example/a", &[1; 32]).unwrap();
        let witness = Cosigner::from_seed("witness.example", &[2; 32]).unwrap();
        let (left, right) = (leaf_hash(b"0"), leaf_hash(b"1"));
        let text = Checkpoint::new("log.example/a", 2, node_hash(&left, &right)).text().unwrap();
        let mut note = note::sign(&text, &[&log]).unwrap();
        note.signatures.push(witness.cosign(&text, 5).unwrap());
        let proof = TlogProof { extra: None, index: 1, path: vec![left], checkpoint: note.to_string() };
        (proof, [log.verifier_key()], [witness.verifier_key().clone()])
    }

    #[test]
    fn a_proof_is_read_back_and_holds() {
        let (mut proof, log_keys, witness_keys) = proof();
        let policy = Policy { log_keys: &log_keys, witness_keys: &witness_keys, quorum: 1 };
        for extra in [None, Some(b"receipt 42".to_vec())] {
            proof.extra = extra;
            let file = proof.format().unwrap();
            assert_eq!(TlogProof::parse(file.as_bytes()), Ok(proof.clone()));
            assert_eq!(proof.verify(&leaf_hash(b"1"), &policy).unwrap().checkpoint.size, 2);
            assert!(matches!(proof.verify(&leaf_hash(b"0"), &policy), Err(TlogProofError::Inclusion(_))));
        }
    }

    #[test]
    fn a_quorum_counts_known_witnesses_and_nothing_else() {
        let (proof, log_keys, witness_keys) = proof();
        let leaf = leaf_hash(b"1");
        let twice = [witness_keys.clone(), witness_keys.clone()].concat();
        let want = |found, quorum| Err(TlogProofError::Quorum { found, quorum });
        for (witness_keys, found) in [(&[][..], 0), (&log_keys, 0), (&witness_keys, 1), (&twice, 1)] {
            let policy = Policy { log_keys: &log_keys, witness_keys, quorum: 2 };
            assert_eq!(proof.verify(&leaf, &policy), want(found, 2));
        }
        let swapped = Policy { log_keys: &witness_keys, witness_keys: &log_keys, quorum: 0 };
        assert_eq!(proof.verify(&leaf, &swapped), Err(NoteError::NoKnownSignature.into()));
    }

    #[test]
    fn a_second_spelling_is_refused() {
        let (proof, ..) = proof();
        let file = proof.format().unwrap();
        for wrong in [
            "".into(),
            file.replace("@v1", "@v2"),
            file.replace("index 1", "index 01"),
            file.replace("index 1", "index  1"),
            file.replace("index 1\n", ""),
            file.replace("index 1\n", "extra \nindex 1\n"),
            file.replace("index 1\n", "extra\nindex 1\n"),
            file.replace("index 1\n", "extra AA\nindex 1\n"),
            file.replace("index 1\n", "index 1\nextra AAAA\n"),
            file.replace("index 1\n", "extra AAAA\nextra AAAA\nindex 1\n"),
            file.replace("index 1\n", &format!("index 1\n{}", format!("{}\n", leaf_hash(b"0")).repeat(64))),
            file.replacen("\n\n", "\n\n\n", 1),
            file.replacen("\n\n", "\n", 1),
            file.replace('\n', "\r\n"),
            format!("{file}\n"),
            format!("\n{file}"),
            file.trim_end().into(),
        ] {
            assert!(TlogProof::parse(wrong.as_bytes()).is_err(), "{wrong:?}");
        }
        let empty_extra = TlogProof { extra: Some(vec![]), ..proof };
        assert!(matches!(empty_extra.format(), Err(TlogProofError::Malformed(_))));
    }
}
