//! The command line. Exit codes: 0 fine, 1 found something wrong, 2 bad usage, 3 incomplete, 78 bad configuration.

mod audit;
mod backup;
mod check;
mod data;
mod decide;
mod demo;
mod export;
mod init;
mod law;
mod ledger;
mod progress;
mod receipt;
mod restore;
mod rewrite;
mod serve;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Sayso: ask each visitor straight, obey the answer before any third party's code runs, and prove both.
#[derive(Parser)]
#[command(name = "sayso", version, about, disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// A news site with fake trackers behind the gate, to click through.
    Demo(demo::Arguments),
    /// Write a commented configuration into a folder.
    Init(init::Arguments),
    /// Find mistakes in the configuration, without starting anything.
    Check(check::Arguments),
    /// Visit a site with a real browser in every state of consent, and say what breaks its word.
    Audit(Box<audit::Arguments>),
    /// Run the gate in front of your sites.
    Serve(serve::Arguments),
    /// Show what a site may do on a visit, and why. Not legal advice.
    Decide(decide::Arguments),
    /// What the law pack says, and where it is from. Not legal advice.
    #[command(subcommand)]
    Law(law::Command),
    /// Rewrite a page from stdin to stdout as the gate would.
    Rewrite(rewrite::Arguments),
    /// Check a ledger, follow it, and manage its keys.
    #[command(subcommand)]
    Ledger(ledger::Command),
    /// Receipts as files (JSON Lines, CSV, Parquet), and checking such files.
    #[command(subcommand)]
    Export(export::Command),
    /// Write the database, the configuration and, encrypted, the keys into one file, while the server runs.
    Backup(backup::Arguments),
    /// Check a backup, or put it into a folder, without forking the ledger.
    Restore(restore::Arguments),
    /// Look at receipts.
    #[command(subcommand)]
    Receipt(receipt::Command),
}

/// How a command ended, if not well.
#[derive(Debug)]
pub(crate) struct Ended {
    code: u8,
    message: String,
}

impl Ended {
    pub(crate) fn wrong(message: impl Into<String>) -> Self {
        Self { code: 1, message: message.into() }
    }

    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self { code: 2, message: message.into() }
    }

    pub(crate) fn incomplete(message: impl Into<String>) -> Self {
        Self { code: 3, message: message.into() }
    }

    pub(crate) fn config(problems: &[crate::config::Problem]) -> Self {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        Self { code: 78, message: lines.join("\n") }
    }
}

impl From<anyhow::Error> for Ended {
    fn from(error: anyhow::Error) -> Self {
        Self::wrong(format!("{error:#}"))
    }
}

pub(crate) fn run() -> ExitCode {
    end_quietly_without_a_reader();
    let Cli { command } = Cli::parse();
    let result = match command {
        Command::Demo(arguments) => demo::run(arguments),
        Command::Init(arguments) => init::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Audit(arguments) => audit::run(&arguments),
        Command::Serve(arguments) => serve::run(arguments),
        Command::Decide(arguments) => decide::run(&arguments),
        Command::Law(command) => law::run(&command),
        Command::Rewrite(arguments) => rewrite::run(&arguments),
        Command::Ledger(command) => ledger::run(&command),
        Command::Export(command) => export::run(&command),
        Command::Backup(arguments) => backup::run(&arguments),
        Command::Restore(arguments) => restore::run(&arguments),
        Command::Receipt(command) => receipt::run(&command),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(Ended { code, message }) => {
            eprintln!("{message}");
            ExitCode::from(code)
        }
    }
}

/// Whoever reads our output may stop in the middle (`| head`). That is no mistake of anybody's.
fn end_quietly_without_a_reader() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let text = panic.payload().downcast_ref::<String>().map(String::as_str).unwrap_or_default();
        if text.starts_with("failed printing to stdout") && text.contains("Broken pipe") {
            std::process::exit(0);
        }
        usual(panic);
    }));
}

/// Log lines go to stderr; `RUST_LOG=debug` shows refused requests as well.
pub(crate) fn start_log(level: tracing::Level) {
    let level = match std::env::var("RUST_LOG").as_deref() {
        Ok("trace") => tracing::Level::TRACE,
        Ok("debug") => tracing::Level::DEBUG,
        Ok("info") => tracing::Level::INFO,
        Ok("warn") => tracing::Level::WARN,
        Ok("error") => tracing::Level::ERROR,
        _ => level,
    };
    tracing_subscriber::fmt().with_writer(std::io::stderr).with_max_level(level).with_target(false).init();
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_sound() {
        super::Cli::command().debug_assert();
    }
}
