//! Where a `<meta http-equiv=refresh>` leads.

use crate::tag::Tag;

/// The address that the tag makes a browser go to; empty if that is the page itself (HTML, *shared declarative refresh
/// steps*; read more kindly than there).
pub(crate) fn address(tag: &Tag<'_>) -> Option<String> {
    let kind = tag.value("http-equiv").filter(|_| tag.is("meta"))?;
    kind.trim()
        .eq_ignore_ascii_case("refresh")
        .then(|| leads_to(&tag.value("content").unwrap_or_default()).to_owned())
}

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
