//! The notice: the first layer, in a shadow root that is there at first paint, with or without JavaScript.

use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use sayso_core::{GpcStatus, Prompt, PurposeDecision};
use sha2::{Digest as _, Sha256};

use super::{View, centre, escape, escape_address};

const STYLE: &str = include_str!("../../../../client/dist/notice.css");
const CLIENT: &str = include_str!("../../../../client/dist/client.js");
const GUARD: &str = include_str!("../../../../client/dist/guard.js");
const PAGE_STYLE: &str = include_str!("../../../../client/dist/page.css");

/// The hash of the inline style, as a source expression of a Content-Security-Policy.
pub(crate) fn style_hash() -> &'static str {
    static HASH: LazyLock<String> = LazyLock::new(|| hash(STYLE));
    &HASH
}

/// The same of the inline script.
pub(crate) fn guard_hash() -> &'static str {
    static HASH: LazyLock<String> = LazyLock::new(|| hash(GUARD));
    &HASH
}

fn hash(content: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(content.as_bytes())))
}

/// Changes when what this program puts into pages does.
pub(crate) fn edition() -> String {
    format!("{} {} {} {}", env!("CARGO_PKG_VERSION"), client_version(), guard_hash(), style_hash())
}

/// What makes the client's address another when its content is.
fn client_version() -> &'static str {
    static VERSION: LazyLock<String> = LazyLock::new(|| version(CLIENT));
    &VERSION
}

/// The same for the pages' style.
pub(super) fn style_version() -> &'static str {
    static VERSION: LazyLock<String> = LazyLock::new(|| version(PAGE_STYLE));
    &VERSION
}

fn version(content: &str) -> String {
    URL_SAFE_NO_PAD.encode(&Sha256::digest(content.as_bytes())[..9])
}

fn nonce(view: &View<'_>) -> String {
    view.nonce.map(|nonce| format!(" nonce=\"{}\"", escape(nonce))).unwrap_or_default()
}

/// What goes first into the head: the guard, and the client, which doesn't hold the page up.
///
/// Browsers show a page from their history as it was, `no-cache` or not; only a script that runs before every other can stop one
/// on which something is allowed that no longer is. The guard does, and gets the cookie right here.
pub(crate) fn head(view: &View<'_>) -> String {
    let nonce = nonce(view);
    format!(
        "<script data-c=\"{}\"{nonce}>{GUARD}</script><script async src=\"{}/client.js?v={}\"{nonce}></script>",
        escape(view.cookie),
        escape(view.base),
        client_version(),
    )
}

/// What goes first into the body.
pub(crate) fn body(view: &View<'_>) -> String {
    format!(
        "<sayso-notice lang=\"{}\" dir=\"{}\" data-state=\"{}\"><template shadowrootmode=\"open\"><style{}>{STYLE}</style>{}{}{}</template></sayso-notice>",
        escape(view.language),
        view.direction(),
        escape(&state(view)),
        nonce(view),
        first_layer(view),
        way_back(view),
        centre::dialog(view),
    )
}

/// What the client needs to know; `client/README.md` says what each letter means.
fn state(view: &View<'_>) -> String {
    let allowed = |purpose: &PurposeDecision| (purpose.id.to_string(), u8::from(purpose.allowed).into());
    let purposes: serde_json::Map<String, serde_json::Value> =
        view.decision.purposes.iter().map(allowed).collect();
    serde_json::json!({
        "n": view.notice.digest(),
        "c": view.cookie,
        "e": u8::from(view.csp_enforced),
        "b": view.base,
        "p": purposes,
    })
    .to_string()
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
    let text = match view.vendors() {
        Some(vendors) => view.filled(text, &[("operator", &view.notice.operator), ("vendors", &vendors)]),
        None => view.filled(&format!("{text}-alone"), &[("operator", &view.notice.operator)]),
    };
    // A signal that changes nothing here is told in the centre only.
    let gpc = if view.decision.gpc == GpcStatus::Seen { String::new() } else { view.gpc() };
    format!(
        "<section id=\"notice\" aria-labelledby=\"t\"><div><h2 id=\"t\">{}</h2>{gpc}{}<p>{text}{}<p class=\"s\">{} {}</p>\
         <p id=\"status\" role=\"status\" data-failed=\"{}\"></p></div>{}<div class=\"{class}\">{buttons}</div></form></section>",
        view.text(title),
        view.statements(),
        purposes(view),
        view.text("change-mind"),
        links(view),
        view.text("not-stored"),
        view.form(),
    )
}

/// What the notice is about, by name: nobody should have to open the centre to learn it. When it asks, everything that
/// can be chosen; when it only tells, what is going on now.
fn purposes(view: &View<'_>) -> String {
    let asks = view.decision.prompt == Prompt::Ask;
    let choosable = view.decision.purposes.iter().filter(|purpose| purpose.locked.is_none());
    let titles: String = choosable
        .filter(|purpose| asks || purpose.allowed)
        .map(|purpose| format!("<li>{}</li>", view.text(&format!("purpose-{}-title", purpose.id))))
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
    let refusals = view.decision.links().iter().filter(|link| link.id != "withdraw-consent");
    let texts: Vec<String> = refusals.map(|link| view.link(link)).collect();
    if texts.is_empty() {
        return choose(view, &view.text("choose"), true);
    }
    texts.iter().enumerate().map(|(index, text)| choose(view, text, index == 0)).collect()
}

/// Links to the list of cookies and to the privacy policy.
pub(super) fn links(view: &View<'_>) -> String {
    let cookies = format!(
        "<a href=\"{}/cookies?return={}\">{}</a>",
        escape(view.base),
        query(view.return_to),
        view.text("see-cookies")
    );
    match &view.notice.privacy_policy {
        Some(policy) => {
            format!("{cookies} · <a href=\"{}\">{}</a>", escape_address(policy), view.text("see-policy"))
        }
        None => cookies,
    }
}

/// A value for a query.
pub(super) fn query(value: &str) -> String {
    url::form_urlencoded::byte_serialize(value.as_bytes()).collect()
}

fn button(view: &View<'_>, action: &str, text: &str) -> String {
    format!("<button name=\"action\" value=\"{action}\">{}</button>", view.text(text))
}

/// A button to the preferences page; the first of them opens the dialog instead if the client runs.
fn choose(view: &View<'_>, text: &str, opens: bool) -> String {
    let id = if opens { "id=\"choose\" " } else { "" };
    format!("<button {id}formmethod=\"get\" formaction=\"{}/preferences\">{text}</button>", escape(view.base))
}

/// The way back, on every page. Where a law wants a link on the page this is it, in the law's words.
fn way_back(view: &View<'_>) -> String {
    let hidden = if matches!(view.decision.prompt, Prompt::Link | Prompt::None) { "" } else { " hidden" };
    let words =
        view.decision.links().first().map_or_else(|| view.text("privacy-choices"), |link| view.link(link));
    format!(
        "<form id=\"way-back\" method=\"get\" action=\"{}/preferences\"{hidden}><input type=\"hidden\" name=\"return\" value=\"{}\"><button id=\"open\">{words}</button></form>",
        escape(view.base),
        escape(view.return_to),
    )
}
