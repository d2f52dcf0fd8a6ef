//! Headers on their way in and out.

use http::header::{self, HeaderMap, HeaderName, HeaderValue};
use http::request::Parts;

use crate::config::HostHeader;
use crate::http::visit::{Visit, header_value};

/// Tells the site behind what is allowed, so that it needs no cookie of ours.
const ALLOWED: HeaderName = HeaderName::from_static("sayso-allowed");

/// Headers that are for one connection only (RFC 9110, 7.6.1).
const HOP_BY_HOP: [HeaderName; 9] = [
    header::CONNECTION,
    HeaderName::from_static("keep-alive"),
    HeaderName::from_static("proxy-connection"),
    header::PROXY_AUTHENTICATE,
    header::PROXY_AUTHORIZATION,
    header::TE,
    header::TRAILER,
    header::TRANSFER_ENCODING,
    header::UPGRADE,
];

/// What the browser wants the answer for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A page of its own: it gets the notice.
    Document,
    /// A page inside a page: rewritten, no notice.
    Frame,
    /// It doesn't say; a page only if the answer is one.
    Unsaid,
    /// A script that runs beside the page, under the policy that it comes with itself.
    Worker,
    /// Something for a page: a script, a picture. A browser never shows it as a page.
    Resource,
}

impl Kind {
    pub(crate) fn of(parts: &Parts) -> Self {
        let text = |name: HeaderName| parts.headers.get(name).and_then(|value| value.to_str().ok());
        match text(HeaderName::from_static("sec-fetch-dest")) {
            Some("document") => Self::Document,
            Some("iframe" | "frame" | "embed" | "object" | "fencedframe") => Self::Frame,
            Some("empty") => Self::Frame,
            Some("worker" | "sharedworker" | "serviceworker") => Self::Worker,
            Some(_) => Self::Resource,
            None if text(header::ACCEPT).is_some_and(|accept| accept.contains("text/html")) => Self::Document,
            None => Self::Unsaid,
        }
    }

    pub(super) fn may_be_page(self) -> bool {
        !matches!(self, Self::Resource | Self::Worker)
    }

    pub(crate) fn is_document(self) -> bool {
        matches!(self, Self::Document | Self::Unsaid)
    }
}

/// Makes a request ready for the site behind. Says whether it asked for a range.
pub(super) fn prepare(parts: &mut Parts, visit: &Visit, kind: Kind) -> bool {
    let upgrade = is_upgrade(&parts.headers).then(|| parts.headers.get(header::UPGRADE).cloned()).flatten();
    strip_hop_by_hop(&mut parts.headers);
    if let Some(upgrade) = upgrade {
        parts.headers.insert(header::UPGRADE, upgrade);
        parts.headers.insert(header::CONNECTION, HeaderValue::from_static("upgrade"));
    }
    let headers = &mut parts.headers;
    let wanted_range = headers.contains_key(header::RANGE);
    if kind == Kind::Document {
        // A near site answers faster than it compresses, and half a page can't be rewritten.
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static("identity"));
        headers.remove(header::RANGE);
        headers.remove(header::IF_RANGE);
    }
    let filtered = visit
        .site
        .cookies
        .filter_request(&visit.cookies, &visit.allowed)
        .map(|cookies| without_ours(&cookies));
    headers.remove(header::COOKIE);
    if let Some(cookies) = filtered.filter(|cookies| !cookies.is_empty()).and_then(|c| header_value(&c)) {
        headers.insert(header::COOKIE, cookies);
    }
    let names =
        visit.decision.purposes.iter().filter(|purpose| purpose.allowed).map(|purpose| purpose.id.as_str());
    let names = names.collect::<Vec<_>>().join(" ");
    headers.insert(ALLOWED, HeaderValue::from_str(&names).expect("ids are header text"));
    let set = |headers: &mut HeaderMap, name: &'static str, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(HeaderName::from_static(name), value);
        }
    };
    let authority = visit.origin.split("://").nth(1).unwrap_or_default();
    set(headers, "x-forwarded-for", &visit.client.to_string());
    set(headers, "x-forwarded-host", authority);
    set(headers, "x-forwarded-proto", if visit.is_https { "https" } else { "http" });
    let upstream = &visit.site.upstream;
    let host = match visit.site.config.upstream_host {
        HostHeader::Visitor => authority,
        HostHeader::Upstream => upstream.authority().map_or(authority, |a| a.as_str()),
    };
    if let Ok(host) = HeaderValue::from_str(host) {
        headers.insert(header::HOST, host);
    }
    let path = parts.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
    let prefix = upstream.path().trim_end_matches('/');
    let mut address = http::uri::Builder::new().path_and_query(format!("{prefix}{path}"));
    if let (Some(scheme), Some(authority)) = (upstream.scheme(), upstream.authority()) {
        address = address.scheme(scheme.clone()).authority(authority.clone());
    }
    if let Ok(address) = address.build() {
        parts.uri = address;
    }
    parts.version = http::Version::HTTP_11;
    wanted_range
}

/// Our own cookies are between the visitor and us.
fn without_ours(cookies: &str) -> String {
    let ours = [sayso_core::cookie::NAME, sayso_core::cookie::signal::NAME, sayso_core::once::NAME];
    if !sayso_gate::cookies::pairs(cookies).any(|(name, _)| ours.contains(&name)) {
        return cookies.to_owned();
    }
    let others = sayso_gate::cookies::pairs(cookies).filter(|(name, _)| !ours.contains(name));
    others.map(|(_, pair)| pair).collect::<Vec<_>>().join("; ")
}

pub(super) fn is_upgrade(headers: &HeaderMap) -> bool {
    let connection = headers.get_all(header::CONNECTION).iter().filter_map(|value| value.to_str().ok());
    let asks = connection
        .flat_map(|value| value.split(','))
        .any(|option| option.trim().eq_ignore_ascii_case("upgrade"));
    asks && headers.contains_key(header::UPGRADE)
}

pub(super) fn strip_hop_by_hop(headers: &mut HeaderMap) {
    let named: Vec<HeaderName> = headers
        .get_all(header::CONNECTION)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .filter_map(|name| name.trim().parse().ok())
        .collect();
    for name in named {
        headers.remove(name);
    }
    for name in HOP_BY_HOP {
        headers.remove(name);
    }
}

fn content_type(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(header::CONTENT_TYPE)?;
    let text = String::from_utf8_lossy(value.as_bytes());
    Some(text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase())
}

/// Whether an answer is a page by its own word.
pub(super) fn is_html(headers: &HeaderMap) -> bool {
    matches!(content_type(headers).as_deref(), Some("text/html" | "application/xhtml+xml"))
}

/// Whether an answer is XML by its own word (MIME Sniffing, *4.6*). Shown by itself it can run scripts, as a page can.
pub(super) fn is_xml(headers: &HeaderMap) -> bool {
    content_type(headers)
        .is_some_and(|kind| kind.ends_with("+xml") || matches!(kind.as_str(), "text/xml" | "application/xml"))
}

/// Whether a browser would look into the bytes to find out whether this is a page (MIME Sniffing, *7.1*).
pub(super) fn may_be_sniffed(headers: &HeaderMap) -> bool {
    let nosniff = headers
        .get(header::X_CONTENT_TYPE_OPTIONS)
        .is_some_and(|v| v.as_bytes().eq_ignore_ascii_case(b"nosniff"));
    let vague = matches!(
        content_type(headers).as_deref(),
        None | Some("" | "unknown/unknown" | "application/unknown" | "*/*")
    );
    vague && !nosniff
}

/// Drops what a page's headers say of a body that is rewritten.
pub(super) fn forget_body(headers: &mut HeaderMap) {
    for name in [
        header::CONTENT_LENGTH,
        header::CONTENT_ENCODING,
        header::ACCEPT_RANGES,
        HeaderName::from_static("content-md5"),
        HeaderName::from_static("digest"),
        HeaderName::from_static("content-digest"),
        HeaderName::from_static("repr-digest"),
    ] {
        headers.remove(name);
    }
}
