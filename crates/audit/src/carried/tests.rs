use super::*;
use crate::evidence::{CookieWrite, Request};

fn carried_by(value: &str, url: &str, body: Option<&str>) -> Vec<String> {
    let write = CookieWrite {
        at_ms: 0,
        name: "uid".into(),
        value: Some(value.into()),
        domain: "shop.example".into(),
        by: String::new(),
        stack: Vec::new(),
        refused: None,
        removes: false,
    };
    let request = Request { url: url.into(), body: body.map(str::to_owned), ..Request::default() };
    let mut evidence =
        Evidence { cookie_writes: vec![write], requests: vec![request], ..Evidence::default() };
    find(&mut evidence);
    evidence.requests[0].carried.iter().map(|carried| format!("{} {}", carried.form, carried.what)).collect()
}

const ID: &str = "f3b1c2d4e5a697";

#[test]
fn a_value_that_leaves_for_another_site_is_found_in_every_form() {
    let cases = [
        ("plain", format!("https://ads.example/p?u={ID}")),
        ("base64", format!("https://ads.example/p?u={}", STANDARD_NO_PAD.encode(ID))),
        ("md5", format!("https://ads.example/p?u={}", hex(&md5::Md5::digest(ID)))),
        ("sha1", format!("https://ads.example/p?u={}", hex(&sha1::Sha1::digest(ID)).to_uppercase())),
        ("sha256", format!("https://ads.example/{}/p", hex(&sha2::Sha256::digest(ID)))),
    ];
    for (form, url) in cases {
        assert_eq!(carried_by(ID, &url, None), [format!("{form} cookie uid@shop.example")], "{url}");
    }
}

#[test]
fn a_value_is_found_percent_encoded_and_in_a_body() {
    assert_eq!(carried_by("a:b/c=d1234", "https://ads.example/?u=a%3Ab%2Fc%3Dd1234", None).len(), 1);
    assert_eq!(carried_by(ID, "https://ads.example/", Some(&format!("{{\"id\":\"{ID}\"}}"))).len(), 1);
}

#[test]
fn what_is_sent_of_google_analytics_is_a_part_of_its_cookie() {
    let found =
        carried_by("GA1.1.864209753.1795545603", "https://ads.example/g?cid=864209753.1795545603", None);
    assert_eq!(found, ["plain cookie uid@shop.example"]);
}

#[test]
fn the_own_site_may_have_it() {
    assert!(carried_by(ID, &format!("https://www.shop.example/?u={ID}"), None).is_empty());
}

#[test]
fn words_short_values_and_times_are_no_identifiers() {
    assert!(carried_by("accepted", "https://ads.example/?state=accepted", None).is_empty());
    assert!(carried_by("en-US", "https://ads.example/?l=en-US", None).is_empty());
    assert!(carried_by("1795545603858", "https://ads.example/?t=1795545603858", None).is_empty());
}

#[test]
fn a_site_is_what_one_can_register() {
    assert!(same_site("a.shop.example", "shop.example"));
    assert!(!same_site("shop.co.uk", "other.co.uk"));
    assert!(!same_site("127.0.0.1", "10.0.0.1"));
    assert!(!same_site("shop.example", "stop.example"));
}
