//! Everything that a tab did, put down while it did it, and put together at the end.

pub(crate) mod cookie_line;
pub(crate) mod hooks;
mod initiator;
mod join;
pub(crate) mod requests;

use std::hash::{BuildHasher as _, Hasher as _, RandomState};

pub(crate) use join::KEPT;
use requests::Requests;

use crate::evidence::{CookieWrite, FingerprintCall, StorageWrite};

/// Everything that a tab did.
#[derive(Debug)]
pub(crate) struct Recorder {
    /// When the scenario began, in milliseconds since 1970 by the browser's clock.
    pub(crate) epoch_ms: f64,
    pub(crate) requests: Requests,
    /// By scripts; those of responses are found when it is put together.
    pub(crate) cookie_writes: Vec<CookieWrite>,
    pub(crate) storage_writes: Vec<StorageWrite>,
    pub(crate) fingerprinting: Vec<FingerprintCall>,
    /// What went wrong.
    pub(crate) trouble: Vec<String>,
    /// Name and version.
    pub(crate) browser: String,
    /// What the recorder in the page says begins with it, so that no page can speak for it.
    secret: String,
}

impl Recorder {
    pub(crate) fn new(most_requests: usize) -> Self {
        // The standard library's maps are seeded at random; a page would have to guess one of 2^64.
        let secret = format!("{:016x}", RandomState::new().build_hasher().finish());
        Self {
            epoch_ms: 0.0,
            requests: Requests::new(most_requests),
            cookie_writes: Vec::new(),
            storage_writes: Vec::new(),
            fingerprinting: Vec::new(),
            trouble: Vec::new(),
            browser: String::new(),
            secret,
        }
    }

    /// It began at this time, or later.
    pub(crate) fn began_by(&mut self, epoch_ms: f64) {
        self.epoch_ms = self.epoch_ms.max(epoch_ms);
        self.requests.epoch_ms = self.epoch_ms;
    }

    /// The script that tells us what the page's scripts do.
    pub(crate) fn hook(&self) -> String {
        hooks::RECORDER.replace("SECRET", &self.secret)
    }
}

/// Milliseconds since the scenario began.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "minutes in milliseconds")]
pub(crate) fn since(epoch_ms: f64, time_ms: f64) -> u64 {
    (time_ms - epoch_ms).max(0.0) as u64
}
