//! What the browser tells.

use std::time::Instant;

use serde_json::{Value, json};

use super::{Called, SessionId, Tab};
use crate::BrowserError;

/// An answer that nobody waits for at the call.
#[derive(Debug, Clone)]
pub(super) enum Later {
    /// `Page.getFrameTree` of a session.
    Frames(SessionId),
    /// `Network.getRequestPostData` of a request.
    Body(String),
}

impl Tab {
    /// Takes a message in that isn't the answer one waits for.
    pub(super) fn handle(&mut self, mut message: Value) -> Result<(), BrowserError> {
        if let Some(id) = message["id"].as_u64() {
            match self.later.remove(&id) {
                Some(Later::Frames(session)) => {
                    self.frames.tree(&session, &message["result"]["frameTree"]);
                }
                Some(Later::Body(request)) => {
                    self.record.requests.body(&request, &message["result"]["postData"]);
                }
                None => {}
            }
            return Ok(());
        }
        let session = SessionId::from(message["sessionId"].as_str());
        let event = message["params"].take();
        let Some((domain, name)) = message["method"].as_str().and_then(|method| method.split_once('.'))
        else {
            return Ok(());
        };
        match domain {
            "Target" | "Inspector" => self.handle_target(&session, name, &event),
            "Page" => self.handle_page(&session, name, &event),
            "Runtime" => {
                self.handle_runtime(&session, name, &event);
                Ok(())
            }
            "Network" => self.handle_network(&session, name, &event),
            _ => Ok(()),
        }
    }

    fn handle_target(&mut self, session: &SessionId, name: &str, event: &Value) -> Result<(), BrowserError> {
        match name {
            "attachedToTarget" => self.attached(event)?,
            "detachedFromTarget" => self.detached(event),
            // In a frame of another site it is only the frame that is gone.
            "targetCrashed" if *session == self.root => self.crashed = true,
            _ => {}
        }
        Ok(())
    }

    fn handle_page(&mut self, session: &SessionId, name: &str, event: &Value) -> Result<(), BrowserError> {
        match name {
            "frameAttached" => self.frames.attached(session, event),
            "frameDetached" => self.frames.detached(session, event),
            "frameNavigated" => self.frames.navigated(session, &event["frame"]),
            "lifecycleEvent" if event["frameId"] == self.target => {
                self.quiet.lifecycle(&event["loaderId"], &event["name"]);
            }
            "javascriptDialogOpening" => {
                // A question whether to leave is answered with yes, and so is one whether we are sure of what we have just pressed; every
                // other is dismissed.
                let sure = event["type"] == "confirm" && self.has_just_pressed();
                let accept = sure || event["type"] == "beforeunload";
                self.send(session, "Page.handleJavaScriptDialog", json!({"accept": accept}))?;
            }
            _ => {}
        }
        Ok(())
    }

    fn handle_runtime(&mut self, session: &SessionId, name: &str, event: &Value) {
        match name {
            "executionContextCreated" => self.frames.context_created(session, &event["context"]),
            "executionContextDestroyed" => {
                let number = event["executionContextId"].as_u64().unwrap_or_default();
                self.frames.context_destroyed(session, number);
                self.quiet.timers.forget_context(session, number);
            }
            "executionContextsCleared" => {
                self.frames.contexts_cleared(session);
                self.quiet.timers.forget_session(session);
            }
            "consoleAPICalled" => match self.record.put_off(event) {
                Some(put_off) => {
                    let number = event["executionContextId"].as_u64().unwrap_or_default();
                    self.quiet.timers.hear(session, number, put_off, Instant::now());
                }
                None => self.record.console(event),
            },
            "bindingCalled" => {
                let number = event["executionContextId"].as_u64().unwrap_or_default();
                if let Some(frame) = self.frames.of_context(session, number) {
                    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
                    let (name, payload) = (text(&event["name"]), text(&event["payload"]));
                    self.called.push_back(Called { name, payload, frame: frame.clone() });
                }
            }
            _ => {}
        }
    }

    fn handle_network(&mut self, session: &SessionId, name: &str, event: &Value) -> Result<(), BrowserError> {
        let now_ms = self.now_ms();
        let id = event["requestId"].as_str().unwrap_or_default();
        match name {
            "requestWillBeSent" => {
                self.quiet.begins(session, id, &event["request"]["url"], &event["type"]);
                let main = event["frameId"] == self.target;
                self.record.requests.sent(event, now_ms, main);
                let request = &event["request"];
                if request["hasPostData"] == true && request.get("postData").is_none() {
                    let call = self.send(session, "Network.getRequestPostData", json!({"requestId": id}))?;
                    self.later.insert(call, Later::Body(id.to_owned()));
                }
            }
            "requestWillBeSentExtraInfo" => self.record.requests.sent_extra(event),
            "responseReceived" => self.record.requests.received(event),
            "responseReceivedExtraInfo" => self.record.requests.received_extra(event, now_ms),
            "dataReceived" => {
                let size_bytes = event["encodedDataLength"].as_u64().unwrap_or_default();
                let plain_bytes = event["dataLength"].as_u64().unwrap_or_default();
                self.quiet.data(size_bytes.max(plain_bytes));
            }
            "loadingFinished" => self.quiet.ends(id),
            "loadingFailed" => {
                self.quiet.ends(id);
                self.record.requests.failed(event);
            }
            "webSocketCreated" => self.record.requests.socket(event, now_ms),
            "webSocketWillSendHandshakeRequest" => self.record.requests.socket_sent(event),
            "webSocketHandshakeResponseReceived" => self.record.requests.socket_received(event),
            "webTransportCreated" => self.record.requests.socket(event, now_ms),
            _ => {}
        }
        Ok(())
    }
}
