//! `sayso ledger …`: checking a ledger, and what its operator does with it.

mod check;
mod cosigned;
mod export;
mod follow;
mod key;
mod vectors;
mod watch;

use clap::Subcommand;

use super::Ended;

#[derive(Subcommand)]
pub(super) enum Command {
    /// Derive everything again that a ledger publishes, and compare it with the checkpoint of last time.
    Check(check::Arguments),
    /// Follow a ledger from checkpoint to checkpoint, and raise the alarm if it forks.
    Watch(watch::Arguments),
    /// Write what a ledger publishes into a folder, for a static host or an object store to serve.
    Export(export::Arguments),
    /// The keys that sign this server's ledger.
    #[command(subcommand)]
    Key(key::Command),
    /// Run a folder of test vectors for transparency logs.
    Vectors(vectors::Arguments),
}

pub(super) fn run(command: &Command) -> Result<(), Ended> {
    match command {
        Command::Check(arguments) => check::run(arguments),
        Command::Watch(arguments) => watch::run(arguments),
        Command::Export(arguments) => export::run(arguments),
        Command::Key(command) => key::run(command),
        Command::Vectors(arguments) => vectors::run(arguments),
    }
}

/// An error that comes from something that couldn't be read is no finding: the ledger may be sound.
fn unread_is_incomplete(error: anyhow::Error) -> Ended {
    if follow::is_unread(&error) { Ended::incomplete(format!("{error:#}")) } else { error.into() }
}
