//! Sayso's own pages on the site, and the files that they and the notice load.

use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use bytes::Bytes;
use http::request::Parts;
use http::{HeaderValue, StatusCode, header};
use sayso_core::{Digest, ReceiptId, canonical_json};

use super::choices::local_path;
use super::error::ApiError;
use super::visit::{PREFIX, Visit};
use super::{Response, answer, json};
use crate::app::App;
use crate::clock::random_bytes;
use crate::page::cookies::Filter;
use crate::page::{self, OwnPage, View};
use crate::proxy::compression::accepts;
use crate::proxy::{CLASS, Kind};
use crate::receipt_file::ReceiptFile;
use crate::words::{self, Language};

const CLIENT: &str = include_str!("../../../../client/dist/client.js");
const CENTRE: &str = include_str!("../../../../client/dist/centre.js");
const PAGE_STYLE: &str = include_str!("../../../../client/dist/page.css");

/// Nothing on our own pages comes from elsewhere, and nobody frames them.
const PAGE_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

/// The client's script.
pub(super) fn client(parts: &Parts) -> Response {
    static SMALL: LazyLock<Bytes> = LazyLock::new(|| brotli(CLIENT));
    asset(parts, "text/javascript; charset=utf-8", CLIENT, &SMALL)
}

/// What the centre loads when it is opened.
pub(super) fn centre(parts: &Parts) -> Response {
    static SMALL: LazyLock<Bytes> = LazyLock::new(|| brotli(CENTRE));
    asset(parts, "text/javascript; charset=utf-8", CENTRE, &SMALL)
}

/// The pages' style.
pub(super) fn style(parts: &Parts) -> Response {
    static SMALL: LazyLock<Bytes> = LazyLock::new(|| brotli(PAGE_STYLE));
    asset(parts, "text/css; charset=utf-8", PAGE_STYLE, &SMALL)
}

/// A file whose address carries its hash, so that it may be kept for ever. `small` is the same with brotli.
pub(super) fn asset(
    parts: &Parts,
    content_type: &'static str,
    body: &'static str,
    small: &Bytes,
) -> Response {
    let compressed = accepts(&parts.headers, "br");
    let body = if compressed { small.clone() } else { body.into() };
    let mut response = answer(StatusCode::OK, content_type, body);
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    if compressed {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    response
}

pub(super) fn brotli(content: &str) -> Bytes {
    let mut small = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    brotli::BrotliCompress(&mut content.as_bytes(), &mut small, &parameters)
        .expect("memory takes everything");
    small.into()
}

/// The class of this visit's pages, for a cache in front.
pub(super) fn class(visit: &Visit, parts: &Parts) -> Response {
    let class = visit.class(Kind::of(parts).is_document());
    let mut response = answer(StatusCode::OK, "text/plain; charset=utf-8", class.to_owned());
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert(CLASS, HeaderValue::from_str(class).expect("hex digits are header text"));
    response
}

/// The decision of this visit, as JSON.
pub(super) fn decision(visit: &Visit) -> Response {
    let mut response = json(StatusCode::OK, &visit.decision);
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("Cookie, Sec-GPC"));
    response
}

/// A published notice by its digest: canonical JSON, so that its SHA-256 is its name.
pub(super) fn notice(visit: &Visit, digest: &str) -> Result<Response, ApiError> {
    let digest: Digest = digest.parse().map_err(|_| ApiError::not_found())?;
    let notice = visit.site.published_notice(digest).ok_or_else(ApiError::not_found)?;
    let body = canonical_json(&**notice);
    let mut response = answer(StatusCode::OK, "application/json", body);
    let cache = HeaderValue::from_static("public, max-age=31536000, immutable");
    response.headers_mut().insert(header::CACHE_CONTROL, cache);
    Ok(response)
}

/// A file of texts that a notice names, by its digest. Fluent.
pub(super) async fn texts(app: &App, digest: &str) -> Result<Response, ApiError> {
    let digest: Digest = digest.parse().map_err(|_| ApiError::not_found())?;
    let body = match words::file(digest) {
        Some(built_in) => built_in.to_owned(),
        None => app.store.texts(digest).await?.ok_or_else(ApiError::not_found)?,
    };
    let mut response = answer(StatusCode::OK, "text/plain; charset=utf-8", body);
    let cache = HeaderValue::from_static("public, max-age=31536000, immutable");
    response.headers_mut().insert(header::CACHE_CONTROL, cache);
    Ok(response)
}

/// The preference centre as a page. Works without JavaScript.
pub(super) async fn preferences(app: &App, visit: &Visit, parts: &Parts) -> Response {
    let facts = PageFacts::read(visit, parts);
    let own = own_facts(app, visit).await;
    own_page(visit, page::preferences::page(&View { own: Some(&own), ..facts.view(visit) }))
}

/// What a page of ours knows of this visitor's receipts. If the database fails the page says less.
async fn own_facts(app: &App, visit: &Visit) -> OwnPage {
    let is_gone = async |id: Option<ReceiptId>| match id {
        Some(id) => app.store.receipt(&id).await.is_ok_and(|found| found.is_none()),
        None => false,
    };
    let signal = visit.signal.map(|record| record.receipt);
    OwnPage {
        key: URL_SAFE_NO_PAD.encode(random_bytes::<16>()),
        receipt_gone: is_gone(visit.stored.as_ref().map(|stored| stored.receipt)).await,
        signal: if is_gone(signal).await { None } else { signal },
    }
}

/// The list of cookies and vendors, as a page or as data.
pub(super) fn cookies(visit: &Visit, parts: &Parts) -> Response {
    let facts = PageFacts::read(visit, parts);
    let value = |name: &str| query_value(parts, name).unwrap_or_default();
    let filter = Filter {
        search: value("search").chars().take(SEARCH_LETTERS).collect(),
        purpose: value("purpose").parse().ok(),
        page: value("page").parse().unwrap_or_default(),
    };
    let view = facts.view(visit);
    if value("format") == "json" {
        return json(StatusCode::OK, &page::cookies::entries(&view, &filter));
    }
    own_page(visit, page::cookies::page(&view, &filter))
}

/// Nobody searches for more.
const SEARCH_LETTERS: usize = 100;

/// A receipt for reading.
pub(super) fn receipt(visit: &Visit, parts: &Parts, file: &ReceiptFile) -> Response {
    let facts = PageFacts::read(visit, parts);
    own_page(visit, page::receipt::page(&facts.view(visit), file))
}

/// What a page of ours is asked with.
pub(super) struct PageFacts<'v> {
    base: String,
    return_to: String,
    language: &'v Language,
}

impl<'v> PageFacts<'v> {
    pub(super) fn read(visit: &'v Visit, parts: &Parts) -> Self {
        let language = query_value(parts, "language");
        Self {
            base: visit.base(),
            return_to: return_path(parts),
            language: visit.language(language.as_deref()),
        }
    }

    pub(super) fn view<'a>(&'a self, visit: &'a Visit) -> View<'a> {
        view(visit, &self.base, &self.return_to, self.language)
    }
}

/// `/.well-known/gpc.json`: the site says that it honours the signal, which is so (W3C GPC, *5. GPC Support Resource*).
pub(super) fn gpc(visit: &Visit) -> Response {
    let updated = visit.site.published_at.strftime("%Y-%m-%d").to_string();
    let mut response = json(StatusCode::OK, &serde_json::json!({"gpc": true, "lastUpdate": updated}));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600"));
    response
}

/// What the pages are made of.
pub(crate) fn view<'a>(
    visit: &'a Visit,
    base: &'a str,
    return_to: &'a str,
    language: &'a Language,
) -> View<'a> {
    let site = &visit.site;
    View {
        notice: &site.notice,
        decision: &visit.decision,
        language,
        style: &site.style,
        base,
        return_to,
        cookie: visit.cookie_value(),
        stored: visit.stored.as_ref(),
        refused: &visit.allowed.refused,
        again: visit.again.as_ref(),
        reload_needed: site.csp_enforced() || site.notice.rules.vendor_choice,
        signed_in: visit.account.is_some(),
        loads_once: true,
        nonce: None,
        own: None,
    }
}

pub(super) fn own_page(visit: &Visit, html: String) -> Response {
    let mut response = answer(StatusCode::OK, "text/html; charset=utf-8", html);
    let headers = response.headers_mut();
    let policy = match visit.site.style.page_hash() {
        Some(hash) => PAGE_POLICY.replace("style-src 'self'", &format!("style-src 'self' {hash}")),
        None => PAGE_POLICY.to_owned(),
    };
    let policy = HeaderValue::from_str(&policy).expect("a hash is header text");
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    response
}

/// A value of the query.
pub(super) fn query_value(parts: &Parts, wanted: &str) -> Option<String> {
    let query = parts.uri.query().unwrap_or_default();
    let found = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == wanted);
    found.map(|(_, value)| value.into_owned())
}

/// Where to go back to: `return` of the query, if it is a path of this site and not one of ours.
fn return_path(parts: &Parts) -> String {
    way_back(&query_value(parts, "return").unwrap_or_default())
}

/// The same of a given path.
pub(super) fn way_back(path: &str) -> String {
    local_path(path).filter(|path| !path.starts_with(&format!("{PREFIX}/"))).unwrap_or("/").to_owned()
}
