//! The list of cookies and partners, by purpose.

use super::{View, escape};

/// The page.
pub(crate) fn page(view: &View<'_>) -> String {
    let mut body = format!("<p>{}</p>", view.text("cookies-text"));
    for purpose in &view.notice.purposes {
        body.push_str(&format!("<h2>{}</h2>", view.text(&format!("purpose-{}-title", purpose.id))));
        let own = view.notice.cookies.iter().filter(|cookie| cookie.purpose == purpose.id);
        let own: Vec<&str> = own.map(|cookie| cookie.name.as_str()).collect();
        let mut rows = String::new();
        if purpose.strictly_necessary || !own.is_empty() {
            let ours = purpose.strictly_necessary.then_some(sayso_core::cookie::NAME);
            let names: Vec<&str> = ours.into_iter().chain(own).collect();
            rows.push_str(&row(&view.text("cookies-own"), "–", &names.join(", "), ""));
        }
        for vendor in view.notice.vendors.iter().filter(|vendor| vendor.purposes.contains(&purpose.id)) {
            let policy = vendor.policy.as_ref().map(|address| {
                format!(
                    "<a rel=\"noreferrer\" href=\"{}\">{}</a>",
                    escape(address),
                    view.text("cookies-policy")
                )
            });
            let names = if vendor.cookies.is_empty() { "–".to_owned() } else { vendor.cookies.join(", ") };
            rows.push_str(&row(
                &escape(&vendor.name),
                &vendor.hosts.join(", "),
                &names,
                &policy.unwrap_or_default(),
            ));
        }
        if rows.is_empty() {
            body.push_str(&format!("<p>{}</p>", view.text("cookies-none")));
        } else {
            body.push_str(&format!(
                "<table><thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th><td></td></tr></thead><tbody>{rows}</tbody></table>",
                view.text("cookies-partner"),
                view.text("cookies-hosts"),
                view.text("cookies-names"),
            ));
        }
    }
    body.push_str(&format!("<p><a href=\"{}\">{}</a></p>", escape(view.return_to), view.text("back")));
    view.document(&view.text("cookies-title"), &body)
}

fn row(name: &str, hosts: &str, cookies: &str, policy: &str) -> String {
    format!(
        "<tr><th scope=\"row\">{name}</th><td>{}</td><td>{}</td><td>{policy}</td></tr>",
        escape(hosts),
        escape(cookies)
    )
}
