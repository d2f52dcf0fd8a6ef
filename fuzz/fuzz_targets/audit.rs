//! What sites, name servers and the browser send to the auditor: each is read or not, never a panic. The first byte says what it is.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sayso_audit::fuzzed;

fuzz_target!(|data: &[u8]| {
    let Some((kind, data)) = data.split_first() else { return };
    let text = String::from_utf8_lossy(data);
    match kind % 5 {
        0 => fuzzed::cookie(&text),
        1 => fuzzed::robots(&text),
        2 => fuzzed::sitemap(&text),
        3 => fuzzed::names(data),
        _ => fuzzed::net_log(data),
    }
});
