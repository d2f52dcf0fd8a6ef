//! HTTP towards visitors and the operator: two listeners, which share nothing but the `App`.

mod admin;
mod choices;
mod csp_reports;
mod error;
mod framing;
mod ledger;
mod once;
mod pages;
mod patience;
mod public;
mod receipts;
mod redirect;
mod server;
mod tag;
pub(crate) mod tls;
pub(crate) mod visit;

pub(crate) use admin::Admin;
pub(crate) use choices::COOKIE_DAYS;
pub(crate) use csp_reports::directive as report_directive;
pub(crate) use once::spent as spent_token;
pub(crate) use pages::view;
pub(crate) use patience::Patience;
pub(crate) use public::{Public, error_page as error_page_of};
pub(crate) use redirect::Redirect;
pub(crate) use server::{Arriving, ArrivingError, Handler, Listening, Peer, Place, serve};

use std::convert::Infallible;

use bytes::Bytes;
use http::{HeaderValue, StatusCode, header};
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited};

use error::{ApiError, Problem};

/// What goes wrong while a body streams.
pub(crate) type BodyError = Box<dyn std::error::Error + Send + Sync>;
/// A body: ours, or one that streams through.
pub(crate) type Body = UnsyncBoxBody<Bytes, BodyError>;
/// A request as it comes in.
pub(crate) type Request = http::Request<Arriving>;
/// An answer.
pub(crate) type Response = http::Response<Body>;

/// A body that is there already.
pub(crate) fn full(bytes: impl Into<Bytes>) -> Body {
    Full::new(bytes.into()).map_err(|never: Infallible| match never {}).boxed_unsync()
}

/// A request's body, up to a length.
async fn read_body(body: Arriving, limit_bytes: usize) -> Result<Vec<u8>, ApiError> {
    match Limited::new(body, limit_bytes).collect().await {
        Ok(collected) => Ok(collected.to_bytes().to_vec()),
        Err(error) if error.is::<LengthLimitError>() => {
            let detail = format!("The body may have at most {limit_bytes} bytes.");
            Err(ApiError::new(Problem::BodyTooLarge, detail))
        }
        Err(error) => Err(match error.downcast_ref() {
            Some(ArrivingError::Stalled) => {
                ApiError::new(Problem::Stalled, "The body stopped in the middle.")
            }
            Some(ArrivingError::TooLong(limit)) => {
                ApiError::new(Problem::BodyTooLarge, format!("The body may have at most {limit} bytes."))
            }
            _ => ApiError::new(Problem::BadRequest, "The body broke off."),
        }),
    }
}

/// An answer of ours.
pub(crate) fn answer(status: StatusCode, content_type: &'static str, body: impl Into<Bytes>) -> Response {
    let mut response = http::Response::new(full(body));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

/// A JSON answer that no cache keeps.
pub(crate) fn json<T: serde::Serialize>(status: StatusCode, value: &T) -> Response {
    let body = serde_json::to_vec(value).expect("our formats serialise");
    let mut response = answer(status, "application/json", body);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

#[cfg(test)]
mod tests;
