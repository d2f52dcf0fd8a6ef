//! Signed tree heads (C2SP tlog-checkpoint).

use crate::decimal;
use crate::hash::Hash;
use crate::note::{
    self, KeyKind, Note, NoteError, NoteSignature, SigningKey, VerifiedSignature, VerifierKey,
};

/// What a log says about itself: so many entries, under this root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which log this is: not empty, without newline.
    pub origin: String,
    /// The number of entries.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
    /// Further lines, none of them empty. Not recommended, as nobody can audit them.
    pub extensions: Vec<String>,
}

/// A checkpoint that its log has signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The checkpoint.
    pub checkpoint: Checkpoint,
    /// The signatures that hold, among them one by the log. Those of kind [`KeyKind::Cosignature`] are by witnesses.
    pub signatures: Vec<VerifiedSignature>,
    /// The signatures by unknown keys, which say nothing.
    pub ignored: Vec<NoteSignature>,
}

/// Why a checkpoint can't be made, or is not to be believed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointError {
    /// The text is not that of a checkpoint.
    #[error("malformed checkpoint: {0}")]
    Malformed(&'static str),
    /// The note around it is malformed or not signed as it should be.
    #[error("the checkpoint is not a good signed note")]
    Note(#[from] NoteError),
    /// Known keys have signed it, but no Ed25519 key that bears the name of its origin.
    #[error("the checkpoint of {origin} is not signed by a known key of that log")]
    NotTheLog {
        /// The origin of the checkpoint.
        origin: String,
    },
}

impl Checkpoint {
    /// A checkpoint without extension lines.
    pub fn new(origin: &str, size: u64, root: Hash) -> Self {
        Self { origin: origin.to_owned(), size, root, extensions: Vec::new() }
    }

    /// Writes the text that is signed: origin, size, root and extensions, each on its line.
    ///
    /// # Errors
    ///
    /// [`CheckpointError::Malformed`] for an origin or an extension that is empty or contains control characters.
    pub fn text(&self) -> Result<String, CheckpointError> {
        let Self { origin, size, root, extensions } = self;
        check_line(origin, "the origin is empty or contains control characters")?;
        let mut text = format!("{origin}\n{size}\n{root}\n");
        for line in extensions {
            check_line(line, "an extension line is empty or contains control characters")?;
            text.push_str(line);
            text.push('\n');
        }
        Ok(text)
    }

    /// Reads the text of a checkpoint, without signatures (C2SP tlog-checkpoint, "Note text").
    ///
    /// # Errors
    ///
    /// [`CheckpointError::Malformed`] for everything that [`Checkpoint::text`] would not write. A size above 64 bits is
    /// refused too, although the specification sets no limit.
    pub fn parse(text: &str) -> Result<Self, CheckpointError> {
        let malformed = CheckpointError::Malformed;
        let body = text.strip_suffix('\n').ok_or(malformed("it must end in a newline"))?;
        let mut lines = body.split('\n');
        let mut next = || lines.next().ok_or(malformed("it must have at least three lines"));
        let (origin, size, root) = (next()?.to_owned(), next()?, next()?);
        let size =
            decimal::parse(size).ok_or(malformed("the size must be a decimal without leading zeros"))?;
        let root = root.parse().map_err(|_| malformed("the root must be the base64 of 32 bytes"))?;
        let checkpoint = Self { origin, size, root, extensions: lines.map(str::to_owned).collect() };
        checkpoint.text().map(|_| checkpoint)
    }
}

/// Signs a checkpoint and returns the signed note. Keys that this one has replaced and that still sign do so too, after it.
///
/// A signature can't be taken back: two checkpoints of one origin that are not consistent convict the log for ever. Sign
/// only what is stored.
///
/// # Errors
///
/// [`CheckpointError::Malformed`] as in [`Checkpoint::text`], [`CheckpointError::NotTheLog`] when the key's name is not
/// the origin.
pub fn sign(checkpoint: &Checkpoint, key: &SigningKey) -> Result<String, CheckpointError> {
    let text = checkpoint.text()?;
    if key.name() != checkpoint.origin {
        return Err(CheckpointError::NotTheLog { origin: checkpoint.origin.clone() });
    }
    Ok(note::sign(&text, &key.signers().collect::<Vec<_>>())?.to_string())
}

/// Adds the signatures of the keys that sign today to a checkpoint that any of the log's keys has signed: after a change of keys
/// the newest one may still be the old key's alone. The text stays, so that nothing is said that wasn't said before.
///
/// # Errors
///
/// As [`open`], with all keys that have ever signed.
pub fn complete(signed: &str, key: &SigningKey) -> Result<String, CheckpointError> {
    open(signed, &key.verifier_keys())?;
    let mut note = Note::parse(signed.as_bytes())?;
    for signer in key.signers() {
        let id = signer.verifier_key().id();
        if !note.signatures.iter().any(|line| line.key_id == id && line.name == signer.name()) {
            note.signatures.push(signer.sign(note.text.as_bytes()));
        }
    }
    Ok(note.to_string())
}

/// Reads a signed checkpoint and verifies it against the keys of the log and of any witnesses.
///
/// One of the signatures must be by an Ed25519 key (type 1) with the name of the origin. The specification only advises
/// that key and origin have one name; insisting on it means that a witness's key, or another log's, is never taken for
/// this log's, whatever list of keys is passed.
///
/// # Errors
///
/// [`CheckpointError`]: the note, the text, or who signed it.
pub fn open(signed: impl AsRef<[u8]>, keys: &[VerifierKey]) -> Result<Opened, CheckpointError> {
    let note::Verified { text, signatures, ignored } = note::open(signed.as_ref(), keys)?;
    let checkpoint = Checkpoint::parse(&text)?;
    if !signatures.iter().any(|by| by.kind == KeyKind::Ed25519 && by.name == checkpoint.origin) {
        return Err(CheckpointError::NotTheLog { origin: checkpoint.origin });
    }
    Ok(Opened { checkpoint, signatures, ignored })
}

impl Opened {
    /// The signatures by witnesses.
    pub fn cosignatures(&self) -> impl Iterator<Item = &VerifiedSignature> {
        self.signatures.iter().filter(|by| by.kind == KeyKind::Cosignature)
    }
}

fn check_line(line: &str, otherwise: &'static str) -> Result<(), CheckpointError> {
    let refused = line.is_empty() || line.bytes().any(|byte| byte < b' ');
    if refused { Err(CheckpointError::Malformed(otherwise)) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cosignature::Cosigner;
    use crate::hash::EMPTY_ROOT;

    #[test]
    fn a_checkpoint_can_be_read_back() {
        let mut checkpoint = Checkpoint::new("log.example/a", u64::MAX, EMPTY_ROOT);
        checkpoint.extensions = vec!["one".into(), " ".into()];
        let text = checkpoint.text().unwrap();
        assert_eq!(text, format!("log.example/a\n18446744073709551615\n{EMPTY_ROOT}\none\n \n"));
        assert_eq!(Checkpoint::parse(&text), Ok(checkpoint));
    }

    #[test]
    fn a_checkpoint_that_could_not_be_read_back_is_not_signed() {
        let key = SigningKey::from_seed("log.example/a", &[1; 32]).unwrap();
        let good = Checkpoint::new("log.example/a", 0, EMPTY_ROOT);
        let extended = |line: &str| Checkpoint { extensions: vec![line.into()], ..good.clone() };
        for bad in
            [extended(""), extended("a\nb"), extended("\t"), Checkpoint { origin: "".into(), ..good.clone() }]
        {
            assert!(matches!(sign(&bad, &key), Err(CheckpointError::Malformed(_))), "{bad:?}");
        }
        let other = Checkpoint { origin: "log.example/b".into(), ..good };
        assert_eq!(sign(&other, &key), Err(CheckpointError::NotTheLog { origin: "log.example/b".into() }));
    }

    #[test]
    fn an_older_key_signs_beside_the_one_that_replaces_it() {
        let key = |seed| SigningKey::from_seed("log.example/a", &[seed; 32]).unwrap();
        let retired = vec![key(1).verifier_key()];
        let both = key(3).replacing(vec![key(2)], retired.clone()).unwrap();
        assert_eq!(both.verifier_keys(), [key(3).verifier_key(), key(2).verifier_key(), retired[0].clone()]);
        let signed = sign(&Checkpoint::new("log.example/a", 0, EMPTY_ROOT), &both).unwrap();
        for known in [key(3), key(2)] {
            assert_eq!(open(&signed, &[known.verifier_key()]).unwrap().ignored.len(), 1);
        }
        assert_eq!(open(&signed, &retired), Err(NoteError::NoKnownSignature.into()));
        assert_eq!(complete(&signed, &both), Ok(signed.clone()));
        let before = sign(&Checkpoint::new("log.example/a", 0, EMPTY_ROOT), &key(1)).unwrap();
        let completed = complete(&before, &both).unwrap();
        assert!(completed.starts_with(&before));
        assert_eq!(open(&completed, &both.verifier_keys()).unwrap().signatures.len(), 3);
        assert!(complete(&before, &key(2)).is_err(), "a stranger's checkpoint");
        let other = SigningKey::from_seed("log.example/b", &[1; 32]).unwrap();
        assert_eq!(key(1).replacing(vec![other], vec![]).unwrap_err(), note::KeyError::OtherName);
    }

    #[test]
    fn a_witness_alone_is_not_the_log() {
        let log = SigningKey::from_seed("log.example/a", &[1; 32]).unwrap();
        let witness = Cosigner::from_seed("witness.example", &[2; 32]).unwrap();
        // A witness that bears the name of the log is still no log.
        let namesake = Cosigner::from_seed("log.example/a", &[3; 32]).unwrap();
        let other = SigningKey::from_seed("log.example/b", &[4; 32]).unwrap();
        let checkpoint = Checkpoint::new("log.example/a", 0, EMPTY_ROOT);
        let text = checkpoint.text().unwrap();
        let mut note = note::sign(&text, &[&log, &other]).unwrap();
        note.signatures.extend([witness.cosign(&text, 5).unwrap(), namesake.cosign(&text, 6).unwrap()]);
        let signed = note.to_string();

        let mut keys =
            vec![other.verifier_key(), witness.verifier_key().clone(), namesake.verifier_key().clone()];
        assert_eq!(open(&signed, &keys), Err(CheckpointError::NotTheLog { origin: "log.example/a".into() }));
        keys.push(log.verifier_key());
        let opened = open(&signed, &keys).unwrap();
        assert_eq!(opened.checkpoint, checkpoint);
        assert_eq!(
            opened.cosignatures().map(|by| by.timestamp_seconds).collect::<Vec<_>>(),
            [Some(5), Some(6)]
        );
    }
}
