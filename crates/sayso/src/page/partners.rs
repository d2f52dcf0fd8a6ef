//! Partners and what they keep: under a purpose of the centre, and in the list of cookies.

use sayso_core::notice::{Lifetime, StorageKind, Stored};
use sayso_core::{Purpose, Vendor};

use super::{View, centre, escape, escape_address};
use crate::words::Value;

/// Of more partners than these only the first are listed under a purpose, unless each has a switch; the list of cookies has all.
const LISTED: usize = 60;

/// The partners and the site's own cookies of a purpose.
pub(super) fn of_purpose(view: &View<'_>, purpose: &Purpose, allowed: bool) -> String {
    let rows = view.notice.vendors.iter().enumerate();
    let rows: Vec<(usize, &Vendor)> =
        rows.filter(|(_, vendor)| vendor.purposes.contains(&purpose.id)).collect();
    let own: Vec<String> = view
        .notice
        .stores
        .iter()
        .filter(|own| own.purpose == purpose.id)
        .map(|own| own.item.name.clone())
        .chain(purpose.strictly_necessary.then(|| sayso_core::cookie::NAME.to_owned()))
        .collect();
    let switches = view.notice.rules.vendor_choice && !purpose.strictly_necessary;
    let listed = if switches { rows.len() } else { LISTED };
    let items: String = rows
        .iter()
        .take(listed)
        .map(|(index, vendor)| item(view, *index, vendor, switches, allowed))
        .collect();
    let count = if rows.is_empty() {
        view.text("no-vendors")
    } else {
        view.filled("partners", &[("count", Value::Count(rows.len()))])
    };
    let own = if own.is_empty() {
        String::new()
    } else {
        format!("<p>{} · {}</p>", view.text("cookies-own"), names(view, &own))
    };
    let rest = if rows.len() > listed {
        format!(
            "<p><a href=\"{}&amp;purpose={}\">…</a></p>",
            view.page("cookies"),
            escape(purpose.id.as_str())
        )
    } else {
        String::new()
    };
    format!("<p>{count}</p><ul role=\"list\">{items}</ul>{rest}{own}")
}

/// A partner under a purpose. Its switch stands with the first of its purposes only: there is one answer.
fn item(view: &View<'_>, index: usize, vendor: &Vendor, switches: bool, allowed: bool) -> String {
    let name = escape(&vendor.name);
    let title = match &vendor.policy {
        Some(policy) => format!("<a rel=\"noreferrer\" href=\"{}\">{name}</a>", escape_address(policy)),
        None => name.clone(),
    };
    let owner = match &vendor.owner {
        Some(owner) if !vendor.name.contains(owner.as_str()) => format!(" ({})", escape(owner)),
        _ => String::new(),
    };
    let stores: Vec<String> = vendor.stores.iter().map(|item| item.name.clone()).collect();
    let stores = if stores.is_empty() { view.text("stores-nothing") } else { names(view, &stores) };
    let switch = if switches {
        let on = allowed && !view.refused.contains(index);
        format!(
            "<input type=\"checkbox\" role=\"switch\" name=\"vendor\" value=\"{}\" aria-label=\"{name}\"{}>{}",
            escape(vendor.id.as_str()),
            if on { " checked" } else { "" },
            centre::state(view, false),
        )
    } else {
        String::new()
    };
    format!("<li class=\"v\"><span>{title}{owner}<br><span class=\"s\">{stores}</span></span>{switch}</li>")
}

fn names(view: &View<'_>, names: &[String]) -> String {
    /// Nobody reads more in one line.
    const NAMED: usize = 12;
    let more = if names.len() > NAMED { ", …" } else { "" };
    format!("{} {}{more}", view.text("stores"), codes(&names[..names.len().min(NAMED)]))
}

/// Names that are written as they are typed, from left to right wherever they stand: cookies, hosts, addresses.
pub(super) fn codes(names: &[String]) -> String {
    let name = |name: &String| format!("<bdi dir=\"ltr\">{}</bdi>", escape(name));
    names.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// Where something is kept, in words.
pub(super) fn kind(view: &View<'_>, kind: StorageKind) -> String {
    view.text(match kind {
        StorageKind::Cookie => "kind-cookie",
        StorageKind::LocalStorage => "kind-local-storage",
        StorageKind::SessionStorage => "kind-session-storage",
        StorageKind::IndexedDb => "kind-indexed-db",
    })
}

/// How long something is kept, in words.
pub(super) fn lifetime(view: &View<'_>, item: &Stored) -> String {
    match item.lifetime {
        None => view.language.plain("lifetime-unknown", &[]),
        Some(Lifetime::Session) => view.language.plain("lifetime-session", &[]),
        Some(Lifetime::Persistent) => view.language.plain("lifetime-persistent", &[]),
        Some(Lifetime::For(count, unit)) => {
            let count = Value::Count(usize::try_from(count).unwrap_or(usize::MAX));
            view.language.plain(&format!("lifetime-{}", unit.name()), &[("count", count)])
        }
    }
}
