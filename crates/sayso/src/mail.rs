//! Mail to the operator, by SMTP (RFC 5321) to the server that the configuration names.
//!
//! A letter is handed over once: if the server doesn't take it, whoever wrote it hears why. Nothing is kept to be sent later.

#[cfg(test)]
mod tests;

use std::path::PathBuf;
use std::time::{Duration, UNIX_EPOCH};

use jiff::Timestamp;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, CertificateStore, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor};

use crate::config::{MailConfig, MailTls};

/// How long the server may take for each answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// How a certificate begins in PEM (RFC 7468, section 5.1).
const CERTIFICATE: &[u8] = b"-----BEGIN CERTIFICATE-----";

/// Why a letter wasn't sent.
#[derive(Debug, thiserror::Error)]
pub(crate) enum MailError {
    #[error("`{0}` is no mail address: write privacy@shop.example")]
    Address(String),
    #[error("the mail server's password can't be read from {path}: {source}")]
    Password { path: PathBuf, source: std::io::Error },
    #[error("the mail server's authorities can't be read from {path}: {why}")]
    Authorities { path: PathBuf, why: String },
    #[error("the letter can't be written: {0}")]
    Letter(#[from] lettre::error::Error),
    #[error("{server} doesn't take the letter: {why}")]
    Refused { server: String, why: String },
}

impl MailError {
    /// The key of `[mail]` that it is about.
    pub(crate) fn key(&self) -> &'static str {
        match self {
            Self::Address(_) | Self::Letter(_) => "from",
            Self::Password { .. } => "password_file",
            Self::Authorities { .. } => "authorities",
            Self::Refused { .. } => "server",
        }
    }
}

/// A letter in plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Letter {
    pub(crate) to: Vec<String>,
    pub(crate) subject: String,
    pub(crate) text: String,
    pub(crate) at: Timestamp,
}

/// Reads an address: `privacy@shop.example`, or with a name before it.
///
/// # Errors
/// It is none.
pub(crate) fn address(text: &str) -> Result<Mailbox, MailError> {
    text.parse().map_err(|_| MailError::Address(text.to_owned()))
}

/// Whether the files that the configuration names can be read.
///
/// # Errors
/// One can't.
pub(crate) fn check(config: &MailConfig) -> Result<(), MailError> {
    tls(config)?;
    password(config).map(drop)
}

/// Sends a letter.
///
/// # Errors
/// The server wasn't reached, or doesn't take it.
pub(crate) async fn send(config: &MailConfig, letter: &Letter) -> Result<(), MailError> {
    let from = address(&config.from)?;
    // RFC 3834, section 5: nobody's machine answers.
    let automatic =
        HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned());
    let domain = from.email.domain().to_owned();
    let mut message = Message::builder()
        .from(from)
        .subject(&letter.subject)
        .date(UNIX_EPOCH + Duration::from_secs(u64::try_from(letter.at.as_second()).unwrap_or_default()))
        .message_id(Some(format!("<{}.sayso@{domain}>", letter.at.as_nanosecond())))
        .raw_header(automatic)
        .header(ContentType::TEXT_PLAIN);
    for to in &letter.to {
        message = message.to(address(to)?);
    }
    let message = message.body(letter.text.clone())?;
    let mut transport = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&config.server)
        .hello_name(ClientId::Domain(domain))
        .timeout(Some(PATIENCE))
        .tls(tls(config)?);
    transport = transport.port(config.port.unwrap_or(match config.tls {
        MailTls::Tls => 465,
        MailTls::StartTls => 587,
        MailTls::None => 25,
    }));
    if let Some((user, password)) = password(config)? {
        transport = transport.credentials(Credentials::new(user, password));
    }
    transport.build::<Tokio1Executor>().send(message).await.map(drop).map_err(|error| {
        let (server, mut why) = (config.server.clone(), error.to_string());
        if error.is_timeout() {
            why = "it doesn't answer in time".into();
        }
        MailError::Refused { server, why }
    })
}

fn tls(config: &MailConfig) -> Result<Tls, MailError> {
    if config.tls == MailTls::None {
        return Ok(Tls::None);
    }
    let mut parameters = TlsParameters::builder(config.server.clone());
    if let Some(path) = &config.authorities {
        let wrong = |why: String| MailError::Authorities { path: path.clone(), why };
        let pem = std::fs::read(path).map_err(|error| wrong(error.to_string()))?;
        // The library takes a file without any for one of none.
        if !pem.windows(CERTIFICATE.len()).any(|part| part == CERTIFICATE) {
            return Err(wrong("there is no certificate in it".into()));
        }
        let own = Certificate::from_pem(&pem).map_err(|error| wrong(error.to_string()))?;
        parameters = parameters.certificate_store(CertificateStore::None).add_root_certificate(own);
    }
    let wrong = |error: lettre::transport::smtp::Error| {
        let path = config.authorities.clone().unwrap_or_default();
        MailError::Authorities { path, why: error.to_string() }
    };
    let parameters = parameters.build_rustls().map_err(wrong)?;
    Ok(if config.tls == MailTls::Tls { Tls::Wrapper(parameters) } else { Tls::Required(parameters) })
}

/// Who logs in, and with what.
fn password(config: &MailConfig) -> Result<Option<(String, String)>, MailError> {
    let (Some(user), Some(path)) = (&config.user, &config.password_file) else { return Ok(None) };
    let read = std::fs::read_to_string(path);
    let text = read.map_err(|source| MailError::Password { path: path.clone(), source })?;
    Ok(Some((user.clone(), text.trim_end().to_owned())))
}
