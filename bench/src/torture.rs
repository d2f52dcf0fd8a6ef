//! Kills the server at random under load, starts it again, and looks whether anything is lost.
//!
//! Each sender gives every choice a key of its own and notes the receipt of each 201. A choice whose answer it didn't hear is
//! sent again under the same key once the server is back. At the end of each round everything must be there.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use anyhow::{Context as _, bail, ensure};
use bytes::Bytes;
use http::Request;
use http_body_util::Full;
use sayso_postgres::Cluster;
use tokio::task::JoinSet;

use crate::load::{answer_of, get, once};
use crate::server::Server;
use crate::{Plan, Row, upstream};

/// Connections that send choices meanwhile.
const SENDERS: usize = 16;

/// What the senders know: for each key the receipt of its 201, byte for byte.
type Answered = HashMap<String, String>;

/// Kills the server so many times on each database.
pub(crate) async fn run(plan: &Plan, kills: u32) -> anyhow::Result<Vec<Row>> {
    let near = plan.program.parent().context("the program has a folder")?;
    let cluster = Cluster::start(near)?;
    let url = cluster.create("torture")?;
    let mut rows = Vec::new();
    for (name, database) in [("SQLite", None), ("PostgreSQL", Some(url.as_str()))] {
        let found = on(plan, kills, name, database).await?;
        rows.push(Row {
            what: format!("{name}: killed {kills} times under load"),
            measured: format!(
                "{} choices answered 201, none lost, none answered twice differently",
                found.answered
            ),
            beside: format!(
                "{} had no answer and were sent again; the ledger has {} entries and checks after each start",
                found.unheard, found.entries
            ),
        });
    }
    Ok(rows)
}

struct Found {
    answered: usize,
    unheard: u64,
    entries: u64,
}

async fn on(plan: &Plan, kills: u32, name: &str, database: Option<&str>) -> anyhow::Result<Found> {
    let site = upstream::serve(String::new()).await?;
    let mut server = Server::start_on(&plan.program, site, database)?;
    let decision: serde_json::Value =
        serde_json::from_slice(&once(server.address, get("/_sayso/decision")).await?)?;
    let choice = serde_json::json!({"notice": decision["notice"], "action": "reject-all", "purposes": {}});
    let choice = Bytes::from(choice.to_string());
    let (mut answered, mut unheard, mut random) = (Answered::new(), 0, Random(u64::from(kills) + 1));
    for round in 0..kills {
        eprintln!("torture: {name}, {} of {kills}", round + 1);
        let sent = Arc::new(AtomicU64::new(0));
        let mut senders = JoinSet::new();
        for sender in 0..SENDERS {
            let (address, choice, sent) = (server.address, choice.clone(), sent.clone());
            senders.spawn(async move { send(address, &choice, round, sender, &sent).await });
        }
        // After some answers and a little more, so that it hits every part of a commit.
        let until = 1 + random.below(400);
        while sent.load(Ordering::Relaxed) < until && !senders.is_empty() {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        tokio::time::sleep(Duration::from_micros(random.below(3000))).await;
        server.kill_and_restart()?;
        let mut again = Vec::new();
        while let Some(ended) = senders.join_next().await {
            let (heard, last) = ended??;
            answered.extend(heard);
            again.push(last);
        }
        for key in again {
            unheard += 1;
            let receipt =
                post(server.address, &choice, &key).await?.context("no answer after the restart")?;
            answered.insert(key, receipt);
        }
        // A few of those with an answer, sent again: they must get the same receipt.
        let some = random.below(answered.len() as u64) as usize;
        for (key, receipt) in answered.iter().skip(some).take(5) {
            let same = post(server.address, &choice, key).await?.context("no answer to a repetition")?;
            ensure!(same == *receipt, "the key {key} was answered with {receipt} and then with {same}");
        }
        check(&server, &answered).await?;
    }
    let entries = size(&server).await?;
    let receipts = answered.len() as u64;
    ensure!(entries == receipts, "{receipts} keys were answered, and the ledger has {entries} entries");
    for receipt in answered.values() {
        let id = id_of(receipt)?;
        once(server.address, get(&format!("/_sayso/receipts/{id}?format=json")))
            .await
            .with_context(|| format!("the receipt {id} was answered for and isn't there"))?;
    }
    Ok(Found { answered: answered.len(), unheard, entries })
}

/// Sends one choice after another until the server is gone. Yields the receipts it heard of, and the key of the one it didn't.
async fn send(
    address: SocketAddr,
    choice: &Bytes,
    round: u32,
    sender: usize,
    sent: &AtomicU64,
) -> anyhow::Result<(Answered, String)> {
    let mut answered = Answered::new();
    for number in 0.. {
        let key = format!("torture-{round:04}-{sender:02}-{number:06}");
        match post(address, choice, &key).await? {
            Some(receipt) => {
                answered.insert(key, receipt);
                sent.fetch_add(1, Ordering::Relaxed);
            }
            None => return Ok((answered, key)),
        }
    }
    bail!("a sender sent more than there are numbers")
}

/// The receipt in a 201; none if there was no whole answer. Any other status is an error.
async fn post(address: SocketAddr, choice: &Bytes, key: &str) -> anyhow::Result<Option<String>> {
    let request = Request::post("/_sayso/choices")
        .header("host", "site.example")
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/json")
        .header("idempotency-key", key)
        .body(Full::new(choice.clone()))?;
    let Ok((status, body)) = answer_of(address, request).await else { return Ok(None) };
    ensure!(status == 201, "a choice was answered with {status}: {}", String::from_utf8_lossy(&body));
    let file: serde_json::Value = serde_json::from_slice(&body)?;
    // The proof is newer each time, receipt and nonce are not.
    Ok(Some(format!("{}\n{}", file["receipt"], file["nonce"])))
}

/// Every number up to the end of the ledger is there once, and no receipt lies beyond it.
async fn check(server: &Server, answered: &Answered) -> anyhow::Result<()> {
    let mut numbers = Vec::with_capacity(answered.len());
    for receipt in answered.values() {
        let id = id_of(receipt)?;
        let number: u64 = id.split('.').next().unwrap_or_default().parse()?;
        numbers.push(number);
    }
    numbers.sort_unstable();
    let all = numbers.len();
    numbers.dedup();
    ensure!(all == numbers.len(), "two choices have one number");
    let last = numbers.last().copied().unwrap_or_default();
    for _ in 0..100 {
        if size(server).await? > last {
            let key = once(server.address, get("/_sayso/ledger/key")).await?;
            return server.check_ledger(&String::from_utf8_lossy(&key));
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    bail!("no checkpoint covers entry {last} within five seconds")
}

async fn size(server: &Server) -> anyhow::Result<u64> {
    let checkpoint = once(server.address, get("/_sayso/ledger/checkpoint")).await?;
    Ok(String::from_utf8_lossy(&checkpoint).lines().nth(1).unwrap_or_default().parse()?)
}

fn id_of(receipt: &str) -> anyhow::Result<String> {
    let receipt: serde_json::Value = serde_json::from_str(receipt.lines().next().unwrap_or_default())?;
    receipt["id"].as_str().map(ToOwned::to_owned).context("a receipt without id")
}

/// A sequence that is the same each time (SplitMix64), so that a failing run can be had again.
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end.max(1)
    }
}
