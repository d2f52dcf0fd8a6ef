//! A receipt, for reading.

use sayso_core::Receipt;

use super::{View, escape};

/// The page.
pub(crate) fn page(view: &View<'_>, receipt: &Receipt, proved: bool) -> String {
    let action =
        serde_json::to_value(receipt.action).ok().and_then(|value| value.as_str().map(ToOwned::to_owned));
    let place = receipt.jurisdiction.as_deref().map_or_else(|| view.text("receipt-place-unknown"), escape);
    let mut rows = String::new();
    let has_yes = receipt.choices.values().any(|yes| *yes);
    for (name, value) in [
        ("receipt-number", escape(&receipt.id.to_string())),
        ("receipt-when", view.language.minute(receipt.made_at)),
        ("receipt-until", view.language.minute(receipt.expires_at)),
        ("receipt-action", view.text(&format!("action-{}", action.unwrap_or_default()))),
        ("receipt-place", format!("{place} ({})", escape(&receipt.regime))),
        (
            "receipt-signal",
            view.text(if receipt.gpc { "receipt-signal-sent" } else { "receipt-signal-absent" }),
        ),
        ("receipt-language", escape(&receipt.language)),
        (
            "receipt-notice",
            format!(
                "<a href=\"{}/notice/{}\"><code>{:.16}…</code></a>",
                escape(view.base),
                receipt.notice,
                receipt.notice.to_string()
            ),
        ),
    ]
    .into_iter()
    .filter(|(name, _)| *name != "receipt-until" || has_yes)
    {
        rows.push_str(&format!("<dt>{}</dt><dd>{value}</dd>", view.text(name)));
    }
    let choices: String = receipt
        .choices
        .iter()
        .map(|(id, yes)| {
            let answer = view.text(if *yes { "allowed" } else { "not-allowed" });
            format!("<dt>{}</dt><dd>{answer}</dd>", view.text(&format!("purpose-{id}-title")))
        })
        .collect();
    let refused = receipt.vendors.iter().filter(|(_, yes)| !**yes).map(|(id, _)| {
        let vendor = view.notice.vendors.iter().find(|vendor| vendor.id == *id);
        vendor.map_or_else(|| id.to_string(), |vendor| vendor.name.clone())
    });
    let refused: Vec<String> = refused.collect();
    let refused = if refused.is_empty() {
        String::new()
    } else {
        let list = escape(&view.language.list(&refused));
        format!("<dt>{}</dt><dd>{list}</dd>", view.text("receipt-refused-vendors"))
    };
    let choices = if choices.is_empty() {
        format!("<p>{}</p>", view.text("receipt-no-choices"))
    } else {
        format!("<dl>{choices}{refused}</dl>")
    };
    let body = format!(
        "<p>{}</p><dl>{rows}</dl><h2>{}</h2>{choices}<p>{}</p><p><a href=\"?format=json\">{}</a> · <a href=\"{}\">{}</a></p>",
        view.text("receipt-text"),
        view.text("receipt-choices"),
        view.text(if proved { "receipt-proved" } else { "receipt-not-proved" }),
        view.text("download-receipt"),
        view.page("preferences"),
        view.text("privacy-choices"),
    );
    view.document(&view.text("receipt-title"), &body)
}
