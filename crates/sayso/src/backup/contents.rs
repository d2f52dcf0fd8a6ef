//! What goes into a backup, and where it is put.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::{DATABASE, KEY_FILE, SERVER_FILE};
use crate::config::{ServerConfig, site_files};

/// A file that goes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Content {
    /// Where it is.
    pub(crate) from: PathBuf,
    /// Its path in the backup.
    pub(crate) path: String,
}

/// The files of a server. `database` is the copy that was made. Certificates, the database of places and authorities aren't
/// Sayso's, and are left out.
///
/// # Errors
/// A folder that can't be read.
pub(crate) fn contents(
    file: Option<&Path>,
    config: &ServerConfig,
    database: &Path,
    keys: bool,
) -> anyhow::Result<Vec<Content>> {
    let content = |from: &Path, path: &str| Content { from: from.into(), path: path.into() };
    let mut all = vec![content(database, DATABASE)];
    // What is said about the keys is public, and the secrets aren't.
    for (name, wanted) in [("key", keys), ("rotations", true), ("cosigned", true)] {
        let from = config.data.join("ledger").with_extension(name);
        if wanted && from.exists() {
            all.push(content(&from, &KEY_FILE.replace(".key", &format!(".{name}"))));
        }
    }
    let Some(file) = file else { return Ok(all) };
    all.push(content(file, SERVER_FILE));
    let sites = site_files(&config.sites)
        .with_context(|| format!("the folder of sites {} can't be read", config.sites.display()))?;
    let laws = config.law_pack.as_deref().map(folder).transpose()?.unwrap_or_default();
    for (name, files) in [("sites", sites), ("laws", laws)] {
        for from in files {
            let last = from.file_name().unwrap_or_default().to_string_lossy().into_owned();
            all.push(content(&from, &format!("{name}/{last}")));
        }
    }
    Ok(all)
}

/// The files in a folder, sorted.
fn folder(path: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let failed = || format!("the folder {} can't be read", path.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(path).with_context(failed)? {
        let entry = entry.with_context(failed)?;
        if entry.file_type().with_context(failed)?.is_file() {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}
