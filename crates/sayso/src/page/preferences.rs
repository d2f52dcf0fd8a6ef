//! The preference centre as a page: what is in force, why, and how to change it. Works without JavaScript.

use sayso_core::{Because, Purpose, PurposeDecision};

use super::centre::{self, Detail};
use super::{View, escape};
use crate::words::Value;

/// The page.
pub(crate) fn page(view: &View<'_>) -> String {
    let rows = view.decision.purposes.iter().zip(&view.notice.purposes);
    let rows: String = rows.map(|(decision, purpose)| in_force(view, decision, purpose)).collect();
    let body = format!(
        "{}{}{}{}{}<p>{}</p>{}<div class=\"b l\">{}</div></form><h2>{}</h2><p>{}</p>{rows}<p>{}</p><p>{} · {}</p>",
        centre::tabs(view, "preferences"),
        centre::in_force(view),
        view.statements(),
        view.gpc(),
        view.form(""),
        view.text("centre-text"),
        centre::purposes(view, Detail::Full),
        centre::buttons(view),
        view.text("in-force"),
        rules(view),
        view.scope(),
        view.links(),
        view.back(),
    );
    view.document(&view.text("centre-title"), &body)
}

fn in_force(view: &View<'_>, decision: &PurposeDecision, purpose: &Purpose) -> String {
    let because = match (decision.because, decision.allowed) {
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
    let law = match decision.because {
        Because::Default | Because::Signal | Because::Minor | Because::Prohibited | Because::Override
            if !decision.citation.is_empty() =>
        {
            format!("<br><span class=\"s\" lang=\"en\">{}</span>", escape(&decision.citation))
        }
        _ => String::new(),
    };
    format!(
        "<dl><dt>{}</dt><dd>{}{law}</dd></dl>",
        view.title(purpose),
        view.fact(if decision.allowed { "allowed" } else { "not-allowed" }, because),
    )
}

/// Whose rules were applied.
fn rules(view: &View<'_>) -> String {
    match &view.decision.jurisdiction {
        Some(place) if view.decision.regime() != "strictest" => {
            view.filled("rules-of-place", &[("place", Value::Text(place.as_str()))])
        }
        _ => view.text("rules-strictest"),
    }
}
