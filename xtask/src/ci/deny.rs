//! Licences, bans and sources of dependencies, with cargo-deny; builds that tool if the machine lacks it.

use std::fs;
use std::path::PathBuf;
use std::process::{Child, ExitStatus, Stdio};

use super::Machine;
use crate::call::{Call, Failure, find_program};
use crate::repository;

/// The version that is built where there is none.
const VERSION: &str = "0.20.2";

/// A build of cargo-deny that runs beside other steps. Dropping it ends it.
pub(super) struct Install {
    child: Child,
    call: Call,
    log: PathBuf,
}

impl Drop for Install {
    fn drop(&mut self) {
        // A failure here means that it ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub(super) fn run(machine: &mut Machine) -> Result<(), Failure> {
    if let Some(install) = machine.deny.take().map_or_else(start, |install| Ok(Some(install)))? {
        install.finish()?;
    }
    let program = find().ok_or_else(|| Failure::new("cargo-deny was built, yet it is not there"))?;
    // No advisories: their database comes from the network. deny.toml says when to check them.
    let call = Call::program(&program)
        .words(&["--offline", "check", "licenses", "bans", "sources"].map(str::to_owned));
    call.dir(repository::root()).run()?;
    Ok(())
}

/// Starts building cargo-deny; none if it is there already.
///
/// # Errors
/// The build can't be started.
pub(super) fn start() -> Result<Option<Install>, Failure> {
    if find().is_some() {
        return Ok(None);
    }
    let folder = folder();
    let unwritable = |error| Failure::new(format!("{} can't be written: {error}", folder.display()));
    fs::create_dir_all(&folder).map_err(unwritable)?;
    // Unoptimised and without what `--offline` never uses: that is built in a third of the time, and still checks this
    // workspace in a second or two.
    let call = Call::new("cargo install cargo-deny --locked --debug --version")
        .word(VERSION)
        .word("--root")
        .word(folder.display().to_string())
        .variable("CARGO_PROFILE_DEV_DEBUG", "0")
        .variable("CARGO_INCREMENTAL", "0")
        // A build folder of its own, or it would hold the lock that the steps need.
        .variable("CARGO_TARGET_DIR", folder.join("build").display().to_string())
        .dir(repository::root());
    let log = folder.join("build.log");
    let file = fs::File::create(&log).map_err(unwritable)?;
    let also = file.try_clone().map_err(unwritable)?;
    println!("$ {call} &");
    let child = call.command().stdout(Stdio::from(file)).stderr(Stdio::from(also)).spawn();
    let child = child.map_err(|error| Failure::new(format!("`cargo` can't be started: {error}")))?;
    Ok(Some(Install { child, call, log }))
}

impl Install {
    /// Waits for the build.
    fn finish(mut self) -> Result<(), Failure> {
        if self.ended()?.is_none() {
            println!("waiting until cargo-deny is built");
        }
        let status = self.child.wait().map_err(|error| self.call.failed(&error.to_string()))?;
        if !status.success() {
            let log = fs::read_to_string(&self.log).unwrap_or_default();
            return Err(self.call.failed(&format!("ended with {status}\n{log}")));
        }
        // Some hundred megabytes that nobody needs again. If they stay, only disk is lost.
        let _ = fs::remove_dir_all(self.log.with_file_name("build"));
        Ok(())
    }

    fn ended(&mut self) -> Result<Option<ExitStatus>, Failure> {
        self.child.try_wait().map_err(|error| self.call.failed(&error.to_string()))
    }
}

/// The one on PATH, or the one built here.
fn find() -> Option<PathBuf> {
    find_program("cargo-deny").or_else(|| {
        let built = folder().join("bin/cargo-deny");
        // Of another version after the constant above has changed: it is built anew then.
        let version = Call::program(&built).word("--version").output().ok()?;
        (version.split_whitespace().last() == Some(VERSION)).then_some(built)
    })
}

fn folder() -> PathBuf {
    repository::root().join("target/tools")
}
