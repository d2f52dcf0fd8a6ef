//! A receipt, for reading.

use sayso_core::{Action, ReceiptId};

use super::{View, escape, query};
use crate::receipt_file::ReceiptFile;
use crate::words::Value;

/// The ways to see a receipt and to have it as a file.
pub(super) fn links(view: &View<'_>, id: &ReceiptId) -> String {
    let address = address(view, id);
    format!(
        "{} · <a href=\"{address}?format=json\" download>{}</a>",
        link(view, id),
        view.text("download-receipt")
    )
}

/// A link by the receipt's number.
fn link(view: &View<'_>, id: &ReceiptId) -> String {
    let number = id.sequence.to_string();
    format!(
        "<a href=\"{}?language={}\">{}</a>",
        address(view, id),
        escape(view.language.code()),
        view.filled("see-receipt", &[("number", Value::Text(&number))])
    )
}

fn address(view: &View<'_>, id: &ReceiptId) -> String {
    format!("{}/receipts/{}", escape(view.base), query(&id.to_string()))
}

/// The way to have it deleted: what goes and what stays is said before the button is there.
pub(super) fn forget(view: &View<'_>, id: &ReceiptId) -> String {
    let title = view.text("forget-receipts");
    format!(
        "<details><summary>{title}</summary><p>{}</p><form method=\"post\" action=\"{}/forget\">\
         <input type=\"hidden\" name=\"return\" value=\"{}\"><input type=\"hidden\" name=\"language\" value=\"{}\">\
         <p><button>{title}</button></p></form></details>",
        view.text("forget-text"),
        address(view, id),
        escape(view.return_to),
        escape(view.language.code()),
    )
}

/// What is read from left to right in every language.
fn code(text: &str) -> String {
    format!("<code dir=\"ltr\">{}</code>", escape(text))
}

/// A text in which commands stand between backticks.
fn commands(text: &str) -> String {
    let pieces = text.split('`').enumerate();
    pieces
        .map(|(turn, piece)| match turn % 2 {
            0 => piece.to_owned(),
            _ => format!("<code dir=\"ltr\">{piece}</code>"),
        })
        .collect()
}

/// The page.
pub(crate) fn page(view: &View<'_>, file: &ReceiptFile) -> String {
    let receipt = &file.receipt;
    let action = view.text(match receipt.action {
        Action::AcceptAll => "action-accept-all",
        Action::RejectAll => "action-reject-all",
        Action::Save => "action-save",
        Action::Placeholder => "action-placeholder",
        Action::Withdraw => "action-withdraw",
        Action::Close => "action-close",
        Action::Signal => "because-signal",
    });
    let previous = receipt.previous.map(|id| format!("{} · ", link(view, &id))).unwrap_or_default();
    let place = receipt.jurisdiction.as_deref().map_or_else(|| view.text("receipt-place-unknown"), escape);
    let mut rows = String::new();
    let has_yes = receipt.choices.values().any(|yes| *yes);
    for (name, value) in [
        ("receipt-number", code(&receipt.id.to_string())),
        ("receipt-when", view.language.minute(receipt.made_at)),
        ("receipt-until", view.language.minute(receipt.expires_at)),
        ("receipt-action", action),
        ("receipt-place", format!("{place} (<bdi>{}</bdi>)", escape(&receipt.regime))),
        (
            "receipt-signal",
            view.text(if receipt.gpc { "receipt-signal-sent" } else { "receipt-signal-absent" }),
        ),
        ("receipt-language", escape(&receipt.language)),
        (
            "receipt-notice",
            format!(
                "<a href=\"{}/notice/{}\"><code dir=\"ltr\">{:.16}…</code></a>",
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
        "<p>{}</p><dl>{rows}</dl><h2>{}</h2>{choices}<p>{}</p><p class=\"s\"><a href=\"{}/ledger/key\">{}</a></p><p><a href=\"?format=json\">{}</a> · {previous}<a href=\"{}\">{}</a></p>{}",
        view.text("receipt-text"),
        view.text("receipt-choices"),
        commands(&view.text(if file.proof.is_some() { "receipt-proved" } else { "receipt-not-proved" })),
        escape(view.base),
        code(&file.ledger_key),
        view.text("download-receipt"),
        view.page("preferences"),
        view.text("privacy-choices"),
        forget(view, &receipt.id),
    );
    view.document(&view.text("receipt-title"), &body)
}
