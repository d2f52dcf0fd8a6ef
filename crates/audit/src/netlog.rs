//! Chromium's own log of its network: the check that nothing was missed.
//!
//! What a page sends while it goes away (`pagehide`, `unload`) is told in no session of the protocol, nor is a cookie that is set then. The
//! log has one event a line; its end may be missing if the browser was killed.
//!
//! Format: net/log/file_net_log_observer.cc and net/log/net_log_event_type_list.h of Chromium.

mod merge;

use std::collections::HashMap;
use std::io::{self, BufRead as _};
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

pub(crate) use merge::merge;

/// What the log says.
#[derive(Debug, Default)]
pub(crate) struct NetLog {
    /// What pages asked for, in order; not what the browser does for itself.
    pub(crate) requests: Vec<Sent>,
    /// Cookies that were kept.
    pub(crate) kept: Vec<Kept>,
}

/// One request on its way.
#[derive(Debug, Default, Clone)]
pub(crate) struct Sent {
    /// Milliseconds since 1970.
    pub(crate) time_ms: f64,
    pub(crate) source: u64,
    pub(crate) url: String,
    pub(crate) method: String,
    /// The origin that asked.
    pub(crate) origin: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) status: u16,
    pub(crate) response_headers: Vec<(String, String)>,
    /// Names of cookies that were refused, and why.
    pub(crate) refused: Vec<(String, String)>,
}

/// A cookie that came into the jar.
#[derive(Debug, Clone)]
pub(crate) struct Kept {
    pub(crate) time_ms: f64,
    pub(crate) name: String,
    pub(crate) value: String,
    pub(crate) domain: String,
}

#[derive(Debug, Deserialize)]
struct Constants {
    #[serde(rename = "logEventTypes")]
    types: HashMap<String, u64>,
    #[serde(rename = "timeTickOffset")]
    offset_ms: f64,
}

#[derive(Debug, Deserialize)]
struct Event {
    #[serde(default)]
    params: Value,
    #[serde(default)]
    phase: u64,
    source: Source,
    time: String,
    #[serde(rename = "type")]
    kind: u64,
}

#[derive(Debug, Deserialize)]
struct Source {
    id: u64,
}

/// `logEventPhase.PHASE_END`.
const END: u64 = 2;

/// Reads a log.
///
/// # Errors
/// The file can't be read, or isn't such a log.
pub(crate) fn read(path: &Path) -> io::Result<NetLog> {
    let mut lines = io::BufReader::new(std::fs::File::open(path)?).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    let first = first.trim_start_matches(r#"{"constants":"#).trim_end_matches(',');
    let constants: Constants = serde_json::from_str(first)?;
    let names: HashMap<u64, &str> =
        constants.types.iter().map(|(name, number)| (*number, name.as_str())).collect();
    let mut log = NetLog::default();
    // The hop that a source is at.
    let mut at: HashMap<u64, usize> = HashMap::new();
    for line in lines {
        let line = line?;
        // The list's own brackets, the rest of the file, and a line that was being written when the browser was killed.
        let Ok(event) = serde_json::from_str::<Event>(line.trim_end_matches([',', ']', '\r'])) else {
            continue;
        };
        let Some(name) = names.get(&event.kind) else { continue };
        log.take(name, event, constants.offset_ms, &mut at);
    }
    Ok(log)
}

impl NetLog {
    fn take(&mut self, name: &str, event: Event, offset_ms: f64, at: &mut HashMap<u64, usize>) {
        let params = &event.params;
        let text = |name: &str| params[name].as_str().unwrap_or_default().to_owned();
        let time_ms = event.time.parse::<f64>().unwrap_or_default() + offset_ms;
        let source = event.source.id;
        if name == "COOKIE_STORE_COOKIE_ADDED" {
            let domain = text("domain").trim_start_matches('.').to_owned();
            self.kept.push(Kept { time_ms, name: text("name"), value: text("value"), domain });
            return;
        }
        if name == "URL_REQUEST_START_JOB" {
            let origin = text("initiator");
            // Pages are told of in the sessions; what else has no origin is the browser's.
            if event.phase == END || !origin.contains("://") && origin != "null" {
                if event.phase != END {
                    at.remove(&source);
                }
                return;
            }
            at.insert(source, self.requests.len());
            let (url, method) = (text("url"), text("method"));
            self.requests.push(Sent { time_ms, source, url, method, origin, ..Sent::default() });
            return;
        }
        let Some(sent) = at.get(&source).and_then(|at| self.requests.get_mut(*at)) else { return };
        match name {
            "HTTP_TRANSACTION_SEND_REQUEST_HEADERS" | "HTTP_TRANSACTION_HTTP2_SEND_REQUEST_HEADERS" => {
                sent.headers = headers(params);
            }
            "HTTP_TRANSACTION_READ_RESPONSE_HEADERS" => {
                sent.response_headers = headers(params);
                let line = params["headers"][0].as_str().unwrap_or_default();
                sent.status = line.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or_default();
            }
            "COOKIE_INCLUSION_STATUS" if params["operation"] == "store" => {
                let status = text("status");
                let why: Vec<&str> = status.split(", ").filter(|word| word.starts_with("EXCLUDE")).collect();
                if !why.is_empty() {
                    sent.refused.push((text("name"), why.join(", ")));
                }
            }
            _ => {}
        }
    }
}

/// `Name: value` lines; names in lower case.
fn headers(params: &Value) -> Vec<(String, String)> {
    let lines = params["headers"].as_array().into_iter().flatten().filter_map(Value::as_str);
    // HTTP/2 has names that begin with a colon.
    let pairs = lines.filter_map(|line| {
        let (name, value) = line.strip_prefix(':').unwrap_or(line).split_once(':')?;
        Some((name.trim().to_ascii_lowercase(), value.trim().to_owned()))
    });
    pairs.collect()
}
