//! What visitors see of Sayso, as HTML. Pure functions of a notice, a decision and a language; no request, no clock.

mod again;
mod centre;
pub(crate) mod console;
pub(crate) mod cookies;
pub(crate) mod error;
pub(crate) mod escape;
mod icon;
pub(crate) mod modes;
pub(crate) mod notice;
mod partners;
pub(crate) mod placeholder;
pub(crate) mod preferences;
pub(crate) mod receipt;
pub(crate) mod style;

use sayso_core::cookie::CookieChoice;
use sayso_core::decide::SHORT_LINK;
use sayso_core::{Decision, GpcStatus, Link, Published, Purpose, ReceiptId, VendorSet};

pub(crate) use again::Again;
use escape::{escape, escape_address};
use style::Style;

use crate::words::{Language, Value};

/// What a page is made of.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) notice: &'a Published,
    pub(crate) decision: &'a Decision,
    pub(crate) language: &'a Language,
    /// How this site's notice looks.
    pub(crate) style: &'a Style,
    /// Absolute prefix of Sayso's own routes.
    pub(crate) base: &'a str,
    /// Path and query of the page, already found to be of this site.
    pub(crate) return_to: &'a str,
    /// The raw `sayso` cookie as the server saw it, valid or not.
    pub(crate) cookie: &'a str,
    /// The authentic choice that stands.
    pub(crate) stored: Option<&'a CookieChoice>,
    /// The vendors that it refuses one by one.
    pub(crate) refused: &'a VendorSet,
    /// Why the visitor is asked again.
    pub(crate) again: Option<&'a Again>,
    /// Only a page made anew shows what a choice changes: an enforced policy forbids what isn't allowed now, or vendors have
    /// switches of their own.
    pub(crate) reload_needed: bool,
    /// The choice holds for the account.
    pub(crate) signed_in: bool,
    /// There is a server that can let one vendor in for one view.
    pub(crate) loads_once: bool,
    /// The nonce of the site's own policy.
    pub(crate) nonce: Option<&'a str>,
    /// What only this one view of a page of ours knows.
    pub(crate) own: Option<&'a OwnPage>,
}

/// What a page of ours knows beyond the class of its visit: no cache keeps it.
#[derive(Debug)]
pub(crate) struct OwnPage {
    /// Names what its forms send: pressed twice, it is one choice.
    pub(crate) key: String,
    /// The receipt of the choice that stands has been deleted.
    pub(crate) receipt_gone: bool,
    /// The receipt for the browser's signal.
    pub(crate) signal: Option<ReceiptId>,
}

impl View<'_> {
    /// A text, ready for HTML.
    fn text(&self, key: &str) -> String {
        self.language.text(key)
    }

    /// A text with its variables filled in, ready for HTML.
    fn filled(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.language.filled(key, values)
    }

    fn title(&self, purpose: &Purpose) -> String {
        self.text(&format!("purpose-{}-title", purpose.id))
    }

    /// How many partners there are that aren't strictly necessary.
    fn partners(&self) -> usize {
        let necessary = self.notice.necessary();
        let optional = |ids| !necessary.covers(self.notice.positions(ids).unwrap_or_default());
        self.notice.vendors.iter().filter(|vendor| optional(&vendor.purposes)).count()
    }

    /// Words that the law wants on the page, word by word: in its language.
    fn statements(&self) -> String {
        let words = self.decision.statements().iter();
        words.map(|words| format!("<p lang=\"en\"><b>{}</b></p>", escape(words))).collect()
    }

    /// How far the choice reaches.
    fn scope(&self) -> String {
        match (&self.notice.rules.shared_domain, self.signed_in) {
            (_, true) => self.text("scope-account"),
            (Some(domain), false) => self.filled("scope-domain", &[("domain", Value::Text(domain))]),
            (None, false) => self.text("scope"),
        }
    }

    /// The words of a link that the law wants: the law's own on a page in English, and what they say elsewhere.
    fn link(&self, link: &Link) -> String {
        match &link.text {
            Some(text) if self.language.code().starts_with("en") => escape(text),
            _ if link.id == SHORT_LINK => self.text("opt-out-title"),
            _ => self.text(&format!("link-{}", link.id)),
        }
    }

    /// The picture that belongs to a link.
    fn icon(&self, link: &Link) -> String {
        if link.id == SHORT_LINK { icon::opt_out(&self.text("opt-out-icon")) } else { String::new() }
    }

    /// The words of the way back: those of the law's first link where it wants one, with its picture.
    fn way_back(&self) -> String {
        match self.decision.links().first() {
            Some(link) => self.link(link) + &self.icon(link),
            None => self.text("privacy-choices"),
        }
    }

    /// The sentence on the browser's signal.
    fn gpc(&self) -> String {
        let text = |words: String| format!("<p class=\"gpc\">{words}</p>");
        match self.decision.gpc {
            GpcStatus::Absent => String::new(),
            GpcStatus::Seen => text(self.text("gpc-seen-text")),
            GpcStatus::Overridden => text(self.text("gpc-overridden-text")),
            GpcStatus::Honored => {
                text(format!("<b>{}.</b> {}", self.text("gpc-honored-title"), self.text("gpc-honored-text")))
            }
        }
    }

    /// A label and what it says, ready for HTML.
    fn fact(&self, label: &str, value: &str) -> String {
        let (label, value) = (self.language.plain(label, &[]), self.language.plain(value, &[]));
        self.filled("fact", &[("label", Value::Text(&label)), ("value", Value::Text(&value))])
    }

    /// The address of one of our own pages, in the language of this one.
    fn page(&self, name: &str) -> String {
        format!(
            "{}/{name}?return={}&amp;language={}",
            escape(self.base),
            query(self.return_to),
            escape(self.language.code())
        )
    }

    /// Hidden fields that every form of a choice has.
    fn fields(&self) -> String {
        format!(
            "<input type=\"hidden\" name=\"notice\" value=\"{}\"><input type=\"hidden\" name=\"return\" value=\"{}\">\
             <input type=\"hidden\" name=\"language\" value=\"{}\">{}",
            self.notice.digest(),
            escape(self.return_to),
            escape(self.language.code()),
            self.own
                .map(|own| format!("<input type=\"hidden\" name=\"key\" value=\"{}\">", own.key))
                .unwrap_or_default(),
        )
    }

    /// The start of a form that sends a choice.
    fn form(&self, attributes: &str) -> String {
        format!(
            "<form method=\"post\" action=\"{}/choices\"{attributes}>{}",
            escape(self.base),
            self.fields()
        )
    }

    /// Links to the list of cookies, to the privacy policy and to where one exercises one's rights.
    fn links(&self) -> String {
        let mut links = format!("<a href=\"{}\">{}</a>", self.page("cookies"), self.text("cookies-title"));
        for (address, key) in
            [(&self.notice.privacy_policy, "see-policy"), (&self.notice.rights_page, "see-rights")]
        {
            if let Some(address) = address {
                links.push_str(&format!(" · <a href=\"{}\">{}</a>", escape_address(address), self.text(key)));
            }
        }
        links
    }

    /// A document of our own.
    fn document(&self, title: &str, body: &str) -> String {
        format!(
            "<!doctype html><html lang=\"{}\" dir=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <meta name=\"robots\" content=\"noindex\"><title>{title}</title><link rel=\"stylesheet\" href=\"{}/page.css?v={}\">{}\
             </head><body><main><h1>{title}</h1>{body}</main></body></html>",
            escape(self.language.code()),
            self.language.row().direction.attribute(),
            escape(self.base),
            style::page_version(),
            self.style.page_tag(),
        )
    }

    /// The way back to the page that one came from.
    fn back(&self) -> String {
        format!("<a href=\"{}\">{}</a>", escape_address(self.return_to), self.text("back"))
    }
}

/// The attribute by which an element of ours belongs to the site's own policy.
fn nonce(nonce: Option<&str>) -> String {
    nonce.map(|nonce| format!(" nonce=\"{}\"", escape(nonce))).unwrap_or_default()
}

/// A value for a query.
pub(crate) fn query(value: &str) -> String {
    url::form_urlencoded::byte_serialize(value.as_bytes()).collect()
}

#[cfg(test)]
mod tests;
