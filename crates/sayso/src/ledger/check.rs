//! Deriving everything again that a ledger publishes under one checkpoint.
//!
//! From the bottom up: each entry is hashed and compared with its tile, each tile's root with the tile above, the right edge
//! with the root that is signed. Where two don't fit, the level above tells which of them is wrong, so that a finding names
//! the file that was changed and not its neighbour.

pub(crate) mod copy;
mod folder;
mod judge;
mod parallel;

use std::collections::HashSet;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use sayso_ledger::hash::HASH_BYTES;
use sayso_ledger::tile::{BundleError, TILE_WIDTH, decode_bundle};
use sayso_ledger::{BundleId, Checkpoint, Hash, TileId, leaf_hash};
use serde::Serialize;

use super::published::{Published, ReadError, width_at};
use judge::{Edge, Part};
use parallel::in_parallel;

/// Findings after which the rest isn't looked at: a checkpoint may sign 2^63 entries that nobody has.
const MOST_FINDINGS: usize = 1_000;

/// What a file counts that the server doesn't answer for: each takes a while to find out.
const UNANSWERED: usize = 50;

/// What kind of thing was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    /// It is there and isn't what was signed.
    Wrong,
    /// It could not be read.
    Missing,
}

/// Something that is not as it must be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Finding {
    /// Whether it is wrong or only missing.
    pub(crate) kind: Kind,
    /// The file, below the ledger's address or folder.
    pub(crate) file: String,
    /// The number of the (first) entry that is concerned.
    pub(crate) entry: Option<u64>,
    /// What is the matter.
    pub(crate) what: String,
}

/// What came of deriving everything.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    /// What is not as it must be.
    pub(crate) findings: Vec<Finding>,
    /// Tiles that were read.
    pub(crate) tiles: u64,
    /// Entry bundles that were read.
    pub(crate) bundles: u64,
    /// Whether the rest was not looked at, because too much was found before.
    pub(crate) gave_up: bool,
    /// Files in the folder that belong to no tree of the checkpoint's size or below.
    pub(crate) others: u64,
}

impl Finding {
    pub(crate) fn wrong(file: String, entry: impl Into<Option<u64>>, what: impl Into<String>) -> Self {
        Self { kind: Kind::Wrong, file, entry: entry.into(), what: what.into() }
    }
}

/// What is known of one tile.
#[derive(Default)]
struct Checked {
    findings: Vec<Finding>,
    /// The root of a full tile, as the level above shall see it.
    root: Option<Hash>,
    edge: Option<Edge>,
    bundle_read: bool,
}

/// Derives everything under a checkpoint, `jobs` files at a time. `done` is told how many entries are through.
pub(crate) fn derive(
    published: &Published,
    checkpoint: &Checkpoint,
    jobs: usize,
    done: &(dyn Fn(u64) + Sync),
) -> Outcome {
    let size = checkpoint.size;
    let mut all: Vec<Finding> = Vec::new();
    let mut outcome = Outcome::default();
    let found = Found::default();
    let enough = || found.0.load(Ordering::Relaxed) > MOST_FINDINGS;
    // All tiles above level 0, read first: they tell who is wrong below them. A 65,536th of the entries, in hashes.
    let mut upper: Vec<Vec<Option<Vec<u8>>>> = Vec::new();
    for level in (1..8).take_while(|level| tiles_at(size, *level) > 0) {
        let tiles = in_parallel(tiles_at(size, level), jobs, enough, |index| {
            let id = TileId { level, index, width: width_at(size, level, index) };
            read_tile(published, id, &found)
        });
        outcome.tiles += tiles.len() as u64;
        upper.push(tiles.into_iter().map(|tile| tile.map_err(|finding| all.push(finding)).ok()).collect());
        if enough() {
            return Outcome { findings: all, gave_up: true, ..outcome };
        }
    }
    let parent = |level: u8, index: u64| -> Option<Hash> {
        let tile = upper.get(usize::from(level))?.get(usize::try_from(index / 256).ok()?)?.as_ref()?;
        tile.as_chunks::<HASH_BYTES>().0.get((index % 256) as usize).map(|hash| Hash(*hash))
    };
    let entries = AtomicU64::new(0);
    let lowest = in_parallel(tiles_at(size, 0), jobs, enough, |index| {
        let width = width_at(size, 0, index);
        let checked = check_lowest(published, TileId { level: 0, index, width }, parent(0, index), &found);
        done(entries.fetch_add(u64::from(width), Ordering::Relaxed) + u64::from(width));
        checked
    });
    outcome.tiles += lowest.len() as u64;
    outcome.bundles = lowest.iter().filter(|checked| checked.bundle_read).count() as u64;
    let mut edges: Vec<Edge> = Vec::new();
    let mut roots: Vec<Option<Hash>> = Vec::with_capacity(lowest.len());
    for checked in lowest {
        all.extend(checked.findings);
        edges.extend(checked.edge);
        roots.push(checked.root);
    }
    if enough() {
        return Outcome { findings: all, gave_up: true, ..outcome };
    }
    for (level, tiles) in (1_u8..).zip(&upper) {
        let mut named: HashSet<String> = all.iter().map(|finding| finding.file.clone()).collect();
        let mut above = Vec::with_capacity(tiles.len());
        for (index, stored) in (0_u64..).zip(tiles) {
            let id = TileId { level, index, width: width_at(size, level, index) };
            let from = (index * u64::from(TILE_WIDTH)) as usize;
            let derived = roots[from..from + usize::from(id.width)].to_vec();
            let part = Part { id, stored: stored.clone(), derived };
            if id.width < TILE_WIDTH {
                edges.push(part.edge());
                continue;
            }
            let (root, findings) = part.judge(parent(level, index));
            all.extend(findings.into_iter().filter(|finding| named.insert(finding.file.clone())));
            above.push(root);
        }
        roots = above;
    }
    let named: HashSet<String> = all.iter().map(|finding| finding.file.clone()).collect();
    let at_edge = judge::edges(edges, checkpoint);
    all.extend(at_edge.into_iter().filter(|finding| !named.contains(&finding.file)));
    if let Some(folder) = published.folder() {
        let (findings, others) = folder::older_files(published, folder, size);
        all.extend(findings);
        outcome.others = others;
    }
    Outcome { findings: all, ..outcome }
}

/// How much was found so far, by all threads.
#[derive(Default)]
struct Found(AtomicUsize);

impl Found {
    fn add(&self, what: usize) {
        self.0.fetch_add(what, Ordering::Relaxed);
    }

    /// A file that could not be read.
    fn unread(&self, file: String, entry: u64, error: &ReadError) -> Finding {
        let (kind, weight) = match error {
            ReadError::TooLong { .. } => (Kind::Wrong, 1),
            ReadError::Absent => (Kind::Missing, 1),
            ReadError::Failed(_) => (Kind::Missing, UNANSWERED),
        };
        self.add(weight);
        Finding { kind, file, entry: Some(entry), what: error.to_string() }
    }
}

/// How many tiles a level has, the partial one included.
fn tiles_at(size: u64, level: u8) -> u64 {
    size.checked_shr(8 * u32::from(level)).unwrap_or(0).div_ceil(u64::from(TILE_WIDTH))
}

/// The number of the first entry below a hash.
fn first_entry(level: u8, hash: u64) -> u64 {
    hash.saturating_mul(1 << (8 * u32::from(level.min(7))))
}

fn read_tile(published: &Published, id: TileId, found: &Found) -> Result<Vec<u8>, Finding> {
    let first = id.index * u64::from(TILE_WIDTH);
    let bytes =
        published.tile(id).map_err(|error| found.unread(id.path(), first_entry(id.level, first), &error))?;
    if bytes.len() == id.size_bytes() {
        return Ok(bytes);
    }
    let whole = (bytes.len() / HASH_BYTES).min(usize::from(id.width) - 1) as u64;
    found.add(1);
    let what = format!("it has {} bytes and must have {}", bytes.len(), id.size_bytes());
    Err(Finding::wrong(id.path(), first_entry(id.level, first + whole), what))
}

/// Checks a tile of leaf hashes against its entries and the tile above.
fn check_lowest(published: &Published, id: TileId, parent: Option<Hash>, found: &Found) -> Checked {
    let mut checked = Checked::default();
    let stored = read_tile(published, id, found).map_err(|finding| checked.findings.push(finding)).ok();
    let bundle = BundleId { index: id.index, width: id.width };
    let first = id.index * u64::from(TILE_WIDTH);
    let derived = match published.bundle(bundle) {
        Err(error) => {
            checked.findings.push(found.unread(bundle.path(), first, &error));
            vec![None; usize::from(id.width)]
        }
        Ok(bytes) => {
            checked.bundle_read = true;
            match decode_bundle(&bytes, id.width) {
                Ok(entries) => entries.into_iter().map(|entry| Some(leaf_hash(entry))).collect(),
                Err(error) => {
                    let position = match error {
                        BundleError::Truncated { position } => position as u64,
                        _ => u64::from(id.width) - 1,
                    };
                    let what = format!("{error} (counted from 0 within the bundle)");
                    found.add(1);
                    checked.findings.push(Finding::wrong(bundle.path(), first + position, what));
                    vec![None; usize::from(id.width)]
                }
            }
        }
    };
    let part = Part { id, stored, derived };
    if id.width < TILE_WIDTH {
        checked.edge = Some(part.edge());
    } else {
        let (root, findings) = part.judge(parent);
        checked.root = root;
        found.add(findings.len());
        checked.findings.extend(findings);
    }
    checked
}

#[cfg(test)]
mod tests;
