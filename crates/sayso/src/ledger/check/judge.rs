//! Who is wrong where two levels don't fit.

use std::convert::Infallible;

use sayso_ledger::hash::HASH_BYTES;
use sayso_ledger::tile::TILE_WIDTH;
use sayso_ledger::{BundleId, Checkpoint, Hash, TileId, Tree, perfect_root};

use super::{Finding, first_entry};

/// A tile as it is published, beside what follows from the level below.
pub(super) struct Part {
    pub(super) id: TileId,
    /// The bytes, if they could be read and have the right length.
    pub(super) stored: Option<Vec<u8>>,
    /// A hash for each of the tile's, as far as they are known.
    pub(super) derived: Vec<Option<Hash>>,
}

/// A partial tile, which no tile above vouches for.
pub(super) struct Edge {
    part: Part,
    /// What the tile may be: as it is published, and as it was derived if that is something else.
    candidates: Vec<(Blame, Vec<u8>)>,
}

/// Which of two that don't fit is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Blame {
    /// What is below the tile.
    Below,
    /// The tile.
    Here,
    /// Nothing tells.
    Either,
}

impl Part {
    /// Judges a full tile by the hash that the tile above has for it. The root is the one that the level above shall see: that
    /// of the tile if it is right, else that of what is below, else the tile's all the same.
    pub(super) fn judge(&self, parent: Option<Hash>) -> (Option<Hash>, Vec<Finding>) {
        let stored = self.stored.as_deref().map(hashes);
        let stored_root = stored.as_deref().and_then(perfect_root);
        let differing = self.differing();
        if differing.is_empty() && stored_root.is_some() {
            return (stored_root, vec![]);
        }
        let derived: Option<Vec<Hash>> = self.derived.iter().copied().collect();
        let derived_root = derived.as_deref().and_then(perfect_root);
        let fits = |root: Option<Hash>| root.is_some() && root == parent;
        let blame = match (fits(stored_root), fits(derived_root)) {
            (true, _) => Blame::Below,
            (false, true) => Blame::Here,
            (false, false) => Blame::Either,
        };
        let root = if blame == Blame::Here { derived_root } else { stored_root.or(derived_root) };
        (root, self.findings(&differing, blame))
    }

    pub(super) fn edge(self) -> Edge {
        let derived: Option<Vec<Hash>> = self.derived.iter().copied().collect();
        let derived = derived.map(|hashes| hashes.iter().flat_map(|hash| hash.0).collect::<Vec<u8>>());
        let derived = derived.filter(|derived| Some(derived) != self.stored.as_ref());
        let mut candidates: Vec<_> =
            self.stored.clone().map(|bytes| (Blame::Below, bytes)).into_iter().collect();
        candidates.extend(derived.map(|bytes| (Blame::Here, bytes)));
        Edge { part: self, candidates }
    }

    /// The positions of hashes that are not those that were derived.
    fn differing(&self) -> Vec<usize> {
        let Some(stored) = &self.stored else { return vec![] };
        let pairs = stored.as_chunks::<HASH_BYTES>().0.iter().zip(&self.derived).enumerate();
        let differs = |(_, (stored, derived)): &(usize, (&[u8; 32], &Option<Hash>))| {
            derived.is_some_and(|derived| derived.0 != **stored)
        };
        pairs.filter(differs).map(|(position, _)| position).collect()
    }

    fn findings(&self, differing: &[usize], blame: Blame) -> Vec<Finding> {
        let Some(first) = differing.first() else { return vec![] };
        let (id, tile) = (self.id, self.id.path());
        let hash = id.index * u64::from(TILE_WIDTH) + *first as u64;
        let entry = first_entry(id.level, hash);
        let further = match differing.len() - 1 {
            0 => String::new(),
            further => format!("; {further} more of its hashes differ"),
        };
        if id.level > 0 {
            let width = TILE_WIDTH;
            let below = |hash: u64| TileId { level: id.level - 1, index: hash, width }.path();
            return match blame {
                Blame::Below => differing
                    .iter()
                    .map(|position| id.index * u64::from(TILE_WIDTH) + *position as u64)
                    .map(|hash| {
                        let what = format!(
                            "its root is not the one in {tile}, which fits what is above it: the file and what is below it were changed together"
                        );
                        Finding::wrong(below(hash), first_entry(id.level, hash), what)
                    })
                    .collect(),
                Blame::Here => {
                    let what = format!("hash {first} is not the root of {}, which is right{further}", below(hash));
                    vec![Finding::wrong(tile, entry, what)]
                }
                Blame::Either => {
                    let what = format!(
                        "hash {first} is not the root of {}, and nothing above tells which of the two is wrong{further}",
                        below(hash)
                    );
                    vec![Finding::wrong(tile, entry, what)]
                }
            };
        }
        let bundle = BundleId { index: id.index, width: id.width }.path();
        let finding = match blame {
            Blame::Below => {
                let what = format!("the entry is another than the one whose hash is in {tile}{further}");
                Finding::wrong(bundle, entry, what)
            }
            Blame::Here => {
                let what = format!("the hash is not that of the entry in {bundle}, which is right{further}");
                Finding::wrong(tile, entry, what)
            }
            Blame::Either => {
                let what = format!(
                    "the hash is not that of the entry in {bundle}, and nothing above tells which of the two is wrong{further}"
                );
                Finding::wrong(tile, entry, what)
            }
        };
        vec![finding]
    }
}

/// Judges the partial tiles, all together, by the root that is signed: of all that they may be, is there one way to get it?
pub(super) fn edges(edges: Vec<Edge>, checkpoint: &Checkpoint) -> Vec<Finding> {
    if edges.iter().any(|edge| edge.candidates.is_empty()) {
        // A partial tile that can neither be read nor derived has its finding already.
        return vec![];
    }
    let ways: usize = edges.iter().map(|edge| edge.candidates.len()).product();
    // At most 2^8 ways, as there are eight levels.
    let choice = |way: usize| {
        let mut rest = way;
        edges.iter().map(move |edge| {
            let candidate = &edge.candidates[rest % edge.candidates.len()];
            rest /= edge.candidates.len();
            (&edge.part, candidate)
        })
    };
    let root = |way: usize| {
        let tile = |id: TileId| {
            let found = choice(way).find(|(part, _)| part.id == id);
            Ok::<_, Infallible>(found.map(|(_, (_, bytes))| bytes.clone()).unwrap_or_default())
        };
        Tree::restore(checkpoint.size, &tile).ok().map(|tree| tree.root())
    };
    let right = (0..ways).find(|way| root(*way) == Some(checkpoint.root));
    if let Some(way) = right {
        let blamed = choice(way).map(|(part, (blame, _))| part.findings(&part.differing(), *blame));
        return blamed.flatten().collect();
    }
    let mut findings: Vec<Finding> =
        edges.iter().flat_map(|edge| edge.part.findings(&edge.part.differing(), Blame::Either)).collect();
    if findings.is_empty() {
        let found = root(0).map_or("none".into(), |root| root.to_string());
        let what = format!(
            "it signs the root {} over {} entries, and everything published below it leads to {found}",
            checkpoint.root, checkpoint.size
        );
        findings.push(Finding::wrong("checkpoint".into(), None, what));
    }
    findings
}

fn hashes(bytes: &[u8]) -> Vec<Hash> {
    bytes.as_chunks::<HASH_BYTES>().0.iter().map(|hash| Hash(*hash)).collect()
}
