//! Whether the witnesses that somebody names have cosigned the ledger.

use anyhow::Context as _;
use sayso_ledger::checkpoint::{self, Opened};
use sayso_ledger::{Checkpoint, VerifierKey};

use super::follow::{Followed, Seen};
use crate::ledger::check::{Finding, Kind};
use crate::ledger::consistency::{self, Consistency};
use crate::ledger::published::ReadError;

/// What is wrong with the newest cosigned checkpoint. Without one, the newest checkpoint itself has to be cosigned.
pub(super) fn findings(
    followed: &Followed,
    seen: &Seen,
    now: &Checkpoint,
    witnesses: &[VerifierKey],
) -> Vec<Finding> {
    let wrong = |what: String| vec![Finding::wrong("cosigned".into(), None, what)];
    let note = match followed.published.text("cosigned") {
        Ok(note) => note,
        Err(ReadError::Absent) => seen.note.clone().into_bytes(),
        Err(error) => {
            return vec![Finding {
                kind: Kind::Missing,
                ..Finding::wrong("cosigned".into(), None, error.to_string())
            }];
        }
    };
    let keys = [&seen.trust.keys[..], witnesses].concat();
    let opened: Opened = match checkpoint::open(&note, &keys).context("it doesn't hold") {
        Ok(opened) => opened,
        Err(error) => return wrong(format!("{error:#}")),
    };
    let has = |key: &&VerifierKey| {
        let mut by = opened.cosignatures();
        by.any(|by| by.key_id == key.id() && by.name == key.name())
    };
    let missing: Vec<&str> = witnesses.iter().filter(|key| !has(key)).map(VerifierKey::name).collect();
    if !missing.is_empty() {
        return wrong(format!("it is not cosigned by {}", missing.join(", ")));
    }
    // Published after the one that was read first, it may be newer.
    let (old, new) =
        if opened.checkpoint.size > now.size { (now, &opened.checkpoint) } else { (&opened.checkpoint, now) };
    match consistency::compare(&followed.published, old, new) {
        Ok(Consistency::Grew) => vec![],
        Ok(Consistency::Unclear(why)) => {
            wrong(format!("it can't be compared with the newest checkpoint: {why}"))
        }
        Ok(_) => {
            wrong("FORK: the checkpoint that was cosigned is of another history than the newest one".into())
        }
        // The tile is among the findings of the whole.
        Err(_) => vec![],
    }
}
