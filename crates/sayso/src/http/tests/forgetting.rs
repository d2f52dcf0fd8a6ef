//! *Delete my receipts*.

use http::StatusCode;

use super::app::{Answer, TestApp};

/// Presses the button: by a form of a page, or by a program.
async fn forget(app: &TestApp, id: &str, caller: &str, accept: &str) -> Answer {
    let request = app.request("POST", &format!("/_sayso/receipts/{id}/forget"));
    let request = request.header("sec-fetch-site", caller).header("accept", accept);
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    app.send(request, "return=%2Fnews%3Fpage%3D2&language=de").await
}

/// Three choices of one browser, and the cookie after the last.
async fn three(app: &TestApp) -> (Vec<String>, String) {
    let (mut ids, mut cookie) = (Vec::new(), String::new());
    for action in ["accept-all", "close", "reject-all"] {
        let answer = app.choose(&app.choice(action), &cookie).await;
        ids.push(answer.json()["receipt"]["id"].as_str().unwrap().to_owned());
        cookie = answer.cookie();
    }
    (ids, cookie)
}

async fn status(app: &TestApp, id: &str) -> StatusCode {
    app.get(&format!("/_sayso/receipts/{id}")).await.status
}

#[tokio::test]
async fn a_receipt_and_those_before_it_are_gone_and_nothing_else_is() {
    let app = TestApp::start().await;
    let (mine, cookie) = three(&app).await;
    let (others, _) = three(&app).await;
    let root = app.app.store.snapshot().checkpoint().to_owned();
    assert_eq!(forget(&app, &mine[2], "same-origin", "*/*").await.status, StatusCode::NO_CONTENT);
    for id in &mine {
        let answer = app.get(&format!("/_sayso/receipts/{id}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "as if it had never been there");
    }
    for id in &others {
        assert_eq!(status(&app, id).await, StatusCode::OK);
    }
    assert_eq!((app.entries(), app.app.store.snapshot().checkpoint()), (6, &*root), "the ledger stays");
    let tile = app.get("/_sayso/ledger/tile/entries/000.p/6").await;
    assert_eq!((tile.status, tile.body.len()), (StatusCode::OK, 6 * 34), "with every entry");

    let request = app.request("GET", "/_sayso/decision").header("x-place", "US-VA").header("cookie", &cookie);
    let decision = app.send(request, "").await.json();
    assert_eq!(decision["default"]["advertising"], "off", "the choice stands");
    let page = app.send(app.page("/_sayso/preferences").header("cookie", &cookie), "").await.text();
    assert!(page.contains("Its receipt has been deleted.") && !page.contains("/_sayso/receipts/"), "{page}");
    let next = app.choose(&app.choice("accept-all"), &cookie).await;
    assert_eq!(next.status, StatusCode::CREATED, "and can be changed");
    assert_eq!(forget(&app, &mine[2], "same-origin", "*/*").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn those_after_it_stay() {
    let app = TestApp::start().await;
    let (ids, _) = three(&app).await;
    assert_eq!(forget(&app, &ids[1], "same-origin", "*/*").await.status, StatusCode::NO_CONTENT);
    let left = [status(&app, &ids[0]).await, status(&app, &ids[1]).await, status(&app, &ids[2]).await];
    assert_eq!(left, [StatusCode::NOT_FOUND, StatusCode::NOT_FOUND, StatusCode::OK]);
    assert_eq!(forget(&app, &ids[2], "same-origin", "*/*").await.status, StatusCode::NO_CONTENT);
}

#[tokio::test]
async fn only_the_site_itself_with_the_whole_id_may() {
    let app = TestApp::start().await;
    let (ids, _) = three(&app).await;
    for caller in ["cross-site", "same-site", "none"] {
        assert_eq!(forget(&app, &ids[2], caller, "*/*").await.status, StatusCode::FORBIDDEN, "{caller}");
    }
    let number = ids[2].split('.').next().unwrap();
    for wrong in [
        number.to_owned(),
        format!("{number}.{}", "A".repeat(22)),
        ids[2].replacen('2', "1", 1),
        format!("{}x", ids[2]),
    ] {
        let answer = forget(&app, &wrong, "same-origin", "*/*").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{wrong}");
    }
    for id in &ids {
        assert_eq!(status(&app, id).await, StatusCode::OK);
    }
    let read = app.get(&format!("/_sayso/receipts/{}/forget", ids[2])).await;
    assert_eq!((read.status, read.header("allow")), (StatusCode::METHOD_NOT_ALLOWED, "POST"));
}

#[tokio::test]
async fn without_javascript_both_pages_have_the_button_and_it_leads_back() {
    let app = TestApp::start().await;
    let (ids, cookie) = three(&app).await;
    for path in ["/_sayso/preferences".to_owned(), format!("/_sayso/receipts/{}", ids[2])] {
        let page = app.send(app.page(&path).header("cookie", &cookie), "").await.text();
        assert!(page.contains(&format!("/_sayso/receipts/{}/forget\"", ids[2])), "{page}");
        assert!(page.contains("can then show what you chose"), "what is lost is said first: {page}");
    }
    app.site.put_page("/", "<p>hello</p>");
    let page = app.send(app.page("/").header("cookie", &cookie), "").await.text();
    assert!(!page.contains("/forget"), "a page of the site doesn't know whether it is still there");
    let answer = forget(&app, &ids[2], "same-origin", "text/html").await;
    let back = "/_sayso/preferences?return=%2Fnews%3Fpage%3D2&language=de";
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, back));
}
