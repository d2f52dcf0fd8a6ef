//! Start tags that aren't written yet, as the text behind them decides: inline scripts, and pages inside the page.

use super::judge::Reasons;
use super::{DEPTH_LIMIT, GateError, Held, Rewriter};
use crate::rules::Rules;
use crate::tag::Tag;

/// An inline script longer than this isn't waited for: it is held as unclassified.
pub(super) const SCRIPT_LIMIT_BYTES: usize = 1 << 20;

const TOO_LONG: &str = "(inline script, too long to read)";

/// A start tag that isn't written yet.
#[derive(Clone, Copy)]
pub(super) enum Waiting {
    /// An inline script: its text decides.
    Script { from: usize, to: usize, rules: Option<Rules> },
    /// A `noscript`: its text is a page of its own, to browsers without scripts.
    Noscript { to: usize },
}

impl Rewriter {
    /// Decides over the waiting start tag, now that the text up to `end` is known.
    pub(super) fn settle(&mut self, end: usize, out: &mut Vec<u8>) -> Result<(), GateError> {
        match self.waiting.take() {
            None => {}
            Some(Waiting::Script { from, to, rules }) => {
                let text = self.input.raw(to, end);
                let reasons = if text.len() > SCRIPT_LIMIT_BYTES {
                    Reasons::unknown(TOO_LONG)
                } else {
                    self.judge.script(rules, text)
                };
                if !reasons.held.is_empty() {
                    self.hold_script(from, to, reasons, out);
                }
            }
            Some(Waiting::Noscript { to }) => {
                let (text, held) = self.inner(self.input.raw(to, end))?;
                if !held.is_empty() {
                    self.held.extend(held);
                    self.input.replace(to, end, &text, out);
                }
            }
        }
        Ok(())
    }

    /// A tag begins while a script waits. In SVG alone can that be: the script has elements inside, and what text follows
    /// them is code too.
    pub(super) fn interrupt_script(&mut self, out: &mut Vec<u8>) {
        if let Some(Waiting::Script { from, to, .. }) = self.waiting {
            self.hold_unread("(inline script with elements inside)", from, to, out);
        }
    }

    /// Writes what need not wait, once the input so far is taken in.
    pub(super) fn copy_ready(&mut self, out: &mut Vec<u8>) {
        match self.waiting {
            None => self.input.copy_to(self.read, out),
            Some(Waiting::Script { from, to, .. }) => {
                self.input.copy_to(from, out);
                if self.read.saturating_sub(to) > SCRIPT_LIMIT_BYTES {
                    self.hold_unread(TOO_LONG, from, to, out);
                }
            }
            Some(Waiting::Noscript { to }) => self.input.copy_to(to, out),
        }
    }

    /// Rewrites a page inside this page: what browsers without scripts see of a `noscript`, or a `srcdoc`.
    pub(super) fn inner(&self, text: &[u8]) -> Result<(Vec<u8>, Vec<Held>), GateError> {
        if self.depth >= DEPTH_LIMIT {
            return Err(GateError::TooDeep);
        }
        let mut inner = Self::by(self.new_scanner, self.judge.page.clone(), None, self.placeholder.clone());
        inner.judge = self.judge.clone();
        inner.language.clone_from(&self.language);
        inner.depth = self.depth + 1;
        inner.started = true;
        let mut out = Vec::with_capacity(text.len() + 64);
        inner.write(text, &mut out)?;
        inner.end(&mut out)?;
        Ok((out, inner.held))
    }

    fn hold_script(&mut self, from: usize, to: usize, reasons: Reasons, out: &mut Vec<u8>) {
        let raw = self.input.raw(from, to).to_vec();
        self.hold(&Tag::read(&raw), Vec::new(), reasons, (from, to), out);
    }

    /// Holds a script whose text isn't known as a whole.
    fn hold_unread(&mut self, why: &str, from: usize, to: usize, out: &mut Vec<u8>) {
        self.waiting = None;
        self.hold_script(from, to, Reasons::unknown(why), out);
    }
}
