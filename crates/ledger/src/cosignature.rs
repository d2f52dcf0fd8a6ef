//! A witness's statement that it has seen a checkpoint and that it is consistent with all it saw before
//! (C2SP tlog-cosignature, "Ed25519 signed message").
//!
//! Verification happens in [`note::open`](crate::note::open) and [`checkpoint::open`](crate::checkpoint::open), which
//! know what a key of type 4 signs.

use std::fmt;

use ed25519_dalek::Signer as _;

use crate::note::{KeyError, KeyId, KeyKind, NoteSignature, VerifierKey};

/// The latest time a cosignature may carry (C2SP tlog-cosignature, "Format").
pub const MAX_TIMESTAMP_SECONDS: u64 = i64::MAX as u64;

/// A time beyond [`MAX_TIMESTAMP_SECONDS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a cosignature can't carry the time {0}, the last one is 2^63 - 1")]
pub struct TimestampError(pub u64);

/// A witness's private key with its name. `Debug` doesn't print the secret.
///
/// Apart from [`SigningKey`](crate::note::SigningKey), so that no key signs a checkpoint in both roles.
#[derive(Clone)]
pub struct Cosigner {
    key: ed25519_dalek::SigningKey,
    verifier_key: VerifierKey,
}

impl Cosigner {
    /// Makes a witness's key from its name and the 32-byte seed of RFC 8032 section 5.1.5.
    ///
    /// The signed message doesn't name the witness: one seed must not serve two names (C2SP tlog-cosignature).
    ///
    /// # Errors
    ///
    /// [`KeyError::Name`].
    pub fn from_seed(name: &str, seed: &[u8; 32]) -> Result<Self, KeyError> {
        let key = ed25519_dalek::SigningKey::from_bytes(seed);
        let verifier_key = VerifierKey::new(name, KeyKind::Cosignature, key.verifying_key().as_bytes())?;
        Ok(Self { key, verifier_key })
    }

    /// The key to give away, of type 4.
    pub fn verifier_key(&self) -> &VerifierKey {
        &self.verifier_key
    }

    /// Cosigns the text of a checkpoint. Whether that is justified is for the caller to know: the witness must have seen
    /// a consistency proof from its last checkpoint of this log, and must have stored this one first.
    ///
    /// # Errors
    ///
    /// [`TimestampError`].
    pub fn cosign(&self, text: &str, timestamp_seconds: u64) -> Result<NoteSignature, TimestampError> {
        if timestamp_seconds > MAX_TIMESTAMP_SECONDS {
            return Err(TimestampError(timestamp_seconds));
        }
        let signature = self.key.sign(message(timestamp_seconds, text).as_bytes()).to_bytes();
        let signature = [&timestamp_seconds.to_be_bytes()[..], &signature].concat();
        Ok(NoteSignature { name: self.verifier_key.name().to_owned(), key_id: self.id(), signature })
    }

    fn id(&self) -> KeyId {
        self.verifier_key.id()
    }
}

impl fmt::Debug for Cosigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cosigner").field("verifier_key", &self.verifier_key).finish_non_exhaustive()
    }
}

/// What a witness signs. The first line keeps it apart from the text that the log's own key signs.
pub(crate) fn message(timestamp_seconds: u64, text: &str) -> String {
    format!("cosignature/v1\ntime {timestamp_seconds}\n{text}")
}

/// Splits a `timestamped_signature` into its time and the signature proper.
pub(crate) fn split(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let (timestamp, signature) = bytes.split_first_chunk()?;
    let timestamp = u64::from_be_bytes(*timestamp);
    (timestamp <= MAX_TIMESTAMP_SECONDS).then_some((timestamp, signature))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::{self, NoteError, SigningKey};

    #[test]
    fn a_cosignature_holds_for_its_text_and_its_time_only() {
        let log = SigningKey::from_seed("log.example/a", &[1; 32]).unwrap();
        let witness = Cosigner::from_seed("witness.example", &[2; 32]).unwrap();
        let keys = [log.verifier_key(), witness.verifier_key().clone()];
        let mut note = note::sign("text\n", &[&log]).unwrap();
        note.signatures.push(witness.cosign("text\n", 1_679_315_147).unwrap());
        let verified = note::open(note.to_string().as_bytes(), &keys).unwrap();
        assert_eq!(verified.signatures[1].timestamp_seconds, Some(1_679_315_147));
        assert_eq!(verified.signatures[1].kind, KeyKind::Cosignature);

        let refused =
            Err(NoteError::InvalidSignature { name: "witness.example".into(), key_id: witness.id() });
        note.signatures[1].signature[7] ^= 1;
        assert_eq!(note::open(note.to_string().as_bytes(), &keys), refused);
        note.signatures[1] = witness.cosign("test\n", 1_679_315_147).unwrap();
        assert_eq!(note::open(note.to_string().as_bytes(), &keys), refused);
        note.signatures[1].signature.truncate(7);
        assert_eq!(note::open(note.to_string().as_bytes(), &keys), refused);
    }

    #[test]
    fn no_time_is_beyond_the_last() {
        let witness = Cosigner::from_seed("witness.example", &[2; 32]).unwrap();
        let mut line = witness.cosign("text\n", MAX_TIMESTAMP_SECONDS).unwrap();
        assert!(split(&line.signature).is_some());
        assert_eq!(witness.cosign("text\n", 1 << 63), Err(TimestampError(1 << 63)));
        line.signature[0] |= 0x80;
        assert_eq!(split(&line.signature), None);
        assert!(!format!("{witness:?}").contains("2, 2, 2"));
    }
}
