//! `POST /_sayso/csp-reports`: what a browser did not load because of the policy that we add. Third parties that only a
//! script calls stand in no HTML, so this is how the operator hears of them.

use http::request::Parts;
use http::{HeaderValue, StatusCode, header};
use sayso_gate::Verdict;
use sayso_gate::csp::reports::{Form, blocked_hosts};

use super::error::{ApiError, Problem};
use super::visit::{PREFIX, Visit};
use super::{Response, full, read_body};

/// The route, below [`PREFIX`].
pub(super) const ROUTE: &str = "csp-reports";

/// A report quotes the whole policy, which may list some hundred hosts, and two addresses. A list of them is cut by the
/// browser.
const BODY_LIMIT_BYTES: usize = 64 << 10;

/// The directive that sends reports here.
pub(crate) fn directive() -> String {
    format!("; report-uri {PREFIX}/{ROUTE}")
}

/// Remembers the hosts that nobody has classified, and nothing else: a report is never permission.
pub(super) async fn post(visit: &Visit, parts: &Parts, body: super::Arriving) -> Result<Response, ApiError> {
    let content_type = parts.headers.get(header::CONTENT_TYPE).map(HeaderValue::to_str);
    let form = content_type.and_then(|text| Form::of(text.unwrap_or_default()));
    let form = form.ok_or_else(|| {
        let detail = "Send application/csp-report or application/reports+json.";
        ApiError::new(Problem::WrongContentType, detail)
    })?;
    let site = &visit.site;
    if !site.unclassified.has_time(visit.now) {
        return Err(ApiError::new(Problem::TooMany, "Enough reports have come in this second."));
    }
    let body = read_body(body, BODY_LIMIT_BYTES).await?;
    let blocked = blocked_hosts(form, &body)
        .map_err(|error| ApiError::new(Problem::BadRequest, format!("{error}.")))?;
    let unknown = blocked.iter().filter(|host| {
        let verdict = site.inventory.judge_host(host, Some(&visit.host), &visit.allowed);
        matches!(verdict, Verdict::Unknown(_))
    });
    site.note_reported(unknown.map(|host| host.trim_end_matches('.')), visit.now);
    let mut response = http::Response::new(full(""));
    *response.status_mut() = StatusCode::NO_CONTENT;
    Ok(response)
}
