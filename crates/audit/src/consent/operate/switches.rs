//! Purposes one by one: switches, and saving them.

use crate::BrowserError;
use crate::evidence::{ActPurpose, Means, Switch};

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

    /// Turns one purpose on and the others off, and saves. None: there are no switches here. How the switches stood then is put down: a
    /// tool may have turned others by itself, or none.
    pub(in crate::consent) fn choose_one(
        &mut self,
        notice: &Notice,
    ) -> Result<Option<Outcome>, BrowserError> {
        let mut switches = self.switches(notice)?;
        // One for everything turns the others.
        switches.retain(|(_, seen)| seen.role != "checkbox" || !self.tools.words.is_all(&seen.label));
        let saves = notice.with(Means::Save);
        let (false, Some(save)) = (switches.is_empty(), saves.first()) else { return Ok(None) };
        let allowed = self.allowed(&switches);
        self.turn(&switches, |index| index == allowed)?;
        self.evidence.chosen = self.standing(&switches)?;
        self.save(ActPurpose::Save, save, false).map(Some)
    }

    /// Which switch is turned on, by its place among those of its kind: the first of which is known what it is for.
    fn allowed(&self, switches: &[(Handle, SeenControl)]) -> usize {
        let (mut paired, mut single) = (0, 0);
        for (_, seen) in switches {
            let pair = self.pair(switches, seen).is_some();
            let place = if pair { paired / 2 } else { single };
            let purposes = crate::purposes::named_in(&seen.label);
            if !purposes.is_empty() && !purposes.contains(&crate::finding::Purpose::Necessary) {
                return place;
            }
            paired += usize::from(pair);
            single += usize::from(!pair);
        }
        0
    }

    /// How the switches stand. One whose state can't be seen may be on.
    fn standing(&mut self, switches: &[(Handle, SeenControl)]) -> Result<Vec<Switch>, BrowserError> {
        let mut standing = Vec::new();
        for (handle, seen) in switches {
            // Of a pair the one that allows says it all.
            if self.pair(switches, seen) == Some(Word::Reject) {
                continue;
            }
            let state = sight::state(self.tab, handle)?;
            let on = state.and_then(|control| control.checked).unwrap_or(true);
            let label = [&seen.label, &seen.text, &seen.title].into_iter().find(|text| !text.is_empty());
            standing.push(Switch { label: label.cloned().unwrap_or_default(), on });
        }
        Ok(standing)
    }

    /// What a switch says that it does, where switches come in pairs: *allow* and *deny*. One may say *allow* without another that says
    /// *deny*.
    fn pair(&self, switches: &[(Handle, SeenControl)], seen: &SeenControl) -> Option<Word> {
        // With a vendor's name behind it, what it says may be known only by what can be read: `Deny`.
        let words = &self.tools.words;
        let says = |one: &SeenControl| words.of(&one.label, "").or_else(|| words.of(&one.text, ""));
        let meant = |word| switches.iter().any(|(_, one)| one.role != "checkbox" && says(one) == Some(word));
        let of_two =
            seen.role == "radio" || (seen.role != "checkbox" && meant(Word::Accept) && meant(Word::Reject));
        says(seen).filter(|says| of_two && matches!(says, Word::Accept | Word::Reject))
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
        for _ in 0..ROUNDS {
            let (mut paired, mut single) = (0, 0);
            for (handle, seen) in switches {
                let says = self.tools.words.of(&seen.label, "");
                let of_pair = self.pair(switches, seen);
                let pair = of_pair.is_some();
                let index = if pair { paired / 2 } else { single };
                paired += usize::from(pair);
                single += usize::from(!pair);
                let Some(control) = sight::state(self.tab, handle)? else { continue };
                // *Opt me out* refuses when it is on.
                let refuses = says == Some(Word::OptOut)
                    || (says == Some(Word::Reject) && !self.tools.words.is_necessary(&seen.label));
                let press = if pair {
                    let wanted = if on(index) { Word::Accept } else { Word::Reject };
                    control.checked != Some(true) && of_pair == Some(wanted)
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
