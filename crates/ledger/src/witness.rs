//! Having checkpoints cosigned (C2SP tlog-witness): what a log sends to a witness, and what a witness does with it.
//!
//! The witness here keeps its state in memory and has no socket. It is the judge of what a log sends, in tests and in
//! [`vectors`](crate::vectors); who runs one in earnest has to store its state before it answers.

mod request;
mod state;

use crate::note::{KeyKind, NoteError, NoteSignature, VerifierKey};

pub use request::{AddCheckpoint, MAX_PROOF};
pub use state::{Answer, Witness};

/// The content type of an answer that tells the size of the latest checkpoint a witness has cosigned.
pub const SIZE_CONTENT_TYPE: &str = "text/x.tlog.size";

/// Reads the body of an answer with status 409: the size of the latest checkpoint that the witness has cosigned.
pub fn conflict_size(body: &[u8]) -> Option<u64> {
    crate::decimal::parse(std::str::from_utf8(body).ok()?.strip_suffix('\n')?)
}

/// Reads the body of an answer with status 200: the signature lines by `key` that hold for `text`, the text of the
/// checkpoint that was sent. Lines of other keys are passed over.
///
/// # Errors
///
/// [`NoteError`]: it isn't a sequence of signature lines, there is none by the witness, or one of the witness's is bad. A
/// cosignature without a time is bad too.
pub fn cosignatures(body: &[u8], text: &str, key: &VerifierKey) -> Result<Vec<NoteSignature>, NoteError> {
    let body = std::str::from_utf8(body).map_err(|_| NoteError::Malformed("it must be UTF-8"))?;
    let lines = body.strip_suffix('\n').ok_or(NoteError::Malformed("it must end in a newline"))?;
    let mut held = Vec::new();
    for line in lines.split('\n') {
        let line = NoteSignature::parse(line)?;
        if line.name != key.name() || line.key_id != key.id() {
            continue;
        }
        let verified = key.verify(text, &line.signature);
        let holds =
            verified.is_some_and(|by| by.kind == KeyKind::Cosignature && by.timestamp_seconds != Some(0));
        if !holds {
            return Err(NoteError::InvalidSignature { name: line.name, key_id: line.key_id });
        }
        held.push(line);
    }
    if held.is_empty() { Err(NoteError::NoKnownSignature) } else { Ok(held) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Cosigner, SigningKey};

    #[test]
    fn an_answer_counts_when_the_witness_has_signed_this_text_at_some_time() {
        let witness = Cosigner::from_seed("witness.example/w", &[1; 32]).unwrap();
        let other = Cosigner::from_seed("witness.example/other", &[2; 32]).unwrap();
        let log = SigningKey::from_seed("witness.example/w", &[3; 32]).unwrap();
        let text = "log.example/a\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
        let key = witness.verifier_key();
        let good = format!("{}\n", witness.cosign(text, 7).unwrap());
        let foreign = format!("{}\n", other.cosign(text, 7).unwrap());
        let read = |body: &str| cosignatures(body.as_bytes(), text, key);
        assert_eq!(read(&good).unwrap().len(), 1);
        assert_eq!(read(&format!("{foreign}{good}")).unwrap().len(), 1);
        assert_eq!(read(&foreign), Err(NoteError::NoKnownSignature));
        assert_eq!(read(&format!("{}\n", log.sign(text.as_bytes()))), Err(NoteError::NoKnownSignature));
        let bad = Err(NoteError::InvalidSignature { name: key.name().into(), key_id: key.id() });
        assert_eq!(read(&format!("{}\n", witness.cosign(text, 0).unwrap())), bad, "a time must be told");
        assert_eq!(read(&format!("{}\n", witness.cosign("log.example/a\n1\n", 7).unwrap())), bad);
        for malformed in ["", "\n", good.trim_end(), &format!("{good}\n"), &format!("200\n{good}")] {
            assert!(matches!(read(malformed), Err(NoteError::Malformed(_))), "{malformed:?}");
        }
    }

    #[test]
    fn a_size_has_one_spelling() {
        assert_eq!(conflict_size(b"0\n"), Some(0));
        assert_eq!(conflict_size(b"20852014\n"), Some(20_852_014));
        for wrong in ["", "\n", "5", "05\n", "5\n\n", " 5\n", "5\r\n", "18446744073709551616\n"] {
            assert_eq!(conflict_size(wrong.as_bytes()), None, "{wrong:?}");
        }
    }
}
