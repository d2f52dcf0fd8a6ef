//! Who may use which route. A new route is in the table, or this doesn't build.

use http::StatusCode;

use super::app::TestApp;
use crate::http::public::Route;

/// The place of a route in the table's count. Every route has one: the compiler asks for it.
fn place(route: Route<'_>) -> usize {
    match route {
        Route::Client => 0,
        Route::PageStyle => 1,
        Route::Decision => 2,
        Route::Preferences => 3,
        Route::Cookies => 4,
        Route::Choices => 5,
        Route::Gpc => 6,
        Route::Notice(_) => 7,
        Route::Receipt(_) => 8,
        Route::Ledger(_) => 9,
        Route::Nothing => 10,
        Route::CspReports => 11,
        Route::Once => 12,
        Route::Texts(_) => 13,
        Route::Centre => 14,
        Route::Tag => 15,
        Route::TagPart => 16,
        Route::TagWorker => 17,
        Route::Policy => 18,
        Route::Held => 19,
        Route::Class => 20,
        Route::Forget(_) => 21,
    }
}

#[tokio::test]
async fn every_route_answers_whom_it_should() {
    let app = TestApp::start().await;
    let receipt = app.choose(&app.choice("reject-all"), "").await.header("location").to_owned();
    let forget = format!("{receipt}/forget");
    let notice = format!("/_sayso/notice/{}", app.notice());
    let texts = format!("/_sayso/texts/{}", crate::words::digest("en").unwrap());
    // The address; whether anybody may read it; whether a page of the site may post to it.
    let table = [
        ("/_sayso/client.js", true, false),
        ("/_sayso/page.css", true, false),
        ("/_sayso/centre.js", true, false),
        ("/_sayso/tag.js", true, false),
        ("/_sayso/tag", true, false),
        ("/_sayso/sw.js", true, false),
        ("/_sayso/policy", true, false),
        ("/_sayso/held", true, false),
        ("/_sayso/decision", true, false),
        ("/_sayso/class", true, false),
        ("/_sayso/preferences", true, false),
        ("/_sayso/cookies", true, false),
        ("/_sayso/choices", false, true),
        ("/_sayso/csp-reports", false, false),
        ("/.well-known/gpc.json", true, false),
        (&notice, true, false),
        (&texts, true, false),
        ("/_sayso/once", false, false),
        (&receipt, true, false),
        // Whoever may post and has the whole id: 204, see below.
        (&forget, false, false),
        ("/_sayso/ledger/checkpoint", true, false),
        ("/_sayso/ledger/key", true, false),
        ("/_sayso/ledger/rotations", true, false),
        ("/_sayso/ledger/cosigned", false, false),
        ("/_sayso/ledger/tile/0/000.p/1", true, false),
        ("/_sayso/ledger/tile/0/001", false, false),
        ("/_sayso/console/", false, false),
        ("/_sayso/", false, false),
    ];
    let mut seen = [false; 22];
    for (path, read, post) in table {
        seen[place(Route::of(path).expect("a route of ours"))] = true;
        let got = app.get(path).await;
        assert_eq!(got.status == StatusCode::OK, read, "GET {path}: {}", got.status);
        let head = app.send(app.request("HEAD", path), "").await;
        assert_eq!((head.status, head.body.len()), (got.status, 0), "HEAD {path}");
        let callers = [("same-origin", post), ("cross-site", false)];
        // The receipt is needed further down.
        for (caller, may) in
            callers.into_iter().filter(|(caller, _)| path != forget || *caller != "same-origin")
        {
            let request = app.request("POST", path).header("sec-fetch-site", caller);
            let request = request.header("content-type", "application/json");
            let posted = app.send(request, app.choice("reject-all").to_string()).await;
            assert_eq!(posted.status == StatusCode::CREATED, may, "POST {path} by {caller}");
        }
        for method in ["PUT", "DELETE", "PATCH", "OPTIONS"] {
            let request = app.request(method, path).header("sec-fetch-site", "same-origin");
            let answer = app.send(request, "").await;
            assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {path}");
            assert!(!answer.header("allow").is_empty(), "{method} {path}");
        }
    }
    assert!(seen.iter().all(|seen| *seen), "a route is missing in the table: {seen:?}");
    assert_eq!(app.site.count(), 0, "nothing of ours reaches the site behind");
}

#[tokio::test]
async fn the_two_listeners_share_no_route() {
    let app = TestApp::start().await;
    let there = ["/live", "/ready", "/metrics", "/api/v1/unclassified", "/console/"];
    let not_yet = ("/console/audits/news/x", StatusCode::NOT_FOUND);
    for (path, status) in there.map(|path| (path, StatusCode::OK)).into_iter().chain([not_yet]) {
        let operator = http::Request::get(format!("http://{}{path}", app.admin));
        assert_eq!(app.send(operator, "").await.status, status, "{path}");
        let before = app.site.count();
        assert_eq!(app.get(path).await.status, StatusCode::NOT_FOUND, "{path} is the site's");
        assert_eq!(app.site.count(), before + 1, "{path} is the site's");
    }
    for path in ["/_sayso/decision", "/_sayso/choices", "/.well-known/gpc.json", "/news"] {
        let operator = http::Request::get(format!("http://{}{path}", app.admin));
        assert_eq!(app.send(operator, "").await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn a_request_that_names_no_host_of_ours_is_nobodys() {
    let app = TestApp::start_with(|_, site| site.hosts = vec!["site.example".into()]).await;
    let ask = |host: &str| app.request("GET", "/_sayso/decision").header("x-forwarded-host", host);
    assert_eq!(app.send(ask("SITE.example:80"), "").await.status, StatusCode::OK);
    for other in ["other.example", "site.example.evil.example", "evil-site.example", "127.0.0.1"] {
        let answer = app.send(ask(other), "").await;
        assert_eq!(answer.status, StatusCode::MISDIRECTED_REQUEST, "{other}");
    }
    assert_eq!(app.send(ask("site.example evil"), "").await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_ledger_without_its_key_is_not_given_another() {
    let app = TestApp::start().await;
    let folder = tempfile::tempdir().unwrap();
    std::fs::copy(app.folder().join("data/sayso.db"), folder.path().join("sayso.db")).unwrap();
    let server = crate::config::ServerConfig { data: folder.path().into(), ..Default::default() };
    let config = crate::config::Config { server, sites: vec![] };
    let error = crate::app::App::open(config, crate::clock::Clock::System).await.err().unwrap().to_string();
    assert!(error.contains("ledger.key is missing"), "{error}");
    assert!(!folder.path().join("ledger.key").exists());
}

#[tokio::test]
async fn two_servers_do_not_share_a_folder() {
    let app = TestApp::start().await;
    let server = crate::config::ServerConfig { data: app.folder().join("data"), ..Default::default() };
    let config = crate::config::Config { server, sites: vec![] };
    let error = crate::app::App::open(config, crate::clock::Clock::System).await.err().unwrap().to_string();
    assert!(error.contains("another server runs on"), "{error}");
}
