//! The two hashes of the tree and the value that carries them.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

/// The bytes of a [`struct@Hash`].
pub const HASH_BYTES: usize = 32;

/// A SHA-256 value: of a leaf, of a node, or of a whole tree.
///
/// Its text form is standard base64 with padding, the form of C2SP tlog-checkpoint and tlog-proof.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash(pub [u8; HASH_BYTES]);

/// The root of a tree without entries: SHA-256 of nothing (RFC 6962 section 2.1).
pub const EMPTY_ROOT: Hash = Hash([
    0xe3, 0xb0, 0xc4, 0x42, 0x98, 0xfc, 0x1c, 0x14, 0x9a, 0xfb, 0xf4, 0xc8, 0x99, 0x6f, 0xb9, 0x24, 0x27,
    0xae, 0x41, 0xe4, 0x64, 0x9b, 0x93, 0x4c, 0xa4, 0x95, 0x99, 0x1b, 0x78, 0x52, 0xb8, 0x55,
]);

/// Text that is not the base64 of 32 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a hash must be 44 characters of standard base64 with padding")]
pub struct HashError;

/// The hash of an entry: SHA-256 over 0x00 and the entry (RFC 6962 section 2.1).
///
/// The prefix keeps an entry from passing for a node, and a node for an entry.
pub fn leaf_hash(entry: &[u8]) -> Hash {
    Hash(Sha256::new().chain_update([0x00]).chain_update(entry).finalize().into())
}

/// The hash of two neighbours: SHA-256 over 0x01, left and right (RFC 6962 section 2.1).
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    let mut input = [0x01; 1 + 2 * HASH_BYTES];
    input[1..=HASH_BYTES].copy_from_slice(&left.0);
    input[1 + HASH_BYTES..].copy_from_slice(&right.0);
    Hash(Sha256::digest(input).into())
}

/// The root of a complete tree over 2^n hashes, the root of a full tile among them; none for any other number.
pub fn perfect_root(hashes: &[Hash]) -> Option<Hash> {
    fn root(hashes: &[Hash]) -> Hash {
        match hashes {
            [hash] => *hash,
            _ => {
                let (left, right) = hashes.split_at(hashes.len() / 2);
                node_hash(&root(left), &root(right))
            }
        }
    }
    hashes.len().is_power_of_two().then(|| root(hashes))
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&STANDARD.encode(self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hash({self})")
    }
}

impl FromStr for Hash {
    type Err = HashError;

    /// Reads the one base64 spelling of a hash: padding, no white space, no stray trailing bits.
    fn from_str(text: &str) -> Result<Self, HashError> {
        let bytes = STANDARD.decode(text).map_err(|_| HashError)?;
        Ok(Self(bytes.try_into().map_err(|_| HashError)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_empty_root_is_the_hash_of_nothing() {
        assert_eq!(EMPTY_ROOT.0, <[u8; 32]>::from(Sha256::digest([])));
        assert_eq!(EMPTY_ROOT.to_string(), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    #[test]
    fn a_complete_tree_has_a_root_and_no_other_number_of_hashes_does() {
        let [a, b, c, d] = [b"a", b"b", b"c", b"d"].map(|entry| leaf_hash(entry));
        let root = node_hash(&node_hash(&a, &b), &node_hash(&c, &d));
        assert_eq!(perfect_root(&[a, b, c, d]), Some(root));
        assert_eq!(perfect_root(&[a]), Some(a));
        assert_eq!((perfect_root(&[]), perfect_root(&[a, b, c])), (None, None));
    }

    #[test]
    fn a_hash_has_one_spelling() {
        let text = leaf_hash(b"entry").to_string();
        assert_eq!(text.parse(), Ok(leaf_hash(b"entry")));
        let last = text.len() - 2;
        let stray_bit = format!("{}{}=", &text[..last], char::from(text.as_bytes()[last] + 1));
        for wrong in [&text[..43], &format!("{text}\n"), &text.replace('=', ""), &stray_bit, ""] {
            assert_eq!(wrong.parse::<Hash>(), Err(HashError), "{wrong:?}");
        }
    }
}
