//! What goes to the site behind and what comes back, watched for silence.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body as _, Frame, SizeHint};
use hyper::body::Incoming;
use tokio::time::Instant;

use super::lines::Lease;
use crate::http::{BodyError, Patience};

/// When a piece of the request was last handed on.
#[derive(Clone)]
pub(super) struct Progress(Arc<Mutex<Instant>>);

impl Progress {
    pub(super) fn begin() -> Self {
        Self(Arc::new(Mutex::new(Instant::now())))
    }

    pub(super) fn last(&self) -> Instant {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn touch(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }

    pub(super) fn watch<B>(&self, body: B) -> Sending<B> {
        Sending { body, progress: self.clone() }
    }
}

/// A request's body on its way to the site.
pub(super) struct Sending<B> {
    body: B,
    progress: Progress,
}

impl<B> http_body::Body for Sending<B>
where
    B: http_body::Body<Data = Bytes, Error = BodyError> + Unpin,
{
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        let frame = Pin::new(&mut self.body).poll_frame(context);
        // Also while the visitor is waited for: how long that may take is said elsewhere.
        self.progress.touch();
        frame
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// A site's answer. One that stops in the middle is an error after a while.
pub(crate) struct Answering {
    body: Incoming,
    patience: Patience,
    /// The connection that it comes on, if that is driven here.
    lease: Option<Lease>,
}

/// The site behind began to answer and went on no more.
#[derive(Debug, thiserror::Error)]
#[error("the site behind stopped in the middle of its answer")]
struct Silent;

impl Answering {
    pub(super) fn new(body: Incoming, lease: Option<Lease>, silence_seconds: u64) -> Self {
        let mut answering = Self { body, patience: Patience::new(silence_seconds), lease };
        answering.let_go();
        answering
    }

    /// Gives the connection back once the answer is read.
    fn let_go(&mut self) {
        if self.body.is_end_stream()
            && let Some(lease) = self.lease.take()
        {
            lease.give_back();
        }
    }

    /// The next piece, if it is there or the connection has it.
    fn poll_piece(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let mut piece = Pin::new(&mut self.body).poll_frame(context);
        if piece.is_pending()
            && let Some(lease) = &mut self.lease
        {
            if lease.drive(context) {
                self.lease = None;
            }
            piece = Pin::new(&mut self.body).poll_frame(context);
        }
        match &piece {
            Poll::Ready(None) => {
                if let Some(lease) = self.lease.take() {
                    lease.give_back();
                }
            }
            Poll::Ready(Some(_)) => self.let_go(),
            Poll::Pending => {}
        }
        piece
    }
}

impl http_body::Body for Answering {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        if let Poll::Ready(frame) = self.poll_piece(context) {
            self.patience.rest();
            return Poll::Ready(frame.map(|frame| frame.map_err(BodyError::from)));
        }
        if self.patience.is_over(context) { Poll::Ready(Some(Err(Silent.into()))) } else { Poll::Pending }
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
