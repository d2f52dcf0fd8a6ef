//! Answering whatever consent tool a page has, as a visitor would: with the mouse, on what can be seen.
//!
//! In this order: selectors that the operator of the audit gives, rules of tools that are known (`data/consent-tools/rules.toml`), words
//! on the controls (`words.toml`), and last the rules of autoconsent. No press is believed: each is an answer only if something came of
//! it (the notice went away, or the tool's record changed). A tool's own functions are never called, because no visitor can.

mod autoconsent;
mod effect;
mod layers;
mod notice;
mod operate;
mod rules;
mod sight;
mod words;

use crate::evidence::{ActPurpose, Evidence, Means, Scenario};
use crate::tab::Tab;
use crate::{BrowserError, Drive};

use operate::{COMES_MS, Operator, Outcome};

/// What is known of tools and words.
pub(crate) struct Tools {
    words: words::Words,
    rules: Vec<rules::Rule>,
}

impl Tools {
    /// What is built in.
    pub(crate) fn builtin() -> Self {
        Self { words: words::Words::builtin(), rules: rules::builtin() }
    }

    /// Does something with the notice on the page that is open. False: it could not be done, and the evidence says why.
    ///
    /// # Errors
    /// The browser.
    pub(crate) fn act(
        &self,
        tab: &mut Tab,
        drive: &Drive,
        purpose: ActPurpose,
        evidence: &mut Evidence,
    ) -> Result<bool, BrowserError> {
        let scenario = evidence.scenario.unwrap_or(Scenario::NoChoice);
        let mut operator = Operator::new(self, tab, scenario, evidence);
        // One that was answered isn't expected again.
        let wait_ms = if purpose == ActPurpose::Withdraw { 0 } else { COMES_MS };
        operator.arrive(wait_ms)?;
        if operator.now.notice.is_none() && purpose != ActPurpose::Withdraw {
            operator.come_on_scrolling()?;
        }
        let selectors = match purpose {
            ActPurpose::Accept => &drive.accept,
            ActPurpose::Reject => &drive.reject,
            ActPurpose::Withdraw => &drive.withdraw,
            ActPurpose::Open | ActPurpose::Save => &Vec::new(),
        };
        let done = if selectors.is_empty() {
            operator.act(purpose)?
        } else {
            operator.by_selectors(purpose, selectors)?
        };
        if done {
            evidence.decided_at_ms = evidence.acts.last().map(|act| act.at_ms);
        }
        Ok(done)
    }

    /// Describes the notice on the page that is open, and its second layer: that is opened, and nothing is answered.
    ///
    /// # Errors
    /// The browser.
    pub(crate) fn describe(&self, tab: &mut Tab, evidence: &mut Evidence) -> Result<(), BrowserError> {
        let scenario = evidence.scenario.unwrap_or(Scenario::NoChoice);
        let mut operator = Operator::new(self, tab, scenario, evidence);
        operator.arrive(COMES_MS)?;
        let Some(notice) = operator.now.notice.clone() else {
            operator.no_notice()?;
            return Ok(());
        };
        operator.put_down(&notice)?;
        let opened = operator.deeper(&notice, &mut Vec::new())?;
        if let Some(second) = operator.now.notice.clone().filter(|_| opened) {
            operator.put_down(&second)?;
        }
        Ok(())
    }

    /// Puts down what the page that is open says of Global Privacy Control.
    ///
    /// # Errors
    /// The browser.
    pub(crate) fn hear(&self, tab: &mut Tab, evidence: &mut Evidence) -> Result<(), BrowserError> {
        let text = sight::text(tab)?;
        let said = self.words.said_of_gpc(&text).unwrap_or_default();
        if evidence.gpc_said.as_ref().is_none_or(String::is_empty) {
            evidence.gpc_said = Some(said);
        }
        Ok(())
    }
}

impl Operator<'_> {
    /// Finds its own way.
    fn act(&mut self, purpose: ActPurpose) -> Result<bool, BrowserError> {
        let mut outcome = match purpose {
            ActPurpose::Withdraw => self.withdraw()?,
            _ if self.now.notice.is_none() => Outcome::None,
            ActPurpose::Accept => self.answer(purpose, Means::Accept)?,
            ActPurpose::Reject => self.answer(purpose, Means::Reject)?,
            ActPurpose::Open | ActPurpose::Save => self.choose()?,
        };
        let mut none = true;
        if outcome == Outcome::None && self.now.notice.is_none() && purpose != ActPurpose::Withdraw {
            none = self.no_notice()?;
        }
        let noticed = self.now.notice.is_some();
        let undone = |outcome| matches!(outcome, Outcome::None | Outcome::Failed);
        // Where everything is understood there is nothing that it could know better.
        if undone(outcome) && (self.unknown || !noticed || outcome == Outcome::Failed) {
            outcome = self.by_autoconsent(purpose)?.unwrap_or(outcome);
        }
        // The page may offer what its notice doesn't: *Do not sell*, *Cookie settings*.
        if undone(outcome) && purpose == ActPurpose::Reject {
            outcome = match self.search(purpose)? {
                Outcome::Done => Outcome::Done,
                _ => outcome,
            };
        }
        if outcome == Outcome::Partly {
            outcome = self.complete()?;
        }
        if outcome == Outcome::None && !noticed && purpose != ActPurpose::Withdraw {
            self.could_not(name(purpose), "there is no notice, and nothing else on the page does it", none);
            return Ok(false);
        }
        Ok(self.told(name(purpose), outcome))
    }

    /// Accepts what an acceptance has left out: some tools save with it what was ticked.
    fn complete(&mut self) -> Result<Outcome, BrowserError> {
        let presses = self.presses;
        self.by_ways(ActPurpose::Accept, Means::Accept)?;
        self.presses += presses;
        Ok(if self.record_says_no() { Outcome::Partly } else { Outcome::Done })
    }

    /// Chooses one purpose.
    fn choose(&mut self) -> Result<Outcome, BrowserError> {
        for _ in 0..3 {
            let Some(notice) = self.now.notice.clone() else { break };
            self.put_down(&notice)?;
            if let Some(outcome) = self.choose_one(&notice)? {
                return Ok(outcome);
            }
            if !self.deeper(&notice, &mut Vec::new())? {
                return Ok(Outcome::None);
            }
        }
        Ok(Outcome::Failed)
    }

    /// Says what could not be done. True: it was done.
    fn told(&mut self, what: &str, outcome: Outcome) -> bool {
        match outcome {
            Outcome::Done => true,
            Outcome::Partly => {
                let why =
                    "the notice went away, but the tool's own record says that something is not accepted";
                self.could_not(what, why, true);
                true
            }
            Outcome::None => {
                let why = match what {
                    "withdraw" => {
                        "nothing on the page, nor on its pages on cookies and privacy, leads back to a refusal"
                    }
                    "choose" => "the notice has no purposes that can be chosen one by one",
                    _ => "no control of the notice does it",
                };
                // What nobody understands may be it.
                let none = !(self.unknown && what != "withdraw");
                self.could_not(what, why, none);
                false
            }
            Outcome::Failed => {
                self.could_not(what, "a control was pressed, and nothing came of it", false);
                false
            }
        }
    }

    /// Says that there is no notice. True: nothing on the page looks like one.
    fn no_notice(&mut self) -> Result<bool, BrowserError> {
        let none = !self.glimpses.iter().any(|glimpse| {
            let over = |seen: &&sight::SeenBox| {
                !matches!(seen.kind.as_str(), "hint" | "form") && seen.seen && seen.text.len() > 20
            };
            let topical = |seen: &sight::SeenBox| self.tools.words.is_topical(&seen.text);
            glimpse.boxes.iter().filter(over).any(topical)
        });
        let why = if none {
            "nothing on the page looks like a notice"
        } else {
            "something on the page speaks of cookies or privacy, but nothing in it can be pressed that anybody understands"
        };
        self.could_not("notice", why, none);
        Ok(none)
    }

    /// Presses what the operator of the audit names, in this order.
    fn by_selectors(&mut self, purpose: ActPurpose, selectors: &[String]) -> Result<bool, BrowserError> {
        let before = self.now.clone();
        if let Some(notice) = before.notice.clone().filter(|_| purpose != ActPurpose::Withdraw) {
            self.put_down(&notice)?;
        }
        let mut label = None;
        for selector in selectors {
            let found = self.wait_for(selector)?;
            let Some((frame, control)) = found else {
                let why = format!("`{selector}` meets nothing that can be seen");
                self.could_not(name(purpose), &why, false);
                return Ok(false);
            };
            let handle = sight::Handle { frame, number: control.number };
            label = Some(control.measured(Means::Other).label);
            self.press(&handle)?;
        }
        let effect = effect::Effect::between(&before, &self.now);
        let worked = effect.answers() || effect.changed || effect.moved;
        self.acted(purpose, None, worked, Some("selector"));
        if let Some(act) = self.evidence.acts.last_mut() {
            act.label = label;
        }
        if !worked {
            self.could_not(name(purpose), "the selectors were pressed, and nothing came of it", false);
        }
        Ok(worked)
    }

    fn wait_for(
        &mut self,
        selector: &str,
    ) -> Result<Option<(crate::tab::FrameId, sight::SeenControl)>, BrowserError> {
        for _ in 0..15 {
            let found = sight::find(self.tab, &[selector.to_owned()])?;
            if let Some(first) = found.into_iter().next() {
                return Ok(Some(first));
            }
            self.tab.wait(200)?;
        }
        Ok(None)
    }
}

fn name(purpose: ActPurpose) -> &'static str {
    match purpose {
        ActPurpose::Accept => "accept",
        ActPurpose::Reject => "reject",
        ActPurpose::Withdraw => "withdraw",
        ActPurpose::Open => "open",
        ActPurpose::Save => "choose",
    }
}

#[cfg(test)]
mod tests;
