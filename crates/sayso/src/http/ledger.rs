//! `GET /_sayso/ledger/…`: the ledger, for anybody who checks (C2SP tlog-tiles).

use http::{HeaderValue, StatusCode, header};
use sayso_store::Resource;

use super::error::ApiError;
use super::{Response, answer};
use crate::app::App;

/// Full tiles never change, so every cache may keep them.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

pub(super) async fn get(app: &App, path: &str) -> Result<Response, ApiError> {
    let (content_type, body, cache) = match path {
        "checkpoint" => {
            let note = app.store.snapshot().checkpoint().to_owned();
            ("text/plain; charset=utf-8", note.into_bytes(), HeaderValue::from_static("no-cache"))
        }
        "key" => {
            let key = format!("{}\n", app.store.verifier_key());
            ("text/plain; charset=utf-8", key.into_bytes(), HeaderValue::from_static("public, max-age=300"))
        }
        _ => {
            let resource = Resource::parse_path(path).map_err(|_| ApiError::not_found())?;
            let bytes = app.store.resource(resource).await?.ok_or_else(ApiError::not_found)?;
            ("application/octet-stream", bytes, FOR_EVER)
        }
    };
    let mut response = answer(StatusCode::OK, content_type, body);
    response.headers_mut().insert(header::CACHE_CONTROL, cache);
    Ok(response)
}
