//! What a `<meta http-equiv>` makes a browser do unasked.

use crate::tag::Tag;

/// A pragma that can tell third parties of a visit.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Pragma {
    /// Goes to this address; empty if that is the page itself.
    Refresh(String),
    /// Looks up the hosts of all the page's links.
    LookUpLinks,
}

impl Pragma {
    /// The pragma of a `meta` tag, if it is one of these.
    pub(crate) fn of(tag: &Tag<'_>) -> Option<Self> {
        let kind = tag.value("http-equiv").filter(|_| tag.is("meta"))?;
        let content = || tag.value("content").unwrap_or_default();
        match kind.trim().to_ascii_lowercase().as_str() {
            "refresh" => Some(Self::Refresh(leads_to(&content()).to_owned())),
            "x-dns-prefetch-control" if !content().trim().eq_ignore_ascii_case("off") => {
                Some(Self::LookUpLinks)
            }
            _ => None,
        }
    }
}

/// The address of a refresh (HTML, *shared declarative refresh steps*; read more kindly than there).
fn leads_to(content: &str) -> &str {
    let is_time = |c: char| c.is_ascii_whitespace() || c.is_ascii_digit() || matches!(c, '.' | ';' | ',');
    let rest = content.trim_start_matches(is_time);
    let named = rest.get(..3).filter(|name| name.eq_ignore_ascii_case("url"));
    let named = named.and_then(|_| rest[3..].trim_start().strip_prefix('='));
    let address = named.map_or(rest, str::trim_start);
    match address.chars().next() {
        Some(quote @ ('"' | '\'')) => address[1..].split(quote).next().unwrap_or_default(),
        _ => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_pragmas_are_known() {
        let of = |tag: &str| Pragma::of(&Tag::read(tag.as_bytes()));
        assert_eq!(of("<META HTTP-EQUIV=Refresh content='1;url=/x'>"), Some(Pragma::Refresh("/x".into())));
        assert_eq!(of("<meta http-equiv=x-dns-prefetch-control content=on>"), Some(Pragma::LookUpLinks));
        assert_eq!(of("<meta http-equiv=x-dns-prefetch-control content=off>"), None);
        assert_eq!(of("<meta name=refresh content='1;url=/x'>"), None);
        assert_eq!(of("<p http-equiv=refresh content='1;url=/x'>"), None);
    }

    #[test]
    fn the_address_is_found_however_it_is_written() {
        for (content, want) in [
            ("5", ""),
            ("0;url=//ads.example/", "//ads.example/"),
            (" 1.5 , URL = '//ads.example/x'y", "//ads.example/x"),
            ("0; \"//ads.example/'\"", "//ads.example/'"),
            ("0;//ads.example/", "//ads.example/"),
            ("0;url/x", "url/x"),
            ("", ""),
        ] {
            assert_eq!(leads_to(content), want, "{content}");
        }
    }
}
