//! `GET /_sayso/ledger/…`: the ledger, for anybody who checks (C2SP tlog-tiles).

use http::{HeaderValue, StatusCode, header};
use sayso_store::Resource;

use super::error::ApiError;
use super::{Response, answer};
use crate::app::App;

/// Full tiles never change, so every cache may keep them.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// What changes with every commit.
const NO_CACHE: HeaderValue = HeaderValue::from_static("no-cache");

/// What changes once in years.
const SOME_MINUTES: HeaderValue = HeaderValue::from_static("public, max-age=300");

pub(super) async fn get(app: &App, path: &str) -> Result<Response, ApiError> {
    let text = |text: String, cache| ("text/plain; charset=utf-8", text.into_bytes(), cache);
    let (content_type, body, cache) = match path {
        "checkpoint" => text(app.publication.checkpoint(app.store.snapshot().checkpoint()), NO_CACHE),
        "cosigned" => text(app.publication.cosigned().ok_or_else(ApiError::not_found)?, NO_CACHE),
        "key" => text(app.publication.keys(), SOME_MINUTES),
        "rotations" => text(app.publication.rotations(), SOME_MINUTES),
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
