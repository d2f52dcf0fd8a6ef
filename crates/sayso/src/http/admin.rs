//! The operator's listener. None of its routes is on the visitors' one.

use std::sync::Arc;

use http::{HeaderValue, Method, StatusCode, header};

use super::error::{ApiError, Problem};
use super::{Handler, Peer, Request, Response, answer, json};
use crate::app::App;
use crate::page::console;
use crate::retention;

/// Answers the operator.
pub(crate) struct Admin(pub(crate) Arc<App>);

impl Handler for Admin {
    async fn handle(self: Arc<Self>, request: Request, _peer: Peer) -> Response {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            return ApiError::new(Problem::MethodNotAllowed, "This address is read with GET.")
                .allowing("GET, HEAD")
                .response();
        }
        match request.uri().path() {
            "/" | "/console" => {
                let mut response = http::Response::new(super::full(""));
                *response.status_mut() = StatusCode::SEE_OTHER;
                response.headers_mut().insert(header::LOCATION, HeaderValue::from_static("/console/"));
                response
            }
            "/console/" => self.console().await,
            "/live" => answer(StatusCode::OK, "text/plain; charset=utf-8", "alive\n"),
            "/ready" => self.ready().await,
            "/metrics" => self.metrics(),
            "/api/v1/unclassified" => self.unclassified(),
            path => match path.strip_prefix("/console/audits/").and_then(|rest| rest.split_once('/')) {
                Some((site, run)) => self.audit(site, run),
                None => ApiError::not_found().response(),
            },
        }
    }
}

impl Admin {
    /// Ready means that choices can be written.
    async fn ready(&self) -> Response {
        match self.0.store.ready().await {
            Ok(()) => answer(StatusCode::OK, "text/plain; charset=utf-8", "ready\n"),
            Err(error) => {
                let error = ApiError::from(error);
                error.log();
                error.response()
            }
        }
    }

    fn metrics(&self) -> Response {
        let entries = self.0.store.snapshot().size();
        let text = format!(
            "# HELP sayso_ledger_entries Entries under the newest checkpoint.\n# TYPE sayso_ledger_entries gauge\nsayso_ledger_entries {entries}\n"
        );
        answer(StatusCode::OK, "text/plain; version=0.0.4", text)
    }

    /// The operator's page.
    async fn console(&self) -> Response {
        let serving = self.0.serving();
        // The page says so itself if the database fails.
        let erased = retention::last_runs(&self.0).await.ok();
        let page = console::page(&serving, &self.0.audits, erased.as_ref());
        let mut response = answer(StatusCode::OK, "text/html; charset=utf-8", page);
        let policy =
            format!("default-src 'none'; style-src {}; frame-ancestors 'none'", console::style_hash());
        let headers = response.headers_mut();
        let policy = HeaderValue::from_str(&policy).expect("a hash is header text");
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }

    /// The report of one audit, as a page.
    fn audit(&self, site: &str, run: &str) -> Response {
        let Some(page) = self.0.audits.page(site, run) else { return ApiError::not_found().response() };
        let mut response = answer(StatusCode::OK, "text/html; charset=utf-8", page);
        let headers = response.headers_mut();
        // It quotes what a site did: nothing in it may load or run.
        let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox allow-popups";
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }

    /// Third parties that were held back because no site file names them.
    fn unclassified(&self) -> Response {
        let serving = self.0.serving();
        let sites = serving.sites.iter().map(|site| (site.notice.site.to_string(), site.unclassified.all()));
        json(StatusCode::OK, &sites.collect::<std::collections::BTreeMap<_, _>>())
    }
}
