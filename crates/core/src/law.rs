//! The law as data: which rule applies in a place on a date, and what it wants of each use.
//!
//! Not legal advice. Each rule carries its citation, source, date checked and confidence; the files are `data/laws/`.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{Digest, Jurisdiction};

/// What laws speak of when they speak of purposes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Use {
    /// Storing or reading anything on the visitor's device.
    DeviceStorage,
    /// Remembering settings.
    Preferences,
    /// Counting visits and measuring use.
    Statistics,
    /// Giving data to others for money or other value.
    Sale,
    /// Advertising chosen by behaviour across sites or contexts.
    TargetedAds,
    /// Evaluating a person with legal or similarly significant effect.
    Profiling,
    /// Sensitive data.
    Sensitive,
}

/// What a rule wants for a use; ordered from lax to strict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// May start.
    Free,
    /// May start, must stop on request.
    OptOut,
    /// Only after consent.
    OptIn,
}

/// How sure we are of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Read in the text of the law, or in several good sources.
    High,
    /// Read in one secondary source.
    Medium,
    /// Remembered, not read.
    Low,
}

/// One rule: from a date on (and until another), in one place.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The first day.
    pub from: Date,
    /// The first day on which it applies no more.
    pub until: Option<Date>,
    /// The regime's name, as the Decision shows it: `us-optout-gpc`.
    pub regime: String,
    /// Where the law says so.
    pub citation: String,
    /// Where we read it; or `own knowledge`.
    pub source: String,
    /// When we read it. None for own knowledge.
    pub checked: Option<Date>,
    /// How sure we are.
    pub confidence: Confidence,
    /// What it wants, use by use. A use that isn't named is free.
    pub uses: BTreeMap<Use, Need>,
    /// The uses that a browser's opt-out signal (GPC) must stop.
    #[serde(default)]
    pub signal_stops: BTreeSet<Use>,
    /// An honoured signal must be shown to the visitor.
    #[serde(default)]
    pub show_signal: bool,
    /// Links that must stand on the page, in the law's words.
    #[serde(default)]
    pub links: Vec<String>,
}

/// A file of `data/laws/`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct LawFile {
    code: String,
    name: String,
    #[serde(default)]
    members: Vec<Jurisdiction>,
    rule: Vec<Rule>,
}

/// A law pack: every rule, with the digest that names the pack in notices and receipts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Law {
    /// The pack's name: a digest over the files.
    pub digest: Digest,
    rules: BTreeMap<String, Vec<Rule>>,
    members: BTreeMap<Jurisdiction, String>,
    names: BTreeMap<String, String>,
}

/// Why a law pack can't be used.
#[derive(Debug, thiserror::Error)]
pub enum LawError {
    /// The file isn't TOML of the right shape.
    #[error("{file}: {message}")]
    Shape {
        /// The file.
        file: String,
        /// What is wrong, with the line.
        message: String,
    },
    /// A rule lacks evidence, or claims more than its evidence carries.
    #[error("{file}: rule {regime} from {from}: {problem}")]
    Evidence {
        /// The file.
        file: String,
        /// The rule's regime.
        regime: String,
        /// The rule's first day.
        from: Date,
        /// What is wrong.
        problem: &'static str,
    },
    /// Two rules claim one day.
    #[error("{file}: the rules from {first} and from {second} overlap")]
    Overlap {
        /// The file.
        file: String,
        /// The earlier rule's first day.
        first: Date,
        /// The later rule's first day.
        second: Date,
    },
    /// There is no rule at all.
    #[error("the law pack holds no rule, so nothing could be decided")]
    Empty,
}

/// The rule that applies, or why none was found.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Found<'a> {
    /// A rule of the place.
    Rule(&'a Rule),
    /// The place is known and no rule applies on that date.
    NoRule,
    /// The place is unknown: each use gets the strictest rule of the pack on that date.
    Unknown,
}

impl Law {
    /// Reads a law pack from the texts of its files.
    ///
    /// # Errors
    /// The first file that is malformed, lacks evidence or contradicts itself.
    pub fn parse(files: &[(&str, &str)]) -> Result<Self, LawError> {
        let mut law = Self {
            digest: Digest::of(b""),
            rules: BTreeMap::new(),
            members: BTreeMap::new(),
            names: BTreeMap::new(),
        };
        let mut content = Vec::new();
        for (file, text) in files {
            content.extend_from_slice(&Digest::of(text.as_bytes()).0);
            let mut parsed: LawFile = toml::from_str(text)
                .map_err(|error| LawError::Shape { file: (*file).into(), message: error.to_string() })?;
            parsed.rule.sort_by_key(|rule| rule.from);
            check(file, &parsed.rule)?;
            for member in parsed.members {
                law.members.insert(member, parsed.code.clone());
            }
            law.names.insert(parsed.code.clone(), parsed.name);
            law.rules.insert(parsed.code, parsed.rule);
        }
        if law.rules.values().all(Vec::is_empty) {
            return Err(LawError::Empty);
        }
        law.digest = Digest::of(&content);
        Ok(law)
    }

    /// The places that have a file of their own: code and name.
    pub fn places(&self) -> impl Iterator<Item = (&str, &str)> {
        self.names.iter().map(|(code, name)| (code.as_str(), name.as_str()))
    }

    pub(crate) fn find(&self, place: Option<&Jurisdiction>, date: Date) -> Found<'_> {
        let Some(place) = place else { return Found::Unknown };
        let code = [place.as_str(), place.country()].into_iter().find_map(|code| {
            let member = self.members.iter().find(|(member, _)| member.as_str() == code);
            member.map(|(_, union)| union.as_str()).or_else(|| self.rules.contains_key(code).then_some(code))
        });
        // A bare `US` may be California: a country whose parts have laws of their own is not known well enough.
        let parts = format!("{}-", place.country());
        if place.as_str() == place.country() && self.rules.keys().any(|code| code.starts_with(&parts)) {
            return Found::Unknown;
        }
        let Some(rules) = code.and_then(|code| self.rules.get(code)) else { return Found::Unknown };
        rules.iter().rfind(|rule| rule.applies(date)).map_or(Found::NoRule, Found::Rule)
    }

    /// The strictest rule of the pack for a use on a date.
    pub(crate) fn strictest(&self, what: Use, date: Date) -> Option<(Need, &Rule)> {
        let in_force = self.rules.values().flatten().filter(|rule| rule.applies(date));
        in_force.map(|rule| (rule.need(what), rule)).max_by_key(|(need, _)| *need)
    }

    /// Whether a rule of the pack that is in force makes the browser's signal an opt-out of a use.
    pub(crate) fn signal_stops_somewhere(&self, what: Use, date: Date) -> bool {
        let mut in_force = self.rules.values().flatten().filter(|rule| rule.applies(date));
        in_force.any(|rule| rule.signal_stops.contains(&what))
    }
}

impl Rule {
    fn applies(&self, date: Date) -> bool {
        self.from <= date && self.until.is_none_or(|until| date < until)
    }

    pub(crate) fn need(&self, what: Use) -> Need {
        self.uses.get(&what).copied().unwrap_or(Need::Free)
    }
}

fn check(file: &str, rules: &[Rule]) -> Result<(), LawError> {
    for rule in rules {
        let problem = if rule.citation.trim().is_empty() {
            "the citation is empty"
        } else if rule.source.trim().is_empty() {
            "the source is empty; name what was read, or `own knowledge`"
        } else if rule.source == "own knowledge"
            && (rule.checked.is_some() || rule.confidence != Confidence::Low)
        {
            "own knowledge carries no `checked` date and has confidence `low`"
        } else if rule.source != "own knowledge" && rule.checked.is_none() {
            "a source needs the date on which it was read (`checked`)"
        } else {
            continue;
        };
        let (file, regime) = (file.into(), rule.regime.clone());
        return Err(LawError::Evidence { file, regime, from: rule.from, problem });
    }
    for pair in rules.windows(2) {
        if pair[0].until.is_none_or(|until| until > pair[1].from) {
            return Err(LawError::Overlap { file: file.into(), first: pair[0].from, second: pair[1].from });
        }
    }
    Ok(())
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// The pack that ships.
    pub(crate) fn law() -> Law {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/laws");
        let mut files: Vec<(String, String)> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
            .map(|path| (path.display().to_string(), std::fs::read_to_string(&path).unwrap()))
            .collect();
        files.sort();
        let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (&**name, &**text)).collect();
        Law::parse(&files).unwrap()
    }

    fn regime(place: &str, date: &str) -> String {
        match law().find(Some(&place.parse().unwrap()), date.parse().unwrap()) {
            Found::Rule(rule) => rule.regime.clone(),
            Found::NoRule => "none".into(),
            Found::Unknown => "unknown".into(),
        }
    }

    #[test]
    fn a_rule_applies_from_its_day_on() {
        assert_eq!(regime("US-CA", "2019-12-31"), "none");
        assert_eq!(regime("US-CA", "2020-01-01"), "us-optout");
        assert_eq!(regime("US-CA", "2026-11-24"), "us-optout-gpc");
        assert_eq!(regime("DE", "2026-11-24"), "eu-optin");
        assert_eq!(regime("FR-75", "2026-11-24"), "eu-optin");
        assert_eq!(regime("US-WY", "2026-11-24"), "none");
        assert_eq!(regime("ZZ", "2026-11-24"), "unknown");
        assert_eq!(regime("US", "2026-11-24"), "unknown");
    }

    const GOOD: &str = "code = \"XX\"\nname = \"X\"\n[[rule]]\nfrom = \"2020-01-01\"\nregime = \"r\"\ncitation = \"c\"\n\
        source = \"own knowledge\"\nconfidence = \"low\"\nuses = { sale = \"opt-in\" }\n";

    #[test]
    fn a_rule_without_evidence_is_refused() {
        let refused = |text: &str| Law::parse(&[("x.toml", text)]).unwrap_err().to_string();
        assert!(Law::parse(&[("x.toml", GOOD)]).is_ok());
        assert!(refused(&GOOD.replace("\"low\"", "\"high\"")).contains("own knowledge"));
        assert!(refused(&GOOD.replace("own knowledge", "https://example.org")).contains("checked"));
        assert!(refused(&GOOD.replace("citation = \"c\"", "citation = \" \"")).contains("citation"));
        assert!(refused(&GOOD.replace("regime = \"r\"\n", "")).contains("x.toml"));
        let rule = GOOD.split_once("[[rule]]").unwrap().1;
        assert!(refused(&format!("{GOOD}[[rule]]{rule}")).contains("overlap"));
        assert!(matches!(Law::parse(&[]), Err(LawError::Empty)));
    }
}
