//! Whatever a browser sends as an account's token or as one to load once: it is somebody or nobody, never a panic; and nobody can be named without the key.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sayso_core::account::{AccountKey, Claims};
use sayso_core::cookie::CookieKey;
use sayso_core::once;

fuzz_target!(|token: &str| {
    // One that isn't ours lets nobody in.
    let cookie_key = CookieKey::new(&[1; 32]);
    let early = "1970-01-01T00:00:00Z".parse().expect("a time");
    assert_eq!(once::decode(token, "/", early, "news", &cookie_key), None);
    let key = AccountKey::new(&[1; 32]).expect("a key");
    let site = "news".parse().expect("a site's id");
    let now = "2026-11-24T00:00:00Z".parse().expect("a time");
    if let Some(claims) = Claims::verify(token, &site, &key, now) {
        assert_eq!(Claims::verify(&claims.sign(&site, &key), &site, &key, now), Some(claims));
    }
});
