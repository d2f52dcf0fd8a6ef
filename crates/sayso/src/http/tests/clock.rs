//! A clock that jumps back an hour, as one does that is set right after it ran ahead.

use http::StatusCode;
use jiff::SignedDuration;
use serde_json::Value;

use super::app::{Answer, TestApp};
use crate::retention;

const HOUR: SignedDuration = SignedDuration::from_hours(1);

async fn send(app: &TestApp, action: &str, key: u8, cookie: &str) -> Answer {
    let request = app.request("POST", "/_sayso/choices").header("sec-fetch-site", "same-origin");
    let request = request.header("content-type", "application/json").header("cookie", cookie);
    let request = request.header("idempotency-key", format!("\"a-visitors-key-{key:03}\""));
    app.send(request, app.choice(action).to_string()).await
}

fn told(answer: &Answer) -> (StatusCode, Value, Value, String) {
    let file = answer.json();
    (answer.status, file["receipt"].clone(), file["nonce"].clone(), answer.cookie())
}

/// What the decision says of a purpose for a visitor with this cookie.
async fn allows(app: &TestApp, cookie: &str, purpose: &str) -> bool {
    let request = app.request("GET", "/_sayso/decision").header("cookie", cookie);
    let decision = app.send(request, "").await.json();
    let all = decision["purposes"].as_array().unwrap();
    let found = all.iter().find(|one| one["id"] == purpose).unwrap_or_else(|| panic!("{decision}"));
    found["allowed"] == true
}

#[tokio::test]
async fn a_key_gets_its_receipt_again_and_a_new_choice_a_receipt_of_its_own() {
    // From the day before, over midnight, and within a day.
    for hours in [12, 13, 5] {
        let app = TestApp::start().await;
        app.pass(HOUR * hours);
        let first = send(&app, "accept-all", 1, "").await;
        app.pass(-HOUR);
        assert_eq!(told(&send(&app, "accept-all", 1, "").await), told(&first), "{hours}");
        let second = send(&app, "reject-all", 2, &first.cookie()).await;
        assert_eq!(second.json()["receipt"]["previous"], first.json()["receipt"]["id"]);
        assert!(second.json()["receipt"]["made_at"].as_str() < first.json()["receipt"]["made_at"].as_str());
        app.pass(HOUR);
        for (key, action, before) in [(1, "accept-all", &first), (2, "reject-all", &second)] {
            assert_eq!(told(&send(&app, action, key, "").await), told(before), "{hours}");
            let found = app.get(before.header("location")).await;
            assert_eq!((found.status, &found.json()["receipt"]), (StatusCode::OK, &told(before).1));
        }
        assert_eq!(app.entries(), 2);
    }
}

#[tokio::test]
async fn a_yes_from_later_allows_nothing_until_its_time_and_a_no_counts_at_once() {
    let app = TestApp::start().await;
    let (yes, no) = (send(&app, "accept-all", 1, "").await, send(&app, "reject-all", 2, "").await);
    assert!(allows(&app, &yes.cookie(), "statistics").await);
    app.pass(-HOUR);
    assert!(!allows(&app, &yes.cookie(), "statistics").await);
    assert!(!allows(&app, &no.cookie(), "statistics").await);
    app.pass(HOUR);
    assert!(allows(&app, &yes.cookie(), "statistics").await);
    assert!(!allows(&app, &no.cookie(), "statistics").await);
}

#[tokio::test]
async fn retention_erases_nothing_early_and_nothing_twice() {
    let app = TestApp::start_with(|_, site| site.receipts.retention_days = 30).await;
    let old = send(&app, "reject-all", 1, "").await.header("location").to_owned();
    app.pass(HOUR * 24 * 30 + HOUR);
    retention::run_due(&app.app).await.unwrap();
    assert_eq!(app.get(&old).await.status, StatusCode::NOT_FOUND);
    let jobs = async || app.app.store.jobs(10).await.unwrap();
    assert_eq!(jobs().await.iter().map(|job| job.receipts).collect::<Vec<_>>(), [1]);
    app.pass(-HOUR);
    retention::run_due(&app.app).await.unwrap();
    assert_eq!(jobs().await.len(), 1, "it ran less than a day ago, or an hour from now");
    let young = send(&app, "reject-all", 2, "").await.header("location").to_owned();
    app.pass(HOUR * 26);
    retention::run_due(&app.app).await.unwrap();
    assert_eq!(jobs().await.iter().map(|job| job.receipts).collect::<Vec<_>>(), [0, 1]);
    assert_eq!((app.get(&young).await.status, app.entries()), (StatusCode::OK, 2));
}
