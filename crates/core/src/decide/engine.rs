//! How a decision is reached: each purpose by itself, then what they mean together.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, Timestamp};

use super::decision::{Because, Decision, GpcStatus, Link, Prompt, PurposeDecision, State, Yes, YesCounts};
use super::merge;
use crate::law::{ConsentFrom, Found, Law, Need, Rule, Use, Waiting, Wanted};
use crate::notice::{Published, Purpose};
use crate::signals::{Signals, StoredChoice};

/// What holds for every purpose of one visit.
pub(super) struct Engine<'a> {
    pub(super) notice: &'a Published,
    pub(super) law: &'a Law,
    pub(super) found: Found<'a>,
    pub(super) signals: &'a Signals,
    pub(super) choice: Option<StoredChoice>,
    pub(super) now: Timestamp,
}

struct Judged {
    decision: PurposeDecision,
    /// The signal is an opt-out of this purpose here.
    stopped_by_signal: bool,
    /// What the visitor said, whether it counts or not.
    said: Option<bool>,
    /// The visitor has answered, and the site may not ask again yet.
    live: bool,
    /// How long the law makes the site wait after a refusal, in months.
    waiting_months: Option<u16>,
}

impl Engine<'_> {
    pub(super) fn decide(self, notes: Vec<String>) -> Decision {
        let judged: Vec<Judged> =
            self.notice.purposes.iter().enumerate().map(|(i, p)| self.judge(i, p)).collect();
        let asked = |judged: &&Judged| judged.decision.need == Need::OptIn && !judged.live;
        let must_ask: Vec<_> = judged.iter().filter(asked).map(|judged| judged.decision.id.clone()).collect();
        let links = self.links();
        let (reask_allowed, reask_from) = self.reask(&judged);
        let gpc = self.gpc_status(&judged);
        let show = |rule: &Rule| rule.signal.as_ref().is_some_and(|signal| signal.show);
        Decision {
            notice: self.notice.digest(),
            law_pack: self.law.digest,
            jurisdiction: self.signals.jurisdiction.as_ref().map(ToString::to_string),
            regime: match &self.found {
                Found::One(applied) => applied.name().to_owned(),
                Found::AnyOf(_) => "strictest".into(),
            },
            prompt: self.prompt(&judged, !links.is_empty()),
            gpc,
            default: judged.iter().map(|judged| (judged.decision.id.clone(), judged.state())).collect(),
            consent_from: (!must_ask.is_empty()).then(|| self.consent_from()),
            must_ask,
            must_offer_links: links.iter().map(|link| link.id.clone()).collect(),
            must_show_signal_status: self.signals.gpc
                && self.found.all().iter().any(|applied| applied.signal.is_some_and(show)),
            reask_allowed,
            reask_from,
            links,
            statements: self.statements(),
            purposes: judged.into_iter().map(|judged| judged.decision).collect(),
            notes,
        }
    }

    fn judge(&self, index: usize, purpose: &Purpose) -> Judged {
        let Wanted { need: law_need, rule, for_age, .. } = self.wanted(purpose);
        let asks_on_its_own = self.notice.rules.ask_everywhere && law_need < Need::OptIn;
        let need = match (purpose.strictly_necessary, asks_on_its_own) {
            (true, _) => Need::Free,
            (false, true) => Need::OptIn,
            (false, false) => law_need,
        };
        let stopped_by_signal = self.signals.gpc
            && !purpose.strictly_necessary
            && self.found.all().iter().any(|applied| applied.signal_stops(&purpose.uses));
        let default = match need {
            Need::Free => true,
            Need::OptOut => !stopped_by_signal,
            Need::OptIn | Need::Prohibited => false,
        };
        let locked = match (purpose.strictly_necessary, need) {
            (true, _) => Some(true),
            (false, Need::Prohibited) => Some(false),
            (false, _) => None,
        };
        let yes_counts = YesCounts {
            notice: self.notice.digest(),
            not_before: self.not_before(purpose),
            knowing_of_gpc: stopped_by_signal,
            by_parent: need == Need::OptIn && self.consent_from() == ConsentFrom::Parent,
        };
        let choice = self.choice.filter(|choice| choice.answered.contains(index));
        let said = choice.map(|choice| choice.granted.contains(index));
        let counted =
            said.filter(|yes| !yes || choice.is_some_and(|c| yes_counts.accepts(c.yes(), self.now)));
        let allowed = merge(locked, counted, default);
        let because = if locked == Some(true) {
            Because::StrictlyNecessary
        } else if locked.is_some() {
            if for_age { Because::Minor } else { Because::Prohibited }
        } else if counted.is_some() {
            Because::Choice
        } else if asks_on_its_own {
            Because::SiteRule
        } else if for_age && need == Need::OptIn {
            Because::Minor
        } else if stopped_by_signal && need == Need::OptOut {
            Because::Signal
        } else {
            Because::Default
        };
        let waiting_months = self.waiting_months(purpose);
        let live = match counted {
            None => false,
            Some(true) => true,
            Some(false) => self.ask_again_from(choice, waiting_months).is_none_or(|from| self.now < from),
        };
        let yes_ends = counted.filter(|yes| *yes).and(choice).map(|choice| self.yes_ends(choice, purpose));
        Judged {
            decision: PurposeDecision {
                id: purpose.id.clone(),
                allowed,
                default,
                locked,
                need,
                yes_counts,
                yes_ends,
                because,
                citation: rule.map(|rule| rule.citation.clone()).unwrap_or_default(),
            },
            stopped_by_signal,
            said,
            live,
            waiting_months,
        }
    }

    /// What one purpose's part of the decision is, and whether the browser's signal stops it.
    pub(super) fn purpose(&self, index: usize, purpose: &Purpose) -> (PurposeDecision, bool) {
        let judged = self.judge(index, purpose);
        (judged.decision, judged.stopped_by_signal)
    }

    /// What the law wants of a purpose, the row that says so, and the name of the place.
    pub(super) fn need(&self, purpose: &Purpose) -> (Need, Option<&Rule>, Option<&str>) {
        let wanted = self.wanted(purpose);
        (wanted.need, wanted.rule, wanted.place)
    }

    /// The row by which the browser's signal stops a purpose.
    pub(super) fn signal_rule(&self, purpose: &Purpose) -> Option<&Rule> {
        let mut stopping = self.found.all().iter().filter(|applied| applied.signal_stops(&purpose.uses));
        stopping.find_map(|applied| applied.signal)
    }

    /// The strictest need of a purpose's uses, the row it comes from, and whether the visitor's age makes it so.
    fn wanted(&self, purpose: &Purpose) -> Wanted<'_> {
        let wants = |applied: &crate::law::Applied<'_>| applied.regime.is_some() || applied.minors.is_some();
        let all = self.found.all();
        let wanted = all.iter().map(|applied| applied.wants(&purpose.uses, self.signals.signed_in));
        let strictest = wanted.max_by_key(|wanted| wanted.need);
        match &self.found {
            // A place of which nothing is known, on a date before any rule, is no permission.
            Found::AnyOf(all) if !all.iter().any(wants) => Wanted::NOTHING_KNOWN,
            _ => strictest.unwrap_or(Wanted::NOTHING_KNOWN),
        }
    }

    pub(super) fn consent_from(&self) -> ConsentFrom {
        let all = self.found.all().iter().map(crate::law::Applied::consent_from);
        all.max().unwrap_or(ConsentFrom::Visitor)
    }

    /// The months of a row that is about a purpose.
    fn months(waiting: Option<&Waiting>, purpose: &Purpose) -> Option<u16> {
        waiting.filter(|waiting| waiting.is_about(&purpose.uses)).map(|waiting| waiting.months)
    }

    fn waiting_months(&self, purpose: &Purpose) -> Option<u16> {
        let rules = self.found.all().iter().filter_map(|applied| applied.reask);
        rules.filter_map(|rule| Self::months(rule.reask.as_ref(), purpose)).max()
    }

    fn lasting_months(&self, purpose: &Purpose) -> Option<u16> {
        let rules = self.found.all().iter().filter_map(|applied| applied.expiry);
        rules.filter_map(|rule| Self::months(rule.expiry.as_ref(), purpose)).min()
    }

    /// A yes from before this time has ended: by the site's rule or the law's, whichever is sooner.
    fn not_before(&self, purpose: &Purpose) -> Timestamp {
        let days = days(self.notice.rules.choice_expires_days);
        let site = self.now.saturating_sub(days).unwrap_or(Timestamp::MIN);
        let law = self.lasting_months(purpose).map(|months| months_away(self.now, -i32::from(months)));
        law.map_or(site, |law| law.max(site))
    }

    fn yes_ends(&self, choice: StoredChoice, purpose: &Purpose) -> Timestamp {
        let days = days(self.notice.rules.choice_expires_days);
        let site = choice.made_at.saturating_add(days).unwrap_or(Timestamp::MAX);
        let law = self.lasting_months(purpose).map(|months| months_away(choice.made_at, i32::from(months)));
        law.map_or(site, |law| law.min(site))
    }

    /// From when on the site may ask again about what was refused: the law's time and the site's must both have passed.
    /// None: never by itself.
    fn ask_again_from(&self, choice: Option<StoredChoice>, months: Option<u16>) -> Option<Timestamp> {
        let made_at = choice?.made_at;
        let law = months.map(|months| months_away(made_at, i32::from(months)));
        let site = self.notice.rules.ask_again_after_days;
        let site = site.map(|after| made_at.saturating_add(days(after)).unwrap_or(Timestamp::MAX));
        law.max(site)
    }

    /// Whether one may ask about what was refused, and from when on, where a law sets a time.
    fn reask(&self, judged: &[Judged]) -> (Option<bool>, Option<Timestamp>) {
        let (mut allowed, mut from) = (None, None);
        for judged in judged.iter().filter(|judged| judged.decision.locked.is_none()) {
            let Some(months) = judged.waiting_months else { continue };
            let may = if judged.stopped_by_signal && !judged.decision.allowed && judged.said != Some(false) {
                // An earlier yes that the signal overrules is a conflict, which the site may tell and ask about
                // (11 CCR 7025(c)(3)). Without one the signal is a refusal made today.
                let conflict = judged.said == Some(true);
                from = from.max((!conflict).then(|| months_away(self.now, i32::from(months))));
                conflict
            } else if let (Some(false), Some(choice)) = (judged.said, self.choice) {
                let since = if judged.stopped_by_signal { self.now } else { choice.made_at };
                let then = months_away(since, i32::from(months));
                from = from.max(Some(then));
                self.now >= then
            } else {
                continue;
            };
            allowed = Some(allowed.unwrap_or(true) && may);
        }
        (allowed, from)
    }

    fn links(&self) -> Vec<Link> {
        let mut links: Vec<Link> = Vec::new();
        for rule in self.found.all().iter().filter_map(|applied| applied.regime) {
            for id in rule.links.iter().filter(|id| self.needs_link(id)) {
                if !links.iter().any(|link| link.id == *id) {
                    links.push(Link { id: id.clone(), text: rule.link_texts.get(id).cloned() });
                }
            }
        }
        links
    }

    /// Whether the site does what a link is for.
    fn needs_link(&self, id: &str) -> bool {
        let uses: &[Use] = match id {
            "do-not-sell-or-share" => &[Use::Sale, Use::TargetedAds],
            "limit-sensitive" => &[Use::Sensitive],
            "object-statistics" => &[Use::Statistics, Use::Preferences],
            _ => &[],
        };
        let mut purposes = self.notice.purposes.iter().filter(|purpose| !purpose.strictly_necessary);
        purposes.any(|purpose| uses.is_empty() || uses.iter().any(|what| purpose.uses.contains(what)))
    }

    fn statements(&self) -> Vec<String> {
        let mut statements = Vec::new();
        let does = |what: &Use| self.notice.purposes.iter().any(|purpose| purpose.uses.contains(what));
        let rules = self.found.all().iter().flat_map(|applied| &applied.statements);
        for statement in rules.filter_map(|rule| rule.statement.as_ref()) {
            if statement.uses.iter().all(does) && !statements.contains(&statement.text) {
                statements.push(statement.text.clone());
            }
        }
        statements
    }

    fn prompt(&self, judged: &[Judged], has_links: bool) -> Prompt {
        let days = days(self.notice.rules.choice_expires_days);
        let closed_since = self.now.saturating_sub(days).unwrap_or(Timestamp::MIN);
        let closed = self.choice.is_some_and(|c| c.closed && c.same_notice && c.made_at >= closed_since);
        let quiet = if has_links { Prompt::Link } else { Prompt::None };
        let open = |need: Need| judged.iter().any(|j| j.decision.need == need && !j.live);
        // A child isn't asked for what only a parent can give.
        if open(Need::OptIn) && !closed && self.consent_from() == ConsentFrom::Visitor {
            Prompt::Ask
        } else if open(Need::OptOut) && !closed {
            Prompt::Notice
        } else {
            quiet
        }
    }

    fn gpc_status(&self, judged: &[Judged]) -> GpcStatus {
        let mut stopped = judged.iter().filter(|judged| judged.stopped_by_signal).peekable();
        if !self.signals.gpc {
            GpcStatus::Absent
        } else if stopped.peek().is_none() {
            GpcStatus::Seen
        } else if stopped.any(|judged| judged.decision.allowed) {
            GpcStatus::Overridden
        } else {
            GpcStatus::Honored
        }
    }
}

impl Judged {
    fn state(&self) -> State {
        match (self.decision.allowed, self.decision.locked) {
            (true, _) => State::On,
            (false, Some(false)) => State::Prohibited,
            (false, _) => State::Off,
        }
    }
}

impl StoredChoice {
    /// How its yes was given.
    #[must_use]
    pub fn yes(&self) -> Yes {
        Yes {
            same_notice: self.same_notice,
            made_at: self.made_at,
            knew_gpc: self.knew_gpc,
            by_parent: self.by_parent,
        }
    }
}

fn days(count: u16) -> SignedDuration {
    SignedDuration::from_hours(24 * i64::from(count))
}

/// The same time of the day some calendar months later, in UTC; the month's last day where it has no such day.
fn months_away(time: Timestamp, months: i32) -> Timestamp {
    let at = TimeZone::UTC.to_datetime(time);
    let limit = if months < 0 { Timestamp::MIN } else { Timestamp::MAX };
    let date: Option<Date> = at.date().checked_add(Span::new().months(months)).ok();
    let time = date.and_then(|date| TimeZone::UTC.to_timestamp(date.to_datetime(at.time())).ok());
    time.unwrap_or(limit)
}
