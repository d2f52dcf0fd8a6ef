//! `POST /_sayso/csp-reports`: what a browser did not load because of the policy that we add. Third parties that only a
//! script calls stand in no HTML, so this is how the operator hears of them.

use http::request::Parts;
use http::{StatusCode, header};
use sayso_gate::Verdict;
use serde::Deserialize;
use url::Url;

use super::error::{ApiError, Problem};
use super::visit::{PREFIX, Visit};
use super::{Response, full, read_body};

/// The route, below [`PREFIX`].
pub(super) const ROUTE: &str = "csp-reports";

/// A report quotes the whole policy, which may list some hundred hosts, and two addresses.
const BODY_LIMIT_BYTES: usize = 64 << 10;

/// A report (CSP Level 3, 5.3). What else it says, such as the page's address, is not read.
#[derive(Deserialize)]
struct Report {
    #[serde(rename = "csp-report")]
    csp_report: Violation,
}

#[derive(Deserialize)]
struct Violation {
    #[serde(rename = "blocked-uri")]
    blocked_uri: String,
}

/// The directive that sends reports here.
pub(crate) fn directive() -> String {
    format!("; report-uri {PREFIX}/{ROUTE}")
}

/// Remembers the host if nobody has classified it, and nothing else: a report is never permission.
pub(super) async fn post(visit: &Visit, parts: &Parts, body: super::Arriving) -> Result<Response, ApiError> {
    let content_type = parts.headers.get(header::CONTENT_TYPE).map_or(&b""[..], |value| value.as_bytes());
    // Also keeps foreign pages from sending reports: without asking first, they can send no such type.
    if !content_type.starts_with(b"application/csp-report") {
        return Err(ApiError::new(Problem::WrongContentType, "Send application/csp-report."));
    }
    let body = read_body(body, BODY_LIMIT_BYTES).await?;
    if let Some(blocked) = blocked(&body)? {
        let host = blocked.host_str().unwrap_or_default();
        if let Verdict::Unknown(host) =
            visit.site.inventory.judge_host(host, Some(&visit.host), &visit.allowed)
        {
            visit.site.note_reported(&host);
        }
    }
    let mut response = http::Response::new(full(""));
    *response.status_mut() = StatusCode::NO_CONTENT;
    Ok(response)
}

/// The address that was blocked; none if it is no host's (`inline`, `eval`, `data`).
fn blocked(body: &[u8]) -> Result<Option<Url>, ApiError> {
    let report: Report = serde_json::from_slice(body)
        .map_err(|error| ApiError::new(Problem::BadRequest, format!("The body is no report: {error}.")))?;
    Ok(Url::parse(&report.csp_report.blocked_uri).ok().filter(|address| address.domain().is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(blocked_uri: &str) -> Option<String> {
        let body = serde_json::json!({"csp-report": {"blocked-uri": blocked_uri, "status-code": 200}});
        let address = blocked(body.to_string().as_bytes()).expect("a report");
        address.and_then(|address| address.host_str().map(ToOwned::to_owned))
    }

    #[test]
    fn a_report_names_a_host_or_none() {
        for (blocked_uri, want) in [
            ("https://stats.example/l.js?id=1", Some("stats.example")),
            ("wss://STATS.example:8443", Some("stats.example")),
            ("inline", None),
            ("data", None),
            ("data:text/plain,x", None),
            ("", None),
            ("https://", None),
        ] {
            assert_eq!(host(blocked_uri).as_deref(), want, "{blocked_uri}");
        }
    }

    #[test]
    fn what_is_no_report_is_refused() {
        for body in ["", "{}", "[]", r#"{"csp-report": {}}"#, r#"{"csp-report": {"blocked-uri": 1}}"#] {
            assert!(blocked(body.as_bytes()).is_err(), "{body}");
        }
    }
}
