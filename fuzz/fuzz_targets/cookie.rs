//! Whatever a browser sends as the cookie `sayso`: it is a choice or none, never a panic. What is read comes back the
//! same when it is written again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sayso_core::cookie::{CookieChoice, CookieKey};

fuzz_target!(|value: &str| {
    let key = CookieKey::new(&[1; 32]);
    if let Some(choice) = CookieChoice::decode(value, "news", &key) {
        let written = choice.encode("news", &key);
        assert_eq!(CookieChoice::decode(&written, "news", &key), Some(choice));
    }
});
