//! The site behind: the same bytes once as a page and once as a file.

use std::convert::Infallible;
use std::net::SocketAddr;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use http_body_util::Full;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

/// Serves `/page` as HTML, `/kept` as the same with a validator, `/file` as bytes that nobody looks into, and `/empty`, a page with
/// nothing on it.
pub(crate) async fn serve(page: String) -> anyhow::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let page = Bytes::from(page);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let _ = stream.set_nodelay(true);
            let page = page.clone();
            let service = service_fn(move |request: http::Request<hyper::body::Incoming>| {
                let is_kept = request.uri().path() == "/kept";
                let is_known = is_kept && request.headers().get(IF_NONE_MATCH).is_some_and(|tag| tag == TAG);
                let (kind, body) = match request.uri().path() {
                    "/kept" if is_known => ("text/html; charset=utf-8", Bytes::new()),
                    "/page" | "/kept" => ("text/html; charset=utf-8", page.clone()),
                    "/empty" => ("text/html; charset=utf-8", Bytes::from_static(EMPTY)),
                    _ => ("application/octet-stream", page.clone()),
                };
                let mut response = http::Response::builder().header(CONTENT_TYPE, kind);
                if is_kept {
                    response = response.header(ETAG, TAG).status(if is_known { 304 } else { 200 });
                }
                let response = response.body(Full::new(body));
                async move { Ok::<_, Infallible>(response.expect("a constant answer")) }
            });
            tokio::spawn(
                hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service),
            );
        }
    });
    Ok(address)
}

/// The validator of `/kept`.
const TAG: &str = "\"1\"";

/// A page to which Sayso's part can be seen to be added.
pub(crate) const EMPTY: &[u8] = b"<!doctype html><html><head></head><body></body></html>";
