//! Choices and receipts over HTTP: what counts, and everything that must not.

use http::StatusCode;
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::app::{Answer, TestApp};
use crate::receipt_file::{Outcome, ReceiptFile};

fn is_allowed(decision: &Value, purpose: &str) -> bool {
    let row = decision["purposes"].as_array().unwrap().iter().find(|row| row["id"] == purpose);
    row.unwrap()["allowed"] == true
}

async fn decision(app: &TestApp, cookie: &str) -> Value {
    app.send(app.request("GET", "/_sayso/decision").header("cookie", cookie), "").await.json()
}

#[tokio::test]
async fn a_page_and_an_answer_say_which_names_may_not_be_kept() {
    let app = TestApp::start().await;
    app.site.put_page("/", "<p>hello</p>");
    let page = app.send(app.page("/"), "").await.text();
    // `_ga` is of a vendor that this site doesn't name.
    let held =
        |text: &str| ["_ad.*", "_visits", "_ga"].map(|name| text.split(['|', '"']).any(|it| it == name));
    let guard = page.split("</script>").next().unwrap();
    assert_eq!(held(guard), [true; 3], "{guard}");
    let refused = app.choose(&app.choice("reject-all"), "").await;
    assert_eq!(held(refused.header("sayso-held")), [true; 3]);
    let accepted = app.choose(&app.choice("accept-all"), "").await;
    assert_eq!(held(accepted.header("sayso-held")), [false, false, true]);
}

#[tokio::test]
async fn a_choice_is_answered_with_a_receipt_that_verifies_and_counts_from_then_on() {
    let app = TestApp::start().await;
    let answer = app.choose(&app.choice("accept-all"), "").await;
    assert_eq!(answer.status, StatusCode::CREATED);
    assert_eq!(answer.header("cache-control"), "no-store");
    let file = ReceiptFile::read(&answer.body).unwrap();
    assert!(matches!(file.verify(&[]), Ok(Outcome::Proved { checkpoint }) if checkpoint.size == 1));
    let again = app.get(answer.header("location")).await;
    assert_eq!((again.status, &again.body), (StatusCode::OK, &answer.body));

    let cookie = answer.cookie();
    assert!(cookie.len() < 200, "{cookie}");
    assert!(is_allowed(&decision(&app, &cookie).await, "advertising"));
    assert!(!is_allowed(&decision(&app, "").await, "advertising"));
    app.site.put_page("/", "<p>hello</p>");
    app.send(app.page("/").header("cookie", format!("{cookie}; _ad1=x; mine=1")), "").await;
    let asked = app.site.last();
    assert!(asked.header("sayso-allowed").contains("advertising"), "{asked:?}");
    assert_eq!(asked.header("cookie"), "_ad1=x; mine=1");
}

#[tokio::test]
async fn a_later_choice_names_the_one_before_and_takes_it_back() {
    let app = TestApp::start().await;
    let first = app.choose(&app.choice("accept-all"), "").await;
    let cookie = format!("{}; _visits=1; _ad1=2; session=3", first.cookie());
    let second = app.choose(&app.choice("reject-all"), &cookie).await;
    assert_eq!(second.json()["receipt"]["previous"], first.json()["receipt"]["id"]);
    assert!(!is_allowed(&decision(&app, &second.cookie()).await, "statistics"));
    let deleted: Vec<&str> = second
        .headers
        .get_all("set-cookie")
        .iter()
        .map(|value| value.to_str().unwrap())
        .filter(|cookie| cookie.contains("Expires=Thu, 01 Jan 1970"))
        .filter_map(|cookie| cookie.split('=').next())
        .collect();
    assert!(deleted.contains(&"_visits") && deleted.contains(&"_ad1") && !deleted.contains(&"session"));
}

#[tokio::test]
async fn a_form_is_answered_with_the_way_back() {
    let app = TestApp::start().await;
    let form = |body: String| {
        let request = app.request("POST", "/_sayso/choices").header("sec-fetch-site", "same-origin");
        app.send(request.header("content-type", "application/x-www-form-urlencoded"), body)
    };
    let notice = app.notice();
    let answer =
        form(format!("notice={notice}&action=save&purpose=statistics&return=%2Fnews%3Fpage%3D2")).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/news?page=2"));
    let decision = decision(&app, &answer.cookie()).await;
    assert!(is_allowed(&decision, "statistics") && !is_allowed(&decision, "advertising"));
    for elsewhere in ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"] {
        let answer = form(format!("notice={notice}&action=reject-all&return={elsewhere}")).await;
        assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/"), "{elsewhere}");
    }
}

/// Sends what must be refused, and checks that nothing came of it.
async fn refused(
    app: &TestApp,
    request: http::request::Builder,
    body: Vec<u8>,
    status: u16,
    code: &str,
) -> Answer {
    let before = app.entries();
    let answer = app.send(request, body).await;
    assert_eq!(
        (answer.status.as_u16(), answer.json()["code"].as_str()),
        (status, Some(code)),
        "{}",
        answer.text()
    );
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert!(
        answer.headers.get("set-cookie").is_none() && app.entries() == before,
        "{code} changed something"
    );
    assert!(answer.json()["detail"].as_str().is_some_and(|detail| detail.len() > 15), "{}", answer.text());
    answer
}

#[tokio::test]
async fn what_is_no_choice_is_refused_and_changes_nothing() {
    let app = TestApp::start().await;
    let notice = app.notice();
    let choice = |notice: &str, action: &str, purposes: Value| {
        json!({"notice": notice, "action": action, "purposes": purposes}).to_string().into_bytes()
    };
    let (json, form) = ("application/json", "application/x-www-form-urlencoded");
    let other = "0".repeat(64);
    for (kind, body, status, code) in [
        (json, choice(&notice, "save", json!({"astrology": true})), 422, "invalid-choice"),
        (json, choice(&notice, "save", json!({"necessary": false})), 422, "invalid-choice"),
        (json, choice(&notice, "save", json!({"ADS!": true})), 400, "bad-request"),
        (json, choice(&notice, "shrug", json!({})), 400, "bad-request"),
        (json, choice(&other, "accept-all", json!({})), 409, "stale-notice"),
        (json, choice("none", "accept-all", json!({})), 400, "bad-request"),
        (json, b"{\"notice\":".to_vec(), 400, "bad-request"),
        (json, Vec::new(), 400, "bad-request"),
        (json, b"\xff\xfe{}".to_vec(), 400, "bad-request"),
        (json, br#"{"notice":"x","action":"save","purposes":{},"admin":true}"#.to_vec(), 400, "bad-request"),
        (json, [b"[".repeat(15_000), b"]".repeat(1_000)].concat(), 400, "bad-request"),
        (json, vec![b' '; 20_000], 413, "body-too-large"),
        (form, b"action=accept-all".to_vec(), 400, "bad-request"),
        (form, format!("notice={notice}").into_bytes(), 400, "bad-request"),
        (form, format!("notice={notice}&action=save&purpose=astrology").into_bytes(), 422, "invalid-choice"),
        (form, format!("notice={notice}&action=save&spy=1").into_bytes(), 400, "bad-request"),
        (form, b"notice=\xff".to_vec(), 400, "bad-request"),
        ("text/plain", choice(&notice, "accept-all", json!({})), 415, "wrong-content-type"),
        ("", choice(&notice, "accept-all", json!({})), 415, "wrong-content-type"),
    ] {
        let request = app.request("POST", "/_sayso/choices").header("sec-fetch-site", "same-origin");
        refused(&app, request.header("content-type", kind), body, status, code).await;
    }
}

#[tokio::test]
async fn only_the_site_itself_may_send_a_choice() {
    let app = TestApp::start().await;
    let own = format!("http://{}", app.public);
    let body = app.choice("accept-all").to_string().into_bytes();
    for (site, origin) in [
        (Some("cross-site"), Some(own.as_str())),
        (Some("same-site"), None),
        (Some("none"), None),
        (None, Some("https://evil.example")),
        (None, Some("null")),
        (None, Some("http://127.0.0.1")),
        (None, None),
    ] {
        let mut request = app.request("POST", "/_sayso/choices").header("content-type", "application/json");
        request = site.into_iter().fold(request, |request, site| request.header("sec-fetch-site", site));
        request = origin.into_iter().fold(request, |request, origin| request.header("origin", origin));
        refused(&app, request, body.clone(), 403, "foreign-origin").await;
    }
    let request = app.request("POST", "/_sayso/choices").header("content-type", "application/json");
    let answer = app.send(request.header("origin", own), body).await;
    assert_eq!(answer.status, StatusCode::CREATED, "an older browser that sends only Origin");
}

#[tokio::test]
async fn a_cookie_that_was_touched_is_no_choice() {
    let app = TestApp::start().await;
    let cookie = app.accept_all().await;
    assert_eq!(decision(&app, &cookie).await["prompt"], "link");
    let start = "sayso=".len();
    let mut forgeries =
        vec!["sayso=".to_owned(), "sayso=\u{fc}".into(), format!("{cookie}A"), cookie.repeat(40)];
    for place in start..cookie.len() {
        forgeries.push(cookie[..place].to_owned());
        let mut bytes = cookie.clone().into_bytes();
        bytes[place] = if bytes[place] == b'A' { b'B' } else { b'A' };
        forgeries.push(String::from_utf8(bytes).unwrap());
    }
    for forgery in forgeries {
        let decision = decision(&app, &forgery).await;
        assert!(decision["prompt"] == "ask" && !is_allowed(&decision, "advertising"), "{forgery}");
    }
    for twice in [format!("sayso=forged; {cookie}"), format!("{cookie}; sayso=forged")] {
        assert!(is_allowed(&decision(&app, &twice).await, "advertising"), "{twice}");
    }
}

#[tokio::test]
async fn no_other_cookie_hides_a_choice() {
    let app = TestApp::start().await;
    let accepted = app.accept_all().await;
    let rejected = app.choose(&app.choice("reject-all"), &accepted).await.cookie();
    let other: &[u8] = b"name=J\xfcrgen; ";
    app.site.put_file("/a.json", &[("content-type", "application/json")], "{}");
    for all in [format!("{accepted}; {rejected}"), format!("sayso=x; {rejected}; {accepted}")] {
        let bytes = [other, all.as_bytes()].concat();
        let header = http::HeaderValue::from_bytes(&bytes).unwrap();
        // Where everything is allowed until somebody says no.
        let request = app.request("GET", "/_sayso/decision").header("x-place", "US-VA");
        let decision = app.send(request.header("cookie", &header), "").await.json();
        assert!(!is_allowed(&decision, "advertising"), "{all}");
        app.send(app.request("GET", "/a.json").header("cookie", &header), "").await;
        assert_eq!(
            app.site.last().headers["cookie"].as_bytes(),
            b"name=J\xfcrgen",
            "the site's own arrives whole"
        );
    }
}

#[tokio::test]
async fn closing_the_notice_and_allowing_one_film_leave_other_answers_as_they_were() {
    let app = TestApp::start().await;
    let ask = |cookie: String| {
        app.request("GET", "/_sayso/decision").header("x-place", "US-VA").header("cookie", cookie)
    };
    let choose = |choice: serde_json::Value, cookie: String| {
        let request = app.request("POST", "/_sayso/choices").header("sec-fetch-site", "same-origin");
        let request = request.header("content-type", "application/json").header("x-place", "US-VA");
        app.send(request.header("cookie", cookie), choice.to_string())
    };
    let rejected = choose(app.choice("reject-all"), String::new()).await.cookie();
    let closed = choose(app.choice("close"), rejected).await;
    assert_eq!(closed.json()["receipt"]["choices"], json!({}), "closing says nothing");
    let film = json!({"notice": app.notice(), "action": "placeholder", "purposes": {"media": true}});
    let one = choose(film, closed.cookie()).await;
    assert_eq!(one.json()["receipt"]["choices"], json!({"media": true}), "only what was said");
    let decision = app.send(ask(one.cookie()), "").await.json();
    assert!(is_allowed(&decision, "media") && !is_allowed(&decision, "advertising"), "{decision}");
    app.pass(SignedDuration::from_hours(24 * 390));
    let decision = app.send(ask(one.cookie()), "").await.json();
    assert!(!is_allowed(&decision, "advertising"), "a no doesn't end with the yes beside it");
}

#[tokio::test]
async fn a_yes_ends_with_its_time() {
    let app = TestApp::start().await;
    let cookie = app.accept_all().await;
    app.pass(SignedDuration::from_hours(24 * 180 - 1));
    assert!(is_allowed(&decision(&app, &cookie).await, "advertising"));
    app.pass(SignedDuration::from_hours(2));
    let late = decision(&app, &cookie).await;
    assert!(!is_allowed(&late, "advertising") && late["prompt"] == "ask");
}

#[tokio::test]
async fn a_wrong_secret_and_no_receipt_are_the_same_answer() {
    let app = TestApp::start().await;
    let id =
        app.choose(&app.choice("reject-all"), "").await.json()["receipt"]["id"].as_str().unwrap().to_owned();
    let mut other = id.clone().into_bytes();
    let last = other.len() - 2;
    other[last] = if other[last] == b'A' { b'B' } else { b'A' };
    let other = String::from_utf8(other).unwrap();
    let mut answers = Vec::new();
    for wrong in [
        other.as_str(),
        &id.replacen('0', "7", 1),
        "x",
        "",
        "0",
        "99999999999999999999.AAAA",
        "../ledger/key",
    ] {
        let answer = app.get(&format!("/_sayso/receipts/{wrong}")).await;
        answers.push((answer.status, answer.text()));
    }
    assert_eq!(answers[0].0, StatusCode::NOT_FOUND);
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
}

#[tokio::test]
async fn a_signal_against_sale_is_obeyed_where_the_law_says_so() {
    let app = TestApp::start().await;
    let ask =
        |gpc: &str| app.request("GET", "/_sayso/decision").header("x-place", "US-CA").header("sec-gpc", gpc);
    let quiet = app.send(ask("0"), "").await.json();
    assert!(is_allowed(&quiet, "advertising") && quiet["gpc"] == "absent", "{quiet}");
    let heard = app.send(ask("1"), "").await.json();
    assert!(!is_allowed(&heard, "advertising") && heard["gpc"] == "honored", "{heard}");
    let nowhere = app.request("GET", "/_sayso/decision").header("x-place", "Atlantis");
    assert_eq!(app.send(nowhere, "").await.json()["prompt"], "ask", "an unknown place is the strictest");
}
