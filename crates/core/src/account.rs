//! The account token: by it a site says who is signed in, so that a choice holds on every device of an account.
//!
//! The site sets it as the cookie `sayso-subject`, and takes it away at sign-out. It is `1.`, the claims as JSON in base64url
//! without padding, a dot, and the HMAC-SHA-256 in base64url over `sayso-subject/1`, a newline, the site's id, a newline and the
//! claims in base64url. The key is the site's and Sayso's. Anything that can't be read or isn't authentic is *nobody*.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use crate::{Ages, SiteId};

/// The cookie's name.
pub const NAME: &str = "sayso-subject";

const VERSION: &str = "1.";

/// A token is not longer than this, in bytes.
const LIMIT_BYTES: usize = 1024;

/// What a token says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claims {
    /// The account, by a name that the site chose: 1 to 128 bytes. Not an address or a number that means something elsewhere.
    pub sub: String,
    /// Until when the token counts; seconds since 1970.
    pub exp: i64,
    /// The account's age in years, from and to, if the site knows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<Ages>,
}

/// The key that a site and Sayso share. Doesn't print.
#[derive(Clone)]
pub struct AccountKey(Hmac<Sha256>);

impl std::fmt::Debug for AccountKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AccountKey(secret)")
    }
}

impl AccountKey {
    /// A key from at least 32 bytes; none if there are fewer.
    ///
    /// # Panics
    /// Never: HMAC takes keys of any length.
    #[must_use]
    pub fn new(secret: &[u8]) -> Option<Self> {
        let mac = Hmac::new_from_slice(secret).expect("HMAC takes keys of any length");
        (secret.len() >= 32).then_some(Self(mac))
    }

    fn mac(&self, site: &SiteId, claims: &str) -> Hmac<Sha256> {
        let mut mac = self.0.clone();
        for part in ["sayso-subject/1", "\n", site.as_str(), "\n", claims] {
            mac.update(part.as_bytes());
        }
        mac
    }
}

impl Claims {
    /// Makes the token.
    ///
    /// # Panics
    /// Never: claims serialise.
    #[must_use]
    pub fn sign(&self, site: &SiteId, key: &AccountKey) -> String {
        let claims = URL_SAFE_NO_PAD.encode(serde_json::to_vec(self).expect("claims serialise"));
        let mac = key.mac(site, &claims).finalize().into_bytes();
        format!("{VERSION}{claims}.{}", URL_SAFE_NO_PAD.encode(mac))
    }

    /// Reads a token; none unless it is whole, authentic, for this site, and not over.
    #[must_use]
    pub fn verify(token: &str, site: &SiteId, key: &AccountKey, now: Timestamp) -> Option<Self> {
        let rest = token.strip_prefix(VERSION).filter(|_| token.len() <= LIMIT_BYTES)?;
        let (claims, mac) = rest.split_once('.')?;
        let mac = URL_SAFE_NO_PAD.decode(mac).ok()?;
        key.mac(site, claims).verify_slice(&mac).ok()?;
        let claims: Self = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(claims).ok()?).ok()?;
        let named = (1..=128).contains(&claims.sub.len());
        (named && now.as_second() < claims.exp).then_some(claims)
    }
}

/// What is stored in the account's place: without the secret nobody finds out which account it is.
///
/// # Panics
/// Never: HMAC takes keys of any length.
#[must_use]
pub fn pseudonym(secret: &[u8; 32], realm: &str, sub: &str) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).expect("HMAC takes keys of any length");
    for part in ["sayso-account/1", "\n", realm, "\n", sub] {
        mac.update(part.as_bytes());
    }
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> SiteId {
        "news".parse().unwrap()
    }

    fn now() -> Timestamp {
        Timestamp::from_second(1_795_000_000).unwrap()
    }

    fn claims() -> Claims {
        Claims { sub: "a1b2".into(), exp: 1_795_000_060, age: Some(Ages { from: 13, to: 15 }) }
    }

    #[test]
    fn a_token_says_who_is_signed_in_until_it_is_over() {
        let key = AccountKey::new(&[7; 32]).unwrap();
        let token = claims().sign(&site(), &key);
        assert_eq!(Claims::verify(&token, &site(), &key, now()), Some(claims()));
        let later = Timestamp::from_second(1_795_000_060).unwrap();
        assert_eq!(Claims::verify(&token, &site(), &key, later), None);
        assert_eq!(Claims::verify(&token, &"shop".parse().unwrap(), &key, now()), None);
        assert_eq!(Claims::verify(&token, &site(), &AccountKey::new(&[8; 32]).unwrap(), now()), None);
        assert!(AccountKey::new(&[7; 31]).is_none());
    }

    #[test]
    fn any_changed_missing_or_added_byte_is_nobody() {
        let key = AccountKey::new(&[7; 32]).unwrap();
        let token = claims().sign(&site(), &key);
        for place in 0..token.len() {
            assert_eq!(Claims::verify(&token[..place], &site(), &key, now()), None, "{place}");
            let mut bytes = token.clone().into_bytes();
            bytes[place] = if bytes[place] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(bytes).unwrap();
            assert_eq!(Claims::verify(&changed, &site(), &key, now()), None, "{changed}");
        }
        for odd in [Claims { sub: String::new(), ..claims() }, Claims { sub: "a".repeat(129), ..claims() }] {
            assert_eq!(Claims::verify(&odd.sign(&site(), &key), &site(), &key, now()), None);
        }
    }

    /// What a site's own code must come to: made with nothing of ours.
    #[test]
    fn the_token_is_the_documented_one() {
        let key = AccountKey::new(b"0123456789abcdef0123456789abcdef").unwrap();
        let claims = Claims { sub: "a1b2".into(), exp: 1_795_000_060, age: None };
        assert_eq!(claims.sign(&site(), &key), EXAMPLE);
    }

    const EXAMPLE: &str =
        "1.eyJzdWIiOiJhMWIyIiwiZXhwIjoxNzk1MDAwMDYwfQ.kujKjY0hx8dAEXcYObKHCfytHuCkOozXTPPyhQ5eS4s";
}
