//! The only policy engine: what a site may do on this visit, and why.

mod decision;
mod engine;
mod explain;
mod table;

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp, civil::Date, tz::TimeZone};

pub use decision::{Because, Decision, GpcStatus, Link, Prompt, PurposeDecision, State, Yes, YesCounts};
pub use explain::{Evidence, Explanation, explain};
pub use table::{Circumstances, SHORT_LINK, Table};

use crate::law::Law;
use crate::notice::Published;
use crate::signals::Signals;
use engine::Engine;

/// A choice may be dated this far ahead of our clock and still be read: clocks of one installation differ.
const CLOCK_SKEW: SignedDuration = SignedDuration::from_mins(5);

/// The merge rule: what is locked; else the choice, if it counts (a no always does); else the default.
#[must_use]
pub fn merge(locked: Option<bool>, counted: Option<bool>, default: bool) -> bool {
    locked.or(counted).unwrap_or(default)
}

/// The day as of which the law is taken: that of UTC.
#[must_use]
pub fn day_of(now: Timestamp) -> Date {
    TimeZone::UTC.to_datetime(now).date()
}

/// Decides what a site may do on this visit. The law is taken as of the day on which it is `now` in UTC.
///
/// Total: a signal that can't be read becomes a note in the decision and is never read as permission.
#[must_use]
pub fn decide(notice: &Published, law: &Law, signals: &Signals, now: Timestamp) -> Decision {
    let table = Table::new(notice, law, &Circumstances::of(signals), day_of(now));
    decide_by(notice, &Arc::new(table), signals, now)
}

/// As [`decide`], by a table that was worked out before: for the same notice, for the [`Circumstances`] of these signals, and
/// for [today](day_of).
#[must_use]
pub fn decide_by(notice: &Published, table: &Arc<Table>, signals: &Signals, now: Timestamp) -> Decision {
    let (engine, notes) = engine(notice, table, signals, now);
    engine.decide(notes)
}

/// Reads the signals. What is odd about them is in the notes.
fn engine<'a>(
    notice: &'a Published,
    table: &'a Arc<Table>,
    signals: &'a Signals,
    now: Timestamp,
) -> (Engine<'a>, Vec<String>) {
    let mut notes: Vec<String> = table.note.iter().cloned().collect();
    if signals.age.is_some_and(|age| !age.can_be()) {
        notes.push("nobody has that age: the rules for every age were applied, the strictest first".into());
    }
    let mut choice = signals.choice;
    if choice.is_some_and(|choice| choice.made_at > now.saturating_add(CLOCK_SKEW).unwrap_or(Timestamp::MAX))
    {
        notes.push("the stored choice is dated in the future: what it allows was not counted".into());
    }
    if choice.is_some_and(|choice| choice.about_others) {
        notes.push(
            "the stored choice is about purposes that the notice no longer has: these were passed over"
                .into(),
        );
    }
    if let Some(choice) = &mut choice {
        choice.granted.0 &= choice.answered.0;
    }
    (Engine::new(notice, table, signals, choice, now), notes)
}

#[cfg(test)]
mod tests;
