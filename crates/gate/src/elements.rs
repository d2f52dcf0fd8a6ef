//! Which attributes of which elements make a browser fetch something.

use crate::tag::Tag;

/// How an attribute's value names what is fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// One address.
    Address,
    /// A list of addresses as in `srcset`.
    Srcset,
    /// Addresses apart by spaces.
    Spaced,
}

use Form::{Address, Spaced, Srcset};

/// The `data-` names are those under which the common lazy loaders keep what they will load: held like the rest, so that a frame
/// gets its placeholder and a loader doesn't run into the policy.
const ELEMENTS: &[(&str, &[(&str, Form)])] = &[
    ("a", &[("ping", Spaced), ("attributionsrc", Spaced)]),
    ("applet", &[("archive", Address), ("code", Address), ("codebase", Address)]),
    ("area", &[("ping", Spaced), ("attributionsrc", Spaced)]),
    ("audio", &[("src", Address)]),
    ("body", &[("background", Address)]),
    ("embed", &[("src", Address)]),
    ("feimage", &[("href", Address), ("xlink:href", Address)]),
    ("fencedframe", &[("src", Address)]),
    ("frame", &[("src", Address)]),
    (
        "iframe",
        &[
            ("src", Address),
            ("data-src", Address),
            ("data-lazy-src", Address),
            ("data-litespeed-src", Address),
        ],
    ),
    ("image", &[("href", Address), ("xlink:href", Address), ("src", Address), ("srcset", Srcset)]),
    (
        "img",
        &[
            ("src", Address),
            ("srcset", Srcset),
            ("attributionsrc", Spaced),
            ("lowsrc", Address),
            ("dynsrc", Address),
            ("data-src", Address),
            ("data-lazy-src", Address),
            ("data-original", Address),
            ("data-srcset", Srcset),
            ("data-lazy-srcset", Srcset),
        ],
    ),
    ("input", &[("src", Address)]),
    ("link", &[("href", Address), ("imagesrcset", Srcset)]),
    ("object", &[("data", Address), ("codebase", Address), ("classid", Address)]),
    ("portal", &[("src", Address)]),
    ("script", &[("src", Address), ("href", Address), ("xlink:href", Address), ("attributionsrc", Spaced)]),
    ("source", &[("src", Address), ("srcset", Srcset), ("data-src", Address), ("data-srcset", Srcset)]),
    ("table", &[("background", Address)]),
    ("tbody", &[("background", Address)]),
    ("td", &[("background", Address)]),
    ("tfoot", &[("background", Address)]),
    ("th", &[("background", Address)]),
    ("thead", &[("background", Address)]),
    ("tr", &[("background", Address)]),
    ("track", &[("src", Address)]),
    ("use", &[("href", Address), ("xlink:href", Address)]),
    ("video", &[("src", Address), ("poster", Address), ("data-src", Address), ("data-poster", Address)]),
];

/// Link relations that fetch nothing. Whatever isn't named here is taken to fetch: so are `next`, which Firefox has
/// prefetched, and `search`, whose description Chrome reads unasked.
const QUIET_RELATIONS: &[&str] = &[
    "alternate",
    "amphtml",
    "author",
    "bookmark",
    "canonical",
    "edituri",
    "external",
    "help",
    "hub",
    "license",
    "me",
    "nofollow",
    "noopener",
    "noreferrer",
    "openid.delegate",
    "openid.server",
    "opener",
    "pingback",
    "prev",
    "privacy-policy",
    "profile",
    "self",
    "shortlink",
    "tag",
    "terms-of-service",
    "webmention",
    "wlwmanifest",
];

/// The attributes of this tag that make a browser fetch, or a lazy loader.
pub(crate) fn fetching<'t>(
    tag: &'t Tag<'_>,
) -> impl Iterator<Item = &'static (&'static str, Form)> + use<'t> {
    attributes(tag).iter().filter(|(name, _)| !name.starts_with("data-") || is_lazy(tag, name))
}

/// Whether a lazy loader reads this attribute. Consent tools and sliders keep addresses under these names too, and are not to be
/// disturbed: the element has to say that it is lazy.
fn is_lazy(tag: &Tag<'_>, name: &str) -> bool {
    let says = |attribute: &str| {
        tag.raw_value(attribute).is_some_and(|value| {
            let value = value.to_ascii_lowercase();
            ["lazy", "lozad", "unveil"]
                .iter()
                .any(|word| value.windows(word.len()).any(|w| w == word.as_bytes()))
        })
    };
    tag.raw_value(name).is_some()
        && (name.contains("-lazy-") || name.contains("-litespeed-") || says("class") || says("loading"))
}

fn attributes(tag: &Tag<'_>) -> &'static [(&'static str, Form)] {
    let name = tag.name();
    if name.len() > 11 {
        return &[];
    }
    let found = ELEMENTS.iter().find(|(element, _)| name.eq_ignore_ascii_case(element.as_bytes()));
    let attributes = found.map_or(&[][..], |(_, attributes)| attributes);
    if !attributes.is_empty() && tag.is("link") && is_quiet_link(tag) { &[] } else { attributes }
}

fn is_quiet_link(tag: &Tag<'_>) -> bool {
    let Some(relations) = tag.value("rel") else { return true };
    relations
        .split_ascii_whitespace()
        .all(|r| QUIET_RELATIONS.iter().any(|quiet| r.eq_ignore_ascii_case(quiet)))
}

/// The elements that can fetch.
#[cfg(test)]
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    ELEMENTS.iter().map(|(name, _)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_fetch_unless_their_relation_is_known_not_to() {
        let fetches = |tag: &str| fetching(&Tag::read(tag.as_bytes())).next().is_some();
        for tag in [
            "<link rel=preconnect href=x>",
            "<LINK REL='alternate stylesheet'>",
            "<link rel=new-thing>",
            "<link rel='prev next'>",
            "<link rel=search>",
            "<img>",
            "<Script>",
        ] {
            assert!(fetches(tag), "{tag}");
        }
        for tag in [
            "<link rel=canonical>",
            "<link rel='author prev'>",
            "<link>",
            "<p>",
            "<blockquote>",
            "<a-very-long-element>",
        ] {
            assert!(!fetches(tag), "{tag}");
        }
    }
}
