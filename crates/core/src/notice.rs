//! A Notice: one published, immutable version of everything a visitor is told. Named by its SHA-256.

mod changes;
mod look;
mod rules;
mod sets;
mod stored;
mod vendor;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::law::Use;
use crate::{Digest, PurposeId, SiteId, VendorId, canonical_json};

pub use changes::Change;
pub use look::{CONTRASTS, Colour, Look, Part, Position, WayBack};
pub use rules::{AcceptedFinding, Override, SiteRules};
pub use sets::{Allowed, PurposeSet, VendorSet};
pub use stored::{Lifetime, LifetimeError, OwnStored, StorageKind, Stored, Unit};
pub use vendor::Vendor;

/// The format's name and version; another version is another format.
pub const FORMAT: &str = "sayso-notice/2";

/// At most this many purposes, so that a choice fits in one machine word and in the cookie.
pub const MAX_PURPOSES: usize = 64;

/// At most this many vendors where each has a switch, so that what is refused fits into a cookie of 1,000 bytes.
pub const MAX_VENDORS_TO_CHOOSE: usize = 4_800;

/// How long a yes holds if the site doesn't say: the shortest that a regulator's guidance names (six months).
pub const CHOICE_EXPIRES_DAYS: u16 = 180;

/// How long a no is left in peace if the site doesn't say: the six months of the French and Italian authorities.
pub const ASK_AGAIN_AFTER_DAYS: u16 = 183;

/// Everything a visitor is told, and what the gate enforces. A public format: its canonical JSON is what is hashed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// Always [`FORMAT`].
    pub format: String,
    /// The site that shows it.
    pub site: SiteId,
    /// Who answers for the site, as visitors know them.
    pub operator: String,
    /// The site's privacy policy: a path or an address.
    pub privacy_policy: Option<String>,
    /// Where visitors exercise their rights: a path or an address.
    pub rights_page: Option<String>,
    /// The law pack in force when it was published.
    pub law_pack: Digest,
    /// The site's own rules, where they are stricter than the law.
    pub rules: SiteRules,
    /// Groups of purposes, in the order shown.
    pub groups: Vec<Group>,
    /// Purposes, in the order shown. The order numbers them in the cookie.
    pub purposes: Vec<Purpose>,
    /// Third parties.
    pub vendors: Vec<Vendor>,
    /// What the site itself keeps in the browser.
    pub stores: Vec<OwnStored>,
    /// How it looks.
    pub look: Look,
    /// The built-in texts, by language (BCP 47): the SHA-256 of each file.
    pub wording: BTreeMap<String, Digest>,
    /// The site's own texts in place of these, by language and key (`purpose-statistics-title`): Fluent patterns.
    pub texts: BTreeMap<String, BTreeMap<String, String>>,
    /// What the linter found and the operator publishes all the same.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accepted: Vec<AcceptedFinding>,
}

/// A notice in force, with its digest at hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    notice: Notice,
    digest: Digest,
}

impl Published {
    /// Fixes a notice: from here on it doesn't change.
    #[must_use]
    pub fn new(notice: Notice) -> Self {
        let digest = notice.digest();
        Self { notice, digest }
    }

    /// The notice's name.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.digest
    }
}

impl std::ops::Deref for Published {
    type Target = Notice;

    fn deref(&self) -> &Notice {
        &self.notice
    }
}

/// A heading over several purposes: *Sale or sharing of personal information*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Its id; its texts are `group-ID-title` and `group-ID-text`.
    pub id: PurposeId,
}

/// Why data is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Purpose {
    /// Its id; its texts are `purpose-ID-title` and `purpose-ID-text`.
    pub id: PurposeId,
    /// The group it stands in, if any.
    pub group: Option<PurposeId>,
    /// The uses that laws speak of. The strictest decides.
    pub uses: BTreeSet<Use>,
    /// Always active: the page that was asked for can't be had without it.
    pub strictly_necessary: bool,
}

/// A site that does everything that laws speak of, one purpose for each, and asks for nothing beyond the law: by it the law
/// itself can be looked at.
///
/// # Panics
/// Never: its ids are constants.
#[must_use]
pub fn reference(law_pack: Digest) -> Published {
    let purpose = |id: &str, uses: &[Use]| Purpose {
        id: id.parse().expect("a constant id"),
        group: None,
        uses: uses.iter().copied().collect(),
        strictly_necessary: uses.is_empty(),
    };
    let mut notice = Notice::blank("reference".parse().expect("a constant id"), law_pack);
    notice.rules.choice_expires_days = u16::MAX;
    notice.rules.ask_again_after_days = None;
    Published::new(Notice {
        operator: "A site that does everything".into(),
        purposes: vec![
            purpose("necessary", &[]),
            purpose("preferences", &[Use::Preferences]),
            purpose("statistics", &[Use::Statistics]),
            purpose("targeted-ads", &[Use::TargetedAds]),
            purpose("sale", &[Use::Sale]),
            purpose("sensitive", &[Use::Sensitive]),
        ],
        ..notice
    })
}

impl Notice {
    /// A notice that asks nothing yet, with a site's usual rules.
    #[must_use]
    pub fn blank(site: SiteId, law_pack: Digest) -> Self {
        Self {
            format: FORMAT.into(),
            operator: site.to_string(),
            site,
            privacy_policy: None,
            rights_page: None,
            law_pack,
            rules: SiteRules {
                ask_everywhere: false,
                choice_expires_days: CHOICE_EXPIRES_DAYS,
                ask_again_after_days: Some(ASK_AGAIN_AFTER_DAYS),
                shared_domain: None,
                accounts: false,
                vendor_choice: false,
                overrides: vec![],
                serves: vec![],
            },
            groups: vec![],
            purposes: vec![],
            vendors: vec![],
            stores: vec![],
            look: Look::default(),
            wording: BTreeMap::new(),
            texts: BTreeMap::new(),
            accepted: vec![],
        }
    }

    /// The notice's name, worked out anew. [`Published`] keeps it.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(&canonical_json(self))
    }

    /// Whose the cookie is: the site's, or its domain's.
    #[must_use]
    pub fn realm(&self) -> String {
        match &self.rules.shared_domain {
            None => self.site.to_string(),
            // No site's id has a colon.
            Some(domain) => format!("domain:{domain}"),
        }
    }

    /// A purpose's position.
    #[must_use]
    pub fn position(&self, id: &PurposeId) -> Option<usize> {
        self.purposes.iter().position(|purpose| purpose.id == *id)
    }

    /// The positions of some purposes, or the first that the notice doesn't know.
    ///
    /// # Errors
    /// The unknown id.
    pub fn positions(&self, ids: &[PurposeId]) -> Result<PurposeSet, PurposeId> {
        let mut set = PurposeSet::NONE;
        for id in ids {
            set.set(self.position(id).ok_or_else(|| id.clone())?, true);
        }
        Ok(set)
    }

    /// The purposes that are always active.
    #[must_use]
    pub fn necessary(&self) -> PurposeSet {
        let mut set = PurposeSet::NONE;
        for (index, purpose) in self.purposes.iter().enumerate() {
            set.set(index, purpose.strictly_necessary);
        }
        set
    }

    /// A vendor's position.
    #[must_use]
    pub fn vendor_position(&self, id: &VendorId) -> Option<usize> {
        self.vendors.iter().position(|vendor| vendor.id == *id)
    }

    /// What is wrong with the notice; empty if it may be published.
    #[must_use]
    pub fn problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        if self.format != FORMAT {
            problems.push(format!("format is `{}`, this program writes `{FORMAT}`", self.format));
        }
        if self.purposes.len() > MAX_PURPOSES {
            problems.push(format!("{} purposes; at most {MAX_PURPOSES} fit", self.purposes.len()));
        }
        let mut seen = BTreeSet::new();
        for id in self.groups.iter().map(|group| &group.id).chain(self.purposes.iter().map(|p| &p.id)) {
            if !seen.insert(id.as_str()) {
                problems.push(format!("`{id}` names two purposes or groups"));
            }
        }
        for purpose in &self.purposes {
            self.check_purpose(purpose, &mut problems);
        }
        let mut vendors = BTreeSet::new();
        for vendor in &self.vendors {
            if !vendors.insert(vendor.id.as_str()) {
                problems.push(format!("`{}` names two vendors", vendor.id));
            }
            if vendor.purposes.is_empty() {
                problems.push(format!("vendor `{}` has no purpose", vendor.id));
            }
            for id in vendor.purposes.iter().filter(|id| self.position(id).is_none()) {
                problems
                    .push(format!("vendor `{}` serves `{id}`, which is no purpose of the site", vendor.id));
            }
        }
        for own in self.stores.iter().filter(|own| self.position(&own.purpose).is_none()) {
            problems.push(format!(
                "`{}` serves `{}`, which is no purpose of the site",
                own.item.name, own.purpose
            ));
        }
        if self.rules.vendor_choice && self.vendors.len() > MAX_VENDORS_TO_CHOOSE {
            problems.push(format!(
                "{} vendors; with a switch for each (`vendor_switches`) at most {MAX_VENDORS_TO_CHOOSE} fit into the cookie",
                self.vendors.len()
            ));
        }
        problems.extend(self.look.contrast_problems());
        problems
    }

    fn check_purpose(&self, purpose: &Purpose, problems: &mut Vec<String>) {
        let id = &purpose.id;
        if let Some(group) =
            purpose.group.as_ref().filter(|group| !self.groups.iter().any(|g| g.id == **group))
        {
            problems.push(format!("purpose `{id}` stands in group `{group}`, which doesn't exist"));
        }
        if !purpose.strictly_necessary && purpose.uses.is_empty() {
            problems.push(format!(
                "purpose `{id}` has no uses, so no law can be applied to it; name them, or mark it strictly_necessary"
            ));
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A small notice for tests: necessary, statistics, advertising, media.
    pub(crate) fn notice() -> Notice {
        let purpose = |id: &str, uses: &[Use]| Purpose {
            id: id.parse().unwrap(),
            group: None,
            uses: uses.iter().copied().collect(),
            strictly_necessary: uses.is_empty(),
        };
        let blank = Notice::blank("test".parse().unwrap(), Digest::of(b"law"));
        Notice {
            operator: "Test Ltd".into(),
            purposes: vec![
                purpose("necessary", &[]),
                purpose("statistics", &[Use::DeviceStorage, Use::Statistics]),
                purpose("advertising", &[Use::DeviceStorage, Use::Sale, Use::TargetedAds]),
                purpose("media", &[Use::DeviceStorage]),
            ],
            ..blank
        }
    }

    /// A vendor for tests.
    pub(crate) fn vendor(id: &str, purpose: &str) -> Vendor {
        Vendor {
            hosts: vec![format!("{id}.example")],
            purposes: vec![purpose.parse().unwrap()],
            ..Vendor::unknown(id.parse().unwrap())
        }
    }

    #[test]
    fn a_notice_says_what_is_wrong_with_it() {
        assert_eq!(notice().problems(), Vec::<String>::new());
        let mut bad = notice();
        bad.purposes[1].uses.clear();
        bad.purposes[2].group = Some("sale".parse().unwrap());
        bad.purposes[3].id = "statistics".parse().unwrap();
        bad.stores.push(OwnStored { purpose: "media".parse().unwrap(), item: Stored::cookie("x") });
        assert_eq!(bad.problems().len(), 4, "{:?}", bad.problems());
    }

    #[test]
    fn the_digest_names_the_content() {
        let mut other = notice();
        assert_eq!(notice().digest(), other.digest());
        other.operator.push('!');
        assert_ne!(notice().digest(), other.digest());
    }

    #[test]
    fn a_purpose_past_the_last_is_in_no_set() {
        let mut set = PurposeSet::all(64);
        assert!(set.contains(63) && !set.contains(64));
        set.set(99, true);
        set.set(0, false);
        assert!(!set.contains(0) && PurposeSet::all(64).covers(set) && !set.covers(PurposeSet::all(1)));
    }
}
