//! A Choice: what the visitor said, checked against the notice that was shown.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::decide::{Decision, GpcStatus};
use crate::notice::{Notice, PurposeSet};
use crate::{Digest, PurposeId};

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
    /// The notice closed without an answer.
    Close,
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
}

/// A choice that makes sense under the notice in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckedChoice {
    /// The act.
    pub action: Action,
    /// What is allowed from now on, strictly necessary purposes included.
    pub granted: PurposeSet,
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
    /// *Accept all*, *reject all* and *close* name no purposes.
    #[error("`purposes` goes with `save` and `placeholder` only, and a placeholder allows at least one")]
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
        let named = matches!(self.action, Action::Save | Action::Placeholder);
        if !named && !self.purposes.is_empty()
            || self.action == Action::Placeholder && !self.purposes.values().any(|yes| *yes)
        {
            return Err(ChoiceError::Purposes);
        }
        let necessary = notice.necessary();
        let mut granted = match self.action {
            Action::AcceptAll => PurposeSet::all(notice.purposes.len()),
            Action::Placeholder => decision.allowed(),
            Action::RejectAll | Action::Save | Action::Close => necessary,
        };
        for (id, yes) in &self.purposes {
            let index = notice.position(id).ok_or_else(|| ChoiceError::UnknownPurpose(id.clone()))?;
            if necessary.contains(index) && !yes {
                return Err(ChoiceError::Necessary(id.clone()));
            }
            granted.set(index, *yes || self.action == Action::Placeholder && granted.contains(index));
        }
        for (index, purpose) in decision.purposes.iter().enumerate() {
            if let Some(locked) = purpose.locked {
                granted.set(index, locked);
            }
        }
        Ok(CheckedChoice { action: self.action, granted, knew_gpc: decision.gpc != GpcStatus::Absent })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::tests::law;
    use crate::notice::tests::notice;
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
        assert_eq!(check("US-VA", r#"{"notice":"NOTICE","action":"close"}"#), Ok(0b0001));
        let save = r#"{"notice":"NOTICE","action":"save","purposes":{"media":true,"advertising":false}}"#;
        assert_eq!(check("US-VA", save), Ok(0b1001));
        let placeholder = r#"{"notice":"NOTICE","action":"placeholder","purposes":{"media":true}}"#;
        assert_eq!(check("DE", placeholder), Ok(0b1001));
        assert_eq!(check("US-VA", placeholder), Ok(0b1111));
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
        let nothing = r#"{"notice":"NOTICE","action":"placeholder"}"#;
        assert_eq!(check("DE", nothing), Err(ChoiceError::Purposes));
    }
}
