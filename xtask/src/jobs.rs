//! The list of jobs: what the command line can name, and what `--help` says about each.

use crate::call::Failure;
use crate::{bench, ci, client, data, fuzz, screenshots, tidy, torture, unused};

/// One job of `cargo xtask`.
struct Job {
    name: &'static str,
    help: &'static str,
    run: fn(&[String]) -> Result<(), Failure>,
}

const JOBS: [Job; 9] = [
    Job { name: "ci", help: ci::HELP, run: ci::run },
    Job { name: "tidy", help: tidy::HELP, run: tidy::run },
    Job { name: "unused", help: unused::HELP, run: unused::run },
    Job { name: "fuzz", help: fuzz::HELP, run: fuzz::run },
    Job { name: "client", help: client::HELP, run: client::run },
    Job { name: "data", help: data::HELP, run: data::run },
    Job { name: "screenshots", help: screenshots::HELP, run: screenshots::run },
    Job { name: "bench", help: bench::HELP, run: bench::run },
    Job { name: "torture", help: torture::HELP, run: torture::run },
];

/// Runs the job that the first word names; the words after it are the job's own.
///
/// # Errors
/// The job's failure, or a usage failure when no job has that name.
pub(crate) fn run(words: &[String]) -> Result<(), Failure> {
    let Some((name, rest)) = words.split_first() else {
        return Err(Failure::Usage(overview()));
    };
    if matches!(name.as_str(), "help" | "--help" | "-h") {
        println!("{}", overview());
        return Ok(());
    }
    let Some(job) = JOBS.iter().find(|job| job.name == name) else {
        return Err(Failure::Usage(format!("there is no job `{name}`\n\n{}", overview())));
    };
    // What stands after `--` belongs to the program that the job starts.
    if rest.iter().take_while(|word| *word != "--").any(|word| matches!(word.as_str(), "--help" | "-h")) {
        println!("{}", job.help);
        return Ok(());
    }
    (job.run)(rest)
}

/// The text of `cargo xtask --help`: the first line of each job's own help.
fn overview() -> String {
    let mut text = String::from("cargo xtask JOB: the chores of this repository\n\nJobs:\n");
    for job in &JOBS {
        let first = job.help.lines().next().unwrap_or_default();
        let summary = first.split_once(": ").map_or(first, |(_, summary)| summary);
        text.push_str(&format!("  {:<13}{summary}\n", job.name));
    }
    text.push_str("\n`cargo xtask JOB --help` says more about one of them.");
    text
}

/// Refuses words that a job doesn't take.
///
/// # Errors
/// A usage failure that names the first such word.
pub(crate) fn no_more_words(words: &[String], help: &str) -> Result<(), Failure> {
    match words.first() {
        None => Ok(()),
        Some(word) => Err(Failure::Usage(format!("`{word}` means nothing here\n\n{help}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn every_job_names_itself_in_its_help() {
        for job in &JOBS {
            assert!(job.help.starts_with(&format!("cargo xtask {}", job.name)), "{}", job.name);
            assert!(run(&words(&format!("{} --help", job.name))).is_ok());
        }
    }

    #[test]
    fn an_unknown_job_or_word_is_a_usage_failure() {
        for line in [
            "",
            "nonsense",
            "tidy nonsense",
            "ci nonsense",
            "fuzz --seconds soon",
            "client now",
            "data",
            "data cookies now",
        ] {
            assert!(matches!(run(&words(line)), Err(Failure::Usage(_))), "{line:?}");
        }
    }
}
