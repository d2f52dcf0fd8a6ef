//! `sayso ledger vectors DIR`.

use std::path::PathBuf;

use clap::Args;
use sayso_ledger::vectors::{FILES, FURTHER_FILES, Tally, judge};
use serde_json::json;

use crate::cli::Ended;

#[derive(Args)]
pub(in crate::cli) struct Arguments {
    /// A folder with inclusion.jsonl, consistency.jsonl, notes.jsonl, cosignatures.jsonl, tiles.jsonl, roots.jsonl, keys.jsonl and
    /// tlog_proofs.jsonl. tile_paths.jsonl, checkpoint_texts.jsonl, witness_exchanges.jsonl, real_ct_log.jsonl and merkle_*.jsonl
    /// are run where they are. testdata/tlog/README.md says what is in them.
    folder: PathBuf,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// What came of a file.
enum FileResult {
    Judged(Tally),
    Absent,
    Unreadable(String),
}

pub(super) fn run(arguments: &Arguments) -> Result<(), Ended> {
    if !arguments.folder.is_dir() {
        return Err(Ended::usage(format!("{} is no folder", arguments.folder.display())));
    }
    let file = |name: &'static str| {
        let result = match std::fs::read_to_string(arguments.folder.join(name)) {
            Ok(text) => FileResult::Judged(judge(name, &text).expect("every name on the lists is known")),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => FileResult::Absent,
            Err(error) => FileResult::Unreadable(error.to_string()),
        };
        (name, result)
    };
    let further =
        FURTHER_FILES.into_iter().map(file).filter(|(_, result)| !matches!(result, FileResult::Absent));
    let files: Vec<_> = FILES.into_iter().map(file).chain(further).collect();
    let good = |result: &FileResult| matches!(result, FileResult::Judged(tally) if tally.failed.is_empty() && tally.passed > 0);
    if arguments.json {
        print_json(&files);
    } else {
        print_text(&files);
    }
    let judged = files.iter().filter(|(_, result)| matches!(result, FileResult::Judged(_))).count();
    if judged == 0 {
        return Err(Ended::usage(format!("{} has none of the files", arguments.folder.display())));
    }
    let bad = |(_, result): &&(&str, FileResult)| !good(result) && !matches!(result, FileResult::Absent);
    match files.iter().filter(bad).count() {
        0 => Ok(()),
        1 => Err(Ended::wrong("1 file has not passed.")),
        bad => Err(Ended::wrong(format!("{bad} files have not passed."))),
    }
}

fn print_text(files: &[(&'static str, FileResult)]) {
    for (name, result) in files {
        match result {
            FileResult::Judged(Tally { passed: 0, failed }) if failed.is_empty() => {
                println!("{name}: no rows")
            }
            FileResult::Judged(Tally { passed, failed }) => {
                println!("{name}: {passed} passed, {} failed", failed.len());
                for failure in failed {
                    println!("  line {}, {}: {}", failure.line, failure.id, failure.why);
                }
            }
            FileResult::Absent => println!("{name}: missing"),
            FileResult::Unreadable(error) => println!("{name}: can't be read: {error}"),
        }
    }
}

fn print_json(files: &[(&'static str, FileResult)]) {
    let rows: Vec<_> = files
        .iter()
        .map(|(name, result)| match result {
            FileResult::Judged(Tally { passed, failed }) => {
                let rows: Vec<_> = failed
                    .iter()
                    .map(|failure| json!({"line": failure.line, "id": failure.id, "why": failure.why}))
                    .collect();
                json!({"file": name, "passed": passed, "failed": failed.len(), "failures": rows})
            }
            FileResult::Absent => json!({"file": name, "missing": true}),
            FileResult::Unreadable(error) => json!({"file": name, "error": error}),
        })
        .collect();
    println!("{}", json!({ "files": rows }));
}
