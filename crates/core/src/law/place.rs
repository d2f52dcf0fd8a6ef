//! Which rows apply: in a place, on a day, for an age.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::rule::Topic;
use super::{Ages, ConsentFrom, Law, LawFile, Need, Rule, Use};
use crate::Jurisdiction;
use crate::notice::Override;

/// The rows that apply in one place.
#[derive(Debug, Clone)]
pub(crate) struct Applied<'a> {
    pub(crate) file: &'a LawFile,
    /// None: no law is in force there on that day.
    pub(crate) regime: Option<&'a Rule>,
    pub(crate) minors: Option<&'a Rule>,
    pub(crate) signal: Option<&'a Rule>,
    pub(crate) reask: Option<&'a Rule>,
    pub(crate) expiry: Option<&'a Rule>,
    pub(crate) statements: Vec<&'a Rule>,
}

/// What was found for a place.
#[derive(Debug, Clone)]
pub(crate) enum Found<'a> {
    /// The place is known.
    One(Applied<'a>),
    /// It may be any of these places, so that the strictest of them decides, use by use.
    AnyOf(Vec<Applied<'a>>),
}

impl<'a> Found<'a> {
    pub(crate) fn all(&self) -> &[Applied<'a>] {
        match self {
            Self::One(applied) => std::slice::from_ref(applied),
            Self::AnyOf(all) => all,
        }
    }
}

/// What a place wants of a purpose, and the row that says so.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted<'a> {
    pub(crate) need: Need,
    pub(crate) rule: Option<&'a Rule>,
    /// The name of the place.
    pub(crate) place: Option<&'a str>,
    /// It is so for the visitor's age only.
    pub(crate) for_age: bool,
}

impl Wanted<'_> {
    /// Of a place of which nothing is known, on a date before any rule. It is no permission.
    pub(crate) const NOTHING_KNOWN: Self =
        Self { need: Need::OptIn, rule: None, place: None, for_age: false };
}

impl Law {
    /// The rows that apply. `only_country`: a part of the country that has a law of its own can't be told. `serves`: the
    /// places of which an unknown one can be; none named: all.
    pub(crate) fn find(
        &self,
        place: Option<&Jurisdiction>,
        only_country: bool,
        serves: &[Jurisdiction],
        date: Date,
        age: Option<Ages>,
    ) -> Found<'_> {
        let file = place.and_then(|place| self.file(place.as_str()));
        let (Some(place), Some(file)) = (place, file) else {
            let served: Vec<_> = serves
                .iter()
                .filter_map(|place| match self.find(Some(place), true, &[], date, age) {
                    Found::One(applied) => Some(vec![applied]),
                    Found::AnyOf(all) => self.file(place.as_str()).map(|_| all),
                })
                .flatten()
                .collect();
            let all = || self.files.values().map(|file| applied(self, file, None, date, age)).collect();
            return Found::AnyOf(if served.is_empty() { all() } else { served });
        };
        let member = [place.as_str(), place.country()]
            .into_iter()
            .find_map(|code| file.members.keys().find(|member| member.as_str() == code));
        let own = applied(self, file, member, date, age);
        let parts = format!("{}-", place.country());
        let is_country = place.as_str() == place.country();
        if !(only_country && is_country) {
            return Found::One(own);
        }
        let parts = self.files.values().filter(|file| file.code.starts_with(&parts));
        let mut all: Vec<Applied<'_>> = parts.map(|part| applied(self, part, None, date, age)).collect();
        if all.is_empty() {
            return Found::One(own);
        }
        all.push(own);
        Found::AnyOf(all)
    }
}

fn applied<'a>(
    law: &'a Law,
    file: &'a LawFile,
    member: Option<&Jurisdiction>,
    date: Date,
    age: Option<Ages>,
) -> Applied<'a> {
    // Where the member isn't known, each member's rows may apply.
    let here = |rule: &&Rule| {
        rule.applies(date) && (rule.members.is_empty() || member.is_none_or(|m| rule.members.contains(m)))
    };
    // Of two from one day the one about the member is nearer.
    let latest = |topic: Topic, years: Option<u8>| {
        let rules = file.rules.iter().filter(|rule| rule.topic() == Some(topic));
        let of_age = |rule: &&Rule| rule.ages.is_none_or(|ages| years.is_some_and(|years| ages.hold(years)));
        rules.filter(here).filter(of_age).max_by_key(|rule| (rule.from, !rule.members.is_empty()))
    };
    // Of a union whose member isn't known, the strictest member's times count.
    let is_any_member = member.is_none() && !file.members.is_empty();
    let months = |rule: &&Rule| rule.reask.as_ref().or(rule.expiry.as_ref()).map_or(0, |time| time.months);
    let times = |topic: Topic| file.rules.iter().filter(move |rule| rule.topic() == Some(topic)).filter(here);
    let longest = |topic| if is_any_member { times(topic).max_by_key(months) } else { latest(topic, None) };
    let shortest = |topic| if is_any_member { times(topic).min_by_key(months) } else { latest(topic, None) };
    // What is known of the age may reach over several rows: the strictest counts.
    let for_age = |age: Ages| {
        let rules = (age.from..=age.to).filter_map(|years| latest(Topic::Ages, Some(years)));
        rules.max_by_key(|rule| (rule.uses.values().max().copied(), rule.consent_from))
    };
    Applied {
        file,
        regime: latest(Topic::Regime, None),
        // What a country says of children holds in its parts, where a part says nothing itself.
        minors: age.and_then(for_age).or_else(|| {
            let country = file.code.split_once('-').and_then(|(country, _)| law.files.get(country))?;
            applied(law, country, None, date, age).minors
        }),
        signal: latest(Topic::Signal, None),
        reask: longest(Topic::Reask),
        expiry: shortest(Topic::Expiry),
        statements: file.rules.iter().filter(|r| r.topic() == Some(Topic::Statement)).filter(here).collect(),
    }
}

impl<'a> Applied<'a> {
    /// What the place wants of something that serves these uses: the strictest of them decides. Overrides stand in the regime's
    /// place, and never in that of a rule for an age.
    pub(crate) fn wants(&self, uses: &BTreeSet<Use>, signed_in: bool, overrides: &[&Override]) -> Wanted<'a> {
        let exempt = self.regime.is_some_and(|regime| {
            let mut others = uses.iter().filter(|what| **what != Use::DeviceStorage).peekable();
            others.peek().is_some() && others.all(|what| regime.storage_free_for.contains(what))
        });
        let place = Some(self.file.name.as_str());
        let mut wanted = Wanted { need: Need::Free, rule: self.regime, place, for_age: false };
        for what in uses.iter().filter(|what| !(exempt && **what == Use::DeviceStorage)) {
            let own = overrides.iter().find(|own| own.what == *what).map(|own| own.need);
            let base = own.or_else(|| {
                let rule = self.regime?;
                let identified = rule.identified.get(what).filter(|_| signed_in);
                rule.uses.get(what).into_iter().chain(identified).max().copied()
            });
            if base.is_some_and(|need| need > wanted.need) {
                wanted = Wanted { need: base.unwrap_or(Need::Free), rule: self.regime, ..wanted };
                wanted.for_age = false;
            }
            let minor = self.minors.and_then(|rule| rule.uses.get(what).copied());
            if minor.is_some_and(|need| need > wanted.need) {
                wanted =
                    Wanted { need: minor.unwrap_or(Need::Free), rule: self.minors, place, for_age: true };
            }
        }
        wanted
    }

    /// Whether the browser's signal stops something that serves these uses.
    pub(crate) fn signal_stops(&self, uses: &BTreeSet<Use>) -> bool {
        let signal = self.signal.and_then(|rule| rule.signal.as_ref());
        signal.is_some_and(|signal| !signal.stops.is_disjoint(uses))
    }

    /// Who must give consents.
    pub(crate) fn consent_from(&self) -> ConsentFrom {
        self.minors.and_then(|rule| rule.consent_from).unwrap_or(ConsentFrom::Visitor)
    }

    /// The regime's name.
    pub(crate) fn name(&self) -> &'a str {
        self.regime.and_then(|rule| rule.regime.as_deref()).unwrap_or("none")
    }
}
