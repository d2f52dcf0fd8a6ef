use super::*;
use crate::evidence::{
    Act, ActPurpose, Carried, Control, Cookie, CookieWrite, CouldNot, Layer, Means, Request, StorageItem,
    StorageKind, Visit,
};
use crate::finding::{Basis, Kind, Purpose};

const UUID: &str = "3f2b8c1e-9d4a-4f6b-8e2c-1a2b3c4d5e6f";

const VENDORS: &str = r#"{"hosts": {
    "stats.lumen.example": {"owner": "Lumen", "purpose": "analytics", "needs_consent": true, "sale_share": false},
    "ads.pixel.example": {"owner": "Pixel", "purpose": "marketing", "needs_consent": true, "sale_share": true},
    "m.shop.test": {"owner": "Cloak", "purpose": "analytics", "needs_consent": true, "sale_share": false},
    "fonts.example": {"owner": "Fonts", "purpose": "functional", "needs_consent": false, "sale_share": false},
    "www.googletagmanager.com": {"owner": "Google", "purpose": "analytics", "needs_consent": true, "sale_share": false},
    "www.google-analytics.com": {"owner": "Google", "purpose": "analytics", "needs_consent": true, "sale_share": false}}}"#;

fn knowledge() -> Knowledge {
    let mut knowledge = Knowledge::default();
    knowledge.add(Basis::VendorsFile, vendors_file(VENDORS).unwrap());
    knowledge
}

/// A scenario of two visits: the start page until 3 s, another until 6 s. What decides was pressed at 1 s.
fn seen(scenario: Scenario) -> Evidence {
    let visit = |path: &str, from_ms| Visit {
        url: format!("https://shop.test{path}"),
        final_url: format!("https://shop.test{path}"),
        from_ms,
        until_ms: from_ms + 2_900,
        status: 200,
        partial: false,
    };
    let decides = matches!(scenario, Scenario::RejectAll | Scenario::Withdraw | Scenario::AcceptAll);
    Evidence {
        scenario: Some(scenario),
        visits: vec![visit("/", 0), visit("/a", 3_000)],
        decided_at_ms: decides.then_some(1_000),
        ..Evidence::default()
    }
}

fn request(at_ms: u64, url: &str) -> Request {
    Request {
        at_ms,
        url: url.into(),
        resource: "Image".into(),
        page: "https://shop.test/".into(),
        ..Request::default()
    }
}

fn cookie(at_ms: u64, name: &str, domain: &str) -> Cookie {
    Cookie {
        at_ms,
        name: name.into(),
        value: UUID.into(),
        domain: domain.into(),
        host_only: true,
        path: "/".into(),
        http_only: false,
        secure: true,
        same_site: None,
        lifetime_days: Some(90.0),
    }
}

fn write(at_ms: u64, name: &str, domain: &str, by: &str) -> CookieWrite {
    let (name, domain, by) = (name.into(), domain.into(), by.into());
    CookieWrite { at_ms, name, domain, by, value: None, stack: vec![], refused: None, removes: false }
}

fn found(evidence: &Evidence, regime: &Regime) -> Vec<String> {
    let report = judge("https://shop.test/", "", std::slice::from_ref(evidence), &knowledge(), regime);
    let list = report.findings();
    list.map(|(_, one)| format!("{} {} {}", one.kind, one.what, one.purpose)).collect()
}

#[test]
fn before_a_choice_all_that_needs_consent_counts_where_consent_is_asked() {
    let mut seen = seen(Scenario::NoChoice);
    seen.requests = [
        "https://stats.lumen.example/t",
        "https://ads.pixel.example/p",
        "https://fonts.example/f.css",
        "https://shop.test/x",
    ]
    .map(|url| request(100, url))
    .to_vec();
    seen.cookies = vec![
        cookie(2_900, "_x", "shop.test"),
        cookie(2_900, "sid", "shop.test"),
        cookie(2_900, "fr", "ads.pixel.example"),
    ];
    seen.cookie_writes = vec![write(120, "_x", "shop.test", "script https://stats.lumen.example/l.js:4")];
    let want = [
        "request ads.pixel.example marketing",
        "request stats.lumen.example analytics",
        "cookie _x@shop.test analytics",
        "cookie fr@ads.pixel.example marketing",
    ];
    assert_eq!(found(&seen, &Regime::opt_in()), want);
    assert!(found(&seen, &Regime::opt_out()).is_empty());
    seen.scenario = Some(Scenario::Gpc);
    assert_eq!(found(&seen, &Regime::opt_in()), want);
    assert_eq!(found(&seen, &Regime::opt_out()), [want[0], want[3]], "only sale and sharing is objected to");
    seen.scenario = Some(Scenario::AcceptAll);
    assert!(found(&seen, &Regime::opt_in()).is_empty());
}

#[test]
fn after_a_refusal_only_what_begins_later_is_sent_and_only_what_stays_is_kept() {
    let mut seen = seen(Scenario::RejectAll);
    seen.requests =
        vec![request(900, "https://stats.lumen.example/t"), request(1_400, "https://ads.pixel.example/p")];
    // There before the refusal, and gone at the end.
    seen.cookies = vec![cookie(2_900, "_x", "shop.test")];
    seen.cookie_writes = vec![write(120, "_x", "shop.test", "script https://stats.lumen.example/l.js:4")];
    assert!(found(&seen, &Regime::opt_in()).is_empty());
    seen.requests.push(request(1_500, "https://ads.pixel.example/p"));
    seen.cookies.push(cookie(5_900, "_x", "shop.test"));
    let want = ["request ads.pixel.example marketing", "cookie _x@shop.test analytics"];
    assert_eq!(found(&seen, &Regime::opt_in()), want);
    assert_eq!(found(&seen, &Regime::opt_out()), want, "a refusal is one under any law");
    seen.decided_at_ms = None;
    assert!(found(&seen, &Regime::opt_in()).is_empty(), "what was never refused can't be broken");
}

#[test]
fn a_third_partys_cookie_counts_only_if_it_was_set_again() {
    let mut seen = seen(Scenario::Withdraw);
    seen.cookies = vec![cookie(900, "fr", "ads.pixel.example"), cookie(5_900, "fr", "ads.pixel.example")];
    seen.cookie_writes = vec![write(300, "fr", "ads.pixel.example", "response https://ads.pixel.example/p")];
    assert!(found(&seen, &Regime::opt_in()).is_empty());
    // The answer to a request that was on its way when consent was taken back.
    seen.requests = vec![request(1_200, "https://ads.pixel.example/late")];
    seen.cookie_writes.push(write(
        1_700,
        "fr",
        "ads.pixel.example",
        "response https://ads.pixel.example/late",
    ));
    assert!(found(&seen, &Regime::opt_in()).is_empty());
    seen.cookie_writes.push(write(
        4_000,
        "fr",
        "ads.pixel.example",
        "response https://ads.pixel.example/again",
    ));
    assert_eq!(found(&seen, &Regime::opt_in()), ["cookie fr@ads.pixel.example marketing"]);
}

#[test]
fn what_never_left_the_browser_was_not_sent() {
    let mut seen = seen(Scenario::NoChoice);
    let blocked = Request { blocked: Some("csp".into()), ..request(9, "https://ads.pixel.example/a") };
    let ahead = Request { resource: "Prefetch".into(), ..request(9, "https://ads.pixel.example/b") };
    seen.requests =
        vec![blocked, ahead, request(9, "data:image/gif;base64,AA"), request(9, "blob:https://shop.test/1")];
    assert!(found(&seen, &Regime::opt_in()).is_empty());
}

#[test]
fn a_tag_that_says_nothing_of_anybody_is_to_be_reviewed() {
    let mut seen = seen(Scenario::NoChoice);
    seen.requests = vec![
        request(9, "https://www.googletagmanager.com/gtag/js?id=G-1"),
        request(20, "https://www.google-analytics.com/g/collect?v=2&tid=G-1&gcs=G100"),
    ];
    let grades = |seen: &Evidence| {
        let report =
            judge("https://shop.test/", "", std::slice::from_ref(seen), &knowledge(), &Regime::opt_in());
        report.findings().map(|(_, one)| (one.grade, one.severity)).collect::<Vec<_>>()
    };
    assert_eq!(grades(&seen), [(Grade::Review, Severity::Warning); 2]);
    seen.requests
        .push(request(30, "https://www.google-analytics.com/g/collect?v=2&tid=G-1&gcs=G111&cid=GA1.1.55.66"));
    assert_eq!(grades(&seen), [(Grade::Violation, Severity::Error); 2]);
}

#[test]
fn a_visitor_number_of_the_sites_own_and_a_cloaked_tracker_are_found() {
    let mut seen = seen(Scenario::NoChoice);
    let item = |kind, name: &str, value: &str| StorageItem {
        at_ms: 2_900,
        kind,
        name: name.into(),
        value: value.into(),
        host: "shop.test".into(),
    };
    seen.storage = vec![
        item(StorageKind::Local, "visitor_id", UUID),
        item(StorageKind::Local, "cart_id", UUID),
        item(StorageKind::Local, "bp", UUID),
        item(StorageKind::Session, "state", UUID),
    ];
    let carried = vec![Carried { what: "local bp@shop.test".into(), form: "plain".into() }];
    seen.requests = vec![
        Request { carried, ..request(50, "https://ads.pixel.example/p") },
        request(60, "https://m.shop.test/collect"),
        request(70, "https://static.shop.test/logo.png"),
    ];
    let domain_cookie = Cookie { host_only: false, ..cookie(2_900, "mid", "shop.test") };
    seen.cookies = vec![domain_cookie];
    seen.cookie_writes = vec![write(65, "mid", "shop.test", "response https://m.shop.test/collect")];
    let want = [
        "request ads.pixel.example marketing",
        "request m.shop.test analytics",
        "cookie mid@.shop.test analytics",
        "storage local:bp@shop.test marketing",
        "storage local:visitor_id@shop.test analytics",
    ];
    assert_eq!(found(&seen, &Regime::opt_in()), want);
}

#[test]
fn after_a_choice_of_one_purpose_the_others_are_refused() {
    let mut seen = Evidence { decided_at_ms: Some(1_000), ..seen(Scenario::Choose) };
    seen.requests = ["https://stats.lumen.example/t", "https://ads.pixel.example/p"]
        .map(|url| request(4_000, url))
        .to_vec();
    let switch = |label: &str, on| crate::evidence::Switch { label: label.into(), on };
    seen.chosen = vec![switch("Lumen", true), switch("Advertising", false)];
    assert_eq!(found(&seen, &Regime::opt_in()), ["request ads.pixel.example marketing"]);
    seen.chosen = vec![switch("The usual", true), switch("Advertising", false)];
    let report = judge("https://shop.test/", "", &[seen], &knowledge(), &Regime::opt_in());
    assert!(report.findings().next().is_none() && report.partial);
    assert!(report.could_not[0].why.contains("The usual"), "{:?}", report.could_not);
}

fn layer(controls: &[(Means, &str)]) -> Layer {
    let control = |(means, label): &(Means, &str)| Control {
        means: *means,
        label: (*label).into(),
        role: "button".into(),
        visible: true,
        ..Control::default()
    };
    Layer { number: 1, controls: controls.iter().map(control).collect(), ..Layer::default() }
}

fn act(purpose: ActPurpose, presses: u32) -> Act {
    Act { at_ms: 1_000, purpose, by: "words".into(), label: None, worked: true, presses, of_sale: false }
}

#[test]
fn a_layer_that_accepts_and_does_not_refuse_is_found_by_what_it_took() {
    let accept = Evidence { acts: vec![act(ActPurpose::Accept, 1)], ..seen(Scenario::AcceptAll) };
    let layers = vec![layer(&[(Means::Accept, "OK"), (Means::Settings, "Personalise")])];
    let mut reject = Evidence { acts: vec![act(ActPurpose::Reject, 2)], layers, ..seen(Scenario::RejectAll) };
    let ui = |reject: &Evidence, regime: &Regime| {
        judge("https://shop.test/", "", &[accept.clone(), reject.clone()], &knowledge(), regime).ui
    };
    assert_eq!(ui(&reject, &Regime::opt_in()), ["no_reject_on_first_layer"]);
    assert!(ui(&reject, &Regime::opt_out()).is_empty());
    reject.acts = vec![act(ActPurpose::Reject, 1)];
    assert!(ui(&reject, &Regime::opt_in()).is_empty(), "one press refused, whatever the button was called");
}

#[test]
fn who_says_do_not_sell_has_said_nothing_of_statistics() {
    let requests =
        ["https://stats.lumen.example/t", "https://ads.pixel.example/p"].map(|url| request(4_000, url));
    let after = |of_sale, regime: &Regime| {
        let acts = vec![Act { of_sale, ..act(ActPurpose::Reject, 1) }];
        let evidence = Evidence { acts, requests: requests.to_vec(), ..seen(Scenario::RejectAll) };
        let report = judge("https://shop.test/", "", &[evidence], &knowledge(), regime);
        report.findings().map(|(_, one)| one.what.clone()).collect::<Vec<_>>()
    };
    assert_eq!(after(true, &Regime::opt_out()), ["ads.pixel.example"]);
    assert_eq!(after(false, &Regime::opt_out()).len(), 2);
    assert_eq!(after(true, &Regime::opt_in()).len(), 2, "statistics were never asked for");
}

#[test]
fn a_control_that_is_not_there_is_a_finding_and_one_that_could_not_be_worked_is_none() {
    let could_not = |scenario, what: &str, site_has_none| CouldNot {
        scenario,
        what: what.into(),
        why: "w".into(),
        site_has_none,
    };
    let mut reject = Evidence {
        decided_at_ms: None,
        layers: vec![layer(&[(Means::Close, "Got it!")])],
        ..seen(Scenario::RejectAll)
    };
    let mut withdraw = Evidence { decided_at_ms: None, ..seen(Scenario::Withdraw) };
    let report = |reject: &Evidence, withdraw: &Evidence, regime: &Regime| {
        judge("https://shop.test/", "", &[reject.clone(), withdraw.clone()], &knowledge(), regime)
    };
    reject.could_not = vec![could_not(Scenario::RejectAll, "reject", true)];
    withdraw.could_not = vec![could_not(Scenario::Withdraw, "withdraw", true)];
    let none = report(&reject, &withdraw, &Regime::opt_in());
    assert_eq!(none.ui, ["no_reject_option", "no_withdraw_option"]);
    assert!(!none.partial);
    reject.could_not[0].site_has_none = false;
    withdraw.could_not.clear();
    let failed = report(&reject, &withdraw, &Regime::opt_in());
    assert!(failed.ui.is_empty() && failed.partial);
}

#[test]
fn gpc_that_is_promised_and_ignored_is_found() {
    let mut seen = seen(Scenario::Gpc);
    seen.requests = vec![request(9, "https://ads.pixel.example/p")];
    let ui = |seen: &Evidence| {
        judge("https://shop.test/", "", std::slice::from_ref(seen), &knowledge(), &Regime::opt_out()).ui
    };
    assert!(ui(&seen).is_empty());
    seen.gpc_json = Some("{\"gpc\": true}".into());
    assert_eq!(ui(&seen), ["gpc_claimed_but_ignored"]);
    seen.gpc_json = None;
    seen.gpc_said = Some("We honor the Global Privacy Control signal.".into());
    assert_eq!(ui(&seen), ["gpc_claimed_but_ignored"]);
    seen.requests = vec![request(9, "https://stats.lumen.example/t")];
    assert!(ui(&seen).is_empty(), "statistics aren't sold");
}

#[test]
fn a_finding_says_what_whose_and_when() {
    let mut seen = seen(Scenario::RejectAll);
    seen.requests = vec![request(2_000, "https://ads.pixel.example/p")];
    let report = judge("https://shop.test/", "", &[seen], &knowledge(), &Regime::opt_in());
    let (_, one) = report.findings().next().unwrap();
    assert_eq!(one.says, "`ads.pixel.example` of Pixel (marketing) is called after everything was refused.");
    assert_eq!(
        (one.kind, &one.purpose, one.rule.as_str()),
        (Kind::Request, &Purpose::Marketing, "after-refusal")
    );
    assert_eq!(one.proof.urls, ["https://ads.pixel.example/p"]);
}

#[test]
fn third_parties_that_no_list_knows_are_told_by_what_they_get_and_keep() {
    let mut seen = seen(Scenario::NoChoice);
    let carried = |what: &str| vec![Carried { what: what.into(), form: "plain".into() }];
    seen.requests = vec![
        Request { carried: carried("cookie _x@shop.test"), ..request(9, "https://stats.who.example/t") },
        Request { carried: carried("cookie _x@shop.test"), ..request(9, "https://ads.who.example/t") },
        request(9, "https://sync.else.example/m"),
        request(9, "https://cdn.libs.example/l.js"),
    ];
    seen.cookies = vec![
        cookie(2_900, "uuid2", "sync.else.example"),
        Cookie { lifetime_days: None, ..cookie(9, "lb", "cdn.libs.example") },
    ];
    let want = [
        "request ads.who.example marketing",
        "request stats.who.example analytics",
        "request sync.else.example marketing",
        "cookie uuid2@sync.else.example marketing",
    ];
    assert_eq!(found(&seen, &Regime::opt_in()), want);
    let report = judge("https://shop.test/", "", &[seen], &knowledge(), &Regime::opt_in());
    assert!(report.findings().all(|(_, one)| one.basis == Basis::Guess && one.severity == Severity::Warning));
}

#[test]
fn an_item_with_a_vendors_name_is_that_vendors_and_a_record_of_consent_is_nobodys() {
    let mut seen = seen(Scenario::NoChoice);
    seen.requests = vec![request(9, "https://stats.lumen.example/t")];
    let item = |name: &str| StorageItem {
        at_ms: 2_900,
        kind: StorageKind::Local,
        name: name.into(),
        value: "x".into(),
        host: "shop.test".into(),
    };
    seen.storage = vec![item("lumen.state"), item("lumen_consent"), item("lum")];
    assert_eq!(
        found(&seen, &Regime::opt_in()),
        ["request stats.lumen.example analytics", "storage local:lumen.state@shop.test analytics"]
    );
}
