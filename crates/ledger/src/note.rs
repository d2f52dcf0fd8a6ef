//! Signed text (C2SP signed-note).

mod key;

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

pub(crate) use key::check_name;
pub use key::{KeyError, KeyId, KeyKind, SigningKey, VerifierKey, key_id};

/// The most signatures a note may carry. The specification asks for at least 16; the bound keeps a stranger from making
/// a verifier work without end, and is that of the reference implementation (golang.org/x/mod/sumdb/note).
pub const MAX_SIGNATURES: usize = 100;

/// What a signature line starts with: an em dash and a space.
const LINE_START: &str = "— ";

/// The bytes of a key id, in front of every signature.
const KEY_ID_BYTES: usize = 4;

/// A text and its signatures, none of them verified yet.
///
/// `Display` writes the signed note; what [`Note::parse`] has read is written back byte for byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The signed text, which ends in a newline.
    pub text: String,
    /// The signatures in the order of their lines.
    pub signatures: Vec<NoteSignature>,
}

/// One signature line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteSignature {
    /// The name of the key.
    pub name: String,
    /// The id of the key.
    pub key_id: KeyId,
    /// What follows the key id; its form depends on the kind of key.
    pub signature: Vec<u8>,
}

/// A text whose signatures by known keys have all been verified, of which there is at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// The signed text, which ends in a newline.
    pub text: String,
    /// The signatures that hold, each key once, in the order of their lines.
    pub signatures: Vec<VerifiedSignature>,
    /// The signatures by unknown keys, which say nothing.
    pub ignored: Vec<NoteSignature>,
}

/// A signature that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifiedSignature {
    /// The name of the key.
    pub name: String,
    /// The id of the key.
    pub key_id: KeyId,
    /// What the key signs.
    pub kind: KeyKind,
    /// For a cosignature, the witness's time in seconds since 1970.
    pub timestamp_seconds: Option<u64>,
}

/// Why a note is not to be believed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoteError {
    /// It is not a signed note at all.
    #[error("malformed note: {0}")]
    Malformed(&'static str),
    /// None of the keys that are known has signed it.
    #[error("the note is signed by no known key")]
    NoKnownSignature,
    /// A known key stands beside a signature that is not its own.
    #[error("the signature by {name} ({key_id}) is invalid")]
    InvalidSignature {
        /// The name of the key.
        name: String,
        /// The id of the key.
        key_id: KeyId,
    },
}

/// Signs a text with one or more log keys.
///
/// # Errors
///
/// [`NoteError::Malformed`] when the text can't be that of a note: without newline at its end, or with control
/// characters.
pub fn sign(text: &str, keys: &[&SigningKey]) -> Result<Note, NoteError> {
    check_text(text)?;
    let signatures = keys.iter().map(|key| key.sign(text.as_bytes())).collect();
    Ok(Note { text: text.to_owned(), signatures })
}

/// Reads a note and verifies the signatures of all known keys.
///
/// Cosignature keys (type 4) are verified over their own message. Lines of unknown keys are ignored, also when only name
/// or id are known; every line of a known key must hold, or the whole note is refused (C2SP signed-note, "Signatures").
///
/// # Errors
///
/// [`NoteError`] says which of the three it is: malformed, not signed by anybody known, or badly signed.
pub fn open(note: &[u8], keys: &[VerifierKey]) -> Result<Verified, NoteError> {
    let Note { text, signatures } = Note::parse(note)?;
    let mut verified: Vec<VerifiedSignature> = Vec::new();
    let mut ignored = Vec::new();
    for line in signatures {
        let Some(key) = keys.iter().find(|key| key.id() == line.key_id && key.name() == line.name) else {
            ignored.push(line);
            continue;
        };
        let Some(signature) = key.verify(&text, &line.signature) else {
            return Err(NoteError::InvalidSignature { name: line.name, key_id: line.key_id });
        };
        if !verified.iter().any(|other| other.key_id == signature.key_id && other.name == signature.name) {
            verified.push(signature);
        }
    }
    if verified.is_empty() {
        return Err(NoteError::NoKnownSignature);
    }
    Ok(Verified { text, signatures: verified, ignored })
}

impl Note {
    /// Reads a signed note without verifying anything (C2SP signed-note, "Format").
    ///
    /// # Errors
    ///
    /// [`NoteError::Malformed`], also for more than [`MAX_SIGNATURES`] lines and for base64 with a second spelling.
    pub fn parse(note: &[u8]) -> Result<Self, NoteError> {
        let note = std::str::from_utf8(note).map_err(|_| NoteError::Malformed("it must be UTF-8"))?;
        check_text(note)?;
        // The last empty line separates: the text may contain empty lines, signatures may not.
        let end = note.rfind("\n\n").ok_or(NoteError::Malformed("no empty line before the signatures"))?;
        let (text, lines) = (&note[..=end], &note[end + 2..]);
        if lines.is_empty() {
            return Err(NoteError::Malformed("no signature after the empty line"));
        }
        let mut signatures = Vec::new();
        for line in lines.lines() {
            if signatures.len() == MAX_SIGNATURES {
                return Err(NoteError::Malformed("more than 100 signatures"));
            }
            signatures.push(NoteSignature::parse(line)?);
        }
        Ok(Self { text: text.to_owned(), signatures })
    }
}

impl NoteSignature {
    /// Reads one signature line, without its newline; a witness answers with such lines.
    ///
    /// # Errors
    ///
    /// [`NoteError::Malformed`].
    pub fn parse(line: &str) -> Result<Self, NoteError> {
        let line =
            line.strip_prefix(LINE_START).ok_or(NoteError::Malformed("a signature line starts with `— `"))?;
        let (name, base64) =
            line.split_once(' ').ok_or(NoteError::Malformed("a signature line without space"))?;
        check_name(name).map_err(|_| NoteError::Malformed("a key name that is none"))?;
        let bytes =
            STANDARD.decode(base64).map_err(|_| NoteError::Malformed("a signature that is not base64"))?;
        match bytes.split_first_chunk::<KEY_ID_BYTES>() {
            Some((id, signature)) if !signature.is_empty() => {
                Ok(Self { name: name.to_owned(), key_id: KeyId(*id), signature: signature.to_owned() })
            }
            _ => Err(NoteError::Malformed("a signature that is too short")),
        }
    }
}

impl fmt::Display for NoteSignature {
    /// Writes the line without its newline.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [&self.key_id.0[..], &self.signature].concat();
        write!(f, "{LINE_START}{} {}", self.name, STANDARD.encode(bytes))
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.signatures.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}

/// Checks what holds for the text of a note and for the note as a whole.
fn check_text(text: &str) -> Result<(), NoteError> {
    if !text.ends_with('\n') {
        return Err(NoteError::Malformed("it must end in a newline"));
    }
    if text.bytes().any(|byte| byte < b' ' && byte != b'\n') {
        return Err(NoteError::Malformed("it contains a control character"));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
