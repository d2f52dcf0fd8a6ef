//! `sayso demo`: a newsroom, its third parties, and the gate in front, in one process.

use std::net::SocketAddr;

use anyhow::Context as _;
use clap::Args;
use sayso_core::Jurisdiction;

use super::{Ended, serve};
use crate::config::{Config, ServerConfig};
use crate::demo;

#[derive(Args)]
pub(super) struct Arguments {
    /// Where the news site is to be seen, behind the gate.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Where visitors are taken to be: DE (opt-in), US-CA (opt-out with the browser's signal), US-VA (opt-out). A request
    /// header `Demo-Jurisdiction` says otherwise for one request.
    #[arg(long, default_value = "DE")]
    jurisdiction: Jurisdiction,
    /// Let the page itself release what was held, without a reload: `--csp off`. The default is that the browser enforces.
    #[arg(long, default_value = "enforce", value_parser = ["enforce", "report", "off"])]
    csp: String,
    /// The news site alone, without Sayso: what its third parties do when nothing holds them. `sayso audit` finds it.
    #[arg(long)]
    no_gate: bool,
}

pub(super) fn run(arguments: Arguments) -> Result<(), Ended> {
    super::start_log(tracing::Level::WARN);
    let runtime = tokio::runtime::Runtime::new().context("the runtime can't start")?;
    runtime.block_on(async {
        let signals = serve::Signals::hear().context("signals can't be heard")?;
        let folder = tempfile::tempdir().context("a temporary folder can't be made")?;
        let any = SocketAddr::from(([127, 0, 0, 1], 0));
        if arguments.no_gate {
            return without_gate(arguments.listen, any, signals).await;
        }
        let (newsroom, third_parties) = (serve::bind(any).await?, serve::bind(any).await?);
        let upstream = format!("http://{}", newsroom.local_addr().context("the newsroom's address")?);
        let third_port = third_parties.local_addr().context("the third parties' address")?.port();
        let server = ServerConfig {
            listen: arguments.listen,
            admin_listen: any,
            data: folder.path().join("data"),
            jurisdiction: Some(arguments.jurisdiction.clone()),
            trusted_proxies: vec!["127.0.0.0/8".into(), "::1/128".into()],
            jurisdiction_header: Some("Demo-Jurisdiction".into()),
            ..ServerConfig::default()
        };
        let site = demo::site(&upstream, &arguments.csp)?;
        let (_stop, stopping) = tokio::sync::watch::channel(false);
        demo::serve(newsroom, third_parties, third_port, stopping);
        let running = serve::start(Config { server, sites: vec![site] }).await?;
        print_guide(&running, &arguments.jurisdiction);
        signals.stop().await;
        running.stop().await;
        Ok(())
    })
}

/// The news site and its third parties, with nothing between them and the visitor.
async fn without_gate(listen: SocketAddr, any: SocketAddr, signals: serve::Signals) -> Result<(), Ended> {
    let (newsroom, third_parties) = (serve::bind(listen).await?, serve::bind(any).await?);
    let url = format!("http://{}", newsroom.local_addr().context("the newsroom's address")?);
    let third_port = third_parties.local_addr().context("the third parties' address")?.port();
    let (stop, stopping) = tokio::sync::watch::channel(false);
    demo::serve(newsroom, third_parties, third_port, stopping);
    println!(
        "
  The Harbour Ledger without Sayso: {url}/
  Everything that it embeds runs at once, and nobody is asked. See it with

      sayso audit {url}/ --regime opt-in

  Stop it with Ctrl-C.
"
    );
    signals.stop().await;
    // Whoever listens has nothing left to do.
    let _ = stop.send(true);
    Ok(())
}

fn print_guide(running: &serve::Running, jurisdiction: &Jurisdiction) {
    let url = format!("http://{}", running.listen);
    println!(
        "
  The Harbour Ledger, a news site with five trackers, behind Sayso: {url}/
  Visitors are taken to be in {jurisdiction}.

  1. Open {url}/ and do nothing. Then open {url}/who-heard/: nobody has heard of you.
  2. Choose \"Reject all\", read on, look again: still nobody.
  3. Choose \"Accept all\" under \"Privacy choices\": now you see who is told what.
  4. Take it back, and see your receipt: {url}/_sayso/preferences
  5. The same works with JavaScript off. With --jurisdiction US-CA a browser that sends
     Global Privacy Control is honoured, and told so.

  The ledger: {url}/_sayso/ledger/checkpoint    Operator: http://{}/api/v1/unclassified
  Everything is in a temporary folder and gone when you stop it with Ctrl-C.
",
        running.admin_listen
    );
}
