//! The list of cookies and partners: a page, a tab of the centre, and data.

use sayso_core::notice::{Lifetime, StorageKind, Stored, Unit};
use sayso_core::{PurposeId, Vendor};
use serde::Serialize;

use super::{View, centre, escape, escape_address, partners};
use crate::words::Value;

/// Which of the list is wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Filter {
    /// Somebody's name, or a part of it.
    pub(crate) search: String,
    /// One purpose only.
    pub(crate) purpose: Option<PurposeId>,
    /// Which page of it, from 0.
    pub(crate) page: usize,
}

/// So many entries stand on a page.
const PAGE_LENGTH: usize = 200;

/// Somebody who keeps or loads something for a purpose. A public format: what `cookies?format=json` answers with.
#[derive(Serialize)]
pub(crate) struct Entry<'a> {
    purpose: &'a PurposeId,
    /// None: the site itself.
    vendor: Option<&'a str>,
    name: &'a str,
    owner: Option<&'a str>,
    party: Party,
    policy: Option<&'a str>,
    hosts: &'a [String],
    stores: Vec<Stored>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Party {
    First,
    Third,
}

/// The entries that a filter lets through, in the order of the notice's purposes.
pub(crate) fn entries<'a>(view: &View<'a>, filter: &Filter) -> Vec<Entry<'a>> {
    let wanted = filter.search.trim().to_lowercase();
    let mut entries = Vec::new();
    for purpose in &view.notice.purposes {
        if filter.purpose.as_ref().is_some_and(|only| *only != purpose.id) {
            continue;
        }
        let own =
            view.notice.stores.iter().filter(|own| own.purpose == purpose.id).map(|own| own.item.clone());
        let stores: Vec<Stored> =
            purpose.strictly_necessary.then(|| ours(view)).into_iter().flatten().chain(own).collect();
        if !stores.is_empty() {
            entries.push(Entry {
                purpose: &purpose.id,
                vendor: None,
                name: &view.notice.operator,
                owner: None,
                party: Party::First,
                policy: view.notice.privacy_policy.as_deref(),
                hosts: &[],
                stores,
            });
        }
        let vendors = view.notice.vendors.iter().filter(|vendor| vendor.purposes.contains(&purpose.id));
        entries.extend(vendors.map(|vendor: &Vendor| Entry {
            purpose: &purpose.id,
            vendor: Some(vendor.id.as_str()),
            name: &vendor.name,
            owner: vendor.owner.as_deref(),
            party: Party::Third,
            policy: vendor.policy.as_deref(),
            hosts: &vendor.hosts,
            stores: vendor.stores.clone(),
        }));
    }
    entries.retain(|entry| {
        let names = [entry.name].into_iter().chain(entry.owner).chain(entry.hosts.iter().map(String::as_str));
        let mut names = names.chain(entry.stores.iter().map(|item| item.name.as_str()));
        wanted.is_empty() || names.any(|name| name.to_lowercase().contains(&wanted))
    });
    entries
}

/// Our own cookies.
fn ours(view: &View<'_>) -> [Stored; 2] {
    use sayso_core::cookie::{NAME, signal};
    [(NAME, "cookies-sayso-text"), (signal::NAME, "cookies-signal-text")].map(|(name, text)| Stored {
        name: name.into(),
        kind: StorageKind::Cookie,
        lifetime: Some(Lifetime::For(crate::http::COOKIE_DAYS, Unit::Days)),
        what: Some(view.language.plain(text, &[])),
    })
}

/// The page.
pub(crate) fn page(view: &View<'_>, filter: &Filter) -> String {
    let entries = entries(view, filter);
    let first = filter.page.saturating_mul(PAGE_LENGTH);
    let shown = entries.iter().skip(first).take(PAGE_LENGTH);
    let (mut list, mut purpose): (String, Option<&PurposeId>) = (String::new(), None);
    for entry in shown {
        if purpose != Some(entry.purpose) {
            let end = if purpose.is_some() { "</section>" } else { "" };
            purpose = Some(entry.purpose);
            list.push_str(&format!(
                "{end}<section><h3>{}</h3><p>{}</p>",
                view.text(&format!("purpose-{}-title", entry.purpose)),
                view.text(&format!("purpose-{}-text", entry.purpose)),
            ));
        }
        list.push_str(&card(view, entry));
    }
    if purpose.is_some() {
        list.push_str("</section>");
    }
    let unfiltered = filter.search.trim().is_empty() && filter.purpose.is_none();
    if entries.is_empty() {
        list = format!("<p>{}</p>", view.text(if unfiltered { "cookies-none-used" } else { "cookies-none" }));
    }
    let body = format!(
        "{}<p>{}</p><div id=\"list\">{}<p role=\"status\">{}</p>{list}{}</div><p><a href=\"{}&amp;format=json\">{}</a> · {}</p>",
        centre::tabs(view, "cookies"),
        view.text("cookies-text"),
        search(view, filter),
        view.filled("cookies-found", &[("count", Value::Count(entries.len()))]),
        pages(view, filter, entries.len()),
        view.page("cookies"),
        view.text("cookies-as-data"),
        view.back(),
    );
    view.document(&view.text("cookies-title"), &body)
}

/// Search and filter, without JavaScript.
fn search(view: &View<'_>, filter: &Filter) -> String {
    let mut options = format!("<option value=\"\">{}</option>", view.text("cookies-every-purpose"));
    for purpose in &view.notice.purposes {
        let chosen = if filter.purpose.as_ref() == Some(&purpose.id) { " selected" } else { "" };
        options.push_str(&format!(
            "<option value=\"{}\"{chosen}>{}</option>",
            escape(purpose.id.as_str()),
            view.title(purpose)
        ));
    }
    format!(
        "<form role=\"search\" method=\"get\" action=\"{}/cookies\"><input type=\"hidden\" name=\"return\" value=\"{}\"><input type=\"hidden\" name=\"language\" value=\"{}\">\
         <label>{}<input type=\"search\" name=\"search\" value=\"{}\" placeholder=\"{}\" maxlength=\"100\"></label>\
         <label>{}<select name=\"purpose\">{options}</select></label><button>{}</button></form>",
        escape(view.base),
        escape(view.return_to),
        escape(view.language.code()),
        view.text("cookies-search"),
        escape(&filter.search),
        view.text("cookies-search-hint"),
        view.text("cookies-purpose"),
        view.text("cookies-show"),
    )
}

/// Links to the pages of a long list.
fn pages(view: &View<'_>, filter: &Filter, count: usize) -> String {
    let pages = count.div_ceil(PAGE_LENGTH);
    if pages < 2 {
        return String::new();
    }
    let purpose = filter.purpose.as_ref().map(|id| format!("&amp;purpose={id}")).unwrap_or_default();
    let link = |page: usize| {
        let here = if page == filter.page { " aria-current=\"page\"" } else { "" };
        format!(
            "<a href=\"{}&amp;search={}{purpose}&amp;page={page}\"{here}>{}</a> ",
            view.page("cookies"),
            super::query(&filter.search),
            page + 1
        )
    };
    format!(
        "<nav aria-label=\"{}\">{}</nav>",
        view.text("cookies-title"),
        (0..pages).map(link).collect::<String>()
    )
}

/// One party with what is known of it. A list rather than a table: it stays readable on a narrow screen.
fn card(view: &View<'_>, entry: &Entry<'_>) -> String {
    let policy = entry.policy.map(escape_address).filter(|address| !address.is_empty());
    let policy =
        policy.map(|address| format!("<a rel=\"noreferrer\" href=\"{address}\" dir=\"ltr\">{address}</a>"));
    let party = view.text(match entry.party {
        Party::First => "cookies-first-party",
        Party::Third => "cookies-third-party",
    });
    let owner = entry.owner.map(escape).unwrap_or_default();
    let facts = [
        (view.text("cookies-owner"), owner),
        (view.text("cookies-party"), party),
        (view.text("cookies-hosts"), partners::codes(entry.hosts)),
        (view.text("cookies-policy"), policy.unwrap_or_default()),
    ];
    let known = facts.iter().filter(|(_, fact)| !fact.is_empty());
    let facts: String = known.map(|(label, fact)| format!("<dt>{label}</dt><dd>{fact}</dd>")).collect();
    let items: String = entry.stores.iter().map(|item| stored(view, item, entry.party)).collect();
    let items = if items.is_empty() {
        format!("<p class=\"s\">{}</p>", view.text("stores-nothing"))
    } else {
        format!("<ul>{items}</ul>")
    };
    format!("<div class=\"v\"><h4>{}</h4><dl>{facts}</dl>{items}</div>", escape(entry.name))
}

/// One thing that is kept. What a vendor's row says of it is in English.
fn stored(view: &View<'_>, item: &Stored, party: Party) -> String {
    let english = if party == Party::Third { " lang=\"en\"" } else { "" };
    let what = item.what.as_ref().map(|what| format!(" · <span{english}>{}</span>", escape(what)));
    let label = view.language.plain("cookies-lifetime", &[]);
    let lifetime = partners::lifetime(view, item);
    format!(
        "<li><b>{}</b> · {} · {}{}</li>",
        partners::codes(std::slice::from_ref(&item.name)),
        partners::kind(view, item.kind),
        view.filled("fact", &[("label", Value::Text(&label)), ("value", Value::Text(&lifetime))]),
        what.unwrap_or_default(),
    )
}
