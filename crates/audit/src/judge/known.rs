//! What is known of hosts, cookies and storage items before anything is looked at.

use std::collections::HashMap;

use super::domain;
use crate::evidence::StorageKind;
use crate::finding::{Basis, Confidence, Purpose};

/// A third party, as some list has it.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownVendor {
    /// Its id in the catalogue or the site's file; none in other lists.
    pub id: Option<String>,
    /// Its name.
    pub name: String,
    /// Whose it is; none: its name says it.
    pub owner: Option<String>,
    /// Host names; each stands for itself and every sub-domain.
    pub hosts: Vec<String>,
    /// What it keeps in the browser, on the site or at home.
    pub stores: Vec<KnownItem>,
    /// What it is for.
    pub purpose: Purpose,
    /// Whether a visitor must agree before it is called, where consent is asked.
    pub needs_consent: bool,
    /// Whether it is sale or sharing: what GPC stops.
    pub sale_share: bool,
}

/// Something that a vendor or the site keeps.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownItem {
    /// Its name; `*` at the end stands for any ending.
    pub name: String,
    /// None: a cookie.
    pub storage: Option<StorageKind>,
    /// What it is for, where that is another purpose than its vendor's.
    pub purpose: Option<Purpose>,
    /// How long it is said to live, in days; none if nobody says.
    pub days: Option<f64>,
}

impl KnownItem {
    /// A cookie of which only the name is known.
    #[must_use]
    pub fn cookie(name: &str) -> Self {
        Self { name: name.to_owned(), storage: None, purpose: None, days: None }
    }

    fn is(&self, storage: Option<StorageKind>, name: &str) -> bool {
        self.storage == storage
            && match self.name.strip_suffix('*') {
                Some(start) => name.starts_with(start),
                None => self.name == name,
            }
    }
}

/// One list.
#[derive(Debug, Clone)]
struct List {
    basis: Basis,
    vendors: Vec<KnownVendor>,
    hosts: HashMap<String, usize>,
}

/// Every list, best first.
#[derive(Debug, Clone, Default)]
pub struct Knowledge {
    lists: Vec<List>,
}

/// What a list says of something.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Known<'a> {
    pub(crate) vendor: &'a KnownVendor,
    pub(crate) item: Option<&'a KnownItem>,
    pub(crate) basis: &'a Basis,
}

impl Known<'_> {
    pub(crate) fn purpose(&self) -> &Purpose {
        self.item.and_then(|item| item.purpose.as_ref()).unwrap_or(&self.vendor.purpose)
    }

    pub(crate) fn owner(&self) -> &str {
        self.vendor.owner.as_deref().unwrap_or(&self.vendor.name)
    }

    pub(crate) fn confidence(&self) -> Confidence {
        match self.basis {
            Basis::VendorsFile | Basis::SiteFile => Confidence::High,
            Basis::Catalogue | Basis::List(_) => Confidence::Medium,
            Basis::Guess => Confidence::Low,
        }
    }
}

impl Knowledge {
    /// Adds a list; those that were added before know better.
    pub fn add(&mut self, basis: Basis, vendors: Vec<KnownVendor>) {
        let mut hosts = HashMap::new();
        for (place, vendor) in vendors.iter().enumerate() {
            for host in &vendor.hosts {
                hosts.entry(host.to_ascii_lowercase()).or_insert(place);
            }
        }
        self.lists.push(List { basis, vendors, hosts });
    }

    /// Whose a host is. In a list, the longest name that the host is or is under.
    pub(crate) fn host(&self, host: &str) -> Option<Known<'_>> {
        self.lists.iter().find_map(|list| {
            let place = domain::names_above(host).find_map(|name| list.hosts.get(name))?;
            Some(Known { vendor: &list.vendors[*place], item: None, basis: &list.basis })
        })
    }

    /// Whose something is that the site keeps under a name. `called` says whether a vendor is on the site at all: names that
    /// anybody could have thought of count only then. Of two vendors with one name, `writer` is it if it is one of them.
    pub(crate) fn named(
        &self,
        storage: Option<StorageKind>,
        name: &str,
        writer: Option<&KnownVendor>,
        called: impl Fn(&KnownVendor) -> bool,
    ) -> Option<Known<'_>> {
        self.lists.iter().find_map(|list| {
            let given = matches!(list.basis, Basis::VendorsFile | Basis::SiteFile);
            let mut best: Option<(&KnownVendor, &KnownItem)> = None;
            for vendor in &list.vendors {
                for item in vendor.stores.iter().filter(|item| item.is(storage, name)) {
                    let counts = given || distinctive(&item.name) || called(vendor);
                    let better = best.is_none_or(|(_, other)| {
                        let wrote = writer.is_some_and(|writer| writer == vendor);
                        item.name.len() > other.name.len() || (wrote && item.name.len() == other.name.len())
                    });
                    if counts && better {
                        best = Some((vendor, item));
                    }
                }
            }
            best.map(|(vendor, item)| Known { vendor, item: Some(item), basis: &list.basis })
        })
    }

    /// The vendors that need consent, best known first.
    pub(crate) fn asking(&self) -> impl Iterator<Item = Known<'_>> {
        self.lists.iter().flat_map(|list| {
            let asking = list.vendors.iter().filter(|vendor| vendor.needs_consent);
            asking.map(|vendor| Known { vendor, item: None, basis: &list.basis })
        })
    }

    /// What the site's own file says of something; none if it doesn't name it.
    pub(crate) fn declared(&self) -> Option<Declared<'_>> {
        self.lists.iter().find(|list| list.basis == Basis::SiteFile).map(Declared)
    }
}

/// The site's own file.
pub(crate) struct Declared<'a>(&'a List);

impl<'a> Declared<'a> {
    pub(crate) fn host(&self, host: &str) -> bool {
        domain::names_above(host).any(|name| self.0.hosts.contains_key(name))
    }

    pub(crate) fn item(&self, storage: Option<StorageKind>, name: &str) -> Option<&'a KnownItem> {
        self.0.vendors.iter().flat_map(|vendor| &vendor.stores).find(|item| item.is(storage, name))
    }
}

/// Whether nobody but the vendor would call something so.
fn distinctive(name: &str) -> bool {
    let fixed = name.strip_suffix('*').unwrap_or(name);
    let long = if name.ends_with('*') { 4 } else { 5 };
    fixed.len() >= long || (fixed.starts_with('_') && fixed.len() >= 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vendor(name: &str, hosts: &[&str], cookies: &[&str], purpose: Purpose) -> KnownVendor {
        KnownVendor {
            id: None,
            name: name.into(),
            owner: None,
            hosts: hosts.iter().map(|host| (*host).to_owned()).collect(),
            stores: cookies.iter().map(|name| KnownItem::cookie(name)).collect(),
            needs_consent: purpose != Purpose::Functional,
            sale_share: purpose == Purpose::Marketing,
            purpose,
        }
    }

    #[test]
    fn the_list_that_was_given_knows_best_and_the_longest_name_wins() {
        let mut known = Knowledge::default();
        let given = vec![
            vendor("Tags", &["big.example"], &[], Purpose::Marketing),
            vendor("Fonts", &["fonts.big.example"], &[], Purpose::Functional),
        ];
        known.add(Basis::VendorsFile, given);
        known.add(
            Basis::Catalogue,
            vec![vendor("Else", &["t.big.example", "else.example"], &[], Purpose::Analytics)],
        );
        for (host, name) in
            [("t.big.example", "Tags"), ("a.fonts.big.example", "Fonts"), ("x.else.example", "Else")]
        {
            assert_eq!(known.host(host).unwrap().vendor.name, name, "{host}");
        }
        assert!(known.host("notbig.example").is_none());
    }

    #[test]
    fn a_name_that_anybody_could_think_of_counts_only_where_its_vendor_is_called() {
        let mut known = Knowledge::default();
        known.add(
            Basis::Catalogue,
            vec![vendor("M", &["m.example"], &["mp_*", "_pk_id*"], Purpose::Analytics)],
        );
        assert!(known.named(None, "mp_seen", None, |_| false).is_none());
        assert!(known.named(None, "mp_seen", None, |_| true).is_some());
        assert!(known.named(None, "_pk_id.7.c0de", None, |_| false).is_some());
        assert!(known.named(Some(StorageKind::Local), "_pk_id.7.c0de", None, |_| true).is_none());
    }
}
