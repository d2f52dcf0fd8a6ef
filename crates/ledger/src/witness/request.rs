//! The body of `add-checkpoint` (C2SP tlog-witness, "add-checkpoint").

use crate::checkpoint::{Checkpoint, CheckpointError};
use crate::decimal;
use crate::hash::Hash;
use crate::note::Note;

/// The most hashes of a consistency proof that may be sent.
pub const MAX_PROOF: usize = 63;

/// A checkpoint on its way to a witness.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddCheckpoint {
    /// The size of the latest checkpoint that the witness has cosigned; 0 if none.
    pub old_size: u64,
    /// The consistency proof from that size; empty from 0.
    pub proof: Vec<Hash>,
    /// The signed checkpoint.
    pub checkpoint: String,
}

impl AddCheckpoint {
    /// Writes the body.
    pub fn format(&self) -> String {
        let proof: String = self.proof.iter().map(|hash| format!("{hash}\n")).collect();
        format!("old {}\n{proof}\n{}", self.old_size, self.checkpoint)
    }

    /// Reads the body, without verifying anything.
    ///
    /// # Errors
    ///
    /// [`CheckpointError::Malformed`] for what is no such body, [`CheckpointError::Note`] for a malformed note.
    pub fn parse(body: &[u8]) -> Result<Self, CheckpointError> {
        let malformed = CheckpointError::Malformed;
        let body = std::str::from_utf8(body).map_err(|_| malformed("it must be UTF-8"))?;
        let (head, checkpoint) =
            body.split_once("\n\n").ok_or(malformed("no empty line before the checkpoint"))?;
        let mut lines = head.split('\n');
        let old_size = lines.next().and_then(|line| line.strip_prefix("old ")).and_then(decimal::parse);
        let old_size = old_size.ok_or(malformed("the first line must be `old ` and a decimal"))?;
        let mut proof = Vec::new();
        for line in lines {
            if proof.len() == MAX_PROOF {
                return Err(malformed("the consistency proof has more than 63 hashes"));
            }
            proof.push(line.parse().map_err(|_| malformed("each line of the proof must be a hash"))?);
        }
        Checkpoint::parse(&Note::parse(checkpoint.as_bytes())?.text)?;
        Ok(Self { old_size, proof, checkpoint: checkpoint.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{EMPTY_ROOT, SigningKey, checkpoint};

    #[test]
    fn a_body_is_read_back_and_has_one_spelling() {
        let key = SigningKey::from_seed("log.example/a", &[1; 32]).unwrap();
        let checkpoint = checkpoint::sign(&Checkpoint::new("log.example/a", 9, EMPTY_ROOT), &key).unwrap();
        let request = AddCheckpoint { old_size: 5, proof: vec![EMPTY_ROOT; MAX_PROOF], checkpoint };
        let body = request.format();
        assert_eq!(AddCheckpoint::parse(body.as_bytes()), Ok(request.clone()));
        let one_more = AddCheckpoint { proof: vec![EMPTY_ROOT; MAX_PROOF + 1], ..request };
        for wrong in [
            &one_more.format(),
            &body.replace("old 5", "old 05"),
            &body.replace("old 5", "old  5"),
            &body.replace("old 5", "Old 5"),
            &body.replace("old 5\n", ""),
            &body.replacen('\n', "\r\n", 1),
            &body.replacen("\n\n", "\n", 1),
            &body.replacen("\n\n", "\n\n\n", 1),
            body.trim_end(),
            "",
        ] {
            assert!(AddCheckpoint::parse(wrong.as_bytes()).is_err(), "{wrong:?}");
        }
    }
}
