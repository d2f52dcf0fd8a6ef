//! Third parties that nobody has classified: counted by host and day, from pages and from reports, and nothing else kept.

use http::StatusCode;
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::app::TestApp;
use super::site_behind::reply;

const PAGE: &str = "<p>hello</p><script src=\"//who.example/x.js?id=1\"></script>";

async fn list(app: &TestApp) -> Value {
    let request = http::Request::get(format!("http://{}/api/v1/unclassified", app.admin));
    app.send(request, "").await.json()["test"].clone()
}

async fn report(app: &TestApp, content_type: &str, body: impl ToString) -> StatusCode {
    let request = app.request("POST", "/_sayso/csp-reports").header("content-type", content_type);
    app.send(request, body.to_string()).await.status
}

fn blocked(address: &str) -> Value {
    json!({"csp-report": {"blocked-uri": address, "document-uri": "https://site.example/secret"}})
}

#[tokio::test]
async fn the_console_shows_what_was_held_and_who_has_read_the_languages() {
    let app = TestApp::start().await;
    let console = || async {
        let request = http::Request::get(format!("http://{}/console/", app.admin));
        app.send(request, "").await
    };
    assert!(console().await.text().contains("Nothing since the start."));
    app.site.put_page("/", "<img src=\"//i.ytimg.com/1.jpg\"><img src=\"//who.example/a?secret\">");
    app.send(app.page("/"), "").await;
    let page = console().await;
    let text = page.text();
    assert!(
        text.contains("vendors = [&quot;youtube&quot;]")
            && text.contains("hosts = [&quot;who.example&quot;]"),
        "{text}"
    );
    assert!(!text.contains("secret") && text.contains("review = \"none\"</code>): af, "), "{text}");
    assert!(page.header("content-security-policy").starts_with("default-src 'none'"));
}

#[tokio::test]
async fn what_a_page_names_is_held_and_counted_by_day() {
    let app = TestApp::start().await;
    // The second view is sent from memory.
    app.site.put("/", |asked| {
        let known = asked.headers.contains_key("if-none-match");
        let headers = [("content-type", "text/html".into()), ("etag", "\"v1\"".into())];
        reply(if known { 304 } else { 200 }, &headers, if known { "" } else { PAGE })
    });
    let first = app.send(app.page("/"), "").await;
    assert!(!first.text().contains(" src=\"//who.example"), "{}", first.text());
    app.pass(SignedDuration::from_hours(24));
    let second = app.send(app.page("/"), "").await;
    assert_eq!(second.body, first.body);
    let cookie = app.accept_all().await;
    app.send(app.page("/").header("cookie", cookie), "").await;
    let want = json!({"held": 3, "reported": 0, "audited": 0, "first_seen": "2026-11-24", "last_seen": "2026-11-25"});
    assert_eq!(list(&app).await, json!({"who.example": want}));
}

#[tokio::test]
async fn what_a_browser_blocks_is_counted_by_its_host_alone() {
    let app = TestApp::start().await;
    app.site.put_page("/", "<p>hello</p>");
    let page = app.send(app.page("/"), "").await;
    let policy = page.header("content-security-policy");
    assert_eq!(policy.rsplit_once("; report-uri ").unwrap().1, "/_sayso/csp-reports");
    for address in
        ["https://who.example/x.js?id=1", "https://ads.example/", "https://fonts.example/", "inline"]
    {
        assert_eq!(report(&app, "application/csp-report", blocked(address)).await, StatusCode::NO_CONTENT);
    }
    let item = |address: &str| json!({"type": "csp-violation", "body": {"blockedURL": address}, "url": "https://x/?secret"});
    let all = json!([item("https://who.example./a"), item("wss://other.example/"), item("https://ads.example/"), {"type": "crash"}]);
    assert_eq!(report(&app, "application/reports+json; charset=utf-8", all).await, StatusCode::NO_CONTENT);
    let seen = |times: u64| json!({"held": 0, "reported": times, "audited": 0, "first_seen": "2026-11-24", "last_seen": "2026-11-24"});
    assert_eq!(list(&app).await, json!({"who.example": seen(2), "other.example": seen(1)}));
}

#[tokio::test]
async fn what_is_no_report_is_refused_and_changes_nothing() {
    let app = TestApp::start().await;
    let long = blocked(&format!("https://long.example/{}", "x".repeat(1 << 17))).to_string();
    for (content_type, body, want) in [
        ("text/plain", blocked("https://foreign.example/").to_string(), 415),
        ("", blocked("https://foreign.example/").to_string(), 415),
        ("application/csp-report", "{}".into(), 400),
        ("application/csp-report", "[".repeat(1_000), 400),
        ("application/reports+json", blocked("https://foreign.example/").to_string(), 400),
        ("application/csp-report", long, 413),
    ] {
        assert_eq!(report(&app, content_type, &body).await.as_u16(), want, "{content_type} {body:.100}");
    }
    assert_eq!(list(&app).await, json!({}));
}

#[tokio::test]
async fn reports_are_bounded_in_time_and_number() {
    let app = TestApp::start().await;
    let mut refused = 0;
    for number in 0..600 {
        if number % 40 == 0 {
            app.pass(SignedDuration::from_secs(1));
        }
        let status =
            report(&app, "application/csp-report", blocked(&format!("https://{number}.example/"))).await;
        refused += u32::from(status != StatusCode::NO_CONTENT);
    }
    assert_eq!(refused, 0);
    assert_eq!(
        list(&app).await.as_object().unwrap().len(),
        250,
        "half of the room is kept for what pages hold"
    );
    app.pass(SignedDuration::from_secs(1));
    let mut statuses = Vec::new();
    for _ in 0..60 {
        statuses.push(report(&app, "application/csp-report", blocked("https://0.example/")).await);
    }
    let read = statuses.iter().take_while(|status| **status == StatusCode::NO_CONTENT).count();
    assert_eq!(read, 50);
    assert!(statuses[50..].iter().all(|status| *status == StatusCode::TOO_MANY_REQUESTS), "{statuses:?}");
    // What pages hold finds room all the same.
    app.site.put_page("/", PAGE);
    app.send(app.page("/"), "").await;
    assert_eq!(list(&app).await["who.example"]["held"], 1);
}
