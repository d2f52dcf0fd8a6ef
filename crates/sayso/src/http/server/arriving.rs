//! A request's body as it comes in: not too long, and not too slowly.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body as _, Frame, SizeHint};
use hyper::body::Incoming;

use crate::config::Limits;
use crate::http::Patience;

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
    patience: Patience,
    left_bytes: u64,
    limit_bytes: u64,
}

impl Arriving {
    pub(super) fn new(body: Incoming, limits: &Limits) -> Self {
        let limit_bytes = limits.body_limit_bytes();
        let patience = Patience::new(limits.body_timeout_seconds);
        Self { body, patience, left_bytes: limit_bytes, limit_bytes }
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
            self.patience.rest();
            let frame =
                frame.map(|frame| frame.map_err(ArrivingError::Broken).and_then(|frame| self.count(frame)));
            return Poll::Ready(frame);
        }
        if self.patience.is_over(context) {
            Poll::Ready(Some(Err(ArrivingError::Stalled)))
        } else {
            Poll::Pending
        }
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
