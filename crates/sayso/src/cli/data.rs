//! Commands that work on a server's data folder, whether the server runs or not.

use std::path::{Path, PathBuf};

use anyhow::bail;
use clap::Args;
use sayso_store::Store;

use super::Ended;
use crate::config::{self, ServerConfig};
use crate::ledger::keys;

/// Where the data is.
#[derive(Args)]
pub(super) struct Data {
    /// The server's file.
    #[arg(long, default_value = "sayso.toml")]
    config: PathBuf,
    /// The data folder of a server that runs without a file (`sayso serve --upstream`).
    #[arg(long, value_name = "DIR", conflicts_with = "config")]
    data: Option<PathBuf>,
}

/// A server's file, and its data folder.
pub(super) struct Server {
    /// The server's file; none if it runs without.
    pub(super) file: Option<PathBuf>,
    pub(super) config: ServerConfig,
}

impl Data {
    /// Reads the server's file. The sites' files aren't looked at: a mistake in one keeps nobody from their data.
    pub(super) fn server(&self) -> Result<Server, Ended> {
        if let Some(data) = &self.data {
            let config = ServerConfig { data: data.clone(), ..ServerConfig::default() };
            return Ok(Server { file: None, config });
        }
        let config = config::load_server(&self.config).map_err(|problem| Ended::config(&[problem]))?;
        Ok(Server { file: Some(self.config.clone()), config })
    }
}

impl Server {
    pub(super) fn database(&self) -> PathBuf {
        self.config.data.join("sayso.db")
    }

    pub(super) fn key_file(&self) -> PathBuf {
        keys::file_in(&self.config.data)
    }

    /// Opens the store, beside a server that may run on it.
    ///
    /// # Errors
    /// There is none, or it can't be opened. None is made.
    pub(super) async fn store(&self) -> anyhow::Result<Store> {
        if self.config.database.is_none() {
            must_exist(&self.database(), "the server makes it when it first runs")?;
        }
        crate::database::open(&self.config, self.keys()?.signing).await
    }

    /// The keys of the ledger.
    ///
    /// # Errors
    /// There are none. None are made.
    pub(super) fn keys(&self) -> anyhow::Result<keys::Keys> {
        let key_file = self.key_file();
        must_exist(&key_file, "put it back from a backup")?;
        keys::open(&key_file, &self.config.ledger_name)
    }
}

fn must_exist(path: &Path, advice: &str) -> anyhow::Result<()> {
    if !path.exists() {
        bail!("{} isn't there: {advice}", path.display());
    }
    Ok(())
}
