//! Whether it stays as fast: a store of 50 million receipts beside an empty one, in turns.
//!
//! They are written through the store itself, as the server would, but not through HTTP.

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use anyhow::{Context as _, ensure};
use jiff::{SignedDuration, Timestamp};
use sayso_core::{Digest, Receipt, ReceiptId};
use sayso_ledger::SigningKey;
use sayso_store::{Draft, Store};

use super::{choice, choice_body, rate};
use crate::load::{get, once};
use crate::server::Server;
use crate::{Plan, Row, machine, median, upstream};

/// So many are on their way at once while the store is filled.
const WRITERS: usize = 2048;

/// Receipts that are asked for afterwards, spread over all.
const SAMPLES: u64 = 1000;

/// The receipts are as of so many days: within the time that a site keeps them.
const DAYS: i64 = 1000;

pub(crate) async fn measure(plan: &Plan, receipts: u64) -> anyhow::Result<Vec<Row>> {
    let site = upstream::serve(String::new()).await?;
    let empty = Server::start(&plan.program, site)?;
    let mut full = Server::start(&plan.program, site)?;
    let template = first_receipt(&full).await?;
    full.halt()?;
    let filled = fill(&full.folder.path().join("data"), &template, receipts).await?;
    let started = full.resume()?;
    let at_rest = machine::peak_memory_mb(full.process())?;
    let (mut of_empty, mut of_full, mut asked) = (Vec::new(), Vec::new(), Vec::new());
    // The first round warms up and isn't counted.
    for round in 0..=plan.rounds {
        eprintln!("scale: round {round} of {}", plan.rounds);
        let one = rate(plan, empty.address, 64).await?;
        let other = rate(plan, full.address, 64).await?;
        let mine = ask(&full, &filled.samples).await?;
        if round > 0 {
            of_empty.push(one);
            of_full.push(other);
            asked.extend(mine);
        }
    }
    let (of_empty, of_full, asked) = (median(of_empty), median(of_full), median(asked));
    let millions = receipts as f64 / 1e6;
    Ok(vec![
        Row {
            what: format!(
                "choices over HTTP, 64 connections, {millions} million receipts in the store (SQLite)"
            ),
            measured: format!("{of_full:.0}/s"),
            beside: format!(
                "{:.2} of an empty store ({of_empty:.0}/s); at least 0.8 asked",
                of_full / of_empty
            ),
        },
        Row {
            what: "one of them with its proof, over HTTP".into(),
            measured: format!("{asked:.2} ms in the middle"),
            beside: "under 2 ms asked".into(),
        },
        Row {
            what: "start of the server on them, until it listens".into(),
            measured: format!("{:.2} s", started.as_secs_f64()),
            beside: "under 2 s asked".into(),
        },
        Row {
            what: "the server's memory: most of it so far, after all this".into(),
            measured: format!("{:.0} MB", machine::peak_memory_mb(full.process())?),
            beside: format!("{at_rest:.0} MB after its start; under 200 MB asked"),
        },
        Row {
            what: "disk for a receipt, ledger included".into(),
            measured: format!("{:.0} bytes", filled.bytes as f64 / receipts as f64),
            beside: format!(
                "500 asked; they were written at {:.0}/s",
                receipts as f64 / filled.time.as_secs_f64()
            ),
        },
    ])
}

/// A choice over HTTP, for a receipt under the server's own notice.
async fn first_receipt(server: &Server) -> anyhow::Result<Receipt> {
    let body = choice_body(server.address).await?;
    let file: serde_json::Value = serde_json::from_slice(&once(server.address, choice(&body)).await?)?;
    Ok(serde_json::from_value(file["receipt"].clone())?)
}

struct Filled {
    samples: Vec<ReceiptId>,
    bytes: u64,
    time: Duration,
}

/// Fills a stopped server's store.
async fn fill(data: &Path, template: &Receipt, receipts: u64) -> anyhow::Result<Filled> {
    let seed = std::fs::read_to_string(data.join("ledger.key"))?;
    let seed: Digest = seed.lines().next().context("the key file is empty")?.parse()?;
    let key = SigningKey::from_seed("localhost/sayso", &seed.0)?;
    let store = Store::open(&data.join("sayso.db"), key).await?;
    let (next, samples) = (Arc::new(AtomicU64::new(0)), Arc::new(Mutex::new(Vec::new())));
    let now = template.made_at;
    let start = Instant::now();
    let mut writers = tokio::task::JoinSet::new();
    for _ in 0..WRITERS {
        let (store, template, next, samples) =
            (store.clone(), template.clone(), next.clone(), samples.clone());
        writers.spawn(async move {
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= receipts {
                    return anyhow::Ok(());
                }
                if number % 500_000 == 0 {
                    let rate = number as f64 / start.elapsed().as_secs_f64();
                    eprintln!("scale: {number} of {receipts} receipts written, {rate:.0}/s");
                }
                let recorded = store.record(draft(&template, number, receipts, now)).await?;
                if number % (receipts / SAMPLES).max(1) == 0 {
                    samples.lock().expect("nobody panics with it").push(recorded.receipt.id);
                }
            }
        });
    }
    for ended in writers.join_all().await {
        ended?;
    }
    let time = start.elapsed();
    drop(store);
    let files = std::fs::read_dir(data)?;
    let sizes = files.map(|file| Ok(file?.metadata()?.len())).collect::<std::io::Result<Vec<u64>>>()?;
    let samples = std::mem::take(&mut *samples.lock().expect("nobody panics with it"));
    Ok(Filled { samples, bytes: sizes.iter().sum(), time })
}

/// A receipt of another browser: another id, time, predecessor and choice.
fn draft(template: &Receipt, number: u64, receipts: u64, now: Timestamp) -> Draft {
    let mut random = Random(number);
    let share = number as f64 / receipts as f64;
    let age = SignedDuration::from_secs(((1.0 - share) * (DAYS * 86_400) as f64) as i64);
    let mut receipt = template.clone();
    receipt.id = ReceiptId { sequence: 0, random: random.bytes() };
    receipt.made_at = now - age;
    receipt.expires_at = template.expires_at - age;
    receipt.previous = (number % 3 == 0)
        .then(|| ReceiptId { sequence: random.next() % (number + 1), random: random.bytes() });
    for yes in receipt.choices.values_mut() {
        *yes = random.next() % 2 == 0;
    }
    let [first, second] = [random.bytes::<16>(), random.bytes::<16>()];
    let mut nonce = [0; 32];
    nonce[..16].copy_from_slice(&first);
    nonce[16..].copy_from_slice(&second);
    Draft::new(receipt, nonce)
}

/// How long each of the samples takes to come, in milliseconds.
async fn ask(server: &Server, samples: &[ReceiptId]) -> anyhow::Result<Vec<f64>> {
    let mut times = Vec::with_capacity(samples.len());
    for id in samples.iter().step_by(10) {
        let path = format!("/_sayso/receipts/{id}");
        let start = Instant::now();
        let file: serde_json::Value = serde_json::from_slice(&once(server.address, get_json(&path)).await?)?;
        times.push(start.elapsed().as_secs_f64() * 1000.0);
        ensure!(file["receipt"]["id"] == id.to_string(), "{path} is another receipt");
        ensure!(file["proof"].is_string(), "{path} has no proof");
    }
    Ok(times)
}

fn get_json(path: &str) -> http::Request<http_body_util::Full<bytes::Bytes>> {
    let mut request = get(path);
    request.headers_mut().insert("accept", http::HeaderValue::from_static("application/json"));
    request
}

/// Splitmix64 (Steele, Lea and Flood: Fast Splittable Pseudorandom Number Generators, 2014): not secret, and the same each time.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        bytes
            .chunks_mut(8)
            .for_each(|chunk| chunk.copy_from_slice(&self.next().to_le_bytes()[..chunk.len()]));
        bytes
    }
}
