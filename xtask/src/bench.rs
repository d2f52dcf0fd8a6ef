//! `cargo xtask bench`: measures.

use crate::call::{Call, Failure};
use crate::{browser, repository};

pub(crate) const HELP: &str = "\
cargo xtask bench [ARGS]: measures how fast it is

Builds the server and `sayso-bench` for release, and hands the latter the words that follow. `cargo xtask bench -- --help`
lists them. Two words mean something else instead:

  parts [NAME]                 single parts: rewriting, deciding, the ledger
  client [--json] [--rounds N] what the notice costs a visitor's browser, beside another consent manager (from npm); fails
                               where the script takes more than 10 ms of a CPU four times slower. JSON comes as the last line";

/// Runs the benchmarks.
///
/// # Errors
/// The build or a benchmark failed.
pub(crate) fn run(words: &[String]) -> Result<(), Failure> {
    let words = words.strip_prefix(&["--".to_owned()]).unwrap_or(words);
    if let Some(names) = words.strip_prefix(&["parts".to_owned()]) {
        let call = Call::new("cargo bench --locked -p sayso-bench --bench parts --").words(names);
        return call.dir(repository::root()).run();
    }
    if let Some(words) = words.strip_prefix(&["client".to_owned()]) {
        return browser::run("bench", words);
    }
    Call::new("cargo build --release --locked -p sayso").dir(repository::root()).run()?;
    let program = repository::target()?.join("release/sayso");
    let call = Call::new("cargo run --release --locked -p sayso-bench --").words(words);
    call.variable("SAYSO_BIN", program.to_string_lossy()).dir(repository::root()).run()
}
