//! What scripts have put off for some seconds: a tag that starts late belongs to the page as much as one that starts at once.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use super::SessionId;
use crate::record::hooks::PutOff;

/// What is to come later than so long after one began to wait isn't waited for.
pub(super) const PATIENCE: Duration = Duration::from_millis(6000);

/// A timer may come late, and what it calls needs a moment to ask for something.
const LATE: Duration = Duration::from_millis(150);

/// A document, as its session and context.
type Document = (SessionId, u64);

/// Timers that haven't run out.
#[derive(Debug, Default)]
pub(super) struct Timers {
    due: BTreeMap<(Document, String), Instant>,
    /// Lines that have put something off. One that does it again and again (a clock, a slide show) is waited for once.
    lines: BTreeSet<(Document, String)>,
}

impl Timers {
    pub(super) fn hear(&mut self, session: &SessionId, context: u64, put_off: PutOff, now: Instant) {
        let document = (session.clone(), context);
        let timer = (document.clone(), put_off.number);
        match put_off.delay_ms {
            Some(delay_ms) if self.lines.insert((document, put_off.by)) => {
                self.due.insert(timer, now + Duration::from_millis(delay_ms) + LATE);
            }
            Some(_) => {}
            None => drop(self.due.remove(&timer)),
        }
    }

    pub(super) fn forget_context(&mut self, session: &SessionId, context: u64) {
        self.due.retain(|((of, number), _), _| of != session || *number != context);
        self.lines.retain(|((of, number), _)| of != session || *number != context);
    }

    pub(super) fn forget_session(&mut self, session: &SessionId) {
        self.due.retain(|((of, _), _), _| of != session);
        self.lines.retain(|((of, _), _)| of != session);
    }

    pub(super) fn clear(&mut self) {
        self.due.clear();
        self.lines.clear();
    }

    /// Whether something is still to come, of what comes until a time.
    pub(super) fn are_due(&self, now: Instant, until: Instant) -> bool {
        self.due.values().any(|due| *due > now && *due <= until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put_off(number: &str, delay_ms: Option<u64>, by: &str) -> PutOff {
        PutOff { number: number.into(), delay_ms, by: by.into() }
    }

    #[test]
    fn what_is_put_off_is_waited_for_until_it_comes_or_is_called_off() {
        let (mut timers, session, now) = (Timers::default(), SessionId::default(), Instant::now());
        let until = now + PATIENCE;
        timers.hear(&session, 1, put_off("7", Some(5000), "a.js:1"), now);
        assert!(timers.are_due(now, until));
        assert!(!timers.are_due(now + Duration::from_secs(6), until));
        timers.hear(&session, 1, put_off("7", None, "a.js:9"), now);
        assert!(!timers.are_due(now, until));
    }

    #[test]
    fn one_line_is_waited_for_once_in_a_document_and_not_for_ever() {
        let (mut timers, session, now) = (Timers::default(), SessionId::default(), Instant::now());
        timers.hear(&session, 1, put_off("1", Some(2000), "slides.js:1"), now);
        let later = now + Duration::from_millis(2200);
        timers.hear(&session, 1, put_off("2", Some(2000), "slides.js:1"), later);
        assert!(!timers.are_due(later, later + PATIENCE));
        timers.hear(&session, 1, put_off("3", Some(9000), "chat.js:1"), later);
        assert!(!timers.are_due(later, later + PATIENCE));
        timers.forget_context(&session, 1);
        timers.hear(&session, 1, put_off("1", Some(2000), "slides.js:1"), later);
        assert!(timers.are_due(later, later + PATIENCE));
    }
}
