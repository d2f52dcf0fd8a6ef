//! One scenario: a fresh browser, the pages, and what is pressed between them.

use std::time::{Duration, Instant};

use crate::evidence::{Act, ActPurpose, CouldNot, Evidence, Scenario, Visit};
use crate::run::{Way, ordinary};
use crate::tab::{Setup, Tab};
use crate::{Browser, BrowserError, Launch, carried, har, netlog};

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
    if let Err(error) = har::write(&evidence, &way.plan.folder) {
        evidence.could_not.push(could_not(scenario, "files", &error));
    }
    evidence
}

fn could_not(scenario: Scenario, what: &str, error: &BrowserError) -> CouldNot {
    CouldNot { scenario, what: what.into(), why: error.to_string(), site_has_none: false }
}

fn record(way: &Way<'_>, scenario: Scenario, evidence: &mut Evidence) -> Result<(), BrowserError> {
    let plan = way.plan;
    let launch = Launch { gpc: scenario == Scenario::Gpc, net_log: true, ..ordinary(plan) };
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
    let (recorder, log) = tab.close();
    let epoch_ms = recorder.epoch_ms;
    evidence.began_at_ms = epoch_ms;
    evidence.browser.clone_from(&recorder.browser);
    if recorder.requests.left_out > 0 {
        let why = format!(
            "{} requests more than {} are not recorded",
            recorder.requests.left_out, plan.limits.requests
        );
        evidence.could_not.push(CouldNot { scenario, what: "requests".into(), why, site_has_none: false });
    }
    recorder.finish(evidence);
    match log {
        Ok(log) => netlog::merge(log, epoch_ms, evidence),
        Err(error) => evidence.could_not.push(CouldNot {
            scenario,
            what: "net_log".into(),
            why: format!("the browser's own log can't be read ({error}): what pages sent while they closed is not known"),
            site_has_none: false,
        }),
    }
    carried::find(evidence);
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
            Scenario::NoChoice | Scenario::Gpc | Scenario::NoScript => self.pages(),
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
        let drive = &self.way.plan.drive;
        let (name, selectors) = match purpose {
            ActPurpose::Accept => ("accept", &drive.accept),
            ActPurpose::Withdraw => ("withdraw", &drive.withdraw),
            _ => ("reject", &drive.reject),
        };
        self.way.begins(self.scenario, name);
        let mut presses = 0;
        for selector in selectors {
            let Some(element) = self.tab.find(selector)? else { break };
            let spot = self.tab.press(&element)?;
            if !spot.visible || spot.covered_by.is_some() {
                break;
            }
            presses += 1;
            let act = Act {
                at_ms: self.tab.now_ms(),
                purpose,
                by: "selector".into(),
                label: None,
                worked: true,
                presses,
            };
            self.evidence.acts.push(act);
            self.tab.wait(500)?;
        }
        if selectors.is_empty() || usize::try_from(presses) != Ok(selectors.len()) {
            let why = "no control was found".to_owned();
            let scenario = self.scenario;
            self.evidence.could_not.push(CouldNot { scenario, what: name.into(), why, site_has_none: false });
            return Ok(false);
        }
        self.evidence.decided_at_ms = self.evidence.acts.last().map(|act| act.at_ms);
        self.tab.settle()?;
        self.collect()?;
        Ok(true)
    }
}
