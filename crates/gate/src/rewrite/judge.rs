//! What of a tag, or of a script's text, may not load on this visit, and why. It owns what the page's addresses are
//! relative to.

use sayso_core::PurposeSet;
use url::Url;

use super::{GateError, Held, Page};
use crate::elements::Form;
use crate::inventory::glance::{Glance, glance};
use crate::inventory::{Verdict, resolve};
use crate::pragma::Pragma;
use crate::rules::{Found, Rules};
use crate::srcset;
use crate::tag::Tag;

/// How many hosts a page's `base` tags may name before it is refused: each address is judged for each of them.
const BASES_LIMIT: usize = 4;

/// Stands for the page's host where it isn't known; `.invalid` is nobody's (RFC 2606).
const UNKNOWN_HOST: &str = "page.invalid";

/// Why a tag is held: everything of it that may not load.
#[derive(Default)]
pub(super) struct Reasons {
    pub(super) held: Vec<Held>,
    /// What the vendors among them need, all together.
    pub(super) purposes: PurposeSet,
}

impl Reasons {
    /// Something that isn't known well enough to name a vendor.
    pub(super) fn unknown(what: impl Into<String>) -> Self {
        let mut reasons = Self::default();
        reasons.add(Held::Unknown(what.into()));
        reasons
    }

    fn vendor(&mut self, vendor: usize, purposes: PurposeSet) {
        self.purposes.0 |= purposes.0;
        self.add(Held::Vendor(vendor));
    }

    fn marked(&mut self, purposes: PurposeSet) {
        self.purposes.0 |= purposes.0;
        self.add(Held::Marked(purposes));
    }

    fn add(&mut self, held: Held) {
        if !self.held.contains(&held) {
            self.held.push(held);
        }
    }
}

/// Judges one page's addresses and scripts.
#[derive(Clone)]
pub(super) struct Judge {
    pub(super) page: Page,
    /// What relative addresses are relative to if the page doesn't say.
    document: Url,
    /// Addresses on that host may load.
    document_passes: bool,
    /// What the page says.
    bases: Vec<Url>,
}

impl Judge {
    pub(super) fn new(page: Page) -> Self {
        let unknown = || Url::parse(&format!("https://{UNKNOWN_HOST}/")).expect("a constant address");
        let document = page.address.clone().unwrap_or_else(unknown);
        let own = (document.host_str(), page.address.as_ref().map_or(Some(UNKNOWN_HOST), Url::host_str));
        let verdict = own.0.map(|host| page.inventory.judge_host(host, own.1, &page.allowed));
        let document_passes = matches!(document.scheme(), "https" | "http")
            && matches!(verdict, Some(Verdict::FirstParty | Verdict::Allowed));
        Self { page, document, document_passes, bases: Vec::new() }
    }

    /// Takes in a `base` tag.
    ///
    /// The first with an address counts (HTML, *4.2.3*), but not in a template or in SVG, which can't be told here. So
    /// nothing may load that may not under any of them. What they say below the host is no matter.
    pub(super) fn add_base(&mut self, tag: &Tag<'_>) -> Result<(), GateError> {
        let Some(href) = tag.value("href") else { return Ok(()) };
        let base = resolve(&href, &self.document).ok();
        let base = base.filter(|url| !matches!(url.scheme(), "data" | "javascript"));
        let base = base.unwrap_or_else(|| self.document.clone());
        let known = |other: &Url| other.scheme() == base.scheme() && other.host_str() == base.host_str();
        if !self.bases.iter().any(known) {
            if self.bases.len() >= BASES_LIMIT {
                return Err(GateError::Unsafe(format!(
                    "it has `base` tags for more than {BASES_LIMIT} hosts"
                )));
            }
            self.bases.push(base);
        }
        Ok(())
    }

    /// Whether what leads to no other host may load.
    pub(super) fn stays(&self) -> bool {
        self.bases.is_empty() && self.document_passes
    }

    /// Judges an attribute's value: whether anything in it may not load, and why.
    pub(super) fn value(&self, value: &str, form: Form, reasons: &mut Reasons) -> bool {
        let own_host = self.page.address.as_ref().map_or(Some(UNKNOWN_HOST), Url::host_str);
        let bases =
            if self.bases.is_empty() { std::slice::from_ref(&self.document) } else { self.bases.as_slice() };
        let stays = self.stays();
        let mut any = false;
        let mut judge = |address: &str| {
            if stays && glance(address) == Some(Glance::SameHost) {
                return;
            }
            for base in bases {
                match self.page.inventory.judge_address(address, base, own_host, &self.page.allowed) {
                    Verdict::FirstParty | Verdict::Allowed => continue,
                    Verdict::Held { vendor, purposes } => reasons.vendor(vendor, purposes),
                    Verdict::Unknown(host) => reasons.add(Held::Unknown(host.into_owned())),
                }
                any = true;
            }
        };
        match form {
            Form::Address if value.trim().is_empty() => {}
            Form::Address => judge(value),
            Form::Srcset => srcset::addresses(value).for_each(judge),
            Form::Spaced => value.split_ascii_whitespace().for_each(judge),
        }
        any
    }

    /// Judges what the page itself says that a tag is for: whether it may not load yet, and why. Such a mark can hold what would
    /// load otherwise, and never lets anything in.
    pub(super) fn mark(&self, ids: &str, reasons: &mut Reasons) -> bool {
        match self.page.inventory.purposes_named(ids) {
            Ok(purposes) if self.page.allowed.purposes.covers(purposes) => return false,
            Ok(purposes) => reasons.marked(purposes),
            Err(_) if self.page.inventory.allows_everything(&self.page.allowed) => return false,
            Err(id) => reasons.add(Held::Unknown(format!("(`{id}`, which is no purpose of the site)"))),
        }
        true
    }

    /// Judges what a page tells the browser to do: whether it may not, and why.
    ///
    /// A page may lead on to anywhere, as a link does, but not unasked to a vendor that was denied.
    pub(super) fn pragma(&self, pragma: &Pragma, reasons: &mut Reasons) -> bool {
        match pragma {
            Pragma::Refresh(address) => {
                let mut found = Reasons::default();
                self.value(address, Form::Address, &mut found);
                let denied = found.held.iter().any(|held| matches!(held, Held::Vendor(_)));
                if denied {
                    *reasons = found;
                }
                denied
            }
            Pragma::LookUpLinks => {
                let denied = !self.page.inventory.allows_everything(&self.page.allowed);
                if denied {
                    *reasons = Reasons::unknown("(look-ups of the hosts of links)");
                }
                denied
            }
        }
    }

    /// Whether what is in this script can be a reason to hold it.
    pub(super) fn may_hold_text(&self, tag: &Tag<'_>) -> bool {
        let (inventory, allowed) = (&self.page.inventory, &self.page.allowed);
        match Rules::of(tag) {
            Some(_) => !inventory.allows_everything(allowed),
            None => is_run(tag) && inventory.holds_a_vendor(allowed),
        }
    }

    /// Judges a script's text.
    pub(super) fn script(&self, rules: Option<Rules>, text: &[u8]) -> Reasons {
        let mut reasons = Reasons::default();
        let Some(rules) = rules else {
            for vendor in self.page.inventory.judge_script(text, &self.page.allowed) {
                reasons.vendor(vendor, self.page.inventory.purposes_of(vendor));
            }
            return reasons;
        };
        let read = rules.each(text, &mut |found| match found {
            Found::Address(address) => {
                self.value(address, Form::Address, &mut reasons);
            }
            Found::AnyLink => reasons.add(Held::Unknown("(speculation rules for any link)".into())),
        });
        if read.is_err() && !text.trim_ascii().is_empty() {
            reasons.add(Held::Unknown("(rules that can't be read)".into()));
        }
        reasons
    }
}

/// Whether a browser runs a script of this type (HTML, *prepare the script element*, steps 8 to 13). What isn't known to
/// be data is taken for code.
fn is_run(tag: &Tag<'_>) -> bool {
    let Some(kind) = tag.value("type") else { return true };
    let kind = kind.trim().to_ascii_lowercase();
    !(kind.ends_with("json")
        || kind.starts_with("text/plain")
        || kind.contains("template")
        || kind == "text/html")
}
