//! `sayso init DIR`.

use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;

use super::Ended;
use crate::config::{SERVER_SAMPLE, SITE_SAMPLE};

#[derive(Args)]
pub(super) struct Arguments {
    /// The folder; made if it isn't there. Existing files are left alone.
    folder: PathBuf,
}

pub(super) fn run(arguments: &Arguments) -> Result<(), Ended> {
    let sites = arguments.folder.join("sites");
    std::fs::create_dir_all(&sites).with_context(|| format!("{} can't be made", sites.display()))?;
    for (path, content) in
        [(arguments.folder.join("sayso.toml"), SERVER_SAMPLE), (sites.join("my-site.toml"), SITE_SAMPLE)]
    {
        if path.exists() {
            println!("{} is there already and was left alone.", path.display());
            continue;
        }
        std::fs::write(&path, content).with_context(|| format!("{} can't be written", path.display()))?;
        println!("Wrote {}", path.display());
    }
    let folder = arguments.folder.display();
    println!(
        "\nNext: set `upstream` and `operator` in {folder}/sites/my-site.toml, then\n  sayso check --config {folder}/sayso.toml\n  sayso serve --config {folder}/sayso.toml"
    );
    Ok(())
}
