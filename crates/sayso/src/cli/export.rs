//! `sayso export …`: receipts as files, and checking such files.

mod receipts;
mod verify;

use clap::Subcommand;

use super::Ended;

#[derive(Subcommand)]
pub(super) enum Command {
    /// Write a site's receipts of a period into files, with a manifest. Run again, it goes on where it broke off.
    Receipts(receipts::Arguments),
    /// Check an export: is it whole and unchanged, and is every receipt in the ledger?
    Verify(verify::Arguments),
}

pub(super) fn run(command: &Command) -> Result<(), Ended> {
    match command {
        Command::Receipts(arguments) => receipts::run(arguments),
        Command::Verify(arguments) => verify::run(arguments),
    }
}
