//! `sayso check`: mistakes in the configuration, and what the notice linter says.

use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use sayso_core::Jurisdiction;

use super::Ended;
use crate::config::{self, Config};
use crate::lint::{self, Finding, LookedAt, Severity};
use crate::words;

mod rendered;

#[derive(Args)]
pub(super) struct Arguments {
    /// The server's file.
    #[arg(long, default_value = "sayso.toml")]
    config: PathBuf,
    /// Look at each site's notice in a real browser too: sizes, colours, focus, and what comes of each button. The sites behind must
    /// run; nothing of yours is changed.
    #[arg(long)]
    rendered: bool,
    /// Look at the notice on an empty page instead of the site's own.
    #[arg(long, requires = "rendered")]
    blank: bool,
    /// The page that is looked at.
    #[arg(long, default_value = "/", requires = "rendered", value_name = "PATH")]
    path: String,
    /// Where visitors are taken to be, instead of the places that the site serves. Repeat it for several.
    #[arg(long, requires = "rendered", value_name = "PLACE")]
    jurisdiction: Vec<Jurisdiction>,
    /// List the linter's rules, with their sources, and stop.
    #[arg(long, conflicts_with_all = ["rendered", "languages"])]
    rules: bool,
    /// List the languages that are built in, and whether a native speaker has read them, and stop.
    #[arg(long, conflicts_with = "rendered")]
    languages: bool,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

pub(super) fn run(arguments: &Arguments) -> Result<(), Ended> {
    if arguments.rules {
        return list_rules(arguments.json);
    }
    if arguments.languages {
        list_languages(arguments.json);
        return Ok(());
    }
    let config = match config::load(&arguments.config) {
        Ok(config) => config,
        Err(problems) => {
            if arguments.json {
                let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
                println!("{}", serde_json::json!({"ok": false, "problems": problems, "findings": []}));
            }
            return Err(Ended::config(&problems));
        }
    };
    let law = crate::law_pack::load(config.server.law_pack.as_deref(), config.server.law_pack_alone)?;
    let mut findings = Vec::new();
    for site in &config.sites {
        findings.push((site.name.clone(), site.findings(&law)));
    }
    let mut incomplete = None;
    if arguments.rendered {
        let view = rendered::Options {
            blank: arguments.blank,
            path: &arguments.path,
            places: &arguments.jurisdiction,
        };
        match rendered::run(&config, &law, &view) {
            Ok(seen) => findings.extend(seen),
            Err(error) => incomplete = Some(format!("{error:#}")),
        }
    }
    report(arguments, &config, &law, &findings, incomplete.as_deref())?;
    let errors = findings
        .iter()
        .flat_map(|(_, found)| found)
        .filter(|found| found.severity == Severity::Error)
        .count();
    match (errors, incomplete) {
        (0, None) => Ok(()),
        (0, Some(why)) => {
            Err(Ended::incomplete(format!("The notice could not be looked at in a browser: {why}")))
        }
        (count, _) => {
            Err(Ended::wrong(format!("{count} of the findings keep the notice from being published.")))
        }
    }
}

fn report(
    arguments: &Arguments,
    config: &Config,
    law: &sayso_core::Law,
    findings: &[(String, Vec<Finding>)],
    incomplete: Option<&str>,
) -> Result<(), Ended> {
    if arguments.json {
        let rows: Vec<serde_json::Value> = findings
            .iter()
            .flat_map(|(site, found)| found.iter().map(move |one| (site, one)))
            .map(|(site, one)| {
                let mut row = serde_json::to_value(one).unwrap_or_default();
                row["site"] = site.as_str().into();
                row
            })
            .collect();
        let ok = incomplete.is_none() && rows.iter().all(|row| row["severity"] != "error");
        println!(
            "{}",
            serde_json::json!({"ok": ok, "problems": [], "findings": rows, "incomplete": incomplete})
        );
        return Ok(());
    }
    for site in &config.sites {
        let notice = site.notice(law.digest)?;
        let words = words::Words::new(&notice, site.main_language())?;
        let (all, unread) = (words.all().count(), lint::unreviewed(&words).len());
        println!(
            "{}: {} purposes, {} vendors, {all} languages ({unread} not read by a native speaker yet), receipts kept for {} days, notice {}",
            site.file.display(),
            notice.purposes.len(),
            notice.vendors.len(),
            site.receipts.retention_days,
            notice.digest()
        );
        for found in findings.iter().filter(|(name, _)| *name == site.name).flat_map(|(_, found)| found) {
            println!("  {found}");
        }
    }
    if findings.iter().all(|(_, found)| found.is_empty()) && incomplete.is_none() {
        println!("No mistakes found. The law data and the notice rules are not legal advice.");
    }
    if !arguments.rendered {
        println!("Sizes, colours and buttons are looked at by `sayso check --rendered`, in a real browser.");
    }
    Ok(())
}

fn list_rules(json: bool) -> Result<(), Ended> {
    let looked_at = |rule: &lint::Rule| match rule.looked_at {
        LookedAt::Configuration => "in the site's file",
        LookedAt::Rendered => "in a browser (--rendered)",
        LookedAt::BuiltIn => "by how the notice is made",
        LookedAt::Audit => "on the running site",
    };
    if json {
        println!("{}", serde_json::to_string(lint::rules()).context("the rules")?);
        return Ok(());
    }
    for rule in lint::rules() {
        println!("{} {}", rule.id, rule.says);
        println!("    {} · {:?} · {}", rule.basis, rule.level, rule.applies_to.join(" "));
        let read = rule.checked.map(|date| format!(", read {date}")).unwrap_or_default();
        println!(
            "    looked at {} · source: {}{read} · confidence {}",
            looked_at(rule),
            rule.source,
            rule.confidence
        );
        for also in &rule.also {
            println!("    also: {also}");
        }
    }
    Ok(())
}

fn list_languages(json: bool) {
    if json {
        let rows: Vec<serde_json::Value> = words::languages()
            .map(|row| serde_json::json!({"code": row.code, "name": row.name, "english": row.english, "review": row.review}))
            .collect();
        println!("{}", serde_json::Value::from(rows));
        return;
    }
    for row in words::languages() {
        let review = match row.review {
            words::Review::None => "not read by a native speaker yet",
            words::Review::Native => "read by a native speaker",
        };
        println!("{:<8} {:<26} {:<26} {review}", row.code, row.english, row.name);
    }
}
