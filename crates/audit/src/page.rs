//! One page, in a profile of its own.

use serde_json::{Value, json};

use crate::{Browser, BrowserError};

/// One page, in a profile of its own. It closes when it is dropped.
pub struct Page<'b> {
    browser: &'b mut Browser,
    session: String,
    context: Value,
}

impl<'b> Page<'b> {
    pub(crate) fn open(
        browser: &'b mut Browser,
        session: String,
        context: Value,
    ) -> Result<Self, BrowserError> {
        let mut page = Self { browser, session, context };
        for domain in ["Page", "Runtime", "Network"] {
            page.call(&format!("{domain}.enable"), json!({}))?;
        }
        page.call("Page.setLifecycleEventsEnabled", json!({"enabled": true}))?;
        Ok(page)
    }

    /// Calls a method of the protocol.
    ///
    /// # Errors
    /// The browser refuses, or doesn't answer.
    pub fn call(&mut self, method: &str, params: Value) -> Result<Value, BrowserError> {
        self.browser.call(Some(&self.session), method, params)
    }

    /// Sets the size of what is seen, in CSS pixels.
    ///
    /// # Errors
    /// The browser.
    pub fn set_size(&mut self, width: u32, height: u32) -> Result<(), BrowserError> {
        let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.call("Emulation.setDeviceMetricsOverride", size).map(|_| ())
    }

    /// Sends these headers with every request.
    ///
    /// # Errors
    /// The browser.
    pub fn set_headers(&mut self, headers: &[(&str, &str)]) -> Result<(), BrowserError> {
        let headers: serde_json::Map<String, Value> =
            headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).into())).collect();
        self.call("Network.setExtraHTTPHeaders", json!({"headers": headers})).map(|_| ())
    }

    /// Loads a page, and waits until its `load` event is over.
    ///
    /// # Errors
    /// It can't be loaded.
    pub fn go(&mut self, address: &str) -> Result<(), BrowserError> {
        self.browser.forget(&self.session);
        let answer = self.call("Page.navigate", json!({"url": address}))?;
        if let Some(reason) = answer["errorText"].as_str() {
            return Err(BrowserError::Load { address: address.into(), reason: reason.into() });
        }
        self.browser.event(&self.session, "Page.loadEventFired").map(|_| ())
    }

    /// The value of an expression, awaited if it is a promise.
    ///
    /// # Errors
    /// It throws.
    pub fn evaluate(&mut self, expression: &str) -> Result<Value, BrowserError> {
        let params = json!({"expression": expression, "awaitPromise": true, "returnByValue": true, "userGesture": true});
        let mut answer = self.call("Runtime.evaluate", params)?;
        if let Some(thrown) = answer.get("exceptionDetails") {
            let text = thrown["exception"]["description"].as_str().or(thrown["text"].as_str());
            return Err(BrowserError::Script(text.unwrap_or_default().into()));
        }
        Ok(answer["result"]["value"].take())
    }

    /// Presses at a place, as a finger or a mouse would.
    ///
    /// # Errors
    /// The browser.
    pub fn press(&mut self, x: f64, y: f64) -> Result<(), BrowserError> {
        for kind in ["mousePressed", "mouseReleased"] {
            let event = json!({"type": kind, "x": x, "y": y, "button": "left", "clickCount": 1});
            self.call("Input.dispatchMouseEvent", event)?;
        }
        Ok(())
    }
}

impl Drop for Page<'_> {
    fn drop(&mut self) {
        let context = json!({"browserContextId": self.context});
        // A browser that has ended has closed it too.
        let _ = self.browser.call(None, "Target.disposeBrowserContext", context);
    }
}
