//! Outside vectors: one test a file, each row judged, `passed/total` printed. `testdata/tlog/README.md` says where the
//! rows come from.

use std::fs;
use std::path::Path;

use sayso_ledger::vectors::{FILES, FURTHER_FILES, Tally, judge};

/// Judges a file of `testdata/tlog`.
fn check(name: &str) {
    check_file(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata/tlog").join(name));
}

/// Judges a file that lies beside the repository on some machines only.
fn check_if_present(name: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/vectors/from-fetch").join(name);
    if path.exists() {
        check_file(&path);
    } else {
        println!("skipped: {name} is absent");
    }
}

fn check_file(path: &Path) {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let Tally { passed, failed } = judge(name, &text).unwrap_or_else(|| panic!("{name} is unknown"));
    println!("{name}: {passed}/{} passed", passed + failed.len());
    assert!(passed > 0, "{name} has no rows");
    assert!(failed.is_empty(), "{name}: {failed:#?}");
}

#[test]
fn roots() {
    check("roots.jsonl");
}

#[test]
fn inclusion() {
    check("inclusion.jsonl");
}

#[test]
fn consistency() {
    check("consistency.jsonl");
}

#[test]
fn tiles() {
    check("tiles.jsonl");
}

#[test]
fn tile_paths() {
    check("tile_paths.jsonl");
}

#[test]
fn notes() {
    check("notes.jsonl");
}

#[test]
fn keys() {
    check("keys.jsonl");
}

#[test]
fn cosignatures() {
    check("cosignatures.jsonl");
}

#[test]
fn tlog_proofs() {
    check("tlog_proofs.jsonl");
}

#[test]
fn checkpoint_texts() {
    check("checkpoint_texts.jsonl");
}

#[test]
fn witness_exchanges() {
    check("witness_exchanges.jsonl");
}

#[test]
fn real_ct_log() {
    check("real_ct_log.jsonl");
}

#[test]
fn merkle_inclusion_if_present() {
    check_if_present("merkle_inclusion.jsonl");
}

#[test]
fn merkle_consistency_if_present() {
    check_if_present("merkle_consistency.jsonl");
}

#[test]
fn merkle_subtree_inclusion_if_present() {
    check_if_present("merkle_subtreeinclusion.jsonl");
}

#[test]
fn merkle_subtree_consistency_if_present() {
    check_if_present("merkle_subtreeconsistency.jsonl");
}

/// A judge that lets everything pass would look like a perfect score.
#[test]
fn every_file_is_known_and_a_row_that_says_the_opposite_fails() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata/tlog");
    for name in FILES.into_iter().chain(FURTHER_FILES) {
        let tally =
            judge(name, "{\"id\": \"x\"}\n\nno JSON\n").unwrap_or_else(|| panic!("{name} is unknown"));
        assert_eq!((tally.passed, tally.failed.len()), (0, 2), "{name}");
        assert_eq!((tally.failed[0].id.as_str(), tally.failed[1].line), ("x", 3), "{name}");
        let Ok(text) = fs::read_to_string(folder.join(name)) else { continue };
        let rows = text.lines().count();
        let turned = text
            .replace("\"valid\":true", "\"valid\": false")
            .replace("\"valid\":false", "\"valid\":true")
            .replace("\"result\":\"", "\"result\":\"not ")
            .replace("\"status\":", "\"status\":1")
            .replace("\"ok\":true", "\"ok\": false")
            .replace("\"ok\":false", "\"ok\":true")
            .replace("\"path\":\"tile/", "\"path\":\"tile/9")
            .replace("\"root\":\"", "\"root\":\"A")
            .replace("\"vkey\":\"", "\"vkey\":\"+");
        let tally = judge(name, &turned).unwrap_or_else(|| panic!("{name} is unknown"));
        assert_eq!(tally.failed.len(), rows, "{name}: {} of {rows} still pass", tally.passed);
    }
    assert_eq!(judge("other.jsonl", ""), None);
}
