//! A report against the truth: how many of the violations that are there were found, and what was invented.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;

use crate::evidence::Scenario;
use crate::finding::{Kind, Purpose, Report};

/// What is true of a site: `truth.json` of the test sites.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Truth {
    /// Where it starts.
    pub start: String,
    /// Its pages, as paths.
    #[serde(default)]
    pub pages: Vec<String>,
    /// `opt-in` or `opt-out`.
    pub regime: String,
    /// How long to wait after each load and each press, in milliseconds.
    pub settle_ms: Option<u64>,
    /// Scenarios that the site has no control for.
    #[serde(default)]
    pub not_possible: Vec<String>,
    /// What is wrong with it.
    pub violations: BTreeMap<Scenario, Vec<Violation>>,
    /// What its controls lack.
    #[serde(default)]
    pub ui: Vec<String>,
}

/// Something that is wrong with a site.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Violation {
    /// What kind.
    pub kind: Kind,
    /// As [`crate::finding::Finding::what`].
    pub what: String,
    /// What it is for.
    pub purpose: Purpose,
    /// It may be found or not.
    #[serde(default)]
    pub optional: bool,
    /// `review`: a lower grade is right.
    #[serde(default)]
    pub grade: Option<String>,
}

/// How a report compares.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Violations that had to be found.
    pub required: usize,
    /// Those that were.
    pub found: usize,
    /// Those that weren't, and scenarios that couldn't be played.
    pub missed: Vec<String>,
    /// What was reported and isn't so.
    pub invented: Vec<String>,
    /// What was found for another purpose.
    pub wrong_purpose: Vec<String>,
    /// How many purposes were right, of what was found.
    pub right_purposes: usize,
}

impl Comparison {
    /// Whether the report says what is so, and nothing else.
    #[must_use]
    pub fn is_right(&self) -> bool {
        self.missed.is_empty() && self.invented.is_empty() && self.wrong_purpose.is_empty()
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} of {} violations found, {} invented, {} of {} purposes right",
            self.found,
            self.required,
            self.invented.len(),
            self.right_purposes,
            self.right_purposes + self.wrong_purpose.len()
        )?;
        for (title, list) in
            [("missed", &self.missed), ("invented", &self.invented), ("another purpose", &self.wrong_purpose)]
        {
            for line in list {
                write!(f, "\n  {title}: {line}")?;
            }
        }
        Ok(())
    }
}

/// Compares. Scenarios that the report hasn't run aren't compared.
#[must_use]
pub fn compare(report: &Report, truth: &Truth) -> Comparison {
    let mut result = Comparison::default();
    for (scenario, found) in &report.scenarios {
        let of_refusal = if *scenario == Scenario::Choose { allowed_after_less(truth) } else { Vec::new() };
        let expected = truth.violations.get(scenario).unwrap_or(&of_refusal);
        for violation in expected {
            let name = format!("{}: {} {}", scenario.name(), violation.kind, violation.what);
            let there = found.iter().find(|one| one.kind == violation.kind && one.what == violation.what);
            match there {
                Some(one) if one.purpose == violation.purpose => result.right_purposes += 1,
                Some(one) => {
                    result
                        .wrong_purpose
                        .push(format!("{name} is {}, not {}", violation.purpose, one.purpose));
                }
                None => {}
            }
            if !violation.optional {
                result.required += 1;
                match there {
                    Some(_) => result.found += 1,
                    None => result.missed.push(name),
                }
            }
        }
        for one in found {
            if !expected.iter().any(|violation| one.kind == violation.kind && one.what == violation.what) {
                result.invented.push(format!(
                    "{}: {} {} ({})",
                    scenario.name(),
                    one.kind,
                    one.what,
                    one.purpose
                ));
            }
        }
        played(report, truth, *scenario, &mut result);
    }
    for rule in &truth.ui {
        result.required += 1;
        if report.ui.contains(rule) {
            result.found += 1;
        } else {
            result.missed.push(format!("ui: {rule}"));
        }
    }
    let invented = report.ui.iter().filter(|rule| !truth.ui.contains(rule));
    result.invented.extend(invented.map(|rule| format!("ui: {rule}")));
    result
}

/// Where nobody says what is true after a choice of one purpose: whoever refuses less finds no more than whoever refuses everything.
fn allowed_after_less(truth: &Truth) -> Vec<Violation> {
    let refused = truth.violations.get(&Scenario::RejectAll).into_iter().flatten();
    refused.map(|one| Violation { optional: true, ..one.clone() }).collect()
}

/// A scenario without findings proves nothing if it was never played.
fn played(report: &Report, truth: &Truth, scenario: Scenario, result: &mut Comparison) {
    let impossible = truth.not_possible.iter().any(|name| name == scenario.name());
    for one in report.could_not.iter().filter(|one| one.scenario == scenario) {
        // That there is no notice keeps nobody from pressing what else there is.
        let no_notice = one.what == "notice" && one.site_has_none;
        // Few truths say whether purposes can be chosen one by one.
        let unsaid = scenario == Scenario::Choose && !truth.violations.contains_key(&scenario);
        let allowed = no_notice || ((impossible || unsaid) && one.site_has_none);
        if !allowed {
            result.missed.push(format!("{}: not played ({}: {})", scenario.name(), one.what, one.why));
        }
    }
    if impossible && !report.could_not.iter().any(|one| one.scenario == scenario && one.site_has_none) {
        result.invented.push(format!("{}: played, though the site has no control for it", scenario.name()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::CouldNot;
    use crate::report::sample;

    fn truth(extra: &str) -> Truth {
        let text = format!(
            r#"{{"start": "https://shop.test/", "regime": "opt-in", "violations": {{"no_choice": [
                {{"kind": "request", "what": "ads.pixel.example", "purpose": "marketing"}}{extra}]}}}}"#
        );
        serde_json::from_str(&text).unwrap()
    }

    #[test]
    fn a_miss_an_invention_and_another_purpose_are_told_apart() {
        let mut report = sample();
        report.ui.clear();
        assert!(compare(&report, &truth("")).is_right(), "{}", compare(&report, &truth("")));
        let missed = compare(
            &report,
            &truth(r#", {"kind": "cookie", "what": "a@shop.test", "purpose": "marketing"}"#),
        );
        assert_eq!((missed.found, missed.required), (1, 2));
        assert_eq!(missed.missed, ["no_choice: cookie a@shop.test"]);
        let optional =
            r#", {"kind": "cookie", "what": "a@shop.test", "purpose": "marketing", "optional": true}"#;
        assert!(compare(&report, &truth(optional)).is_right());
        report.ui.push("no_reject_option".into());
        assert_eq!(compare(&report, &truth("")).invented, ["ui: no_reject_option"]);
        let mut other = truth("");
        other.violations.get_mut(&Scenario::NoChoice).unwrap()[0].purpose = Purpose::Analytics;
        assert_eq!(compare(&report, &other).wrong_purpose.len(), 1);
    }

    #[test]
    fn after_a_choice_of_one_purpose_nothing_is_found_that_a_refusal_would_not_show() {
        let mut report = sample();
        report.ui.clear();
        let found = report.scenarios[&Scenario::NoChoice].clone();
        report.scenarios.insert(Scenario::Choose, found);
        let mut truth = truth("");
        assert_eq!(compare(&report, &truth).invented, ["choose: request ads.pixel.example (marketing)"]);
        let refused = truth.violations[&Scenario::NoChoice].clone();
        truth.violations.insert(Scenario::RejectAll, refused);
        assert!(compare(&report, &truth).is_right());
        report.scenarios.insert(Scenario::Choose, vec![]);
        assert!(compare(&report, &truth).is_right());
    }

    #[test]
    fn a_scenario_that_was_not_played_is_missed_unless_the_site_has_no_control_for_it() {
        let mut report = sample();
        report.ui.clear();
        report.scenarios.insert(Scenario::Withdraw, vec![]);
        let (what, why) = ("withdraw".into(), "w".into());
        report.could_not.push(CouldNot { scenario: Scenario::Withdraw, what, why, site_has_none: true });
        let mut truth = truth("");
        assert_eq!(compare(&report, &truth).missed.len(), 1);
        truth.not_possible.push("withdraw".into());
        assert!(compare(&report, &truth).is_right());
    }
}
