//! A site that no gate stands before.

use http::StatusCode;

use super::app::{Answer, TestApp};
use crate::config::{CspMode, Mode, UnknownThirdParties};

async fn tagged() -> TestApp {
    TestApp::start_with(|_, site| {
        site.mode = Mode::Tag;
        site.upstream = String::new();
    })
    .await
}

/// What the script says of the visit.
fn policy(answer: &Answer) -> serde_json::Value {
    let text = answer.text();
    let at = text.find("{\"c\":").expect("the policy is in the script");
    let mut values = serde_json::Deserializer::from_str(&text[at..]).into_iter();
    values.next().expect("a value").expect("JSON")
}

#[tokio::test]
async fn the_script_knows_what_may_happen_on_this_visit() {
    let app = tagged().await;
    let before = app.get("/_sayso/tag.js").await;
    assert_eq!(before.header("cache-control"), "private, no-store");
    assert_eq!(before.header("cross-origin-resource-policy"), "same-origin");
    let said = policy(&before);
    assert_eq!(said["p"]["advertising"], 0);
    assert_eq!((&said["h"]["ads.example"], &said["u"]), (&"advertising".into(), &0.into()));
    assert!(said["d"].as_str().unwrap().contains("_ad.*"), "{said}");
    let names = |said: &serde_json::Value| said["m"].as_str().unwrap().contains("ads.example");
    assert!(!names(&said) && said["m"].as_str().unwrap().starts_with("default-src 'self'"), "{said}");

    let cookie = app.accept_all().await;
    let after = app.send(app.request("GET", "/_sayso/tag.js").header("cookie", &cookie), "").await;
    assert_eq!(policy(&after)["p"]["advertising"], 1);
    assert!(names(&policy(&after)), "{}", policy(&after));
    // The worker hears the same.
    let heard = app.send(app.request("GET", "/_sayso/policy").header("cookie", &cookie), "").await;
    let heard: serde_json::Value = serde_json::from_slice(&heard.body).unwrap();
    assert_eq!(heard, policy(&after));
}

#[tokio::test]
async fn loading_once_tells_the_script_of_one_view_and_is_spent_by_it() {
    let app = tagged().await;
    let from = |path: &str| format!("http://{}{path}", app.public);
    let press = app
        .request("POST", "/_sayso/once")
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/x-www-form-urlencoded");
    let answer = app.send(press, "vendor=ads&return=%2Fa%3Fq%3D1").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let set = answer.header("set-cookie").to_owned();
    assert!(set.contains("Path=/_sayso/tag.js;") && set.contains("HttpOnly; SameSite=Strict"), "{set}");
    let token = set.split(';').next().unwrap();
    let ask = |path: &str| {
        let request = app.request("GET", "/_sayso/tag.js").header("cookie", token);
        app.send(request.header("referer", from(path)), "")
    };
    let elsewhere = ask("/b").await;
    assert_eq!(policy(&elsewhere)["h"]["ads.example"], "advertising", "another page");
    let here = ask("/a?q=1").await;
    let said = policy(&here);
    assert_eq!((&said["h"]["ads.example"], &said["p"]["advertising"]), (&"".into(), &0.into()), "{said}");
    assert!(said["m"].as_str().unwrap().contains("ads.example"), "{said}");
    let spent = here.header("set-cookie");
    assert!(spent.starts_with("sayso-once=;") && spent.contains("Max-Age=0"), "{spent}");
    assert!(spent.contains("Path=/_sayso/tag.js;"), "{spent}");
    assert_eq!(app.entries(), 0, "no receipt");
}

#[tokio::test]
async fn a_consent_mode_stands_before_everything_else_and_knows_the_visit() {
    let off = tagged().await.get("/_sayso/tag.js").await.text();
    assert!(!off.contains("dataset.modes") && !off.contains("consentv2"));
    let app = TestApp::start_with(|_, site| {
        site.mode = Mode::Tag;
        site.upstream = String::new();
        site.modes = toml::from_str("google = true").unwrap();
    })
    .await;
    let facts = |text: &str| -> serde_json::Value {
        let text = text.strip_prefix("document.currentScript.dataset.modes=").expect("first in the script");
        let text: String =
            serde_json::Deserializer::from_str(text).into_iter().next().expect("a value").expect("a text");
        serde_json::from_str(&text).unwrap()
    };
    let before = facts(&app.get("/_sayso/tag.js").await.text());
    assert_eq!((&before["before"]["advertising"], &before["now"]), (&0.into(), &serde_json::Value::Null));
    assert_eq!(before["modes"]["google"]["security_storage"], true);
    let cookie = app.accept_all().await;
    let after = app.send(app.request("GET", "/_sayso/tag.js").header("cookie", &cookie), "").await;
    assert_eq!(facts(&after.text())["now"]["advertising"], 1);
}

#[tokio::test]
async fn what_is_left_of_a_purpose_that_is_denied_is_deleted_with_the_script() {
    let app = tagged().await;
    let with = |cookie: &str| {
        app.request("GET", "/_sayso/tag.js").header("cookie", format!("_ad1=x; session=1{cookie}"))
    };
    let deleted = |answer: &Answer| answer.headers.get_all("set-cookie").iter().count();
    let before = app.send(with(""), "").await;
    assert!(before.header("set-cookie").starts_with("_ad1=;"), "{}", before.header("set-cookie"));
    let cookie = app.accept_all().await;
    assert_eq!(deleted(&app.send(with(&format!("; {cookie}")), "").await), 0);
}

#[tokio::test]
async fn a_site_may_let_everything_in_once_everything_is_allowed_and_leave_the_policy_out() {
    let app = TestApp::start_with(|_, site| {
        site.mode = Mode::Tag;
        site.upstream = String::new();
        site.unknown_third_parties = UnknownThirdParties::AllowWithEverything;
        site.csp = CspMode::Report;
    })
    .await;
    let said = policy(&app.get("/_sayso/tag.js").await);
    assert_eq!((&said["u"], &said["m"]), (&1.into(), &serde_json::Value::Null));
}

#[tokio::test]
async fn a_held_frame_says_whose_it_is_and_offers_what_works_here() {
    let app = tagged().await;
    let held = app.get("/_sayso/held?address=https%3A%2F%2Fads.example%2Fframe&return=%2Fa").await.text();
    assert!(held.contains("Ads is held back") && held.contains("value=\"placeholder\""), "{held}");
    assert!(held.contains("/_sayso/once"), "{held}");
    let unknown = app.get("/_sayso/held?address=https%3A%2F%2Fx.example%2F%3Cb%3E").await.text();
    assert!(unknown.contains("x.example") && !unknown.contains("<b>\u{3e}"), "{unknown}");
    for nothing in ["/_sayso/held", "/_sayso/held?address=", "/_sayso/held?address=http%3A%2F%2F%5B"] {
        assert_eq!(app.get(nothing).await.status, StatusCode::OK, "{nothing}");
    }
}

#[tokio::test]
async fn without_a_gate_everything_else_is_not_ours() {
    let app = tagged().await;
    assert_eq!(app.send(app.page("/news"), "").await.status, StatusCode::NOT_FOUND);
    let part = app.get("/_sayso/tag?language=de&return=%2Fa").await;
    assert!(
        part.text().contains("<sayso-notice lang=\"de\"") && part.text().contains("shadowrootmode"),
        "{}",
        part.text()
    );
    let worker = app.get("/_sayso/sw.js").await;
    assert_eq!((worker.header("service-worker-allowed"), worker.header("cache-control")), ("/", "no-cache"));
}

#[tokio::test]
async fn behind_a_gate_the_script_does_nothing() {
    let app = TestApp::start().await;
    assert!(app.get("/_sayso/tag.js").await.text().starts_with("// The gate"));
}
