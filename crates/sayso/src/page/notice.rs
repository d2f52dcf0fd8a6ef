//! The notice: the first layer, in a shadow root that is there at first paint, with or without JavaScript.

use std::sync::LazyLock;

use sayso_core::notice::{Position, WayBack};
use sayso_core::{GpcStatus, Link, Prompt, PurposeDecision, PurposeSet};

use super::style::{hash, version};
use super::{View, centre, escape, modes, nonce};
use crate::words::Value;

const CLIENT: &str = include_str!("../../../../client/dist/client.js");
const CENTRE: &str = include_str!("../../../../client/dist/centre.js");
const GUARD: &str = include_str!("../../../../client/dist/guard.js");

/// The hash of the inline script, as a source expression of a Content-Security-Policy.
pub(crate) fn guard_hash() -> &'static str {
    static HASH: LazyLock<String> = LazyLock::new(|| hash(GUARD));
    &HASH
}

/// The hash of the client, as a source expression.
pub(crate) fn client_hash() -> &'static str {
    static HASH: LazyLock<String> = LazyLock::new(|| hash(CLIENT));
    &HASH
}

/// The hash of what the client imports, as a source expression.
pub(crate) fn centre_hash() -> &'static str {
    static HASH: LazyLock<String> = LazyLock::new(|| hash(CENTRE));
    &HASH
}

/// The address by which the client imports it, below our routes: only that very address is the same module.
fn centre_address() -> &'static str {
    let start = CLIENT.find("/centre.js?v=").unwrap_or_default();
    CLIENT[start..].split(['"', '\'', '`']).next().unwrap_or_default()
}

/// Changes when what this program puts into every page does.
pub(crate) fn edition() -> String {
    let (style, modes) = (super::style::page_version(), modes::script_hash());
    format!("{} {} {} {style} {modes}", env!("CARGO_PKG_VERSION"), client_version(), guard_hash())
}

/// What makes the client's address another when its content is.
fn client_version() -> &'static str {
    static VERSION: LazyLock<String> = LazyLock::new(|| version(CLIENT));
    &VERSION
}

/// What goes first into the head: the guard, and the client, which doesn't hold the page up.
///
/// Browsers show a page from their history as it was, `no-cache` or not; only a script that runs before every other can stop one
/// on which something is allowed that no longer is. The guard does, and gets the cookie right here. It also keeps the names that
/// match `held` out of the browser's storages.
pub(crate) fn head(base: &str, cookie: &str, held: &str, of_policy: Option<&str>, integrity: bool) -> String {
    let nonce = nonce(of_policy);
    let base = escape(base);
    // Under a policy that goes by trust the hash lets the client in (CSP 3, 6.7.1.1). What it imports has no hash to show, and is
    // no more trusted than its own tag was by the parser: it has to be there already.
    let by_hash = |hash: &str| format!(" integrity=\"{}\"", hash.trim_matches('\''));
    let (hash, import) = if integrity {
        let link = format!(
            "<link rel=\"modulepreload\" href=\"{base}{}\"{}>",
            centre_address(),
            by_hash(centre_hash())
        );
        (by_hash(client_hash()), link)
    } else {
        (String::new(), String::new())
    };
    format!(
        "<script data-c=\"{}\" data-h=\"{}\"{nonce}>{GUARD}</script>{import}<script async src=\"{base}/client.js?v={}\"{nonce}{hash}></script>",
        escape(cookie),
        escape(held),
        client_version(),
    )
}

/// What goes first into the body.
pub(crate) fn body(view: &View<'_>) -> String {
    format!(
        "<sayso-notice lang=\"{}\" dir=\"{}\" data-state=\"{}\"><template shadowrootmode=\"open\"><style{}>{}</style>{}{}{}</template></sayso-notice>",
        escape(view.language.code()),
        view.language.row().direction.attribute(),
        escape(&state(view)),
        nonce(view.nonce),
        view.style.notice(),
        first_layer(view),
        way_back(view),
        centre::dialog(view),
    )
}

/// What goes last into the body: the links that a law wants on the page, in the page's own style, and the way back where the site
/// has it as a link. A button that floats is no link among the page's others (11 CCR 7013).
pub(crate) fn end(view: &View<'_>) -> String {
    let way_back = view.style.look.way_back;
    let link =
        |words: String| format!("<a href=\"{}\" data-sayso-open=\"\">{words}</a>", view.page("preferences"));
    let of_law = refusals(view).map(|wanted| link(view.link(wanted) + &view.icon(wanted)));
    let mut links: Vec<String> = of_law.collect();
    if links.is_empty() && way_back == WayBack::Link {
        links.push(link(view.way_back()));
    }
    if links.is_empty() || way_back == WayBack::Own {
        return String::new();
    }
    let status = if way_back == WayBack::Link { signal_status(view) } else { String::new() };
    format!(
        "<p class=\"sayso-way-back\" lang=\"{}\" dir=\"{}\">{} {status}</p>",
        escape(view.language.code()),
        view.language.row().direction.attribute(),
        links.join(" · "),
    )
}

/// The links by which a law wants visitors to refuse.
fn refusals<'v>(view: &View<'v>) -> impl Iterator<Item = &'v Link> {
    let links = view.decision.links().iter();
    links.filter(|link| link.id != "withdraw-consent")
}

/// What the client needs to know; `client/README.md` says what each letter means.
fn state(view: &View<'_>) -> String {
    let allowed = |purpose: &PurposeDecision| (purpose.id.to_string(), u8::from(purpose.allowed).into());
    let purposes: serde_json::Map<String, serde_json::Value> =
        view.decision.purposes.iter().map(allowed).collect();
    let mut state = serde_json::json!({
        "n": view.notice.digest(),
        "c": view.cookie,
        "e": u8::from(view.reload_needed),
        "p": purposes,
    });
    if view.decision.stopped_by_signal() != PurposeSet::NONE {
        state["s"] = 1.into();
    }
    state.to_string()
}

fn first_layer(view: &View<'_>) -> String {
    let (title, text, buttons, class) = match view.decision.prompt {
        Prompt::Link | Prompt::None => return String::new(),
        Prompt::Ask => {
            let all = button(view, "accept-all", "accept-all") + &button(view, "reject-all", "reject-all");
            ("notice-title", "notice-text", all + &choose(view, &view.text("choose"), true), "b")
        }
        Prompt::Notice => {
            let rest = button(view, "reject-all", "reject-all") + &button(view, "close", "ok");
            ("opt-out-title", "opt-out-text", law_links(view) + &rest, "b l")
        }
    };
    let operator = ("operator", Value::Text(&view.notice.operator));
    let text = match view.partners() {
        0 => view.filled(&format!("{text}-alone"), &[operator]),
        count => view.filled(text, &[operator, ("vendors", Value::Count(count))]),
    };
    // A signal that changes nothing here is told in the centre only.
    let gpc = if view.decision.gpc == GpcStatus::Seen { String::new() } else { view.gpc() };
    let position = view.style.look.position;
    // In the middle it stands over the page: the client makes a dialog of it that keeps the focus in. The heading gets it first, so
    // that no answer is nearer than another.
    let (element, focus) = match position {
        Position::Centre => ("dialog open", " tabindex=\"-1\" autofocus"),
        Position::Bottom | Position::Corner => ("section", ""),
    };
    let end = element.split(' ').next().unwrap_or_default();
    format!(
        "<{element} id=\"notice\" part=\"notice\" class=\"{}\" aria-labelledby=\"t\">{}\
         <button name=\"action\" value=\"close\" class=\"x\" part=\"close\" aria-label=\"{}\">✕</button>\
         <div><h2 id=\"t\" part=\"title\"{focus}>{}</h2>{}{gpc}{}<p>{text}{}<p class=\"s\">{} {}</p></div>\
         <div class=\"{class}\">{buttons}</div></form></{end}>",
        position.name(),
        view.form(""),
        view.text("close-without"),
        view.text(title),
        view.again.map(|again| again.html(view)).unwrap_or_default(),
        view.statements(),
        purposes(view),
        view.text("change-mind"),
        view.links(),
    )
}

/// What the notice is about, by name: nobody should have to open the centre to learn it. When it asks, everything that
/// can be chosen; when it only tells, what is going on now.
fn purposes(view: &View<'_>) -> String {
    let asks = view.decision.prompt == Prompt::Ask;
    let rows = view.decision.purposes.iter().zip(&view.notice.purposes);
    let titles: String = rows
        .filter(|(decision, _)| decision.locked.is_none() && (asks || decision.allowed))
        .map(|(_, purpose)| format!("<li>{}</li>", view.title(purpose)))
        .collect();
    if titles.is_empty() {
        return "</p>".into();
    }
    let label = view.text(if asks { "asked-for" } else { "in-use" });
    // `role`: without bullets Safari takes a list for none.
    format!(" {label}</p><ul role=\"list\">{titles}</ul>")
}

/// The links by which the law wants visitors to refuse, in its words; without any, a plain one. All lead to the centre.
fn law_links(view: &View<'_>) -> String {
    let texts: Vec<String> = refusals(view).map(|link| view.link(link) + &view.icon(link)).collect();
    if texts.is_empty() {
        return choose(view, &view.text("choose"), true);
    }
    texts.iter().enumerate().map(|(index, text)| choose(view, text, index == 0)).collect()
}

fn button(view: &View<'_>, action: &str, text: &str) -> String {
    format!("<button part=\"button\" name=\"action\" value=\"{action}\">{}</button>", view.text(text))
}

/// A button to the preferences page; the first of them opens the dialog instead if the client runs.
fn choose(view: &View<'_>, text: &str, opens: bool) -> String {
    let id = if opens { "id=\"choose\" " } else { "" };
    format!(
        "<button {id}part=\"button\" formmethod=\"get\" formaction=\"{}/preferences\">{text}</button>",
        escape(view.base)
    )
}

/// That the browser's signal was honoured, where the law wants it to be seen without a step.
fn signal_status(view: &View<'_>) -> String {
    let honored = view.decision.must_show_signal_status && view.decision.gpc == GpcStatus::Honored;
    if honored {
        format!("<span class=\"s\">{}</span>", view.text("gpc-honored-title"))
    } else {
        String::new()
    }
}

/// The way back, on every page. Where a law wants a link on the page this is it, in the law's words.
fn way_back(view: &View<'_>) -> String {
    let prompted = matches!(view.decision.prompt, Prompt::Ask | Prompt::Notice);
    let status = signal_status(view);
    let (button, hidden) = match view.style.look.way_back {
        WayBack::Button => (format!("<button id=\"open\">{}</button>", view.way_back()), prompted),
        WayBack::Link => return String::new(),
        WayBack::Own if status.is_empty() => return String::new(),
        WayBack::Own => (String::new(), prompted),
    };
    format!(
        "<form id=\"way-back\" part=\"way-back\" method=\"get\" action=\"{}/preferences\"{}><input type=\"hidden\" name=\"return\" value=\"{}\">\
         <input type=\"hidden\" name=\"language\" value=\"{}\">{button}{status}</form>",
        escape(view.base),
        if hidden { " hidden" } else { "" },
        escape(view.return_to),
        escape(view.language.code()),
    )
}
