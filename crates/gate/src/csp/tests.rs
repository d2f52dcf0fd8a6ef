use super::*;
use crate::inventory::tests::{NOTHING, STATISTICS, inventory};

const NEEDS: Needs<'_> = Needs {
    nonce: None,
    client: "/_sayso/client.js",
    client_hash: "'sha256-c='",
    centre: "/_sayso/centre.js",
    centre_hash: "'sha256-d='",
    script_hashes: &["'sha256-s='"],
    style_hash: "'sha256-x='",
    style: "/_sayso/page.css",
    routes: "/_sayso/",
};

/// All that a list of scripts can need.
const SCRIPTS_ADDED: &str = "/_sayso/client.js /_sayso/centre.js 'sha256-s='";

fn check(policy: &str, nonce: Option<&str>, want: &str) {
    let admitted = admit(policy, Needs { nonce, ..NEEDS });
    assert_eq!(admitted, want, "{policy}");
    assert_eq!(admit(&admitted, Needs { nonce, ..NEEDS }), admitted, "once more: {policy}");
}

#[test]
fn our_policy_lists_what_is_allowed_and_no_more() {
    let nothing = policy(&inventory(), NOTHING);
    assert!(nothing.contains(" style.example:* *.style.example:*") && nothing.contains(" static.example:*"));
    assert!(!nothing.contains("stats.example") && !nothing.contains("ads.example"));
    let statistics = policy(&inventory(), STATISTICS);
    assert!(statistics.contains(" stats.example:*") && !statistics.contains("cdn.shared.example"));
}

#[test]
fn a_policy_that_lets_us_in_is_left_alone() {
    for policy in [
        "",
        ";; ;",
        "frame-ancestors 'none'",
        "default-src 'self' 'unsafe-inline'",
        "DEFAULT-SRC\t'SELF'  'Unsafe-Inline' ;",
        "img-src 'none', media-src 'none'",
        "sandbox allow-same-origin",
        "require-trusted-types-for 'script'; trusted-types none",
    ] {
        check(policy, None, policy);
    }
    for policy in [
        "script-src 'nonce-abc' 'strict-dynamic'; style-src 'nonce-abc' 'self'; upgrade-insecure-requests",
        "script-src 'NONCE-abc'; style-src 'self' 'nonce-abc'",
        "default-src 'self' 'nonce-abc' 'unsafe-inline'",
    ] {
        check(policy, Some("abc"), policy);
    }
}

#[test]
fn a_strict_policy_gets_exactly_what_the_notice_needs() {
    check(
        "default-src 'none'; form-action 'none'",
        None,
        &format!(
            "default-src 'none'; form-action /_sayso/; script-src {SCRIPTS_ADDED}; style-src 'sha256-x=' /_sayso/page.css; connect-src /_sayso/"
        ),
    );
    check(
        "script-src 'self'; style-src 'self' https://cdn.example",
        None,
        "script-src 'self' 'sha256-s='; style-src 'self' https://cdn.example 'sha256-x='",
    );
}

#[test]
fn nothing_but_lists_is_touched() {
    for rest in
        ["sandbox allow-scripts", "require-trusted-types-for 'script'", "plugin-types a/b", "x \u{e9}", ""]
    {
        check(
            &format!("{rest} ;script-src 'self'"),
            None,
            format!("{rest}; script-src 'self' 'sha256-s='").trim_start_matches("; "),
        );
    }
}

#[test]
fn the_list_that_a_browser_asks_is_the_one_that_changes() {
    let all = SCRIPTS_ADDED;
    for (policy, want) in [
        // The first of a name counts.
        (
            "script-src a; script-src 'self' 'unsafe-inline'",
            format!("script-src a {all}; script-src 'self' 'unsafe-inline'"),
        ),
        // The more special name counts, and the other stays.
        ("script-src 'self'; script-src-elem b", format!("script-src 'self'; script-src-elem b {all}")),
        ("script-src-attr 'none'; script-src a", format!("script-src-attr 'none'; script-src a {all}")),
        // What isn't ASCII isn't there.
        ("script-src \u{fc}; script-src a", format!("script-src \u{fc}; script-src a {all}")),
        // An empty list lets nothing in.
        ("script-src", format!("script-src {all}")),
        ("Script-Src\u{c}'None'", format!("Script-Src {all}")),
        // `'none'` among others stands for nothing.
        ("script-src 'none' a", format!("script-src a {all}")),
    ] {
        check(policy, None, &want);
    }
    check(
        "script-src 'self', script-src a",
        None,
        &format!("script-src 'self' 'sha256-s=',script-src a {all}"),
    );
}

#[test]
fn unsafe_inline_counts_only_where_a_browser_counts_it() {
    let inline = "'self' 'unsafe-inline'";
    for (list, scripts_need, styles_need) in [
        (inline.to_owned(), false, false),
        (format!("{inline} 'nonce-other'"), true, true),
        (format!("{inline} 'sha384-a/_-+=='"), true, true),
        // These are no nonce and no hash: adding a hash of ours would switch the page's own scripts off.
        (format!("{inline} 'nonce-' 'sha256-' 'sha256-a b' 'sha1-abc' nonce-a"), false, false),
    ] {
        let add = |needed: bool, hash: &str| if needed { format!(" {hash}") } else { String::new() };
        check(
            &format!("script-src {list}; style-src {list}"),
            None,
            &format!(
                "script-src {list}{}; style-src {list}{}",
                add(scripts_need, "'sha256-s='"),
                add(styles_need, "'sha256-x='")
            ),
        );
    }
}

#[test]
fn where_trust_alone_counts_the_client_gets_in_by_its_hash() {
    let strict = "script-src 'self' 'unsafe-inline' https: 'strict-dynamic' 'sha256-page='";
    check(strict, None, &format!("{strict} 'sha256-c=' 'sha256-d=' 'sha256-s='"));
    assert!(wants_integrity(strict, None) && wants_integrity(strict, Some("a")));
    let by_nonce = "script-src 'nonce-a' 'strict-dynamic'";
    check(by_nonce, Some("a"), by_nonce);
    assert!(!wants_integrity(by_nonce, Some("a")) && wants_integrity(by_nonce, Some("b")));
    assert!(wants_integrity(&format!("{by_nonce}, {strict}"), Some("a")));
    assert!(!wants_integrity("style-src 'strict-dynamic'; script-src 'self'", None));
}

#[test]
fn a_nonce_of_another_policy_is_not_ours() {
    check(
        "script-src 'nonce-a', script-src 'nonce-b'",
        Some("a"),
        &format!("script-src 'nonce-a',script-src 'nonce-b' {SCRIPTS_ADDED}"),
    );
    check(
        "style-src 'nonce-a' 'self'; script-src 'self'",
        Some("a"),
        "style-src 'nonce-a' 'self'; script-src 'self' 'sha256-s='",
    );
}

#[test]
fn a_nonce_is_found_and_a_strange_one_is_not_used() {
    for (policies, want) in [
        ("script-src 'nonce-a1+/=' x", Some("a1+/=")),
        ("style-src 'nonce-b', default-src x 'NONCE-a'", Some("a")),
        ("img-src 'nonce-c'; style-src 'nonce-b'", Some("b")),
        ("script-src 'nonce-\"><x' x", None),
        ("script-src 'nonce-a=b'", None),
        ("script-src 'nonce-'", None),
        ("script-src 'self'; script-src 'nonce-a'", None),
        ("script-src 'self'", None),
    ] {
        assert_eq!(nonce(policies).as_deref(), want, "{policies}");
    }
    assert!(has_nonce("x; img-src 'Nonce-a b") && !has_nonce("script-src nonce-a"));
}

#[test]
fn a_policy_in_the_page_is_one_policy() {
    assert_eq!(admit_meta("script-src 'self'", NEEDS).as_deref(), Some("script-src 'self' 'sha256-s='"));
    assert_eq!(admit_meta("img-src 'self'", NEEDS), None);
    assert_eq!(admit_meta("script-src 'self', img-src x", NEEDS), None, "browsers don't agree what that is");
}

#[test]
fn a_host_may_be_forbidden_unless_it_is_named_or_everything_may_come() {
    let forbids = |policies: &str| may_forbid(policies, ["ads.example"].into_iter(), false);
    for open in [
        "",
        "frame-ancestors 'none'; object-src 'none'; base-uri 'none'",
        "default-src *",
        "default-src https: 'unsafe-inline'",
        "script-src 'nonce-a' 'strict-dynamic'; object-src 'none'",
        "default-src 'self'; script-src 'self' ads.example",
        "script-src https://ADS.example:443/",
        "img-src https://*.example",
        "script-src 'self' ads.example; img-src 'self', default-src *",
    ] {
        assert!(!forbids(open), "{open}");
    }
    for closed in [
        "default-src 'self'",
        "script-src 'self'",
        "script-src 'nonce-a'",
        "img-src 'self'; script-src *",
        "script-src https://ads.example/one.js",
        "script-src example *.ads.example *. adsxexample 'ads.example'",
        "object-src ads.example; script-src 'none'",
        "script-src ads.example, script-src 'self'",
    ] {
        assert!(forbids(closed), "{closed}");
    }
    assert!(!may_forbid("script-src 'self'", std::iter::empty(), false), "there is nobody to let in");
    assert!(may_forbid("script-src 'self' ads.example", std::iter::empty(), true));
}
