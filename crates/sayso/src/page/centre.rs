//! The preference centre: the purposes with their switches, as a dialog and as a page.

use sayso_core::{Group, Purpose};

use super::{View, escape};

/// The dialog, closed until the client opens it.
pub(super) fn dialog(view: &View<'_>) -> String {
    format!(
        "<dialog id=\"centre\" aria-labelledby=\"c\">{}<button type=\"button\" data-close aria-label=\"{}\">✕</button><h2 id=\"c\">{}</h2>{}<p>{}</p>{}<p class=\"s\">{} {}</p><div class=\"b l\">{}</div></form></dialog>",
        view.form(),
        view.text("close"),
        view.text("centre-title"),
        view.gpc(),
        view.text("centre-text"),
        purposes(view, true),
        view.scope(),
        super::notice::links(view),
        buttons(view),
    )
}

/// Save, allow all, reject all: of one size. Saving comes first: Enter on a switch presses the form's first button, and
/// that must never be the one that allows everything.
pub(super) fn buttons(view: &View<'_>) -> String {
    [("save", "save"), ("accept-all", "allow-all"), ("reject-all", "reject-all")]
        .map(|(action, text)| {
            format!("<button name=\"action\" value=\"{action}\">{}</button>", view.text(text))
        })
        .concat()
}

/// Every purpose, in the notice's order; a group stands where its first purpose does. Group switches need the client.
pub(super) fn purposes(view: &View<'_>, group_switches: bool) -> String {
    let mut html = String::new();
    let mut shown: Vec<&str> = Vec::new();
    for (index, purpose) in view.notice.purposes.iter().enumerate() {
        let group =
            purpose.group.as_ref().and_then(|id| view.notice.groups.iter().find(|group| group.id == *id));
        match group {
            None => html.push_str(&row(view, index, purpose)),
            Some(group) if shown.contains(&group.id.as_str()) => {}
            Some(group) => {
                shown.push(group.id.as_str());
                html.push_str(&group_row(view, group, group_switches));
            }
        }
    }
    html
}

fn group_row(view: &View<'_>, group: &Group, switches: bool) -> String {
    let title = view.text(&format!("group-{}-title", group.id));
    let members = view
        .notice
        .purposes
        .iter()
        .enumerate()
        .filter(|(_, purpose)| purpose.group.as_ref() == Some(&group.id));
    let rows: String = members.map(|(index, purpose)| row(view, index, purpose)).collect();
    // No `role=switch`: a switch can't be half on.
    let switch = format!(
        "<input type=\"checkbox\" data-switches=\"{}\" aria-label=\"{title}\">{}",
        group.id,
        state(view, true)
    );
    format!(
        "<div class=\"g\"><div class=\"p\"><details><summary>{title}</summary><p>{}</p></details>{}</div>{rows}</div>",
        view.text(&format!("group-{}-text", group.id)),
        if switches { switch } else { String::new() },
    )
}

fn row(view: &View<'_>, index: usize, purpose: &Purpose) -> String {
    let title = view.text(&format!("purpose-{}-title", purpose.id));
    let names: Vec<&str> = view
        .notice
        .vendors
        .iter()
        .filter(|v| v.purposes.contains(&purpose.id))
        .map(|v| v.name.as_str())
        .collect();
    let vendors = if names.is_empty() {
        view.text("no-vendors")
    } else {
        view.filled("vendors-of-purpose", &[("list", &names.join(", "))])
    };
    let decision = view.decision.purposes.get(index);
    let locked = decision.and_then(|decision| decision.locked);
    let allowed = decision.is_some_and(|decision| decision.allowed);
    let switch = if locked == Some(true) {
        format!("<b>{}</b>", view.text("always-active"))
    } else {
        let group =
            purpose.group.as_ref().map(|group| format!(" data-group=\"{group}\"")).unwrap_or_default();
        format!(
            "<input type=\"checkbox\" role=\"switch\" name=\"purpose\" value=\"{}\"{group} aria-label=\"{title}\"{}{}>{}",
            escape(purpose.id.as_str()),
            if allowed { " checked" } else { "" },
            if locked.is_some() { " disabled" } else { "" },
            state(view, false),
        )
    };
    format!(
        "<div class=\"p\"><details><summary>{title}</summary><p>{} {vendors}</p></details>{switch}</div>",
        view.text(&format!("purpose-{}-text", purpose.id)),
    )
}

/// The state of a switch in words. The style shows the right one; who listens hears the switch itself.
fn state(view: &View<'_>, can_be_mixed: bool) -> String {
    let word =
        |class: &str, key: &str| format!("<i class=\"{class}\" aria-hidden=\"true\">{}</i>", view.text(key));
    let mixed = if can_be_mixed { word("m", "some") } else { String::new() };
    word("y", "on") + &word("n", "off") + &mixed
}
