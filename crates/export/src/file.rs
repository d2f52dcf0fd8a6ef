//! A file that is written: hashed and counted on its way, and on the disk before it gets its name.

use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use sayso_core::Digest;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// What the manifest says of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileFacts {
    /// Its name, without a folder.
    pub name: String,
    /// How long it is.
    pub size_bytes: u64,
    /// Its SHA-256.
    pub sha256: Digest,
    /// How many receipts are in it.
    pub receipts: u64,
    /// The entry of the first receipt in it.
    pub first_entry: Option<u64>,
    /// The entry of the last.
    pub last_entry: Option<u64>,
}

impl FileFacts {
    /// Whether its name is one without a folder, on every system.
    pub(super) fn is_plain(&self) -> bool {
        let name = &self.name;
        Path::new(name).file_name() == Some(name.as_ref()) && !name.contains(['/', '\\', ':', '\0'])
    }
}

/// A file under another name, until [`Fresh::finish`].
pub(super) struct Fresh {
    path: PathBuf,
    hashed: BufWriter<Hashed<File>>,
}

/// Hashes and counts what is written through it.
pub(super) struct Hashed<W> {
    inner: W,
    hash: Sha256,
    size_bytes: u64,
}

impl<W: Write> Write for Hashed<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.hash.update(&bytes[..written]);
        self.size_bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl Fresh {
    /// Begins a file that only its owner can read. What a broken run left under its temporary name is written over.
    pub(super) fn create(path: &Path) -> io::Result<Self> {
        let mut options = OpenOptions::new();
        options.create(true).truncate(true).write(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let inner = options.open(unfinished(path))?;
        let hashed = Hashed { inner, hash: Sha256::new(), size_bytes: 0 };
        Ok(Self { path: path.into(), hashed: BufWriter::with_capacity(256 << 10, hashed) })
    }

    /// Brings it to the disk and gives it its name. Yields size and SHA-256.
    pub(super) fn finish(self) -> io::Result<(u64, Digest)> {
        let Hashed { inner, hash, size_bytes } =
            self.hashed.into_inner().map_err(io::IntoInnerError::into_error)?;
        inner.sync_all()?;
        rename(&unfinished(&self.path), &self.path)?;
        Ok((size_bytes, Digest(hash.finalize().into())))
    }
}

impl Write for Fresh {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.hashed.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.hashed.flush()
    }
}

/// Where a file is written before it has its name.
pub(super) fn unfinished(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".unfinished");
    path.with_file_name(name)
}

/// Writes a small file whole or not at all.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut fresh = Fresh::create(path)?;
    fresh.write_all(bytes)?;
    fresh.finish().map(|_| ())
}

/// Renames, and brings the folder to the disk: without that a crash may forget the name.
fn rename(from: &Path, to: &Path) -> io::Result<()> {
    std::fs::rename(from, to)?;
    #[cfg(unix)]
    File::open(to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new(".")))?
        .sync_all()?;
    Ok(())
}

/// Size and SHA-256 of a file that is there.
pub(super) fn measure(path: &Path) -> io::Result<(u64, Digest)> {
    let mut sink = Hashed { inner: io::sink(), hash: Sha256::new(), size_bytes: 0 };
    io::copy(&mut io::BufReader::with_capacity(256 << 10, File::open(path)?), &mut sink)?;
    Ok((sink.size_bytes, Digest(sink.hash.finalize().into())))
}
