//! `Link` headers: a browser obeys their hints before it reads the page.

/// The links of a header whose address may be asked for. What can't be read as a link is dropped too.
#[must_use]
pub fn kept(header: &str, may_load: impl Fn(&str) -> bool) -> Vec<&str> {
    let kept = links(header).into_iter().filter(|link| {
        // A preload names more addresses than its own in `imagesrcset`: it goes, and the page fetches what it needs.
        let names_more = link.whole.to_ascii_lowercase().contains("imagesrcset");
        !names_more && may_load(link.address)
    });
    kept.map(|link| link.whole).collect()
}

/// One link of a header.
#[derive(Debug, PartialEq, Eq)]
struct Link<'a> {
    /// With its parameters.
    whole: &'a str,
    address: &'a str,
}

/// Takes a header apart (RFC 8288, 3): links are separated by commas, which inside `<…>` and quotes are text.
fn links(header: &str) -> Vec<Link<'_>> {
    let mut links = Vec::new();
    let (mut start, mut in_address, mut in_quotes, mut escaped) = (0, false, false, false);
    for (place, byte) in header.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_quotes => escaped = true,
            b'"' if !in_address => in_quotes = !in_quotes,
            b'<' if !in_quotes => in_address = true,
            b'>' if !in_quotes => in_address = false,
            b',' if !in_address && !in_quotes => {
                links.extend(link(&header[start..place]));
                start = place + 1;
            }
            _ => {}
        }
    }
    links.extend(link(&header[start..]));
    links
}

fn link(text: &str) -> Option<Link<'_>> {
    let whole = text.trim();
    let (address, parameters) = whole.strip_prefix('<')?.split_once('>')?;
    // Another address in what is left would be read by a browser that separates links otherwise.
    (!parameters.contains('<')).then_some(Link { whole, address })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_link_is_seen() {
        let addresses = |header: &str| {
            links(header).into_iter().map(|link| link.address.to_owned()).collect::<Vec<_>>().join(" ")
        };
        for (header, want) in [
            ("<a>", "a"),
            ("<a>; rel=preload, <b>; rel=\"x, y\",<c>", "a b c"),
            ("<a,b>; title=\"\\\", d\"; rel=next ,\t<c>", "a,b c"),
            ("<a>; title=\"<b>\", <c>", "c"),
            ("<a>; rel=\"x\" <b>", ""),
            ("a, <b>, <c", "b"),
            ("<a>; title=\"open, <b>; rel=preload", ""),
            ("", ""),
        ] {
            assert_eq!(addresses(header), want, "{header}");
        }
        assert_eq!(links("<a>; x , <b>; y")[0].whole, "<a>; x");
    }
}
