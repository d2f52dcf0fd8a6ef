//! Purposes one by one: switches, and saving them.

use crate::BrowserError;
use crate::evidence::{ActPurpose, Means};

use super::super::notice::{Known, Notice, is_opt_out};
use super::super::sight::{self, Handle, SeenControl};
use super::super::words::Word;
use super::Operator;
use super::answer::Outcome;

/// How often one goes through all switches: one may turn others.
const ROUNDS: usize = 2;

/// More switches than anybody turns: lists of hundreds of partners.
const SWITCHES: usize = 60;

impl Operator<'_> {
    /// Turns every switch on or off, and saves. None: there is nothing to save, or nothing to turn.
    pub(in crate::consent) fn by_switches(
        &mut self,
        purpose: ActPurpose,
        want: Means,
        notice: &Notice,
    ) -> Result<Option<Outcome>, BrowserError> {
        let on = want == Means::Accept;
        let switches = self.switches(notice)?;
        if switches.is_empty() && !on {
            return self.by_refusals(purpose);
        }
        let saves = notice.with(Means::Save);
        let Some(save) = saves.first() else { return Ok(None) };
        if switches.is_empty() && on {
            return Ok(None);
        }
        self.turn(&switches, |_| on)?;
        let on_page = self.now.notice.is_none();
        let sale = switches.iter().all(|(_, one)| is_opt_out(one, &self.tools.words));
        self.of_sale = sale || (self.of_sale && switches.len() == 1);
        self.save(purpose, save, on_page).map(Some)
    }

    /// Turns the first purpose on and the others off, and saves. None: there are no switches here.
    pub(in crate::consent) fn choose_one(
        &mut self,
        notice: &Notice,
    ) -> Result<Option<Outcome>, BrowserError> {
        let switches = self.switches(notice)?;
        let saves = notice.with(Means::Save);
        let (false, Some(save)) = (switches.is_empty(), saves.first()) else { return Ok(None) };
        self.turn(&switches, |index| index == 0)?;
        self.save(ActPurpose::Save, save, false).map(Some)
    }

    /// `on_page`: the settings are a page's, and there is no notice that could go away.
    fn save(&mut self, purpose: ActPurpose, save: &Known, on_page: bool) -> Result<Outcome, BrowserError> {
        let effect = self.press(&save.handle)?;
        let done = self.is_done(&effect) || (on_page && !effect.records.is_empty());
        self.acted(purpose, Some(save), done, None);
        Ok(if done { Outcome::Done } else { Outcome::Failed })
    }

    /// The switches that can be seen: those of the tool's rule, or those of the notice.
    fn switches(&mut self, notice: &Notice) -> Result<Vec<(Handle, SeenControl)>, BrowserError> {
        let of_rule = self.rule.as_ref().map(|rule| rule.switches.clone()).unwrap_or_default();
        let mut switches: Vec<(Handle, SeenControl)> = sight::find(self.tab, &of_rule)?
            .into_iter()
            .map(|(frame, control)| (Handle { frame, number: control.number }, control))
            .collect();
        // One that several selectors meet is there once.
        let mut seen = Vec::new();
        switches.retain(|(handle, control)| {
            let first = !seen.contains(handle) && !control.disabled;
            seen.push(handle.clone());
            first
        });
        if switches.is_empty() {
            switches = notice.switches().map(|one| (one.handle.clone(), one.control.clone())).collect();
        }
        switches.truncate(SWITCHES);
        Ok(switches)
    }

    fn turn(
        &mut self,
        switches: &[(Handle, SeenControl)],
        on: impl Fn(usize) -> bool,
    ) -> Result<(), BrowserError> {
        let mut turned = false;
        let says = |seen: &SeenControl| self.tools.words.of(&seen.label, "");
        let meant = |word| switches.iter().any(|(_, one)| one.role != "checkbox" && says(one) == Some(word));
        let pairs = meant(Word::Accept) && meant(Word::Reject);
        for _ in 0..ROUNDS {
            // Switches that say what they do come in pairs: *allow* and *deny*.
            let (mut paired, mut single) = (0, 0);
            for (handle, seen) in switches {
                let says = self.tools.words.of(&seen.label, "");
                // A switch may say *allow* without another that says *deny*.
                let one_of_two = seen.role == "radio" || (pairs && seen.role != "checkbox");
                let pair = one_of_two && matches!(says, Some(Word::Accept | Word::Reject));
                let index = if pair { paired / 2 } else { single };
                paired += usize::from(pair);
                single += usize::from(!pair);
                let Some(control) = sight::state(self.tab, handle)? else { continue };
                // *Opt me out* refuses when it is on.
                let refuses = says == Some(Word::OptOut)
                    || (says == Some(Word::Reject) && !self.tools.words.is_necessary(&seen.label));
                let press = if pair {
                    let wanted = if on(index) { Word::Accept } else { Word::Reject };
                    control.checked != Some(true) && says == Some(wanted)
                } else {
                    control.role != "radio" && control.checked != Some(on(index) != refuses)
                };
                if press && !control.disabled {
                    self.touch(handle)?;
                    turned = true;
                    self.tab.wait(80)?;
                }
            }
        }
        // However many there are: one has to go through them once.
        self.presses += u32::from(turned);
        Ok(())
    }

    /// Refuses each purpose by a button of its own.
    fn by_refusals(&mut self, purpose: ActPurpose) -> Result<Option<Outcome>, BrowserError> {
        let refusals = self.rule.as_ref().map(|rule| rule.refusals.clone()).unwrap_or_default();
        let before = self.state()?;
        let mut last = None;
        for (frame, control) in sight::find(self.tab, &refusals)?.into_iter().take(SWITCHES) {
            let handle = Handle { frame, number: control.number };
            self.touch(&handle)?;
            self.presses += 1;
            self.tab.wait(80)?;
            last = Some(Known {
                handle,
                control,
                means: Means::Reject,
                all: false,
                dismisses: false,
                pays: false,
                by_rule: true,
            });
        }
        let Some(last) = last else { return Ok(None) };
        self.tab.wait(super::STEP_MS)?;
        self.now = self.state()?;
        let effect = super::Effect::between(&before, &self.now);
        let done = self.is_done(&effect);
        self.acted(purpose, Some(&last), done, None);
        Ok(Some(if done { Outcome::Done } else { Outcome::Failed }))
    }
}
