//! `cargo xtask tidy`: what the house rules say and a compiler can't check.
//!
//! Each check is a pure function from the repository's files to findings, and its tests hand it bad files: a check
//! that can't fail is a defect.

mod arrows;
mod length;
mod links;
mod map;
mod names;
mod sources;
mod words;

use crate::call::Failure;
use crate::finding;
use crate::repository::{self, Tree};

pub(crate) const HELP: &str = "\
cargo xtask tidy: checks what the house rules say and a compiler can't check

  arrows    a crate depends only on the crates below it
  length    a source file over 400 lines is a warning, over 800 an error
  map       every crate's folder is named in ARCHITECTURE.md
  names     no mod.rs, and no file or module called util, common, helper, manager, service or misc
  words     no switched-off tests, unfinished code, paths of one machine or registry hosts
  sources   every rule in data/laws/, vendor in data/vendors/ and cookie in data/cookies/ says where it is from
  links     relative links in Markdown files lead somewhere

Looks at the files that git has or would take. Each finding is one line: file:line, what is wrong, what to do.";

/// Runs all checks, so that one run shows everything there is to mend.
///
/// # Errors
/// A check found something that is more than a warning.
pub(crate) fn run(words: &[String]) -> Result<(), Failure> {
    crate::jobs::no_more_words(words, HELP)?;
    let tree = Tree::read()?;
    let mut findings = arrows::check(&repository::metadata()?, &tree);
    for check in [length::check, map::check, names::check, words::check, sources::check, links::check] {
        findings.extend(check(&tree));
    }
    finding::report("tidy", "cargo xtask tidy", findings)
}

/// Source that people write: not bundles, and not the cases that tests read.
fn hand_written(path: &str) -> bool {
    !path.split('/').any(|folder| matches!(folder, "dist" | "testdata" | "node_modules"))
}
