//! `cargo xtask data`: makes the files of `data/` that come from somebody else's list.

mod autoconsent;
mod cookies;
mod package;

use crate::call::Failure;

pub(crate) const HELP: &str = "\
cargo xtask data cookies: makes data/cookies/open-cookie-database.toml anew

Fetches the npm package that holds the Open Cookie Database (needs the network), checks that it is the one that was read,
and takes from it what data/cookies/cookies.toml doesn't say of the cookies in data/vendors/. Look at the difference
before you commit it.

cargo xtask data autoconsent: makes data/consent-tools/autoconsent/ anew

Fetches the npm package of autoconsent, checks that it is the one that was read, and takes its script, its rules and its
licence, unchanged.";

/// Makes the file that the command line names.
///
/// # Errors
/// It names none, the package can't be had or isn't the one that was read, or a row of the catalogue names a platform that
/// the database doesn't have.
pub(crate) fn run(words: &[String]) -> Result<(), Failure> {
    match words.split_first() {
        Some((word, rest)) if word == "cookies" => {
            crate::jobs::no_more_words(rest, HELP)?;
            cookies::run()
        }
        Some((word, rest)) if word == "autoconsent" => {
            crate::jobs::no_more_words(rest, HELP)?;
            autoconsent::run()
        }
        Some((word, _)) => Err(Failure::Usage(format!("`{word}` means nothing here\n\n{HELP}"))),
        None => Err(Failure::Usage(HELP.to_owned())),
    }
}
