//! Bodies: as the service sends them, and as pages that are rewritten while they stream.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Buf as _, Bytes};
use http_body::{Body, Frame, SizeHint};

use super::{OnHeld, Refusal};
use crate::Rewriter;

/// Any error, as `tower` passes them.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// What the gate lets out.
#[derive(Debug)]
pub struct GateBody<B>(Kind<B>);

enum Kind<B> {
    Untouched(Pin<Box<B>>),
    // The parser is large.
    Page(Box<Rewriting<B>>),
    Text(Option<Bytes>),
}

impl<B> std::fmt::Debug for Kind<B> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Untouched(_) => "Untouched",
            Self::Page(_) => "Page",
            Self::Text(_) => "Text",
        })
    }
}

impl<B> GateBody<B> {
    pub(super) fn untouched(body: B) -> Self {
        Self(Kind::Untouched(Box::pin(body)))
    }

    pub(super) fn page(page: Rewriting<B>) -> Self {
        Self(Kind::Page(Box::new(page)))
    }

    pub(super) fn text(text: &'static str) -> Self {
        Self(Kind::Text(Some(Bytes::from_static(text.as_bytes()))))
    }
}

impl<B> Body for GateBody<B>
where
    B: Body,
    B::Error: Into<BoxError>,
{
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        match &mut self.0 {
            Kind::Untouched(body) => {
                let frame = ready!(body.as_mut().poll_frame(context));
                let whole = |mut data: B::Data| data.copy_to_bytes(data.remaining());
                Poll::Ready(frame.map(|frame| frame.map(|frame| frame.map_data(whole)).map_err(Into::into)))
            }
            Kind::Page(page) => {
                let output = ready!(page.poll_output(context));
                Poll::Ready(output.map(|bytes| bytes.map(Frame::data).map_err(Into::into)))
            }
            Kind::Text(text) => Poll::Ready(text.take().map(|text| Ok(Frame::data(text)))),
        }
    }

    fn is_end_stream(&self) -> bool {
        match &self.0 {
            Kind::Untouched(body) => body.is_end_stream(),
            Kind::Page(page) => page.ended && page.ready.is_none(),
            Kind::Text(text) => text.is_none(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.0 {
            Kind::Untouched(body) => body.size_hint(),
            Kind::Page(_) => SizeHint::default(),
            Kind::Text(text) => SizeHint::with_exact(text.as_ref().map_or(0, |text| text.len() as u64)),
        }
    }
}

/// A page that is rewritten while it streams. Trailers aren't passed on: they speak of the body that was.
pub(super) struct Rewriting<B> {
    source: Pin<Box<B>>,
    rewriter: Rewriter,
    on_held: Option<OnHeld>,
    ready: Option<Bytes>,
    ended: bool,
}

impl<B> Rewriting<B>
where
    B: Body,
    B::Error: Into<BoxError>,
{
    pub(super) fn new(source: B, rewriter: Rewriter, on_held: Option<OnHeld>) -> Self {
        Self { source: Box::pin(source), rewriter, on_held, ready: None, ended: false }
    }

    /// Reads until something can be sent, so that a page that can't be read is refused before its headers are sent.
    pub(super) async fn start(mut self) -> Result<Self, Refusal> {
        self.ready = std::future::poll_fn(|context| self.poll_output(context)).await.transpose()?;
        Ok(self)
    }

    fn poll_output(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, Refusal>>> {
        if let Some(ready) = self.ready.take() {
            return Poll::Ready(Some(Ok(ready)));
        }
        while !self.ended {
            let mut out = Vec::new();
            let frame = ready!(self.source.as_mut().poll_frame(context));
            if let Err(refusal) = self.take_in(frame, &mut out) {
                // Nothing more may come: what is out is no whole page.
                self.ended = true;
                return Poll::Ready(Some(Err(refusal)));
            }
            if !out.is_empty() {
                return Poll::Ready(Some(Ok(out.into())));
            }
        }
        Poll::Ready(None)
    }

    fn take_in(
        &mut self,
        frame: Option<Result<Frame<B::Data>, B::Error>>,
        out: &mut Vec<u8>,
    ) -> Result<(), Refusal> {
        match frame {
            Some(Ok(frame)) => {
                let Ok(mut data) = frame.into_data() else { return Ok(()) };
                while data.has_remaining() {
                    let piece = data.chunk();
                    let length = piece.len();
                    self.rewriter.write(piece, out)?;
                    data.advance(length);
                }
            }
            Some(Err(error)) => return Err(Refusal::Body(error.into())),
            None => {
                self.ended = true;
                self.rewriter.end(out)?;
                if let Some(hear) = self.on_held.take() {
                    hear(self.rewriter.held());
                }
            }
        }
        Ok(())
    }
}
