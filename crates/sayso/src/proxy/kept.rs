//! Pages that are kept as they were sent, rewritten and compressed, so that a page which the site says hasn't changed
//! need not be made again.
//!
//! Every page is asked for, with the validator of the copy: what the site answers decides. Only visits without anything of
//! their own take part. A page made for one cookie is nobody else's, and would only take the room.

mod recorder;

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use bytes::Bytes;
use http::header::{self, HeaderMap, HeaderValue};
use http::request::Parts;
use http::{Method, StatusCode};
use sayso_gate::Held;

use super::compression::Compression;
use super::headers::{self, Kind};
use super::policy::Policies;
use crate::http::visit::Visit;
use crate::proxy::copies;
use recorder::Recorder;

/// What an entry costs besides its bytes: names, headers, places in the tables.
const OVERHEAD_BYTES: usize = 2 << 10;

/// What a page was made for. The class says all of the visit that shapes it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Key {
    site: String,
    /// Path and query.
    path: String,
    class: String,
    compression: Option<Compression>,
}

impl Key {
    /// What a request's page is kept under; none if it is the affair of one visitor.
    pub(super) fn of(
        visit: &Visit,
        parts: &Parts,
        path: &str,
        kind: Kind,
        compression: Option<Compression>,
    ) -> Option<Self> {
        let asks = parts.method == Method::GET
            && kind.may_be_page()
            && ![header::AUTHORIZATION, header::RANGE].iter().any(|name| parts.headers.contains_key(name))
            // A browser that wants it anew gets it anew.
            && !copies::says(&parts.headers, &["no-cache", "no-store"]);
        let key = || Self {
            site: visit.site.notice.site.to_string(),
            path: path.to_owned(),
            class: visit.class(kind.is_document()).to_owned(),
            compression,
        };
        (asks && visit.is_common()).then(key)
    }
}

/// A page.
pub(super) struct Page {
    /// The site's validator.
    pub(super) etag: HeaderValue,
    /// As the site sent them.
    headers: HeaderMap,
    /// As it was sent.
    pub(super) body: Bytes,
    /// What was held back in it.
    pub(super) held: Vec<Held>,
}

impl Page {
    /// The headers of this page after a 304, or with another answer that says that it is the same; none if the answer
    /// speaks of another page, or of one that may not be kept. What stands in the body depends on these policies and this type.
    pub(super) fn headers_now(
        &self,
        status: StatusCode,
        answer: &HeaderMap,
        own_cookies: bool,
    ) -> Option<HeaderMap> {
        let unchanged = status == StatusCode::NOT_MODIFIED;
        let same = unchanged
            || status == StatusCode::OK
                && is_strong(&self.etag)
                && answer.get(header::ETAG) == Some(&self.etag);
        let mut now = if unchanged { self.headers.clone() } else { HeaderMap::new() };
        for name in answer.keys().filter(|name| !unchanged || !OF_THE_BODY.contains(name)) {
            now.remove(name);
            for value in answer.get_all(name) {
                now.append(name, value.clone());
            }
        }
        let shapes = [
            header::CONTENT_TYPE,
            header::CONTENT_SECURITY_POLICY,
            header::CONTENT_SECURITY_POLICY_REPORT_ONLY,
        ];
        let alike = shapes.iter().all(|name| now.get_all(name).iter().eq(self.headers.get_all(name).iter()));
        (same && alike && may_be_kept(&now, own_cookies)).then_some(now)
    }

    fn size_bytes(&self, key: &Key) -> usize {
        let headers: usize = self.headers.iter().map(|(name, value)| name.as_str().len() + value.len()).sum();
        let names = self.held.iter().map(|held| if let Held::Unknown(host) = held { host.len() } else { 0 });
        let held = names.map(|name| name + size_of::<Held>()).sum::<usize>();
        self.body.len() + headers + held + 2 * key.path.len() + OVERHEAD_BYTES
    }
}

/// What a 304 says of a body that it doesn't have (RFC 9111, 3.2).
const OF_THE_BODY: [header::HeaderName; 5] = [
    header::CONTENT_TYPE,
    header::CONTENT_ENCODING,
    header::CONTENT_LENGTH,
    header::CONTENT_RANGE,
    header::TRANSFER_ENCODING,
];

fn is_strong(etag: &HeaderValue) -> bool {
    etag.as_bytes().starts_with(b"\"")
}

/// Whether the site's answer may be sent to somebody else. `own_cookies`: the site was sent cookies, and may have made the
/// page for them without saying so.
fn may_be_kept(answer: &HeaderMap, own_cookies: bool) -> bool {
    headers::is_html(answer)
        && answer.contains_key(header::ETAG)
        && !answer.contains_key(header::SET_COOKIE)
        && !copies::says(answer, &["private", "no-store"])
        && !copies::varies_by_visitor(answer)
        && (!own_cookies || copies::says(answer, &["public", "s-maxage"]))
}

/// The pages that are kept.
pub(crate) struct Kept {
    limit_bytes: usize,
    pages: Mutex<Pages>,
}

#[derive(Default)]
struct Pages {
    of: HashMap<Key, (u64, Arc<Page>)>,
    /// By when they were used last.
    order: BTreeMap<u64, Key>,
    uses: u64,
    size_bytes: usize,
    /// What pages have that are being recorded.
    recording: HashMap<Key, usize>,
}

impl Kept {
    /// Room for so many bytes; none with 0.
    pub(crate) fn new(limit_bytes: usize) -> Self {
        Self { limit_bytes, pages: Mutex::default() }
    }

    fn lock(&self) -> MutexGuard<'_, Pages> {
        self.pages.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The page that is kept under a key.
    pub(super) fn get(&self, key: &Key) -> Option<Arc<Page>> {
        let mut pages = self.lock();
        let Pages { of, order, uses, .. } = &mut *pages;
        let (used, page) = of.get_mut(key)?;
        *uses += 1;
        if let Some(key) = order.remove(used) {
            order.insert(*uses, key);
        }
        *used = *uses;
        Some(page.clone())
    }

    fn put(&self, key: Key, page: Page) {
        let size = page.size_bytes(&key);
        let mut pages = self.lock();
        pages.remove(&key);
        while pages.size_bytes + size > self.limit_bytes {
            let Some(oldest) = pages.order.first_key_value().map(|(_, key)| key.clone()) else { return };
            pages.remove(&oldest);
        }
        pages.uses += 1;
        let now = pages.uses;
        pages.size_bytes += size;
        pages.order.insert(now, key.clone());
        pages.of.insert(key, (now, Arc::new(page)));
    }
}

/// Where a request's page is kept.
pub(super) struct Keep<'a> {
    pub(super) kept: &'a Arc<Kept>,
    pub(super) key: Key,
    /// The site was sent cookies.
    pub(super) own_cookies: bool,
}

impl Keep<'_> {
    /// The headers of an answer that may be kept, as the site sent them.
    pub(super) fn may_keep(&self, answer: &http::response::Parts) -> Option<HeaderMap> {
        let may = self.kept.limit_bytes > 0
            && answer.status == StatusCode::OK
            && may_be_kept(&answer.headers, self.own_cookies);
        may.then(|| answer.headers.clone())
    }

    /// Keeps the page that is about to be sent, once it is whole; none if somebody else is about to keep the same.
    pub(super) fn recorder(
        &self,
        as_sent: HeaderMap,
        policies: &Arc<Policies>,
        held: Arc<OnceLock<Vec<Held>>>,
    ) -> Option<Recorder> {
        let etag = as_sent.get(header::ETAG)?.clone();
        let mut pages = self.kept.lock();
        if policies.for_one_view || pages.recording.contains_key(&self.key) {
            return None;
        }
        pages.recording.insert(self.key.clone(), 0);
        drop(pages);
        let page = Page { etag, headers: as_sent, body: Bytes::new(), held: Vec::new() };
        Some(Recorder::new(self.kept.clone(), self.key.clone(), page, policies.clone(), held))
    }
}

impl Pages {
    fn remove(&mut self, key: &Key) {
        if let Some((used, page)) = self.of.remove(key) {
            self.order.remove(&used);
            self.size_bytes -= page.size_bytes(key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(path: &str) -> Key {
        Key { site: "s".into(), path: path.into(), class: "c".into(), compression: None }
    }

    fn page(bytes: usize) -> Page {
        let body = Bytes::from(vec![b'x'; bytes]);
        Page { etag: HeaderValue::from_static("\"a\""), headers: HeaderMap::new(), body, held: vec![] }
    }

    #[test]
    fn what_was_used_longest_ago_goes_first_and_the_room_is_never_exceeded() {
        let kept = Kept::new(10 << 10);
        for name in ["a", "b", "c"] {
            kept.put(key(name), page(1 << 10));
        }
        assert!(kept.get(&key("a")).is_some());
        kept.put(key("d"), page(1 << 10));
        let there: String =
            ["a", "b", "c", "d"].into_iter().filter(|name| kept.get(&key(name)).is_some()).collect();
        assert_eq!(there, "acd");
        kept.put(key("a"), page(2));
        assert_eq!(kept.lock().of.len(), 3, "one takes the place of the other");
        kept.put(key("big"), page(20 << 10));
        assert!(kept.get(&key("big")).is_none());
        let pages = kept.lock();
        let sum: usize = pages.of.iter().map(|(key, (_, page))| page.size_bytes(key)).sum();
        assert_eq!((pages.size_bytes, pages.order.len()), (sum, pages.of.len()));
    }

    #[test]
    fn an_answer_that_speaks_of_another_page_is_not_taken_for_this_one() {
        let headers = |list: &[(&'static str, &'static str)]| -> HeaderMap {
            list.iter()
                .map(|(name, value)| (name.parse().unwrap(), HeaderValue::from_static(value)))
                .collect()
        };
        let was = [
            ("content-type", "text/html"),
            ("etag", "\"a\""),
            ("x-a", "1"),
            ("content-security-policy", "p"),
        ];
        let page = Page { headers: headers(&was), ..page(1) };
        let now = |status: u16, answer: &[(&'static str, &'static str)], own| {
            page.headers_now(StatusCode::from_u16(status).unwrap(), &headers(answer), own)
        };
        let merged =
            now(304, &[("x-a", "2"), ("content-length", "0"), ("content-type", "text/plain")], false)
                .unwrap();
        assert_eq!(
            (&merged["x-a"], &merged["content-type"]),
            (&"2".parse().unwrap(), &"text/html".parse().unwrap())
        );
        assert!(!merged.contains_key("content-length"));
        for refused in [
            ("content-security-policy", "q"),
            ("cache-control", "max-age=1, Private"),
            ("vary", "accept, COOKIE"),
            ("set-cookie", "a=1"),
        ] {
            assert!(now(304, &[refused], false).is_none(), "{refused:?}");
        }
        assert!(now(304, &[], true).is_none() && now(304, &[("cache-control", "public")], true).is_some());
        assert!(now(200, &was, false).is_some());
        assert!(now(200, &[("content-type", "text/html"), ("etag", "\"b\"")], false).is_none());
        assert!(now(200, &was[..3], false).is_none(), "the policy is gone");
        assert!(now(500, &was, false).is_none());
        let weak =
            Page { etag: HeaderValue::from_static("W/\"a\""), headers: headers(&was), ..self::page(1) };
        let was_weak = [("content-type", "text/html"), ("etag", "W/\"a\""), ("content-security-policy", "p")];
        assert!(
            weak.headers_now(StatusCode::OK, &headers(&was_weak), false).is_none(),
            "alike isn't the same"
        );
    }
}
