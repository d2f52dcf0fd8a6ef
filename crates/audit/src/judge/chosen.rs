//! What a visitor allowed and refused, who went through the switches one by one: read from what stands on the switches, as they stood
//! when the choice was saved.
//!
//! A switch is known by the purpose or the vendor in its name. Where one that is on is called so that nobody knows what it allows, it
//! may allow anything: then nothing is said of what was refused.

use std::collections::BTreeSet;

use super::attribution::{Attribution, Site};
use super::domain::registrable;
use super::known::KnownVendor;
use super::regime::{Regime, Want};
use crate::evidence::{CouldNot, Evidence, Scenario, Switch};
use crate::finding::{Purpose, Report};
use crate::purposes::named_in;

/// A shorter name must be a word of its own.
const NAME: usize = 5;

/// A choice.
#[derive(Debug, Default)]
pub(super) struct Chosen {
    on: Vec<Says>,
    off: Vec<Says>,
}

/// What the name of a switch says.
#[derive(Debug)]
struct Says {
    purposes: BTreeSet<Purpose>,
    /// Owners, as attributions have them.
    owners: BTreeSet<String>,
}

/// Whether a switch is for something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Covers {
    Yes,
    Perhaps,
    No,
}

impl Chosen {
    pub(super) fn new(site: &Site<'_>, seen: &Evidence) -> Self {
        let says = |on: bool| -> Vec<Says> {
            let switches = seen.chosen.iter().filter(|switch| switch.on == on);
            switches.map(|switch| Says::read(site, &switch.label)).collect()
        };
        Self { on: says(true), off: says(false) }
    }

    /// Whether something breaks the choice. What no switch is for was allowed by nobody: where consent is asked that is no consent,
    /// elsewhere it is no objection.
    pub(super) fn refuses(&self, attribution: &Attribution, regime: &Regime) -> bool {
        if !attribution.needs_consent || self.on.len() + self.off.len() == 0 {
            return false;
        }
        if self.on.iter().any(|one| one.covers(attribution) != Covers::No) {
            return false;
        }
        let named = self.off.iter().any(|one| one.covers(attribution) == Covers::Yes);
        named || self.on.is_empty() || regime.want(&attribution.purpose) == Want::OptIn
    }
}

impl Says {
    fn read(site: &Site<'_>, label: &str) -> Self {
        Self { purposes: named_in(label), owners: site.vendors_named(label) }
    }

    fn covers(&self, attribution: &Attribution) -> Covers {
        if self.purposes.is_empty() && self.owners.is_empty() {
            return Covers::Perhaps;
        }
        let purpose = self.purposes.contains(&attribution.purpose);
        let owner = attribution.owner.as_ref().map(|owner| self.owners.contains(owner));
        match (self.owners.is_empty(), owner) {
            // A purpose of the site's own, which the words of the three don't say.
            (true, _) if matches!(attribution.purpose, Purpose::Other(_)) => Covers::Perhaps,
            (true, _) => {
                if purpose {
                    Covers::Yes
                } else {
                    Covers::No
                }
            }
            (false, Some(true)) if purpose || self.purposes.is_empty() => Covers::Yes,
            (false, Some(true) | None) => Covers::Perhaps,
            (false, Some(false)) => Covers::No,
        }
    }
}

/// Says where it isn't known what was allowed.
pub(super) fn judge(report: &mut Report, site: &Site<'_>, evidence: &[Evidence]) {
    for seen in evidence.iter().filter(|seen| seen.scenario == Some(Scenario::Choose)) {
        let unknown = |switch: &&Switch| {
            let says = Says::read(site, &switch.label);
            switch.on && says.purposes.is_empty() && says.owners.is_empty()
        };
        let made = seen.decided_at_ms.is_some();
        let why = match seen.chosen.iter().find(unknown) {
            Some(switch) if made => format!(
                "“{}” was switched on, and nobody knows what that allows: what was refused isn't judged",
                switch.label
            ),
            None if made && seen.chosen.is_empty() => {
                "a choice was saved, and how its switches stood isn't known".into()
            }
            _ => continue,
        };
        let what = "choose".into();
        report.could_not.push(CouldNot { scenario: Scenario::Choose, what, why, site_has_none: false });
    }
}

/// Whether a label names a vendor: by its name, its owner's, or that of one of its hosts.
pub(super) fn names(label: &str, vendor: &KnownVendor) -> bool {
    let lower = label.to_lowercase();
    let squeezed: String = lower.chars().filter(|letter| letter.is_alphanumeric()).collect();
    let is_in = |name: &str| {
        let name = name.split('(').next().unwrap_or_default().to_lowercase();
        let short: String = name.chars().filter(|letter| letter.is_alphanumeric()).collect();
        let mut words = lower.split(|letter: char| !letter.is_alphanumeric());
        (short.chars().count() >= NAME && squeezed.contains(&short))
            || (!short.is_empty() && words.any(|word| word == short))
    };
    let mut hosts = vendor.hosts.iter().filter_map(|host| registrable(host).split('.').next());
    is_in(&vendor.name) || vendor.owner.as_deref().is_some_and(is_in) || hosts.any(is_in)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{Basis, Confidence};

    fn says(purposes: &[Purpose], owners: &[&str]) -> Says {
        Says {
            purposes: purposes.iter().cloned().collect(),
            owners: owners.iter().map(|owner| (*owner).to_owned()).collect(),
        }
    }

    fn of(purpose: Purpose, owner: &str) -> Attribution {
        Attribution {
            purpose,
            owner: Some(owner.into()),
            vendor: None,
            needs_consent: true,
            sale_share: false,
            basis: Basis::Catalogue,
            confidence: Confidence::Medium,
            why: None,
        }
    }

    #[test]
    fn what_a_switch_is_off_for_is_refused_and_what_one_may_allow_is_not() {
        use Purpose::{Analytics, Functional, Marketing};
        let (opt_in, opt_out) = (Regime::opt_in(), Regime::opt_out());
        let (stats, ads) = (of(Analytics, "Lumen"), of(Marketing, "Pixel"));
        let chosen = Chosen { on: vec![says(&[Analytics], &[])], off: vec![says(&[Marketing], &[])] };
        assert_eq!([&stats, &ads].map(|one| chosen.refuses(one, &opt_out)), [false, true]);
        let unknown = Chosen { on: vec![says(&[], &[])], off: vec![says(&[Marketing], &[])] };
        assert!(!unknown.refuses(&ads, &opt_in), "nobody knows what is allowed");
        let unnamed = Chosen { on: vec![says(&[Functional], &[])], off: vec![] };
        assert_eq!([&opt_in, &opt_out].map(|regime| unnamed.refuses(&ads, regime)), [true, false]);
        let media = of(Purpose::Other("social-media".into()), "Tube");
        assert!(!chosen.refuses(&media, &opt_in), "social media may stand under any name");
        let none = Chosen { on: vec![], off: vec![says(&[], &[])] };
        assert!(none.refuses(&ads, &opt_out), "everything is off");
        assert!(!Chosen::default().refuses(&ads, &opt_in), "nothing was chosen");
    }

    #[test]
    fn switches_of_vendors_are_told_apart_by_their_names() {
        use Purpose::{Analytics, Marketing};
        let regime = Regime::opt_out();
        let chosen = Chosen {
            on: vec![says(&[Analytics], &["Google"])],
            off: vec![says(&[], &["Pixel"]), says(&[Marketing], &["Google"])],
        };
        assert!(chosen.refuses(&of(Marketing, "Pixel"), &regime));
        assert!(!chosen.refuses(&of(Analytics, "Google"), &regime));
        assert!(!chosen.refuses(&of(Marketing, "Google"), &regime), "the one that is on may be for it");
        assert!(!chosen.refuses(&of(Analytics, "Lumen"), &regime), "no switch is for it");
    }
}
