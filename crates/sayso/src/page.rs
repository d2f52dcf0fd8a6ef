//! What visitors see of Sayso, as HTML. Pure functions of a notice and a decision; no request, no clock.

mod centre;
pub(crate) mod cookies;
pub(crate) mod error;
mod escape;
pub(crate) mod notice;
pub(crate) mod placeholder;
pub(crate) mod preferences;
pub(crate) mod receipt;

use sayso_core::{Decision, GpcStatus, Link, Published};

use escape::{escape, escape_address};

/// What a page is made of.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) notice: &'a Published,
    pub(crate) decision: &'a Decision,
    pub(crate) language: &'a str,
    /// Absolute prefix of Sayso's own routes.
    pub(crate) base: &'a str,
    /// Path and query of the page, already found to be of this site.
    pub(crate) return_to: &'a str,
    /// The raw `sayso` cookie as the server saw it, valid or not.
    pub(crate) cookie: &'a str,
    /// An enforced policy forbids what isn't allowed now, so a new permission needs a reload.
    pub(crate) csp_enforced: bool,
    /// The choice holds for the account.
    pub(crate) signed_in: bool,
    /// The nonce of the site's own policy.
    pub(crate) nonce: Option<&'a str>,
}

impl View<'_> {
    /// A text, ready for HTML.
    fn text(&self, key: &str) -> String {
        escape(self.notice.text(self.language, key))
    }

    /// A text with places filled in, ready for HTML.
    fn filled(&self, key: &str, values: &[(&str, &str)]) -> String {
        let mut text = self.notice.text(self.language, key).to_owned();
        for (name, value) in values {
            text = text.replace(&format!("{{{name}}}"), value);
        }
        escape(&text)
    }

    /// Partners that aren't strictly necessary, in words; none if there are none.
    fn vendors(&self) -> Option<String> {
        let necessary = self.notice.necessary();
        let optional = |ids| !necessary.covers(self.notice.positions(ids).unwrap_or_default());
        match self.notice.vendors.iter().filter(|vendor| optional(&vendor.purposes)).count() {
            0 => None,
            1 => Some(self.notice.text(self.language, "vendors-one").to_owned()),
            count => {
                Some(self.notice.text(self.language, "vendors-many").replace("{count}", &count.to_string()))
            }
        }
    }

    /// Words that the law wants on the page, word by word.
    fn statements(&self) -> String {
        self.decision.statements().iter().map(|words| format!("<p><b>{}</b></p>", escape(words))).collect()
    }

    /// How far the choice reaches.
    fn scope(&self) -> String {
        match (&self.notice.rules.shared_domain, self.signed_in) {
            (_, true) => self.text("scope-account"),
            (Some(domain), false) => self.filled("scope-domain", &[("domain", domain)]),
            (None, false) => self.text("scope"),
        }
    }

    /// The words of a link that the law wants: the law's own, or ours where they are free.
    fn link(&self, link: &Link) -> String {
        link.text.as_deref().map_or_else(|| self.text(&format!("link-{}", link.id)), escape)
    }

    /// The direction of the language's script.
    fn direction(&self) -> &'static str {
        let language = self.language.split('-').next().unwrap_or_default();
        if ["ar", "fa", "he", "ur"].contains(&language) { "rtl" } else { "ltr" }
    }

    /// The sentence on the browser's signal.
    fn gpc(&self) -> String {
        match self.decision.gpc {
            GpcStatus::Absent => String::new(),
            GpcStatus::Seen => format!("<p class=\"gpc\">{}</p>", self.text("gpc-seen-text")),
            GpcStatus::Overridden => format!("<p class=\"gpc\">{}</p>", self.text("gpc-overridden-text")),
            GpcStatus::Honored => {
                format!(
                    "<p class=\"gpc\"><b>{}.</b> {}</p>",
                    self.text("gpc-honored-title"),
                    self.text("gpc-honored-text")
                )
            }
        }
    }

    /// The start of a form that sends a choice.
    fn form(&self) -> String {
        format!(
            "<form method=\"post\" action=\"{}/choices\"><input type=\"hidden\" name=\"notice\" value=\"{}\">\
             <input type=\"hidden\" name=\"return\" value=\"{}\">",
            escape(self.base),
            self.notice.digest(),
            escape(self.return_to),
        )
    }

    /// A document of our own.
    fn document(&self, title: &str, body: &str) -> String {
        format!(
            "<!doctype html><html lang=\"{}\" dir=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <meta name=\"robots\" content=\"noindex\"><title>{title}</title><link rel=\"stylesheet\" href=\"{}/page.css?v={}\">\
             </head><body><main><h1>{title}</h1>{body}</main></body></html>",
            escape(self.language),
            self.direction(),
            escape(self.base),
            notice::style_version(),
        )
    }
}

#[cfg(test)]
mod tests;
