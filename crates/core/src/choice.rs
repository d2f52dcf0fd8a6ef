//! A Choice: what the visitor said, checked against the notice that was shown.

mod standing;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::decide::{Decision, GpcStatus};
use crate::notice::{Notice, PurposeSet, VendorSet};
use crate::receipt::ClientVersion;
use crate::{Digest, PurposeId, VendorId};

pub use standing::Standing;

/// The act that made a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// *Accept all*.
    AcceptAll,
    /// *Reject all*.
    RejectAll,
    /// *Save my choices*: each purpose on or off.
    Save,
    /// A purpose allowed where its content was held back, the rest as before.
    Placeholder,
    /// *Withdraw everything*: nothing optional is allowed any more.
    Withdraw,
    /// The notice closed without an answer.
    Close,
    /// No act of the visitor's: the browser's opt-out signal (GPC), which changed what happens. Answers nothing by itself.
    Signal,
}

/// What the visitor said, as it arrives.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The notice that was shown.
    pub notice: Digest,
    /// The act.
    pub action: Action,
    /// For *save*: each purpose. For *placeholder*: those to allow. Empty for the others.
    #[serde(default)]
    pub purposes: BTreeMap<PurposeId, bool>,
    /// For *save*, where vendors have switches: those that are off although their purposes are on; none if it says nothing of
    /// vendors, so that what was refused stays so. For *placeholder*: those to let in again.
    #[serde(default)]
    pub vendors: Option<BTreeMap<VendorId, bool>>,
    /// The language in which it was shown (BCP 47); none if it isn't told.
    #[serde(default)]
    pub language: Option<String>,
    /// The version of the client that sends it; none if it isn't told, as by a form without JavaScript.
    #[serde(default)]
    pub client: Option<ClientVersion>,
}

/// A choice that makes sense under the notice in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedChoice {
    /// The act.
    pub action: Action,
    /// The purposes that it answers; all, unless the act is about some only. For the signal: those that it stops.
    pub answered: PurposeSet,
    /// Those it allows; a subset of `answered`.
    pub granted: PurposeSet,
    /// The vendors that it refuses although all their purposes are allowed; none if they stay as they were.
    pub refused: Option<VendorSet>,
    /// The vendors that it lets in, where the rest stays as it was.
    pub let_in: VendorSet,
    /// The browser's opt-out signal was sent with it, and the page had said so.
    pub knew_gpc: bool,
}

/// Why a choice is refused. Nothing changes then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChoiceError {
    /// Another notice was shown than the one in force.
    #[error(
        "the choice was made under notice {shown}, and {current} is in force: show that one and ask again"
    )]
    StaleNotice {
        /// The notice that was shown.
        shown: Digest,
        /// The notice in force.
        current: Digest,
    },
    /// The notice has no such purpose.
    #[error("`{0}` is no purpose of this notice")]
    UnknownPurpose(PurposeId),
    /// Strictly necessary purposes are always active.
    #[error("`{0}` is strictly necessary and can't be switched off")]
    Necessary(PurposeId),
    /// The notice has no such vendor, or none has a switch.
    #[error("`{0}` is no vendor with a switch in this notice")]
    UnknownVendor(VendorId),
    /// A placeholder lets vendors in, nothing else; the other acts name none.
    #[error("`vendors` goes with `save` and `placeholder` only, and a placeholder lets in what it names")]
    Vendors,
    /// The notice doesn't speak this language.
    #[error("the notice isn't written in `{0}`")]
    Language(String),
    /// *Accept all*, *reject all*, *withdraw*, *close* and the signal name no purposes.
    #[error("`purposes` goes with `save` and `placeholder` only, and a placeholder allows what it names")]
    Purposes,
}

impl Choice {
    /// Checks the choice against the notice in force and the decision of the visit.
    ///
    /// # Errors
    /// What doesn't fit; a choice is taken whole or not at all.
    pub fn check(&self, notice: &Notice, decision: &Decision) -> Result<CheckedChoice, ChoiceError> {
        let current = decision.notice;
        if self.notice != current {
            return Err(ChoiceError::StaleNotice { shown: self.notice, current });
        }
        let fits = match self.action {
            Action::Save => true,
            Action::Placeholder => !self.purposes.is_empty() && self.purposes.values().all(|yes| *yes),
            Action::AcceptAll | Action::RejectAll | Action::Withdraw | Action::Close | Action::Signal => {
                self.purposes.is_empty()
            }
        };
        if !fits {
            return Err(ChoiceError::Purposes);
        }
        if let Some(language) = self.language.as_ref().filter(|code| !notice.wording.contains_key(*code)) {
            return Err(ChoiceError::Language(language.clone()));
        }
        let (necessary, all) = (notice.necessary(), PurposeSet::all(notice.purposes.len()));
        let (mut answered, mut granted) = match self.action {
            Action::AcceptAll => (all, all),
            Action::RejectAll | Action::Withdraw | Action::Save => (all, necessary),
            Action::Placeholder | Action::Close => (PurposeSet::NONE, PurposeSet::NONE),
            Action::Signal => (decision.stopped_by_signal(), PurposeSet::NONE),
        };
        for (id, yes) in &self.purposes {
            let index = notice.position(id).ok_or_else(|| ChoiceError::UnknownPurpose(id.clone()))?;
            if necessary.contains(index) && !yes {
                return Err(ChoiceError::Necessary(id.clone()));
            }
            answered.set(index, true);
            granted.set(index, *yes);
        }
        for (index, purpose) in decision.purposes.iter().enumerate().filter(|(i, _)| answered.contains(*i)) {
            if let Some(locked) = purpose.locked {
                granted.set(index, locked);
            }
        }
        let knew_gpc = decision.gpc != GpcStatus::Absent;
        let (refused, let_in) = self.check_vendors(notice, granted)?;
        Ok(CheckedChoice { action: self.action, answered, granted, refused, let_in, knew_gpc })
    }

    /// The vendors refused and those let in. Who refuses a purpose needn't refuse its vendors: only exceptions are kept.
    fn check_vendors(
        &self,
        notice: &Notice,
        granted: PurposeSet,
    ) -> Result<(Option<VendorSet>, VendorSet), ChoiceError> {
        let none = BTreeMap::new();
        let named = self.vendors.as_ref().unwrap_or(&none);
        let fits = match self.action {
            Action::Save => true,
            Action::Placeholder => named.values().all(|yes| *yes),
            Action::AcceptAll | Action::RejectAll | Action::Withdraw | Action::Close | Action::Signal => {
                named.is_empty()
            }
        };
        if !fits {
            return Err(ChoiceError::Vendors);
        }
        let (mut refused, mut let_in) = (Vec::new(), Vec::new());
        for (id, yes) in named {
            let found = notice.vendor_position(id).filter(|_| notice.rules.vendor_choice);
            let index = found.ok_or_else(|| ChoiceError::UnknownVendor(id.clone()))?;
            let needs = notice.positions(&notice.vendors[index].purposes).unwrap_or_default();
            if notice.necessary().covers(needs) && !yes {
                return Err(ChoiceError::UnknownVendor(id.clone()));
            }
            if *yes {
                let_in.push(index);
            } else if granted.covers(needs) {
                refused.push(index);
            }
        }
        let says = match self.action {
            Action::Save => self.vendors.is_some(),
            Action::Placeholder | Action::Close | Action::Signal => false,
            Action::AcceptAll | Action::RejectAll | Action::Withdraw => true,
        };
        Ok((says.then(|| refused.into_iter().collect()), let_in.into_iter().collect()))
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::StoredChoice;
    use crate::law::tests::law;
    use crate::notice::tests::{notice, vendor};
    use crate::{Signals, decide};

    fn check(place: &str, choice: &str) -> Result<u64, ChoiceError> {
        let signals = Signals { jurisdiction: place.parse().ok(), ..Signals::default() };
        let decision = decide(
            &crate::Published::new(notice()),
            &law(),
            &signals,
            jiff::Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_hours(495_000),
        );
        let choice = choice.replace("NOTICE", &notice().digest().to_string());
        let choice: Choice = serde_json::from_str(&choice).unwrap();
        choice.check(&notice(), &decision).map(|checked| checked.granted.0)
    }

    #[test]
    fn each_act_grants_what_it_says() {
        assert_eq!(check("DE", r#"{"notice":"NOTICE","action":"accept-all"}"#), Ok(0b1111));
        assert_eq!(check("DE", r#"{"notice":"NOTICE","action":"reject-all"}"#), Ok(0b0001));
        assert_eq!(check("US-VA", r#"{"notice":"NOTICE","action":"close"}"#), Ok(0));
        let save = r#"{"notice":"NOTICE","action":"save","purposes":{"media":true,"advertising":false}}"#;
        assert_eq!(check("US-VA", save), Ok(0b1001));
        let placeholder = r#"{"notice":"NOTICE","action":"placeholder","purposes":{"media":true}}"#;
        assert_eq!(check("DE", placeholder), Ok(0b1000));
        assert_eq!(check("US-VA", placeholder), Ok(0b1000), "what the law allows is no yes of the visitor");
    }

    #[test]
    fn what_does_not_fit_is_refused_whole() {
        let unknown = r#"{"notice":"NOTICE","action":"save","purposes":{"media":true,"tea":true}}"#;
        assert_eq!(check("DE", unknown), Err(ChoiceError::UnknownPurpose("tea".parse().unwrap())));
        let stale = format!(r#"{{"notice":"{}","action":"accept-all"}}"#, Digest::of(b"other"));
        assert!(matches!(check("DE", &stale), Err(ChoiceError::StaleNotice { .. })));
        let necessary = r#"{"notice":"NOTICE","action":"save","purposes":{"necessary":false}}"#;
        assert_eq!(check("DE", necessary), Err(ChoiceError::Necessary("necessary".parse().unwrap())));
        let both = r#"{"notice":"NOTICE","action":"reject-all","purposes":{"media":true}}"#;
        assert_eq!(check("DE", both), Err(ChoiceError::Purposes));
        for purposes in ["{}", r#"{"media":false}"#, r#"{"media":true,"advertising":false}"#] {
            let placeholder =
                format!(r#"{{"notice":"NOTICE","action":"placeholder","purposes":{purposes}}}"#);
            assert_eq!(check("DE", &placeholder), Err(ChoiceError::Purposes), "{purposes}");
        }
    }

    /// What stands in Virginia after an act over an earlier choice of a day ago. Bits: necessary, statistics, advertising, media.
    fn over(action: Action, purposes: &[&str], earlier: StoredChoice, gpc: bool) -> Standing {
        let now = Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_hours(495_000);
        let jurisdiction = "US-VA".parse().ok();
        let signals = Signals { jurisdiction, gpc, choice: Some(earlier), ..Signals::default() };
        let notice = crate::Published::new(notice());
        let decision = decide(&notice, &law(), &signals, now);
        let purposes = purposes.iter().map(|id| (id.parse().unwrap(), true)).collect();
        let choice =
            Choice { notice: notice.digest(), action, purposes, vendors: None, language: None, client: None };
        let checked = choice.check(&notice, &decision).unwrap();
        checked.over(Some(earlier), &VendorSet::NONE, &decision, now)
    }

    fn earlier(answered: u64, granted: u64) -> StoredChoice {
        StoredChoice {
            same_questions: PurposeSet(0b1111),
            made_at: Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_hours(494_976),
            knew_gpc: false,
            by_parent: false,
            closed: false,
            about_others: false,
            answered: PurposeSet(answered),
            granted: PurposeSet(granted),
        }
    }

    #[test]
    fn closing_the_notice_takes_back_no_answer() {
        let before = earlier(0b1111, 0b1001);
        let after = over(Action::Close, &[], before, false);
        assert_eq!((after.answered.0, after.granted.0, after.closed), (0b1111, 0b1001, true));
        assert_eq!(after.made_at, before.made_at, "the yes in it is as old as it was");
        let other_notice = StoredChoice { same_questions: PurposeSet::NONE, ..before };
        let after = over(Action::Close, &[], other_notice, false);
        assert_eq!(
            (after.answered.0, after.granted.0),
            (0b0110, 0),
            "a yes ends with its notice, a no doesn't"
        );
        assert!(after.made_at > before.made_at);
    }

    #[test]
    fn a_placeholder_answers_what_it_names_and_nothing_else() {
        let after = over(Action::Placeholder, &["media"], earlier(0b0111, 0b0001), false);
        assert_eq!((after.answered.0, after.granted.0), (0b1111, 0b1001));
        let after = over(Action::Placeholder, &["media"], earlier(0, 0), false);
        assert_eq!((after.answered.0, after.granted.0), (0b1000, 0b1000));
        let closed = StoredChoice { closed: true, ..earlier(0, 0) };
        assert!(over(Action::Placeholder, &["media"], closed, false).closed);
    }

    #[test]
    fn a_yes_that_knew_nothing_of_the_signal_never_looks_as_if_it_had() {
        let after = over(Action::Placeholder, &["media"], earlier(0b0111, 0b0011), true);
        assert_eq!((after.answered.0, after.granted.0, after.knew_gpc), (0b1100, 0b1000, true));
    }

    #[test]
    fn only_exceptions_among_vendors_are_kept() {
        let mut with_switches = notice();
        with_switches.vendors =
            vec![vendor("one", "media"), vendor("two", "statistics"), vendor("own", "necessary")];
        let check = |switches: bool, choice: &str| {
            let mut notice = with_switches.clone();
            notice.rules.vendor_choice = switches;
            let notice = crate::Published::new(notice);
            let signals = Signals { jurisdiction: "DE".parse().ok(), ..Signals::default() };
            let decision = decide(&notice, &law(), &signals, Timestamp::UNIX_EPOCH);
            let choice = choice.replace("NOTICE", &notice.digest().to_string());
            let choice: Choice = serde_json::from_str(&choice).unwrap();
            choice.check(&notice, &decision).map(|c| (c.refused, c.let_in))
        };
        let save = r#"{"notice":"NOTICE","action":"save","purposes":{"media":true},"vendors":{"one":false,"two":false}}"#;
        let one: VendorSet = [0].into_iter().collect();
        assert_eq!(
            check(true, save),
            Ok((Some(one.clone()), VendorSet::NONE)),
            "`two` is off with its purpose"
        );
        assert_eq!(check(false, save), Err(ChoiceError::UnknownVendor("one".parse().unwrap())));
        let own = r#"{"notice":"NOTICE","action":"save","vendors":{"own":false}}"#;
        assert_eq!(check(true, own), Err(ChoiceError::UnknownVendor("own".parse().unwrap())));
        let all = r#"{"notice":"NOTICE","action":"accept-all","vendors":{"one":false}}"#;
        assert_eq!(check(true, all), Err(ChoiceError::Vendors));
        let placeholder =
            r#"{"notice":"NOTICE","action":"placeholder","purposes":{"media":true},"vendors":{"one":true}}"#;
        assert_eq!(check(true, placeholder), Ok((None, one)));
        let silent = r#"{"notice":"NOTICE","action":"save","purposes":{"media":true}}"#;
        assert_eq!(check(true, silent), Ok((None, VendorSet::NONE)), "nothing is said of vendors");
        assert_eq!(
            check(true, &placeholder.replace("\"one\":true", "\"one\":false")),
            Err(ChoiceError::Vendors)
        );
        let foreign = r#"{"notice":"NOTICE","action":"accept-all","language":"xx"}"#;
        assert_eq!(check(true, foreign), Err(ChoiceError::Language("xx".into())));
    }
}
