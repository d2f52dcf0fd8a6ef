//! The only policy engine: what a site may do on this visit, and why.

use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use serde::Serialize;

use crate::law::{Found, Law, Need, Rule};
use crate::notice::{Published, Purpose, PurposeSet};
use crate::signals::{Signals, StoredChoice};
use crate::{Digest, PurposeId};

/// What a site may do on this visit, purpose by purpose, and what to show. A public format.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Decision {
    /// The notice that it was made for.
    pub notice: Digest,
    /// The law pack that it was made with.
    pub law_pack: Digest,
    /// Where the visitor was taken to be; none if unknown.
    pub jurisdiction: Option<String>,
    /// The regime that applied: `eu-optin`, `us-optout-gpc`, `none`; `strictest` where the place is unknown.
    pub regime: String,
    /// How to prompt.
    pub prompt: Prompt,
    /// What became of the browser's opt-out signal.
    pub gpc: GpcStatus,
    /// Each purpose of the notice, in its order.
    pub purposes: Vec<PurposeDecision>,
    /// The links that the law wants on the page, in its words.
    pub links: Vec<String>,
    /// What was odd about the signals. Never a reason to allow anything.
    pub notes: Vec<String>,
}

/// One purpose's part of a [`Decision`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PurposeDecision {
    /// The purpose.
    pub id: PurposeId,
    /// Whether it may happen now: `locked ?? (choice, if it counts) ?? default`.
    pub allowed: bool,
    /// What holds without any choice.
    pub default: bool,
    /// What no choice can change; none where the visitor may choose.
    pub locked: Option<bool>,
    /// When a yes counts. A no always does.
    pub yes_counts: YesCounts,
    /// Why it is allowed or not.
    pub because: Because,
    /// Where the law says so.
    pub citation: String,
}

/// When an earlier yes counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct YesCounts {
    /// Only if it was made under this notice.
    pub notice: Digest,
    /// Only if it was made at or after this time: an older one has expired.
    pub not_before: Timestamp,
    /// Only if it was made knowing of the browser's signal (11 CCR 7025(c)(3)).
    pub knowing_of_gpc: bool,
}

impl YesCounts {
    /// Whether a yes counts. `same_notice`: it was made under [`Self::notice`].
    #[must_use]
    pub fn accepts(&self, same_notice: bool, made_at: Timestamp, knew_gpc: bool, now: Timestamp) -> bool {
        let not_after = now.saturating_add(CLOCK_SKEW).unwrap_or(Timestamp::MAX);
        same_notice && (self.not_before..=not_after).contains(&made_at) && (!self.knowing_of_gpc || knew_gpc)
    }
}

/// The merge rule: what is locked; else the choice, if it counts (a no always does); else the default.
#[must_use]
pub fn merge(locked: Option<bool>, counted: Option<bool>, default: bool) -> bool {
    locked.or(counted).unwrap_or(default)
}

/// Why a purpose is allowed or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Because {
    /// The page that was asked for can't be had without it.
    StrictlyNecessary,
    /// The visitor chose so.
    Choice,
    /// The browser's opt-out signal.
    Signal,
    /// The law's default.
    Default,
    /// The site asks although the law of the place doesn't make it.
    SiteRule,
}

/// How to prompt the visitor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Prompt {
    /// Ask: something needs an answer first.
    Ask,
    /// Tell, and offer the way out.
    Notice,
    /// Show nothing but the way back.
    None,
}

/// What became of the browser's opt-out signal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum GpcStatus {
    /// It wasn't sent.
    Absent,
    /// It was sent, and no rule here gives it force beyond what holds anyway.
    Seen,
    /// It was sent, and it is an opt-out here.
    Honored,
    /// It was sent; the visitor, knowing of it, allowed something that it would have stopped.
    Overridden,
}

/// A choice may be dated this far ahead of our clock and still be read: clocks of one installation differ.
const CLOCK_SKEW: SignedDuration = SignedDuration::from_mins(5);

/// Decides what a site may do on this visit.
///
/// Total: a signal that can't be read becomes a note in the decision and is never read as permission.
#[must_use]
pub fn decide(notice: &Published, law: &Law, signals: &Signals, now: Timestamp) -> Decision {
    let date = TimeZone::UTC.to_datetime(now).date();
    let found = law.find(signals.jurisdiction.as_ref(), date);
    let mut notes = Vec::new();
    if let (Found::Unknown, Some(place)) = (found, &signals.jurisdiction) {
        notes.push(format!("the law pack has no rule for {place}: the strictest of its rules was applied"));
    }
    let mut choice = signals.choice;
    if choice.is_some_and(|choice| choice.made_at > now.saturating_add(CLOCK_SKEW).unwrap_or(Timestamp::MAX))
    {
        notes.push("the stored choice is dated in the future: what it allows was not counted".into());
    }
    if let Some(choice) = &mut choice {
        choice.granted.0 &= choice.answered.0;
    }
    let expires = SignedDuration::from_hours(24 * i64::from(notice.rules.choice_expires_days));
    let engine = Engine {
        notice: notice.digest(),
        not_before: now.saturating_sub(expires).unwrap_or(Timestamp::MIN),
        now,
        ask_everywhere: notice.rules.ask_everywhere,
        gpc: signals.gpc,
        choice,
        date,
        law,
        found,
    };
    let judged: Vec<Judged> = notice.purposes.iter().enumerate().map(|(i, p)| engine.judge(i, p)).collect();
    let rule = if let Found::Rule(rule) = found { Some(rule) } else { None };
    Decision {
        notice: engine.notice,
        law_pack: law.digest,
        jurisdiction: signals.jurisdiction.as_ref().map(ToString::to_string),
        regime: match found {
            Found::Rule(rule) => rule.regime.clone(),
            Found::NoRule => "none".into(),
            Found::Unknown => "strictest".into(),
        },
        prompt: engine.prompt(&judged),
        gpc: engine.gpc_status(&judged),
        purposes: judged.into_iter().map(|judged| judged.decision).collect(),
        links: rule.map(|rule| rule.links.clone()).unwrap_or_default(),
        notes,
    }
}

/// What holds for every purpose of one visit.
struct Engine<'a> {
    notice: Digest,
    not_before: Timestamp,
    now: Timestamp,
    ask_everywhere: bool,
    gpc: bool,
    choice: Option<StoredChoice>,
    date: jiff::civil::Date,
    law: &'a Law,
    found: Found<'a>,
}

struct Judged {
    decision: PurposeDecision,
    need: Need,
    /// The signal is an opt-out of this purpose here.
    stopped_by_signal: bool,
    /// The visitor has said yes or no, and it counts.
    answered: bool,
}

impl Engine<'_> {
    fn judge(&self, index: usize, purpose: &Purpose) -> Judged {
        let (need, rule) = self.need(purpose);
        let asks_on_its_own = self.ask_everywhere && need < Need::OptIn;
        let need = if asks_on_its_own { Need::OptIn } else { need };
        let stopped_by_signal = self.gpc
            && match self.found {
                Found::Rule(rule) => !rule.signal_stops.is_disjoint(&purpose.uses),
                Found::NoRule => false,
                Found::Unknown => {
                    purpose.uses.iter().any(|what| self.law.signal_stops_somewhere(*what, self.date))
                }
            };
        let default = match need {
            Need::Free => true,
            Need::OptOut => !stopped_by_signal,
            Need::OptIn => false,
        };
        let locked = purpose.strictly_necessary.then_some(true);
        let yes_counts =
            YesCounts { notice: self.notice, not_before: self.not_before, knowing_of_gpc: stopped_by_signal };
        let choice = self
            .choice
            .filter(|choice| choice.answered.contains(index))
            .map(|c| (c.granted.contains(index), c));
        let counted = choice
            .filter(|(yes, choice)| {
                !yes || yes_counts.accepts(choice.same_notice, choice.made_at, choice.knew_gpc, self.now)
            })
            .map(|(yes, _)| yes);
        let allowed = merge(locked, counted, default);
        let because = if locked.is_some() {
            Because::StrictlyNecessary
        } else if counted.is_some() {
            Because::Choice
        } else if asks_on_its_own {
            Because::SiteRule
        } else if stopped_by_signal && need == Need::OptOut {
            Because::Signal
        } else {
            Because::Default
        };
        let citation = rule.map(|rule| rule.citation.clone()).unwrap_or_default();
        Judged {
            decision: PurposeDecision {
                id: purpose.id.clone(),
                allowed,
                default,
                locked,
                yes_counts,
                because,
                citation,
            },
            need: if locked.is_some() { Need::Free } else { need },
            stopped_by_signal: stopped_by_signal && locked.is_none(),
            answered: counted
                .is_some_and(|yes| yes || self.choice.is_some_and(|c| c.made_at >= self.not_before)),
        }
    }

    /// The strictest need of a purpose's uses, and the rule it comes from.
    fn need(&self, purpose: &Purpose) -> (Need, Option<&Rule>) {
        let strictest =
            |of: &dyn Fn(crate::law::Use) -> Need| purpose.uses.iter().map(|what| of(*what)).max();
        match self.found {
            Found::Rule(rule) => (strictest(&|what| rule.need(what)).unwrap_or(Need::Free), Some(rule)),
            Found::NoRule => (Need::Free, None),
            Found::Unknown => {
                let candidates = purpose.uses.iter().filter_map(|what| self.law.strictest(*what, self.date));
                let worst = candidates.max_by_key(|(need, _)| *need);
                // A place without a rule, on a date before any rule, is no permission.
                worst.map_or((Need::OptIn, None), |(need, rule)| (need, Some(rule)))
            }
        }
    }

    fn prompt(&self, judged: &[Judged]) -> Prompt {
        let recent = self.choice.filter(|c| c.same_notice && c.made_at >= self.not_before);
        if recent.is_some_and(|choice| choice.closed) {
            return Prompt::None;
        }
        if judged.iter().any(|j| j.need == Need::OptIn && !j.answered) {
            return Prompt::Ask;
        }
        if judged.iter().any(|j| j.need == Need::OptOut && !j.answered) {
            return Prompt::Notice;
        }
        Prompt::None
    }

    fn gpc_status(&self, judged: &[Judged]) -> GpcStatus {
        if !self.gpc {
            return GpcStatus::Absent;
        }
        let mut stopped = judged.iter().filter(|j| j.stopped_by_signal).peekable();
        if stopped.peek().is_none() {
            GpcStatus::Seen
        } else if stopped.any(|j| j.decision.allowed) {
            GpcStatus::Overridden
        } else {
            GpcStatus::Honored
        }
    }
}

impl Decision {
    /// The purposes that may happen now.
    #[must_use]
    pub fn allowed(&self) -> PurposeSet {
        let mut set = PurposeSet::NONE;
        for (index, purpose) in self.purposes.iter().enumerate() {
            set.set(index, purpose.allowed);
        }
        set
    }

    /// The decision's class: two visits of one class get the same page. 16 hex digits.
    ///
    /// It stands in the page's ETag, so that a copy made under another decision is never taken for fresh.
    #[must_use]
    pub fn class(&self) -> String {
        let key = format!(
            "{}|{:x}|{:?}|{:?}|{}|{:?}",
            self.notice,
            self.allowed().0,
            self.prompt,
            self.gpc,
            self.regime,
            self.jurisdiction,
        );
        Digest::of(key.as_bytes()).to_string()[..16].to_owned()
    }
}

#[cfg(test)]
mod tests;
