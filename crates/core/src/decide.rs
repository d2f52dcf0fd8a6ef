//! The only policy engine: what a site may do on this visit, and why.

mod decision;
mod engine;
mod explain;

use jiff::{SignedDuration, Timestamp, tz::TimeZone};

pub use explain::{Evidence, Explanation, explain};

pub use decision::{Because, Decision, GpcStatus, Link, Prompt, PurposeDecision, State, Yes, YesCounts};

use crate::law::{Ages, Found, Law};
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

/// Decides what a site may do on this visit. The law is taken as of the day on which it is `now` in UTC.
///
/// Total: a signal that can't be read becomes a note in the decision and is never read as permission.
#[must_use]
pub fn decide(notice: &Published, law: &Law, signals: &Signals, now: Timestamp) -> Decision {
    let (engine, notes) = engine(notice, law, signals, now);
    engine.decide(notes)
}

/// Finds the law and reads the signals. What is odd about them is in the notes.
fn engine<'a>(
    notice: &'a Published,
    law: &'a Law,
    signals: &'a Signals,
    now: Timestamp,
) -> (Engine<'a>, Vec<String>) {
    let date = TimeZone::UTC.to_datetime(now).date();
    let place = signals.jurisdiction.as_ref();
    // An age that can't be may be any: the strictest counts.
    let age = signals.age.map(|age| if age.can_be() { age } else { Ages::ANY });
    let found = law.find(place, signals.only_country, &notice.rules.serves, date, age);
    let mut notes = Vec::new();
    if let (Found::AnyOf(_), Some(place)) = (&found, place) {
        let why = if law.file(place.as_str()).is_some() {
            format!("parts of {place} have laws of their own, and which part isn't known")
        } else {
            format!("the law pack has nothing for {place}")
        };
        notes.push(format!("{why}: the strictest rules were applied"));
    }
    if signals.age.is_some_and(|age| !age.can_be()) {
        notes.push("nobody has that age: the rules for every age were applied, the strictest first".into());
    }
    let mut choice = signals.choice;
    if choice.is_some_and(|choice| choice.made_at > now.saturating_add(CLOCK_SKEW).unwrap_or(Timestamp::MAX))
    {
        notes.push("the stored choice is dated in the future: what it allows was not counted".into());
    }
    if let Some(choice) = &mut choice {
        choice.granted.0 &= choice.answered.0;
    }
    (Engine { notice, law, found, signals, choice, now }, notes)
}

#[cfg(test)]
mod tests;
