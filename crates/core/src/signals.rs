//! Signals: what a request says before anybody decides anything.

use jiff::Timestamp;

use crate::law::Ages;
use crate::notice::{Notice, PurposeSet, VendorSet};
use crate::{Jurisdiction, cookie::CookieChoice};

/// What a request says: the only input of [`crate::decide()`] that comes from the visit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signals {
    /// Where the visitor is. Unknown means the strictest rule there is.
    pub jurisdiction: Option<Jurisdiction>,
    /// Only the country is known for sure: where its parts have laws of their own, the strictest of them decides.
    pub only_country: bool,
    /// The visitor's age in years, as far as the site knows it.
    pub age: Option<Ages>,
    /// The visitor is signed in, so that what is recorded can be tied to a person.
    pub signed_in: bool,
    /// Global Privacy Control was sent.
    pub gpc: bool,
    /// The choice that came back in the cookie, already found authentic.
    pub choice: Option<StoredChoice>,
}

/// An earlier choice, read against the notice that is in force now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoredChoice {
    /// The purposes (of the notice in force) about which the same was asked then, so that a yes of then can count.
    pub same_questions: PurposeSet,
    /// When the oldest yes in it was given, or the choice made.
    pub made_at: Timestamp,
    /// It was made while the browser sent GPC and the visitor could see so.
    pub knew_gpc: bool,
    /// A parent gave it, for a child.
    pub by_parent: bool,
    /// The notice was closed, and nothing has changed since: what isn't answered stays at the law's default.
    pub closed: bool,
    /// It answers purposes that the notice in force doesn't have.
    pub about_others: bool,
    /// The purposes (of the notice in force) that it answers.
    pub answered: PurposeSet,
    /// Those it allows; a subset of `answered`.
    pub granted: PurposeSet,
}

impl StoredChoice {
    /// Reads a cookie's choice, made under `shown`, against `current`. `same_questions` is [`Notice::same_questions`] of the two, worked
    /// out once for all visits. Purposes are matched by id, so that a refusal
    /// outlives a new notice; whether a yes does is for [`crate::decide()`] to say.
    #[must_use]
    pub fn read(cookie: &CookieChoice, shown: &Notice, current: &Notice, same_questions: PurposeSet) -> Self {
        let (mut answered, mut granted) = (PurposeSet::NONE, PurposeSet::NONE);
        let mut about_others = false;
        for (old_index, purpose) in shown.purposes.iter().enumerate().take(usize::from(cookie.purposes)) {
            if !cookie.answered.contains(old_index) {
                continue;
            }
            match current.position(&purpose.id) {
                Some(index) => {
                    answered.set(index, true);
                    granted.set(index, cookie.granted.contains(old_index));
                }
                None => about_others = true,
            }
        }
        Self {
            same_questions,
            made_at: cookie.made_at,
            knew_gpc: cookie.knew_gpc,
            // A page can't tell who presses a button: a parent's consent comes another way.
            by_parent: false,
            closed: cookie.closed && same_questions == PurposeSet::all(current.purposes.len()),
            about_others,
            answered,
            granted,
        }
    }
}

impl StoredChoice {
    /// A refusal of everything optional: what counts for a visit whose choice exists and can't be read. It may have been a no, so
    /// that neither an older yes nor the law's default may stand in its place.
    #[must_use]
    pub fn refusing(notice: &Notice, now: Timestamp) -> Self {
        let all = PurposeSet::all(notice.purposes.len());
        Self {
            same_questions: all,
            made_at: now,
            knew_gpc: false,
            by_parent: false,
            closed: true,
            about_others: false,
            answered: all,
            granted: notice.necessary(),
        }
    }
}

/// The vendors that a cookie's choice refuses, read against the notice in force.
#[must_use]
pub fn refused_vendors(cookie: &CookieChoice, shown: &Notice, current: &Notice) -> VendorSet {
    if !current.rules.vendor_choice {
        return VendorSet::NONE;
    }
    if cookie.refused.is_empty() || std::ptr::eq(shown, current) {
        return cookie.refused.clone();
    }
    let positions = current.vendors.iter().enumerate().map(|(index, vendor)| (&vendor.id, index));
    let positions: std::collections::HashMap<_, _> = positions.collect();
    let vendors = cookie.refused.iter().filter_map(|index| shown.vendors.get(index));
    vendors.filter_map(|vendor| positions.get(&vendor.id).copied()).collect()
}

/// Reads `Sec-GPC` field values. On only if one of them is exactly `1`; anything else is as if absent
/// (W3C Global Privacy Control, *The Sec-GPC Header Field*; several headers: on if one says so).
#[must_use]
pub fn gpc_is_on<'a>(values: impl IntoIterator<Item = &'a [u8]>) -> bool {
    // Blanks around a value are not part of it (RFC 9110, 5.5).
    values.into_iter().any(|value| value.trim_ascii() == b"1")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notice::tests::{notice, vendor};
    use crate::receipt::ReceiptId;

    #[test]
    fn only_the_value_1_is_the_signal() {
        assert!(gpc_is_on([b"1".as_slice()]));
        assert!(gpc_is_on([b"0".as_slice(), b"1"]));
        for other in ["", "0", "true", "1, 1", "1 1", "11", "?1"] {
            assert!(!gpc_is_on([other.as_bytes()]), "{other}");
        }
        assert!(!gpc_is_on([]));
    }

    #[test]
    fn the_signal_is_read_as_the_draft_says() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/gpc/sec_gpc_header.jsonl");
        let rows = std::fs::read_to_string(path).unwrap();
        assert!(rows.lines().count() >= 17);
        for row in rows.lines() {
            let case: serde_json::Value = serde_json::from_str(row).unwrap();
            let lines =
                case["field_lines"].as_array().unwrap().iter().map(|line| line.as_str().unwrap().as_bytes());
            assert_eq!(gpc_is_on(lines), case["do_not_sell_or_share"].as_bool().unwrap(), "{row}");
        }
    }

    fn read(cookie: &CookieChoice, shown: &Notice, current: &Notice) -> StoredChoice {
        StoredChoice::read(cookie, shown, current, current.same_questions(shown))
    }

    /// The cookie of a yes to all four purposes of a notice.
    fn accepting(shown: &Notice) -> CookieChoice {
        CookieChoice {
            notice: shown.digest().prefix(),
            made_at: Timestamp::UNIX_EPOCH,
            knew_gpc: false,
            closed: false,
            purposes: 4,
            answered: PurposeSet(0b1111),
            granted: PurposeSet(0b1111),
            receipt: ReceiptId { sequence: 0, random: [0; 16] },
            refused: VendorSet::NONE,
        }
    }

    #[test]
    fn an_old_choice_is_matched_by_purpose_not_by_position() {
        let shown = notice();
        let mut current = notice();
        current.purposes.swap(1, 2);
        current.purposes.remove(3);
        let cookie = CookieChoice { granted: PurposeSet(0b0011), ..accepting(&shown) };
        let stored = read(&cookie, &shown, &current);
        assert_eq!(
            stored.same_questions,
            PurposeSet(0b111),
            "in another order, and one fewer: the same questions"
        );
        assert!(stored.about_others);
        assert_eq!((stored.answered, stored.granted), (PurposeSet(0b111), PurposeSet(0b101)));
        let some = read(&CookieChoice { answered: PurposeSet(0b0100), ..cookie.clone() }, &shown, &current);
        assert_eq!(
            (some.answered, some.granted),
            (PurposeSet(0b010), PurposeSet(0)),
            "what isn't answered is open"
        );
        let same = read(&cookie, &shown, &shown);
        assert!(same.same_questions == PurposeSet(0b1111) && !same.about_others);
        assert_eq!((same.answered, same.granted), (PurposeSet(0b1111), PurposeSet(0b0011)));
    }

    #[test]
    fn refused_vendors_are_matched_by_id_and_only_where_they_have_switches() {
        let mut shown = notice();
        shown.vendors = vec![vendor("one", "media"), vendor("two", "media"), vendor("three", "media")];
        let mut current = shown.clone();
        current.vendors.swap(0, 2);
        current.vendors.remove(1);
        let cookie = CookieChoice { refused: [0, 1].into_iter().collect(), ..accepting(&shown) };
        assert_eq!(refused_vendors(&cookie, &shown, &current), VendorSet::NONE);
        current.rules.vendor_choice = true;
        assert_eq!(refused_vendors(&cookie, &shown, &current), [1].into_iter().collect());
    }
}
