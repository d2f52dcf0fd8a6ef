//! Whose signatures on a ledger are believed.

use anyhow::{Context as _, bail};
use sayso_ledger::VerifierKey;
use sayso_ledger::note::KeyKind;

use super::published::{Published, ReadError};
use super::rotation::{self, Rotation};

/// Where the belief in a ledger's keys comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    /// The user named them.
    Given,
    /// They were remembered.
    Kept,
    /// The ledger says so itself, and nobody has checked.
    Published,
}

/// Keys that are believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Trust {
    /// All of them.
    pub(crate) keys: Vec<VerifierKey>,
    /// Why.
    pub(crate) source: Source,
    /// How many of them were not believed before, and are now because an older one says so.
    pub(crate) followed: usize,
    /// What is published about how one key followed another.
    pub(crate) rotations: Vec<Rotation>,
}

impl Trust {
    /// Believes the keys that are given; else those that were kept; else those that are published. A statement that is
    /// published and signed by a key that is believed makes another one believed.
    ///
    /// # Errors
    /// No key is known at all, or what is published about keys can't be read.
    pub(crate) fn of(
        published: &Published,
        given: &[VerifierKey],
        kept: &[VerifierKey],
    ) -> anyhow::Result<Self> {
        let (keys, source) = match (given, kept) {
            ([_, ..], _) => (given.to_vec(), Source::Given),
            ([], [_, ..]) => (kept.to_vec(), Source::Kept),
            ([], []) => (published_keys(published)?, Source::Published),
        };
        let place = || format!("{}/rotations", published.place());
        let statements = match published.text("rotations") {
            Ok(text) => String::from_utf8(text).with_context(place)?,
            Err(ReadError::Absent) => String::new(),
            Err(error) => return Err(error).with_context(place),
        };
        let rotations = rotation::parse(&statements).with_context(place)?;
        let before = keys.len();
        let keys = rotation::follow(&keys, &rotations);
        Ok(Self { followed: keys.len() - before, keys, source, rotations })
    }
}

fn published_keys(published: &Published) -> anyhow::Result<Vec<VerifierKey>> {
    let place = published.place();
    let text = published.text("key").with_context(|| {
        format!("{place} publishes no key: name the one that you trust with --key (`sayso ledger key show` prints it)")
    })?;
    let text = String::from_utf8(text).with_context(|| format!("{place}/key is no text"))?;
    let keys = text.lines().map(str::parse::<VerifierKey>).collect::<Result<Vec<_>, _>>();
    let keys = keys.with_context(|| format!("{place}/key is no list of verifier keys"))?;
    if !keys.iter().any(|key| key.kind() == KeyKind::Ed25519) {
        bail!("{place}/key has no Ed25519 key");
    }
    Ok(keys)
}
