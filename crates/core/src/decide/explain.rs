//! A decision in words: for each purpose one sentence that a person understands, and the row of the law behind it. Made
//! only when somebody asks.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;

use super::decision::{Because, PurposeDecision};
use super::engine::{Engine, Judged};
use super::table::{self, Circumstances, Table};
use crate::PurposeId;
use crate::law::{Confidence, ConsentFrom, Law, Need, Rule, Wanted};
use crate::notice::Published;
use crate::signals::{Signals, StoredChoice};

/// Why one purpose is allowed or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// The purpose.
    pub purpose: PurposeId,
    /// Whether it may happen now.
    pub allowed: bool,
    /// Why, as the Decision says.
    pub because: Because,
    /// Why, in a sentence.
    pub sentence: String,
    /// The row of the law; none where no law speaks.
    pub rule: Option<Evidence>,
}

/// Where a row of the law is from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// Where the law says so.
    pub citation: String,
    /// Since when.
    pub from: Date,
    /// Where we read it; or `own knowledge`.
    pub source: String,
    /// Further places where we read it.
    pub also: Vec<String>,
    /// When.
    pub checked: Option<Date>,
    /// How sure we are.
    pub confidence: Confidence,
}

impl From<&Rule> for Evidence {
    fn from(rule: &Rule) -> Self {
        Self {
            citation: rule.citation.clone(),
            from: rule.from,
            source: rule.source.clone(),
            also: rule.also.clone(),
            checked: rule.checked,
            confidence: rule.confidence,
        }
    }
}

/// Explains a decision, purpose by purpose, in the notice's order.
#[must_use]
pub fn explain(notice: &Published, law: &Law, signals: &Signals, now: Timestamp) -> Vec<Explanation> {
    let circumstances = Circumstances::of(signals);
    let found = circumstances.find(notice, law, super::day_of(now));
    let table = Arc::new(Table::new(notice, law, &circumstances, super::day_of(now)));
    let (engine, _) = super::engine(notice, &table, signals, now);
    let rows = notice.purposes.iter().zip(&table.rows).enumerate();
    let explained = rows.map(|(index, (purpose, row))| {
        let Judged { decision, stopped_by_signal, .. } = engine.judge(index, purpose, row);
        let Wanted { rule, place, .. } = table::wanted(&found, purpose, signals.signed_in, &[]);
        let mut stopping = found.all().iter().filter(|applied| applied.signal_stops(&purpose.uses));
        let signal = stopping.find_map(|applied| applied.signal);
        // Where the signal decides, its row is the one to look at.
        let rule = if decision.because == Because::Signal { signal.or(rule) } else { rule };
        Explanation {
            purpose: decision.id.clone(),
            allowed: decision.allowed,
            because: decision.because,
            sentence: sentence(&engine, &decision, place, stopped_by_signal, index),
            rule: rule.filter(|_| decision.because != Because::StrictlyNecessary).map(Evidence::from),
        }
    });
    explained.collect()
}

fn sentence(
    engine: &Engine<'_>,
    decision: &PurposeDecision,
    place: Option<&str>,
    stopped: bool,
    index: usize,
) -> String {
    let law =
        place.map_or_else(|| "The strictest law there is".into(), |place| format!("The law of {place}"));
    let earlier = engine.choice.filter(|choice| choice.answered.contains(index));
    let said_yes = earlier.filter(|choice| choice.granted.contains(index));
    let lapsed = said_yes
        .filter(|_| !decision.allowed && decision.locked.is_none())
        .map(|yes| format!(" {}", why_not(decision, index, yes)))
        .unwrap_or_default();
    let who = match engine.table.consent_from {
        ConsentFrom::Visitor => "the visitor's own yes",
        ConsentFrom::Parent => "a parent's yes",
    };
    match (decision.because, decision.need) {
        (Because::StrictlyNecessary, _) => {
            "The page can't be shown without it, so it is always active.".into()
        }
        (Because::Prohibited, _) => format!("{law} forbids it, even with consent."),
        (Because::Minor, Need::Prohibited) => format!("{law} forbids it for visitors of this age."),
        (Because::Minor, _) => format!("{law} wants {who} first for visitors of this age.{lapsed}"),
        (Because::Choice, _) => match (earlier, decision.yes_ends) {
            (Some(choice), Some(ends)) => {
                format!("The visitor said yes on {}, which counts until {}.", day(choice.made_at), day(ends))
            }
            (Some(choice), None) => format!("The visitor said no on {}.", day(choice.made_at)),
            (None, _) => "The visitor chose so.".into(),
        },
        (Because::Signal, _) => {
            format!("The browser's opt-out signal counts as a no under the law of this place.{lapsed}")
        }
        (Because::Override, need) => {
            let holds = match need {
                Need::Free => "lets it happen",
                Need::OptOut => "lets it start; the visitor can say no",
                Need::OptIn => "wants a yes first",
                Need::Prohibited => "keeps it off",
            };
            format!("Against the law pack the operator {holds}. {}.{lapsed}", decision.citation)
        }
        (Because::SiteRule, _) => format!("The law lets it start, but this site asks first.{lapsed}"),
        (Because::Default, Need::OptOut) if stopped => {
            format!("{law} lets the browser's signal stop it.{lapsed}")
        }
        (Because::Default, Need::OptOut) => format!("{law} lets it start; the visitor can say no."),
        (Because::Default, Need::OptIn) => format!("{law} wants {who} first, and there is none.{lapsed}"),
        (Because::Default, Need::Free) => format!("{law} lets it happen."),
        (Because::Default, Need::Prohibited) => format!("{law} forbids it."),
    }
}

/// Why an earlier yes doesn't count.
fn why_not(decision: &PurposeDecision, index: usize, yes: StoredChoice) -> String {
    let given = day(yes.made_at);
    let rule = decision.yes_counts;
    if !yes.same_questions.contains(index) {
        format!("The yes of {given} was given before the notice asked more about it.")
    } else if yes.made_at < rule.not_before {
        format!("The yes of {given} has expired.")
    } else if rule.knowing_of_gpc && !yes.knew_gpc {
        format!("The yes of {given} was given without knowing of the signal; a new one would count.")
    } else if rule.by_parent && !yes.by_parent {
        format!("The yes of {given} wasn't a parent's.")
    } else {
        format!("The yes of {given} is dated in the future.")
    }
}

fn day(time: Timestamp) -> Date {
    TimeZone::UTC.to_datetime(time).date()
}
