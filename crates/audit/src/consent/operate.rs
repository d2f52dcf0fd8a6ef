//! Answering a notice: looking, pressing, and making sure that it had an effect.

mod answer;
mod reopen;
mod switches;

use crate::BrowserError;
use crate::evidence::{Act, ActPurpose, CouldNot, Evidence, Means, Scenario};
use crate::tab::Tab;

use super::Tools;
use super::effect::{Effect, State};
use super::notice::{Known, Notice, is_opt_out, notices};
use super::rules::Rule;
use super::sight::{self, Glimpse, Handle};

pub(in crate::consent) use answer::Outcome;

/// How long a notice may take to come, after the page is quiet.
pub(super) const COMES_MS: u64 = 2500;

/// How long the effect of a press may take.
const EFFECT_MS: u64 = 3000;

/// How often one looks.
const STEP_MS: u64 = 200;

/// One page on which something is to be pressed.
pub(super) struct Operator<'a> {
    pub(super) tools: &'a Tools,
    pub(super) tab: &'a mut Tab,
    pub(super) scenario: Scenario,
    pub(super) evidence: &'a mut Evidence,
    /// The tool of the page, where it is known.
    pub(super) rule: Option<Rule>,
    /// What stands there now.
    pub(super) now: State,
    /// When something was pressed last.
    pub(super) pressed_at_ms: u64,
    /// Presses since the first layer.
    pub(super) presses: u32,
    /// The last look.
    pub(super) glimpses: Vec<Glimpse>,
    /// Something in the first layer that nobody understands.
    pub(super) unknown: bool,
    /// What is open was opened by something that speaks of sale and sharing alone.
    pub(super) of_sale: bool,
    /// Boxes that belong to the notice, whatever they say now.
    pub(super) heard: Vec<Handle>,
    /// The box that was opened last.
    pub(super) opened: Option<Handle>,
}

/// Whether an answer can be given in a layer.
fn decides(notice: &Notice) -> bool {
    let answers = |one: &Known| matches!(one.means, Means::Accept | Means::Reject | Means::Save);
    notice.controls.iter().any(|one| answers(one) && one.control.visible)
}

impl<'a> Operator<'a> {
    pub(super) fn new(
        tools: &'a Tools,
        tab: &'a mut Tab,
        scenario: Scenario,
        evidence: &'a mut Evidence,
    ) -> Self {
        let (now, glimpses) = (State::default(), Vec::new());
        Self {
            tools,
            tab,
            scenario,
            evidence,
            rule: None,
            now,
            pressed_at_ms: 0,
            presses: 0,
            glimpses,
            unknown: false,
            of_sale: false,
            heard: Vec::new(),
            opened: None,
        }
    }

    /// Looks at the page from its top, and waits so long for a notice to come.
    pub(super) fn arrive(&mut self, wait_ms: u64) -> Result<(), BrowserError> {
        let top = "scrollTo({ top: 0, behavior: 'instant' })";
        let main = self.tab.main_frame();
        match self.tab.evaluate_in(&main, crate::tab::World::Own, top) {
            Ok(_) | Err(BrowserError::Script(_) | BrowserError::Refused { .. }) => {}
            Err(error) => return Err(error),
        }
        let mut waited_ms = 0;
        loop {
            self.now = self.state()?;
            if self.now.notice.is_some() || waited_ms >= wait_ms {
                break;
            }
            self.tab.wait(STEP_MS)?;
            waited_ms += STEP_MS;
        }
        if self.now.notice.is_some() {
            // It may still be on its way in.
            self.tab.wait(2 * STEP_MS)?;
            self.now = self.state()?;
        }
        Ok(())
    }

    /// Scrolls through the page: there are notices that wait for it.
    pub(super) fn come_on_scrolling(&mut self) -> Result<(), BrowserError> {
        self.tab.scroll()?;
        self.tab.wait_for_quiet(0)?;
        self.arrive(5 * STEP_MS)
    }

    /// What stands on the page now.
    pub(super) fn state(&mut self) -> Result<State, BrowserError> {
        self.glimpses = sight::look(self.tab)?;
        if self.rule.is_none() {
            self.rule = self.detect()?;
        }
        let notice = self.notice()?;
        let records = sight::records(self.tab)?;
        let main = self.tab.main_frame();
        let url = self.tab.frames().into_iter().find(|frame| frame.id == main).map(|frame| frame.url);
        let url = url.unwrap_or_default().split('#').next().unwrap_or_default().to_owned();
        Ok(State { notice, records, url })
    }

    fn detect(&mut self) -> Result<Option<Rule>, BrowserError> {
        let selectors: Vec<String> =
            self.tools.rules.iter().flat_map(|rule| rule.detect.iter().cloned()).collect();
        let met = sight::exists(self.tab, &selectors)?;
        let mut met = met.into_iter();
        let found = self.tools.rules.iter().find(|rule| {
            // Every rule takes its part of the answers, found or not.
            let own: Vec<bool> = met.by_ref().take(rule.detect.len()).collect();
            own.contains(&true)
        });
        Ok(found.cloned())
    }

    /// The notice, by the tool's rule where there is one: which box it is, and what its controls mean.
    fn notice(&mut self) -> Result<Option<Notice>, BrowserError> {
        let rule = self.rule.clone().unwrap_or_default();
        let means = [Means::Settings, Means::Save, Means::Accept, Means::Reject];
        let lists = [&rule.settings, &rule.save, &rule.accept, &rule.reject];
        let all: Vec<String> = rule.notice.iter().chain(lists.into_iter().flatten()).cloned().collect();
        let seen = sight::find(self.tab, &all)?;
        let boxes = seen.iter().filter(|(_, one)| one.selector < rule.notice.len());
        let boxes: Vec<Handle> =
            boxes.map(|(frame, one)| Handle { frame: frame.clone(), number: one.number }).collect();
        let mut found = notices(&self.glimpses, &self.tools.words, &boxes, &self.heard);
        // The rule's boxes stand in its order, the deepest layer first.
        let place = |notice: &Notice| {
            let visible = notice.controls.iter().any(|one| one.control.visible);
            let same = |one: &Handle| one.frame == notice.frame && one.number == notice.number;
            boxes.iter().position(same).filter(|_| visible).unwrap_or(usize::MAX)
        };
        // What was opened stands before what it was opened from.
        let last = |notice: &Notice| {
            let opened = |one: &Handle| one.frame == notice.frame && one.number == notice.number;
            !(self.opened.as_ref().is_some_and(opened) && decides(notice))
        };
        found.sort_by_key(|notice| (last(notice), place(notice), std::cmp::Reverse(notice.score)));
        let Some(mut notice) = found.into_iter().next() else { return Ok(None) };
        let mut from = rule.notice.len();
        for (means, list) in means.into_iter().zip(lists) {
            let until = from + list.len();
            for (frame, control) in seen.iter().filter(|(_, one)| (from..until).contains(&one.selector)) {
                let same =
                    |one: &&mut Known| one.handle.frame == *frame && one.handle.number == control.number;
                let Some(one) = notice.controls.iter_mut().find(same) else { continue };
                // Words that say the opposite are believed: a site may have put its own there.
                let turned = matches!(
                    (one.means, means),
                    (Means::Accept, Means::Reject) | (Means::Reject, Means::Accept)
                );
                if !turned && !one.pays {
                    (one.means, one.by_rule) = (means, true);
                }
            }
            from = until;
        }
        Ok(Some(notice))
    }

    /// Boxes that lie over the page and can be seen.
    pub(super) fn boxes(&self) -> Vec<Handle> {
        let over =
            |one: &&sight::SeenBox| one.seen && !matches!(one.kind.as_str(), "hint" | "form" | "frame");
        let of = |glimpse: &Glimpse| {
            let handle = |one: &sight::SeenBox| Handle { frame: glimpse.frame.clone(), number: one.number };
            glimpse.boxes.iter().filter(over).map(handle).collect::<Vec<_>>()
        };
        self.glimpses.iter().flat_map(of).collect()
    }

    /// Presses what opens another layer: the box that comes is it, whatever stands in it.
    pub(super) fn press_to_open(&mut self, handle: &Handle) -> Result<Effect, BrowserError> {
        let before = self.boxes();
        if let Some(notice) = &self.now.notice {
            self.heard.push(Handle { frame: notice.frame.clone(), number: notice.number });
        }
        let old = self.now.clone();
        let mut effect = self.press(handle)?;
        let fresh: Vec<Handle> = self.boxes().into_iter().filter(|one| !before.contains(one)).collect();
        if !fresh.is_empty() {
            self.heard.extend(fresh.iter().cloned());
            // Of boxes in one another the outermost comes first.
            self.opened = fresh.into_iter().next();
            self.now = self.state()?;
            effect = Effect::between(&old, &self.now);
        }
        Ok(effect)
    }

    /// Presses, and waits for an effect.
    pub(super) fn press(&mut self, handle: &Handle) -> Result<Effect, BrowserError> {
        // Scripts may have gone on since the last look.
        self.now.records = sight::records(self.tab)?;
        let before = self.now.clone();
        self.presses += 1;
        if !self.touch(handle)? {
            return Ok(Effect::default());
        }
        let pressed = self.pressed_at_ms;
        loop {
            self.tab.wait(STEP_MS)?;
            self.now = self.state()?;
            let effect = Effect::between(&before, &self.now);
            if effect != Effect::default() || self.tab.now_ms().saturating_sub(pressed) > EFFECT_MS {
                break;
            }
        }
        // A reload empties the page for a moment, and a box may take its time to go.
        let mut effect = Effect::between(&before, &self.now);
        for _ in 0..6 {
            self.tab.wait(2 * STEP_MS)?;
            self.now = self.state()?;
            let later = Effect::between(&before, &self.now);
            let stays = later == effect;
            effect = later;
            if stays {
                break;
            }
        }
        Ok(effect)
    }

    /// Presses, and waits for nothing. False: it is gone.
    pub(super) fn touch(&mut self, handle: &Handle) -> Result<bool, BrowserError> {
        let pressed = sight::press(self.tab, handle)?;
        self.pressed_at_ms = self.tab.now_ms();
        Ok(pressed)
    }

    /// Puts down what was pressed.
    pub(super) fn acted(
        &mut self,
        purpose: ActPurpose,
        known: Option<&Known>,
        worked: bool,
        by: Option<&str>,
    ) {
        let rule = self.rule.as_ref().filter(|_| known.is_some_and(|one| one.by_rule));
        let by = match (by, rule) {
            (Some(by), _) => by.to_owned(),
            (None, Some(rule)) => format!("rule:{}", rule.tool),
            (None, None) => "words".to_owned(),
        };
        let label =
            known.map(|one| if one.control.text.is_empty() { &one.control.label } else { &one.control.text });
        let label = label.filter(|label| !label.is_empty()).cloned();
        let (at_ms, presses) = (self.pressed_at_ms, self.presses);
        let saves = known.is_some_and(|one| one.means == Means::Save);
        let of_sale =
            known.is_some_and(|one| is_opt_out(&one.control, &self.tools.words)) || (saves && self.of_sale);
        self.evidence.acts.push(Act { at_ms, purpose, by, label, worked, presses, of_sale });
    }

    pub(super) fn could_not(&mut self, what: &str, why: &str, site_has_none: bool) {
        let (scenario, what, why) = (self.scenario, what.to_owned(), why.to_owned());
        self.evidence.could_not.push(CouldNot { scenario, what, why, site_has_none });
    }
}
