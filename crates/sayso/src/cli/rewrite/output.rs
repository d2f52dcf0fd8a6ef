//! Where a rewritten folder goes: beside its place while it is written, and into it by a rename.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use tempfile::TempDir;

use crate::cli::Ended;

/// A folder that is being written.
#[derive(Debug)]
pub(super) struct Output {
    place: PathBuf,
    work: TempDir,
}

impl Output {
    /// A new folder beside `place`. `site` is where it all comes from, with every link in its path followed.
    pub(super) fn beside(site: &Path, place: &Path, force: bool) -> Result<Self, Ended> {
        let place = real(place)?;
        let said = place.display();
        if place.starts_with(site) {
            return Err(Ended::usage(format!("{said} lies in the site's own folder: write it elsewhere")));
        }
        if site.starts_with(&place) {
            return Err(Ended::usage(format!(
                "the site's own folder lies in {said}, which would be replaced: write it elsewhere"
            )));
        }
        let is_empty = match fs::read_dir(&place) {
            Ok(mut entries) => entries.next().is_none(),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => true,
            Err(error) => return Err(Ended::usage(format!("{said} can't be written to: {error}"))),
        };
        if !is_empty && !force {
            return Err(Ended::usage(format!("{said} isn't empty: --force replaces what is in it")));
        }
        let parent = place.parent().ok_or_else(|| Ended::usage(format!("{said} can't be replaced")))?;
        fs::create_dir_all(parent).with_context(|| format!("{} can't be made", parent.display()))?;
        let work = beside(&place)?;
        Ok(Self { place, work })
    }

    /// Where to write to meanwhile.
    pub(super) fn work(&self) -> &Path {
        self.work.path()
    }

    /// Puts the folder into its place. If that fails, what was there is there again.
    pub(super) fn publish(self) -> Result<PathBuf, Ended> {
        let Self { place, work } = self;
        let failed = || format!("{} can't be replaced", place.display());
        // An old folder is taken away as a whole, so that nothing of it mixes with the new one.
        let old = beside(&place)?;
        let aside = old.path().join("old");
        let was_there = place.exists();
        if was_there {
            fs::rename(&place, &aside).with_context(failed)?;
        }
        if let Err(error) = fs::rename(work.path(), &place) {
            if was_there {
                fs::rename(&aside, &place).with_context(failed)?;
            }
            return Err(anyhow::Error::new(error).context(failed()).into());
        }
        // It isn't there under this name any more.
        let _ = work.keep();
        old.close().with_context(|| format!("what was in {} can't be removed", place.display()))?;
        Ok(place)
    }
}

/// A new folder in the same file system as a place, so that a rename moves it there.
fn beside(place: &Path) -> Result<TempDir, Ended> {
    let parent = place.parent().unwrap_or(place);
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    let made = tempfile::Builder::new().prefix(&format!(".{name}.sayso-")).tempdir_in(parent);
    Ok(made.with_context(|| format!("no folder can be made in {}", parent.display()))?)
}

/// A path with every link in it followed, whether all of it is there or not.
fn real(path: &Path) -> Result<PathBuf, Ended> {
    let whole = std::path::absolute(path).with_context(|| format!("{}", path.display()))?;
    let (there, found) = whole
        .ancestors()
        .find_map(|part| Some((part, fs::canonicalize(part).ok()?)))
        .with_context(|| format!("{} can't be read", path.display()))?;
    let rest = whole.strip_prefix(there).unwrap_or(Path::new(""));
    if rest.components().any(|part| !matches!(part, std::path::Component::Normal(_))) {
        return Err(Ended::usage(format!("{} leads through a folder that isn't there", path.display())));
    }
    Ok(if rest.as_os_str().is_empty() { found } else { found.join(rest) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> (TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let root = fs::canonicalize(folder.path()).unwrap();
        fs::create_dir_all(root.join("site/inner")).unwrap();
        (folder, root)
    }

    #[test]
    fn a_place_in_or_around_the_site_is_refused_by_any_name() {
        let (_folder, root) = site();
        let site = root.join("site");
        #[cfg(unix)]
        std::os::unix::fs::symlink(&site, root.join("link")).unwrap();
        for place in ["site", "site/out", "site/inner/../out", ".", "link", "link/out", "new/../site/out"] {
            let refused = Output::beside(&site, &root.join(place), true).unwrap_err();
            assert_eq!(refused.code, 2, "{place}: {}", refused.message);
        }
        assert!(fs::read_dir(&root).unwrap().all(|entry| entry.unwrap().file_name() != "new"));
    }

    #[test]
    fn what_was_there_stays_whole_until_the_new_folder_takes_its_place() {
        let (_folder, root) = site();
        let (site, out) = (root.join("site"), root.join("out"));
        fs::create_dir(&out).unwrap();
        fs::write(out.join("old"), "old").unwrap();
        assert_eq!(Output::beside(&site, &out, false).unwrap_err().code, 2);
        let output = Output::beside(&site, &out, true).unwrap();
        fs::write(output.work().join("new"), "new").unwrap();
        assert_eq!(fs::read_to_string(out.join("old")).unwrap(), "old");
        drop(output);
        assert!(out.join("old").exists(), "a run that ends early changes nothing");
        let output = Output::beside(&site, &out, true).unwrap();
        fs::write(output.work().join("new"), "new").unwrap();
        assert_eq!(output.publish().unwrap(), out);
        let names = |of: &Path| {
            let names = fs::read_dir(of).unwrap().map(|entry| entry.unwrap().file_name());
            let mut names: Vec<_> = names.map(|name| name.into_string().unwrap()).collect();
            names.sort();
            names
        };
        assert_eq!((names(&out), names(&root)), (vec!["new".into()], vec!["out".into(), "site".into()]));
    }
}
