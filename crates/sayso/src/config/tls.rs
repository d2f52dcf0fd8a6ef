//! `[[tls]]` of `sayso.toml`: certificates, and the listener that sends visitors to https.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::{Problem, ServerConfig};
use crate::http::tls;

/// A certificate and its key. The names in the certificate say which hosts it is for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TlsConfig {
    /// The certificate, followed by those between it and the authority, in PEM.
    pub(crate) certificate: PathBuf,
    /// Its private key in PEM, without a passphrase.
    pub(crate) key: PathBuf,
}

impl ServerConfig {
    /// Whether visitors are spoken to in TLS.
    pub(crate) fn has_tls(&self) -> bool {
        !self.tls.is_empty()
    }

    pub(super) fn tls_problems(&self, file: &Path) -> Vec<Problem> {
        let mut problems = Vec::new();
        for own in &self.tls {
            if let Err(error) = tls::load(own) {
                let key = if error.is_in_key() { "key" } else { "certificate" };
                problems.push(Problem::at_key(file, key, error.to_string()));
            }
        }
        if let Err(error) = tls::authorities(self.upstream_authorities.as_deref()) {
            problems.push(Problem::at_key(file, "upstream_authorities", error.to_string()));
        }
        for (key, is_set) in
            [("redirect_http", self.redirect_http.is_some()), ("https_port", self.https_port.is_some())]
        {
            if is_set && self.tls.is_empty() {
                let text =
                    "there is no https to send visitors to: name a certificate and its key in a [[tls]]";
                problems.push(Problem::at_key(file, key, text));
            }
        }
        let taken = [Some(self.listen), Some(self.admin_listen)];
        if self.redirect_http.is_some_and(|own| own.port() != 0) && taken.contains(&self.redirect_http) {
            let text = "another listener has this address already";
            problems.push(Problem::at_key(file, "redirect_http", text));
        }
        problems
    }
}
