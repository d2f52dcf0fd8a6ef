//! The keys: `age1...` to encrypt to, `AGE-SECRET-KEY-1...` to open with.

use bech32::Bech32;
use bech32::primitives::decode::CheckedHrpstring;
use curve25519_dalek::MontgomeryPoint;

/// The public key that a file is encrypted to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Recipient(pub(super) MontgomeryPoint);

/// The secret key that opens it.
#[derive(Clone)]
pub(crate) struct Identity {
    secret: [u8; 32],
    pub(super) recipient: Recipient,
}

impl std::str::FromStr for Recipient {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let key = decode(text, "age").filter(|_| text.starts_with("age1"));
        key.map(|key| Self(MontgomeryPoint(key)))
            .ok_or_else(|| format!("`{text}` is no age key to encrypt to: it looks like age1 and 58 letters (`age-keygen` makes one)"))
    }
}

impl Identity {
    fn read(text: &str) -> Option<Self> {
        let secret = decode(text, "age-secret-key-").filter(|_| text.starts_with("AGE-SECRET-KEY-1"))?;
        Some(Self { secret, recipient: Recipient(MontgomeryPoint::mul_base_clamped(secret)) })
    }

    /// X25519 (RFC 7748 section 5).
    pub(super) fn agree(&self, share: MontgomeryPoint) -> MontgomeryPoint {
        share.mul_clamped(self.secret)
    }
}

/// The secret keys in a file as `age-keygen` writes it: one on each line, and comments behind `#`.
///
/// # Errors
/// The line that is none, without what is in it.
pub(crate) fn identities(text: &str) -> Result<Vec<Identity>, String> {
    let mut found = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let identity = Identity::read(line).ok_or_else(|| {
            format!("line {number} is no age secret key: it looks like AGE-SECRET-KEY-1 and 58 letters")
        })?;
        found.push(identity);
    }
    if found.is_empty() { Err("there is no key in it".into()) } else { Ok(found) }
}

fn decode(text: &str, prefix: &str) -> Option<[u8; 32]> {
    let decoded = CheckedHrpstring::new::<Bech32>(text).ok()?;
    if !decoded.hrp().as_str().eq_ignore_ascii_case(prefix) {
        return None;
    }
    decoded.validate_segwit_padding().ok()?;
    let bytes: Vec<u8> = decoded.byte_iter().collect();
    bytes.try_into().ok()
}
