//! The bytes of entry bundles (C2SP tlog-tiles, "Log entries").

use crate::tile::TILE_WIDTH;

/// The longest entry that a bundle can hold: its length is written in 16 bits.
pub const MAX_ENTRY_BYTES: usize = u16::MAX as usize;

/// Entries that make no bundle, or bytes that are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BundleError {
    /// A bundle holds 1 to 256 entries.
    #[error("a bundle holds 1 to 256 entries, not {count}")]
    Count {
        /// How many there are.
        count: usize,
    },
    /// An entry is longer than its length field can say.
    #[error("entry {position} has {bytes} bytes, at most {MAX_ENTRY_BYTES} fit")]
    TooLong {
        /// Position within the bundle.
        position: usize,
        /// Length of the entry.
        bytes: usize,
    },
    /// The bytes end within an entry, or before the last one.
    #[error("the bundle ends within entry {position}")]
    Truncated {
        /// Position within the bundle.
        position: usize,
    },
    /// The bytes go on after the last entry.
    #[error("the bundle has {bytes} bytes after its last entry")]
    Trailing {
        /// How many bytes are left.
        bytes: usize,
    },
}

/// Writes a bundle: each entry after its length in 16 bits, big-endian.
///
/// # Errors
///
/// [`BundleError::Count`] and [`BundleError::TooLong`].
pub fn encode_bundle<T: AsRef<[u8]>>(entries: &[T]) -> Result<Vec<u8>, BundleError> {
    check_count(entries.len())?;
    let mut bytes = Vec::with_capacity(entries.iter().map(|entry| 2 + entry.as_ref().len()).sum());
    for (position, entry) in entries.iter().enumerate() {
        let entry = entry.as_ref();
        let too_long = BundleError::TooLong { position, bytes: entry.len() };
        bytes.extend_from_slice(&u16::try_from(entry.len()).map_err(|_| too_long)?.to_be_bytes());
        bytes.extend_from_slice(entry);
    }
    Ok(bytes)
}

/// Reads a bundle of exactly `width` entries.
///
/// # Errors
///
/// [`BundleError::Count`] for a width that no bundle has, [`BundleError::Truncated`] and [`BundleError::Trailing`].
pub fn decode_bundle(bytes: &[u8], width: u16) -> Result<Vec<&[u8]>, BundleError> {
    check_count(width.into())?;
    let mut rest = bytes;
    let mut entries = Vec::with_capacity(width.into());
    for position in 0..usize::from(width) {
        let (length, tail) = rest.split_first_chunk().ok_or(BundleError::Truncated { position })?;
        let length = usize::from(u16::from_be_bytes(*length));
        let (entry, tail) = tail.split_at_checked(length).ok_or(BundleError::Truncated { position })?;
        entries.push(entry);
        rest = tail;
    }
    if rest.is_empty() { Ok(entries) } else { Err(BundleError::Trailing { bytes: rest.len() }) }
}

fn check_count(count: usize) -> Result<(), BundleError> {
    if (1..=usize::from(TILE_WIDTH)).contains(&count) { Ok(()) } else { Err(BundleError::Count { count }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bundle_can_be_read_back_and_at_no_other_width() {
        let entries: Vec<Vec<u8>> = vec![vec![], vec![1], vec![2; MAX_ENTRY_BYTES]];
        let bytes = encode_bundle(&entries).unwrap();
        assert_eq!(bytes[..6], [0, 0, 0, 1, 1, 255]);
        assert_eq!(decode_bundle(&bytes, 3).unwrap(), entries);
        assert_eq!(decode_bundle(&bytes, 2), Err(BundleError::Trailing { bytes: 2 + MAX_ENTRY_BYTES }));
        assert_eq!(decode_bundle(&bytes, 4), Err(BundleError::Truncated { position: 3 }));
        assert_eq!(decode_bundle(&bytes[..bytes.len() - 1], 3), Err(BundleError::Truncated { position: 2 }));
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let long = vec![0; MAX_ENTRY_BYTES + 1];
        assert_eq!(encode_bundle(&[&long]), Err(BundleError::TooLong { position: 0, bytes: 65_536 }));
        assert_eq!(encode_bundle::<&[u8]>(&[]), Err(BundleError::Count { count: 0 }));
        assert_eq!(encode_bundle(&[b""; 257]), Err(BundleError::Count { count: 257 }));
        assert_eq!(decode_bundle(&[], 0), Err(BundleError::Count { count: 0 }));
    }
}
