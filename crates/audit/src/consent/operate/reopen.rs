//! The way back to a notice that was answered.

use crate::BrowserError;
use crate::evidence::{ActPurpose, Means};

use super::super::notice::{Known, Notice, is_opt_out, is_policy, is_way_back, known};
use super::super::sight::{self, Handle, SeenControl};
use super::super::words::Words;
use super::Operator;
use super::answer::Outcome;

/// How many ways are tried on one page.
const WAYS: usize = 8;

/// How many pages on cookies and privacy are searched besides.
const PAGES: usize = 3;

impl Operator<'_> {
    /// Takes everything back: by the way back on this page, or on the pages on cookies and privacy that it leads to.
    pub(in crate::consent) fn withdraw(&mut self) -> Result<Outcome, BrowserError> {
        let mut outcome = Outcome::None;
        // It is still there: then it is its own way back.
        if self.now.notice.as_ref().is_some_and(|notice| !notice.with(Means::Reject).is_empty()) {
            let done = self.answer(ActPurpose::Withdraw, Means::Reject)?;
            if done == Outcome::Done {
                return Ok(done);
            }
        }
        let start = self.now.url.clone();
        let here = self.by_ways(ActPurpose::Withdraw, Means::Reject)?;
        if here == Outcome::Done {
            return Ok(here);
        }
        outcome = outcome.or(here);
        for page in self.pages_on_privacy(&start) {
            self.tab.visit(&page)?;
            self.arrive(0)?;
            let there = self.by_ways(ActPurpose::Withdraw, Means::Reject)?;
            if there == Outcome::Done {
                return Ok(there);
            }
            outcome = outcome.or(there);
        }
        Ok(outcome)
    }

    /// Answers what the page's own links and buttons lead to: a notice, a page of settings, or at once what is wanted.
    pub(in crate::consent) fn by_ways(
        &mut self,
        purpose: ActPurpose,
        want: Means,
    ) -> Result<Outcome, BrowserError> {
        let page = self.now.url.clone();
        let mut outcome = Outcome::None;
        let mut tried: Vec<String> = Vec::new();
        for _ in 0..WAYS {
            let Some(way) = self.ways()?.into_iter().find(|way| !tried.contains(&way_key(way))) else {
                break;
            };
            tried.push(way_key(&way));
            self.presses = 0;
            let before = self.print();
            let effect = self.press(&way.handle)?;
            let opened = self.now.notice.is_some() && (self.print() != before || effect.moved);
            let direct = want == Means::Reject && effect.is_recorded(self.rule.as_ref());
            let got = if opened {
                self.acted(ActPurpose::Open, Some(&way), true, None);
                self.answer(purpose, want)?
            } else if direct && self.now.notice.is_none() {
                // The way back takes it all back by itself.
                self.acted(purpose, Some(&way), true, None);
                Outcome::Done
            } else if effect.moved && want == Means::Reject {
                self.acted(ActPurpose::Open, Some(&way), true, None);
                self.reject_on_page(purpose)?
            } else {
                Outcome::None
            };
            if got == Outcome::Done {
                return Ok(got);
            }
            outcome = outcome.or(got);
            if self.now.url != page {
                self.tab.visit(&page)?;
                self.arrive(0)?;
            }
        }
        Ok(outcome)
    }

    /// Refuses everything on a page that is itself the settings.
    fn reject_on_page(&mut self, purpose: ActPurpose) -> Result<Outcome, BrowserError> {
        let Some(glimpse) = self.glimpses.first() else { return Ok(Outcome::None) };
        let all: Vec<&SeenControl> = glimpse.controls.iter().collect();
        let controls = known(glimpse, &all, &self.tools.words);
        let notice =
            Notice { name: "page".into(), frame: glimpse.frame.clone(), controls, ..Notice::default() };
        let decides = !notice.with(Means::Reject).is_empty() || notice.switches().next().is_some();
        if !decides {
            return Ok(Outcome::None);
        }
        for one in notice.with(Means::Reject).into_iter().take(2) {
            let effect = self.press(&one.handle)?;
            let done = effect.is_recorded(self.rule.as_ref());
            self.acted(purpose, Some(one), done, None);
            if done {
                return Ok(Outcome::Done);
            }
        }
        Ok(self.by_switches(purpose, Means::Reject, &notice)?.unwrap_or(Outcome::None))
    }

    /// What could lead back, the likeliest first: what the tool's rule knows, then words, what stays on the page before what leads away.
    fn ways(&mut self) -> Result<Vec<Known>, BrowserError> {
        let mut ways = Vec::new();
        let of_rule = self.rule.as_ref().map(|rule| rule.way_back.clone()).unwrap_or_default();
        for (frame, control) in sight::find(self.tab, &of_rule)? {
            let handle = Handle { frame, number: control.number };
            ways.push(way(handle, control, true));
        }
        let words = &self.tools.words;
        let own = host(&self.now.url).to_owned();
        let mut by_words: Vec<(bool, bool, bool, bool, Known)> = Vec::new();
        for glimpse in &self.glimpses {
            for control in &glimpse.controls {
                let (back, out) = (is_way_back(control, words), is_opt_out(control, words));
                // Another site's settings are not this one's.
                let foreign = control.away.as_deref().is_some_and(|away| host(away) != own);
                // A button that says no more than *Cookies* or *Privacy* may open the choice: it is tried last.
                let bare = !(back || out) && control.away.is_none() && is_bare_topic(control, words);
                if !(back || out || bare) || foreign || control.disabled {
                    continue;
                }
                let handle = Handle { frame: glimpse.frame.clone(), number: control.number };
                let one = way(handle, control.clone(), false);
                by_words.push((bare, control.away.is_some(), !back, !control.footer, one));
            }
        }
        by_words.sort_by_key(|(bare, away, opts_out, body, _)| (*bare, *away, *opts_out, *body));
        for (.., one) in by_words {
            if !ways.iter().any(|known: &Known| known.handle == one.handle) {
                ways.push(one);
            }
        }
        Ok(ways)
    }

    /// Pages of the site on cookies and privacy: there may be a way back on them.
    fn pages_on_privacy(&self, start: &str) -> Vec<String> {
        let words = &self.tools.words;
        let controls = self.glimpses.iter().take(1).flat_map(|glimpse| &glimpse.controls);
        let policies = controls.filter(|control| is_policy(control, words));
        let mut pages: Vec<String> = policies.filter_map(|control| control.away.clone()).collect();
        pages.retain(|page| host(page) == host(start) && page.split('#').next() != Some(start));
        pages.sort_by_key(|page| !page.contains("cookie"));
        pages.dedup();
        pages.truncate(PAGES);
        pages
    }
}

/// Whether a control says what the choice is about, in a word or two, and nothing else.
fn is_bare_topic(control: &SeenControl, words: &Words) -> bool {
    let text = if control.text.trim().is_empty() { &control.label } else { &control.text };
    text.split_whitespace().count() <= 3 && words.is_topical(text)
}

fn way(handle: Handle, control: SeenControl, by_rule: bool) -> Known {
    Known { handle, control, means: Means::WayBack, all: false, dismisses: false, pays: false, by_rule }
}

/// The same way after the page was loaded anew.
fn way_key(way: &Known) -> String {
    format!("{}|{}|{:?}", way.control.name, way.control.label, way.control.away)
}

fn host(address: &str) -> &str {
    let after = address.split_once("://").map_or(address, |(_, after)| after);
    after.split(['/', '?', '#', ':']).next().unwrap_or_default()
}
