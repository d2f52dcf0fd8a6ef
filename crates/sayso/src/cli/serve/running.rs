//! A server that runs: its listeners, and what a reload changes of it.

use std::net::SocketAddr;
use std::sync::Arc;

use tokio::sync::watch;

use super::{Arguments, Wrong, bind};
use crate::app::App;
use crate::audits;
use crate::clock::Clock;
use crate::config::{Config, Limits, ServerConfig};
use crate::http::tls::Certificates;
use crate::http::{Admin, Listening, Public, Redirect, serve};
use crate::ledger::witnesses::Witnesses;
use crate::retention;

/// A server that runs.
pub(in crate::cli) struct Running {
    pub(in crate::cli) listen: SocketAddr,
    pub(in crate::cli) admin_listen: SocketAddr,
    app: Arc<App>,
    certificates: Option<Arc<Certificates>>,
    limits: watch::Sender<Arc<Limits>>,
    /// What it was started with, as far as only a restart changes it.
    started: ServerConfig,
    stop: watch::Sender<bool>,
    tasks: tokio::task::JoinSet<()>,
}

/// Opens the data folder, binds all listeners, and serves.
pub(in crate::cli) async fn start(config: Config) -> anyhow::Result<Running> {
    let server = config.server.clone();
    let public = bind(server.listen).await?;
    let admin = bind(server.admin_listen).await?;
    let redirect = match server.redirect_http {
        Some(address) => Some(bind(address).await?),
        None => None,
    };
    let certificates = server.has_tls().then(|| Certificates::load(&server.tls)).transpose()?;
    let tls = certificates.as_ref().map(Certificates::acceptor).transpose()?;
    let app = Arc::new(App::open(config, Clock::System).await?);
    let (stop, stopping) = watch::channel(false);
    let (limits, limited) = watch::channel(Arc::new(server.limits.clone()));
    let (listen, admin_listen) = (public.local_addr()?, admin.local_addr()?);
    let watching = stopping.clone();
    let plain = Listening { limits: limited, tls: None, stop: stopping };
    let mut tasks = tokio::task::JoinSet::new();
    tasks.spawn(serve(public, Arc::new(Public(app.clone())), Listening { tls, ..plain.clone() }));
    tasks.spawn(serve(admin, Arc::new(Admin(app.clone())), plain.clone()));
    if let Some(redirect) = redirect {
        let https_port = server.https_port.unwrap_or(listen.port());
        tasks.spawn(serve(redirect, Arc::new(Redirect { app: app.clone(), https_port }), plain));
    }
    let witnesses = &server.ledger.witnesses;
    if !witnesses.is_empty() {
        tasks.spawn(Witnesses::new(witnesses)?.run(app.clone(), stop.subscribe()));
    }
    tasks.spawn(retention::watch_over(app.clone(), watching.clone()));
    match std::env::current_exe() {
        Ok(program) => drop(tasks.spawn(audits::watch_over(app.clone(), program, watching))),
        Err(error) => tracing::warn!(%error, "sites aren't audited: this program can't be found"),
    }
    let running = Running { listen, admin_listen, app, certificates, limits, started: server, stop, tasks };
    running.warn_of_hosts_without_certificate();
    Ok(running)
}

impl Running {
    /// The scheme that visitors come by.
    pub(in crate::cli) fn scheme(&self) -> &'static str {
        if self.certificates.is_some() { "https" } else { "http" }
    }

    /// Reads the configuration again and serves by it. If anything is wrong with it, that is logged and nothing changes.
    pub(super) async fn reload(&self, arguments: &Arguments) {
        let config = match arguments.load() {
            Ok(config) => config,
            Err(Wrong::Usage(text)) => return tracing::error!("not reloaded: {text}"),
            Err(Wrong::Files(problems)) => {
                for problem in &problems {
                    tracing::error!("not reloaded: {problem}");
                }
                return;
            }
        };
        let server = config.server.clone();
        // In a task of its own, so that a panic in it ends nothing else.
        let app = self.app.clone();
        let reloaded = tokio::spawn(async move { app.reload(config).await }).await;
        match reloaded {
            Ok(Ok(())) => self.finish_reload(&server),
            Ok(Err(error)) => tracing::error!("not reloaded: {error:#}"),
            Err(error) => tracing::error!(%error, "not reloaded"),
        }
    }

    fn finish_reload(&self, server: &ServerConfig) {
        if let Some(certificates) = self.certificates.as_ref().filter(|_| server.has_tls())
            && let Err(error) = certificates.reload(&server.tls)
        {
            tracing::error!("the certificates of before stay: {error}");
        }
        self.limits.send_replace(Arc::new(server.limits.clone()));
        for key in needs_restart(&self.started, server) {
            tracing::warn!("`{key}` has changed and counts after a restart");
        }
        self.warn_of_hosts_without_certificate();
        tracing::info!(sites = self.app.serving().sites.len(), "the configuration was read again");
    }

    fn warn_of_hosts_without_certificate(&self) {
        let Some(certificates) = &self.certificates else { return };
        let serving = self.app.serving();
        for host in serving.sites.iter().flat_map(|site| &site.config.hosts) {
            if !certificates.name(host) {
                tracing::warn!(host, "no certificate names this host: browsers will refuse it");
            }
        }
    }

    /// Lets open requests finish, then ends.
    pub(in crate::cli) async fn stop(mut self) {
        let _ = self.stop.send(true);
        while self.tasks.join_next().await.is_some() {}
    }
}

/// The keys that have changed and that a reload can't change.
fn needs_restart(old: &ServerConfig, new: &ServerConfig) -> Vec<&'static str> {
    let changes = [
        ("listen", old.listen != new.listen),
        ("admin_listen", old.admin_listen != new.admin_listen),
        ("redirect_http", old.redirect_http != new.redirect_http),
        ("https_port", old.https_port != new.https_port),
        ("tls", old.has_tls() != new.has_tls()),
        ("data", old.data != new.data),
        ("database", old.database != new.database),
        ("database_ca", old.database_ca != new.database_ca),
        ("ledger_name", old.ledger_name != new.ledger_name),
        ("witnesses", old.ledger != new.ledger),
        ("connections", old.limits.connections != new.limits.connections),
    ];
    changes.into_iter().filter(|(_, changed)| *changed).map(|(key, _)| key).collect()
}
