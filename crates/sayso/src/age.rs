//! Encryption to an X25519 key as C2SP age writes it down (<https://c2sp.org/age>), so that `age -d` reads it.
//!
//! Written out over primitives that are in the program already (ring, curve25519-dalek), because the crate `age` brings some
//! eighty others. Recipients of other types (passphrases, SSH keys, plugins) aren't known here: their stanzas are passed over.

mod header;
mod key;
mod payload;

use std::io::{self, BufRead, Write};

use ring::hkdf::{HKDF_SHA256, KeyType, Salt};

use crate::clock::random_bytes;
pub(crate) use key::{Identity, Recipient, identities};
use payload::{Opening, Sealing};

/// How a file begins that is encrypted so.
pub(crate) const MAGIC: &[u8] = b"age-encryption.org/";

/// Why a file can't be opened.
#[derive(Debug, thiserror::Error)]
pub(crate) enum AgeError {
    #[error("it can't be read")]
    Read(#[from] io::Error),
    #[error("the header of its encryption is malformed: {0}")]
    Header(&'static str),
    #[error("none of the keys given opens it")]
    NoKey,
    #[error("the header of its encryption was changed")]
    Mac,
}

/// Begins an encrypted file. What is written is whole only after [`Sealing::finish`].
///
/// # Errors
/// The output.
pub(crate) fn encrypt<W: Write>(mut output: W, recipients: &[Recipient]) -> io::Result<Sealing<W>> {
    let file_key: [u8; 16] = random_bytes();
    output.write_all(&header::write(&file_key, recipients))?;
    let nonce: [u8; 16] = random_bytes();
    output.write_all(&nonce)?;
    Ok(Sealing::new(output, &derive(&nonce, &file_key, b"payload")))
}

/// Opens an encrypted file. Each chunk is checked before it is given out; a file that was cut ends in an error.
///
/// # Errors
/// What keeps it from being opened.
pub(crate) fn decrypt<R: BufRead>(mut input: R, identities: &[Identity]) -> Result<Opening<R>, AgeError> {
    let file_key = header::read(&mut input, identities)?;
    let mut nonce = [0; 16];
    input.read_exact(&mut nonce).map_err(|error| match error.kind() {
        io::ErrorKind::UnexpectedEof => AgeError::Header("it breaks off"),
        _ => AgeError::Read(error),
    })?;
    Ok(Opening::new(input, &derive(&nonce, &file_key, b"payload")))
}

/// HKDF-SHA-256 (RFC 5869) to 32 bytes.
fn derive(salt: &[u8], secret: &[u8], info: &[u8]) -> [u8; 32] {
    struct Bytes32;
    impl KeyType for Bytes32 {
        fn len(&self) -> usize {
            32
        }
    }
    let mut key = [0; 32];
    Salt::new(HKDF_SHA256, salt)
        .extract(secret)
        .expand(&[info], Bytes32)
        .and_then(|material| material.fill(&mut key))
        .expect("32 bytes are less than HKDF can give");
    key
}

#[cfg(test)]
mod tests;
