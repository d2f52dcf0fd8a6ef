use std::collections::BTreeMap;

use sayso_core::{Signals, decide};

use super::*;
use crate::config::SiteConfig;
use crate::words::Words;

fn published(operator: &str) -> Published {
    let mut config = SiteConfig::without_file("http://127.0.0.1:1");
    config.operator = operator.into();
    config.text = BTreeMap::from([(
        "en".into(),
        BTreeMap::from([("purpose-media-title".into(), "<b>\u{202E}\"bold".into())]),
    )]);
    Published::new(config.notice(crate::law_pack::load(None, false).unwrap().digest).unwrap())
}

fn body(place: &str, gpc: bool) -> String {
    let notice = published("A & B <script>");
    let signals = Signals { jurisdiction: place.parse().ok(), gpc, ..Signals::default() };
    let decision = decide(
        &notice,
        &crate::law_pack::load(None, false).unwrap(),
        &signals,
        "2026-11-24T12:00:00Z".parse().unwrap(),
    );
    let words = Words::new(&notice, "en").unwrap();
    let style = Style::new(&notice.look);
    let view = View {
        notice: &notice,
        decision: &decision,
        language: words.main(),
        style: &style,
        base: "https://news.example/_sayso",
        return_to: "/a?b=\"c\"",
        cookie: "\"><script>",
        stored: None,
        refused: &VendorSet::NONE,
        again: None,
        reload_needed: true,
        signed_in: false,
        loads_once: true,
        nonce: Some("abc"),
        own: None,
    };
    let head = notice::head(view.base, view.cookie, "\"><script>", view.nonce, false);
    head + &notice::body(&view)
        + &notice::end(&view)
        + &preferences::page(&view)
        + &cookies::page(&view, &cookies::Filter::default())
}

#[test]
fn no_text_and_no_cookie_becomes_markup() {
    let html = body("DE", false);
    assert!(!html.contains("B <script>") && !html.contains("<b>\u{202E}") && !html.contains("\"><script>"));
    assert!(html.contains("A &amp; B &lt;script&gt;") && html.contains("return=%2Fa"));
}

#[test]
fn under_opt_in_the_notice_asks_with_three_equal_buttons() {
    let html = body("DE", false);
    for button in ["value=\"accept-all\">Accept all<", "value=\"reject-all\">Reject all<", "id=\"choose\""] {
        assert!(html.contains(button), "{button}");
    }
    assert!(!html.contains(" checked"));
}

#[test]
fn under_opt_out_the_law_s_link_and_the_honoured_signal_are_shown() {
    let html = body("US-CA", true);
    assert!(
        html.contains("Do Not Sell or Share My Personal Information")
            && html.contains("Opt-Out Request Honored")
    );
    assert!(!body("US-CA", false).contains("Opt-Out Request Honored"));
}

#[test]
fn every_text_is_in_the_language_file() {
    let html = body("DE", false) + &body("US-CA", true);
    for leftover in ["-title<", "-text<", "{ $", "{$"] {
        assert!(!html.contains(leftover), "{leftover}");
    }
}

#[test]
fn the_notice_names_what_it_asks_for_and_under_opt_out_what_goes_on() {
    let first_layer = |html: String| html.split_once("</section>").unwrap().0.to_owned();
    let asks = first_layer(body("DE", false));
    assert!(
        asks.contains("What for:")
            && asks.contains("<li>Statistics</li>")
            && asks.contains("<li>Advertising</li>")
    );
    let tells = first_layer(body("US-CA", true));
    assert!(
        tells.contains("In use now:")
            && tells.contains("<li>Statistics</li>")
            && !tells.contains("<li>Advertising</li>")
    );
}

#[test]
fn enter_on_a_switch_saves_and_never_allows_everything() {
    let html = body("DE", false);
    for form in html.split("<form ").filter(|form| form.contains("type=\"checkbox\"")) {
        let first = form.split_once("name=\"action\" value=\"").unwrap().1;
        assert!(first.starts_with("save\""), "a browser presses the form's first button");
    }
}

#[test]
fn the_law_s_link_stays_on_the_page_after_the_notice_is_gone() {
    let way_back = |place: &str| body(place, false).split_once("id=\"open\">").unwrap().1[..14].to_owned();
    assert_eq!(way_back("US-CA"), "Do Not Sell or");
    assert_eq!(way_back("DE"), "Privacy choice");
}
