//! Whatever stands in a `Cookie` or `Set-Cookie` header: nothing held passes, everything else passes as it was, and what
//! is deleted is what was held.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use sayso_core::notice::Stored;
use sayso_core::{Allowed, Digest, Notice, Purpose, PurposeSet, Use, Vendor};
use sayso_gate::cookies::{CookieTable, LINES_LIMIT, Room, Whereabouts};

static TABLE: LazyLock<CookieTable> =
    LazyLock::new(|| CookieTable::new(&notice()).with_unlisted(&["zz*".into(), "_ga".into()], None));

fuzz_target!(|data: &[u8]| {
    let Some((&bits, rest)) = data.split_first() else { return };
    let allowed = Allowed::purposes(PurposeSet(u64::from(bits & 3)));
    // As the server reads a header: one letter a byte.
    let text: String = rest.iter().map(|byte| char::from(*byte)).collect();
    let (path, header) = text.split_once('\n').unwrap_or(("/", &text));

    let before: Vec<&str> = header.split(';').map(blank).filter(|pair| !pair.is_empty()).collect();
    let want: Vec<&str> = before.iter().filter(|pair| !is_held(pair, bits)).copied().collect();
    let passed = TABLE.filter_request(header, &allowed);
    assert_eq!(passed.as_deref(), (!want.is_empty()).then(|| want.join("; ")).as_deref(), "{header:?}");

    let set = blank(header.split(';').next().unwrap_or_default());
    let read_back = set.strip_prefix('=').unwrap_or(set);
    assert_eq!(TABLE.may_set(header, &allowed), !is_held(read_back, bits), "{header:?}");

    let whereabouts = Whereabouts { host: "www.news.example", path, is_https: bits & 4 != 0 };
    let room = Room { bytes: 1 << (bits >> 4), turn: rest.len().wrapping_mul(usize::MAX / 3) };
    let lines = TABLE.removals(header, &allowed, whereabouts, room);
    assert!(lines.len() <= LINES_LIMIT && lines.iter().map(String::len).sum::<usize>() <= room.bytes);
    for line in lines {
        let mut parts = line.split("; ");
        let (name, value) = parts.next().and_then(|pair| pair.split_once('=')).expect("a pair");
        assert!(value.is_empty() && is_held(name, bits), "{line:?}");
        assert!(before.iter().any(|pair| name_of(pair) == name), "{line:?} was not in {header:?}");
        for part in parts {
            let known = matches!(part, "Secure" | "HttpOnly" | "Partitioned")
                || part == "Expires=Thu, 01 Jan 1970 00:00:00 GMT"
                || matches!(part, "Domain=www.news.example" | "Domain=news.example")
                || part == "Path=/"
                || part.strip_prefix("Path=").is_some_and(|its| path.starts_with(its) && !its.contains(';'));
            assert!(known, "{part:?} of {line:?}");
        }
    }
});

/// The rule, written another way: statistics is bit 0, advertising bit 1; a longer rule goes before a shorter one.
fn is_held(pair: &str, bits: u8) -> bool {
    let name = name_of(pair);
    let (statistics, advertising) = (bits & 1 == 0, bits & 2 == 0);
    match name {
        "sayso" | "sayso-once" | "sayso-subject" => false,
        "_ga" => statistics,
        "both" => statistics || advertising,
        _ if name.starts_with("_ga_") => statistics,
        _ if name.starts_with('_') => advertising,
        // Of a vendor that nobody named.
        _ if name.starts_with("zz") => true,
        _ => false,
    }
}

fn name_of(pair: &str) -> &str {
    blank(pair.split('=').next().unwrap_or_default())
}

fn blank(text: &str) -> &str {
    text.trim_matches([' ', '\t'])
}

fn notice() -> Notice {
    let purpose = |id: &str, of: Use| Purpose {
        id: id.parse().expect("a purpose's id"),
        group: None,
        uses: [of].into(),
        strictly_necessary: false,
    };
    let vendor = |id: &str, cookies: &[&str], purpose: &str| Vendor {
        stores: cookies.iter().copied().map(Stored::cookie).collect(),
        purposes: vec![purpose.parse().expect("a purpose's id")],
        ..Vendor::unknown(id.parse().expect("a vendor's id"))
    };
    Notice {
        purposes: vec![purpose("statistics", Use::Statistics), purpose("advertising", Use::TargetedAds)],
        vendors: vec![
            vendor("stats", &["_ga", "_ga_*", "both"], "statistics"),
            vendor("ads", &["_*", "both"], "advertising"),
        ],
        ..Notice::blank("test".parse().expect("a site's id"), Digest::of(b""))
    }
}
