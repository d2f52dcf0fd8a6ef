//! The connection to the site behind.

mod lines;
mod streams;

use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use http::request::Parts;
use http::uri::Scheme;
use http::{HeaderMap, HeaderValue, Request, StatusCode, header};
use http_body_util::BodyExt as _;
use hyper::body::Incoming;
use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use tokio::time::Instant;

use super::ProxyError;
use crate::app::App;
use crate::config::ServerConfig;
use crate::http::visit::Visit;
use crate::http::{Arriving, ArrivingError, Body, BodyError, Place, Response, full, tls};
use lines::{Lease, Lines};
use streams::Progress;

pub(super) use streams::Answering;

pub(super) type Error = BodyError;

/// What is read of an answer at a time, and the most that its headers may have. The memory of an answer is mostly this.
const READ_BYTES: usize = 16 << 10;

/// What a site may send over HTTP/2 before somebody reads it.
const HTTP2_WINDOW_BYTES: u32 = 64 << 10;

/// Connections to the sites behind, kept open between requests.
pub(crate) struct Upstream(RwLock<Arc<Connections>>);

/// Those of one configuration.
struct Connections {
    /// HTTP/2 where the site behind offers it.
    newest: Client<HttpsConnector<HttpConnector>, Body>,
    /// HTTP/1.1 alone.
    plain: Client<HttpsConnector<HttpConnector>, Body>,
    /// HTTP/1.1 without TLS: sites that are near.
    near: Arc<Lines>,
    timeout: Duration,
    silence_seconds: u64,
}

impl Upstream {
    /// # Errors
    /// The authorities that the configuration names can't be read.
    pub(crate) fn new(server: &ServerConfig) -> anyhow::Result<Self> {
        Ok(Self(RwLock::new(Arc::new(Connections::new(server)?))))
    }

    /// New requests go by another configuration. Those under way keep their connections.
    ///
    /// # Errors
    /// As [`Self::new`]. Then nothing has changed.
    pub(crate) fn reload(&self, server: &ServerConfig) -> anyhow::Result<()> {
        let fresh = Arc::new(Connections::new(server)?);
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = fresh;
        Ok(())
    }

    /// Sends a request and waits for the answer to begin.
    pub(super) async fn send<B>(&self, request: Request<B>) -> Result<http::Response<Answering>, ProxyError>
    where
        B: http_body::Body<Data = bytes::Bytes> + Send + Unpin + 'static,
        B::Error: Into<BodyError>,
    {
        let connections = self.0.read().unwrap_or_else(PoisonError::into_inner).clone();
        let progress = Progress::begin();
        let request = request.map(|body| progress.watch(body.map_err(Into::into)).boxed_unsync());
        let mut answer = std::pin::pin!(connections.ask(request));
        // The site's time begins when it has the request, and a long upload may take what it takes.
        let answer = loop {
            let deadline = progress.last() + connections.timeout;
            tokio::select! {
                biased;
                answer = answer.as_mut() => break answer,
                () = tokio::time::sleep_until(deadline) => {
                    if progress.last() + connections.timeout <= Instant::now() {
                        return Err(ProxyError::Timeout);
                    }
                }
            }
        };
        let (mut answer, lease) = answer.map_err(why)?;
        one_length(answer.headers_mut())?;
        Ok(answer.map(|body| Answering::new(body, lease, connections.silence_seconds)))
    }
}

impl Upstream {
    /// Sends a request that isn't a visitor's, and yields the status of the answer. Its body is read off.
    ///
    /// # Errors
    /// It can't be sent, or isn't answered.
    pub(crate) async fn call(&self, request: Request<Body>) -> Result<StatusCode, ProxyError> {
        let answer = self.send(request).await?;
        let status = answer.status();
        read_off(answer.into_body());
        Ok(status)
    }
}

impl Connections {
    fn new(server: &ServerConfig) -> anyhow::Result<Self> {
        let limits = &server.limits;
        let mut http = HttpConnector::new();
        http.set_nodelay(true);
        http.enforce_http(false);
        http.set_connect_timeout(Some(Duration::from_secs(limits.upstream_connect_timeout_seconds)));
        let tls = tls::client(server.upstream_authorities.as_deref())?;
        let https = || {
            let builder = hyper_rustls::HttpsConnectorBuilder::new().with_tls_config(tls.clone());
            builder.https_or_http().enable_http1()
        };
        let idle = Duration::from_secs(limits.upstream_idle_seconds);
        let client = |https: HttpsConnector<HttpConnector>| {
            Client::builder(TokioExecutor::new())
                .pool_timer(TokioTimer::new())
                .pool_idle_timeout(idle)
                .pool_max_idle_per_host(limits.upstream_idle_connections)
                .http1_max_buf_size(READ_BYTES)
                .http2_adaptive_window(false)
                .http2_initial_stream_window_size(HTTP2_WINDOW_BYTES)
                .set_host(false)
                .build(https)
        };
        Ok(Self {
            newest: client(https().enable_http2().wrap_connector(http.clone())),
            plain: client(https().wrap_connector(http.clone())),
            near: Lines::new(http, idle, limits.upstream_idle_connections),
            timeout: Duration::from_secs(server.upstream_timeout_seconds),
            silence_seconds: limits.upstream_silence_seconds,
        })
    }

    /// Sends a request by the way that is right for it. The answer comes with its connection, where that isn't driven elsewhere.
    async fn ask(
        &self,
        request: Request<Body>,
    ) -> Result<(http::Response<Incoming>, Option<Lease>), BodyError> {
        let is_upgrade = super::headers::is_upgrade(request.headers());
        if request.uri().scheme() == Some(&Scheme::HTTP) && !is_upgrade {
            let (answer, lease) = self.near.send(request).await?;
            return Ok((answer, Some(lease)));
        }
        let client = if !is_upgrade && names_its_host(&request) { &self.newest } else { &self.plain };
        Ok((client.request(request).await?, None))
    }
}

/// A body longer than this costs more to read than a new connection.
const READ_OFF_BYTES: usize = 256 << 10;

/// Reads the rest of an answer that nobody needs, so that its connection can be used again.
pub(super) fn read_off(rest: Answering) {
    if !http_body::Body::is_end_stream(&rest) {
        tokio::spawn(http_body_util::Limited::new(rest, READ_OFF_BYTES).collect());
    }
}

/// Whether the address of a request names the host that is asked for, as it has to in HTTP/2.
fn names_its_host<B>(request: &Request<B>) -> bool {
    let asked = request.headers().get(header::HOST).map(HeaderValue::as_bytes);
    asked.is_some_and(|host| {
        request.uri().authority().is_some_and(|to| to.as_str().as_bytes().eq_ignore_ascii_case(host))
    })
}

/// Whose fault it is that a request couldn't be sent.
fn why(error: BodyError) -> ProxyError {
    let text = |error: &ArrivingError| error.to_string();
    match ArrivingError::behind(&*error) {
        Some(error @ ArrivingError::Stalled) => ProxyError::Visitor(text(error), StatusCode::REQUEST_TIMEOUT),
        Some(error @ ArrivingError::TooLong(_)) => {
            ProxyError::Visitor(text(error), StatusCode::PAYLOAD_TOO_LARGE)
        }
        Some(error @ ArrivingError::Broken(_)) => ProxyError::Visitor(text(error), StatusCode::BAD_REQUEST),
        None => ProxyError::Unreachable(error),
    }
}

/// Sees to it that an answer says once how long it is (RFC 9112, 6.3). hyper has read it by the right one already.
fn one_length(headers: &mut HeaderMap) -> Result<(), ProxyError> {
    if headers.contains_key(header::TRANSFER_ENCODING) {
        headers.remove(header::CONTENT_LENGTH);
        return Ok(());
    }
    let mut lengths = headers.get_all(header::CONTENT_LENGTH).iter();
    let (first, another) = (lengths.next(), lengths.next().is_some());
    let is_number = |value: &HeaderValue| value.as_bytes().iter().all(u8::is_ascii_digit);
    if first.is_some_and(|first| another || !is_number(first)) {
        return Err(ProxyError::Unsafe("its Content-Length is said more than once".into()));
    }
    Ok(())
}

/// Passes an upgrade (a WebSocket) through, both ways, until either side ends it.
pub(super) async fn upgrade(
    app: &App,
    visit: &Arc<Visit>,
    mut parts: Parts,
    body: Arriving,
) -> Result<Response, ProxyError> {
    let visitor = parts.extensions.remove::<hyper::upgrade::OnUpgrade>();
    let place = parts.extensions.remove::<Place>();
    let mut response = app.upstream.send(Request::from_parts(parts, body)).await?;
    if response.status() != StatusCode::SWITCHING_PROTOCOLS {
        let (parts, body) = response.into_parts();
        let asked = super::Asked {
            method: &http::Method::GET,
            path: "/",
            kind: super::Kind::Resource,
            ours: false,
            for_class: false,
            compression: None,
            keep: None,
        };
        return super::respond(visit, &asked, http::Response::from_parts(parts, body)).await;
    }
    let site = hyper::upgrade::on(&mut response);
    if let Some(visitor) = visitor {
        tokio::spawn(async move {
            if let (Ok(visitor), Ok(site)) = (visitor.await, site.await) {
                // How a tunnel ends is between the two.
                let _ =
                    tokio::io::copy_bidirectional(&mut TokioIo::new(visitor), &mut TokioIo::new(site)).await;
            }
            // Until here it was one of the listener's connections.
            drop(place);
        });
    }
    let (mut parts, _) = response.into_parts();
    super::filter_set_cookies(&mut parts.headers, visit);
    Ok(http::Response::from_parts(parts, full("")))
}
