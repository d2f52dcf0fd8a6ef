//! The table for a terminal.

use std::fmt::Write as _;

use crate::finding::{Grade, Report, Severity};

/// The report as text.
#[must_use]
pub fn text(report: &Report) -> String {
    let mut out = String::new();
    let tool = report.tool.as_deref().unwrap_or("not recognised");
    let place = report.jurisdiction.as_deref().map(|place| format!(" ({place})")).unwrap_or_default();
    let _ = writeln!(
        out,
        "{}   {}{place}   consent tool: {tool}   {} pages",
        report.host,
        report.regime,
        report.pages.len()
    );
    for (scenario, found) in &report.scenarios {
        let missing = report.could_not.iter().find(|one| one.scenario == *scenario);
        let verdict = match (found.len(), missing) {
            (0, Some(one)) if one.site_has_none => "the site has no control for it".to_owned(),
            (0, Some(_)) => "could not be looked at completely".to_owned(),
            (0, None) => "nothing found".to_owned(),
            (1, _) => "1 finding".to_owned(),
            (count, _) => format!("{count} findings"),
        };
        let _ = writeln!(out, "\n{}: {verdict}", scenario.says());
        for one in found {
            let grade = if one.grade == Grade::Review { "review" } else { one.severity.word() };
            let owner = one.owner.as_deref().unwrap_or("owner unknown");
            let guess = if one.basis == crate::finding::Basis::Guess { "  (a guess)" } else { "" };
            let _ = writeln!(
                out,
                "  {grade:<7}  {:<7}  {:<44}  {:<10}  {owner}{guess}",
                one.kind.to_string(),
                one.what,
                one.purpose.word()
            );
        }
    }
    if !report.controls.is_empty() {
        out.push_str("\nThe notice and its controls\n");
        for one in &report.controls {
            let _ = writeln!(out, "  {:<7}  {:<25}  {}", one.severity.word(), one.rule, one.says);
        }
    }
    // What the site has no control for is told above.
    let failed: Vec<_> = report.could_not.iter().filter(|one| !one.site_has_none).collect();
    if !failed.is_empty() {
        out.push_str("\nCould not be done\n");
        for one in failed {
            let _ = writeln!(out, "  {:<10}  {}: {}", one.scenario.name(), one.what, one.why);
        }
    }
    for note in &report.notes {
        let _ = writeln!(out, "\n{note}");
    }
    let (errors, all) = (report.count(Severity::Error), report.count(Severity::Note));
    let state = if report.partial { "  The report is incomplete." } else { "" };
    let _ = writeln!(out, "\n{errors} errors, {} other findings.{state}", all - errors);
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_table_names_what_was_found_and_what_was_not_looked_at() {
        let mut report = crate::report::sample();
        let text = super::text(&report);
        for part in [
            "Before any choice: 1 finding",
            "ads.pixel.example",
            "no_reject_option",
            "2 errors, 0 other findings.",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
        report.partial = true;
        assert!(super::text(&report).contains("incomplete"));
    }
}
