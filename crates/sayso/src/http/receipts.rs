//! `GET /_sayso/receipts/{id}`: a receipt with its proof, for whoever has the whole id.

use http::request::Parts;
use http::{HeaderValue, StatusCode, header};

use super::error::ApiError;
use super::public::wants_page;
use super::visit::Visit;
use super::{Response, answer, pages};
use crate::app::App;
use crate::receipt_file::ReceiptFile;

/// A wrong secret and no receipt at all are the same 404.
pub(super) async fn get(app: &App, visit: &Visit, parts: &Parts, id: &str) -> Result<Response, ApiError> {
    let id = id.parse().map_err(|_| ApiError::not_found())?;
    let found = app.store.receipt(&id).await?;
    let recorded = found.filter(|recorded| app.shares(&visit.site, &recorded.receipt.site));
    let recorded = recorded.ok_or_else(ApiError::not_found)?;
    let file = ReceiptFile::of(&app.store, recorded).await?;
    let as_json = parts.uri.query().is_some_and(|query| query.split('&').any(|pair| pair == "format=json"));
    let mut response = if wants_page(parts) && !as_json {
        pages::receipt(visit, parts, &file)
    } else {
        answer(StatusCode::OK, "application/json", file.bytes())
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    // The id is in the address: it must not reach another site.
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
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
