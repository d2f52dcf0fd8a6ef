//! Where things are: the repository's root, its files, the build folder.

use std::collections::BTreeSet;
use std::path::PathBuf;

use serde_json::Value;

use crate::call::{Call, Failure};

/// The folder that holds the workspace's `Cargo.toml`.
pub(crate) fn root() -> PathBuf {
    // `cargo run` says where the manifest is *now*; the path baked in at build time is the fallback for a binary
    // that was started by hand.
    let xtask = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let xtask = PathBuf::from(xtask);
    xtask.parent().expect("xtask/ lies in the repository").to_owned()
}

/// What cargo knows about the workspace's own crates.
///
/// # Errors
/// `cargo metadata` failed, most often because `Cargo.lock` is older than a manifest.
pub(crate) fn metadata() -> Result<Value, Failure> {
    metadata_of("Cargo.toml")
}

/// The build folder, wherever configuration or environment put it.
///
/// # Errors
/// As [`metadata`].
pub(crate) fn target() -> Result<PathBuf, Failure> {
    target_of("Cargo.toml")
}

/// The build folder of another workspace in this repository.
///
/// # Errors
/// As [`metadata`].
pub(crate) fn target_of(manifest: &str) -> Result<PathBuf, Failure> {
    let metadata = metadata_of(manifest)?;
    let folder = metadata["target_directory"].as_str();
    folder.map(PathBuf::from).ok_or_else(|| Failure::new("`cargo metadata` names no target_directory"))
}

fn metadata_of(manifest: &str) -> Result<Value, Failure> {
    let call =
        Call::new("cargo metadata --format-version 1 --no-deps --manifest-path").word(manifest).dir(root());
    let text = call.output()?;
    serde_json::from_str(&text).map_err(|error| call.failed(&format!("printed no JSON: {error}")))
}

/// One file of the repository.
#[derive(Debug, Clone)]
pub(crate) struct File {
    /// From the root, with `/`.
    pub(crate) path: String,
    /// `None` for what isn't UTF-8 text: pictures, fonts, compressed bytes.
    pub(crate) text: Option<String>,
}

/// The files that git has, or would take with `git add .`: so a new file is checked before it is committed.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    /// Sorted by path.
    pub(crate) files: Vec<File>,
}

impl Tree {
    /// Reads the repository's files.
    ///
    /// # Errors
    /// Git is missing, this is no checkout, or a listed file can't be read.
    pub(crate) fn read() -> Result<Tree, Failure> {
        let root = root();
        let call = Call::new("git ls-files --cached --others --exclude-standard -z").dir(&root);
        let paths: BTreeSet<String> = call.output()?.split_terminator('\0').map(str::to_owned).collect();
        let mut files = Vec::new();
        for path in paths {
            let place = root.join(&path);
            // Listed, yet gone: deleted and not committed so. A link's target is checked under its own name.
            if !place.is_file() || place.is_symlink() {
                continue;
            }
            let bytes = std::fs::read(&place)
                .map_err(|error| Failure::new(format!("{path} can't be read: {error}")))?;
            let text = String::from_utf8(bytes).ok().filter(|text| !text.contains('\0'));
            files.push(File { path, text });
        }
        Ok(Tree { files })
    }

    /// Path and text of the text files whose name ends in one of `endings`; of all of them when there is none.
    pub(crate) fn texts<'tree>(
        &'tree self,
        endings: &[&str],
    ) -> impl Iterator<Item = (&'tree str, &'tree str)> {
        self.files.iter().filter_map(move |file| {
            let wanted = endings.is_empty() || endings.iter().any(|ending| file.path.ends_with(ending));
            Some((file.path.as_str(), file.text.as_deref().filter(|_| wanted)?))
        })
    }

    /// The text of one file.
    pub(crate) fn text(&self, path: &str) -> Option<&str> {
        self.files.iter().find(|file| file.path == path)?.text.as_deref()
    }

    /// Whether a file or folder of that path is part of the repository.
    pub(crate) fn holds(&self, path: &str) -> bool {
        let inside = |file: &File| file.path.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'));
        path.is_empty() || self.files.iter().any(|file| file.path == path || inside(file))
    }

    /// A tree for a test: pairs of path and text.
    #[cfg(test)]
    pub(crate) fn of(files: &[(&str, &str)]) -> Tree {
        let file = |&(path, text): &(&str, &str)| File { path: path.to_owned(), text: Some(text.to_owned()) };
        Tree { files: files.iter().map(file).collect() }
    }
}
