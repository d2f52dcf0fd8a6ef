//! The site's own Content-Security-Policy, in headers and in the page: it lets the notice in and stays as strict as it was.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::Digest as _;

use super::app::{Answer, TestApp};
use super::site_behind::reply;
use crate::config::CspMode;

const PAGE: &str = "<!doctype html><html><head><title>T</title></head><body><p>hello</p></body></html>";

fn policies(answer: &Answer) -> Vec<&str> {
    let policies = answer.headers.get_all("content-security-policy").iter();
    policies.map(|policy| policy.to_str().unwrap()).collect()
}

fn hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(sha2::Sha256::digest(text.as_bytes())))
}

/// The text of the first element that begins so.
fn text_of<'a>(html: &'a str, start: &str) -> &'a str {
    let inside = html.split_once(start).unwrap_or_else(|| panic!("no {start} in {html}")).1;
    inside.split_once('>').unwrap().1.split("</").next().unwrap()
}

/// What a browser would hash of what we put into the page.
fn our_hashes(answer: &Answer) -> [String; 2] {
    let html = answer.text();
    [hash(text_of(&html, "<script data-c")), hash(text_of(&html, "<style"))]
}

/// A page with these headers, and in its head this.
async fn page_with(app: &TestApp, headers: &[(&'static str, &str)], head: &str) -> Answer {
    let all = [&[("content-type", "text/html"), ("etag", "\"v1\"")], headers].concat();
    app.site.put_file("/", &all, PAGE.replace("<title>", &format!("{head}<title>")));
    app.send(app.page("/"), "").await
}

fn meta(policy: &str) -> String {
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

#[tokio::test]
async fn a_strict_policy_lets_exactly_the_notice_in() {
    let app = TestApp::start().await;
    let strict = "default-src 'none'; form-action 'none'; report-uri /own";
    let header = page_with(&app, &[("content-security-policy", strict)], "").await;
    let base = format!("http://{}/_sayso/", app.public);
    let [guard, style] = our_hashes(&header);
    let want = |policy: &str| {
        format!(
            "default-src 'none'; form-action {base}{policy}; script-src {base}client.js {base}centre.js '{guard}'; style-src '{style}' {base}page.css; connect-src {base}"
        )
    };
    assert_eq!(policies(&header)[0], want("; report-uri /own"));
    assert_eq!(policies(&header).len(), 2, "and ours");

    let in_page = page_with(&app, &[], &meta("default-src 'none'; form-action 'none'")).await;
    assert_eq!(policies(&in_page).len(), 1, "only ours");
    assert!(in_page.text().contains(&meta(&want(""))), "{}", in_page.text());
    assert!(!in_page.text().contains("integrity"));

    let frame = app.request("GET", "/").header("sec-fetch-dest", "iframe");
    let frame = app.send(frame, "").await.text();
    assert!(
        frame.contains(&meta("default-src 'none'; form-action 'none'")),
        "nothing is put into a frame: {frame}"
    );
}

#[tokio::test]
async fn several_policies_and_strange_ones_are_each_read() {
    let app = TestApp::start().await;
    app.site.put("/", |_| {
        let headers = [("content-type", "text/html".into())];
        let mut response = reply(200, &headers, PAGE);
        for (name, value) in [
            ("content-security-policy", "img-src 'self', script-src 'self' 'unsafe-inline' 'sha256-abc='"),
            ("content-security-policy", "sandbox allow-same-origin; x \u{fc}; style-src 'self'"),
            ("content-security-policy-report-only", "default-src 'none'"),
        ] {
            let value = http::HeaderValue::from_bytes(value.as_bytes()).unwrap();
            response.headers_mut().append(name, value);
        }
        response
    });
    let answer = app.send(app.page("/"), "").await;
    let [guard, style] = our_hashes(&answer);
    let got: Vec<Vec<u8>> = answer
        .headers
        .get_all("content-security-policy")
        .iter()
        .map(|policy| policy.as_bytes().to_vec())
        .collect();
    let first = format!("img-src 'self',script-src 'self' 'unsafe-inline' 'sha256-abc=' '{guard}'");
    let second = format!("sandbox allow-same-origin; x \u{fc}; style-src 'self' '{style}'");
    assert_eq!(String::from_utf8_lossy(&got[0]), first);
    assert_eq!(String::from_utf8_lossy(&got[1]), second, "no byte is lost");
    assert_eq!(answer.header("content-security-policy-report-only"), "default-src 'none'");
}

#[tokio::test]
async fn a_nonce_is_the_sites_own_and_its_page_is_for_one_view() {
    let app = TestApp::start().await;
    let number = std::sync::atomic::AtomicU32::new(0);
    app.site.put("/", move |_| {
        let nonce = number.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let headers = [
            ("content-type", "text/html".into()),
            ("cache-control", "public, max-age=600".into()),
            ("etag", "\"v1\"".into()),
            (
                "content-security-policy",
                format!("script-src 'nonce-n{nonce}' 'strict-dynamic'; style-src 'nonce-n{nonce}'"),
            ),
        ];
        reply(200, &headers, PAGE)
    });
    for number in 0..2 {
        let answer = app.send(app.page("/"), "").await;
        let nonces = answer.text().matches(&format!(" nonce=\"n{number}\"")).count();
        assert_eq!((nonces, answer.text().matches(" nonce=").count()), (3, 3), "guard, client and style");
        assert!(
            policies(&answer)[0]
                .starts_with(&format!("script-src 'nonce-n{number}' 'strict-dynamic'; style-src"))
        );
        assert_eq!((answer.header("cache-control"), answer.header("etag")), ("private, no-store", ""));
    }
    for (headers, head) in [
        (vec![("content-security-policy-report-only", "script-src 'nonce-a'")], String::new()),
        (vec![], meta("script-src 'nonce-a'")),
    ] {
        let answer = page_with(&app, &headers, &head).await;
        assert_eq!(
            (answer.header("cache-control"), answer.header("etag")),
            ("private, no-store", ""),
            "{head}"
        );
    }
    // Without one there is none: a page that may be kept has nothing in it that only one view may have.
    let answer = page_with(&app, &[("content-security-policy", "default-src 'none'")], "").await;
    assert!(!answer.text().contains("nonce") && !policies(&answer).concat().contains("nonce"));
    assert_eq!(answer.header("cache-control"), "private, no-cache");
    assert_eq!(
        page_with(&app, &[("content-security-policy", "default-src 'none'")], "").await.body,
        answer.body
    );
}

#[tokio::test]
async fn where_a_site_goes_by_trust_the_client_shows_its_hash() {
    let app = TestApp::start().await;
    let policy = "script-src 'sha256-page=' 'strict-dynamic'; style-src 'self' 'unsafe-inline'";
    let answer = page_with(&app, &[("content-security-policy", policy)], "").await;
    let [client, centre] =
        [app.get("/_sayso/client.js").await.text(), app.get("/_sayso/centre.js").await.text()];
    // The import must find what was loaded before it, by the same address.
    let address =
        answer.text().split("modulepreload\" href=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let imported = address.strip_prefix(&format!("http://{}/_sayso", app.public)).unwrap();
    assert!(
        imported.starts_with("/centre.js?v=") && client.contains(&format!("\"{imported}\"")),
        "{imported}"
    );
    let [client, centre] = [client, centre].map(|text| hash(&text));
    assert!(answer.text().contains(&format!("{address}\" integrity=\"{centre}\">")), "{}", answer.text());
    assert!(answer.text().contains(&format!(" integrity=\"{client}\"></script>")), "{}", answer.text());
    let [guard, _] = our_hashes(&answer);
    assert_eq!(
        policies(&answer)[0],
        format!(
            "script-src 'sha256-page=' 'strict-dynamic' '{client}' '{centre}' '{guard}'; style-src 'self' 'unsafe-inline'"
        )
    );
}

#[tokio::test]
async fn a_choice_reloads_the_page_only_where_a_policy_may_forbid_what_it_allows() {
    for (mode, headers, head, reloads) in [
        (CspMode::Enforce, vec![], String::new(), true),
        (CspMode::Report, vec![], String::new(), false),
        (CspMode::Off, vec![], String::new(), false),
        (CspMode::Report, vec![("content-security-policy", "script-src 'self'")], String::new(), true),
        (CspMode::Off, vec![("content-security-policy", "script-src 'self'")], String::new(), true),
        (
            CspMode::Report,
            vec![("content-security-policy", "script-src 'self' ads.example")],
            String::new(),
            false,
        ),
        (
            CspMode::Report,
            vec![("content-security-policy-report-only", "script-src 'self'")],
            String::new(),
            false,
        ),
        (CspMode::Report, vec![], meta("default-src 'self'"), true),
        (CspMode::Report, vec![], meta("default-src 'self' *.ads.example ads.example"), false),
        (CspMode::Report, vec![], meta("object-src 'none'; base-uri 'none'"), false),
    ] {
        let app = TestApp::start_with(|_, site| site.csp = mode).await;
        let answer = page_with(&app, &headers, &head).await;
        let says = |e: u8| answer.text().contains(&format!("&quot;e&quot;:{e}"));
        assert_eq!((says(1), says(0)), (reloads, !reloads), "{mode:?} {headers:?} {head}: {}", answer.text());
        let cookie = app.accept_all().await;
        let after = app.send(app.page("/").header("cookie", cookie), "").await.text();
        let enforced = mode == CspMode::Enforce;
        assert_eq!(after.contains("&quot;e&quot;:1"), enforced, "nobody is left to be let in: {after}");
    }
}
