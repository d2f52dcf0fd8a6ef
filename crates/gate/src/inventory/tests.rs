use sayso_core::{Digest, Purpose, Use, Vendor};

use super::*;

/// Purposes necessary, statistics, advertising; vendors stats, ads (also on cdn.shared.example), style (necessary).
pub(crate) fn notice() -> Notice {
    let purpose = |id: &str, uses: &[Use]| Purpose {
        id: id.parse().unwrap(),
        group: None,
        uses: uses.iter().copied().collect(),
        strictly_necessary: uses.is_empty(),
    };
    let vendor = |id: &str, hosts: &[&str], inline: &[&str], purposes: &[&str]| Vendor {
        name: id.to_uppercase(),
        hosts: hosts.iter().map(ToString::to_string).collect(),
        inline: inline.iter().map(ToString::to_string).collect(),
        purposes: purposes.iter().map(|id| id.parse().unwrap()).collect(),
        ..Vendor::unknown(id.parse().unwrap())
    };
    Notice {
        purposes: vec![
            purpose("necessary", &[]),
            purpose("statistics", &[Use::Statistics]),
            purpose("advertising", &[Use::TargetedAds]),
        ],
        vendors: vec![
            vendor("stats", &["stats.example", "cdn.shared.example"], &[], &["statistics"]),
            vendor("ads", &["ads.example", "cdn.shared.example"], &["adq("], &["advertising"]),
            vendor("style", &["style.example"], &[], &["necessary"]),
        ],
        ..Notice::blank("test".parse().unwrap(), Digest::of(b""))
    }
}

pub(crate) const NOTHING: &Allowed = &Allowed::purposes(PurposeSet(0b001));
pub(crate) const STATISTICS: &Allowed = &Allowed::purposes(PurposeSet(0b011));
pub(crate) const ALL: &Allowed = &Allowed::purposes(PurposeSet(0b111));

pub(crate) fn inventory() -> Inventory {
    Inventory::new(&notice(), &["static.example".into()], UnknownHosts::Block).unwrap()
}

/// The same for a site that lets in what nobody has classified once everything is allowed.
pub(crate) fn lax_inventory() -> Inventory {
    Inventory::new(&notice(), &["static.example".into()], UnknownHosts::AllowWithEverything).unwrap()
}

#[test]
fn a_refused_vendor_stays_out_and_one_let_in_once_gets_in() {
    let refused = Allowed { refused: [1].into_iter().collect(), ..ALL.clone() };
    check("https://ads.example/a.js", &refused, "ads");
    check("https://cdn.shared.example/a.js", &refused, "ads");
    check("https://stats.example/a.js", &refused, "allowed");
    assert_eq!(inventory().judge_script(b"adq(1)", &refused), [1]);
    assert!(!inventory().allowed_hosts(&refused).contains(&"cdn.shared.example"));
    let once = Allowed { once: [1].into_iter().collect(), ..NOTHING.clone() };
    check("https://ads.example/a.js", &once, "allowed");
    check("https://cdn.shared.example/a.js", &once, "stats");
    check("https://stats.example/a.js", &once, "stats");
}

#[track_caller]
fn check(address: &str, allowed: &Allowed, want: &str) {
    let base = Url::parse("https://www.test.example/news/").unwrap();
    let have = match inventory().judge_address(address, &base, Some("www.test.example"), allowed) {
        Verdict::FirstParty => "own".into(),
        Verdict::Allowed => "allowed".into(),
        Verdict::Held { vendor, .. } => notice().vendors[vendor].id.to_string(),
        Verdict::Unknown(host) => format!("unknown {host}"),
    };
    assert_eq!(have, want, "{address}");
}

#[test]
fn an_address_is_judged_by_its_host() {
    check("x.js", NOTHING, "own");
    check("/x.js", NOTHING, "own");
    check("https://www.test.example:8443/x", NOTHING, "own");
    check("https://a.static.example/x", NOTHING, "own");
    check("data:text/css,x", NOTHING, "own");
    check("about:blank", NOTHING, "own");
    check("//stats.example/t.js", NOTHING, "stats");
    check("//STATS.example./t.js", STATISTICS, "allowed");
    check("https://eu.stats.example/t.js", NOTHING, "stats");
    check("https://notstats.example/t.js", NOTHING, "unknown notstats.example");
    check("https://style.example/", NOTHING, "allowed");
}

#[test]
fn ways_to_hide_a_host_do_not_hide_it() {
    for address in [
        "\\\\stats.example/x",
        "/\\stats.example/x",
        " \n//stats.example/x",
        "ht\ntps://stats.example/x",
        "https:stats.example/x",
        "//user:pass@stats.example/x",
        "//stats%2Eexample/x",
        "///stats.example/x",
        "//ſtats.example/x",
        "HTTPS://STATS.EXAMPLE/",
    ] {
        let base = Url::parse("http://www.test.example/").unwrap();
        let verdict = inventory().judge_address(address, &base, Some("www.test.example"), NOTHING);
        assert!(matches!(verdict, Verdict::Held { vendor: 0, .. }), "{address:?}");
    }
}

#[test]
fn vendors_that_share_a_host_must_all_be_allowed() {
    check("//cdn.shared.example/x", NOTHING, "stats");
    check("//cdn.shared.example/x", STATISTICS, "ads");
    check("//cdn.shared.example/x", ALL, "allowed");
}

#[test]
fn unknown_hosts_are_blocked_unless_the_site_lets_them_in_with_everything() {
    check("//new.example/x", ALL, "unknown new.example");
    let lax = Inventory::new(&notice(), &[], UnknownHosts::AllowWithEverything).unwrap();
    assert_eq!(lax.judge_host("new.example", None, ALL), Verdict::Allowed);
    assert!(matches!(lax.judge_host("new.example", None, STATISTICS), Verdict::Unknown(_)));
}

#[test]
fn what_is_no_address_is_held_unless_everything_is_allowed() {
    let lax = Inventory::new(&notice(), &[], UnknownHosts::AllowWithEverything).unwrap();
    let base = Url::parse("https://www.test.example/").unwrap();
    for address in ["http://[", "https://", "//a b/", "//[::1", "https://x:99999/"] {
        check(address, ALL, "unknown (not an address)");
        assert_eq!(lax.judge_address(address, &base, None, ALL), Verdict::Allowed, "{address}");
        let some = lax.judge_address(address, &base, None, STATISTICS);
        assert!(matches!(some, Verdict::Unknown(_)), "{address}");
    }
}

#[test]
fn an_inline_script_is_a_vendors_if_it_loads_from_it() {
    let judge = |text: &str, allowed| inventory().judge_script(text.as_bytes(), allowed);
    let loader = "(function(d,s){var j=d.createElement(s);j.src='https:\\/\\/ADS.example/show.js'})(document,'script')";
    assert_eq!(judge(loader, NOTHING), [1]);
    assert!(judge(loader, ALL).is_empty());
    assert_eq!(judge("window.adq=window.adq||[];adq('init')", STATISTICS), [1]);
    assert_eq!(judge("adq('init');fetch('//stats.example/');fetch('//ads.example')", NOTHING), [1, 0]);
    assert_eq!(judge("import x from'https://ads.example/x.js'", NOTHING), [1]);
    assert!(judge("window.state={\"see\":\"https://ads.example/\"}", NOTHING).is_empty());
    assert!(judge("document.createElement('p')", NOTHING).is_empty());
}

#[test]
fn an_inline_script_names_a_host_only_at_its_edges() {
    let judge = |host: &str| {
        let script =
            format!("var s=document.createElement('script');s.src='{host}/x.js';document.head.append(s)");
        inventory().judge_script(script.as_bytes(), NOTHING)
    };
    for own in ["https://loads.example", "//my-ads.example", "//ads.example.org", "//ads.examples"] {
        assert!(judge(own).is_empty(), "{own}");
    }
    for theirs in [
        "//ads.example",
        "//cdn.ads.example",
        "//ads.example.",
        "//ads.example:443",
        r"https:\/\/ads.example\",
        r"https:\u002F\u002Fads.example",
        "'+decodeURIComponent('%2F%2Fads.example%2F')+'",
    ] {
        assert_eq!(judge(theirs), [1], "{theirs}");
    }
}

#[test]
fn a_host_beyond_ascii_is_found_in_both_its_forms() {
    let mut notice = notice();
    notice.vendors[0].hosts = vec!["zähler.example".into()];
    let inventory = Inventory::new(&notice, &[], UnknownHosts::Block).unwrap();
    for host in ["zähler.example", "xn--zhler-gra.example"] {
        assert_eq!(inventory.judge_script(format!("fetch('//{host}/x')").as_bytes(), NOTHING), [0], "{host}");
    }
}

#[test]
fn a_host_that_is_no_host_is_refused() {
    for bad in ["", "https://x.example", "x.example/", "*.x.example", "x.example:80", "a b"] {
        let mut notice = notice();
        notice.vendors[0].hosts = vec![bad.into()];
        assert!(Inventory::new(&notice, &[], UnknownHosts::Block).is_err(), "{bad}");
    }
}
