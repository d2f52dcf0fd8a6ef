//! `sayso export verify`.

use std::path::PathBuf;

use clap::Args;
use sayso_core::Digest;
use sayso_export::Manifest;
use sayso_export::verify::{Finding, Proofs, checkpoint_of, manifest_path, verify};
use sayso_ledger::{Checkpoint, VerifierKey};
use serde_json::json;

use crate::cli::Ended;
use crate::cli::progress::Progress;
use crate::ledger::published::{Grown, Published};

#[derive(Args)]
pub(in crate::cli) struct Arguments {
    /// The export: its folder, its manifest, or its one file.
    export: PathBuf,
    /// The ledger that the receipts must be in: `https://site.example/_sayso/ledger`, or a folder.
    #[arg(long, value_name = "URL|DIR")]
    ledger: Option<String>,
    /// The ledger's key that you trust, as the site publishes it at /_sayso/ledger/key.
    #[arg(long, value_name = "VKEY")]
    key: Option<String>,
    /// The manifest's digest as it was printed when the export was made: shows that nothing was replaced as a whole.
    #[arg(long, value_name = "SHA256")]
    digest: Option<Digest>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// What came of it.
struct Report<'a> {
    arguments: &'a Arguments,
    manifest: Option<&'a Manifest>,
    findings: Vec<Finding>,
}

pub(super) fn run(arguments: &Arguments) -> Result<(), Ended> {
    let path = manifest_path(&arguments.export);
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let bytes = std::fs::read(&path).map_err(|error| {
        Ended::usage(format!(
            "{} can't be read: {error}. Is it an export, and is it finished?",
            path.display()
        ))
    })?;
    let about = |what: String| Finding { file: name.clone(), line: None, what };
    let manifest = match Manifest::read(&bytes) {
        Ok(manifest) => manifest,
        Err(what) => return Report { arguments, manifest: None, findings: vec![about(what)] }.end(),
    };
    let mut findings = Vec::new();
    if let Some(wanted) = arguments.digest.filter(|wanted| *wanted != manifest.digest()) {
        findings.push(about(format!("its digest is {}, and {wanted} was asked for", manifest.digest())));
    }
    let folder = path.parent().unwrap_or(std::path::Path::new(""));
    let progress = Progress::of(manifest.receipts, "receipts");
    let mut tell = |done| progress.reach(done);
    match checkpoint_of(&manifest, arguments.key.as_deref()) {
        Err(what) => {
            findings.push(about(what));
            findings.extend(verify(&manifest, folder, None, &mut tell));
        }
        Ok((before, key)) => match &arguments.ledger {
            None => findings.extend(verify(&manifest, folder, None, &mut tell)),
            Some(ledger) => {
                let (published, note, size) = open(ledger, &key)?;
                let tiles = Grown { published: &published, size };
                match proofs(tiles, &note, &before, &key) {
                    Err(what) => {
                        findings.push(about(what));
                        findings.extend(verify(&manifest, folder, None, &mut tell));
                    }
                    Ok(mut proofs) => {
                        let mut entries = |entry, commitment: &Digest| proofs.check(entry, commitment);
                        findings.extend(verify(&manifest, folder, Some(&mut entries), &mut tell));
                    }
                }
            }
        },
    }
    progress.end();
    Report { arguments, manifest: Some(&manifest), findings }.end()
}

fn proofs<'a>(
    tiles: Grown<'a>,
    note: &[u8],
    before: &Checkpoint,
    key: &VerifierKey,
) -> Result<Proofs<Grown<'a>>, String> {
    Proofs::new(tiles, note, before, key)
}

/// Opens the ledger and reads its checkpoint, and how many entries that covers.
fn open(ledger: &str, key: &VerifierKey) -> Result<(Published, Vec<u8>, u64), Ended> {
    let published = Published::new(ledger).map_err(|error| Ended::usage(format!("{error:#}")))?;
    let note = published.text("checkpoint").map_err(|error| {
        Ended::incomplete(format!("The checkpoint of {} can't be read: {error}", published.place()))
    })?;
    // A checkpoint that doesn't hold is told of later.
    let opened = sayso_ledger::checkpoint::open(&note, std::slice::from_ref(key));
    let size = opened.map_or(0, |opened| opened.checkpoint.size);
    Ok((published, note, size))
}

impl Report<'_> {
    fn end(self) -> Result<(), Ended> {
        let valid = self.findings.is_empty();
        if self.arguments.json {
            let receipts = self.manifest.map(|manifest| manifest.receipts);
            let report = json!({"valid": valid, "receipts": receipts, "findings": self.findings});
            println!("{report}");
        } else {
            self.findings.iter().for_each(|finding| println!("{finding}"));
            if let Some(manifest) = self.manifest.filter(|_| valid) {
                self.sound(manifest);
            }
        }
        if valid { Ok(()) } else { Err(Ended::wrong("The export does not verify.")) }
    }

    fn sound(&self, manifest: &Manifest) {
        let commitments = match (manifest.shape.secrets, &self.arguments.ledger) {
            (true, Some(_)) => ", and every one of them is in the ledger",
            (true, None) => ", and every one fits its commitment",
            (false, Some(_)) => ", and every commitment is in the ledger",
            (false, None) => "",
        };
        println!(
            "The export is whole and unchanged: {} receipts of {} from {} until {}{commitments}.",
            manifest.receipts, manifest.site, manifest.period.from, manifest.period.until
        );
        if self.arguments.key.is_none() {
            println!(
                "Its ledger's key: {}. Compare it with the one the site publishes.",
                manifest.ledger.key
            );
        }
        if self.arguments.ledger.is_none() && manifest.receipts > 0 {
            println!("--ledger URL|DIR shows whether the receipts are in the ledger.");
        }
    }
}
