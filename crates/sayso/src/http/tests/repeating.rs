//! Choices that are sent twice.

use http::StatusCode;
use serde_json::Value;

use super::app::{Answer, TestApp};

const KEY: &str = "\"AZq8_LqwBwcHBwcHBwcHBw\"";

async fn send(app: &TestApp, action: &str, key: &str, cookie: &str) -> Answer {
    let request = app.request("POST", "/_sayso/choices").header("sec-fetch-site", "same-origin");
    let request = request.header("content-type", "application/json").header("cookie", cookie);
    app.send(request.header("idempotency-key", key), app.choice(action).to_string()).await
}

fn without_proof(answer: &Answer) -> (StatusCode, Value, String) {
    let mut file = answer.json();
    file["proof"] = Value::Null;
    (answer.status, file, answer.cookie())
}

#[tokio::test]
async fn the_same_key_gets_the_same_receipt_the_same_answer_and_the_same_cookie() {
    let app = TestApp::start().await;
    let first = send(&app, "accept-all", KEY, "").await;
    app.pass(jiff::SignedDuration::from_secs(90));
    for (key, cookie) in [(KEY, ""), (KEY.trim_matches('"'), ""), (KEY, &*first.cookie())] {
        let again = send(&app, "accept-all", key, cookie).await;
        assert_eq!(without_proof(&again), without_proof(&first), "{key} {cookie}");
    }
    assert_eq!(app.entries(), 1);
    let other = send(&app, "accept-all", "\"AZq8_LqwCAgICAgICAgICA\"", &first.cookie()).await;
    assert_eq!(other.json()["receipt"]["previous"], first.json()["receipt"]["id"]);
    assert_eq!(app.entries(), 2);
}

#[tokio::test]
async fn a_key_is_for_one_choice_and_hard_to_guess() {
    let app = TestApp::start().await;
    send(&app, "accept-all", KEY, "").await;
    let other = send(&app, "reject-all", KEY, "").await;
    assert!(other.status.is_client_error() && other.headers.get("set-cookie").is_none(), "{other:?}");
    for bad in ["\"\"", "short", "\"has a blank in it, and more\"", &"a".repeat(129)] {
        assert_eq!(send(&app, "accept-all", bad, "").await.status, StatusCode::BAD_REQUEST, "{bad}");
    }
    assert_eq!(app.entries(), 1);
}

/// The key of the forms on a page.
fn key_of(page: &str) -> String {
    let start = page.split("name=\"key\" value=\"").nth(1).expect("the form has a key");
    start.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_form_of_our_own_page_pressed_twice_makes_one_receipt_and_another_of_its_buttons_another() {
    let app = TestApp::start().await;
    let page = app.send(app.page("/_sayso/preferences"), "").await.text();
    let key = key_of(&page);
    assert!(page.matches(&key).count() > 0);
    let press = |action: &'static str, cookie: String| {
        let request = app.request("POST", "/_sayso/choices").header("sec-fetch-site", "same-origin");
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        let body = format!("notice={}&action={action}&key={key}", app.notice());
        app.send(request.header("cookie", cookie), body)
    };
    let first = press("accept-all", String::new()).await;
    let again = press("accept-all", String::new()).await;
    assert_eq!((first.status, again.cookie(), app.entries()), (StatusCode::SEE_OTHER, first.cookie(), 1));
    let other = press("reject-all", first.cookie()).await;
    assert_eq!((other.status, app.entries()), (StatusCode::SEE_OTHER, 2));
    assert_ne!(key_of(&app.send(app.page("/_sayso/preferences"), "").await.text()), key);
    app.site.put_page("/", "<p>hello</p>");
    let shared = app.send(app.page("/"), "").await.text();
    assert!(!shared.contains("name=\"key\""), "what many visitors get names nobody's sending");
}
