//! How a site's notice looks: the style that ships, with the site's own colours. Made once for each published notice.

use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use sayso_core::notice::{Look, Part};
use sha2::{Digest as _, Sha256};

const NOTICE_STYLE: &str = include_str!("../../../../client/dist/notice.css");
const PAGE_STYLE: &str = include_str!("../../../../client/dist/page.css");

/// A site's style.
pub(crate) struct Style {
    /// What stands in the notice's shadow root.
    notice: String,
    notice_hash: String,
    /// What goes into our own pages behind the style that all sites share; empty if the site has no colours of its own.
    colours: String,
    colours_hash: Option<String>,
    pub(crate) look: Look,
}

impl Style {
    /// The style of a look.
    pub(crate) fn new(look: &Look) -> Self {
        let colours = if look.has_own_colours() { colours(look) } else { String::new() };
        // Behind the built-in ones, which are there in any case.
        let notice = format!("{NOTICE_STYLE}{}", colours.replace(":root", "#notice,dialog,#way-back"));
        Self {
            notice_hash: hash(&notice),
            notice,
            colours_hash: (!colours.is_empty()).then(|| hash(&colours)),
            colours,
            look: look.clone(),
        }
    }

    /// The text of the notice's style.
    pub(crate) fn notice(&self) -> &str {
        &self.notice
    }

    /// Its hash, as a source expression of a Content-Security-Policy.
    pub(crate) fn notice_hash(&self) -> &str {
        &self.notice_hash
    }

    /// The element that gives our own pages the site's colours.
    pub(super) fn page_tag(&self) -> String {
        if self.colours.is_empty() { String::new() } else { format!("<style>{}</style>", self.colours) }
    }

    /// Its hash, if there is one.
    pub(crate) fn page_hash(&self) -> Option<&str> {
        self.colours_hash.as_deref()
    }
}

/// What makes the address of the pages' style another when its content is.
pub(super) fn page_version() -> &'static str {
    static VERSION: LazyLock<String> = LazyLock::new(|| version(PAGE_STYLE));
    &VERSION
}

/// The site's colours as custom properties of the page.
fn colours(look: &Look) -> String {
    let properties = |dark: bool| -> String {
        let rows = Part::ALL.iter();
        rows.map(|(part, name, ..)| format!("--{name}:{};", look.colour(*part, dark))).collect()
    };
    format!(
        ":root{{{}}}@media (prefers-color-scheme:dark){{:root{{{}}}}}",
        properties(false),
        properties(true)
    )
}

/// The hash of an inline text, as a source expression.
pub(super) fn hash(content: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(content.as_bytes())))
}

/// A short name for a content.
pub(super) fn version(content: &str) -> String {
    URL_SAFE_NO_PAD.encode(&Sha256::digest(content.as_bytes())[..9])
}

#[cfg(test)]
mod tests {
    use super::*;
    use sayso_core::notice::Colour;

    #[test]
    fn the_built_in_colours_are_those_of_the_style_sheets() {
        for (part, name, light, dark) in Part::ALL {
            for sheet in [NOTICE_STYLE, PAGE_STYLE] {
                for colour in [light, dark] {
                    let long = colour.to_string();
                    let digits: Vec<char> = long.chars().skip(1).collect();
                    let short = format!("#{}{}{}", digits[0], digits[2], digits[4]);
                    let shortens = digits[0] == digits[1] && digits[2] == digits[3] && digits[4] == digits[5];
                    let written = if shortens { short } else { long };
                    let sheet = sheet.replace(' ', "");
                    let there = sheet.contains(&format!("--{name}:{written}"))
                        || sheet.contains(&format!("--{name}:var(--sayso-{name},{written})"));
                    assert!(there, "{part:?} {written}");
                }
            }
        }
    }

    #[test]
    fn a_sites_colours_stand_behind_the_built_in_ones_and_have_a_hash_of_their_own() {
        let plain = Style::new(&Look::default());
        assert!(plain.page_tag().is_empty() && plain.page_hash().is_none());
        let mut look = Look::default();
        look.light.insert(Part::Strong, Colour(0x80_00_00));
        let own = Style::new(&look);
        assert!(own.notice().starts_with(plain.notice()) && own.notice().contains("--strong:#800000;"));
        assert!(own.notice_hash() != plain.notice_hash() && own.page_hash().is_some());
    }
}
