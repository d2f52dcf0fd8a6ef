//! Encryption to an X25519 key as C2SP age writes it down (<https://c2sp.org/age>), so that `age -d` reads it.
//!
//! Written out over primitives that are in the program already (ring, curve25519-dalek), because the crate `age` brings some
//! eighty others.
//!
//! Architecture invariant: no clock, no file, no random generator. Randomness is an argument, and has to be the system's.
//!
//! Deliberately not here:
//! - Recipients of other types (passphrases, post-quantum, tagged, SSH, plugins). Their stanzas are passed over, as the
//!   specification wants it, and their keys are refused by name.
//! - The text form (ASCII armour). Our files are binary; [`ARMOUR`] tells the other apart.
//! - Seeking. A backup is read from its beginning to its end.
//! - Wiping what ring holds: its ciphers keep their key until the memory is used again. Every copy of a secret that this crate makes
//!   itself is wiped.

mod header;
mod key;
mod payload;

use std::io::{self, BufRead, Write};

use ring::hkdf::{HKDF_SHA256, KeyType, Salt};
use zeroize::Zeroizing;

pub use key::{Identity, KeyError, Recipient, identities};
pub use payload::{Opening, Sealing};

/// How a file begins that is encrypted so.
pub const MAGIC: &[u8] = b"age-encryption.org/";

/// How a file in age's text form begins.
pub const ARMOUR: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----";

/// Fills bytes from the system's random generator. It must never give the same bytes again.
pub type Random<'a> = &'a mut dyn FnMut(&mut [u8]);

/// Why a file can't be opened.
#[derive(Debug, thiserror::Error)]
pub enum AgeError {
    /// The file can't be read.
    #[error("it can't be read")]
    Read(#[from] io::Error),
    /// The header isn't as the specification writes it down.
    #[error("the header of its encryption is malformed: {0}")]
    Header(&'static str),
    /// It is encrypted to other keys.
    #[error("none of the keys given opens it")]
    NoKey,
    /// The header isn't the one that it was encrypted with.
    #[error("the header of its encryption was changed")]
    Mac,
}

/// Begins an encrypted file. What is written is whole only after [`Sealing::finish`].
///
/// # Errors
/// There is no recipient, there are more than fit a header that [`decrypt`] reads, or the output can't be written.
pub fn encrypt<W: Write>(
    mut output: W,
    recipients: &[Recipient],
    random: Random<'_>,
) -> io::Result<Sealing<W>> {
    let mut file_key = Zeroizing::new([0; 16]);
    random(&mut *file_key);
    output.write_all(&header::write(&file_key, recipients, random)?)?;
    let mut nonce = [0; 16];
    random(&mut nonce);
    output.write_all(&nonce)?;
    Ok(Sealing::new(output, &derive(&nonce, &*file_key, b"payload")))
}

/// Opens an encrypted file. Each chunk is checked before it is given out; a file that was cut ends in an error.
///
/// # Errors
/// What keeps it from being opened.
pub fn decrypt<R: BufRead>(mut input: R, identities: &[Identity]) -> Result<Opening<R>, AgeError> {
    let file_key = header::read(&mut input, identities)?;
    let mut nonce = [0; 16];
    input.read_exact(&mut nonce).map_err(|error| match error.kind() {
        io::ErrorKind::UnexpectedEof => AgeError::Header("it breaks off"),
        _ => AgeError::Read(error),
    })?;
    Ok(Opening::new(input, &derive(&nonce, &*file_key, b"payload")))
}

/// HKDF-SHA-256 (RFC 5869) to 32 bytes.
fn derive(salt: &[u8], secret: &[u8], info: &[u8]) -> Zeroizing<[u8; 32]> {
    struct Bytes32;
    impl KeyType for Bytes32 {
        fn len(&self) -> usize {
            32
        }
    }
    let mut key = Zeroizing::new([0; 32]);
    Salt::new(HKDF_SHA256, salt)
        .extract(secret)
        .expand(&[info], Bytes32)
        .and_then(|material| material.fill(&mut *key))
        .expect("32 bytes are less than HKDF can give");
    key
}

#[cfg(test)]
mod tests;
