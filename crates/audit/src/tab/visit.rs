//! Going to a page, and waiting until nothing happens on it any more.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::timers::{self, Timers};
use super::{SessionId, Tab, World};
use crate::BrowserError;
use crate::evidence::Visit;

/// No request begins or ends for so long: it is quiet.
const QUIET: Duration = Duration::from_millis(500);

/// A request that takes longer is one that never ends (a stream, a long poll), or may as well be.
const ENDLESS: Duration = Duration::from_secs(8);

/// A page that still isn't quiet so long after it was loaded won't be.
const RESTLESS: Duration = Duration::from_secs(8);

/// A page that was gone to.
pub(crate) struct Loaded {
    /// Where one was led.
    pub(crate) final_url: String,
}

/// What the network does.
#[derive(Debug)]
pub(super) struct Quiet {
    open: BTreeMap<String, (SessionId, Instant)>,
    last: Instant,
    /// The page that is being loaded, as the browser numbers loads.
    loader: String,
    /// Those that have begun.
    begun: BTreeSet<String>,
    /// The one whose `load` event is over.
    loaded: String,
    size_bytes: u64,
    pub(super) timers: Timers,
}

impl Quiet {
    pub(super) fn new(now: Instant) -> Self {
        Self {
            open: BTreeMap::new(),
            last: now,
            loader: String::new(),
            begun: BTreeSet::new(),
            loaded: String::new(),
            size_bytes: 0,
            timers: Timers::default(),
        }
    }

    pub(super) fn begins(&mut self, session: &SessionId, id: &str, url: &Value, kind: &Value) {
        let url = url.as_str().unwrap_or_default();
        if kind == "EventSource" || url.starts_with("data:") || url.starts_with("blob:") {
            return;
        }
        self.last = Instant::now();
        self.open.insert(id.to_owned(), (session.clone(), self.last));
    }

    pub(super) fn ends(&mut self, id: &str) {
        if self.open.remove(id).is_some() {
            self.last = Instant::now();
        }
    }

    pub(super) fn data(&mut self, size_bytes: u64) {
        self.size_bytes += size_bytes;
    }

    pub(super) fn forget_session(&mut self, session: &SessionId) {
        self.open.retain(|_, (of, _)| of != session);
        self.timers.forget_session(session);
    }

    pub(super) fn lifecycle(&mut self, loader: &Value, name: &Value) {
        let loader = loader.as_str().unwrap_or_default();
        // A page may go on to another by itself: then it is that one which has to load.
        if name == "init" {
            loader.clone_into(&mut self.loader);
            self.begun.insert(loader.to_owned());
        } else if name == "load" {
            loader.clone_into(&mut self.loaded);
        }
    }

    /// One has asked for a page. The browser tells that it begins before it answers, or after.
    fn asked(&mut self, loader: &Value) {
        if let Some(loader) = loader.as_str()
            && !self.begun.contains(loader)
        {
            loader.clone_into(&mut self.loader);
        }
    }

    fn is_loaded(&self) -> bool {
        self.loaded == self.loader
    }

    fn is_quiet(&self) -> bool {
        self.last.elapsed() >= QUIET && !self.open.values().any(|(_, since)| since.elapsed() < ENDLESS)
    }
}

impl Tab {
    /// Goes to a page, scrolls through it, and waits until it is quiet.
    ///
    /// # Errors
    /// Only if nothing can be done any more: the browser has ended, or one has to stop. What a page does is told in the visit.
    pub fn visit(&mut self, url: &str) -> Result<Visit, BrowserError> {
        self.visit_so(url, true)
    }

    /// Goes to a page and waits until it is quiet, without moving it: some notices take scrolling for an answer.
    ///
    /// # Errors
    /// As [`Tab::visit`].
    pub(crate) fn visit_still(&mut self, url: &str) -> Result<Visit, BrowserError> {
        self.visit_so(url, false)
    }

    fn visit_so(&mut self, url: &str, scrolls: bool) -> Result<Visit, BrowserError> {
        let from_ms = self.now_ms();
        let mut visit = Visit {
            url: url.to_owned(),
            final_url: url.to_owned(),
            from_ms,
            until_ms: from_ms,
            status: 0,
            partial: false,
        };
        let page = self.deadline.min(Instant::now() + Duration::from_millis(self.setup.page_ms));
        let all = std::mem::replace(&mut self.deadline, page);
        let seen = self.see(url, scrolls);
        self.deadline = all;
        match seen {
            Ok(complete) => visit.partial = !complete,
            // The time of one page may be over, and that of all not.
            Err(error) if !error.is_of_the_page() && !matches!(error, BrowserError::Over) => {
                return Err(error);
            }
            Err(error) => {
                visit.partial = true;
                self.record.trouble.push(format!("{url}: {error}"));
            }
        }
        if let Some(frame) = self.frames.get(&self.main_frame()) {
            visit.final_url.clone_from(&frame.url);
        }
        visit.status = self.record.requests.status_of_document(from_ms);
        visit.until_ms = self.now_ms();
        Ok(visit)
    }

    /// Goes to a page, without scrolling through it.
    ///
    /// # Errors
    /// It can't be loaded, or the browser.
    pub(crate) fn load(&mut self, url: &str) -> Result<Loaded, BrowserError> {
        self.open_page(url)?;
        if self.wait_for_load()? {
            self.settle()?;
        }
        let final_url =
            self.frames.get(&self.main_frame()).map_or_else(|| url.to_owned(), |frame| frame.url.clone());
        Ok(Loaded { final_url })
    }

    /// The status of an address (0: no answer), and its text if that is 200. It is fetched by going there: no page's policy forbids it.
    ///
    /// # Errors
    /// The browser has ended, or one has to stop.
    pub(crate) fn text_of(&mut self, url: &url::Url) -> Result<(u16, Option<String>), BrowserError> {
        let from_ms = self.now_ms();
        let loaded = self.open_page(url.as_str()).and_then(|()| self.wait_for_load());
        match loaded {
            Ok(true) => {}
            Err(error @ (BrowserError::Ended | BrowserError::Stopped)) => return Err(error),
            Ok(false) | Err(_) => return Ok((0, None)),
        }
        let status = self.record.requests.status_of_document(from_ms);
        let Some(id) = self.record.requests.document().filter(|_| status == 200) else {
            return Ok((status, None));
        };
        let body = match self.call("Network.getResponseBody", json!({"requestId": id})) {
            Ok(body) => body,
            Err(BrowserError::Refused { .. }) => return Ok((status, None)),
            Err(error) => return Err(error),
        };
        let text = body["body"].as_str().unwrap_or_default();
        if body["base64Encoded"] == true {
            let bytes = STANDARD.decode(text).unwrap_or_default();
            return Ok((status, Some(String::from_utf8_lossy(&bytes).into_owned())));
        }
        Ok((status, Some(text.to_owned())))
    }

    /// Whether it was seen to its end.
    fn see(&mut self, url: &str, scrolls: bool) -> Result<bool, BrowserError> {
        self.open_page(url)?;
        let mut complete = self.wait_for_load()? && self.settle()?;
        if complete && scrolls {
            complete = self.scroll()? && self.wait_for_quiet(0)?;
        }
        if !complete {
            self.stop_loading()?;
        }
        Ok(complete)
    }

    /// Goes to a page, and waits until its document begins to come.
    fn open_page(&mut self, url: &str) -> Result<(), BrowserError> {
        if self.crashed || self.stuck {
            self.replace()?;
        }
        self.close_windows()?;
        self.quiet.size_bytes = 0;
        self.quiet.open.clear();
        self.quiet.timers.clear();
        self.record.requests.page = url.to_owned();
        let root = self.root.clone();
        let asked = self.call_until(&root, "Page.navigate", json!({"url": url}), self.deadline);
        let answer = match asked {
            Ok(answer) => answer,
            Err(error @ (BrowserError::Silent { .. } | BrowserError::Over)) => {
                self.stop_loading()?;
                return Err(error);
            }
            Err(error) => return Err(error),
        };
        if let Some(reason) = answer["errorText"].as_str() {
            return Err(BrowserError::Load { address: url.into(), reason: reason.into() });
        }
        self.quiet.asked(&answer["loaderId"]);
        Ok(())
    }

    fn stop_loading(&mut self) -> Result<(), BrowserError> {
        let root = self.root.clone();
        self.send(&root, "Page.stopLoading", json!({})).map(drop)
    }

    fn wait_for_load(&mut self) -> Result<bool, BrowserError> {
        while !self.quiet.is_loaded() {
            if self.crashed {
                return Err(BrowserError::Crashed);
            }
            if self.quiet.size_bytes > self.setup.page_bytes {
                return Ok(false);
            }
            let Some(message) = self.next(self.deadline)? else { return Ok(false) };
            self.handle(message)?;
        }
        Ok(true)
    }

    /// Waits as long as the plan says a page is watched at least, and then until it is quiet.
    ///
    /// # Errors
    /// The browser has ended, the tab has crashed, or one has to stop.
    pub fn settle(&mut self) -> Result<bool, BrowserError> {
        self.wait_for_quiet(self.setup.settle_ms)
    }

    /// Waits at least this long, and then until the network is quiet and what scripts have put off has come. False: it doesn't get quiet, or too much was loaded.
    ///
    /// # Errors
    /// The browser has ended, the tab has crashed, or one has to stop.
    pub fn wait_for_quiet(&mut self, least_ms: u64) -> Result<bool, BrowserError> {
        let began = Instant::now();
        let least = began + Duration::from_millis(least_ms);
        let last = (least + RESTLESS).min(self.deadline);
        loop {
            if self.crashed {
                return Err(BrowserError::Crashed);
            }
            let now = Instant::now();
            let more = self.quiet.timers.are_due(now, began + timers::PATIENCE);
            if now >= least && self.quiet.is_quiet() && !more {
                return Ok(true);
            }
            if now >= last || self.quiet.size_bytes > self.setup.page_bytes {
                return Ok(false);
            }
            // Quiet comes without a message.
            if let Some(message) = self.next(last.min(now + Duration::from_millis(50)))? {
                self.handle(message)?;
            }
        }
    }

    /// Goes down the page, so that what waits to be seen is loaded, and up again.
    ///
    /// # Errors
    /// The browser.
    pub(crate) fn scroll(&mut self) -> Result<bool, BrowserError> {
        /// Some pages have no end.
        const STEPS: u32 = 12;
        const STEP_MS: u64 = 60;
        let main = self.main_frame();
        for _ in 0..STEPS {
            let down = "(() => { const before = scrollY; scrollBy({ top: innerHeight * 0.9, behavior: 'instant' }); \
                return scrollY > before })()";
            match self.evaluate_in(&main, World::Own, down) {
                Ok(moved) if moved == true => self.wait(STEP_MS)?,
                // The page went on to another meanwhile.
                Ok(_) | Err(BrowserError::Script(_) | BrowserError::Refused { .. }) => break,
                Err(error) => return Err(error),
            }
        }
        match self.evaluate_in(&main, World::Own, "scrollTo({ top: 0, behavior: 'instant' })") {
            Ok(_) | Err(BrowserError::Script(_) | BrowserError::Refused { .. }) => Ok(true),
            Err(error) => Err(error),
        }
    }

    /// Opens another tab of the same profile, instead of one that is of no use any more.
    pub(crate) fn replace(&mut self) -> Result<(), BrowserError> {
        let browser = SessionId::default();
        let old = self.target.clone();
        self.open_target()?;
        self.send(&browser, "Target.closeTarget", json!({"targetId": old})).map(drop)
    }
}
