use super::*;

fn vendor(cookies: &[&str]) -> Vendor {
    Vendor {
        id: "acme".into(),
        platforms: vec!["Acme".into()],
        cookies: cookies.iter().map(ToString::to_string).collect(),
    }
}

fn database(cookies: &[(&str, &str, &str)]) -> Value {
    let entry = |(name, wildcard, domain): &(&str, &str, &str)| {
        serde_json::json!({
            "cookie": name, "wildcardMatch": wildcard, "domain": domain,
            "retentionPeriod": "1 Year", "description": "Tells visitors apart here.",
        })
    };
    serde_json::json!({ "Acme": cookies.iter().map(entry).collect::<Vec<_>>() })
}

fn names(cookies: &[&str], described: &[&str], database: &Value) -> Vec<String> {
    let described = described.iter().map(|name| ("acme".to_owned(), name.to_string())).collect();
    rows(&[vendor(cookies)], &described, database).unwrap().into_iter().map(|row| row.name).collect()
}

#[test]
fn only_the_catalogues_cookies_are_taken() {
    let all = database(&[("_acme", "0", ""), ("token", "0", ""), ("_acme_id_", "1", "")]);
    assert_eq!(names(&["_acme"], &[], &all), ["_acme"]);
    assert_eq!(names(&["_acme*"], &[], &all), ["_acme*", "_acme_id_*"]);
    assert_eq!(names(&["_acme_id_*"], &[], &all), ["_acme_id_*"]);
    assert!(names(&[], &[], &all).is_empty());
}

#[test]
fn a_star_takes_in_nothing_of_the_vendors_own_host() {
    let all = database(&[("_acme_a", "0", "acme.example (3rd party)"), ("_acme_b", "0", " ")]);
    assert_eq!(names(&["_acme_*"], &[], &all), ["_acme_b"]);
    // Its name stands in the catalogue: somebody knew better.
    assert_eq!(names(&["_acme_a"], &[], &all), ["_acme_a"]);
}

#[test]
fn what_is_described_already_or_twice_is_left_out() {
    let all = database(&[("_acme", "0", ""), ("_acme", "0", ""), ("_other", "0", "")]);
    assert_eq!(names(&["_acme", "_other"], &["_other"], &all), ["_acme"]);
}

#[test]
fn names_that_are_none_are_left_out() {
    let all = database(&[("*", "1", ""), ("", "0", ""), ("_acme two", "0", ""), ("_acme\u{ad}", "0", "")]);
    assert!(names(&["_acme*", "*"], &[], &all).is_empty());
}

#[test]
fn a_platform_that_is_not_there_is_an_error() {
    let failure = rows(&[vendor(&["_acme"])], &BTreeSet::new(), &serde_json::json!({})).unwrap_err();
    assert!(failure.to_string().contains("`Acme`"), "{failure}");
}

#[test]
fn the_file_can_be_read_back() {
    let row = |what: &str| Row {
        vendor: "acme".into(),
        name: "_acme\"*".into(),
        lifetime: None,
        what: Some(what.into()),
    };
    let text = file(&[row("Says \"hello\" and 'bye' \\ …."), row("b")]);
    let read: Table = text.parse().unwrap();
    let rows = read["cookie"].as_array().unwrap();
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0]["what"].as_str(), Some("Says \"hello\" and 'bye' \\ …."));
    assert_eq!(rows[0]["name"].as_str(), Some("_acme\"*"));
    assert!(rows[0].get("lifetime").is_none() && rows[0]["source"].as_str().unwrap().ends_with(SOURCE.path));
}

#[test]
fn the_catalogue_names_its_platforms() {
    let tables = tables(&repository::root().join(VENDORS), "vendor").unwrap();
    let vendors = vendors(&tables);
    assert!(vendors.iter().any(|vendor| vendor.id == "hotjar" && vendor.platforms == ["Hotjar"]));
    for vendor in vendors {
        assert!(!vendor.cookies.is_empty(), "{}: a platform, and no cookie to look up", vendor.id);
    }
}
