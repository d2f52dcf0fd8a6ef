//! `sayso receipt verify FILE`.

use std::path::PathBuf;

use anyhow::Context as _;
use clap::{Args, Subcommand};
use sayso_ledger::VerifierKey;

use super::Ended;
use crate::ledger::kept::{self, Kept};
use crate::ledger::published::{Published, ReadError};
use crate::ledger::receipt::{Found, look};
use crate::ledger::rotation;
use crate::ledger::trust::{Source, Trust};
use crate::receipt_file::{FileError, Outcome, ReceiptFile};

#[derive(Subcommand)]
pub(super) enum Command {
    /// Check a receipt: is it unchanged, and is it in the ledger? Offline, unless a ledger is named.
    Verify(VerifyArguments),
}

#[derive(Args)]
pub(super) struct VerifyArguments {
    /// The file that the site gave you (`receipt.json`).
    file: PathBuf,
    /// The ledger's key that you trust, as the site publishes it at /_sayso/ledger/key. Give it again for each of several.
    #[arg(long = "key", value_name = "VKEY")]
    keys: Vec<VerifierKey>,
    /// The ledger as it is published now (`https://site.example/_sayso/ledger`, or a folder): is the receipt still in it, and did
    /// it grow out of the receipt's checkpoint? A key that followed the one you trust is believed if the latter says so.
    #[arg(long, value_name = "URL|DIR")]
    ledger: Option<String>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// How it came out.
enum Verdict {
    Valid(String),
    Wrong(String),
    Unknown(String),
}

pub(super) fn run(Command::Verify(arguments): &Command) -> Result<(), Ended> {
    let bytes = std::fs::read(&arguments.file)
        .with_context(|| format!("{} can't be read", arguments.file.display()))?;
    let verdict = match ReceiptFile::read(&bytes) {
        Err(error) => Verdict::Wrong(error.to_string()),
        Ok(file) => match &arguments.ledger {
            None => offline(&file, &arguments.keys),
            Some(ledger) => in_ledger(&file, &arguments.keys, ledger)?,
        },
    };
    let (valid, text) = match &verdict {
        Verdict::Valid(text) => (true, text),
        Verdict::Wrong(text) | Verdict::Unknown(text) => (false, text),
    };
    if arguments.json {
        println!("{}", serde_json::json!({"valid": valid, "detail": text}));
    } else {
        println!("{valid}: {text}");
    }
    match verdict {
        Verdict::Valid(_) => Ok(()),
        Verdict::Wrong(_) => Err(Ended::wrong("The receipt does not verify.")),
        Verdict::Unknown(_) => Err(Ended::incomplete("It can't be told yet whether the receipt verifies.")),
    }
}

fn offline(file: &ReceiptFile, keys: &[VerifierKey]) -> Verdict {
    match file.verify(keys) {
        Ok(Outcome::Proved { checkpoint }) => Verdict::Valid(format!(
            "{}, under a checkpoint over {} entries signed by {}.{}",
            entry_of(file, &checkpoint.origin),
            checkpoint.size,
            signers(file, keys),
            if keys.is_empty() { " Compare that key with the one the site publishes." } else { "" },
        )),
        Ok(Outcome::NoProofYet) => Verdict::Unknown(
            "there is no proof in the file yet: fetch the receipt again in a moment, or name its ledger with --ledger".into(),
        ),
        Err(error) => Verdict::Wrong(error.to_string()),
    }
}

/// Looks into the ledger as it is published now. A ledger that can't be read proves nothing.
fn in_ledger(file: &ReceiptFile, keys: &[VerifierKey], ledger: &str) -> Result<Verdict, Ended> {
    let published = Published::new(ledger).map_err(|error| Ended::usage(format!("{error:#}")))?;
    let kept =
        kept::default_file(&published.place()).map_or(Ok(Kept::default()), |path| Kept::read(&path))?;
    let looked = Trust::of(&published, keys, &kept.keys).and_then(|trust| {
        let known = rotation::history(&trust.keys, &trust.rotations);
        let proved = match file.verify(&known) {
            Ok(Outcome::Proved { checkpoint }) => Some(checkpoint),
            Ok(Outcome::NoProofYet) => None,
            Err(error) => return Ok((trust, Err(error))),
        };
        let leaf = file.leaf()?;
        let found = look(&published, &trust, (file.receipt.id.sequence, &leaf), proved.as_ref())?;
        Ok((trust, Ok(found)))
    });
    let (trust, found): (Trust, Result<Found, FileError>) = match looked {
        Ok(looked) => looked,
        Err(error) if error.chain().any(|cause| cause.is::<ReadError>()) => {
            return Ok(Verdict::Unknown(format!("the ledger can't be read: {error:#}")));
        }
        Err(error) => return Ok(Verdict::Wrong(format!("{error:#}"))),
    };
    Ok(match found {
        Err(error) => Verdict::Wrong(error.to_string()),
        Ok(Found::There(now)) => Verdict::Valid(format!(
            "{}, and so it is in what {} publishes now, {} entries.{}",
            entry_of(file, &now.origin),
            published.place(),
            now.size,
            if trust.source == Source::Published { " The published key was taken on trust." } else { "" },
        )),
        Ok(Found::Not(why)) => Verdict::Wrong(why),
        Ok(Found::TooOld(size)) => Verdict::Unknown(format!(
            "{} publishes {size} entries, fewer than the receipt speaks of: an older copy of the ledger, or one that was cut short",
            published.place()
        )),
    })
}

fn entry_of(file: &ReceiptFile, origin: &str) -> String {
    let receipt = &file.receipt;
    format!(
        "receipt {} of {} is entry {} of the ledger {origin}",
        receipt.id, receipt.site, receipt.id.sequence
    )
}

/// Whose signature it was that counted.
fn signers(file: &ReceiptFile, keys: &[VerifierKey]) -> String {
    match keys {
        [] => file.ledger_key.clone(),
        keys => keys.iter().map(ToString::to_string).collect::<Vec<_>>().join(" or "),
    }
}
