//! The site behind the gate: answers what a test put there, and keeps what it was asked.

use std::collections::HashMap;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

use bytes::Bytes;
use http::request::Parts;
use http::{HeaderMap, StatusCode, header};
use http_body::Frame;
use http_body_util::BodyExt as _;
use hyper_util::rt::TokioIo;
use tokio::sync::mpsc;

use crate::http::{Body, BodyError, Handler, Peer, Request, Response, full};

/// What the site says to a request.
type Say = Box<dyn Fn(&Parts) -> Response + Send + Sync>;

/// A site.
#[derive(Default)]
pub(super) struct SiteBehind {
    pages: Mutex<HashMap<String, Say>>,
    asked: Mutex<Vec<Asked>>,
}

/// A request as it reached the site.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub(super) method: String,
    pub(super) path: String,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

impl Asked {
    /// A header's value, or the empty text.
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

impl SiteBehind {
    /// Puts something there that may depend on the request.
    pub(super) fn put(&self, path: &str, say: impl Fn(&Parts) -> Response + Send + Sync + 'static) {
        self.pages.lock().unwrap().insert(path.into(), Box::new(say));
    }

    /// Puts a file there.
    pub(super) fn put_file(&self, path: &str, headers: &[(&'static str, &str)], body: impl Into<Bytes>) {
        let headers: Vec<(&'static str, String)> =
            headers.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        let body = body.into();
        self.put(path, move |_| reply(200, &headers, body.clone()));
    }

    /// Puts a page there.
    pub(super) fn put_page(&self, path: &str, html: &str) {
        self.put_file(path, &[("content-type", "text/html; charset=utf-8")], html.to_owned());
    }

    /// What the site was asked last.
    pub(super) fn last(&self) -> Asked {
        self.asked.lock().unwrap().last().cloned().expect("the site was asked")
    }

    /// How often it was asked.
    pub(super) fn count(&self) -> usize {
        self.asked.lock().unwrap().len()
    }
}

impl Handler for SiteBehind {
    async fn handle(self: Arc<Self>, mut request: Request, _peer: Peer) -> Response {
        if request.uri().path() == "/socket" {
            return echo(&mut request);
        }
        let (parts, body) = request.into_parts();
        let body = body.collect().await.map(http_body_util::Collected::to_bytes).unwrap_or_default();
        let path = parts.uri.path().to_owned();
        let asked = Asked {
            method: parts.method.to_string(),
            path: path.clone(),
            headers: parts.headers.clone(),
            body,
        };
        self.asked.lock().unwrap().push(asked);
        if path == "/never" {
            std::future::pending::<()>().await;
        }
        let pages = self.pages.lock().unwrap();
        pages.get(&path).map_or_else(|| reply(404, &[], "nothing here"), |say| say(&parts))
    }
}

/// An answer of the site.
pub(super) fn reply(status: u16, headers: &[(&'static str, String)], body: impl Into<Bytes>) -> Response {
    let mut response = http::Response::new(full(body));
    *response.status_mut() = StatusCode::from_u16(status).unwrap();
    for (name, value) in headers {
        response.headers_mut().append(*name, value.parse().unwrap());
    }
    response
}

/// A socket that sends back what it gets.
fn echo(request: &mut Request) -> Response {
    let upgraded = hyper::upgrade::on(request);
    tokio::spawn(async move {
        let (mut read, mut write) = tokio::io::split(TokioIo::new(upgraded.await.unwrap()));
        let _ = tokio::io::copy(&mut read, &mut write).await;
    });
    let mut response = reply(101, &[("sec-websocket-accept", "yes".into())], "");
    response.headers_mut().insert(header::CONNECTION, "upgrade".parse().unwrap());
    response.headers_mut().insert(header::UPGRADE, "websocket".parse().unwrap());
    response
}

/// A body that is sent as a test goes on.
pub(super) fn feed() -> (mpsc::UnboundedSender<Bytes>, Body) {
    let (sender, receiver) = mpsc::unbounded_channel();
    (sender, Feed(receiver).boxed_unsync())
}

/// What a site says whose answer is such a body. It can be asked once.
pub(super) fn unfinished(
    body: Body,
    kind: &'static str,
    encoding: &'static str,
) -> impl Fn(&Parts) -> Response + Send + Sync + 'static {
    let body = Mutex::new(Some(body));
    move |_| {
        let headers = [("content-type", kind.into()), ("content-encoding", encoding.into())];
        let mut response = reply(200, &headers, "");
        *response.body_mut() = body.lock().unwrap().take().expect("asked once");
        response
    }
}

struct Feed(mpsc::UnboundedReceiver<Bytes>);

impl http_body::Body for Feed {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        self.0.poll_recv(context).map(|piece| piece.map(|piece| Ok(Frame::data(piece))))
    }
}
