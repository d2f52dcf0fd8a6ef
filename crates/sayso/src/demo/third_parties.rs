//! Four fake third parties, the ads' sync partner and a harmless style sheet: what real ones do, on this machine only.

use bytes::Bytes;
use http::request::Parts;
use http::{HeaderValue, Method, Response, StatusCode, header};

const ANALYTICS: &str = include_str!("../../demo/third-parties/analytics.js");
const ADS: &str = include_str!("../../demo/third-parties/ads.js");
const AD_FRAME: &str = include_str!("../../demo/third-parties/ad.html");
const SPONSOR: &str = include_str!("../../demo/third-parties/sponsor.svg");
const SOCIAL: &str = include_str!("../../demo/third-parties/social.js");
const LIKE: &str = include_str!("../../demo/third-parties/like.html");
const VIDEO: &str = include_str!("../../demo/third-parties/video.html");
const STYLE: &str = include_str!("../../demo/third-parties/news.css");
/// The smallest transparent GIF.
const PIXEL: &[u8] =
    b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\0\0\0!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";

const HTML: &str = "text/html; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// Answers for the third party of that name.
pub(super) fn respond(host: &str, request: &Parts, third_port: u16) -> Response<Bytes> {
    let (status, kind, body, cookie) = match (host, request.uri.path()) {
        _ if request.method == Method::OPTIONS => (StatusCode::NO_CONTENT, SCRIPT, "".into(), None),
        ("analytics.localhost", "/tag.js") => text(SCRIPT, ANALYTICS, third_port),
        ("analytics.localhost", "/collect") => (StatusCode::OK, "image/gif", Bytes::from_static(PIXEL), None),
        ("ads.localhost", "/show.js") => text(SCRIPT, ADS, third_port),
        ("ads.localhost", "/frame") => text(HTML, AD_FRAME, third_port),
        ("ads.localhost", "/sponsor.svg") => text("image/svg+xml", SPONSOR, third_port),
        ("ads.localhost", "/pixel.gif") => {
            let mut sync = answer(StatusCode::FOUND, "text/plain", Bytes::new(), Some("ad_id"), request);
            let address = format!("http://sync.localhost:{third_port}/match?partner=ads");
            sync.headers_mut()
                .insert(header::LOCATION, HeaderValue::from_str(&address).expect("a plain address"));
            return sync;
        }
        ("sync.localhost", "/match") => {
            (StatusCode::OK, "image/gif", Bytes::from_static(PIXEL), Some("sync_id"))
        }
        ("social.localhost", "/widget.js") => text(SCRIPT, SOCIAL, third_port),
        ("social.localhost", "/like") => with_cookie(text(HTML, LIKE, third_port), "social_id"),
        ("video.localhost", path) if path.starts_with("/embed/") => {
            with_cookie(text(HTML, VIDEO, third_port), "video_id")
        }
        ("styles.localhost", "/news.css") => text("text/css; charset=utf-8", STYLE, third_port),
        _ => (StatusCode::NOT_FOUND, "text/plain", "no such file\n".into(), None),
    };
    answer(status, kind, body, cookie, request)
}

type Answer = (StatusCode, &'static str, Bytes, Option<&'static str>);

fn text(kind: &'static str, body: &str, third_port: u16) -> Answer {
    (StatusCode::OK, kind, body.replace("{{third_port}}", &third_port.to_string()).into(), None)
}

fn with_cookie(answer: Answer, cookie: &'static str) -> Answer {
    (answer.0, answer.1, answer.2, Some(cookie))
}

fn answer(
    status: StatusCode,
    kind: &str,
    body: Bytes,
    cookie: Option<&str>,
    request: &Parts,
) -> Response<Bytes> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_str(kind).expect("a plain type"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Some(origin) = request.headers.get(header::ORIGIN) {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin.clone());
        headers.insert(header::ACCESS_CONTROL_ALLOW_CREDENTIALS, HeaderValue::from_static("true"));
        headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static("content-type"));
    }
    let cookies =
        request.headers.get(header::COOKIE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if let Some(name) = cookie.filter(|name| !cookies.contains(&format!("{name}="))) {
        let id: String = crate::clock::random_bytes::<8>().iter().map(|byte| format!("{byte:02x}")).collect();
        let cookie = format!("{name}={id}; Path=/; Max-Age=7776000; SameSite=None; Secure");
        headers.insert(header::SET_COOKIE, HeaderValue::from_str(&cookie).expect("a plain cookie"));
    }
    response
}
