//! Sayso: ask each visitor straight, obey the answer, prove both.

mod app;
mod audits;
mod backup;
mod builtin;
mod cli;
mod clock;
mod config;
mod database;
mod demo;
mod http;
mod law_pack;
mod ledger;
mod lint;
mod location;
mod mail;
mod page;
mod proxy;
mod receipt_file;
mod retention;
mod site;
mod unclassified;
mod words;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
