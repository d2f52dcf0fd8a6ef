//! TLS towards visitors: rustls with ring. Several certificates on one address, told apart by the name that is asked for.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use anyhow::Context as _;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::{CryptoProvider, ring};
use tokio_rustls::rustls::pki_types::pem::{self, PemObject as _};
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use tokio_rustls::rustls::server::{ClientHello, ParsedCertificate, ResolvesServerCert};
use tokio_rustls::rustls::sign::CertifiedKey;
use tokio_rustls::rustls::{self, ClientConfig, RootCertStore, client::verify_server_name};

use crate::config::TlsConfig;

/// Why a certificate can't be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum TlsError {
    #[error("the certificate {} can't be read: {}", .0.display(), .1)]
    CertificateUnreadable(PathBuf, pem::Error),
    #[error("{} holds no certificate: it begins with `-----BEGIN CERTIFICATE-----` (PEM)", .0.display())]
    NoCertificate(PathBuf),
    #[error("{} holds no certificate that can be used: {}", .0.display(), .1)]
    CertificateBad(PathBuf, rustls::Error),
    #[error("the key {} can't be read: {}", .0.display(), .1)]
    KeyUnreadable(PathBuf, pem::Error),
    #[error("{} holds no private key: it begins with `-----BEGIN PRIVATE KEY-----` (PEM) and has no passphrase", .0.display())]
    NoKey(PathBuf),
    #[error("{} holds no key that can be used, which is RSA, ECDSA or Ed25519: {}", .0.display(), .1)]
    KeyBad(PathBuf, rustls::Error),
    #[error("the key in {} doesn't belong to the certificate in {}: name the two that were made together", .key.display(), .certificate.display())]
    Mismatch { certificate: PathBuf, key: PathBuf },
}

impl TlsError {
    /// Whether the key's file is the one to look at.
    pub(crate) fn is_in_key(&self) -> bool {
        matches!(self, Self::KeyUnreadable(..) | Self::NoKey(_) | Self::KeyBad(..) | Self::Mismatch { .. })
    }
}

/// Reads a certificate and its key, and sees whether they belong together.
///
/// # Errors
/// What is wrong with which file.
pub(crate) fn load(config: &TlsConfig) -> Result<Arc<CertifiedKey>, TlsError> {
    let TlsConfig { certificate, key } = config;
    let chain = read_chain(certificate)?;
    let first = chain.first().ok_or_else(|| TlsError::NoCertificate(certificate.clone()))?;
    ParsedCertificate::try_from(first)
        .map_err(|error| TlsError::CertificateBad(certificate.clone(), error))?;
    let private = PrivateKeyDer::from_pem_file(key).map_err(|error| match error {
        pem::Error::NoItemsFound => TlsError::NoKey(key.clone()),
        error => TlsError::KeyUnreadable(key.clone(), error),
    })?;
    let pair = CertifiedKey::from_der(chain, private, &ring::default_provider());
    pair.map(Arc::new).map_err(|error| match error {
        rustls::Error::InconsistentKeys(_) => {
            TlsError::Mismatch { certificate: certificate.clone(), key: key.clone() }
        }
        error => TlsError::KeyBad(key.clone(), error),
    })
}

/// Who is believed when a site behind shows its certificate: the public authorities, and the operator's own.
///
/// # Errors
/// The operator's file can't be read, or holds none.
pub(crate) fn authorities(own: Option<&Path>) -> Result<RootCertStore, TlsError> {
    let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    if let Some(path) = own {
        roots.roots.extend(only(path)?.roots);
    }
    Ok(roots)
}

/// The authorities in a file, and no others.
///
/// # Errors
/// The file can't be read, or holds none.
pub(crate) fn only(path: &Path) -> Result<RootCertStore, TlsError> {
    let mut roots = RootCertStore::empty();
    let chain = read_chain(path)?;
    if chain.is_empty() {
        return Err(TlsError::NoCertificate(path.to_path_buf()));
    }
    for certificate in chain {
        roots.add(certificate).map_err(|error| TlsError::CertificateBad(path.to_path_buf(), error))?;
    }
    Ok(roots)
}

/// How a site behind is spoken to in TLS.
///
/// # Errors
/// As [`authorities`].
pub(crate) fn client(own: Option<&Path>) -> anyhow::Result<ClientConfig> {
    let provider: Arc<CryptoProvider> = ring::default_provider().into();
    let config = ClientConfig::builder_with_provider(provider);
    let config = config.with_safe_default_protocol_versions().context("TLS")?;
    Ok(config.with_root_certificates(authorities(own)?).with_no_client_auth())
}

fn read_chain(path: &Path) -> Result<Vec<CertificateDer<'static>>, TlsError> {
    let unreadable = |error| TlsError::CertificateUnreadable(path.to_path_buf(), error);
    CertificateDer::pem_file_iter(path).map_err(unreadable)?.collect::<Result<_, _>>().map_err(unreadable)
}

/// The certificates in use. A reload replaces them all at once; connections that are open keep theirs.
pub(crate) struct Certificates(RwLock<Vec<Arc<CertifiedKey>>>);

impl Certificates {
    /// # Errors
    /// The first that can't be used.
    pub(crate) fn load(configs: &[TlsConfig]) -> Result<Arc<Self>, TlsError> {
        Ok(Arc::new(Self(RwLock::new(load_all(configs)?))))
    }

    /// Reads them again. On an error those of before stay.
    ///
    /// # Errors
    /// As [`Self::load`].
    pub(crate) fn reload(&self, configs: &[TlsConfig]) -> Result<(), TlsError> {
        let fresh = load_all(configs)?;
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = fresh;
        Ok(())
    }

    /// What accepts TLS connections with them, for HTTP/2 and HTTP/1.1.
    ///
    /// # Errors
    /// The system gives no random bytes.
    pub(crate) fn acceptor(self: &Arc<Self>) -> anyhow::Result<TlsAcceptor> {
        let provider: Arc<CryptoProvider> = ring::default_provider().into();
        let config = rustls::ServerConfig::builder_with_provider(provider);
        let config = config.with_safe_default_protocol_versions().context("TLS")?;
        let mut config = config.with_no_client_auth().with_cert_resolver(self.clone());
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        // Tickets cost us no memory per visitor; their keys are the process's own and change every few hours.
        config.ticketer = ring::Ticketer::new().context("TLS")?;
        Ok(TlsAcceptor::from(Arc::new(config)))
    }

    /// Whether a certificate names this host.
    pub(crate) fn name(&self, host: &str) -> bool {
        self.find(host).is_some()
    }

    fn find(&self, host: &str) -> Option<Arc<CertifiedKey>> {
        let name = ServerName::try_from(host).ok()?;
        let all = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let names = |pair: &&Arc<CertifiedKey>| {
            let parsed = pair.end_entity_cert().and_then(ParsedCertificate::try_from);
            parsed.is_ok_and(|parsed| verify_server_name(&parsed, &name).is_ok())
        };
        all.iter().find(names).cloned()
    }
}

fn load_all(configs: &[TlsConfig]) -> Result<Vec<Arc<CertifiedKey>>, TlsError> {
    configs.iter().map(load).collect()
}

impl ResolvesServerCert for Certificates {
    /// The first certificate that names the host; the first of all for whoever names none, or one that we don't have.
    fn resolve(&self, hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        let named = hello.server_name().and_then(|host| self.find(host));
        named.or_else(|| self.0.read().unwrap_or_else(PoisonError::into_inner).first().cloned())
    }
}

impl fmt::Debug for Certificates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Certificates")
    }
}
