//! `sayso ledger export URL DIR`.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::Args;
use sayso_ledger::checkpoint;

use super::unread_is_incomplete;
use crate::cli::Ended;
use crate::cli::progress::Progress;
use crate::ledger::check::copy;
use crate::ledger::published::{Published, ReadError};
use crate::ledger::trust::Trust;

#[derive(Args)]
pub(in crate::cli) struct Arguments {
    /// The ledger's address, or a folder with the same files.
    #[arg(value_name = "URL|DIR")]
    ledger: String,
    /// Where to write. Full tiles and bundles that are there already are not fetched again.
    folder: PathBuf,
}

pub(super) fn run(arguments: &Arguments) -> Result<(), Ended> {
    let published = Published::new(&arguments.ledger).map_err(|error| Ended::usage(format!("{error:#}")))?;
    write(&published, &arguments.folder).map_err(unread_is_incomplete)
}

/// Writes tiles and bundles first and the checkpoint last, so that whatever is served from the folder meanwhile is whole.
fn write(published: &Published, folder: &Path) -> anyhow::Result<()> {
    let trust = Trust::of(published, &[], &[])?;
    // Read before the checkpoint, it covers no entry beyond that.
    let cosigned = published.text("cosigned");
    let note = published.text("checkpoint").context("the checkpoint")?;
    let opened = checkpoint::open(&note, &trust.keys).context("the checkpoint")?;
    let progress = Progress::of(opened.checkpoint.size, "entries");
    let written = copy::tiles(published, folder, opened.checkpoint.size, &|done| progress.reach(done))?;
    let texts =
        [("key", published.text("key")), ("rotations", published.text("rotations")), ("cosigned", cosigned)];
    for (name, text) in texts {
        match text {
            Ok(text) => copy::file(&folder.join(name), &text)?,
            Err(ReadError::Absent) => {}
            Err(error) => return Err(error).context(name),
        }
    }
    copy::file(&folder.join("checkpoint"), &note)?;
    let took = progress.end();
    println!(
        "{} entries, {written} files written to {} in {:.1} s. `sayso ledger check {}` checks them.",
        opened.checkpoint.size,
        folder.display(),
        took.as_secs_f64(),
        folder.display()
    );
    Ok(())
}
