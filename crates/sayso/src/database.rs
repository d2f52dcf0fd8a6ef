//! Which database a server's file names, and how it is opened.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use sayso_ledger::SigningKey;
use sayso_store::Store;
use tokio_rustls::rustls::RootCertStore;

use crate::config::ServerConfig;
use crate::http::tls::{self, TlsError};

/// The variable with the password, where no file has it.
const PASSWORD: &str = "SAYSO_DATABASE_PASSWORD";

/// The database file in the data folder.
pub(crate) fn file_in(server: &ServerConfig) -> PathBuf {
    server.data.join("sayso.db")
}

/// What to call the database that the server's file names.
pub(crate) fn name_of(server: &ServerConfig) -> String {
    server.database.clone().unwrap_or_else(|| file_in(server).display().to_string())
}

/// Opens the database that the server's file names, or the one in the data folder.
///
/// # Errors
/// It can't be reached or opened, or its ledger was signed with another key.
pub(crate) async fn open(server: &ServerConfig, key: SigningKey) -> anyhow::Result<Store> {
    let Some(url) = &server.database else {
        let opened = Store::open(&file_in(server), key).await;
        return opened.with_context(|| format!("the database {}", name_of(server)));
    };
    let address = sayso_store::Address {
        url: url.clone(),
        password: password(server.database_password_file.as_deref())?,
        authorities: authorities(server.database_ca.as_deref())?,
    };
    let opened = Store::connect(&address, key).await;
    if matches!(opened, Err(sayso_store::StoreError::Checkpoint(_))) {
        return opened.with_context(|| {
            format!(
                "the ledger in the database was signed with another key: copy ledger.key from a server that runs on it into {}",
                server.data.display()
            )
        });
    }
    opened.with_context(|| format!("the database {url}"))
}

/// Where systems keep the authorities that everything on them believes, in one file: Debian and Alpine, Fedora and its kin, openSUSE,
/// macOS and the BSDs.
const SYSTEM_AUTHORITIES: [&str; 4] = [
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
];

/// Who may have signed the database's certificate: those in the named file and no others, or else those that this system believes.
/// On a system that names none, those that browsers believe.
///
/// # Errors
/// The named file can't be read, or holds none.
pub(crate) fn authorities(named: Option<&Path>) -> Result<RootCertStore, TlsError> {
    if let Some(path) = named {
        return tls::only(path);
    }
    // What the system believes and rustls can't read isn't ours to mend.
    let known = SYSTEM_AUTHORITIES.iter().find_map(|path| tls::only(Path::new(path)).ok());
    known.map_or_else(|| tls::authorities(None), Ok)
}

/// The database's password: from its file, or from the environment.
///
/// # Errors
/// The file can't be read.
pub(crate) fn password(file: Option<&Path>) -> anyhow::Result<Option<String>> {
    let Some(path) = file else { return Ok(std::env::var(PASSWORD).ok()) };
    let text = std::fs::read_to_string(path);
    let text =
        text.with_context(|| format!("the database's password can't be read from {}", path.display()))?;
    Ok(Some(text.trim_end().to_owned()))
}
