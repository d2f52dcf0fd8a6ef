//! The `sayso` cookie: how a choice comes back as a signal.
//!
//! `1.` and base64url of: notice (16 bytes), flags, time, number of purposes, a bit for each that is answered, a bit for each that
//! is allowed, receipt id, a bit for each vendor that is refused (none, if none is), HMAC-SHA-256 cut to 128 bits. The MAC covers the site's realm, so that a cookie of one site says nothing on another. Anything that
//! can't be read or isn't authentic is *no choice*.

pub mod signal;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::Timestamp;
use sha2::Sha256;

use crate::ReceiptId;
use crate::notice::{MAX_PURPOSES, PurposeSet, VendorSet};

/// The cookie's name.
pub const NAME: &str = "sayso";

const VERSION: &str = "1.";
pub(crate) const MAC_BYTES: usize = 16;
/// Of the value without its version: 1,000 bytes with the name, which is what a choice may cost on every request.
const ENCODED_LIMIT: usize = 990;
const FLAG_KNEW_GPC: u8 = 1;
const FLAG_CLOSED: u8 = 2;

/// What the cookie holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CookieChoice {
    /// The first 128 bits of the digest of the notice that was shown.
    pub notice: [u8; 16],
    /// When the oldest yes in it was given, or the choice made; whole seconds.
    pub made_at: Timestamp,
    /// It was made knowing of the browser's signal.
    pub knew_gpc: bool,
    /// The notice was closed.
    pub closed: bool,
    /// How many purposes the notice had.
    pub purposes: u8,
    /// Which of them are answered.
    pub answered: PurposeSet,
    /// Which of them are allowed.
    pub granted: PurposeSet,
    /// Its receipt.
    pub receipt: ReceiptId,
    /// The vendors, by their position in that notice, that are refused although their purposes are allowed.
    pub refused: VendorSet,
}

/// The server's key for cookies. Doesn't print.
#[derive(Clone)]
pub struct CookieKey(Hmac<Sha256>);

impl std::fmt::Debug for CookieKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CookieKey(secret)")
    }
}

impl CookieKey {
    /// A key from 32 random bytes.
    ///
    /// # Panics
    /// Never: HMAC takes keys of any length.
    #[must_use]
    pub fn new(secret: &[u8; 32]) -> Self {
        Self(Hmac::new_from_slice(secret).expect("HMAC takes keys of any length"))
    }

    /// A tag over a payload in a context.
    pub(crate) fn tag(&self, context: &str, payload: &[u8]) -> [u8; MAC_BYTES] {
        let full = self.mac(context, payload).finalize().into_bytes();
        let mut tag = [0; MAC_BYTES];
        tag.copy_from_slice(&full[..MAC_BYTES]);
        tag
    }

    /// Whether a tag is that of a payload in a context.
    pub(crate) fn verifies(&self, context: &str, payload: &[u8], tag: &[u8]) -> bool {
        tag.len() == MAC_BYTES && self.mac(context, payload).verify_truncated_left(tag).is_ok()
    }

    fn mac(&self, realm: &str, payload: &[u8]) -> Hmac<Sha256> {
        let mut mac = self.0.clone();
        mac.update(b"sayso-cookie/1\n");
        mac.update(realm.as_bytes());
        mac.update(b"\n");
        mac.update(payload);
        mac
    }
}

impl CookieChoice {
    /// The cookie's value. `realm` is whose cookie it is: [`Notice::realm`](crate::Notice::realm).
    #[must_use]
    pub fn encode(&self, realm: &str, key: &CookieKey) -> String {
        let mut bytes = Vec::with_capacity(80);
        bytes.extend_from_slice(&self.notice);
        bytes.push((u8::from(self.knew_gpc) * FLAG_KNEW_GPC) | (u8::from(self.closed) * FLAG_CLOSED));
        // 40 bits of seconds last until the year 36,812; times before 1970 don't occur.
        bytes.extend_from_slice(&self.made_at.as_second().max(0).to_be_bytes()[3..]);
        bytes.push(self.purposes);
        for bits in [self.answered, self.granted] {
            bytes.extend_from_slice(&bits.0.to_le_bytes()[..bitmap_bytes(self.purposes)]);
        }
        bytes.extend_from_slice(&self.receipt.sequence.to_be_bytes());
        bytes.extend_from_slice(&self.receipt.random);
        bytes.extend_from_slice(self.refused.as_bytes());
        let tag = key.tag(realm, &bytes);
        bytes.extend_from_slice(&tag);
        format!("{VERSION}{}", URL_SAFE_NO_PAD.encode(bytes))
    }

    /// Reads a cookie's value; none unless it is whole and authentic.
    #[must_use]
    pub fn decode(value: &str, realm: &str, key: &CookieKey) -> Option<Self> {
        let encoded = value.strip_prefix(VERSION).filter(|encoded| encoded.len() <= ENCODED_LIMIT)?;
        let bytes = URL_SAFE_NO_PAD.decode(encoded).ok()?;
        let (payload, mac) = bytes.split_at_checked(bytes.len().checked_sub(MAC_BYTES)?)?;
        if !key.verifies(realm, payload, mac) {
            return None;
        }
        let (notice, rest) = payload.split_first_chunk::<16>()?;
        let ([flags, time @ .., purposes], rest) = rest.split_first_chunk::<7>()?;
        let (answered, rest) = rest.split_at_checked(bitmap_bytes(*purposes))?;
        let (granted, rest) = rest.split_at_checked(bitmap_bytes(*purposes))?;
        let (sequence, rest) = rest.split_first_chunk::<8>()?;
        let (random, refused) = rest.split_first_chunk::<16>()?;
        let mut seconds = [0; 8];
        seconds[3..].copy_from_slice(time);
        Some(Self {
            notice: *notice,
            made_at: Timestamp::from_second(i64::from_be_bytes(seconds)).ok()?,
            knew_gpc: flags & FLAG_KNEW_GPC != 0,
            closed: flags & FLAG_CLOSED != 0,
            purposes: *purposes,
            answered: purpose_set(answered)?,
            granted: purpose_set(granted)?,
            receipt: ReceiptId { sequence: u64::from_be_bytes(*sequence), random: *random },
            refused: VendorSet::from_bytes(refused),
        })
    }
}

/// The bytes that hold one bit a purpose.
fn bitmap_bytes(purposes: u8) -> usize {
    usize::from(purposes).min(MAX_PURPOSES).div_ceil(8)
}

fn purpose_set(bits: &[u8]) -> Option<PurposeSet> {
    let mut bytes = [0; 8];
    bytes.get_mut(..bits.len())?.copy_from_slice(bits);
    Some(PurposeSet(u64::from_le_bytes(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cookie() -> CookieChoice {
        CookieChoice {
            notice: [9; 16],
            made_at: Timestamp::from_second(1_795_000_000).unwrap(),
            knew_gpc: true,
            closed: false,
            purposes: 9,
            answered: PurposeSet(0b1_0000_1111),
            granted: PurposeSet(0b1_0000_0101),
            refused: VendorSet::NONE,
            receipt: ReceiptId { sequence: 1 << 40, random: [3; 16] },
        }
    }

    const SITE: &str = "news";

    #[test]
    fn a_cookie_comes_back_as_it_was_written_and_is_short() {
        let key = CookieKey::new(&[1; 32]);
        let value = cookie().encode(SITE, &key);
        assert_eq!(CookieChoice::decode(&value, SITE, &key), Some(cookie()));
        assert!(NAME.len() + 1 + value.len() < 200, "{}", value.len());
        let full = CookieChoice {
            purposes: 64,
            answered: PurposeSet(u64::MAX),
            granted: PurposeSet(u64::MAX),
            ..cookie()
        };
        let value = full.encode(SITE, &key);
        assert_eq!(CookieChoice::decode(&value, SITE, &key).as_ref(), Some(&full));
        assert!(NAME.len() + 1 + value.len() < 200, "{}", value.len());
        let refused = (0..crate::notice::MAX_VENDORS_TO_CHOOSE).collect();
        let longest = CookieChoice { refused, ..full };
        let value = longest.encode(SITE, &key);
        assert_eq!(CookieChoice::decode(&value, SITE, &key), Some(longest));
        assert!(NAME.len() + 1 + value.len() <= 1_000, "{}", value.len());
    }

    #[test]
    fn any_changed_missing_or_added_byte_is_no_choice() {
        let key = CookieKey::new(&[1; 32]);
        let value = cookie().encode(SITE, &key);
        for position in 0..value.len() {
            for other in [b'A', b'z', b'0', b'-', b' ', b'%'] {
                let mut bytes = value.clone().into_bytes();
                if bytes[position] != other {
                    bytes[position] = other;
                    let changed = String::from_utf8(bytes).unwrap();
                    assert_eq!(CookieChoice::decode(&changed, SITE, &key), None, "{position}");
                }
            }
            assert_eq!(CookieChoice::decode(&value[..position], SITE, &key), None);
        }
        assert_eq!(CookieChoice::decode(&format!("{value}A"), SITE, &key), None);
    }

    #[test]
    fn a_cookie_of_another_site_or_key_is_no_choice() {
        let key = CookieKey::new(&[1; 32]);
        let value = cookie().encode(SITE, &key);
        assert_eq!(CookieChoice::decode(&value, "other", &key), None);
        assert_eq!(CookieChoice::decode(&value, SITE, &CookieKey::new(&[2; 32])), None);
    }
}
