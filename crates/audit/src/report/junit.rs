//! JUnit's XML, as build servers read it: one suite for each scenario and one for the controls, one case for each finding.

use std::fmt::Write as _;

use super::escape;
use crate::finding::{Report, Severity};

/// The report as JUnit XML. Findings below `least` are cases that pass, with their text; what couldn't be looked at is skipped.
#[must_use]
pub fn junit(report: &Report, least: Severity) -> String {
    let mut suites = Vec::new();
    for (scenario, found) in &report.scenarios {
        let mut cases: Vec<String> = found
            .iter()
            .map(|one| {
                let name = format!("{} {}", one.kind, one.what);
                case(scenario.name(), &name, one.severity, least, &one.rule, &one.says, &one.remedy)
            })
            .collect();
        let skipped = report.could_not.iter().filter(|one| one.scenario == *scenario && !one.site_has_none);
        let skipped: Vec<String> = skipped
            .map(|one| {
                let (class, name, why) = (escape(scenario.name()), escape(&one.what), escape(&one.why));
                format!("    <testcase classname=\"{class}\" name=\"{name}\"><skipped message=\"{why}\"/></testcase>\n")
            })
            .collect();
        let failed = found.iter().filter(|one| one.severity >= least).count();
        let skips = skipped.len();
        cases.extend(skipped);
        if cases.is_empty() {
            let name = escape(scenario.says());
            cases
                .push(format!("    <testcase classname=\"{}\" name=\"{name}\"/>\n", escape(scenario.name())));
        }
        suites.push((scenario.name(), cases, failed, skips));
    }
    let controls: Vec<String> = report
        .controls
        .iter()
        .map(|one| case("controls", &one.rule, one.severity, least, &one.rule, &one.says, &one.remedy))
        .collect();
    let failed = report.controls.iter().filter(|one| one.severity >= least).count();
    suites.push(("controls", controls, failed, 0));
    let tests: usize = suites.iter().map(|(_, cases, ..)| cases.len()).sum();
    let failures: usize = suites.iter().map(|(_, _, failed, _)| failed).sum();
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = writeln!(
        out,
        "<testsuites name=\"sayso audit {}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">",
        escape(&report.url)
    );
    for (name, cases, failed, skips) in suites {
        let count = cases.len();
        let _ = writeln!(
            out,
            "  <testsuite name=\"{name}\" tests=\"{count}\" failures=\"{failed}\" errors=\"0\" skipped=\"{skips}\" timestamp=\"{}\">",
            escape(report.at.trim_end_matches('Z'))
        );
        out.extend(cases);
        out.push_str("  </testsuite>\n");
    }
    out.push_str("</testsuites>\n");
    out
}

fn case(
    class: &str,
    name: &str,
    severity: Severity,
    least: Severity,
    rule: &str,
    says: &str,
    remedy: &str,
) -> String {
    let (class, name, rule) = (escape(class), escape(name), escape(rule));
    let text = escape(&format!("{says}\n{remedy}"));
    let inside = if severity >= least {
        format!("<failure type=\"{rule}\" message=\"{}\">{text}</failure>", escape(says))
    } else {
        format!("<system-out>{text}</system-out>")
    };
    format!("    <testcase classname=\"{class}\" name=\"{name}\">{inside}</testcase>\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_weighs_enough_fails_and_the_counts_are_right() {
        let report = crate::report::sample();
        let text = junit(&report, Severity::Error);
        assert!(text.contains("tests=\"2\" failures=\"2\""), "{text}");
        assert!(text.contains("<failure type=\"before-choice\""), "{text}");
        assert_eq!(text.matches("<testcase").count(), text.matches("</testcase>").count());
        let mut mild = report;
        for one in mild.scenarios.values_mut().flatten() {
            one.severity = Severity::Warning;
        }
        assert!(junit(&mild, Severity::Error).contains("failures=\"1\""));
        mild.scenarios.values_mut().for_each(Vec::clear);
        assert!(junit(&mild, Severity::Error).contains("name=\"Before any choice\"/>"));
    }
}
