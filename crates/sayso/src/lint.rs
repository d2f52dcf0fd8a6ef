//! The notice linter: what laws and authorities have said of banners, held against a site's notice before it is published.
//!
//! What can be told from the site's file is looked at here, at each publication; what needs a browser by `sayso check --rendered`.
//! Nothing is published against a rule of a place that the site serves, unless the operator accepts that rule's finding by name.

mod configuration;
mod phrases;
pub(crate) mod rendered;

use std::fmt;
use std::sync::LazyLock;

use jiff::civil::Date;
use sayso_core::{Jurisdiction, Law, Notice};
use serde::{Deserialize, Serialize};

pub(crate) use configuration::unreviewed;

use crate::builtin::NOTICE_RULES;
use crate::words::Words;

/// A rule for notices.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rule {
    pub(crate) id: String,
    pub(crate) says: String,
    pub(crate) basis: String,
    pub(crate) level: Level,
    pub(crate) applies_to: Vec<String>,
    pub(crate) looked_at: LookedAt,
    pub(crate) source: String,
    #[serde(default)]
    pub(crate) also: Vec<String>,
    pub(crate) checked: Option<Date>,
    pub(crate) confidence: String,
}

/// Who says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Level {
    Law,
    Authority,
    Engineering,
}

/// Where it can be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum LookedAt {
    Configuration,
    Rendered,
    BuiltIn,
    Audit,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleFile {
    rule: Vec<Rule>,
}

/// The rules, in their order.
pub(crate) fn rules() -> &'static [Rule] {
    static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
        let file: RuleFile = toml::from_str(NOTICE_RULES).expect("a test reads the rules that ship");
        file.rule
    });
    &RULES
}

/// A rule by its id.
pub(crate) fn rule(id: &str) -> Option<&'static Rule> {
    rules().iter().find(|rule| rule.id == id)
}

impl Rule {
    /// Whether the rule is one of a place that a site serves. A site that names none serves all.
    pub(crate) fn is_for(&self, serves: &[Jurisdiction], law: &Law) -> bool {
        let names = |place: &Jurisdiction| {
            let union = law.file(place.as_str()).is_some_and(|file| file.code == "EU");
            self.applies_to.iter().any(|code| {
                let parts = code.strip_suffix("-*");
                code == place.as_str()
                    || code == "EU" && union
                    || parts.is_some_and(|country| place.as_str().starts_with(country))
                    // A country that is served may be any of its parts.
                    || code.split_once('-').is_some_and(|(country, _)| country == place.as_str())
            })
        };
        self.applies_to.iter().any(|code| code == "*") || serves.is_empty() || serves.iter().any(names)
    }
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Severity {
    /// It can be published.
    Warning,
    /// It would be published, but the operator has accepted it by name.
    Accepted,
    /// It can't be published.
    Error,
}

/// Something that a notice does against a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Finding {
    pub(crate) rule: String,
    pub(crate) severity: Severity,
    /// What is so, and what to do.
    pub(crate) text: String,
    /// Where the law or the authority says so.
    pub(crate) basis: String,
    /// What was read for it.
    pub(crate) source: String,
}

impl Finding {
    /// A finding. An id that no rule has is a mistake of ours, and is said so rather than lost.
    pub(crate) fn new(id: &str, severity: Severity, text: impl Into<String>) -> Self {
        let rule = rule(id);
        Self {
            rule: id.into(),
            severity,
            text: text.into(),
            basis: rule.map_or_else(|| "no rule of this name".into(), |rule| rule.basis.clone()),
            source: rule.map(|rule| rule.source.clone()).unwrap_or_default(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let how = match self.severity {
            Severity::Error => "",
            Severity::Warning => "warning: ",
            Severity::Accepted => "accepted: ",
        };
        write!(f, "{how}{} {} ({}; source: {})", self.rule, self.text, self.basis, self.source)
    }
}

/// Looks at a notice as its site's file has it.
pub(crate) fn look(notice: &Notice, words: &Words, law: &Law) -> Vec<Finding> {
    settle(configuration::findings(notice, words), notice, law)
}

/// Drops what no place of the site has a rule for, and marks what the operator has accepted.
pub(crate) fn settle(findings: Vec<Finding>, notice: &Notice, law: &Law) -> Vec<Finding> {
    let mut settled: Vec<Finding> = findings
        .into_iter()
        .filter(|found| rule(&found.rule).is_none_or(|rule| rule.is_for(&notice.rules.serves, law)))
        .collect();
    for accepted in &notice.accepted {
        let mut used = false;
        for found in settled.iter_mut().filter(|found| found.rule == accepted.rule) {
            used = true;
            if found.severity == Severity::Error {
                found.severity = Severity::Accepted;
            }
        }
        let looked_at_here =
            rule(&accepted.rule).is_some_and(|rule| rule.looked_at == LookedAt::Configuration);
        if !used && looked_at_here {
            let text = "is accepted by the site's file, and nothing breaks it: take the [[accept]] out";
            settled.push(Finding::new(&accepted.rule, Severity::Warning, text));
        }
    }
    settled.sort_by(|a, b| b.severity.cmp(&a.severity).then_with(|| a.rule.cmp(&b.rule)));
    settled
}

#[cfg(test)]
mod tests;
