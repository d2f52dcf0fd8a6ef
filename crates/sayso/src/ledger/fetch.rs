//! A small HTTP client for what others publish: bounded in size and time, and polite to who is busy.

use std::time::Duration;

use anyhow::Context as _;
use bytes::Bytes;
use http::{Request, StatusCode, header};
use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited};
use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioTimer};

/// How long connecting may take.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// How often something is asked for that may work the next time.
const ATTEMPTS: u32 = 3;

/// The longest that a busy server's `Retry-After` is heeded; who wants more is asked too early, and then given up.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// Fetches from other servers. Connections are kept.
#[derive(Clone)]
pub(crate) struct Fetcher {
    client: Client<HttpsConnector<HttpConnector>, Full<Bytes>>,
    timeout: Duration,
}

/// An answer, whole.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) content_type: String,
    pub(crate) body: Vec<u8>,
    retry_after: Option<Duration>,
}

/// Why something was not fetched.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum FetchError {
    #[error("there is none (404)")]
    Absent,
    #[error("it is longer than {limit} bytes")]
    TooLong { limit: usize },
    #[error("the server answers {0}")]
    Status(StatusCode),
    #[error("no answer within {0} s")]
    Timeout(u64),
    #[error("{0}")]
    Network(String),
}

impl FetchError {
    /// Whether asking again may help.
    fn may_pass(&self) -> bool {
        match self {
            Self::Status(status) => matches!(status.as_u16(), 429 | 502 | 503 | 504),
            Self::Timeout(_) | Self::Network(_) => true,
            Self::Absent | Self::TooLong { .. } => false,
        }
    }
}

impl Fetcher {
    /// A client that gives an answer so long to arrive whole.
    ///
    /// # Errors
    /// TLS can't be set up.
    pub(crate) fn new(timeout: Duration) -> anyhow::Result<Self> {
        let mut http = HttpConnector::new();
        http.set_nodelay(true);
        http.enforce_http(false);
        http.set_connect_timeout(Some(CONNECT_TIMEOUT));
        let tls = crate::http::tls::client(None).context("TLS can't be set up")?;
        let https = hyper_rustls::HttpsConnectorBuilder::new().with_tls_config(tls).https_or_http();
        let client = Client::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            .build(https.enable_http1().wrap_connector(http));
        Ok(Self { client, timeout })
    }

    /// Fetches something of at most `limit` bytes, asking again where that may help.
    ///
    /// # Errors
    /// [`FetchError`] of the last attempt.
    pub(crate) async fn get(&self, url: &str, limit: usize) -> Result<Vec<u8>, FetchError> {
        let mut attempt = 1;
        loop {
            let (error, pause) = match self.send(get(url)?, limit).await {
                Ok(answer) if answer.status == StatusCode::OK => return Ok(answer.body),
                Ok(answer) if matches!(answer.status.as_u16(), 404 | 410) => return Err(FetchError::Absent),
                Ok(answer) => (FetchError::Status(answer.status), answer.retry_after),
                Err(error) => (error, None),
            };
            if attempt == ATTEMPTS || !error.may_pass() {
                return Err(error);
            }
            let usual = Duration::from_millis(500) * attempt;
            tokio::time::sleep(pause.unwrap_or(usual).min(LONGEST_PAUSE)).await;
            attempt += 1;
        }
    }

    /// Posts a text, once.
    ///
    /// # Errors
    /// [`FetchError`]; every status is an answer.
    pub(crate) async fn post(
        &self,
        url: &str,
        content_type: &str,
        body: String,
        limit: usize,
    ) -> Result<Answer, FetchError> {
        let request = Request::post(url).header(header::CONTENT_TYPE, content_type).body(Full::from(body));
        self.send(request.map_err(|error| FetchError::Network(error.to_string()))?, limit).await
    }

    async fn send(&self, request: Request<Full<Bytes>>, limit: usize) -> Result<Answer, FetchError> {
        let answer = async {
            let response = self.client.request(request).await.map_err(|error| plainly(&error))?;
            let (parts, body) = response.into_parts();
            let text = |name| parts.headers.get(name).and_then(|value| value.to_str().ok());
            let gzip = text(header::CONTENT_ENCODING).is_some_and(|coding| coding == "gzip");
            let body = Limited::new(body, limit).collect().await.map_err(|error| {
                let too_long = error.downcast_ref::<LengthLimitError>().is_some();
                if too_long { FetchError::TooLong { limit } } else { plainly(&*error) }
            })?;
            let body = body.to_bytes();
            let body = if gzip { unpack(&body, limit)? } else { body.to_vec() };
            let retry_after = text(header::RETRY_AFTER).and_then(|seconds| seconds.parse().ok());
            Ok(Answer {
                status: parts.status,
                content_type: text(header::CONTENT_TYPE).unwrap_or_default().to_owned(),
                retry_after: retry_after.map(Duration::from_secs),
                body,
            })
        };
        let late = FetchError::Timeout(self.timeout.as_secs());
        tokio::time::timeout(self.timeout, answer).await.unwrap_or(Err(late))
    }
}

/// A log may send entry bundles as gzip without being asked (C2SP tlog-tiles, "Log entries").
fn get(url: &str) -> Result<Request<Full<Bytes>>, FetchError> {
    let request = Request::get(url).header(header::ACCEPT_ENCODING, "gzip, identity");
    request
        .header(header::USER_AGENT, concat!("sayso/", env!("CARGO_PKG_VERSION")))
        .body(Full::default())
        .map_err(|error| FetchError::Network(error.to_string()))
}

fn unpack(bytes: &[u8], limit: usize) -> Result<Vec<u8>, FetchError> {
    use std::io::Read as _;
    let mut body = Vec::new();
    let most = limit as u64 + 1;
    let read = flate2::read::MultiGzDecoder::new(bytes).take(most).read_to_end(&mut body);
    read.map_err(|error| FetchError::Network(format!("its gzip can't be read: {error}")))?;
    if body.len() > limit { Err(FetchError::TooLong { limit }) } else { Ok(body) }
}

/// An error with all its causes on one line.
fn plainly(error: &dyn std::error::Error) -> FetchError {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    FetchError::Network(text)
}
