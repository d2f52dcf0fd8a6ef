//! One scenario: a fresh browser, the pages, and what is pressed between them.

use std::time::{Duration, Instant};

use crate::evidence::{ActPurpose, CouldNot, Evidence, Scenario, Visit};
use crate::run::{Way, ordinary};
use crate::tab::{Setup, Tab};
use crate::{Browser, BrowserError, Launch};

/// How many steps a scenario has over so many pages.
pub(crate) fn steps(scenario: Scenario, pages: usize) -> usize {
    match scenario {
        Scenario::NoChoice | Scenario::Gpc | Scenario::NoScript => pages,
        Scenario::RejectAll | Scenario::AcceptAll | Scenario::Choose => pages + 2,
        Scenario::Withdraw => 2 * pages + 4,
    }
}

/// Runs a scenario. What goes wrong is told in the evidence.
pub(crate) fn run(way: &Way<'_>, scenario: Scenario) -> Evidence {
    let mut evidence = Evidence { scenario: Some(scenario), ..Evidence::default() };
    if let Err(error) = record(way, scenario, &mut evidence) {
        evidence.could_not.push(could_not(scenario, "load", &error));
    }
    evidence
}

fn could_not(scenario: Scenario, what: &str, error: &BrowserError) -> CouldNot {
    CouldNot { scenario, what: what.into(), why: error.to_string(), site_has_none: false }
}

fn record(way: &Way<'_>, scenario: Scenario, evidence: &mut Evidence) -> Result<(), BrowserError> {
    let plan = way.plan;
    let launch = Launch { gpc: scenario == Scenario::Gpc, ..ordinary(plan) };
    let left = way.until.saturating_duration_since(Instant::now());
    let limit = Duration::from_millis(plan.limits.scenario_ms).min(left);
    let setup = Setup {
        gpc: scenario == Scenario::Gpc,
        no_script: scenario == Scenario::NoScript,
        user_agent: plan.user_agent.clone(),
        languages: plan.languages.clone(),
        settle_ms: plan.settle_ms,
        page_ms: plan.limits.page_ms,
        page_bytes: plan.limits.page_bytes,
        requests: plan.limits.requests,
        folder: plan.folder.clone(),
        stop: plan.stop.clone(),
    };
    let mut tab = Tab::open(Browser::launch(&launch)?, setup, limit)?;
    let went = Steps { way, scenario, tab: &mut tab, evidence }.go();
    if let Err(error) = went {
        evidence.could_not.push(could_not(scenario, "load", &error));
    }
    let recorder = tab.close();
    recorder.finish(evidence);
    Ok(())
}

/// A scenario on its way.
struct Steps<'a> {
    way: &'a Way<'a>,
    scenario: Scenario,
    tab: &'a mut Tab,
    evidence: &'a mut Evidence,
}

impl Steps<'_> {
    fn go(&mut self) -> Result<(), BrowserError> {
        let start = self.way.pages[0].clone();
        match self.scenario {
            Scenario::NoScript => self.pages(),
            Scenario::NoChoice | Scenario::Gpc => {
                self.pages()?;
                self.way.tools.describe(self.tab, self.evidence)
            }
            Scenario::RejectAll => {
                self.page(&start)?;
                if self.act(ActPurpose::Reject)? { self.pages() } else { Ok(()) }
            }
            Scenario::AcceptAll => {
                self.page(&start)?;
                if self.act(ActPurpose::Accept)? { self.pages() } else { Ok(()) }
            }
            Scenario::Choose => {
                self.page(&start)?;
                if self.act(ActPurpose::Save)? { self.pages() } else { Ok(()) }
            }
            Scenario::Withdraw => {
                self.page(&start)?;
                if !self.act(ActPurpose::Accept)? {
                    return Ok(());
                }
                // A withdrawal is what decides here.
                self.evidence.decided_at_ms = None;
                self.pages()?;
                self.page(&start)?;
                if self.act(ActPurpose::Withdraw)? { self.pages() } else { Ok(()) }
            }
        }
    }

    fn pages(&mut self) -> Result<(), BrowserError> {
        for page in self.way.pages {
            self.page(page)?;
        }
        Ok(())
    }

    fn page(&mut self, url: &str) -> Result<(), BrowserError> {
        self.way.begins(self.scenario, url);
        let visit = self.tab.visit(url)?;
        if self.scenario == Scenario::Gpc {
            self.way.tools.hear(self.tab, self.evidence)?;
        }
        self.leave(visit)
    }

    /// Puts down what a visit leaves behind.
    fn leave(&mut self, mut visit: Visit) -> Result<(), BrowserError> {
        for why in std::mem::take(&mut self.tab.record.trouble) {
            let scenario = self.scenario;
            self.evidence.could_not.push(CouldNot {
                scenario,
                what: "load".into(),
                why,
                site_has_none: false,
            });
        }
        let collected = self.collect();
        visit.until_ms = self.tab.now_ms();
        visit.partial |= !matches!(collected, Ok(true));
        self.evidence.visits.push(visit);
        collected.map(drop)
    }

    /// Whether everything could be looked at.
    fn collect(&mut self) -> Result<bool, BrowserError> {
        let cookies = self.tab.cookies()?;
        self.evidence.cookies.extend(cookies);
        match self.tab.storage() {
            Ok(storage) => self.evidence.storage.extend(storage),
            Err(BrowserError::Crashed | BrowserError::Silent(_)) => return Ok(false),
            Err(error) => return Err(error),
        }
        Ok(true)
    }

    /// Does something with the notice on the page that is open. False: it could not be done, and the evidence says why.
    fn act(&mut self, purpose: ActPurpose) -> Result<bool, BrowserError> {
        let name = match purpose {
            ActPurpose::Accept => "accept",
            ActPurpose::Withdraw => "withdraw",
            ActPurpose::Reject => "reject",
            ActPurpose::Open | ActPurpose::Save => "choose",
        };
        self.way.begins(self.scenario, name);
        let done = self.way.tools.act(self.tab, &self.way.plan.drive, purpose, self.evidence)?;
        if done {
            self.tab.settle()?;
            self.collect()?;
        }
        Ok(done)
    }
}
