//! What goes into pages is rendered once for visits that are alike: nobody gets what was rendered for another kind.

use bytes::Bytes;

use super::app::TestApp;

const PAGE: &str = "<!doctype html><html><head></head><body><iframe src=\"https://ads.example/f\"></iframe><p>x</body></html>";
const IN_FRENCH: &str = "<!doctype html><html lang=fr><head></head><body><iframe src=\"https://ads.example/f\"></iframe></body></html>";

/// Visits that have nothing of their own, and differ.
const VISITS: [(&str, &[(&str, &str)]); 8] = [
    ("/", &[]),
    ("/?a=b&c=%22%3C'd", &[]),
    ("/french", &[]),
    ("/", &[("accept-language", "de")]),
    ("/", &[("sec-gpc", "1")]),
    ("/", &[("x-forwarded-host", "other.example")]),
    ("/", &[("x-forwarded-proto", "https")]),
    ("/", &[("sec-fetch-dest", "iframe")]),
];

async fn app() -> TestApp {
    let app = TestApp::start().await;
    app.site.put_page("/", PAGE);
    app.site.put_page("/french", IN_FRENCH);
    app
}

async fn ask(app: &TestApp, (path, headers): (&str, &[(&str, &str)])) -> Bytes {
    let mut request = app.request("GET", path).header("accept", "text/html");
    for (name, value) in [("sec-fetch-dest", "document"), ("x-forwarded-host", "site.example")] {
        if !headers.iter().any(|(other, _)| *other == name) {
            request = request.header(name, value);
        }
    }
    let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    let answer = app.send(request, "").await;
    assert_eq!(answer.status, http::StatusCode::OK, "{}", answer.text());
    answer.body
}

#[tokio::test]
async fn a_visit_gets_what_it_would_get_if_nobody_had_come_before() {
    let warm = app().await;
    for visit in VISITS {
        ask(&warm, visit).await;
    }
    for visit in VISITS.into_iter().rev() {
        let (again, first) = (ask(&warm, visit).await, ask(&app().await, visit).await);
        assert_eq!(String::from_utf8_lossy(&again), String::from_utf8_lossy(&first), "{visit:?}");
    }
    let mut all = Vec::new();
    for visit in VISITS {
        all.push(ask(&warm, visit).await);
    }
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), VISITS.len(), "visits that differ get pages that do");
}

#[tokio::test]
async fn a_visitor_with_a_choice_gets_a_page_of_their_own_and_nobody_else_does() {
    let app = app().await;
    let before = ask(&app, ("/", &[])).await;
    let cookie = app.accept_all().await;
    let own = ask(&app, ("/", &[("cookie", &cookie)])).await;
    let value = cookie.split_once('=').unwrap().1;
    assert!(String::from_utf8_lossy(&own).contains(value), "the page knows the choice");
    assert_eq!(ask(&app, ("/", &[])).await, before);
}
