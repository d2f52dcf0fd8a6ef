//! What a held frame shows instead: what was held, by whom, for which purpose, and a way to allow it.

use sayso_core::Published;
use sayso_gate::Held;

use super::escape;

/// The document for the frame's `srcdoc`. Its form goes to the whole window, and works without JavaScript.
pub(crate) fn document(
    notice: &Published,
    held: &Held,
    language: &str,
    base: &str,
    return_to: &str,
) -> String {
    let text = |key: &str, values: &[(&str, &str)]| {
        let mut text = notice.text(language, key).to_owned();
        for (name, value) in values {
            text = text.replace(&format!("{{{name}}}"), value);
        }
        escape(&text)
    };
    let vendor = if let Held::Vendor(vendor) = held { notice.vendors.get(*vendor) } else { None };
    let (title, detail, form) = match (vendor, held) {
        (Some(vendor), _) => {
            let titles: Vec<String> = vendor
                .purposes
                .iter()
                .map(|id| notice.text(language, &format!("purpose-{id}-title")).to_owned())
                .collect();
            let purposes = titles.join(", ");
            let hidden: String = vendor
                .purposes
                .iter()
                .map(|id| format!("<input type=\"hidden\" name=\"purpose\" value=\"{id}\">"))
                .collect();
            let form = format!(
                "<form method=\"post\" target=\"_parent\" action=\"{}/choices\"><input type=\"hidden\" name=\"notice\" value=\"{}\"><input type=\"hidden\" name=\"return\" value=\"{}\">{hidden}<button name=\"action\" value=\"placeholder\">{}</button></form>",
                escape(base),
                notice.digest(),
                escape(return_to),
                text("held-allow", &[("purposes", &purposes)]),
            );
            let values = [("vendor", vendor.name.as_str()), ("purposes", purposes.as_str())];
            (text("held-title", &values), text("held-text", &values), form)
        }
        (None, Held::Unknown(host)) => {
            (text("held-unknown-title", &[]), text("held-unknown-text", &[("host", host)]), String::new())
        }
        (None, Held::Vendor(_)) => (text("held-unknown-title", &[]), String::new(), String::new()),
    };
    format!(
        "<!doctype html><html lang=\"{}\"><meta charset=\"utf-8\"><title>{title}</title><link rel=\"stylesheet\" href=\"{}/page.css?v={}\">\
         <body class=\"held\"><div><b>{title}</b><p>{detail}</p>{form}</div>",
        escape(language),
        escape(base),
        super::notice::style_version(),
    )
}
