//! The list of cookies and partners, by purpose.

use super::{View, escape, escape_address};

/// The page.
pub(crate) fn page(view: &View<'_>) -> String {
    let mut body = format!("<p>{}</p>", view.text("cookies-text"));
    for purpose in &view.notice.purposes {
        body.push_str(&format!(
            "<h2>{}</h2><p>{}</p>",
            view.text(&format!("purpose-{}-title", purpose.id)),
            view.text(&format!("purpose-{}-text", purpose.id)),
        ));
        let own = view.notice.cookies.iter().filter(|cookie| cookie.purpose == purpose.id);
        let own = own.map(|cookie| cookie.name.as_str());
        let ours = purpose.strictly_necessary.then_some(sayso_core::cookie::NAME);
        let names: Vec<&str> = ours.into_iter().chain(own).collect();
        let mut entries = String::new();
        if !names.is_empty() {
            entries.push_str(&entry(
                &view.text("cookies-own"),
                &[(view.text("cookies-names"), escape(&names.join(", ")))],
            ));
        }
        for vendor in view.notice.vendors.iter().filter(|vendor| vendor.purposes.contains(&purpose.id)) {
            let policy = vendor.policy.as_ref().map(|address| {
                let address = escape_address(address);
                format!("<a rel=\"noreferrer\" href=\"{address}\">{address}</a>")
            });
            let facts = [
                (view.text("cookies-hosts"), escape(&vendor.hosts.join(", "))),
                (view.text("cookies-names"), escape(&vendor.cookies.join(", "))),
                (view.text("cookies-policy"), policy.unwrap_or_default()),
            ];
            entries.push_str(&entry(&escape(&vendor.name), &facts));
        }
        if entries.is_empty() {
            entries = format!("<p>{}</p>", view.text("cookies-none"));
        }
        body.push_str(&entries);
    }
    let back = format!("<p><a href=\"{}\">{}</a></p>", escape_address(view.return_to), view.text("back"));
    view.document(&view.text("cookies-title"), &(body + &back))
}

/// One party with what is known of it. A list rather than a table: it stays readable on a narrow screen.
fn entry(name: &str, facts: &[(String, String)]) -> String {
    let known = facts.iter().filter(|(_, fact)| !fact.is_empty());
    let facts: String = known.map(|(label, fact)| format!("<dt>{label}</dt><dd>{fact}</dd>")).collect();
    format!("<h3>{name}</h3><dl>{facts}</dl>")
}
