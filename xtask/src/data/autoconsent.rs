//! The rules and the script of autoconsent, as they are in its npm package.

use super::package::Source;
use crate::call::{Call, Failure};
use crate::repository;

const PACKAGE: &str = "@duckduckgo/autoconsent@16.23.0";
const SHA512: &str = "3539838404857f9a54b12c20d93c93f51ef919851cb986573f206745c620260a\
                      3383a44b7975cff6e1fc003c40dfae3243680904cbbcdc037f0f6e18e2790f2a";

/// What is taken, under its own name; what is large is compressed.
const FILES: [(&str, bool); 3] =
    [("dist/autoconsent.playwright.js", true), ("rules/rules.json", true), ("LICENSE", false)];

const FOLDER: &str = "data/consent-tools/autoconsent";

/// Makes the folder's files.
///
/// # Errors
/// The package can't be had or isn't the one that was read, gzip is missing, or a file can't be written.
pub(super) fn run() -> Result<(), Failure> {
    let folder = repository::root().join(FOLDER);
    let wrong = |error: std::io::Error| Failure::new(format!("{FOLDER} can't be written: {error}"));
    std::fs::create_dir_all(&folder).map_err(wrong)?;
    for (path, compressed) in FILES {
        let text = Source { package: PACKAGE, path, sha512: SHA512 }.text()?;
        let name = path.rsplit('/').next().unwrap_or(path);
        std::fs::write(folder.join(name), &text).map_err(wrong)?;
        if compressed {
            // Without name and time, so that the same bytes come of it every time.
            Call::new("gzip -9 -n -f").word(name).dir(folder.clone()).output()?;
        }
        println!("{FOLDER}/{name}: {} bytes", text.len());
    }
    Ok(())
}
