//! What holds for the visitors: by name, or by the law pack.

use jiff::Timestamp;
use sayso_audit::judge::{Regime, Want};
use sayso_audit::truth::Truth;
use sayso_core::law::Need;
use sayso_core::{GpcStatus, Notice, Published, Purpose, Signals, Use};

use super::{Arguments, Ended, RegimeName};

/// The regime that was asked for. Without any: visitors are asked first, which is the stricter.
pub(super) fn regime(arguments: &Arguments, truth: Option<&Truth>, now: Timestamp) -> Result<Regime, Ended> {
    if let Some(place) = &arguments.jurisdiction {
        let law = crate::law_pack::load(arguments.law_pack.as_deref(), false)?;
        return Ok(of_place(place, &law, now));
    }
    Ok(match (arguments.regime, truth) {
        (Some(RegimeName::OptIn), _) => Regime::opt_in(),
        (Some(RegimeName::OptOut), _) => Regime::opt_out(),
        (None, Some(truth)) if truth.regime == "opt-out" => Regime::opt_out(),
        (None, _) => Regime::opt_in(),
    })
}

/// What the law pack says of a place, asked with a site that does one thing of each kind.
fn of_place(place: &sayso_core::Jurisdiction, law: &sayso_core::Law, now: Timestamp) -> Regime {
    let purpose = |id: &str, uses: &[Use]| Purpose {
        id: id.parse().expect("a constant id"),
        group: None,
        uses: uses.iter().copied().chain([Use::DeviceStorage]).collect(),
        strictly_necessary: false,
    };
    let notice = Published::new(Notice {
        purposes: vec![
            purpose("functional", &[Use::Preferences]),
            purpose("analytics", &[Use::Statistics]),
            purpose("marketing", &[Use::Sale, Use::TargetedAds]),
        ],
        ..Notice::blank("audit".parse().expect("a constant id"), law.digest)
    });
    let signals = Signals { jurisdiction: Some(place.clone()), gpc: true, ..Signals::default() };
    let decision = sayso_core::decide(&notice, law, &signals, now);
    let [functional, analytics, marketing] = &decision.purposes[..] else {
        return Regime::opt_in();
    };
    let want = |need: Need| match need {
        Need::Free => Want::Free,
        Need::OptOut => Want::OptOut,
        Need::OptIn | Need::Prohibited => Want::OptIn,
    };
    Regime {
        name: decision.regime().to_owned(),
        jurisdiction: Some(place.to_string()),
        functional: want(functional.need),
        analytics: want(analytics.need),
        marketing: want(marketing.need),
        signal: decision.gpc == GpcStatus::Honored,
        signal_shown: decision.must_show_signal_status,
        links: decision.links().iter().map(|link| link.id.clone()).collect(),
        citation: marketing.citation.to_string(),
        signal_citation: marketing.citation.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_law_pack_says_what_a_place_wants() {
        let law = crate::law_pack::load(None, false).unwrap();
        let now = "2026-11-24T12:00:00Z".parse().unwrap();
        let of = |place: &str| of_place(&place.parse().unwrap(), &law, now);
        let (de, ca) = (of("DE"), of("US-CA"));
        assert!(de.asks() && de.analytics == Want::OptIn && !de.citation.is_empty());
        assert_eq!(
            (ca.analytics, ca.marketing, ca.signal, ca.signal_shown),
            (Want::Free, Want::OptOut, true, true)
        );
        assert!(!ca.asks() && !ca.links.is_empty());
    }
}
