//! One scenario: a fresh browser, the pages, and what is pressed between them.

use std::time::{Duration, Instant};

use crate::evidence::{ActPurpose, CouldNot, Evidence, Scenario, Visit};
use crate::run::{Way, ordinary};
use crate::tab::{Setup, Tab};
use crate::{Browser, BrowserError, Launch, carried, cname, har, netlog};

/// How many steps a scenario has over so many pages.
pub(crate) fn steps(scenario: Scenario, pages: usize) -> usize {
    match scenario {
        Scenario::NoChoice | Scenario::Gpc | Scenario::NoScript => pages,
        Scenario::RejectAll | Scenario::AcceptAll | Scenario::Choose => pages + 2,
        Scenario::Withdraw => 2 * pages + 4,
    }
}

/// Runs a scenario. What goes wrong on the way is told in the evidence.
///
/// # Errors
/// No browser could be started.
pub(crate) fn run(way: &Way<'_>, scenario: Scenario) -> Result<Evidence, BrowserError> {
    let mut evidence = Evidence { scenario: Some(scenario), ..Evidence::default() };
    record(way, scenario, &mut evidence)?;
    if let Err(error) = har::write(&evidence, &way.plan.folder) {
        evidence.could_not.push(could_not(scenario, "files", &error));
    }
    Ok(evidence)
}

pub(crate) fn could_not(scenario: Scenario, what: &str, error: &BrowserError) -> CouldNot {
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
    let mut left_at_ms = u64::MAX;
    let went = Steps { way, scenario, tab: &mut tab, evidence, left_at_ms: &mut left_at_ms }.go();
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
    if let Some(guard) = way.guard {
        guard.mark(evidence);
    }
    if matches!(scenario, Scenario::NoChoice | Scenario::Gpc) {
        without_presses(evidence, left_at_ms);
    }
    carried::find(evidence);
    // Names that are led elsewhere here have nothing to do with those of the network.
    if let Some(server) = cname::server().filter(|_| plan.map_hosts.is_none()) {
        cname::find(evidence, server);
    }
    Ok(())
}

/// Leaves out what came of opening the second layer, after all pages: in these scenarios nothing is pressed. What is sent when the last
/// page is left stays.
fn without_presses(evidence: &mut Evidence, left_at_ms: u64) {
    /// A press is put down when it has been made.
    const PRESS_MS: u64 = 300;
    let Some(first) = evidence.acts.first().map(|act| act.at_ms.saturating_sub(PRESS_MS)) else { return };
    let stays = |at_ms: u64| at_ms < first || at_ms >= left_at_ms;
    evidence.requests.retain(|request| stays(request.at_ms));
    evidence.cookie_writes.retain(|write| stays(write.at_ms));
    evidence.fingerprinting.retain(|call| stays(call.at_ms));
}

/// A scenario on its way.
struct Steps<'a> {
    way: &'a Way<'a>,
    scenario: Scenario,
    tab: &'a mut Tab,
    evidence: &'a mut Evidence,
    /// When the last page was left.
    left_at_ms: &'a mut u64,
}

impl Steps<'_> {
    fn go(&mut self) -> Result<(), BrowserError> {
        self.scenario_itself()?;
        *self.left_at_ms = self.tab.now_ms();
        self.tab.leave()?;
        if self.scenario == Scenario::Gpc
            && let Some(home) =
                self.evidence.visits.first().and_then(|visit| url::Url::parse(&visit.final_url).ok())
            && let Ok(file) = home.join("/.well-known/gpc.json")
        {
            self.evidence.gpc_json = self.tab.text_aside(&file)?;
        }
        Ok(())
    }

    fn scenario_itself(&mut self) -> Result<(), BrowserError> {
        let start = self.way.pages[0].clone();
        match self.scenario {
            Scenario::NoScript => self.pages(),
            Scenario::NoChoice | Scenario::Gpc => {
                self.pages()?;
                let described = self.way.tools.describe(self.tab, self.evidence);
                self.bear("notice", described).map(drop)
            }
            Scenario::RejectAll => {
                self.page_still(&start)?;
                if self.act(ActPurpose::Reject)? { self.pages() } else { Ok(()) }
            }
            Scenario::AcceptAll => {
                self.page_still(&start)?;
                if self.act(ActPurpose::Accept)? { self.pages() } else { Ok(()) }
            }
            Scenario::Choose => {
                self.page_still(&start)?;
                if self.act(ActPurpose::Save)? { self.pages() } else { Ok(()) }
            }
            Scenario::Withdraw => {
                self.page_still(&start)?;
                if !self.act(ActPurpose::Accept)? && !self.nothing_to_accept() {
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

    /// Whether the page asks for nothing: who does nothing is taken to agree, and may still take it back. That there was nothing to accept
    /// is then nothing that could not be done.
    fn nothing_to_accept(&mut self) -> bool {
        let accept = |one: &CouldNot| one.what == "accept";
        let none = self.evidence.could_not.iter().filter(|one| accept(one)).all(|one| one.site_has_none);
        if none {
            self.evidence.could_not.retain(|one| !accept(one));
        }
        none
    }

    fn pages(&mut self) -> Result<(), BrowserError> {
        for page in self.way.pages {
            self.page(page)?;
        }
        Ok(())
    }

    fn page(&mut self, url: &str) -> Result<(), BrowserError> {
        if self.tab.is_over() {
            return Err(BrowserError::Over);
        }
        self.way.begins(self.scenario, url);
        let visit = self.tab.visit(url)?;
        if self.scenario == Scenario::Gpc {
            let heard = self.way.tools.hear(self.tab, self.evidence);
            self.bear("notice", heard)?;
        }
        self.leave(visit)
    }

    /// The page on which the notice is answered.
    fn page_still(&mut self, url: &str) -> Result<(), BrowserError> {
        if self.tab.is_over() {
            return Err(BrowserError::Over);
        }
        self.way.begins(self.scenario, url);
        let visit = self.tab.visit_still(url)?;
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
            Err(error) if error.is_of_the_page() => return Ok(false),
            Err(error) => return Err(error),
        }
        let memory_bytes = self.tab.memory_bytes().unwrap_or_default();
        self.evidence.memory_bytes = self.evidence.memory_bytes.max(memory_bytes);
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
        let done = self.way.tools.act(self.tab, &self.way.plan.drive, purpose, self.evidence);
        let done = self.bear(name, done)?.unwrap_or_default();
        if done {
            let settled = self.tab.settle();
            self.bear("load", settled)?;
            self.collect()?;
        }
        Ok(done)
    }

    /// What a page does to us is put down, and one goes on; if nothing can be done any more, one doesn't.
    fn bear<T>(&mut self, what: &str, result: Result<T, BrowserError>) -> Result<Option<T>, BrowserError> {
        match result {
            Ok(value) => Ok(Some(value)),
            Err(error) if error.is_of_the_page() => {
                self.evidence.could_not.push(could_not(self.scenario, what, &error));
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }
}
