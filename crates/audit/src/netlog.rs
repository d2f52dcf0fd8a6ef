//! Chromium's own log of its network: the check that nothing was missed.
//!
//! What a page sends while it goes away (`pagehide`, `unload`) is told in no session of the protocol, nor is a cookie that is set then. The
//! log has one event a line; its end may be missing if the browser was killed.
//!
//! Format: net/log/file_net_log_observer.cc and net/log/net_log_event_type_list.h of Chromium.

mod merge;

use std::collections::HashMap;
use std::io;
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
    /// It has its end: the browser wasn't killed.
    pub(crate) complete: bool,
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
    read_lines(io::BufReader::new(std::fs::File::open(path)?))
}

/// Reads a log's lines.
pub(crate) fn read_lines(log: impl io::BufRead) -> io::Result<NetLog> {
    let mut lines = log.split(b'\n');
    let first = lines.next().transpose()?.unwrap_or_default();
    let first = first.strip_prefix(br#"{"constants":"#).unwrap_or(&first);
    let first = first.strip_suffix(b",").unwrap_or(first);
    let constants: Constants = serde_json::from_slice(first)?;
    let names: HashMap<u64, &str> =
        constants.types.iter().map(|(name, number)| (*number, name.as_str())).collect();
    let mut log = NetLog::default();
    // The hop that a source is at.
    let mut at: HashMap<u64, usize> = HashMap::new();
    for line in lines {
        let line = line?;
        log.complete = line == b"}" || log.complete && line.is_empty();
        // The list's own brackets, the rest of the file, and a line that was being written when the browser was killed.
        let end = line.iter().rposition(|letter| *letter == b'}').map_or(0, |at| at + 1);
        let Ok(event) = serde_json::from_slice::<Event>(&line[..end]) else { continue };
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

#[cfg(test)]
mod tests {
    use super::*;

    const START: &str = r#"{"constants":{"logEventTypes":{"URL_REQUEST_START_JOB":1,"HTTP_TRANSACTION_READ_RESPONSE_HEADERS":2,
        "COOKIE_STORE_COOKIE_ADDED":3},"timeTickOffset":1000},"#;

    const EVENTS: [&str; 4] = [
        r#"{"params":{"initiator":"https://shop.example","method":"POST","url":"https://ads.example/bye"},"phase":1,"source":{"id":7},"time":"5","type":1},"#,
        r#"{"params":{"headers":["HTTP/1.1 204 No Content","Set-Cookie: a=b"]},"phase":0,"source":{"id":7},"time":"6","type":2},"#,
        r#"{"params":{"initiator":"not an origin","method":"GET","url":"https://update.example/"},"phase":1,"source":{"id":8},"time":"7","type":1},"#,
        r#"{"params":{"name":"a","value":"b","domain":".ads.example"},"phase":0,"source":{"id":9},"time":"8","type":3}],"#,
    ];

    fn log(events: &[&str]) -> NetLog {
        let start = START.replace('\n', "");
        let end = if events.last().is_some_and(|last| last.ends_with("],")) {
            "\n\"polledData\": {}\n}\n"
        } else {
            ""
        };
        let whole = format!("{start}\n\"events\": [\n{}{end}", events.join("\n"));
        read_lines(whole.as_bytes()).unwrap()
    }

    #[test]
    fn what_a_page_asked_for_is_read_and_not_what_the_browser_does_for_itself() {
        let log = log(&EVENTS);
        assert_eq!(log.requests.len(), 1);
        let sent = &log.requests[0];
        assert_eq!((sent.url.as_str(), sent.status), ("https://ads.example/bye", 204));
        assert!((sent.time_ms - 1005.0).abs() < f64::EPSILON);
        assert_eq!(sent.response_headers[0], ("set-cookie".to_owned(), "a=b".to_owned()));
        assert!(log.complete);
        assert_eq!((log.kept[0].name.as_str(), log.kept[0].domain.as_str()), ("a", "ads.example"));
    }

    #[test]
    fn a_log_that_is_cut_off_is_read_as_far_as_it_goes() {
        let cut = &EVENTS[1][..40];
        let log = log(&[EVENTS[0], cut]);
        assert_eq!((log.requests.len(), log.requests[0].status, log.complete), (1, 0, false));
        assert!(read_lines(&b"nonsense"[..]).is_err());
    }
}
