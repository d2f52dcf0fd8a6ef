//! Errors towards callers: one type, one mapping, `application/problem+json` (RFC 9457).

use http::{HeaderValue, StatusCode, header};
use sayso_core::ChoiceError;
use sayso_store::StoreError;

use super::{Response, json};

/// An error as the caller sees it, and its cause for the log. The cause is never sent.
#[derive(Debug)]
pub(crate) struct ApiError {
    problem: Problem,
    detail: String,
    /// The methods that a 405 names (RFC 9110, 15.5.6).
    allow: Option<&'static str>,
    cause: Option<Box<dyn std::error::Error + Send + Sync>>,
}

/// The stable codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Problem {
    BadRequest,
    ForeignOrigin,
    NotFound,
    MethodNotAllowed,
    StaleNotice,
    InvalidChoice,
    BodyTooLarge,
    Stalled,
    WrongContentType,
    Misdirected,
    TooMany,
    Busy,
    Internal,
}

impl Problem {
    /// The one mapping from codes to HTTP.
    fn parts(self) -> (StatusCode, &'static str, &'static str) {
        match self {
            Self::BadRequest => (StatusCode::BAD_REQUEST, "bad-request", "The request can't be read"),
            Self::ForeignOrigin => {
                (StatusCode::FORBIDDEN, "foreign-origin", "The request didn't come from this site")
            }
            Self::NotFound => (StatusCode::NOT_FOUND, "not-found", "There is nothing here"),
            Self::MethodNotAllowed => {
                (StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed", "Another method is needed")
            }
            Self::StaleNotice => (StatusCode::CONFLICT, "stale-notice", "Another notice is in force"),
            Self::InvalidChoice => {
                (StatusCode::UNPROCESSABLE_ENTITY, "invalid-choice", "The choice doesn't fit the notice")
            }
            Self::BodyTooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "body-too-large", "The body is too large"),
            Self::Stalled => (StatusCode::REQUEST_TIMEOUT, "stalled", "The request took too long"),
            Self::WrongContentType => {
                (StatusCode::UNSUPPORTED_MEDIA_TYPE, "wrong-content-type", "Another content type is needed")
            }
            Self::Misdirected => {
                (StatusCode::MISDIRECTED_REQUEST, "unknown-host", "No site has this host name")
            }
            Self::TooMany => (StatusCode::TOO_MANY_REQUESTS, "too-many", "Too much at once"),
            Self::Busy => (StatusCode::SERVICE_UNAVAILABLE, "busy", "Try again in a moment"),
            Self::Internal => (StatusCode::INTERNAL_SERVER_ERROR, "internal", "Something went wrong here"),
        }
    }
}

impl ApiError {
    pub(crate) fn new(problem: Problem, detail: impl Into<String>) -> Self {
        Self { problem, detail: detail.into(), allow: None, cause: None }
    }

    /// The same, with the methods that the address does have.
    pub(crate) fn allowing(self, methods: &'static str) -> Self {
        Self { allow: Some(methods), ..self }
    }

    pub(crate) fn not_found() -> Self {
        Self::new(Problem::NotFound, "Check the address.")
    }

    /// The same as a page, for people.
    pub(crate) fn page(&self) -> Response {
        let (status, _, title) = self.problem.parts();
        self.with_headers(super::error_page_of(status, title, &self.detail))
    }

    /// Writes the cause to the log.
    pub(crate) fn log(&self) {
        let (status, code, _) = self.problem.parts();
        if status.is_server_error() {
            tracing::error!(
                code,
                detail = self.detail,
                cause = self.cause.as_deref().map(chain),
                "request failed"
            );
        } else {
            tracing::debug!(code, detail = self.detail, "request refused");
        }
    }

    pub(crate) fn response(&self) -> Response {
        let (status, code, title) = self.problem.parts();
        let body = serde_json::json!({
            "type": format!("https://sayso.invalid/problems/{code}"),
            "title": title,
            "status": status.as_u16(),
            "code": code,
            "detail": self.detail,
        });
        let mut response = json(status, &body);
        let content_type = HeaderValue::from_static("application/problem+json");
        response.headers_mut().insert(header::CONTENT_TYPE, content_type);
        self.with_headers(response)
    }

    fn with_headers(&self, mut response: Response) -> Response {
        let headers = response.headers_mut();
        if let Some(methods) = self.allow {
            headers.insert(header::ALLOW, HeaderValue::from_static(methods));
        }
        if matches!(self.problem, Problem::Busy | Problem::TooMany) {
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
        }
        response
    }
}

/// An error with everything behind it, in one line.
fn chain(error: &(dyn std::error::Error + Send + Sync)) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(error) = source {
        text.push_str(": ");
        text.push_str(&error.to_string());
        source = error.source();
    }
    text
}

impl From<ChoiceError> for ApiError {
    fn from(error: ChoiceError) -> Self {
        let problem = match error {
            ChoiceError::StaleNotice { .. } => Problem::StaleNotice,
            ChoiceError::UnknownPurpose(_)
            | ChoiceError::Necessary(_)
            | ChoiceError::Purposes
            | ChoiceError::UnknownVendor(_)
            | ChoiceError::Vendors
            | ChoiceError::Language(_) => Problem::InvalidChoice,
        };
        Self::new(problem, error.to_string())
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        let (problem, detail) = match error {
            StoreError::Busy => {
                (Problem::Busy, "Many choices are arriving. Nothing was changed; send it again.")
            }
            StoreError::Stopped => (
                Problem::Busy,
                "Nothing can be stored now. Nothing was changed; the operator's log says why.",
            ),
            StoreError::NotWritten => (
                Problem::Busy,
                "It isn't known whether the choice was stored. Send it again: the last one counts.",
            ),
            StoreError::OtherChoice => (
                Problem::InvalidChoice,
                "This idempotency key came with another choice before. Nothing was changed; send this one with a key of its own.",
            ),
            StoreError::Database(_) | StoreError::Postgres(_) | StoreError::Silent => {
                (Problem::Busy, "The database doesn't answer. Try again in a moment.")
            }
            _ => (Problem::Internal, "The operator's log says what."),
        };
        Self { problem, detail: detail.into(), allow: None, cause: Some(Box::new(error)) }
    }
}
