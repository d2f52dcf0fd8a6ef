//! `sayso export receipts`.

use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use jiff::Timestamp;
use sayso_core::{PurposeId, SiteId};
use sayso_export::{Export, ExportError, Format, Ledger, Period, Receipts, Shape, moment};
use sayso_store::{Scanned, Store, StoreError};
use tokio::runtime::Runtime;

use crate::cli::Ended;
use crate::cli::data::Data;
use crate::cli::progress::Progress;
use crate::clock::Clock;

#[derive(Args)]
pub(in crate::cli) struct Arguments {
    /// The site, by the name of its file.
    #[arg(long)]
    site: SiteId,
    /// From when on: a day, which begins at midnight in UTC, or a time such as 2026-11-24T12:00:00Z.
    #[arg(long, value_name = "DATE", value_parser = moment)]
    from: Timestamp,
    /// Before when. The end isn't in it: `--from 2026-11-01 --until 2026-12-01` is November.
    #[arg(long, value_name = "DATE", value_parser = moment)]
    until: Timestamp,
    /// The form of the files: `csv` for a spreadsheet, `parquet` for DuckDB or pandas, `jsonl` for everything else.
    #[arg(long, value_enum, default_value = "jsonl")]
    format: Format,
    /// A folder, which gets a file for each part; or a file whose name ends in .jsonl, .csv or .parquet.
    #[arg(long, value_name = "DIR|FILE")]
    out: PathBuf,
    /// Leave out ids and nonces: with them somebody could fetch or erase a receipt. What is left can't be checked against the
    /// receipts' commitments.
    #[arg(long)]
    without_secrets: bool,
    /// How many receipts a part holds at most. As it is, a CSV fits into a sheet, which has 1,048,576 rows.
    #[arg(long, value_name = "N", default_value_t = 1_000_000, value_parser = clap::value_parser!(u64).range(1..))]
    part_rows: u64,
    #[command(flatten)]
    data: Data,
    /// Print JSON: the manifest.
    #[arg(long)]
    json: bool,
}

pub(super) fn run(arguments: &Arguments) -> Result<(), Ended> {
    if arguments.from >= arguments.until {
        return Err(Ended::usage(format!(
            "The period is empty: --from {} isn't before --until {}",
            arguments.from, arguments.until
        )));
    }
    if let Some(extension) = arguments.out.extension()
        && ["jsonl", "csv", "parquet"].iter().any(|known| extension == *known)
        && extension != arguments.format.extension()
    {
        return Err(Ended::usage(format!(
            "{} looks like a file of another format: add --format {}",
            arguments.out.display(),
            extension.to_string_lossy()
        )));
    }
    let runtime = Runtime::new().context("the runtime can't start")?;
    let store = runtime.block_on(arguments.data.server()?.store())?;
    let purposes = purposes(arguments, &runtime, &store)?;
    let period = Period { from: arguments.from, until: arguments.until };
    let export = Export {
        site: arguments.site.clone(),
        period,
        shape: Shape { format: arguments.format, secrets: !arguments.without_secrets, purposes },
        part_rows: arguments.part_rows,
        out: arguments.out.clone(),
    };
    let snapshot = store.snapshot();
    let ledger = Ledger {
        key: store.verifier_key().to_string(),
        size: snapshot.size(),
        checkpoint: snapshot.checkpoint().into(),
    };
    let mut source = Source { runtime: &runtime, store: &store, site: &arguments.site, period };
    let progress = Progress::of(0, "receipts");
    let result = export.run(Clock::System.now(), ledger, &mut source, &mut |done| progress.reach(done));
    progress.end();
    let outcome = result.map_err(|error| match error {
        ExportError::Occupied(text) => Ended::usage(text),
        ExportError::Row(_) => anyhow::Error::from(error).into(),
        error => Ended::incomplete(format!(
            "The export broke off: {:#}. Run the same command again, and it goes on where it was.",
            anyhow::Error::from(error)
        )),
    })?;
    let manifest = &outcome.manifest;
    if arguments.json {
        print!("{}", String::from_utf8_lossy(&manifest.bytes()));
        return Ok(());
    }
    let erased = match manifest.erased {
        None => String::new(),
        Some(erased) => format!(" {erased} more were made in that time and are erased."),
    };
    println!(
        "{} receipts of {} from {} until {} are in {}.{erased}",
        manifest.receipts,
        manifest.site,
        period.from,
        period.until,
        arguments.out.display()
    );
    println!("Manifest: {}", outcome.manifest_path.display());
    println!("Its digest, to keep elsewhere: {}", manifest.digest());
    println!(
        "It is personal data: keep it where only those can read it who must, and delete it when it has served."
    );
    Ok(())
}

/// The purposes of all notices that the site ever had, which are the columns of a CSV.
fn purposes(arguments: &Arguments, runtime: &Runtime, store: &Store) -> Result<Vec<PurposeId>, Ended> {
    let notices = runtime.block_on(store.notices()).context("the notices can't be read")?;
    let mut sites: Vec<String> = notices.iter().map(|notice| notice.site.to_string()).collect();
    sites.sort();
    sites.dedup();
    if !sites.contains(&arguments.site.to_string()) {
        return Err(Ended::usage(format!(
            "No site is called `{}`; there are {}",
            arguments.site,
            if sites.is_empty() { "none yet: has the server run?".to_owned() } else { sites.join(", ") }
        )));
    }
    let own = notices.iter().filter(|notice| notice.site == arguments.site);
    let mut purposes: Vec<PurposeId> = own
        .flat_map(|notice| notice.purposes.iter())
        .filter(|purpose| !purpose.strictly_necessary)
        .map(|purpose| purpose.id.clone())
        .collect();
    purposes.sort();
    purposes.dedup();
    Ok(purposes)
}

/// The receipts in the store.
struct Source<'a> {
    runtime: &'a Runtime,
    store: &'a Store,
    site: &'a SiteId,
    period: Period,
}

impl Receipts for Source<'_> {
    type Error = StoreError;

    fn page(&mut self, after: Option<u64>, limit: usize) -> Result<Vec<Scanned>, StoreError> {
        let limit = u32::try_from(limit).unwrap_or(u32::MAX);
        let Period { from, until } = self.period;
        self.runtime.block_on(self.store.scan(self.site, from, until, after, limit))
    }

    fn made(&mut self) -> Result<Option<u64>, StoreError> {
        self.runtime.block_on(self.store.made(self.site, self.period.from, self.period.until))
    }
}
