//! Which addresses a server's audit may go to: it stands inside a network that its configuration's writer needn't see. The auditor holds
//! its browser to the same on every connection; this says it before one is started, and in words of the configuration.

use ipnet::IpNet;
use sayso_audit::is_private;

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

    #[tokio::test]
    async fn a_private_address_is_visited_only_if_it_is_listed() {
        let refused = check("http://127.0.0.1:8080/", &[]).await.unwrap_err();
        assert!(refused.contains("private_networks"), "{refused}");
        assert_eq!(check("http://127.0.0.1:8080/", &["127.0.0.0/8".parse().unwrap()]).await, Ok(()));
        assert!(check("http://[::1]/", &["127.0.0.0/8".parse().unwrap()]).await.is_err());
    }
}
