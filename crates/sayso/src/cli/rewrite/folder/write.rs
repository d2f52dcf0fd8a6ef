//! Writes files: a page through the gate, anything else as it is.

use std::fs;
use std::io::{BufWriter, Read as _, Write as _};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Context as _;
use sayso_gate::{Held, Rewriter};

use super::super::PIECE_BYTES;

/// Rewrites a page while it is read. Yields what was held back, and how many bytes were written. A page that fails leaves nothing.
pub(super) fn page(
    rewriter: Rewriter,
    has_tags: &AtomicBool,
    from: &Path,
    to: &Path,
) -> anyhow::Result<(Vec<Held>, u64)> {
    let done = stream(rewriter, has_tags, from, to);
    if done.is_err() && fs::exists(to).unwrap_or(true) {
        fs::remove_file(to).context("what was written of it can't be removed")?;
    }
    done
}

fn stream(
    mut rewriter: Rewriter,
    has_tags: &AtomicBool,
    from: &Path,
    to: &Path,
) -> anyhow::Result<(Vec<Held>, u64)> {
    let mut source = fs::File::open(from).context("it can't be read")?;
    let mut target = BufWriter::new(fs::File::create(to).context("it can't be written")?);
    let (mut piece, mut output, mut bytes) = (vec![0; PIECE_BYTES], Vec::new(), 0);
    loop {
        let count = source.read(&mut piece).context("it can't be read")?;
        let read = &piece[..count];
        has_tags.fetch_or(read.contains(&b'<'), Ordering::Relaxed);
        if count == 0 {
            rewriter.end(&mut output)?;
        } else {
            rewriter.write(read, &mut output)?;
        }
        target.write_all(&output).context("it can't be written")?;
        bytes += output.len() as u64;
        output.clear();
        if count == 0 {
            break;
        }
    }
    target.into_inner().context("it can't be written")?;
    permit_like(from, to);
    Ok((rewriter.held().to_vec(), bytes))
}

/// Copies a file with its permissions and its time, or makes a link to it. Yields its bytes.
pub(super) fn copy(from: &Path, to: &Path, link: bool) -> anyhow::Result<u64> {
    // Another file system has no links into this one.
    if link && fs::hard_link(from, to).is_ok() {
        return Ok(fs::metadata(from).context("it can't be read")?.len());
    }
    let bytes = fs::copy(from, to).context("it can't be copied")?;
    // A server tells by it whether a browser's copy is fresh. Without write permission it stays as it is.
    if let (Ok(time), Ok(file)) = (fs::metadata(from).and_then(|of| of.modified()), fs::File::open(to)) {
        let _ = file.set_modified(time);
    }
    Ok(bytes)
}

/// Lets those read a file or folder who could read the other one. Where that can't be done, the system's default stays.
pub(super) fn permit_like(from: &Path, to: &Path) {
    if let Ok(of) = fs::metadata(from) {
        let _ = fs::set_permissions(to, of.permissions());
    }
}
