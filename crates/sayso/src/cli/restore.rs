//! `sayso restore`.

mod place;
mod places;
mod published;

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::Args;
use sayso_age::{Identity, identities};
use sayso_ledger::VerifierKey;
use sayso_store::backup::{Inspected, inspect};
use zeroize::Zeroizing;

use super::Ended;
use super::progress::Progress;
use crate::backup::{DATABASE, KEY_FILE, Manifest, UnpackError, unpack};
use crate::ledger::keys;
use published::Going;

#[derive(Args)]
pub(super) struct Arguments {
    /// The backup.
    file: PathBuf,
    /// The folder that it is restored into: one that isn't there yet, or an empty one.
    #[arg(long, value_name = "DIR", required_unless_present = "check")]
    into: Option<PathBuf>,
    /// Restore the database into this PostgreSQL database, which is empty, instead of a file: postgres://USER@HOST/DATABASE. The
    /// backup may be of either kind.
    #[arg(long, value_name = "URL", requires = "into")]
    database: Option<String>,
    /// The file with that database's password. Without one, the environment's SAYSO_DATABASE_PASSWORD.
    #[arg(long, value_name = "FILE", requires = "database")]
    database_password_file: Option<PathBuf>,
    /// The file with the authorities (PEM) that may have signed that database's certificate. Without one, the system's.
    #[arg(long, value_name = "FILE", requires = "database")]
    database_ca: Option<PathBuf>,
    /// The file with the secret key that opens an encrypted backup, as `age-keygen` writes it.
    #[arg(long, value_name = "KEYFILE")]
    identity: Option<PathBuf>,
    /// Only check it, from the first byte to the ledger's root; what it takes to do so is unpacked into a temporary folder and
    /// deleted.
    #[arg(long)]
    check: bool,
    /// The newest checkpoint that anybody has seen of this ledger: where it is published, or a file. Without it nobody can tell
    /// whether the ledger goes on behind the backup.
    #[arg(long, value_name = "URL|FILE")]
    published: Option<String>,
    /// Where what was published is newer than the backup: fetch the entries that are missing from this copy of the ledger, and go
    /// on. Their receipts stay lost.
    #[arg(long, value_name = "URL|DIR", requires = "published")]
    recover_tail: Option<String>,
    /// Go on as another ledger with a key of its own, under this name. What the old one proved stays proved.
    #[arg(long, value_name = "NAME", conflicts_with = "recover_tail")]
    new_ledger: Option<String>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

pub(super) fn run(arguments: &Arguments) -> Result<(), Ended> {
    let database = arguments.database.as_deref().map(|url| {
        sayso_store::check_url(url).map_err(|wrong| Ended::usage(format!("--database: {wrong}")))?;
        let (password_file, ca) = (&arguments.database_password_file, &arguments.database_ca);
        Ok::<_, Ended>(place::Database { url, password_file: password_file.as_deref(), ca: ca.as_deref() })
    });
    let elsewhere = database.transpose()?;
    let identities = arguments.identity.as_deref().map(read_identities).transpose()?.unwrap_or_default();
    let target = match (&arguments.into, arguments.check) {
        (Some(into), false) => Some(place::Target::new(into)?),
        _ => None,
    };
    let folder = match &target {
        Some(target) => target.staging()?,
        None => tempfile::Builder::new().prefix("sayso-check-").tempdir().context("no temporary folder")?,
    };
    let mut progress = None;
    let unpacked = unpack(&arguments.file, &identities, folder.path(), &mut |done, total| {
        let progress = progress.get_or_insert_with(|| Progress::of(total / 1_000_000 + 1, "MB unpacked"));
        progress.reach(done / 1_000_000);
    });
    progress.map(Progress::end);
    let file = arguments.file.display();
    let manifest = unpacked.map_err(|error| match error {
        UnpackError::NeedsKey => Ended::usage(format!("{file}: {error}")),
        error => Ended::wrong(format!("{file}: {:#}", anyhow::Error::from(error))),
    })?;
    let database = folder.path().join(DATABASE);
    let published = arguments.published.as_deref().map(published::read).transpose()?;
    let trusted = trusted(&manifest, folder.path())?;
    let earlier = published.as_ref().map(|note| published::size(note, &trusted)).transpose()?;
    let progress = Progress::of(manifest.ledger.size, "entries");
    let inspected = inspect(&database, &trusted, earlier, &mut |done| progress.reach(done));
    progress.end();
    let inspected = inspected.with_context(|| format!("the database in {file}"))?;
    if let Some(finding) = problems(&manifest, &inspected).first() {
        return Err(Ended::wrong(format!("{file}: {finding}. Take another backup.")));
    }
    let going = Going::of(published.as_deref(), &trusted, &inspected)?;
    let going = match (&arguments.new_ledger, going) {
        (Some(_), _) => Going::Unknown,
        (None, going @ Going::Behind { .. }) => match &arguments.recover_tail {
            Some(from) if !arguments.check => going.recover(from, &database, inspected.size)?,
            _ => return Err(going.refused(&arguments.file)),
        },
        (None, going) => going,
    };
    let new_ledger = arguments.new_ledger.as_deref();
    let restored = target.map(|target| target.fill(folder, &manifest, new_ledger, elsewhere.as_ref()));
    report(arguments, &manifest, &inspected, &going, restored.transpose()?.unwrap_or_default());
    Ok(())
}

/// As much of a key file is read as age itself reads.
const LONGEST_KEY_FILE_BYTES: u64 = 16 << 20;

fn read_identities(path: &Path) -> Result<Vec<Identity>, Ended> {
    let mut text = Zeroizing::new(String::new());
    File::open(path)
        .and_then(|file| file.take(LONGEST_KEY_FILE_BYTES).read_to_string(&mut text))
        .map_err(|error| Ended::usage(format!("{} can't be read: {error}", path.display())))?;
    identities(&text).map_err(|error| Ended::usage(format!("{}: {error}", path.display())))
}

/// The keys that the ledger's checkpoint may be signed with. A key file in the backup has to hold one of them.
fn trusted(manifest: &Manifest, folder: &Path) -> Result<Vec<VerifierKey>, Ended> {
    let parsed = manifest.ledger.keys.iter().map(|key| key.parse::<VerifierKey>());
    let trusted: Vec<VerifierKey> = parsed
        .collect::<Result<_, _>>()
        .map_err(|error| Ended::wrong(format!("The backup's ledger key: {error}")))?;
    if manifest.holds(KEY_FILE) {
        let name = trusted.first().map(|key| key.name().to_owned()).unwrap_or_default();
        let held = keys::open(&folder.join(KEY_FILE), &name)?.signing.verifier_key();
        if !trusted.contains(&held) {
            return Err(Ended::wrong("The ledger.key in the backup isn't the key of its ledger."));
        }
    }
    Ok(trusted)
}

/// What doesn't fit together, each as a sentence.
fn problems(manifest: &Manifest, inspected: &Inspected) -> Vec<String> {
    let mut problems = inspected.findings.clone();
    let same = inspected.checkpoint.as_ref().is_none_or(|note| *note == manifest.ledger.checkpoint);
    if inspected.size != manifest.ledger.size || !same {
        problems.push(format!(
            "its manifest says that the ledger has {} entries, and its database has {} under another checkpoint",
            manifest.ledger.size, inspected.size
        ));
    }
    problems
}

fn report(
    arguments: &Arguments,
    manifest: &Manifest,
    inspected: &Inspected,
    going: &Going,
    notes: Vec<String>,
) {
    if arguments.json {
        let report = serde_json::json!({
            "sound": true,
            "made_at": manifest.made_at,
            "receipts": inspected.receipts,
            "entries": inspected.size,
            "keys": manifest.keys,
            "continues": going.word(),
            "notes": notes,
        });
        println!("{report}");
        return;
    }
    println!(
        "The backup of {} is sound: {} receipts, and a ledger of {} entries that its checkpoint signs.",
        manifest.made_at, inspected.receipts, inspected.size
    );
    if let Some(into) = arguments.into.as_ref().filter(|_| !arguments.check) {
        println!("Restored into {}.", into.display());
    }
    if arguments.new_ledger.is_none() {
        println!("{}", going.sentence());
    }
    notes.iter().for_each(|note| println!("{note}"));
}
