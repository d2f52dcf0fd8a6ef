//! Another configuration while the server runs: what goes on ends by the old one, what is new begins by the new one.

use bytes::Bytes;
use http::StatusCode;
use http_body_util::{BodyExt as _, Empty};
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;

use super::app::TestApp;
use super::site_behind::{feed, unfinished};

#[tokio::test]
async fn a_download_ends_a_choice_still_counts_and_the_next_page_has_the_new_notice() {
    let app = TestApp::start().await;
    app.site.put_page("/", "<!doctype html><body><script src=\"https://ads.example/a.js\"></script>");
    let cookie = app.accept_all().await;
    let before = app.notice();
    let (send, body) = feed();
    app.site.put("/slow", unfinished(body, "text/html", "identity"));
    send.send("<!doctype html><body><p>one".into()).unwrap();
    let client = Client::builder(TokioExecutor::new()).build_http();
    let request = app.page("/slow").body(Empty::<Bytes>::new()).unwrap();
    let download = client.request(request).await.unwrap().into_body();

    app.reload(|_, site| site.privacy_policy = Some("/privacy".into())).await.unwrap();
    assert_ne!(app.notice(), before);
    assert_eq!(app.get("/_sayso/decision").await.json()["notice"], app.notice());
    let page = app.send(app.page("/").header("cookie", &cookie), "").await;
    assert!(
        page.text().contains("src=\"https://ads.example/a.js\""),
        "the choice still counts: {}",
        page.text()
    );
    send.send("<p>two".into()).unwrap();
    drop(send);
    let text = download.collect().await.unwrap().to_bytes();
    assert!(String::from_utf8_lossy(&text).contains("<p>one<p>two"));
}

#[tokio::test]
async fn what_can_not_be_published_changes_nothing() {
    let app = TestApp::start().await;
    let before = app.notice();
    assert!(app.reload(|_, site| site.upstream = "no address at all".into()).await.is_err());
    assert!(app.reload(|server, _| server.upstream_authorities = Some("/nowhere.pem".into())).await.is_err());
    assert_eq!(app.notice(), before);
    assert_eq!(app.get("/_sayso/decision").await.status, StatusCode::OK);
}

#[tokio::test]
async fn third_parties_that_nobody_named_are_remembered_until_somebody_does() {
    let app = TestApp::start().await;
    app.site.put_page("/", "<body><img src=\"//one.example/a\"><img src=\"//two.example/a\">");
    app.send(app.page("/"), "").await;
    let known = || app.app.serving().sites[0].unclassified.all().into_keys().collect::<Vec<_>>();
    assert_eq!(known(), ["one.example", "two.example"]);
    app.reload(|_, site| site.necessary_hosts.push("one.example".into())).await.unwrap();
    assert_eq!(known(), ["two.example"]);
    assert!(app.send(app.page("/"), "").await.text().contains("src=\"//one.example/a\""));
}

#[tokio::test]
async fn the_time_that_a_site_has_is_read_again() {
    let app = TestApp::start().await;
    app.reload(|server, _| server.upstream_timeout_seconds = 0).await.unwrap();
    assert_eq!(app.send(app.page("/never"), "").await.status, StatusCode::GATEWAY_TIMEOUT);
}
