//! A server in one file: its database, its configuration and, if wanted, its keys.
//!
//! The file is a tar archive, compressed with Zstandard and, if it was made to a key, encrypted with age. So it can be opened
//! without Sayso: `age -d -i KEYFILE FILE | zstd -d | tar -x`. The first file in it, [`MANIFEST_NAME`], lists the others with
//! their SHA-256.

mod contents;
mod pack;
mod unpack;

use jiff::Timestamp;
use sayso_core::Digest;
use serde::{Deserialize, Serialize};

pub(crate) use contents::{Content, contents};
pub(crate) use pack::pack;
pub(crate) use unpack::{UnpackError, unpack};

/// The format's name and version.
const FORMAT: &str = "sayso-backup/1";

/// The first file in a backup.
const MANIFEST_NAME: &str = "backup.json";

/// Where things are in a backup, and in the folder that it is restored into.
pub(crate) const DATABASE: &str = "data/sayso.db";
pub(crate) const KEY_FILE: &str = "data/ledger.key";
pub(crate) const SERVER_FILE: &str = "sayso.toml";

/// What a backup holds. A public format.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    /// Always [`FORMAT`].
    format: String,
    /// The program that made it.
    pub(crate) program: String,
    pub(crate) made_at: Timestamp,
    /// Whether the ledger's key and the secrets of the database are in it.
    pub(crate) keys: bool,
    pub(crate) ledger: Ledger,
    pub(crate) files: Vec<Packed>,
}

/// The ledger when the backup was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Ledger {
    /// The keys that its checkpoint may be signed with, as the C2SP signed-note format writes them.
    pub(crate) keys: Vec<String>,
    pub(crate) size: u64,
    pub(crate) checkpoint: String,
}

/// A file in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Packed {
    /// Its path, with `/` between names.
    pub(crate) path: String,
    pub(crate) size_bytes: u64,
    pub(crate) sha256: Digest,
}

impl Manifest {
    pub(crate) fn new(made_at: Timestamp, keys: bool, ledger: Ledger, files: Vec<Packed>) -> Self {
        let program = concat!("sayso ", env!("CARGO_PKG_VERSION")).into();
        Self { format: FORMAT.into(), program, made_at, keys, ledger, files }
    }

    fn bytes(&self) -> Vec<u8> {
        serde_json::to_vec_pretty(self).expect("it holds nothing that JSON can't say")
    }

    fn read(bytes: &[u8]) -> Result<Self, String> {
        let manifest: Self = serde_json::from_slice(bytes)
            .map_err(|error| format!("{MANIFEST_NAME} can't be read: {error}"))?;
        if manifest.format != FORMAT {
            let (found, program) = (&manifest.format, &manifest.program);
            return Err(format!(
                "its format is {found:?}, and this program knows {FORMAT:?}: use the program that made it, {program}"
            ));
        }
        let mut paths: Vec<&str> = manifest.files.iter().map(|file| file.path.as_str()).collect();
        if let Some(bad) = paths.iter().find(|path| !is_plain(path)) {
            return Err(format!("{MANIFEST_NAME} names the path {bad:?}, which no backup has"));
        }
        paths.sort_unstable();
        if paths.windows(2).any(|two| two[0] == two[1]) {
            return Err(format!("{MANIFEST_NAME} names a file twice"));
        }
        Ok(manifest)
    }

    /// The file at a path, if it is in the backup.
    pub(crate) fn holds(&self, path: &str) -> bool {
        self.files.iter().any(|file| file.path == path)
    }
}

/// Whether a path stays in the folder that it is put into, on every system.
fn is_plain(path: &str) -> bool {
    let plain = |name: &str| {
        !name.is_empty()
            && !matches!(name, "." | "..")
            && !name.contains(|letter: char| letter.is_control() || matches!(letter, '\\' | ':'))
    };
    path.split('/').all(plain)
}

#[cfg(test)]
mod tests;
