//! What this server publishes of its ledger besides the tiles: the checkpoint, its cosignatures, and the keys.
//!
//! The store signs each checkpoint when it commits. What witnesses say of it comes later, and is no part of what it promises.

use std::path::{Path, PathBuf};
use std::sync::{PoisonError, RwLock};

use anyhow::Context as _;
use sayso_ledger::note::NoteSignature;
use sayso_ledger::{Checkpoint, Note, VerifierKey, checkpoint};

use super::keys::Keys;
use super::rotation;

/// What is published besides tiles and bundles.
pub(crate) struct Publication {
    keys: Keys,
    /// The newest checkpoint that a witness has cosigned, beside the key in `ledger.cosigned`. Losing it costs nothing: the
    /// witnesses are asked again.
    cosigned: RwLock<Option<Note>>,
    file: PathBuf,
}

impl Publication {
    /// Takes up what was cosigned before, if it still holds.
    pub(crate) fn open(keys: Keys, key_file: &Path, witnesses: &[VerifierKey]) -> Self {
        let file = key_file.with_extension("cosigned");
        let known = [&keys.signing.verifier_keys()[..], witnesses].concat();
        let cosigned = std::fs::read(&file).ok().filter(|note| checkpoint::open(note, &known).is_ok());
        let cosigned = RwLock::new(cosigned.and_then(|note| Note::parse(&note).ok()));
        Self { keys, cosigned, file }
    }

    /// Every key that has signed, one a line, the current one first.
    pub(crate) fn keys(&self) -> String {
        self.keys.signing.verifier_keys().iter().map(|key| format!("{key}\n")).collect()
    }

    /// How one key followed the other.
    pub(crate) fn rotations(&self) -> String {
        rotation::format(&self.keys.rotations)
    }

    /// A checkpoint that the store has signed, with the cosignatures that there are for it.
    pub(crate) fn checkpoint(&self, stored: &str) -> String {
        let Ok(mut note) = Note::parse(stored.as_bytes()) else { return stored.to_owned() };
        let cosigned = self.cosigned.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(cosigned) = cosigned.as_ref().filter(|cosigned| cosigned.text == note.text) {
            let new = cosigned.signatures.iter().filter(|line| !note.signatures.contains(line)).cloned();
            let new: Vec<_> = new.collect();
            note.signatures.extend(new);
        }
        note.to_string()
    }

    /// The newest checkpoint that a witness has cosigned.
    pub(crate) fn cosigned(&self) -> Option<String> {
        self.cosigned.read().unwrap_or_else(PoisonError::into_inner).as_ref().map(ToString::to_string)
    }

    /// Publishes a signed checkpoint with the cosignatures that witnesses have just given for it. Of a witness that gave none
    /// this time, an earlier one for the same checkpoint stays.
    ///
    /// # Errors
    /// The file can't be written; it is published all the same, until a restart.
    pub(crate) fn cosign(&self, mut note: Note, lines: Vec<NoteSignature>) -> anyhow::Result<()> {
        let mut cosigned = self.cosigned.write().unwrap_or_else(PoisonError::into_inner);
        let same_key = |a: &NoteSignature, b: &NoteSignature| a.key_id == b.key_id && a.name == b.name;
        let earlier = cosigned.take().filter(|earlier| earlier.text == note.text);
        let earlier = earlier.map_or(vec![], |earlier| earlier.signatures);
        note.signatures.extend(lines);
        let missing = earlier.into_iter().filter(|old| !note.signatures.iter().any(|new| same_key(old, new)));
        let missing: Vec<_> = missing.collect();
        note.signatures.extend(missing);
        let text = note.to_string();
        *cosigned = Some(note);
        // Held until it is written, so that an older one can't overtake it.
        super::check::copy::file(&self.file, text.as_bytes()).context("the cosigned checkpoint")
    }
}

/// The text of a note as a checkpoint.
///
/// # Errors
/// It is none.
pub(crate) fn head(note: &Note) -> Result<Checkpoint, sayso_ledger::CheckpointError> {
    Checkpoint::parse(&note.text)
}
