//! A tab that a site is visited in: everything that it does is recorded while one waits for it.
//!
//! One thread, one browser, one tab. Messages are read only in [`Tab::call`] and [`Tab::wait`]; each is given to the recorder, and what
//! it asks for (a new frame that waits to be let go, a dialog) is answered at once, without waiting for the browser.

mod attach;
mod collect;
mod evaluate;
mod events;
mod frames;
mod picture;
mod press;
mod timers;
mod visit;

use std::collections::{BTreeMap, VecDeque};
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

pub use evaluate::{Element, World};
pub use frames::{Frame, FrameId, SessionId};
pub use press::Spot;

use crate::launch::NET_LOG;
use crate::netlog::{self, NetLog};
use crate::record::Recorder;
use crate::{Browser, BrowserError};
use frames::Frames;

/// How long one call may take; a page that computes for longer is stuck.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long a browser may take to start.
const STARTING: Duration = Duration::from_secs(30);

/// How often one looks whether to stop, while nothing happens.
const SLICE: Duration = Duration::from_millis(100);

/// How a tab treats what it visits.
#[derive(Debug, Clone, Default)]
pub(crate) struct Setup {
    pub(crate) gpc: bool,
    pub(crate) no_script: bool,
    pub(crate) user_agent: Option<String>,
    pub(crate) languages: Option<String>,
    /// How long a page is watched at least after it was loaded or pressed.
    pub(crate) settle_ms: u64,
    pub(crate) page_ms: u64,
    pub(crate) page_bytes: u64,
    pub(crate) requests: usize,
    /// Where pictures go.
    pub(crate) folder: PathBuf,
    pub(crate) stop: Arc<AtomicBool>,
}

/// A function of a page's script that calls us.
#[derive(Debug, Clone)]
pub struct Called {
    /// The binding's name.
    pub name: String,
    /// What it was called with.
    pub payload: String,
    /// Who called.
    pub frame: FrameId,
}

/// A tab that a site is visited in.
pub struct Tab {
    browser: Browser,
    setup: Setup,
    /// The page's own session; its frames of other sites and its workers have others.
    root: SessionId,
    target: String,
    /// Targets that are attached to, by session.
    targets: BTreeMap<SessionId, attach::Target>,
    frames: Frames,
    scripts: Vec<(String, World)>,
    bindings: Vec<(String, World)>,
    called: VecDeque<Called>,
    /// Answers that nobody waits for at the call.
    later: BTreeMap<u64, events::Later>,
    pub(crate) record: Recorder,
    quiet: visit::Quiet,
    crashed: bool,
    /// It computes without end, or waits for something that doesn't come: the next page gets another tab.
    stuck: bool,
    pictures: u32,
    /// When something was pressed last.
    pressed: Option<Instant>,
    began: Instant,
    /// Nothing is waited for beyond it.
    deadline: Instant,
}

impl Tab {
    /// Opens a tab in a new browser.
    pub(crate) fn open(browser: Browser, setup: Setup, limit: Duration) -> Result<Self, BrowserError> {
        let began = Instant::now();
        let record = Recorder::new(setup.requests);
        let mut tab = Self {
            browser,
            setup,
            root: SessionId::default(),
            target: String::new(),
            targets: BTreeMap::new(),
            frames: Frames::default(),
            scripts: Vec::new(),
            bindings: Vec::new(),
            called: VecDeque::new(),
            later: BTreeMap::new(),
            record,
            quiet: visit::Quiet::new(began),
            crashed: false,
            stuck: false,
            pictures: 0,
            pressed: None,
            began,
            deadline: began + limit,
        };
        tab.begin()?;
        Ok(tab)
    }

    /// Milliseconds since the tab was opened: the time of everything in the evidence.
    pub fn now_ms(&self) -> u64 {
        u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    /// Calls a method of the protocol in the page's own session.
    ///
    /// # Errors
    /// The browser refuses, doesn't answer, or the tab has crashed.
    pub fn call(&mut self, method: &str, params: Value) -> Result<Value, BrowserError> {
        let root = self.root.clone();
        self.call_in(&root, method, params)
    }

    /// Calls a method of the protocol in a session.
    ///
    /// # Errors
    /// The browser refuses, doesn't answer, or the tab has crashed.
    pub fn call_in(
        &mut self,
        session: &SessionId,
        method: &str,
        params: Value,
    ) -> Result<Value, BrowserError> {
        self.call_until(session, method, params, Instant::now() + PATIENCE)
    }

    fn call_until(
        &mut self,
        session: &SessionId,
        method: &str,
        params: Value,
        until: Instant,
    ) -> Result<Value, BrowserError> {
        if self.stuck && *session == self.root {
            return Err(BrowserError::Silent { method: method.into(), time_ms: 0 });
        }
        let asked = Instant::now();
        let id = self.browser.send(session.name(), method, params)?;
        let until = until.min(self.deadline);
        while let Some(mut message) = self.next(until)? {
            if message["id"].as_u64() == Some(id) {
                if let Some(error) = message.get("error") {
                    let message = error["message"].as_str().unwrap_or_default().to_owned();
                    return Err(BrowserError::Refused { method: method.into(), message });
                }
                return Ok(message["result"].take());
            }
            self.handle(message)?;
            if self.crashed && session.name().is_some() {
                return Err(BrowserError::Crashed);
            }
        }
        self.stuck |= *session == self.root;
        if Instant::now() >= self.deadline {
            return Err(BrowserError::Over);
        }
        let time_ms = asked.elapsed().as_millis().try_into().unwrap_or(u64::MAX);
        Err(BrowserError::Silent { method: method.into(), time_ms })
    }

    /// Lets the page go on for some time.
    ///
    /// # Errors
    /// The browser has ended, or it was asked to stop.
    pub fn wait(&mut self, time_ms: u64) -> Result<(), BrowserError> {
        let until = Instant::now() + Duration::from_millis(time_ms);
        while let Some(message) = self.next(until.min(self.deadline))? {
            self.handle(message)?;
        }
        Ok(())
    }

    /// Lets the page go on until a script has called a binding, or some time is over. Gives the calls that came, oldest first.
    ///
    /// # Errors
    /// The browser has ended, or it was asked to stop.
    pub fn wait_for_calls(&mut self, limit_ms: u64) -> Result<Vec<Called>, BrowserError> {
        let until = (Instant::now() + Duration::from_millis(limit_ms)).min(self.deadline);
        while self.called.is_empty() {
            let Some(message) = self.next(until)? else { break };
            self.handle(message)?;
        }
        Ok(self.called.drain(..).collect())
    }

    /// Whether there is no time left.
    pub fn is_over(&self) -> bool {
        Instant::now() >= self.deadline
    }

    /// The next message; none when the time is over.
    fn next(&mut self, until: Instant) -> Result<Option<Value>, BrowserError> {
        loop {
            if self.setup.stop.load(Ordering::Relaxed) {
                return Err(BrowserError::Stopped);
            }
            let left = until.saturating_duration_since(Instant::now());
            if let Some(message) = self.browser.message(left.min(SLICE))? {
                return Ok(Some(message));
            }
            if left.is_zero() {
                return Ok(None);
            }
        }
    }

    /// Calls without waiting; a refusal is nothing that one could act on.
    fn send(&mut self, session: &SessionId, method: &str, params: Value) -> Result<u64, BrowserError> {
        self.browser.send(session.name(), method, params)
    }

    /// Ends the browser, and gives what was recorded, and what its network wrote down.
    pub(crate) fn close(self) -> (Recorder, io::Result<NetLog>) {
        /// Writing down what the network did takes it a moment.
        const ENDING: Duration = Duration::from_secs(5);
        let profile = self.browser.close(ENDING);
        let file = profile.as_ref().map(|profile| profile.path().join(NET_LOG)).unwrap_or_default();
        (self.record, netlog::read(&file))
    }

    /// What the browser's processes take together, in bytes.
    pub(crate) fn memory_bytes(&self) -> Option<u64> {
        self.browser.memory_bytes()
    }

    fn begin(&mut self) -> Result<(), BrowserError> {
        let browser = SessionId::default();
        let until = Instant::now() + STARTING;
        let version = self.call_until(&browser, "Browser.getVersion", json!({}), until)?;
        if self.setup.user_agent.is_none() {
            let own = version["userAgent"].as_str().unwrap_or_default();
            // The name tells sites that nobody sits before it, and some show them no notice.
            self.setup.user_agent = Some(own.replace("Headless", ""));
        }
        let product = version["product"].as_str().unwrap_or_default();
        self.record.browser = product.replace("Headless", "");
        self.call_in(&browser, "Browser.setDownloadBehavior", json!({"behavior": "deny"}))?;
        let attach = json!({"autoAttach": true, "waitForDebuggerOnStart": true, "flatten": true});
        self.call_in(&browser, "Target.setAutoAttach", attach)?;
        self.open_target()
    }

    /// Opens the tab itself, at first or after it has crashed.
    fn open_target(&mut self) -> Result<(), BrowserError> {
        let browser = SessionId::default();
        let target = json!({"url": "about:blank"});
        let target = self.call_in(&browser, "Target.createTarget", target)?;
        target["targetId"].as_str().unwrap_or_default().clone_into(&mut self.target);
        // The browser has told of it before it answered, or is about to.
        let until = Instant::now() + PATIENCE;
        loop {
            let of_target = |(session, one): (&SessionId, &attach::Target)| {
                (one.id == self.target).then(|| session.clone())
            };
            if let Some(root) = self.targets.iter().find_map(of_target) {
                self.root = root;
                break;
            }
            let Some(message) = self.next(until)? else {
                return Err(BrowserError::silent("Target.createTarget", PATIENCE));
            };
            self.handle(message)?;
        }
        (self.crashed, self.stuck) = (false, false);
        self.set_clock()
    }

    /// Finds what our clock shows when the browser's shows something. An answer takes its time; the quickest is the nearest.
    fn set_clock(&mut self) -> Result<(), BrowserError> {
        const TIMES: usize = 5;
        for _ in 0..TIMES {
            let answer = self.call("Runtime.evaluate", json!({"expression": "Date.now()"}))?;
            let now_ms = answer["result"]["value"].as_f64().unwrap_or_default();
            #[expect(clippy::cast_precision_loss, reason = "milliseconds of minutes")]
            self.record.began_by(now_ms - self.now_ms() as f64);
        }
        Ok(())
    }
}
