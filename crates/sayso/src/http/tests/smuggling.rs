//! Requests that two servers could read in two ways: none of them reaches the site behind in a way that can. The site is a raw
//! socket that keeps every byte.

use http::Request;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::app::TestApp;
use super::raw::{RawSite, exchange};

const ANSWER: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok";

async fn in_front_of(site: &RawSite) -> TestApp {
    let upstream = format!("http://{}", site.address);
    TestApp::start_with(|_, site| site.upstream = upstream).await
}

#[tokio::test]
async fn nothing_that_can_be_read_in_two_ways_is_passed_on() {
    let site = RawSite::start(ANSWER).await;
    let app = in_front_of(&site).await;
    let inner = "GET /smuggled HTTP/1.1\r\nHost: site.example\r\n\r\n";
    let long = inner.len();
    let post = "POST / HTTP/1.1\r\nHost: site.example\r\n";
    let chunked = "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
    let cases = [
        ("two lengths", format!("{post}Content-Length: 0\r\nContent-Length: {long}\r\n\r\n{inner}")),
        ("a list of lengths", format!("{post}Content-Length: 0, {long}\r\n\r\n{inner}")),
        ("a length with a sign", format!("{post}Content-Length: +{long}\r\n\r\n{inner}")),
        ("a length below nothing", format!("{post}Content-Length: -1\r\n\r\n{inner}")),
        ("a length beyond counting", format!("{post}Content-Length: 99999999999999999999\r\n\r\n{inner}")),
        ("no chunks", format!("{post}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n{inner}")),
        ("chunks not last", format!("{post}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n{inner}")),
        ("compressed chunks", format!("{post}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n{inner}")),
        ("chunks twice", format!("{post}Transfer-Encoding: chunked\r\n{chunked}{inner}")),
        ("chunks in HTTP/1.0", format!("POST / HTTP/1.0\r\nHost: site.example\r\n{chunked}{inner}")),
        ("a blank before the colon", format!("{post}Content-Length : {long}\r\n\r\n{inner}")),
        ("a blank in the name", format!("{post}Transfer -Encoding: chunked\r\n\r\n0\r\n\r\n{inner}")),
        ("a folded line", format!("{post}X-A: b\r\n Content-Length: {long}\r\n\r\n{inner}")),
        ("a first line that is folded", format!("GET / HTTP/1.1\r\n Host: site.example\r\n\r\n{inner}")),
        ("a bare CR in a value", format!("{post}X-A: b\rContent-Length: {long}\r\n\r\n{inner}")),
        ("NUL in a value", format!("{post}X-A: b\0c\r\n\r\n")),
        ("NUL in a name", format!("{post}X\0A: b\r\n\r\n")),
        ("a header without a name", format!("{post}: b\r\n\r\n")),
        ("no colon", format!("{post}X-A b\r\n\r\n")),
        ("two hosts", "GET / HTTP/1.1\r\nHost: site.example\r\nHost: evil.example\r\n\r\n".into()),
        ("the same host twice", "GET / HTTP/1.1\r\nHost: site.example\r\nHost: site.example\r\n\r\n".into()),
        ("no host", "GET / HTTP/1.1\r\n\r\n".into()),
        ("a host with a path", "GET / HTTP/1.1\r\nHost: site.example/evil\r\n\r\n".into()),
        ("a host with a user", "GET / HTTP/1.1\r\nHost: site.example@evil.example\r\n\r\n".into()),
        (
            "another host in the target",
            "GET http://evil.example/ HTTP/1.1\r\nHost: site.example\r\n\r\n".into(),
        ),
        ("another scheme", "GET ftp://site.example/ HTTP/1.1\r\nHost: site.example\r\n\r\n".into()),
        ("a target without a path", "OPTIONS * HTTP/1.1\r\nHost: site.example\r\n\r\n".into()),
        ("a tunnel", "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n".into()),
        ("a path with a blank", "GET /a b HTTP/1.1\r\nHost: site.example\r\n\r\n".into()),
        ("a length by another spelling", format!("{post}Content_Length: 3\r\n\r\n")),
        ("a proxy's word by another spelling", format!("{post}X_Forwarded-Proto: https\r\n\r\n")),
        ("our word by another spelling", format!("{post}Sayso_Allowed: advertising\r\n\r\n")),
        ("no HTTP", "\u{16}\u{3}\u{1}\0\u{5}hello\r\n\r\n".into()),
        ("an old HTTP", "GET /\r\n\r\n".into()),
        ("a HTTP to come", "GET / HTTP/3.0\r\nHost: site.example\r\n\r\n".into()),
    ];
    for (what, request) in cases {
        let answer = exchange(app.public, &request).await;
        let status = answer.get(9..12).unwrap_or_default();
        assert!(answer.is_empty() || status.starts_with('4') || status == "505", "{what}: {answer}");
        assert_eq!(site.heard(), Vec::<String>::new(), "{what}");
    }
    // A sound request arrives: the site would have heard the others as well.
    let answer =
        exchange(app.public, "GET /sound HTTP/1.1\r\nHost: site.example\r\nConnection: close\r\n\r\n").await;
    assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("ok"), "{answer}");
    assert!(site.heard()[0].starts_with("GET /sound HTTP/1.1\r\n"));
}

#[tokio::test]
async fn what_is_sound_but_odd_reaches_the_site_in_one_plain_form() {
    let site = RawSite::start(ANSWER).await;
    let app = in_front_of(&site).await;
    // Lines that end with LF alone, extensions of chunks, trailers, and headers that are for one connection only.
    let request = "POST /odd HTTP/1.1\nHost: site.example\nTransfer-Encoding: Chunked\nConnection: close, X-Hop\nX-Hop: 1\nKeep-Alive: 1\nProxy-Connection: keep-alive\nTE: trailers\nTrailer: X-Late\nX-End: a\n\n";
    let body = "4;name=value\r\nabcd\r\n0\r\nX-Late: 1\r\nContent-Length: 7\r\n\r\n";
    let answer = exchange(app.public, format!("{request}{body}")).await;
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    let heard = site.heard().concat();
    let (head, sent) = heard.split_once("\r\n\r\n").unwrap();
    let head = head.to_ascii_lowercase();
    assert!(head.starts_with("post /odd http/1.1\r\n") && head.contains("\r\nx-end: a"), "{head}");
    assert!(head.contains("\r\ntransfer-encoding: chunked") && !head.contains("content-length"), "{head}");
    for name in ["x-hop", "keep-alive", "proxy-connection", "\r\nte:", "trailer", "x-late", "connection"] {
        assert!(!head.contains(name), "{name} in {head}");
    }
    assert_eq!(sent, "4\r\nabcd\r\n0\r\n\r\n");
    // Every line ends with CR LF.
    assert_eq!(heard.matches('\n').count(), heard.matches("\r\n").count());
}

#[tokio::test]
async fn two_lengths_that_agree_and_chunks_with_a_length_are_passed_on_with_one() {
    let post = "POST / HTTP/1.1\r\nHost: site.example\r\n";
    let (chunks, more) = ("4\r\nabcd\r\n0\r\n\r\n", "GET /smuggled HTTP/1.1\r\nHost: site.example\r\n\r\n");
    let (length, chunked) = ("Content-Length: 4\r\n", "Transfer-Encoding: chunked\r\n");
    for (lengths, body, kept, dropped) in [
        (format!("{length}{length}Connection: close\r\n"), "abcd", length, chunked),
        // By chunks alone, and the connection ends after it (RFC 9112, 6.3).
        (format!("{length}{chunked}"), chunks, chunked, length),
        (format!("{chunked}{length}"), chunks, chunked, length),
    ] {
        let site = RawSite::start(ANSWER).await;
        let app = in_front_of(&site).await;
        let answer = exchange(app.public, format!("{post}{lengths}\r\n{body}{more}")).await;
        assert!(answer.starts_with("HTTP/1.1 200") && answer.matches("HTTP/1.1").count() == 1, "{answer}");
        let heard = site.heard().concat().to_ascii_lowercase();
        let count = |text: &str| heard.matches(&text.to_ascii_lowercase()).count();
        assert_eq!((count(kept), count(dropped), count("smuggled")), (1, 0, 0), "{lengths}: {heard}");
        assert!(heard.ends_with(body), "{heard}");
    }
}

#[tokio::test]
async fn a_body_that_breaks_off_is_no_whole_request() {
    let site = RawSite::start("").await;
    let app = in_front_of(&site).await;
    for (what, rest) in [
        ("a length", "Content-Length: 10\r\n\r\nabc"),
        ("chunks", "Transfer-Encoding: chunked\r\n\r\n5\r\nabc"),
        ("a chunk of no length", "Transfer-Encoding: chunked\r\n\r\nxyz\r\nabc"),
        ("a chunk that is longer than it says", "Transfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n"),
        ("a chunk beyond counting", "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nabc"),
    ] {
        let before = site.heard().len();
        let mut socket = TcpStream::connect(app.public).await.unwrap();
        let request = format!("POST / HTTP/1.1\r\nHost: site.example\r\n{rest}");
        socket.write_all(request.as_bytes()).await.unwrap();
        socket.shutdown().await.unwrap();
        let _ = socket.read_to_end(&mut Vec::new()).await;
        for heard in &site.heard()[before..] {
            assert!(!heard.ends_with("0\r\n\r\n"), "{what} was ended for the visitor: {heard}");
            assert!(!heard.contains("abcabc"), "{what}: {heard}");
        }
    }
}

#[tokio::test]
async fn an_answer_that_says_two_lengths_says_one_to_the_visitor_or_nothing() {
    for (what, head, refused) in [
        (
            "length and chunks",
            "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
            false,
        ),
        (
            "chunks and length",
            "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
            false,
        ),
        ("two lengths", "Content-Length: 3\r\nContent-Length: 5\r\n\r\nhello", true),
        ("the same length twice", "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello", true),
        ("a list of lengths", "Content-Length: 5, 5\r\n\r\nhello", true),
    ] {
        let site = RawSite::start(format!("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n{head}")).await;
        let app = in_front_of(&site).await;
        let ask = "GET / HTTP/1.1\r\nHost: site.example\r\nConnection: close\r\n\r\n";
        let answer = exchange(app.public, ask).await.to_ascii_lowercase();
        let (answer_head, body) = answer.split_once("\r\n\r\n").unwrap();
        if refused {
            assert!(answer_head.starts_with("http/1.1 502") && !body.contains("hello"), "{what}: {answer}");
        } else {
            assert!(!answer_head.contains("content-length"), "{what}: {answer}");
            assert_eq!(body, "5\r\nhello\r\n0\r\n\r\n", "{what}");
        }
    }
}

#[tokio::test]
async fn http2_has_no_headers_of_a_connection_and_one_host() {
    let site = RawSite::start(ANSWER).await;
    let app = in_front_of(&site).await;
    let refused = async |head: &[(&str, &str)], why: &str| {
        let mut socket = TcpStream::connect(app.public).await.unwrap();
        socket.write_all(&http2_request(head)).await.unwrap();
        let mut answer = Vec::new();
        // It is refused by a reset of the stream, an end of the connection, or an answer; then nothing more is to come.
        let mut piece = [0; 1024];
        while let Ok(length @ 1..) = socket.read(&mut piece).await {
            answer.extend_from_slice(&piece[..length]);
            if ended(&answer) {
                break;
            }
        }
        assert_eq!(site.heard(), Vec::<String>::new(), "{why}");
    };
    let sound = [(":method", "GET"), (":scheme", "http"), (":path", "/"), (":authority", "site.example")];
    for (name, value) in [
        ("connection", "close"),
        ("transfer-encoding", "chunked"),
        ("keep-alive", "1"),
        ("proxy-connection", "close"),
        ("upgrade", "websocket"),
        ("te", "gzip"),
        ("host", "evil.example"),
        ("content-length", "5"),
        ("X-Upper", "1"),
        ("x-line", "a\r\nb: c"),
        ("x-nul", "a\0b"),
        (":path", "/again"),
        (":unknown", "1"),
    ] {
        refused(&[&sound[..], &[(name, value)]].concat(), name).await;
    }
    refused(&sound[..2], "no path").await;
    // The same way, but sound, it arrives.
    let mut visitor = super::secure::Http2::over(TcpStream::connect(app.public).await.unwrap()).await;
    let request = Request::get("http://site.example/sound").header("te", "trailers");
    let (parts, text) = visitor.ask(request, "").await;
    assert_eq!((parts.status.as_u16(), &*text), (200, "ok"));
    let heard = site.heard().concat().to_ascii_lowercase();
    assert!(
        heard.starts_with("get /sound http/1.1\r\n") && heard.contains("\r\nhost: site.example\r\n"),
        "{heard}"
    );
    assert_eq!((heard.matches("host:").count(), heard.contains("\r\nte:")), (2, false), "{heard}");
}

/// A connection's beginning and one request without a body, its headers written out one by one (RFC 7541, 6.2.2).
fn http2_request(headers: &[(&str, &str)]) -> Vec<u8> {
    let mut block = Vec::new();
    for (name, value) in headers {
        block.push(0);
        for text in [name, value] {
            block.push(u8::try_from(text.len()).unwrap());
            block.extend_from_slice(text.as_bytes());
        }
    }
    let mut bytes = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec();
    // SETTINGS; then HEADERS with END_HEADERS and END_STREAM on stream 1 (RFC 9113, 4.1).
    bytes.extend_from_slice(&[0, 0, 0, 4, 0, 0, 0, 0, 0]);
    bytes.extend_from_slice(&[0, 0, u8::try_from(block.len()).unwrap(), 1, 5, 0, 0, 0, 1]);
    bytes.extend_from_slice(&block);
    bytes
}

/// Whether the server's frames hold the end of stream 1: a reset, an answer's last frame, or the end of all.
fn ended(mut frames: &[u8]) -> bool {
    while let [a, b, c, kind, flags, _, _, _, stream, rest @ ..] = frames {
        let length = usize::from(*a) << 16 | usize::from(*b) << 8 | usize::from(*c);
        let is_end = match kind {
            0 | 1 => *stream == 1 && flags & 1 != 0,
            3 => *stream == 1,
            7 => true,
            _ => false,
        };
        if is_end {
            return true;
        }
        frames = rest.get(length..).unwrap_or_default();
    }
    false
}
