//! What a decision says. A public format.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Serialize, Serializer};

use super::{CLOCK_SKEW, Table};
use crate::law::{ConsentFrom, Need};
use crate::notice::PurposeSet;
use crate::{Digest, Jurisdiction, PurposeId};

/// What a site may do on this visit, purpose by purpose, and what to show.
///
/// Cheap to make: what follows from the law alone is shared with every visit alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The notice that it was made for.
    pub notice: Digest,
    /// Where the visitor was taken to be; none if unknown.
    pub jurisdiction: Option<Jurisdiction>,
    /// How to prompt.
    pub prompt: Prompt,
    /// What became of the browser's opt-out signal.
    pub gpc: GpcStatus,
    /// The purposes that need a consent about which nothing live is known.
    pub must_ask: PurposeSet,
    /// The page must show that the browser's signal was honoured.
    pub must_show_signal_status: bool,
    /// Whether the site may ask about what was refused, by choice or signal; none if nothing was, or no law sets a time.
    pub reask_allowed: Option<bool>,
    /// From when on it may.
    pub reask_from: Option<Timestamp>,
    /// Each purpose of the notice, in its order.
    pub purposes: Vec<PurposeDecision>,
    /// What was odd about the signals. Never a reason to allow anything.
    pub notes: Vec<String>,
    pub(super) table: Arc<Table>,
}

/// The public format: the fields of a [`Decision`], and what follows from them by name.
#[derive(Serialize)]
struct Written<'a> {
    notice: Digest,
    law_pack: Digest,
    jurisdiction: Option<&'a Jurisdiction>,
    regime: &'a str,
    prompt: Prompt,
    gpc: GpcStatus,
    default: BTreeMap<&'a PurposeId, State>,
    must_ask: Vec<&'a PurposeId>,
    consent_from: Option<ConsentFrom>,
    must_offer_links: Vec<&'a str>,
    must_show_signal_status: bool,
    reask_allowed: Option<bool>,
    reask_from: Option<Timestamp>,
    purposes: &'a [PurposeDecision],
    links: &'a [Link],
    statements: &'a [String],
    notes: &'a [String],
}

impl Serialize for Decision {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let written = Written {
            notice: self.notice,
            law_pack: self.law_pack(),
            jurisdiction: self.jurisdiction.as_ref(),
            regime: self.regime(),
            prompt: self.prompt,
            gpc: self.gpc,
            default: self.purposes.iter().map(|purpose| (&purpose.id, purpose.state())).collect(),
            must_ask: self.asked().collect(),
            consent_from: self.consent_from(),
            must_offer_links: self.links().iter().map(|link| link.id.as_str()).collect(),
            must_show_signal_status: self.must_show_signal_status,
            reask_allowed: self.reask_allowed,
            reask_from: self.reask_from,
            purposes: &self.purposes,
            links: self.links(),
            statements: self.statements(),
            notes: &self.notes,
        };
        written.serialize(serializer)
    }
}

impl Decision {
    /// The law pack that it was made with.
    #[must_use]
    pub fn law_pack(&self) -> Digest {
        self.table.law_pack
    }

    /// The regime that applied: `eu-optin`, `us-optout-gpc`, `none`; `strictest` where the place isn't known well enough.
    #[must_use]
    pub fn regime(&self) -> &str {
        &self.table.regime
    }

    /// The links that the page must offer, with their words where the law prescribes them.
    #[must_use]
    pub fn links(&self) -> &[Link] {
        &self.table.links
    }

    /// Words that must stand on the page.
    #[must_use]
    pub fn statements(&self) -> &[String] {
        &self.table.statements
    }

    /// The purposes that must be asked about, in the notice's order.
    pub fn asked(&self) -> impl Iterator<Item = &PurposeId> {
        let purposes = self.purposes.iter().enumerate();
        purposes.filter(|(index, _)| self.must_ask.contains(*index)).map(|(_, purpose)| &purpose.id)
    }

    /// The purposes that are off because of the browser's signal, and of nothing else.
    #[must_use]
    pub fn stopped_by_signal(&self) -> PurposeSet {
        let mut stopped = PurposeSet::NONE;
        for (index, purpose) in self.purposes.iter().enumerate() {
            stopped.set(index, purpose.because == Because::Signal);
        }
        stopped
    }

    /// When a yes given at a time ends under this decision, by the law or after the site's days, whichever is sooner.
    #[must_use]
    pub fn yes_given_at_ends(&self, made_at: Timestamp, site_days: u16) -> Timestamp {
        let months = self.table.rows.iter().filter_map(|row| row.lasting_months).min();
        super::engine::soonest_end(made_at, site_days, months)
    }

    /// Who must give the consent that is asked for; none if nothing must be asked.
    #[must_use]
    pub fn consent_from(&self) -> Option<ConsentFrom> {
        (self.must_ask != PurposeSet::NONE).then_some(self.table.consent_from)
    }
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
    pub citation: Arc<str>,
}

impl PurposeDecision {
    /// The purpose as the page loads.
    #[must_use]
    pub fn state(&self) -> State {
        match (self.allowed, self.locked) {
            (true, _) => State::On,
            (false, Some(false)) => State::Prohibited,
            (false, _) => State::Off,
        }
    }
}

/// When an earlier yes counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct YesCounts {
    /// Only if it was made under this notice, or under one that asked the same about the purpose.
    pub notice: Digest,
    /// Only if it was made at or after this time: an older one has expired.
    pub not_before: Timestamp,
    /// Only if it was made knowing of the browser's signal (11 CCR 7025(c)(3)).
    pub knowing_of_gpc: bool,
    /// Only if a parent gave it.
    pub by_parent: bool,
}

impl YesCounts {
    /// Whether a yes counts. `same_question`: it was made under [`Self::notice`], or another that asked the same.
    #[must_use]
    pub fn accepts(&self, yes: Yes, now: Timestamp) -> bool {
        let not_after = now.saturating_add(CLOCK_SKEW).unwrap_or(Timestamp::MAX);
        yes.same_question
            && (self.not_before..=not_after).contains(&yes.made_at)
            && (!self.knowing_of_gpc || yes.knew_gpc)
            && (!self.by_parent || yes.by_parent)
    }
}

/// How a yes was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Yes {
    /// To what the notice in force asks.
    pub same_question: bool,
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
    /// The operator holds something else against the law pack, and has said why.
    Override,
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
    ///
    /// Times aren't in it: no page shows them, and a class would end with every second.
    #[must_use]
    pub fn class(&self) -> String {
        let purposes: Vec<_> =
            self.purposes.iter().map(|row| (row.allowed, row.default, row.locked)).collect();
        let key = format!(
            "{}|{:?}|{:?}|{:?}|{}|{}|{:?}|{:?}|{:?}|{:?}|{}",
            self.notice,
            purposes,
            self.prompt,
            self.gpc,
            self.must_show_signal_status,
            self.regime(),
            self.jurisdiction,
            self.links(),
            self.statements(),
            self.consent_from(),
            self.must_ask.0,
        );
        Digest::of(key.as_bytes()).to_string()[..16].to_owned()
    }
}
