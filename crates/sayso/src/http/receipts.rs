//! `/_sayso/receipts/{id}`: a receipt with its proof, and the way to have it deleted, for whoever has the whole id.

use http::request::Parts;
use http::{HeaderValue, StatusCode, header};
use sayso_core::ReceiptId;
use sayso_store::Recorded;

use super::choices::check_origin;
use super::error::ApiError;
use super::public::wants_page;
use super::visit::{PREFIX, Visit};
use super::{Arriving, Response, answer, full, pages, read_body};
use crate::app::App;
use crate::receipt_file::ReceiptFile;

/// A wrong secret and no receipt at all are the same 404.
pub(super) async fn get(app: &App, visit: &Visit, parts: &Parts, id: &str) -> Result<Response, ApiError> {
    let id = id.parse().map_err(|_| ApiError::not_found())?;
    let recorded = find(app, visit, &id).await?.ok_or_else(ApiError::not_found)?;
    let file = ReceiptFile::of(&app.store, recorded).await?;
    let as_json = parts.uri.query().is_some_and(|query| query.split('&').any(|pair| pair == "format=json"));
    let mut response = if wants_page(parts) && !as_json {
        pages::receipt(visit, parts, &file)
    } else {
        answer(StatusCode::OK, "application/json", file.bytes())
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    // The id is in the address: it must reach neither another site nor the one behind. `no-referrer` would take the form's `Origin`.
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("strict-origin"));
    if as_json {
        headers.insert(
            header::CONTENT_DISPOSITION,
            HeaderValue::from_static("attachment; filename=\"receipt.json\""),
        );
    }
    if file.proof.is_none() {
        headers.insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
    }
    Ok(response)
}

/// A form of two fields.
const BODY_LIMIT_BYTES: usize = 8 << 10;

/// Nobody has answered so often; a chain that somebody made only to be slow ends here.
const CHAIN_LIMIT: usize = 10_000;

/// `POST /_sayso/receipts/{id}/forget`: deletes a receipt and those before it in the same browser, as each names the one before.
///
/// The oldest goes first: after a crash in the middle the rest can still be reached from the one that was asked for. The choice in
/// the cookie stays.
pub(super) async fn forget(
    app: &App,
    visit: &Visit,
    parts: &Parts,
    body: Arriving,
    id: &str,
) -> Result<Response, ApiError> {
    check_origin(visit, parts)?;
    let body = read_body(body, BODY_LIMIT_BYTES).await?;
    let mut next: Option<ReceiptId> = Some(id.parse().map_err(|_| ApiError::not_found())?);
    let mut chain = Vec::new();
    while let Some(id) = next.filter(|_| chain.len() < CHAIN_LIMIT) {
        let Some(recorded) = find(app, visit, &id).await? else { break };
        chain.push(id);
        next = recorded.receipt.previous.filter(|previous| previous.sequence < id.sequence);
    }
    if chain.is_empty() {
        return Err(ApiError::not_found());
    }
    for id in chain.iter().rev() {
        app.store.forget(id).await?;
    }
    let mut response = http::Response::new(full(""));
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if wants_page(parts) {
        let value = |wanted: &str| {
            let found = url::form_urlencoded::parse(&body).find(|(name, _)| name == wanted);
            found.map(|(_, value)| value.into_owned()).unwrap_or_default()
        };
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.append_pair("return", &pages::way_back(&value("return")));
        query.append_pair("language", &value("language"));
        let location = format!("{PREFIX}/preferences?{}", query.finish());
        let location = HeaderValue::from_str(&location).expect("an encoded query is header text");
        headers.insert(header::LOCATION, location);
        *response.status_mut() = StatusCode::SEE_OTHER;
    } else {
        *response.status_mut() = StatusCode::NO_CONTENT;
    }
    Ok(response)
}

/// The receipt of an id, if it is of this site or of one that shares its choices.
async fn find(app: &App, visit: &Visit, id: &ReceiptId) -> Result<Option<Recorded>, ApiError> {
    let found = app.store.receipt(id).await?;
    Ok(found.filter(|recorded| app.shares(&visit.site, &recorded.receipt.site)))
}
