use sayso_core::Digest;

use super::*;

fn words(texts: &[(&str, &str, &str)], main: &str) -> anyhow::Result<Words> {
    let mut notice = sayso_core::Notice::blank("test".parse().unwrap(), Digest::of(b""));
    notice.wording = languages().map(|row| (row.code.clone(), digest(&row.code).unwrap())).collect();
    for (language, key, text) in texts {
        notice.texts.entry((*language).into()).or_default().insert((*key).into(), (*text).into());
    }
    Words::new(&notice, main)
}

#[test]
fn at_least_45_languages_say_everything_without_an_error() {
    let words = words(&[], "en").unwrap();
    assert!(words.all().count() >= 45);
    let english = words.get("en").unwrap();
    for language in words.all() {
        for key in keys() {
            for count in [0, 1, 2, 3, 5, 11, 21, 100, 10_000] {
                let names = [
                    "operator", "purpose", "vendor", "host", "date", "purposes", "place", "domain", "number",
                    "label", "value",
                ];
                let mut values: Vec<(&str, Value<'_>)> =
                    names.iter().map(|name| (*name, Value::Text("X"))).collect();
                let vendors = if key == "changed-vendors" { Value::Text("X") } else { Value::Count(count) };
                values.extend([("count", Value::Count(count)), ("vendors", vendors)]);
                let text = language.plain(key, &values);
                assert!(
                    !text.trim().is_empty() && !text.contains(['{', '}', '$']),
                    "{} {key}: {text}",
                    language.code()
                );
                let long = english.plain(key, &values).len() > 40;
                let same = language.code() != "en" && text == english.plain(key, &values);
                assert!(!(long && same), "{} {key} is English", language.code());
            }
        }
    }
}

#[test]
fn plurals_numbers_dates_and_lists_take_the_form_of_the_language() {
    let words = words(&[], "en").unwrap();
    let partners =
        |code: &str, count| words.get(code).unwrap().plain("partners", &[("count", Value::Count(count))]);
    assert_eq!((partners("en", 1), partners("en", 2)), ("1 partner".into(), "2 partners".into()));
    let polish: std::collections::BTreeSet<String> =
        [1, 2, 5].map(|count| partners("pl", count).replace(char::is_numeric, "")).into();
    assert_eq!(polish.len(), 3, "{polish:?}");
    assert!(partners("de", 10_000).starts_with("10.000"), "{}", partners("de", 10_000));
    assert!(partners("fa", 12).contains("۱۲"), "{}", partners("fa", 12));
    let day = |code: &str| words.get(code).unwrap().day("2026-11-24T10:15:00Z".parse().unwrap());
    assert_eq!(
        (day("en"), day("de"), day("ja")),
        ("November 24, 2026".into(), "24. November 2026".into(), "2026年11月24日".into())
    );
    let list = |code: &str| words.get(code).unwrap().list(&["A".into(), "B".into(), "C".into()]);
    assert_eq!((list("en"), list("de")), ("A, B, and C".into(), "A, B und C".into()));
    assert!(words.get("en").unwrap().minute("2026-11-24T10:15:00Z".parse().unwrap()).ends_with("UTC"));
}

#[test]
fn a_site_replaces_any_text_and_its_own_stand_in_for_missing_ones() {
    let texts = [
        ("de", "opt-out-text-alone", "Dürfen wir, { $operator }?"),
        ("de", "purpose-tea-title", &literal("Tee {\"heiß\"} \\ [1]\nund *")),
        ("ar", "save", "\u{202e}x<b>"),
    ];
    let words = words(&texts, "de").unwrap();
    let (german, english) = (words.get("de").unwrap(), words.get("en").unwrap());
    assert_eq!(german.text("purpose-tea-title"), "Tee {&quot;heiß&quot;} \\ [1] und *");
    assert_eq!(
        english.text("purpose-tea-title"),
        german.text("purpose-tea-title"),
        "the main language stands in"
    );
    assert_eq!(
        german.filled("opt-out-text-alone", &[("operator", Value::Text("<A>"))]),
        "Dürfen wir, &lt;A&gt;?"
    );
    assert_eq!(english.text("notice-title"), "May we use your data?");
    assert_eq!(words.get("ar").unwrap().text("save"), "x&lt;b&gt;", "no text turns the direction round");
    assert_eq!(english.text("no-such-key"), "no-such-key");
}

#[test]
fn names_are_set_apart_where_text_runs_from_right_to_left() {
    let words = words(&[], "en").unwrap();
    let name = [("operator", Value::Text("A\u{202e}B"))];
    assert!(words.get("he").unwrap().filled("opt-out-text-alone", &name).contains("\u{2068}AB\u{2069}"));
    assert!(words.get("en").unwrap().filled("opt-out-text-alone", &name).starts_with("AB "));
}

#[test]
fn a_broken_text_is_named() {
    let error = words(&[("en", "save", "Save { my")], "en")
        .err()
        .map(|error| format!("{error:#}"))
        .unwrap_or_default();
    assert!(
        error.contains("[text.en]") && error.contains("`save`") && error.contains("begins a variable"),
        "{error}"
    );
    let error = words(&[("en", "notice-title", "Hello { $operatr } and { $date }")], "en");
    let error = error.err().map(|error| format!("{error:#}")).unwrap_or_default();
    assert!(error.contains("`notice-title`") && error.contains("it has no variables"), "{error}");
    assert!(words(&[("en", "chosen-at", "On { $date }")], "en").is_ok());
    assert!(words(&[], "xx").is_err());
}
