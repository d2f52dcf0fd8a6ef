//! Connections over plain HTTP/1.1 to the sites behind.
//!
//! A connection is driven by the task that waits for its answer, and lies here while nobody does: no task of its own has to be woken
//! for each piece, and nothing is read before somebody takes it.

use std::collections::HashMap;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::task::{Context, Waker};
use std::time::Duration;

use http::uri::{Authority, PathAndQuery};
use http::{Request, Response, Uri};
use hyper::body::Incoming;
use hyper::client::conn::TrySendError;
use hyper::client::conn::http1::{Builder, Connection, SendRequest};
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::time::Instant;
use tower_service::Service as _;

use super::READ_BYTES;
use crate::http::{Body, BodyError};

/// The connections of one configuration.
pub(super) struct Lines {
    connector: HttpConnector,
    /// How long one may lie here.
    idle: Duration,
    /// How many may, for each site.
    limit: usize,
    lying: Mutex<Lying>,
}

#[derive(Default)]
struct Lying {
    of: HashMap<Authority, Vec<(Instant, Box<Line>)>>,
    /// Somebody sees to it that none lies here too long.
    is_swept: bool,
}

/// One connection.
struct Line {
    sender: SendRequest<Body>,
    /// None once it is over.
    connection: Option<Connection<TokioIo<TcpStream>, Body>>,
}

/// A connection in use. It is closed if nobody [gives it back](Self::give_back).
pub(super) struct Lease {
    line: Box<Line>,
    authority: Authority,
    home: Weak<Lines>,
}

impl Lines {
    pub(super) fn new(connector: HttpConnector, idle: Duration, limit: usize) -> Arc<Self> {
        Arc::new(Self { connector, idle, limit, lying: Mutex::default() })
    }

    fn lock(&self) -> MutexGuard<'_, Lying> {
        self.lying.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends a request and waits for the answer to begin. What comes of it is read by who drives the lease.
    pub(super) async fn send(
        self: &Arc<Self>,
        mut request: Request<Body>,
    ) -> Result<(Response<Incoming>, Lease), BodyError> {
        let address = std::mem::take(request.uri_mut());
        let authority = address.authority().cloned().ok_or("the site's address has no host")?;
        let path = address.path_and_query().cloned().unwrap_or(PathAndQuery::from_static("/"));
        *request.uri_mut() = path.into();
        loop {
            let lying = self.take(&authority);
            let is_reused = lying.is_some();
            let mut line = match lying {
                Some(line) => line,
                None => self.connect(address.clone()).await?,
            };
            let copy = if is_reused { repeatable(&request) } else { None };
            match line.ask(request).await {
                Ok(answer) => return Ok((answer, Lease { line, authority, home: Arc::downgrade(self) })),
                Err(mut error) => match (error.take_message().filter(|_| is_reused), copy) {
                    // The site has closed it before a byte was sent.
                    (Some(unsent), _) => request = unsent,
                    // Or while it was sent, which asks for nothing that happens twice (RFC 9110, 9.2.2).
                    (None, Some(copy)) if !error.error().is_parse() => request = copy,
                    (None, _) => return Err(error.into_error().into()),
                },
            }
        }
    }

    async fn connect(&self, address: Uri) -> Result<Box<Line>, BodyError> {
        let stream = self.connector.clone().call(address).await?;
        let mut builder = Builder::new();
        builder.max_buf_size(READ_BYTES);
        let (sender, connection) = builder.handshake(stream).await?;
        Ok(Box::new(Line { sender, connection: Some(connection) }))
    }

    /// The connection that was used last, if it is still open.
    fn take(&self, authority: &Authority) -> Option<Box<Line>> {
        loop {
            let (since, mut line) = self.lock().of.get_mut(authority)?.pop()?;
            if since.elapsed() < self.idle && line.is_free() {
                return Some(line);
            }
        }
    }

    fn put(self: &Arc<Self>, authority: Authority, line: Box<Line>) {
        let mut lying = self.lock();
        let lines = lying.of.entry(authority).or_default();
        if lines.len() < self.limit {
            lines.push((Instant::now(), line));
        }
        if !lying.is_swept
            && let Ok(runtime) = tokio::runtime::Handle::try_current()
        {
            lying.is_swept = true;
            runtime.spawn(sweep(Arc::downgrade(self), self.idle));
        }
    }

    /// Closes what has lain here too long. Says whether anything is left.
    fn close_old(&self) -> bool {
        let mut lying = self.lock();
        for lines in lying.of.values_mut() {
            lines.retain_mut(|(since, line)| since.elapsed() < self.idle && line.is_free());
        }
        lying.of.retain(|_, lines| !lines.is_empty());
        lying.is_swept = !lying.of.is_empty();
        lying.is_swept
    }
}

/// The same request once more, if it only reads and has no body.
fn repeatable(request: &Request<Body>) -> Option<Request<Body>> {
    if !request.method().is_safe() || !http_body::Body::is_end_stream(request.body()) {
        return None;
    }
    let mut copy = Request::new(crate::http::full(""));
    *copy.method_mut() = request.method().clone();
    *copy.uri_mut() = request.uri().clone();
    *copy.version_mut() = request.version();
    *copy.headers_mut() = request.headers().clone();
    Some(copy)
}

/// How often it is looked after connections that lie still.
const SWEEP: Duration = Duration::from_secs(1);

async fn sweep(lines: Weak<Lines>, idle: Duration) {
    loop {
        tokio::time::sleep(SWEEP.min(idle)).await;
        if lines.upgrade().is_none_or(|lines| !lines.close_old()) {
            return;
        }
    }
}

impl Line {
    /// Lets the connection do what it can. Says whether it is over.
    fn drive(&mut self, context: &mut Context<'_>) -> bool {
        if self.connection.as_mut().is_some_and(|connection| Pin::new(connection).poll(context).is_ready()) {
            // How it ended, whoever waits for the answer is told by it.
            self.connection = None;
        }
        self.connection.is_none()
    }

    /// Whether another request can be sent.
    fn is_free(&mut self) -> bool {
        !self.drive(&mut Context::from_waker(Waker::noop())) && self.sender.is_ready()
    }

    async fn ask(
        &mut self,
        request: Request<Body>,
    ) -> Result<Response<Incoming>, TrySendError<Request<Body>>> {
        let mut answer = pin!(self.sender.try_send_request(request));
        std::future::poll_fn(|context| {
            self.drive(context);
            answer.as_mut().poll(context)
        })
        .await
    }
}

impl Lease {
    /// Lets the connection do what it can. Says whether it is over.
    pub(super) fn drive(&mut self, context: &mut Context<'_>) -> bool {
        self.line.drive(context)
    }

    /// The answer is read. The connection can be used again, unless it has something left to do: then it is closed.
    pub(super) fn give_back(mut self) {
        if let Some(home) = self.home.upgrade()
            && self.line.is_free()
        {
            home.put(self.authority, self.line);
        }
    }
}

#[cfg(test)]
mod tests;
