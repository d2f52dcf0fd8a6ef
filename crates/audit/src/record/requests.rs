//! Requests as the browser tells of them: in pieces, and not in order.
//!
//! A request that is redirected keeps its id; each hop is one of ours. The headers that really went over the network (with cookies) come in
//! events of their own, before or after, in the order of the hops; hops that never reached the network have none.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use super::{initiator, since};

/// Of a body so much is kept, in characters.
const BODY: usize = 8192;

/// Of an address.
const ADDRESS: usize = 65_536;

/// One hop of a request.
#[derive(Debug, Clone, Default)]
pub(super) struct Hop {
    pub(super) id: String,
    pub(super) at_ms: u64,
    pub(super) url: String,
    pub(super) method: String,
    pub(super) resource: String,
    pub(super) page: String,
    pub(super) initiator: Vec<String>,
    pub(super) redirected_from: Option<String>,
    pub(super) status: u16,
    pub(super) headers: BTreeMap<String, String>,
    pub(super) response_headers: BTreeMap<String, String>,
    pub(super) body: Option<String>,
    pub(super) blocked: Option<String>,
    pub(super) error: Option<String>,
    /// Whether it has extra events; none: not known.
    pub(super) has_extra: Option<bool>,
    /// It is the page itself.
    pub(super) main: bool,
}

/// What really came back for a hop.
#[derive(Debug, Clone)]
pub(super) struct Received {
    pub(super) at_ms: u64,
    pub(super) headers: BTreeMap<String, String>,
    pub(super) status: u16,
    /// Lines that the browser refused, and why.
    pub(super) refused: Vec<(String, String)>,
}

/// All requests.
#[derive(Debug)]
pub(crate) struct Requests {
    pub(crate) epoch_ms: f64,
    /// The page that is visited.
    pub(crate) page: String,
    most: usize,
    /// Not recorded, because there were too many.
    pub(crate) left_out: usize,
    pub(super) hops: Vec<Hop>,
    ids: HashMap<String, Vec<usize>>,
    pub(super) sent: HashMap<String, Vec<BTreeMap<String, String>>>,
    pub(super) received: HashMap<String, Vec<Received>>,
}

impl Requests {
    pub(super) fn new(most: usize) -> Self {
        Self {
            epoch_ms: 0.0,
            page: String::new(),
            most,
            left_out: 0,
            hops: Vec::new(),
            ids: HashMap::new(),
            sent: HashMap::new(),
            received: HashMap::new(),
        }
    }

    /// `Network.requestWillBeSent`. `main`: it belongs to the page's own frame.
    pub(crate) fn sent(&mut self, event: &Value, now_ms: u64, main: bool) {
        let request = &event["request"];
        let url = address(&request["url"]);
        // The others stay in the browser.
        if !url.starts_with("http") {
            return;
        }
        let id = text(&event["requestId"]);
        let before = self.last(&id).map(|hop| hop.url.clone());
        let redirect = event.get("redirectResponse");
        if let (Some(response), Some(before)) = (redirect, self.last(&id)) {
            before.status = status(response);
            before.response_headers = lower(&response["headers"]);
            before.has_extra = event["redirectHasExtraInfo"].as_bool();
        } else if before.is_some() {
            // A worker's script is told of by the worker and by its page.
            return;
        }
        let wall = event["wallTime"].as_f64().map(|seconds| since(self.epoch_ms, seconds * 1000.0));
        let mut came_from = initiator::places(&event["initiator"]);
        let redirected_from = before.filter(|_| redirect.is_some());
        if let Some(from) = &redirected_from {
            came_from.insert(0, format!("redirect {from}"));
        }
        let document = event["documentURL"].as_str().unwrap_or_default();
        let resource = event["type"].as_str().unwrap_or("Other");
        let page = match document.split('#').next() {
            // The page that goes away may still send: the browser says which one it is.
            Some(document) if main && resource != "Document" && document.starts_with("http") => document,
            _ => &self.page,
        };
        let hop = Hop {
            id,
            at_ms: wall.unwrap_or(now_ms),
            url,
            method: text(&request["method"]),
            resource: resource.to_owned(),
            page: page.to_owned(),
            initiator: came_from,
            redirected_from,
            headers: lower(&request["headers"]),
            body: request["postData"].as_str().map(cut),
            main,
            ..Hop::default()
        };
        self.push(hop);
    }

    /// `Network.requestWillBeSentExtraInfo`.
    pub(crate) fn sent_extra(&mut self, event: &Value) {
        if self.hops.len() >= self.most {
            return;
        }
        let headers = lower(&event["headers"]);
        self.sent.entry(text(&event["requestId"])).or_default().push(headers);
    }

    /// `Network.responseReceived`.
    pub(crate) fn received(&mut self, event: &Value) {
        let id = text(&event["requestId"]);
        let Some(hop) = self.last(&id) else { return };
        hop.status = status(&event["response"]);
        hop.response_headers = lower(&event["response"]["headers"]);
        hop.has_extra = event["hasExtraInfo"].as_bool();
    }

    /// `Network.responseReceivedExtraInfo`.
    pub(crate) fn received_extra(&mut self, event: &Value, now_ms: u64) {
        if self.hops.len() >= self.most {
            return;
        }
        let blocked = event["blockedCookies"].as_array().into_iter().flatten();
        let refused = blocked.map(|cookie| {
            let reasons = cookie["blockedReasons"].as_array().into_iter().flatten();
            let reasons: Vec<&str> = reasons.filter_map(Value::as_str).collect();
            (text(&cookie["cookieLine"]), reasons.join(", "))
        });
        let received = Received {
            at_ms: now_ms,
            headers: lower(&event["headers"]),
            status: event["statusCode"].as_u64().and_then(|code| code.try_into().ok()).unwrap_or_default(),
            refused: refused.collect(),
        };
        self.received.entry(text(&event["requestId"])).or_default().push(received);
    }

    /// `Network.loadingFailed`.
    pub(crate) fn failed(&mut self, event: &Value) {
        let id = text(&event["requestId"]);
        let Some(hop) = self.last(&id) else { return };
        hop.blocked = event["blockedReason"].as_str().map(str::to_owned);
        hop.error = event["errorText"].as_str().filter(|text| !text.is_empty()).map(str::to_owned);
    }

    /// `Network.webSocketCreated`, `Network.webTransportCreated`.
    pub(crate) fn socket(&mut self, event: &Value, now_ms: u64) {
        let id = event["requestId"].as_str().or(event["transportId"].as_str()).unwrap_or_default().to_owned();
        let url = address(&event["url"]);
        if self.last(&id).is_some() {
            return;
        }
        let resource = if url.starts_with("ws") { "WebSocket" } else { "WebTransport" };
        let hop = Hop {
            id,
            at_ms: now_ms,
            url,
            method: "GET".into(),
            resource: resource.into(),
            page: self.page.clone(),
            initiator: initiator::places(&event["initiator"]),
            ..Hop::default()
        };
        self.push(hop);
    }

    /// `Network.webSocketWillSendHandshakeRequest`.
    pub(crate) fn socket_sent(&mut self, event: &Value) {
        let id = text(&event["requestId"]);
        if let Some(hop) = self.last(&id) {
            hop.headers = lower(&event["request"]["headers"]);
        }
    }

    /// `Network.webSocketHandshakeResponseReceived`.
    pub(crate) fn socket_received(&mut self, event: &Value) {
        self.received(event);
    }

    /// A body that was too large for the event.
    pub(crate) fn body(&mut self, id: &str, data: &Value) {
        if let (Some(hop), Some(data)) = (self.last(id), data.as_str()) {
            hop.body = Some(cut(data));
        }
    }

    /// The status of the page that was loaded last, since a time; 0 if it hasn't come.
    pub(crate) fn status_of_document(&self, from_ms: u64) -> u16 {
        /// The two clocks differ by less.
        const SLACK_MS: u64 = 20;
        let is = |hop: &&Hop| hop.main && hop.resource == "Document" && hop.at_ms + SLACK_MS >= from_ms;
        let documents = self.hops.iter().rev().filter(is);
        documents.map(|hop| hop.status).find(|status| *status != 0).unwrap_or_default()
    }

    /// The id of the page that was loaded last.
    pub(crate) fn document(&self) -> Option<&str> {
        let last = self.hops.iter().rev().find(|hop| hop.main && hop.resource == "Document");
        last.map(|hop| hop.id.as_str())
    }

    /// How many are recorded.
    pub(crate) fn len(&self) -> usize {
        self.hops.len()
    }

    /// Leaves out those that came later.
    pub(crate) fn forget_after(&mut self, count: usize) {
        self.hops.truncate(count);
        for hops in self.ids.values_mut() {
            hops.retain(|at| *at < count);
        }
    }

    fn last(&mut self, id: &str) -> Option<&mut Hop> {
        let at = self.ids.get(id)?.last()?;
        self.hops.get_mut(*at)
    }

    /// The hops of an id, in order.
    pub(super) fn hops_of(&self, id: &str) -> &[usize] {
        self.ids.get(id).map_or(&[], Vec::as_slice)
    }

    fn push(&mut self, hop: Hop) {
        if self.hops.len() >= self.most {
            self.left_out += 1;
            return;
        }
        self.ids.entry(hop.id.clone()).or_default().push(self.hops.len());
        self.hops.push(hop);
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn address(value: &Value) -> String {
    let address = value.as_str().unwrap_or_default();
    address.chars().take(ADDRESS).collect()
}

fn cut(body: &str) -> String {
    body.chars().take(BODY).collect()
}

fn status(response: &Value) -> u16 {
    response["status"].as_u64().and_then(|status| status.try_into().ok()).unwrap_or_default()
}

/// Headers with names in lower case.
fn lower(headers: &Value) -> BTreeMap<String, String> {
    let headers = headers.as_object().into_iter().flatten();
    headers.map(|(name, value)| (name.to_ascii_lowercase(), text(value))).collect()
}
