//! The law pack in force: the one that ships, with the operator's own files over it.

use std::path::Path;

use anyhow::{Context as _, bail};
use sayso_core::Law;

/// The pack that ships. A file of the operator's replaces the one for the same place, or adds a place; `alone`: nothing that
/// ships counts.
///
/// # Errors
/// A file that can't be read, or isn't a law, with its line.
pub(crate) fn load(folder: Option<&Path>, alone: bool) -> anyhow::Result<Law> {
    let own = match folder {
        Some(folder) => read(folder)?,
        None => Vec::new(),
    };
    let mut files: Vec<(String, String)> = Vec::new();
    if !alone {
        let mut replaced = Vec::new();
        for (name, text) in &own {
            let law = Law::parse(&[(name, text)])?;
            replaced.extend(law.files().map(|file| file.code.clone()).collect::<Vec<_>>());
        }
        for (name, text) in crate::builtin::LAWS {
            let law = Law::parse(&[(name, text)]).context("the built-in law pack")?;
            if law.files().all(|file| !replaced.contains(&file.code)) {
                files.push((format!("data/laws/{name}"), (*text).to_owned()));
            }
        }
    }
    files.extend(own);
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (&**name, &**text)).collect();
    Ok(Law::parse(&files)?)
}

fn read(folder: &Path) -> anyhow::Result<Vec<(String, String)>> {
    let unread = || format!("the law pack {} can't be read", folder.display());
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(unread)? {
        let path = entry.with_context(unread)?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            let text = std::fs::read_to_string(&path)
                .with_context(|| format!("{} can't be read", path.display()))?;
            files.push((path.display().to_string(), text));
        }
    }
    if files.is_empty() {
        bail!("the law pack {} holds no .toml file", folder.display());
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &str = "code = \"US-WY\"\nname = \"Wyoming\"\nlaw = \"Ours\"\n[[rule]]\nfrom = \"2026-01-01\"\nregime = \"ours\"\n\
        uses = { sale = \"opt-in\" }\ncitation = \"c\"\nsource = \"own knowledge\"\nconfidence = \"low\"\n";

    #[test]
    fn own_files_replace_and_add_and_errors_name_the_line() {
        let folder = tempfile::tempdir().unwrap();
        let built_in = load(None, false).unwrap();
        assert!(load(Some(folder.path()), false).unwrap_err().to_string().contains("no .toml"));
        std::fs::write(folder.path().join("wy.toml"), OWN).unwrap();
        let both = load(Some(folder.path()), false).unwrap();
        assert_eq!(both.files().count(), built_in.files().count() + 1);
        assert_ne!(both.digest, built_in.digest);
        assert_eq!(load(Some(folder.path()), true).unwrap().files().count(), 1);
        std::fs::write(folder.path().join("ca.toml"), OWN.replace("US-WY", "US-CA")).unwrap();
        let both = load(Some(folder.path()), false).unwrap();
        assert_eq!(both.file("US-CA").unwrap().law, "Ours");
        std::fs::write(folder.path().join("x.toml"), OWN.replace("citation = \"c\"\n", "citation = \"\"\n"))
            .unwrap();
        let error = load(Some(folder.path()), false).unwrap_err().to_string();
        assert!(error.contains("x.toml:5") || error.contains("x.toml:4"), "{error}");
    }
}
