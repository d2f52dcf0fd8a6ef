//! The preference centre as a page: what is in force, why, and how to change it. Works without JavaScript.

use sayso_core::{Action, Because, PurposeDecision, Receipt};

use super::notice::query;
use super::{View, centre, escape, escape_address};

/// The page. `receipt` is that of the choice in force.
pub(crate) fn page(view: &View<'_>, receipt: Option<&Receipt>) -> String {
    let rows: String = view.decision.purposes.iter().map(|purpose| in_force(view, purpose)).collect();
    let body = format!(
        "{}<p>{}</p>{}{}<div class=\"b l\">{}</div></form><h2>{}</h2><p>{}</p>{rows}<p>{}</p><p>{}</p><p>{} · <a href=\"{}\">{}</a></p>",
        view.gpc(),
        view.text("centre-text"),
        view.form(),
        centre::purposes(view, false),
        centre::buttons(view),
        view.text("in-force"),
        rules(view),
        chosen(view, receipt),
        view.scope(),
        super::notice::links(view),
        escape_address(view.return_to),
        view.text("back"),
    );
    view.document(&view.text("centre-title"), &body)
}

fn in_force(view: &View<'_>, purpose: &PurposeDecision) -> String {
    let because = match (purpose.because, purpose.allowed) {
        (Because::StrictlyNecessary, _) => "because-strictly-necessary",
        (Because::Choice, _) => "because-choice",
        (Because::Signal, _) => "because-signal",
        (Because::SiteRule, _) => "because-site-rule",
        (Because::Override, _) => "because-override",
        (Because::Minor, _) => "because-minor",
        (Because::Prohibited, _) => "because-prohibited",
        (Because::Default, true) => "because-default-on",
        (Because::Default, false) => "because-default-off",
    };
    let law = match purpose.because {
        Because::Default | Because::Signal | Because::Minor | Because::Prohibited | Because::Override
            if !purpose.citation.is_empty() =>
        {
            format!("<br><span class=\"s\">{}</span>", escape(&purpose.citation))
        }
        _ => String::new(),
    };
    format!(
        "<dl><dt>{}</dt><dd><b>{}</b>: {}.{law}</dd></dl>",
        view.text(&format!("purpose-{}-title", purpose.id)),
        view.text(if purpose.allowed { "allowed" } else { "not-allowed" }),
        view.text(because),
    )
}

/// Whose rules were applied.
fn rules(view: &View<'_>) -> String {
    match &view.decision.jurisdiction {
        Some(place) if view.decision.regime() != "strictest" => {
            view.filled("rules-of-place", &[("place", place.as_str()), ("regime", view.decision.regime())])
        }
        _ => view.text("rules-strictest"),
    }
}

fn chosen(view: &View<'_>, receipt: Option<&Receipt>) -> String {
    let Some(receipt) = receipt else { return view.text("not-chosen") };
    let address = format!("{}/receipts/{}", escape(view.base), query(&receipt.id.to_string()));
    let how = if receipt.action == Action::Close { "closed-at" } else { "chosen-at" };
    format!(
        "{} <a href=\"{address}\">{}</a> · <a href=\"{address}?format=json\">{}</a>",
        view.filled(how, &[("date", &date(receipt.made_at))]),
        view.filled("see-receipt", &[("number", &receipt.id.sequence.to_string())]),
        view.text("download-receipt"),
    )
}

/// A time for people.
pub(super) fn date(time: jiff::Timestamp) -> String {
    time.strftime("%Y-%m-%d %H:%M UTC").to_string()
}
