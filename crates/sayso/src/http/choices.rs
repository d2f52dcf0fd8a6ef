//! `POST /_sayso/choices`: the one handler that takes a choice.

mod signal;

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
use sayso_store::{AccountChoice, Draft, Recorded, StoreError};

use super::error::{ApiError, Problem};
use super::visit::{ROOM_BYTES, Visit};
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
    let (choice, FormFields { return_to, key }) =
        if form { read_form(&body, &visit.site.notice)? } else { (read_json(&body)?, FormFields::default()) };
    let checked = choice.check(&visit.site.notice, &visit.decision)?;
    if choice.action == Action::Signal {
        return if form { Err(signal::by_form()) } else { signal::post(app, visit, &choice, &checked).await };
    }
    let key = match key {
        Some(key) => Some(key.into_bytes()),
        None => idempotency_key(parts)?,
    };
    let drafted = |key| drafted(app, visit, &choice, &checked, key);
    let recorded = match app.store.record(drafted(key)).await {
        // One page may send several choices: only the same again is a repetition.
        Err(StoreError::OtherChoice) if form => app.store.record(drafted(None)).await?,
        result => result?,
    };
    // A repetition gets the cookie of the first time.
    let cookie = cookie_after(visit, &checked, recorded.receipt.made_at);
    let value =
        CookieChoice { receipt: recorded.receipt.id, ..cookie }.encode(&visit.site.realm, &app.cookie_key);
    let mut response = if form {
        back_to(return_to.as_deref().and_then(local_path).unwrap_or("/"))
    } else {
        created(app, recorded).await?
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let allowed = allowed_after(app, visit, &value);
    let domain = visit.site.notice.rules.shared_domain.as_deref();
    headers
        .extend(our_cookie(visit, cookie::NAME, &value, domain).map(|cookie| (header::SET_COOKIE, cookie)));
    for cookie in visit.removals(visit.page_path(&parts.headers), &allowed, ROOM_BYTES) {
        headers.append(header::SET_COOKIE, cookie);
    }
    let held = visit.site.rendered.held_names(&visit.site, &allowed);
    headers.insert(HELD, HeaderValue::from_str(&held).expect("a pattern of names is header text"));
    Ok(response)
}

/// The receipt as it is to be written, with what the account keeps.
fn drafted(
    app: &App,
    visit: &Visit,
    choice: &Choice,
    checked: &CheckedChoice,
    key: Option<Vec<u8>>,
) -> Draft {
    let now = app.clock.now();
    let account = visit.account.as_ref().map(|account| {
        let cookie = cookie_after(visit, checked, now);
        let (realm, key) = (visit.site.realm.clone(), app.cookie_key.clone());
        AccountChoice {
            realm: realm.clone(),
            pseudonym: account.pseudonym,
            choice: Box::new(move |receipt| CookieChoice { receipt, ..cookie }.encode(&realm, &key)),
        }
    });
    Draft { key, account, ..draft(visit, choice, checked, now) }
}

/// 201 with the receipt.
async fn created(app: &App, recorded: Recorded) -> Result<Response, ApiError> {
    let location = format!("{}/receipts/{}", super::visit::PREFIX, recorded.receipt.id);
    let (file, is_proved) = ReceiptFile::bytes_of(&app.store, recorded).await?;
    let mut response = answer(StatusCode::CREATED, "application/json", file);
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let location = HeaderValue::from_str(&location).expect("a receipt id is header text");
    headers.insert(header::LOCATION, location);
    if !is_proved {
        headers.insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
    }
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

/// The key of the header (draft-ietf-httpapi-idempotency-key-header, 2.1: a text in quotes; without them it counts too).
fn idempotency_key(parts: &Parts) -> Result<Option<Vec<u8>>, ApiError> {
    let Some(header) = parts.headers.get("idempotency-key") else { return Ok(None) };
    let key = header.to_str().unwrap_or_default();
    let key = key.strip_prefix('"').and_then(|key| key.strip_suffix('"')).unwrap_or(key);
    Ok(Some(check_key(key)?.as_bytes().into()))
}

fn check_key(key: &str) -> Result<&str, ApiError> {
    let plain = key.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'"');
    let detail = "An idempotency key has 16 to 128 letters that nobody else would choose.";
    if plain && (16..=128).contains(&key.len()) {
        Ok(key)
    } else {
        Err(ApiError::new(Problem::BadRequest, detail))
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

/// What a form has besides the choice.
#[derive(Default)]
struct FormFields {
    /// Where to go back to.
    return_to: Option<String>,
    /// What names this sending of it.
    key: Option<String>,
}

/// Reads a form: `notice`, `action`, `language`, `purpose` and `vendor` (once for each that is on), `vendors=listed` where vendors
/// have switches, `return`, and `key`.
fn read_form(body: &[u8], shown: &Notice) -> Result<(Choice, FormFields), ApiError> {
    let bad = |detail: String| ApiError::new(Problem::BadRequest, detail);
    let text = std::str::from_utf8(body).map_err(|_| bad("The form is not UTF-8.".into()))?;
    let (mut notice, mut action, mut purposes) = (None, None, BTreeMap::new());
    let mut fields = FormFields::default();
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
            "return" => fields.return_to = Some(value.into_owned()),
            "key" => fields.key = Some(check_key(&value)?.to_owned()),
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
    Ok((Choice { notice, action, purposes, vendors, language, client: None }, fields))
}

/// A path of this site: anything that a browser could read as another host is refused.
pub(super) fn local_path(text: &str) -> Option<&str> {
    let plain = text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    (plain && text.starts_with('/') && !text.starts_with("//")).then_some(text)
}

/// Leads a form back to a page of this site, whose path is a [`local_path`].
pub(super) fn back_to(path: &str) -> Response {
    let mut response = http::Response::new(full(""));
    *response.status_mut() = StatusCode::SEE_OTHER;
    let path = HeaderValue::from_str(path).expect("graphic letters are header text");
    response.headers_mut().insert(header::LOCATION, path);
    response
}

/// The receipt: what this choice says, and of the one before only which it was.
fn draft(visit: &Visit, choice: &Choice, checked: &CheckedChoice, made_at: Timestamp) -> Draft {
    let notice = &visit.site.notice;
    let expires_at = visit.decision.yes_given_at_ends(made_at, notice.rules.choice_expires_days);
    let purposes = notice.purposes.iter().enumerate().filter(|(_, purpose)| !purpose.strictly_necessary);
    let answered = purposes.filter(|(index, _)| checked.answered.contains(*index));
    // The system is asked once for both.
    let (mut id, mut nonce, random) = ([0; 16], [0; 32], random_bytes::<48>());
    id.copy_from_slice(&random[..16]);
    nonce.copy_from_slice(&random[16..]);
    let receipt = Receipt {
        format: FORMAT.into(),
        id: ReceiptId { sequence: 0, random: id },
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
        previous: visit.last_receipt(),
        scope: match (checked.action, &visit.account, &notice.rules.shared_domain) {
            // The signal is this browser's, whoever is signed in, and its cookie this host's.
            (Action::Signal, _, _) | (_, None, None) => Scope::Browser,
            (_, Some(_), _) => Scope::Account,
            (_, None, Some(_)) => Scope::Domain,
        },
        client: choice.client.clone(),
    };
    Draft::new(receipt, nonce)
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

/// A cookie of ours: the choice's, or the signal's.
fn our_cookie(visit: &Visit, name: &str, value: &str, domain: Option<&str>) -> Option<HeaderValue> {
    let secure = if visit.is_https { "; Secure" } else { "" };
    let domain = domain.map(|domain| format!("; Domain={domain}")).unwrap_or_default();
    let seconds = COOKIE_DAYS * 86_400;
    let text = format!("{name}={value}; Path=/{domain}; Max-Age={seconds}; SameSite=Lax{secure}");
    HeaderValue::try_from(text).ok()
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
