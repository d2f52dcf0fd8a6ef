//! Worked cases: what the law wants of a site that does everything ([`reference()`]), in
//! legal-minimum mode, with the answers that somebody expects.
//!
//! The format is that of `testdata/laws/cases.json`. It calls some purposes otherwise than we do.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::decide::State;
use crate::notice::reference;
use crate::{Ages, ConsentFrom, Jurisdiction, Law, PurposeSet, Signals, StoredChoice, decide};

/// How the cases call what we call otherwise.
const NAMES: [(&str, &str); 3] =
    [("functional", "preferences"), ("analytics", "statistics"), ("targeted_ads", "targeted-ads")];

fn our_name(theirs: &str) -> &str {
    NAMES.iter().find(|(name, _)| *name == theirs).map_or(theirs, |(_, ours)| ours)
}

fn their_name(ours: &str) -> String {
    NAMES.iter().find(|(_, name)| *name == ours).map_or(ours, |(theirs, _)| theirs).to_owned()
}

/// One case. Keys that aren't named here are comments.
#[derive(Debug, Clone, Deserialize)]
pub struct Case {
    /// Its name.
    pub id: String,
    /// Where the visitor is.
    pub jurisdiction: Jurisdiction,
    /// On which day.
    pub date: Date,
    /// The visitor's age in years, if the site knows it.
    #[serde(default)]
    pub age: Option<i64>,
    /// What the browser sends.
    #[serde(default)]
    pub signals: CaseSignals,
    /// What the visitor said before.
    #[serde(default)]
    pub prior_choice: Option<PriorChoice>,
    /// The answers that are expected. None: the case only asks.
    #[serde(default)]
    pub expected: Option<BTreeMap<String, Value>>,
    /// Fields and purposes that the law leaves open.
    #[serde(default)]
    pub not_tested: BTreeSet<String>,
}

/// What the browser sends. Other signals are no opt-out.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
pub struct CaseSignals {
    /// Global Privacy Control.
    #[serde(default)]
    pub gpc: bool,
}

/// What the visitor said before, under the same notice.
#[derive(Debug, Clone, Deserialize)]
pub struct PriorChoice {
    /// When.
    pub date: Date,
    /// What was refused.
    #[serde(default)]
    pub denied: Vec<String>,
    /// What was allowed.
    #[serde(default)]
    pub granted: Vec<String>,
    /// It was said knowing of the browser's signal.
    #[serde(default)]
    pub knowing_of_gpc: bool,
}

/// What the engine says to a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Actual {
    regime: String,
    default: BTreeMap<String, State>,
    must_ask: Vec<String>,
    consent_from: Option<ConsentFrom>,
    must_offer_links: Vec<String>,
    must_show_signal_status: bool,
    reask_allowed: Option<bool>,
}

/// Why a case can't be run.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CaseError {
    /// It names a purpose that the reference site doesn't have.
    #[error(
        "case {id}: there is no purpose `{purpose}`: necessary, functional, analytics, targeted_ads, sale and sensitive"
    )]
    Purpose {
        /// The case.
        id: String,
        /// The purpose.
        purpose: String,
    },
}

impl Case {
    /// Asks the engine.
    ///
    /// # Errors
    /// A purpose that the reference site doesn't have.
    pub fn run(&self, law: &Law) -> Result<Actual, CaseError> {
        let notice = reference(law.digest);
        let choice = match &self.prior_choice {
            None => None,
            Some(prior) => {
                let granted = self.set(&notice, &prior.granted)?;
                let denied = self.set(&notice, &prior.denied)?;
                Some(StoredChoice {
                    same_questions: PurposeSet::all(notice.purposes.len()),
                    made_at: noon(prior.date),
                    knew_gpc: prior.knowing_of_gpc,
                    by_parent: false,
                    closed: false,
                    about_others: false,
                    answered: PurposeSet(granted.0 | denied.0),
                    granted: PurposeSet(granted.0 & !denied.0),
                })
            }
        };
        // An age that doesn't fit is one that nobody has; the engine says what comes of it.
        let age = self.age.map(|age| Ages::exactly(u8::try_from(age).unwrap_or(u8::MAX)));
        let signals = Signals {
            jurisdiction: Some(self.jurisdiction.clone()),
            age,
            gpc: self.signals.gpc,
            choice,
            ..Signals::default()
        };
        let decision = decide(&notice, law, &signals, noon(self.date));
        let sorted = |mut names: Vec<String>| {
            names.sort();
            names
        };
        Ok(Actual {
            regime: decision.regime().to_owned(),
            default: decision.purposes.iter().map(|p| (their_name(p.id.as_str()), p.state())).collect(),
            must_ask: sorted(decision.asked().map(|id| their_name(id.as_str())).collect()),
            consent_from: decision.consent_from(),
            must_offer_links: sorted(decision.links().iter().map(|link| link.id.clone()).collect()),
            must_show_signal_status: decision.must_show_signal_status,
            reask_allowed: decision.reask_allowed,
        })
    }

    fn set(&self, notice: &crate::Notice, names: &[String]) -> Result<PurposeSet, CaseError> {
        let mut set = PurposeSet::NONE;
        for name in names {
            let index = our_name(name).parse().ok().and_then(|id| notice.position(&id));
            let unknown = || CaseError::Purpose { id: self.id.clone(), purpose: name.clone() };
            set.set(index.ok_or_else(unknown)?, true);
        }
        Ok(set)
    }

    /// Where the engine says otherwise than expected: the field, what was expected, what came.
    ///
    /// # Panics
    /// Never: what is compared serialises.
    #[must_use]
    pub fn differences(&self, actual: &Actual) -> Vec<(String, Value, Value)> {
        let actual = serde_json::to_value(actual).expect("plain data serialises");
        let mut differences = Vec::new();
        let tested = |name: &str| !self.not_tested.contains(name);
        for (field, want) in self.expected.iter().flatten().filter(|(field, _)| tested(field)) {
            let (want, have) = (self.comparable(want), self.comparable(&actual[field]));
            let same = match (want.as_object(), have.as_object()) {
                // Only the purposes that the case names.
                (Some(want), Some(have)) => want.iter().all(|(name, state)| have.get(name) == Some(state)),
                _ => want == have,
            };
            if !same {
                differences.push((field.clone(), want, have));
            }
        }
        differences
    }

    /// Without what isn't tested; lists in one order.
    fn comparable(&self, value: &Value) -> Value {
        let tested = |name: &str| !self.not_tested.contains(name);
        match value {
            Value::Array(list) => {
                let mut list: Vec<Value> =
                    list.iter().filter(|item| item.as_str().is_none_or(tested)).cloned().collect();
                list.sort_by_key(ToString::to_string);
                Value::Array(list)
            }
            Value::Object(map) => map.clone().into_iter().filter(|(name, _)| tested(name)).collect(),
            other => other.clone(),
        }
    }
}

fn noon(date: Date) -> Timestamp {
    let noon = date.at(12, 0, 0, 0);
    jiff::tz::TimeZone::UTC.to_timestamp(noon).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::tests::law;

    #[test]
    fn every_worked_case_comes_out_as_written() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/laws/cases.json");
        let mut file: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let cases: Vec<Case> = serde_json::from_value(file["cases"].take()).unwrap();
        assert!(cases.len() >= 24, "{} cases", cases.len());
        let law = law();
        for case in cases {
            let actual = case.run(&law).unwrap();
            println!("{} {} {}: {actual:?}", case.id, case.jurisdiction, case.date);
            assert_eq!(case.differences(&actual), [], "{}", case.id);
        }
    }

    #[test]
    fn a_difference_is_seen_and_what_the_law_leaves_open_is_not() {
        let text = r#"{"id":"x","jurisdiction":"FR","date":"2026-11-15","not_tested":["sale"],
            "expected":{"regime":"none","must_ask":["analytics","functional","sensitive","targeted_ads"],
                        "default":{"analytics":"on","sale":"on"}}}"#;
        let case: Case = serde_json::from_str(text).unwrap();
        let differences = case.differences(&case.run(&law()).unwrap());
        let fields: Vec<&str> = differences.iter().map(|(field, _, _)| field.as_str()).collect();
        assert_eq!(fields, ["default", "regime"]);
        let odd = r#"{"id":"y","jurisdiction":"FR","date":"2026-11-15","prior_choice":{"date":"2026-01-01","granted":["tea"]}}"#;
        let odd: Case = serde_json::from_str(odd).unwrap();
        assert!(odd.run(&law()).unwrap_err().to_string().contains("tea"));
    }
}
