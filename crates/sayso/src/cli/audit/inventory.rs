//! `--inventory`: what was seen, as entries of the site's file, ready for somebody to review.
//!
//! Only what isn't there is added. Nothing that stands in the file is changed, moved or formatted anew; comments stay.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Context as _;
use sayso_audit::finding::{Kind, Purpose, Report, Seen};
use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Table, value};

use super::Ended;

/// Adds what was seen to a site's file, which is made if it isn't there.
pub(super) fn merge(file: &Path, report: &Report) -> Result<(), Ended> {
    let before = match std::fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(Ended::usage(format!("{} can't be read: {error}", file.display()))),
    };
    let text =
        merged(&before, report).map_err(|error| Ended::usage(format!("{}: {error:#}", file.display())))?;
    if text == before {
        return Ok(());
    }
    std::fs::write(file, text).with_context(|| format!("{} can't be written", file.display()))?;
    Ok(())
}

/// The file with what is new in it.
fn merged(before: &str, report: &Report) -> anyhow::Result<String> {
    let mut document: DocumentMut = before.parse().context("it is no TOML")?;
    let (vendors, own) = sorted(report);
    let mut catalogue: Vec<&str> = Vec::new();
    for (name, vendor) in &vendors {
        match &vendor.id {
            Some(id) if !has_vendor(&document, id, &vendor.hosts) => catalogue.push(id),
            Some(_) => {}
            None => add_vendor(&mut document, name, vendor, report)?,
        }
    }
    if !catalogue.is_empty() {
        let list = document.entry("vendors").or_insert(value(Array::new()));
        let list = list.as_array_mut().context("`vendors` is no list")?;
        catalogue.into_iter().for_each(|id| list.push(id));
    }
    for seen in own {
        add_cookie(&mut document, seen, report)?;
    }
    Ok(document.to_string())
}

/// A third party, with everything of it that was seen.
#[derive(Default)]
struct Found<'a> {
    id: Option<String>,
    purpose: Option<&'a Purpose>,
    hosts: Vec<&'a str>,
    cookies: Vec<&'a Seen>,
}

/// Third parties by name, and what the site itself keeps.
fn sorted(report: &Report) -> (BTreeMap<String, Found<'_>>, Vec<&Seen>) {
    let mut vendors: BTreeMap<String, Found<'_>> = BTreeMap::new();
    let mut own = Vec::new();
    for seen in &report.inventory {
        let site = seen.owner.as_deref() == Some("the site");
        let name = match &seen.owner {
            Some(owner) if !site => owner.clone(),
            // Of an unknown third party its host is all that is known.
            _ if seen.kind == Kind::Request && seen.party == "third" => seen.what.clone(),
            _ => {
                if seen.kind != Kind::Request && seen.party == "first" {
                    own.push(seen);
                }
                continue;
            }
        };
        let vendor = vendors.entry(name).or_default();
        vendor.id = vendor.id.take().or_else(|| seen.vendor.clone());
        vendor.purpose = vendor.purpose.or(seen.purpose.as_ref());
        match seen.kind {
            Kind::Request => vendor.hosts.push(&seen.what),
            // Third parties' own cookies aren't the site's to declare one by one.
            _ if seen.party == "first" => vendor.cookies.push(seen),
            _ => {}
        }
    }
    vendors.retain(|_, vendor| !vendor.hosts.is_empty() || !vendor.cookies.is_empty());
    (vendors, own)
}

fn tables<'d>(document: &'d DocumentMut, key: &str) -> impl Iterator<Item = &'d Table> {
    document.get(key).and_then(Item::as_array_of_tables).into_iter().flatten()
}

fn list_has(item: Option<&Item>, text: &str) -> bool {
    item.and_then(Item::as_array).is_some_and(|list| list.iter().any(|value| value.as_str() == Some(text)))
}

fn text<'t>(table: &'t Table, key: &str) -> Option<&'t str> {
    table.get(key).and_then(Item::as_str)
}

/// Whether the file has a vendor: by its id, or by a host of it.
fn has_vendor(document: &DocumentMut, id: &str, hosts: &[&str]) -> bool {
    let named = |table: &Table| {
        let listed = table.get("hosts").and_then(Item::as_array).into_iter().flatten();
        let mut listed = listed.filter_map(toml_edit::Value::as_str);
        text(table, "id") == Some(id) || listed.any(|name| hosts.iter().any(|host| under(host, name)))
    };
    let free = |key| {
        hosts.iter().any(|host| {
            let list = document.get(key).and_then(Item::as_array).into_iter().flatten();
            list.filter_map(toml_edit::Value::as_str).any(|name| under(host, name))
        })
    };
    list_has(document.get("vendors"), id)
        || tables(document, "vendor").any(named)
        || free("necessary_hosts")
        || free("first_party")
}

fn under(host: &str, name: &str) -> bool {
    host.strip_suffix(name).is_some_and(|before| before.is_empty() || before.ends_with('.'))
}

fn add_vendor(
    document: &mut DocumentMut,
    name: &str,
    vendor: &Found<'_>,
    report: &Report,
) -> anyhow::Result<()> {
    let id = slug(name);
    if has_vendor(document, &id, &vendor.hosts) {
        return Ok(());
    }
    let mut table = Table::new();
    table["id"] = value(id);
    table["name"] = value(name);
    table["hosts"] = value(vendor.hosts.iter().copied().collect::<Array>());
    if !vendor.cookies.is_empty() {
        let cookies = vendor.cookies.iter().filter(|seen| seen.kind == Kind::Cookie);
        table["cookies"] = value(cookies.map(|seen| stored_name(seen)).collect::<Array>());
    }
    let known = vendor.purpose.map(site_word);
    table["purposes"] = value(known.into_iter().collect::<Array>());
    let hint = if known.is_some() {
        "review this"
    } else {
        "REVIEW: nobody knows what it is for; name its purposes"
    };
    push(document, "vendor", table, hint, report)
}

fn add_cookie(document: &mut DocumentMut, seen: &Seen, report: &Report) -> anyhow::Result<()> {
    let name = stored_name(seen);
    let kind = match seen.what.split(':').next() {
        _ if seen.kind == Kind::Cookie => "cookie",
        Some("session") => "session-storage",
        Some("idb") => "indexed-db",
        Some("cache") => return Ok(()),
        _ => "local-storage",
    };
    let there = |table: &Table| {
        let named = text(table, "name").is_some_and(|have| match have.strip_suffix('*') {
            Some(start) => name.starts_with(start),
            None => have == name,
        });
        named && text(table, "kind").unwrap_or("cookie") == kind
    };
    // Sayso's own cookie tells of itself.
    if tables(document, "cookie").any(there) || (kind == "cookie" && name == "sayso") {
        return Ok(());
    }
    let mut table = Table::new();
    table["name"] = value(name);
    if kind != "cookie" {
        table["kind"] = value(kind);
    }
    let known = seen.purpose.as_ref().map(site_word);
    table["purpose"] = value(known.unwrap_or("necessary"));
    if seen.kind == Kind::Cookie {
        table["lifetime"] = value(lifetime(seen.lifetime_days));
    }
    let hint = if known.is_some() {
        "review this"
    } else {
        "REVIEW: nobody knows what it is for; `necessary` is only right if the page can't do without it"
    };
    push(document, "cookie", table, hint, report)
}

fn push(
    document: &mut DocumentMut,
    key: &str,
    mut table: Table,
    hint: &str,
    report: &Report,
) -> anyhow::Result<()> {
    let day = report.at.get(..10).unwrap_or_default();
    table.decor_mut().set_prefix(format!("\n# Seen by `sayso audit` on {day}: {hint}.\n"));
    let list = document.entry(key).or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
    list.as_array_of_tables_mut().with_context(|| format!("`{key}` is no list of tables"))?.push(table);
    Ok(())
}

/// The name of a cookie or a key, without where it is kept.
fn stored_name(seen: &Seen) -> &str {
    let what = seen.what.rsplit_once('@').map_or(seen.what.as_str(), |(name, _)| name);
    if seen.kind == Kind::Cookie { what } else { what.split_once(':').map_or(what, |(_, name)| name) }
}

/// The purpose that a site's file has for it.
fn site_word(purpose: &Purpose) -> &str {
    match purpose {
        Purpose::Functional => "preferences",
        Purpose::Analytics => "statistics",
        Purpose::Marketing => "advertising",
        other => other.word(),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "days that a browser keeps a cookie: 400 at most"
)]
fn lifetime(days: Option<f64>) -> String {
    match days {
        None => "session".into(),
        Some(days) if days < 1.5 => format!("{} minutes", (days * 1_440.0).ceil().max(1.0) as u32),
        Some(days) => format!("{} days", days.round() as u32),
    }
}

/// A name as an id: small letters, digits and hyphens.
fn slug(name: &str) -> String {
    let mut id = String::new();
    for letter in name.to_ascii_lowercase().chars() {
        if letter.is_ascii_alphanumeric() {
            id.push(letter);
        } else if !id.ends_with('-') && !id.is_empty() {
            id.push('-');
        }
    }
    id.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use sayso_audit::evidence::Scenario;

    fn seen(kind: Kind, what: &str, purpose: Option<&str>, owner: Option<&str>, party: &str) -> Seen {
        Seen {
            kind,
            what: what.into(),
            purpose: purpose.map(|word| Purpose::from(word.to_owned())),
            owner: owner.map(Into::into),
            vendor: None,
            party: party.into(),
            basis: None,
            http_only: false,
            lifetime_days: Some(90.0),
            first_seen: Scenario::NoChoice,
        }
    }

    fn report(inventory: Vec<Seen>) -> Report {
        let regime = sayso_audit::judge::Regime::opt_in();
        let known = sayso_audit::judge::Knowledge::default();
        let mut report =
            sayso_audit::judge::judge("https://shop.test/", "2026-11-24T12:00:00Z", &[], &known, &regime);
        report.inventory = inventory;
        report
    }

    #[test]
    fn what_was_seen_is_added_once_and_a_persons_edits_stay() {
        let mut google =
            seen(Kind::Request, "www.google-analytics.com", Some("analytics"), Some("Google"), "third");
        google.vendor = Some("google-analytics".into());
        let report = report(vec![
            seen(Kind::Request, "ads.pixel.example", Some("marketing"), Some("Pixel & Co"), "third"),
            seen(Kind::Request, "who.example", None, None, "third"),
            google,
            seen(Kind::Cookie, "_fbp@shop.test", Some("marketing"), Some("Pixel & Co"), "first"),
            seen(Kind::Cookie, "sid@shop.test", None, None, "first"),
            seen(Kind::Storage, "local:visitor_id@shop.test", Some("analytics"), Some("the site"), "first"),
        ]);
        let before = "# Ours.\noperator = \"Shop\"   # the operator\n\n[[cookie]]\nname = \"sid\"\npurpose = \"preferences\" # decided\n";
        let once = merged(before, &report).unwrap();
        assert!(once.starts_with("# Ours.\noperator = \"Shop\"   # the operator\n"), "{once}");
        assert!(
            once.contains("purpose = \"preferences\" # decided")
                && once.matches("name = \"sid\"").count() == 1,
            "{once}"
        );
        for part in [
            "id = \"pixel-co\"",
            "hosts = [\"ads.pixel.example\"]",
            "cookies = [\"_fbp\"]",
            "purposes = [\"advertising\"]",
            "id = \"who-example\"",
            "purposes = []",
            "REVIEW: nobody knows",
            "vendors = [\"google-analytics\"]",
            "kind = \"local-storage\"",
            "name = \"visitor_id\"",
            "purpose = \"statistics\"",
        ] {
            assert!(once.contains(part), "{part}: {once}");
        }
        let edited = once.replace("purposes = []", "purposes = [\"media\"] # asked them");
        assert_eq!(
            merged(&edited, &report).unwrap(),
            edited,
            "nothing is added twice, and nothing is changed"
        );
        assert!(merged("operator = ", &report).is_err());
    }
}
