//! Prepares a bare Debian machine: installs what is missing, or says what to install.

use std::os::unix::fs::MetadataExt as _;

use super::{Machine, deny};
use crate::call::{Call, Failure, find_program};
use crate::{browser, client, repository};

/// A program that the steps need, the Debian package it comes in, and what it is for.
const PROGRAMS: [(&str, &str, &str); 8] = [
    ("git", "git", "tells which files belong to the repository"),
    ("c++", "g++", "compiles libFuzzer"),
    ("chromium", "chromium", "runs the browser tests"),
    (
        "/usr/lib/postgresql/15/bin/postgres",
        "postgresql-15",
        "is the database of the store's tests, in a folder of their own",
    ),
    ("openssl", "openssl", "makes the certificate of the third parties in the browser tests"),
    ("nginx", "nginx-light", "stands before Sayso as docs/tag.md shows, and beside it in `bench gate`"),
    ("apache2", "apache2-bin", "stands before Sayso as docs/tag.md shows"),
    ("caddy", "caddy", "stands before Sayso as docs/tag.md shows"),
];

/// The oldest Node.js that the client's tools run on.
const NODE: u32 = 20;

pub(super) fn run(machine: &mut Machine) -> Result<(), Failure> {
    // First, so that it overlaps with all that comes after.
    machine.deny = deny::start()?;
    install_programs()?;
    check_node()?;
    check_rust()?;
    // Every platform's crates, since the licence check reads them all and runs offline.
    Call::new("cargo fetch --locked").dir(repository::root()).run()?;
    client::install()?;
    Ok(())
}

fn install_programs() -> Result<(), Failure> {
    let has = |program: &str| match program {
        "chromium" => browser::chromium().is_some(),
        program => find_program(program).is_some(),
    };
    let missing: Vec<_> = PROGRAMS.iter().filter(|(program, ..)| !has(program)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    for (program, _, purpose) in &missing {
        println!("{program} is missing; it {purpose}");
    }
    let packages: Vec<&str> = missing.iter().map(|(_, package, _)| *package).collect();
    let install = format!("apt-get install -y --no-install-recommends {}", packages.join(" "));
    if !is_root() || find_program("apt-get").is_none() {
        return Err(Failure::new(format!(
            "install it, on Debian with: sudo apt-get update && sudo {install}"
        )));
    }
    let quietly = |line: &str| Call::new(line).variable("DEBIAN_FRONTEND", "noninteractive").run();
    quietly("apt-get update")?;
    quietly(&install)
}

/// Without a library call for it: the process's own files belong to its user.
fn is_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|about| about.uid() == 0)
}

fn check_node() -> Result<(), Failure> {
    let remedy = format!("install Node.js {NODE} or newer with npm, on Debian: apt-get install nodejs npm");
    for program in ["node", "npm"] {
        if find_program(program).is_none() {
            return Err(Failure::new(format!("{program} is missing: {remedy}")));
        }
    }
    let version = Call::new("node --version").output()?;
    match major(&version) {
        Some(major) if major >= NODE => Ok(()),
        _ => Err(Failure::new(format!("Node.js is {}, which is too old: {remedy}", version.trim()))),
    }
}

/// 20 from `v20.19.2`.
fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

fn check_rust() -> Result<(), Failure> {
    for component in ["fmt", "clippy"] {
        if Call::new(&format!("cargo {component} --version")).dir(repository::root()).output().is_err() {
            let what = format!("`cargo {component}` is missing: run `rustup component add rustfmt clippy`");
            return Err(Failure::new(what));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_version_is_read() {
        assert_eq!(["v20.19.2\n", "v8.0.0", "20", ""].map(major), [Some(20), Some(8), None, None]);
    }
}
