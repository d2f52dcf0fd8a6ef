//! Over a grid of every place of the pack, days, ages and choices: what must hold whatever the law says.

use super::*;
use crate::law::Need;

/// Ages that fall into different rows somewhere, and one that nobody has.
const AGES: [Option<Ages>; 7] = [
    None,
    Some(Ages { from: 9, to: 9 }),
    Some(Ages { from: 14, to: 14 }),
    Some(Ages { from: 17, to: 17 }),
    Some(Ages { from: 40, to: 40 }),
    Some(Ages { from: 12, to: 18 }),
    Some(Ages { from: 200, to: 200 }),
];

/// Every place of the pack with the members of unions, one that it doesn't know, and none.
fn places(law: &Law) -> Vec<String> {
    let own = law.files().map(|file| file.code.clone());
    let members = law.files().flat_map(|file| file.members.keys().map(ToString::to_string));
    own.chain(members).filter(|code| code != "EU").chain(["ZZ".into(), String::new()]).collect()
}

/// Runs over a grid of places, days, ages, countries only, and choices of the reference site.
fn over_the_grid(check: impl Fn(&Published, &Law, &Signals, Timestamp)) {
    let (law, mut count) = (law(), 0);
    let notice = crate::notice::reference(law.digest);
    for place in places(&law) {
        for day in ["2019-01-01", "2025-12-31", "2026-11-24", "2027-06-01"] {
            let now: Timestamp = format!("{day}T12:00:00Z").parse().unwrap();
            for age in AGES {
                for bits in [None, Some(0), Some(0b101), Some(0b11111)] {
                    for (only_country, knew_gpc, days) in [(false, false, 10), (true, true, 300)] {
                        let made_at = now - SignedDuration::from_hours(24 * days);
                        let choice = bits.map(|bits: u64| StoredChoice {
                            made_at,
                            knew_gpc,
                            answered: PurposeSet(0b11_1111),
                            granted: PurposeSet(bits << 1 | 1),
                            ..chose(0)
                        });
                        let jurisdiction = place.parse().ok();
                        let signed_in = only_country;
                        let signals =
                            Signals { jurisdiction, only_country, age, signed_in, gpc: false, choice };
                        check(&notice, &law, &signals, now);
                        count += 1;
                    }
                }
            }
        }
    }
    assert!(count > 15_000, "{count}");
}

#[test]
fn nowhere_does_the_signal_allow_more_or_a_no_become_a_yes() {
    over_the_grid(|notice, law, signals, now| {
        let without = decide(notice, law, signals, now).allowed();
        let with = decide(notice, law, &Signals { gpc: true, ..signals.clone() }, now).allowed();
        assert!(without.covers(with), "the signal allowed more: {signals:?} {now}");
        let granted = signals.choice.map_or(PurposeSet(u64::MAX), |choice| choice.granted);
        assert!(granted.covers(without), "a no became a yes: {signals:?} {now}");
    });
}

#[test]
fn nowhere_does_a_stricter_law_or_a_younger_visitor_get_more() {
    over_the_grid(|notice, law, signals, now| {
        let here = decide(notice, law, signals, now);
        let nowhere = decide(notice, law, &Signals { jurisdiction: None, ..signals.clone() }, now);
        assert!(here.allowed().covers(nowhere.allowed()), "unknown allowed more: {signals:?} {now}");
        let adult = decide(notice, law, &Signals { age: None, ..signals.clone() }, now);
        assert!(adult.allowed().covers(here.allowed()), "an age allowed more: {signals:?} {now}");
        let mut asking = (**notice).clone();
        asking.rules.ask_everywhere = true;
        let asking = decide(&Published::new(asking), law, signals, now);
        assert!(here.allowed().covers(asking.allowed()), "asking allowed more: {signals:?} {now}");
    });
}

#[test]
fn every_reason_is_true_of_what_it_was_given() {
    over_the_grid(|notice, law, signals, now| {
        for gpc in [false, true] {
            let signals = Signals { gpc, ..signals.clone() };
            let decision = decide(notice, law, &signals, now);
            let explained = explain(notice, law, &signals, now);
            for ((index, purpose), words) in decision.purposes.iter().enumerate().zip(&explained) {
                let context = format!("{purpose:?} {signals:?} {now}");
                let said = signals.choice.map(|choice| choice.granted.contains(index));
                assert!(
                    match purpose.because {
                        Because::StrictlyNecessary =>
                            notice.purposes[index].strictly_necessary && purpose.allowed,
                        Because::Prohibited =>
                            purpose.locked == Some(false) && purpose.need == Need::Prohibited,
                        Because::Choice => said == Some(purpose.allowed) && purpose.locked.is_none(),
                        Because::Minor =>
                            signals.age.is_some() && purpose.need >= Need::OptIn && !purpose.allowed,
                        Because::Signal => gpc && purpose.need == Need::OptOut && !purpose.allowed,
                        Because::Default => purpose.allowed == purpose.default,
                        Because::SiteRule | Because::Override => false,
                    },
                    "{context}"
                );
                assert_eq!((words.allowed, words.because), (purpose.allowed, purpose.because), "{context}");
                assert!(
                    words.sentence.ends_with('.') && words.sentence.len() > 20,
                    "{context}: {}",
                    words.sentence
                );
                let state = purpose.state();
                assert_eq!(state == State::On, purpose.allowed, "{context}");
                assert_eq!(state == State::Prohibited, purpose.locked == Some(false), "{context}");
                let asked = decision.must_ask.contains(index);
                assert!(!asked || purpose.need == Need::OptIn && !purpose.allowed, "{context}");
            }
            assert_eq!(decision.asked().count() == 0, decision.consent_from().is_none());
            let not_yet = decision.reask_from.is_some_and(|from| from > now);
            assert!(decision.reask_allowed != Some(true) || !not_yet, "{decision:?}");
        }
    });
}

/// Every place, with and without the signal, for several choices: what the page gets, and what holds then. The client's merge
/// is tested on the same file. `SAYSO_UPDATE=1` writes it anew.
#[test]
fn the_grid_that_the_client_is_tested_on_is_what_the_engine_says() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/decisions/grid.json");
    let law = law();
    let notice = crate::notice::reference(law.digest);
    let now: Timestamp = NOW.parse().unwrap();
    // Places with one answer share a row.
    let mut rows: std::collections::BTreeMap<String, Vec<String>> = std::collections::BTreeMap::new();
    for place in places(&law) {
        for gpc in [false, true] {
            for (age, bits, days, knew_gpc) in [
                (None, None, 0, false),
                (None, Some(0b11111), 20, false),
                (None, Some(0b11111), 20, true),
                (None, Some(0b11111), 200, true),
                (None, Some(0b00110), 20, false),
                (None, Some(0), 700, false),
                (Some(Ages::exactly(11)), Some(0b11111), 20, true),
            ] {
                let choice = bits.map(|bits: u64| StoredChoice {
                    made_at: ago(days),
                    knew_gpc,
                    answered: PurposeSet(0b11_1111),
                    granted: PurposeSet(bits << 1 | 1),
                    ..chose(0)
                });
                let jurisdiction = place.parse().ok();
                let signals = Signals { jurisdiction, age, gpc, choice, ..Signals::default() };
                let decision = decide(&notice, &law, &signals, now);
                let purposes = decision.purposes.iter().enumerate().map(|(index, purpose)| {
                    let yes = choice.map(|choice| choice.granted.contains(index));
                    serde_json::json!({"id": purpose.id, "default": purpose.default, "locked": purpose.locked,
                        "yes_counts": purpose.yes_counts, "yes": yes, "want": purpose.allowed})
                });
                let given = choice.map(|choice| {
                    serde_json::json!({"notice": notice.digest(), "made_at": choice.made_at,
                        "knew_gpc": choice.knew_gpc, "by_parent": choice.by_parent})
                });
                let purposes = purposes.collect::<Vec<_>>();
                let row = serde_json::json!({"gpc": gpc, "age": age, "choice": given, "purposes": purposes});
                let place = if place.is_empty() { "(unknown)" } else { &place };
                rows.entry(row.to_string()).or_default().push(place.to_owned());
            }
        }
    }
    let rows: Vec<String> = rows
        .iter()
        .map(|(row, places)| format!("{{\"places\":{},{}", serde_json::json!(places), &row[1..]))
        .collect();
    let grid = format!("{{\"now\":\"{NOW}\",\"rows\":[\n{}\n]}}\n", rows.join(",\n"));
    if std::env::var_os("SAYSO_UPDATE").is_some() {
        std::fs::create_dir_all(std::path::Path::new(path).parent().unwrap()).unwrap();
        std::fs::write(path, &grid).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        committed == grid,
        "testdata/decisions/grid.json is not what the engine says: run this with SAYSO_UPDATE=1"
    );
}
