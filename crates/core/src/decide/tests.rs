//! Rules, one line a case: place, signal, stored choice -> what is allowed and how to prompt.

mod grid;

use super::*;
use crate::law::tests::law;
use crate::law::{Ages, Need};
use crate::notice::tests::notice;
use crate::{Digest, PurposeSet, StoredChoice};

const NOW: &str = "2026-11-24T12:00:00Z";

fn ago(days: i64) -> Timestamp {
    NOW.parse::<Timestamp>().unwrap() - SignedDuration::from_hours(24 * days)
}

/// A choice for all purposes of the test notice, one bit each: statistics, advertising, media.
fn chose(bits: u64) -> StoredChoice {
    StoredChoice {
        same_questions: PurposeSet::all(64),
        made_at: ago(1),
        knew_gpc: false,
        by_parent: false,
        closed: false,
        about_others: false,
        answered: PurposeSet(0b1111),
        granted: PurposeSet(bits << 1 | 1),
    }
}

fn run(place: &str, gpc: bool, choice: Option<StoredChoice>) -> Decision {
    let jurisdiction = place.parse().ok();
    let signals = Signals { jurisdiction, only_country: true, gpc, choice, ..Signals::default() };
    decide(&Published::new(notice()), &law(), &signals, NOW.parse().unwrap())
}

fn state(decision: &Decision, id: &str) -> State {
    decision.purposes.iter().find(|purpose| purpose.id.as_str() == id).unwrap().state()
}

/// `want`: the letters of what is allowed (s, a, m), then the prompt.
#[track_caller]
fn check(place: &str, gpc: bool, choice: Option<StoredChoice>, want: &str) {
    let decision = run(place, gpc, choice);
    let mut have: String =
        "?sam".chars().zip(&decision.purposes).skip(1).filter(|(_, p)| p.allowed).map(|(c, _)| c).collect();
    have += &format!(" {:?}", decision.prompt).to_lowercase();
    assert!(decision.purposes[0].allowed, "strictly necessary is always active");
    assert_eq!(have, want, "{place} gpc={gpc} {choice:?}\n{decision:#?}");
}

#[test]
fn under_opt_in_nothing_happens_before_a_yes() {
    check("DE", false, None, " ask");
    check("DE", true, None, " ask");
    check("", false, None, " ask");
    check("ZZ", false, None, " ask");
    check("DE", false, Some(chose(0b111)), "sam link");
    check("DE", false, Some(chose(0b000)), " link");
    check("DE", false, Some(chose(0b100)), "m link");
}

#[test]
fn under_opt_out_everything_may_start_and_must_stop_on_request() {
    check("US-VA", false, None, "sam notice");
    check("US-VA", true, None, "sam notice");
    check("US-VA", false, Some(chose(0)), " link");
    check("US-CA", false, None, "sam notice");
    check("US-WY", true, None, "sam none");
}

#[test]
fn the_signal_is_an_opt_out_where_the_law_says_so() {
    check("US-CA", true, None, "sm notice");
    assert_eq!(run("US-CA", true, None).gpc, GpcStatus::Honored);
    assert_eq!(run("US-CA", true, None).purposes[2].because, Because::Signal);
    assert_eq!(run("US-VA", true, None).gpc, GpcStatus::Seen);
    assert_eq!(run("US-CA", false, None).gpc, GpcStatus::Absent);
}

#[test]
fn an_earlier_yes_gives_way_to_the_signal_and_a_knowing_one_does_not() {
    check("US-CA", true, Some(chose(0b111)), "sm notice");
    let knowing = StoredChoice { knew_gpc: true, ..chose(0b111) };
    check("US-CA", true, Some(knowing), "sam link");
    assert_eq!(run("US-CA", true, Some(knowing)).gpc, GpcStatus::Overridden);
}

#[test]
fn where_the_place_is_unknown_the_signal_counts_as_where_it_counts_most() {
    check("US", true, None, "sm notice");
    check("US", false, None, "sam notice");
    for place in ["", "ZZ"] {
        assert_eq!(run(place, true, None).gpc, GpcStatus::Honored, "{place}");
        check(place, true, Some(chose(0b111)), "sm ask");
        check(place, true, Some(StoredChoice { knew_gpc: true, ..chose(0b111) }), "sam link");
    }
}

#[test]
fn a_yes_ends_with_its_lifetime_and_with_its_notice_and_a_no_does_not() {
    check("DE", false, Some(StoredChoice { made_at: ago(179), ..chose(0b111) }), "sam link");
    check("DE", false, Some(StoredChoice { made_at: ago(181), ..chose(0b111) }), " ask");
    check("DE", false, Some(StoredChoice { same_questions: PurposeSet::NONE, ..chose(0b111) }), " ask");
    check("DE", false, Some(StoredChoice { made_at: ago(-1), ..chose(0b111) }), " ask");
    check("US-VA", false, Some(StoredChoice { made_at: ago(999), ..chose(0) }), " notice");
    check("US-VA", false, Some(StoredChoice { same_questions: PurposeSet::NONE, ..chose(0) }), " link");
}

#[test]
fn closing_the_notice_grants_nothing_and_is_remembered() {
    let closed =
        StoredChoice { closed: true, answered: PurposeSet::NONE, granted: PurposeSet::NONE, ..chose(0) };
    check("DE", false, Some(closed), " link");
    check("US-VA", false, Some(closed), "sam link");
    check("US-CA", true, Some(closed), "sm link");
}

#[test]
fn a_choice_that_grants_what_it_does_not_answer_grants_nothing() {
    let odd = StoredChoice { answered: PurposeSet(0b0011), granted: PurposeSet(u64::MAX), ..chose(0) };
    check("DE", false, Some(odd), "s ask");
}

#[test]
fn a_site_may_ask_everywhere() {
    let mut strict = notice();
    strict.rules.ask_everywhere = true;
    let signals = Signals { jurisdiction: "US-WY".parse().ok(), ..Signals::default() };
    let decision = decide(&Published::new(strict), &law(), &signals, NOW.parse().unwrap());
    assert_eq!((decision.prompt, decision.allowed()), (Prompt::Ask, PurposeSet(1)));
    assert_eq!(decision.purposes[1].because, Because::SiteRule);
}

/// Over every place, signal and choice of the test notice: what must hold whatever the law says.
#[test]
fn the_signal_never_allows_more_and_a_no_is_never_overridden() {
    for place in ["", "DE", "US-CA", "US-VA", "US-WY", "ZZ"] {
        for bits in 0..8 {
            for knew_gpc in [false, true] {
                let choice = StoredChoice { knew_gpc, ..chose(bits) };
                let without = run(place, false, Some(choice)).allowed();
                let with = run(place, true, Some(choice)).allowed();
                assert!(without.covers(with), "{place} {bits:b}: the signal allowed more");
                assert!(choice.granted.covers(without), "{place} {bits:b}: a no became a yes");
            }
        }
    }
}

#[test]
fn decisions_that_differ_in_what_a_page_shows_differ_in_class() {
    let decisions = [
        run("DE", false, None),
        run("DE", true, None),
        run("DE", false, Some(chose(0))),
        run("DE", false, Some(chose(1))),
        run("US-CA", true, None),
        run("US-CA", false, None),
    ];
    let classes: std::collections::BTreeSet<String> = decisions.iter().map(Decision::class).collect();
    assert_eq!(classes.len(), decisions.len());

    let plain = run("DE", false, None);
    let changes: [fn(&mut Decision); 8] = [
        |decision| decision.purposes[1].locked = Some(false),
        |decision| decision.purposes[1].default = true,
        |decision| decision.purposes[1].allowed = true,
        |decision| decision.must_show_signal_status = true,
        |decision| decision.must_ask = PurposeSet::NONE,
        |decision| decision.prompt = Prompt::None,
        |decision| decision.gpc = GpcStatus::Seen,
        |decision| decision.notice = Digest::of(b"another"),
    ];
    for (number, change) in changes.into_iter().enumerate() {
        let mut other = plain.clone();
        change(&mut other);
        assert_ne!(other, plain, "change {number} is none");
        assert_ne!(other.class(), plain.class(), "change {number}");
    }
}

/// The cases that the client's merge is tested on as well.
#[test]
fn the_merge_rule_is_the_one_that_the_client_follows() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/merge/cases.json");
    let cases: Vec<serde_json::Value> =
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    assert!(cases.len() >= 12, "only {} cases", cases.len());
    for case in cases {
        let time = |value: &serde_json::Value| value.as_str().unwrap().parse::<Timestamp>().unwrap();
        let (purpose, choice) = (&case["purpose"], &case["choice"]);
        let rule = YesCounts {
            notice: Digest::of(b"stands for the one that the case names"),
            not_before: time(&purpose["yes_counts"]["not_before"]),
            knowing_of_gpc: purpose["yes_counts"]["knowing_of_gpc"].as_bool().unwrap(),
            by_parent: purpose["yes_counts"]["by_parent"].as_bool().unwrap_or_default(),
        };
        let counted = choice["yes"].as_bool().filter(|yes| {
            let given = Yes {
                same_question: choice["notice"] == purpose["yes_counts"]["notice"],
                made_at: time(&choice["made_at"]),
                knew_gpc: choice["knew_gpc"].as_bool().unwrap(),
                by_parent: choice["by_parent"].as_bool().unwrap_or_default(),
            };
            !yes || rule.accepts(given, time(&case["now"]))
        });
        let have = merge(purpose["locked"].as_bool(), counted, purpose["default"].as_bool().unwrap());
        assert_eq!(have, case["want"].as_bool().unwrap(), "{}", case["name"]);
    }
}

#[test]
fn a_parents_yes_is_a_parents() {
    let law = law();
    let notice = crate::notice::reference(law.digest);
    let now = NOW.parse().unwrap();
    let all = PurposeSet(0b11_1111);
    let choice = StoredChoice { answered: all, granted: all, ..chose(0) };
    let signals = Signals {
        jurisdiction: "US-CA".parse().ok(),
        age: Some(Ages::exactly(9)),
        choice: Some(choice),
        ..Signals::default()
    };
    let child = decide(&notice, &law, &signals, now);
    assert_eq!(state(&child, "sale"), State::Off);
    assert_eq!(child.consent_from(), Some(crate::ConsentFrom::Parent));
    assert_ne!(child.prompt, Prompt::Ask, "a child isn't asked for what only a parent can give");
    let parent = Signals { choice: Some(StoredChoice { by_parent: true, ..choice }), ..signals };
    assert_eq!(state(&decide(&notice, &law, &parent, now), "sale"), State::On);
}

#[test]
fn who_is_signed_in_can_be_told_apart_and_is_asked_where_that_counts() {
    let law = law();
    let notice = crate::notice::reference(law.digest);
    let signals = |signed_in| Signals { jurisdiction: "KR".parse().ok(), signed_in, ..Signals::default() };
    assert_eq!(
        state(&decide(&notice, &law, &signals(false), NOW.parse().unwrap()), "targeted-ads"),
        State::On
    );
    assert_eq!(
        state(&decide(&notice, &law, &signals(true), NOW.parse().unwrap()), "targeted-ads"),
        State::Off
    );
}

#[test]
fn storing_on_the_device_needs_nothing_of_its_own_where_the_law_says_so() {
    let mut site = notice();
    site.rules.ask_everywhere = false;
    let need = |day: &str| {
        let signals = Signals { jurisdiction: "GB".parse().ok(), ..Signals::default() };
        let now = format!("{day}T12:00:00Z").parse().unwrap();
        decide(&Published::new(site.clone()), &law(), &signals, now).purposes[1].need
    };
    assert!(site.purposes[1].uses.contains(&crate::Use::DeviceStorage), "{:?}", site.purposes[1]);
    assert_eq!((need("2026-02-04"), need("2026-02-05")), (Need::OptIn, Need::OptOut));
}

#[test]
fn words_stand_on_the_page_of_whoever_does_what_they_are_about() {
    let law = law();
    let statements = |place: &str, notice: &Published| {
        let signals = Signals { jurisdiction: place.parse().ok(), ..Signals::default() };
        decide(notice, &law, &signals, NOW.parse().unwrap()).statements().to_vec()
    };
    let reference = crate::notice::reference(law.digest);
    assert_eq!(statements("US-TX", &reference), ["NOTICE: We may sell your sensitive personal data."]);
    assert!(statements("US-TX", &Published::new(notice())).is_empty(), "this site has no sensitive data");
    assert!(statements("US-CA", &reference).is_empty());
}

#[test]
fn an_override_is_the_operators_word_and_says_so() {
    let law = law();
    let mut site = (*crate::notice::reference(law.digest)).clone();
    let own = |place: &str, what, need| crate::notice::Override {
        places: vec![place.parse().unwrap()],
        what,
        need,
        reason: "our reading".into(),
        decided_by: "A. Keller".into(),
        decided_on: "2026-11-24".parse().unwrap(),
    };
    site.rules.overrides = vec![
        own("CH", crate::Use::Statistics, Need::OptIn),
        own("DE", crate::Use::Statistics, Need::OptOut),
        own("US-CA", crate::Use::Sale, Need::Free),
    ];
    let site = Published::new(site);
    let run = |place: &str, age, only_country| {
        let jurisdiction = place.parse().ok();
        let signals = Signals { jurisdiction, age, only_country, ..Signals::default() };
        let now = NOW.parse().unwrap();
        let sentence = explain(&site, &law, &signals, now)[2].sentence.clone();
        (decide(&site, &law, &signals, now), sentence)
    };
    let (stricter, sentence) = run("CH", None, false);
    assert_eq!(
        (state(&stricter, "statistics"), stricter.purposes[2].because),
        (State::Off, Because::Override)
    );
    assert!(sentence.contains("A. Keller: our reading (2026-11-24)"), "{sentence}");
    let (laxer, _) = run("DE", None, false);
    assert_eq!((state(&laxer, "statistics"), laxer.purposes[2].because), (State::On, Because::Override));
    assert_eq!(laxer.purposes[1].because, Because::Default, "only the use that it names");
    assert_eq!(state(&run("FR", None, false).0, "statistics"), State::Off, "only the places that it names");
    assert_eq!(state(&run("", None, false).0, "statistics"), State::Off, "nowhere is no such place");
    let signals = Signals { jurisdiction: "US-CA".parse().ok(), gpc: true, ..Signals::default() };
    let decision = decide(&site, &law, &signals, NOW.parse().unwrap());
    assert_eq!(decision.gpc, GpcStatus::Honored, "the visitor has allowed nothing: {decision:?}");
    let (child, _) = run("US-CA", Some(Ages::exactly(11)), false);
    assert_eq!(state(&child, "sale"), State::Off, "what protects a child stays");
}
