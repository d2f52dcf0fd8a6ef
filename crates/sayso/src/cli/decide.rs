//! `sayso decide`: the engine from the command line.

use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use sayso_core::{Jurisdiction, Published, Signals};

use super::Ended;
use crate::clock::Clock;
use crate::config::{self, SiteConfig};

#[derive(Args)]
pub(super) struct Arguments {
    /// Where the visitor is (ISO 3166): DE, US-CA. Without it: the strictest rule there is.
    #[arg(long)]
    jurisdiction: Option<Jurisdiction>,
    /// The browser sends Global Privacy Control.
    #[arg(long)]
    gpc: bool,
    /// The day, instead of today.
    #[arg(long)]
    date: Option<jiff::civil::Date>,
    /// The server's file, to decide for one of its sites.
    #[arg(long, requires = "site")]
    config: Option<PathBuf>,
    /// The site of that file.
    #[arg(long, requires = "config")]
    site: Option<String>,
    /// Print the whole Decision as JSON.
    #[arg(long)]
    json: bool,
}

pub(super) fn run(arguments: &Arguments) -> Result<(), Ended> {
    let law = crate::builtin::law()?;
    let site = site(arguments.config.as_deref(), arguments.site.as_deref())?;
    let notice = Published::new(site.notice(law.digest)?);
    let now = match arguments.date {
        None => Clock::System.now(),
        Some(date) => format!("{date}T12:00:00Z").parse().context("the date")?,
    };
    let now = Clock::standing_at(now).now();
    let signals = Signals { jurisdiction: arguments.jurisdiction.clone(), gpc: arguments.gpc, choice: None };
    let decision = sayso_core::decide(&notice, &law, &signals, now);
    if arguments.json {
        println!("{}", serde_json::to_string_pretty(&decision).expect("a decision serialises"));
        return Ok(());
    }
    println!(
        "Place: {}   Regime: {}   Prompt: {:?}",
        decision.jurisdiction.as_deref().unwrap_or("unknown"),
        decision.regime,
        decision.prompt
    );
    for purpose in &decision.purposes {
        let allowed = if purpose.allowed { "allowed" } else { "not allowed" };
        println!("  {:<14} {allowed:<12} {:?}   {}", purpose.id.as_str(), purpose.because, purpose.citation);
    }
    for note in &decision.notes {
        println!("  Note: {note}");
    }
    println!("This is not legal advice.");
    Ok(())
}

/// A site of a configuration, or the built-in one.
pub(super) fn site(config: Option<&std::path::Path>, name: Option<&str>) -> Result<SiteConfig, Ended> {
    let Some(path) = config else { return Ok(SiteConfig::without_file("http://127.0.0.1/")) };
    let config = config::load(path).map_err(|problems| Ended::config(&problems))?;
    let names: Vec<String> = config.sites.iter().map(|site| site.name.clone()).collect();
    let found = config.sites.into_iter().find(|site| name.is_none_or(|name| site.name == name));
    found.ok_or_else(|| {
        Ended::usage(format!("there is no such site in {}: it has {}", path.display(), names.join(", ")))
    })
}
