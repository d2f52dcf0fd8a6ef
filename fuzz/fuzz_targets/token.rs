//! Whatever a browser sends as an account's token: it is somebody or nobody, never a panic; and nobody can be named without the key.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sayso_core::account::{AccountKey, Claims};

fuzz_target!(|token: &str| {
    let key = AccountKey::new(&[1; 32]).expect("a key");
    let site = "news".parse().expect("a site's id");
    let now = "2026-11-24T00:00:00Z".parse().expect("a time");
    if let Some(claims) = Claims::verify(token, &site, &key, now) {
        assert_eq!(Claims::verify(&claims.sign(&site, &key), &site, &key, now), Some(claims));
    }
});
