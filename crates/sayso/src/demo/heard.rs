//! Who has heard of the visitor: a count for each third party.

use std::sync::atomic::{AtomicU64, Ordering};

/// The third parties that are counted. The style sheet's host is not among them: it does nothing else.
const HOSTS: [&str; 5] =
    ["analytics.localhost", "ads.localhost", "sync.localhost", "social.localhost", "video.localhost"];

/// The counts.
#[derive(Default)]
pub(super) struct Heard([AtomicU64; HOSTS.len()]);

impl Heard {
    pub(super) fn count(&self, host: &str) {
        if let Some(index) = HOSTS.iter().position(|known| *known == host) {
            self.0[index].fetch_add(1, Ordering::Relaxed);
        }
    }

    pub(super) fn reset(&self) {
        self.0.iter().for_each(|count| count.store(0, Ordering::Relaxed));
    }

    /// `{host: count}`.
    pub(super) fn json(&self) -> String {
        let counts = HOSTS
            .iter()
            .zip(&self.0)
            .map(|(host, count)| ((*host).to_owned(), count.load(Ordering::Relaxed).into()));
        serde_json::Value::Object(counts.collect()).to_string()
    }
}
