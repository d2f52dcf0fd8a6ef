//! `cargo xtask bench`: starts the real program and measures it over HTTP, beside the limit of this machine.
//!
//! The load comes from the same machine, so that the figures are a lower bound; the ratios mean more than they do. The server's
//! own CPU time per request is read from the system, which doesn't depend on who else is busy.

mod bytes;
mod gate;
mod ledger;
mod load;
mod machine;
mod memory;
mod nginx;
mod receipts;
mod server;
mod torture;
mod upstream;

use std::path::PathBuf;
use std::time::Duration;

use clap::Parser;

/// Measures Sayso against the limit of the machine, in the same run.
#[derive(Parser)]
#[command(name = "sayso-bench")]
struct Arguments {
    /// What to measure; everything, if nothing is named, but for `scale`, which takes a
    /// quarter of an hour and 13 GB of disk, and `torture`, which measures nothing: it kills the server at random.
    #[arg(value_parser = ["bytes", "gate", "ledger", "memory", "receipts", "scale", "torture"])]
    what: Vec<String>,
    /// How long each of a measurement's rounds takes, in seconds.
    #[arg(long, default_value_t = 3)]
    seconds: u64,
    /// How many rounds of each; they alternate, and the median counts.
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// Connections that ask for pages, each one request at a time.
    #[arg(long, default_value_t = 8)]
    page_connections: usize,
    /// Leave out the servers of others, which are installed from npm for a run.
    #[arg(long)]
    no_peer: bool,
    /// Receipts in the store that `scale` measures beside an empty one.
    #[arg(long, default_value_t = 50_000_000)]
    receipts: u64,
    /// Visitors that take a long page at once, for the memory. `ulimit -n` has to allow three times as many files.
    #[arg(long, default_value_t = 1_000)]
    visitors: usize,
    /// Entries of the ledger that is appended, proved and checked.
    #[arg(long, default_value_t = 2_000_000)]
    entries: u64,
    /// How often `torture` kills the server, on each database.
    #[arg(long, default_value_t = 200)]
    kills: u32,
    /// The program to measure.
    #[arg(long, env = "SAYSO_BIN", required_unless_present_any = ["append_to", "insert_into"])]
    program: Option<PathBuf>,
    /// Be the twin of `receipts` that appends to this file.
    #[arg(long, hide = true)]
    append_to: Option<PathBuf>,
    /// Be the twin of `receipts` that inserts into this database.
    #[arg(long, hide = true)]
    insert_into: Option<String>,
}

/// How a measurement is done.
#[derive(Clone)]
struct Plan {
    round: Duration,
    rounds: usize,
    program: PathBuf,
}

/// A line of the table.
struct Row {
    what: String,
    measured: String,
    beside: String,
}

fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let wanted = |name: &str| arguments.what.is_empty() || arguments.what.iter().any(|what| what == name);
    let runtime = tokio::runtime::Runtime::new()?;
    match (&arguments.append_to, &arguments.insert_into) {
        (Some(path), _) => return runtime.block_on(receipts::twin::append_to(path)),
        (_, Some(url)) => return runtime.block_on(receipts::twin::insert_into(url)),
        (None, None) => {}
    }
    let plan = Plan {
        round: Duration::from_secs(arguments.seconds),
        rounds: arguments.rounds.max(1),
        program: arguments.program.unwrap_or_default(),
    };
    let rows = runtime.block_on(async {
        let mut rows = Vec::new();
        if wanted("bytes") {
            rows.extend(bytes::measure(&plan).await?);
        }
        if wanted("gate") {
            rows.extend(gate::measure(&plan, arguments.page_connections).await?);
        }
        if wanted("ledger") {
            rows.extend(ledger::measure(&plan, arguments.entries)?);
        }
        if wanted("memory") {
            rows.extend(memory::measure(&plan, arguments.visitors).await?);
        }
        if wanted("receipts") {
            rows.extend(receipts::measure(&plan, !arguments.no_peer).await?);
        }
        if arguments.what.iter().any(|what| what == "scale") {
            rows.extend(receipts::scale::measure(&plan, arguments.receipts).await?);
        }
        if arguments.what.iter().any(|what| what == "torture") {
            rows.extend(torture::run(&plan, arguments.kills).await?);
        }
        anyhow::Ok(rows)
    })?;
    println!("\n{}\n\n| what | measured | beside it |\n|---|---|---|", machine::description());
    for Row { what, measured, beside } in rows {
        println!("| {what} | {measured} | {beside} |");
    }
    Ok(())
}

/// The middle one.
fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
