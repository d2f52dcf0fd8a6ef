//! Choices: sent over HTTP, answered 201 once receipt and ledger entry are on disk. Beside them the limit, which is the same server
//! appending what it was sent to a bare file or table ([`twin`]), and what somebody else's server does ([`peer`]).

pub(crate) mod peer;
pub(crate) mod scale;
pub(crate) mod twin;

use std::net::SocketAddr;

use anyhow::ensure;
use bytes::Bytes;
use http::{Request, StatusCode};
use http_body_util::Full;
use sayso_postgres::Cluster;

use crate::load::{Load, drive, get, once};
use crate::server::Server;
use crate::{Plan, Row, machine, median, upstream};
use peer::Peer;
use twin::Twin;

/// As many connections as a site has that is much asked, and four times as many.
const CONNECTIONS: [usize; 2] = [64, 256];

/// The peer is asked on fewer: on more it only gets slower.
const PEER_CONNECTIONS: usize = 16;

/// Somebody who takes choices, and what came of it round by round.
struct Way {
    address: SocketAddr,
    process: u32,
    request: fn(&Bytes) -> Request<Full<Bytes>>,
    body: Bytes,
    wanted: StatusCode,
    sent: u64,
    of: [Rounds; CONNECTIONS.len()],
}

#[derive(Default)]
struct Rounds {
    per_second: Vec<f64>,
    cpu_us: Vec<f64>,
    half_ms: Vec<f64>,
    p99_ms: Vec<f64>,
}

impl Rounds {
    fn add(&mut self, load: &Load, cpu: std::time::Duration) {
        self.per_second.push(load.per_second());
        self.cpu_us.push(cpu.as_secs_f64() * 1e6 / load.answered as f64);
        self.half_ms.push(load.within_ms(0.5));
        self.p99_ms.push(load.within_ms(0.99));
    }

    fn per_second(&self) -> f64 {
        median(self.per_second.clone())
    }

    fn text(&self) -> String {
        let [rate, half, p99, cpu] = [&self.per_second, &self.half_ms, &self.p99_ms, &self.cpu_us]
            .map(|values| median(values.clone()));
        format!(
            "{rate:.0}/s; half within {half:.1} ms, 99 of 100 within {p99:.1} ms; {cpu:.0} µs of CPU each"
        )
    }
}

impl Way {
    fn new(address: SocketAddr, process: u32, body: Bytes) -> Self {
        let of = Default::default();
        Self { address, process, request: choice, body, wanted: StatusCode::CREATED, sent: 0, of }
    }

    async fn round(&mut self, plan: &Plan, counts: bool) -> anyhow::Result<()> {
        for (connections, rounds) in CONNECTIONS.into_iter().zip(&mut self.of) {
            let start = machine::cpu_time(self.process)?;
            let (request, body) = (self.request, self.body.clone());
            let load =
                drive(self.address, connections, plan.round, self.wanted, move || request(&body)).await?;
            let cpu = machine::cpu_time(self.process)? - start;
            self.sent += load.answered;
            if counts {
                rounds.add(&load, cpu);
            }
        }
        Ok(())
    }
}

/// A choice as the client sends it.
fn choice(body: &Bytes) -> Request<Full<Bytes>> {
    Request::post("/_sayso/choices")
        .header("host", "site.example")
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/json")
        .body(Full::new(body.clone()))
        .expect("a constant request")
}

/// The same with a key of its own, as a page's client sends it: 48 bits of the time and 80 random ones.
fn keyed_choice(body: &Bytes) -> Request<Full<Bytes>> {
    static COUNT: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
    let number = COUNT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let mut request = choice(body);
    let key = http::HeaderValue::from_str(&format!("\"bench-{}-{number:016x}\"", std::process::id()));
    request.headers_mut().insert("idempotency-key", key.expect("hex digits"));
    request
}

/// What the server wants to be sent: everything refused, under the notice that it has.
pub(crate) async fn choice_body(address: SocketAddr) -> anyhow::Result<Bytes> {
    let decision: serde_json::Value = serde_json::from_slice(&once(address, get("/_sayso/decision")).await?)?;
    let choice = serde_json::json!({"notice": decision["notice"], "action": "reject-all", "purposes": {}});
    Ok(Bytes::from(choice.to_string()))
}

/// Choices at so many connections until the time is over; the rate in choices a second.
pub(crate) async fn rate(plan: &Plan, address: SocketAddr, connections: usize) -> anyhow::Result<f64> {
    let body = choice_body(address).await?;
    let load = drive(address, connections, plan.round, StatusCode::CREATED, move || choice(&body)).await?;
    Ok(load.per_second())
}

pub(crate) async fn measure(plan: &Plan, with_peer: bool) -> anyhow::Result<Vec<Row>> {
    let near = plan.program.parent().unwrap_or(&plan.program);
    let mut cluster = Cluster::start(near)?;
    let [on_postgres, bare, theirs] = ["sayso", "bare", "peer"].map(|name| cluster.create(name));
    let site = upstream::serve(String::new()).await?;
    let server = Server::start(&plan.program, site)?;
    let second = Server::start_on(&plan.program, site, Some(&on_postgres?))?;
    let (file, table) = (Twin::appending(near)?, Twin::inserting(&bare?)?);
    let body = choice_body(server.address).await?;
    let mut ours = Way::new(server.address, server.process(), body.clone());
    let mut keyed = Way { request: keyed_choice, ..Way::new(server.address, server.process(), body.clone()) };
    let mut twin = Way::new(file.address, file.process(), body.clone());
    let mut postgres = Way::new(second.address, second.process(), body.clone());
    let mut unnest = Way::new(table.address, table.process(), body);
    let (mut alone, mut syncs) = (Vec::new(), Vec::new());
    // The first round warms up and isn't counted. Each begins with another.
    for round in 0..=plan.rounds {
        eprintln!("receipts: round {round} of {}", plan.rounds);
        let sync = machine::syncs_per_second(server.folder.path(), plan.round / 3)?;
        let one = rate(&Plan { round: plan.round / 3, ..plan.clone() }, server.address, 1).await?;
        let mut ways = [&mut ours, &mut twin, &mut keyed, &mut postgres, &mut unnest];
        let first = round % ways.len();
        ways.rotate_left(first);
        for way in ways {
            way.round(plan, round > 0).await?;
        }
        if round > 0 {
            syncs.push(sync);
            alone.push(one);
        }
    }
    all_is_there(server.address, ours.sent + keyed.sent).await?;
    let mut rows = Vec::new();
    for (place, connections) in CONNECTIONS.into_iter().enumerate() {
        let mut beside = |what: &str, way: &Way, limit: &Way, is: &str| {
            let (mine, best) = (&way.of[place], &limit.of[place]);
            let p99 = |rounds: &Rounds| median(rounds.p99_ms.clone());
            rows.push(Row {
                what: format!("{what}, {connections} connections"),
                measured: mine.text(),
                beside: format!(
                    "{:.2} of {is} ({}), at least 0.5 asked; its 99 of 100 times {:.1}, at most 3 asked",
                    mine.per_second() / best.per_second(),
                    best.text(),
                    p99(mine) / p99(best),
                ),
            });
        };
        beside(
            "choices over HTTP, each durable before its 201 (SQLite)",
            &ours,
            &twin,
            "the same appended to a bare file",
        );
        beside("the same, each with a key of its own", &keyed, &twin, "the file");
        beside("the same on PostgreSQL", &postgres, &unnest, "bare rows by `unnest`");
    }
    let syncs = median(syncs);
    rows.push(Row {
        what: "choices over HTTP, one connection (SQLite)".into(),
        measured: format!("{:.0}/s", median(alone)),
        beside: format!("this disk makes one page after another durable {syncs:.0} times a second"),
    });
    if with_peer {
        drop((second, table));
        let peer = Peer::start(&theirs?)?;
        rows.push(beside_peer(plan, &server, &peer).await?);
    }
    cluster.halt()?;
    Ok(rows)
}

/// As many rounds again, in turns with somebody else's server.
async fn beside_peer(plan: &Plan, server: &Server, peer: &Peer) -> anyhow::Result<Row> {
    let (mut ours, mut theirs, mut p99) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..=plan.rounds {
        eprintln!("receipts: beside {}, round {round} of {}", peer::NAME, plan.rounds);
        let mine = rate(plan, server.address, CONNECTIONS[0]).await?;
        let load = drive(peer.address, PEER_CONNECTIONS, plan.round, StatusCode::OK, peer::consent).await?;
        if round > 0 {
            ours.push(mine);
            theirs.push(load.per_second());
            p99.push(load.within_ms(0.99));
        }
    }
    let (ours, theirs, p99) = (median(ours), median(theirs), median(p99));
    Ok(Row {
        what: format!("choices over HTTP beside {} {} (npm, on PostgreSQL)", peer::NAME, peer::VERSION),
        measured: format!("{ours:.0}/s"),
        beside: format!(
            "{:.0} times its {theirs:.0}/s on {PEER_CONNECTIONS} connections (99 of 100 within {p99:.0} ms); at least 50 asked",
            ours / theirs
        ),
    })
}

/// Whoever was answered 201 is in the ledger. The rounds with one connection aren't counted among those that were sent.
async fn all_is_there(address: SocketAddr, sent: u64) -> anyhow::Result<()> {
    let checkpoint = once(address, get("/_sayso/ledger/checkpoint")).await?;
    let checkpoint = String::from_utf8_lossy(&checkpoint).into_owned();
    let size: u64 = checkpoint.lines().nth(1).unwrap_or_default().parse()?;
    ensure!(size >= sent, "{sent} choices were answered 201, and the checkpoint covers {size}");
    Ok(())
}
