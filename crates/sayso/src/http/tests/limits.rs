//! Visitors and sites that are slow, silent or without end: each is let go after the time that the settings give them, here a second.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http::{Request, StatusCode};
use http_body::Frame;
use http_body_util::{BodyExt as _, Full};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::sync::Notify;

use super::app::TestApp;
use super::raw::exchange;
use super::site_behind::{feed, reply};
use crate::config::Limits;
use crate::http::BodyError;

const GET: &str = "GET /file HTTP/1.1\r\nHost: site.example\r\n\r\n";

async fn limited(limits: Limits) -> TestApp {
    let app = TestApp::start_with(|server, _| server.limits = limits).await;
    app.site.put_file("/file", &[("content-type", "text/plain")], "hello");
    app
}

/// Reads until the server ends the connection.
async fn until_end(socket: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let _ = socket.read_to_end(&mut bytes).await;
    String::from_utf8_lossy(&bytes).into_owned()
}

#[tokio::test]
async fn who_says_nothing_or_too_slowly_is_let_go() {
    let app = limited(Limits { header_timeout_seconds: 1, ..Limits::default() }).await;
    // Nothing at all, half of what HTTP/2 begins with, and half a head.
    for start in ["", "PRI * HT", "GET / HTTP/1.1\r\nHost:"] {
        let mut socket = TcpStream::connect(app.public).await.unwrap();
        socket.write_all(start.as_bytes()).await.unwrap();
        assert_eq!(until_end(&mut socket).await, "", "{start:?}");
    }
    // A letter now and then, for ever; also on a connection that has had an answer.
    for start in ["", GET] {
        let (mut read, mut write) = TcpStream::connect(app.public).await.unwrap().into_split();
        write.write_all(start.as_bytes()).await.unwrap();
        write.write_all(b"GET / HTTP/1.1\r\nX-Slow: ").await.unwrap();
        let dribble = async {
            let mut beat = tokio::time::interval(Duration::from_millis(100));
            while write.write_all(b"a").await.is_ok() {
                beat.tick().await;
            }
        };
        let mut answer = Vec::new();
        tokio::select! {
            () = dribble => {}
            _ = read.read_to_end(&mut answer) => {}
        }
        assert_eq!(String::from_utf8_lossy(&answer).contains("hello"), !start.is_empty());
    }
    assert!(
        exchange(app.public, GET.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"))
            .await
            .contains("hello")
    );
}

#[tokio::test]
async fn a_connection_may_lie_idle_for_a_while() {
    let app = limited(Limits { idle_timeout_seconds: 1, ..Limits::default() }).await;
    let mut socket = TcpStream::connect(app.public).await.unwrap();
    for _ in 0..2 {
        socket.write_all(GET.as_bytes()).await.unwrap();
    }
    assert_eq!(until_end(&mut socket).await.matches("hello").count(), 2, "both are answered, then it ends");

    let socket = TcpStream::connect(app.public).await.unwrap();
    let io = hyper_util::rt::TokioIo::new(socket);
    let executor = hyper_util::rt::TokioExecutor::new();
    let (mut sender, connection) = hyper::client::conn::http2::handshake(executor, io).await.unwrap();
    let connection = tokio::spawn(connection);
    let request = Request::get("http://site.example/file").body(Full::new(Bytes::new())).unwrap();
    let answer = sender.send_request(request).await.unwrap().into_body().collect().await.unwrap();
    assert_eq!(answer.to_bytes(), "hello");
    // The server says goodbye, although the visitor would stay.
    connection.await.unwrap().unwrap();
}

#[tokio::test]
async fn a_body_that_stops_in_the_middle_is_not_waited_for() {
    let app = limited(Limits { body_timeout_seconds: 1, ..Limits::default() }).await;
    for path in ["/_sayso/choices", "/_sayso/csp-reports", "/form"] {
        let mut socket = TcpStream::connect(app.public).await.unwrap();
        let head = format!("POST {path} HTTP/1.1\r\nHost: site.example\r\nSec-Fetch-Site: same-origin\r\n");
        let rest =
            "Content-Type: application/csp-report\r\nContent-Length: 100\r\nConnection: close\r\n\r\n{";
        let kind = if path.ends_with("choices") { rest.replace("csp-report", "json") } else { rest.into() };
        socket.write_all(format!("{head}{kind}").as_bytes()).await.unwrap();
        let answer = until_end(&mut socket).await;
        assert!(answer.starts_with("HTTP/1.1 408"), "{path}: {answer}");
    }
}

#[tokio::test]
async fn a_long_upload_may_take_longer_than_the_site_may_to_answer() {
    let app = TestApp::start_with(|server, _| server.upstream_timeout_seconds = 1).await;
    app.site.put_file("/form", &[("content-type", "text/plain")], "thanks");
    let mut socket = TcpStream::connect(app.public).await.unwrap();
    let head = "POST /form HTTP/1.1\r\nHost: site.example\r\nConnection: close\r\nContent-Length: 12\r\n\r\n";
    socket.write_all(head.as_bytes()).await.unwrap();
    let mut beat = tokio::time::interval(Duration::from_millis(150));
    for letter in b"hello, world" {
        beat.tick().await;
        socket.write_all(&[*letter]).await.unwrap();
    }
    let answer = until_end(&mut socket).await;
    assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("thanks"), "{answer}");
    assert_eq!(app.site.last().body, "hello, world");
}

/// A body without end, which tells when it is given up.
struct Endless(Arc<Notify>);

impl http_body::Body for Endless {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(&[b'a'; 16 << 10])))))
    }
}

impl Drop for Endless {
    fn drop(&mut self) {
        self.0.notify_one();
    }
}

#[tokio::test]
async fn who_takes_nothing_of_an_answer_does_not_hold_it_for_ever() {
    let app = limited(Limits { stalled_timeout_seconds: 1, ..Limits::default() }).await;
    let given_up = Arc::new(Notify::new());
    let tell = given_up.clone();
    for kind in ["text/plain", "text/html"] {
        let tell = tell.clone();
        app.site.put(&format!("/{}", &kind[5..]), move |_| {
            let mut response = reply(200, &[("content-type", kind.into())], "");
            *response.body_mut() = Endless(tell.clone()).boxed_unsync();
            response
        });
    }
    for path in ["/plain", "/html"] {
        let mut socket = TcpStream::connect(app.public).await.unwrap();
        socket.write_all(GET.replace("/file", path).as_bytes()).await.unwrap();
        given_up.notified().await;
        drop(socket);
        // Over HTTP/2, where the connection itself isn't full.
        let io = hyper_util::rt::TokioIo::new(TcpStream::connect(app.public).await.unwrap());
        let executor = hyper_util::rt::TokioExecutor::new();
        let (mut sender, connection) = hyper::client::conn::http2::handshake(executor, io).await.unwrap();
        tokio::spawn(connection);
        let request =
            Request::get(format!("http://site.example{path}")).body(Full::new(Bytes::new())).unwrap();
        let answer = sender.send_request(request).await.unwrap();
        given_up.notified().await;
        drop(answer);
    }
}

#[tokio::test]
async fn a_site_that_stops_in_the_middle_is_not_waited_for() {
    let app = limited(Limits { upstream_silence_seconds: 1, ..Limits::default() }).await;
    for kind in ["text/plain", "text/html"] {
        let (send, body) = feed();
        let body = std::sync::Mutex::new(Some(body));
        app.site.put("/half", move |_| {
            let mut response = reply(200, &[("content-type", kind.into())], "");
            *response.body_mut() = body.lock().unwrap().take().expect("asked once");
            response
        });
        send.send("<p>one</p>".into()).unwrap();
        let answer = app.try_send(app.request("GET", "/half"), "").await;
        assert!(answer.is_none(), "{kind}: half an answer isn't a whole one: {answer:?}");
        drop(send);
    }
}

#[tokio::test]
async fn there_are_only_so_many_connections_and_the_next_one_waits() {
    let app = limited(Limits { connections: 2, ..Limits::default() }).await;
    let mut open = Vec::new();
    for _ in 0..2 {
        let mut socket = TcpStream::connect(app.public).await.unwrap();
        socket.write_all(GET.as_bytes()).await.unwrap();
        socket.read_u8().await.unwrap();
        open.push(socket);
    }
    let mut third = TcpStream::connect(app.public).await.unwrap();
    third.write_all(GET.as_bytes()).await.unwrap();
    let waited = tokio::time::timeout(Duration::from_millis(300), third.read_u8()).await;
    assert!(waited.is_err(), "it isn't answered while there is no room");
    open.pop();
    third.read_u8().await.unwrap();
}

#[tokio::test]
async fn a_tunnel_is_a_connection_too() {
    let app = limited(Limits { connections: 1, ..Limits::default() }).await;
    let mut socket = TcpStream::connect(app.public).await.unwrap();
    let ask =
        "GET /socket HTTP/1.1\r\nHost: site.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";
    socket.write_all(ask.as_bytes()).await.unwrap();
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(socket.read_u8().await.unwrap());
    }
    let mut second = TcpStream::connect(app.public).await.unwrap();
    second.write_all(GET.as_bytes()).await.unwrap();
    assert!(tokio::time::timeout(Duration::from_millis(300), second.read_u8()).await.is_err());
    drop(socket);
    second.read_u8().await.unwrap();
}

#[tokio::test]
async fn headers_have_an_end() {
    let app = limited(Limits::default()).await;
    let long =
        format!("GET /file HTTP/1.1\r\nHost: site.example\r\nX-Long: {}\r\n\r\n", "a".repeat(70 << 10));
    let many: String = (0..101).map(|n| format!("X-{n}: a\r\n")).collect();
    let many = format!("GET /file HTTP/1.1\r\nHost: site.example\r\n{many}\r\n");
    let address = format!("GET /{} HTTP/1.1\r\nHost: site.example\r\n\r\n", "a".repeat(70 << 10));
    for (what, request) in [("long", long), ("many", many), ("a long address", address)] {
        let answer = exchange(app.public, &request).await;
        assert!(answer.starts_with("HTTP/1.1 4") || answer.is_empty(), "{what}: {answer}");
    }
    assert_eq!(app.site.count(), 0);
    let fits: String = (0..90).map(|n| format!("X-{n}: a\r\n")).collect();
    let fits = format!("GET /file HTTP/1.1\r\nHost: site.example\r\nConnection: close\r\n{fits}\r\n");
    assert!(exchange(app.public, &fits).await.contains("hello"));
    // What HTTP/2 is told of it: SETTINGS, 4 MAX_CONCURRENT_STREAMS is 3 and MAX_HEADER_LIST_SIZE is 6 (RFC 9113, 6.5.2).
    let mut socket = TcpStream::connect(app.public).await.unwrap();
    socket.write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0").await.unwrap();
    let mut head = [0; 9];
    socket.read_exact(&mut head).await.unwrap();
    let mut settings = vec![0; usize::from(head[2])];
    socket.read_exact(&mut settings).await.unwrap();
    let setting = |id: u8| settings.chunks(6).find(|six| six[1] == id).map(|six| six[2..].to_vec());
    assert_eq!(setting(3), Some(128_u32.to_be_bytes().to_vec()));
    assert_eq!(setting(6), Some((16_u32 << 10).to_be_bytes().to_vec()));
}

#[tokio::test]
async fn a_body_may_have_an_end() {
    let app = limited(Limits { body_bytes: 10, ..Limits::default() }).await;
    app.site.put_file("/form", &[("content-type", "text/plain")], "thanks");
    let post = "POST /form HTTP/1.1\r\nHost: site.example\r\nConnection: close\r\n";
    for (what, rest, status) in [
        ("ten", "Content-Length: 10\r\n\r\n1234567890", "200"),
        ("eleven", "Content-Length: 11\r\n\r\n12345678901", "413"),
        ("ten in pieces", "Transfer-Encoding: chunked\r\n\r\na\r\n1234567890\r\n0\r\n\r\n", "200"),
        (
            "eleven in pieces",
            "Transfer-Encoding: chunked\r\n\r\n6\r\n123456\r\n5\r\n78901\r\n0\r\n\r\n",
            "413",
        ),
    ] {
        let answer = exchange(app.public, format!("{post}{rest}")).await;
        assert_eq!(answer.get(9..12), Some(status), "{what}: {answer}");
    }
    assert_eq!(app.site.count(), 2, "no half of a form was taken for a whole one");
    let app = limited(Limits::default()).await;
    app.site.put_file("/form", &[("content-type", "text/plain")], "thanks");
    let long = vec![b'a'; 3 << 20];
    let answer = app.send(app.request("POST", "/form"), long.clone()).await;
    assert_eq!((answer.status, app.site.last().body.len()), (StatusCode::OK, long.len()));
}

#[tokio::test]
async fn a_handshake_has_an_end() {
    let folder = tempfile::tempdir().unwrap();
    let own = super::secure::identity(folder.path(), "site", &["site.example"]);
    let tls = vec![own.config.clone()];
    let limits = Limits { handshake_timeout_seconds: 1, ..Limits::default() };
    let app = TestApp::start_with(|server, _| {
        server.tls = tls;
        server.limits = limits;
    })
    .await;
    // Nothing, and the beginning of a handshake.
    for start in [&b""[..], &[22, 3, 1, 2, 0, 1][..]] {
        let mut socket = TcpStream::connect(app.public).await.unwrap();
        socket.write_all(start).await.unwrap();
        assert_eq!(until_end(&mut socket).await, "");
    }
}
