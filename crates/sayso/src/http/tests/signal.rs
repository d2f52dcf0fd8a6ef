//! The receipt for the browser's opt-out signal.

use http::StatusCode;
use serde_json::json;

use super::app::{Answer, TestApp};

const PROBE: &str = "sayso-signal=kBwcHBwcHBwcHBwcHBwcHBw";

/// Asks for the receipt, from a place, with cookies.
async fn signal(app: &TestApp, place: &str, gpc: &str, cookies: &str) -> Answer {
    let request = app.request("POST", "/_sayso/choices").header("sec-fetch-site", "same-origin");
    let request = request.header("content-type", "application/json").header("x-place", place);
    let request = request.header("sec-gpc", gpc).header("cookie", cookies);
    app.send(request, app.choice("signal").to_string()).await
}

/// The cookie that the answer sets, as a request sends it.
fn record(answer: &Answer) -> String {
    let set = answer.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap());
    let set: Vec<&str> = set.collect();
    assert_eq!(set.len(), 1, "no other cookie is touched: {set:?}");
    assert!(set[0].starts_with("sayso-signal=") && set[0].contains("; Path=/; Max-Age="), "{set:?}");
    set[0].split(';').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_signal_that_changed_something_is_recorded_once_and_is_no_choice() {
    let app = TestApp::start().await;
    let answer = signal(&app, "US-CA", "1", PROBE).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    let receipt = &answer.json()["receipt"];
    assert_eq!((&receipt["action"], &receipt["gpc"]), (&json!("signal"), &json!(true)));
    assert_eq!(receipt["choices"]["advertising"], false);
    assert!(receipt["choices"].get("statistics").is_none(), "only what the signal stops: {receipt}");
    assert_eq!((&receipt["scope"], &receipt["previous"]), (&json!("browser"), &json!(null)));
    let record = record(&answer);
    assert!(record.starts_with(&format!("sayso-signal={:.32}.", app.notice())), "{record}");
    let again = signal(&app, "US-CA", "1", &record).await;
    assert_eq!((again.status, again.body.len(), app.entries()), (StatusCode::NO_CONTENT, 0, 1));

    let decision = |cookie: String| {
        let request = app.request("GET", "/_sayso/decision").header("x-place", "US-CA");
        app.send(request.header("sec-gpc", "1").header("cookie", cookie), "")
    };
    let (with, without) = (decision(record.clone()).await.json(), decision(String::new()).await.json());
    assert_eq!(with, without, "what is asked and allowed stays as it was");
    let choice = app.choose(&app.choice("reject-all"), &record).await;
    assert_eq!(choice.json()["receipt"]["previous"], receipt["id"], "one browser, one row of receipts");
}

#[tokio::test]
async fn nothing_is_recorded_where_the_signal_changed_nothing() {
    let app = TestApp::start().await;
    for (place, gpc, why) in [("DE", "1", "asked first anyway"), ("US-CA", "0", "no signal")] {
        let answer = signal(&app, place, gpc, PROBE).await;
        assert_eq!((answer.status, app.entries()), (StatusCode::NO_CONTENT, 0), "{why}");
        assert!(answer.headers.get("set-cookie").is_none());
    }
    let rejected = app.choose(&app.choice("reject-all"), "").await.cookie();
    let answer = signal(&app, "US-CA", "1", &format!("{PROBE}; {rejected}")).await;
    assert_eq!((answer.status, app.entries()), (StatusCode::NO_CONTENT, 1), "the visitor's own no holds");
}

#[tokio::test]
async fn a_yes_that_the_signal_overrules_stays_beside_its_receipt() {
    let app = TestApp::start().await;
    let accepted = app.accept_all().await;
    let answer = signal(&app, "US-CA", "1", &format!("{accepted}; {PROBE}")).await;
    assert_eq!(answer.status, StatusCode::CREATED);
    assert_ne!(answer.json()["receipt"]["previous"], json!(null));
    let cookies = format!("{accepted}; {}", record(&answer));
    let request = app.request("GET", "/_sayso/decision").header("x-place", "US-CA").header("cookie", cookies);
    let quiet = app.send(request, "").await.json();
    let advertising = quiet["purposes"].as_array().unwrap().iter().find(|row| row["id"] == "advertising");
    assert_eq!(advertising.unwrap()["because"], "choice", "without the signal the yes counts as before");
}

#[tokio::test]
async fn without_a_cookie_that_came_back_or_from_elsewhere_none_is_written() {
    let app = TestApp::start().await;
    for cookies in ["", "sayso-signal=", "sayso-signal=1", "sayso-signal=kAAAA", "other=1"] {
        let answer = signal(&app, "US-CA", "1", cookies).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{cookies}");
    }
    let request = app.request("POST", "/_sayso/choices").header("sec-fetch-site", "same-origin");
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    let request = request.header("x-place", "US-CA").header("sec-gpc", "1").header("cookie", PROBE);
    let answer = app.send(request, format!("notice={}&action=signal", app.notice())).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "a form is an act of the visitor's");
    let request = app.request("POST", "/_sayso/choices").header("sec-fetch-site", "cross-site");
    let request = request.header("content-type", "application/json");
    let request = request.header("x-place", "US-CA").header("sec-gpc", "1").header("cookie", PROBE);
    let answer = app.send(request, app.choice("signal").to_string()).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    app.site.put_page("/", "<p>hello</p>");
    let page = app.page("/").header("x-place", "US-CA").header("sec-gpc", "1").header("cookie", PROBE);
    let page = app.send(page, "").await;
    assert!(page.text().contains("&quot;s&quot;:1"), "the page has the client ask for it");
    assert_eq!(app.entries(), 0, "a view writes nothing");
    assert_eq!(app.site.last().header("cookie"), "", "and the site behind doesn't see the cookie");
    let page = app.send(app.page("/").header("sec-gpc", "1"), "").await;
    assert!(!page.text().contains("&quot;s&quot;:1"), "nothing is off in Germany because of the signal");
}
