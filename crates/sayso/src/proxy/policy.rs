//! Content-Security-Policies of pages: the site's own, which must let the notice in, and ours beside it.

use std::sync::{Arc, Mutex, PoisonError};

use http::header::{self, HeaderMap, HeaderName};
use sayso_core::{Allowed, PurposeSet};
use sayso_gate::{Admit, csp};

use crate::config::CspMode;
use crate::http::visit::{Visit, header_text, header_value};
use crate::page;

/// What a page's own policies say: those of its headers, and those in it as far as it has been read.
pub(super) struct Policies {
    visit: Arc<Visit>,
    /// The nonce for what is inserted. It is the site's own: none of ours is ever made.
    pub(super) nonce: Option<String>,
    /// The client's tag must say its hash.
    pub(super) integrity: bool,
    /// A nonce came with the headers: the page is for one view.
    pub(super) for_one_view: bool,
    /// The enforced ones, as they came.
    read: Mutex<Vec<String>>,
}

impl Policies {
    /// Has the policies in a page's headers let the notice in, and puts ours beside them.
    pub(super) fn of_page(headers: &mut HeaderMap, visit: &Arc<Visit>) -> Arc<Self> {
        let policies = Self::admitted(headers, visit);
        add_ours(headers, visit);
        policies
    }

    fn admitted(headers: &mut HeaderMap, visit: &Arc<Visit>) -> Arc<Self> {
        let enforced = lines(headers, header::CONTENT_SECURITY_POLICY);
        let together = enforced.join(",");
        let nonce = csp::nonce(&together);
        let policies = Self {
            visit: visit.clone(),
            integrity: csp::wants_integrity(&together, nonce.as_deref()),
            for_one_view: has_nonce(headers),
            nonce,
            read: Mutex::new(enforced.clone()),
        };
        headers.remove(header::CONTENT_SECURITY_POLICY);
        let admitted = enforced.iter().map(|text| policies.with_needs(|needs| csp::admit(text, needs)));
        let admitted = admitted.filter_map(|text| header_value(&text));
        headers.extend(admitted.map(|policy| (header::CONTENT_SECURITY_POLICY, policy)));
        Arc::new(policies)
    }

    /// What the page's own `<meta>` policies go through while it streams. Where nothing is `inserted` they stay as they are.
    pub(super) fn in_page(self: &Arc<Self>, inserted: bool) -> Admit {
        let policies = self.clone();
        Box::new(move |content| {
            policies.read.lock().unwrap_or_else(PoisonError::into_inner).push(content.to_owned());
            if inserted { policies.with_needs(|needs| csp::admit_meta(content, needs)) } else { None }
        })
    }

    /// Whether a nonce came with the page, be it in the page itself.
    pub(super) fn has_nonce(&self) -> bool {
        let read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        self.for_one_view || read.iter().any(|policy| csp::has_nonce(policy))
    }

    /// Whether a policy that was read may forbid what a visitor can still allow: only a page made anew shows that then.
    pub(super) fn may_forbid_release(&self) -> bool {
        let read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        if read.is_empty() {
            return false;
        }
        let (inventory, now) = (&self.visit.site.inventory, &self.visit.allowed);
        let everything = Allowed::purposes(PurposeSet::all(self.visit.site.notice.purposes.len()));
        let today = inventory.allowed_hosts(now);
        let mut held = inventory.allowed_hosts(&everything);
        held.retain(|host| today.binary_search(host).is_err());
        let anybody = inventory.allows_everything(&everything) && !inventory.allows_everything(now);
        read.iter().any(|policy| csp::may_forbid(policy, held.iter().copied(), anybody))
    }

    fn with_needs<T>(&self, then: impl FnOnce(csp::Needs<'_>) -> T) -> T {
        let base = self.visit.base();
        let address = |name: &str| format!("{base}/{name}");
        let hashes = [page::notice::guard_hash(), page::modes::script_hash()];
        then(csp::Needs {
            nonce: self.nonce.as_deref(),
            client: &address("client.js"),
            client_hash: page::notice::client_hash(),
            centre: &address("centre.js"),
            centre_hash: page::notice::centre_hash(),
            script_hashes: if self.visit.site.modes.is_some() { &hashes } else { &hashes[..1] },
            style_hash: self.visit.site.style.notice_hash(),
            style: &address("page.css"),
            routes: &address(""),
        })
    }
}

fn lines(headers: &HeaderMap, name: HeaderName) -> Vec<String> {
    headers.get_all(name).iter().map(header_text).collect()
}

/// Whether a nonce comes with an answer's headers.
pub(super) fn has_nonce(headers: &HeaderMap) -> bool {
    [header::CONTENT_SECURITY_POLICY, header::CONTENT_SECURITY_POLICY_REPORT_ONLY]
        .into_iter()
        .any(|name| csp::has_nonce(&lines(headers, name).join(",")))
}

/// The policies of a 304. The browser puts them in the place of those that its copy has (RFC 9111, 3.2), ours included: so
/// ours comes with the site's, and where the site says nothing the copy keeps both.
pub(super) fn of_unchanged(headers: &mut HeaderMap, visit: &Arc<Visit>) {
    let name = match visit.site.config.csp {
        CspMode::Off => None,
        CspMode::Report => Some(header::CONTENT_SECURITY_POLICY_REPORT_ONLY),
        CspMode::Enforce => Some(header::CONTENT_SECURITY_POLICY),
    };
    let replaces = name.is_some_and(|name| headers.contains_key(name));
    Policies::admitted(headers, visit);
    if replaces {
        add_ours(headers, visit);
    }
}

/// Adds the policy by which the browser itself keeps out what isn't allowed.
pub(super) fn add_ours(headers: &mut HeaderMap, visit: &Visit) {
    let name = match visit.site.config.csp {
        CspMode::Off => return,
        CspMode::Report => header::CONTENT_SECURITY_POLICY_REPORT_ONLY,
        CspMode::Enforce => header::CONTENT_SECURITY_POLICY,
    };
    headers.append(name, visit.site.policy(&visit.allowed));
}
