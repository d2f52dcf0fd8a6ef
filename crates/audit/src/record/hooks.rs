//! The recorder in the page, and what it tells: cookies and storage that scripts write, and calls that tell browsers apart.
//!
//! It speaks through `console.debug`, whose calls come with the stack of the script that made them, as the engine knows it.

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

impl Recorder {
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
            "local" | "session" => {
                let storage = if kind == "local" { StorageKind::Local } else { StorageKind::Session };
                let (name, value) = (text(3).to_owned(), text(4).to_owned());
                self.storage_writes.push(StorageWrite { at_ms, kind: storage, name, value, host, by, stack });
            }
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
