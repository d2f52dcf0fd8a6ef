//! The statement that one key of a ledger follows another.
//!
//! A signed note by both: the old one says whom to believe next, the new one that it is really held. It can't be taken for a
//! checkpoint, whose third line is the base64 of 32 bytes, while a verifier key has plus signs around its id.

use sayso_ledger::note;
use sayso_ledger::{KeyError, NoteError, SigningKey, VerifierKey};

/// The first line of a statement.
const HEADER: &str = "sayso-ledger-key/1";

/// A statement whose signatures both hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rotation {
    /// The key that signed before.
    pub(crate) old: VerifierKey,
    /// The key that signs from then on.
    pub(crate) new: VerifierKey,
    /// The signed note.
    note: String,
}

/// Why a statement is none.
#[derive(Debug, thiserror::Error)]
pub(crate) enum RotationError {
    #[error("a statement about keys must have the lines `{HEADER}`, origin, old key and new key")]
    Shape,
    #[error("a statement about keys names a key that is none")]
    Key(#[from] KeyError),
    #[error("a statement about keys is not signed by both")]
    Note(#[from] NoteError),
}

impl Rotation {
    /// States that `new` follows `old`.
    ///
    /// # Errors
    /// Their names differ.
    pub(crate) fn sign(old: &SigningKey, new: &SigningKey) -> Result<Self, RotationError> {
        let (name, from, to) = (old.name(), old.verifier_key(), new.verifier_key());
        let note = note::sign(&format!("{HEADER}\n{name}\n{from}\n{to}\n"), &[old, new])?;
        Self::parse(&note.to_string())
    }

    /// Reads one statement and verifies it.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(crate) fn parse(note: &str) -> Result<Self, RotationError> {
        let read = note::Note::parse(note.as_bytes())?;
        let lines: Vec<&str> = read.text.lines().collect();
        let [HEADER, origin, old, new] = lines[..] else { return Err(RotationError::Shape) };
        let (old, new): (VerifierKey, VerifierKey) = (old.parse()?, new.parse()?);
        if old.name() != origin || new.name() != origin || old == new {
            return Err(RotationError::Shape);
        }
        for key in [&old, &new] {
            note::open(note.as_bytes(), std::slice::from_ref(key))?;
        }
        Ok(Self { old, new, note: note.to_owned() })
    }
}

/// Writes statements, oldest first, with an empty line between two.
pub(crate) fn format(rotations: &[Rotation]) -> String {
    rotations.iter().map(|rotation| rotation.note.as_str()).collect::<Vec<_>>().join("\n")
}

/// Reads what [`format()`] writes.
///
/// # Errors
/// The first statement that is none.
pub(crate) fn parse(text: &str) -> Result<Vec<Rotation>, RotationError> {
    if text.is_empty() {
        return Ok(vec![]);
    }
    // Neither the text of a statement nor its signatures contain an empty line: the pieces come in pairs.
    let pieces: Vec<&str> = text.strip_suffix('\n').unwrap_or(text).split("\n\n").collect();
    let (pairs, rest) = pieces.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(RotationError::Shape);
    }
    pairs.iter().map(|[text, signatures]| Rotation::parse(&format!("{text}\n\n{signatures}\n"))).collect()
}

/// All keys that are to be believed if `trusted` are: each statement by one of them, or by one that followed, adds a key.
pub(crate) fn follow(trusted: &[VerifierKey], rotations: &[Rotation]) -> Vec<VerifierKey> {
    let mut keys = trusted.to_vec();
    for rotation in rotations {
        if keys.contains(&rotation.old) && !keys.contains(&rotation.new) {
            keys.push(rotation.new.clone());
        }
    }
    keys
}

/// All keys of the history that `trusted` belong to, also those that came before them: what they signed in their time.
pub(crate) fn history(trusted: &[VerifierKey], rotations: &[Rotation]) -> Vec<VerifierKey> {
    let mut keys = trusted.to_vec();
    for rotation in rotations.iter().rev() {
        if keys.contains(&rotation.new) && !keys.contains(&rotation.old) {
            keys.push(rotation.old.clone());
        }
    }
    follow(&keys, rotations)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(seed: u8) -> SigningKey {
        SigningKey::from_seed("log.example/a", &[seed; 32]).unwrap()
    }

    #[test]
    fn statements_are_read_back_and_lead_from_key_to_key() {
        let rotations =
            [Rotation::sign(&key(1), &key(2)).unwrap(), Rotation::sign(&key(2), &key(3)).unwrap()];
        let text = format(&rotations);
        assert_eq!(parse(&text).unwrap(), rotations);
        assert_eq!(parse("").unwrap(), []);
        let believed = |seed: u8| follow(&[key(seed).verifier_key()], &rotations).len();
        assert_eq!((believed(1), believed(2), believed(3), believed(4)), (3, 2, 1, 1));
        let all = |seed: u8| history(&[key(seed).verifier_key()], &rotations).len();
        assert_eq!((all(1), all(2), all(3), all(4)), (3, 3, 3, 1));
    }

    #[test]
    fn no_statement_counts_that_one_of_the_two_has_not_signed() {
        let text = format(&[Rotation::sign(&key(1), &key(2)).unwrap()]);
        let (statement, lines) = text.split_once("\n\n").unwrap();
        let (old, new) = lines.split_once('\n').unwrap();
        let other = Rotation::sign(&key(1), &key(3)).unwrap().new.to_string();
        for wrong in [
            format!("{statement}\n\n{old}\n"),
            format!("{statement}\n\n{new}"),
            text.replace(&key(2).verifier_key().to_string(), &other),
            text.replace(HEADER, "sayso-ledger-key/2"),
            text.replacen("log.example/a", "log.example/b", 1),
            format!("{text}\n"),
            format!("{text}\n{statement}\n"),
            "log".into(),
        ] {
            assert!(parse(&wrong).is_err(), "{wrong}");
        }
        let stranger = SigningKey::from_seed("log.example/b", &[2; 32]).unwrap();
        assert!(Rotation::sign(&key(1), &stranger).is_err());
        assert!(Rotation::sign(&key(1), &key(1)).is_err());
    }

    #[test]
    fn a_statement_is_no_checkpoint() {
        let text = format(&[Rotation::sign(&key(1), &key(2)).unwrap()]);
        let opened = sayso_ledger::checkpoint::open(&text, &[key(1).verifier_key()]);
        assert!(matches!(opened, Err(sayso_ledger::CheckpointError::Malformed(_))));
    }
}
