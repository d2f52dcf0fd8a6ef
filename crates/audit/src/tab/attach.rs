//! Frames of other sites, workers and windows: each waits until it is watched before it may run.

use serde_json::{Value, json};

use super::events::Later;
use super::{SessionId, Tab, World};
use crate::BrowserError;
use crate::record::hooks;

/// Something that runs in the browser.
#[derive(Debug, Clone)]
pub(super) struct Target {
    pub(super) id: String,
    /// `page`, `iframe`, `worker`, `service_worker`, `shared_worker`...
    pub(super) kind: String,
}

impl Tab {
    /// A target has begun, and waits.
    pub(super) fn attached(&mut self, event: &Value) -> Result<(), BrowserError> {
        let session = SessionId::from(event["sessionId"].as_str());
        let info = &event["targetInfo"];
        let id = info["targetId"].as_str().unwrap_or_default().to_owned();
        let kind = info["type"].as_str().unwrap_or_default().to_owned();
        // The browser and the page both tell of some workers. One session sees everything.
        let again = self.targets.values().any(|target| target.id == id);
        if !again {
            match kind.as_str() {
                "page" | "iframe" => self.watch_document(&session)?,
                "worker" | "shared_worker" | "service_worker" => self.watch_worker(&session)?,
                _ => {}
            }
            self.targets.insert(session.clone(), Target { id, kind });
        }
        self.send(&session, "Runtime.runIfWaitingForDebugger", json!({}))?;
        if again {
            self.send(
                &SessionId::default(),
                "Target.detachFromTarget",
                json!({"sessionId": session.name()}),
            )?;
        }
        Ok(())
    }

    pub(super) fn detached(&mut self, event: &Value) {
        let session = SessionId::from(event["sessionId"].as_str());
        self.targets.remove(&session);
        self.frames.forget_session(&session);
        self.quiet.forget_session(&session);
    }

    fn watch_document(&mut self, session: &SessionId) -> Result<(), BrowserError> {
        self.send(session, "Page.enable", json!({}))?;
        self.send(session, "Page.setLifecycleEventsEnabled", json!({"enabled": true}))?;
        self.watch_network(session)?;
        self.send(session, "Emulation.setFocusEmulationEnabled", json!({"enabled": true}))?;
        if self.setup.no_script {
            self.send(session, "Emulation.setScriptExecutionDisabled", json!({"value": true}))?;
        }
        if self.setup.gpc {
            self.send(session, "Page.addScriptToEvaluateOnNewDocument", json!({"source": hooks::GPC}))?;
        }
        let recorder = self.record.hook();
        self.send(session, "Page.addScriptToEvaluateOnNewDocument", json!({"source": recorder}))?;
        for (name, world) in self.bindings.clone() {
            self.add_binding_in(session, &name, world)?;
        }
        for (script, world) in self.scripts.clone() {
            self.add_script_in(session, &script, world)?;
        }
        self.attach_children(session)?;
        let id = self.send(session, "Page.getFrameTree", json!({}))?;
        self.later.insert(id, Later::Frames(session.clone()));
        Ok(())
    }

    fn watch_worker(&mut self, session: &SessionId) -> Result<(), BrowserError> {
        self.watch_network(session)?;
        self.attach_children(session)?;
        if self.setup.gpc {
            self.send(session, "Runtime.evaluate", json!({"expression": hooks::GPC}))?;
        }
        // It waits before its first line until it is let go.
        let recorder = self.record.hook();
        self.send(session, "Runtime.evaluate", json!({"expression": recorder}))?;
        Ok(())
    }

    fn watch_network(&mut self, session: &SessionId) -> Result<(), BrowserError> {
        self.send(session, "Runtime.enable", json!({}))?;
        self.send(session, "Runtime.setAsyncCallStackDepth", json!({"maxDepth": 8}))?;
        // Bodies are of no interest, but for small files of the site's.
        let most = json!({
            "maxPostDataSize": 65_536, "maxResourceBufferSize": 4_000_000, "maxTotalBufferSize": 16_000_000,
        });
        self.send(session, "Network.enable", most)?;
        // Every page is seen as by someone who comes to it first.
        self.send(session, "Network.setCacheDisabled", json!({"cacheDisabled": true}))?;
        if let Some(user_agent) = self.setup.user_agent.clone() {
            let agent = user_agent_override(&user_agent, self.setup.languages.as_deref());
            self.send(session, "Emulation.setUserAgentOverride", agent)?;
        }
        if self.setup.gpc {
            let headers = json!({"headers": {"Sec-GPC": "1"}});
            self.send(session, "Network.setExtraHTTPHeaders", headers)?;
        }
        Ok(())
    }

    fn attach_children(&mut self, session: &SessionId) -> Result<(), BrowserError> {
        let attach = json!({"autoAttach": true, "waitForDebuggerOnStart": true, "flatten": true});
        self.send(session, "Target.setAutoAttach", attach)?;
        Ok(())
    }

    /// Runs a script in every document, before its own: in those that come, in all frames.
    ///
    /// # Errors
    /// The browser has ended.
    pub fn add_script(&mut self, script: &str, world: World) -> Result<(), BrowserError> {
        self.scripts.push((script.to_owned(), world));
        for session in self.documents() {
            self.add_script_in(&session, script, world)?;
        }
        Ok(())
    }

    /// Gives scripts of a world a function `NAME(text)` that calls us: see [`Tab::wait_for_calls`].
    ///
    /// # Errors
    /// The browser has ended.
    pub fn add_binding(&mut self, name: &str, world: World) -> Result<(), BrowserError> {
        self.bindings.push((name.to_owned(), world));
        for session in self.documents() {
            self.add_binding_in(&session, name, world)?;
        }
        Ok(())
    }

    /// Says something else of itself from now on.
    pub(crate) fn set_user_agent(&mut self, user_agent: &str) -> Result<(), BrowserError> {
        self.setup.user_agent = Some(user_agent.to_owned());
        for session in self.documents() {
            let agent = user_agent_override(user_agent, self.setup.languages.as_deref());
            self.send(&session, "Emulation.setUserAgentOverride", agent)?;
        }
        Ok(())
    }

    /// Takes away every script and binding that was added: later documents don't have them.
    pub fn forget_scripts(&mut self) {
        self.scripts.clear();
        self.bindings.clear();
        self.called.clear();
    }

    fn add_script_in(&mut self, session: &SessionId, script: &str, world: World) -> Result<(), BrowserError> {
        let mut params = json!({"source": script});
        if let Some(name) = world.name() {
            params["worldName"] = name.into();
        }
        self.send(session, "Page.addScriptToEvaluateOnNewDocument", params).map(drop)
    }

    fn add_binding_in(&mut self, session: &SessionId, name: &str, world: World) -> Result<(), BrowserError> {
        let mut params = json!({"name": name});
        if let Some(name) = world.name() {
            params["executionContextName"] = name.into();
        }
        self.send(session, "Runtime.addBinding", params).map(drop)
    }

    /// Closes windows that the site has opened: what they did is recorded.
    pub(super) fn close_windows(&mut self) -> Result<(), BrowserError> {
        let windows =
            self.targets.values().filter(|target| target.kind == "page" && target.id != self.target);
        let windows: Vec<String> = windows.map(|target| target.id.clone()).collect();
        for window in windows {
            self.send(&SessionId::default(), "Target.closeTarget", json!({"targetId": window}))?;
        }
        Ok(())
    }

    /// The sessions that have documents.
    pub(super) fn documents(&self) -> Vec<SessionId> {
        let documents =
            self.targets.iter().filter(|(_, target)| matches!(target.kind.as_str(), "page" | "iframe"));
        documents.map(|(session, _)| session.clone()).collect()
    }
}

/// What the browser says of itself, in `User-Agent` and in client hints.
fn user_agent_override(user_agent: &str, languages: Option<&str>) -> Value {
    let mut params = json!({"userAgent": user_agent, "acceptLanguage": languages.unwrap_or("en-US,en")});
    let version = user_agent.split("Chrome/").nth(1).and_then(|after| after.split([' ', '.']).next());
    if let Some(major) = version {
        let brands = json!([
            {"brand": "Chromium", "version": major},
            {"brand": "Not=A?Brand", "version": "24"},
        ]);
        params["userAgentMetadata"] = json!({
            "brands": brands, "platform": "Linux", "platformVersion": "", "architecture": "x86", "model": "", "mobile": false,
        });
    }
    params
}
