//! `sayso serve`.

mod running;
mod signals;

use std::net::SocketAddr;
use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use sayso_core::Jurisdiction;
use tokio::net::TcpListener;

use super::Ended;
use crate::config::{self, Config, Problem, ServerConfig, SiteConfig};
pub(super) use running::{Running, start};
use signals::Signal;
pub(super) use signals::Signals;

#[derive(Args)]
pub(super) struct Arguments {
    /// The server's file.
    #[arg(long, default_value = "sayso.toml")]
    config: PathBuf,
    /// Without any file: the gate in front of this address, with the built-in purposes and vendors. Other third parties are
    /// held back and reported.
    #[arg(long, value_name = "URL", conflicts_with = "config")]
    upstream: Option<String>,
    /// Where visitors come in, instead of the file's `listen`.
    #[arg(long)]
    listen: Option<SocketAddr>,
    /// Where the operator comes in, instead of the file's `admin_listen`.
    #[arg(long)]
    admin_listen: Option<SocketAddr>,
    /// The folder for the database and the ledger's key, instead of the file's `data`.
    #[arg(long)]
    data: Option<PathBuf>,
    /// Where visitors are taken to be if nothing says so, instead of the file's `jurisdiction`.
    #[arg(long)]
    jurisdiction: Option<Jurisdiction>,
}

pub(super) fn run(arguments: Arguments) -> Result<(), Ended> {
    super::start_log(tracing::Level::INFO);
    let config = arguments.load().map_err(|problems| problems.into_ended())?;
    let runtime = tokio::runtime::Runtime::new().context("the runtime can't start")?;
    runtime.block_on(async {
        let mut signals = Signals::hear().context("signals can't be heard")?;
        let running = start(config).await?;
        println!(
            "Visitors: {}://{}   Operator: http://{}",
            running.scheme(),
            running.listen,
            running.admin_listen
        );
        while let Signal::Reload = signals.next().await {
            running.reload(&arguments).await;
        }
        running.stop().await;
        Ok(())
    })
}

/// What is wrong with a configuration.
enum Wrong {
    Files(Vec<Problem>),
    Usage(String),
}

impl Wrong {
    fn into_ended(self) -> Ended {
        match self {
            Self::Files(problems) => Ended::config(&problems),
            Self::Usage(text) => Ended::usage(text),
        }
    }
}

impl Arguments {
    /// The configuration as the files say, and as these words say otherwise.
    fn load(&self) -> Result<Config, Wrong> {
        let mut config = match &self.upstream {
            None => config::load(&self.config).map_err(Wrong::Files)?,
            Some(upstream) => without_files(upstream).map_err(Wrong::Usage)?,
        };
        let server = &mut config.server;
        server.listen = self.listen.unwrap_or(server.listen);
        server.admin_listen = self.admin_listen.unwrap_or(server.admin_listen);
        server.data = self.data.clone().unwrap_or_else(|| server.data.clone());
        server.jurisdiction = self.jurisdiction.clone().or_else(|| server.jurisdiction.clone());
        Ok(config)
    }
}

fn without_files(upstream: &str) -> Result<Config, String> {
    let good = url::Url::parse(upstream)
        .is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.host().is_some());
    if !good {
        return Err(format!("`{upstream}` is no address of a site: write http://127.0.0.1:3000"));
    }
    let server = ServerConfig { data: "sayso-data".into(), ..ServerConfig::default() };
    Ok(Config { server, sites: vec![SiteConfig::without_file(upstream)] })
}

pub(super) async fn bind(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| {
        format!(
            "{address} can't be listened on: is another server running there? Choose another with --listen"
        )
    })
}
