//! What is no page passes untouched, byte for byte, and everything else about HTTP with it.

use bytes::Bytes;
use http::StatusCode;
use http_body_util::BodyExt as _;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use super::app::TestApp;
use super::site_behind::{feed, reply};

/// Bytes that are no text in any encoding, with something in them that looks like a tag.
fn noise() -> Vec<u8> {
    let mut bytes: Vec<u8> = (0..40_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    bytes.extend_from_slice(b"<script src=\"https://ads.example/a.js\"></script>");
    bytes
}

#[tokio::test]
async fn a_file_keeps_every_byte_and_header() {
    let app = TestApp::start().await;
    for (path, kind) in [
        ("/a.js", "text/javascript"),
        ("/a.css", "text/css"),
        ("/a.json", "application/json"),
        ("/a.png", "image/png"),
        ("/a.bin", "application/octet-stream"),
        ("/a.txt", "text/plain"),
    ] {
        let headers = [
            ("content-type", kind),
            ("etag", "\"v1\""),
            ("last-modified", "Tue, 24 Nov 2026 06:00:00 GMT"),
            ("cache-control", "public, max-age=60"),
            ("x-site-behind", "one"),
            ("x-site-behind", "two"),
        ];
        app.site.put_file(path, &headers, noise());
        let answer = app.send(app.page(path), "").await;
        assert_eq!((answer.status, &answer.body[..]), (StatusCode::OK, &noise()[..]), "{path}");
        for (name, value) in headers.iter().filter(|(name, _)| *name != "x-site-behind") {
            assert_eq!(answer.header(name), *value, "{path}");
        }
        assert_eq!(answer.headers.get_all("x-site-behind").iter().count(), 2);
        assert!(!answer.headers.contains_key("content-security-policy"), "{path}");
    }
}

#[tokio::test]
async fn a_compressed_file_stays_compressed() {
    let app = TestApp::start().await;
    let headers =
        [("content-type", "text/javascript"), ("content-encoding", "br"), ("vary", "Accept-Encoding")];
    app.site.put_file("/a.js", &headers, noise());
    let request = app.request("GET", "/a.js").header("sec-fetch-dest", "script");
    let answer = app.send(request.header("accept-encoding", "gzip, br"), "").await;
    assert_eq!(app.site.last().header("accept-encoding"), "gzip, br");
    assert_eq!((answer.header("content-encoding"), &answer.body[..]), ("br", &noise()[..]));
    assert_eq!(answer.header("vary"), "Accept-Encoding");
}

#[tokio::test]
async fn head_has_the_headers_and_no_body() {
    let app = TestApp::start().await;
    let length = noise().len().to_string();
    app.site.put_file(
        "/a.bin",
        &[("content-type", "application/octet-stream"), ("content-length", &length)],
        noise(),
    );
    let answer = app.send(app.request("HEAD", "/a.bin"), "").await;
    assert_eq!(
        (answer.status, answer.header("content-length"), answer.body.len()),
        (StatusCode::OK, &*length, 0)
    );
    assert_eq!(app.site.last().method, "HEAD");
}

#[tokio::test]
async fn a_file_is_revalidated_with_its_own_tag() {
    let app = TestApp::start().await;
    app.site.put("/a.css", |asked| {
        let known = asked.headers.get("if-none-match").is_some_and(|tag| tag == "\"v1\"");
        let headers = [("content-type", "text/css".into()), ("etag", "\"v1\"".into())];
        reply(if known { 304 } else { 200 }, &headers, if known { "" } else { "p{}" })
    });
    let request =
        app.request("GET", "/a.css").header("sec-fetch-dest", "style").header("if-none-match", "\"v1\"");
    let answer = app.send(request, "").await;
    assert_eq!(
        (answer.status, answer.header("etag"), answer.body.len()),
        (StatusCode::NOT_MODIFIED, "\"v1\"", 0)
    );
}

#[tokio::test]
async fn a_part_of_a_film_is_a_part() {
    let app = TestApp::start().await;
    app.site.put("/film.mp4", |asked| {
        assert_eq!(asked.headers["range"], "bytes=10-19");
        assert_eq!(asked.headers["if-range"], "\"v1\"");
        let range = ("content-range", format!("bytes 10-19/{}", noise().len()));
        reply(206, &[("content-type", "video/mp4".into()), range], noise()[10..20].to_vec())
    });
    let request = app.request("GET", "/film.mp4").header("sec-fetch-dest", "video");
    let answer = app.send(request.header("range", "bytes=10-19").header("if-range", "\"v1\""), "").await;
    assert_eq!((answer.status, &answer.body[..]), (StatusCode::PARTIAL_CONTENT, &noise()[10..20]));
    assert!(answer.header("content-range").starts_with("bytes 10-19/"));
}

#[tokio::test]
async fn what_is_sent_arrives() {
    let app = TestApp::start().await;
    app.site.put_file("/form", &[("content-type", "text/plain")], "thanks");
    for method in ["POST", "PUT", "PATCH", "DELETE"] {
        let answer = app.send(app.request(method, "/form?a=%20b"), noise()).await;
        let asked = app.site.last();
        assert_eq!((answer.status, asked.method.as_str()), (StatusCode::OK, method));
        assert_eq!((asked.path.as_str(), &asked.body[..]), ("/form", &noise()[..]));
    }
}

#[tokio::test]
async fn events_arrive_one_by_one() {
    let app = TestApp::start().await;
    let (send, body) = feed();
    let body = std::sync::Mutex::new(Some(body));
    app.site.put("/events", move |_| {
        let mut response = reply(200, &[("content-type", "text/event-stream".into())], "");
        *response.body_mut() = body.lock().unwrap().take().expect("asked once");
        response
    });
    let client = Client::builder(TokioExecutor::new()).build_http();
    let request = app.request("GET", "/events").header("accept", "text/event-stream");
    let request = request.body(http_body_util::Empty::<Bytes>::new()).unwrap();
    let mut events = client.request(request).await.unwrap().into_body();
    for event in ["data: 1\n\n", "data: 2\n\n"] {
        send.send(event.into()).unwrap();
        // The next one isn't sent before this one is here: a proxy that waits for more would hang.
        let frame = events.frame().await.unwrap().unwrap();
        assert_eq!(frame.into_data().unwrap(), event);
    }
}

#[tokio::test]
async fn a_web_socket_goes_both_ways() {
    let app = TestApp::start().await;
    let mut socket = tokio::net::TcpStream::connect(app.public).await.unwrap();
    let ask = "GET /socket HTTP/1.1\r\nHost: site.example\r\nConnection: keep-alive, Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: k\r\n\r\n";
    socket.write_all(ask.as_bytes()).await.unwrap();
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(socket.read_u8().await.unwrap());
    }
    let head = String::from_utf8(head).unwrap().to_ascii_lowercase();
    assert!(head.starts_with("http/1.1 101") && head.contains("upgrade: websocket"), "{head}");
    assert!(head.contains("sec-websocket-accept: yes"), "{head}");
    socket.write_all(&noise()).await.unwrap();
    let mut back = vec![0; noise().len()];
    socket.read_exact(&mut back).await.unwrap();
    assert!(back == noise());
}

#[tokio::test]
async fn cookies_of_what_is_not_allowed_go_neither_way() {
    let app = TestApp::start().await;
    let set = |name: &str| ("set-cookie", format!("{name}=1; Path=/"));
    app.site.put("/a.json", move |_| {
        reply(200, &[set("session"), set("_visits"), set("_ad7"), set("basket")], "{}")
    });
    let both = "session=1; _visits=2; _ad7=3; basket=4; sayso=x";
    let answer = app.send(app.request("GET", "/a.json").header("cookie", both), "").await;
    let asked = app.site.last();
    let got: Vec<&str> =
        answer.headers.get_all("set-cookie").iter().map(|v| &v.to_str().unwrap()[..4]).collect();
    // A cookie that no file names is the site's own affair.
    assert_eq!(asked.header("cookie"), "session=1; basket=4");
    assert_eq!(got, ["sess", "bask"]);
    let cookie = app.accept_all().await;
    let request = app.request("GET", "/a.json").header("cookie", format!("{cookie}; _ad7=3"));
    assert_eq!(app.send(request, "").await.headers.get_all("set-cookie").iter().count(), 4);
    assert_eq!(app.site.last().header("cookie"), "_ad7=3");
}

#[tokio::test]
async fn a_visitor_can_not_speak_as_a_proxy_or_as_us() {
    let app = TestApp::start_with(|server, _| {
        server.trusted_proxies.clear();
        server.jurisdiction_header = None;
    })
    .await;
    app.site.put_file("/a.json", &[("content-type", "application/json")], "{}");
    let request = app.request("GET", "/a.json").header("sayso-allowed", "advertising");
    let request = request.header("x-forwarded-for", "203.0.113.9").header("x-forwarded-proto", "https");
    app.send(request.header("x-forwarded-host", "evil.example").header("te", "trailers"), "").await;
    let asked = app.site.last();
    assert_eq!(asked.header("sayso-allowed"), "necessary");
    assert_eq!((asked.header("x-forwarded-for"), asked.header("x-forwarded-proto")), ("127.0.0.1", "http"));
    assert_eq!(asked.header("x-forwarded-host"), app.public.to_string());
    assert_eq!((asked.header("host"), asked.header("te")), (&*app.public.to_string(), ""));
}
