//! Whatever policy a site has: what we add is ours and nothing else, the rest says what it said, and what the notice
//! needs is in.
#![no_main]

use std::collections::BTreeMap;

use libfuzzer_sys::fuzz_target;
use sayso_gate::csp::{Needs, admit, admit_meta, has_nonce, may_forbid, nonce, wants_integrity};

const OURS: [&str; 9] = [
    "/s/client.js",
    "'sha256-c='",
    "/s/centre.js",
    "'sha256-d='",
    "'sha256-s='",
    "'sha256-m='",
    "'sha256-x='",
    "/s/page.css",
    "/s/",
];

fuzz_target!(|header: &str| {
    let ours = nonce(header);
    let [client, client_hash, centre, centre_hash, script_hash, other_hash, style_hash, style, routes] = OURS;
    let script_hashes = &[script_hash, other_hash][..];
    let needs = Needs {
        nonce: ours.as_deref(),
        client,
        client_hash,
        centre,
        centre_hash,
        script_hashes,
        style_hash,
        style,
        routes,
    };
    let admitted = admit(header, needs);
    assert_eq!(admit(&admitted, needs), admitted, "once is enough");
    assert_eq!(nonce(&admitted), ours, "{header:?}: no nonce comes or goes");
    assert!(ours.is_none() || has_nonce(header));
    let _ = (wants_integrity(header, ours.as_deref()), may_forbid(header, ["a.b"].into_iter(), true));
    if !header.contains(',') {
        assert_eq!(admit_meta(header, needs).as_deref().unwrap_or(header), admitted);
    }
    assert_eq!(header.split(',').count(), admitted.split(',').count());
    for (before, after) in header.split(',').zip(admitted.split(',')) {
        compare(&read(before), &read(after));
        assert!(lets_us_in(&read(after), ours.as_deref()), "{before:?} became {after:?}");
    }
});

/// A policy as the standard reads it: the first directive of a name counts, what isn't ASCII doesn't.
type Directives = BTreeMap<String, Vec<String>>;

fn read(policy: &str) -> Directives {
    let mut directives = Directives::new();
    for token in policy.split(';').filter(|token| token.is_ascii()) {
        let mut words = token.split(|c: char| " \t\n\x0c\r".contains(c)).filter(|word| !word.is_empty());
        let Some(name) = words.next() else { continue };
        directives.entry(name.to_ascii_lowercase()).or_insert_with(|| words.map(Into::into).collect());
    }
    directives
}

fn compare(before: &Directives, after: &Directives) {
    assert!(before.keys().all(|name| after.contains_key(name)), "{before:?} lost something: {after:?}");
    for (name, list) in after {
        let old = before.get(name).unwrap_or_else(|| {
            assert!(matches!(name.as_str(), "script-src" | "style-src" | "connect-src"), "{name} is new");
            before.get("default-src").expect("a list to begin with")
        });
        if list == old {
            continue;
        }
        let plain = |list: &[String]| -> Vec<String> {
            let not_ours = list.iter().filter(|source| !OURS.contains(&source.as_str()));
            not_ours.filter(|source| !source.eq_ignore_ascii_case("'none'")).cloned().collect()
        };
        assert_eq!(plain(list), plain(old), "{name} became laxer, or stricter");
        // A hash or a nonce switches `'unsafe-inline'` off: none of ours may be the first.
        let inline =
            |list: &[String]| list.iter().any(|source| source.eq_ignore_ascii_case("'unsafe-inline'"));
        let trust = |list: &[String]| list.iter().any(|s| s.eq_ignore_ascii_case("'strict-dynamic'"));
        let styles = name.starts_with("style");
        if inline(old) && (styles || !trust(old)) {
            assert!(ignores_inline(old) || !ignores_inline(list), "{name}: {old:?} became {list:?}");
        }
    }
}

fn value<'s>(source: &'s str, prefix: &str) -> Option<&'s str> {
    let lower = source.to_ascii_lowercase();
    let inside = lower.strip_prefix(prefix)?.strip_suffix('\'')?;
    let value = &source[prefix.len()..source.len() - 1];
    let digits = inside.trim_end_matches('=');
    let good = !digits.is_empty()
        && inside.len() - digits.len() <= 2
        && digits.chars().all(|c| c.is_ascii_alphanumeric() || "+/-_".contains(c));
    good.then_some(value)
}

fn ignores_inline(list: &[String]) -> bool {
    let prefixes = ["'nonce-", "'sha256-", "'sha384-", "'sha512-"];
    list.iter().any(|source| prefixes.iter().any(|prefix| value(source, prefix).is_some()))
}

/// Whether the guard, the client and the style may be.
fn lets_us_in(policy: &Directives, nonce: Option<&str>) -> bool {
    let governing = |chain: &[&str]| chain.iter().find_map(|name| policy.get(*name));
    let lets_in = |chain: &[&str], hash: &str, address: &str, hashed: &str, is_script: bool| {
        let Some(list) = governing(chain) else { return true };
        let has = |word: &str| list.iter().any(|source| source.eq_ignore_ascii_case(word));
        if nonce.is_some_and(|nonce| list.iter().any(|source| value(source, "'nonce-") == Some(nonce))) {
            return true;
        }
        let trust = is_script && has("'strict-dynamic'");
        let inline = has(hash) || has("'unsafe-inline'") && !ignores_inline(list) && !trust;
        let loaded = if trust { has(hashed) } else { has(address) || has("'self'") || has("*") };
        inline && loaded
    };
    let [client, client_hash, _, _, script_hash, other_hash, style_hash, style, _] = OURS;
    let scripts = ["script-src-elem", "script-src", "default-src"];
    [script_hash, other_hash].iter().all(|hash| lets_in(&scripts, hash, client, client_hash, true))
        && lets_in(&["style-src-elem", "style-src", "default-src"], style_hash, style, style, false)
}
