//! Visitors over TLS, and certificates made for a test.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper_util::rt::{TokioExecutor, TokioIo};
use rcgen::{CertifiedKey, KeyPair, generate_simple_self_signed};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use crate::config::TlsConfig;

/// A certificate in files, and what a visitor has to trust.
pub(super) struct Identity {
    pub(super) config: TlsConfig,
    pub(super) trusted: CertificateDer<'static>,
}

/// Writes a certificate for these hosts, and its key, into a folder.
pub(super) fn identity(folder: &Path, name: &str, hosts: &[&str]) -> Identity {
    let hosts: Vec<String> = hosts.iter().map(ToString::to_string).collect();
    let CertifiedKey { cert, signing_key } = generate_simple_self_signed(hosts).unwrap();
    let config = TlsConfig {
        certificate: folder.join(format!("{name}.pem")),
        key: folder.join(format!("{name}.key.pem")),
    };
    std::fs::write(&config.certificate, cert.pem()).unwrap();
    std::fs::write(&config.key, KeyPair::serialize_pem(&signing_key)).unwrap();
    Identity { config, trusted: cert.der().clone() }
}

/// Connects as a browser that trusts these certificates, and nothing else, offering these protocols.
pub(super) async fn connect(
    address: SocketAddr,
    host: &str,
    trusted: &[&CertificateDer<'static>],
    protocols: &[&str],
) -> std::io::Result<TlsStream<TcpStream>> {
    let mut roots = RootCertStore::empty();
    for certificate in trusted {
        roots.add((*certificate).clone()).unwrap();
    }
    let builder = ClientConfig::builder_with_provider(ring::default_provider().into());
    let builder = builder.with_safe_default_protocol_versions().unwrap();
    let mut config = builder.with_root_certificates(roots).with_no_client_auth();
    config.alpn_protocols = protocols.iter().map(|name| name.as_bytes().to_vec()).collect();
    let socket = TcpStream::connect(address).await?;
    let name = ServerName::try_from(host.to_owned()).unwrap();
    TlsConnector::from(Arc::new(config)).connect(name, socket).await
}

/// A visitor's HTTP/2 connection over any socket.
pub(super) struct Http2(hyper::client::conn::http2::SendRequest<Full<Bytes>>);

impl Http2 {
    pub(super) async fn over<S>(socket: S) -> Self
    where
        S: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin + Send + 'static,
    {
        let handshake = hyper::client::conn::http2::handshake(TokioExecutor::new(), TokioIo::new(socket));
        let (sender, connection) = handshake.await.unwrap();
        tokio::spawn(connection);
        Self(sender)
    }

    /// Asks, and reads the answer whole.
    pub(super) async fn ask(
        &mut self,
        request: http::request::Builder,
        body: impl Into<Bytes>,
    ) -> (http::response::Parts, String) {
        self.0.ready().await.unwrap();
        let response = self.0.send_request(request.body(Full::new(body.into())).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        (parts, String::from_utf8_lossy(&body).into_owned())
    }
}
