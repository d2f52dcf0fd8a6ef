//! A Notice: one published, immutable version of everything a visitor is told. Named by its SHA-256.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::law::{Need, Use};
use crate::{Digest, Jurisdiction, PurposeId, SiteId, VendorId, canonical_json};

/// The format's name and version; another version is another format.
pub const FORMAT: &str = "sayso-notice/1";

/// At most this many purposes, so that a choice fits in one machine word and in the cookie.
pub const MAX_PURPOSES: usize = 64;

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
    /// Cookies that the site itself sets.
    pub cookies: Vec<OwnCookie>,
    /// Every text, by language (BCP 47) and key: `purpose-statistics-title`.
    pub wording: BTreeMap<String, BTreeMap<String, String>>,
}

/// A notice in force, with its digest at hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    notice: Notice,
    digest: Digest,
    asks: Digest,
}

impl Published {
    /// Fixes a notice: from here on it doesn't change.
    #[must_use]
    pub fn new(notice: Notice) -> Self {
        let digest = notice.digest();
        let asks = notice.asks();
        Self { notice, digest, asks }
    }

    /// Names what the notice tells and asks, whichever site of a shared domain it is for: a yes to one is a yes to the other.
    #[must_use]
    pub fn asks(&self) -> Digest {
        self.asks
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

/// Where the site asks for more than the law does. For less only by an override that everybody can read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SiteRules {
    /// Ask before anything optional, whatever the law of the place says.
    pub ask_everywhere: bool,
    /// How long a yes holds, in days, where the law doesn't end it sooner. Afterwards it counts no more and the visitor is
    /// asked again.
    pub choice_expires_days: u16,
    /// How long the site doesn't ask again after a no, in days, where the law doesn't make it wait longer. None: it never does.
    pub ask_again_after_days: Option<u16>,
    /// The choice holds for every site under this domain that says the same: the cookie is the domain's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shared_domain: Option<String>,
    /// The choice of somebody who is signed in holds for the account, on every device.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub accounts: bool,
    /// Where the operator takes the law to want something else than the law pack says.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub overrides: Vec<Override>,
    /// Where its visitors are; a visitor of unknown place gets the strictest law of these. None named: of all.
    pub serves: Vec<Jurisdiction>,
}

/// What the operator holds against the law pack: in these places this use needs something else. It stands in the notice, so that
/// every receipt shows that it was so, and who said why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// Where: exactly these places, parts of them not included.
    pub places: Vec<Jurisdiction>,
    /// Which use.
    #[serde(rename = "use")]
    pub what: Use,
    /// What it needs.
    pub need: Need,
    /// Why.
    pub reason: String,
    /// Who decided so.
    pub decided_by: String,
    /// When.
    pub decided_on: Date,
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

/// A third party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vendor {
    /// Its id.
    pub id: VendorId,
    /// Its name, as visitors may know it.
    pub name: String,
    /// Host names; each stands for itself and every sub-domain.
    pub hosts: Vec<String>,
    /// Texts that mark an inline script as this vendor's, next to its hosts: `fbq(`.
    pub inline: Vec<String>,
    /// Names of the cookies that it sets on the site; `*` at the end stands for any ending.
    pub cookies: Vec<String>,
    /// What it is used for. All must be allowed before it may load.
    pub purposes: Vec<PurposeId>,
    /// Its privacy policy.
    pub policy: Option<String>,
}

/// A cookie that the site itself sets, with the purpose that it serves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnCookie {
    /// Its name; `*` at the end stands for any ending.
    pub name: String,
    /// What it is for.
    pub purpose: PurposeId,
}

/// A set of purposes of one notice, by their position in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct PurposeSet(pub u64);

impl PurposeSet {
    /// No purpose.
    pub const NONE: Self = Self(0);

    /// Every purpose of a notice with `count` of them.
    #[must_use]
    pub fn all(count: usize) -> Self {
        Self(if count >= 64 { u64::MAX } else { (1 << count) - 1 })
    }

    /// Whether the purpose at this position is in the set. Positions past the last are in no set.
    #[must_use]
    pub fn contains(self, index: usize) -> bool {
        index < MAX_PURPOSES && self.0 >> index & 1 == 1
    }

    /// Puts a purpose in, or takes it out.
    pub fn set(&mut self, index: usize, member: bool) {
        if index < MAX_PURPOSES {
            self.0 = self.0 & !(1 << index) | u64::from(member) << index;
        }
    }

    /// Whether every purpose of `other` is in this set.
    #[must_use]
    pub fn covers(self, other: Self) -> bool {
        other.0 & !self.0 == 0
    }
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
    Published::new(Notice {
        format: FORMAT.into(),
        site: "reference".parse().expect("a constant id"),
        operator: "A site that does everything".into(),
        privacy_policy: None,
        law_pack,
        rules: SiteRules {
            ask_everywhere: false,
            choice_expires_days: u16::MAX,
            ask_again_after_days: None,
            shared_domain: None,
            accounts: false,
            overrides: vec![],
            serves: vec![],
        },
        groups: vec![],
        purposes: vec![
            purpose("necessary", &[]),
            purpose("preferences", &[Use::Preferences]),
            purpose("statistics", &[Use::Statistics]),
            purpose("targeted-ads", &[Use::TargetedAds]),
            purpose("sale", &[Use::Sale]),
            purpose("sensitive", &[Use::Sensitive]),
        ],
        vendors: vec![],
        cookies: vec![],
        wording: BTreeMap::new(),
    })
}

impl Notice {
    /// The notice's name, worked out anew. [`Published`] keeps it.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(&canonical_json(self))
    }

    /// What is told and asked. For a site on its own that is the notice itself.
    fn asks(&self) -> Digest {
        match self.rules.shared_domain {
            None => self.digest(),
            Some(_) => {
                let site = "shared".parse().expect("a constant id");
                Self { site, privacy_policy: None, ..self.clone() }.digest()
            }
        }
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

    /// A text in a language; English, then the key itself where it is missing.
    #[must_use]
    pub fn text<'a>(&'a self, language: &str, key: &'a str) -> &'a str {
        let find = |language: &str| self.wording.get(language).and_then(|texts| texts.get(key));
        find(language).or_else(|| find("en")).map_or(key, String::as_str)
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
        for cookie in self.cookies.iter().filter(|cookie| self.position(&cookie.purpose).is_none()) {
            problems.push(format!(
                "cookie `{}` serves `{}`, which is no purpose of the site",
                cookie.name, cookie.purpose
            ));
        }
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
        Notice {
            format: FORMAT.into(),
            site: "test".parse().unwrap(),
            operator: "Test Ltd".into(),
            privacy_policy: None,
            law_pack: Digest::of(b"law"),
            rules: SiteRules {
                ask_everywhere: false,
                choice_expires_days: 180,
                ask_again_after_days: Some(180),
                shared_domain: None,
                accounts: false,
                overrides: vec![],
                serves: vec![],
            },
            groups: vec![],
            purposes: vec![
                purpose("necessary", &[]),
                purpose("statistics", &[Use::DeviceStorage, Use::Statistics]),
                purpose("advertising", &[Use::DeviceStorage, Use::Sale, Use::TargetedAds]),
                purpose("media", &[Use::DeviceStorage]),
            ],
            vendors: vec![],
            cookies: vec![],
            wording: BTreeMap::new(),
        }
    }

    #[test]
    fn a_notice_says_what_is_wrong_with_it() {
        assert_eq!(notice().problems(), Vec::<String>::new());
        let mut bad = notice();
        bad.purposes[1].uses.clear();
        bad.purposes[2].group = Some("sale".parse().unwrap());
        bad.purposes[3].id = "statistics".parse().unwrap();
        bad.cookies.push(OwnCookie { name: "x".into(), purpose: "media".parse().unwrap() });
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
