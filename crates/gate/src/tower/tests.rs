use std::collections::VecDeque;
use std::sync::Mutex;
use std::task::Waker;

use bytes::Bytes;
use http_body::Frame;

use super::*;
use crate::inventory::tests::{ALL, NOTHING, inventory};
use sayso_core::Allowed;

const PAGE: &[u8] =
    b"<!doctype html><head></head><body><script src=\"https://stats.example/a.js\"></script><p>text</p></body>";
const HELD: &str = "<script data-sayso-purpose=\"statistics\" type=\"text/plain\" data-sayso-src=\"https://stats.example/a.js\">";

/// A body of pieces, the last of which may be an error.
struct Pieces(VecDeque<Result<Bytes, BoxError>>);

impl Body for Pieces {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        Poll::Ready(self.0.pop_front().map(|piece| piece.map(Frame::data)))
    }

    fn is_end_stream(&self) -> bool {
        self.0.is_empty()
    }
}

fn pieces(content: &[u8], size: usize) -> Pieces {
    Pieces(content.chunks(size).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect())
}

/// A service that gives one answer and remembers what it was asked with.
struct Answer(Option<Response<Pieces>>, Arc<Mutex<Option<http::HeaderMap>>>);

impl Service<Request<()>> for Answer {
    type Response = Response<Pieces>;
    type Error = std::convert::Infallible;
    type Future = std::future::Ready<Result<Self::Response, Self::Error>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<()>) -> Self::Future {
        *self.1.lock().unwrap() = Some(request.headers().clone());
        std::future::ready(Ok(self.0.take().unwrap()))
    }
}

fn answer(headers: &[(&str, &str)], body: Pieces) -> Response<Pieces> {
    let mut builder = Response::builder();
    for (name, value) in headers {
        builder = builder.header(*name, *value);
    }
    builder.body(body).unwrap()
}

fn now<T>(future: impl Future<Output = T>) -> T {
    match std::pin::pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("everything here is ready at once"),
    }
}

/// All of a body, and the error that it ends with, if it does.
fn read<B: Body<Data = Bytes, Error = BoxError>>(body: B) -> (String, Option<String>) {
    let (mut body, mut text) = (Box::pin(body), Vec::new());
    let end = now(std::future::poll_fn(|context| {
        loop {
            match std::task::ready!(body.as_mut().poll_frame(context)) {
                Some(Ok(frame)) => text.extend(frame.into_data().unwrap()),
                Some(Err(error)) => return Poll::Ready(Some(error.to_string())),
                None => return Poll::Ready(None),
            }
        }
    }));
    assert!(end.is_some() || body.is_end_stream());
    (String::from_utf8(text).unwrap(), end)
}

/// What comes out, and with what the service was asked.
fn through(
    allowed: &Allowed,
    asked: &[(&str, &str)],
    response: Response<Pieces>,
) -> (Response<GateBody<Pieces>>, http::HeaderMap) {
    let (allowed, inventory) = (allowed.clone(), Arc::new(inventory()));
    let layer = GateLayer::new(move |_: &Parts| {
        let address = Some("https://a.example/".parse().unwrap());
        let page =
            Page { inventory: inventory.clone(), allowed: allowed.clone(), address, charset_known: false };
        let inserts: Inserts =
            Box::new(|place, _| if place == crate::Place::Body { "NOTICE".into() } else { String::new() });
        Gated { inserts: Some(inserts), ..Gated::new(page) }
    });
    let seen = Arc::new(Mutex::new(None));
    let mut service = layer.with_policy().layer(Answer(Some(response), seen.clone()));
    let mut request = Request::builder();
    for (name, value) in asked {
        request = request.header(*name, *value);
    }
    let response = now(service.call(request.body(()).unwrap())).unwrap();
    let seen = seen.lock().unwrap().take().unwrap();
    (response, seen)
}

fn html(more: &[(&str, &str)], body: Pieces) -> Response<Pieces> {
    let mut headers = vec![("content-type", "text/html; charset=utf-8")];
    headers.extend(more);
    answer(&headers, body)
}

#[test]
fn a_page_is_rewritten_however_it_is_cut() {
    for size in [1, 2, 7, 1_000] {
        let sent = html(&[("content-length", "123"), ("etag", "\"1\""), ("x-own", "1")], pieces(PAGE, size));
        let (response, _) = through(NOTHING, &[], sent);
        assert_eq!(response.status(), StatusCode::OK);
        for gone in ["content-length", "etag"] {
            assert!(!response.headers().contains_key(gone), "{gone}");
        }
        assert_eq!(response.headers()["x-own"], "1");
        assert_eq!(response.headers()["cache-control"], "private, no-store");
        let policy = response.headers()["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("style.example") && !policy.contains("stats.example"), "{policy}");
        let (text, end) = read(response.into_body());
        assert!(text.contains(HELD) && text.contains("<body>NOTICE") && end.is_none(), "{size}: {text}");
    }
    let (response, _) = through(ALL, &[], html(&[], pieces(PAGE, 5)));
    let (text, _) = read(response.into_body());
    assert_eq!(text.replace("NOTICE", "").as_bytes(), PAGE);
}

#[test]
fn what_is_no_page_passes_byte_for_byte() {
    for (kind, policy) in [("text/css", false), ("application/json", false), ("image/svg+xml", true)] {
        let sent =
            answer(&[("content-type", kind), ("content-length", "9"), ("etag", "\"1\"")], pieces(PAGE, 9));
        let (response, _) = through(NOTHING, &[], sent);
        assert_eq!(
            (&response.headers()["content-length"], &response.headers()["etag"]),
            (&"9".parse().unwrap(), &"\"1\"".parse().unwrap())
        );
        assert_eq!(response.headers().contains_key("content-security-policy"), policy, "{kind}");
        assert!(!response.headers().contains_key("x-content-type-options"));
        assert_eq!(read(response.into_body()).0.as_bytes(), PAGE);
    }
    for kind in [&[][..], &[("content-type", "unknown/unknown")]] {
        let (response, _) = through(NOTHING, &[], answer(kind, pieces(PAGE, 9)));
        assert_eq!(
            response.headers()["x-content-type-options"],
            "nosniff",
            "a browser doesn't take it for a page"
        );
    }
}

#[test]
fn a_page_that_can_not_be_read_becomes_an_error_page() {
    let utf_16 = [0xFF, 0xFE, b'<', 0];
    let deep = format!("<p>{}", "<noscript>".repeat(9));
    let mut part = html(&[], pieces(PAGE, 9));
    *part.status_mut() = StatusCode::PARTIAL_CONTENT;
    for (sent, why) in [
        (
            html(&[("content-encoding", "gzip"), ("set-cookie", "a=b")], pieces(PAGE, 9)),
            "put the layer that compresses outside",
        ),
        (html(&[("content-encoding", "identity, br")], pieces(PAGE, 9)), "compressed"),
        (answer(&[("content-type", "text/html; charset=utf-16")], pieces(PAGE, 9)), "UTF-16"),
        (
            answer(&[("content-type", "text/plain, text/html; charset=iso-2022-jp")], pieces(PAGE, 9)),
            "ISO-2022-JP",
        ),
        (html(&[], pieces(&utf_16, 9)), "UTF-16LE"),
        (html(&[], Pieces([Err("gone".into())].into())), "can't be read to its end"),
        (part, "a part of a page"),
    ] {
        let (response, _) = through(ALL, &[], sent);
        let refusal = response.extensions().get::<Arc<Refusal>>().unwrap().to_string();
        assert!(refusal.contains(why), "{refusal}");
        assert_eq!((response.status(), response.headers().len()), (StatusCode::BAD_GATEWAY, 3), "{why}");
        let (text, end) = read(response.into_body());
        assert!(text.contains("can't be shown safely") && !text.contains("text</p>") && end.is_none());
    }
    // What fails only later has a head already: its body ends with an error, so that nobody takes it for a whole page.
    let (response, _) = through(NOTHING, &[], html(&[], pieces(deep.as_bytes(), 8)));
    assert_eq!(response.status(), StatusCode::OK);
    let (text, end) = read(response.into_body());
    assert!(text.starts_with("<p>") && end.unwrap().contains("can't be rewritten safely"), "{text}");
}

#[test]
fn the_service_is_asked_for_a_whole_page_made_for_this_visit() {
    let conditional = [("if-none-match", "\"1\""), ("range", "bytes=0-5"), ("accept-encoding", "gzip, br")];
    let asked = |dest: Option<&str>| {
        let mut headers = conditional.to_vec();
        headers.extend(dest.map(|dest| ("sec-fetch-dest", dest)));
        through(NOTHING, &headers, html(&[], pieces(PAGE, 9))).1
    };
    for dest in [None, Some("document"), Some("iframe"), Some("empty")] {
        let seen = asked(dest);
        assert!(!seen.contains_key("if-none-match") && !seen.contains_key("range"), "{dest:?}");
        assert_eq!(seen["accept-encoding"], "identity");
    }
    assert!(asked(Some("image")).contains_key("if-none-match"), "a picture may come from the browser's copy");
}

#[test]
fn links_in_the_headers_are_judged_as_the_pages_are() {
    let links = "</own.css>; rel=preload, <https://stats.example/a.js>; rel=preload, <https://style.example/s.css>; rel=preload";
    let (response, _) = through(NOTHING, &[], html(&[("link", links)], pieces(PAGE, 9)));
    let kept: Vec<_> = response.headers().get_all("link").iter().map(|link| link.to_str().unwrap()).collect();
    assert_eq!(kept, ["</own.css>; rel=preload", "<https://style.example/s.css>; rel=preload"]);
}

#[test]
fn an_answer_without_a_body_keeps_its_silence() {
    let mut sent = html(&[("content-length", "123")], pieces(b"", 1));
    *sent.status_mut() = StatusCode::NOT_MODIFIED;
    let (response, _) = through(NOTHING, &[], sent);
    assert!(!response.headers().contains_key("content-length"), "it would be that of another page");
    assert_eq!(read(response.into_body()), (String::new(), None));
}
