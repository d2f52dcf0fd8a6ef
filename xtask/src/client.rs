//! `cargo xtask client`: the browser's side, built by npm.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::call::{Call, Failure};
use crate::repository;

pub(crate) const HELP: &str = "\
cargo xtask client: builds client/dist anew

Installs the packages of client/package-lock.json first, unless they are there. The result is committed: the Rust build
embeds it, so that it needs no Node.";

/// Builds the client.
///
/// # Errors
/// npm is missing or one of its commands failed.
pub(crate) fn run(words: &[String]) -> Result<(), Failure> {
    crate::jobs::no_more_words(words, HELP)?;
    install()?;
    npm("build").run()
}

/// One of the scripts of `client/package.json`.
pub(crate) fn npm(script: &str) -> Call {
    Call::new("npm run --silent").word(script).dir(folder())
}

/// Installs the packages that the lock file names, unless that was done since it last changed.
///
/// # Errors
/// `npm ci` failed.
pub(crate) fn install() -> Result<(), Failure> {
    let lock = folder().join("package-lock.json");
    let installed = folder().join("node_modules/.package-lock.json");
    if is_newer(&installed, &lock) {
        return Ok(());
    }
    Call::new("npm ci --no-audit --no-fund").dir(folder()).run()
}

/// Builds the client and compares: what is committed must be what the sources give.
///
/// # Errors
/// The build failed, or gave something else than what was there.
pub(crate) fn check_fresh() -> Result<(), Failure> {
    let before = bytes_in(&folder().join("dist"))?;
    npm("build").run()?;
    let stale = differences(&before, &bytes_in(&folder().join("dist"))?);
    if stale.is_empty() {
        return Ok(());
    }
    Err(Failure::Wrong {
        what: format!("client/dist was not what the sources give, and now is: commit {}", stale.join(", ")),
        again: Some("git status client/dist, or cargo xtask client on a clean checkout".into()),
    })
}

fn folder() -> PathBuf {
    repository::root().join("client")
}

fn is_newer(one: &Path, other: &Path) -> bool {
    let changed = |path: &Path| -> Option<SystemTime> { path.metadata().ok()?.modified().ok() };
    matches!((changed(one), changed(other)), (Some(one), Some(other)) if one >= other)
}

fn bytes_in(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let unread = |error: std::io::Error| Failure::new(format!("{} can't be read: {error}", folder.display()));
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(folder).map_err(unread)? {
        let entry = entry.map_err(unread)?;
        if entry.path().is_file() {
            let name = entry.file_name().to_string_lossy().into_owned();
            files.insert(name, std::fs::read(entry.path()).map_err(unread)?);
        }
    }
    Ok(files)
}

/// The names of files that are in one folder only, or differ.
fn differences(before: &BTreeMap<String, Vec<u8>>, after: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort();
    names.dedup();
    names.into_iter().filter(|name| before.get(*name) != after.get(*name)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(files: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
        files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn a_bundle_that_changed_came_or_went_is_found() {
        let before = files(&[("client.js", "1"), ("gone.css", ""), ("same.css", "2")]);
        let after = files(&[("client.js", "3"), ("new.css", ""), ("same.css", "2")]);
        assert_eq!(differences(&before, &after), ["client.js", "gone.css", "new.css"]);
        assert!(differences(&after, &after).is_empty());
    }

    #[test]
    fn packages_that_were_never_installed_are_not_newer() {
        let manifest = repository::root().join("Cargo.toml");
        assert!(!is_newer(&repository::root().join("no-such-file"), &manifest));
        assert!(is_newer(&manifest, &manifest));
    }
}
