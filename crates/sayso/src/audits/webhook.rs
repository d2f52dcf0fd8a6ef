//! Telling somebody of what is new.

use std::time::Duration;

use http::{Method, Request, header};
use serde_json::json;

use super::Summary;
use crate::proxy::Upstream;

/// How long the one who is told may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// Sends what is new of a site as JSON. Findings name hosts, cookies and rules of the site; nothing in them is of a visitor.
///
/// # Errors
/// Why it didn't arrive.
pub(super) async fn send(
    upstream: &Upstream,
    address: &str,
    site: &str,
    summary: &Summary,
) -> anyhow::Result<()> {
    let body = json!({
        "type": "audit",
        "site": site,
        "at": summary.at,
        "findings": summary.by_severity,
        "new": summary.new,
    });
    let request = Request::builder()
        .method(Method::POST)
        .uri(address)
        .header(header::CONTENT_TYPE, "application/json")
        .body(crate::http::full(body.to_string()))?;
    let status = tokio::time::timeout(PATIENCE, upstream.call(request)).await??;
    anyhow::ensure!(status.is_success(), "{address} answered {status}");
    Ok(())
}
