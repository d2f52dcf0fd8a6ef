//! `[limits]` of `sayso.toml`: what one visitor, or all of them, or the site behind may take up.

use std::path::Path;
use std::time::Duration;

use serde::Deserialize;

use super::Problem;

/// hyper can't read a request with a smaller buffer.
const SMALLEST_HEADER_BYTES: u32 = 8 << 10;

/// The limits of a server.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Limits {
    /// Connections that each listener holds at once, WebSockets included; more wait to be accepted.
    pub(crate) connections: usize,
    /// How long a TLS handshake may take, in seconds.
    pub(crate) handshake_timeout_seconds: u64,
    /// How long a request's headers may take from their first byte on, and a connection's first request, in seconds.
    pub(crate) header_timeout_seconds: u64,
    /// How many bytes the headers of a request may have. So much of an answer may wait as well for its visitor.
    pub(crate) header_bytes: u32,
    /// How many headers a request may have (HTTP/1.1).
    pub(crate) headers: usize,
    /// How long a request's body may stop in the middle, in seconds.
    pub(crate) body_timeout_seconds: u64,
    /// How many bytes a request's body may have on its way to the site behind; 0: as many as it likes.
    pub(crate) body_bytes: u64,
    /// How long a connection may lie idle between requests, in seconds.
    pub(crate) idle_timeout_seconds: u64,
    /// How long a visitor may take nothing of an answer that waits for them, in seconds.
    pub(crate) stalled_timeout_seconds: u64,
    /// Requests that one HTTP/2 connection may have open at once.
    pub(crate) http2_streams: u32,
    /// How long open requests may take once the server is told to stop, in seconds.
    pub(crate) stop_timeout_seconds: u64,
    /// How long connecting to the site behind may take, in seconds. A TLS handshake counts as time to answer.
    pub(crate) upstream_connect_timeout_seconds: u64,
    /// How long the site behind may stop in the middle of an answer, in seconds.
    pub(crate) upstream_silence_seconds: u64,
    /// How long a connection to the site behind is kept for the next request, in seconds.
    pub(crate) upstream_idle_seconds: u64,
    /// How many of these are kept for each site behind.
    pub(crate) upstream_idle_connections: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 10_000,
            handshake_timeout_seconds: 10,
            header_timeout_seconds: 15,
            header_bytes: 16 << 10,
            headers: 100,
            body_timeout_seconds: 30,
            body_bytes: 0,
            idle_timeout_seconds: 75,
            stalled_timeout_seconds: 120,
            http2_streams: 128,
            stop_timeout_seconds: 10,
            upstream_connect_timeout_seconds: 5,
            upstream_silence_seconds: 120,
            upstream_idle_seconds: 30,
            upstream_idle_connections: 64,
        }
    }
}

impl Limits {
    pub(super) fn problems(&self, file: &Path) -> Vec<Problem> {
        let mut problems = Vec::new();
        let at_least_one = [
            ("connections", self.connections as u64),
            ("handshake_timeout_seconds", self.handshake_timeout_seconds),
            ("header_timeout_seconds", self.header_timeout_seconds),
            ("headers", self.headers as u64),
            ("body_timeout_seconds", self.body_timeout_seconds),
            ("idle_timeout_seconds", self.idle_timeout_seconds),
            ("stalled_timeout_seconds", self.stalled_timeout_seconds),
            ("http2_streams", self.http2_streams.into()),
            ("upstream_connect_timeout_seconds", self.upstream_connect_timeout_seconds),
            ("upstream_silence_seconds", self.upstream_silence_seconds),
        ];
        for (key, _) in at_least_one.iter().filter(|(_, value)| *value == 0) {
            problems.push(Problem::at_key(
                file,
                key,
                format!("nothing works with a `{key}` of 0: write at least 1"),
            ));
        }
        if self.connections > tokio::sync::Semaphore::MAX_PERMITS {
            let text = format!("write at most {}", tokio::sync::Semaphore::MAX_PERMITS);
            problems.push(Problem::at_key(file, "connections", text));
        }
        if self.header_bytes < SMALLEST_HEADER_BYTES {
            let text = format!("a browser's headers need more room: write at least {SMALLEST_HEADER_BYTES}");
            problems.push(Problem::at_key(file, "header_bytes", text));
        }
        problems
    }

    /// The most that a request's body may have.
    pub(crate) fn body_limit_bytes(&self) -> u64 {
        if self.body_bytes == 0 { u64::MAX } else { self.body_bytes }
    }

    /// [`Self::stop_timeout_seconds`].
    pub(crate) fn stop_timeout(&self) -> Duration {
        Duration::from_secs(self.stop_timeout_seconds)
    }
}
