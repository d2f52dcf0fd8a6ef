//! Bodies: as they come from the site behind, and as pages that are rewritten while they stream.

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http::{HeaderMap, header};
use http_body::{Body as _, Frame, SizeHint};
use http_body_util::BodyExt as _;
use sayso_gate::{Held, Rewriter};

use super::ProxyError;
use super::compression::Encoder;
use super::encoding::Decoder;
use super::upstream::Answering;
use crate::http::visit::Visit;
use crate::http::{Body, BodyError};

/// A browser looks at so many bytes at most to find out what something is (MIME Sniffing, *5.2 the resource header*).
const SNIFFED_BYTES: usize = 1445;

/// What is kept of a body whose first bytes can't be told yet. Blanks and empty frames of a compression can go on for ever.
const SNIFFED_LIMIT_BYTES: usize = 64 << 10;

/// So much of a page is rewritten at once. Little: what is sent of it waits in such pieces, and the last that were begun are in memory
/// whole. Several go to the visitor at once.
const PIECE_BYTES: usize = 8 << 10;

/// A body from the site behind, with the pieces of it that were looked at already.
pub(super) struct Source {
    seen: VecDeque<Bytes>,
    rest: Answering,
    encoding: String,
}

/// What a browser makes of a body that has no type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sniffed {
    /// A page, or near enough to one.
    Page,
    /// A document that can hold scripts too.
    Xml,
    /// Nothing that runs.
    Other,
}

impl Source {
    pub(super) fn new(rest: Answering, headers: &HeaderMap) -> Self {
        let encodings = headers.get_all(header::CONTENT_ENCODING).iter();
        let encoding =
            encodings.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned()).collect::<Vec<_>>();
        Self { seen: VecDeque::new(), rest, encoding: encoding.join(",") }
    }

    /// Looks at the first bytes, decompressed, as far as a browser would. What can't be decompressed counts as a page, so that
    /// it is refused as one.
    pub(super) async fn sniff(&mut self) -> Result<Sniffed, ProxyError> {
        // A browser can't read an encoding that it doesn't know either.
        let Ok(mut decoder) = Decoder::new(&self.encoding) else { return Ok(Sniffed::Other) };
        let (mut text, mut seen_bytes) = (Vec::new(), 0);
        let unreachable = ProxyError::Unreachable;
        while let Some(frame) = self.rest.frame().await.transpose().map_err(unreachable)? {
            let Ok(piece) = frame.into_data() else { continue };
            let mut unread = &piece[..];
            while decoder.has_work(unread) && text.len() < SNIFFED_BYTES {
                if decoder.step(&mut unread, &mut text).is_err() {
                    self.seen.push_back(piece);
                    return Ok(Sniffed::Page);
                }
            }
            seen_bytes += piece.len();
            self.seen.push_back(piece);
            if seen_bytes > SNIFFED_LIMIT_BYTES {
                // It says nothing at length.
                return Ok(Sniffed::Page);
            }
            let blank = |byte: &u8| byte.is_ascii_whitespace() || b"\xEF\xBB\xBF".contains(byte);
            let start = text.iter().position(|byte| !blank(byte)).map(|start| &text[start..]);
            match start {
                Some([b'<', b'?', b'x' | b'X', ..]) => return Ok(Sniffed::Xml),
                Some([b'<', b'?'] | [b'<']) | None if text.len() < SNIFFED_BYTES => {}
                Some([b'<', ..]) => return Ok(Sniffed::Page),
                Some(_) | None => return Ok(Sniffed::Other),
            }
        }
        // It ended within what could have become a tag.
        Ok(Sniffed::Other)
    }

    /// The body as it is.
    pub(super) fn untouched(self) -> Body {
        if self.seen.is_empty() { self.rest.boxed_unsync() } else { self.boxed_unsync() }
    }
}

impl http_body::Body for Source {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        if let Some(piece) = self.seen.pop_front() {
            return Poll::Ready(Some(Ok(Frame::data(piece))));
        }
        Pin::new(&mut self.rest).poll_frame(context)
    }

    fn size_hint(&self) -> SizeHint {
        let rest = self.rest.size_hint();
        let seen: u64 = self.seen.iter().map(|piece| piece.len() as u64).sum();
        rest.exact().map_or_else(SizeHint::default, |rest| SizeHint::with_exact(rest + seen))
    }
}

/// A page, rewritten while it streams.
pub(super) struct HtmlBody {
    source: Source,
    decoder: Decoder,
    rewriter: Rewriter,
    encoder: Option<Encoder>,
    /// What came from the site and isn't read yet.
    unread: Bytes,
    visit: Arc<Visit>,
    held: Arc<OnceLock<Vec<Held>>>,
    ready: Option<Bytes>,
    ended: bool,
    /// Nothing more had come, and it was looked once more.
    looked_again: bool,
}

impl HtmlBody {
    /// `held` gets what was held back, once that is known.
    pub(super) fn new(
        source: Source,
        rewriter: Rewriter,
        encoder: Option<Encoder>,
        visit: Arc<Visit>,
        held: Arc<OnceLock<Vec<Held>>>,
    ) -> Result<Self, ProxyError> {
        let decoder = Decoder::new(&source.encoding)?;
        let unread = Bytes::new();
        let (ready, ended, looked_again) = (None, false, false);
        Ok(Self { source, decoder, rewriter, encoder, unread, visit, held, ready, ended, looked_again })
    }

    /// Reads until something can be sent, so that a page that can't be read is refused before its headers are sent.
    pub(super) async fn start(mut self) -> Result<Body, ProxyError> {
        let first = std::future::poll_fn(|context| self.poll_output(context)).await?;
        self.ready = first;
        Ok(self.boxed_unsync())
    }

    fn poll_output(&mut self, context: &mut Context<'_>) -> Poll<Result<Option<Bytes>, ProxyError>> {
        while !self.ended {
            let mut out = Vec::new();
            if !self.decoder.has_work(&self.unread) {
                match Pin::new(&mut self.source).poll_frame(context) {
                    Poll::Ready(Some(Ok(frame))) => {
                        self.unread = frame.into_data().unwrap_or_default();
                        self.looked_again = false;
                    }
                    Poll::Ready(Some(Err(error))) => return Poll::Ready(Err(ProxyError::Unreachable(error))),
                    Poll::Ready(None) => self.end(&mut out)?,
                    // What the site has sent meanwhile may come at once: a flush costs bytes and time.
                    Poll::Pending if self.flushes_soon() => {
                        context.waker().wake_by_ref();
                        return Poll::Pending;
                    }
                    Poll::Pending => {
                        // What is there goes out before more is waited for.
                        let rest = self.encoder.as_mut().map_or(Ok(Vec::new()), Encoder::flush);
                        let rest = rest.map_err(uncompressed)?;
                        return if rest.is_empty() {
                            Poll::Pending
                        } else {
                            Poll::Ready(Ok(Some(rest.into())))
                        };
                    }
                }
            }
            // A little of the input may hold a lot: it is read as what it holds is taken. A piece and a bit would be two in memory.
            while self.decoder.has_work(&self.unread) && out.len() < PIECE_BYTES / 2 {
                self.step(&mut out)?;
            }
            let sent = self.compress(out).map_err(uncompressed)?;
            if !sent.is_empty() {
                return Poll::Ready(Ok(Some(sent.into())));
            }
        }
        Poll::Ready(Ok(None))
    }

    /// Whether something waits to be flushed, and it wasn't looked again yet whether more has come.
    fn flushes_soon(&mut self) -> bool {
        let unsent = self.encoder.as_ref().is_some_and(Encoder::has_unsent);
        unsent && !std::mem::replace(&mut self.looked_again, true)
    }

    /// Rewrites some of what is unread.
    fn step(&mut self, out: &mut Vec<u8>) -> Result<(), ProxyError> {
        let piece = if self.decoder.is_identity() {
            self.unread.split_to(self.unread.len().min(PIECE_BYTES))
        } else {
            let (mut decoded, mut unread) = (Vec::new(), &self.unread[..]);
            self.decoder.step(&mut unread, &mut decoded)?;
            let left = unread.len();
            self.unread = self.unread.slice(self.unread.len() - left..);
            decoded.into()
        };
        // A little more than the input: a vector that has to grow would take twice as much.
        out.reserve_exact(piece.len() + piece.len() / 8);
        self.rewriter.write_bytes(piece, out).map_err(unsafe_page)
    }

    fn end(&mut self, out: &mut Vec<u8>) -> Result<(), ProxyError> {
        self.ended = true;
        let decoded = self.decoder.end()?;
        self.rewriter.write(&decoded, out).map_err(unsafe_page)?;
        self.rewriter.end(out).map_err(unsafe_page)?;
        let held = self.held.get_or_init(|| self.rewriter.held().to_vec());
        self.visit.site.note_unclassified(held, self.visit.now);
        Ok(())
    }

    fn compress(&mut self, out: Vec<u8>) -> std::io::Result<Vec<u8>> {
        let mut sent = match &mut self.encoder {
            Some(encoder) if !out.is_empty() => encoder.write(&out)?,
            Some(_) => Vec::new(),
            None => out,
        };
        if self.ended
            && let Some(encoder) = self.encoder.take()
        {
            sent.extend(encoder.end()?);
        }
        Ok(sent)
    }
}

fn unsafe_page(error: sayso_gate::GateError) -> ProxyError {
    ProxyError::Unsafe(error.to_string())
}

pub(super) fn uncompressed(error: std::io::Error) -> ProxyError {
    ProxyError::Unsafe(format!("it can't be compressed: {error}"))
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
                tracing::warn!(site = %self.visit.site.notice.site, %error, "a page was broken off");
                self.ended = true;
                Poll::Ready(Some(Err(Box::new(error))))
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.ended && self.ready.is_none()
    }
}
