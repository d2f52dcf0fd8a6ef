//! The visitors' listener: Sayso's own routes, and the gate for everything else.

use std::sync::Arc;

use http::{Method, StatusCode};

use super::error::{ApiError, Problem};
use super::visit::{PREFIX, Visit};
use super::{
    Handler, Peer, Request, Response, choices, csp_reports, framing, ledger, once, pages, receipts, tag,
};
use crate::app::App;
use crate::config::Mode;
use crate::{page, proxy};

/// Answers visitors.
pub(crate) struct Public(pub(crate) Arc<App>);

impl Handler for Public {
    async fn handle(self: Arc<Self>, request: Request, peer: Peer) -> Response {
        let app = &self.0;
        let (parts, body) = request.into_parts();
        if let Some(refusal) = framing::refusal(&parts) {
            return refusal;
        }
        let visit = match Visit::read(app, &parts, peer).await {
            Ok(visit) => Arc::new(visit),
            Err(error) => return refuse(&error, wants_page(&parts)),
        };
        let of_site = || if visit.site.config.mode == Mode::Tag { Some(Route::Nothing) } else { None };
        let Some(route) = Route::of(parts.uri.path()).or_else(of_site) else {
            if let Some(limit) = body.says_too_long() {
                let detail = format!("The body may have at most {limit} bytes.");
                return refuse(&ApiError::new(Problem::BodyTooLarge, detail), wants_page(&parts));
            }
            return proxy::forward(app, &visit, http::Request::from_parts(parts, body)).await;
        };
        let reads = matches!(parts.method, Method::GET | Method::HEAD);
        let result = match route {
            Route::Once if parts.method == Method::POST => once::post(app, &visit, &parts, body).await,
            Route::Forget(id) if parts.method == Method::POST => {
                receipts::forget(app, &visit, &parts, body, id).await
            }
            Route::Choices if parts.method == Method::POST => choices::post(app, &visit, &parts, body).await,
            Route::CspReports if parts.method == Method::POST => {
                csp_reports::post(&visit, &parts, body).await
            }
            Route::Choices | Route::Once | Route::CspReports | Route::Forget(_) => {
                let detail = "This address is written to with POST.";
                Err(ApiError::new(Problem::MethodNotAllowed, detail).allowing("POST"))
            }
            _ if !reads => Err(ApiError::new(Problem::MethodNotAllowed, "This address is read with GET.")
                .allowing("GET, HEAD")),
            Route::Client => Ok(pages::client(&parts)),
            Route::Centre => Ok(pages::centre(&parts)),
            Route::PageStyle => Ok(pages::style(&parts)),
            Route::Tag => Ok(tag::script(&visit, &parts)),
            Route::TagPart => Ok(tag::part(&visit, &parts)),
            Route::TagWorker => Ok(tag::worker(&parts)),
            Route::Policy => Ok(tag::policy_of(&visit)),
            Route::Held => Ok(tag::held(&visit, &parts)),
            Route::Class => Ok(pages::class(&visit, &parts)),
            Route::Decision => Ok(pages::decision(&visit)),
            Route::Preferences => Ok(pages::preferences(app, &visit, &parts).await),
            Route::Cookies => Ok(pages::cookies(&visit, &parts)),
            Route::Gpc => Ok(pages::gpc(&visit)),
            Route::Notice(digest) => pages::notice(&visit, digest),
            Route::Texts(digest) => pages::texts(app, digest).await,
            Route::Receipt(id) => receipts::get(app, &visit, &parts, id).await,
            Route::Ledger(path) => ledger::get(app, path).await,
            Route::Nothing => Err(ApiError::not_found()),
        };
        result.unwrap_or_else(|error| refuse(&error, wants_page(&parts)))
    }
}

/// Sayso's own routes on the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Route<'a> {
    Client,
    Centre,
    PageStyle,
    Tag,
    TagPart,
    TagWorker,
    Policy,
    Held,
    Class,
    Decision,
    Preferences,
    Cookies,
    Choices,
    Once,
    CspReports,
    Gpc,
    Notice(&'a str),
    Texts(&'a str),
    Receipt(&'a str),
    Forget(&'a str),
    Ledger(&'a str),
    /// Nothing of ours, and not the site's either.
    Nothing,
}

impl<'a> Route<'a> {
    /// Sayso's own route of a path; none if the path is the site's.
    pub(super) fn of(path: &'a str) -> Option<Self> {
        if path == "/.well-known/gpc.json" {
            return Some(Self::Gpc);
        }
        let rest = path.strip_prefix(PREFIX)?.strip_prefix('/')?;
        Some(match (rest, rest.split_once('/')) {
            ("client.js", _) => Self::Client,
            ("centre.js", _) => Self::Centre,
            ("page.css", _) => Self::PageStyle,
            ("tag.js", _) => Self::Tag,
            ("tag", _) => Self::TagPart,
            ("sw.js", _) => Self::TagWorker,
            ("policy", _) => Self::Policy,
            ("held", _) => Self::Held,
            ("class", _) => Self::Class,
            ("decision", _) => Self::Decision,
            ("preferences", _) => Self::Preferences,
            ("cookies", _) => Self::Cookies,
            ("choices", _) => Self::Choices,
            ("once", _) => Self::Once,
            (csp_reports::ROUTE, _) => Self::CspReports,
            (_, Some(("notice", digest))) => Self::Notice(digest),
            (_, Some(("texts", digest))) => Self::Texts(digest),
            (_, Some(("receipts", id))) => match id.strip_suffix("/forget") {
                Some(id) => Self::Forget(id),
                None => Self::Receipt(id),
            },
            (_, Some(("ledger", path))) => Self::Ledger(path),
            _ => Self::Nothing,
        })
    }
}

/// Whether a person looks at the answer, so that an error is a page.
pub(super) fn wants_page(parts: &http::request::Parts) -> bool {
    let accept =
        parts.headers.get(http::header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accept.contains("text/html")
}

pub(super) fn refuse(error: &ApiError, as_page: bool) -> Response {
    error.log();
    if !as_page {
        return error.response();
    }
    error.page()
}

/// A plain page for an error. No cache keeps it, and nothing on it loads anything.
pub(crate) fn error_page(status: StatusCode, title: &str, detail: &str) -> Response {
    let mut response = super::answer(status, "text/html; charset=utf-8", page::error::page(title, detail));
    let headers = response.headers_mut();
    headers.insert(http::header::CACHE_CONTROL, http::HeaderValue::from_static("no-store"));
    response
}
