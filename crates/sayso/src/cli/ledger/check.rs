//! `sayso ledger check URL|DIR`.

use std::time::Duration;

use clap::Args;
use sayso_ledger::VerifierKey;
use sayso_ledger::checkpoint::Opened;
use serde_json::json;

use super::cosigned;
use super::follow::{self, Followed, Seen};
use super::unread_is_incomplete;
use crate::cli::Ended;
use crate::cli::progress::Progress;
use crate::ledger::check::{self as derive, Finding, Kind, Outcome};
use crate::ledger::consistency::{self, Consistency};
use crate::ledger::evidence;
use crate::ledger::trust::Source;

/// Requests to one server at a time. More would help little, and would be felt.
const REQUESTS: usize = 4;

#[derive(Args)]
pub(in crate::cli) struct Arguments {
    #[command(flatten)]
    from: follow::From,
    /// A witness's key: the newest cosigned checkpoint must be signed by it. Give it again for each of several.
    #[arg(long = "witness", value_name = "VKEY")]
    witnesses: Vec<VerifierKey>,
    /// How many files are worked on at once: as many as there are processors for a folder, 4 for an address.
    #[arg(long)]
    jobs: Option<usize>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Everything that is reported.
struct Report<'a> {
    place: String,
    seen: &'a Seen,
    opened: Option<&'a Opened>,
    grew: Option<&'a Consistency>,
    outcome: Outcome,
    took: Duration,
}

pub(super) fn run(arguments: &Arguments) -> Result<(), Ended> {
    let followed = arguments.from.open().map_err(|error| Ended::usage(format!("{error:#}")))?;
    let seen = followed.look().map_err(|error| {
        if arguments.json {
            println!(
                "{}",
                json!({"ok": false, "ledger": followed.published.place(), "error": format!("{error:#}")})
            );
        }
        unread_is_incomplete(error)
    })?;
    if followed.state.is_none() {
        eprintln!("There is no folder to remember the checkpoint in: name a file with --state.");
    }
    follow::warn_of_trust(&seen.trust);
    let mut report = Report {
        place: followed.published.place(),
        seen: &seen,
        opened: None,
        grew: None,
        outcome: Outcome::default(),
        took: Duration::ZERO,
    };
    let opened = match &seen.opened {
        Ok(opened) => opened,
        Err(error) => {
            let what = format!("{error:#}");
            report.add(Finding::wrong("checkpoint".into(), None, what));
            report.print(arguments.json);
            return Err(Ended::wrong("The checkpoint doesn't hold; nothing further was looked at."));
        }
    };
    report.opened = Some(opened);
    let grew = compare(&followed, &seen, opened);
    let here = std::thread::available_parallelism().map_or(1, usize::from);
    let usual = if followed.published.folder().is_some() { here } else { REQUESTS };
    let progress = Progress::of(opened.checkpoint.size, "entries");
    let jobs = arguments.jobs.unwrap_or(usual).clamp(1, 256);
    report.outcome =
        derive::derive(&followed.published, &opened.checkpoint, jobs, &|done| progress.reach(done));
    report.took = progress.end();
    match &grew {
        Ok(grew) => {
            report.grew = grew.as_ref();
            let finding = grew.as_ref().and_then(|grew| alarm(&followed, &seen, opened, grew));
            finding.into_iter().for_each(|finding| report.add(finding));
        }
        // The file is among the findings of the whole.
        Err(_) if !report.outcome.findings.is_empty() => {}
        Err(error) => report.add(Finding {
            kind: Kind::Missing,
            ..Finding::wrong(
                "checkpoint".into(),
                None,
                format!("it can't be compared with the one of last time: {error:#}"),
            )
        }),
    }
    if !arguments.witnesses.is_empty() {
        let findings = cosigned::findings(&followed, &seen, &opened.checkpoint, &arguments.witnesses);
        findings.into_iter().for_each(|finding| report.add(finding));
    }
    report.print(arguments.json);
    let findings = &report.outcome.findings;
    if findings.iter().any(|finding| finding.kind == Kind::Wrong) {
        return Err(Ended::wrong("The ledger does not check."));
    }
    if !findings.is_empty() {
        return Err(Ended::incomplete("The ledger could not be read whole; what could be read is sound."));
    }
    Ok(followed.remember(&seen)?)
}

fn compare(followed: &Followed, seen: &Seen, opened: &Opened) -> anyhow::Result<Option<Consistency>> {
    let Some((before, _)) = &seen.before else { return Ok(None) };
    Ok(Some(consistency::compare(&followed.published, before, &opened.checkpoint)?))
}

/// What a comparison with the checkpoint of last time means.
fn alarm(followed: &Followed, seen: &Seen, opened: &Opened, grew: &Consistency) -> Option<Finding> {
    let (before, note) = seen.before.as_ref()?;
    let now = &opened.checkpoint;
    let what = match grew {
        Consistency::Grew => return None,
        Consistency::Forked { root_now } => format!(
            "FORK: {} entries had the root {}, and now the first {} have {root_now}",
            before.size, before.root, before.size
        ),
        Consistency::Shrank => {
            format!("SMALLER: {} entries were signed before, and now only {}", before.size, now.size)
        }
        Consistency::Unclear(why) => {
            format!("it can't be compared with the one over {} entries of last time: {why}", before.size)
        }
    };
    let kept = evidence::keep(followed.state.as_deref(), [(before, note), (now, &seen.note)]);
    let kept = match kept {
        Ok([old, new]) => format!("both are kept: {} and {}", old.display(), new.display()),
        Err(error) => format!("{error:#}"),
    };
    Some(Finding::wrong("checkpoint".into(), None, format!("{what}; {kept}")))
}

impl Report<'_> {
    fn add(&mut self, finding: Finding) {
        self.outcome.findings.insert(0, finding);
    }

    fn rate(&self) -> u64 {
        let entries = self.opened.map_or(0, |opened| opened.checkpoint.size);
        (entries as f64 / self.took.as_secs_f64().max(1e-9)) as u64
    }

    fn print(&self, as_json: bool) {
        if as_json { self.print_json() } else { self.print_text() }
    }

    fn print_text(&self) {
        for Finding { kind, file, entry, what } in &self.outcome.findings {
            let kind = if *kind == Kind::Wrong { "WRONG" } else { "MISSING" };
            let entry = entry.map_or(String::new(), |entry| format!(" (entry {entry})"));
            println!("{kind} {file}{entry}: {what}");
        }
        if self.outcome.gave_up {
            println!("The rest was not looked at: too much was found before.");
        }
        let Some(opened) = self.opened else { return };
        let (head, outcome) = (&opened.checkpoint, &self.outcome);
        println!("Ledger {} at {}", head.origin, self.place);
        println!("  {} entries, root {}", head.size, head.root);
        for by in &opened.signatures {
            println!("  signed by {}+{}", by.name, by.key_id);
        }
        match (&self.seen.before, self.grew) {
            (None, _) => println!("  no checkpoint of an earlier check is remembered"),
            (Some((before, _)), Some(Consistency::Grew)) => {
                println!("  grew out of the {} entries of the last check", before.size);
            }
            (Some(_), _) => {}
        }
        println!(
            "  {} tiles and {} entry bundles read in {:.1} s, {} entries/s",
            outcome.tiles,
            outcome.bundles,
            self.took.as_secs_f64(),
            self.rate()
        );
        if outcome.others > 0 {
            println!("  {} other files in the folder belong to no tree up to this size", outcome.others);
        }
        if outcome.findings.is_empty() {
            println!("Everything holds.");
        }
    }

    fn print_json(&self) {
        let head = self.opened.map(|opened| &opened.checkpoint);
        let source = match self.seen.trust.source {
            Source::Given => "given",
            Source::Kept => "remembered",
            Source::Published => "published",
        };
        let grew = self.grew.map(|grew| *grew == Consistency::Grew);
        let signed_by: Vec<String> = self.opened.map_or(vec![], |opened| {
            opened.signatures.iter().map(|by| format!("{}+{}", by.name, by.key_id)).collect()
        });
        let report = json!({
            "ok": self.outcome.findings.is_empty(),
            "ledger": self.place,
            "origin": head.map(|head| &head.origin),
            "size": head.map(|head| head.size),
            "root": head.map(|head| head.root.to_string()),
            "signed_by": signed_by,
            "keys": self.seen.trust.keys.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "keys_from": source,
            "size_before": self.seen.before.as_ref().map(|(before, _)| before.size),
            "grew_out_of_it": grew,
            "tiles": self.outcome.tiles,
            "bundles": self.outcome.bundles,
            "other_files": self.outcome.others,
            "found": self.outcome.findings.len(),
            "gave_up": self.outcome.gave_up,
            "findings": self.outcome.findings,
            "seconds": self.took.as_secs_f64(),
            "entries_per_second": self.rate(),
        });
        println!("{report}");
    }
}
