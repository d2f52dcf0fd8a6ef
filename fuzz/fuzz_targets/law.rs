//! Whatever an operator writes as a law file: it is a law pack or an error that names the file, never a panic; and by whatever
//! pack it is, every visit is decided, and the browser's signal never allows more.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sayso_core::notice::reference;
use sayso_core::{Ages, Law, Signals, decide};

fuzz_target!(|text: &str| {
    let law = match Law::parse(&[("law.toml", text)]) {
        Ok(law) => law,
        Err(error) => return assert!(!error.to_string().is_empty()),
    };
    let notice = reference(law.digest);
    for place in ["", "US", "US-CA", "DE", "XX"] {
        for age in [None, Some(Ages::exactly(12)), Some(Ages { from: 200, to: 3 })] {
            for day in ["1970-01-01", "2026-11-24", "9000-01-01"] {
                let now = format!("{day}T00:00:00Z").parse().expect("a time");
                let jurisdiction = place.parse().ok();
                let signals = Signals { jurisdiction, age, only_country: true, ..Signals::default() };
                let without = decide(&notice, &law, &signals, now).allowed();
                let with = decide(&notice, &law, &Signals { gpc: true, ..signals }, now).allowed();
                assert!(without.covers(with));
            }
        }
    }
});
