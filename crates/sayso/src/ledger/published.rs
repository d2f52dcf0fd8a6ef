//! What a ledger publishes, read from its address or from a folder.

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context as _;
use sayso_ledger::tile::{MAX_ENTRY_BYTES, TILE_WIDTH};
use sayso_ledger::{BundleId, TileId, TileSource};

use super::fetch::{FetchError, Fetcher};

/// The most that a checkpoint, the keys or the statements about keys may have.
const MAX_TEXT_BYTES: usize = 1 << 20;

/// The longest entry bundle: each entry after two bytes of length.
const MAX_BUNDLE_BYTES: usize = TILE_WIDTH as usize * (2 + MAX_ENTRY_BYTES);

/// How long one file may take to arrive.
const TIMEOUT: Duration = Duration::from_secs(30);

/// What a ledger publishes.
pub(crate) enum Published {
    /// At an address, without a slash at its end.
    At { url: String, fetcher: Box<Fetcher>, runtime: tokio::runtime::Runtime },
    /// In a folder.
    In(PathBuf),
}

/// Why a file was not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum ReadError {
    #[error("it is missing")]
    Absent,
    #[error("it is longer than {limit} bytes, the most that it may have")]
    TooLong { limit: usize },
    #[error("{0}")]
    Failed(String),
}

impl Published {
    /// Reads `from` as an address if it begins like one, else as a folder.
    ///
    /// # Errors
    /// A folder that isn't there; an address that is none.
    pub(crate) fn new(from: &str) -> anyhow::Result<Self> {
        if !from.starts_with("http://") && !from.starts_with("https://") {
            let folder = Path::new(from).canonicalize().with_context(|| {
                format!("{from} is neither a folder nor an address that begins with http:// or https://")
            })?;
            return Ok(Self::In(folder));
        }
        url::Url::parse(from).with_context(|| format!("{from} is no address"))?;
        let url = from.trim_end_matches('/').trim_end_matches("/checkpoint").to_owned();
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        Ok(Self::At { url, fetcher: Box::new(Fetcher::new(TIMEOUT)?), runtime })
    }

    /// Where it is, as one would write it again.
    pub(crate) fn place(&self) -> String {
        match self {
            Self::At { url, .. } => url.clone(),
            Self::In(folder) => folder.display().to_string(),
        }
    }

    /// The folder, if it is one.
    pub(crate) fn folder(&self) -> Option<&Path> {
        match self {
            Self::At { .. } => None,
            Self::In(folder) => Some(folder),
        }
    }

    /// Reads a text: `checkpoint`, `key` or `rotations`.
    ///
    /// # Errors
    /// [`ReadError`].
    pub(crate) fn text(&self, name: &str) -> Result<Vec<u8>, ReadError> {
        self.read(name, MAX_TEXT_BYTES)
    }

    /// Reads a tile, whatever its length turns out to be. Where a partial tile is gone, as it may be once the full one is
    /// there, its part of the full one is read (C2SP tlog-tiles, "Partial Tiles").
    ///
    /// # Errors
    /// [`ReadError`].
    pub(crate) fn tile(&self, id: TileId) -> Result<Vec<u8>, ReadError> {
        match self.read(&id.path(), TileId::FULL_BYTES) {
            Err(ReadError::Absent) if id.width < TILE_WIDTH => {
                let mut full = self.read(&TileId { width: TILE_WIDTH, ..id }.path(), TileId::FULL_BYTES)?;
                full.truncate(id.size_bytes());
                Ok(full)
            }
            read => read,
        }
    }

    /// Reads an entry bundle; of a full one, where the partial one is gone, the part that was asked for.
    ///
    /// # Errors
    /// [`ReadError`].
    pub(crate) fn bundle(&self, id: BundleId) -> Result<Vec<u8>, ReadError> {
        match self.read(&id.path(), MAX_BUNDLE_BYTES) {
            Err(ReadError::Absent) if id.width < TILE_WIDTH => {
                let mut full = self.read(&BundleId { width: TILE_WIDTH, ..id }.path(), MAX_BUNDLE_BYTES)?;
                full.truncate(length_of(&full, id.width));
                Ok(full)
            }
            read => read,
        }
    }

    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, ReadError> {
        match self {
            Self::At { url, fetcher, runtime } => {
                let fetched = runtime.block_on(fetcher.get(&format!("{url}/{path}"), limit));
                fetched.map_err(|error| match error {
                    FetchError::Absent => ReadError::Absent,
                    FetchError::TooLong { limit } => ReadError::TooLong { limit },
                    error => ReadError::Failed(error.to_string()),
                })
            }
            Self::In(folder) => read_file(&folder.join(path), limit),
        }
    }
}

/// The tiles of a ledger that has grown to `size`, for proofs about this or any smaller size.
pub(crate) struct Grown<'a> {
    /// Where they are read.
    pub(crate) published: &'a Published,
    /// The size of the checkpoint that the tiles belong to.
    pub(crate) size: u64,
}

impl TileSource for Grown<'_> {
    type Error = ReadError;

    fn tile(&self, id: TileId) -> Result<Vec<u8>, ReadError> {
        let now = TileId { width: width_at(self.size, id.level, id.index).max(id.width), ..id };
        let mut bytes = self.published.tile(now)?;
        if bytes.len() == now.size_bytes() {
            bytes.truncate(id.size_bytes());
        }
        Ok(bytes)
    }
}

/// How many hashes the tile at a place has in a tree of `size` entries; 0 if there is none.
pub(crate) fn width_at(size: u64, level: u8, index: u64) -> u16 {
    let hashes = size.checked_shr(8 * u32::from(level)).unwrap_or(0);
    let start = index.saturating_mul(u64::from(TILE_WIDTH));
    hashes.saturating_sub(start).min(u64::from(TILE_WIDTH)) as u16
}

fn read_file(path: &Path, limit: usize) -> Result<Vec<u8>, ReadError> {
    let failed = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => ReadError::Absent,
        // `tile/0/001` where something expects the folder of that name.
        std::io::ErrorKind::NotADirectory => ReadError::Absent,
        _ => ReadError::Failed(error.to_string()),
    };
    let file = std::fs::File::open(path).map_err(failed)?;
    let mut bytes = Vec::with_capacity(limit.min(TileId::FULL_BYTES) + 1);
    file.take(limit as u64 + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() > limit { Err(ReadError::TooLong { limit }) } else { Ok(bytes) }
}

/// The length of the first `count` entries of a bundle; of all of it, if it breaks off before.
fn length_of(bundle: &[u8], count: u16) -> usize {
    let mut end = 0;
    for _ in 0..count {
        let length = bundle.get(end..end + 2).map(|length| u16::from_be_bytes([length[0], length[1]]));
        let Some(length) = length else { return bundle.len() };
        end += 2 + usize::from(length);
    }
    end.min(bundle.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use sayso_ledger::tile::encode_bundle;

    #[test]
    fn a_partial_file_that_is_gone_is_read_from_the_full_one() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("tile/0")).unwrap();
        std::fs::create_dir_all(folder.path().join("tile/entries")).unwrap();
        let entries: Vec<Vec<u8>> = (0..=255_u8).map(|n| vec![n; usize::from(n)]).collect();
        std::fs::write(folder.path().join("tile/0/000"), [7; TileId::FULL_BYTES]).unwrap();
        std::fs::write(folder.path().join("tile/entries/000"), encode_bundle(&entries).unwrap()).unwrap();
        let published = Published::new(&folder.path().display().to_string()).unwrap();
        assert_eq!(published.tile(TileId { level: 0, index: 0, width: 9 }).unwrap().len(), 9 * 32);
        let bundle = published.bundle(BundleId { index: 0, width: 9 }).unwrap();
        assert_eq!(bundle, encode_bundle(&entries[..9]).unwrap());
        let absent = published.tile(TileId { level: 0, index: 1, width: 9 });
        assert_eq!(absent, Err(ReadError::Absent));
        std::fs::write(folder.path().join("tile/0/000"), [7; TileId::FULL_BYTES + 1]).unwrap();
        let long = published.tile(TileId { level: 0, index: 0, width: 256 });
        assert_eq!(long, Err(ReadError::TooLong { limit: TileId::FULL_BYTES }));
    }

    #[test]
    fn a_place_is_an_address_or_a_folder() {
        let place = |from: &str| Published::new(from).map(|published| published.place()).ok();
        let address = "http://127.0.0.1:1/_sayso/ledger";
        for written in [address, &format!("{address}/"), &format!("{address}/checkpoint")] {
            assert_eq!(place(written).as_deref(), Some(address));
        }
        assert_eq!(place("http://"), None);
        assert_eq!(place("/nowhere/at/all"), None);
    }

    #[test]
    fn widths_are_those_of_the_specification() {
        let widths = [(0, 272), (0, 273), (0, 274), (1, 0), (1, 1), (2, 0), (3, 0)];
        let widths = widths.map(|(level, index)| width_at(70_000, level, index));
        assert_eq!(widths, [256, 112, 0, 256, 17, 1, 0]);
        assert_eq!(width_at(u64::MAX, 63, u64::MAX), 0);
    }
}
