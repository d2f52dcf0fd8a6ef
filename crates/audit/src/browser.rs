//! Starting Chromium, and calling it.

mod memory;

use std::collections::VecDeque;
use std::fs::File;
use std::io::{BufRead as _, BufReader, Write as _};
use std::os::unix::process::CommandExt as _;
use std::path::PathBuf;
use std::process::Child;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use command_fds::{CommandFdExt as _, FdMapping};
use rustix::process::{Pid, Signal, kill_process_group};
use serde_json::{Value, json};

use crate::launch::find;
use crate::{Launch, Page};

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// Why a browser didn't do something.
#[derive(Debug, thiserror::Error)]
pub enum BrowserError {
    /// There is none.
    #[error(
        "no Chromium was found: install one (Debian: apt-get install chromium), or name the program in CHROMIUM"
    )]
    Missing,
    /// It can't be started.
    #[error("{program} can't be started")]
    Start {
        /// The program.
        program: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The proxy that keeps it out of private networks can't be started.
    #[error("the proxy that keeps the browser out of private networks can't be started")]
    Guard {
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// It ended.
    #[error("the browser ended before it answered")]
    Ended,
    /// It doesn't answer.
    #[error("the browser didn't answer `{method}` in {time_ms} ms")]
    Silent {
        /// What was called.
        method: String,
        /// How long one waited.
        time_ms: u64,
    },
    /// It refuses a call.
    #[error("the browser refuses `{method}`: {message}")]
    Refused {
        /// What was called.
        method: String,
        /// What it says.
        message: String,
    },
    /// A tab's process ended.
    #[error("the tab has crashed")]
    Crashed,
    /// Somebody asked for it.
    #[error("stopped")]
    Stopped,
    /// The time that it was given is over.
    #[error("the time that was given is over")]
    Over,
    /// A file of the evidence can't be written.
    #[error("{path} can't be written")]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// A page threw an error.
    #[error("the page's script failed: {0}")]
    Script(String),
    /// A page can't be loaded.
    #[error("{address} can't be loaded: {reason}")]
    Load {
        /// The page.
        address: String,
        /// Chromium's word for it.
        reason: String,
    },
}

impl BrowserError {
    /// It is one page that doesn't let us; another may.
    pub(crate) fn is_of_the_page(&self) -> bool {
        use BrowserError::{Crashed, Load, Refused, Script, Silent};
        matches!(self, Crashed | Silent { .. } | Refused { .. } | Script(_) | Load { .. })
    }

    pub(crate) fn silent(method: &str, time: Duration) -> Self {
        let time_ms = time.as_millis().try_into().unwrap_or(u64::MAX);
        Self::Silent { method: method.into(), time_ms }
    }
}

/// A browser with a profile of its own, which ends with it.
pub struct Browser {
    child: Child,
    to: Sender<Vec<u8>>,
    from: Receiver<Value>,
    next: u64,
    events: VecDeque<Value>,
    /// None after it has been closed.
    profile: Option<tempfile::TempDir>,
}

impl Browser {
    /// Starts one, without a window.
    ///
    /// # Errors
    /// There is none, or it can't be started.
    pub fn launch(launch: &Launch) -> Result<Self, BrowserError> {
        let program = launch.program.clone().or_else(find).ok_or(BrowserError::Missing)?;
        let failed = |source| BrowserError::Start { program: program.clone(), source };
        let profile = launch.profile().map_err(failed)?;
        // Chromium reads calls from descriptor 3 and answers on 4.
        let (calls, to) = std::io::pipe().map_err(failed)?;
        let (from, answers) = std::io::pipe().map_err(failed)?;
        let mut command = launch.command(&program, profile.path());
        // A group of its own: a key pressed in the terminal doesn't end it before it has written down what it knows, and none of its
        // processes outlives it.
        command.process_group(0);
        let mappings = vec![
            FdMapping { parent_fd: calls.into(), child_fd: 3 },
            FdMapping { parent_fd: answers.into(), child_fd: 4 },
        ];
        command.fd_mappings(mappings).map_err(|error| failed(std::io::Error::other(error)))?;
        let child = command.spawn().map_err(failed)?;
        // The parent's copies of the child's ends close with the command.
        drop(command);
        let (send, receive) = channel();
        let mut reader = BufReader::new(File::from(std::os::fd::OwnedFd::from(from)));
        std::thread::spawn(move || {
            let mut message = Vec::new();
            while reader.read_until(0, &mut message).is_ok_and(|length| length > 0) {
                message.pop();
                let Ok(value) = serde_json::from_slice(&message) else { break };
                if send.send(value).is_err() {
                    break;
                }
                message.clear();
            }
        });
        // A browser that doesn't read any more must not keep us from noticing it.
        let (to_send, calls) = channel::<Vec<u8>>();
        let mut to = File::from(std::os::fd::OwnedFd::from(to));
        std::thread::spawn(move || while calls.recv().is_ok_and(|call| to.write_all(&call).is_ok()) {});
        Ok(Self {
            child,
            to: to_send,
            from: receive,
            next: 0,
            events: VecDeque::new(),
            profile: Some(profile),
        })
    }

    /// A page in a profile of its own: no cookies, nothing stored.
    ///
    /// # Errors
    /// The browser.
    pub fn page(&mut self) -> Result<Page<'_>, BrowserError> {
        let context = self.call(None, "Target.createBrowserContext", json!({"disposeOnDetach": true}))?;
        let target = json!({"url": "about:blank", "browserContextId": context["browserContextId"]});
        let target = self.call(None, "Target.createTarget", target)?;
        let attach = json!({"targetId": target["targetId"], "flatten": true});
        let session = self.call(None, "Target.attachToTarget", attach)?;
        let session = session["sessionId"].as_str().unwrap_or_default().to_owned();
        let context = context["browserContextId"].clone();
        Page::open(self, session, context)
    }

    /// Calls a method and waits for its answer. Events that come meanwhile are kept.
    pub(crate) fn call(
        &mut self,
        session: Option<&str>,
        method: &str,
        params: Value,
    ) -> Result<Value, BrowserError> {
        let id = self.send(session, method, params)?;
        let until = Instant::now() + PATIENCE;
        loop {
            let mut answer = self.receive(until, method)?;
            if answer["id"].as_u64() != Some(id) {
                self.keep(answer);
                continue;
            }
            if let Some(error) = answer.get("error") {
                let message = error["message"].as_str().unwrap_or_default().to_owned();
                return Err(BrowserError::Refused { method: method.into(), message });
            }
            return Ok(answer["result"].take());
        }
    }

    /// Waits for an event of a session.
    pub(crate) fn event(&mut self, session: &str, name: &str) -> Result<Value, BrowserError> {
        let is = |event: &Value| event["method"] == name && event["sessionId"] == session;
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(at) = self.events.iter().position(is) {
                let mut event = self.events.remove(at).unwrap_or_default();
                return Ok(event["params"].take());
            }
            let message = self.receive(until, name)?;
            self.keep(message);
        }
    }

    /// Forgets the events of a session that have come so far.
    pub(crate) fn forget(&mut self, session: &str) {
        self.events.retain(|event| event["sessionId"] != session);
    }

    /// Calls a method; its answer will be among the messages.
    pub(crate) fn send(
        &mut self,
        session: Option<&str>,
        method: &str,
        params: Value,
    ) -> Result<u64, BrowserError> {
        self.next += 1;
        let mut message = json!({"id": self.next, "method": method, "params": params});
        if let Some(session) = session {
            message["sessionId"] = session.into();
        }
        let mut bytes = message.to_string().into_bytes();
        bytes.push(0);
        self.to.send(bytes).map_err(|_| BrowserError::Ended)?;
        Ok(self.next)
    }

    /// The next message; none if none has come in time.
    pub(crate) fn message(&mut self, patience: Duration) -> Result<Option<Value>, BrowserError> {
        match self.from.recv_timeout(patience) {
            Ok(message) => Ok(Some(message)),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => Err(BrowserError::Ended),
        }
    }

    /// Ends it, but lets it write down what it has to first. Its profile remains until the value is dropped.
    pub(crate) fn close(mut self, patience: Duration) -> Option<tempfile::TempDir> {
        let profile = self.profile.take();
        if self.send(None, "Browser.close", json!({})).is_err() {
            return profile;
        }
        // The pipe closes when the process has ended.
        let until = Instant::now() + patience;
        while let Some(left) = until.checked_duration_since(Instant::now()) {
            if self.message(left).is_err() {
                break;
            }
        }
        profile
    }

    /// Its processes together, in bytes; none where that can't be known.
    pub(crate) fn memory_bytes(&self) -> Option<u64> {
        memory::of_group(self.child.id())
    }

    fn receive(&mut self, until: Instant, what: &str) -> Result<Value, BrowserError> {
        let patience = until.saturating_duration_since(Instant::now());
        self.from.recv_timeout(patience).map_err(|error| match error {
            RecvTimeoutError::Timeout => BrowserError::silent(what, PATIENCE),
            RecvTimeoutError::Disconnected => BrowserError::Ended,
        })
    }

    fn keep(&mut self, message: Value) {
        /// Nobody waits for events from so long ago.
        const KEPT: usize = 10_000;
        if message.get("method").is_some() {
            self.events.push_back(message);
            if self.events.len() > KEPT {
                self.events.pop_front();
            }
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // It has nothing to save. The group's processes can't be others: its first isn't waited for yet.
        if let Some(group) = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw) {
            let _ = kill_process_group(group, Signal::KILL);
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
