//! The `sayso-signal` cookie: that a receipt says what the browser's opt-out signal did under a notice.
//!
//! It is no choice and stands apart from the one: nothing is allowed, asked or left unasked because of it. It only keeps the client
//! from having the same recorded again. Before it there is a probe, a random value that the client sets: a browser that sends it
//! back keeps cookies, and two tabs that ask at once send the same.
//!
//! The record is the notice's first 128 bits in hex, a dot, the receipt's id, a dot, and an HMAC-SHA-256 cut to 128 bits in
//! base64url. The client compares its beginning with the notice of the page.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::{CookieKey, MAC_BYTES};
use crate::ReceiptId;

/// The cookie's name.
pub const NAME: &str = "sayso-signal";

/// Separates these records from every other that the key signs. No realm has a line break.
const CONTEXT: &str = "\nsayso-signal/1";

/// What the cookie records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignalRecord {
    /// The first 128 bits of the digest of the notice that was in force.
    pub notice: [u8; 16],
    /// The receipt.
    pub receipt: ReceiptId,
}

impl SignalRecord {
    /// The cookie's value. `realm` is whose cookie it is: [`Notice::realm`](crate::Notice::realm).
    #[must_use]
    pub fn encode(&self, realm: &str, key: &CookieKey) -> String {
        let payload = self.payload();
        let mac = key.tag(&format!("{realm}{CONTEXT}"), payload.as_bytes());
        format!("{payload}.{}", URL_SAFE_NO_PAD.encode(mac))
    }

    /// Reads a cookie's value; none unless it is whole and authentic.
    #[must_use]
    pub fn decode(value: &str, realm: &str, key: &CookieKey) -> Option<Self> {
        let (payload, mac) = value.rsplit_once('.').filter(|_| value.len() < 200)?;
        let mac = URL_SAFE_NO_PAD.decode(mac).ok().filter(|mac| mac.len() == MAC_BYTES)?;
        if !key.verifies(&format!("{realm}{CONTEXT}"), payload.as_bytes(), &mac) {
            return None;
        }
        let (notice, receipt) = payload.split_once('.')?;
        let notice = u128::from_str_radix(notice, 16).ok()?.to_be_bytes();
        Some(Self { notice, receipt: receipt.parse().ok()? })
    }

    fn payload(&self) -> String {
        format!("{:032x}.{}", u128::from_be_bytes(self.notice), self.receipt)
    }
}

/// Whether a value is a probe: `k` and 128 random bits in base64url.
#[must_use]
pub fn is_probe(value: &str) -> bool {
    let random = value.strip_prefix('k').and_then(|letters| URL_SAFE_NO_PAD.decode(letters).ok());
    random.is_some_and(|bytes| bytes.len() == 16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_comes_back_as_it_was_written_and_no_other_does() {
        let key = CookieKey::new(&[1; 32]);
        let record = SignalRecord { notice: [0xa; 16], receipt: ReceiptId { sequence: 17, random: [3; 16] } };
        let value = record.encode("news", &key);
        assert!(value.starts_with("0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a.17."), "{value}");
        assert_eq!(SignalRecord::decode(&value, "news", &key), Some(record));
        assert_eq!(SignalRecord::decode(&value, "shop", &key), None);
        assert_eq!(SignalRecord::decode(&value, "news", &CookieKey::new(&[2; 32])), None);
        for place in 0..value.len() {
            assert_eq!(SignalRecord::decode(&value[..place], "news", &key), None, "{place}");
            let mut bytes = value.clone().into_bytes();
            bytes[place] = if bytes[place] == b'1' { b'2' } else { b'1' };
            let changed = String::from_utf8(bytes).unwrap();
            assert_eq!(SignalRecord::decode(&changed, "news", &key), None, "{changed}");
        }
        assert!(!is_probe(&value));
    }

    #[test]
    fn a_probe_is_as_long_as_it_is_hard_to_guess() {
        assert!(is_probe("kBwcHBwcHBwcHBwcHBwcHBw"));
        for bad in ["", "k", "BwcHBwcHBwcHBwcHBwcHBw", "kBwcHBwcHBwcHBwcHBwcHBwAA", "kBwcHBwcHBwcHBwcHBwcH w"]
        {
            assert!(!is_probe(bad), "{bad}");
        }
    }
}
