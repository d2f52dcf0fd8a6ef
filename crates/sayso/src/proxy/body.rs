//! Bodies: as they come from the site behind, and as pages that are rewritten while they stream.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http::{HeaderMap, header};
use http_body::{Body as _, Frame, SizeHint};
use http_body_util::BodyExt as _;
use hyper::body::Incoming;
use sayso_gate::Rewriter;

use super::ProxyError;
use super::encoding::Decoder;
use crate::http::{Body, BodyError};
use crate::site::Site;

/// A body from the site behind, with the piece of it that was looked at already.
pub(super) struct Source {
    first: Option<Bytes>,
    rest: Incoming,
    encoding: String,
}

impl Source {
    pub(super) fn new(rest: Incoming, headers: &HeaderMap) -> Self {
        let encodings = headers.get_all(header::CONTENT_ENCODING).iter();
        let encoding =
            encodings.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned()).collect::<Vec<_>>();
        Self { first: None, rest, encoding: encoding.join(",") }
    }

    /// Looks at the first bytes: is it a page? Compressed bytes of no known type are taken for none.
    pub(super) async fn sniff(mut self) -> Result<(bool, Self), ProxyError> {
        let frame =
            self.rest.frame().await.transpose().map_err(|error| ProxyError::Unreachable(Box::new(error)))?;
        self.first = frame.and_then(|frame| frame.into_data().ok());
        let first = self.first.as_deref().unwrap_or_default();
        let start =
            first.iter().position(|byte| !byte.is_ascii_whitespace() && !b"\xEF\xBB\xBF".contains(byte));
        let is_page = start.is_some_and(|start| first[start] == b'<')
            && !first[start.unwrap_or(0)..].starts_with(b"<?xml");
        Ok((is_page, self))
    }

    /// The body as it is.
    pub(super) fn untouched(self) -> Body {
        match self.first {
            None => self.rest.map_err(BodyError::from).boxed_unsync(),
            Some(_) => self.boxed_unsync(),
        }
    }
}

impl http_body::Body for Source {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        if let Some(first) = self.first.take() {
            return Poll::Ready(Some(Ok(Frame::data(first))));
        }
        Pin::new(&mut self.rest).poll_frame(context).map_err(BodyError::from)
    }

    fn size_hint(&self) -> SizeHint {
        let rest = self.rest.size_hint();
        let first = self.first.as_ref().map_or(0, |first| first.len() as u64);
        rest.exact().map_or_else(SizeHint::default, |rest| SizeHint::with_exact(rest + first))
    }
}

/// A page, rewritten while it streams.
pub(super) struct HtmlBody {
    source: Source,
    decoder: Decoder,
    rewriter: Rewriter,
    site: Arc<Site>,
    ready: Option<Bytes>,
    ended: bool,
}

impl HtmlBody {
    pub(super) fn new(source: Source, rewriter: Rewriter, site: Arc<Site>) -> Result<Self, ProxyError> {
        let decoder = Decoder::new(&source.encoding)?;
        Ok(Self { source, decoder, rewriter, site, ready: None, ended: false })
    }

    /// Reads until something can be sent, so that a page that can't be read is refused before its headers are sent.
    pub(super) async fn start(mut self) -> Result<Body, ProxyError> {
        let first = std::future::poll_fn(|context| self.poll_output(context)).await?;
        self.ready = first;
        Ok(self.boxed_unsync())
    }

    fn poll_output(&mut self, context: &mut Context<'_>) -> Poll<Result<Option<Bytes>, ProxyError>> {
        loop {
            if self.ended {
                return Poll::Ready(Ok(None));
            }
            let mut out = Vec::new();
            match ready!(Pin::new(&mut self.source).poll_frame(context)) {
                Some(Ok(frame)) => {
                    let Ok(data) = frame.into_data() else { continue };
                    // Small pieces, so that what decompresses to a lot is stopped in time.
                    for piece in data.chunks(16 << 10) {
                        let decoded = self.decoder.write(piece)?;
                        self.rewriter
                            .write(&decoded, &mut out)
                            .map_err(|error| ProxyError::Unsafe(error.to_string()))?;
                    }
                }
                Some(Err(error)) => return Poll::Ready(Err(ProxyError::Unreachable(error))),
                None => {
                    self.ended = true;
                    let decoded = self.decoder.end()?;
                    let unsafe_page = |error: sayso_gate::GateError| ProxyError::Unsafe(error.to_string());
                    self.rewriter.write(&decoded, &mut out).map_err(unsafe_page)?;
                    self.rewriter.end(&mut out).map_err(unsafe_page)?;
                    self.site.note_unclassified(self.rewriter.held());
                }
            }
            if !out.is_empty() {
                return Poll::Ready(Ok(Some(out.into())));
            }
        }
    }
}

impl http_body::Body for HtmlBody {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        if let Some(ready) = self.ready.take() {
            return Poll::Ready(Some(Ok(Frame::data(ready))));
        }
        match ready!(self.poll_output(context)) {
            Ok(None) => Poll::Ready(None),
            Ok(Some(bytes)) => Poll::Ready(Some(Ok(Frame::data(bytes)))),
            Err(error) => {
                // The headers are out: breaking the connection off is the only way to say that this is no whole page.
                tracing::warn!(site = %self.site.notice.site, %error, "a page was broken off");
                self.ended = true;
                Poll::Ready(Some(Err(Box::new(error))))
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.ended && self.ready.is_none()
    }
}
