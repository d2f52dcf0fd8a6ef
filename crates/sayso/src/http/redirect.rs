//! The listener without TLS, beside one with: it sends everybody on to https.

use std::sync::Arc;

use http::{HeaderValue, StatusCode, header};

use super::error::{ApiError, Problem};
use super::{Handler, Peer, Request, Response, framing, public, visit};
use crate::app::App;

/// Sends visitors to https.
pub(crate) struct Redirect {
    pub(crate) app: Arc<App>,
    /// The port on which they find it.
    pub(crate) https_port: u16,
}

impl Handler for Redirect {
    async fn handle(self: Arc<Self>, request: Request, _peer: Peer) -> Response {
        let (parts, _) = request.into_parts();
        if let Some(refusal) = framing::refusal(&parts) {
            return refusal;
        }
        match self.address(&parts) {
            Ok(address) => {
                // 308 keeps the method: what was to be posted isn't read instead.
                let mut response =
                    super::answer(StatusCode::PERMANENT_REDIRECT, "text/plain; charset=utf-8", "https\n");
                response.headers_mut().insert(header::LOCATION, address);
                response
            }
            Err(error) => public::refuse(&error, public::wants_page(&parts)),
        }
    }
}

impl Redirect {
    /// The same address with https. Only hosts of ours: nobody is sent elsewhere by a `Host` that somebody made up.
    fn address(&self, parts: &http::request::Parts) -> Result<HeaderValue, ApiError> {
        let Some(host) = visit::host(parts) else {
            return Err(ApiError::new(Problem::BadRequest, "The request names no host."));
        };
        if self.app.serving().site(&host).is_none() {
            return Err(ApiError::new(Problem::Misdirected, "Name it under `hosts` of a site file."));
        }
        let port = if self.https_port == 443 { String::new() } else { format!(":{}", self.https_port) };
        let path = parts.uri.path_and_query().map_or("/", |path| path.as_str());
        HeaderValue::from_str(&format!("https://{host}{port}{path}"))
            .map_err(|_| ApiError::new(Problem::BadRequest, "The request is for no path."))
    }
}
