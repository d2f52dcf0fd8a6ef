//! The demo's own servers: a newsroom and its third parties. Real HTTP, nothing of it known to the gate.

mod heard;
mod newsroom;
mod third_parties;

use std::sync::Arc;

use anyhow::Context as _;
use http::{Method, StatusCode, header};
use http_body_util::BodyExt as _;
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::config::SiteConfig;
use crate::http::{Handler, Listening, Peer, Request, Response, full, serve as serve_http};
use heard::Heard;

const SITE: &str = include_str!("../demo/newsroom.toml");

/// The newsroom's site file, as its operator would have written it.
pub(crate) fn site(upstream: &str, csp: &str) -> anyhow::Result<SiteConfig> {
    let text = SITE.replace("{{upstream}}", upstream).replace("{{csp}}", csp);
    let mut site: SiteConfig = toml::from_str(&text).context("the demo's site file")?;
    site.name = "newsroom".into();
    Ok(site)
}

/// Serves both until told to stop.
pub(crate) fn serve(
    newsroom: TcpListener,
    third_parties: TcpListener,
    third_port: u16,
    stop: watch::Receiver<bool>,
) {
    let heard = Arc::new(Heard::default());
    let newsroom_handler = Arc::new(Newsroom { third_port, heard: heard.clone() });
    let listening = Listening::plainly(stop);
    tokio::spawn(serve_http(newsroom, newsroom_handler, listening.clone()));
    tokio::spawn(serve_http(third_parties, Arc::new(ThirdParties { third_port, heard }), listening));
}

struct Newsroom {
    third_port: u16,
    heard: Arc<Heard>,
}

impl Handler for Newsroom {
    async fn handle(self: Arc<Self>, request: Request, _peer: Peer) -> Response {
        let (parts, _) = request.into_parts();
        let as_json =
            parts.uri.query().is_some_and(|query| query.split('&').any(|pair| pair == "format=json"));
        let response = match (&parts.method, parts.uri.path()) {
            (&Method::POST, "/who-heard/reset") => {
                self.heard.reset();
                let answer = http::Response::builder()
                    .status(StatusCode::SEE_OTHER)
                    .header(header::LOCATION, "/who-heard/");
                answer.body(bytes::Bytes::new()).expect("a constant answer")
            }
            (_, "/who-heard/") if as_json => http::Response::builder()
                .header(header::CONTENT_TYPE, "application/json")
                .header(header::CACHE_CONTROL, "no-store")
                .body(self.heard.json().into())
                .expect("a constant answer"),
            _ => newsroom::respond(&parts, self.third_port, &self.heard.json()),
        };
        response.map(full)
    }
}

struct ThirdParties {
    third_port: u16,
    heard: Arc<Heard>,
}

impl Handler for ThirdParties {
    async fn handle(self: Arc<Self>, request: Request, _peer: Peer) -> Response {
        let (parts, body) = request.into_parts();
        // A beacon's body is read, as a real vendor would.
        let _ = body.collect().await;
        let host = parts.headers.get(header::HOST).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let host = host.split(':').next().unwrap_or_default().to_ascii_lowercase();
        self.heard.count(&host);
        third_parties::respond(&host, &parts, self.third_port).map(full)
    }
}
