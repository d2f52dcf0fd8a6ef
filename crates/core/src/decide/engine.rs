//! How a decision is reached: each purpose by itself, then what they mean together.

use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, Timestamp};

use super::decision::{Because, Decision, GpcStatus, Prompt, PurposeDecision, Yes, YesCounts};
use super::table::{Row, Table};
use super::{day_of, merge};
use crate::law::{ConsentFrom, Need};
use crate::notice::{Published, Purpose, PurposeSet};
use crate::signals::{Signals, StoredChoice};

/// What holds for every purpose of one visit.
pub(super) struct Engine<'a> {
    pub(super) notice: &'a Published,
    pub(super) table: &'a Arc<Table>,
    pub(super) signals: &'a Signals,
    pub(super) choice: Option<StoredChoice>,
    pub(super) now: Timestamp,
    /// A yes from before this time has ended by the site's rule; a notice closed before it is shown again.
    pub(super) site_not_before: Timestamp,
}

impl<'a> Engine<'a> {
    pub(super) fn new(
        notice: &'a Published,
        table: &'a Arc<Table>,
        signals: &'a Signals,
        choice: Option<StoredChoice>,
        now: Timestamp,
    ) -> Self {
        let days = days(notice.rules.choice_expires_days);
        let site_not_before = now.saturating_sub(days).unwrap_or(Timestamp::MIN);
        Self { notice, table, signals, choice, now, site_not_before }
    }
}

/// A purpose, and what the decision as a whole needs of it.
pub(super) struct Judged {
    pub(super) decision: PurposeDecision,
    /// The signal is an opt-out of this purpose here.
    pub(super) stopped_by_signal: bool,
    /// The visitor has answered, and the site may not ask again yet.
    live: bool,
}

/// What the purposes mean together, gathered as they come.
struct Gathered {
    /// Need a consent and have no live answer.
    must_ask: PurposeSet,
    /// May go on and have no live answer.
    must_tell: bool,
    stopped: bool,
    overridden: bool,
    reask_allowed: Option<bool>,
    reask_from: Option<Timestamp>,
}

impl Engine<'_> {
    pub(super) fn decide(self, notes: Vec<String>) -> Decision {
        let mut purposes = Vec::with_capacity(self.notice.purposes.len());
        let mut all = Gathered {
            must_ask: PurposeSet::NONE,
            must_tell: false,
            stopped: false,
            overridden: false,
            reask_allowed: None,
            reask_from: None,
        };
        for (index, (purpose, row)) in self.notice.purposes.iter().zip(&self.table.rows).enumerate() {
            let judged = self.judge(index, purpose, row);
            let need = judged.decision.need;
            all.must_ask.set(index, need == Need::OptIn && !judged.live);
            all.must_tell |= need == Need::OptOut && !judged.live;
            // What the operator's override lets happen, the signal didn't stop and the visitor didn't allow.
            let chosen = judged.decision.because == Because::Choice;
            let stopped = judged.stopped_by_signal && (chosen || !judged.decision.allowed);
            all.stopped |= stopped;
            all.overridden |= stopped && judged.decision.allowed;
            self.reask(index, row, &judged, &mut all);
            purposes.push(judged.decision);
        }
        Decision {
            notice: self.notice.digest(),
            jurisdiction: self.signals.jurisdiction.clone(),
            prompt: self.prompt(&all),
            gpc: match (self.signals.gpc, all.stopped, all.overridden) {
                (false, ..) => GpcStatus::Absent,
                (true, false, _) => GpcStatus::Seen,
                (true, true, true) => GpcStatus::Overridden,
                (true, true, false) => GpcStatus::Honored,
            },
            must_ask: all.must_ask,
            must_show_signal_status: self.signals.gpc && self.table.show_signal,
            reask_allowed: all.reask_allowed,
            reask_from: all.reask_from,
            purposes,
            notes,
            table: self.table.clone(),
        }
    }

    pub(super) fn judge(&self, index: usize, purpose: &Purpose, row: &Row) -> Judged {
        let asks_on_its_own = self.notice.rules.ask_everywhere && row.need < Need::OptIn;
        let need = match (purpose.strictly_necessary, asks_on_its_own) {
            (true, _) => Need::Free,
            (false, true) => Need::OptIn,
            (false, false) => row.need,
        };
        let stopped_by_signal = self.signals.gpc && !purpose.strictly_necessary && row.signal_stops;
        let default = match need {
            Need::Free => true,
            Need::OptOut => !stopped_by_signal,
            Need::OptIn | Need::Prohibited => false,
        };
        let locked = match (purpose.strictly_necessary, need) {
            (true, _) => Some(true),
            (false, Need::Prohibited) => Some(false),
            (false, _) => None,
        };
        let yes_counts = YesCounts {
            notice: self.notice.digest(),
            not_before: self.not_before(row),
            knowing_of_gpc: stopped_by_signal,
            by_parent: need == Need::OptIn && self.table.consent_from == ConsentFrom::Parent,
        };
        let choice = self.choice.filter(|choice| choice.answered.contains(index));
        let said = choice.map(|choice| choice.granted.contains(index));
        let counted =
            said.filter(|yes| !yes || choice.is_some_and(|c| yes_counts.accepts(c.yes(index), self.now)));
        let allowed = merge(locked, counted, default);
        let because = if locked == Some(true) {
            Because::StrictlyNecessary
        } else if locked.is_some() {
            match (row.for_age, row.overridden) {
                (true, _) => Because::Minor,
                (false, true) => Because::Override,
                (false, false) => Because::Prohibited,
            }
        } else if counted.is_some() {
            Because::Choice
        } else if asks_on_its_own {
            Because::SiteRule
        } else if row.overridden {
            Because::Override
        } else if row.for_age && need == Need::OptIn {
            Because::Minor
        } else if stopped_by_signal && need == Need::OptOut {
            Because::Signal
        } else {
            Because::Default
        };
        let live = match (counted, choice) {
            (Some(true), _) => true,
            (Some(false), Some(choice)) => {
                self.ask_again_from(choice, row).is_none_or(|from| self.now < from)
            }
            _ => false,
        };
        let yes_ends = counted.filter(|yes| *yes).and(choice).map(|choice| self.yes_ends(choice, row));
        let decision = PurposeDecision {
            id: purpose.id.clone(),
            allowed,
            default,
            locked,
            need,
            yes_counts,
            yes_ends,
            because,
            citation: row.citation.clone(),
        };
        Judged { decision, stopped_by_signal, live }
    }

    /// A yes from before this time has ended: by the site's rule or the law's, whichever is sooner.
    fn not_before(&self, row: &Row) -> Timestamp {
        let law = row.lasting_months.map(|months| first_that_lasts(self.now, months));
        law.map_or(self.site_not_before, |law| law.max(self.site_not_before))
    }

    fn yes_ends(&self, choice: StoredChoice, row: &Row) -> Timestamp {
        soonest_end(choice.made_at, self.notice.rules.choice_expires_days, row.lasting_months)
    }

    /// From when on the site may ask again about what was refused: the law's time and the site's must both have passed.
    /// None: never by itself.
    fn ask_again_from(&self, choice: StoredChoice, row: &Row) -> Option<Timestamp> {
        let law = row.waiting_months.map(|months| months_later(choice.made_at, months));
        let site = self.notice.rules.ask_again_after_days;
        let site = site.map(|after| choice.made_at.saturating_add(days(after)).unwrap_or(Timestamp::MAX));
        law.max(site)
    }

    /// Whether one may ask about what was refused, and from when on, where a law sets a time.
    fn reask(&self, index: usize, row: &Row, judged: &Judged, all: &mut Gathered) {
        let (Some(months), None) = (row.waiting_months, judged.decision.locked) else { return };
        let choice = self.choice.filter(|choice| choice.answered.contains(index));
        let said = choice.map(|choice| choice.granted.contains(index));
        let (may, from) = match (said, choice) {
            // A signal doesn't take back a no: while it comes, the refusal is made anew each day.
            (Some(false), Some(choice)) => {
                let since = if judged.stopped_by_signal { self.now } else { choice.made_at };
                let then = months_later(since, months);
                (self.now >= then, Some(then))
            }
            // An earlier yes that the signal overrules is a conflict, which the site may tell and ask about
            // (11 CCR 7025(c)(3)).
            (Some(true), _) if judged.stopped_by_signal && !judged.decision.allowed => (true, None),
            // Without one the signal is a refusal made today.
            (None, _) if judged.stopped_by_signal && !judged.decision.allowed => {
                (false, Some(months_later(self.now, months)))
            }
            _ => return,
        };
        all.reask_allowed = Some(all.reask_allowed.unwrap_or(true) && may);
        all.reask_from = all.reask_from.max(from);
    }

    fn prompt(&self, all: &Gathered) -> Prompt {
        let closed =
            self.choice.is_some_and(|choice| choice.closed && choice.made_at >= self.site_not_before);
        // A child isn't asked for what only a parent can give.
        let can_ask = self.table.consent_from == ConsentFrom::Visitor;
        if all.must_ask != PurposeSet::NONE && !closed && can_ask {
            Prompt::Ask
        } else if all.must_tell && !closed {
            Prompt::Notice
        } else if self.table.links.is_empty() {
            Prompt::None
        } else {
            Prompt::Link
        }
    }
}

impl StoredChoice {
    /// How its yes to a purpose was given.
    #[must_use]
    pub fn yes(&self, purpose: usize) -> Yes {
        Yes {
            same_question: self.same_questions.contains(purpose),
            made_at: self.made_at,
            knew_gpc: self.knew_gpc,
            by_parent: self.by_parent,
        }
    }
}

/// When a yes given at a time ends, whatever it is for: by the site's rule or the law's, whichever is sooner.
pub(super) fn soonest_end(made_at: Timestamp, site_days: u16, lasting_months: Option<u16>) -> Timestamp {
    let site = made_at.saturating_add(days(site_days)).unwrap_or(Timestamp::MAX);
    lasting_months.map_or(site, |months| months_later(made_at, months).min(site))
}

fn days(count: u16) -> SignedDuration {
    SignedDuration::from_hours(24 * i64::from(count))
}

/// The beginning of the day some calendar months after a time, in UTC; in a month that has no such day, of its last.
fn months_later(time: Timestamp, months: u16) -> Timestamp {
    let date = day_of(time).checked_add(Span::new().months(months));
    date.map_or(Timestamp::MAX, beginning)
}

/// The earliest time from which what lasts so many months lasts still: that of the first day whose months aren't over.
fn first_that_lasts(now: Timestamp, months: u16) -> Timestamp {
    let Ok(date) = day_of(now).checked_sub(Span::new().months(months)) else { return Timestamp::MIN };
    // Months differ in length: a few days may end on the same.
    let days = std::iter::successors(Some(date), |date| date.tomorrow().ok()).map(beginning);
    days.into_iter().find(|day| months_later(*day, months) > now).unwrap_or(Timestamp::MAX)
}

fn beginning(date: Date) -> Timestamp {
    TimeZone::UTC.to_timestamp(date.at(0, 0, 0, 0)).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What ends and what is asked for agree, however long the months are.
    #[test]
    fn a_yes_counts_until_it_ends() {
        for day in 0..800 {
            let made_at = Timestamp::from_second(1_700_000_000 + day * 86_400).unwrap();
            for months in [1, 6, 12, 24] {
                let ends = months_later(made_at, months);
                let before = Timestamp::from_second(ends.as_second() - 1).unwrap();
                assert!(made_at >= first_that_lasts(before, months), "{made_at} {months}");
                assert!(made_at < first_that_lasts(ends, months), "{made_at} {months}");
            }
        }
    }
}
