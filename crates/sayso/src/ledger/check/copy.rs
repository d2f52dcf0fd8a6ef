//! Copying the published files.

use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use anyhow::Context as _;
use sayso_ledger::tile::TILE_WIDTH;
use sayso_ledger::{BundleId, TileId};

use super::parallel::in_parallel;
use super::tiles_at;
use crate::ledger::published::{Published, width_at};

/// Files that are copied at a time.
const JOBS: usize = 4;

/// Copies the tiles and bundles of a tree of `size` entries into a folder. Full ones that are there stay as they are.
/// Yields how many were written.
///
/// # Errors
/// The first that can't be read or written.
pub(crate) fn tiles(
    published: &Published,
    folder: &Path,
    size: u64,
    done: &(dyn Fn(u64) + Sync),
) -> anyhow::Result<u64> {
    let (written, entries) = (AtomicU64::new(0), AtomicU64::new(0));
    let put = |path: String, width: u16, read: &dyn Fn() -> anyhow::Result<Vec<u8>>| {
        let target = folder.join(&path);
        if width == TILE_WIDTH && target.exists() {
            return Ok(());
        }
        file(&target, &read().context(path)?)?;
        written.fetch_add(1, Ordering::Relaxed);
        anyhow::Ok(())
    };
    let copy = |level: u8, index: u64| {
        let width = width_at(size, level, index);
        let id = TileId { level, index, width };
        put(id.path(), width, &|| Ok(published.tile(id)?))?;
        if level == 0 {
            let id = BundleId { index, width };
            put(id.path(), width, &|| Ok(published.bundle(id)?))?;
            done(entries.fetch_add(u64::from(width), Ordering::Relaxed) + u64::from(width));
        }
        anyhow::Ok(())
    };
    for level in (0..8).take_while(|level| tiles_at(size, *level) > 0) {
        let failed = AtomicBool::new(false);
        let enough = || failed.load(Ordering::Relaxed);
        let results = in_parallel(tiles_at(size, level), JOBS, enough, |index| {
            let copied = copy(level, index);
            failed.fetch_or(copied.is_err(), Ordering::Relaxed);
            copied
        });
        results.into_iter().collect::<anyhow::Result<()>>()?;
    }
    Ok(written.into_inner())
}

/// Writes a file whole or not at all.
///
/// # Errors
/// It can't be written.
pub(crate) fn file(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let fresh = path.with_added_extension("new");
    let folder = path.parent().unwrap_or(Path::new(""));
    let written = std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(&fresh, bytes))
        .and_then(|()| std::fs::rename(&fresh, path));
    written.with_context(|| format!("{} can't be written", path.display()))
}
