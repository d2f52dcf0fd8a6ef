use super::*;
use crate::config::SiteConfig;

fn look_at(file: &str) -> String {
    let mut config: SiteConfig = toml::from_str(file).unwrap();
    config.name = "test".into();
    config.operator = "Test".into();
    let law = crate::law_pack::load(None, false).unwrap();
    let notice = config.notice(law.digest).unwrap();
    let words = Words::new(&notice, config.main_language()).unwrap();
    look(&notice, &words, &law).iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_rules_that_ship_can_be_read_and_each_has_a_basis_and_a_source() {
    assert!(rules().len() >= 35);
    for rule in rules() {
        assert!(!rule.says.is_empty() && !rule.basis.is_empty() && !rule.source.is_empty(), "{}", rule.id);
        assert!(!rule.applies_to.is_empty() && !rule.confidence.is_empty(), "{}", rule.id);
    }
    assert!(!phrases::phrases().guilt.is_empty());
}

#[test]
fn a_plain_site_has_nothing_against_it() {
    assert_eq!(look_at("upstream = 'http://a.example'\nvendors = ['google-analytics']"), "");
}

#[test]
fn a_refusal_that_is_hidden_put_off_or_shamed_is_an_error_with_its_source() {
    for (text, rule) in [
        ("reject-all = 'Accept all!'", "B03"),
        ("reject-all = 'Ask me later'", "B04"),
        ("reject-all = 'Not now'", "B04"),
        ("reject-all = 'No thanks, I prefer a worse site'", "B20"),
        ("accept-all = 'ACCEPT ALL'", "B10"),
        ("centre-text = \"Don't disable what you like.\"", "B18"),
    ] {
        let found = look_at(&format!("[text.en]\n{text}"));
        assert!(found.starts_with(rule) && found.contains("source: "), "{text}: {found}");
    }
    assert!(
        look_at("[text.en]\nreject-all = 'Reject every one of the purposes that are optional'")
            .contains("warning: B06")
    );
    assert_eq!(look_at("[text.en]\nreject-all = 'No to all'\naccept-all = 'Yes to all'"), "");
    assert_eq!(look_at("[text.de]\nreject-all = 'Alle ablehnen'"), "");
}

#[test]
fn what_is_not_necessary_is_not_called_so_and_purposes_are_not_bundled() {
    let found = look_at("necessary_hosts = ['www.google-analytics.com', 'fonts.example']");
    assert!(
        found.contains("B16 `www.google-analytics.com` always loads") && !found.contains("fonts.example"),
        "{found}"
    );
    let own = "[[purpose]]\nid = 'all'\ntitle = 'All'\ntext = 'All of it'\nuses = ['statistics', 'sale']";
    let found = look_at(own);
    assert!(found.contains("B22 purpose `all` bundles") && found.contains("warning: B26"), "{found}");
    let found = look_at(&own.replace("uses =", "strictly_necessary = true\nuses =").replace(", 'sale'", ""));
    assert!(found.contains("B16 purpose `all`"), "{found}");
}

#[test]
fn a_rule_counts_where_it_is_in_force_and_what_is_accepted_by_name_is_published() {
    let bad = "[text.en]\nreject-all = 'Not now'";
    assert!(look_at(&format!("serves = ['US-CA']\n{bad}")).contains("B04"));
    assert!(look_at(&format!("serves = ['US']\n{bad}")).contains("B04"), "a visitor may be in California");
    assert_eq!(look_at(&format!("serves = ['DE', 'US-VA']\n{bad}")), "", "California's rule");
    let accept = "[[accept]]\nrule = 'B04'\nreason = 'asked counsel'\ndecided_by = 'A. Person'\ndecided_on = '2026-11-24'\n";
    assert!(look_at(&format!("{accept}{bad}")).starts_with("accepted: B04"));
    assert!(look_at(accept).contains("warning: B04 is accepted"));
}
