//! What is remembered of a ledger from one check to the next: whom to believe, and the newest checkpoint that was seen.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use sayso_ledger::VerifierKey;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

const FORMAT: &str = "sayso-ledger-kept/1";

/// What is remembered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Kept {
    /// The keys that are believed.
    pub(crate) keys: Vec<VerifierKey>,
    /// The newest checkpoint that was found sound, a signed note.
    pub(crate) checkpoint: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: String,
    ledger: String,
    keys: Vec<String>,
    checkpoint: Option<String>,
}

/// The file that remembers the ledger at a place, in the user's folder for such things (XDG Base Directory Specification,
/// `$XDG_STATE_HOME`); none if there is no such folder.
pub(crate) fn default_file(place: &str) -> Option<PathBuf> {
    let folder = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let state = folder("XDG_STATE_HOME").or_else(|| Some(folder("HOME")?.join(".local/state")))?;
    let name: String = Sha256::digest(place)[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    Some(state.join("sayso/ledgers").join(format!("{name}.json")))
}

impl Kept {
    /// Reads the file; what isn't there is remembered as nothing.
    ///
    /// # Errors
    /// A file that can't be read, or is none of ours. It is never taken for nothing: a fork would then go unseen.
    pub(crate) fn read(path: &Path) -> anyhow::Result<Self> {
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => return Err(error).with_context(|| format!("{} can't be read", path.display())),
        };
        let file: File = serde_json::from_str(&text)
            .with_context(|| format!("{} is not what this program wrote", path.display()))?;
        if file.format != FORMAT {
            bail!("{} has the format {:?}, and {FORMAT:?} is known", path.display(), file.format);
        }
        let keys = file.keys.iter().map(|key| key.parse()).collect::<Result<_, _>>();
        let keys = keys.with_context(|| format!("{} names a key that is none", path.display()))?;
        Ok(Self { keys, checkpoint: file.checkpoint })
    }

    /// Writes the file, whole or not at all.
    ///
    /// # Errors
    /// It can't be written.
    pub(crate) fn write(&self, path: &Path, place: &str) -> anyhow::Result<()> {
        let file = File {
            format: FORMAT.into(),
            ledger: place.into(),
            keys: self.keys.iter().map(ToString::to_string).collect(),
            checkpoint: self.checkpoint.clone(),
        };
        let text = serde_json::to_string_pretty(&file).context("what is to be remembered")?;
        let fresh = path.with_added_extension("new");
        let folder = path.parent().unwrap_or(Path::new(""));
        let written = std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::write(&fresh, text + "\n"))
            .and_then(|()| std::fs::rename(&fresh, path));
        written
            .with_context(|| format!("{} can't be written: name another file with --state", path.display()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_back_and_what_is_damaged_is_not_taken_for_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a/b.json");
        assert_eq!(Kept::read(&path).unwrap(), Kept::default());
        let key = sayso_ledger::SigningKey::from_seed("log.example/a", &[1; 32]).unwrap().verifier_key();
        let kept = Kept { keys: vec![key], checkpoint: Some("a note\n".into()) };
        kept.write(&path, "http://log.example").unwrap();
        assert_eq!(Kept::read(&path).unwrap(), kept);
        let text = std::fs::read_to_string(&path).unwrap();
        for damaged in ["", "{}", &text[1..], &text.replace(FORMAT, "other"), &text.replace("log.", "log+")] {
            std::fs::write(&path, damaged).unwrap();
            assert!(Kept::read(&path).is_err(), "{damaged}");
        }
    }
}
