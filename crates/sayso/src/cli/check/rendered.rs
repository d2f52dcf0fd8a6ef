//! The notice in a real browser, on the site's own pages: a server is started for it, on a database of its own.

use std::io::{IsTerminal as _, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};

use anyhow::Context as _;
use sayso_audit::{Browser, Launch};
use sayso_core::decide::{Circumstances, Table, day_of};
use sayso_core::{Jurisdiction, Law, Published, Signals};

use crate::clock::Clock;
use crate::config::{Config, ServerConfig, SiteConfig};
use crate::lint::rendered::{self, PLACE_HEADER, View};
use crate::lint::{self, Finding};

/// What is looked at.
pub(super) struct Options<'a> {
    pub(super) blank: bool,
    pub(super) path: &'a str,
    pub(super) places: &'a [Jurisdiction],
}

/// Stand for all places: the one that asks, the one whose law wants links, one with a plain opt-out, and one without a law.
const SAMPLE: [&str; 4] = ["DE", "US-CA", "US-VA", "JP"];

/// A small phone and a desk.
const WIDTHS: [u32; 2] = [320, 1280];

/// Looks at every site in a browser.
///
/// # Errors
/// There is no browser, or a page can't be loaded.
pub(super) fn run(
    config: &Config,
    law: &Law,
    options: &Options<'_>,
) -> anyhow::Result<Vec<(String, Vec<Finding>)>> {
    let folder = tempfile::tempdir().context("a temporary folder")?;
    let anywhere = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let blank = options.blank.then(serve_blank).transpose()?;
    let sites: Vec<SiteConfig> = config
        .sites
        .iter()
        .map(|site| {
            let upstream = blank.as_ref().map_or_else(|| site.upstream.clone(), |at| format!("http://{at}"));
            SiteConfig { upstream, ..site.clone() }
        })
        .collect();
    let server = ServerConfig {
        listen: anywhere,
        admin_listen: anywhere,
        data: folder.path().join("data"),
        trusted_proxies: vec!["127.0.0.1".into()],
        jurisdiction: None,
        jurisdiction_header: Some(PLACE_HEADER.into()),
        region_header: None,
        location_database: None,
        // The browser is on this machine, and the server that visitors use may be running beside.
        tls: Vec::new(),
        redirect_http: None,
        https_port: None,
        ..config.server.clone()
    };
    let runtime = tokio::runtime::Runtime::new().context("the runtime can't start")?;
    let running = runtime.block_on(crate::cli::serve::start(Config { server, sites }))?;
    let port = running.listen.port();
    let mut all = Vec::new();
    for site in &config.sites {
        all.push((site.name.clone(), look_at(site, law, port, options)?));
    }
    runtime.block_on(running.stop());
    Ok(all)
}

fn look_at(site: &SiteConfig, law: &Law, port: u16, options: &Options<'_>) -> anyhow::Result<Vec<Finding>> {
    let notice = Published::new(site.notice(law.digest)?);
    let host = site.hosts.first().map_or("127.0.0.1", String::as_str);
    let hosts = vec![(host.to_owned(), format!("127.0.0.1:{port}"))];
    let mut browser = Browser::launch(&Launch { hosts, ..Launch::default() })?;
    let address = format!("http://{host}:{port}{}", options.path);
    let places = places(&notice, law, options.places);
    let views: Vec<View<'_>> = places
        .iter()
        .flat_map(|place| WIDTHS.map(|width| (place, width)))
        .flat_map(|(place, width)| {
            let view = |gpc| View { address: &address, place: Some(place.as_str()), width, gpc };
            if shows_signal(&notice, law, place) { vec![view(false), view(true)] } else { vec![view(false)] }
        })
        .collect();
    let mut findings = Vec::new();
    for (number, view) in views.iter().enumerate() {
        if std::io::stderr().is_terminal() {
            eprint!("\r\x1b[K[{}/{}] {}: {}", number + 1, views.len(), site.name, view.name());
        }
        let found = rendered::look(&mut browser, view).with_context(|| view.name())?;
        // A rule of another place says nothing here.
        let here: Vec<Jurisdiction> = view.place.and_then(|place| place.parse().ok()).into_iter().collect();
        findings.extend(
            found.into_iter().filter(|one| lint::rule(&one.rule).is_none_or(|rule| rule.is_for(&here, law))),
        );
    }
    if std::io::stderr().is_terminal() {
        eprint!("\r\x1b[K");
    }
    Ok(lint::settle(findings, &notice, law))
}

/// The places that are looked at: those that were asked for, or one of each kind among those that the site serves.
fn places(notice: &Published, law: &Law, asked: &[Jurisdiction]) -> Vec<Jurisdiction> {
    if !asked.is_empty() {
        return asked.to_vec();
    }
    let serves = &notice.rules.serves;
    if serves.is_empty() {
        return SAMPLE.iter().filter_map(|place| place.parse().ok()).collect();
    }
    let mut seen = Vec::new();
    let mut places = Vec::new();
    for place in serves {
        let signals = Signals { jurisdiction: Some(place.clone()), ..Signals::default() };
        let decision = sayso_core::decide(notice, law, &signals, Clock::System.now());
        let kind = (decision.prompt, decision.links().to_vec(), decision.statements().to_vec());
        if !seen.contains(&kind) {
            seen.push(kind);
            places.push(place.clone());
        }
    }
    places
}

/// Whether a place's law wants the browser's signal to be shown.
fn shows_signal(notice: &Published, law: &Law, place: &Jurisdiction) -> bool {
    let signals = Signals { jurisdiction: Some(place.clone()), gpc: true, ..Signals::default() };
    let now = Clock::System.now();
    let table = Table::new(notice, law, &Circumstances::of(&signals), day_of(now));
    sayso_core::decide::decide_by(notice, &std::sync::Arc::new(table), &signals, now).must_show_signal_status
}

/// An empty page, for every address. Ends with the program.
fn serve_blank() -> anyhow::Result<SocketAddr> {
    const PAGE: &str = "<!doctype html><html lang=\"en\"><head><title>An empty page</title></head><body><main><h1>An empty page</h1></main></body></html>";
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("a port of this machine")?;
    let address = listener.local_addr()?;
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            // A request without a body fits into one read; what comes later is not waited for.
            let _ = stream.read(&mut [0; 4096]);
            let head = format!(
                "HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
                PAGE.len()
            );
            let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(PAGE.as_bytes()));
        }
    });
    Ok(address)
}
