//! What a held frame shows instead: what was held, by whom, for which purpose, and two ways to allow it.

use sayso_gate::Held;

use super::{View, escape};
use crate::words::Value;

/// The document for the frame's `srcdoc`. Its forms go to the whole window, and work without JavaScript.
pub(crate) fn document(view: &View<'_>, held: &Held) -> String {
    let vendor = if let Held::Vendor(vendor) = held { view.notice.vendors.get(*vendor) } else { None };
    let (title, detail, forms) = match (vendor, held) {
        (Some(vendor), _) => {
            let titles: Vec<String> = vendor
                .purposes
                .iter()
                .map(|id| view.language.plain(&format!("purpose-{id}-title"), &[]))
                .collect();
            let purposes = view.language.list(&titles);
            let ids: String = vendor
                .purposes
                .iter()
                .map(|id| format!("<input type=\"hidden\" name=\"purpose\" value=\"{id}\">"))
                .collect();
            let named =
                format!("<input type=\"hidden\" name=\"vendor\" value=\"{}\">", escape(vendor.id.as_str()));
            // Of a vendor without a switch a choice doesn't speak.
            let in_choice = if view.notice.rules.vendor_choice { named.as_str() } else { "" };
            let forms = format!(
                "<div class=\"b\"><form method=\"post\" target=\"_parent\" action=\"{base}/once\">{fields}{named}<button>{}</button></form>\
                 <form method=\"post\" target=\"_parent\" action=\"{base}/choices\">{fields}{ids}{in_choice}<button name=\"action\" value=\"placeholder\">{}</button></form></div>",
                view.text("held-once"),
                view.filled("held-allow", &[("purposes", Value::Text(&purposes))]),
                base = escape(view.base),
                fields = view.fields(),
            );
            let values =
                [("vendor", Value::Text(vendor.name.as_str())), ("purposes", Value::Text(purposes.as_str()))];
            (view.filled("held-title", &values[..1]), view.filled("held-text", &values), forms)
        }
        (None, Held::Unknown(host)) => (
            view.text("held-unknown-title"),
            view.filled("held-unknown-text", &[("host", Value::Text(host))]),
            String::new(),
        ),
        (None, Held::Vendor(_)) => (view.text("held-unknown-title"), String::new(), String::new()),
    };
    format!(
        "<!doctype html><html lang=\"{}\" dir=\"{}\"><meta charset=\"utf-8\"><title>{title}</title><link rel=\"stylesheet\" href=\"{}/page.css?v={}\">\
         <body class=\"held\"><div><b>{title}</b><p>{detail}</p>{forms}</div>",
        escape(view.language.code()),
        view.language.row().direction.attribute(),
        escape(view.base),
        super::style::page_version(),
    )
}
