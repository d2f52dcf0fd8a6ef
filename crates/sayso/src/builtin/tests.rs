use std::collections::{BTreeMap, BTreeSet};

use sayso_core::{Allowed, PurposeSet};
use sayso_gate::{Inventory, UnknownHosts, csp};

use super::*;
use crate::config::SiteConfig;

/// Hosts on which sites keep needs of their own: none of them belongs to a vendor as a whole.
const EVERYBODYS: [&str; 24] = [
    "akamaihd.net",
    "amazon.com",
    "amazonaws.com",
    "apple.com",
    "azureedge.net",
    "b-cdn.net",
    "bing.com",
    "cloudflare.com",
    "cloudfront.net",
    "github.com",
    "github.io",
    "githubusercontent.com",
    "google.com",
    "googleapis.com",
    "gstatic.com",
    "kxcdn.com",
    "microsoft.com",
    "netlify.com",
    "t.co",
    "twitter.com",
    "vercel.app",
    "windows.net",
    "x.com",
    "yahoo.com",
];

fn cookie_rows() -> &'static [CookieRow] {
    COOKIE_ROWS.as_ref().unwrap()
}

#[test]
fn the_modes_that_ship_can_be_read() {
    assert_eq!(modes().unwrap().len(), 5);
}

#[test]
fn the_data_that_ships_can_be_read() {
    assert!(crate::law_pack::load(None, false).unwrap().files().count() >= 42);
    let rows = catalogue().unwrap();
    let read = rows.iter().filter(|row| row.source != "own knowledge").count();
    assert!(read >= 300, "{read} vendors that somebody looked up");
    for row in rows {
        row.vendor().unwrap();
    }
}

#[test]
fn an_id_and_a_host_belong_to_one_vendor() {
    let (mut ids, mut hosts) = (BTreeSet::new(), BTreeMap::new());
    for row in catalogue().unwrap() {
        let id = row.id.clone();
        let good = id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        assert!(good && ids.insert(id.clone()), "`{id}`: a-z, 0-9 and -, and no other vendor's");
        for host in &row.hosts {
            assert!(host.contains('.') && *host == host.to_ascii_lowercase(), "{id}: {host}");
            assert!(!EVERYBODYS.contains(&host.as_str()), "{id}: {host} is what sites need for themselves");
            assert_eq!(hosts.insert(host.clone(), id.clone()), None, "{host} is {id}'s and another's");
        }
    }
}

#[test]
fn an_inline_text_is_long_enough_to_be_nobody_elses() {
    let mut texts = BTreeMap::new();
    for row in catalogue().unwrap() {
        for text in &row.inline {
            assert!(text.len() >= 6, "{}: `{text}` could stand in any script", row.id);
            let other = texts.insert(text.to_ascii_lowercase(), row.id.clone());
            assert_eq!(other, None, "`{text}` is {}'s and another's", row.id);
        }
    }
}

#[test]
fn a_site_can_have_the_whole_catalogue() {
    let mut site = SiteConfig::without_file("http://127.0.0.1:1");
    site.vendors = catalogue().unwrap().iter().map(|row| row.id.clone()).collect();
    let notice = site.notice(crate::law_pack::load(None, false).unwrap().digest).unwrap();
    Inventory::new(&notice, &[], UnknownHosts::Block).unwrap();
}

#[test]
fn a_site_without_a_file_knows_few_enough_that_proxies_take_its_header() {
    let site = SiteConfig::without_file("http://127.0.0.1:1");
    let notice = site.notice(crate::law_pack::load(None, false).unwrap().digest).unwrap();
    assert!(notice.vendors.len() >= 60);
    let inventory = Inventory::new(&notice, &[], UnknownHosts::Block).unwrap();
    let allowed = Allowed::purposes(PurposeSet::all(notice.purposes.len()));
    let policy = csp::policy(&inventory, &allowed);
    // What takes headers takes 16 KB of them, nginx after `proxy_buffer_size 16k`. Sockets need names of their own, which is half.
    assert!(policy.len() < 14_000, "{} bytes", policy.len());
}

#[test]
fn every_cookie_of_the_catalogue_is_described() {
    for row in catalogue().unwrap() {
        for name in &row.cookies {
            let described = |cookie: &&CookieRow| {
                cookie.vendor == row.id && cookie.kind == StorageKind::Cookie && cookie.name == *name
            };
            assert!(cookie_rows().iter().any(|cookie| described(&cookie)), "{}: {name} has no row", row.id);
        }
    }
}

#[test]
fn every_described_cookie_is_in_the_catalogue_once() {
    let catalogue = catalogue().unwrap();
    let mut seen = BTreeSet::new();
    for cookie in cookie_rows() {
        let place = format!("{}: {} ({:?})", cookie.vendor, cookie.name, cookie.kind);
        let vendor = catalogue.iter().find(|row| row.id == cookie.vendor);
        let vendor = vendor.unwrap_or_else(|| panic!("{place}: no such vendor"));
        let takes_in = |own: &String| match own.strip_suffix('*') {
            Some(beginning) => cookie.name.starts_with(beginning),
            None => cookie.name == *own,
        };
        let known = cookie.kind != StorageKind::Cookie || vendor.cookies.iter().any(takes_in);
        assert!(known, "{place}: not among the vendor's cookies");
        assert!(seen.insert(place.clone()), "{place}: twice");
    }
}

#[test]
fn every_type_of_a_consent_mode_is_of_vendors_in_the_catalogue() {
    let (modes, catalogue) = (modes().unwrap(), catalogue().unwrap());
    assert_eq!(modes.len(), 5);
    for row in modes.iter().flat_map(|mode| &mode.types) {
        for id in &row.vendors {
            assert!(catalogue.iter().any(|vendor| vendor.id == *id), "{}: {id}", row.name);
        }
    }
}
