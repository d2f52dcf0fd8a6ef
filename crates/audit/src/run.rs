//! An audit: every scenario over every page, some at once.

use std::collections::VecDeque;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crate::consent::Tools;
use crate::evidence::{Evidence, Scenario};
use crate::guard::Guard;
use crate::launch::{find, user_agent};
use crate::plan::{Plan, Progress};
use crate::{BrowserError, Launch, discover, scenario};

/// Where an audit is.
pub(crate) struct Way<'a> {
    pub(crate) plan: &'a Plan,
    /// The start page first.
    pub(crate) pages: &'a [String],
    pub(crate) until: Instant,
    pub(crate) tools: &'a Tools,
    pub(crate) guard: Option<&'a Guard>,
    done: &'a AtomicUsize,
    of: usize,
}

impl Way<'_> {
    /// Says that something is begun.
    pub(crate) fn begins(&self, scenario: Scenario, step: &str) {
        let progress = Progress {
            scenario: Some(scenario),
            step: step.to_owned(),
            done: self.done.fetch_add(1, Ordering::Relaxed),
            of: self.of,
        };
        self.plan.tell(&progress);
    }
}

/// Looks at a site as the plan says. The evidence of each scenario is returned, in the plan's order, and written to its folder:
/// `no_choice.json`, `no_choice.har`, pictures.
///
/// What a site or a browser does on the way is told in the evidence (`could_not`, and visits that are partial).
///
/// # Errors
/// There is no browser, or none that starts; the folder can't be written.
pub fn audit(plan: &Plan) -> Result<Vec<Evidence>, BrowserError> {
    let file = |source| BrowserError::File { path: plan.folder.clone(), source };
    std::fs::create_dir_all(&plan.folder).map_err(file)?;
    let until = Instant::now() + Duration::from_millis(plan.limits.total_ms);
    let program = plan.program.clone().or_else(find).ok_or(BrowserError::Missing)?;
    let mut plan = plan.clone();
    plan.user_agent = plan.user_agent.or_else(|| user_agent(&program));
    plan.program = Some(program);
    let guard = plan.reach.as_ref().map(Guard::start).transpose();
    let guard = guard.map_err(|source| BrowserError::Guard { source })?;
    plan.proxy = guard.as_ref().map(|guard| guard.at);
    let plan = &plan;
    plan.tell(&Progress { scenario: None, step: plan.start.clone(), done: 0, of: 0 });
    let pages = discover::pages(plan, until)?;
    let steps = plan.scenarios.iter().map(|scenario| scenario::steps(*scenario, pages.len())).sum();
    let done = AtomicUsize::new(0);
    let tools = Tools::builtin();
    let way =
        Way { plan, pages: &pages, until, tools: &tools, guard: guard.as_ref(), done: &done, of: steps };
    let queue: Mutex<VecDeque<usize>> = Mutex::new((0..plan.scenarios.len()).collect());
    let results: Mutex<Vec<(usize, Result<Evidence, BrowserError>)>> = Mutex::default();
    std::thread::scope(|scope| {
        for _ in 0..plan.browsers.clamp(1, plan.scenarios.len().max(1)) {
            scope.spawn(|| {
                loop {
                    let next = queue.lock().expect("nothing panics while it is held").pop_front();
                    let Some(next) = next else { break };
                    let evidence = scenario::run(&way, plan.scenarios[next]);
                    results.lock().expect("nothing panics while it is held").push((next, evidence));
                }
            });
        }
    });
    let mut results = results.into_inner().expect("nothing panics while it is held");
    results.sort_by_key(|(number, _)| *number);
    let started = results.iter().any(|(_, result)| result.is_ok());
    let mut all = Vec::new();
    for (number, result) in results {
        match result {
            Ok(evidence) => all.push(evidence),
            Err(error) if !started => return Err(error),
            // The machine has no room for another browser just then.
            Err(error) => {
                let scenario = plan.scenarios[number];
                let could_not = vec![scenario::could_not(scenario, "load", &error)];
                all.push(Evidence { scenario: Some(scenario), could_not, ..Evidence::default() });
            }
        }
    }
    Ok(all)
}

/// A browser as an ordinary visitor has it.
pub(crate) fn ordinary(plan: &Plan) -> Launch {
    let hosts = plan.map_hosts.iter().map(|to| ("*".to_owned(), to.clone()));
    Launch {
        program: plan.program.clone(),
        hosts: hosts.collect(),
        proxy: plan.proxy,
        insecure: plan.insecure || plan.map_hosts.is_some(),
        ordinary: true,
        user_agent: plan.user_agent.clone(),
        languages: Some(plan.languages.clone().unwrap_or_else(|| "en-US,en".to_owned())),
        ..Launch::default()
    }
}
