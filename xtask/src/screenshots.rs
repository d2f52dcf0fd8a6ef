//! `cargo xtask screenshots`: pictures of what visitors and operators see.

use crate::browser;
use crate::call::Failure;

pub(crate) const HELP: &str = "\
cargo xtask screenshots: takes pictures of what visitors and operators see

Builds the server, starts it, visits it with Chromium and puts the pictures where the script in client/ says.";

/// Takes the pictures.
///
/// # Errors
/// Chromium is missing, the build failed, or the script did.
pub(crate) fn run(words: &[String]) -> Result<(), Failure> {
    crate::jobs::no_more_words(words, HELP)?;
    browser::run("screenshots", &[])
}
