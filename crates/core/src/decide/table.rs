//! What the law wants of a notice's purposes in one place, on one day: worked out once, good for every visit alike.

use std::sync::Arc;

use jiff::civil::Date;

use super::decision::Link;
use crate::law::{Ages, Applied, ConsentFrom, Found, Law, Need, Rule, Use, Waiting, Wanted};
use crate::notice::{Override, Published, Purpose};
use crate::signals::Signals;
use crate::{Digest, Jurisdiction};

/// What of a visit the law looks at, besides the day. Visits that agree in it share a [`Table`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Circumstances {
    jurisdiction: Option<Jurisdiction>,
    only_country: bool,
    age: Option<Ages>,
    signed_in: bool,
}

impl Circumstances {
    /// Those of a visit.
    #[must_use]
    pub fn of(signals: &Signals) -> Self {
        Self {
            jurisdiction: signals.jurisdiction.clone(),
            only_country: signals.only_country,
            // An age that can't be may be any: the strictest counts.
            age: signals.age.map(|age| if age.can_be() { age } else { Ages::ANY }),
            signed_in: signals.signed_in,
        }
    }

    /// The operator's overrides for this place. Where the place isn't known there are none.
    pub(super) fn overrides<'n>(&self, notice: &'n Published, found: &Found<'_>) -> Vec<&'n Override> {
        let place = self.jurisdiction.as_ref().filter(|_| matches!(found, Found::One(_)));
        let here = |own: &&Override| place.is_some_and(|place| own.places.contains(place));
        notice.rules.overrides.iter().filter(here).collect()
    }

    /// The rows of the law that apply.
    pub(super) fn find<'l>(&self, notice: &Published, law: &'l Law, date: Date) -> Found<'l> {
        law.find(self.jurisdiction.as_ref(), self.only_country, &notice.rules.serves, date, self.age)
    }
}

/// What the law wants of a notice's purposes under some circumstances, on one day.
#[derive(Debug, PartialEq, Eq)]
pub struct Table {
    pub(super) law_pack: Digest,
    /// The regime's name; `strictest` where the place isn't known well enough.
    pub(super) regime: String,
    /// One for each purpose, in the notice's order.
    pub(super) rows: Vec<Row>,
    pub(super) consent_from: ConsentFrom,
    pub(super) links: Vec<Link>,
    pub(super) statements: Vec<String>,
    /// The page must show that the signal was honoured.
    pub(super) show_signal: bool,
    /// Why the strictest rules apply.
    pub(super) note: Option<String>,
}

/// What the law wants of one purpose.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) need: Need,
    /// It is so for the visitor's age only.
    pub(super) for_age: bool,
    /// The operator holds something else against the law pack, and the citation says who and why.
    pub(super) overridden: bool,
    pub(super) citation: Arc<str>,
    /// The browser's signal is an opt-out of it.
    pub(super) signal_stops: bool,
    /// How long not to ask again after a refusal, in months.
    pub(super) waiting_months: Option<u16>,
    /// How long a yes lasts, in months.
    pub(super) lasting_months: Option<u16>,
}

impl Table {
    /// Works out what the law wants.
    #[must_use]
    pub fn new(notice: &Published, law: &Law, circumstances: &Circumstances, date: Date) -> Self {
        let found = circumstances.find(notice, law, date);
        let all = found.all();
        let show = |rule: &Rule| rule.signal.as_ref().is_some_and(|signal| signal.show);
        let place = circumstances.jurisdiction.as_ref();
        let note = place.filter(|_| matches!(found, Found::AnyOf(_))).map(|place| {
            let why = if law.file(place.as_str()).is_some() {
                format!("parts of {place} have laws of their own, and which part isn't known")
            } else {
                format!("the law pack has nothing for {place}")
            };
            format!("{why}: the strictest rules were applied")
        });
        let overrides = circumstances.overrides(notice, &found);
        let row = |purpose: &Purpose| {
            let law = wanted(&found, purpose, circumstances.signed_in, &[]);
            let Wanted { need, rule, for_age, .. } =
                wanted(&found, purpose, circumstances.signed_in, &overrides);
            let own = overrides.iter().find(|own| need != law.need && purpose.uses.contains(&own.what));
            let months = |waiting: Option<&Waiting>| {
                waiting.filter(|waiting| waiting.is_about(&purpose.uses)).map(|waiting| waiting.months)
            };
            Row {
                need,
                for_age,
                overridden: own.is_some(),
                citation: match own {
                    Some(own) => format!("{}: {} ({})", own.decided_by, own.reason, own.decided_on).into(),
                    None => rule.map(|rule| rule.citation.as_str()).unwrap_or_default().into(),
                },
                signal_stops: all.iter().any(|applied| applied.signal_stops(&purpose.uses)),
                waiting_months: all.iter().filter_map(|a| months(a.reask?.reask.as_ref())).max(),
                lasting_months: all.iter().filter_map(|a| months(a.expiry?.expiry.as_ref())).min(),
            }
        };
        Self {
            law_pack: law.digest,
            regime: match &found {
                Found::One(applied) => applied.name().to_owned(),
                Found::AnyOf(_) => "strictest".into(),
            },
            rows: notice.purposes.iter().map(row).collect(),
            consent_from: consent_from(&found),
            links: links(notice, all),
            statements: statements(notice, all),
            show_signal: all.iter().any(|applied| applied.signal.is_some_and(show)),
            note,
        }
    }
}

/// The strictest need of a purpose's uses, with the row it comes from.
pub(super) fn wanted<'l>(
    found: &Found<'l>,
    purpose: &Purpose,
    signed_in: bool,
    overrides: &[&Override],
) -> Wanted<'l> {
    let speaks = |applied: &Applied<'_>| applied.regime.is_some() || applied.minors.is_some();
    let all = found.all();
    match found {
        // A place of which nothing is known, on a date before any rule, is no permission.
        Found::AnyOf(all) if !all.iter().any(speaks) => Wanted::NOTHING_KNOWN,
        _ => {
            let wanted = all.iter().map(|applied| applied.wants(&purpose.uses, signed_in, overrides));
            wanted.max_by_key(|wanted| wanted.need).unwrap_or(Wanted::NOTHING_KNOWN)
        }
    }
}

/// Who must give consents.
pub(super) fn consent_from(found: &Found<'_>) -> ConsentFrom {
    found.all().iter().map(Applied::consent_from).max().unwrap_or(ConsentFrom::Visitor)
}

/// The one link that a law takes in place of its others, with an icon, if the site likes it better.
pub const SHORT_LINK: &str = "your-privacy-choices";

fn links(notice: &Published, all: &[Applied<'_>]) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    for rule in all.iter().filter_map(|applied| applied.regime) {
        let short = rule.link_texts.get(SHORT_LINK).filter(|_| notice.look.short_opt_out_link);
        if let Some(text) = short.filter(|_| rule.links.iter().any(|id| needs_link(notice, id))) {
            links.push(Link { id: SHORT_LINK.into(), text: Some(text.clone()) });
            continue;
        }
        for id in rule.links.iter().filter(|id| needs_link(notice, id)) {
            if !links.iter().any(|link| link.id == *id) {
                links.push(Link { id: id.clone(), text: rule.link_texts.get(id).cloned() });
            }
        }
    }
    links
}

/// Whether the site does what a link is for.
fn needs_link(notice: &Published, id: &str) -> bool {
    let uses: &[Use] = match id {
        "do-not-sell-or-share" => &[Use::Sale, Use::TargetedAds],
        "limit-sensitive" => &[Use::Sensitive],
        "object-statistics" => &[Use::Statistics, Use::Preferences],
        _ => &[],
    };
    let mut purposes = notice.purposes.iter().filter(|purpose| !purpose.strictly_necessary);
    purposes.any(|purpose| uses.is_empty() || uses.iter().any(|what| purpose.uses.contains(what)))
}

fn statements(notice: &Published, all: &[Applied<'_>]) -> Vec<String> {
    let mut statements = Vec::new();
    let does = |what: &Use| notice.purposes.iter().any(|purpose| purpose.uses.contains(what));
    for statement in all.iter().flat_map(|a| &a.statements).filter_map(|rule| rule.statement.as_ref()) {
        if statement.uses.iter().all(does) && !statements.contains(&statement.text) {
            statements.push(statement.text.clone());
        }
    }
    statements
}
