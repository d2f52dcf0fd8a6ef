//! The ledger's keys as files: `ledger.key` with the secrets, `ledger.rotations` with what is said about them.
//!
//! `ledger.key` has a line with a seed (64 hex digits) for each key that signs, the current one first. Both files are
//! written whole under another name first, so that a crash leaves no half of one.
//!
//! A rotation writes the secrets first and the statement after them: a crash between the two leaves both secrets, from
//! which the next start makes the statement. The other way round it could leave a statement about a key that nobody holds.

use std::fs::OpenOptions;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use sayso_core::Digest;
use sayso_ledger::{SigningKey, VerifierKey};

use super::rotation::{self, Rotation};
use crate::clock::random_bytes;

/// The most keys that sign at once: a checkpoint that grows by every rotation is of no use to anybody.
const MOST_SIGNERS: usize = 4;

/// Who may read a file.
#[derive(Clone, Copy)]
enum Readable {
    ByOwner,
    ByAnybody,
}

/// The keys of a ledger.
#[derive(Debug)]
pub(crate) struct Keys {
    /// The current key and those that it replaces.
    pub(crate) signing: SigningKey,
    /// How one followed the other, oldest first.
    pub(crate) rotations: Vec<Rotation>,
}

/// Where the keys of a data folder are.
pub(crate) fn file_in(folder: &Path) -> PathBuf {
    folder.join("ledger.key")
}

/// Reads the keys, or makes one on the first start.
///
/// # Errors
/// The file can't be written or read, others than its owner can read it, or it holds no keys.
pub(crate) fn open(path: &Path, name: &str) -> anyhow::Result<Keys> {
    if !path.exists() {
        write_seeds(path, &[Digest(random_bytes())])?;
    }
    let seeds = read_seeds(path)?;
    let key = |seed: &Digest| {
        SigningKey::from_seed(name, &seed.0).with_context(|| format!("`ledger_name` is {name:?}"))
    };
    let mut signers = seeds.iter().map(key).collect::<anyhow::Result<Vec<_>>>()?;
    let rotations = complete_rotations(path, &signers)?;
    let older = signers.split_off(1);
    let signs = |key: &VerifierKey| older.iter().chain(&signers).any(|signer| signer.verifier_key() == *key);
    let mut retired: Vec<VerifierKey> = Vec::new();
    for key in rotations.iter().rev().flat_map(|rotation| [&rotation.new, &rotation.old]) {
        if !signs(key) && !retired.contains(key) && key.name() == name {
            retired.push(key.clone());
        }
    }
    let current = signers.pop().expect("a file without a seed is refused");
    Ok(Keys { signing: current.replacing(older, retired)?, rotations })
}

/// Makes a new key. The one of before signs beside it until it is [retired](retire).
///
/// # Errors
/// As [`open`], and too many keys that sign already.
pub(crate) fn rotate(path: &Path, name: &str) -> anyhow::Result<Keys> {
    open(path, name)?;
    let mut seeds = read_seeds(path)?;
    if seeds.len() >= MOST_SIGNERS {
        bail!("{} keys sign already: `sayso ledger key retire` ends all but the current one", seeds.len());
    }
    seeds.insert(0, Digest(random_bytes()));
    write_seeds(path, &seeds)?;
    open(path, name)
}

/// Forgets the secrets of all keys but the current one.
///
/// # Errors
/// As [`open`], and no older key.
pub(crate) fn retire(path: &Path, name: &str) -> anyhow::Result<Keys> {
    // Opening writes what is to be said about the older keys while their secrets are still there.
    open(path, name)?;
    let seeds = read_seeds(path)?;
    if seeds.len() < 2 {
        bail!("one key signs, and it is the current one: there is none to retire");
    }
    write_seeds(path, &seeds[..1])?;
    open(path, name)
}

fn read_seeds(path: &Path) -> anyhow::Result<Vec<Digest>> {
    refuse_if_others_can_read(path)?;
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("the ledger's key {} can't be read", path.display()))?;
    let seeds: Option<Vec<Digest>> = text.trim().lines().map(|line| line.trim().parse().ok()).collect();
    match seeds {
        Some(seeds) if !seeds.is_empty() => Ok(seeds),
        _ => bail!("{} is no ledger key: a line of 64 hex digits for each key", path.display()),
    }
}

#[cfg(unix)]
fn refuse_if_others_can_read(path: &Path) -> anyhow::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let file = std::fs::metadata(path)
        .with_context(|| format!("the ledger's key {} can't be read", path.display()))?;
    let mode = file.permissions().mode() & 0o777;
    if mode & 0o077 != 0 {
        let path = path.display();
        bail!(
            "{path} is open to others than its owner (mode {mode:03o}), and whoever reads it can sign another history: \
             chmod 600 {path}, and if anybody else was on this machine, `sayso ledger key rotate`"
        );
    }
    Ok(())
}

#[cfg(not(unix))]
fn refuse_if_others_can_read(_: &Path) -> anyhow::Result<()> {
    Ok(())
}

/// The statements, with those that a crash has kept from being written.
fn complete_rotations(key_file: &Path, signers: &[SigningKey]) -> anyhow::Result<Vec<Rotation>> {
    let path = key_file.with_extension("rotations");
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(error).with_context(|| format!("{} can't be read", path.display())),
    };
    let mut rotations =
        rotation::parse(&text).with_context(|| format!("{} was changed by hand", path.display()))?;
    let before = rotations.len();
    for pair in signers.windows(2).rev() {
        let statement = Rotation::sign(&pair[1], &pair[0])?;
        if !rotations.contains(&statement) {
            rotations.push(statement);
        }
    }
    if rotations.len() > before {
        write_whole(&path, &rotation::format(&rotations), Readable::ByAnybody)?;
    }
    Ok(rotations)
}

fn write_seeds(path: &Path, seeds: &[Digest]) -> anyhow::Result<()> {
    let lines: Vec<String> = seeds.iter().map(ToString::to_string).collect();
    write_whole(path, &lines.join("\n"), Readable::ByOwner)
}

/// Writes a file under another name, waits for the disk, and renames it.
fn write_whole(path: &Path, text: &str, readable: Readable) -> anyhow::Result<()> {
    let fresh = path.with_added_extension("new");
    // What a crash left may have other rights.
    let _ = std::fs::remove_file(&fresh);
    let mut options = OpenOptions::new();
    options.create_new(true).write(true);
    #[cfg(unix)]
    if let Readable::ByOwner = readable {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    #[cfg(not(unix))]
    let _ = readable;
    let written = options.open(&fresh).and_then(|mut file| {
        std::io::Write::write_all(&mut file, text.as_bytes())?;
        file.sync_all()
    });
    written.with_context(|| format!("{} can't be written", fresh.display()))?;
    std::fs::rename(&fresh, path).with_context(|| format!("{} can't be replaced", path.display()))?;
    // The new name is only then on disk when its folder is.
    if let Some(folder) = path.parent().filter(|_| cfg!(unix)) {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let synced = std::fs::File::open(folder).and_then(|folder| folder.sync_all());
        synced.with_context(|| format!("{} can't be made durable", path.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: &str = "log.example/a";

    fn ids(keys: &Keys) -> Vec<String> {
        keys.signing.verifier_keys().iter().map(|key| key.id().to_string()).collect()
    }

    #[test]
    fn the_first_start_makes_a_key_and_the_next_reads_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = file_in(folder.path());
        let made = open(&path, NAME).unwrap();
        assert_eq!(ids(&open(&path, NAME).unwrap()), ids(&made));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing else is left behind");
    }

    #[cfg(unix)]
    #[test]
    fn a_key_that_others_can_read_is_refused_and_the_remedy_named() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = file_in(folder.path());
        open(&path, NAME).unwrap();
        let mode = |mode| std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        for open_to_others in [0o640, 0o604, 0o622, 0o601] {
            mode(open_to_others);
            let error = open(&path, NAME).unwrap_err().to_string();
            assert!(error.contains(&format!("chmod 600 {}", path.display())), "{error}");
        }
        mode(0o400);
        assert!(open(&path, NAME).is_ok());
    }

    #[test]
    fn a_rotation_keeps_the_old_key_signing_until_it_is_retired() {
        let folder = tempfile::tempdir().unwrap();
        let path = file_in(folder.path());
        let first = open(&path, NAME).unwrap();
        let second = rotate(&path, NAME).unwrap();
        assert_eq!((second.signing.signers().count(), second.rotations.len()), (2, 1));
        assert_eq!(ids(&second)[1..], ids(&first)[..]);
        let trusted = [first.signing.verifier_key()];
        assert!(rotation::follow(&trusted, &second.rotations).contains(&second.signing.verifier_key()));
        let third = retire(&path, NAME).unwrap();
        assert_eq!(third.signing.signers().count(), 1);
        assert_eq!((ids(&third), third.rotations), (ids(&second), second.rotations));
        assert!(retire(&path, NAME).unwrap_err().to_string().contains("none to retire"));
        for _ in 1..MOST_SIGNERS {
            rotate(&path, NAME).unwrap();
        }
        assert!(rotate(&path, NAME).unwrap_err().to_string().contains("key retire"));
    }

    #[test]
    fn a_crash_between_the_secrets_and_the_statement_is_made_good() {
        let folder = tempfile::tempdir().unwrap();
        let path = file_in(folder.path());
        let first = open(&path, NAME).unwrap();
        let rotated = rotate(&path, NAME).unwrap();
        std::fs::remove_file(path.with_extension("rotations")).unwrap();
        let again = open(&path, NAME).unwrap();
        assert_eq!((ids(&again), &again.rotations), (ids(&rotated), &rotated.rotations));
        assert_eq!(again.rotations[0].old, first.signing.verifier_key());
    }

    #[test]
    fn what_is_no_key_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = file_in(folder.path());
        open(&path, NAME).unwrap();
        let seed = std::fs::read_to_string(&path).unwrap();
        for wrong in ["", "\n", &seed[1..], &format!("{seed}\nno seed\n"), &format!("{seed}0")] {
            std::fs::write(&path, wrong).unwrap();
            assert!(open(&path, NAME).unwrap_err().to_string().contains("no ledger key"), "{wrong:?}");
        }
        std::fs::write(&path, format!("{seed}\n")).unwrap();
        assert!(open(&path, "a name").is_err());
        std::fs::write(path.with_extension("rotations"), "something\n").unwrap();
        assert!(open(&path, NAME).unwrap_err().to_string().contains("changed by hand"));
    }
}
