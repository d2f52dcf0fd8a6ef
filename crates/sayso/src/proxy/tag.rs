//! Validators of pages: an ETag that carries the decision's class, so that a copy made under another decision is never
//! taken for fresh.
//!
//! A page's tag is `W/"CLASS.TAG"`, where TAG is the site's own tag (or its `Last-Modified` behind a `~`) in base64url.
//! A copy comes back with it; if its class is the one of today, the site is asked with its own validator, else with none.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::header::{self, HeaderMap, HeaderName, HeaderValue};

use super::copies;
use super::headers::Kind;

/// Reads a request's validators and puts the site's own in their place. True if they were ours, so that a 304 is right.
pub(super) fn read<'c>(request: &mut HeaderMap, class: impl FnOnce() -> &'c str, kind: Kind) -> bool {
    let asked = request.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let marked: Vec<String> = asked
        .split(',')
        .filter_map(|tag| unmark(tag.trim()))
        .map(|(class, rest)| format!("{class}.{rest}"))
        .collect();
    if marked.is_empty() {
        // A page is never revalidated on its word alone: the copy may be older than the gate.
        if matches!(kind, Kind::Document | Kind::Frame | Kind::Worker) {
            request.remove(header::IF_NONE_MATCH);
            request.remove(header::IF_MODIFIED_SINCE);
        }
        return false;
    }
    request.remove(header::IF_NONE_MATCH);
    request.remove(header::IF_MODIFIED_SINCE);
    let class = class();
    let own = marked.iter().filter_map(|tag| tag.split_once('.')).find(|(of, _)| *of == class);
    let validator = own
        .and_then(|(_, rest)| URL_SAFE_NO_PAD.decode(rest).ok())
        .and_then(|bytes| String::from_utf8(bytes).ok());
    let Some(validator) = validator else { return false };
    let (name, value) = match validator.strip_prefix('~') {
        Some(date) => (header::IF_MODIFIED_SINCE, date),
        None => (header::IF_NONE_MATCH, validator.as_str()),
    };
    match HeaderValue::from_str(value) {
        Ok(value) => {
            request.insert(name, value);
            true
        }
        Err(_) => false,
    }
}

/// Takes a tag of ours apart: class, and the site's validator in base64url.
fn unmark(tag: &str) -> Option<(&str, &str)> {
    let (class, rest) = tag.strip_prefix("W/\"")?.strip_suffix('"')?.split_once('.')?;
    let hex = class.len() == 16 && class.bytes().all(|b| b.is_ascii_hexdigit());
    hex.then_some((class, rest))
}

fn of_class(response: &HeaderMap, class: &str) -> Option<HeaderValue> {
    let text = |name: HeaderName| response.get(name).and_then(|value| value.to_str().ok());
    let validator = match (text(header::ETAG), text(header::LAST_MODIFIED)) {
        (Some(tag), _) => tag.to_owned(),
        (None, Some(date)) => format!("~{date}"),
        (None, None) => return None,
    };
    HeaderValue::from_str(&format!("W/\"{class}.{}\"", URL_SAFE_NO_PAD.encode(validator))).ok()
}

/// What the site says of copies. It doesn't hold for what we made of its page.
const OF_COPIES: [HeaderName; 7] = [
    header::ETAG,
    header::LAST_MODIFIED,
    header::CACHE_CONTROL,
    header::EXPIRES,
    header::PRAGMA,
    HeaderName::from_static("cdn-cache-control"),
    HeaderName::from_static("surrogate-control"),
];

/// Names what a page depends on besides its address, and asks for such a page: two visits of one class get the same.
pub(crate) const CLASS: HeaderName = HeaderName::from_static("sayso-class");

/// Gives what depends on the decision its validators and cache rules. `shared`: for how many seconds a cache may hand it to
/// everybody who asks for this class.
pub(super) fn mark(response: &mut HeaderMap, class: &str, shared: Option<u32>) {
    let tag = of_class(response, class);
    let no_store = copies::says(response, &["no-store"]);
    OF_COPIES.iter().for_each(|name| drop(response.remove(name)));
    if let Some(tag) = tag {
        response.insert(header::ETAG, tag);
    }
    if let Ok(class) = HeaderValue::from_str(class) {
        response.insert(CLASS, class);
    }
    let (cache, vary) = match shared {
        // A browser doesn't send its class, so that it has to ask each time.
        Some(seconds) => (
            format!("public, max-age=0, must-revalidate, s-maxage={seconds}"),
            "Sayso-Class, Accept-Encoding",
        ),
        // Going back, a browser takes its copy without asking, unless what the copy depends on has changed since.
        None => (
            format!("private, {}", if no_store { "no-store" } else { "no-cache" }),
            "Cookie, Sec-GPC, Sec-Fetch-Dest, Accept-Encoding, Accept-Language",
        ),
    };
    let cache = HeaderValue::from_str(&cache).expect("words and a number are header text");
    response.insert(header::CACHE_CONTROL, cache);
    response.append(header::VARY, HeaderValue::from_static(vary));
}

/// For what is made for one view: nobody keeps it, and it is no copy of anything.
pub(super) fn forget(response: &mut HeaderMap) {
    OF_COPIES.iter().for_each(|name| drop(response.remove(name)));
    response.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: &str = "0123456789abcdef";

    fn asked(tag: &str, kind: Kind) -> (bool, Option<String>, Option<String>) {
        let mut request = HeaderMap::new();
        request.insert(header::IF_NONE_MATCH, HeaderValue::from_str(tag).unwrap());
        request.insert(header::IF_MODIFIED_SINCE, HeaderValue::from_static("Tue"));
        let ours = read(&mut request, || TODAY, kind);
        let get = |name| request.get(name).map(|value: &HeaderValue| value.to_str().unwrap().to_owned());
        (ours, get(header::IF_NONE_MATCH), get(header::IF_MODIFIED_SINCE))
    }

    #[test]
    fn a_copy_of_todays_class_is_revalidated_and_another_is_not() {
        let mut page = HeaderMap::new();
        page.insert(header::ETAG, HeaderValue::from_static("\"v1\""));
        mark(&mut page, TODAY, None);
        let tag = page[header::ETAG].to_str().unwrap().to_owned();
        assert_eq!(asked(&tag, Kind::Document), (true, Some("\"v1\"".into()), None));
        let other = tag.replace(TODAY, "fedcba9876543210");
        assert_eq!(asked(&other, Kind::Document), (false, None, None));
        assert_eq!(asked("\"v1\"", Kind::Document), (false, None, None));
        assert_eq!(asked("\"v1\"", Kind::Resource), (false, Some("\"v1\"".into()), Some("Tue".into())));
    }

    #[test]
    fn a_date_alone_becomes_a_tag_and_a_date_again() {
        let mut page = HeaderMap::new();
        page.insert(header::LAST_MODIFIED, HeaderValue::from_static("Tue, 24 Nov 2026 06:00:00 GMT"));
        mark(&mut page, TODAY, None);
        assert!(!page.contains_key(header::LAST_MODIFIED));
        let tag = page[header::ETAG].to_str().unwrap().to_owned();
        assert_eq!(asked(&tag, Kind::Document), (true, None, Some("Tue, 24 Nov 2026 06:00:00 GMT".into())));
    }
}
