//! Cookies that may not stay: deleted wherever they may live, by a choice and on every page, and no others.

use http::StatusCode;

use super::app::{Answer, TestApp};
use super::site_behind::reply;

const PAGE: &str = "<!doctype html><html><head></head><body><p>hello</p></body></html>";

/// The lines that delete something, each as `NAME PATH DOMAIN`, sorted.
fn removed(answer: &Answer) -> Vec<String> {
    let lines = answer.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap());
    let mut removed: Vec<String> = lines
        .filter(|line| line.contains("; Expires=Thu, 01 Jan 1970 00:00:00 GMT"))
        .map(|line| {
            let attribute =
                |name: &str| line.split("; ").find_map(|part| part.strip_prefix(name)).unwrap_or("-");
            let name = line.split('=').next().unwrap();
            format!("{name} {} {}", attribute("Path="), attribute("Domain="))
        })
        .collect();
    removed.sort();
    removed
}

/// A visit to `www.site.example`.
async fn view(app: &TestApp, path: &str, cookies: &str) -> Answer {
    let request = app.page(path).header("x-forwarded-host", "www.site.example");
    app.send(request.header("cookie", cookies), "").await
}

#[tokio::test]
async fn what_a_browser_still_has_goes_with_the_next_page() {
    let app = TestApp::start().await;
    app.site.put_page("/shop/cart", PAGE);
    app.site.put_file("/a.json", &[("content-type", "application/json")], "{}");
    let before = view(&app, "/shop/cart?_ad=1", "session=1; _ad1=2; basket=3; sayso=forged").await;
    assert_eq!(before.status, StatusCode::OK);
    let mut want = Vec::new();
    for path in ["/", "/shop", "/shop/", "/shop/cart"] {
        for domain in ["-", "site.example", "www.site.example"] {
            want.push(format!("_ad1 {path} {domain}"));
        }
    }
    want.sort();
    assert_eq!(removed(&before), want, "left from before Sayso");
    assert!(removed(&view(&app, "/shop/cart", "session=1; basket=3").await).is_empty());
    assert!(removed(&view(&app, "/a.json", "_ad1=2").await).is_empty(), "no page");

    let cookie = app.accept_all().await;
    let allowed = view(&app, "/shop/cart", &format!("{cookie}; _ad1=2; _visits=3")).await;
    assert!(removed(&allowed).is_empty(), "{:?}", allowed.headers);
}

#[tokio::test]
async fn a_browsers_signal_deletes_what_it_denies() {
    let app = TestApp::start().await;
    app.site.put_page("/", PAGE);
    let visit = async |gpc: &str| {
        let request = app.page("/").header("x-place", "US-CA").header("sec-gpc", gpc);
        removed(&app.send(request.header("cookie", "_ad1=2; _visits=3"), "").await)
    };
    assert!(visit("0").await.is_empty());
    assert_eq!(visit("1").await, ["_ad1 / -"], "an address has no domain above it");
}

#[tokio::test]
async fn a_page_that_has_not_changed_deletes_too() {
    let app = TestApp::start().await;
    app.site.put("/", |asked| {
        let known = asked.headers.get("if-none-match").is_some_and(|tag| tag == "\"v1\"");
        let headers = [("content-type", "text/html".into()), ("etag", "\"v1\"".into())];
        reply(if known { 304 } else { 200 }, &headers, if known { "" } else { PAGE })
    });
    let first = app.send(app.page("/"), "").await;
    let again = app.page("/").header("if-none-match", first.header("etag")).header("cookie", "_ad1=2");
    let again = app.send(again, "").await;
    assert_eq!((again.status, removed(&again).len()), (StatusCode::NOT_MODIFIED, 1));
}

#[tokio::test]
async fn a_withdrawal_deletes_on_the_paths_of_the_page_it_came_from() {
    let app = TestApp::start().await;
    let cookie = app.accept_all().await;
    let page = format!("http://{}/shop/cart?x=/y", app.public);
    for (referer, want) in [
        (page.as_str(), "_ad1 / -|_ad1 /shop -|_ad1 /shop/ -|_ad1 /shop/cart -"),
        ("https://evil.example/shop/", "_ad1 / -"),
        ("", "_ad1 / -"),
    ] {
        let request = app.request("POST", "/_sayso/choices").header("sec-fetch-site", "same-origin");
        let request = request.header("content-type", "application/json").header("referer", referer);
        let request = request.header("cookie", format!("{cookie}; _ad1=2; session=3; basket=4"));
        let answer = app.send(request, app.choice("withdraw").to_string()).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
        assert_eq!(removed(&answer).join("|"), want, "{referer}");
    }
}

#[tokio::test]
async fn the_lines_are_bounded_and_in_the_end_each_has_its_turn() {
    let app = TestApp::start().await;
    app.site.put_page("/a/b/c/d/e", PAGE);
    let many: Vec<String> = (0..8).map(|n| format!("_ad{n}=1")).collect();
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..60 {
        let answer = view(&app, "/a/b/c/d/e", &many.join("; ")).await;
        let bytes: usize = answer.headers.get_all("set-cookie").iter().map(|line| line.len()).sum();
        assert!(bytes <= 2 << 10, "{bytes}");
        seen.extend(removed(&answer));
        app.pass(jiff::SignedDuration::from_secs(1));
    }
    // `/`, four folders with and without their slash, the page; the host alone, it and the domain above it.
    assert_eq!(seen.len(), 8 * 10 * 3);
}
