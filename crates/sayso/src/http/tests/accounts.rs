//! How far a choice reaches: this browser, the sites of a domain, or an account.

use http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use sayso_core::Ages;
use sayso_core::account::{AccountKey, Claims};
use serde_json::{Value, json};

use super::app::{Answer, TestApp};

const KEY: &[u8] = b"a key of the site's that is long enough";

async fn app_with_accounts() -> TestApp {
    TestApp::start_with(|server, site| {
        std::fs::create_dir_all(&server.data).unwrap();
        let path = server.data.join("account.key");
        std::fs::write(&path, KEY).unwrap();
        site.account_key_file = Some(path);
    })
    .await
}

/// A token of the site's for the next ten minutes.
fn token(app: &TestApp, sub: &str, age: Option<Ages>) -> String {
    let exp = app.app.clock.now().as_second() + 600;
    let site = app.app.serving().sites[0].notice.site.clone();
    let token = Claims { sub: sub.into(), exp, age }.sign(&site, &AccountKey::new(KEY).unwrap());
    format!("sayso-subject={token}")
}

async fn decision(app: &TestApp, cookie: &str) -> Value {
    app.send(app.request("GET", "/_sayso/decision").header("cookie", cookie), "").await.json()
}

fn is_allowed(decision: &Value) -> bool {
    decision["default"]["advertising"] == "on"
}

#[tokio::test]
async fn a_choice_of_somebody_signed_in_holds_on_every_device() {
    let app = app_with_accounts().await;
    let one = token(&app, "one", None);
    let answer = app.choose(&app.choice("accept-all"), &one).await;
    assert_eq!(answer.json()["receipt"]["scope"], "account");
    assert!(is_allowed(&decision(&app, &one).await), "another device, with nothing but the token");
    assert!(!is_allowed(&decision(&app, "").await), "signed out");
    assert!(!is_allowed(&decision(&app, &token(&app, "two", None)).await), "somebody else");
    let other_device = app.choose(&app.choice("reject-all"), &one).await;
    assert_eq!(other_device.json()["receipt"]["previous"], answer.json()["receipt"]["id"]);
    let first_device = format!("{one}; {}", answer.cookie());
    assert!(!is_allowed(&decision(&app, &first_device).await), "the account's newer no counts");
    assert!(
        is_allowed(&decision(&app, &answer.cookie()).await),
        "signed out, the browser's own choice counts"
    );
}

#[tokio::test]
async fn a_token_that_is_over_or_forged_is_nobody() {
    let app = app_with_accounts().await;
    let one = token(&app, "one", None);
    app.choose(&app.choice("accept-all"), &one).await;
    let forged = one.replace("sayso-subject=1.e", "sayso-subject=1.f");
    let alien = {
        let site = app.app.serving().sites[0].notice.site.clone();
        let claims = Claims { sub: "one".into(), exp: Timestamp::MAX.as_second(), age: None };
        format!("sayso-subject={}", claims.sign(&site, &AccountKey::new(&[1; 32]).unwrap()))
    };
    for nobody in [forged, alien, "sayso-subject=".into(), "sayso-subject".into(), format!("x{one}")] {
        assert!(!is_allowed(&decision(&app, &nobody).await), "{nobody}");
    }
    assert!(
        is_allowed(&decision(&app, &format!("sayso-subject=junk; {one}")).await),
        "the one that is authentic"
    );
    app.pass(SignedDuration::from_mins(11));
    assert!(!is_allowed(&decision(&app, &one).await), "it is over");
    assert!(is_allowed(&decision(&app, &token(&app, "one", None)).await), "a new one is the same account");
}

#[tokio::test]
async fn the_database_does_not_know_who_an_account_is() {
    let app = app_with_accounts().await;
    app.choose(&app.choice("reject-all"), &token(&app, "somebody-in-particular", None)).await;
    for entry in std::fs::read_dir(app.folder().join("data")).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        let name = b"somebody-in-particular";
        assert!(!bytes.windows(name.len()).any(|window| window == name));
    }
}

#[tokio::test]
async fn the_age_that_a_token_says_is_obeyed() {
    let app = app_with_accounts().await;
    let ask = |cookie: String| {
        app.request("GET", "/_sayso/decision").header("x-place", "US-CA").header("cookie", cookie)
    };
    let adult = app.send(ask(token(&app, "one", Some(Ages::exactly(30)))), "").await.json();
    let child = app.send(ask(token(&app, "two", Some(Ages { from: 10, to: 12 }))), "").await.json();
    assert!(is_allowed(&adult) && !is_allowed(&child), "{child}");
    assert_eq!(child["consent_from"], "parent");
}

/// Two sites under one domain, and one elsewhere.
async fn three_sites(same_texts: bool) -> TestApp {
    TestApp::start_sites(|_, site| {
        let named = |name: &str, host: &str, domain: Option<&str>| {
            let mut site = site.clone();
            site.name = name.into();
            site.hosts = vec![host.into()];
            site.choice_domain = domain.map(Into::into);
            site
        };
        let mut shop = named("shop", "shop.example.com", Some("Example.com"));
        if !same_texts {
            shop.operator = "Another Ltd".into();
        }
        vec![
            named("news", "news.example.com", Some("example.com")),
            shop,
            named("other", "other.example", None),
        ]
    })
    .await
}

async fn choose_on(app: &TestApp, host: &str, action: &str, notice: usize) -> Answer {
    let notice = app.app.serving().sites[notice].notice.digest();
    let request = app.request("POST", "/_sayso/choices").header("sec-fetch-site", "same-origin");
    let request = request.header("x-forwarded-host", host).header("content-type", "application/json");
    app.send(request, json!({"notice": notice, "action": action, "purposes": {}}).to_string()).await
}

async fn decision_on(app: &TestApp, host: &str, place: &str, cookie: &str) -> Value {
    let request = app.request("GET", "/_sayso/decision").header("x-forwarded-host", host);
    app.send(request.header("cookie", cookie).header("x-place", place), "").await.json()
}

#[tokio::test]
async fn sites_of_one_domain_that_ask_for_the_same_share_a_choice() {
    let app = three_sites(true).await;
    let answer = choose_on(&app, "news.example.com", "accept-all", 0).await;
    assert_eq!(answer.json()["receipt"]["scope"], "domain");
    let set = answer.header("set-cookie").to_owned();
    assert!(set.contains("; Domain=example.com;"), "{set}");
    let cookie = answer.cookie();
    assert!(is_allowed(&decision_on(&app, "shop.example.com", "DE", &cookie).await));
    assert!(!is_allowed(&decision_on(&app, "other.example", "DE", &cookie).await), "another domain");
    let request =
        app.request("GET", answer.header("location")).header("x-forwarded-host", "shop.example.com");
    assert_eq!(app.send(request, "").await.status, 200, "its receipt is seen from both");
    let request = app.request("GET", answer.header("location")).header("x-forwarded-host", "other.example");
    assert_eq!(app.send(request, "").await.status, 404);
    let alone = choose_on(&app, "other.example", "accept-all", 2).await;
    assert_eq!(alone.json()["receipt"]["scope"], "browser");
    assert!(!alone.header("set-cookie").contains("Domain"), "{:?}", alone.headers);
}

#[tokio::test]
async fn a_yes_reaches_no_further_than_what_was_asked_and_a_no_does() {
    let app = three_sites(false).await;
    let yes = choose_on(&app, "news.example.com", "accept-all", 0).await.cookie();
    assert!(!is_allowed(&decision_on(&app, "shop.example.com", "DE", &yes).await), "another operator asked");
    let no = choose_on(&app, "news.example.com", "reject-all", 0).await.cookie();
    assert!(!is_allowed(&decision_on(&app, "shop.example.com", "US-VA", &no).await));
}

#[tokio::test]
async fn if_the_database_fails_who_is_signed_in_gets_pages_without_anything_optional() {
    let app = app_with_accounts().await;
    app.site.put_page("/", "<p>hello</p>");
    let token = token(&app, "one", None);
    let accepted = app.accept_all().await;
    let folder = app.folder().join("data");
    for file in ["sayso.db", "sayso.db-wal"] {
        let length = std::fs::metadata(folder.join(file)).unwrap().len();
        std::fs::write(folder.join(file), vec![0; usize::try_from(length).unwrap()]).unwrap();
    }
    for place in ["DE", "US-VA"] {
        let request = app.request("GET", "/_sayso/decision").header("x-place", place);
        let answer = app.send(request.header("cookie", format!("{accepted}; {token}")), "").await;
        assert_eq!(answer.status, StatusCode::OK);
        let decision = answer.json();
        assert_eq!(decision["prompt"].as_str().filter(|prompt| ["ask", "notice"].contains(prompt)), None);
        for purpose in decision["purposes"].as_array().unwrap() {
            assert_eq!(
                purpose["allowed"],
                purpose["id"] == "necessary",
                "the account may have said no: {purpose}"
            );
        }
        let page = app.page("/").header("x-place", place).header("cookie", format!("{accepted}; {token}"));
        assert_eq!(app.send(page, "").await.status, StatusCode::OK);
    }
    let request = app.request("GET", "/_sayso/decision").header("cookie", accepted);
    let decision = app.send(request, "").await.json();
    assert!(is_allowed(&decision), "nobody signed in: the browser's own choice, which needs no database");
}
