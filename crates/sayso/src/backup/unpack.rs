//! Reading a backup into a folder, and checking every byte of it on the way.

use std::cell::Cell;
use std::fs::{File, OpenOptions};
use std::io::{self, BufReader, Read, Write};
use std::path::Path;

use sayso_age::{ARMOUR, AgeError, Identity, MAGIC};
use sayso_core::Digest;
use sha2::{Digest as _, Sha256};

use super::{MANIFEST_NAME, Manifest, Packed};

/// The longest manifest that is read.
const LONGEST_MANIFEST_BYTES: u64 = 16 << 20;

/// What may stand before a file's own bytes: its name, and what fills the file before it up. Names are short.
const LONGEST_HEAD_BYTES: u64 = 64 << 10;

/// Why a backup can't be unpacked.
#[derive(Debug, thiserror::Error)]
pub(crate) enum UnpackError {
    /// It needs a key.
    #[error("it is encrypted: name the file with the key that opens it, --identity KEYFILE")]
    NeedsKey,
    /// The key doesn't open it, or its encryption was changed.
    #[error(transparent)]
    Age(#[from] AgeError),
    /// It was cut, changed, or is something else.
    #[error("{0}")]
    Damaged(String),
    /// What is in it can't be written here.
    #[error("{path} can't be written")]
    Write {
        path: String,
        #[source]
        source: io::Error,
    },
}

/// Unpacks a backup into a folder that is there and empty.
///
/// # Errors
/// [`UnpackError`]. Then what is in the folder is to be thrown away.
pub(crate) fn unpack(
    file: &Path,
    identities: &[Identity],
    into: &Path,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<Manifest, UnpackError> {
    let damaged = |error: io::Error| UnpackError::Damaged(format!("it can't be read: {error}"));
    let mut input = BufReader::with_capacity(256 << 10, File::open(file).map_err(damaged)?);
    let mut magic = Vec::new();
    input.by_ref().take(MAGIC.len() as u64).read_to_end(&mut magic).map_err(damaged)?;
    let whole = io::Cursor::new(magic.clone()).chain(input);
    if ARMOUR.starts_with(&magic) && !magic.is_empty() {
        let text = "it is encrypted in age's text form, and only its binary one is read here: decrypt it with \
            `age -d -i KEYFILE -o OUT FILE`, and restore OUT";
        return Err(UnpackError::Damaged(text.into()));
    }
    if magic != MAGIC {
        return archive(whole, into, progress);
    }
    if identities.is_empty() {
        return Err(UnpackError::NeedsKey);
    }
    let opened = sayso_age::decrypt(BufReader::with_capacity(256 << 10, whole), identities)?;
    archive(opened, into, progress)
}

fn archive(
    input: impl Read,
    into: &Path,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<Manifest, UnpackError> {
    let no_backup =
        |error: io::Error| UnpackError::Damaged(format!("it is cut, changed, or no backup: {error}"));
    let left = Cell::new(LONGEST_HEAD_BYTES + LONGEST_MANIFEST_BYTES);
    let decoder = zstd::Decoder::new(input).map_err(no_backup)?;
    let mut archive = tar::Archive::new(Bounded { inner: decoder, left: &left });
    let mut entries = archive.entries().map_err(no_backup)?;
    let mut first = entries
        .next()
        .ok_or_else(|| UnpackError::Damaged("there is nothing in it".into()))?
        .map_err(no_backup)?;
    if first.path_bytes().as_ref() != MANIFEST_NAME.as_bytes() {
        return Err(UnpackError::Damaged(format!(
            "it doesn't begin with {MANIFEST_NAME}: it is no backup of Sayso"
        )));
    }
    let mut bytes = Vec::new();
    first.by_ref().take(LONGEST_MANIFEST_BYTES).read_to_end(&mut bytes).map_err(no_backup)?;
    let manifest = Manifest::read(&bytes).map_err(UnpackError::Damaged)?;
    let total = manifest.files.iter().try_fold(0_u64, |total, file| total.checked_add(file.size_bytes));
    let total = total
        .ok_or_else(|| UnpackError::Damaged(format!("{MANIFEST_NAME} lists more bytes than there can be")))?;
    let mut done = 0;
    let mut expected = manifest.files.iter();
    loop {
        left.set(LONGEST_HEAD_BYTES);
        let Some(entry) = entries.next() else { break };
        let mut entry = entry.map_err(no_backup)?;
        let path = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        let packed = expected.next().filter(|packed| packed.path == path).ok_or_else(|| {
            UnpackError::Damaged(format!("{path} is in it, where {MANIFEST_NAME} doesn't list it"))
        })?;
        if !entry.header().entry_type().is_file() {
            return Err(UnpackError::Damaged(format!("{path} is no file")));
        }
        left.set(packed.size_bytes.saturating_add(LONGEST_HEAD_BYTES));
        one(&mut entry, packed, into, &mut |count| {
            done += count;
            progress(done, total);
        })?;
    }
    if let Some(missing) = expected.next() {
        return Err(UnpackError::Damaged(format!("{} is missing: the backup was cut", missing.path)));
    }
    // What follows the archive's end belongs to what makes the file whole: the checksum, the last chunk of the encryption.
    let mut rest = archive.into_inner().inner;
    io::copy(&mut rest, &mut io::sink()).map_err(no_backup)?;
    let mut after = rest.finish();
    if io::copy(&mut after, &mut io::sink()).map_err(no_backup)? > 0 {
        return Err(UnpackError::Damaged("something follows its end".into()));
    }
    Ok(manifest)
}

/// Hands on no more than is left: what a backup says of itself is not believed.
struct Bounded<'a, R> {
    inner: R,
    left: &'a Cell<u64>,
}

impl<R: Read> Read for Bounded<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let room = usize::try_from(self.left.get()).unwrap_or(usize::MAX).min(buffer.len());
        if room == 0 && !buffer.is_empty() {
            return Err(io::Error::other("a name or a file in it is longer than it may be"));
        }
        let count = self.inner.read(&mut buffer[..room])?;
        self.left.set(self.left.get() - count as u64);
        Ok(count)
    }
}

fn one(
    entry: &mut impl Read,
    packed: &Packed,
    into: &Path,
    progress: &mut dyn FnMut(u64),
) -> Result<(), UnpackError> {
    let Packed { path, size_bytes, sha256 } = packed;
    let failed = |source| UnpackError::Write { path: path.clone(), source };
    let target = into.join(path);
    if let Some(folder) = target.parent() {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    let mut options = OpenOptions::new();
    options.create_new(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&target).map_err(failed)?;
    let mut hash = Sha256::new();
    let (mut buffer, mut size) = (vec![0; 256 << 10], 0);
    loop {
        let count = entry.read(&mut buffer).map_err(|error| {
            UnpackError::Damaged(format!("{path} can't be read out of it: it was cut or changed ({error})"))
        })?;
        if count == 0 {
            break;
        }
        size += count as u64;
        if size > *size_bytes {
            break;
        }
        hash.update(&buffer[..count]);
        file.write_all(&buffer[..count]).map_err(failed)?;
        progress(count as u64);
    }
    if size != *size_bytes || Digest(hash.finalize().into()) != *sha256 {
        return Err(UnpackError::Damaged(format!("{path} isn't as {MANIFEST_NAME} says: it was changed")));
    }
    file.sync_all().map_err(failed)
}
