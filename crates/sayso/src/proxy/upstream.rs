//! The connection to the site behind.

use std::time::Duration;

use http::request::Parts;
use http::{Request, StatusCode};
use http_body_util::BodyExt as _;
use hyper::body::Incoming;
use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioIo};

use super::ProxyError;
use crate::app::App;
use crate::config::ServerConfig;
use crate::http::visit::Visit;
use crate::http::{Body, BodyError, Response, full};

pub(super) type Error = BodyError;

/// Connections to the sites behind, kept open between requests.
pub(crate) struct Upstream {
    client: Client<HttpsConnector<HttpConnector>, Body>,
    timeout: Duration,
}

impl Upstream {
    pub(crate) fn new(server: &ServerConfig) -> anyhow::Result<Self> {
        let mut http = HttpConnector::new();
        http.set_nodelay(true);
        http.enforce_http(false);
        http.set_connect_timeout(Some(Duration::from_secs(5)));
        let https = hyper_rustls::HttpsConnectorBuilder::new()
            .with_webpki_roots()
            .https_or_http()
            .enable_http1()
            .wrap_connector(http);
        let client = Client::builder(TokioExecutor::new())
            .pool_idle_timeout(Duration::from_secs(30))
            .set_host(false)
            .build(https);
        Ok(Self { client, timeout: Duration::from_secs(server.upstream_timeout_seconds) })
    }

    /// Sends a request and waits for the answer to begin.
    pub(super) async fn send<B>(&self, request: Request<B>) -> Result<http::Response<Incoming>, ProxyError>
    where
        B: http_body::Body<Data = bytes::Bytes> + Send + 'static,
        B::Error: Into<BodyError>,
    {
        let request = request.map(|body| body.map_err(Into::into).boxed_unsync());
        match tokio::time::timeout(self.timeout, self.client.request(request)).await {
            Ok(Ok(response)) => Ok(response),
            Ok(Err(error)) => Err(ProxyError::Unreachable(Box::new(error))),
            Err(_) => Err(ProxyError::Timeout),
        }
    }
}

/// A body longer than this costs more to read than a new connection.
const READ_OFF_BYTES: usize = 256 << 10;

/// Reads the rest of an answer that nobody needs, so that its connection can be used again.
pub(super) fn read_off(rest: Incoming) {
    if !http_body::Body::is_end_stream(&rest) {
        tokio::spawn(http_body_util::Limited::new(rest, READ_OFF_BYTES).collect());
    }
}

/// Passes an upgrade (a WebSocket) through, both ways, until either side ends it.
pub(super) async fn upgrade(
    app: &App,
    visit: &std::sync::Arc<Visit>,
    mut parts: Parts,
    body: Incoming,
) -> Result<Response, ProxyError> {
    let visitor = parts.extensions.remove::<hyper::upgrade::OnUpgrade>();
    let mut response = app.upstream.send(Request::from_parts(parts, body)).await?;
    if response.status() != StatusCode::SWITCHING_PROTOCOLS {
        let (parts, body) = response.into_parts();
        let asked = super::Asked {
            method: &http::Method::GET,
            path: "/",
            kind: super::Kind::Resource,
            class: &visit.class(false),
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
        });
    }
    let (mut parts, _) = response.into_parts();
    super::filter_set_cookies(&mut parts.headers, visit);
    Ok(http::Response::from_parts(parts, full("")))
}
