//! What a witness knows, and how it answers.

use std::collections::BTreeMap;

use crate::checkpoint::{self, CheckpointError};
use crate::cosignature::Cosigner;
use crate::hash::{EMPTY_ROOT, Hash};
use crate::note::VerifierKey;
use crate::proof::verify_consistency;
use crate::witness::AddCheckpoint;

/// A witness: its key, the logs it knows, and the latest checkpoint of each that it has cosigned.
#[derive(Debug)]
pub struct Witness {
    cosigner: Cosigner,
    log_keys: Vec<VerifierKey>,
    latest: BTreeMap<String, (u64, Hash)>,
}

/// What a witness answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// 200: signature lines.
    Cosigned(String),
    /// 400: the body is malformed, or the old size is above the new one.
    Malformed,
    /// 403: not signed by the log, or badly.
    NotTheLog,
    /// 404: a log that it doesn't know.
    UnknownLog,
    /// 409: the size of the latest checkpoint that it has cosigned is another.
    Conflict(u64),
    /// 422: the proof doesn't hold.
    Inconsistent,
}

impl Answer {
    /// The HTTP status.
    pub fn status(&self) -> u16 {
        match self {
            Self::Cosigned(_) => 200,
            Self::Malformed => 400,
            Self::NotTheLog => 403,
            Self::UnknownLog => 404,
            Self::Conflict(_) => 409,
            Self::Inconsistent => 422,
        }
    }

    /// The body.
    pub fn body(&self) -> String {
        match self {
            Self::Cosigned(lines) => lines.clone(),
            Self::Conflict(size) => format!("{size}\n"),
            _ => String::new(),
        }
    }
}

impl Witness {
    /// A witness that has cosigned nothing yet. A log is known by one or more keys that bear its origin as their name.
    pub fn new(cosigner: Cosigner, log_keys: Vec<VerifierKey>) -> Self {
        Self { cosigner, log_keys, latest: BTreeMap::new() }
    }

    /// Answers an `add-checkpoint` at a time in seconds since 1970, in the order of checks of C2SP tlog-witness.
    pub fn add_checkpoint(&mut self, body: &[u8], now_seconds: u64) -> Answer {
        let Ok(AddCheckpoint { old_size, proof, checkpoint }) = AddCheckpoint::parse(body) else {
            return Answer::Malformed;
        };
        let (origin, _) = checkpoint.split_once('\n').unwrap_or_default();
        if !self.log_keys.iter().any(|key| key.name() == origin) {
            return Answer::UnknownLog;
        }
        let opened = match checkpoint::open(&checkpoint, &self.log_keys) {
            Ok(opened) => opened.checkpoint,
            Err(CheckpointError::Malformed(_)) => return Answer::Malformed,
            Err(CheckpointError::Note(_) | CheckpointError::NotTheLog { .. }) => return Answer::NotTheLog,
        };
        if old_size > opened.size {
            return Answer::Malformed;
        }
        let (size, root) = self.latest.get(origin).copied().unwrap_or((0, EMPTY_ROOT));
        if old_size != size {
            return Answer::Conflict(size);
        }
        let root_of_nothing = opened.size > 0 || opened.root == EMPTY_ROOT;
        let consistent = verify_consistency(size, opened.size, &root, &opened.root, &proof);
        if !root_of_nothing || consistent.is_err() {
            return Answer::Inconsistent;
        }
        let text = checkpoint.rsplit_once("\n\n").map_or("", |(text, _)| text);
        let Ok(line) = self.cosigner.cosign(&format!("{text}\n"), now_seconds) else {
            return Answer::Malformed;
        };
        self.latest.insert(origin.to_owned(), (opened.size, opened.root));
        Answer::Cosigned(format!("{line}\n"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proof::consistency_proof;
    use crate::tile::MemoryTiles;
    use crate::{Checkpoint, SigningKey, Tree, leaf_hash, witness};

    #[test]
    fn a_witness_cosigns_what_grows_and_nothing_else() {
        let key = SigningKey::from_seed("log.example/a", &[1; 32]).unwrap();
        let cosigner = Cosigner::from_seed("witness.example/w", &[2; 32]).unwrap();
        let its_key = cosigner.verifier_key().clone();
        let mut witness = Witness::new(cosigner, vec![key.verifier_key()]);
        let (mut tree, mut tiles) = (Tree::new(), MemoryTiles::default());
        let mut grow = |to: u64, salt: u8| {
            while tree.size() < to {
                tree.append(leaf_hash(&[salt]));
            }
            tiles.extend(tree.take_full_tiles());
            tiles.extend(tree.partial_tiles());
            let head = Checkpoint::new("log.example/a", tree.size(), tree.root());
            (checkpoint::sign(&head, &key).unwrap(), head.text().unwrap(), tiles.clone())
        };
        let mut send = |old_size: u64, proof: Vec<Hash>, checkpoint: &str| {
            let request = AddCheckpoint { old_size, proof, checkpoint: checkpoint.to_owned() };
            witness.add_checkpoint(request.format().as_bytes(), 1_700_000_000)
        };
        let (first, text, _) = grow(300, 1);
        let answer = send(0, vec![], &first);
        assert_eq!(answer.status(), 200);
        assert_eq!(witness::cosignatures(answer.body().as_bytes(), &text, &its_key).unwrap().len(), 1);
        let (second, _, tiles) = grow(700, 2);
        let proof = consistency_proof(300, 700, &tiles).unwrap();
        assert_eq!(send(0, vec![], &second), Answer::Conflict(300));
        assert_eq!(send(300, vec![], &second), Answer::Inconsistent);
        assert_eq!(send(300, proof.clone(), &first), Answer::Inconsistent);
        assert_eq!(send(300, proof.clone(), &second).status(), 200);
        assert_eq!(send(300, proof, &second), Answer::Conflict(700));
        assert_eq!(send(701, vec![], &second), Answer::Malformed);
        assert_eq!(send(700, vec![], &second).status(), 200, "the same again has a newer time");
    }
}
