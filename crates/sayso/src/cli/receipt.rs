//! `sayso receipt verify FILE`.

use std::path::PathBuf;

use anyhow::Context as _;
use clap::{Args, Subcommand};

use super::Ended;
use crate::receipt_file::{Outcome, ReceiptFile};

#[derive(Subcommand)]
pub(super) enum Command {
    /// Check a receipt offline: is it unchanged, and is it in the ledger?
    Verify(VerifyArguments),
}

#[derive(Args)]
pub(super) struct VerifyArguments {
    /// The file that the site gave you (`receipt.json`).
    file: PathBuf,
    /// The ledger's key that you trust, as the site publishes it at /_sayso/ledger/key.
    #[arg(long)]
    key: Option<String>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

pub(super) fn run(Command::Verify(arguments): &Command) -> Result<(), Ended> {
    let bytes = std::fs::read(&arguments.file)
        .with_context(|| format!("{} can't be read", arguments.file.display()))?;
    let result = ReceiptFile::read(&bytes)
        .and_then(|file| file.verify(arguments.key.as_deref()).map(|outcome| (file, outcome)));
    let report = |valid: bool, text: &str| {
        if arguments.json {
            println!("{}", serde_json::json!({"valid": valid, "detail": text}));
        } else if valid {
            println!("true: {text}");
        } else {
            println!("false: {text}");
        }
    };
    match result {
        Ok((file, Outcome::Proved { size, ledger })) => {
            let receipt = &file.receipt;
            report(
                true,
                &format!(
                    "receipt {} of {} is entry {} of the ledger {ledger}, under a checkpoint over {size} entries signed by {}.{}",
                    receipt.id,
                    receipt.site,
                    receipt.id.sequence,
                    file.ledger_key,
                    if arguments.key.is_none() {
                        " Compare that key with the one the site publishes."
                    } else {
                        ""
                    },
                ),
            );
            Ok(())
        }
        Ok((_, Outcome::NoProofYet)) => {
            report(false, "there is no proof in the file yet");
            Err(Ended::incomplete("The file has no proof yet: fetch the receipt again in a moment."))
        }
        Err(error) => {
            report(false, &error.to_string());
            Err(Ended::wrong("The receipt does not verify."))
        }
    }
}
