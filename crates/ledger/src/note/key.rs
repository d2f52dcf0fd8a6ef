//! Keys for notes: their names, ids and text form (C2SP signed-note, "Signatures" and "Verifier keys").

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::Signer as _;
use sha2::{Digest as _, Sha256};

use crate::cosignature;
use crate::note::{NoteSignature, VerifiedSignature};

/// What a key signs. Its byte is part of the key id, so that one Ed25519 key has another id for another purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeyKind {
    /// Type 1: Ed25519 over the text of a note.
    Ed25519,
    /// Type 4: Ed25519 over a checkpoint and a time (C2SP tlog-cosignature).
    Cosignature,
}

/// The first four bytes of a hash over name, kind and key. It identifies, it proves nothing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyId(pub [u8; 4]);

/// A public key with its name; the text form is `<name>+<id in hex>+<base64 of kind and key>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    id: KeyId,
    kind: KeyKind,
    key: ed25519_dalek::VerifyingKey,
}

/// A log's private key with its name, and those that it has replaced. `Debug` doesn't print the secret, and memory is wiped
/// when it is dropped.
#[derive(Clone)]
pub struct SigningKey {
    name: String,
    id: KeyId,
    key: ed25519_dalek::SigningKey,
    older: Vec<SigningKey>,
    retired: Vec<VerifierKey>,
}

/// Why a key can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Names are not empty and contain neither spaces, plus signs nor control characters.
    #[error("a key name must not be empty or contain spaces, plus signs or control characters")]
    Name,
    /// It is not of the form name, id, key.
    #[error("a verifier key must read <name>+<id, 8 hexadecimal digits>+<base64>")]
    Form,
    /// It is a key for something that isn't supported.
    #[error("signature type {0} is not supported, only 1 (Ed25519) and 4 (cosignature)")]
    Kind(u8),
    /// The key is not 32 bytes that encode a point of the curve.
    #[error("the key is not an Ed25519 public key")]
    PublicKey,
    /// A key that another one replaces bears another name.
    #[error("the keys of one log bear one name")]
    OtherName,
    /// The id belongs to another name, kind or key.
    #[error("the key has the id {actual}, not the one that is written")]
    Id {
        /// The id that follows from name, kind and key.
        actual: KeyId,
    },
}

impl KeyKind {
    /// The signature type identifier byte (C2SP signed-note, "Signature types").
    pub fn byte(self) -> u8 {
        match self {
            Self::Ed25519 => 0x01,
            Self::Cosignature => 0x04,
        }
    }
}

/// The id of a key: SHA-256 over name, newline, kind and key, first four bytes (C2SP signed-note, "Signatures").
pub fn key_id(name: &str, kind: KeyKind, public_key: &[u8; 32]) -> KeyId {
    let input = [name.as_bytes(), b"\n", &[kind.byte()], public_key].concat();
    let hash: [u8; 32] = Sha256::digest(input).into();
    KeyId([hash[0], hash[1], hash[2], hash[3]])
}

/// Checks a key name (C2SP signed-note, "Format").
pub(crate) fn check_name(name: &str) -> Result<(), KeyError> {
    let refused = |char: char| char.is_whitespace() || char == '+' || char < ' ';
    if name.is_empty() || name.contains(refused) { Err(KeyError::Name) } else { Ok(()) }
}

impl SigningKey {
    /// Makes a log's key from its name and the 32-byte seed of RFC 8032 section 5.1.5.
    ///
    /// Whoever holds the seed can sign another history: it comes from a good random generator and stays secret.
    ///
    /// # Errors
    ///
    /// [`KeyError::Name`].
    pub fn from_seed(name: &str, seed: &[u8; 32]) -> Result<Self, KeyError> {
        check_name(name)?;
        let key = ed25519_dalek::SigningKey::from_bytes(seed);
        let id = key_id(name, KeyKind::Ed25519, key.verifying_key().as_bytes());
        Ok(Self { name: name.to_owned(), id, key, older: Vec::new(), retired: Vec::new() })
    }

    /// Says which keys this one has replaced, newest first: `older` still sign beside it, `retired` do not, and what they
    /// signed is still known.
    ///
    /// # Errors
    ///
    /// [`KeyError::OtherName`].
    pub fn replacing(self, older: Vec<SigningKey>, retired: Vec<VerifierKey>) -> Result<Self, KeyError> {
        let names = older.iter().map(|key| key.name()).chain(retired.iter().map(VerifierKey::name));
        if names.into_iter().all(|name| name == self.name) {
            Ok(Self { older, retired, ..self })
        } else {
            Err(KeyError::OtherName)
        }
    }

    /// This key and the older ones that sign beside it.
    pub fn signers(&self) -> impl Iterator<Item = &SigningKey> {
        std::iter::once(self).chain(&self.older)
    }

    /// Every key that has signed for this log: this one, the older ones, the retired ones.
    pub fn verifier_keys(&self) -> Vec<VerifierKey> {
        self.signers().map(SigningKey::verifier_key).chain(self.retired.iter().cloned()).collect()
    }

    /// The name of the key; for a log's key it is the log's origin.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The key to give away.
    pub fn verifier_key(&self) -> VerifierKey {
        let (name, key) = (self.name.clone(), self.key.verifying_key());
        VerifierKey { name, id: self.id, kind: KeyKind::Ed25519, key }
    }

    /// Signs the text of a note, with this key alone.
    pub fn sign(&self, text: &[u8]) -> NoteSignature {
        let signature = self.key.sign(text).to_bytes().to_vec();
        NoteSignature { name: self.name.clone(), key_id: self.id, signature }
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SigningKey").field("name", &self.name).field("id", &self.id).finish_non_exhaustive()
    }
}

impl VerifierKey {
    /// Makes a key from its parts.
    ///
    /// # Errors
    ///
    /// [`KeyError::Name`] and [`KeyError::PublicKey`].
    pub fn new(name: &str, kind: KeyKind, public_key: &[u8; 32]) -> Result<Self, KeyError> {
        check_name(name)?;
        let key = ed25519_dalek::VerifyingKey::from_bytes(public_key).map_err(|_| KeyError::PublicKey)?;
        Ok(Self { name: name.to_owned(), id: key_id(name, kind, public_key), kind, key })
    }

    /// The name of the key.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The id of the key.
    pub fn id(&self) -> KeyId {
        self.id
    }

    /// What the key signs.
    pub fn kind(&self) -> KeyKind {
        self.kind
    }

    /// The 32 bytes of the key.
    pub fn public_key(&self) -> &[u8; 32] {
        self.key.as_bytes()
    }

    /// Verifies what follows the key id in a signature line over `text`; `None` when it does not hold.
    ///
    /// Strict, so that a signature that one verifier accepts is not refused by the next, and weak keys sign nothing.
    pub(crate) fn verify(&self, text: &str, signature: &[u8]) -> Option<VerifiedSignature> {
        let timestamp_seconds = match self.kind {
            KeyKind::Ed25519 => {
                self.verify_strict(text.as_bytes(), signature)?;
                None
            }
            KeyKind::Cosignature => {
                let (timestamp, signature) = cosignature::split(signature)?;
                self.verify_strict(cosignature::message(timestamp, text).as_bytes(), signature)?;
                Some(timestamp)
            }
        };
        Some(VerifiedSignature {
            name: self.name.clone(),
            key_id: self.id,
            kind: self.kind,
            timestamp_seconds,
        })
    }

    fn verify_strict(&self, message: &[u8], signature: &[u8]) -> Option<()> {
        let signature = ed25519_dalek::Signature::from_slice(signature).ok()?;
        self.key.verify_strict(message, &signature).ok()
    }
}

impl fmt::Display for KeyId {
    /// Writes eight lowercase hexadecimal digits.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}", u32::from_be_bytes(self.0))
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KeyId({self})")
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let material = [&[self.kind.byte()][..], self.public_key()].concat();
        write!(f, "{}+{}+{}", self.name, self.id, STANDARD.encode(material))
    }
}

impl FromStr for VerifierKey {
    type Err = KeyError;

    /// Reads the one spelling of a verifier key: lowercase hexadecimal digits, base64 with padding, the right id.
    fn from_str(text: &str) -> Result<Self, KeyError> {
        // Base64 may contain further plus signs, a name and an id can't.
        let mut parts = text.splitn(3, '+');
        let (Some(name), Some(id), Some(material)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(KeyError::Form);
        };
        check_name(name)?;
        if id.len() != 8 || !id.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')) {
            return Err(KeyError::Form);
        }
        let material = STANDARD.decode(material).map_err(|_| KeyError::Form)?;
        let (kind, key) = match material.split_first().ok_or(KeyError::Form)? {
            (0x01, key) => (KeyKind::Ed25519, key),
            (0x04, key) => (KeyKind::Cosignature, key),
            (other, _) => return Err(KeyError::Kind(*other)),
        };
        let key = Self::new(name, kind, key.try_into().map_err(|_| KeyError::PublicKey)?)?;
        if key.id.to_string() == id { Ok(key) } else { Err(KeyError::Id { actual: key.id }) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verifier_key_has_one_spelling() {
        let key = SigningKey::from_seed("log.example/a", &[1; 32]).unwrap().verifier_key();
        let text = key.to_string();
        assert_eq!(text.parse(), Ok(key.clone()));
        let id = key.id().to_string();
        for wrong in [
            text.replace(&id, &id.to_uppercase()),
            text.replace(&id, &format!("+{id}")),
            text.replace(&id, "00000000"),
            text.replace("log", "l og"),
            text.replace("log", "l\u{7}og"),
            text.replace("log", "lög"),
            format!("{text}\n"),
            format!(" {text}"),
            text[..text.len() - 1].to_owned(),
            text.split_once('+').unwrap().1.to_owned(),
            String::new(),
        ] {
            assert!(wrong.parse::<VerifierKey>().is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn the_same_key_has_another_id_as_a_witness() {
        let log = SigningKey::from_seed("a.example", &[1; 32]).unwrap().verifier_key();
        let witness = VerifierKey::new("a.example", KeyKind::Cosignature, log.public_key()).unwrap();
        assert_ne!(log.id(), witness.id());
        assert_eq!(witness.to_string().parse(), Ok(witness));
        let unsupported = format!("a+00000000+{}", STANDARD.encode([2; 33]));
        assert_eq!(unsupported.parse::<VerifierKey>(), Err(KeyError::Kind(2)));
    }

    #[test]
    fn the_secret_is_not_printed() {
        let key = SigningKey::from_seed("log.example/a", &[0xab; 32]).unwrap();
        let id = key.verifier_key().id();
        assert_eq!(
            format!("{key:?}"),
            format!("SigningKey {{ name: \"log.example/a\", id: KeyId({id}), .. }}")
        );
    }
}
