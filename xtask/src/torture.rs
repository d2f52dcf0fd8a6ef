//! `cargo xtask torture`: kills the server at random under load.

use crate::call::{Call, Failure};
use crate::repository;

pub(crate) const HELP: &str = "\
cargo xtask torture [--kills N] [--database sqlite|postgresql]: kills the server at random under load, 200 times on each
database

Each time it starts again, every choice that was answered 201 must have its receipt, every receipt one number, a key that is
sent again the same receipt, and `sayso ledger check` must find nothing. Needs PostgreSQL 15; ends with a table.";

/// Kills the server as often as the words say.
///
/// # Errors
/// Something was lost, or the build failed.
pub(crate) fn run(words: &[String]) -> Result<(), Failure> {
    Call::new("cargo build --locked -p sayso").dir(repository::root()).run()?;
    let program = repository::target()?.join("debug/sayso");
    let call = Call::new("cargo run --locked -p sayso-bench -- torture").words(words);
    call.variable("SAYSO_BIN", program.to_string_lossy()).dir(repository::root()).run()
}

/// The short form, for every check.
///
/// # Errors
/// As [`run`].
pub(crate) fn smoke() -> Result<(), Failure> {
    run(&["--kills".to_owned(), "5".to_owned()])
}
