//! The Content-Security-Policy: ours, which holds what isn't allowed, and the site's own, which must let us in.

use sayso_core::Allowed;

use crate::Inventory;

/// The policy that lets only the site and the allowed hosts load (CSP Level 3). It restricts hosts and nothing else:
/// inline code, `eval` and the like are for the site's own policy to say.
#[must_use]
pub fn policy(inventory: &Inventory, allowed: &Allowed) -> String {
    let mut sources =
        String::from("default-src 'self' data: blob: filesystem: mediastream: 'unsafe-inline' 'unsafe-eval'");
    if inventory.allows_everything(allowed) {
        sources.push_str(" *");
    }
    for host in inventory.allowed_hosts(allowed) {
        // Any port: a host that may load may do so on each of them. Names have sub-domains, addresses have none.
        let is_address = host.starts_with('[') || host.parse::<std::net::Ipv4Addr>().is_ok();
        sources.push_str(&format!(" {host}:*"));
        if !is_address {
            sources.push_str(&format!(" *.{host}:*"));
        }
    }
    sources
}

/// What the notice needs of a page's own policy.
#[derive(Debug, Clone, Copy)]
pub struct Needs<'a> {
    /// The addresses of the client's scripts.
    pub scripts: [&'a str; 2],
    /// The hashes of the inline scripts, as source expressions: `'sha256-…'`.
    pub script_hashes: &'a [&'a str],
    /// The hash of the notice's inline style, as a source expression: `'sha256-…'`.
    pub style_hash: &'a str,
    /// Below which Sayso's own routes are, with a slash at its end.
    pub routes: &'a str,
}

/// The nonce of a policy's script or style sources, if it has one.
#[must_use]
pub fn nonce(policy: &str) -> Option<&str> {
    let start = policy.find("'nonce-")? + 7;
    let nonce = &policy[start..start + policy[start..].find('\'')?];
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'-' | b'_' | b'=');
    (!nonce.is_empty() && nonce.bytes().all(plain)).then_some(nonce)
}

/// The site's own policy, with exactly what the notice needs added: its script, its style, the address for choices.
/// A policy that allows these already comes back as it was.
#[must_use]
pub fn admit(header: &str, needs: Needs<'_>) -> String {
    header.split(',').map(|policy| admit_one(policy, needs)).collect::<Vec<_>>().join(",")
}

fn admit_one(policy: &str, needs: Needs<'_>) -> String {
    let mut directives: Vec<(String, Vec<String>)> = Vec::new();
    for directive in policy.split(';') {
        let mut words = directive.split_ascii_whitespace().map(ToOwned::to_owned);
        if let Some(name) = words.next() {
            directives.push((name.to_ascii_lowercase(), words.collect()));
        }
    }
    let before = directives.clone();
    let has = |sources: &[String], wanted: &[&str]| {
        sources.iter().any(|source| wanted.iter().any(|want| source.eq_ignore_ascii_case(want)))
    };
    let has_nonce =
        |sources: &[String]| sources.iter().any(|s| s.to_ascii_lowercase().starts_with("'nonce-"));
    let has_hash = |sources: &[String]| sources.iter().any(|s| s.to_ascii_lowercase().starts_with("'sha"));
    for script in needs.scripts {
        extend(&mut directives, &["script-src-elem", "script-src", "default-src"], script, &|sources| {
            has_nonce(sources) || !has(sources, &["'strict-dynamic'"]) && has(sources, &["'self'", "*"])
        });
    }
    for script in needs.script_hashes {
        extend(&mut directives, &["script-src-elem", "script-src", "default-src"], script, &|sources| {
            let inline = has(sources, &["'unsafe-inline'"]) && !has_hash(sources);
            has_nonce(sources) || inline && !has(sources, &["'strict-dynamic'"])
        });
    }
    extend(&mut directives, &["style-src-elem", "style-src", "default-src"], needs.style_hash, &|sources| {
        has_nonce(sources) || has(sources, &["'unsafe-inline'"]) && !has_hash(sources)
    });
    extend(&mut directives, &["connect-src", "default-src"], needs.routes, &|sources| {
        has(sources, &["'self'", "*"])
    });
    extend(&mut directives, &["form-action"], needs.routes, &|sources| has(sources, &["'self'", "*"]));
    if directives == before {
        return policy.to_owned();
    }
    let write = |(name, sources): &(String, Vec<String>)| {
        format!("{name} {}", sources.join(" ")).trim_end().to_owned()
    };
    directives.iter().map(write).collect::<Vec<_>>().join("; ")
}

/// Adds a source to the directive that governs, if it is needed. Where only `default-src` governs, the more special
/// directive is written with its sources, so that nothing else becomes laxer.
fn extend(
    directives: &mut Vec<(String, Vec<String>)>,
    chain: &[&str],
    source: &str,
    allows: &dyn Fn(&[String]) -> bool,
) {
    let governing = chain.iter().find_map(|name| directives.iter().position(|(have, _)| have == name));
    let Some(governing) = governing.filter(|index| !allows(&directives[*index].1)) else { return };
    let mut sources = directives[governing].1.clone();
    sources.retain(|have| !have.eq_ignore_ascii_case("'none'") && have != source);
    sources.push(source.to_owned());
    if directives[governing].0 == "default-src" {
        let special = if chain.len() > 2 { chain[1] } else { chain[0] };
        directives.push((special.to_owned(), sources));
    } else {
        directives[governing].1 = sources;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inventory::tests::{NOTHING, STATISTICS, inventory};

    const NEEDS: Needs<'_> = Needs {
        scripts: ["/_sayso/client.js", "/_sayso/centre.js"],
        script_hashes: &["'sha256-s='"],
        style_hash: "'sha256-x='",
        routes: "/_sayso/",
    };

    #[test]
    fn our_policy_lists_what_is_allowed_and_no_more() {
        let nothing = policy(&inventory(), NOTHING);
        assert!(
            nothing.contains(" style.example:* *.style.example:*") && nothing.contains(" static.example:*")
        );
        assert!(!nothing.contains("stats.example") && !nothing.contains("ads.example"));
        let statistics = policy(&inventory(), STATISTICS);
        assert!(statistics.contains(" stats.example:*") && !statistics.contains("cdn.shared.example"));
    }

    #[test]
    fn a_policy_that_lets_us_in_is_left_alone() {
        for policy in [
            "",
            "frame-ancestors 'none'",
            "default-src 'self' 'unsafe-inline'",
            "script-src 'nonce-abc' 'strict-dynamic'; style-src 'nonce-abc'; upgrade-insecure-requests",
        ] {
            assert_eq!(admit(policy, NEEDS), policy);
        }
    }

    #[test]
    fn a_strict_policy_gets_exactly_what_the_notice_needs() {
        assert_eq!(
            admit("default-src 'none'; form-action 'none'", NEEDS),
            "default-src 'none'; form-action /_sayso/; script-src /_sayso/client.js /_sayso/centre.js 'sha256-s='; style-src 'sha256-x='; connect-src /_sayso/"
        );
        let two = Needs { script_hashes: &["'sha256-s='", "'sha256-t='"], ..NEEDS };
        assert_eq!(
            admit("script-src 'self'; style-src 'unsafe-inline'", two),
            "script-src 'self' 'sha256-s=' 'sha256-t='; style-src 'unsafe-inline'"
        );
        assert_eq!(
            admit("script-src 'self'; style-src 'self' https://cdn.example", NEEDS),
            "script-src 'self' 'sha256-s='; style-src 'self' https://cdn.example 'sha256-x='"
        );
    }

    #[test]
    fn a_nonce_is_found_and_a_strange_one_is_not_used() {
        assert_eq!(nonce("script-src 'nonce-a1+/=' x"), Some("a1+/="));
        assert_eq!(nonce("script-src 'nonce-\"><x' x"), None);
        assert_eq!(nonce("script-src 'self'"), None);
    }
}
