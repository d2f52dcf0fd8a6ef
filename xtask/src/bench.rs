//! `cargo xtask bench`: measures.

use crate::call::{Call, Failure};
use crate::repository;

pub(crate) const HELP: &str = "\
cargo xtask bench [ARGS]: measures how fast it is

Builds `sayso-bench` for release and hands it the words that follow. `cargo xtask bench -- --help` lists them.";

/// Runs the benchmarks.
///
/// # Errors
/// The build or a benchmark failed.
pub(crate) fn run(words: &[String]) -> Result<(), Failure> {
    let words = words.strip_prefix(&["--".to_owned()]).unwrap_or(words);
    Call::new("cargo run --release --locked -p sayso-bench --").words(words).dir(repository::root()).run()
}
