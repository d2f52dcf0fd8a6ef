//! Whether a restored ledger can go on: not if anybody has seen more of it than the backup holds.
//!
//! Whoever appends to an older state signs a second history, which is a fork, and what a ledger is there to rule out.

use std::path::Path;

use anyhow::Context as _;
use sayso_ledger::tile::decode_bundle;
use sayso_ledger::{BundleId, Checkpoint, VerifierKey, checkpoint};
use sayso_store::backup::{Inspected, append_lost};

use crate::cli::Ended;
use crate::ledger::published::{Published, width_at};

/// How the restored ledger stands to what was published.
#[derive(Debug)]
pub(super) enum Going {
    /// Nothing is known of what was published.
    Unknown,
    /// What was published is its beginning, or all of it.
    On { published: u64 },
    /// More was published than the backup has.
    Behind { published: Checkpoint, note: String, here: u64 },
    /// It was behind, and got the entries that were missing.
    Recovered { entries: u64 },
}

/// Reads a published checkpoint.
pub(super) fn read(from: &str) -> Result<String, Ended> {
    let bytes = if from.starts_with("http://") || from.starts_with("https://") {
        let published = Published::new(from).map_err(|error| Ended::usage(format!("{error:#}")))?;
        published.text("checkpoint").map_err(|error| {
            Ended::incomplete(format!(
                "The checkpoint at {from} can't be read: {error}. Nothing was restored."
            ))
        })?
    } else {
        let path = Path::new(from);
        let path = if path.is_dir() { path.join("checkpoint") } else { path.into() };
        std::fs::read(&path)
            .map_err(|error| Ended::usage(format!("{} can't be read: {error}", path.display())))?
    };
    String::from_utf8(bytes).map_err(|_| Ended::wrong(format!("{from} is no checkpoint: it isn't UTF-8")))
}

fn open(note: &str, keys: &[VerifierKey]) -> Result<Checkpoint, Ended> {
    let opened = checkpoint::open(note, keys);
    let opened = opened.map_err(|error| {
        Ended::wrong(format!(
            "The published checkpoint isn't one of the backup's ledger: {error}. Nothing was restored."
        ))
    })?;
    Ok(opened.checkpoint)
}

/// How many entries a published checkpoint covers.
pub(super) fn size(note: &str, keys: &[VerifierKey]) -> Result<u64, Ended> {
    Ok(open(note, keys)?.size)
}

impl Going {
    /// Compares what was published with what is in the backup.
    pub(super) fn of(note: Option<&str>, keys: &[VerifierKey], inspected: &Inspected) -> Result<Self, Ended> {
        let Some(note) = note else { return Ok(Self::Unknown) };
        let published = open(note, keys)?;
        if published.size > inspected.size {
            return Ok(Self::Behind { published, note: note.to_owned(), here: inspected.size });
        }
        if inspected.earlier_root != Some(published.root) {
            return Err(Ended::wrong(format!(
                "The ledger was forked: {} entries were published with the root {}, and the backup has another root over as many. \
                 Both are signed with its key. Nothing was restored. Find out which of the two visitors have receipts of, and \
                 restore with --new-ledger NAME.",
                published.size, published.root
            )));
        }
        Ok(Self::On { published: published.size })
    }

    /// Fetches what is missing from a copy of the ledger.
    pub(super) fn recover(self, from: &str, database: &Path, here: u64) -> Result<Self, Ended> {
        let Self::Behind { published, note, .. } = self else { return Ok(self) };
        let copy = Published::new(from).map_err(|error| Ended::usage(format!("{error:#}")))?;
        let mut failed = None;
        let mut entries = (here / 256..published.size.div_ceil(256)).flat_map(|index| {
            let id = BundleId { index, width: width_at(published.size, 0, index) };
            let bundle = copy.bundle(id).map_err(|error| error.to_string());
            let decoded = bundle.and_then(|bytes| {
                let entries = decode_bundle(&bytes, id.width).map_err(|error| error.to_string())?;
                Ok(entries.into_iter().map(<[u8]>::to_vec).collect::<Vec<_>>())
            });
            let first = usize::try_from(here.saturating_sub(index * 256)).unwrap_or(usize::MAX);
            match decoded {
                Ok(entries) => entries.into_iter().skip(first).collect(),
                Err(error) => {
                    failed.get_or_insert(format!("{} can't be read: {error}", id.path()));
                    Vec::new()
                }
            }
        });
        let appended = append_lost(database, &published, &note, &mut entries);
        drop(entries);
        if let Some(failed) = failed {
            return Err(Ended::incomplete(format!("{from}: {failed}. Nothing was restored.")));
        }
        appended.with_context(|| format!("the entries from {from}"))?;
        Ok(Self::Recovered { entries: published.size - here })
    }

    /// Why it isn't restored, and what can be done.
    pub(super) fn refused(&self, file: &Path) -> Ended {
        let Self::Behind { published, here, .. } = self else { return Ended::wrong(self.sentence()) };
        let (size, file) = (published.size, file.display());
        Ended::wrong(format!(
            "{file} is older than what was published: it has {here} entries, and a checkpoint over {size} was seen. A server that \
             went on from it would sign a second history, a fork. Nothing was restored. What you can do:\n  \
             - restore a newer backup, if there is one;\n  \
             - add --recover-tail URL|DIR with a copy of the ledger that has all {size} entries (another server, a mirror, a cache): \
             the ledger goes on, and the {} receipts that the backup lacks stay lost;\n  \
             - add --new-ledger NAME: it goes on as another ledger with a key of its own. Receipts from before keep their proofs \
             under the old ledger's checkpoints.",
            size - here
        ))
    }

    /// For a program that reads the report.
    pub(super) fn word(&self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::On { .. } => "yes",
            Self::Behind { .. } => "no",
            Self::Recovered { .. } => "recovered",
        }
    }

    pub(super) fn sentence(&self) -> String {
        match self {
            Self::Unknown => "Whether more was published than it holds isn't known. If so, a server that goes on from it forks \
                 the ledger: compare with --published URL|FILE before you start one."
                .into(),
            Self::On { published } => {
                format!("What was published ({published} entries) is its beginning: the ledger goes on without a fork.")
            }
            Self::Behind { here, .. } => format!("More was published than its {here} entries."),
            Self::Recovered { entries } => format!(
                "{entries} entries that it lacked were fetched: the ledger goes on without a fork. Their receipts are lost."
            ),
        }
    }
}
