//! The ledger: appending and proving in memory, and the program's own check of what was published, from a folder.

use std::hint::black_box;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context as _, ensure};
use sayso_ledger::tile::{MemoryTiles, encode_bundle};
use sayso_ledger::{BundleId, Checkpoint, Prover, SigningKey, TileId, Tree, checkpoint, leaf_hash, proof};

use crate::{Plan, Row, median};

/// Proofs that a round makes, spread over the whole ledger.
const PROOFS: u64 = 20_000;

/// An entry is a commitment, 32 bytes.
fn entry(index: u64) -> [u8; 32] {
    let mut entry = [0; 32];
    entry[..8].copy_from_slice(&index.to_be_bytes());
    entry
}

/// Appends so many entries, each hashed as it comes.
fn grow(size: u64) -> Tree {
    let mut tree = Tree::new();
    (0..size).for_each(|index| _ = tree.append(leaf_hash(&entry(index))));
    tree
}

pub(crate) fn measure(plan: &Plan, entries: u64) -> anyhow::Result<Vec<Row>> {
    let folder = tempfile::tempdir()?;
    let mut tree = grow(entries);
    let head = Checkpoint::new("bench.example/log", tree.size(), tree.root());
    let mut tiles: Vec<(TileId, Vec<u8>)> = tree.take_full_tiles();
    tiles.extend(tree.partial_tiles());
    publish(folder.path(), &head, &tiles)?;
    let tiles: MemoryTiles = tiles.into_iter().collect();
    // More than a ledger of this size has, so that each is hashed once.
    let mut prover = Prover::with_capacity(1 << 16);
    let step = (entries / PROOFS).max(1);
    let indices = || (0..entries).step_by(usize::try_from(step).unwrap_or(usize::MAX));
    for index in indices() {
        let path = prover.inclusion_proof(index, entries, &tiles)?;
        proof::verify_inclusion(index, entries, &leaf_hash(&entry(index)), &path, &head.root)?;
    }
    let (mut appends, mut proofs, mut alone, mut together) = (vec![], vec![], vec![], vec![]);
    // The first round warms up and isn't counted.
    for round in 0..=plan.rounds {
        eprintln!("ledger: round {round} of {}", plan.rounds);
        let start = Instant::now();
        ensure!(black_box(grow(entries)).root() == head.root, "the tree has another root");
        let append = entries as f64 / start.elapsed().as_secs_f64();
        let start = Instant::now();
        for index in indices() {
            black_box(prover.inclusion_proof(index, entries, &tiles)?);
        }
        let proof = start.elapsed().as_secs_f64() * 1e6 / indices().count() as f64;
        let (one, all) = (check(plan, folder.path(), entries, 1)?, check(plan, folder.path(), entries, 2)?);
        if round > 0 {
            appends.push(append);
            proofs.push(proof);
            alone.push(one);
            together.push(all);
        }
    }
    let row = |what: String, measured: String, beside: &str| Row { what, measured, beside: beside.into() };
    Ok(vec![
        row(
            format!("ledger: appending {entries} entries in memory"),
            format!("{:.0}/s", median(appends)),
            "entry and nodes hashed, tiles made; 1,000,000/s asked",
        ),
        row(
            "ledger: an inclusion proof from tiles in memory".into(),
            format!("{:.2} µs", median(proofs)),
            "their inner nodes kept; 10 µs asked",
        ),
        row(
            "ledger: `sayso ledger check` of a folder, one thread".into(),
            format!("{:.0} entries/s", median(alone)),
            "every entry, tile and hash read and derived; 500,000/s asked for each core",
        ),
        row(
            "ledger: the same with two threads".into(),
            format!("{:.0} entries/s", median(together)),
            "the files are in the system's cache",
        ),
    ])
}

/// Writes what a ledger publishes.
fn publish(folder: &Path, head: &Checkpoint, tiles: &[(TileId, Vec<u8>)]) -> anyhow::Result<()> {
    let write = |path: &str, bytes: &[u8]| {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().context("a file is in a folder")?)?;
        anyhow::Ok(std::fs::write(path, bytes)?)
    };
    for (id, bytes) in tiles {
        write(&id.path(), bytes)?;
        if id.level == 0 {
            let first = id.index * 256;
            let entries: Vec<_> = (first..first + u64::from(id.width)).map(entry).collect();
            write(&BundleId { index: id.index, width: id.width }.path(), &encode_bundle(&entries)?)?;
        }
    }
    let key = SigningKey::from_seed(&head.origin, &[1; 32])?;
    write("key", format!("{}\n", key.verifier_key()).as_bytes())?;
    write("checkpoint", checkpoint::sign(head, &key)?.as_bytes())
}

/// Runs the program's check. Yields the rate that it says.
fn check(plan: &Plan, folder: &Path, entries: u64, jobs: u32) -> anyhow::Result<f64> {
    let mut command = Command::new(&plan.program);
    command.args(["ledger", "check", "--json", "--jobs", &jobs.to_string(), "--state"]);
    let output = command.arg(folder.join("seen.json")).arg(folder).output()?;
    ensure!(output.status.success(), "the check says: {}", String::from_utf8_lossy(&output.stdout));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout)?;
    ensure!(report["size"] == entries && report["ok"] == true, "the check says: {report}");
    report["entries_per_second"].as_f64().context("the check says no rate")
}
