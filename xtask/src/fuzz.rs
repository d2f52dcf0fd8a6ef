//! `cargo xtask fuzz`: feeds the decoders what nobody would write.
//!
//! Builds as cargo-fuzz does with `-s none`: the compiler's coverage pass, without a sanitizer, works on stable Rust.

use std::collections::BTreeSet;
use std::path::Path;

use crate::call::{Call, Failure};
use crate::manifest::Manifest;
use crate::repository;

pub(crate) const HELP: &str = "\
cargo xtask fuzz [TARGET] [--seconds N]: feeds the decoders what nobody would write

Builds fuzz/ and runs one target, or each in turn, for 60 seconds or as many as you say. What it learns stays in
fuzz/corpus/, an input that fails in fuzz/artifacts/; its path is printed. Needs a C++ compiler.";

/// The coverage that libFuzzer steers by, and what makes mistakes show: debug assertions.
const RUSTFLAGS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing -Cdebug-assertions -Ccodegen-units=1";

const MANIFEST: &str = "fuzz/Cargo.toml";

/// What decides over whatever strangers send: these are fed for longer. (The scanner is within the first.)
const OF_THE_GATE: [&str; 3] = ["rewrite", "cookies", "csp"];

/// Good inputs to begin with, for targets that have some.
const SEEDS: [(&str, &str); 2] = [("rewrite", "testdata/gate"), ("scanner", "testdata/gate")];

/// Fuzzes one target or all of them.
///
/// # Errors
/// There is no such target, the build failed, or an input was found that fails.
pub(crate) fn run(words: &[String]) -> Result<(), Failure> {
    let order = Order::read(words)?;
    let mut targets = targets()?;
    if let Some(target) = &order.target {
        if !targets.contains(target) {
            return Err(Failure::new(format!(
                "there is no target `{target}`; there are {}",
                targets.join(", ")
            )));
        }
        targets.retain(|other| other == target);
    }
    fuzz(&targets, order.seconds)
}

/// Fuzzes every target: the gate's for a minute each, the others for ten seconds.
///
/// # Errors
/// As [`run`].
pub(crate) fn smoke() -> Result<(), Failure> {
    let (gates, others): (Vec<_>, Vec<_>) =
        targets()?.into_iter().partition(|target| OF_THE_GATE.contains(&target.as_str()));
    fuzz(&gates, 60)?;
    fuzz(&others, 10)
}

/// What the command line asked for.
#[derive(Debug, PartialEq, Eq)]
struct Order {
    target: Option<String>,
    seconds: u32,
}

impl Order {
    fn read(words: &[String]) -> Result<Order, Failure> {
        let usage = |what: String| Failure::Usage(format!("{what}\n\n{HELP}"));
        let mut order = Order { target: None, seconds: 60 };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let (key, value) =
                word.split_once('=').map_or((word.as_str(), None), |(key, value)| (key, Some(value)));
            if key == "--seconds" {
                let value = value.or_else(|| words.next().map(String::as_str)).unwrap_or_default();
                let seconds = value.parse().ok().filter(|seconds| *seconds > 0);
                order.seconds = seconds.ok_or_else(|| usage(format!("`{value}` is no number of seconds")))?;
            } else if word.starts_with('-') || order.target.is_some() {
                return Err(usage(format!("`{word}` means nothing here")));
            } else {
                order.target = Some(word.clone());
            }
        }
        Ok(order)
    }
}

fn fuzz(targets: &[String], seconds: u32) -> Result<(), Failure> {
    let root = repository::root();
    let machine = host()?;
    // A target that is named is built for apart from build scripts and macros, which must not be instrumented.
    Call::new("cargo build --locked --manifest-path")
        .words(&[MANIFEST, "--release", "--target", &machine].map(str::to_owned))
        .variable("RUSTFLAGS", RUSTFLAGS)
        .dir(&root)
        .run()?;
    let built = repository::target_of(MANIFEST)?.join(machine).join("release");
    for target in targets {
        let corpus = format!("fuzz/corpus/{target}");
        let artifacts = format!("fuzz/artifacts/{target}/");
        for folder in [&corpus, &artifacts] {
            let made = std::fs::create_dir_all(root.join(folder));
            made.map_err(|error| Failure::new(format!("{folder} can't be made: {error}")))?;
        }
        let program = built.join(target);
        let seeds =
            SEEDS.iter().filter(|(seeded, _)| seeded == target).map(|(_, folder)| (*folder).to_owned());
        let before = files_in(&root.join(&artifacts));
        let result = Call::program(&program)
            .word(format!("-max_total_time={seconds}"))
            .word(format!("-artifact_prefix={artifacts}"))
            .words(&["-timeout=10", "-rss_limit_mb=2048", "-verbosity=0"].map(str::to_owned))
            .word(corpus)
            .words(&seeds.collect::<Vec<_>>())
            .dir(&root)
            .run();
        if let Err(failure) = result {
            // The whole run may not come upon that input again; the input alone does.
            let input = files_in(&root.join(&artifacts)).into_iter().find(|file| !before.contains(file));
            return Err(match input {
                Some(input) => {
                    let alone = Call::program(&program).word(format!("{artifacts}{input}"));
                    alone.failed(&format!("fails on {artifacts}{input}"))
                }
                None => failure,
            });
        }
    }
    Ok(())
}

fn files_in(folder: &Path) -> BTreeSet<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

/// The names of the programs in `fuzz/Cargo.toml`.
fn targets() -> Result<Vec<String>, Failure> {
    let text = std::fs::read_to_string(repository::root().join(MANIFEST));
    let text = text.map_err(|error| Failure::new(format!("{MANIFEST} can't be read: {error}")))?;
    let manifest = Manifest::parse(MANIFEST, &text).map_err(|finding| Failure::new(finding.to_string()))?;
    let names = manifest.array("bin").into_iter().filter_map(|(_, bin)| bin.get("name")?.get_ref().as_str());
    Ok(names.map(str::to_owned).collect())
}

/// The kind of machine that this one is, as the compiler names it.
fn host() -> Result<String, Failure> {
    let call = Call::new("rustc -vV").dir(repository::root());
    let text = call.output()?;
    let host = text.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| call.failed("names no host"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(line: &str) -> Option<Order> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Order::read(&words).ok()
    }

    #[test]
    fn target_and_seconds_are_read_in_any_order() {
        let cookie = Some("cookie".to_owned());
        assert_eq!(order(""), Some(Order { target: None, seconds: 60 }));
        for line in ["cookie --seconds 5", "--seconds 5 cookie", "--seconds=5 cookie"] {
            assert_eq!(order(line), Some(Order { target: cookie.clone(), seconds: 5 }), "{line}");
        }
    }

    #[test]
    fn what_means_nothing_is_refused() {
        for line in ["--seconds", "--seconds 0", "--seconds -1", "--second 5", "cookie rewrite"] {
            assert_eq!(order(line), None, "{line}");
        }
    }

    #[test]
    fn every_target_has_its_file_and_every_seed_its_target() {
        let targets = targets().unwrap();
        for target in &targets {
            let file = repository::root().join(format!("fuzz/fuzz_targets/{target}.rs"));
            assert!(file.is_file(), "{}", file.display());
        }
        for (target, folder) in SEEDS {
            assert!(targets.iter().any(|other| other == target) && repository::root().join(folder).is_dir());
        }
    }
}
