//! What a held frame shows instead: what was held, by whom, for which purpose, and ways to allow it.

use sayso_core::notice::Vendor;
use sayso_core::{PurposeId, PurposeSet};
use sayso_gate::Held;

use super::{View, escape};
use crate::words::Value;

/// The document for the frame's `srcdoc`. Its forms go to the whole window, and work without JavaScript.
pub(crate) fn document(view: &View<'_>, held: &Held) -> String {
    match held {
        Held::Vendor(vendor) => match view.notice.vendors.get(*vendor) {
            Some(vendor) => of_vendor(view, vendor),
            None => frame(view, &view.text("held-unknown-title"), "", ""),
        },
        Held::Marked(purposes) => marked(view, *purposes),
        Held::Unknown(host) => {
            let detail = view.filled("held-unknown-text", &[("host", Value::Text(host))]);
            frame(view, &view.text("held-unknown-title"), &detail, "")
        }
    }
}

fn of_vendor(view: &View<'_>, vendor: &Vendor) -> String {
    let named = format!("<input type=\"hidden\" name=\"vendor\" value=\"{}\">", escape(vendor.id.as_str()));
    let once = if !view.loads_once {
        String::new()
    } else {
        format!(
            "<form method=\"post\" target=\"_parent\" action=\"{}/once\">{}{named}<button>{}</button></form>",
            escape(view.base),
            view.fields(),
            view.text("held-once"),
        )
    };
    // Of a vendor without a switch a choice doesn't speak.
    let in_choice = if view.notice.rules.vendor_choice { named.as_str() } else { "" };
    told(view, &vendor.name, &vendor.purposes, &once, in_choice)
}

/// The page's own engineers have marked it: it comes from the operator, as far as anybody has said.
fn marked(view: &View<'_>, purposes: PurposeSet) -> String {
    let rows = view.notice.purposes.iter().enumerate();
    let ids: Vec<PurposeId> =
        rows.filter(|(index, _)| purposes.contains(*index)).map(|(_, purpose)| purpose.id.clone()).collect();
    told(view, &view.notice.operator, &ids, "", "")
}

/// Says whose it is and for which purposes, with a form that allows these besides the others.
fn told(view: &View<'_>, whose: &str, ids: &[PurposeId], once: &str, in_choice: &str) -> String {
    let titles: Vec<String> =
        ids.iter().map(|id| view.language.plain(&format!("purpose-{id}-title"), &[])).collect();
    let purposes = view.language.list(&titles);
    let values = [("vendor", Value::Text(whose)), ("purposes", Value::Text(purposes.as_str()))];
    let fields: String =
        ids.iter().map(|id| format!("<input type=\"hidden\" name=\"purpose\" value=\"{id}\">")).collect();
    let forms = format!(
        "<div class=\"b\">{once}<form method=\"post\" target=\"_parent\" action=\"{}/choices\">{}{fields}{in_choice}\
         <button name=\"action\" value=\"placeholder\">{}</button></form></div>",
        escape(view.base),
        view.fields(),
        view.filled("held-allow", &values[1..]),
    );
    frame(view, &view.filled("held-title", &values[..1]), &view.filled("held-text", &values), &forms)
}

fn frame(view: &View<'_>, title: &str, detail: &str, forms: &str) -> String {
    format!(
        "<!doctype html><html lang=\"{}\" dir=\"{}\"><meta charset=\"utf-8\"><title>{title}</title><link rel=\"stylesheet\" href=\"{}/page.css?v={}\">\
         <body class=\"held\"><div><b>{title}</b><p>{detail}</p>{forms}</div>",
        escape(view.language.code()),
        view.language.row().direction.attribute(),
        escape(view.base),
        super::style::page_version(),
    )
}
