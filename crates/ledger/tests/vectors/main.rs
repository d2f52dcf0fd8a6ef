//! Outside vectors: one test a file, each row judged, `passed/total` printed. `testdata/tlog/README.md` says where the
//! rows come from.

mod judge;
mod logs;
mod rows;

use rows::{check, check_if_present};

#[test]
fn roots() {
    check("roots.jsonl", judge::root);
}

#[test]
fn inclusion() {
    check("inclusion.jsonl", judge::inclusion);
}

#[test]
fn consistency() {
    check("consistency.jsonl", judge::consistency);
}

#[test]
fn tiles() {
    check("tiles.jsonl", judge::tiles);
}

#[test]
fn tile_paths() {
    check("tile_paths.jsonl", judge::tile_path);
}

#[test]
fn notes() {
    check("notes.jsonl", judge::note);
}

#[test]
fn keys() {
    check("keys.jsonl", judge::key);
}

#[test]
fn cosignatures() {
    check("cosignatures.jsonl", judge::cosignature);
}

#[test]
fn tlog_proofs() {
    check("tlog_proofs.jsonl", judge::tlog_proof);
}

#[test]
fn checkpoint_texts() {
    check("checkpoint_texts.jsonl", judge::checkpoint_text);
}

#[test]
fn real_ct_log() {
    check("real_ct_log.jsonl", judge::real_ct_log);
}

#[test]
fn merkle_inclusion_if_present() {
    check_if_present("merkle_inclusion.jsonl", judge::merkle_inclusion);
}

#[test]
fn merkle_consistency_if_present() {
    check_if_present("merkle_consistency.jsonl", judge::merkle_consistency);
}
