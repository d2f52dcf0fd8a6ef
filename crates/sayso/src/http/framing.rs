//! What no request may be: one that two servers could read in two ways (request smuggling). hyper refuses most of it while parsing:
//! lengths that differ, spaces before the colon, folded lines, NUL. The rest is refused here, before anything is decided.

use http::request::Parts;
use http::{HeaderMap, HeaderValue, Method, Version, header};

use super::error::{ApiError, Problem};
use super::{Response, public, visit};

/// Headers that servers behind (CGI, WSGI) can't tell from the same with `_` for `-`.
const SPELLED_ONCE: [&str; 8] = [
    "content-length",
    "content-type",
    "transfer-encoding",
    "sayso-allowed",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
    "sec-gpc",
];

/// Refuses a request that can be read in more than one way: what comes after it on the connection may be part of it, so that it is
/// the last one there (RFC 9112, 6.1). None if nothing is wrong with it.
pub(super) fn refusal(parts: &Parts) -> Option<Response> {
    let error = if parts.method == Method::CONNECT {
        ApiError::new(Problem::MethodNotAllowed, "This is no proxy for other sites.")
    } else {
        ApiError::new(Problem::BadRequest, wrong_with(parts)?)
    };
    let mut response = public::refuse(&error, public::wants_page(parts));
    if parts.version <= Version::HTTP_11 {
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    Some(response)
}

fn wrong_with(parts: &Parts) -> Option<&'static str> {
    let (target, headers) = (&parts.uri, &parts.headers);
    if !target.path().starts_with('/') {
        return Some("The request is for no path.");
    }
    if target.scheme_str().is_some_and(|scheme| !matches!(scheme, "http" | "https")) {
        return Some("The request is for another protocol.");
    }
    let mut hosts = headers.get_all(header::HOST).iter();
    let (host, another) = (hosts.next(), hosts.next());
    if another.is_some() {
        return Some("The request names more than one host.");
    }
    if let (Some(authority), Some(host)) = (target.authority(), host)
        && !authority.as_str().as_bytes().eq_ignore_ascii_case(host.as_bytes())
    {
        return Some("The request names two hosts.");
    }
    if visit::host(parts).is_none() && (host.is_some() || parts.version >= Version::HTTP_11) {
        return Some("The request names no host.");
    }
    if headers.keys().any(is_second_spelling) {
        return Some("A header is written with `_`, which servers take for `-`.");
    }
    wrong_length(parts.version, headers)
}

fn wrong_length(version: Version, headers: &HeaderMap) -> Option<&'static str> {
    let encodings: Vec<&[u8]> =
        headers.get_all(header::TRANSFER_ENCODING).iter().map(HeaderValue::as_bytes).collect();
    let lengths = headers.get_all(header::CONTENT_LENGTH).iter().count();
    if lengths > 1 || lengths == 1 && !encodings.is_empty() {
        return Some("The request's body has more than one length.");
    }
    match encodings[..] {
        [] => None,
        [encoding] if encoding.eq_ignore_ascii_case(b"chunked") && version == Version::HTTP_11 => None,
        _ => Some("The request's body is sent in a way that isn't known."),
    }
}

fn is_second_spelling(name: &header::HeaderName) -> bool {
    name.as_str().contains('_') && SPELLED_ONCE.contains(&&*name.as_str().replace('_', "-"))
}
