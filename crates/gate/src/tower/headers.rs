//! Headers on their way in and out.

use encoding_rs::Encoding;
use http::header::{self, HeaderMap, HeaderName, HeaderValue};
use http::{StatusCode, response};

use super::Refusal;
use crate::{Page, Verdict, charset, links};

/// Makes a request ready for the service: the answer should be a whole page, as it is, and made for this visit.
pub(super) fn prepare(headers: &mut HeaderMap) {
    headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static("identity"));
    if may_be_for_page(headers) {
        // A copy in the browser may have been made under another decision, and a part of a page can't be rewritten.
        for name in [header::IF_NONE_MATCH, header::IF_MODIFIED_SINCE, header::RANGE, header::IF_RANGE] {
            headers.remove(name);
        }
    }
}

/// Whether a browser may show the answer as a page. One that doesn't say may.
fn may_be_for_page(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match text("sec-fetch-dest") {
        Some(dest) => {
            matches!(dest, "document" | "iframe" | "frame" | "embed" | "object" | "fencedframe" | "empty")
        }
        None => true,
    }
}

/// The types that an answer says it is. Where it says several, any of them may count.
fn types(headers: &HeaderMap) -> impl Iterator<Item = String> {
    let values = headers.get_all(header::CONTENT_TYPE).iter();
    values.flat_map(|value| {
        let text = String::from_utf8_lossy(value.as_bytes()).into_owned();
        let essences = text.split(',').map(|part| part.split(';').next().unwrap_or_default().trim());
        essences.map(str::to_ascii_lowercase).collect::<Vec<_>>()
    })
}

/// Whether an answer is a page by its own word.
pub(super) fn is_page(headers: &HeaderMap) -> bool {
    types(headers).any(|kind| matches!(kind.as_str(), "text/html" | "application/xhtml+xml"))
}

/// Whether an answer is XML by its own word (MIME Sniffing, *4.6*). Shown by itself it can run scripts, as a page can.
pub(super) fn is_xml(headers: &HeaderMap) -> bool {
    types(headers)
        .any(|kind| kind.ends_with("+xml") || matches!(kind.as_str(), "text/xml" | "application/xml"))
}

/// Keeps a browser from taking for a page what doesn't say that it is one (MIME Sniffing, *7.1*).
pub(super) fn never_sniffed(headers: &mut HeaderMap) {
    let vague = |kind: &str| matches!(kind, "" | "unknown/unknown" | "application/unknown" | "*/*");
    let said = types(headers).next().is_some();
    let is_vague = !said || types(headers).any(|kind| vague(&kind));
    if is_vague {
        headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    }
}

/// Drops links to hosts that may not be asked.
pub(super) fn filter_links(headers: &mut HeaderMap, page: &Page) {
    let values: Vec<HeaderValue> = headers.get_all(header::LINK).iter().cloned().collect();
    if values.is_empty() {
        return;
    }
    headers.remove(header::LINK);
    // Without an address relative links are the site's own.
    let unknown = url::Url::parse("https://page.invalid/");
    let Some(base) = page.address.clone().or_else(|| unknown.ok()) else { return };
    let may_load = |address: &str| {
        let verdict = page.inventory.judge_address(address, &base, base.host_str(), &page.allowed);
        matches!(verdict, Verdict::FirstParty | Verdict::Allowed)
    };
    for value in values {
        for link in links::kept(&String::from_utf8_lossy(value.as_bytes()), may_load) {
            if let Ok(link) = HeaderValue::from_str(link) {
                headers.append(header::LINK, link);
            }
        }
    }
}

/// Whether a page can be read, by its headers. Yields the charset that they name.
pub(super) fn readable(parts: &response::Parts) -> Result<Option<&'static Encoding>, Refusal> {
    if parts.status == StatusCode::PARTIAL_CONTENT {
        return Err(Refusal::Part);
    }
    for value in parts.headers.get_all(header::CONTENT_ENCODING) {
        let encoding = String::from_utf8_lossy(value.as_bytes());
        if encoding.split(',').any(|one| !matches!(one.trim().to_ascii_lowercase().as_str(), "" | "identity"))
        {
            return Err(Refusal::Encoded(encoding.into_owned()));
        }
    }
    let mut known = None;
    for value in parts.headers.get_all(header::CONTENT_TYPE) {
        known = charset::check_content_type(&String::from_utf8_lossy(value.as_bytes()))?.or(known);
    }
    Ok(known)
}

/// Drops what a page's headers say of a body that is rewritten, and keeps every cache from giving it to somebody else.
pub(super) fn forget_body(headers: &mut HeaderMap) {
    for name in [
        header::CONTENT_LENGTH,
        header::CONTENT_ENCODING,
        header::ACCEPT_RANGES,
        header::ETAG,
        header::LAST_MODIFIED,
        header::EXPIRES,
        header::PRAGMA,
        HeaderName::from_static("content-md5"),
        HeaderName::from_static("digest"),
        HeaderName::from_static("content-digest"),
        HeaderName::from_static("repr-digest"),
        HeaderName::from_static("cdn-cache-control"),
        HeaderName::from_static("surrogate-control"),
    ] {
        headers.remove(name);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
}
