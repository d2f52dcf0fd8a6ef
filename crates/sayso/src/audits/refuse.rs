//! Which addresses a server's audit may go to: it stands inside a network that its configuration's writer needn't see.

use std::net::IpAddr;

use ipnet::IpNet;

/// Whether an address leads into a network of one's own, or nowhere: those that RFC 6890 and its registry keep from the public.
fn is_private(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(v4) => {
            let [a, b, ..] = v4.octets();
            v4.is_private()
                || v4.is_loopback()
                || v4.is_link_local()
                || v4.is_unspecified()
                || v4.is_multicast()
                || a == 0
                || a >= 240
                || (a == 100 && (64..128).contains(&b))
                || (a == 198 && (b == 18 || b == 19))
                || (a == 192 && b == 0)
        }
        IpAddr::V6(v6) => {
            v6.is_loopback()
                || v6.is_unspecified()
                || v6.is_multicast()
                || v6.is_unique_local()
                || v6.is_unicast_link_local()
        }
    }
}

/// Looks a site's host up. A name that leads to a private address which isn't listed is refused, whatever else it leads to.
///
/// # Errors
/// Why the site isn't visited.
pub(super) async fn check(start: &str, listed: &[IpNet]) -> Result<(), String> {
    let url = url::Url::parse(start).map_err(|error| format!("`{start}` is no address: {error}"))?;
    let (Some(host), Some(port)) = (url.host_str(), url.port_or_known_default()) else {
        return Err(format!("`{start}` names no host"));
    };
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let found = tokio::net::lookup_host((bare, port)).await;
    let found = found.map_err(|error| format!("the name {host} can't be looked up: {error}"))?;
    for address in found.map(|address| address.ip().to_canonical()) {
        if is_private(address) && !listed.iter().any(|network| network.contains(&address)) {
            return Err(format!(
                "{host} leads to {address}, a private address: list it under `private_networks` of [audit]"
            ));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_ones_own_network_are_private_and_others_are_not() {
        for private in [
            "127.0.0.1",
            "10.1.2.3",
            "192.168.0.1",
            "172.16.0.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fd00::1",
            "ff02::1",
            "::ffff:10.0.0.1",
        ] {
            assert!(is_private(private.parse().unwrap()), "{private}");
        }
        for public in ["8.8.8.8", "172.32.0.1", "100.128.0.1", "2001:4860:4860::8888", "::ffff:8.8.8.8"] {
            assert!(!is_private(public.parse().unwrap()), "{public}");
        }
    }

    #[tokio::test]
    async fn a_private_address_is_visited_only_if_it_is_listed() {
        let refused = check("http://127.0.0.1:8080/", &[]).await.unwrap_err();
        assert!(refused.contains("private_networks"), "{refused}");
        assert_eq!(check("http://127.0.0.1:8080/", &["127.0.0.0/8".parse().unwrap()]).await, Ok(()));
        assert!(check("http://[::1]/", &["127.0.0.0/8".parse().unwrap()]).await.is_err());
    }
}
