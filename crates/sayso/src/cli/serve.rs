//! `sayso serve`.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context as _;
use clap::Args;
use sayso_core::Jurisdiction;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::Ended;
use crate::app::App;
use crate::clock::Clock;
use crate::config::{self, Config, ServerConfig, SiteConfig};
use crate::http::{Admin, Public, serve};

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
    let mut config = match &arguments.upstream {
        None => config::load(&arguments.config).map_err(|problems| Ended::config(&problems))?,
        Some(upstream) => without_files(upstream)?,
    };
    let server = &mut config.server;
    server.listen = arguments.listen.unwrap_or(server.listen);
    server.admin_listen = arguments.admin_listen.unwrap_or(server.admin_listen);
    server.data = arguments.data.unwrap_or_else(|| server.data.clone());
    server.jurisdiction = arguments.jurisdiction.or_else(|| server.jurisdiction.clone());
    let runtime = tokio::runtime::Runtime::new().context("the runtime can't start")?;
    runtime.block_on(async {
        let running = start(config).await?;
        println!("Visitors: http://{}   Operator: http://{}", running.listen, running.admin_listen);
        wait_for_signal().await;
        running.stop().await;
        Ok(())
    })
}

fn without_files(upstream: &str) -> Result<Config, Ended> {
    let good = url::Url::parse(upstream)
        .is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.host().is_some());
    if !good {
        return Err(Ended::usage(format!(
            "`{upstream}` is no address of a site: write http://127.0.0.1:3000"
        )));
    }
    let server = ServerConfig { data: "sayso-data".into(), ..ServerConfig::default() };
    Ok(Config { server, sites: vec![SiteConfig::without_file(upstream)] })
}

/// A server that runs.
pub(super) struct Running {
    pub(super) listen: SocketAddr,
    pub(super) admin_listen: SocketAddr,
    stop: watch::Sender<bool>,
    tasks: tokio::task::JoinSet<()>,
}

/// Opens the data folder, binds both listeners, and serves.
pub(super) async fn start(config: Config) -> anyhow::Result<Running> {
    let (listen, admin_listen) = (config.server.listen, config.server.admin_listen);
    let public = bind(listen).await?;
    let admin = bind(admin_listen).await?;
    let app = Arc::new(App::open(config, Clock::System)?);
    let (stop, stopping) = watch::channel(false);
    let (listen, admin_listen) = (public.local_addr()?, admin.local_addr()?);
    let mut tasks = tokio::task::JoinSet::new();
    tasks.spawn(serve(public, Arc::new(Public(app.clone())), stopping.clone()));
    tasks.spawn(serve(admin, Arc::new(Admin(app)), stopping));
    Ok(Running { listen, admin_listen, stop, tasks })
}

pub(super) async fn bind(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| {
        format!(
            "{address} can't be listened on: is another server running there? Choose another with --listen"
        )
    })
}

impl Running {
    /// Lets open requests finish, then ends.
    pub(super) async fn stop(mut self) {
        let _ = self.stop.send(true);
        while self.tasks.join_next().await.is_some() {}
    }
}

/// Waits for Ctrl-C, or what a service manager sends.
pub(super) async fn wait_for_signal() {
    #[cfg(unix)]
    {
        let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()).ok();
        let terminated = async {
            match &mut terminate {
                Some(signal) => drop(signal.recv().await),
                None => std::future::pending().await,
            }
        };
        tokio::select! { _ = tokio::signal::ctrl_c() => {}, () = terminated => {} }
    }
    #[cfg(not(unix))]
    let _ = tokio::signal::ctrl_c().await;
}
