//! What a row about trees, tiles and proofs asks of us.

use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::Verdict;
use super::log::{Log, entry, tiles_of};
use super::rows::{equal, flag, list, number, parsed, text, texts, unbase64, unhex};
use crate::proof::{self, verify_consistency, verify_inclusion};
use crate::tile::{BundleId, TileId, TileSource as _, encode_bundle};
use crate::{Hash, Tree, leaf_hash, node_hash};

/// A row of `roots.jsonl`: the root by appending, from tiles, and after a restore.
pub(super) fn root(row: &Value) -> Verdict {
    let (size, want) = (grown(number(row, "size")?)?, text(row, "root")?);
    let leaves: Vec<Hash> = match &row["leaves_hex"] {
        Value::Null => (0..size).map(|index| leaf_hash(&entry(index))).collect(),
        _ => {
            let entries: Result<Vec<_>, _> = texts(row, "leaves_hex")?.into_iter().map(unhex).collect();
            entries?.iter().map(|entry| leaf_hash(entry)).collect()
        }
    };
    equal("size", leaves.len() as u64, size)?;
    if let Some(last) = row["leaf_hash"].as_str() {
        let any = leaves.iter().any(|leaf| leaf.to_string() == last);
        equal("a leaf has the given hash", any, true)?;
    }
    let (tree, tiles) = tiles_of(leaves.into_iter());
    equal("root", &*tree.root().to_string(), want)?;
    equal("root from tiles", &*said(proof::root_from_tiles(size, &tiles))?.to_string(), want)?;
    equal("restored root", &*said(Tree::restore(size, &tiles))?.root().to_string(), want)
}

/// A row of `inclusion.jsonl`; where the proof is good, our own proof must be the same.
pub(super) fn inclusion(log: &Log, row: &Value) -> Verdict {
    let (index, size) = (number(row, "index")?, number(row, "size")?);
    let hashes = hashes(row, "proof")?;
    let (leaf, root) = (hash(row, "leaf_hash")?, hash(row, "root")?);
    let holds = verify_inclusion(index, size, &leaf, &hashes, &root).is_ok();
    equal("valid", holds, flag(row, "valid")?)?;
    if !holds {
        return Ok(());
    }
    if let Some(entry) = row["leaf_utf8"].as_str() {
        equal("leaf", leaf_hash(entry.as_bytes()), leaf)?;
    }
    grown(size)?;
    equal("proof", said(log.with_tiles(size, |tiles| proof::inclusion_proof(index, size, tiles)))?, hashes)
}

/// A row of `consistency.jsonl`; where the proof is good, our own proof must be the same.
pub(super) fn consistency(log: &Log, row: &Value) -> Verdict {
    let (size1, size2) = (number(row, "size1")?, number(row, "size2")?);
    let hashes = hashes(row, "proof")?;
    let holds = verify_consistency(size1, size2, &hash(row, "root1")?, &hash(row, "root2")?, &hashes).is_ok();
    equal("valid", holds, flag(row, "valid")?)?;
    if !holds {
        return Ok(());
    }
    equal(
        "proof",
        said(log.with_tiles(size2, |tiles| proof::consistency_proof(size1, size2, tiles)))?,
        hashes,
    )
}

/// A row of `tiles.jsonl`: paths, lengths and bytes of tiles and entry bundles.
pub(super) fn tiles(log: &Log, row: &Value) -> Verdict {
    let size = grown(number(row, "size")?)?;
    let root = said(log.with_tiles(size, |tiles| proof::root_from_tiles(size, tiles)))?;
    equal("root", &*root.to_string(), text(row, "root")?)?;
    for want in list(row, "tiles")? {
        let path = text(want, "path")?;
        let id = TileId::parse_path(path).map_err(|error| format!("{path}: {error}"))?;
        let named = (u64::from(id.level), id.index, u64::from(id.width));
        equal(path, named, (number(want, "level")?, number(want, "n")?, number(want, "width")?))?;
        same_bytes(want, path, &said(log.with_tiles(size, |tiles| tiles.tile(id)))?)?;
    }
    for want in list(row, "entry_bundles")? {
        let path = text(want, "path")?;
        let id = BundleId::parse_path(path).map_err(|error| format!("{path}: {error}"))?;
        equal(path, id.index <= size / 256, true)?;
        let entries: Vec<_> = (0..u64::from(id.width)).map(|n| entry(id.index * 256 + n)).collect();
        let bytes = encode_bundle(&entries).map_err(|error| format!("{path}: {error}"))?;
        same_bytes(want, path, &bytes)?;
    }
    let empty = list(row, "tiles")?.is_empty() || list(row, "entry_bundles")?.is_empty();
    equal("a row without tiles or bundles", empty, false)
}

/// A row of `tile_paths.jsonl`.
pub(super) fn tile_path(row: &Value) -> Verdict {
    let (level, width) = (number(row, "level")? as u8, number(row, "width")? as u16);
    let id = TileId { level, index: number(row, "n")?, width };
    equal("path", &*id.path(), text(row, "path")?)?;
    equal("tile", TileId::parse_path(text(row, "path")?), Ok(id))
}

/// A row of `real_ct_log.jsonl`.
pub(super) fn real_ct_log(row: &Value) -> Verdict {
    let hashes = hashes(row, "proof")?;
    let holds = match text(row, "kind")? {
        "inclusion" => {
            let leaf = leaf_hash(&unbase64(text(row, "leaf_base64")?)?);
            equal("leaf", leaf, hash(row, "leaf_hash")?)?;
            verify_inclusion(number(row, "index")?, number(row, "size")?, &leaf, &hashes, &hash(row, "root")?)
        }
        "consistency" => {
            let (size1, size2) = (number(row, "size1")?, number(row, "size2")?);
            let root1 =
                old_root(size1, size2, &hashes).ok_or("a proof without hashes, or sizes that need none")?;
            verify_consistency(size1, size2, &root1, &hash(row, "root2")?, &hashes)
        }
        other => return Err(format!("no kind {other}")),
    };
    equal("valid", holds.is_ok(), flag(row, "valid")?)
}

/// The older root that a consistency proof leads to (RFC 9162 section 2.1.4.2), for a row that does not tell it and
/// whose older size is no power of two.
fn old_root(size1: u64, size2: u64, proof: &[Hash]) -> Option<Hash> {
    let (first, rest) = proof.split_first().filter(|_| 0 < size1 && size1 < size2)?;
    let shared = (size1 - 1).trailing_ones();
    let (mut node, mut last) = ((size1 - 1) >> shared, (size2 - 1) >> shared);
    let mut root = *first;
    for sibling in rest {
        if node % 2 == 1 || node == last {
            root = node_hash(sibling, &root);
            let climb = if node == 0 { 0 } else { node.trailing_zeros() };
            (node, last) = (node >> climb, last >> climb);
        }
        (node, last) = (node >> 1, last >> 1);
    }
    Some(root)
}

/// A size up to which the invented log is made. At the limit that takes half a gigabyte and some seconds.
fn grown(size: u64) -> Result<u64, String> {
    if size <= 1 << 24 {
        Ok(size)
    } else {
        Err(format!("size {size}: no log of that size is made here, at most 2^24"))
    }
}

fn hash(row: &Value, field: &str) -> Result<Hash, String> {
    parsed(text(row, field)?)
}

fn hashes(row: &Value, field: &str) -> Result<Vec<Hash>, String> {
    equal(field, row[field].is_array(), true)?;
    texts(row, field)?.into_iter().map(parsed).collect()
}

/// An error of ours, as the reason why a row failed.
fn said<T, E: std::error::Error>(result: Result<T, E>) -> Result<T, String> {
    result.map_err(|error| error.to_string())
}

fn same_bytes(want: &Value, path: &str, bytes: &[u8]) -> Verdict {
    equal(path, bytes.len() as u64, number(want, "bytes")?)?;
    equal(path, Sha256::digest(bytes).to_vec(), unhex(text(want, "sha256")?)?)
}
