//! Receipts whose time is over.

use http::StatusCode;
use jiff::SignedDuration;

use super::app::TestApp;
use crate::retention;

async fn console(app: &TestApp) -> String {
    let request = http::Request::builder().uri(format!("http://{}/console/", app.admin));
    app.send(request, "").await.text()
}

#[tokio::test]
async fn receipts_are_erased_when_their_time_is_over_and_the_operator_sees_it() {
    let app = TestApp::start_with(|_, site| site.receipts.retention_days = 200).await;
    let old = app.choose(&app.choice("reject-all"), "").await.header("location").to_owned();
    assert!(
        console(&app).await.contains("Kept for 200 days")
            && console(&app).await.contains("None were looked at")
    );
    retention::run_due(&app.app).await.unwrap();
    assert!(console(&app).await.contains("2026-11-24 12:00 UTC</time>, 0 erased"), "{}", console(&app).await);

    app.pass(SignedDuration::from_hours(24 * 199));
    let young = app.choose(&app.choice("reject-all"), "").await.header("location").to_owned();
    app.pass(SignedDuration::from_hours(25));
    retention::run_due(&app.app).await.unwrap();
    assert_eq!(app.get(&old).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        (app.get(&young).await.status, app.entries()),
        (StatusCode::OK, 2),
        "the ledger keeps its entries"
    );
    let seen = console(&app).await;
    assert!(seen.contains(", 1 erased that were made before"), "{seen}");

    app.pass(SignedDuration::from_hours(23));
    retention::run_due(&app.app).await.unwrap();
    assert_eq!(console(&app).await, seen, "once a day is enough");
    app.pass(SignedDuration::from_hours(24 * 200));
    retention::run_due(&app.app).await.unwrap();
    assert_eq!(app.get(&young).await.status, StatusCode::NOT_FOUND);
}
