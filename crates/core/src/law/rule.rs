//! One row of the law: from a day on, in one place, one statement and where it is written.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::Jurisdiction;

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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// May start.
    Free,
    /// May start, must stop on request.
    OptOut,
    /// Only after consent.
    OptIn,
    /// Not even with consent.
    Prohibited,
}

/// Who must give a consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConsentFrom {
    /// The visitor.
    #[serde(rename = "self")]
    Visitor,
    /// A parent, for the child.
    Parent,
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

/// Whether a number binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Binding {
    /// A law or regulation says it.
    Law,
    /// An authority says it.
    Guidance,
}

/// Ages in years, both ends included. What is known of a visitor's age may be a range too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "[u8; 2]", into = "[u8; 2]")]
pub struct Ages {
    /// The youngest.
    pub from: u8,
    /// The oldest.
    pub to: u8,
}

impl From<[u8; 2]> for Ages {
    fn from([from, to]: [u8; 2]) -> Self {
        Self { from, to }
    }
}

impl From<Ages> for [u8; 2] {
    fn from(ages: Ages) -> Self {
        [ages.from, ages.to]
    }
}

impl Ages {
    /// Nobody is older.
    pub const OLDEST: u8 = 125;

    /// Any age.
    pub const ANY: Self = Self { from: 0, to: Self::OLDEST };

    /// One age.
    #[must_use]
    pub fn exactly(years: u8) -> Self {
        Self { from: years, to: years }
    }

    /// Whether somebody of this age is meant.
    #[must_use]
    pub fn hold(self, years: u8) -> bool {
        (self.from..=self.to).contains(&years)
    }

    /// Whether somebody can be of these ages.
    #[must_use]
    pub fn can_be(self) -> bool {
        self.from <= self.to && self.to <= Self::OLDEST
    }
}

/// What a browser's opt-out signal (GPC) does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignalRule {
    /// The uses that it must stop.
    pub stops: BTreeSet<Use>,
    /// The page must show that it was honoured.
    #[serde(default)]
    pub show: bool,
}

/// A time in months: until one may ask again, or until a consent ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Waiting {
    /// Calendar months.
    pub months: u16,
    /// Whether it binds.
    pub binding: Binding,
    /// The uses that it is about; none named: all.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub uses: BTreeSet<Use>,
}

impl Waiting {
    pub(crate) fn is_about(&self, uses: &BTreeSet<Use>) -> bool {
        self.uses.is_empty() || !self.uses.is_disjoint(uses)
    }
}

/// Words that must stand on the page where the site does something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The words.
    pub text: String,
    /// What the site does: all of these.
    pub uses: BTreeSet<Use>,
}

/// One row. It says one thing: a regime, what holds for an age, what the signal does, a time, or words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The first day.
    pub from: Date,
    /// The first day on which it applies no more. Without it: until a later row says the same thing otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Only in these members of a union.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<Jurisdiction>,
    /// Only for visitors of these ages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ages: Option<Ages>,
    /// The regime's name, as the Decision shows it: `us-optout-gpc`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regime: Option<String>,
    /// What it wants, use by use. A use that isn't named is free; with `ages`, as it is for everybody.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub uses: BTreeMap<Use, Need>,
    /// What it wants besides if the visitor is signed in.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub identified: BTreeMap<Use, Need>,
    /// Storing on the device needs nothing of its own if it serves these uses only.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub storage_free_for: BTreeSet<Use>,
    /// Links that the page must offer: `do-not-sell-or-share`, `limit-sensitive`, `opt-out`, `withdraw-consent`,
    /// `object-statistics`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<String>,
    /// The words of such a link, where the law prescribes them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub link_texts: BTreeMap<String, String>,
    /// Who must give consents, for these ages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent_from: Option<ConsentFrom>,
    /// What the browser's signal does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signal: Option<SignalRule>,
    /// How long not to ask again after a refusal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reask: Option<Waiting>,
    /// How long a consent lasts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expiry: Option<Waiting>,
    /// Words that must stand on the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statement: Option<Statement>,
    /// Where the law says so.
    pub citation: String,
    /// Where we read it; or `own knowledge`.
    pub source: String,
    /// Further places where we read it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// When we read it. None for own knowledge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checked: Option<Date>,
    /// How sure we are.
    pub confidence: Confidence,
}

/// What a row is about. Of the rows about one thing, the latest that has begun applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Topic {
    Regime,
    Ages,
    Signal,
    Reask,
    Expiry,
    Statement,
}

impl Rule {
    pub(crate) fn applies(&self, date: Date) -> bool {
        self.from <= date && self.until.is_none_or(|until| date < until)
    }

    /// What the row is about; none if it says nothing, or more than one thing.
    pub(crate) fn topic(&self) -> Option<Topic> {
        let topics = [
            (self.regime.is_some(), Topic::Regime),
            (self.ages.is_some(), Topic::Ages),
            (self.signal.is_some(), Topic::Signal),
            (self.reask.is_some(), Topic::Reask),
            (self.expiry.is_some(), Topic::Expiry),
            (self.statement.is_some(), Topic::Statement),
        ];
        let mut said = topics.iter().filter(|(says, _)| *says);
        let topic = said.next().map(|(_, topic)| *topic);
        if said.next().is_some() { None } else { topic }
    }

    /// What is wrong with the row by itself.
    pub(crate) fn problem(&self) -> Option<&'static str> {
        let about_ages = self.ages.is_some();
        let about_regime = self.regime.is_some();
        let of_regime = !self.links.is_empty()
            || !self.link_texts.is_empty()
            || !self.identified.is_empty()
            || !self.storage_free_for.is_empty();
        let known = self.source != "own knowledge";
        Some(if self.topic().is_none() {
            "it must say exactly one of `regime`, `ages`, `signal`, `reask`, `expiry`, `statement`"
        } else if !self.uses.is_empty() && !about_regime && !about_ages {
            "`uses` goes with `regime` or `ages`"
        } else if of_regime && !about_regime {
            "`links`, `link_texts`, `identified` and `storage_free_for` go with `regime`"
        } else if self.consent_from.is_some() && !about_ages {
            "`consent_from` goes with `ages`"
        } else if self.ages.is_some_and(|ages| ages.from > ages.to) {
            "its ages end before they begin"
        } else if self.until.is_some_and(|until| until <= self.from) {
            "it ends before it begins"
        } else if self.citation.trim().is_empty() {
            "its citation is empty"
        } else if self.source.trim().is_empty() {
            "its source is empty: name what was read, or `own knowledge`"
        } else if !known && self.confidence != Confidence::Low {
            "own knowledge has low confidence"
        } else if !known && (self.checked.is_some() || !self.also.is_empty()) {
            "own knowledge was read nowhere and on no day: leave `checked` and `also` out"
        } else if known && self.checked.is_none() {
            "it doesn't say when its source was read: add `checked`"
        } else {
            return None;
        })
    }
}
