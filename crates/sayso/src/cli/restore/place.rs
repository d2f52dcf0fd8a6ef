//! Putting a checked backup in its place.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use tempfile::TempDir;

pub(super) use super::places::Database;
use super::places::Places;
use crate::backup::{DATABASE, KEY_FILE, Manifest, SERVER_FILE};
use crate::cli::Ended;
use crate::config;
use crate::ledger::keys;

/// The folder that a backup is restored into.
pub(super) struct Target {
    folder: PathBuf,
    /// The folder that it is in.
    parent: PathBuf,
}

impl Target {
    /// # Errors
    /// Something is in the folder already.
    pub(super) fn new(folder: &Path) -> Result<Self, Ended> {
        let empty = match fs::read_dir(folder) {
            Ok(mut entries) => entries.next().is_none(),
            Err(error) => error.kind() == std::io::ErrorKind::NotFound,
        };
        if !empty {
            return Err(Ended::usage(format!(
                "{} is no empty folder: a backup is restored into one that is, so that nothing is written over",
                folder.display()
            )));
        }
        let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty());
        Ok(Self { folder: folder.into(), parent: parent.unwrap_or(Path::new(".")).into() })
    }

    /// A folder beside it, for everything that isn't checked yet.
    pub(super) fn staging(&self) -> anyhow::Result<TempDir> {
        fs::create_dir_all(&self.parent)
            .with_context(|| format!("{} can't be made", self.parent.display()))?;
        let folder = tempfile::Builder::new().prefix(".sayso-restore-").tempdir_in(&self.parent);
        folder.with_context(|| format!("a folder can't be made in {}", self.parent.display()))
    }

    /// Makes the checked folder the target. Yields what is still to be done, each as a sentence.
    pub(super) fn fill(
        self,
        checked: TempDir,
        manifest: &Manifest,
        new_ledger: Option<&str>,
        elsewhere: Option<&Database<'_>>,
    ) -> Result<Vec<String>, Ended> {
        let folder = checked.path();
        let mut notes = Vec::new();
        if let Some(name) = new_ledger {
            notes.push(begin_anew(folder, manifest, name)?);
        }
        let file = folder.join(SERVER_FILE);
        if manifest.holds(SERVER_FILE) {
            let text = fs::read_to_string(&file).context("the server's file can't be read")?;
            let laws = folder.join("laws").is_dir();
            let text = Places::new(laws, new_ledger, elsewhere)?.put_into(&text);
            fs::write(&file, text).context("the server's file can't be written")?;
        }
        private(&folder.join("data"))?;
        if let Some(elsewhere) = elsewhere {
            elsewhere.load(&folder.join(DATABASE))?;
            fs::remove_file(folder.join(DATABASE)).context("the database file can't be removed")?;
            notes.push(format!("The database is {}.", elsewhere.url));
            if !manifest.holds(SERVER_FILE) {
                notes.push("There is no server's file in it: write one that names the database.".into());
            }
        }
        let failed = || format!("{} can't be made", self.folder.display());
        if self.folder.is_dir() {
            fs::remove_dir(&self.folder).with_context(failed)?;
        }
        // Nothing is removed any more from here on.
        fs::rename(checked.keep(), &self.folder).with_context(failed)?;
        #[cfg(unix)]
        fs::File::open(&self.parent).and_then(|parent| parent.sync_all()).with_context(failed)?;
        if !manifest.holds(KEY_FILE) && new_ledger.is_none() {
            let key = self.folder.join(KEY_FILE);
            notes.push(format!(
                "It holds no keys: put the ledger's key at {} before you start the server, readable by its owner alone. Visitors are \
                 asked again, as the key of their cookies is made anew.",
                key.display()
            ));
        }
        if manifest.holds(SERVER_FILE) {
            let file = self.folder.join(SERVER_FILE);
            if let Err(problems) = config::load(&file) {
                notes.push(
                    "What its configuration names and isn't here, to be mended before you start the server:"
                        .into(),
                );
                notes.extend(problems.iter().map(ToString::to_string));
            }
            notes.push(format!("Start it: sayso serve --config {}", file.display()));
        } else {
            notes.push(format!("Start it with --data {}", self.folder.join("data").display()));
        }
        Ok(notes)
    }
}

/// Makes another ledger out of the restored one. The old one's key and last checkpoint stay beside it.
fn begin_anew(folder: &Path, manifest: &Manifest, name: &str) -> Result<String, Ended> {
    let old_names: Vec<&str> = manifest.ledger.keys.iter().filter_map(|key| key.split('+').next()).collect();
    if old_names.contains(&name) {
        return Err(Ended::usage(format!(
            "The ledger is called {name} already: a new one needs another name"
        )));
    }
    let data = folder.join("data");
    for ending in ["key", "rotations", "cosigned"] {
        let old = data.join("ledger").with_extension(ending);
        if old.exists() {
            fs::rename(&old, data.join("ledger-before").with_extension(ending)).context("the old key")?;
        }
    }
    let before = data.join("ledger-before.note");
    fs::write(&before, &manifest.ledger.checkpoint).context("the old checkpoint can't be written")?;
    let keys = keys::open(&folder.join(KEY_FILE), name)?;
    let verifier = keys.signing.verifier_key();
    sayso_store::backup::sign_anew(&folder.join(DATABASE), &keys.signing).context("the new ledger")?;
    Ok(format!(
        "It goes on as the ledger {name}, whose first {} entries are those of the old one. Publish its key, {verifier}, and that it \
         follows {}; keep serving the old ledger's tiles and last checkpoint (data/ledger-before.note), as receipts from before are \
         proved by them. Without a server's file, start it with `ledger_name = {name:?}` in one.",
        manifest.ledger.size,
        old_names.join(", ")
    ))
}

/// A database and a key belong to their owner.
fn private(folder: &Path) -> anyhow::Result<()> {
    #[cfg(unix)]
    fs::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(0o700))
        .with_context(|| format!("the rights of {} can't be set", folder.display()))?;
    Ok(())
}
