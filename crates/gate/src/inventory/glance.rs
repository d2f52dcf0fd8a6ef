//! The host of an address, where the address is written as most are: what can be told without taking it apart.

use memchr::memchr;

/// Where an address leads that is relative to one of http or https.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Glance<'a> {
    /// To the host that it is relative to.
    SameHost,
    /// To this one, as the URL standard writes it.
    Host(&'a str),
}

/// Looks at an address. None if it takes a parser to tell: whatever the URL standard would change in it, or reads in its own way
/// (white space, backslashes, ports, credentials, numbers, upper case, other schemes).
pub(crate) fn glance(address: &str) -> Option<Glance<'_>> {
    match address.as_bytes() {
        [b'/', b'/', ..] => host(&address[2..]),
        [b'/', b'\\' | b'\t' | b'\n' | b'\r', ..] => None,
        [b'/', ..] => Some(Glance::SameHost),
        [b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'_' | b'-' | b'?' | b'#', ..] => {
            if let Some(rest) = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")) {
                return host(rest);
            }
            memchr(b':', address.as_bytes()).is_none().then_some(Glance::SameHost)
        }
        _ => None,
    }
}

/// The host at the begin of what stands behind `//`.
fn host(text: &str) -> Option<Glance<'_>> {
    let is_plain = |byte: &u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-');
    let end = text.bytes().position(|byte| !is_plain(&byte)).unwrap_or(text.len());
    let ends = matches!(text.as_bytes().get(end), None | Some(b'/' | b'?' | b'#'));
    let host = &text[..end];
    // A last part that begins with a digit may be a number, and the host an address in another form (*host parsing*).
    let last = host.rsplit('.').next().unwrap_or_default();
    let is_name = last.starts_with(|first: char| first.is_ascii_lowercase());
    (ends && is_name && !host.contains("xn--")).then_some(Glance::Host(host))
}

#[cfg(test)]
mod tests {
    use url::Url;

    use super::*;
    use crate::inventory::resolve;

    #[track_caller]
    fn check(address: &str) -> bool {
        let Some(seen) = glance(address) else { return false };
        let base = Url::parse("https://www.test.example/news/today?x").unwrap();
        let url = resolve(address, &base).unwrap_or_else(|error| panic!("{address:?}: {error}"));
        let host = if let Glance::Host(host) = seen { host } else { "www.test.example" };
        assert_eq!(
            (url.host_str(), matches!(url.scheme(), "https" | "http")),
            (Some(host), true),
            "{address:?}"
        );
        true
    }

    #[test]
    fn most_addresses_are_told_at_a_glance_and_the_rest_is_not() {
        for address in [
            "/",
            "/a//b",
            "a/b",
            "?a",
            "#b",
            "../c",
            "//ads.example",
            "https://a.b-c.example/x?y",
            "http://x#",
        ] {
            assert!(check(address), "{address}");
        }
        for address in [
            "",
            " /a",
            "\\/x",
            "/\\x",
            "/\t/x",
            "//",
            "///x",
            "//1.2.3.4/",
            "//0x7f.1",
            "//A.example/",
            "//a@b/",
            "//a:1/",
            "//a.example\t/",
            "//a.example.",
            "//xn--a.example/",
            "//é.example/",
            "data:x",
            "https:x",
            "https:///x",
            "a:b",
        ] {
            assert_eq!(glance(address), None, "{address:?}");
        }
    }

    #[test]
    fn what_is_told_is_what_the_url_standard_says() {
        let pieces = [
            "/",
            "\\",
            ":",
            "http",
            "https",
            "//",
            "?",
            "#",
            "@",
            ".",
            "a",
            "0",
            "1.2",
            "-",
            "x.example",
            "\t",
            "\n",
            " ",
            "%2e",
            "[",
            "é",
            "xn--",
        ];
        let (mut state, mut told) = (88_172_645_463_325_252_u64, 0);
        for _ in 0..60_000 {
            let mut address = String::new();
            for _ in 0..6 {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                address += pieces
                    .get(usize::try_from(state >> 40).unwrap() % (pieces.len() + 4))
                    .copied()
                    .unwrap_or_default();
            }
            told += usize::from(check(&address));
        }
        assert!(told > 5_000, "{told}");
    }
}
