//! What a visitor is shown and may do: languages, vendors one by one, loading once, the list, and being asked again.

use http::StatusCode;
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::app::{Answer, TestApp};
use crate::config::SiteConfig;

const PAGE: &str = "<!doctype html><html lang=\"de-AT\"><head></head><body>\
    <iframe src=\"https://ads.example/x\"></iframe><iframe src=\"https://more.example/y\"></iframe></body></html>";

/// Two vendors of one purpose, each with a switch.
fn with_switches(site: &mut SiteConfig) {
    let vendor = "vendor_switches = true\n[[vendor]]\nid = 'more'\nname = 'More'\nhosts = ['more.example']\ncookies = ['_more']\npurposes = ['advertising']";
    let more: SiteConfig = toml::from_str(vendor).unwrap();
    site.vendor_switches = true;
    site.vendor.extend(more.vendor);
}

fn form(action: &str, app: &TestApp, fields: &str) -> String {
    format!("notice={}&action={action}&return=%2Fa&{fields}", app.notice())
}

async fn post(app: &TestApp, path: &str, cookie: &str, body: String) -> Answer {
    let request = app.request("POST", path).header("sec-fetch-site", "same-origin").header("cookie", cookie);
    app.send(request.header("content-type", "application/x-www-form-urlencoded"), body).await
}

async fn page(app: &TestApp, path: &str, cookie: &str, languages: &str) -> Answer {
    app.send(app.page(path).header("cookie", cookie).header("accept-language", languages), "").await
}

fn loads(page: &Answer, host: &str) -> bool {
    page.text().contains(&format!("<iframe src=\"https://{host}/"))
}

#[tokio::test]
async fn the_notice_speaks_the_pages_language_then_the_browsers_then_the_sites() {
    let app = TestApp::start().await;
    app.site.put_page("/de", PAGE);
    app.site.put_page("/none", "<!doctype html><body>x");
    app.site.put_page("/odd", "<!doctype html><html lang=\"x-odd\"><body>x");
    let language = |answer: &Answer| {
        let text = answer.text();
        text.split_once("<sayso-notice lang=\"").unwrap().1.split('"').next().unwrap().to_owned()
    };
    assert_eq!(language(&page(&app, "/de", "", "fr, en;q=0.5").await), "de");
    assert_eq!(language(&page(&app, "/none", "", "xx, fr-BE;q=0.9, en;q=0.5").await), "fr");
    assert_eq!(language(&page(&app, "/odd", "", "fr").await), "fr");
    assert_eq!(language(&page(&app, "/none", "", "").await), "en");
    let answer = page(&app, "/none", "", "fr").await;
    assert!(answer.header("vary").contains("Accept-Language"), "{}", answer.header("vary"));
    let own = app.send(app.page("/_sayso/preferences?language=de"), "").await;
    assert!(own.text().contains("<html lang=\"de\" dir=\"ltr\">"), "{}", own.text());
    let choice = json!({"notice": app.notice(), "action": "reject-all", "language": "fr"});
    assert_eq!(app.choose(&choice, "").await.json()["receipt"]["language"], "fr");
    let unknown = json!({"notice": app.notice(), "action": "reject-all", "language": "xx"});
    assert_eq!(app.choose(&unknown, "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn one_vendor_can_be_refused_beside_another_of_the_same_purpose() {
    let app = TestApp::start_with(|_, site| with_switches(site)).await;
    app.site.put_page("/", PAGE);
    let save = |vendors: Value| json!({"notice": app.notice(), "action": "save", "purposes": {"advertising": true}, "vendors": vendors});
    let answer = app.choose(&save(json!({"more": false})), "").await;
    assert_eq!(answer.json()["receipt"]["vendors"], json!({"more": false}));
    let cookie = answer.cookie();
    let seen = page(&app, "/", &cookie, "").await;
    assert!(loads(&seen, "ads.example") && !loads(&seen, "more.example"), "{}", seen.text());
    assert!(!seen.header("content-security-policy").contains("more.example"));
    let asked = page(&app, "/", &format!("{cookie}; _ad1=1; _more=2"), "").await;
    assert_eq!((asked.status, app.site.last().header("cookie")), (StatusCode::OK, "_ad1=1"));
    let preferences = app.send(app.page("/_sayso/preferences").header("cookie", &cookie), "").await.text();
    let switch = |id: &str| {
        preferences
            .split_once(&format!("name=\"vendor\" value=\"{id}\""))
            .unwrap()
            .1
            .split('>')
            .next()
            .unwrap()
            .to_owned()
    };
    assert!(switch("ads").contains(" checked") && !switch("more").contains(" checked"), "{preferences}");

    // A form says what is on; what it doesn't list stays as it was.
    let fields = "purpose=advertising&vendor=more&vendors=listed";
    let other = post(&app, "/_sayso/choices", &cookie, form("save", &app, fields)).await.cookie();
    let seen = page(&app, "/", &other, "").await;
    assert!(!loads(&seen, "ads.example") && loads(&seen, "more.example"));
    let silent =
        post(&app, "/_sayso/choices", &cookie, form("save", &app, "purpose=advertising")).await.cookie();
    assert!(!loads(&page(&app, "/", &silent, "").await, "more.example"), "nothing was said of vendors");
    let placeholder = json!({"notice": app.notice(), "action": "placeholder", "purposes": {"advertising": true}, "vendors": {"more": true}});
    let let_in = app.choose(&placeholder, &cookie).await.cookie();
    assert!(loads(&page(&app, "/", &let_in, "").await, "more.example"));
    for bad in [json!({"nobody": false}), json!({"fonts-example": false})] {
        assert_eq!(app.choose(&save(bad), "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let accepted = app.choose(&app.choice("accept-all"), &cookie).await.cookie();
    assert!(loads(&page(&app, "/", &accepted, "").await, "more.example"), "accept all means all");
}

#[tokio::test]
async fn without_switches_no_vendor_can_be_named() {
    let app = TestApp::start().await;
    let save = json!({"notice": app.notice(), "action": "save", "purposes": {"advertising": true}, "vendors": {"ads": false}});
    assert_eq!(app.choose(&save, "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!app.get("/_sayso/preferences").await.text().contains("name=\"vendor\""));
}

#[tokio::test]
async fn loading_once_opens_one_vendor_in_one_view_of_one_page_and_is_no_choice() {
    let app = TestApp::start_with(|_, site| with_switches(site)).await;
    app.site.put_page("/a", PAGE);
    app.site.put_page("/b", PAGE);
    let held = page(&app, "/a", "", "").await.text();
    assert!(held.contains("/_sayso/once") && held.contains("value=&quot;ads&quot;"), "{held}");
    let entries = app.entries();
    let answer =
        post(&app, "/_sayso/once", "", "vendor=ads&return=%2Fa%3Fq%3D1&notice=x&language=de".into()).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/a?q=1"));
    let set = answer.header("set-cookie").to_owned();
    assert!(
        set.starts_with("sayso-once=")
            && set.contains("Path=/a;")
            && set.contains("HttpOnly; SameSite=Strict"),
        "{set}"
    );
    let token = set.split(';').next().unwrap().to_owned();
    let seen = page(&app, "/a?q=1", &token, "").await;
    assert!(loads(&seen, "ads.example") && !loads(&seen, "more.example"), "{}", seen.text());
    assert!(seen.header("content-security-policy").contains("ads.example"));
    assert!(
        seen.header("set-cookie").starts_with("sayso-once=;")
            && seen.header("set-cookie").contains("Max-Age=0")
    );
    assert_eq!(seen.header("cache-control"), "private, no-store");
    assert_eq!(app.site.last().header("cookie"), "", "the site behind never sees the token");
    assert!(!loads(&page(&app, "/b", &token, "").await, "ads.example"), "another page");
    app.pass(SignedDuration::from_secs(61));
    assert!(!loads(&page(&app, "/a", &token, "").await, "ads.example"), "too late");
    assert_eq!(app.entries(), entries, "no receipt");
    for bad in ["vendor=nobody&return=%2Fa", "return=%2Fa", "vendor=ads&x=1"] {
        assert_eq!(post(&app, "/_sayso/once", "", bad.into()).await.status, StatusCode::BAD_REQUEST, "{bad}");
    }
    let away = post(&app, "/_sayso/once", "", "vendor=ads&return=%2F%2Fevil.example".into()).await;
    assert_eq!(away.header("location"), "/");
    let foreign = app.request("POST", "/_sayso/once").header("sec-fetch-site", "cross-site");
    assert_eq!(app.send(foreign, "vendor=ads&return=%2F").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_list_can_be_searched_and_is_data_too() {
    let app = &TestApp::start_with(|_, site| with_switches(site)).await;
    let list = |query: &'static str| async move { app.get(&format!("/_sayso/cookies?{query}")).await };
    let all = list("language=en").await.text();
    for there in ["_ad*", "_visits", "sayso", "More", "ads.example", "another company", "400 days"] {
        assert!(all.contains(there), "{there}: {all}");
    }
    let found = list("search=MORE").await.text();
    assert!(found.contains("_more") && !found.contains("_visits") && found.contains("1 entry"), "{found}");
    let purpose = list("purpose=statistics").await.text();
    assert!(purpose.contains("_visits") && !purpose.contains("_more"));
    let nothing = list("search=%3Cb%3E").await.text();
    assert!(nothing.contains("Nothing fits") && nothing.contains("value=\"&lt;b&gt;\""), "{nothing}");
    let data = list("format=json&purpose=advertising").await.json();
    assert_eq!(data[1]["vendor"], "more");
    assert_eq!(data[1]["stores"][0], json!({"name": "_more", "kind": "cookie"}));
    assert_eq!(data[1]["party"], "third");
}

#[tokio::test]
async fn withdrawing_takes_everything_back_and_the_receipt_says_so() {
    let app = TestApp::start().await;
    let cookie = app.accept_all().await;
    let preferences = app.send(app.page("/_sayso/preferences").header("cookie", &cookie), "").await.text();
    assert!(preferences.contains("value=\"withdraw\"") && preferences.contains("Chosen on"), "{preferences}");
    let answer = app.choose(&app.choice("withdraw"), &cookie).await;
    assert_eq!(answer.json()["receipt"]["action"], "withdraw");
    let after = app.send(app.page("/_sayso/preferences").header("cookie", answer.cookie()), "").await.text();
    assert!(!after.contains("value=\"withdraw\"") && !after.contains(" checked"), "{after}");
    let closed = app.choose(&app.choice("close"), "").await.cookie();
    let text = app.send(app.page("/_sayso/preferences").header("cookie", closed), "").await.text();
    assert!(text.contains("You closed the notice on"), "{text}");
}

/// A further server with all that the first one knows, whose site's file has changed.
async fn reopened(app: &TestApp, change: impl FnOnce(&mut SiteConfig)) -> TestApp {
    let from = app.folder().join("data");
    TestApp::start_with(|server, site| {
        std::fs::create_dir_all(&server.data).unwrap();
        for file in std::fs::read_dir(from).unwrap() {
            let file = file.unwrap();
            std::fs::copy(file.path(), server.data.join(file.file_name())).unwrap();
        }
        change(site);
    })
    .await
}

#[tokio::test]
async fn one_is_asked_again_only_about_what_is_new_and_told_what_it_is() {
    let app = TestApp::start().await;
    let (yes, no) = (app.accept_all().await, app.choose(&app.choice("reject-all"), "").await.cookie());
    let first_layer = |answer: &Answer| {
        let text = answer.text();
        text.split_once("<section id=\"notice\"")
            .map(|(_, rest)| rest.split_once("</section>").unwrap().0.to_owned())
    };
    let looks = reopened(&app, |site| site.look.position = sayso_core::notice::Position::Corner).await;
    looks.site.put_page("/", PAGE);
    assert_eq!(
        first_layer(&page(&looks, "/", &yes, "en").await),
        None,
        "another place on the page is no other question"
    );
    assert!(loads(&page(&looks, "/", &yes, "en").await, "ads.example"));
    let more = reopened(&app, with_switches).await;
    more.site.put_page("/", "<!doctype html><html lang=en><body>x");
    let asked = first_layer(&page(&more, "/", &yes, "en").await).expect("a new partner is another question");
    assert!(
        asked.contains("You answered on November 24, 2026")
            && asked.contains("New partners for Advertising: More."),
        "{asked}"
    );
    assert_eq!(first_layer(&page(&more, "/", &no, "en").await), None, "a no is a no to the new one too");
    let fresh = first_layer(&page(&more, "/", "", "en").await).unwrap();
    assert!(!fresh.contains("You answered"), "{fresh}");
}

#[tokio::test]
async fn a_yes_that_has_run_out_is_asked_for_again_and_the_notice_says_why() {
    let app = TestApp::start().await;
    app.site.put_page("/", "<!doctype html><html lang=en><body>x");
    let cookie = app.accept_all().await;
    app.pass(SignedDuration::from_hours(24 * 190));
    let text = page(&app, "/", &cookie, "").await.text();
    assert!(text.contains("Your answer of November 24, 2026 has run out"), "{text}");
}

#[tokio::test]
async fn california_gets_its_link_in_the_page_and_the_short_one_with_its_icon() {
    let app = TestApp::start_with(|_, site| site.look.short_opt_out_link = true).await;
    app.site.put_page("/", "<!doctype html><html lang=en><body>x");
    let seen = app.send(app.page("/").header("x-place", "US-CA"), "").await.text();
    let end = seen.split_once("sayso-way-back").unwrap().1;
    assert!(
        end.contains("Your Privacy Choices<svg role=\"img\" aria-label=\"Opt-out icon\"")
            && end.contains("data-sayso-open"),
        "{end}"
    );
    let plain = TestApp::start().await;
    plain.site.put_page("/", "<!doctype html><html lang=de><body>x");
    let seen = plain.send(plain.page("/").header("x-place", "US-CA").header("sec-gpc", "1"), "").await.text();
    assert!(
        seen.contains("sayso-way-back") && !seen.contains("Do Not Sell"),
        "in German, on a page in German: {seen}"
    );
    let in_germany = page(&plain, "/", "", "").await.text();
    assert!(!in_germany.contains("sayso-way-back\""), "no law there wants it");
}

#[tokio::test]
async fn statements_that_a_law_prescribes_stand_in_the_centre_too() {
    let app = TestApp::start_with(|_, site| {
        let purpose = "[[purpose]]\nid='s'\ntitle='S'\ntext='S.'\nuses=['sensitive','sale']\n[[purpose]]\nid='necessary'\nstrictly_necessary=true\n[[purpose]]\nid='statistics'\nuses=['statistics']\n[[purpose]]\nid='advertising'\nuses=['sale']";
        let own: SiteConfig = toml::from_str(purpose).unwrap();
        site.purpose = own.purpose;
    })
    .await;
    let page = app.send(app.page("/_sayso/preferences").header("x-place", "US-TX"), "").await.text();
    assert!(page.contains("NOTICE: "), "{page}");
}

#[tokio::test]
async fn who_only_closed_the_notice_is_told_so_when_it_comes_again() {
    let app = TestApp::start().await;
    app.site.put_page("/", "<!doctype html><html lang=\"en\"><head></head><body></body></html>");
    let closed = app.choose(&app.choice("close"), "").await.cookie();
    let at_once = page(&app, "/", &closed, "en").await.text();
    assert!(!at_once.contains("id=\"notice\""), "it leaves one in peace");
    app.pass(SignedDuration::from_hours(24 * 181));
    let later = page(&app, "/", &closed, "en").await.text();
    assert!(later.contains("You closed the notice on November 24, 2026 without an answer."), "{later}");
    let other = app.accept_all().await;
    app.pass(SignedDuration::from_hours(24 * 181));
    let expired = page(&app, "/", &other, "en").await.text();
    assert!(expired.contains("has run out, so we ask again") && !expired.contains("You closed"), "{expired}");
}
