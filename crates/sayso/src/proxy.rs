//! The gate as a reverse proxy: HTML is rewritten as it streams, everything else passes untouched.

mod body;
pub(crate) mod compression;
mod encoding;
mod headers;
mod links;
mod reports;
mod tag;
mod upstream;

use std::sync::Arc;

use http::header::{self, HeaderMap, HeaderName, HeaderValue};
use http::{Method, StatusCode};
use http_body_util::BodyExt as _;
use sayso_gate::{Inserts, Page, Place, Rewriter, csp};

pub(crate) use upstream::Upstream;

use crate::app::App;
use crate::config::CspMode;
use crate::http::visit::Visit;
use crate::http::{Request, Response, error_page_of as error_page};
use crate::page::{self, View};
use body::{HtmlBody, Sniffed, Source};
use compression::Compression;
use headers::Kind;

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
    let kind = Kind::of(&parts);
    let compression = Compression::wanted(&parts.headers);
    let validators = tag::read(&mut parts.headers, &visit.class(), kind);
    let wanted_range = headers::prepare(&mut parts, visit, kind);
    if headers::is_upgrade(&parts.headers) {
        return upstream::upgrade(app, visit, parts, body).await;
    }
    // What is asked again, if the answer to the first question turns out to be a page.
    let again = (parts.method == Method::GET).then(|| clone_without_body(&parts));
    let mut response =
        app.upstream.send(http::Request::from_parts(parts.clone(), body.boxed_unsync())).await?;
    if let Some(again) = again {
        if response.status() == StatusCode::PARTIAL_CONTENT
            && wanted_range
            && headers::is_html(response.headers())
        {
            response = app.upstream.send(without(again, &[header::RANGE, header::IF_RANGE])).await?;
        } else if response.status() == StatusCode::NOT_MODIFIED && !validators && kind.may_be_page() {
            // The copy that the browser has may be from before the gate, or made under another decision. If it is a page,
            // it is sent anew.
            let asked = [header::IF_NONE_MATCH, header::IF_MODIFIED_SINCE];
            let fresh = app.upstream.send(without(again, &asked)).await?;
            if headers::is_html(fresh.headers()) || headers::is_xml(fresh.headers()) {
                response = fresh;
            }
        }
    }
    let path = parts.uri.path_and_query().map_or("/", |path| path.as_str());
    let asked = Asked { method: &parts.method, path, kind, ours: validators, compression };
    respond(visit, asked, response).await
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
#[derive(Clone, Copy)]
struct Asked<'a> {
    method: &'a Method,
    /// Path and query.
    path: &'a str,
    kind: Kind,
    /// It asked by a tag of ours.
    ours: bool,
    compression: Option<Compression>,
}

async fn respond(visit: &Arc<Visit>, asked: Asked<'_>, response: Incoming) -> Result<Response, ProxyError> {
    let Asked { method, path, kind, ours, compression } = asked;
    let (mut parts, body) = response.into_parts();
    headers::strip_hop_by_hop(&mut parts.headers);
    // It names another way to the site, past the gate.
    parts.headers.remove(header::ALT_SVC);
    filter_set_cookies(&mut parts.headers, visit);
    reports::filter(&mut parts.headers, visit);
    links::filter(&mut parts.headers, visit);
    let has_body = *method != Method::HEAD
        && !matches!(
            parts.status,
            StatusCode::NO_CONTENT | StatusCode::NOT_MODIFIED | StatusCode::RESET_CONTENT
        );
    let vague = headers::may_be_sniffed(&parts.headers) && kind.may_be_page() && has_body;
    let mut source = Source::new(body, &parts.headers);
    let sniffed = if vague { source.sniff().await? } else { Sniffed::Other };
    if !headers::is_html(&parts.headers) && sniffed != Sniffed::Page {
        // A worker, a drawing or another XML document can fetch too. It isn't rewritten, so the browser has to hold it.
        let is_xml = headers::is_xml(&parts.headers) || sniffed == Sniffed::Xml;
        let needs_policy = kind == Kind::Worker || kind.may_be_page() && is_xml;
        if needs_policy {
            add_policy(&mut parts.headers, visit);
        }
        // A 304 to our own tag is about a copy that has one: it keeps the validators of then.
        if needs_policy || parts.status == StatusCode::NOT_MODIFIED && ours {
            tag::mark(&mut parts.headers, &visit.class());
        }
        return Ok(http::Response::from_parts(parts, source.untouched()));
    }
    if parts.status == StatusCode::PARTIAL_CONTENT {
        return Err(ProxyError::HalfPage);
    }
    let policies = page_headers(&mut parts.headers, visit)?;
    if let Some(spent) = crate::http::spent_token(visit, path) {
        parts.headers.append(header::SET_COOKIE, spent);
        // It was for one view: no copy of it is another.
        parts.headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    }
    if !has_body {
        return Ok(http::Response::from_parts(parts, crate::http::full("")));
    }
    let rewriter = rewriter(visit, path, kind, &parts.headers, &policies)?;
    let encoder = visit.site.compressions.begin(compression).map_err(body::uncompressed)?;
    if let Some(encoder) = &encoder {
        parts.headers.insert(header::CONTENT_ENCODING, encoder.name());
    }
    let html = HtmlBody::new(source, rewriter, encoder, visit.site.clone())?;
    Ok(http::Response::from_parts(parts, html.start().await?))
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

/// The page's headers: its policy lets the notice in, ours keeps the rest out, and no cache takes it for anybody's.
/// Yields the site's own policies, in which the nonce stands.
fn page_headers(headers: &mut HeaderMap, visit: &Visit) -> Result<String, ProxyError> {
    let base = visit.base();
    let scripts = ["client.js", "centre.js"].map(|name| format!("{base}/{name}"));
    let routes = format!("{base}/");
    let needs = csp::Needs {
        scripts: [&scripts[0], &scripts[1]],
        script_hash: page::notice::guard_hash(),
        style_hash: visit.site.style.notice_hash(),
        routes: &routes,
    };
    let mut own = String::new();
    let policies: Vec<HeaderValue> =
        headers.get_all(header::CONTENT_SECURITY_POLICY).iter().cloned().collect();
    headers.remove(header::CONTENT_SECURITY_POLICY);
    for policy in policies {
        let text = String::from_utf8_lossy(policy.as_bytes()).into_owned();
        let admitted = HeaderValue::from_str(&csp::admit(&text, needs));
        headers.append(header::CONTENT_SECURITY_POLICY, admitted.unwrap_or(policy));
        own.push_str(&text);
    }
    add_policy(headers, visit);
    headers::forget_body(headers);
    tag::mark(headers, &visit.class());
    Ok(own)
}

/// The policy by which the browser itself keeps out what isn't allowed.
fn add_policy(headers: &mut HeaderMap, visit: &Visit) {
    match visit.site.config.csp {
        CspMode::Off => {}
        CspMode::Report => {
            headers.append(header::CONTENT_SECURITY_POLICY_REPORT_ONLY, visit.site.policy(&visit.allowed));
        }
        CspMode::Enforce => {
            headers.append(header::CONTENT_SECURITY_POLICY, visit.site.policy(&visit.allowed));
        }
    }
}

fn rewriter(
    visit: &Arc<Visit>,
    path: &str,
    kind: Kind,
    headers: &HeaderMap,
    policies: &str,
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
    let nonce = csp::nonce(policies).map(ToOwned::to_owned);
    let inserts = (kind.is_document() && !is_xml).then(|| inserts(visit, path, nonce));
    Ok(Rewriter::new(page, inserts, placeholder(visit, path)))
}

/// What goes into a page: the notice, in the page's language.
fn inserts(visit: &Arc<Visit>, path: &str, nonce: Option<String>) -> Inserts {
    let (visit, base, path) = (visit.clone(), visit.base(), path.to_owned());
    Box::new(move |place, language| {
        let view = crate::http::view(&visit, &base, &path, visit.language(language));
        let view = View { nonce: nonce.as_deref(), ..view };
        match place {
            Place::Head => page::notice::head(view.base, view.cookie, view.nonce),
            Place::Body => page::notice::body(&view),
            Place::End => page::notice::end(&view),
        }
    })
}

/// What a held frame shows: what was held, by whom, and a way to allow it.
fn placeholder(visit: &Arc<Visit>, path: &str) -> sayso_gate::rewrite::Placeholder {
    let (visit, base, path) = (visit.clone(), visit.base(), path.to_owned());
    Arc::new(move |held, language| {
        let view = crate::http::view(&visit, &base, &path, visit.language(language));
        page::placeholder::document(&view, held)
    })
}

/// A decoder, to read in tests what was sent.
#[cfg(test)]
pub(crate) fn decoder(encoding: &str) -> encoding::Decoder {
    encoding::Decoder::new(encoding).expect("an encoding that is known")
}
