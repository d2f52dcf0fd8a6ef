use sayso_core::{Published, Signals, VendorSet, decide};

use super::*;
use crate::config::SiteConfig;
use crate::page::style::Style;
use crate::words::Words;

/// What a page says to the script, of a site without a file but with these modes.
fn facts(modes: &str, place: &str, gpc: bool, refused: &[&str]) -> Option<Value> {
    facts_of(SiteConfig::without_file("http://127.0.0.1:1"), modes, place, gpc, refused)
}

fn facts_of(mut config: SiteConfig, modes: &str, place: &str, gpc: bool, refused: &[&str]) -> Option<Value> {
    config.modes = toml::from_str(modes).unwrap();
    let law = crate::law_pack::load(None, false).unwrap();
    let notice = Published::new(config.notice(law.digest).unwrap());
    let modes = Modes::new(&config.modes, &notice).unwrap()?;
    let signals = Signals { jurisdiction: place.parse().ok(), gpc, ..Signals::default() };
    let decision = decide(&notice, &law, &signals, "2026-11-24T12:00:00Z".parse().unwrap());
    let (words, style) = (Words::new(&notice, "en").unwrap(), Style::new(&notice.look));
    let refused: VendorSet =
        refused.iter().filter_map(|id| notice.vendor_position(&id.parse().unwrap())).collect();
    let view = View {
        notice: &notice,
        decision: &decision,
        language: words.main(),
        style: &style,
        base: "/_sayso",
        return_to: "/",
        cookie: "",
        stored: None,
        refused: &refused,
        again: None,
        reload_needed: false,
        signed_in: false,
        loads_once: true,
        nonce: Some("abc"),
        own: None,
    };
    let head = modes.head(&view);
    assert!(head.starts_with("<script data-modes=\"{") && head.contains("\" nonce=\"abc\">"), "{head}");
    assert!(head.ends_with(&format!("{SCRIPT}</script>")), "the script itself is the same on every page");
    Some(modes.facts(&view))
}

const ALL: &str = "google = true\nmicrosoft_uet = true\nmicrosoft_clarity = true\nmeta = true\ntiktok = true";

#[test]
fn nothing_is_there_until_a_site_turns_a_mode_on() {
    assert_eq!(facts("", "DE", false, &[]), None);
    assert_eq!(facts("google = false", "DE", false, &[]), None);
    let one = facts("tiktok = true", "DE", false, &[]).unwrap();
    assert_eq!(one["modes"], json!({"tiktok": {"consent": ["advertising"]}}));
}

#[test]
fn every_type_waits_for_what_its_vendors_wait_for() {
    let facts = facts(ALL, "DE", false, &[]).unwrap();
    assert_eq!(
        facts["modes"],
        json!({
            "google": {
                "ad_storage": ["advertising"],
                "ad_user_data": ["advertising"],
                "ad_personalization": ["advertising"],
                "analytics_storage": ["statistics"],
                "functionality_storage": ["preferences"],
                "personalization_storage": ["preferences"],
                "security_storage": true,
            },
            "microsoft_uet": {"ad_storage": ["advertising"]},
            "microsoft_clarity": {"ad_Storage": ["advertising"], "analytics_Storage": ["statistics"]},
            "meta": {"consent": ["advertising"]},
            "tiktok": {"consent": ["advertising"]},
        })
    );
    assert_eq!(facts["settings"], json!({}));
    assert_eq!(facts["now"], Value::Null, "nothing was chosen");
}

#[test]
fn without_its_vendors_a_type_waits_for_all_purposes_that_have_its_uses() {
    let mut config = SiteConfig::without_file("http://127.0.0.1:1");
    config.vendors = vec!["google-tag-manager".into()];
    let facts = facts_of(config, "google = true", "DE", false, &[]).unwrap();
    assert_eq!(facts["modes"]["google"]["ad_storage"], json!(["advertising", "social-media"]));
    assert_eq!(facts["modes"]["google"]["analytics_storage"], json!(["statistics"]));
}

#[test]
fn what_holds_without_a_choice_is_the_decisions() {
    let before = |place, gpc| facts(ALL, place, gpc, &[]).unwrap()["before"].clone();
    assert_eq!(
        before("DE", false),
        json!({"necessary": 1, "preferences": 0, "statistics": 0, "advertising": 0, "social-media": 0, "media": 0})
    );
    assert_eq!(before("US-CA", false)["advertising"], 1);
    assert_eq!(before("US-CA", true)["advertising"], 0, "the browser's signal is an opt-out");
    assert_eq!(before("US-CA", true)["statistics"], 1);
}

#[test]
fn a_vendor_that_is_refused_is_denied_whatever_its_purpose_says() {
    let facts = facts(ALL, "DE", false, &["google-analytics", "meta-pixel"]).unwrap();
    assert_eq!(facts["modes"]["google"]["analytics_storage"], false);
    assert_eq!(facts["modes"]["google"]["ad_storage"], json!(["advertising"]));
    assert_eq!(facts["modes"]["meta"]["consent"], false);
    assert_eq!(facts["modes"]["microsoft_clarity"]["analytics_Storage"], json!(["statistics"]));
}

#[test]
fn a_site_maps_types_to_other_purposes_and_sets_what_google_offers() {
    let facts = facts(
        "google = true\nregion = [\"CH\", \"US-CA\"]\nwait_for_update = 500\nurl_passthrough = true\nads_data_redaction = true\n\
         types = { google = { functionality_storage = [\"necessary\"], ad_user_data = [\"advertising\", \"social-media\"], ad_storage = [] } }",
        "DE",
        false,
        &[],
    )
    .unwrap();
    let google = &facts["modes"]["google"];
    assert_eq!(google["functionality_storage"], json!(["necessary"]));
    assert_eq!(google["ad_user_data"], json!(["advertising", "social-media"]));
    assert_eq!(google["ad_storage"], json!([]), "nobody is asked for it: denied");
    assert_eq!(
        facts["settings"],
        json!({"region": ["CH", "US-CA"], "wait_for_update": 500, "url_passthrough": true, "ads_data_redaction": true})
    );
}
