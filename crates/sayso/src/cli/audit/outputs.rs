//! Where the report goes.

use std::path::Path;

use anyhow::Context as _;
use sayso_audit::finding::Report;
use sayso_audit::judge::Regime;
use sayso_audit::report;

use super::{Arguments, Ended};

/// Keeps the whole report beside the evidence, whatever the baseline takes out of what is shown.
pub(super) fn keep(arguments: &Arguments, report: &Report) -> Result<(), Ended> {
    let Some(folder) = &arguments.out else { return Ok(()) };
    save(&folder.join("report.json"), &json(report))
}

/// Writes the files that were asked for.
pub(super) fn write(
    arguments: &Arguments,
    report: &Report,
    regime: &Regime,
    folder: &Path,
) -> Result<(), Ended> {
    if let Some(file) = &arguments.html {
        save(file, &report::html(report, regime, folder))?;
    }
    if let Some(file) = &arguments.sarif {
        let sarif = report::sarif(report, regime, env!("CARGO_PKG_VERSION"));
        save(file, &serde_json::to_string_pretty(&sarif).expect("JSON serialises"))?;
    }
    if let Some(file) = &arguments.junit {
        save(file, &report::junit(report, arguments.fail_on.severity()))?;
    }
    Ok(())
}

/// Prints the report. `known` is how many findings the baseline had already.
pub(super) fn print(arguments: &Arguments, report: &Report, known: Option<usize>) {
    if arguments.json {
        println!("{}", json(report));
        return;
    }
    print!("{}", report::text(report));
    if let Some(known) = known {
        println!("{known} findings that the baseline has already aren't shown.");
    }
    for file in
        [&arguments.html, &arguments.sarif, &arguments.junit, &arguments.inventory].into_iter().flatten()
    {
        println!("Written: {}", file.display());
    }
}

fn json(report: &Report) -> String {
    serde_json::to_string_pretty(report).expect("a report serialises")
}

fn save(file: &Path, text: &str) -> Result<(), Ended> {
    std::fs::write(file, text).with_context(|| format!("{} can't be written", file.display()))?;
    Ok(())
}
