//! The cookie filter: cookies of purposes that aren't allowed pass in neither direction, and don't stay.

mod removal;

use sayso_core::notice::{StorageKind, Stored};
use sayso_core::{Allowed, Notice, PurposeSet, account, cookie, once};

pub use removal::{LINES_LIMIT, Room, Whereabouts};

/// Sayso's own. A rule such as `*` in a site's file is not about them: without them no choice would hold.
const OURS: [&str; 4] = [cookie::NAME, cookie::signal::NAME, once::NAME, account::NAME];

/// The cookies that are known, with whose they are and the purposes they serve.
pub struct CookieTable {
    exact: std::collections::HashMap<String, Vec<Owner>>,
    prefixes: Vec<(String, Vec<Owner>)>,
    /// Asked about what the notice doesn't declare.
    unlisted: Option<Box<Self>>,
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
        let mut table = Self::empty();
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

    /// Adds cookies of vendors that the notice doesn't name: like an unknown third party they stay out, until all of `needs` is
    /// allowed, or with none for good. What the notice declares goes before.
    #[must_use]
    pub fn with_unlisted(mut self, names: &[String], needs: Option<PurposeSet>) -> Self {
        let mut table = Self::empty();
        let owner = Owner { vendor: None, purposes: needs.unwrap_or(PurposeSet(u64::MAX)) };
        names.iter().for_each(|name| table.add(&Stored::cookie(name), owner));
        self.unlisted = Some(Box::new(table));
        self
    }

    fn empty() -> Self {
        Self { exact: std::collections::HashMap::new(), prefixes: Vec::new(), unlisted: None }
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

    /// Whether a cookie of this name may pass. One that nobody knows may: a site's own log-in must not break.
    #[must_use]
    pub fn may_pass(&self, name: &str, allowed: &Allowed) -> bool {
        if OURS.contains(&name) {
            return true;
        }
        let owners = self.exact.get(name).or_else(|| {
            let matching = self.prefixes.iter().filter(|(prefix, _)| name.starts_with(prefix.as_str()));
            matching.max_by_key(|(prefix, _)| prefix.len()).map(|(_, owners)| owners)
        });
        let may_store = |owner: &Owner| match owner.vendor {
            Some(vendor) => allowed.may_store(vendor, owner.purposes),
            None => allowed.purposes.covers(owner.purposes),
        };
        match (owners, &self.unlisted) {
            (Some(owners), _) => owners.iter().all(may_store),
            (None, Some(unlisted)) => unlisted.may_pass(name, allowed),
            (None, None) => true,
        }
    }

    /// A `Cookie` header without what may not pass; none if nothing is left.
    #[must_use]
    pub fn filter_request(&self, header: &str, allowed: &Allowed) -> Option<String> {
        let kept: Vec<&str> =
            pairs(header).filter(|(name, _)| self.may_pass(name, allowed)).map(|(_, pair)| pair).collect();
        if kept.is_empty() { None } else { Some(kept.join("; ")) }
    }

    /// The names in a `Cookie` header that may not pass, each once.
    #[must_use]
    pub fn held_names<'h>(&self, header: &'h str, allowed: &Allowed) -> Vec<&'h str> {
        let mut names: Vec<&str> = Vec::new();
        for (name, _) in pairs(header) {
            if !name.is_empty() && !names.contains(&name) && !self.may_pass(name, allowed) {
                names.push(name);
            }
        }
        names
    }

    /// The `Set-Cookie` values that delete what a `Cookie` header has and may not pass, at most [`LINES_LIMIT`].
    #[must_use]
    pub fn removals(
        &self,
        header: &str,
        allowed: &Allowed,
        whereabouts: Whereabouts<'_>,
        room: Room,
    ) -> Vec<String> {
        removal::lines(&self.held_names(header, allowed), whereabouts, room)
    }

    /// Whether a `Set-Cookie` header may pass.
    #[must_use]
    pub fn may_set(&self, set_cookie: &str, allowed: &Allowed) -> bool {
        let pair = set_cookie.split(';').next().unwrap_or_default();
        // Of a cookie without a name a browser sends the value alone, and whoever reads it finds the name in that.
        let pair = blank(pair).strip_prefix('=').unwrap_or(pair);
        self.may_pass(name_of(pair), allowed)
    }
}

/// Without the blanks around it that a browser takes away (RFC 6265bis, *5.6*), and no others.
fn blank(text: &str) -> &str {
    text.trim_matches([' ', '\t'])
}

fn name_of(pair: &str) -> &str {
    blank(pair.split('=').next().unwrap_or_default())
}

/// The cookies of a `Cookie` header: name, and the pair as it stands.
pub fn pairs(header: &str) -> impl Iterator<Item = (&str, &str)> {
    header.split(';').map(blank).filter(|pair| !pair.is_empty()).map(|pair| (name_of(pair), pair))
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
    fn a_cookie_of_a_vendor_that_nobody_named_stays_out_like_an_unknown_third_party() {
        let names = ["_hj*", "_ga"].map(ToOwned::to_owned);
        let lax = table().with_unlisted(&names, Some(PurposeSet(0b111)));
        let strict = table().with_unlisted(&names, None);
        let may = |table: &CookieTable, allowed| {
            ["_hjid", "_ga", "session"].map(|name| table.may_pass(name, allowed))
        };
        // `_*` is declared by the notice in `table`, and goes before `_hj*`: here it isn't.
        assert_eq!(may(&lax, STATISTICS), [false, true, true]);
        let alone = CookieTable::new(&notice()).with_unlisted(&names, None);
        assert_eq!(may(&alone, ALL), [false, false, true]);
        let alone = CookieTable::new(&notice()).with_unlisted(&names, Some(PurposeSet(0b111)));
        assert_eq!((may(&alone, ALL), may(&alone, STATISTICS)), ([true; 3], [false, false, true]));
        assert_eq!(may(&strict, ALL), [true; 3]);
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
        assert_eq!(table().held_names("_ga=1; _ga=2; =3; _ga", NOTHING), ["_ga"], "each once");
    }

    #[test]
    fn a_rule_for_every_name_leaves_our_own_alone() {
        let mut notice = notice();
        notice.vendors[1].stores = ["*"].map(Stored::cookie).into();
        let table = CookieTable::new(&notice);
        assert_eq!(
            table.held_names("sayso=1; a=2; sayso-once=3; sayso-subject=4; sayso-signal=5", NOTHING),
            ["a"]
        );
        assert!(table.may_set("sayso=1", NOTHING) && !table.may_set("a=1", NOTHING));
    }

    #[test]
    fn only_what_the_request_has_is_deleted_and_nothing_undeclared() {
        let at = Whereabouts { host: "localhost", path: "/", is_https: false };
        let room = Room { bytes: 1_000, turn: 7 };
        let lines = table().removals("session=1; _ga=2; _fbp=3", STATISTICS, at, room);
        assert_eq!(lines, ["_fbp=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT"]);
        assert!(table().removals("session=1; _ga=2", ALL, at, room).is_empty());
    }

    #[test]
    fn setting_a_cookie_needs_its_purpose() {
        assert!(table().may_set("session=1; Path=/", NOTHING));
        assert!(!table().may_set(" _ga =GA1.1; Path=/", NOTHING));
        assert!(!table().may_set("_ga", NOTHING));
        assert!(!table().may_set(" =_ga=1; Path=/", NOTHING), "it comes back as `_ga=1`");
        assert!(table().may_set("\u{a0}_ga=1", NOTHING), "another name to a browser");
        assert!(table().may_set("_ga=1", STATISTICS));
    }
}
