//! Judges files of outside test vectors: JSON Lines, one case a line, each with an `id`.
//!
//! The formats are those that `testdata/tlog/README.md` describes; `sayso ledger vectors` runs a folder of such files, and
//! the tests of this crate run our copies.

mod log;
mod merkle;
mod rows;
mod signed;
mod trees;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::Witness;

/// The files of a whole set.
pub const FILES: [&str; 8] = [
    "inclusion.jsonl",
    "consistency.jsonl",
    "notes.jsonl",
    "cosignatures.jsonl",
    "tiles.jsonl",
    "roots.jsonl",
    "keys.jsonl",
    "tlog_proofs.jsonl",
];

/// Files that a set may have besides.
pub const FURTHER_FILES: [&str; 8] = [
    "tile_paths.jsonl",
    "checkpoint_texts.jsonl",
    "witness_exchanges.jsonl",
    "real_ct_log.jsonl",
    "merkle_inclusion.jsonl",
    "merkle_consistency.jsonl",
    "merkle_subtreeinclusion.jsonl",
    "merkle_subtreeconsistency.jsonl",
];

/// What is wrong with a row, for whoever reads it.
type Verdict = Result<(), String>;

/// A row that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Its line in the file, from 1.
    pub line: usize,
    /// Its id; empty if it has none.
    pub id: String,
    /// What we say and what the row says.
    pub why: String,
}

/// The outcome of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many rows passed.
    pub passed: usize,
    /// Those that did not.
    pub failed: Vec<Failure>,
}

/// Judges the rows of the file called `name`; none for a name that is in neither list. Empty lines are passed over.
pub fn judge(name: &str, text: &str) -> Option<Tally> {
    let log = log::Log::default();
    let mut witnesses: BTreeMap<String, Witness> = BTreeMap::new();
    let tally = match name {
        "inclusion.jsonl" => tally(text, |row| trees::inclusion(&log, row)),
        "consistency.jsonl" => tally(text, |row| trees::consistency(&log, row)),
        "notes.jsonl" => tally(text, signed::note),
        "cosignatures.jsonl" => tally(text, signed::cosignature),
        "tiles.jsonl" => tally(text, |row| trees::tiles(&log, row)),
        "roots.jsonl" => tally(text, trees::root),
        "keys.jsonl" => tally(text, signed::key),
        "tlog_proofs.jsonl" => tally(text, signed::tlog_proof),
        "tile_paths.jsonl" => tally(text, trees::tile_path),
        "checkpoint_texts.jsonl" => tally(text, signed::checkpoint_text),
        "witness_exchanges.jsonl" => tally(text, |row| signed::witness_exchange(&mut witnesses, row)),
        "real_ct_log.jsonl" => tally(text, trees::real_ct_log),
        "merkle_inclusion.jsonl" => tally(text, merkle::merkle_inclusion),
        "merkle_consistency.jsonl" => tally(text, merkle::merkle_consistency),
        "merkle_subtreeinclusion.jsonl" => tally(text, merkle::merkle_subtree_inclusion),
        "merkle_subtreeconsistency.jsonl" => tally(text, merkle::merkle_subtree_consistency),
        _ => return None,
    };
    Some(tally)
}

fn tally(text: &str, mut judge: impl FnMut(&Value) -> Verdict) -> Tally {
    let mut tally = Tally::default();
    for (line, text) in text.lines().enumerate().filter(|(_, text)| !text.trim().is_empty()) {
        let row: Result<Value, _> = serde_json::from_str(text);
        let id = row.as_ref().ok().and_then(|row| row["id"].as_str()).unwrap_or_default().to_owned();
        match row.map_err(|error| format!("no JSON: {error}")).and_then(|row| judge(&row)) {
            Ok(()) => tally.passed += 1,
            Err(why) => tally.failed.push(Failure { line: line + 1, id, why }),
        }
    }
    tally
}
