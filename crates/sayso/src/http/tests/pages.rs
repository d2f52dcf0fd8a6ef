//! Pages: always rewritten, never taken from a copy made under another decision, refused when they can't be read.

use std::io::Write as _;

use http::StatusCode;

use super::app::{Answer, TestApp};
use super::site_behind::reply;
use crate::config::Mode;

const TAG: &str = "<script src=\"https://ads.example/a.js\"></script>";
const PAGE: &str = "<!doctype html><html><head><title>T</title></head><body><p>hello</p><script src=\"https://ads.example/a.js\"></script></body></html>";

/// The tag doesn't stand in the page, and the notice does.
fn assert_held(answer: &Answer, what: &str) {
    assert_eq!(answer.status, StatusCode::OK, "{what}: {}", answer.text());
    let text = answer.text();
    assert!(text.contains("hello") && text.contains("<sayso-notice"), "{what}: {text}");
    assert!(!text.contains(TAG), "{what}: {text}");
}

/// A page that isn't shown: no byte of it is in the answer.
fn assert_refused(answer: &Answer, what: &str) {
    assert_eq!(answer.status, StatusCode::BAD_GATEWAY, "{what}: {}", answer.text());
    assert!(!answer.text().contains("hello") && !answer.text().contains("ads.example"), "{what}");
    assert_eq!(answer.header("cache-control"), "no-store", "{what}");
}

#[tokio::test]
async fn a_page_obeys_and_no_cache_takes_it_for_anybodys() {
    let app = TestApp::start().await;
    let headers = [
        ("content-type", "text/html; charset=utf-8"),
        ("cache-control", "public, max-age=600"),
        ("etag", "\"v1\""),
        ("content-length", &PAGE.len().to_string()),
        ("link", "<https://ads.example/a.js>; rel=preload, <https://fonts.example/f>; rel=preconnect"),
        ("content-security-policy", "default-src 'self' https:"),
    ];
    app.site.put_file("/", &headers, PAGE);
    let answer = app.send(app.page("/"), "").await;
    assert_held(&answer, "a page");
    assert_eq!(answer.header("cache-control"), "private, no-cache");
    assert!(answer.header("etag").starts_with("W/\"") && answer.header("vary").contains("Cookie"));
    assert_eq!(answer.headers.get_all("link").iter().count(), 1);
    assert!(answer.header("link").contains("fonts.example"));
    let policies = answer.headers.get_all("content-security-policy").iter();
    let policies: Vec<&str> = policies.map(|value| value.to_str().unwrap()).collect();
    assert_eq!(policies.len(), 2, "the site's own and ours: {policies:?}");
    assert!(policies[1].contains("fonts.example") && !policies[1].contains("ads.example"));

    let cookie = app.accept_all().await;
    let allowed = app.send(app.page("/").header("cookie", &cookie), "").await;
    assert!(allowed.text().contains(TAG), "{}", allowed.text());
    assert_ne!(allowed.header("etag"), answer.header("etag"));
}

#[tokio::test]
async fn no_report_is_sent_where_nothing_may_be_sent() {
    let app = TestApp::start().await;
    let headers = [
        ("content-type", "text/html"),
        ("nel", "{\"report_to\":\"a\",\"max_age\":1}"),
        ("report-to", "{\"group\":\"a\",\"max_age\":1,\"endpoints\":[{\"url\":\"https://ads.example/r\"}]}"),
        ("reporting-endpoints", "a=\"/own\", b=\"https://ads.example/r\""),
        ("content-security-policy", "default-src *; report-uri https://ads.example/r /own"),
    ];
    app.site.put_file("/", &headers, PAGE);
    let before = app.send(app.page("/"), "").await;
    let told = |answer: &Answer| {
        let values = answer.headers.iter().filter(|(name, _)| !name.as_str().starts_with("x-"));
        let values: Vec<&str> = values.map(|(_, value)| value.to_str().unwrap()).collect();
        (values.join(" ").contains("ads.example/r"), answer.headers.contains_key("nel"))
    };
    assert_eq!(told(&before), (false, false), "{:?}", before.headers);
    assert!(before.header("content-security-policy").contains("report-uri /own"), "{:?}", before.headers);
    let cookie = app.accept_all().await;
    let after = app.send(app.page("/").header("cookie", cookie), "").await;
    assert_eq!(told(&after), (true, true));
}

#[tokio::test]
async fn what_a_visitor_loads_of_us_is_small() {
    let app = TestApp::start().await;
    app.site.put_page("/", "<!doctype html><html><head></head><body></body></html>");
    let page = app.send(app.page("/"), "").await;
    let client = app.get("/_sayso/client.js").await;
    let sum = brotli(&page.body) + brotli(&client.body);
    assert!(sum <= 6_000, "notice, preference centre, styles and client for five purposes have {sum} bytes");
}

#[tokio::test]
async fn what_a_visitor_loads_of_us_without_the_gate_is_small() {
    let app = TestApp::start_with(|_, site| {
        site.mode = Mode::Tag;
        site.upstream = String::new();
    })
    .await;
    let mut sum = 0;
    for path in ["/_sayso/tag.js", "/_sayso/tag?return=/&language=en", "/_sayso/sw.js"] {
        sum += brotli(&app.get(path).await.body);
    }
    assert!(sum <= 9_000, "the script, the notice and the worker have {sum} bytes");
}

#[tokio::test]
async fn what_a_visitor_loads_to_choose_is_small() {
    let app = TestApp::start().await;
    let mut sum = 0;
    for path in ["/_sayso/centre.js", "/_sayso/preferences", "/_sayso/cookies"] {
        sum += brotli(&app.get(path).await.body);
    }
    // What it was in November 2026, and a tenth more. `cargo xtask bench bytes` says how much of it is what.
    assert!(
        sum <= 5_800,
        "the rest of the client, the purposes' rows and the list of cookies have {sum} bytes"
    );
}

/// How long it is as a server in front would send it.
fn brotli(bytes: &[u8]) -> usize {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters).unwrap();
    out.len()
}

#[tokio::test]
async fn a_copy_is_fresh_only_under_the_same_decision() {
    let app = TestApp::start().await;
    app.site.put("/", |asked| {
        let known = asked.headers.get("if-none-match").is_some_and(|tag| tag == "\"v1\"");
        let headers = [("content-type", "text/html".into()), ("etag", "\"v1\"".into())];
        reply(if known { 304 } else { 200 }, &headers, if known { "" } else { PAGE })
    });
    let cookie = app.accept_all().await;
    let ask = |tag: &str, cookie: &str| app.page("/").header("cookie", cookie).header("if-none-match", tag);
    let first = app.send(app.page("/").header("cookie", &cookie), "").await;
    let tag = first.header("etag");
    let again = app.send(ask(tag, &cookie), "").await;
    assert_eq!((again.status, again.header("etag")), (StatusCode::NOT_MODIFIED, tag));
    assert_eq!(again.header("cache-control"), "private, no-cache");
    let rejected = app.choose(&app.choice("reject-all"), &cookie).await.cookie();
    for cookie in [rejected.as_str(), ""] {
        assert_held(&app.send(ask(tag, cookie), "").await, "after the permission is gone");
    }
    // A copy from before the gate, by tag and by date.
    assert_held(&app.send(ask("\"v1\"", ""), "").await, "the site's own tag");
    app.site.put("/dated", |asked| match asked.headers.get("if-modified-since") {
        Some(_) => reply(304, &[], ""),
        None => reply(200, &[("content-type", "text/html".into())], PAGE),
    });
    let dated = |dest: Option<&str>| {
        let request =
            app.request("GET", "/dated").header("if-modified-since", "Tue, 24 Nov 2026 06:00:00 GMT");
        dest.into_iter().fold(request, |request, dest| request.header("sec-fetch-dest", dest))
    };
    assert_held(&app.send(dated(Some("document")), "").await, "a date");
    assert_held(&app.send(dated(None), "").await, "a date, and a browser that doesn't say what it asks for");
}

#[tokio::test]
async fn a_compressed_page_is_read() {
    let app = TestApp::start().await;
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(PAGE.as_bytes()).unwrap();
    let mut zlib = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    zlib.write_all(PAGE.as_bytes()).unwrap();
    let mut br = Vec::new();
    brotli::CompressorWriter::new(&mut br, 4096, 5, 20).write_all(PAGE.as_bytes()).unwrap();
    let zstd = zstd::encode_all(PAGE.as_bytes(), 1).unwrap();
    for (encoding, bytes) in
        [("gzip", gzip.finish().unwrap()), ("deflate", zlib.finish().unwrap()), ("br", br), ("zstd", zstd)]
    {
        for kind in ["text/html", ""] {
            let headers = [("content-type", kind), ("content-encoding", encoding)];
            app.site.put_file("/", &headers[usize::from(kind.is_empty())..], bytes.clone());
            let answer = app.send(app.page("/"), "").await;
            assert_held(&answer, &format!("{headers:?}"));
            assert_eq!(answer.header("content-encoding"), "");
        }
        app.site.put_file(
            "/",
            &[("content-type", "text/html"), ("content-encoding", encoding)],
            "no such bytes",
        );
        assert_refused(&app.send(app.page("/"), "").await, encoding);
    }
}

#[tokio::test]
async fn a_page_goes_out_compressed_to_whoever_takes_it() {
    let app = TestApp::start().await;
    let long = PAGE.replace("<p>hello</p>", &"<p>hello</p>".repeat(5_000));
    app.site.put_page("/", &long);
    let plain = app.send(app.page("/"), "").await;
    assert_eq!(plain.header("content-encoding"), "");
    for (accepts, encoding) in [("gzip, deflate, br, zstd", "zstd"), ("gzip, br", "gzip")] {
        let answer = app.send(app.page("/").header("accept-encoding", accepts), "").await;
        assert_eq!(answer.header("content-encoding"), encoding);
        assert!(answer.header("vary").contains("Accept-Encoding"));
        assert!(answer.body.len() < plain.body.len() / 5, "{} bytes", answer.body.len());
        let mut decoder = crate::proxy::decoder(encoding);
        let mut text = decoder.write(&answer.body).unwrap();
        text.extend(decoder.end().unwrap());
        assert!(text == plain.body, "{encoding}");
    }
    let client = app.send(app.request("GET", "/_sayso/client.js").header("accept-encoding", "br"), "").await;
    assert_eq!(client.header("content-encoding"), "br");
    assert!(client.body.len() < 2_600);
}

#[tokio::test]
async fn a_compressed_page_streams() {
    let app = TestApp::start().await;
    let (send, body) = super::site_behind::feed();
    let body = std::sync::Mutex::new(Some(body));
    app.site.put("/", move |_| {
        let mut response = reply(200, &[("content-type", "text/html".into())], "");
        *response.body_mut() = body.lock().unwrap().take().expect("asked once");
        response
    });
    let client =
        hyper_util::client::legacy::Client::builder(hyper_util::rt::TokioExecutor::new()).build_http();
    let request =
        app.page("/").header("accept-encoding", "zstd").body(http_body_util::Empty::<bytes::Bytes>::new());
    send.send("<!doctype html><body><p>one".into()).unwrap();
    let mut body = client.request(request.unwrap()).await.unwrap().into_body();
    let mut decoder = crate::proxy::decoder("zstd");
    for (piece, next) in [("one", "<p>two"), ("two", "<p>three"), ("three", "")] {
        // The next one isn't sent before this one can be read.
        let mut text = String::new();
        while !text.contains(piece) {
            let frame =
                http_body_util::BodyExt::frame(&mut body).await.unwrap().unwrap().into_data().unwrap();
            text += &String::from_utf8_lossy(&decoder.write(&frame).unwrap());
        }
        send.send(next.into()).unwrap();
    }
}

#[tokio::test]
async fn half_a_page_is_not_asked_for_and_not_shown() {
    let app = TestApp::start().await;
    app.site.put("/", |asked| {
        let headers = [("content-type", "text/html".into()), ("content-range", "bytes 0-60/200".into())];
        if asked.headers.contains_key("range") {
            reply(206, &headers, &PAGE[..60])
        } else {
            reply(200, &headers[..1], PAGE)
        }
    });
    let whole = app.send(app.page("/").header("range", "bytes=0-60"), "").await;
    assert_held(&whole, "a document asked for in part");
    let whole = app.send(app.request("GET", "/").header("range", "bytes=0-60"), "").await;
    assert_held(&whole, "a page that nobody knew to be one");
    app.site.put("/half", |_| reply(206, &[("content-type", "text/html".into())], PAGE));
    assert_refused(&app.send(app.page("/half"), "").await, "a part that nobody asked for");
}

#[tokio::test]
async fn head_of_a_page_has_its_headers_and_no_length() {
    let app = TestApp::start().await;
    app.site.put_file("/", &[("content-type", "text/html"), ("etag", "\"v1\"")], PAGE);
    let request = app.request("HEAD", "/").header("sec-fetch-dest", "document");
    let answer = app.send(request, "").await;
    let full = app.send(app.page("/"), "").await;
    assert_eq!((answer.status, answer.body.len()), (StatusCode::OK, 0));
    assert_eq!(answer.header("etag"), full.header("etag"));
    assert!(
        answer.header("content-length").is_empty()
            || answer.header("content-length") == full.body.len().to_string()
    );
}

#[tokio::test]
async fn what_a_browser_would_take_for_a_page_is_one() {
    let app = TestApp::start().await;
    for (what, start) in [("at once", ""), ("after blanks", "\r\n \t\n"), ("after a mark", "\u{feff}\n")] {
        app.site.put_file("/", &[], format!("{start}{PAGE}"));
        assert_held(&app.send(app.page("/"), "").await, what);
        // The blanks alone in the first piece: the answer to "is it a page?" is in the second.
        let (send, body) = super::site_behind::feed();
        let body = std::sync::Mutex::new(Some(body));
        send.send(start.to_owned().into()).unwrap();
        send.send(PAGE.into()).unwrap();
        drop(send);
        app.site.put("/pieces", move |_| {
            let mut response = reply(200, &[], "");
            *response.body_mut() = body.lock().unwrap().take().expect("asked once");
            response
        });
        assert_held(&app.send(app.page("/pieces"), "").await, what);
    }
    app.site.put_file("/", &[("x-content-type-options", "nosniff")], PAGE);
    assert_eq!(app.send(app.page("/"), "").await.body, PAGE, "the browser was told not to look");
}

#[tokio::test]
async fn a_page_that_can_not_be_read_is_refused() {
    let app = TestApp::start().await;
    for kind in ["text/html; charset=utf-16", "text/html; charset=iso-2022-jp"] {
        app.site.put_file("/", &[("content-type", kind)], PAGE);
        assert_refused(&app.send(app.page("/"), "").await, kind);
    }
    for encoding in ["rot13", "gzip, br"] {
        app.site.put_file("/", &[("content-type", "text/html"), ("content-encoding", encoding)], PAGE);
        assert_refused(&app.send(app.page("/"), "").await, encoding);
    }
}

#[tokio::test]
async fn a_site_that_does_not_answer_is_said_to_be_down() {
    let app = TestApp::start_with(|_, site| site.upstream = "http://127.0.0.1:9".into()).await;
    let answer = app.send(app.page("/"), "").await;
    assert_refused(&answer, "nobody listens");
    assert!(answer.text().contains("The site is not answering"), "{}", answer.text());
    assert!(answer.header("content-type").starts_with("text/html"));
    let answer = app.get("/_sayso/decision").await;
    assert_eq!(answer.status, StatusCode::OK, "choices don't need the site");

    let app = TestApp::start_with(|server, _| server.upstream_timeout_seconds = 0).await;
    let answer = app.send(app.page("/never"), "").await;
    assert_eq!(answer.status, StatusCode::GATEWAY_TIMEOUT);
    assert!(answer.text().contains("takes too long"), "{}", answer.text());
}

#[tokio::test]
async fn a_page_in_a_page_gets_no_notice_and_obeys() {
    let app = TestApp::start().await;
    app.site.put_page("/frame", PAGE);
    let answer = app.send(app.request("GET", "/frame").header("sec-fetch-dest", "iframe"), "").await;
    assert!(!answer.text().contains("<sayso-notice") && !answer.text().contains(TAG), "{}", answer.text());
}

#[tokio::test]
async fn a_drawing_shown_by_itself_is_kept_in_bounds_by_the_browser() {
    let app = TestApp::start().await;
    for kind in ["image/svg+xml", "application/xml", ""] {
        let drawing = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script href=\"https://ads.example/a.js\"/></svg>";
        let headers = [("content-type", kind)];
        app.site.put_file("/a.svg", &headers[usize::from(kind.is_empty())..], drawing);
        let answer = app.send(app.page("/a.svg"), "").await;
        assert_eq!(answer.body, drawing);
        assert!(
            answer.header("content-security-policy").contains("fonts.example"),
            "{kind}: {:?}",
            answer.headers
        );
        let picture = app.send(app.request("GET", "/a.svg").header("sec-fetch-dest", "image"), "").await;
        assert_eq!(picture.header("content-security-policy"), "", "{kind}");
    }
}

#[tokio::test]
async fn a_worker_is_kept_in_bounds_by_the_browser_and_no_old_copy_is_taken() {
    let app = TestApp::start().await;
    app.site.put("/w.js", |asked| {
        let known = asked.headers.get("if-none-match").is_some_and(|tag| tag == "\"v1\"");
        let headers = [("content-type", "text/javascript".into()), ("etag", "\"v1\"".into())];
        reply(
            if known { 304 } else { 200 },
            &headers,
            if known { "" } else { "fetch('https://ads.example/')" },
        )
    });
    let cookie = app.accept_all().await;
    for worker in ["worker", "sharedworker", "serviceworker"] {
        let ask = |cookie: &str, tag: &str| {
            let request = app.request("GET", "/w.js").header("sec-fetch-dest", worker);
            app.send(request.header("cookie", cookie).header("if-none-match", tag), "")
        };
        let allowed = ask(&cookie, "\"v1\"").await;
        assert!(allowed.header("content-security-policy").contains("ads.example"), "{worker}");
        let again = ask(&cookie, allowed.header("etag")).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED);
        let refused = ask("", allowed.header("etag")).await;
        assert_eq!(refused.status, StatusCode::OK, "{worker}");
        assert!(!refused.header("content-security-policy").contains("ads.example"), "{worker}");
        assert_eq!(refused.header("cache-control"), "private, no-cache");
    }
}

#[tokio::test]
async fn a_page_made_before_the_same_choice_was_made_again_is_not_fresh() {
    let app = TestApp::start().await;
    app.site.put_file("/", &[("content-type", "text/html"), ("etag", "\"v1\"")], PAGE);
    let first = app.accept_all().await;
    let second = app.choose(&app.choice("accept-all"), &first).await.cookie();
    let tag = |cookie: String| async {
        app.send(app.page("/").header("cookie", cookie), "").await.header("etag").to_owned()
    };
    assert_ne!(tag(first).await, tag(second).await, "the page says for which cookie it was made");
}
