//! Writing a backup.

use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use jiff::Timestamp;
use sayso_age::Recipient;
use sayso_core::Digest;
use sha2::{Digest as _, Sha256};

use super::{Content, Ledger, MANIFEST_NAME, Manifest, Packed};
use crate::clock::fill_random;

/// Zstandard's own default.
const LEVEL: i32 = 3;

/// Writes a backup. It has another name until it is whole and on the disk, so that a crash leaves no half a backup that looks
/// like one. Yields what is in it.
///
/// # Errors
/// What can't be read or written.
pub(crate) fn pack(
    out: &Path,
    contents: &[Content],
    made_at: Timestamp,
    keys: bool,
    ledger: Ledger,
    recipients: &[Recipient],
    progress: &mut dyn FnMut(u64),
) -> anyhow::Result<Manifest> {
    let mut files = Vec::new();
    for Content { from, path } in contents {
        let (size_bytes, sha256) =
            measure(from).with_context(|| format!("{} can't be read", from.display()))?;
        files.push(Packed { path: path.clone(), size_bytes, sha256 });
    }
    let manifest = Manifest::new(made_at, keys, ledger, files);
    let fresh = unfinished(out);
    let file = private_file(&fresh).with_context(|| format!("{} can't be written", fresh.display()))?;
    let written = write(file, contents, &manifest, recipients, progress);
    let renamed = written.and_then(|()| Ok(std::fs::rename(&fresh, out)?));
    if let Err(error) = renamed {
        let _ = std::fs::remove_file(&fresh);
        return Err(error.context(format!("{} can't be written", out.display())));
    }
    #[cfg(unix)]
    if let Some(folder) = out.parent() {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        File::open(folder)
            .and_then(|folder| folder.sync_all())
            .context("the folder can't be brought to the disk")?;
    }
    Ok(manifest)
}

fn write(
    file: File,
    contents: &[Content],
    manifest: &Manifest,
    recipients: &[Recipient],
    progress: &mut dyn FnMut(u64),
) -> anyhow::Result<()> {
    let output = BufWriter::with_capacity(256 << 10, file);
    let mut output = if recipients.is_empty() {
        archive(output, contents, manifest, progress)?
    } else {
        archive(sayso_age::encrypt(output, recipients, &mut fill_random)?, contents, manifest, progress)?
            .finish()?
    };
    output.flush()?;
    Ok(output.get_ref().sync_all()?)
}

/// The archive without encryption. Yields the output, which isn't flushed.
fn archive<W: Write>(
    output: W,
    contents: &[Content],
    manifest: &Manifest,
    progress: &mut dyn FnMut(u64),
) -> anyhow::Result<W> {
    let mut compressed = zstd::Encoder::new(output, LEVEL)?;
    compressed.include_checksum(true)?;
    let mut archive = tar::Builder::new(compressed);
    let head = |size: u64| {
        let mut head = tar::Header::new_gnu();
        head.set_size(size);
        head.set_mode(0o600);
        head.set_mtime(u64::try_from(manifest.made_at.as_second()).unwrap_or_default());
        head
    };
    let bytes = manifest.bytes();
    archive.append_data(&mut head(bytes.len() as u64), MANIFEST_NAME, bytes.as_slice())?;
    let mut done = 0;
    for (content, packed) in contents.iter().zip(&manifest.files) {
        let file = File::open(&content.from)?;
        // A file that grows meanwhile doesn't fit its line in the manifest, and restoring would say so. One that shrinks ends the
        // backup here.
        let counted = Counted { inner: file.take(packed.size_bytes), before: done, progress };
        let mut exact = Exact { inner: counted, left: packed.size_bytes };
        archive.append_data(&mut head(packed.size_bytes), &packed.path, &mut exact)?;
        done += packed.size_bytes;
    }
    Ok(archive.into_inner()?.finish()?)
}

/// Tells how far one is.
struct Counted<'a, R> {
    inner: R,
    before: u64,
    progress: &'a mut dyn FnMut(u64),
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(out)?;
        self.before += count as u64;
        (self.progress)(self.before);
        Ok(count)
    }
}

/// Fails where a file ends before its size.
struct Exact<R> {
    inner: R,
    left: u64,
}

impl<R: Read> Read for Exact<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(out)?;
        if count == 0 && self.left > 0 && !out.is_empty() {
            return Err(io::Error::other("a file was cut while it was read"));
        }
        self.left = self.left.saturating_sub(count as u64);
        Ok(count)
    }
}

fn private_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Where a backup is written before it has its name.
fn unfinished(out: &Path) -> PathBuf {
    let mut name = out.file_name().unwrap_or_default().to_owned();
    name.push(".unfinished");
    out.with_file_name(name)
}

fn measure(path: &Path) -> io::Result<(u64, Digest)> {
    let mut file = File::open(path)?;
    let mut hash = Sha256::new();
    let (mut buffer, mut size) = (vec![0; 256 << 10], 0);
    loop {
        let count = file.read(&mut buffer)?;
        if count == 0 {
            return Ok((size, Digest(hash.finalize().into())));
        }
        hash.update(&buffer[..count]);
        size += count as u64;
    }
}
