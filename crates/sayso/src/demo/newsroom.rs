//! The newsroom: the demo's origin, with tags written as real sites write them.

use bytes::Bytes;
use http::request::Parts;
use http::{HeaderName, HeaderValue, Method, Response, StatusCode, header};

const HEAD: &str = include_str!("../../demo/newsroom/head.html");
const FOOT: &str = include_str!("../../demo/newsroom/foot.html");
const FRONT: &str = include_str!("../../demo/newsroom/front.html");
const SECTION: &str = include_str!("../../demo/newsroom/section.html");
const FERRY: &str = include_str!("../../demo/newsroom/ferry.html");
const LIBRARY: &str = include_str!("../../demo/newsroom/library.html");
const PRIVACY: &str = include_str!("../../demo/newsroom/privacy.html");
const THANKS: &str = "<title>Thank you</title></head><body><main><h1>Thank you</h1><p>The letter comes on Fridays. (This is a demo: nothing was kept.)</p><p><a href=\"/\">Back to the front page</a></p></main>";
const MISSING: &str = "<title>Not found</title></head><body><main><h1>There is no such page</h1><p><a href=\"/\">Back to the front page</a></p></main>";
const WHO_HEARD: &str = include_str!("../../demo/newsroom/who-heard.html");
const WHO_HEARD_SCRIPT: &str = include_str!("../../demo/newsroom/who-heard.js");
const STYLE: &str = include_str!("../../demo/newsroom/style.css");
const HARBOUR: &str = include_str!("../../demo/newsroom/harbour.svg");
const ROOF: &str = include_str!("../../demo/newsroom/roof.svg");

const PAGE: &str = "text/html; charset=utf-8";

/// Answers for the newsroom. `heard` is `{host: count}` as JSON.
pub(super) fn respond(request: &Parts, third_port: u16, heard: &str) -> Response<Bytes> {
    let page = |body: &str| format!("{HEAD}{body}{FOOT}");
    let (status, kind, body) = match (&request.method, request.uri.path()) {
        (&Method::POST, "/newsletter") => (StatusCode::OK, PAGE, page(THANKS)),
        (_, "/") => (StatusCode::OK, PAGE, page(FRONT)),
        (_, "/section/harbour/") => (StatusCode::OK, PAGE, page(SECTION)),
        (_, "/2026/ferry-timetable/") => (StatusCode::OK, PAGE, page(FERRY)),
        (_, "/2026/library-roof/") => (StatusCode::OK, PAGE, page(LIBRARY)),
        (_, "/privacy/") => (StatusCode::OK, PAGE, page(PRIVACY)),
        (_, "/who-heard/") => (StatusCode::OK, PAGE, page(&WHO_HEARD.replace("{{rows}}", &rows(heard)))),
        (_, "/who-heard.js") => (StatusCode::OK, "text/javascript; charset=utf-8", WHO_HEARD_SCRIPT.into()),
        (_, "/style.css") => (StatusCode::OK, "text/css; charset=utf-8", STYLE.into()),
        (_, "/pictures/harbour.svg") => (StatusCode::OK, "image/svg+xml", HARBOUR.into()),
        (_, "/pictures/roof.svg") => (StatusCode::OK, "image/svg+xml", ROOF.into()),
        _ => (StatusCode::NOT_FOUND, PAGE, page(MISSING)),
    };
    let body = body.replace("{{third_port}}", &third_port.to_string());
    let tag = format!("\"{:.16}\"", sayso_core::Digest::of(body.as_bytes()).to_string());
    let known =
        request.headers.get(header::IF_NONE_MATCH).is_some_and(|asked| asked.as_bytes() == tag.as_bytes());
    let empty = known || request.method == Method::HEAD;
    let mut response = Response::new(if empty { Bytes::new() } else { body.into() });
    *response.status_mut() =
        if known && status == StatusCode::OK { StatusCode::NOT_MODIFIED } else { status };
    let cookies =
        request.headers.get(header::COOKIE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &str| {
        headers.append(name, HeaderValue::from_str(value).expect("the newsroom's headers are plain text"));
    };
    set(header::CONTENT_TYPE, kind);
    set(header::ETAG, &tag);
    set(header::LAST_MODIFIED, "Tue, 24 Nov 2026 06:00:00 GMT");
    set(header::CACHE_CONTROL, "max-age=60");
    if !cookies.contains("session=") {
        set(header::SET_COOKIE, "session=open; Path=/; HttpOnly; SameSite=Lax");
    }
    set(header::SET_COOKIE, "_campaign=autumn; Path=/; Max-Age=2592000");
    response
}

/// The counts, for browsers without JavaScript.
fn rows(heard: &str) -> String {
    let counts: std::collections::BTreeMap<String, u64> = serde_json::from_str(heard).unwrap_or_default();
    counts
        .iter()
        .map(|(host, count)| {
            format!("<tr><th scope=\"row\">{host}</th><td data-host=\"{host}\">{count}</td></tr>")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn get(path: &str) -> String {
        let (parts, ()) = http::Request::get(path).body(()).unwrap().into_parts();
        String::from_utf8(respond(&parts, 9, "{\"ads.localhost\":3}").into_body().to_vec()).unwrap()
    }

    #[test]
    fn the_front_page_has_every_form_of_tag() {
        let page = get("/");
        for tag in [
            "<script async src=\"//analytics.localhost:9/tag.js\"",
            "createElement(s)",
            "<noscript><img",
            "rel=\"preconnect\"",
            "rel=\"preload\" as=\"script\"",
            "srcset=\"//ads.localhost:9",
            "<script defer src=\"//social.localhost:9",
            "<iframe src=\"//social.localhost:9",
            "src=\"//video.localhost:9/embed/",
            "href=\"//styles.localhost:9/news.css\"",
        ] {
            assert!(page.contains(tag), "{tag}");
        }
    }

    #[test]
    fn every_page_is_there_and_whole() {
        for path in [
            "/",
            "/section/harbour/",
            "/2026/ferry-timetable/",
            "/2026/library-roof/",
            "/privacy/",
            "/who-heard/",
        ] {
            let page = get(path);
            assert!(page.contains("</html>") && !page.contains("{{") && page.contains("<h1"), "{path}");
        }
        assert!(get("/who-heard/").contains("data-host=\"ads.localhost\">3<"));
    }
}
