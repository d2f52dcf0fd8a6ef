//! `sayso law`: what the law pack says, where it is from, and what it makes of worked cases.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::{Args, Subcommand};
use jiff::civil::Date;
use sayso_core::Law;
use sayso_core::case::Case;
use sayso_core::law::{Confidence, LawFile, Rule};
use serde_json::{Value, json};

use super::Ended;
use crate::clock::Clock;
use crate::law_pack;

/// Said wherever law is shown.
const NO_ADVICE: &str =
    "This is not legal advice. Rows marked (weak) rest on memory, not on something that was read.";

#[derive(Subcommand)]
pub(super) enum Command {
    /// The places that have a law file, and how well each is founded.
    List(Pack),
    /// What is in force in a place on a day, row by row, with where we read it.
    Show {
        /// The place: DE, US-CA.
        place: String,
        /// The day, instead of today.
        #[arg(long)]
        date: Option<Date>,
        #[command(flatten)]
        pack: Pack,
    },
    /// Run a file of worked cases, in legal-minimum mode. Prints the answers as JSON; exits with 1 if one isn't as expected.
    Case {
        /// The file: an object with `cases`, or a list of them.
        file: PathBuf,
        #[command(flatten)]
        pack: Pack,
    },
}

#[derive(Args)]
pub(super) struct Pack {
    /// A folder with law files of your own, over those that ship.
    #[arg(long, value_name = "DIR")]
    law_pack: Option<PathBuf>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

impl Pack {
    fn load(&self) -> anyhow::Result<Law> {
        law_pack::load(self.law_pack.as_deref(), false)
    }
}

pub(super) fn run(command: &Command) -> Result<(), Ended> {
    match command {
        Command::List(pack) => list(&pack.load()?, pack.json),
        Command::Show { place, date, pack } => {
            let date =
                date.unwrap_or_else(|| jiff::tz::TimeZone::UTC.to_datetime(Clock::System.now()).date());
            show(&pack.load()?, place, date, pack.json)?;
        }
        Command::Case { file, pack } => return cases(&pack.load()?, file),
    }
    Ok(())
}

fn list(law: &Law, as_json: bool) {
    if as_json {
        let files = law.files().map(|file| {
            json!({"code": file.code, "name": file.name, "law": file.law, "scope": file.scope,
                "members": file.members, "rows": file.rules.len(), "weak_rows": file.weak_rows()})
        });
        let value = json!({"law_pack": law.digest, "date": law.date(), "files": files.collect::<Vec<_>>()});
        println!("{}", serde_json::to_string_pretty(&value).expect("JSON serialises"));
        return;
    }
    println!("{:<6} {:<42} {:>4} {:>4}  law", "code", "place", "rows", "weak");
    for file in law.files() {
        let (rows, weak) = (file.rules.len(), file.weak_rows());
        println!("{:<6} {:<42} {rows:>4} {weak:>4}  {}", file.code, shortened(&file.name), file.law);
    }
    let of = law.date().map(|date| format!(" of {date}")).unwrap_or_default();
    println!("\nLaw pack{of}, {}\n{NO_ADVICE}", law.digest);
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= 42 { name.to_owned() } else { name.chars().take(41).chain(['…']).collect() }
}

fn show(law: &Law, place: &str, date: Date, as_json: bool) -> Result<(), Ended> {
    let file = law.file(place).ok_or_else(|| {
        let codes: Vec<&str> = law.files().map(|file| file.code.as_str()).collect();
        let nearest = codes
            .iter()
            .max_by(|a, b| strsim::jaro_winkler(a, place).total_cmp(&strsim::jaro_winkler(b, place)));
        let nearest = nearest.map(|code| format!(" Did you mean {code}?")).unwrap_or_default();
        Ended::usage(format!("the law pack has nothing for `{place}`.{nearest} `sayso law list` names all"))
    })?;
    let about = |rule: &&Rule| {
        rule.members.is_empty()
            || rule
                .members
                .iter()
                .any(|member| member.as_str() == place || Some(member.as_str()) == place.get(..2))
            || place == file.code
    };
    let rows: Vec<&Rule> = file.rules.iter().filter(about).collect();
    if as_json {
        let value = json!({"law_pack": law.digest, "code": file.code, "name": file.name, "law": file.law,
            "scope": file.scope, "date": date, "rows": rows});
        println!("{}", serde_json::to_string_pretty(&value).expect("JSON serialises"));
        return Ok(());
    }
    println!("{} ({}): {}", file.name, file.code, file.law);
    if !file.scope.is_empty() {
        println!("Applies, by its own words: {}", file.scope);
    }
    if place != file.code && !file.members.keys().any(|member| member.as_str() == place) {
        println!("{place} has no file of its own: the one of its country speaks for it.");
    }
    println!("\nIn force on {date}:");
    for rule in file.in_force(date).filter(about) {
        print_row(file, rule);
    }
    let later: Vec<&&Rule> = rows.iter().filter(|rule| rule.from > date).collect();
    if !later.is_empty() {
        println!("\nLater:");
        later.into_iter().for_each(|rule| print_row(file, rule));
    }
    println!("\n{NO_ADVICE}");
    Ok(())
}

fn print_row(file: &LawFile, rule: &Rule) {
    let mut said = Vec::new();
    if let Some(regime) = &rule.regime {
        said.push(format!("regime {regime}"));
    }
    if let Some(ages) = rule.ages {
        said.push(format!("for ages {} to {}", ages.from, ages.to));
    }
    for (what, need) in rule.uses.iter().chain(&rule.identified) {
        said.push(format!("{}: {}", word(what), word(need)));
    }
    if let Some(from) = &rule.consent_from {
        said.push(format!("consent from {}", word(from)));
    }
    if let Some(signal) = &rule.signal {
        let stops: Vec<String> = signal.stops.iter().map(word).collect();
        said.push(format!("the signal stops {}", stops.join(", ")));
        said.extend(signal.show.then(|| "show that it was honoured".to_owned()));
    }
    for (what, waiting) in [("ask again after", &rule.reask), ("a consent ends after", &rule.expiry)] {
        if let Some(waiting) = waiting {
            said.push(format!("{what} {} months ({})", waiting.months, word(&waiting.binding)));
        }
    }
    if !rule.links.is_empty() {
        said.push(format!("links {}", rule.links.join(", ")));
    }
    if let Some(statement) = &rule.statement {
        said.push(format!("say \"{}\"", statement.text));
    }
    let members: Vec<&str> =
        rule.members.iter().filter_map(|member| file.members.get(member)).map(String::as_str).collect();
    let only = if members.is_empty() { String::new() } else { format!(" in {}", members.join(", ")) };
    let weak = if rule.confidence == Confidence::Low { " (weak)" } else { "" };
    let read = rule.checked.map(|day| format!(", read on {day}")).unwrap_or_default();
    println!("  From {}{only}: {}", rule.from, said.join("; "));
    println!("      {}\n      {}{read}{weak}", rule.citation, rule.source);
}

/// A value as the files write it.
fn word<T: serde::Serialize>(value: &T) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().map(ToOwned::to_owned).unwrap_or_default()
}

fn cases(law: &Law, path: &Path) -> Result<(), Ended> {
    let shown = path.display();
    let text = std::fs::read_to_string(path).with_context(|| format!("{shown} can't be read"))?;
    let mut file: Value =
        serde_json::from_str(&text).map_err(|error| Ended::usage(format!("{shown}: no JSON: {error}")))?;
    let list = if file.is_array() { file } else { file["cases"].take() };
    let Value::Array(list) = list else {
        return Err(Ended::usage(format!("{shown}: neither a list of cases nor an object with `cases`")));
    };
    let (mut answers, mut wrong) = (Vec::new(), 0);
    for (place, case) in list.into_iter().enumerate() {
        let case: Case = serde_json::from_value(case)
            .map_err(|error| Ended::usage(format!("{shown}: case {}: {error}", place + 1)))?;
        let actual = case.run(law).map_err(|error| Ended::usage(format!("{shown}: {error}")))?;
        let differences = case.differences(&actual);
        wrong += usize::from(!differences.is_empty());
        let differences: Vec<Value> = differences
            .into_iter()
            .map(|(field, expected, actual)| json!({"field": field, "expected": expected, "actual": actual}))
            .collect();
        answers.push(json!({"id": case.id, "actual": actual, "differences": differences}));
    }
    let count = answers.len();
    let value = json!({"law_pack": law.digest, "cases": answers});
    println!("{}", serde_json::to_string_pretty(&value).expect("JSON serialises"));
    if wrong == 0 {
        Ok(())
    } else {
        Err(Ended::wrong(format!("{wrong} of {count} cases aren't as expected")))
    }
}
