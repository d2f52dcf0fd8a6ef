//! The way back to a notice that was answered.

use crate::BrowserError;
use crate::evidence::{ActPurpose, Means};

use super::super::notice::{Known, Notice, is_opt_out, is_policy, is_short, is_way_back, known};
use super::super::sight::{self, Handle, SeenControl};
use super::super::words::{Word, Words};
use super::Operator;
use super::answer::Outcome;

/// How many ways are tried on one page.
const WAYS: usize = 8;

/// How many pages are searched besides.
const PAGES: usize = 5;

impl Operator<'_> {
    /// Takes everything back: by the way back on this page, or on the pages on cookies and privacy that it leads to.
    pub(in crate::consent) fn withdraw(&mut self) -> Result<Outcome, BrowserError> {
        // It is still there: then it is its own way back.
        if self.now.notice.as_ref().is_some_and(|notice| !notice.with(Means::Reject).is_empty()) {
            let done = self.answer(ActPurpose::Withdraw, Means::Reject)?;
            if done == Outcome::Done {
                return Ok(done);
            }
        }
        self.search(ActPurpose::Withdraw)
    }

    /// Refuses by what this page leads to, or else by what the site's pages on cookies and privacy hold, or the others that were seen.
    pub(in crate::consent) fn search(&mut self, purpose: ActPurpose) -> Result<Outcome, BrowserError> {
        let start = self.now.url.clone();
        let mut outcome = self.by_ways(purpose, Means::Reject)?;
        let mut pages = self.pages_on_privacy(&start);
        let seen = self.evidence.visits.iter().map(|visit| visit.final_url.clone());
        let others: Vec<String> = seen.filter(|page| *page != start).collect();
        for page in others {
            if !pages.contains(&page) {
                pages.push(page);
            }
        }
        let mut next = 0;
        while let Some(page) = pages.get(next).cloned().filter(|_| next < PAGES && outcome != Outcome::Done) {
            next += 1;
            self.of_sale = false;
            self.tab.visit(&page)?;
            self.arrive(0)?;
            // What is told of cookies may stand on a page of its own below the one on privacy.
            let below = self.pages_on_privacy(&start);
            pages.extend(below.into_iter().filter(|one| !pages.contains(one)).collect::<Vec<_>>());
            let there = self.by_ways(purpose, Means::Reject)?;
            outcome = if there == Outcome::Done { there } else { outcome.or(there) };
            if outcome != Outcome::Done {
                // The page may hold the settings itself.
                let on_page = self.reject_on_page(purpose)?;
                outcome = if on_page == Outcome::Done { on_page } else { outcome.or(on_page) };
            }
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
            // Behind a wall nobody can press it.
            if self.now.notice.is_some() && !sight::reachable(self.tab, &way.handle)? {
                continue;
            }
            self.presses = 0;
            let before = self.print();
            self.of_sale = is_opt_out(&way.control, &self.tools.words);
            let boxes = self.boxes();
            let effect = self.press_to_open(&way.handle)?;
            let opened = self.now.notice.is_some() && (self.print() != before || effect.moved);
            let takes_back = self.of_sale || is_refusal(&way.control, &self.tools.words);
            let asks = self.boxes().into_iter().find(|one| !boxes.contains(one));
            let direct = want == Means::Reject
                && (effect.is_recorded(self.rule.as_ref())
                    // Another page keeps other things.
                    || (takes_back && !effect.moved && !effect.records.is_empty()));
            let sure = match asks.filter(|_| want == Means::Reject && takes_back) {
                Some(asks) => self.confirm(purpose, &asks)?,
                None => false,
            };
            let got = if sure {
                Outcome::Done
            } else if opened {
                self.acted(ActPurpose::Open, Some(&way), true, None);
                self.answer(purpose, want)?
            } else if direct && (takes_back || self.now.notice.is_none()) {
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

    /// Refuses everything on a page that is itself the settings: in what speaks of them there, or else anywhere on a page that is about
    /// nothing else.
    fn reject_on_page(&mut self, purpose: ActPurpose) -> Result<Outcome, BrowserError> {
        let Some(glimpse) = self.glimpses.first() else { return Ok(Outcome::None) };
        let tools = self.tools;
        let words = &tools.words;
        let switches = |index: usize| {
            let state = |control: &&SeenControl| control.checked.is_some() && !control.disabled;
            glimpse.controls.iter().filter(|control| control.within.contains(&index)).any(|one| state(&one))
        };
        let form = glimpse.boxes.iter().enumerate().position(|(index, one)| {
            (one.hinted || (one.kind == "form" && words.is_topical(&one.text))) && switches(index)
        });
        let path =
            self.now.url.split_once("://").map_or("", |(_, after)| after).replace(['/', '-', '_', '.'], " ");
        if form.is_none() && !words.is_topical(&path) && !self.of_sale {
            return Ok(Outcome::None);
        }
        let inside = |control: &&SeenControl| form.is_none_or(|form| control.within.contains(&form));
        let all: Vec<&SeenControl> = glimpse.controls.iter().filter(inside).collect();
        let controls = known(glimpse, &all, words);
        let notice =
            Notice { name: "page".into(), frame: glimpse.frame.clone(), controls, ..Notice::default() };
        let decides = !notice.with(Means::Reject).is_empty() || notice.switches().next().is_some();
        if !decides {
            return Ok(Outcome::None);
        }
        for one in notice.with(Means::Reject).into_iter().take(2) {
            let boxes = self.boxes();
            let effect = self.press(&one.handle)?;
            let asks = self.boxes().into_iter().find(|one| !boxes.contains(one));
            if let Some(asks) = asks
                && self.confirm(purpose, &asks)?
            {
                return Ok(Outcome::Done);
            }
            let done = effect.is_recorded(self.rule.as_ref()) || !(effect.moved || effect.records.is_empty());
            self.acted(purpose, Some(one), done, None);
            if done {
                return Ok(Outcome::Done);
            }
        }
        Ok(self.by_switches(purpose, Means::Reject, &notice)?.unwrap_or(Outcome::None))
    }

    /// Says yes to the question whether one is sure: a box with one control that goes on, and one that doesn't. False: it is no such box,
    /// or nothing came of it.
    fn confirm(&mut self, purpose: ActPurpose, asks: &Handle) -> Result<bool, BrowserError> {
        let Some(glimpse) = self.glimpses.iter().find(|glimpse| glimpse.frame == asks.frame) else {
            return Ok(false);
        };
        let Some(index) = glimpse.boxes.iter().position(|one| one.number == asks.number) else {
            return Ok(false);
        };
        let inside: Vec<&SeenControl> =
            glimpse.controls.iter().filter(|one| one.within.contains(&index) && one.visible).collect();
        if inside.iter().any(|one| one.checked.is_some() || one.away.is_some()) {
            return Ok(false);
        }
        let controls = known(glimpse, &inside, &self.tools.words);
        let stays = |one: &&Known| {
            one.means == Means::Close || (one.means == Means::Reject && is_short(&one.control))
        };
        let (back, on): (Vec<&Known>, Vec<&Known>) = controls.iter().partition(stays);
        let ([only], false) = (on.as_slice(), back.is_empty()) else { return Ok(false) };
        // *Yes* is said to the question; *Accept all* isn't.
        if only.means == Means::Accept && !only.dismisses && !is_short(&only.control) {
            return Ok(false);
        }
        let boxes = self.boxes();
        let effect = self.press(&only.handle)?;
        let went = boxes.contains(asks) && !self.boxes().contains(asks);
        let done = went || self.is_done(&effect) || !effect.records.is_empty();
        self.acted(purpose, Some(only), done, None);
        Ok(done)
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
        pages
    }
}

/// Whether a control says that pressing it is a refusal: *Withdraw consent*, *Opt out*.
fn is_refusal(control: &SeenControl, words: &Words) -> bool {
    [&control.text, &control.label].into_iter().any(|text| words.can_be(text, Word::Reject))
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
