//! The names of tiles and entry bundles (C2SP tlog-tiles, "Merkle Tree" and "Log entries").

use crate::decimal;
use crate::hash::HASH_BYTES;
use crate::tile::TILE_WIDTH;

/// The highest level that a tile path may name (C2SP tlog-tiles, "Merkle Tree").
const MAX_LEVEL: u64 = 63;

/// A tile of hashes: which 256 hashes, and how many of them are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TileId {
    /// 0 holds leaf hashes, each level above the roots of full tiles below; at most 63.
    pub level: u8,
    /// Position within the level, from 0.
    pub index: u64,
    /// Number of hashes, 1 to 256. Below 256 the tile is partial.
    pub width: u16,
}

/// A bundle of entries: which 256 entries, and how many of them are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BundleId {
    /// Position, from 0: the first entry is number `index * 256`.
    pub index: u64,
    /// Number of entries, 1 to 256. Below 256 the bundle is partial.
    pub width: u16,
}

/// Something a log serves below `tile/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resource {
    /// A tile of hashes, `tile/<L>/<N>[.p/<W>]`.
    Tile(TileId),
    /// A bundle of entries, `tile/entries/<N>[.p/<W>]`.
    Bundle(BundleId),
}

/// A path that names no tile and no entry bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a tile path must read tile/<level>/<index>[.p/<width>] or tile/entries/<index>[.p/<width>]")]
pub struct PathError;

impl TileId {
    /// The bytes of a full tile.
    pub const FULL_BYTES: usize = TILE_WIDTH as usize * HASH_BYTES;

    /// The bytes of this tile: 32 for each hash.
    pub fn size_bytes(&self) -> usize {
        usize::from(self.width) * HASH_BYTES
    }

    /// The path of this tile below the log's prefix, for example `tile/0/x001/x234/067.p/8`.
    pub fn path(&self) -> String {
        format!("tile/{}/{}", self.level, position(self.index, self.width))
    }

    /// Reads the path of a tile.
    ///
    /// # Errors
    ///
    /// [`PathError`] for everything that [`TileId::path`] would not write.
    pub fn parse_path(path: &str) -> Result<Self, PathError> {
        match Resource::parse_path(path)? {
            Resource::Tile(id) => Ok(id),
            Resource::Bundle(_) => Err(PathError),
        }
    }
}

impl BundleId {
    /// The path of this bundle below the log's prefix, for example `tile/entries/x001/x234/067`.
    pub fn path(&self) -> String {
        format!("tile/entries/{}", position(self.index, self.width))
    }

    /// Reads the path of a bundle.
    ///
    /// # Errors
    ///
    /// [`PathError`] for everything that [`BundleId::path`] would not write.
    pub fn parse_path(path: &str) -> Result<Self, PathError> {
        match Resource::parse_path(path)? {
            Resource::Bundle(id) => Ok(id),
            Resource::Tile(_) => Err(PathError),
        }
    }
}

impl Resource {
    /// The path of this resource below the log's prefix.
    pub fn path(&self) -> String {
        match self {
            Self::Tile(id) => id.path(),
            Self::Bundle(id) => id.path(),
        }
    }

    /// Reads the path of a tile or a bundle, for a server that has yet to learn which of the two is asked for.
    ///
    /// # Errors
    ///
    /// [`PathError`] for everything that [`Resource::path`] would not write: one resource has one path, so that no
    /// second spelling reaches a cache or a file system.
    pub fn parse_path(path: &str) -> Result<Self, PathError> {
        let (kind, rest) =
            path.strip_prefix("tile/").and_then(|rest| rest.split_once('/')).ok_or(PathError)?;
        let (number, width) = match rest.split_once(".p/") {
            None => (rest, TILE_WIDTH),
            Some((number, width)) => (number, parse_width(width)?),
        };
        let index = parse_number(number)?;
        let resource = if kind == "entries" {
            Self::Bundle(BundleId { index, width })
        } else {
            let level = decimal::parse(kind).filter(|&level| level <= MAX_LEVEL).ok_or(PathError)?;
            Self::Tile(TileId { level: level as u8, index, width })
        };
        // What is left to refuse: groups of zeros in front (`x000/001`).
        if resource.path() == path { Ok(resource) } else { Err(PathError) }
    }
}

/// Reads the width of a partial tile, 1 to 255.
fn parse_width(text: &str) -> Result<u16, PathError> {
    let width = decimal::parse(text).and_then(|width| u16::try_from(width).ok());
    width.filter(|&width| width > 0 && width < TILE_WIDTH).ok_or(PathError)
}

/// Reads groups of three digits, all but the last after an `x`.
fn parse_number(text: &str) -> Result<u64, PathError> {
    let mut number = 0_u64;
    let mut groups = text.split('/').peekable();
    while let Some(group) = groups.next() {
        let last = groups.peek().is_none();
        let digits = if last { group } else { group.strip_prefix('x').ok_or(PathError)? };
        if digits.len() != 3 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(PathError);
        }
        let digits = digits.parse().map_err(|_| PathError)?;
        number = number.checked_mul(1000).and_then(|number| number.checked_add(digits)).ok_or(PathError)?;
    }
    Ok(number)
}

/// Writes `<N>[.p/<W>]`.
fn position(index: u64, width: u16) -> String {
    let mut text = format!("{:03}", index % 1000);
    let mut rest = index / 1000;
    while rest > 0 {
        text = format!("x{:03}/{text}", rest % 1000);
        rest /= 1000;
    }
    if width != TILE_WIDTH {
        text = format!("{text}.p/{width}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_those_of_the_specification() {
        let tile = |level, index, width| TileId { level, index, width }.path();
        assert_eq!(tile(0, 1_234_067, 256), "tile/0/x001/x234/067");
        assert_eq!(tile(63, 0, 1), "tile/63/000.p/1");
        assert_eq!(BundleId { index: 1000, width: 255 }.path(), "tile/entries/x001/000.p/255");
    }

    #[test]
    fn every_path_can_be_read_back() {
        for index in [0, 1, 999, 1000, 999_999, 1_000_000, 1 << 40, u64::MAX] {
            for width in [1, 9, 10, 255, 256] {
                let (tile, bundle) = (TileId { level: 7, index, width }, BundleId { index, width });
                assert_eq!(TileId::parse_path(&tile.path()), Ok(tile));
                assert_eq!(BundleId::parse_path(&bundle.path()), Ok(bundle));
                assert_eq!(Resource::parse_path(&bundle.path()), Ok(Resource::Bundle(bundle)));
                assert_eq!(TileId::parse_path(&bundle.path()), Err(PathError));
            }
        }
    }

    #[test]
    fn a_second_spelling_is_refused() {
        for path in [
            "",
            "tile",
            "tile/",
            "tile/0",
            "tile/0/",
            "/tile/0/000",
            "tile/0/000/",
            "tile/00/000",
            "tile/64/000",
            "tile/-1/000",
            "tile/0/0",
            "tile/0/0000",
            "tile/0/x000",
            "tile/0/x000/001",
            "tile/0/001/002",
            "tile/0/x001/x002",
            "tile/0/000.p/0",
            "tile/0/000.p/256",
            "tile/0/000.p/01",
            "tile/0/000.p/",
            "tile/0/000.p",
            "tile/0/000.p/1/2",
            "tile/0/00a",
            "tile/0/+01",
            "tile/0/x+01/000",
            "tile/8/0/000",
            "tile/0/000.p/1.p/1",
            "tile/Entries/000",
            "tile/0/x018/x446/x744/x073/x709/x551/616",
            "tile/0/../000",
        ] {
            assert_eq!(Resource::parse_path(path), Err(PathError), "{path}");
        }
    }
}
