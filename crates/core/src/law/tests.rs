use super::*;

/// The pack that ships.
pub(crate) fn law() -> Law {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/laws");
    let mut files: Vec<(String, String)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .map(|path| (path.display().to_string(), std::fs::read_to_string(&path).unwrap()))
        .collect();
    files.sort();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (&**name, &**text)).collect();
    Law::parse(&files).unwrap_or_else(|error| panic!("{error}"))
}

fn regime(place: &str, only_country: bool, date: &str) -> String {
    match law().find(place.parse().ok().as_ref(), only_country, &[], date.parse().unwrap(), None) {
        Found::One(applied) => applied.name().into(),
        Found::AnyOf(all) => format!("any of {}", all.len()),
    }
}

#[test]
fn a_rule_applies_from_its_day_on() {
    for (place, date, want) in [
        ("US-CA", "2019-12-31", "none"),
        ("US-CA", "2020-01-01", "us-optout"),
        ("US-CA", "2020-08-14", "us-optout-gpc"),
        ("GB", "2026-02-04", "eu-optin"),
        ("GB", "2026-02-05", "uk-optin-exceptions"),
        ("GB-SCT", "2026-02-05", "uk-optin-exceptions"),
        ("DE", "2026-11-24", "eu-optin"),
        ("FR-75", "2026-11-24", "eu-optin"),
        ("US-WY", "2026-11-24", "none"),
        ("US-OK", "2026-12-31", "none"),
        ("US-OK", "2027-01-01", "us-optout"),
        ("CA-ON", "2026-11-24", "notice-optout"),
        ("CA-QC", "2026-11-24", "optin"),
    ] {
        assert_eq!(regime(place, true, date), want, "{place} {date}");
    }
}

#[test]
fn a_country_whose_parts_have_laws_is_not_known_well_enough() {
    assert_eq!(regime("US", false, "2026-11-24"), "none");
    let parts = law().files().filter(|file| file.code.starts_with("US")).count();
    assert_eq!(regime("US", true, "2026-11-24"), format!("any of {parts}"));
    assert_eq!(regime("CA", true, "2026-11-24"), "any of 2");
    let all = law().files().count();
    assert_eq!(regime("ZZ", true, "2026-11-24"), format!("any of {all}"));
    assert_eq!(regime("", true, "2026-11-24"), format!("any of {all}"));
    let served = ["DE".parse().unwrap(), "US-CA".parse().unwrap(), "ZZ".parse().unwrap()];
    let law = law();
    let found = law.find(None, false, &served, "2026-11-24".parse().unwrap(), None);
    assert_eq!(found.all().iter().map(|applied| &*applied.file.code).collect::<Vec<_>>(), ["EU", "US-CA"]);
}

const GOOD: &str = "code = \"XX\"\nname = \"X\"\nlaw = \"L\"\n[[rule]]\nfrom = \"2020-01-01\"\nregime = \"r\"\ncitation = \"c\"\n\
    source = \"own knowledge\"\nconfidence = \"low\"\nuses = { sale = \"opt-in\" }\n";

fn refused(text: &str) -> String {
    Law::parse(&[("x.toml", text)]).unwrap_err().to_string()
}

#[test]
fn a_row_without_evidence_is_refused_with_its_line() {
    assert!(Law::parse(&[("x.toml", GOOD)]).is_ok());
    for (from, to, want) in [
        ("\"low\"", "\"high\"", "own knowledge has low confidence"),
        ("own knowledge", "https://example.org", "add `checked`"),
        ("own knowledge", " ", "source is empty"),
        ("citation = \"c\"", "citation = \" \"", "citation is empty"),
        ("regime = \"r\"\n", "", "exactly one of"),
        ("regime = \"r\"", "regime = \"r\"\nreask = { months = 1, binding = \"law\" }", "exactly one of"),
        ("regime = \"r\"", "regime = \"r\"\nconsent_from = \"self\"", "goes with `ages`"),
        ("regime = \"r\"", "ages = [9, 3]", "end before they begin"),
        ("regime = \"r\"", "regime = \"r\"\nuntil = \"2019-01-01\"", "ends before it begins"),
        ("regime = \"r\"", "regime = \"r\"\nmembers = [\"DE\"]", "isn't in [members]"),
        ("\"low\"", "\"low\"\nchecked = \"2026-01-01\"", "read nowhere"),
    ] {
        let text = refused(&GOOD.replace(from, to));
        assert!(text.starts_with("x.toml:") && text.contains(want), "{text}");
        let line: usize = text.split(':').nth(1).unwrap().parse().unwrap();
        assert!((4..=6).contains(&line), "{text}");
    }
    assert!(refused(&GOOD.replace("opt-in", "maybe")).contains("x.toml"));
    assert!(matches!(Law::parse(&[]), Err(LawError::Empty)));
}

#[test]
fn rows_that_contradict_each_other_are_refused() {
    let row = GOOD.split_once("[[rule]]").unwrap().1;
    assert!(refused(&format!("{GOOD}[[rule]]{row}")).contains("overlap"));
    let later = row.replace("2020", "2021");
    assert!(Law::parse(&[("x.toml", &format!("{GOOD}[[rule]]{later}"))]).is_ok());
    let ends = GOOD.replace("regime = \"r\"", "regime = \"r\"\nuntil = \"2022-01-01\"");
    assert!(refused(&format!("{ends}[[rule]]{later}")).contains("overlap"));
    let twice = Law::parse(&[("x.toml", GOOD), ("y.toml", GOOD)]).unwrap_err().to_string();
    assert!(twice.contains("y.toml") && twice.contains("XX"), "{twice}");
}

#[test]
fn the_order_of_the_files_does_not_name_another_pack() {
    let other = GOOD.replace("XX", "YY");
    let one = Law::parse(&[("x.toml", GOOD), ("y.toml", &other)]).unwrap();
    let two = Law::parse(&[("y.toml", &other), ("x.toml", GOOD)]).unwrap();
    assert_eq!(one.digest, two.digest);
}
