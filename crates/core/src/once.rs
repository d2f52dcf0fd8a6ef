//! *Load once*: a token by which one vendor loads in one view of one page, soon, and leaves no choice behind.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::{SignedDuration, Timestamp};

use crate::VendorId;
use crate::cookie::{CookieKey, MAC_BYTES};

/// The cookie that carries it.
pub const NAME: &str = "sayso-once";

/// How long it may take from the button to the page, in seconds.
pub const SECONDS: i64 = 60;

/// Separates these tokens from every other that the key signs. No realm has a line break.
const CONTEXT: &str = "\nsayso-once/1\n";

/// A token for a vendor on a page. `path` is without its query.
#[must_use]
pub fn encode(vendor: &VendorId, path: &str, now: Timestamp, realm: &str, key: &CookieKey) -> String {
    let until = now.saturating_add(SignedDuration::from_secs(SECONDS)).unwrap_or(Timestamp::MAX);
    let mut bytes = until.as_second().to_be_bytes().to_vec();
    bytes.extend_from_slice(vendor.as_str().as_bytes());
    let mac = key.tag(&context(realm, path), &bytes);
    bytes.extend_from_slice(&mac);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Reads a token; none unless it is authentic, for this page, and not too late.
#[must_use]
pub fn decode(value: &str, path: &str, now: Timestamp, realm: &str, key: &CookieKey) -> Option<VendorId> {
    let bytes = URL_SAFE_NO_PAD.decode(value).ok().filter(|bytes| bytes.len() < 200)?;
    let (payload, mac) = bytes.split_at_checked(bytes.len().checked_sub(MAC_BYTES)?)?;
    if !key.verifies(&context(realm, path), payload, mac) {
        return None;
    }
    let (until, vendor) = payload.split_first_chunk::<8>()?;
    let in_time = now.as_second() <= i64::from_be_bytes(*until);
    std::str::from_utf8(vendor).ok().filter(|_| in_time)?.parse().ok()
}

fn context(realm: &str, path: &str) -> String {
    format!("{realm}{CONTEXT}{path}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_for_one_vendor_on_one_page_for_a_minute() {
        let key = CookieKey::new(&[1; 32]);
        let now = Timestamp::from_second(1_795_000_000).unwrap();
        let vendor: VendorId = "video".parse().unwrap();
        let token = encode(&vendor, "/a", now, "news", &key);
        let later = |seconds| now + SignedDuration::from_secs(seconds);
        assert_eq!(decode(&token, "/a", later(60), "news", &key), Some(vendor));
        assert_eq!(decode(&token, "/a", later(61), "news", &key), None);
        assert_eq!(decode(&token, "/b", now, "news", &key), None);
        assert_eq!(decode(&token, "/a", now, "other", &key), None);
        assert_eq!(decode(&token, "/a", now, "news", &CookieKey::new(&[2; 32])), None);
        for position in 0..token.len() {
            assert_eq!(decode(&token[..position], "/a", now, "news", &key), None);
        }
    }
}
