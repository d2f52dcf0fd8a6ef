//! The preference centre: the purposes with their switches, as a dialog and as a page.

use sayso_core::{Group, Purpose, ReceiptId};

use super::{View, escape, partners, receipt};
use crate::words::Value;

/// How much of it there is at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Detail {
    /// The dialog: partners and cookies come when it is opened, and group switches work.
    Later,
    /// The page: everything, for a browser without JavaScript.
    Full,
}

/// The dialog, closed until the client opens it.
pub(super) fn dialog(view: &View<'_>) -> String {
    format!(
        "<dialog id=\"centre\" part=\"centre\" aria-labelledby=\"c\"><button type=\"button\" data-close class=\"x\" aria-label=\"{}\">✕</button><h2 id=\"c\">{}</h2>\
         <div id=\"tabs\"></div><div id=\"purposes\">{}{}{}{}<p>{}</p>{}<p class=\"s\">{} {}</p>\
         <p id=\"status\" role=\"status\" data-failed=\"{}\" data-kept=\"{}\"></p><div class=\"b l\">{}</div></form></div></dialog>",
        view.text("close"),
        view.text("centre-title"),
        in_force(view),
        view.statements(),
        view.gpc(),
        view.form(""),
        view.text("centre-text"),
        purposes(view, Detail::Later),
        view.scope(),
        view.links(),
        view.text("not-stored"),
        view.text("no-cookies"),
        buttons(view),
    )
}

/// The way between the two pages. The client makes tabs of it in the dialog.
pub(super) fn tabs(view: &View<'_>, here: &str) -> String {
    let tab = |page: &str, text: &str| {
        let current = if page == here { " aria-current=\"page\"" } else { "" };
        format!("<a href=\"{}\"{current}>{}</a> ", view.page(page), view.text(text))
    };
    format!(
        "<nav id=\"tabs\" aria-label=\"{}\">{}{}</nav>",
        view.text("centre-title"),
        tab("preferences", "tab-purposes"),
        tab("cookies", "tab-cookies")
    )
}

/// Save, allow all, reject all: of one size. Saving comes first: Enter on a switch presses the form's first button, and
/// that must never be the one that allows everything.
pub(super) fn buttons(view: &View<'_>) -> String {
    [("save", "save"), ("accept-all", "allow-all"), ("reject-all", "reject-all")]
        .map(|(action, text)| {
            format!("<button part=\"button\" name=\"action\" value=\"{action}\">{}</button>", view.text(text))
        })
        .concat()
}

/// What was chosen, when, and the ways to have it and to take it back. A page that many may get leaves out what is one visitor's.
pub(super) fn in_force(view: &View<'_>) -> String {
    let signal = view.own.and_then(|own| own.signal).map(|id| signal_receipt(view, &id)).unwrap_or_default();
    let Some(stored) = view.stored else {
        return format!("<div id=\"in-force\"><p class=\"s\">{}</p>{signal}</div>", view.text("not-chosen"));
    };
    let words = if stored.closed && stored.granted.0 & !view.notice.necessary().0 == 0 {
        "closed-at"
    } else {
        "chosen-at"
    };
    let day = view.language.day(stored.made_at);
    let (receipt, forget) = match view.own {
        Some(own) if own.receipt_gone => (view.text("receipt-gone"), String::new()),
        Some(_) => (receipt::links(view, &stored.receipt), receipt::forget(view, &stored.receipt)),
        None => (receipt::links(view, &stored.receipt), String::new()),
    };
    let withdraw = if view.decision.purposes.iter().any(|purpose| purpose.allowed && purpose.locked.is_none())
    {
        format!(
            "{}<button name=\"action\" value=\"withdraw\">{}</button></form>",
            view.form(""),
            view.text("withdraw-all")
        )
    } else {
        String::new()
    };
    format!(
        "<div id=\"in-force\"><p class=\"s\">{} {receipt}</p>{signal}{withdraw}{forget}</div>",
        view.filled(words, &[("date", Value::Text(&day))]),
    )
}

/// The receipt for the browser's signal.
fn signal_receipt(view: &View<'_>, id: &ReceiptId) -> String {
    let links = receipt::links(view, id);
    format!("<p class=\"s\">{}: {links}</p>", view.text("receipt-signal"))
}

/// Every purpose, in the notice's order; a group stands where its first purpose does. Group switches need the client.
pub(super) fn purposes(view: &View<'_>, detail: Detail) -> String {
    let mut html = String::new();
    let mut shown: Vec<&str> = Vec::new();
    for (index, purpose) in view.notice.purposes.iter().enumerate() {
        let group =
            purpose.group.as_ref().and_then(|id| view.notice.groups.iter().find(|group| group.id == *id));
        match group {
            None => html.push_str(&row(view, index, purpose, detail)),
            Some(group) if shown.contains(&group.id.as_str()) => {}
            Some(group) => {
                shown.push(group.id.as_str());
                html.push_str(&group_row(view, group, detail));
            }
        }
    }
    if detail == Detail::Full && view.notice.rules.vendor_choice {
        // Of a form without JavaScript only what is on arrives: this says that the rest was off rather than not there.
        html.push_str("<input type=\"hidden\" name=\"vendors\" value=\"listed\">");
    }
    html
}

fn group_row(view: &View<'_>, group: &Group, detail: Detail) -> String {
    let title = view.text(&format!("group-{}-title", group.id));
    let members: Vec<(usize, &Purpose)> = view
        .notice
        .purposes
        .iter()
        .enumerate()
        .filter(|(_, purpose)| purpose.group.as_ref() == Some(&group.id))
        .collect();
    let rows: String = members.iter().map(|(index, purpose)| row(view, *index, purpose, detail)).collect();
    let choosable = members.iter().any(|(index, _)| {
        view.decision.purposes.get(*index).is_some_and(|decision| decision.locked.is_none())
    });
    // No `role=switch`: a switch can't be half on.
    let switch = if choosable && detail == Detail::Later {
        format!(
            "<input type=\"checkbox\" data-switches=\"{}\" aria-label=\"{title}\">{}",
            group.id,
            state(view, true)
        )
    } else {
        String::new()
    };
    format!(
        "<div class=\"g\"><div class=\"p\"><details><summary>{title}</summary><p>{}</p></details>{switch}</div>{rows}</div>",
        view.text(&format!("group-{}-text", group.id)),
    )
}

fn row(view: &View<'_>, index: usize, purpose: &Purpose, detail: Detail) -> String {
    let title = view.title(purpose);
    let decision = view.decision.purposes.get(index);
    let locked = decision.and_then(|decision| decision.locked);
    let allowed = decision.is_some_and(|decision| decision.allowed);
    let (switch, why) = match locked {
        Some(always) => {
            let (word, why) = if always {
                ("always-active", "always-active-text")
            } else {
                ("forbidden-here", "forbidden-text")
            };
            (format!("<b>{}</b>", view.text(word)), format!(" {}", view.text(why)))
        }
        None => {
            let group =
                purpose.group.as_ref().map(|group| format!(" data-group=\"{group}\"")).unwrap_or_default();
            let switch = format!(
                "<input type=\"checkbox\" role=\"switch\" part=\"switch\" name=\"purpose\" value=\"{}\"{group} aria-label=\"{title}\"{}>{}",
                escape(purpose.id.as_str()),
                if allowed { " checked" } else { "" },
                state(view, false),
            );
            (switch, String::new())
        }
    };
    let more = match detail {
        Detail::Later => String::new(),
        Detail::Full => partners::of_purpose(view, purpose, allowed),
    };
    format!(
        "<div class=\"p\"><details><summary>{title}</summary><p>{}{why}</p><div data-more=\"{}\">{more}</div></details>{switch}</div>",
        view.text(&format!("purpose-{}-text", purpose.id)),
        escape(purpose.id.as_str()),
    )
}

/// The state of a switch in words. The style shows the right one; who listens hears the switch itself.
pub(super) fn state(view: &View<'_>, can_be_mixed: bool) -> String {
    let word =
        |class: &str, key: &str| format!("<i class=\"{class}\" aria-hidden=\"true\">{}</i>", view.text(key));
    let mixed = if can_be_mixed { word("m", "some") } else { String::new() };
    word("y", "on") + &word("n", "off") + &mixed
}
