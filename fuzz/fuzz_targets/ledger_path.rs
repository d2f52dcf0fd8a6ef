//! Whatever is asked for below `tile/`, and whatever bytes are served as an entry bundle: a path has one spelling and never
//! leaves its folder, and a bundle that is read is written back byte for byte.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sayso_ledger::tile::{Resource, decode_bundle, encode_bundle};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(path) = str::from_utf8(bytes)
        && let Ok(resource) = Resource::parse_path(path)
    {
        assert_eq!(resource.path(), path);
        assert!(path.split('/').all(|part| !part.is_empty() && part != ".." && part != "."));
    }
    let Some((width, bundle)) = bytes.split_first() else { return };
    if let Ok(entries) = decode_bundle(bundle, u16::from(*width)) {
        assert_eq!(encode_bundle(&entries).expect("it was read"), bundle);
    }
});
