//! The Content-Security-Policy: ours, which holds what isn't allowed, and the site's own, which must let us in.

mod read;
pub mod reports;

use sayso_core::Allowed;

use crate::Inventory;
use read::{List, Policy};

/// The policy that lets only the site and the allowed hosts load (CSP Level 3). It restricts hosts and nothing else:
/// inline code, `eval` and the like are for the site's own policy to say.
#[must_use]
pub fn policy(inventory: &Inventory, allowed: &Allowed) -> String {
    let mut sources =
        String::from("default-src 'self' data: blob: filesystem: mediastream: 'unsafe-inline' 'unsafe-eval'");
    if inventory.allows_everything(allowed) {
        return sources + " * ws: wss:";
    }
    for host in inventory.allowed_hosts(allowed) {
        // Any port: a host that may load may do so on each of them. Names have sub-domains, addresses have none.
        let is_address = host.starts_with('[') || host.parse::<std::net::Ipv4Addr>().is_ok();
        // A name without a scheme means `http` and `https`, and not the sockets' (CSP Level 3, 6.7.2.8).
        for scheme in ["", "ws://"] {
            sources.push_str(&format!(" {scheme}{host}:*"));
            if !is_address {
                sources.push_str(&format!(" {scheme}*.{host}:*"));
            }
        }
    }
    sources
}

/// What the notice needs of a page's own policy.
#[derive(Debug, Clone, Copy)]
pub struct Needs<'a> {
    /// The nonce that our elements carry.
    pub nonce: Option<&'a str>,
    /// The address of the client, which the page loads.
    pub client: &'a str,
    /// The hash of the client, as a source expression: `'sha256-…'`. It counts where addresses don't, for a tag that
    /// says the same in `integrity`.
    pub client_hash: &'a str,
    /// The address of what the client loads.
    pub centre: &'a str,
    /// Its hash, which counts as the client's does.
    pub centre_hash: &'a str,
    /// The hashes of the inline scripts, as source expressions.
    pub script_hashes: &'a [&'a str],
    /// The hash of the notice's inline style, as a source expression.
    pub style_hash: &'a str,
    /// The address of the placeholders' style sheet.
    pub style: &'a str,
    /// Below which Sayso's own routes are, with a slash at its end.
    pub routes: &'a str,
}

const SCRIPTS: &[&str] = &["script-src-elem", "script-src", "default-src"];
const STYLES: &[&str] = &["style-src-elem", "style-src", "default-src"];
const CONNECTIONS: &[&str] = &["connect-src", "default-src"];

/// What third parties mostly are: a policy that says nothing of the other kinds lets them in where it lets in these.
const KINDS: [&[&str]; 7] = [
    SCRIPTS,
    STYLES,
    CONNECTIONS,
    &["frame-src", "child-src", "default-src"],
    &["img-src", "default-src"],
    &["font-src", "default-src"],
    &["media-src", "default-src"],
];

/// The site's own policies, separated by commas as in a header, with exactly what the notice needs added: its scripts,
/// its styles, the address for choices. A policy that allows these already comes back as it was.
///
/// What isn't about sources is left alone: a page that its site puts into a `sandbox` stays there.
#[must_use]
pub fn admit(header: &str, needs: Needs<'_>) -> String {
    let policies = header.split(',').map(|text| admit_one(text, needs).unwrap_or_else(|| text.to_owned()));
    policies.collect::<Vec<_>>().join(",")
}

/// The policy of a `<meta>`, with what the notice needs added; none if it stays as it is. A comma is a part of it to some
/// browsers and ends it to others, so that one with a comma isn't touched.
#[must_use]
pub fn admit_meta(content: &str, needs: Needs<'_>) -> Option<String> {
    if content.contains(',') { None } else { admit_one(content, needs) }
}

fn admit_one(text: &str, needs: Needs<'_>) -> Option<String> {
    let mut policy = Policy::read(text);
    let by_nonce = |list: &List<'_>| list.has_nonce(needs.nonce);
    // Under `'strict-dynamic'` addresses count for nothing: our scripts get in by their hashes.
    for hash in [needs.client_hash, needs.centre_hash] {
        policy.admit(SCRIPTS, "script-src", hash, |list| {
            by_nonce(list) || !list.is_strict_dynamic() || list.has_exactly(hash)
        });
    }
    for address in [needs.client, needs.centre] {
        policy.admit(SCRIPTS, "script-src", address, |list| {
            by_nonce(list) || list.is_strict_dynamic() || list.allows_own() || list.has_exactly(address)
        });
    }
    for hash in needs.script_hashes {
        policy.admit(SCRIPTS, "script-src", hash, |list| {
            by_nonce(list) || list.allows_inline_scripts() || list.has_exactly(hash)
        });
    }
    policy.admit(STYLES, "style-src", needs.style_hash, |list| {
        by_nonce(list) || list.allows_inline_styles() || list.has_exactly(needs.style_hash)
    });
    // A placeholder has no nonce: it is a document of its own.
    policy.admit(STYLES, "style-src", needs.style, |list| list.allows_own() || list.has_exactly(needs.style));
    policy.admit(CONNECTIONS, "connect-src", needs.routes, |list| {
        list.allows_own() || list.has_exactly(needs.routes)
    });
    policy.admit(&["form-action"], "form-action", needs.routes, |list| {
        list.allows_own() || list.has_exactly(needs.routes)
    });
    policy.written()
}

/// The nonce for our elements: the first that these policies, separated by commas, give to scripts, or else to styles.
#[must_use]
pub fn nonce(policies: &str) -> Option<String> {
    let of = |chain: &[&str]| {
        policies.split(',').find_map(|text| {
            let policy = Policy::read(text);
            policy.governing(chain).and_then(|list| list.nonces().next().map(ToOwned::to_owned))
        })
    };
    of(SCRIPTS).or_else(|| of(STYLES))
}

/// Whether a nonce stands anywhere in these policies: a page that came with one is for one view.
#[must_use]
pub fn has_nonce(policies: &str) -> bool {
    policies.to_ascii_lowercase().contains("'nonce-")
}

/// Whether the client's tag must say its hash in `integrity`: a policy of the site's goes by trust alone, and doesn't
/// trust our nonce.
#[must_use]
pub fn wants_integrity(policies: &str, nonce: Option<&str>) -> bool {
    policies.split(',').any(|text| {
        let policy = Policy::read(text);
        policy.governing(SCRIPTS).is_some_and(|list| list.is_strict_dynamic() && !list.has_nonce(nonce))
    })
}

/// Whether one of the site's policies, separated by commas, may forbid one of these hosts: none of its lists names the
/// host, and not every kind of thing may come from anywhere. What was held can't be released then: a policy that a page
/// has can't be widened. `anybody` asks for a host that nobody names.
#[must_use]
pub fn may_forbid<'h>(policies: &str, hosts: impl Iterator<Item = &'h str> + Clone, anybody: bool) -> bool {
    policies.split(',').any(|text| {
        let policy = Policy::read(text);
        let lists = || KINDS.iter().filter_map(|chain| policy.governing(chain).map(|list| (chain, list)));
        let open = lists()
            .all(|(chain, list)| list.allows_any_host() || *chain == SCRIPTS && list.is_strict_dynamic());
        !open && (anybody || hosts.clone().any(|host| !lists().any(|(_, list)| list.names(host))))
    })
}

#[cfg(test)]
mod tests;
