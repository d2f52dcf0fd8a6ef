//! A request's body as it comes in: not too long, and not too slowly.

use std::future::Future as _;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Body as _, Frame, SizeHint};
use hyper::body::Incoming;
use tokio::time::{Instant, Sleep};

use crate::config::Limits;

/// What is wrong with a body that a visitor sends.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ArrivingError {
    #[error("the visitor stopped in the middle of the request")]
    Stalled,
    #[error("the request has more than {0} bytes")]
    TooLong(u64),
    #[error("the request broke off")]
    Broken(#[source] hyper::Error),
}

impl ArrivingError {
    /// Finds it behind an error.
    pub(crate) fn behind<'a>(error: &'a (dyn std::error::Error + 'static)) -> Option<&'a Self> {
        std::iter::successors(Some(error), |error| error.source()).find_map(|error| error.downcast_ref())
    }
}

/// A request's body.
#[derive(Debug)]
pub(crate) struct Arriving {
    body: Incoming,
    timeout: Duration,
    left_bytes: u64,
    limit_bytes: u64,
    /// Until when the next piece has to come; set while one is waited for.
    patience: Option<Pin<Box<Sleep>>>,
}

impl Arriving {
    pub(super) fn new(body: Incoming, limits: &Limits) -> Self {
        let (timeout, limit_bytes) =
            (Duration::from_secs(limits.body_timeout_seconds), limits.body_limit_bytes());
        Self { body, timeout, left_bytes: limit_bytes, limit_bytes, patience: None }
    }

    /// The limit, if the body says itself that it goes beyond.
    pub(crate) fn says_too_long(&self) -> Option<u64> {
        (self.body.size_hint().lower() > self.limit_bytes).then_some(self.limit_bytes)
    }

    fn count(&mut self, frame: Frame<Bytes>) -> Result<Frame<Bytes>, ArrivingError> {
        let length = frame.data_ref().map_or(0, Bytes::len) as u64;
        self.left_bytes =
            self.left_bytes.checked_sub(length).ok_or(ArrivingError::TooLong(self.limit_bytes))?;
        Ok(frame)
    }
}

impl http_body::Body for Arriving {
    type Data = Bytes;
    type Error = ArrivingError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, ArrivingError>>> {
        if let Poll::Ready(frame) = Pin::new(&mut self.body).poll_frame(context) {
            self.patience = None;
            let frame =
                frame.map(|frame| frame.map_err(ArrivingError::Broken).and_then(|frame| self.count(frame)));
            return Poll::Ready(frame);
        }
        let deadline = Instant::now() + self.timeout;
        let patience = self.patience.get_or_insert_with(|| Box::pin(tokio::time::sleep_until(deadline)));
        patience.as_mut().poll(context).map(|()| Some(Err(ArrivingError::Stalled)))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
