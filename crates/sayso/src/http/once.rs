//! `POST /_sayso/once`: one vendor loads in one view of one page, and no choice is made.

use http::request::Parts;
use http::{HeaderValue, header};
use sayso_core::{VendorId, once};

use super::choices::{back_to, check_origin, local_path};
use super::error::{ApiError, Problem};
use super::visit::{Visit, header_value};
use super::{Response, read_body};
use crate::app::App;
use crate::config::Mode;

/// The address of the script that guards a page without a gate.
const TAG_PATH: &str = "/_sayso/tag.js";

/// A vendor's id, a digest and a path.
const BODY_LIMIT_BYTES: usize = 8 << 10;

/// Takes the form of a placeholder and leads back to the page, with a token for one view of it.
pub(super) async fn post(
    app: &App,
    visit: &Visit,
    parts: &Parts,
    body: super::Arriving,
) -> Result<Response, ApiError> {
    check_origin(visit, parts)?;
    let body = read_body(body, BODY_LIMIT_BYTES).await?;
    let bad = |detail: String| ApiError::new(Problem::BadRequest, detail);
    let (mut vendor, mut return_to) = (None, None);
    for (name, value) in url::form_urlencoded::parse(&body) {
        match &*name {
            "vendor" => {
                vendor = Some(value.parse::<VendorId>().map_err(|error| bad(format!("`vendor`: {error}.")))?);
            }
            "return" => return_to = Some(value.into_owned()),
            // The same fields as in every form of a placeholder.
            "notice" | "language" => {}
            other => return Err(bad(format!("The form has a field `{other}`, which loading once doesn't."))),
        }
    }
    let known = vendor.filter(|id| visit.site.notice.vendor_position(id).is_some());
    let vendor = known.ok_or_else(|| bad("`vendor` names no vendor of the notice.".into()))?;
    let return_to = return_to.as_deref().and_then(local_path).unwrap_or("/");
    let path = return_to.split(['?', '#']).next().unwrap_or("/");
    let token = once::encode(&vendor, path, app.clock.now(), &visit.site.realm, &app.cookie_key);
    let mut response = back_to(return_to);
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.extend(
        cookie(visit, sent_with(visit, path), &token, once::SECONDS)
            .map(|cookie| (header::SET_COOKIE, cookie)),
    );
    Ok(response)
}

/// The deletion of the token that this view of a page was made with; none if it was made with none.
pub(crate) fn spent(visit: &Visit, path: &str) -> Option<HeaderValue> {
    let path = path.split(['?', '#']).next().unwrap_or("/");
    if visit.allowed.once.is_empty() { None } else { cookie(visit, sent_with(visit, path), "", 0) }
}

/// Where the browser is to send the token: with the page, or with the script that guards it.
fn sent_with<'p>(visit: &Visit, page: &'p str) -> &'p str {
    match visit.site.config.mode {
        Mode::Gate => page,
        Mode::Tag => TAG_PATH,
    }
}

fn cookie(visit: &Visit, path: &str, value: &str, seconds: i64) -> Option<HeaderValue> {
    // A `;` in a path would end it.
    if path.contains(';') {
        return None;
    }
    let secure = if visit.is_https { "; Secure" } else { "" };
    let name = once::NAME;
    header_value(&format!(
        "{name}={value}; Path={path}; Max-Age={seconds}; HttpOnly; SameSite=Strict{secure}"
    ))
}
