//! Whose a host is: the site's, or somebody else's.

/// The part of a name that somebody registers: `shop.example.co.uk` is of `example.co.uk`. Of an address, or a name of one part, all.
///
/// By the Public Suffix List; a suffix that it doesn't have is one label.
pub(crate) fn registrable(host: &str) -> &str {
    if host.parse::<std::net::IpAddr>().is_ok() || host.starts_with('[') {
        return host;
    }
    psl::domain_str(host).unwrap_or(host)
}

/// Whether two hosts are of one site.
pub(crate) fn same_site(a: &str, b: &str) -> bool {
    registrable(a).eq_ignore_ascii_case(registrable(b))
}

/// Whether a host is a name, or below it.
pub(crate) fn is_or_under(host: &str, name: &str) -> bool {
    host.strip_suffix(name).is_some_and(|before| before.is_empty() || before.ends_with('.'))
}

/// A host and the names above it, longest first.
pub(crate) fn names_above(host: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(host), |name| name.split_once('.').map(|(_, rest)| rest))
        .filter(|name| !name.is_empty())
}

/// The host that a request goes to; none if it goes to none (`data:`, `blob:`, an extension).
pub(crate) fn host_of(address: &str) -> Option<String> {
    let url = url::Url::parse(address).ok()?;
    let network = matches!(url.scheme(), "http" | "https" | "ws" | "wss");
    url.host_str().filter(|_| network).map(|host| host.trim_end_matches('.').to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_what_somebody_registers() {
        for (host, site) in [
            ("www.shop.example.co.uk", "example.co.uk"),
            ("ann.github.io", "ann.github.io"),
            ("oak-gear.test", "oak-gear.test"),
            ("metrics.oak-gear.test", "oak-gear.test"),
            ("ads.localhost", "ads.localhost"),
            ("localhost", "localhost"),
            ("127.0.0.1", "127.0.0.1"),
        ] {
            assert_eq!(registrable(host), site, "{host}");
        }
        assert!(
            same_site("a.oak-gear.test", "OAK-gear.test") && !same_site("ann.github.io", "bob.github.io")
        );
        assert!(is_or_under("a.b.example", "b.example") && !is_or_under("ab.example", "b.example"));
        assert_eq!(names_above("a.b.c").collect::<Vec<_>>(), ["a.b.c", "b.c", "c"]);
    }

    #[test]
    fn only_what_goes_over_the_network_has_a_host() {
        assert_eq!(host_of("wss://A.example:8443/x").as_deref(), Some("a.example"));
        for none in [
            "data:text/plain,x",
            "blob:https://a.example/1",
            "chrome-extension://abc/x.js",
            "about:blank",
            "",
        ] {
            assert_eq!(host_of(none), None, "{none}");
        }
    }
}
