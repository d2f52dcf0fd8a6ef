//! `cargo xtask ci`: everything that has to pass, in one command on a bare machine.

mod deny;
mod setup;

use std::time::{Duration, Instant};

use crate::call::{Call, Failure};
use crate::{browser, client, fuzz, repository, tidy, torture, unused};

pub(crate) const HELP: &str = "\
cargo xtask ci [STEP..]: prepares this machine, then runs every check, or only the steps that are named

  setup     installs what is missing: Chromium, PostgreSQL, openssl, a C++ compiler through apt-get (as root; otherwise it
            says what to install), the client's npm packages, cargo-deny (built in the background)
  fmt       cargo fmt, of fuzz/ too
  clippy    cargo clippy, warnings denied
  rustdoc   cargo doc, warnings denied
  tests     cargo test
  torture   the server killed five times under load on each database
  client    TypeScript's types, the bundle is fresh and small enough, unit tests
  browser   a real Chromium against a real server
  audit     the auditor against sites whose truth is known
  deny      licences, bans and sources of dependencies
  unused    no dependency that nothing uses
  fuzz      the gate's fuzz targets for a minute each, the others for 10 seconds
  tidy      cargo xtask tidy

Stops at the first step that fails.";

/// What steps hand on to later ones.
#[derive(Default)]
struct Machine {
    /// cargo-deny, while it is being built beside the other steps.
    deny: Option<deny::Install>,
}

/// One step of the run.
struct Step {
    name: &'static str,
    run: fn(&mut Machine) -> Result<(), Failure>,
}

/// In order. `deny` comes late because its tool, on a bare machine, is built meanwhile.
const STEPS: [Step; 13] = [
    Step { name: "setup", run: setup::run },
    Step { name: "fmt", run: |_| fmt() },
    Step { name: "clippy", run: |_| cargo("cargo clippy --workspace --all-targets --locked -- -D warnings") },
    Step { name: "rustdoc", run: |_| rustdoc() },
    Step { name: "tests", run: |_| cargo("cargo test --workspace --locked") },
    Step { name: "torture", run: |_| torture::smoke() },
    Step { name: "client", run: |_| check_client() },
    Step { name: "browser", run: |_| browser::run("test:browser", &[]) },
    Step { name: "audit", run: |_| audit() },
    Step { name: "deny", run: deny::run },
    Step { name: "unused", run: |_| unused::run(&[]) },
    Step { name: "fuzz", run: |_| fuzz::smoke() },
    Step { name: "tidy", run: |_| tidy::run(&[]) },
];

/// Runs the steps that `words` name, or all.
///
/// # Errors
/// A word names no step, or a step failed.
pub(crate) fn run(words: &[String]) -> Result<(), Failure> {
    if let Some(word) = words.iter().find(|word| !STEPS.iter().any(|step| step.name == **word)) {
        return Err(Failure::Usage(format!("there is no step `{word}`\n\n{HELP}")));
    }
    let wanted = |step: &&Step| words.is_empty() || words.iter().any(|word| word == step.name);
    let steps: Vec<&Step> = STEPS.iter().filter(wanted).collect();
    let mut machine = Machine::default();
    let mut table = Table::default();
    for (place, step) in steps.iter().enumerate() {
        println!("\n== {} ({} of {})", step.name, place + 1, steps.len());
        let start = Instant::now();
        let result = (step.run)(&mut machine);
        let time = start.elapsed();
        println!("== {}: {:.1} s", step.name, time.as_secs_f64());
        table.0.push((step.name, time, result.is_ok()));
        if let Err(failure) = result {
            println!("\n{table}");
            return Err(explain(step.name, failure));
        }
    }
    println!("\n{table}");
    Ok(())
}

/// Adds which step it was, and where the failure names no command, the one that runs that step alone.
fn explain(step: &str, failure: Failure) -> Failure {
    let alone = format!("cargo xtask ci {step}");
    let (what, again) = match failure {
        Failure::Usage(what) => (what, alone),
        Failure::Wrong { what, again } => (what, again.unwrap_or(alone)),
    };
    Failure::Wrong { what: format!("\nthe step `{step}` failed: {what}"), again: Some(again) }
}

fn cargo(line: &str) -> Result<(), Failure> {
    Call::new(line).dir(repository::root()).run()
}

fn fmt() -> Result<(), Failure> {
    cargo("cargo fmt --all --check")?;
    cargo("cargo fmt --manifest-path fuzz/Cargo.toml --check")
}

fn rustdoc() -> Result<(), Failure> {
    let call = Call::new("cargo doc --workspace --no-deps --locked");
    call.variable("RUSTDOCFLAGS", "-D warnings").dir(repository::root()).run()
}

fn check_client() -> Result<(), Failure> {
    client::install()?;
    client::npm("check").run()?;
    client::check_fresh()?;
    client::npm("size").run()?;
    browser::with_chromium(client::npm("test:unit"))?.run()
}

/// One test at a time: each starts browsers of its own.
fn audit() -> Result<(), Failure> {
    client::install()?;
    let line = "cargo test --locked -p sayso --test audited -- --nocapture --test-threads=1";
    browser::with_chromium(Call::new(line).dir(repository::root()))?.run()
}

/// The steps that ran, how long each took and whether it passed.
#[derive(Default)]
struct Table(Vec<(&'static str, Duration, bool)>);

/// Ends with a line of its own that counts the steps, `N passed, M failed`, which programs read.
impl std::fmt::Display for Table {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(out, "step      seconds")?;
        for (name, time, passed) in &self.0 {
            writeln!(out, "{name:<9} {:>7.1}{}", time.as_secs_f64(), if *passed { "" } else { "  failed" })?;
        }
        let total: Duration = self.0.iter().map(|(_, time, _)| *time).sum();
        let passed = self.0.iter().filter(|(_, _, passed)| *passed).count();
        let failed = self.0.len() - passed;
        write!(out, "total     {:>7.1}\n\n{passed} passed, {failed} failed", total.as_secs_f64())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_help_names_every_step_in_order() {
        let in_help: Vec<_> = HELP
            .lines()
            .filter_map(|line| line.strip_prefix("  ").filter(|line| !line.starts_with(' ')))
            .filter_map(|line| line.split(' ').next())
            .collect();
        assert_eq!(in_help, STEPS.iter().map(|step| step.name).collect::<Vec<_>>());
    }

    #[test]
    fn the_table_counts_what_ran() {
        let second = Duration::from_millis(1_000);
        let mut table = Table(vec![("fmt", second, true), ("fuzz", second, true)]);
        assert!(table.to_string().ends_with("\n\n2 passed, 0 failed"), "{table}");
        table.0.push(("tidy", second, false));
        assert!(table.to_string().ends_with("\ntotal         3.0\n\n2 passed, 1 failed"), "{table}");
    }

    #[test]
    fn a_failed_step_says_how_to_run_it_alone() {
        let failure = explain("fmt", Failure::new("it is crooked")).to_string();
        assert!(failure.contains("the step `fmt` failed: it is crooked"), "{failure}");
        assert!(failure.ends_with("to see it again: cargo xtask ci fmt"), "{failure}");
        let failure = explain("fmt", Call::new("cargo fmt").failed("ended with 1")).to_string();
        assert!(failure.ends_with("to see it again: cargo fmt"), "{failure}");
    }
}
