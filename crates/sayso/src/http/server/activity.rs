//! What happens on a connection, so that one on which nothing happens can be ended.
//!
//! hyper has a timeout for the headers of HTTP/1.1 and none for a connection that says nothing at all, for HTTP/2, or for a visitor
//! who doesn't take the answer. This covers all of them in one way.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering::Relaxed};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Frame, SizeHint};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::Instant;

use crate::config::Limits;
use crate::http::{Body, BodyError};

/// Nothing has begun.
const NEVER: u64 = u64::MAX;

/// What happens on one connection. Times are milliseconds since it began.
pub(super) struct Activity {
    began: Instant,
    /// Requests whose answer isn't out yet.
    open: AtomicUsize,
    /// Those of them in which it is our turn, or the site's.
    ours: AtomicUsize,
    /// When something last went on.
    last: AtomicU64,
    /// When the first byte of the next headers came.
    head: AtomicU64,
    asked_before: AtomicBool,
    is_http2: AtomicBool,
}

impl Activity {
    pub(super) fn begin() -> Arc<Self> {
        Arc::new(Self {
            began: Instant::now(),
            open: AtomicUsize::new(0),
            ours: AtomicUsize::new(0),
            last: AtomicU64::new(0),
            head: AtomicU64::new(NEVER),
            asked_before: AtomicBool::new(false),
            is_http2: AtomicBool::new(false),
        })
    }

    fn now(&self) -> u64 {
        u64::try_from(self.began.elapsed().as_millis()).unwrap_or(NEVER)
    }

    fn touch(&self) {
        self.last.store(self.now(), Relaxed);
    }

    /// A request has come.
    pub(super) fn open(self: &Arc<Self>, version: http::Version) -> Open {
        self.open.fetch_add(1, Relaxed);
        self.head.store(NEVER, Relaxed);
        self.asked_before.store(true, Relaxed);
        self.is_http2.store(version == http::Version::HTTP_2, Relaxed);
        self.touch();
        let mut open = Open { activity: self.clone(), ours: false };
        open.turn(true);
        open
    }

    /// Whether an answer isn't out yet.
    pub(super) fn is_open(&self) -> bool {
        self.open.load(Relaxed) > 0
    }

    /// When the connection has to end if nothing happens until then.
    pub(super) fn deadline(&self, limits: &Limits) -> Instant {
        let (last, head) = (self.last.load(Relaxed), self.head.load(Relaxed));
        let (from, seconds) = if self.is_open() {
            // While it is our turn, the timeouts towards the site behind count.
            let from = if self.ours.load(Relaxed) > 0 { self.now() } else { last };
            (from, limits.stalled_timeout_seconds)
        } else if !self.asked_before.load(Relaxed) {
            (0, limits.header_timeout_seconds)
        } else if head != NEVER && !self.is_http2.load(Relaxed) {
            (head, limits.header_timeout_seconds)
        } else {
            (last, limits.idle_timeout_seconds)
        };
        self.began + Duration::from_millis(from) + Duration::from_secs(seconds)
    }
}

/// The shortest time after which a connection may have to end.
pub(super) fn shortest(limits: &Limits) -> Duration {
    let all = [limits.header_timeout_seconds, limits.idle_timeout_seconds, limits.stalled_timeout_seconds];
    Duration::from_secs(all.into_iter().fold(u64::MAX, u64::min))
}

/// An open request.
pub(super) struct Open {
    activity: Arc<Activity>,
    ours: bool,
}

impl Open {
    /// Whose turn it is: ours, or the visitor's to take what there is.
    fn turn(&mut self, ours: bool) {
        match (self.ours, ours) {
            (false, true) => drop(self.activity.ours.fetch_add(1, Relaxed)),
            (true, false) => drop(self.activity.ours.fetch_sub(1, Relaxed)),
            _ => {}
        }
        self.ours = ours;
        self.activity.touch();
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.turn(false);
        self.activity.open.fetch_sub(1, Relaxed);
    }
}

/// An answer on its way.
pub(super) struct Leaving {
    body: Body,
    open: Open,
}

impl Leaving {
    pub(super) fn new(body: Body, open: Open) -> Self {
        Self { body, open }
    }
}

impl http_body::Body for Leaving {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        if !self.open.ours {
            self.open.turn(true);
        }
        let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
        self.open.turn(false);
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// A socket that tells when headers begin.
pub(super) struct Heard<S> {
    pub(super) socket: S,
    pub(super) activity: Arc<Activity>,
}

impl<S: AsyncRead + Unpin> AsyncRead for Heard<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<std::io::Result<()>> {
        ready!(Pin::new(&mut self.socket).poll_read(context, buffer))?;
        let activity = &self.activity;
        if !activity.is_open() && activity.head.load(Relaxed) == NEVER {
            activity.head.store(activity.now(), Relaxed);
        }
        Poll::Ready(Ok(()))
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Heard<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<std::io::Result<usize>> {
        Pin::new(&mut self.socket).poll_write(context, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        pieces: &[std::io::IoSlice<'_>],
    ) -> Poll<std::io::Result<usize>> {
        Pin::new(&mut self.socket).poll_write_vectored(context, pieces)
    }

    fn is_write_vectored(&self) -> bool {
        self.socket.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        Pin::new(&mut self.socket).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        Pin::new(&mut self.socket).poll_shutdown(context)
    }
}
