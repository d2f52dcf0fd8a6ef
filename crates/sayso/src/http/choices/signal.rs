//! The receipt for the browser's opt-out signal: written when the signal changed what happens, once for each browser and notice.
//!
//! Nothing is written on a GET, nor for a browser that keeps no cookies: each of its views would leave one more. The client proves
//! that it does by a cookie that it sets and the browser sends back. The answer sets a cookie of its own and leaves the choice's alone:
//! what is asked, and what is allowed, stays as it was.

use http::{HeaderValue, StatusCode, header};
use sayso_core::cookie::signal::{self, SignalRecord};
use sayso_core::{CheckedChoice, Choice, Digest, PurposeSet};
use sayso_store::Draft;

use super::{created, draft, our_cookie};
use crate::app::App;
use crate::http::error::{ApiError, Problem};
use crate::http::visit::{Visit, signal_cookies};
use crate::http::{Response, full};

/// Writes the receipt, unless there is nothing to say or it is said already: then 204.
pub(super) async fn post(
    app: &App,
    visit: &Visit,
    choice: &Choice,
    checked: &CheckedChoice,
) -> Result<Response, ApiError> {
    let notice = visit.site.notice.digest().prefix();
    let recorded_before = visit.signal.is_some_and(|record| record.notice == notice);
    if recorded_before || checked.answered == PurposeSet::NONE {
        return Ok(nothing_to_do());
    }
    let mut sent = signal_cookies(&visit.cookies);
    let came_back = sent.find(|value| visit.signal.is_some() || signal::is_probe(value));
    let Some(came_back) = came_back else {
        let detail =
            "The browser's signal is recorded for a browser that keeps cookies: set `sayso-signal` first.";
        return Err(ApiError::new(Problem::InvalidChoice, detail));
    };
    // Two tabs of one browser send the same cookie.
    let key = Digest::of(format!("sayso-signal/1\n{came_back}\n{}", choice.notice).as_bytes());
    let draft = Draft { key: Some(key.0.into()), ..draft(visit, choice, checked, app.clock.now()) };
    let recorded = app.store.record(draft).await?;
    let record = SignalRecord { notice, receipt: recorded.receipt.id };
    let value = record.encode(&visit.site.realm, &app.cookie_key);
    let mut response = created(app, recorded).await?;
    let headers = response.headers_mut();
    // The host's alone, also where hosts share a choice: each has a notice of its own.
    headers.extend(our_cookie(visit, signal::NAME, &value, None).map(|cookie| (header::SET_COOKIE, cookie)));
    Ok(response)
}

/// Why a form can't record the signal.
pub(super) fn by_form() -> ApiError {
    let detail =
        "The browser's signal is recorded by the client, as JSON: a form is an act of the visitor's.";
    ApiError::new(Problem::InvalidChoice, detail)
}

fn nothing_to_do() -> Response {
    let mut response = http::Response::new(full(""));
    *response.status_mut() = StatusCode::NO_CONTENT;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
