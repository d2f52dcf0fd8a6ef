//! The manifest: what an export holds, so that anybody can see whether it is whole and unchanged.

use jiff::Timestamp;
use sayso_core::{Digest, SiteId};
use serde::{Deserialize, Serialize};

use super::file::FileFacts;
use super::shape::{Period, Shape};

/// The format's name and version.
const FORMAT: &str = "sayso-export/1";

/// Its name, where an export is a folder.
pub(crate) const MANIFEST_NAME: &str = "manifest.json";

/// The ledger when the export began. Everything that is exported is under its checkpoint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ledger {
    /// The key that the checkpoint verifies with, as the C2SP signed-note format writes it.
    pub key: String,
    /// How many entries it had.
    pub size: u64,
    /// Its checkpoint, a C2SP signed note.
    pub checkpoint: String,
}

/// The manifest. A public format: it has one form in bytes, as [`Manifest::bytes`] writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Always [`FORMAT`].
    format: String,
    /// The program that made it.
    pub program: String,
    /// When the export was begun.
    pub begun_at: Timestamp,
    /// Whose receipts.
    pub site: SiteId,
    /// When they were made.
    pub period: Period,
    /// How they are written.
    pub shape: Shape,
    /// How many receipts it holds.
    pub receipts: u64,
    /// How many receipts of the site and period had been erased before; none if the store doesn't say.
    pub erased: Option<u64>,
    /// The entry of the first receipt.
    pub first_entry: Option<u64>,
    /// The entry of the last.
    pub last_entry: Option<u64>,
    /// Its files, in the order of their receipts.
    pub files: Vec<FileFacts>,
    /// The ledger that proves them.
    pub ledger: Ledger,
    /// SHA-256 over the manifest's bytes with 64 zeros in this place.
    digest: Digest,
}

/// What a manifest says, but for what follows from it.
#[derive(Debug, Clone)]
pub(super) struct Facts {
    pub(super) begun_at: Timestamp,
    pub(super) site: SiteId,
    pub(super) period: Period,
    pub(super) shape: Shape,
    pub(super) erased: Option<u64>,
    pub(super) files: Vec<FileFacts>,
    pub(super) ledger: Ledger,
}

impl Manifest {
    /// The manifest over some files.
    pub(super) fn over(facts: Facts) -> Self {
        let Facts { begun_at, site, period, shape, erased, files, ledger } = facts;
        let mut manifest = Self {
            format: FORMAT.into(),
            program: concat!("sayso ", env!("CARGO_PKG_VERSION")).into(),
            begun_at,
            site,
            period,
            shape,
            receipts: files.iter().fold(0, |sum, file| sum.saturating_add(file.receipts)),
            erased,
            first_entry: files.iter().find_map(|file| file.first_entry),
            last_entry: files.iter().rev().find_map(|file| file.last_entry),
            files,
            ledger,
            digest: Digest([0; 32]),
        };
        manifest.digest = manifest.own_digest();
        manifest
    }

    /// Names the manifest, and with it every file that it lists. Kept elsewhere, it shows later that nothing was replaced.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.digest
    }

    fn own_digest(&self) -> Digest {
        Digest::of(&Self { digest: Digest([0; 32]), ..self.clone() }.bytes())
    }

    /// Its only form.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).expect("it holds nothing that JSON can't say");
        bytes.push(b'\n');
        bytes
    }

    /// Reads a manifest.
    ///
    /// # Errors
    /// What is wrong with it, as a sentence. A manifest in which anything was changed is none.
    pub fn read(bytes: &[u8]) -> Result<Self, String> {
        let manifest: Self = serde_json::from_slice(bytes)
            .map_err(|error| format!("it is no manifest of an export: {error}"))?;
        if manifest.format != FORMAT {
            return Err(format!(
                "its format is {:?}, and this program knows {FORMAT:?}: use the program that made it, {}",
                manifest.format, manifest.program
            ));
        }
        if manifest.digest != manifest.own_digest() {
            return Err("it was changed: its digest is of another text".into());
        }
        if manifest.bytes() != bytes {
            return Err("it was reformatted: it has one form, and this isn't it".into());
        }
        Ok(manifest)
    }
}
