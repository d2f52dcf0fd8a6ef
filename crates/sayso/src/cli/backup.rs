//! `sayso backup`.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::Context as _;
use clap::Args;
use sayso_age::Recipient;
use sayso_store::Store;

use super::Ended;
use super::data::{Data, Server};
use super::progress::Progress;
use crate::backup::{Ledger, Manifest, contents, pack};
use crate::clock::Clock;

#[derive(Args)]
pub(super) struct Arguments {
    /// The file that is written. Only its owner can read it.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Encrypt it to this key, so that only its secret half opens it (`age-keygen` makes both). Give it again for several keys.
    #[arg(long = "to", value_name = "age1...")]
    to: Vec<String>,
    /// Put the ledger's key and the server's secrets into a backup that isn't encrypted. An encrypted one always has them.
    #[arg(long)]
    include_keys: bool,
    /// Write over FILE, if it is there.
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    data: Data,
    /// Print JSON: what is in it.
    #[arg(long)]
    json: bool,
}

/// Bytes that the progress counts in.
const MEGABYTE: u64 = 1_000_000;

pub(super) fn run(arguments: &Arguments) -> Result<(), Ended> {
    let out = &arguments.out;
    if out.exists() && !arguments.force {
        return Err(Ended::usage(format!(
            "{} is there already: take another name, or --force",
            out.display()
        )));
    }
    // Not parsed by clap, which prints what it refuses: that could be somebody's secret key.
    let recipients: Result<Vec<Recipient>, _> = arguments.to.iter().map(|key| key.parse()).collect();
    let recipients = recipients.map_err(|error| Ended::usage(format!("--to: {error}")))?;
    let server = arguments.data.server()?;
    let runtime = tokio::runtime::Runtime::new().context("the runtime can't start")?;
    let store = runtime.block_on(server.store())?;
    // Of PostgreSQL, too, it is a SQLite database, so that there is one kind of backup and either can be restored from it.
    // Beside the result, as there has to be room for it anyway. It goes away with this variable, whatever happens.
    let beside = out.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = tempfile::Builder::new()
        .prefix(".sayso-backup-")
        .tempdir_in(beside)
        .with_context(|| format!("a folder can't be made in {}", beside.display()))?;
    let copy = folder.path().join("sayso.db");
    runtime.block_on(copied(&store, &server, &copy))?;
    let signing = server.keys()?.signing;
    // Servers on PostgreSQL sign a moment after they have answered.
    sayso_store::backup::complete(&copy, &signing).context("the copy's checkpoint")?;
    let keys = arguments.include_keys || !arguments.to.is_empty();
    if !keys {
        sayso_store::backup::remove_secrets(&copy).context("the secrets can't be taken out of the copy")?;
    }
    let verifiers = signing.verifier_keys();
    let inspected = sayso_store::backup::inspect(&copy, &verifiers, None, &mut |_| ())
        .context("the copy can't be read")?;
    if let Some(finding) = inspected.findings.first() {
        return Err(Ended::wrong(format!("The database isn't sound, so no backup was made: {finding}")));
    }
    let checkpoint = inspected.checkpoint.unwrap_or_else(|| store.snapshot().checkpoint().to_owned());
    let ledger = Ledger {
        keys: verifiers.iter().map(ToString::to_string).collect(),
        size: inspected.size,
        checkpoint,
    };
    let contents = contents(server.file.as_deref(), &server.config, &copy, keys)?;
    let size =
        |content: &crate::backup::Content| std::fs::metadata(&content.from).map_or(0, |found| found.len());
    let progress = Progress::of(contents.iter().map(size).sum::<u64>().div_ceil(MEGABYTE), "MB packed");
    let packed = pack(out, &contents, Clock::System.now(), keys, ledger, &recipients, &mut |bytes| {
        progress.reach(bytes / MEGABYTE);
    });
    progress.end();
    report(arguments, &packed?, inspected.receipts);
    Ok(())
}

/// Copies the database while the server may write to it, and says how far that is.
async fn copied(store: &Store, server: &Server, copy: &Path) -> anyhow::Result<()> {
    let size = |path: &Path| std::fs::metadata(path).map_or(0, |found| found.len() / MEGABYTE);
    // The store writes under another name until the copy is whole.
    // How large a copy of PostgreSQL gets isn't known.
    let total = if server.config.database.is_some() { 0 } else { size(&server.database()) };
    let fresh = copy.with_extension("db.new");
    let over = AtomicBool::new(false);
    let watch = async {
        let progress = Progress::of(total, "MB copied");
        while !over.load(Ordering::Relaxed) {
            progress.reach(size(&fresh));
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        progress.end();
    };
    let work = async {
        let result = store.backup(copy).await;
        over.store(true, Ordering::Relaxed);
        result
    };
    let (result, ()) = tokio::join!(work, watch);
    result.with_context(|| format!("{} can't be copied", crate::database::name_of(&server.config)))
}

fn report(arguments: &Arguments, manifest: &Manifest, receipts: u64) {
    if arguments.json {
        println!("{}", serde_json::json!({"out": arguments.out, "receipts": receipts, "backup": manifest}));
        return;
    }
    let size = std::fs::metadata(&arguments.out).map_or(0, |found| found.len());
    println!(
        "{}: {} receipts, a ledger of {} entries, {} files, {size} bytes.",
        arguments.out.display(),
        receipts,
        manifest.ledger.size,
        manifest.files.len()
    );
    match (arguments.to.is_empty(), manifest.keys) {
        (false, _) => {
            println!("It is encrypted. Keep the secret key elsewhere, or nobody opens it any more.")
        }
        (true, true) => println!(
            "It is not encrypted and holds the ledger's key: whoever reads it can sign another history in your name."
        ),
        (true, false) => println!(
            "It is not encrypted, and holds no keys: keep ledger.key elsewhere, as a restored server needs it. Visitors' cookies \
             count for nothing after a restore, so that all are asked again. With --to they are in it."
        ),
    }
    println!("Try it: sayso restore {} --check", arguments.out.display());
}
