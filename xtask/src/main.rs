//! The chores of this repository: `cargo xtask JOB`. One file per job; `cargo xtask --help` lists them.

mod bench;
mod browser;
mod call;
mod ci;
mod client;
mod data;
mod finding;
mod fuzz;
mod jobs;
mod manifest;
mod repository;
mod screenshots;
mod tidy;
mod torture;
mod unused;

use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match jobs::run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}
