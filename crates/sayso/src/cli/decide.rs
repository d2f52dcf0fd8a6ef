//! `sayso decide`: the engine from the command line.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::Args;
use jiff::civil::Date;
use sayso_core::{Ages, Because, Decision, Jurisdiction, Published, PurposeSet, Signals, StoredChoice};
use serde::Deserialize;

use super::Ended;
use crate::clock::Clock;
use crate::config::{self, SiteConfig};
use crate::law_pack;

#[derive(Args)]
pub(super) struct Arguments {
    /// Where the visitor is (ISO 3166): DE, US-CA. Without it: the strictest rule there is.
    #[arg(long)]
    jurisdiction: Option<Jurisdiction>,
    /// Only the country is known: where its parts have laws of their own, the strictest of them decides.
    #[arg(long)]
    only_country: bool,
    /// The browser sends Global Privacy Control.
    #[arg(long)]
    gpc: bool,
    /// The visitor's age in years, or a range: 30, 13-15.
    #[arg(long, value_parser = ages)]
    age: Option<Ages>,
    /// The visitor is signed in.
    #[arg(long)]
    signed_in: bool,
    /// The day, instead of today.
    #[arg(long)]
    date: Option<Date>,
    /// What the visitor said before: a JSON file with `date`, `granted` and `denied` (purposes), and `knew_gpc`.
    #[arg(long, value_name = "FILE")]
    choice: Option<PathBuf>,
    /// The server's file, to decide for one of its sites. Without it: a site that does everything that laws speak of, in
    /// legal-minimum mode.
    #[arg(long, requires = "site")]
    config: Option<PathBuf>,
    /// The site of that file.
    #[arg(long, requires = "config")]
    site: Option<String>,
    /// A folder with law files of your own, over those that ship.
    #[arg(long, value_name = "DIR")]
    law_pack: Option<PathBuf>,
    /// Say why, with the rule and where we read it.
    #[arg(long)]
    explain: bool,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// An age or a range of ages.
fn ages(text: &str) -> Result<Ages, String> {
    let (from, to) = text.split_once('-').unwrap_or((text, text));
    let years = |text: &str| text.trim().parse().map_err(|_| "write years: 30, or 13-15".to_owned());
    let ages = Ages { from: years(from)?, to: years(to)? };
    if ages.can_be() { Ok(ages) } else { Err(format!("nobody is {text} years old: 0 to {}", Ages::OLDEST)) }
}

/// What the visitor said before, under the same notice.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChoiceFile {
    date: Date,
    #[serde(default)]
    granted: Vec<String>,
    #[serde(default)]
    denied: Vec<String>,
    #[serde(default)]
    knew_gpc: bool,
}

pub(super) fn run(arguments: &Arguments) -> Result<(), Ended> {
    let law = law(arguments.config.as_deref(), arguments.law_pack.as_deref())?;
    let notice = match &arguments.config {
        None => sayso_core::notice::reference(law.digest),
        Some(_) => {
            let site = site(arguments.config.as_deref(), arguments.site.as_deref())?;
            Published::new(site.notice(law.digest)?)
        }
    };
    let clock = match arguments.date {
        None => Clock::System,
        Some(date) => Clock::standing_at(format!("{date}T12:00:00Z").parse().context("the date")?),
    };
    let now = clock.now();
    let choice = arguments.choice.as_deref().map(|path| read_choice(path, &notice)).transpose()?;
    let signals = Signals {
        jurisdiction: arguments.jurisdiction.clone(),
        only_country: arguments.only_country,
        age: arguments.age,
        signed_in: arguments.signed_in,
        gpc: arguments.gpc,
        choice,
    };
    let decision = sayso_core::decide(&notice, &law, &signals, now);
    let why = sayso_core::decide::explain(&notice, &law, &signals, now);
    if arguments.json {
        let mut value = serde_json::to_value(&decision).expect("a decision serialises");
        if arguments.explain {
            value["explanation"] = serde_json::to_value(&why).expect("an explanation serialises");
        }
        println!("{}", serde_json::to_string_pretty(&value).expect("JSON serialises"));
        return Ok(());
    }
    print(&decision);
    if arguments.explain {
        println!("\nWhy:");
        for why in why {
            println!("  {}: {}", why.purpose, why.sentence);
            if let Some(rule) = why.rule {
                let read = rule.checked.map_or_else(String::new, |day| format!(", read on {day}"));
                println!("      {}, since {}", rule.citation, rule.from);
                println!("      {}{read}; confidence: {:?}", rule.source, rule.confidence);
            }
        }
    }
    println!("\nThis is not legal advice.");
    Ok(())
}

fn print(decision: &Decision) {
    let place = decision.jurisdiction.as_ref().map_or("unknown", |place| place.as_str());
    println!("Place: {place}   Regime: {}   Prompt: {:?}", decision.regime(), decision.prompt);
    for purpose in &decision.purposes {
        let allowed = if purpose.allowed { "allowed" } else { "not allowed" };
        let because = match purpose.because {
            Because::StrictlyNecessary => "strictly necessary",
            Because::Prohibited => "prohibited",
            Because::Choice => "the visitor's choice",
            Because::Minor => "the visitor's age",
            Because::Signal => "the browser's signal",
            Because::Default => "the law's default",
            Because::SiteRule => "the site asks first",
            Because::Override => "the operator's override",
        };
        println!("  {:<14} {allowed:<12} {because:<21} {}", purpose.id.as_str(), purpose.citation);
    }
    if let Some(from) = decision.consent_from() {
        let ids: Vec<&str> = decision.asked().map(|id| id.as_str()).collect();
        println!("  Ask first: {} (of {from:?})", ids.join(", "));
    }
    for link in decision.links() {
        println!(
            "  Link: {}{}",
            link.id,
            link.text.as_ref().map(|t| format!(" \"{t}\"")).unwrap_or_default()
        );
    }
    for statement in decision.statements() {
        println!("  Say: {statement}");
    }
    if decision.must_show_signal_status {
        println!("  Show that the browser's signal was honoured.");
    }
    if let Some(may) = decision.reask_allowed {
        let from = decision.reask_from.map(|from| format!(", from {from} on")).unwrap_or_default();
        println!("  Ask again about what was refused: {}{from}", if may { "allowed" } else { "not yet" });
    }
    for note in &decision.notes {
        println!("  Note: {note}");
    }
}

fn read_choice(path: &Path, notice: &Published) -> Result<StoredChoice, Ended> {
    let text = std::fs::read_to_string(path).with_context(|| format!("{} can't be read", path.display()))?;
    let file: ChoiceFile = serde_json::from_str(&text)
        .map_err(|error| Ended::usage(format!("{}: no choice: {error}", path.display())))?;
    let (mut answered, mut granted) = (PurposeSet::NONE, PurposeSet::NONE);
    for (ids, yes) in [(&file.granted, true), (&file.denied, false)] {
        for id in ids {
            let index = id.parse().ok().and_then(|id| notice.position(&id)).ok_or_else(|| {
                let all: Vec<&str> = notice.purposes.iter().map(|purpose| purpose.id.as_str()).collect();
                Ended::usage(format!("{}: there is no purpose `{id}`: {}", path.display(), all.join(", ")))
            })?;
            answered.set(index, true);
            granted.set(index, yes);
        }
    }
    let made_at = format!("{}T12:00:00Z", file.date).parse().context("the date of the choice")?;
    Ok(StoredChoice {
        same_questions: PurposeSet::all(notice.purposes.len()),
        made_at,
        knew_gpc: file.knew_gpc,
        by_parent: false,
        closed: false,
        about_others: false,
        answered,
        granted,
    })
}

/// The law pack of a folder, or that of the server's file, or the one that ships.
pub(super) fn law(config: Option<&Path>, folder: Option<&Path>) -> Result<sayso_core::Law, Ended> {
    let Some(path) = config.filter(|_| folder.is_none()) else {
        return Ok(law_pack::load(folder, false)?);
    };
    let server = config::load(path).map_err(|problems| Ended::config(&problems))?.server;
    Ok(law_pack::load(server.law_pack.as_deref(), server.law_pack_alone)?)
}

/// A site of a configuration, or the built-in one.
pub(super) fn site(config: Option<&Path>, name: Option<&str>) -> Result<SiteConfig, Ended> {
    let Some(path) = config else { return Ok(SiteConfig::without_file("http://127.0.0.1/")) };
    let config = config::load(path).map_err(|problems| Ended::config(&problems))?;
    let names: Vec<String> = config.sites.iter().map(|site| site.name.clone()).collect();
    let found = config.sites.into_iter().find(|site| name.is_none_or(|name| site.name == name));
    found.ok_or_else(|| {
        Ended::usage(format!("there is no such site in {}: it has {}", path.display(), names.join(", ")))
    })
}
