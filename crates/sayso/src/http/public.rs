//! The visitors' listener: Sayso's own routes, and the gate for everything else.

use std::net::IpAddr;
use std::sync::Arc;

use http::{Method, StatusCode};

use super::error::{ApiError, Problem};
use super::visit::{PREFIX, Visit};
use super::{Handler, Request, Response, choices, ledger, pages, receipts};
use crate::app::App;
use crate::{page, proxy};

/// Answers visitors.
pub(crate) struct Public(pub(crate) Arc<App>);

impl Handler for Public {
    async fn handle(self: Arc<Self>, request: Request, peer: IpAddr) -> Response {
        let app = &self.0;
        let (parts, body) = request.into_parts();
        let visit = match Visit::read(app, &parts, peer) {
            Ok(visit) => visit,
            Err(error) => return refuse(&error, wants_page(&parts)),
        };
        let path = parts.uri.path();
        let Some(route) = route_of(path) else {
            return proxy::forward(app, &visit, http::Request::from_parts(parts, body)).await;
        };
        let method = if parts.method == Method::HEAD { Method::GET } else { parts.method.clone() };
        let result = match (&method, route) {
            (&Method::GET, "client.js" | "page.css") => pages::asset(route),
            (&Method::GET, "decision") => Ok(pages::decision(&visit)),
            (&Method::GET, "preferences") => pages::preferences(app, &visit, &parts),
            (&Method::GET, "cookies") => Ok(pages::cookies(&visit, &parts)),
            (&Method::GET, "gpc.json") => Ok(pages::gpc(&visit)),
            (&Method::POST, "choices") => choices::post(app, &visit, &parts, body).await,
            (&Method::GET, _) if route.starts_with("notice/") => pages::notice(app, &visit, &route[7..]),
            (&Method::GET, _) if route.starts_with("receipts/") => {
                receipts::get(app, &visit, &parts, &route[9..])
            }
            (&Method::GET, _) if route.starts_with("ledger/") => ledger::get(app, &route[7..]),
            (_, "choices") => Err(ApiError::new(Problem::MethodNotAllowed, "A choice is sent with POST.")),
            (&Method::GET, _) => Err(ApiError::not_found()),
            _ => Err(ApiError::new(Problem::MethodNotAllowed, "This address is read with GET.")),
        };
        result.unwrap_or_else(|error| refuse(&error, wants_page(&parts)))
    }
}

/// Sayso's own part of a path; none if the path is the site's.
fn route_of(path: &str) -> Option<&str> {
    if path == "/.well-known/gpc.json" {
        return Some("gpc.json");
    }
    path.strip_prefix(PREFIX)?.strip_prefix('/')
}

/// Whether a person looks at the answer, so that an error is a page.
pub(super) fn wants_page(parts: &http::request::Parts) -> bool {
    let accept =
        parts.headers.get(http::header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accept.contains("text/html")
}

fn refuse(error: &ApiError, as_page: bool) -> Response {
    error.log();
    if !as_page {
        return error.response();
    }
    let (status, title, detail) = error.words();
    error_page(status, title, detail)
}

/// A plain page for an error. No cache keeps it, and nothing on it loads anything.
pub(crate) fn error_page(status: StatusCode, title: &str, detail: &str) -> Response {
    let mut response = super::answer(status, "text/html; charset=utf-8", page::error::page(title, detail));
    let headers = response.headers_mut();
    headers.insert(http::header::CACHE_CONTROL, http::HeaderValue::from_static("no-store"));
    response
}
