//! More choices than the database takes.

use std::pin::Pin;
use std::task::{Context, Waker};
use std::time::Duration;

use http::StatusCode;
use sayso_core::Receipt;
use sayso_store::{Draft, Recorded, StoreError};

use super::app::{Answer, TestApp};

type Waiting = Pin<Box<dyn Future<Output = Result<Recorded, StoreError>>>>;

/// Fills the queue up. Whoever is in it keeps waiting.
fn fill(app: &TestApp, receipt: &Receipt, waiting: &mut Vec<Waiting>) {
    loop {
        let (store, draft) = (app.app.store.clone(), Draft::new(receipt.clone(), [1; 32]));
        let mut record: Waiting = Box::pin(async move { store.record(draft).await });
        let polled = record.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        if polled.is_ready() {
            return;
        }
        waiting.push(record);
    }
}

/// Holds the lock of the database, so that nothing gets out of the queue, and sends a choice until one finds the queue full.
async fn find_it_full(app: &TestApp, accept: &'static str) -> Answer {
    let first = app.choose(&app.choice("reject-all"), "").await.json();
    let receipt: Receipt = serde_json::from_value(first["receipt"].clone()).unwrap();
    let holder = rusqlite::Connection::open(app.folder().join("data/sayso.db")).unwrap();
    let mut waiting = Vec::new();
    loop {
        holder.execute_batch("BEGIN IMMEDIATE").unwrap();
        fill(app, &receipt, &mut waiting);
        let request = app.request("POST", "/_sayso/choices").header("sec-fetch-site", "same-origin");
        let request = request.header("content-type", "application/json").header("accept", accept);
        let asked = app.send(request, app.choice("accept-all").to_string());
        // The writer may take a group out of the queue before it meets the lock. Then this one waits with the others.
        let answer = tokio::time::timeout(Duration::from_secs(1), asked).await;
        holder.execute_batch("COMMIT").unwrap();
        if let Ok(answer) = answer.inspect(|answer| assert!(!answer.text().is_empty()))
            && answer.text().contains("Many choices are arriving")
        {
            break answer;
        }
    }
}

#[tokio::test]
async fn when_too_many_choices_wait_the_next_is_told_to_come_back_and_is_kept_then() {
    let app = TestApp::start().await;
    let answer = find_it_full(&app, "*/*").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.header("retry-after"), "1");
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert_eq!(answer.header("set-cookie"), "");
    let body = answer.json();
    assert_eq!((&body["code"], &body["status"]), (&"busy".into(), &503.into()));
    assert_eq!(body["detail"], "Many choices are arriving. Nothing was changed; send it again.");
    let kept = loop {
        let answer = app.choose(&app.choice("accept-all"), "").await;
        if answer.status != StatusCode::SERVICE_UNAVAILABLE {
            break answer;
        }
    };
    assert_eq!(kept.status, StatusCode::CREATED, "{}", kept.text());
}

#[tokio::test]
async fn a_person_is_told_the_same_on_a_page() {
    let app = TestApp::start().await;
    let answer = find_it_full(&app, "text/html").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.header("retry-after"), "1");
    assert!(answer.header("content-type").starts_with("text/html"));
    assert!(answer.text().contains("send it again"), "{}", answer.text());
}
