//! Which database a server's file names, and how it is opened.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use sayso_ledger::SigningKey;
use sayso_store::Store;

use crate::config::ServerConfig;

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
    let password = password(server.database_password_file.as_deref())?;
    let opened = Store::connect(url, password.as_deref(), key).await;
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
