//! Accepting and refusing: in the first layer if it can be done there, else in the next ones.

use crate::BrowserError;
use crate::evidence::{ActPurpose, Means};

use super::super::effect::{Effect, says_no};
use super::super::notice::{Known, Notice};
use super::super::sight;
use super::Operator;

/// More layers no notice has.
const LAYERS: usize = 4;

/// How many controls that say the same are tried.
const TRIES: usize = 3;

/// How it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::consent) enum Outcome {
    Done,
    /// It was pressed, and the tool's record says that not everything is accepted.
    Partly,
    /// There is no control for it.
    None,
    /// There may be one, and nobody could find or press it.
    Failed,
}

impl Outcome {
    /// Of two attempts what is to be told: that something went wrong before that there was nothing.
    pub(in crate::consent) fn or(self, later: Self) -> Self {
        if self == Self::None { later } else { self }
    }
}

impl Operator<'_> {
    /// Answers the notice that stands there.
    pub(in crate::consent) fn answer(
        &mut self,
        purpose: ActPurpose,
        want: Means,
    ) -> Result<Outcome, BrowserError> {
        let mut outcome = Outcome::None;
        let mut tried: Vec<String> = Vec::new();
        for _ in 0..LAYERS {
            let Some(notice) = self.now.notice.clone() else { return Ok(Outcome::Failed) };
            self.put_down(&notice)?;
            let print = notice.print();
            for known in notice.with(want).into_iter().take(TRIES) {
                if tried.contains(&key(known)) {
                    continue;
                }
                tried.push(key(known));
                let effect = self.press(&known.handle)?;
                let done = self.is_done(&effect);
                self.acted(purpose, Some(known), done, None);
                if done {
                    self.put_away()?;
                    return Ok(if want == Means::Accept && self.record_says_no() {
                        Outcome::Partly
                    } else {
                        Outcome::Done
                    });
                }
                outcome = Outcome::Failed;
                if effect.changed {
                    break;
                }
            }
            if self.print() == print {
                if let Some(done) = self.by_switches(purpose, want, &notice)? {
                    return Ok(done);
                }
                if !self.deeper(&notice, &mut tried)? {
                    if want == Means::Reject && outcome == Outcome::None {
                        return self.by_closing(purpose, &notice);
                    }
                    return Ok(outcome);
                }
            }
        }
        Ok(Outcome::Failed)
    }

    /// Closes a notice that says that this refuses.
    fn by_closing(&mut self, purpose: ActPurpose, notice: &Notice) -> Result<Outcome, BrowserError> {
        let closes = notice.with(Means::Close);
        let close = closes.first().filter(|_| self.tools.words.closing_refuses(&notice.text));
        let Some(close) = close else { return Ok(Outcome::None) };
        let effect = self.press(&close.handle)?;
        let done = self.is_done(&effect);
        self.acted(purpose, Some(close), done, None);
        Ok(if done { Outcome::Done } else { Outcome::Failed })
    }

    /// Opens the next layer. False: there is none.
    pub(in crate::consent) fn deeper(
        &mut self,
        notice: &Notice,
        tried: &mut Vec<String>,
    ) -> Result<bool, BrowserError> {
        let before = notice.print();
        for known in notice.with(Means::Settings).into_iter().take(TRIES) {
            if tried.contains(&key(known)) {
                continue;
            }
            tried.push(key(known));
            self.press_to_open(&known.handle)?;
            let opened = self.now.notice.as_ref().is_some_and(|notice| notice.print() != before);
            self.acted(ActPurpose::Open, Some(known), opened, None);
            if opened {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a press was an answer.
    pub(in crate::consent) fn is_done(&self, effect: &Effect) -> bool {
        effect.gone
            || effect.is_recorded(self.rule.as_ref())
            || (effect.changed && !effect.records.is_empty())
    }

    pub(in crate::consent) fn record_says_no(&self) -> bool {
        self.rule.as_ref().is_some_and(|rule| says_no(rule, &self.now.records))
    }

    pub(in crate::consent) fn print(&self) -> String {
        self.now.notice.as_ref().map(Notice::print).unwrap_or_default()
    }

    /// Closes what stays open after an answer.
    fn put_away(&mut self) -> Result<(), BrowserError> {
        let Some(rule) = self.rule.clone() else { return Ok(()) };
        let presses = self.presses;
        if let Some((frame, control)) =
            sight::find(self.tab, &rule.close)?.into_iter().find(|(_, one)| one.visible)
        {
            self.press(&sight::Handle { frame, number: control.number })?;
            // The answer had been given before.
            self.presses = presses;
        }
        Ok(())
    }
}

/// What tells a control from others after a look.
pub(super) fn key(known: &Known) -> String {
    format!("{}|{}|{}", known.handle.frame.0, known.handle.number, known.control.label)
}
