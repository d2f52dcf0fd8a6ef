//! `cargo xtask unused`: a dependency that no file of its crate names is taken out.

use toml::de::DeValue;

use crate::call::Failure;
use crate::finding::{self, Finding};
use crate::manifest::{Manifest, Row};
use crate::repository::Tree;

pub(crate) const HELP: &str = "\
cargo xtask unused: finds dependencies that their crate doesn't name

Looks for each name of a Cargo.toml, with `_` for `-`, in the crate's src, tests, benches, examples, fuzz_targets and
build.rs. Comments don't count.";

const KINDS: [&str; 3] = ["dependencies", "dev-dependencies", "build-dependencies"];

/// Where a crate's code is.
const CODE: [&str; 6] = ["src/", "tests/", "benches/", "examples/", "fuzz_targets/", "build.rs"];

/// Looks at every crate.
///
/// # Errors
/// A dependency isn't used.
pub(crate) fn run(words: &[String]) -> Result<(), Failure> {
    crate::jobs::no_more_words(words, HELP)?;
    finding::report("unused", "cargo xtask unused", check(&Tree::read()?))
}

fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.texts(&["/Cargo.toml"]) {
        let manifest = match Manifest::parse(path, text) {
            Ok(manifest) => manifest,
            Err(finding) => {
                findings.push(finding);
                continue;
            }
        };
        let folder = path.trim_end_matches("Cargo.toml");
        for row in dependencies(&manifest) {
            let name = row.key.replace('-', "_");
            if !is_named(tree, folder, &name) {
                let wrong = format!("no file of {} names `{name}`", folder.trim_end_matches('/'));
                findings.push(Finding::error(path, row.line, wrong, "take the dependency out"));
            }
        }
    }
    findings
}

fn dependencies<'manifest, 'text>(manifest: &'manifest Manifest<'text>) -> Vec<Row<'manifest, 'text>> {
    let mut rows: Vec<_> = KINDS.iter().flat_map(|kind| manifest.rows(&[kind])).collect();
    for target in manifest.rows(&["target"]) {
        if let DeValue::Table(table) = target.value {
            let kinds = KINDS.iter().filter_map(|kind| table.get(*kind).map(|kind| kind.get_ref()));
            for kind in kinds {
                if let DeValue::Table(kind) = kind {
                    rows.extend(manifest.rows_of(kind));
                }
            }
        }
    }
    rows
}

fn is_named(tree: &Tree, folder: &str, name: &str) -> bool {
    let mut code = tree.texts(&[".rs"]).filter(|(path, _)| {
        path.strip_prefix(folder).is_some_and(|path| CODE.iter().any(|place| path.starts_with(place)))
    });
    code.any(|(_, text)| {
        text.lines().filter(|line| !line.trim_start().starts_with("//")).any(|line| has_word(line, name))
    })
}

fn has_word(line: &str, word: &str) -> bool {
    let part_of_a_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    line.match_indices(word).any(|(start, _)| {
        !line[..start].chars().next_back().is_some_and(part_of_a_word)
            && !line[start + word.len()..].chars().next().is_some_and(part_of_a_word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::places;

    fn check_one(manifest: &str, file: &str, code: &str) -> Vec<String> {
        places(&check(&Tree::of(&[("crates/x/Cargo.toml", manifest), (file, code)])))
    }

    #[test]
    fn a_dependency_that_is_not_named_is_found() {
        let manifest = "[dependencies]\nhttp-body.workspace = true\n";
        for (file, code) in [
            ("crates/x/src/lib.rs", "use http_body_util::Full;"),
            ("crates/x/src/lib.rs", "// http_body would do"),
            ("crates/x/notes/lib.rs", "use http_body::Body;"),
            ("crates/y/src/lib.rs", "use http_body::Body;"),
        ] {
            assert_eq!(check_one(manifest, file, code), ["crates/x/Cargo.toml:2"], "{file}: {code}");
        }
    }

    #[test]
    fn every_kind_of_dependency_is_looked_at() {
        for kind in ["dev-dependencies", "build-dependencies", "target.'cfg(unix)'.dependencies"] {
            let manifest = format!("[package]\nname = \"x\"\n\n[{kind}]\nurl = \"2\"\n");
            assert_eq!(check_one(&manifest, "crates/x/src/lib.rs", ""), ["crates/x/Cargo.toml:5"], "{kind}");
        }
    }

    #[test]
    fn a_dependency_that_is_named_anywhere_passes() {
        let manifest = "[dependencies]\nhttp-body = \"1\"\n";
        for file in ["src/lib.rs", "src/a/b.rs", "tests/a.rs", "benches/a.rs", "build.rs"] {
            let file = format!("crates/x/{file}");
            assert!(check_one(manifest, &file, "use http_body::Body;").is_empty(), "{file}");
        }
    }
}
