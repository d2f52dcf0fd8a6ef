//! The inventory, compiled: whose host is this, whose script is this, and may it load?

mod address;
pub(crate) mod glance;
mod named;

use std::borrow::Cow;
use std::collections::HashMap;

use aho_corasick::{AhoCorasick, MatchKind};
use sayso_core::{Allowed, Notice, PurposeId, PurposeSet};
use url::Url;

use crate::Held;
pub(crate) use address::resolve;
use address::{host_name, suffixes};
use glance::{Glance, glance};

/// What to do with third parties that nobody has classified.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnknownHosts {
    /// They don't load, whatever the visitor chose.
    Block,
    /// They load once every optional purpose is allowed.
    AllowWithEverything,
}

/// Why an inventory can't be compiled.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InventoryError {
    /// A vendor serves a purpose that the notice doesn't have.
    #[error("vendor `{vendor}` serves `{purpose}`, which is no purpose of the site")]
    UnknownPurpose {
        /// The vendor.
        vendor: String,
        /// The purpose.
        purpose: PurposeId,
    },
    /// A host isn't a host name.
    #[error("`{0}` is not a host name: write `ads.example`, without scheme, port, path or `*`")]
    Host(String),
    /// The texts that mark inline scripts are too many or too long to search for.
    #[error("the vendors' inline texts can't be compiled: {0}")]
    Inline(String),
}

/// Whose an address is, and whether it may load.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict<'a> {
    /// The site's own, or no address of a host at all (`data:`, `about:blank`).
    FirstParty,
    /// A vendor whose purposes are all allowed.
    Allowed,
    /// A vendor's, and something that it needs isn't allowed.
    Held {
        /// The vendor: its index in the notice.
        vendor: usize,
        /// All that must be allowed. Other vendors of the same host may need more than this one.
        purposes: PurposeSet,
    },
    /// Nobody said whose it is.
    Unknown(Cow<'a, str>),
}

impl Verdict<'_> {
    fn owned(self) -> Verdict<'static> {
        match self {
            Self::FirstParty => Verdict::FirstParty,
            Self::Allowed => Verdict::Allowed,
            Self::Held { vendor, purposes } => Verdict::Held { vendor, purposes },
            Self::Unknown(host) => Verdict::Unknown(host.into_owned().into()),
        }
    }
}

/// A site's third parties, compiled for the gate once for each published notice.
pub struct Inventory {
    hosts: HashMap<String, Entry>,
    first_party: Vec<String>,
    vendor_purposes: Vec<PurposeSet>,
    purpose_names: Vec<String>,
    everything: PurposeSet,
    unknown: UnknownHosts,
    /// Finds vendors' hosts and inline texts in scripts; the pattern's number gives its vendor.
    in_scripts: AhoCorasick,
    pattern_owner: Vec<Pattern>,
    loads: AhoCorasick,
}

/// The vendors that share a host: all their purposes must be allowed.
#[derive(Default)]
struct Entry {
    vendors: Vec<usize>,
    purposes: PurposeSet,
}

#[derive(Clone, Copy)]
struct Pattern {
    vendor: usize,
    /// A host alone is no proof: a page's data may name a host. It must be in a script that loads things, and not as a
    /// part of another name.
    is_host: bool,
}

/// What a script does that brings something into a page.
const LOADING: &[&str] = &[
    "createElement",
    "document.write",
    "insertBefore",
    "appendChild",
    "new Image",
    "sendBeacon",
    "fetch(",
    "import(",
    "import\"",
    "import'",
    "import \"",
    "import '",
    "from\"",
    "from'",
    "from \"",
    "from '",
    "getScript",
    ".ajax(",
    "XMLHttpRequest",
    "importScripts",
    "new Worker",
    "SharedWorker",
    "new Audio",
    "WebSocket",
    "EventSource",
    ".src=",
    ".src =",
    "setAttribute(\"src",
    "setAttribute('src",
    ".append(",
    "insertAdjacentHTML",
    "createContextualFragment",
    "innerHTML",
    "outerHTML",
];

impl Inventory {
    /// Compiles a notice's vendors. `first_party` are the site's own further hosts (each with its sub-domains).
    ///
    /// # Errors
    /// The first entry that can't be used.
    pub fn new(
        notice: &Notice,
        first_party: &[String],
        unknown: UnknownHosts,
    ) -> Result<Self, InventoryError> {
        let mut hosts: HashMap<String, Entry> = HashMap::new();
        let (mut patterns, mut pattern_owner, mut vendor_purposes) = (Vec::new(), Vec::new(), Vec::new());
        for (index, vendor) in notice.vendors.iter().enumerate() {
            let purposes = notice.positions(&vendor.purposes).map_err(|purpose| {
                InventoryError::UnknownPurpose { vendor: vendor.id.to_string(), purpose }
            })?;
            vendor_purposes.push(purposes);
            for host in &vendor.hosts {
                let (written, host) = (host, host_name(host)?);
                // A script may have the name as people write it, or as addresses do.
                patterns.push(host.clone());
                patterns.extend((!written.is_ascii()).then(|| written.clone()));
                pattern_owner.resize(patterns.len(), Pattern { vendor: index, is_host: true });
                let entry = hosts.entry(host).or_default();
                entry.vendors.push(index);
                entry.purposes.0 |= purposes.0;
            }
            for text in vendor.inline.iter().filter(|text| !text.is_empty()) {
                patterns.push(text.clone());
                pattern_owner.push(Pattern { vendor: index, is_host: false });
            }
        }
        let search = |patterns: &[String]| {
            AhoCorasick::builder()
                .ascii_case_insensitive(true)
                .match_kind(MatchKind::Standard)
                .build(patterns)
                .map_err(|error| InventoryError::Inline(error.to_string()))
        };
        Ok(Self {
            hosts,
            first_party: first_party.iter().map(|host| host_name(host)).collect::<Result<_, _>>()?,
            vendor_purposes,
            purpose_names: notice.purposes.iter().map(|purpose| purpose.id.to_string()).collect(),
            everything: PurposeSet::all(notice.purposes.len()),
            unknown,
            in_scripts: search(&patterns)?,
            pattern_owner,
            loads: search(&LOADING.iter().map(ToString::to_string).collect::<Vec<_>>())?,
        })
    }

    /// Whose a host is, and whether it may load under these purposes.
    #[must_use]
    pub fn judge_host<'h>(&self, host: &'h str, page_host: Option<&str>, allowed: &Allowed) -> Verdict<'h> {
        let host = host.trim_end_matches('.');
        if let Some(entry) = suffixes(host).find_map(|suffix| self.hosts.get(suffix)) {
            let denied = entry
                .vendors
                .iter()
                .find(|vendor| !allowed.may_load(**vendor, self.vendor_purposes[**vendor]));
            return denied.map_or(Verdict::Allowed, |vendor| Verdict::Held {
                vendor: *vendor,
                purposes: entry.purposes,
            });
        }
        let own = page_host == Some(host)
            || suffixes(host).any(|suffix| self.first_party.iter().any(|own| own == suffix));
        if own {
            Verdict::FirstParty
        } else if self.allows_everything(allowed) {
            Verdict::Allowed
        } else {
            Verdict::Unknown(host.into())
        }
    }

    /// Whose an address is. `base` is what relative addresses are relative to; `page_host` is the site's own host.
    #[must_use]
    pub fn judge_address(
        &self,
        address: &str,
        base: &Url,
        page_host: Option<&str>,
        allowed: &Allowed,
    ) -> Verdict<'static> {
        // A browser doesn't fetch what isn't an address. Should it read this one otherwise than we do, it is nobody's.
        let nobodys = |why: &str| {
            if self.allows_everything(allowed) {
                Verdict::Allowed
            } else {
                Verdict::Unknown(why.to_owned().into())
            }
        };
        if matches!(base.scheme(), "https" | "http") {
            let host = match glance(address) {
                Some(Glance::SameHost) => base.host_str(),
                Some(Glance::Host(host)) => Some(host),
                None => None,
            };
            if let Some(host) = host {
                return self.judge_host(host, page_host, allowed).owned();
            }
        }
        let Ok(url) = resolve(address, base) else {
            return nobodys("(not an address)");
        };
        match url.scheme() {
            "http" | "https" | "ws" | "wss" | "ftp" => match url.host_str() {
                Some(host) => self.judge_host(host, page_host, allowed).owned(),
                None => nobodys("(no host)"),
            },
            _ => Verdict::FirstParty,
        }
    }

    /// The vendors that an inline script belongs to and that aren't allowed: it has one of their texts, or names one of
    /// their hosts and does something that loads.
    #[must_use]
    pub fn judge_script(&self, text: &[u8], allowed: &Allowed) -> Vec<usize> {
        let mut vendors = Vec::new();
        let mut loads = None;
        for found in self.in_scripts.find_overlapping_iter(text) {
            let pattern = self.pattern_owner[found.pattern().as_usize()];
            let may_load = allowed.may_load(pattern.vendor, self.vendor_purposes[pattern.vendor]);
            if may_load || vendors.contains(&pattern.vendor) {
                continue;
            }
            let counts = !pattern.is_host
                || named::is_named(text, found.start(), found.end())
                    && *loads.get_or_insert_with(|| self.loads.is_match(text));
            if counts {
                vendors.push(pattern.vendor);
            }
        }
        vendors
    }

    /// Whether a vendor isn't allowed: only then is an inline script ever held.
    #[must_use]
    pub fn holds_a_vendor(&self, allowed: &Allowed) -> bool {
        let mut vendors = self.vendor_purposes.iter().enumerate();
        vendors.any(|(vendor, purposes)| !allowed.may_load(vendor, *purposes))
    }

    /// What a vendor needs.
    #[must_use]
    pub fn purposes_of(&self, vendor: usize) -> PurposeSet {
        self.vendor_purposes.get(vendor).copied().unwrap_or_default()
    }

    /// The ids of purposes, apart by spaces: what `data-sayso-purpose` says.
    #[must_use]
    pub fn ids(&self, purposes: PurposeSet) -> String {
        let names = self.purpose_names.iter().enumerate().filter(|(index, _)| purposes.contains(*index));
        names.map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// The purposes with these ids, apart by spaces: what a page's own `data-sayso-purpose` says.
    ///
    /// # Errors
    /// The first that is no purpose of the site.
    pub fn purposes_named<'i>(&self, ids: &'i str) -> Result<PurposeSet, &'i str> {
        let mut purposes = PurposeSet::NONE;
        for id in ids.split_ascii_whitespace() {
            let index = self.purpose_names.iter().position(|name| name == id).ok_or(id)?;
            purposes.set(index, true);
        }
        Ok(purposes)
    }

    /// The third-party hosts that may load under these purposes, sorted: what a Content-Security-Policy lists.
    #[must_use]
    pub fn allowed_hosts(&self, allowed: &Allowed) -> Vec<&str> {
        let vendors = self
            .hosts
            .iter()
            .filter(|(_, entry)| {
                entry.vendors.iter().all(|vendor| allowed.may_load(*vendor, self.vendor_purposes[*vendor]))
            })
            .map(|(host, _)| host.as_str());
        let mut hosts: Vec<&str> = vendors.chain(self.first_party.iter().map(String::as_str)).collect();
        hosts.sort_unstable();
        hosts.dedup();
        hosts
    }

    /// Every host that the notice names, with the purposes that it needs, apart by spaces; none where a vendor is refused. A host
    /// that is let in for this view needs nothing.
    pub fn hosts<'i>(&'i self, allowed: &'i Allowed) -> impl Iterator<Item = (&'i str, Option<String>)> {
        self.hosts.iter().map(|(host, entry)| {
            let refused = entry.vendors.iter().any(|vendor| allowed.refused.contains(*vendor));
            let once = entry.vendors.iter().any(|vendor| allowed.once.contains(*vendor))
                && entry.vendors.iter().all(|v| allowed.may_load(*v, self.vendor_purposes[*v]));
            let needed = if once { String::new() } else { self.ids(entry.purposes) };
            (host.as_str(), (once || !refused).then_some(needed))
        })
    }

    /// Whether every host may load once all purposes are allowed.
    #[must_use]
    pub fn may_allow_everything(&self, allowed: &Allowed) -> bool {
        self.unknown == UnknownHosts::AllowWithEverything && allowed.refused.is_empty()
    }

    /// Why an address on a page of this host is held. If it isn't, it is nobody's.
    #[must_use]
    pub fn held(&self, address: &str, page_host: &str, allowed: &Allowed) -> Held {
        let Ok(base) = Url::parse(&format!("https://{page_host}/")) else {
            return Held::Unknown(page_host.into());
        };
        match self.judge_address(address, &base, Some(page_host), allowed) {
            Verdict::Held { vendor, .. } => Held::Vendor(vendor),
            Verdict::Unknown(host) => Held::Unknown(host.into_owned()),
            Verdict::FirstParty | Verdict::Allowed => Held::Unknown(
                resolve(address, &base)
                    .ok()
                    .and_then(|url| url.host_str().map(ToOwned::to_owned))
                    .unwrap_or_default(),
            ),
        }
    }

    /// Whether every host may load: the site lets unknown ones in once all purposes are allowed, and they are.
    #[must_use]
    pub fn allows_everything(&self, allowed: &Allowed) -> bool {
        self.unknown == UnknownHosts::AllowWithEverything
            && allowed.purposes.covers(self.everything)
            && allowed.refused.is_empty()
    }
}

#[cfg(test)]
pub(crate) mod tests;
