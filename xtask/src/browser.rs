//! Runs the scripts of `client/` that drive a real Chromium against a real server.

use std::path::PathBuf;

use crate::call::{Call, Failure, find_program};
use crate::{client, repository};

/// The Chromium to use: what the variable CHROMIUM names, the one on PATH, or the one where Debian puts it.
pub(crate) fn chromium() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM").filter(|named| !named.is_empty()) {
        return Some(named.into());
    }
    let installed = PathBuf::from("/usr/bin/chromium");
    find_program("chromium").or_else(|| Some(installed).filter(|program| program.is_file()))
}

/// Builds the server, then runs a script of `client/package.json` that gets its path in SAYSO_BIN, the browser's in CHROMIUM,
/// and these words.
///
/// # Errors
/// There is no Chromium, the server doesn't build, or the script failed.
pub(crate) fn run(script: &str, words: &[String]) -> Result<(), Failure> {
    let call = with_chromium(client::npm(script).word("--").words(words))?;
    client::install()?;
    Call::new("cargo build --locked -p sayso").dir(repository::root()).run()?;
    let server = repository::target()?.join("debug/sayso");
    call.variable("SAYSO_BIN", server.to_string_lossy()).run()
}

/// Tells a script where the browser is.
///
/// # Errors
/// There is none.
pub(crate) fn with_chromium(script: Call) -> Result<Call, Failure> {
    let chromium = chromium().ok_or_else(|| {
        Failure::new("there is no Chromium: install it, name it in the variable CHROMIUM, or run `cargo xtask ci setup`")
    })?;
    Ok(script.variable("CHROMIUM", chromium.to_string_lossy()))
}
