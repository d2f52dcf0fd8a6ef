//! Whatever a browser sends as the cookie `sayso`: it is a choice or none, never a panic. What is read comes back the
//! same when it is written again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sayso_core::SiteId;
use sayso_core::cookie::{CookieChoice, CookieKey};

fuzz_target!(|value: &str| {
    let site: SiteId = "news".parse().expect("a site's id");
    let key = CookieKey::new(&[1; 32]);
    if let Some(choice) = CookieChoice::decode(value, &site, &key) {
        let written = choice.encode(&site, &key);
        assert_eq!(CookieChoice::decode(&written, &site, &key), Some(choice));
    }
});
