//! What `check` and `watch` have in common: whom to believe, what was remembered, and the checkpoint of now.

use std::path::PathBuf;

use anyhow::{Context as _, bail};
use clap::Args;
use sayso_ledger::checkpoint::{self, Opened};
use sayso_ledger::{Checkpoint, VerifierKey};

use crate::ledger::kept::{self, Kept};
use crate::ledger::published::{Published, ReadError};
use crate::ledger::trust::{Source, Trust};

#[derive(Args)]
pub(in crate::cli) struct From {
    /// The ledger's address (`https://site.example/_sayso/ledger`), or a folder with the same files.
    #[arg(value_name = "URL|DIR")]
    ledger: String,
    /// The key that you trust, as `sayso ledger key show` prints it. Give it again for each of several. Without it, the key that
    /// was remembered counts; the first time, the one that the ledger publishes.
    #[arg(long = "key", value_name = "VKEY")]
    keys: Vec<VerifierKey>,
    /// The file that remembers key and checkpoint from one time to the next, instead of one in your folder for such things.
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,
}

/// A ledger that is looked at.
pub(super) struct Followed {
    pub(super) published: Published,
    pub(super) state: Option<PathBuf>,
    given: Vec<VerifierKey>,
}

/// The ledger at one moment.
pub(super) struct Seen {
    pub(super) trust: Trust,
    /// The signed checkpoint, as it was read.
    pub(super) note: String,
    /// The same, verified; or why it doesn't hold.
    pub(super) opened: anyhow::Result<Opened>,
    /// The checkpoint that was remembered.
    pub(super) before: Option<(Checkpoint, String)>,
}

impl From {
    /// # Errors
    /// The ledger's place is neither address nor folder.
    pub(super) fn open(&self) -> anyhow::Result<Followed> {
        let published = Published::new(&self.ledger)?;
        let state = self.state.clone().or_else(|| kept::default_file(&published.place()));
        Ok(Followed { published, state, given: self.keys.clone() })
    }
}

impl Followed {
    /// Reads what was remembered, the keys and the checkpoint.
    ///
    /// # Errors
    /// Any of them can't be read, or what is remembered is of another ledger.
    pub(super) fn look(&self) -> anyhow::Result<Seen> {
        let kept = self.state.as_deref().map_or(Ok(Kept::default()), Kept::read)?;
        let trust = Trust::of(&self.published, &self.given, &kept.keys)?;
        let read = self.published.text("checkpoint");
        let note = read.with_context(|| format!("the checkpoint of {}", self.published.place()))?;
        let opened = checkpoint::open(&note, &trust.keys).map_err(anyhow::Error::from);
        let note = String::from_utf8_lossy(&note).into_owned();
        let before = match kept.checkpoint {
            None => None,
            Some(note) => {
                let keys = [&trust.keys[..], &kept.keys].concat();
                let opened = checkpoint::open(&note, &keys).context("the checkpoint that was remembered")?;
                Some((opened.checkpoint, note))
            }
        };
        if let (Ok(now), Some((before, _))) = (&opened, &before)
            && now.checkpoint.origin != before.origin
        {
            bail!(
                "another ledger is published there now: {:?} was remembered, and {:?} is found",
                before.origin,
                now.checkpoint.origin
            );
        }
        Ok(Seen { trust, note, opened, before })
    }

    /// Remembers what was found sound.
    ///
    /// # Errors
    /// The file can't be written.
    pub(super) fn remember(&self, seen: &Seen) -> anyhow::Result<()> {
        let Some(path) = &self.state else { return Ok(()) };
        let kept = Kept { keys: seen.trust.keys.clone(), checkpoint: Some(seen.note.clone()) };
        kept.write(path, &self.published.place())
    }
}

/// What somebody has to know about where the belief in the keys comes from.
pub(super) fn warn_of_trust(trust: &Trust) {
    if trust.source == Source::Published {
        let keys: Vec<String> = trust.keys.iter().map(|key| format!("  {key}")).collect();
        eprintln!(
            "No key was given and none is remembered: the published key is taken on trust, and remembered from now on. \
             Compare it with one that came another way:\n{}",
            keys.join("\n")
        );
    }
    if trust.followed > 0 && trust.source != Source::Published {
        eprintln!(
            "The ledger's key was changed, and the key that you trust says so: {} is believed as well.",
            trust.keys.last().map(ToString::to_string).unwrap_or_default()
        );
    }
}

/// Whether something couldn't be read, which proves nothing.
pub(super) fn is_unread(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| cause.is::<ReadError>())
}
