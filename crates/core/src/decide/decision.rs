//! What a decision says. A public format.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;

use super::CLOCK_SKEW;
use crate::law::{ConsentFrom, Need};
use crate::notice::PurposeSet;
use crate::{Digest, PurposeId};

/// What a site may do on this visit, purpose by purpose, and what to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Decision {
    /// The notice that it was made for.
    pub notice: Digest,
    /// The law pack that it was made with.
    pub law_pack: Digest,
    /// Where the visitor was taken to be; none if unknown.
    pub jurisdiction: Option<String>,
    /// The regime that applied: `eu-optin`, `us-optout-gpc`, `none`; `strictest` where the place isn't known well enough.
    pub regime: String,
    /// How to prompt.
    pub prompt: Prompt,
    /// What became of the browser's opt-out signal.
    pub gpc: GpcStatus,
    /// Each purpose as the page loads.
    pub default: BTreeMap<PurposeId, State>,
    /// The purposes that need a consent about which nothing live is known.
    pub must_ask: Vec<PurposeId>,
    /// Who must give it; none if nothing must be asked.
    pub consent_from: Option<ConsentFrom>,
    /// The links that the page must offer.
    pub must_offer_links: Vec<String>,
    /// The page must show that the browser's signal was honoured.
    pub must_show_signal_status: bool,
    /// Whether the site may ask about what was refused, by choice or signal; none if nothing was, or no law sets a time.
    pub reask_allowed: Option<bool>,
    /// From when on it may.
    pub reask_from: Option<Timestamp>,
    /// Each purpose of the notice, in its order.
    pub purposes: Vec<PurposeDecision>,
    /// The links with their words, where the law prescribes them.
    pub links: Vec<Link>,
    /// Words that must stand on the page.
    pub statements: Vec<String>,
    /// What was odd about the signals. Never a reason to allow anything.
    pub notes: Vec<String>,
}

/// A link that the law wants on the page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Link {
    /// What it is for: `do-not-sell-or-share`, `limit-sensitive`, `opt-out`, `withdraw-consent`, `object-statistics`.
    pub id: String,
    /// The words that the law prescribes; none where they are free.
    pub text: Option<String>,
}

/// A purpose as the page loads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// It happens.
    On,
    /// It doesn't.
    Off,
    /// It doesn't, and no consent changes that.
    Prohibited,
}

/// One purpose's part of a [`Decision`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PurposeDecision {
    /// The purpose.
    pub id: PurposeId,
    /// Whether it may happen now: `locked ?? (choice, if it counts) ?? default`.
    pub allowed: bool,
    /// What holds without any choice.
    pub default: bool,
    /// What no choice can change; none where the visitor may choose.
    pub locked: Option<bool>,
    /// What the law wants for it.
    pub need: Need,
    /// When a yes counts. A no always does.
    pub yes_counts: YesCounts,
    /// When the yes that counts ends; none if none does.
    pub yes_ends: Option<Timestamp>,
    /// Why it is allowed or not.
    pub because: Because,
    /// Where the law says so.
    pub citation: String,
}

/// When an earlier yes counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct YesCounts {
    /// Only if it was made under this notice.
    pub notice: Digest,
    /// Only if it was made at or after this time: an older one has expired.
    pub not_before: Timestamp,
    /// Only if it was made knowing of the browser's signal (11 CCR 7025(c)(3)).
    pub knowing_of_gpc: bool,
    /// Only if a parent gave it.
    pub by_parent: bool,
}

impl YesCounts {
    /// Whether a yes counts. `same_notice`: it was made under [`Self::notice`].
    #[must_use]
    pub fn accepts(&self, yes: Yes, now: Timestamp) -> bool {
        let not_after = now.saturating_add(CLOCK_SKEW).unwrap_or(Timestamp::MAX);
        yes.same_notice
            && (self.not_before..=not_after).contains(&yes.made_at)
            && (!self.knowing_of_gpc || yes.knew_gpc)
            && (!self.by_parent || yes.by_parent)
    }
}

/// How a yes was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Yes {
    /// Under the notice in force.
    pub same_notice: bool,
    /// When.
    pub made_at: Timestamp,
    /// Knowing of the browser's signal.
    pub knew_gpc: bool,
    /// By a parent.
    pub by_parent: bool,
}

/// Why a purpose is allowed or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Because {
    /// The page that was asked for can't be had without it.
    StrictlyNecessary,
    /// The law forbids it, consent or not.
    Prohibited,
    /// The visitor chose so.
    Choice,
    /// The visitor's age.
    Minor,
    /// The browser's opt-out signal.
    Signal,
    /// The law's default.
    Default,
    /// The site asks although the law of the place doesn't make it.
    SiteRule,
}

/// How to prompt the visitor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Prompt {
    /// Ask: something needs an answer first.
    Ask,
    /// Tell, and offer the way out.
    Notice,
    /// Show the links that the law wants, and nothing else.
    Link,
    /// Show nothing but the way back.
    None,
}

/// What became of the browser's opt-out signal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum GpcStatus {
    /// It wasn't sent.
    Absent,
    /// It was sent, and no rule here gives it force beyond what holds anyway.
    Seen,
    /// It was sent, and it is an opt-out here.
    Honored,
    /// It was sent; the visitor, knowing of it, allowed something that it would have stopped.
    Overridden,
}

impl Decision {
    /// The purposes that may happen now.
    #[must_use]
    pub fn allowed(&self) -> PurposeSet {
        let mut set = PurposeSet::NONE;
        for (index, purpose) in self.purposes.iter().enumerate() {
            set.set(index, purpose.allowed);
        }
        set
    }

    /// The decision's class: two visits of one class are shown the same. 16 hex digits.
    #[must_use]
    pub fn class(&self) -> String {
        let key = format!(
            "{}|{:x}|{:?}|{:?}|{}|{:?}|{:?}|{:?}",
            self.notice,
            self.allowed().0,
            self.prompt,
            self.gpc,
            self.regime,
            self.jurisdiction,
            self.links,
            self.statements,
        );
        Digest::of(key.as_bytes()).to_string()[..16].to_owned()
    }
}
