//! What is new in a notice since another: who answered is asked again about that, and about nothing else.

use std::collections::HashSet;

use super::{Notice, PurposeSet, Vendor};
use crate::PurposeId;

/// Something that a visitor was told otherwise when they answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Somebody else answers for the site.
    Operator,
    /// A purpose is new.
    Purpose(usize),
    /// A purpose has further uses.
    Uses(usize),
    /// A purpose has further vendors.
    Vendors {
        /// The purpose.
        purpose: usize,
        /// The vendors, by their position.
        vendors: Vec<usize>,
    },
    /// The site describes a purpose in other words.
    Wording(usize),
}

impl Notice {
    /// What this notice asks beyond what `shown` did, in the order of its purposes. What is strictly necessary isn't asked.
    ///
    /// Fewer vendors or uses are no change: who said yes to more said yes to less. Neither are the looks, the law pack, the
    /// built-in texts and their translations, nor punctuation.
    #[must_use]
    pub fn changes_since(&self, shown: &Notice) -> Vec<Change> {
        let mut changes = Vec::new();
        if self.operator != shown.operator {
            changes.push(Change::Operator);
        }
        for (index, purpose) in self.purposes.iter().enumerate().filter(|(_, p)| !p.strictly_necessary) {
            let Some(before) = shown.purposes.iter().find(|before| before.id == purpose.id) else {
                changes.push(Change::Purpose(index));
                continue;
            };
            if !purpose.uses.is_subset(&before.uses) || before.strictly_necessary {
                changes.push(Change::Uses(index));
            }
            let known: HashSet<_> =
                shown.vendors_of(&purpose.id).map(|(_, vendor)| identity(vendor)).collect();
            let vendors = self.vendors_of(&purpose.id);
            let fresh = vendors.filter(|(_, vendor)| !known.contains(&identity(vendor)));
            let fresh: Vec<usize> = fresh.map(|(index, _)| index).collect();
            if !fresh.is_empty() {
                changes.push(Change::Vendors { purpose: index, vendors: fresh });
            }
            if self.describes_otherwise(shown, index) {
                changes.push(Change::Wording(index));
            }
        }
        changes
    }

    /// The vendors of a purpose, with their positions.
    fn vendors_of(&self, purpose: &PurposeId) -> impl Iterator<Item = (usize, &Vendor)> {
        self.vendors.iter().enumerate().filter(move |(_, vendor)| vendor.purposes.contains(purpose))
    }

    /// The purposes that are asked about as they were in `shown`, so that a yes of then is a yes now.
    #[must_use]
    pub fn same_questions(&self, shown: &Notice) -> PurposeSet {
        let mut same = PurposeSet::all(self.purposes.len());
        for change in self.changes_since(shown) {
            match change {
                Change::Operator => return self.necessary(),
                Change::Purpose(index)
                | Change::Uses(index)
                | Change::Wording(index)
                | Change::Vendors { purpose: index, .. } => {
                    same.set(index, false);
                }
            }
        }
        same
    }

    /// Whether the site's own words for a purpose are others, in a language in which it had its own.
    fn describes_otherwise(&self, shown: &Notice, purpose: usize) -> bool {
        let id = &self.purposes[purpose].id;
        let keys = [format!("purpose-{id}-title"), format!("purpose-{id}-text")];
        self.texts.iter().any(|(language, texts)| {
            let Some(before) = shown.texts.get(language) else { return false };
            keys.iter().any(|key| {
                let words = |text: Option<&String>| text.map(|text| words_of(text));
                let (now, then) = (words(texts.get(key)), words(before.get(key)));
                now.is_some() && now != then
            })
        })
    }
}

/// Who a vendor is: the same id under another name is somebody else.
fn identity(vendor: &Vendor) -> (&str, String) {
    (vendor.id.as_str(), words_of(&vendor.name))
}

/// A text's letters and digits.
fn words_of(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notice::tests::{notice, vendor};

    #[test]
    fn less_is_no_change_and_more_is() {
        let mut before = notice();
        before.vendors = vec![vendor("one", "media"), vendor("two", "statistics")];
        let mut after = before.clone();
        after.vendors.remove(1);
        after.look.position = crate::notice::Position::Centre;
        after.law_pack = crate::Digest::of(b"another");
        assert_eq!(after.changes_since(&before), vec![]);
        assert_eq!(after.same_questions(&before), PurposeSet(0b1111));
        assert_eq!(before.changes_since(&after), vec![Change::Vendors { purpose: 1, vendors: vec![1] }]);
        assert_eq!(before.same_questions(&after), PurposeSet(0b1101));
        let mut renamed = before.clone();
        renamed.vendors[0].name = "Somebody else".into();
        assert_eq!(renamed.changes_since(&before), vec![Change::Vendors { purpose: 3, vendors: vec![0] }]);
        let mut more = before.clone();
        more.purposes[3].uses.insert(crate::Use::Sale);
        assert_eq!(more.changes_since(&before), vec![Change::Uses(3)]);
        assert_eq!(before.changes_since(&more), vec![]);
        let mut other = before.clone();
        other.operator = "Somebody else".into();
        assert_eq!(other.same_questions(&before), PurposeSet(0b0001), "what is necessary isn't asked");
        let mut fewer = before.clone();
        fewer.purposes.remove(2);
        assert_eq!(before.changes_since(&fewer), vec![Change::Purpose(2)]);
        assert_eq!(fewer.same_questions(&before), PurposeSet(0b111));
    }

    #[test]
    fn other_words_are_a_change_but_not_commas_or_a_further_language() {
        let with = |text: &str| {
            let mut notice = notice();
            notice.texts.entry("en".into()).or_default().insert("purpose-media-text".into(), text.into());
            notice
        };
        let before = with("Films, from elsewhere.");
        assert_eq!(with("films from elsewhere").changes_since(&before), vec![]);
        assert_eq!(with("Films that watch you.").changes_since(&before), vec![Change::Wording(3)]);
        let mut translated = before.clone();
        let german = translated.texts.entry("de".into()).or_default();
        german.insert("purpose-media-text".into(), "Filme von anderswo".into());
        assert_eq!(translated.changes_since(&before), vec![]);
    }
}
