//! The site behind over TLS: by HTTP/2 where it offers that, under the host that is asked for, and only if its certificate is good.

use std::path::Path;
use std::sync::{Arc, Mutex};

use http::StatusCode;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::app::TestApp;
use super::secure::identity;
use super::site_behind::reply;
use crate::config::{HostHeader, TlsConfig};
use crate::http::tls::Certificates;
use crate::http::{Handler, Listening, Peer, Request, Response, serve};

/// A site that keeps how it was asked.
#[derive(Default)]
struct Site(Mutex<Vec<(http::Version, String)>>);

impl Handler for Site {
    async fn handle(self: Arc<Self>, request: Request, peer: Peer) -> Response {
        assert!(peer.is_tls);
        let authority = request.uri().authority().map(ToString::to_string);
        let host = request.headers().get("host").map(|host| host.to_str().unwrap().to_owned());
        assert!(authority.is_none() || host.is_none() || authority == host, "{authority:?} and {host:?}");
        self.0.lock().unwrap().push((request.version(), authority.or(host).unwrap()));
        reply(200, &[("content-type", "text/html".into())], "<!doctype html><body>hello")
    }
}

/// A site with https at `localhost`, its address, and the file of its certificate.
async fn secure_site(folder: &Path) -> (Arc<Site>, String, TlsConfig, watch::Sender<bool>) {
    let own = identity(folder, "behind", &["localhost"]);
    let certificates = Certificates::load(std::slice::from_ref(&own.config)).unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let authority = format!("localhost:{}", listener.local_addr().unwrap().port());
    let site = Arc::new(Site::default());
    let (stop, stopping) = watch::channel(false);
    let listening = Listening { tls: Some(certificates.acceptor().unwrap()), ..Listening::plainly(stopping) };
    tokio::spawn(serve(listener, site.clone(), listening));
    (site, authority, own.config, stop)
}

#[tokio::test]
async fn a_site_with_https_is_asked_by_http2_under_the_right_host() {
    let folder = tempfile::tempdir().unwrap();
    let (site, authority, own, _stop) = secure_site(folder.path()).await;
    for (host, version, name) in [
        (HostHeader::Upstream, http::Version::HTTP_2, &*authority),
        // In HTTP/2 the address names the host, which is another one here.
        (HostHeader::Visitor, http::Version::HTTP_11, "site.example"),
    ] {
        let app = TestApp::start_with(|server, site| {
            server.upstream_authorities = Some(own.certificate.clone());
            site.upstream = format!("https://{authority}");
            site.upstream_host = host;
        })
        .await;
        for _ in 0..2 {
            let request = app.page("/").header("x-forwarded-host", "site.example").header("te", "trailers");
            let answer = app.send(request.header("cookie", "session=1"), "").await;
            assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
            assert!(answer.text().contains("hello") && answer.text().contains("<sayso-notice"));
        }
        let asked: Vec<_> = site.0.lock().unwrap().drain(..).collect();
        assert_eq!(asked, vec![(version, name.to_owned()); 2]);
    }
}

#[tokio::test]
async fn a_site_whose_certificate_nobody_vouches_for_is_not_asked() {
    let folder = tempfile::tempdir().unwrap();
    let (site, authority, own, _stop) = secure_site(folder.path()).await;
    let port = authority.split_once(':').unwrap().1;
    for (address, authorities) in [
        (format!("https://{authority}"), None),
        // Vouched for, but under another name.
        (format!("https://127.0.0.1:{port}"), Some(own.certificate)),
    ] {
        let app = TestApp::start_with(|server, site| {
            server.upstream_authorities = authorities;
            site.upstream = address;
        })
        .await;
        let answer = app.send(app.page("/"), "").await;
        assert_eq!(answer.status, StatusCode::BAD_GATEWAY);
    }
    assert!(site.0.lock().unwrap().is_empty());
}
