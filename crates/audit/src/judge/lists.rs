//! Lists that somebody hands in: third parties as JSON, and host lines as ad blockers have them.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::known::{KnownItem, KnownVendor};
use crate::evidence::StorageKind;
use crate::finding::Purpose;

/// A file of third parties: `{"hosts": {"stats.example": {"owner": "...", "purpose": "analytics", ...}}}`.
#[derive(Deserialize)]
struct VendorsFile {
    hosts: BTreeMap<String, Row>,
}

#[derive(Deserialize)]
struct Row {
    #[serde(default)]
    owner: Option<String>,
    purpose: Purpose,
    #[serde(default)]
    needs_consent: Option<bool>,
    #[serde(default)]
    sale_share: Option<bool>,
    #[serde(default)]
    first_party_cookies: Vec<String>,
    /// `local:key`, `session:key` or `idb:name`; without a prefix it is of `localStorage`.
    #[serde(default, alias = "first_party_storage", alias = "third_party_storage")]
    storage: Vec<String>,
}

/// Reads a file of third parties. Fields that it has besides are passed over: `third_party_cookies` too, for what a third party keeps on
/// its own host is known by that host, and a name of the site's own may be the same.
///
/// # Errors
/// What is wrong with the file, with the line.
pub fn vendors_file(text: &str) -> Result<Vec<KnownVendor>, serde_json::Error> {
    let file: VendorsFile = serde_json::from_str(text)?;
    let vendor = |(host, row): (String, Row)| {
        let quiet = matches!(row.purpose, Purpose::Necessary | Purpose::Functional);
        let cookies = row.first_party_cookies.iter();
        KnownVendor {
            id: None,
            name: row.owner.clone().unwrap_or_else(|| host.clone()),
            owner: row.owner,
            stores: cookies
                .map(|name| KnownItem::cookie(name))
                .chain(row.storage.iter().map(|key| item(key)))
                .collect(),
            needs_consent: row.needs_consent.unwrap_or(!quiet),
            sale_share: row.sale_share.unwrap_or(row.purpose == Purpose::Marketing),
            purpose: row.purpose,
            hosts: vec![host],
        }
    };
    Ok(file.hosts.into_iter().map(vendor).collect())
}

fn item(key: &str) -> KnownItem {
    let kinds =
        [("local:", StorageKind::Local), ("session:", StorageKind::Session), ("idb:", StorageKind::Idb)];
    let found = kinds.iter().find_map(|(prefix, kind)| Some((*kind, key.strip_prefix(prefix)?)));
    let (kind, name) = found.unwrap_or((StorageKind::Local, key));
    let name = name.split('@').next().unwrap_or(name);
    KnownItem { storage: Some(kind), ..KnownItem::cookie(name) }
}

/// The hosts whose tags are called without consent by design and then send *cookieless pings*.
///
/// Google: "advanced consent mode" (<https://support.google.com/analytics/answer/13802165>). Microsoft's UET works alike.
const PINGS: [&str; 6] = [
    "googletagmanager.com",
    "google-analytics.com",
    "analytics.google.com",
    "googleadservices.com",
    "doubleclick.net",
    "bat.bing.com",
];

/// Whether tags of a host have a mode in which they keep nothing.
pub(crate) fn pings(host: &str) -> bool {
    PINGS.iter().any(|name| super::domain::is_or_under(host, name))
}

/// Reads the host lines of a list as ad blockers have it (`||host^`, also with options that name third parties), or of a hosts
/// file (`0.0.0.0 host`). Exceptions, path rules and rules for elements are left out: they say nothing about a host as a whole.
#[must_use]
pub fn host_lines(text: &str, purpose: &Purpose) -> Vec<KnownVendor> {
    let hosts: Vec<String> = text.lines().filter_map(host_line).map(str::to_ascii_lowercase).collect();
    hosts
        .into_iter()
        .map(|host| KnownVendor {
            id: None,
            name: host.clone(),
            owner: None,
            stores: vec![],
            purpose: purpose.clone(),
            needs_consent: true,
            sale_share: *purpose == Purpose::Marketing,
            hosts: vec![host],
        })
        .collect()
}

fn host_line(line: &str) -> Option<&str> {
    let line = line.trim();
    let host = if let Some(rule) = line.strip_prefix("||") {
        let (host, options) = rule.split_once('^')?;
        let about_hosts = matches!(options, "" | "$third-party" | "$3p" | "$all" | "$important");
        about_hosts.then_some(host)?
    } else {
        let mut words = line.split_ascii_whitespace();
        let nowhere = matches!(words.next()?, "0.0.0.0" | "127.0.0.1" | "::");
        nowhere.then(|| words.next())??
    };
    let plain = host.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'));
    (plain && host.contains('.')).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_third_parties_is_read_with_what_it_leaves_out() {
        let text = r#"{"note": "x", "hosts": {
            "stats.example": {"owner": "S", "purpose": "analytics", "needs_consent": true, "sale_share": false,
                "first_party_cookies": ["_s"], "storage": ["idb:s-db", "s_key"], "rules": [{"path": "/t"}]},
            "fonts.example": {"purpose": "functional"}}}"#;
        let read = vendors_file(text).unwrap();
        let [fonts, stats] = &read[..] else { panic!("{read:?}") };
        assert!(!fonts.needs_consent && stats.needs_consent && !stats.sale_share);
        assert_eq!(
            stats.stores.iter().map(|item| (&*item.name, item.storage)).collect::<Vec<_>>(),
            [("_s", None), ("s-db", Some(StorageKind::Idb)), ("s_key", Some(StorageKind::Local)),]
        );
        assert!(vendors_file("{}").is_err());
    }

    #[test]
    fn only_lines_about_whole_hosts_are_taken_from_a_list() {
        let text = "! comment\n||t.example^\n||u.example^$third-party\n||v.example^$script,domain=a.com\n@@||w.example^\n\
            ||x.example/pixel\n##.banner\n0.0.0.0 y.example\n127.0.0.1 localhost\n/track.js\n";
        let read = host_lines(text, &Purpose::Analytics);
        assert_eq!(
            read.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(),
            ["t.example", "u.example", "y.example"]
        );
    }
}
