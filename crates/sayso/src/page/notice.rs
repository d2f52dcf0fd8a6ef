//! The notice: the first layer, in a shadow root that is there at first paint, with or without JavaScript.

use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use sayso_core::{Prompt, PurposeDecision};
use sha2::{Digest as _, Sha256};

use super::{View, centre, escape};

const STYLE: &str = include_str!("../../../../client/dist/notice.css");
const CLIENT: &str = include_str!("../../../../client/dist/client.js");
const PAGE_STYLE: &str = include_str!("../../../../client/dist/page.css");

/// The hash of the inline style, as a source expression of a Content-Security-Policy.
pub(crate) fn style_hash() -> &'static str {
    static HASH: LazyLock<String> =
        LazyLock::new(|| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(STYLE.as_bytes()))));
    &HASH
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

/// What goes first into the head. Deferred: it blocks nothing, and the notice works without it.
pub(crate) fn head(view: &View<'_>) -> String {
    format!(
        "<script defer src=\"{}/client.js?v={}\"{}></script>",
        escape(view.base),
        client_version(),
        nonce(view)
    )
}

/// What goes first into the body.
pub(crate) fn body(view: &View<'_>) -> String {
    format!(
        "<sayso-notice data-state=\"{}\"><template shadowrootmode=\"open\"><style{}>{STYLE}</style>{}{}{}</template></sayso-notice>",
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
    let (title, text, buttons) = match view.decision.prompt {
        Prompt::None => return String::new(),
        Prompt::Ask => {
            let buttons = [
                button(view, "accept-all", "accept-all"),
                button(view, "reject-all", "reject-all"),
                choose(view, &view.text("choose")),
            ];
            ("notice-title", "notice-text", buttons)
        }
        Prompt::Notice => {
            let link = view.decision.links.first().map_or_else(|| view.text("choose"), |link| escape(link));
            let buttons =
                [choose(view, &link), button(view, "reject-all", "reject-all"), button(view, "close", "ok")];
            ("opt-out-title", "opt-out-text", buttons)
        }
    };
    let text = match view.vendors() {
        Some(vendors) => view.filled(text, &[("operator", &view.notice.operator), ("vendors", &vendors)]),
        None => view.filled(&format!("{text}-alone"), &[("operator", &view.notice.operator)]),
    };
    format!(
        "<section id=\"notice\" aria-labelledby=\"t\"><div><h2 id=\"t\">{}</h2>{}<p>{text} {}</p><p id=\"status\" role=\"status\" data-failed=\"{}\"></p></div>{}<div class=\"b\">{}</div></form></section>",
        view.text(title),
        view.gpc(),
        links(view),
        view.text("not-stored"),
        view.form(),
        buttons.concat(),
    )
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
        Some(policy) => format!("{cookies} · <a href=\"{}\">{}</a>", escape(policy), view.text("see-policy")),
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

fn choose(view: &View<'_>, text: &str) -> String {
    let base = escape(view.base);
    format!("<button id=\"choose\" formmethod=\"get\" formaction=\"{base}/preferences\">{text}</button>")
}

/// The way back, on every page.
fn way_back(view: &View<'_>) -> String {
    let hidden = if view.decision.prompt == Prompt::None { "" } else { " hidden" };
    format!(
        "<form id=\"way-back\" method=\"get\" action=\"{}/preferences\"{hidden}><input type=\"hidden\" name=\"return\" value=\"{}\"><button id=\"open\">{}</button></form>",
        escape(view.base),
        escape(view.return_to),
        view.text("privacy-choices"),
    )
}
