//! The keys: `age1...` to encrypt to, `AGE-SECRET-KEY-1...` to open with (C2SP age, "The X25519 recipient type").

use bech32::Bech32;
use bech32::primitives::decode::CheckedHrpstring;
use curve25519_dalek::MontgomeryPoint;
use zeroize::{Zeroize as _, Zeroizing};

/// The public key that a file is encrypted to: a point that isn't of low order, in its only form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient(pub(super) MontgomeryPoint);

/// The secret key that opens it. It isn't printed, and wiped when it is dropped.
#[derive(Clone)]
pub struct Identity {
    secret: Zeroizing<[u8; 32]>,
    pub(super) recipient: Recipient,
}

/// Why a text is no key. It never says what is in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// A key to encrypt to was wanted, and there is something else, or a slip in it.
    #[error("it is no age key to encrypt to: that looks like age1 and 58 letters (`age-keygen` makes one)")]
    NoRecipient,
    /// A key to encrypt to was wanted, and there is a secret one.
    #[error(
        "it is the secret half of a key, and one encrypts to the public half, age1...: `age-keygen -y KEYFILE` prints that. If \
         somebody may have seen the secret half here, make another key"
    )]
    Secret,
    /// It may be a key of age, of a type that isn't known here.
    #[error(
        "it is of a type that isn't known here: only age1 and 58 letters, and AGE-SECRET-KEY-1 and 58 letters, are"
    )]
    OtherType,
    /// Whatever is encrypted to it, everybody could open, or nobody.
    #[error("nobody can have the secret half of it: it was changed, or made to deceive")]
    Weak,
    /// A line of a key file.
    #[error("line {0} is no age secret key: it looks like AGE-SECRET-KEY-1 and 58 letters")]
    NoSecret(usize),
    /// A line of a key file.
    #[error("line {0} is a key of a type that isn't known here: only AGE-SECRET-KEY-1 and 58 letters is")]
    OtherSecret(usize),
    /// A key file without keys.
    #[error("there is no key in it")]
    Empty,
}

const RECIPIENT: &str = "age1";
const SECRET: &str = "AGE-SECRET-KEY-1";

/// How secrets of any type begin.
const SECRETS: [&str; 2] = ["AGE-SECRET-KEY-", "AGE-PLUGIN-"];

impl std::str::FromStr for Recipient {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        if SECRETS.iter().any(|begin| begins_in_any_case(text, begin)) {
            return Err(KeyError::Secret);
        }
        // The names of other types stand between `age1` and a further `1`.
        if text.starts_with("ssh-") || text.strip_prefix(RECIPIENT).is_some_and(|rest| rest.contains('1')) {
            return Err(KeyError::OtherType);
        }
        let key = decode(text, RECIPIENT).ok_or(KeyError::NoRecipient)?;
        let point = MontgomeryPoint(*key);
        // A clamped secret is a multiple of 8, which brings a point of low order to zero: everybody would know the secret
        // that is shared (RFC 7748 section 6.1). Of a point that isn't in its only form, the owner's half would derive another
        // key than we, and nobody could open the file.
        if is_zero(&point.mul_clamped([0; 32]).0) || !is_canonical(&key) {
            return Err(KeyError::Weak);
        }
        Ok(Self(point))
    }
}

impl Identity {
    fn read(text: &str) -> Option<Self> {
        let secret = decode(text, SECRET)?;
        let recipient = Recipient(MontgomeryPoint::mul_base_clamped(*secret));
        Some(Self { secret, recipient })
    }

    /// The public half.
    #[must_use]
    pub fn recipient(&self) -> &Recipient {
        &self.recipient
    }

    /// X25519 (RFC 7748 section 5).
    pub(super) fn agree(&self, share: MontgomeryPoint) -> Shared {
        Shared(share.mul_clamped(*self.secret))
    }
}

/// A secret that two keys share.
pub(super) struct Shared(pub(super) MontgomeryPoint);

impl Drop for Shared {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// The secret keys in a file as `age-keygen` writes it: one on each line, and comments behind `#`.
///
/// # Errors
/// The line that is none, without what is in it.
pub fn identities(text: &str) -> Result<Vec<Identity>, KeyError> {
    let mut found = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let of_ours = line.starts_with(SECRET) || !SECRETS.iter().any(|begin| line.starts_with(begin));
        let none = if of_ours { KeyError::NoSecret(number) } else { KeyError::OtherSecret(number) };
        found.push(Identity::read(line).ok_or(none)?);
    }
    if found.is_empty() { Err(KeyError::Empty) } else { Ok(found) }
}

/// Whether all bytes are zero, in a time that doesn't depend on them.
pub(super) fn is_zero(bytes: &[u8; 32]) -> bool {
    bytes.iter().fold(0, |all, byte| all | byte) == 0
}

/// Whether a number is below 2^255 - 19, from its low byte to its high one.
fn is_canonical(bytes: &[u8; 32]) -> bool {
    let high = bytes[31] == 0x7f && bytes[1..31].iter().all(|byte| *byte == 0xff);
    bytes[31] < 0x80 && !(high && bytes[0] >= 0xed)
}

fn begins_in_any_case(text: &str, begin: &str) -> bool {
    text.get(..begin.len()).is_some_and(|start| start.eq_ignore_ascii_case(begin))
}

/// Bech32 (BIP 173) of 32 bytes, in the case of its beginning: the checksum counts, and bits that pad have to be zero.
fn decode(text: &str, begin: &str) -> Option<Zeroizing<[u8; 32]>> {
    if !text.starts_with(begin) {
        return None;
    }
    let decoded = CheckedHrpstring::new::<Bech32>(text).ok()?;
    // A name that holds a `1` itself would begin so too.
    if decoded.hrp().len() + "1".len() != begin.len() {
        return None;
    }
    decoded.validate_segwit_padding().ok()?;
    let mut key = Zeroizing::new([0; 32]);
    let mut bytes = decoded.byte_iter();
    for byte in key.iter_mut() {
        *byte = bytes.next()?;
    }
    bytes.next().is_none().then_some(key)
}
