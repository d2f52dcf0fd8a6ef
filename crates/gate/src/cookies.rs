//! The cookie filter: cookies of purposes that aren't allowed pass in neither direction.

use sayso_core::notice::{StorageKind, Stored};
use sayso_core::{Allowed, Notice, PurposeSet};

/// The cookies that a notice declares, with whose they are and the purposes they serve.
pub struct CookieTable {
    exact: std::collections::HashMap<String, Vec<Owner>>,
    prefixes: Vec<(String, Vec<Owner>)>,
}

/// One who sets a cookie. Where there are several, all must be allowed.
#[derive(Clone, Copy)]
struct Owner {
    /// None: the site itself.
    vendor: Option<usize>,
    purposes: PurposeSet,
}

impl CookieTable {
    /// Compiles a notice's cookies: the vendors' and the site's own.
    #[must_use]
    pub fn new(notice: &Notice) -> Self {
        let mut table = Self { exact: std::collections::HashMap::new(), prefixes: Vec::new() };
        for (index, vendor) in notice.vendors.iter().enumerate() {
            let purposes = notice.positions(&vendor.purposes).unwrap_or_default();
            for item in &vendor.stores {
                table.add(item, Owner { vendor: Some(index), purposes });
            }
        }
        for own in &notice.stores {
            let purposes = notice.positions(std::slice::from_ref(&own.purpose)).unwrap_or_default();
            table.add(&own.item, Owner { vendor: None, purposes });
        }
        table
    }

    fn add(&mut self, item: &Stored, owner: Owner) {
        if item.kind != StorageKind::Cookie {
            return;
        }
        match item.name.strip_suffix('*') {
            Some(prefix) => match self.prefixes.iter_mut().find(|(known, _)| known == prefix) {
                Some((_, owners)) => owners.push(owner),
                None => self.prefixes.push((prefix.to_owned(), vec![owner])),
            },
            None => self.exact.entry(item.name.clone()).or_default().push(owner),
        }
    }

    /// Whether a cookie of this name may pass. Undeclared ones may: a site's own log-in must not break.
    #[must_use]
    pub fn may_pass(&self, name: &str, allowed: &Allowed) -> bool {
        let owners = self.exact.get(name).or_else(|| {
            let matching = self.prefixes.iter().filter(|(prefix, _)| name.starts_with(prefix.as_str()));
            matching.max_by_key(|(prefix, _)| prefix.len()).map(|(_, owners)| owners)
        });
        let may_store = |owner: &Owner| match owner.vendor {
            Some(vendor) => allowed.may_store(vendor, owner.purposes),
            None => allowed.purposes.covers(owner.purposes),
        };
        owners.is_none_or(|owners| owners.iter().all(may_store))
    }

    /// A `Cookie` header without what may not pass; none if nothing is left.
    #[must_use]
    pub fn filter_request(&self, header: &str, allowed: &Allowed) -> Option<String> {
        let kept: Vec<&str> =
            pairs(header).filter(|(name, _)| self.may_pass(name, allowed)).map(|(_, pair)| pair).collect();
        if kept.is_empty() { None } else { Some(kept.join("; ")) }
    }

    /// The names in a `Cookie` header that may not pass: what a withdrawal deletes.
    #[must_use]
    pub fn held_names<'h>(&self, header: &'h str, allowed: &Allowed) -> Vec<&'h str> {
        pairs(header).map(|(name, _)| name).filter(|name| !self.may_pass(name, allowed)).collect()
    }

    /// Whether a `Set-Cookie` header may pass.
    #[must_use]
    pub fn may_set(&self, set_cookie: &str, allowed: &Allowed) -> bool {
        let name = set_cookie.split(['=', ';']).next().unwrap_or_default().trim();
        self.may_pass(name, allowed)
    }
}

/// The cookies of a `Cookie` header: name, and the pair as it stands.
pub fn pairs(header: &str) -> impl Iterator<Item = (&str, &str)> {
    header.split(';').map(str::trim).filter(|pair| !pair.is_empty()).map(|pair| {
        let name = pair.split('=').next().unwrap_or_default();
        (name.trim(), pair)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inventory::tests::{ALL, NOTHING, STATISTICS, notice};

    fn table() -> CookieTable {
        let mut notice = notice();
        notice.vendors[0].stores = ["_ga", "_ga_*"].map(Stored::cookie).into();
        notice.vendors[1].stores = ["_fbp", "_*"].map(Stored::cookie).into();
        CookieTable::new(&notice)
    }

    #[test]
    fn cookies_pass_with_their_purpose_and_undeclared_ones_always() {
        let header = "session=1; _ga=GA1.1; _ga_X1=2;_fbp=3; _other=4; sayso=5";
        let filter = |allowed| table().filter_request(header, allowed).unwrap_or_default();
        assert_eq!(filter(NOTHING), "session=1; sayso=5");
        assert_eq!(filter(STATISTICS), "session=1; _ga=GA1.1; _ga_X1=2; sayso=5");
        assert_eq!(filter(ALL), "session=1; _ga=GA1.1; _ga_X1=2; _fbp=3; _other=4; sayso=5");
        assert_eq!(table().filter_request("_ga=1", NOTHING), None);
        assert_eq!(table().held_names(header, STATISTICS), ["_fbp", "_other"]);
    }

    #[test]
    fn setting_a_cookie_needs_its_purpose() {
        assert!(table().may_set("session=1; Path=/", NOTHING));
        assert!(!table().may_set(" _ga =GA1.1; Path=/", NOTHING));
        assert!(!table().may_set("_ga", NOTHING));
        assert!(table().may_set("_ga=1", STATISTICS));
    }
}
