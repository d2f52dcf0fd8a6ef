//! The names that may not be kept in a browser now, for the guard in the page: cookies, keys of the storages, databases.

use sayso_core::{Allowed, Notice, PurposeSet};

/// Every name that a notice declares, with whose it is, and those of well-known vendors that it doesn't.
pub struct Names {
    declared: Vec<Declared>,
    /// Names of vendors that the site hasn't named: kept out like an unknown third party.
    unlisted: Vec<String>,
}

/// A name with one of those who use it. Where there are several, all must be allowed.
struct Declared {
    name: String,
    /// None: the site itself.
    vendor: Option<usize>,
    purposes: PurposeSet,
}

impl Names {
    /// Compiles a notice's names.
    #[must_use]
    pub fn new(notice: &Notice, unlisted: Vec<String>) -> Self {
        let mut declared = Vec::new();
        for (index, vendor) in notice.vendors.iter().enumerate() {
            let purposes = notice.positions(&vendor.purposes).unwrap_or_default();
            let names = vendor.stores.iter().map(|item| item.name.clone());
            declared.extend(names.map(|name| Declared { name, vendor: Some(index), purposes }));
        }
        for own in &notice.stores {
            let purposes = notice.positions(std::slice::from_ref(&own.purpose)).unwrap_or_default();
            declared.push(Declared { name: own.item.name.clone(), vendor: None, purposes });
        }
        Self { declared, unlisted }
    }

    /// The names that may not be kept, as the source of a regular expression that has to match a name from its begin to its end
    /// (ECMA-262, *22.2.1*). It is ASCII without quotes, `&` and `<`, so that it may stand in an attribute or a header.
    #[must_use]
    pub fn held(&self, allowed: &Allowed, everything: bool) -> String {
        let denied = |row: &Declared| match row.vendor {
            Some(vendor) => !allowed.may_store(vendor, row.purposes),
            None => !allowed.purposes.covers(row.purposes),
        };
        let mut held: Vec<&str> =
            self.declared.iter().filter(|row| denied(row)).map(|row| row.name.as_str()).collect();
        let free: Vec<&str> = self.declared.iter().map(|row| row.name.as_str()).collect();
        if !everything {
            held.extend(self.unlisted.iter().map(String::as_str).filter(|name| !free.contains(name)));
        }
        held.sort_unstable();
        held.dedup();
        let all = held.clone();
        held.retain(|name| !all.iter().any(|wide| wide != name && covers(wide, name)));
        // A name that is allowed goes before a pattern that isn't, unless something below it isn't either.
        let mut free: Vec<&str> = free
            .into_iter()
            .filter(|name| !all.contains(name) && held.iter().any(|held| covers(held, name)))
            .filter(|name| !all.iter().any(|held| covers(name, held)))
            .collect();
        free.sort_unstable();
        free.dedup();
        match (held.is_empty(), free.is_empty()) {
            (true, _) => "(?!)".into(),
            (false, true) => alternatives(&held),
            (false, false) => format!("(?!({})$)({})", alternatives(&free), alternatives(&held)),
        }
    }
}

/// Whether `wide` is a pattern into which `name` falls.
fn covers(wide: &str, name: &str) -> bool {
    wide.strip_suffix('*').is_some_and(|prefix| name.trim_end_matches('*').starts_with(prefix))
}

fn alternatives(names: &[&str]) -> String {
    names.iter().map(|name| pattern(name)).collect::<Vec<_>>().join("|")
}

fn pattern(name: &str) -> String {
    let (text, any) = name.strip_suffix('*').map_or((name, ""), |prefix| (prefix, ".*"));
    let mut out = String::with_capacity(text.len() + any.len());
    let mut units = [0; 2];
    for character in text.chars() {
        if character.is_ascii_alphanumeric() || character == '_' {
            out.push(character);
        } else {
            let escaped = character.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}"));
            out.extend(escaped);
        }
    }
    out + any
}

#[cfg(test)]
mod tests {
    use sayso_core::notice::{StorageKind, Stored};

    use super::*;
    use crate::inventory::tests::{ALL, NOTHING, STATISTICS, notice};

    fn names() -> Names {
        let mut notice = notice();
        notice.vendors[0].stores = ["_ga", "_ga_*"].map(Stored::cookie).into();
        notice.vendors[1].stores = vec![
            Stored::cookie("_fbp"),
            Stored { kind: StorageKind::LocalStorage, ..Stored::cookie("a.b \"é") },
        ];
        notice.vendors[2].stores = vec![Stored::cookie("_ga_own"), Stored::cookie("_hjFree")];
        Names::new(&notice, vec!["_hj*".into(), "_fbp".into()])
    }

    #[test]
    fn what_may_not_be_kept_is_one_pattern() {
        let held = |allowed| names().held(allowed, false);
        assert_eq!(
            held(NOTHING),
            "(?!(_ga_own|_hjFree)$)(_fbp|_ga|_ga_.*|_hj.*|a\\u002eb\\u0020\\u0022\\u00e9)"
        );
        assert_eq!(held(STATISTICS), "(?!(_hjFree)$)(_fbp|_hj.*|a\\u002eb\\u0020\\u0022\\u00e9)");
        assert_eq!(held(ALL), "(?!(_hjFree)$)(_hj.*)");
        assert_eq!(names().held(ALL, true), "(?!)");
    }

    #[test]
    fn nothing_is_let_through_that_something_below_it_forbids() {
        let mut notice = notice();
        notice.vendors[0].stores = ["x_*", "x_own_held"].map(Stored::cookie).into();
        notice.vendors[2].stores = vec![Stored::cookie("x_own_*")];
        assert_eq!(Names::new(&notice, vec![]).held(NOTHING, false), "x_.*");
    }
}
