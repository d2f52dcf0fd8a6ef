//! Copies of pages, in browsers, in front and in memory: never the page of somebody else, and none made again without need.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use http::StatusCode;
use sayso_core::account::{AccountKey, Claims};

use super::app::{Answer, TestApp};
use super::site_behind::reply;
use crate::config::{CspMode, SiteConfig};

const PAGE: &str = "<!doctype html><html><head><title>T</title></head><body><p>hello</p><script src=\"https://ads.example/a.js\"></script></body></html>";

const KEY: &[u8] = b"a key of the site's that is long enough";

/// Puts a page there that is version 1 to who knows it, and says how often it was sent whole.
fn put_version(
    app: &TestApp,
    path: &str,
    headers: &'static [(&'static str, &'static str)],
) -> Arc<AtomicUsize> {
    let sent = Arc::new(AtomicUsize::new(0));
    let count = sent.clone();
    app.site.put(path, move |asked| {
        let known = asked.headers.get("if-none-match").is_some_and(|tag| tag == "\"v1\"");
        let mut all = vec![("content-type", "text/html".to_owned()), ("etag", "\"v1\"".to_owned())];
        all.extend(headers.iter().map(|(name, value)| (*name, (*value).to_owned())));
        if !known {
            count.fetch_add(1, Ordering::Relaxed);
        }
        reply(if known { 304 } else { 200 }, &all, if known { "" } else { PAGE })
    });
    sent
}

#[tokio::test]
async fn a_page_that_has_not_changed_is_sent_as_it_was_made() {
    let app = TestApp::start().await;
    let sent = put_version(&app, "/", &[("x-site-behind", "1"), ("cache-control", "max-age=5")]);
    for encoding in ["zstd", "gzip", ""] {
        let ask = async || app.send(app.page("/?a=1").header("accept-encoding", encoding), "").await;
        let before = sent.load(Ordering::Relaxed);
        let first = ask().await;
        let again = ask().await;
        assert_eq!((first.status, again.status), (StatusCode::OK, StatusCode::OK));
        assert_eq!(again.body, first.body);
        assert!(!again.body.is_empty() && again.header("content-encoding") == encoding);
        assert_eq!(sent.load(Ordering::Relaxed), before + 1, "{encoding}: the second was only asked about");
        assert_eq!(app.site.last().header("if-none-match"), "\"v1\"");
        for (name, value) in &first.headers {
            if !matches!(name.as_str(), "transfer-encoding" | "content-length" | "date") {
                assert_eq!(again.headers.get(name), Some(value));
            }
        }
        assert_eq!(again.headers.get_all("content-security-policy").iter().count(), 1);
    }
    // Who has a copy is told that it is still good.
    let copy = app.send(app.page("/?a=1"), "").await;
    let known = app.send(app.page("/?a=1").header("if-none-match", copy.header("etag")), "").await;
    assert_eq!((known.status, known.body.len()), (StatusCode::NOT_MODIFIED, 0));
    // Who wants it anew gets it anew.
    let before = sent.load(Ordering::Relaxed);
    app.send(app.page("/?a=1").header("cache-control", "no-cache"), "").await;
    app.send(app.page("/?a=2"), "").await;
    assert_eq!(sent.load(Ordering::Relaxed), before + 2);
}

#[tokio::test]
async fn the_same_strong_tag_is_the_same_page() {
    let app = TestApp::start().await;
    let number = AtomicUsize::new(0);
    let tags = ["\"a\"", "\"a\"", "\"b\"", "W/\"c\"", "W/\"c\""];
    app.site.put("/", move |_| {
        let number = number.fetch_add(1, Ordering::Relaxed);
        let headers = [("content-type", "text/html".into()), ("etag", tags[number].into())];
        reply(200, &headers, PAGE.replace("hello", &format!("hello {number}")))
    });
    let mut shown = Vec::new();
    for _ in tags {
        let text = app.send(app.page("/"), "").await.text();
        shown.push(text.split("hello ").nth(1).unwrap()[..1].to_owned());
    }
    assert_eq!(shown, ["0", "0", "2", "3", "4"], "alike, as a weak tag says, isn't the same");
}

#[tokio::test]
async fn what_is_for_one_visitor_is_not_kept() {
    let cases: &[&'static [(&'static str, &'static str)]] = &[
        &[("set-cookie", "session=1")],
        &[("set-cookie", "_ad1=1")],
        &[("cache-control", "private")],
        &[("cache-control", "public"), ("cache-control", "No-Store")],
        &[("vary", "Accept, Cookie")],
        &[("vary", "*")],
        &[("content-security-policy", "script-src 'nonce-a'")],
    ];
    for headers in cases {
        let app = TestApp::start().await;
        let sent = put_version(&app, "/", headers);
        for _ in 0..2 {
            assert!(app.send(app.page("/"), "").await.text().contains("hello"));
        }
        assert_eq!(sent.load(Ordering::Relaxed), 2, "{headers:?}");
    }
    let app = TestApp::start().await;
    let sent = put_version(&app, "/", &[]);
    let nonce = PAGE.replace(
        "<title>",
        "<meta http-equiv=Content-Security-Policy content=\"script-src 'nonce-a'\"><title>",
    );
    app.site.put_file("/nonce", &[("content-type", "text/html"), ("etag", "\"v1\"")], nonce);
    for (path, name, value) in
        [("/", "authorization", "Basic eDp5"), ("/", "cookie", "session=1"), ("/nonce", "x-none", "")]
    {
        for _ in 0..2 {
            app.send(app.page(path).header(name, value), "").await;
            assert_eq!(app.site.last().header("if-none-match"), "", "{name}");
        }
    }
    assert_eq!(sent.load(Ordering::Relaxed), 4);
    // With cookies it is kept if the site says that it is for everybody.
    let sent = put_version(&app, "/public", &[("cache-control", "public, max-age=5")]);
    for _ in 0..2 {
        app.send(app.page("/public").header("cookie", "session=1"), "").await;
    }
    assert_eq!(sent.load(Ordering::Relaxed), 1);
}

#[tokio::test]
async fn nothing_is_kept_without_room_and_a_page_that_breaks_off_is_none() {
    let app = TestApp::start_with(|server, _| server.page_cache_bytes = 0).await;
    let sent = put_version(&app, "/", &[]);
    for _ in 0..2 {
        app.send(app.page("/"), "").await;
    }
    assert_eq!(sent.load(Ordering::Relaxed), 2);

    let app = TestApp::start().await;
    let broken = Arc::new(AtomicBool::new(true));
    let breaks = broken.clone();
    app.site.put("/", move |asked| {
        assert!(!asked.headers.contains_key("if-none-match"), "half a page was kept");
        let headers = [("content-type", "text/html".into()), ("etag", "\"v1\"".into())];
        // Longer than a tag may be: what was sent of it breaks off.
        let end = if breaks.load(Ordering::Relaxed) {
            format!("<p title=\"{}", "x".repeat(20 << 20))
        } else {
            String::new()
        };
        reply(200, &headers, format!("{PAGE}{}{end}", "<p>more</p>".repeat(20_000)))
    });
    assert!(app.try_send(app.page("/"), "").await.is_none(), "it breaks off");
    broken.store(false, Ordering::Relaxed);
    assert_eq!(app.send(app.page("/"), "").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_policy_that_has_changed_makes_the_page_anew() {
    let app = TestApp::start().await;
    let strict = Arc::new(AtomicBool::new(false));
    let is_strict = strict.clone();
    app.site.put("/", move |asked| {
        let known = asked.headers.contains_key("if-none-match");
        let mut headers = vec![("content-type", "text/html".into()), ("etag", "\"v1\"".into())];
        if is_strict.load(Ordering::Relaxed) {
            headers.push(("content-security-policy", "script-src 'nonce-new'".into()));
        }
        reply(if known { 304 } else { 200 }, &headers, if known { "" } else { PAGE })
    });
    let copy = app.send(app.page("/"), "").await.header("etag").to_owned();
    strict.store(true, Ordering::Relaxed);
    // What is kept in memory, and what a browser has: neither carries the nonce.
    for request in [app.page("/"), app.page("/").header("if-none-match", copy)] {
        let answer = app.send(request, "").await;
        assert_eq!((answer.status, answer.text().matches("nonce=\"new\"").count()), (StatusCode::OK, 3));
        assert_eq!(answer.header("cache-control"), "private, no-store");
    }
}

#[tokio::test]
async fn a_304_never_takes_our_policy_from_the_copy() {
    let policies = |answer: &Answer, name: &str| -> Vec<String> {
        answer.headers.get_all(name).iter().map(|value| value.to_str().unwrap().to_owned()).collect()
    };
    let (enforced, reported) = ("content-security-policy", "content-security-policy-report-only");
    for (mode, name, other) in [(CspMode::Enforce, enforced, reported), (CspMode::Report, reported, enforced)]
    {
        let app = TestApp::start_with(|_, site| site.csp = mode).await;
        put_version(&app, "/none", &[]);
        put_version(
            &app,
            "/both",
            &[
                ("content-security-policy", "default-src 'self'"),
                ("content-security-policy-report-only", "img-src a"),
            ],
        );
        for (path, lines) in [("/none", 0), ("/both", 2)] {
            let first = app.send(app.page(path), "").await;
            let again = app.send(app.page(path).header("if-none-match", first.header("etag")), "").await;
            assert_eq!(again.status, StatusCode::NOT_MODIFIED);
            assert_eq!(
                policies(&again, name).len(),
                lines,
                "a copy without a word from the site keeps what it has"
            );
            assert_eq!(policies(&again, other).len(), lines / 2);
            if lines > 0 {
                assert_eq!(policies(&again, name), policies(&first, name));
                assert_eq!(policies(&again, other), policies(&first, other));
            }
        }
    }
}

/// Visits that differ in one thing each, as header lines; the first word names them.
async fn visits(app: &TestApp) -> Vec<(&'static str, Vec<(&'static str, String)>)> {
    let cookie = |value: String| vec![("cookie", value)];
    let accepted = app.accept_all().await;
    let rejected = app.choose(&app.choice("reject-all"), "").await.cookie();
    let account = |sub: &str, age: Option<sayso_core::Ages>| {
        let exp = app.app.clock.now().as_second() + 600;
        let claims = Claims { sub: sub.into(), exp, age };
        let token = claims.sign(&app.app.serving().sites[0].notice.site, &AccountKey::new(KEY).unwrap());
        format!("sayso-subject={token}")
    };
    let chosen = account("chosen", None);
    app.choose(&app.choice("accept-all"), &chosen).await;
    vec![
        ("plain", vec![]),
        ("plain again", vec![]),
        ("accepted", cookie(accepted.clone())),
        ("rejected", cookie(rejected)),
        ("forged", cookie("sayso=forged".into())),
        ("gpc", vec![("sec-gpc", "1".into())]),
        ("language", vec![("accept-language", "fr".into())]),
        ("place", vec![("x-place", "US-CA".into())]),
        ("place and gpc", vec![("x-place", "US-CA".into()), ("sec-gpc", "1".into())]),
        ("https", vec![("x-forwarded-proto", "https".into())]),
        ("another host", vec![("x-forwarded-host", "other.example".into())]),
        ("signed in", cookie(account("new", None))),
        ("signed in, chosen", cookie(chosen)),
        (
            "a child",
            vec![
                ("x-place", "US-CA".into()),
                ("cookie", account("child", Some(sayso_core::Ages::exactly(9)))),
            ],
        ),
        (
            "an adult",
            vec![
                ("x-place", "US-CA".into()),
                ("cookie", account("adult", Some(sayso_core::Ages::exactly(40)))),
            ],
        ),
        ("a frame", vec![("sec-fetch-dest", "iframe".into())]),
    ]
}

fn with_accounts(server: &mut crate::config::ServerConfig, site: &mut SiteConfig) {
    std::fs::create_dir_all(&server.data).unwrap();
    let path = server.data.join("account.key");
    std::fs::write(&path, KEY).unwrap();
    site.account_key_file = Some(path);
}

fn request(app: &TestApp, path: &str, visit: &[(&'static str, String)]) -> http::request::Builder {
    let mut headers: BTreeMap<&str, String> = visit.iter().cloned().collect();
    headers.entry("sec-fetch-dest").or_insert_with(|| "document".into());
    headers.into_iter().fold(app.request("GET", path), |request, (name, value)| request.header(name, value))
}

#[tokio::test]
async fn no_visitor_gets_the_page_of_another() {
    let app = TestApp::start_with(|server, site| {
        with_accounts(server, site);
        site.shared_cache = true;
    })
    .await;
    put_version(&app, "/", &[("cache-control", "public, max-age=60")]);
    // The same without anything that is kept or asked about.
    app.site.put_file("/fresh", &[("content-type", "text/html")], PAGE);
    let visits = visits(&app).await;
    let mut by_class: BTreeMap<String, String> = BTreeMap::new();
    let mut shared: BTreeMap<String, String> = BTreeMap::new();
    for round in 0..3 {
        let mut tags: Vec<(String, String)> = Vec::new();
        for (name, visit) in &visits {
            let class = app.send(request(&app, "/_sayso/class", visit), "").await.text();
            let answer = app.send(request(&app, "/", visit).header("sayso-class", &class), "").await;
            let fresh = app.send(request(&app, "/fresh", visit), "").await;
            let want =
                fresh.text().replace("fresh", "").replace("%2F", "/").replace("return=/", "return=%2F");
            let have = answer.text().replace("%2F", "/").replace("return=/", "return=%2F");
            assert_eq!(have, want, "{name}, round {round}");
            assert_eq!(answer.header("sayso-class"), class, "{name}");
            let known = by_class.entry(class.clone()).or_insert_with(|| answer.text());
            assert_eq!(*known, answer.text(), "{name}: one class, two pages");
            if answer.header("cache-control").starts_with("public") {
                shared.insert(class, (*name).to_owned());
            }
            tags.push(((*name).to_owned(), answer.header("etag").to_owned()));
        }
        // A copy made for one is fresh for nobody else.
        for (of, tag) in &tags {
            for (name, visit) in &visits {
                let answer = app.send(request(&app, "/", visit).header("if-none-match", tag), "").await;
                let same = tags.iter().any(|(other, its)| other == name && its == tag);
                assert_eq!(answer.status == StatusCode::NOT_MODIFIED, same, "{name} with the copy of {of}");
            }
        }
    }
    assert_eq!(by_class.len(), visits.len() - 1, "two of them are alike: {by_class:?}");
    let shared: Vec<&str> = shared.values().map(String::as_str).collect();
    for own in ["accepted", "rejected", "forged", "signed in", "signed in, chosen", "a child", "an adult"] {
        assert!(!shared.contains(&own), "{own} is nobody else's: {shared:?}");
    }
    for common in ["plain again", "gpc", "language", "place", "https", "another host", "a frame"] {
        assert!(shared.contains(&common), "{common} is shared: {shared:?}");
    }
}

#[tokio::test]
async fn a_cache_in_front_may_share_only_what_it_asked_for_by_its_class() {
    let app = TestApp::start_with(|_, site| site.shared_cache = true).await;
    let class = app.get("/_sayso/class").await;
    assert_eq!(class.header("cache-control"), "private, no-store");
    put_version(&app, "/", &[("cache-control", "public, max-age=60"), ("vary", "Origin")]);
    put_version(&app, "/long", &[("cache-control", "max-age=5, s-maxage=600")]);
    put_version(&app, "/cookie", &[("cache-control", "public, max-age=60"), ("set-cookie", "session=1")]);
    put_version(&app, "/held", &[("cache-control", "public, max-age=60"), ("set-cookie", "_ad1=1")]);
    put_version(&app, "/vary", &[("cache-control", "public, max-age=60"), ("vary", "Cookie")]);
    put_version(&app, "/plain", &[]);
    put_version(
        &app,
        "/nonce",
        &[("cache-control", "public, max-age=60"), ("content-security-policy", "script-src 'nonce-a'")],
    );
    let class = class.text();
    let ask = async |path: &str, class: &str, cookie: &str| {
        app.send(app.page(path).header("sayso-class", class).header("cookie", cookie), "").await
    };
    let shared = ask("/", &class, "").await;
    assert_eq!(shared.header("cache-control"), "public, max-age=0, must-revalidate, s-maxage=60");
    let vary: Vec<&str> =
        shared.headers.get_all("vary").iter().map(|value| value.to_str().unwrap()).collect();
    assert_eq!(vary, ["Origin", "Sayso-Class, Accept-Encoding"]);
    assert_eq!(app.site.last().header("sayso-class"), "");
    let again = app.page("/").header("sayso-class", &class).header("if-none-match", shared.header("etag"));
    let again = app.send(again, "").await;
    assert_eq!(
        (again.status, again.header("cache-control")),
        (StatusCode::NOT_MODIFIED, shared.header("cache-control"))
    );
    assert!(ask("/long", &class, "").await.header("cache-control").ends_with("s-maxage=600"));
    for (path, class, cookie) in [
        ("/", "0123456789abcdef", ""),
        ("/", "", ""),
        ("/", &class, "_ad1=1"),
        ("/", &class, "sayso=x"),
        ("/cookie", &class, ""),
        ("/held", &class, ""),
        ("/vary", &class, ""),
        ("/plain", &class, ""),
        ("/nonce", &class, ""),
    ] {
        let answer = ask(path, class, cookie).await;
        assert!(
            answer.header("cache-control").starts_with("private, no-"),
            "{path} {class} {cookie}: {:?}",
            answer.headers
        );
    }
    let app = TestApp::start().await;
    put_version(&app, "/", &[("cache-control", "public, max-age=60")]);
    let class = app.get("/_sayso/class").await.text();
    let answer = app.send(app.page("/").header("sayso-class", &class), "").await;
    assert_eq!(answer.header("cache-control"), "private, no-cache", "unless the site's file says so");
    assert_eq!(answer.header("sayso-class"), class);
}
