//! The gate as a reverse proxy: HTML is rewritten as it streams, everything else passes untouched.

mod body;
pub(crate) mod compression;
mod copies;
mod encoding;
mod headers;
mod inserts;
mod kept;
mod links;
mod policy;
mod reports;
mod tag;
mod upstream;

use std::sync::{Arc, OnceLock};

use http::header::{self, HeaderMap, HeaderName, HeaderValue};
use http::{Method, StatusCode};
use sayso_gate::{Page, Rewriter};

pub(crate) use headers::Kind;
pub(crate) use inserts::Rendered;
pub(crate) use kept::Kept;
pub(crate) use tag::CLASS;
pub(crate) use upstream::Upstream;

use crate::app::App;
use crate::http::visit::Visit;
use crate::http::{Request, Response, error_page_of as error_page};
use body::{HtmlBody, Sniffed, Source};
use compression::{Compression, Encoder};
use kept::{Keep, Key, Page as KeptPage};
use policy::Policies;

type Incoming = http::Response<upstream::Answering>;

/// Why the site behind can't be shown.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ProxyError {
    #[error("the site behind doesn't answer")]
    Unreachable(#[source] upstream::Error),
    #[error("the site behind took too long")]
    Timeout,
    #[error("the visitor's request can't be passed on: {0}")]
    Visitor(String, StatusCode),
    #[error("the site behind sent half a page that nobody asked for")]
    HalfPage,
    #[error("the site behind sent a page that can't be made safe: {0}")]
    Unsafe(String),
}

/// Passes a request on and answers with what comes back, made to obey the decision.
pub(crate) async fn forward(app: &App, visit: &Arc<Visit>, request: Request) -> Response {
    match exchange(app, visit, request).await {
        Ok(response) => response,
        Err(error) => {
            tracing::warn!(site = %visit.site.notice.site, error = &error as &dyn std::error::Error, "a page was refused");
            let (title, detail) = match &error {
                ProxyError::Unreachable(_) => (
                    "The site is not answering",
                    "The gate in front of it works; the site behind it can't be reached. Try again in a moment.",
                ),
                ProxyError::Timeout => {
                    ("The site takes too long", "It did not begin to answer in time. Try again in a moment.")
                }
                ProxyError::Visitor(..) => (
                    "The request can't be passed on",
                    "It is too long, or stopped in the middle. If that wasn't your doing, try again.",
                ),
                ProxyError::HalfPage | ProxyError::Unsafe(_) => (
                    "This page can't be shown safely",
                    "It can't be read well enough to keep its promises to you, so it isn't shown at all. The operator's log says why.",
                ),
            };
            let status = match error {
                ProxyError::Timeout => StatusCode::GATEWAY_TIMEOUT,
                ProxyError::Visitor(_, status) => status,
                _ => StatusCode::BAD_GATEWAY,
            };
            error_page(status, title, detail)
        }
    }
}

async fn exchange(app: &App, visit: &Arc<Visit>, request: Request) -> Result<Response, ProxyError> {
    let (mut parts, body) = request.into_parts();
    // As the visitor asked: the site behind may have it elsewhere.
    let path = parts.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
    let kind = Kind::of(&parts);
    let compression = Compression::wanted(&parts.headers);
    let for_class = visit.site.config.shared_cache
        && visit.is_common()
        && parts.headers.get(tag::CLASS).is_some_and(|asked| asked == visit.class(kind.is_document()));
    parts.headers.remove(tag::CLASS);
    let key = Key::of(visit, &parts, &path, kind, compression);
    let validators = tag::read(&mut parts.headers, || visit.class(kind.is_document()), kind);
    let wanted_range = headers::prepare(&mut parts, visit, kind);
    if headers::is_upgrade(&parts.headers) {
        return upstream::upgrade(app, visit, parts, body).await;
    }
    let kept = key.as_ref().and_then(|key| app.kept.get(key));
    if let Some(page) = kept.as_ref().filter(|_| !validators) {
        parts.headers.insert(header::IF_NONE_MATCH, page.etag.clone());
    }
    let own_cookies = parts.headers.contains_key(header::COOKIE);
    // What is asked again, if the answer to the first question turns out to be a page.
    let method = parts.method.clone();
    let again =
        (method == Method::GET && (wanted_range || kind.may_be_page())).then(|| clone_without_body(&parts));
    let mut response = app.upstream.send(http::Request::from_parts(parts, body)).await?;
    let keep = key.map(|key| Keep { kept: &app.kept, key, own_cookies });
    let asked = Asked { method: &method, path: &path, kind, ours: validators, for_class, compression, keep };
    if let Some(page) = &kept
        && (!validators || response.status() == StatusCode::OK)
        && let Some(headers) = page.headers_now(response.status(), response.headers(), own_cookies)
    {
        return Ok(respond_kept(visit, &asked, response, headers, page));
    }
    if let Some(again) = again {
        if response.status() == StatusCode::PARTIAL_CONTENT
            && wanted_range
            && headers::is_html(response.headers())
        {
            response = app.upstream.send(without(again, &[header::RANGE, header::IF_RANGE])).await?;
        } else if response.status() == StatusCode::NOT_MODIFIED
            && kind.may_be_page()
            && (!validators || policy::has_nonce(response.headers()))
        {
            // The copy that the browser has may be from before the gate, made under another decision, or without the nonce
            // that the site has now. If it is a page, it is sent anew.
            let asked = [header::IF_NONE_MATCH, header::IF_MODIFIED_SINCE];
            let fresh = app.upstream.send(without(again, &asked)).await?;
            if kept.is_some() || headers::is_html(fresh.headers()) || headers::is_xml(fresh.headers()) {
                response = fresh;
            }
        }
    }
    respond(visit, &asked, response).await
}

fn clone_without_body(parts: &http::request::Parts) -> http::Request<crate::http::Body> {
    http::Request::from_parts(parts.clone(), crate::http::full(""))
}

fn without(
    mut request: http::Request<crate::http::Body>,
    names: &[HeaderName],
) -> http::Request<crate::http::Body> {
    for name in names {
        request.headers_mut().remove(name);
    }
    request
}

/// What the answer has to know of the request.
struct Asked<'a> {
    method: &'a Method,
    /// Path and query.
    path: &'a str,
    kind: Kind,
    /// It asked by a tag of ours.
    ours: bool,
    /// A cache asked for what it may hand to everybody of this class.
    for_class: bool,
    compression: Option<Compression>,
    /// Where the page is kept.
    keep: Option<Keep<'a>>,
}

impl Asked<'_> {
    /// What the visit's pages of this kind depend on.
    fn class<'v>(&self, visit: &'v Visit) -> &'v str {
        visit.class(self.kind.is_document())
    }
}

async fn respond(visit: &Arc<Visit>, asked: &Asked<'_>, response: Incoming) -> Result<Response, ProxyError> {
    let Asked { method, path, kind, ours, compression, .. } = *asked;
    let (mut parts, body) = response.into_parts();
    headers::strip_hop_by_hop(&mut parts.headers);
    let as_sent = asked.keep.as_ref().and_then(|keep| keep.may_keep(&parts));
    let shared = clean(&mut parts.headers, visit, asked);
    let has_body = *method != Method::HEAD
        && !matches!(
            parts.status,
            StatusCode::NO_CONTENT | StatusCode::NOT_MODIFIED | StatusCode::RESET_CONTENT
        );
    let vague = headers::may_be_sniffed(&parts.headers) && kind.may_be_page() && has_body;
    let mut source = Source::new(body, &parts.headers);
    let sniffed = if vague { source.sniff().await? } else { Sniffed::Other };
    if parts.status == StatusCode::NOT_MODIFIED && (ours || kind == Kind::Worker) {
        // A 304 to our own tag is about a copy that has one: it keeps the validators of then.
        policy::of_unchanged(&mut parts.headers, visit);
        let removed = remove_cookies(&mut parts.headers, visit, path);
        tag::mark(&mut parts.headers, asked.class(visit), shared.filter(|_| !removed));
        return Ok(http::Response::from_parts(parts, source.untouched()));
    }
    if !headers::is_html(&parts.headers) && sniffed != Sniffed::Page {
        // A worker, a drawing or another XML document can fetch too. It isn't rewritten, so the browser has to hold it.
        let is_xml = headers::is_xml(&parts.headers) || sniffed == Sniffed::Xml;
        if kind == Kind::Worker || kind.may_be_page() && is_xml {
            policy::add_ours(&mut parts.headers, visit);
            tag::mark(&mut parts.headers, asked.class(visit), None);
        }
        return Ok(http::Response::from_parts(parts, source.untouched()));
    }
    if parts.status == StatusCode::PARTIAL_CONTENT {
        return Err(ProxyError::HalfPage);
    }
    let policies = page_headers(&mut parts.headers, visit, asked, shared);
    if !has_body {
        return Ok(http::Response::from_parts(parts, crate::http::full("")));
    }
    let rewriter = rewriter(visit, path, kind, &parts.headers, &policies)?;
    let encoder = visit.site.compressions.begin(compression).map_err(body::uncompressed)?;
    if let Some(encoder) = &encoder {
        parts.headers.insert(header::CONTENT_ENCODING, encoder.name());
    }
    // Without room it goes out in another way, and isn't what is asked for by this key.
    let as_asked = encoder.as_ref().map(Encoder::name) == compression.map(Compression::name);
    let held = Arc::new(OnceLock::new());
    let html = HtmlBody::new(source, rewriter, encoder, visit.clone(), held.clone())?;
    let mut body = html.start().await?;
    if policies.has_nonce() {
        tag::forget(&mut parts.headers);
    } else if let (Some(keep), Some(as_sent)) = (&asked.keep, as_sent.filter(|_| as_asked))
        && let Some(recorder) = keep.recorder(as_sent, &policies, held)
    {
        body = recorder.of(body);
    }
    Ok(http::Response::from_parts(parts, body))
}

/// Answers with a page that is kept, as the site says that it is still the one.
fn respond_kept(
    visit: &Arc<Visit>,
    asked: &Asked<'_>,
    response: Incoming,
    headers: HeaderMap,
    page: &KeptPage,
) -> Response {
    let (mut parts, rest) = response.into_parts();
    (parts.status, parts.headers) = (StatusCode::OK, headers);
    headers::strip_hop_by_hop(&mut parts.headers);
    let shared = clean(&mut parts.headers, visit, asked);
    page_headers(&mut parts.headers, visit, asked, shared);
    if let Some(compression) = asked.compression {
        parts.headers.insert(header::CONTENT_ENCODING, compression.name());
    }
    visit.site.note_unclassified(&page.held, visit.now);
    upstream::read_off(rest);
    http::Response::from_parts(parts, crate::http::full(page.body.clone()))
}

/// Takes out of an answer's headers what may not pass. Yields for how many seconds a shared cache may keep it.
fn clean(headers: &mut HeaderMap, visit: &Visit, asked: &Asked<'_>) -> Option<u32> {
    let shared = copies::shared_seconds(headers).filter(|_| asked.for_class);
    // It names another way to the site, past the gate.
    headers.remove(header::ALT_SVC);
    // A class is ours to name.
    headers.remove(tag::CLASS);
    filter_set_cookies(headers, visit);
    reports::filter(headers, visit);
    links::filter(headers, visit);
    shared
}

/// Drops the cookies that may not be set.
fn filter_set_cookies(headers: &mut HeaderMap, visit: &Visit) {
    let kept: Vec<HeaderValue> = headers
        .get_all(header::SET_COOKIE)
        .iter()
        .filter(|value| {
            visit.site.cookies.may_set(&String::from_utf8_lossy(value.as_bytes()), &visit.allowed)
        })
        .cloned()
        .collect();
    headers.remove(header::SET_COOKIE);
    for cookie in kept {
        headers.append(header::SET_COOKIE, cookie);
    }
}

/// The policy takes most of what a proxy in front lets through (nginx 4 or 8 KiB, unless it is told otherwise).
const REMOVALS_BYTES: usize = 2 << 10;

/// Deletes what the browser still has and may not: also what was there before Sayso, or lives on another path than the
/// choice was sent to. Says whether there was anything.
fn remove_cookies(headers: &mut HeaderMap, visit: &Visit, path: &str) -> bool {
    let before = headers.len();
    let removals = visit.removals(path, &visit.allowed, REMOVALS_BYTES);
    headers.extend(removals.map(|removal| (header::SET_COOKIE, removal)));
    headers.len() > before
}

/// The page's headers: its policy lets the notice in, ours keeps the rest out, and no cache takes it for anybody's.
fn page_headers(
    headers: &mut HeaderMap,
    visit: &Arc<Visit>,
    asked: &Asked<'_>,
    shared: Option<u32>,
) -> Arc<Policies> {
    let policies = Policies::of_page(headers, visit);
    headers::forget_body(headers);
    let removed = remove_cookies(headers, visit, asked.path);
    // With a token or a nonce it is for one view: no copy of it is another.
    let spent = crate::http::spent_token(visit, asked.path);
    if spent.is_some() || policies.for_one_view {
        tag::forget(headers);
    } else {
        tag::mark(headers, asked.class(visit), shared.filter(|_| !removed));
    }
    headers.extend(spent.map(|spent| (header::SET_COOKIE, spent)));
    policies
}

fn rewriter(
    visit: &Arc<Visit>,
    path: &str,
    kind: Kind,
    headers: &HeaderMap,
    policies: &Arc<Policies>,
) -> Result<Rewriter, ProxyError> {
    let unsafe_page = |error: String| ProxyError::Unsafe(error);
    let content_type =
        headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("text/html");
    let charset = sayso_gate::charset::check_content_type(content_type)
        .map_err(|error| unsafe_page(error.to_string()))?;
    let address = format!("{}{path}", visit.origin);
    let page = Page {
        inventory: visit.site.inventory.clone(),
        allowed: visit.allowed.clone(),
        address: Some(address.parse().map_err(|error: url::ParseError| unsafe_page(error.to_string()))?),
        charset_known: charset.is_some(),
    };
    let is_xml = content_type.starts_with("application/xhtml");
    let inserts = (kind.is_document() && !is_xml).then(|| inserts::inserts(visit, path, policies));
    let in_page = policies.in_page(inserts.is_some());
    let placeholder = inserts::placeholder(visit, path, kind.is_document());
    Ok(Rewriter::new(page, inserts, placeholder).admitting(in_page))
}

/// A decoder, to read in tests what was sent.
#[cfg(test)]
pub(crate) fn decoder(encoding: &str) -> encoding::Decoder {
    encoding::Decoder::new(encoding).expect("an encoding that is known")
}
