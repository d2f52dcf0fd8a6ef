//! TLS towards visitors: which certificate, which protocol, and what the site behind and the cookie learn of it.

use http::{Request, StatusCode};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use super::app::TestApp;
use super::secure::{Http2, Identity, connect, identity};
use crate::http::tls::Certificates;
use crate::http::{Listening, Redirect, serve};

const PAGE: &str = "<!doctype html><html><head></head><body>hello</body></html>";

/// A server with one certificate, for `site.example`.
async fn secure_app(folder: &std::path::Path) -> (TestApp, Identity) {
    let own = identity(folder, "site", &["site.example"]);
    let tls = vec![own.config.clone()];
    let app = TestApp::start_with(|server, _| server.tls = tls).await;
    app.site.put_page("/", PAGE);
    (app, own)
}

#[tokio::test]
async fn a_visitor_comes_by_http2_over_tls_and_the_site_behind_hears_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let (app, own) = secure_app(folder.path()).await;
    let socket = connect(app.public, "site.example", &[&own.trusted], &["h2", "http/1.1"]).await.unwrap();
    assert_eq!(socket.get_ref().1.alpn_protocol(), Some(&b"h2"[..]));
    let mut visitor = Http2::over(socket).await;
    // Browsers send cookies in several headers over HTTP/2 (RFC 9113, 8.2.3).
    let request = Request::get("https://site.example/").header("cookie", "session=1");
    let request = request.header("cookie", "basket=2").header("sec-fetch-dest", "document");
    let (parts, text) = visitor.ask(request, "").await;
    assert_eq!(parts.status, StatusCode::OK);
    assert!(text.contains("hello") && text.contains("https://site.example/_sayso"), "{text}");
    let asked = app.site.last();
    assert_eq!(asked.header("cookie"), "session=1; basket=2");
    assert_eq!(asked.headers.get_all("cookie").iter().count(), 1);
    let said = ["host", "x-forwarded-host", "x-forwarded-proto"].map(|name| asked.header(name));
    assert_eq!(said, ["site.example", "site.example", "https"]);

    let choice = app.choice("accept-all").to_string();
    let request =
        Request::post("https://site.example/_sayso/choices").header("sec-fetch-site", "same-origin");
    let (parts, _) = visitor.ask(request.header("content-type", "application/json"), choice).await;
    assert_eq!(parts.status, StatusCode::CREATED);
    let cookie = parts.headers["set-cookie"].to_str().unwrap();
    assert!(cookie.starts_with("sayso=") && cookie.contains("; Secure"), "{cookie}");
}

#[tokio::test]
async fn a_visitor_comes_by_http1_over_tls() {
    let folder = tempfile::tempdir().unwrap();
    let (app, own) = secure_app(folder.path()).await;
    let mut socket = connect(app.public, "site.example", &[&own.trusted], &["http/1.1"]).await.unwrap();
    assert_eq!(socket.get_ref().1.alpn_protocol(), Some(&b"http/1.1"[..]));
    let ask = "GET / HTTP/1.1\r\nHost: site.example\r\nConnection: close\r\nAccept: text/html\r\n\r\n";
    socket.write_all(ask.as_bytes()).await.unwrap();
    let mut text = String::new();
    socket.read_to_string(&mut text).await.unwrap();
    assert!(text.starts_with("HTTP/1.1 200") && text.contains("<sayso-notice"), "{text}");
    // A browser that speaks none of ours isn't spoken to.
    assert!(connect(app.public, "site.example", &[&own.trusted], &["spdy/1"]).await.is_err());
}

#[tokio::test]
async fn each_host_gets_the_certificate_that_names_it() {
    let folder = tempfile::tempdir().unwrap();
    let one = identity(folder.path(), "one", &["one.example", "www.one.example"]);
    let two = identity(folder.path(), "two", &["*.two.example"]);
    let tls = vec![one.config.clone(), two.config.clone()];
    let app = TestApp::start_with(|server, _| server.tls = tls).await;
    for (host, own) in [("one.example", &one), ("www.one.example", &one), ("shop.two.example", &two)] {
        connect(app.public, host, &[&own.trusted], &["h2"])
            .await
            .unwrap_or_else(|error| panic!("{host}: {error}"));
    }
    // Nobody has this one: the first is shown, and a browser says so.
    let error = connect(app.public, "other.example", &[&one.trusted], &["h2"]).await.unwrap_err();
    assert!(error.to_string().contains("not valid for name"), "{error}");
}

#[tokio::test]
async fn what_is_no_tls_gets_nothing_and_disturbs_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let (app, own) = secure_app(folder.path()).await;
    let mut plain = TcpStream::connect(app.public).await.unwrap();
    plain.write_all(b"GET / HTTP/1.1\r\nHost: site.example\r\n\r\n").await.unwrap();
    let mut answer = Vec::new();
    let _ = plain.read_to_end(&mut answer).await;
    assert!(!answer.starts_with(b"HTTP"), "{}", String::from_utf8_lossy(&answer));
    connect(app.public, "site.example", &[&own.trusted], &["h2"]).await.unwrap();
}

#[tokio::test]
async fn a_new_certificate_is_for_new_connections_and_a_bad_one_for_none() {
    let folder = tempfile::tempdir().unwrap();
    let old = identity(folder.path(), "site", &["site.example"]);
    let certificates = Certificates::load(std::slice::from_ref(&old.config)).unwrap();
    let app = TestApp::start().await;
    app.site.put_page("/", PAGE);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (_stop, stopping) = watch::channel(false);
    let listening = Listening { tls: Some(certificates.acceptor().unwrap()), ..Listening::plainly(stopping) };
    tokio::spawn(serve(listener, std::sync::Arc::new(crate::http::Public(app.app.clone())), listening));
    let visit = async |trusted| connect(address, "site.example", &[trusted], &["h2"]).await;
    let mut open = Http2::over(visit(&old.trusted).await.unwrap()).await;

    let new = identity(folder.path(), "site", &["site.example"]);
    certificates.reload(std::slice::from_ref(&new.config)).unwrap();
    visit(&new.trusted).await.unwrap();
    assert!(visit(&old.trusted).await.is_err(), "the old one isn't shown any more");
    std::fs::write(&new.config.key, "no key").unwrap();
    assert!(certificates.reload(std::slice::from_ref(&new.config)).is_err());
    visit(&new.trusted).await.unwrap();
    let (parts, text) = open.ask(Request::get("https://site.example/"), "").await;
    assert!(parts.status == StatusCode::OK && text.contains("hello"), "the open connection goes on: {text}");
}

#[tokio::test]
async fn plain_http_is_sent_on_to_https_and_nowhere_else() {
    let app =
        TestApp::start_with(|_, site| site.hosts = vec!["site.example".into(), "127.0.0.1".into()]).await;
    for (https_port, port) in [(443, ""), (8443, ":8443")] {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (_stop, stopping) = watch::channel(false);
        let redirect = Redirect { app: app.app.clone(), https_port };
        tokio::spawn(serve(listener, std::sync::Arc::new(redirect), Listening::plainly(stopping)));
        let ask = async |method: &str, host: &str, path: &str| {
            let mut socket = TcpStream::connect(address).await.unwrap();
            let ask = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
            socket.write_all(ask.as_bytes()).await.unwrap();
            let mut text = String::new();
            socket.read_to_string(&mut text).await.unwrap();
            text.to_ascii_lowercase()
        };
        let text = ask("POST", "SITE.example:8080", "/a?b=1").await;
        assert!(text.starts_with("http/1.1 308"), "{text}");
        assert!(text.contains(&format!("location: https://site.example{port}/a?b=1\r\n")), "{text}");
        assert!(ask("GET", "evil.example", "/").await.starts_with("http/1.1 421"));
        assert!(ask("GET", "site.example/x", "/").await.starts_with("http/1.1 400"));
        assert!(ask("GET", "site.example", "http://evil.example/").await.starts_with("http/1.1 400"));
    }
    assert_eq!(app.site.count(), 0);
}
