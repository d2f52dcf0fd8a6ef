//! `sayso ledger watch URL|DIR`.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::Context as _;
use clap::Args;
use sayso_ledger::checkpoint::Opened;
use serde_json::json;

use super::follow::{self, Followed, Seen};
use super::unread_is_incomplete;
use crate::cli::Ended;
use crate::clock::Clock;
use crate::ledger::consistency::{self, Consistency};
use crate::ledger::evidence;

#[derive(Args)]
pub(in crate::cli) struct Arguments {
    #[command(flatten)]
    from: follow::From,
    /// How long to wait between two looks, in seconds.
    #[arg(long, value_name = "SECONDS", default_value_t = 60, value_parser = clap::value_parser!(u64).range(1..))]
    every: u64,
    /// Look once: exit 0 if all is well, 3 if the ledger couldn't be read.
    #[arg(long)]
    once: bool,
    /// What to run when the alarm is raised, by `sh`. It finds the reason in SAYSO_ALARM, the ledger's place in SAYSO_LEDGER and
    /// the files with both checkpoints in SAYSO_OLD and SAYSO_NEW.
    #[arg(long, value_name = "COMMAND")]
    exec: Option<String>,
    /// Print a line of JSON for each look.
    #[arg(long)]
    json: bool,
}

/// What a look found.
enum Look {
    /// Nothing new.
    Same(u64),
    /// From so many entries to so many, or the first time.
    Grew(Option<u64>, u64),
    /// The log contradicts itself, or what it signed.
    Alarm(String, Option<[PathBuf; 2]>),
}

pub(super) fn run(arguments: &Arguments) -> Result<(), Ended> {
    let followed = arguments.from.open().map_err(|error| Ended::usage(format!("{error:#}")))?;
    loop {
        match look(&followed) {
            Ok(Look::Alarm(reason, files)) => return Err(raise(arguments, &followed, &reason, files)),
            Ok(look) => arguments.say(&look),
            Err(error) if arguments.once || !follow::is_unread(&error) => {
                return Err(unread_is_incomplete(error));
            }
            // A ledger that can't be reached may be back the next time.
            Err(error) => eprintln!("{} not read: {error:#}", Clock::System.now()),
        }
        if arguments.once {
            return Ok(());
        }
        std::thread::sleep(Duration::from_secs(arguments.every));
    }
}

fn look(followed: &Followed) -> anyhow::Result<Look> {
    let seen = followed.look()?;
    follow::warn_of_trust(&seen.trust);
    let opened = match &seen.opened {
        Ok(opened) => opened,
        Err(error) => return Ok(Look::Alarm(format!("the checkpoint doesn't hold: {error:#}"), None)),
    };
    let size = opened.checkpoint.size;
    let Some((before, note)) = &seen.before else {
        if !consistency::edge_holds(&followed.published, &opened.checkpoint)? {
            return Ok(Look::Alarm("the published tiles don't lead to the checkpoint".into(), None));
        }
        followed.remember(&seen)?;
        return Ok(Look::Grew(None, size));
    };
    match consistency::compare(&followed.published, before, &opened.checkpoint)? {
        Consistency::Grew if *before == opened.checkpoint => Ok(Look::Same(size)),
        Consistency::Grew => {
            followed.remember(&seen)?;
            Ok(Look::Grew(Some(before.size), size))
        }
        grew => {
            let reason = reason(&grew, before.size, opened);
            let files = keep(followed, &seen, (before, note), opened)?;
            Ok(Look::Alarm(reason, Some(files)))
        }
    }
}

fn reason(grew: &Consistency, before: u64, now: &Opened) -> String {
    match grew {
        Consistency::Forked { root_now } => {
            format!("FORK: the first {before} entries have another root than was signed for them, {root_now}")
        }
        Consistency::Shrank => {
            format!("SMALLER: {before} entries were signed before, and now only {}", now.checkpoint.size)
        }
        Consistency::Unclear(why) => format!("the published tiles don't show that the ledger grew: {why}"),
        Consistency::Grew => String::new(),
    }
}

fn keep(
    followed: &Followed,
    seen: &Seen,
    before: (&sayso_ledger::Checkpoint, &str),
    now: &Opened,
) -> anyhow::Result<[PathBuf; 2]> {
    evidence::keep(followed.state.as_deref(), [before, (&now.checkpoint, &seen.note)])
}

/// Raises the alarm. That a command fails is said and changes nothing.
fn raise(arguments: &Arguments, followed: &Followed, reason: &str, files: Option<[PathBuf; 2]>) -> Ended {
    let place = followed.published.place();
    if arguments.json {
        let files = files.as_ref().map(|files| files.each_ref().map(|file| file.display().to_string()));
        println!("{}", json!({"alarm": reason, "ledger": place, "checkpoints": files}));
    }
    if let Some(command) = &arguments.exec {
        let [old, new] = files.clone().unwrap_or_default();
        let mut shell = std::process::Command::new("sh");
        shell.args(["-c", command]).env("SAYSO_ALARM", reason).env("SAYSO_LEDGER", &place);
        let status = shell.env("SAYSO_OLD", old).env("SAYSO_NEW", new).status();
        match status.context("the command for the alarm can't be run") {
            Ok(status) if status.success() => {}
            Ok(status) => eprintln!("The command for the alarm ended with {status}."),
            Err(error) => eprintln!("{error:#}"),
        }
    }
    let kept = files.map_or(String::new(), |[old, new]| {
        format!("\nBoth checkpoints are kept as evidence: {} and {}", old.display(), new.display())
    });
    Ended::wrong(format!("ALARM {place}: {reason}{kept}"))
}

impl Arguments {
    fn say(&self, look: &Look) {
        let now = Clock::System.now();
        match (look, self.json) {
            (Look::Same(size), true) => println!("{}", json!({"at": now, "size": size, "size_before": size})),
            (Look::Grew(before, size), true) => {
                println!("{}", json!({"at": now, "size": size, "size_before": before}));
            }
            (Look::Same(size), false) => println!("{now} {size} entries, as before"),
            (Look::Grew(None, size), false) => println!("{now} {size} entries; remembered from now on"),
            (Look::Grew(Some(before), size), false) => {
                println!("{now} {size} entries, grown out of {before}");
            }
            (Look::Alarm(..), _) => {}
        }
    }
}
