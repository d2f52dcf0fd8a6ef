//! `POST /_sayso/choices`: the one handler that takes a choice.

use std::collections::BTreeMap;

use http::request::Parts;
use http::{HeaderName, HeaderValue, StatusCode, header};
use jiff::Timestamp;
use sayso_core::cookie::{self, CookieChoice};
use sayso_core::receipt::{FORMAT, Scope};
use sayso_core::{
    Action, Allowed, CheckedChoice, Choice, Digest, Notice, PurposeId, Receipt, ReceiptId, Signals, VendorId,
    signals,
};
use sayso_store::{AccountChoice, Draft};

use super::error::{ApiError, Problem};
use super::visit::{ROOM_BYTES, Visit, header_value};
use super::{Response, answer, full, read_body};
use crate::app::App;
use crate::clock::random_bytes;
use crate::receipt_file::ReceiptFile;

/// 64 purposes with ids of 48 letters fit twice over.
const BODY_LIMIT_BYTES: usize = 16 << 10;

/// Tells the page's guard which names may not be kept from now on.
const HELD: HeaderName = HeaderName::from_static("sayso-held");

/// How long the browser keeps the cookie, in days: as long as browsers keep any (RFC 6265bis, 5.6.2: 400 days). A no in it counts all
/// that time; a yes ends with its own lifetime, which the server looks at.
pub(crate) const COOKIE_DAYS: u32 = 400;

/// Takes a choice, makes its receipt and ledger entry durable, and only then answers and sets the cookie.
pub(super) async fn post(
    app: &App,
    visit: &Visit,
    parts: &Parts,
    body: super::Arriving,
) -> Result<Response, ApiError> {
    check_origin(visit, parts)?;
    let form = is_form(parts)?;
    let body = read_body(body, BODY_LIMIT_BYTES).await?;
    let (choice, return_to) =
        if form { read_form(&body, &visit.site.notice)? } else { (read_json(&body)?, None) };
    let checked = choice.check(&visit.site.notice, &visit.decision)?;
    let now = app.clock.now();
    let cookie = cookie_after(visit, &checked, now);
    let mut draft = draft(visit, &choice, &checked, now);
    draft.key = idempotency_key(parts)?;
    draft.account = visit.account.as_ref().map(|account| {
        let (cookie, realm, key) = (cookie.clone(), visit.site.realm.clone(), app.cookie_key.clone());
        AccountChoice {
            realm: realm.clone(),
            pseudonym: account.pseudonym,
            choice: Box::new(move |receipt| CookieChoice { receipt, ..cookie }.encode(&realm, &key)),
        }
    });
    let recorded = app.store.record(draft).await?;
    let value =
        CookieChoice { receipt: recorded.receipt.id, ..cookie }.encode(&visit.site.realm, &app.cookie_key);
    let mut response = if form {
        let mut response = http::Response::new(full(""));
        *response.status_mut() = StatusCode::SEE_OTHER;
        let location = return_to.as_deref().and_then(local_path).unwrap_or("/");
        let location = HeaderValue::from_str(location)
            .map_err(|_| ApiError::new(Problem::BadRequest, "`return` is no path of this site."))?;
        response.headers_mut().insert(header::LOCATION, location);
        response
    } else {
        let file = ReceiptFile::of(&app.store, recorded.clone()).await?;
        let mut response = answer(StatusCode::CREATED, "application/json", file.bytes());
        let location = format!("{}/receipts/{}", super::visit::PREFIX, recorded.receipt.id);
        let location = HeaderValue::from_str(&location).expect("a receipt id is header text");
        response.headers_mut().insert(header::LOCATION, location);
        if file.proof.is_none() {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
        }
        response
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let allowed = allowed_after(app, visit, &value);
    headers.extend(our_cookie(visit, &value).map(|cookie| (header::SET_COOKIE, cookie)));
    for cookie in visit.removals(visit.page_path(&parts.headers), &allowed, ROOM_BYTES) {
        headers.append(header::SET_COOKIE, cookie);
    }
    let held = visit.site.held_names(&allowed);
    headers.insert(HELD, HeaderValue::from_str(&held).expect("a pattern of names is header text"));
    Ok(response)
}

/// Only the site itself may send a choice. Browsers say who asks in `Sec-Fetch-Site`, older ones in `Origin`; a request
/// that says neither is refused, as a foreign page could make it.
pub(super) fn check_origin(visit: &Visit, parts: &Parts) -> Result<(), ApiError> {
    let value = |name: &str| parts.headers.get(name).map(HeaderValue::as_bytes);
    let same = match (value("sec-fetch-site"), value("origin")) {
        (Some(site), _) => site == b"same-origin",
        (None, Some(origin)) => origin == visit.origin.as_bytes(),
        (None, None) => false,
    };
    let detail = "A choice must come from a page of this site (Sec-Fetch-Site: same-origin, or a matching Origin). Nothing was changed.";
    if same { Ok(()) } else { Err(ApiError::new(Problem::ForeignOrigin, detail)) }
}

/// The key under which a client sends a choice again if it didn't hear what came of it (`Idempotency-Key`, as in
/// draft-ietf-httpapi-idempotency-key-header-07): the same key gets the same receipt for 24 hours.
fn idempotency_key(parts: &Parts) -> Result<Option<Vec<u8>>, ApiError> {
    let Some(key) = parts.headers.get("idempotency-key") else { return Ok(None) };
    match key.len() {
        16..=128 => Ok(Some(key.as_bytes().into())),
        _ => Err(ApiError::new(
            Problem::BadRequest,
            "`Idempotency-Key` has 16 to 128 letters that nobody else would choose.",
        )),
    }
}

fn is_form(parts: &Parts) -> Result<bool, ApiError> {
    let content_type =
        parts.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    match content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase().as_str() {
        "application/json" => Ok(false),
        "application/x-www-form-urlencoded" => Ok(true),
        _ => Err(ApiError::new(
            Problem::WrongContentType,
            "Send application/json, or application/x-www-form-urlencoded from a form.",
        )),
    }
}

fn read_json(body: &[u8]) -> Result<Choice, ApiError> {
    serde_json::from_slice(body)
        .map_err(|error| ApiError::new(Problem::BadRequest, format!("The body is no choice: {error}.")))
}

/// Reads a form: `notice`, `action`, `language`, `purpose` and `vendor` (once for each that is on), `vendors=listed` where vendors
/// have switches, and `return`.
fn read_form(body: &[u8], shown: &Notice) -> Result<(Choice, Option<String>), ApiError> {
    let bad = |detail: String| ApiError::new(Problem::BadRequest, detail);
    let text = std::str::from_utf8(body).map_err(|_| bad("The form is not UTF-8.".into()))?;
    let (mut notice, mut action, mut purposes, mut return_to) = (None, None, BTreeMap::new(), None);
    let (mut language, mut vendors, mut listed) = (None, BTreeMap::new(), false);
    for (name, value) in url::form_urlencoded::parse(text.as_bytes()) {
        match &*name {
            "notice" => {
                notice = Some(value.parse::<Digest>().map_err(|error| bad(format!("`notice`: {error}.")))?)
            }
            "action" => {
                let quoted = serde_json::Value::String(value.clone().into_owned());
                action = Some(
                    serde_json::from_value::<Action>(quoted)
                        .map_err(|error| bad(format!("`action`: {error}.")))?,
                );
            }
            "purpose" => {
                let id: PurposeId = value.parse().map_err(|error| bad(format!("`purpose`: {error}.")))?;
                purposes.insert(id, true);
            }
            "vendor" => {
                let id: VendorId = value.parse().map_err(|error| bad(format!("`vendor`: {error}.")))?;
                vendors.insert(id, true);
            }
            "vendors" => listed = true,
            "language" => language = Some(value.into_owned()),
            "return" => return_to = Some(value.into_owned()),
            other => return Err(bad(format!("The form has a field `{other}`, which a choice doesn't."))),
        }
    }
    let notice = notice.ok_or_else(|| bad("The form has no `notice`.".into()))?;
    let action = action.ok_or_else(|| bad("The form has no `action`.".into()))?;
    // One form serves all its buttons: the switches count only for those that save them.
    if !matches!(action, Action::Save | Action::Placeholder) {
        purposes.clear();
        vendors.clear();
    } else if action == Action::Save && listed && shown.rules.vendor_choice {
        let necessary = shown.necessary();
        let optional = shown
            .vendors
            .iter()
            .filter(|v| !necessary.covers(shown.positions(&v.purposes).unwrap_or_default()));
        for vendor in optional {
            vendors.entry(vendor.id.clone()).or_insert(false);
        }
    }
    let says = listed || action == Action::Placeholder && !vendors.is_empty();
    let vendors = says.then_some(vendors);
    Ok((Choice { notice, action, purposes, vendors, language }, return_to))
}

/// A path of this site: anything that a browser could read as another host is refused.
pub(super) fn local_path(text: &str) -> Option<&str> {
    let plain = text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    (plain && text.starts_with('/') && !text.starts_with("//")).then_some(text)
}

/// The receipt: what this choice says, and of the one before only which it was.
fn draft(visit: &Visit, choice: &Choice, checked: &CheckedChoice, made_at: Timestamp) -> Draft {
    let notice = &visit.site.notice;
    let expires_at = visit.decision.yes_given_at_ends(made_at, notice.rules.choice_expires_days);
    let purposes = notice.purposes.iter().enumerate().filter(|(_, purpose)| !purpose.strictly_necessary);
    let answered = purposes.filter(|(index, _)| checked.answered.contains(*index));
    let receipt = Receipt {
        format: FORMAT.into(),
        id: ReceiptId { sequence: 0, random: random_bytes() },
        site: notice.site.clone(),
        operator: notice.operator.clone(),
        notice: notice.digest(),
        language: choice.language.clone().unwrap_or_else(|| visit.language(None).code().to_owned()),
        law_pack: visit.decision.law_pack(),
        jurisdiction: visit.decision.jurisdiction.as_ref().map(ToString::to_string),
        regime: visit.decision.regime().to_owned(),
        gpc: visit.signals.gpc,
        action: checked.action,
        choices: answered
            .map(|(index, purpose)| (purpose.id.clone(), checked.granted.contains(index)))
            .collect(),
        vendors: choice
            .vendors
            .iter()
            .flatten()
            .filter(|(id, yes)| {
                let at = notice.vendor_position(id);
                let excepted = if **yes { Some(&checked.let_in) } else { checked.refused.as_ref() };
                at.zip(excepted).is_some_and(|(at, excepted)| excepted.contains(at))
            })
            .map(|(id, yes)| (id.clone(), *yes))
            .collect(),
        made_at,
        expires_at,
        previous: visit.stored.as_ref().map(|stored| stored.receipt),
        scope: match (&visit.account, &notice.rules.shared_domain) {
            (Some(_), _) => Scope::Account,
            (None, Some(_)) => Scope::Domain,
            (None, None) => Scope::Browser,
        },
    };
    Draft::new(receipt, random_bytes())
}

/// What the cookie says from now on: this choice over the one before. The receipt's id is known once it is written.
fn cookie_after(visit: &Visit, checked: &CheckedChoice, now: Timestamp) -> CookieChoice {
    let notice = &visit.site.notice;
    let standing = checked.over(visit.signals.choice, &visit.allowed.refused, &visit.decision, now);
    CookieChoice {
        notice: notice.digest().prefix(),
        made_at: standing.made_at,
        knew_gpc: standing.knew_gpc,
        closed: standing.closed,
        purposes: u8::try_from(notice.purposes.len()).expect("a notice has at most 64 purposes"),
        answered: standing.answered,
        granted: standing.granted,
        receipt: ReceiptId { sequence: 0, random: [0; 16] },
        refused: standing.refused,
    }
}

/// The cookie that carries the choice.
fn our_cookie(visit: &Visit, value: &str) -> Option<HeaderValue> {
    let site = &visit.site;
    let secure = if visit.is_https { "; Secure" } else { "" };
    let domain = site.notice.rules.shared_domain.as_ref();
    let domain = domain.map(|domain| format!("; Domain={domain}")).unwrap_or_default();
    let name = cookie::NAME;
    let ours =
        format!("{name}={value}; Path=/{domain}; Max-Age={}; SameSite=Lax{secure}", COOKIE_DAYS * 86_400);
    header_value(&ours)
}

/// What may happen once the browser has this cookie.
fn allowed_after(app: &App, visit: &Visit, value: &str) -> Allowed {
    let site = &visit.site;
    let read = site.read_choice(value, &app.cookie_key);
    let refused =
        read.as_ref().map(|(choice, _)| signals::refused_vendors(choice, &site.notice, &site.notice));
    let signals = Signals { choice: read.map(|(_, choice)| choice), ..visit.signals.clone() };
    let purposes = app.decide(site, &signals).allowed();
    Allowed { refused: refused.unwrap_or_default(), ..Allowed::purposes(purposes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_this_site_are_returned_to() {
        for good in ["/", "/a/b?c=d&e", "/%2F%2Fx"] {
            assert_eq!(local_path(good), Some(good));
        }
        for bad in [
            "",
            "a",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/a\r\nSet-Cookie: x",
            "/a b",
            "/\u{fc}",
        ] {
            assert_eq!(local_path(bad), None, "{bad}");
        }
    }
}
