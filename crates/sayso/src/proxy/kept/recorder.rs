//! Remembering a page while it is sent.

use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::{Frame, SizeHint};
use http_body_util::BodyExt as _;
use sayso_gate::Held;

use super::{Kept, Key, Page};
use crate::http::{Body, BodyError};
use crate::proxy::policy::Policies;

/// Remembers what is sent of one page.
pub(in crate::proxy) struct Recorder {
    kept: Arc<Kept>,
    policies: Arc<Policies>,
    held: Arc<OnceLock<Vec<Held>>>,
    key: Key,
    /// None once it is kept, or given up.
    page: Option<Page>,
    sent: Vec<u8>,
}

impl Recorder {
    /// For a page without its body. It has taken its place among those that are being recorded.
    pub(super) fn new(
        kept: Arc<Kept>,
        key: Key,
        page: Page,
        policies: Arc<Policies>,
        held: Arc<OnceLock<Vec<Held>>>,
    ) -> Self {
        Self { kept, policies, held, key, page: Some(page), sent: Vec::new() }
    }

    /// The body that is recorded while it is sent.
    pub(in crate::proxy) fn of(self, body: Body) -> Body {
        Recorded { body, recorder: self }.boxed_unsync()
    }

    /// All pages that are being recorded share a quarter of the room.
    fn add(&mut self, piece: &[u8]) {
        if self.page.is_none() {
            return;
        }
        let limit = self.kept.limit_bytes / 4;
        let mut pages = self.kept.lock();
        let all: usize = pages.recording.values().sum();
        if all + piece.len() > limit {
            drop(pages);
            self.page = None;
            self.sent = Vec::new();
            return;
        }
        *pages.recording.entry(self.key.clone()).or_default() += piece.len();
        drop(pages);
        self.sent.extend_from_slice(piece);
    }

    /// The page is whole.
    fn end(&mut self) {
        // A nonce in the page itself is known only now.
        let Some(mut page) = self.page.take().filter(|_| !self.policies.has_nonce()) else { return };
        page.body = std::mem::take(&mut self.sent).into();
        page.held = self.held.get().cloned().unwrap_or_default();
        self.kept.put(self.key.clone(), page);
    }
}

impl Drop for Recorder {
    fn drop(&mut self) {
        self.kept.lock().recording.remove(&self.key);
    }
}

struct Recorded {
    body: Body,
    recorder: Recorder,
}

impl http_body::Body for Recorded {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
        match &frame {
            Some(Ok(frame)) => {
                if let Some(piece) = frame.data_ref() {
                    self.recorder.add(piece);
                }
                // Nobody asks for more then.
                if self.body.is_end_stream() {
                    self.recorder.end();
                }
            }
            Some(Err(_)) => self.recorder.page = None,
            None => self.recorder.end(),
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
