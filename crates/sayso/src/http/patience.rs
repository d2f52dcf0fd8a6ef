//! How long something may stop.

use std::future::Future as _;
use std::pin::Pin;
use std::task::Context;
use std::time::Duration;

use tokio::time::{Instant, Sleep};

/// The time that the next piece of a body has. It runs only while somebody waits for it, and costs a timer only then.
#[derive(Debug)]
pub(crate) struct Patience {
    limit: Duration,
    waiting_since: Option<Instant>,
    timer: Option<Pin<Box<Sleep>>>,
}

impl Patience {
    pub(crate) fn new(limit_seconds: u64) -> Self {
        Self { limit: Duration::from_secs(limit_seconds), waiting_since: None, timer: None }
    }

    /// A piece has come.
    pub(crate) fn rest(&mut self) {
        self.waiting_since = None;
    }

    /// No piece is there. Says whether that has been so for too long; else wakes the task when it is.
    pub(crate) fn is_over(&mut self, context: &mut Context<'_>) -> bool {
        let deadline = *self.waiting_since.get_or_insert_with(Instant::now) + self.limit;
        let timer = self.timer.get_or_insert_with(|| Box::pin(tokio::time::sleep_until(deadline)));
        while timer.as_mut().poll(context).is_ready() {
            if deadline <= Instant::now() {
                return true;
            }
            // It was set for an earlier piece.
            timer.as_mut().reset(deadline);
        }
        false
    }
}
