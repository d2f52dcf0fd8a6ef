//! What a folder has besides the files of the newest tree: partial tiles and bundles of older ones, which must be the
//! beginnings of today's.

use std::path::Path;

use sayso_ledger::tile::{Resource, TILE_WIDTH};
use sayso_ledger::{BundleId, TileId};

use super::Finding;
use crate::ledger::published::{Published, width_at};

/// Checks what is left of older trees, and counts the files that belong to none.
pub(super) fn older_files(published: &Published, folder: &Path, size: u64) -> (Vec<Finding>, u64) {
    let (mut findings, mut others) = (Vec::new(), 0);
    let mut folders = vec![folder.join("tile")];
    while let Some(next) = folders.pop() {
        let Ok(inside) = std::fs::read_dir(&next) else { continue };
        for entry in inside.flatten() {
            let path = entry.path();
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(folder).unwrap_or(&path);
            let name: Vec<_> = name.iter().map(|part| part.to_string_lossy()).collect();
            let Ok(resource) = Resource::parse_path(&name.join("/")) else {
                others += 1;
                continue;
            };
            let (level, index, width) = match resource {
                Resource::Tile(id) => (id.level, id.index, id.width),
                Resource::Bundle(id) => (0, id.index, id.width),
            };
            match width_at(size, level, index) {
                now if now < width => others += 1,
                now if now == width => {}
                now => findings.extend(compare(published, &path, resource, now)),
            }
        }
    }
    findings.sort_by(|a, b| a.file.cmp(&b.file));
    (findings, others)
}

/// An older, narrower file is the beginning of the one that has `now` hashes or entries.
fn compare(published: &Published, path: &Path, older: Resource, now: u16) -> Option<Finding> {
    let (level, index, newer) = match older {
        Resource::Tile(id) => (id.level, id.index, published.tile(TileId { width: now, ..id }).ok()?),
        Resource::Bundle(id) => (0, id.index, published.bundle(BundleId { width: now, ..id }).ok()?),
    };
    let first = super::first_entry(level, index * u64::from(TILE_WIDTH));
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            return Some(Finding {
                kind: super::Kind::Missing,
                ..Finding::wrong(older.path(), first, error.to_string())
            });
        }
    };
    let differs = bytes.iter().zip(&newer).position(|(older, newer)| older != newer);
    let right_length = match older {
        Resource::Tile(id) => bytes.len() == id.size_bytes(),
        Resource::Bundle(id) => sayso_ledger::tile::decode_bundle(&bytes, id.width).is_ok(),
    };
    let what = match differs {
        Some(byte) => format!("byte {byte} is another than in the wider file that has replaced it"),
        None if !right_length => format!("it has {} bytes, which is not its length", bytes.len()),
        None => return None,
    };
    Some(Finding::wrong(older.path(), first, what))
}
