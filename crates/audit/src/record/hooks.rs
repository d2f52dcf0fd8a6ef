//! The recorder in the page, and what it tells: cookies and storage that scripts write, and calls that tell browsers apart.
//!
//! It speaks through `console.debug`, whose calls come with the stack of the script that made them, as the engine knows it.

use std::time::Duration;

use serde_json::Value;

use super::{Recorder, cookie_line, since};
use crate::evidence::{CookieWrite, FingerprintCall, StorageKind, StorageWrite};

/// Watches a document's scripts; `SECRET` is to be replaced.
pub(super) const RECORDER: &str = include_str!("recorder.js");

/// Says that the visitor sends Global Privacy Control, where the browser doesn't by itself.
pub(crate) const GPC: &str = include_str!("gpc.js");

/// As many calls are put down in a scenario.
const MOST: usize = 20_000;

/// The recorder's own functions are on top of each stack.
const OWN_FRAMES: usize = 2;

/// A script put something off, or called it off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PutOff {
    /// The timer's number in its document.
    pub(crate) number: String,
    /// For how long; none: it won't come.
    pub(crate) delay_ms: Option<u64>,
    /// The line that put it off.
    pub(crate) by: String,
}

impl Recorder {
    /// What `Runtime.consoleAPICalled` says of timers.
    pub(crate) fn put_off(&self, event: &Value) -> Option<PutOff> {
        let args = &event["args"];
        let text = |at: usize| args[at]["value"].as_str().unwrap_or_default();
        if event["type"] != "debug" || text(0) != self.secret {
            return None;
        }
        let delay_ms = match text(1) {
            "timer" => Some(
                text(4)
                    .parse::<f64>()
                    .ok()
                    .and_then(|delay| Duration::try_from_secs_f64(delay / 1000.0).ok())?,
            ),
            "no timer" => None,
            _ => return None,
        };
        let delay_ms = delay_ms.map(|delay| u64::try_from(delay.as_millis()).unwrap_or(u64::MAX));
        let stack = super::initiator::frames(&event["stackTrace"], OWN_FRAMES);
        Some(PutOff {
            number: text(3).to_owned(),
            delay_ms,
            by: stack.into_iter().next().unwrap_or_default(),
        })
    }

    /// `Runtime.consoleAPICalled`.
    pub(crate) fn console(&mut self, event: &Value) {
        let args = &event["args"];
        if event["type"] != "debug" || args[0]["value"] != *self.secret {
            return;
        }
        // Somebody who writes for ever says nothing new.
        if self.cookie_writes.len() + self.storage_writes.len() + self.fingerprinting.len() >= MOST {
            return;
        }
        let text = |at: usize| args[at]["value"].as_str().unwrap_or_default();
        let at_ms = since(self.epoch_ms, event["timestamp"].as_f64().unwrap_or_default());
        let stack = super::initiator::frames(&event["stackTrace"], OWN_FRAMES);
        let by = format!("script {}", stack.first().map_or("", String::as_str));
        let (kind, origin) = (text(1), text(2));
        let host = url::Url::parse(origin).ok().and_then(|url| url.host_str().map(str::to_owned));
        let host = host.unwrap_or_default();
        match kind {
            "cookie" => {
                let Some(line) = cookie_line::parse(text(3), (self.epoch_ms + at_ms_f64(at_ms)) / 1000.0)
                else {
                    return;
                };
                let domain = line.domain.unwrap_or(host);
                let (name, value, removes) = (line.name, Some(line.value), line.removes);
                self.cookie_writes.push(CookieWrite {
                    at_ms,
                    name,
                    value,
                    domain,
                    by,
                    stack,
                    refused: None,
                    removes,
                });
            }
            "local" | "session" | "idb" | "cache" => {
                let storage = match kind {
                    "local" => StorageKind::Local,
                    "session" => StorageKind::Session,
                    "idb" => StorageKind::Idb,
                    _ => StorageKind::Cache,
                };
                let (name, value) = (text(3).to_owned(), text(4).to_owned());
                self.storage_writes.push(StorageWrite { at_ms, kind: storage, name, value, host, by, stack });
            }
            "timer" | "no timer" => {}
            kind => {
                let same = |call: &FingerprintCall| call.kind == kind && call.by == by;
                if !self.fingerprinting.iter().any(same) {
                    self.fingerprinting.push(FingerprintCall { at_ms, kind: kind.to_owned(), by });
                }
            }
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "minutes in milliseconds")]
fn at_ms_f64(at_ms: u64) -> f64 {
    at_ms as f64
}
