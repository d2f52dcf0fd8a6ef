//! Real pages: those of `testdata/pages`, and what documentation this machine has.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::{ALL, NOTHING, Rewriter, run_by};
use crate::GateError;
use crate::inventory::tests::lax_inventory;
use crate::scan::reference::{Outcome, check, text};

/// How many pages of one folder of this machine are looked at.
const PAGES_OF_A_FOLDER: usize = 60;

fn published() -> BTreeMap<String, Vec<u8>> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/pages/pages.json.br");
    let file = std::fs::File::open(file).unwrap();
    let pages: BTreeMap<String, String> =
        serde_json::from_reader(brotli::Decompressor::new(file, 1 << 16)).unwrap();
    pages.into_iter().map(|(name, page)| (name, page.into_bytes())).collect()
}

/// Pages that came with other programs. Not every machine has some.
fn installed() -> BTreeMap<String, Vec<u8>> {
    let home = |variable: &str, folder: &str| {
        std::env::var_os(variable)
            .map(PathBuf::from)
            .or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(folder)))
    };
    let folders = [
        Some(PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../client/node_modules"))),
        Some(PathBuf::from("/usr/share/doc")),
        home("CARGO_HOME", ".cargo").map(|folder| folder.join("registry/src")),
        home("RUSTUP_HOME", ".rustup").map(|folder| folder.join("toolchains")),
    ];
    let mut pages = BTreeMap::new();
    for folder in folders.into_iter().flatten() {
        let mut found = Vec::new();
        find(&folder, &mut found);
        for path in found {
            pages.insert(path.display().to_string(), std::fs::read(&path).unwrap_or_default());
        }
    }
    pages
}

fn find(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = std::fs::read_dir(folder).into_iter().flatten().flatten().collect();
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let Ok(kind) = entry.file_type() else { continue };
        if found.len() >= PAGES_OF_A_FOLDER {
            return;
        }
        if kind.is_dir() {
            find(&entry.path(), found);
        } else if kind.is_file() && entry.path().extension().is_some_and(|extension| extension == "html") {
            found.push(entry.path());
        }
    }
}

/// With everything allowed a page comes out as it went in; with nothing allowed, no text is lost. The scanners agree.
fn check_page(name: &str, page: &[u8]) -> Result<Outcome, GateError> {
    let mut seed = 7_usize;
    let mut cut = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        1 + (seed >> 33) % 4096
    };
    let outcome = check(page, &mut cut).unwrap_or_else(|error| panic!("{name}: {error}"));
    let ours = |allowed, seed| run_by(Rewriter::new, lax_inventory(), page, allowed, false, seed);
    let held = ours(NOTHING, 0)?;
    assert!(ours(ALL, 3)? == page, "{name} with everything allowed");
    assert!(ours(NOTHING, 5)? == held, "{name} in pieces");
    if outcome == Outcome::Same {
        let other = run_by(Rewriter::by_other_scanner, lax_inventory(), page, NOTHING, false, 0)?;
        assert!(other == held, "{name} by the other scanner");
    }
    assert_eq!(text(&held), text(page), "{name} with nothing allowed");
    Ok(outcome)
}

fn check_all(pages: &BTreeMap<String, Vec<u8>>) -> Vec<(&str, String)> {
    let mut others = Vec::new();
    for (name, page) in pages {
        match check_page(name, page) {
            Ok(Outcome::Same) => {}
            Ok(outcome) => others.push((&**name, format!("{outcome:?}"))),
            Err(error) => others.push((&**name, error.to_string())),
        }
    }
    others
}

#[test]
fn published_pages_pass_and_lose_nothing() {
    let pages = published();
    assert!(pages.len() > 400, "only {} pages", pages.len());
    // There `lol_html` takes a MathML element for one of HTML.
    let others = check_all(&pages);
    assert_eq!(others, [("mathjax@2.7.9:test/localization.html", "OtherIsWrong".into())]);
}

#[test]
fn installed_pages_lose_nothing() {
    let pages = installed();
    let others = check_all(&pages);
    // No page is of a kind that a browser's parser would have to be asked about.
    assert!(others.len() * 100 <= pages.len(), "{} pages: {others:?}", pages.len());
}
