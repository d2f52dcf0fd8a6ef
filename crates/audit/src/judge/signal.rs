//! What a site says of Global Privacy Control, against what it does.

use super::controls::{control, ui};
use super::regime::Regime;
use crate::evidence::{Evidence, Scenario};
use crate::finding::{Purpose, Report, Severity};

pub(super) fn judge(report: &mut Report, evidence: &[Evidence], regime: &Regime) {
    let Some(found) = report.scenarios.get(&Scenario::Gpc) else { return };
    let ignored: Vec<String> =
        found.iter().filter(|one| one.purpose == Purpose::Marketing).map(|one| one.what.clone()).collect();
    let seen: Vec<&Evidence> = evidence.iter().filter(|seen| seen.scenario == Some(Scenario::Gpc)).collect();
    let says = seen.iter().find_map(|seen| seen.gpc_said.as_deref());
    let file = seen.iter().find_map(|seen| seen.gpc_json.as_deref());
    let promised = file.and_then(|text| serde_json::from_str::<serde_json::Value>(text).ok());
    let promised = promised.is_some_and(|value| value["gpc"] == true);
    let told = says.filter(|text| claims(text));
    if !ignored.is_empty() && (promised || told.is_some()) {
        let mut shown = Vec::new();
        if promised {
            shown.push("`/.well-known/gpc.json` says `\"gpc\": true`.".to_owned());
        }
        if let Some(text) = told {
            shown.push(format!("The page says: “{}”", text.trim()));
        }
        shown.push(format!("All the same: {}.", ignored.join(", ")));
        ui(
            report,
            "gpc_claimed_but_ignored",
            "The site says that it honours GPC, and advertises all the same.",
            shown,
        );
    }
    if told.is_some() && !promised {
        let text =
            "The page speaks of GPC, and `/.well-known/gpc.json` doesn't say that the site honours it.";
        control(report, "gpc_json_missing", Severity::Note, text, vec![]);
    }
    let sells = report.inventory.iter().any(|seen| seen.purpose == Some(Purpose::Marketing));
    if regime.signal_shown && sells && says.is_some() && told.is_none() {
        let text = "The browser sent GPC, and the page doesn't show that it was honoured.";
        control(report, "gpc_not_acknowledged", Severity::Warning, text, vec![]);
    }
    let no_way = |scenario| report.could_not.iter().any(|one| one.scenario == scenario && one.site_has_none);
    if !regime.asks() && !regime.links.is_empty() && sells && no_way(Scenario::Withdraw) {
        let text =
            format!("The law wants a link on the page, and none was found: {}.", regime.links.join(", "));
        control(report, "missing_link", Severity::Warning, &text, vec![]);
    }
}

/// Whether a text says that the signal is honoured: it names it, with a word of honouring and none of refusing near by.
fn claims(text: &str) -> bool {
    const SIGNAL: [&str; 4] =
        ["global privacy control", "gpc", "opt-out preference signal", "opt-out request"];
    const YES: [&str; 20] = [
        "honor",
        "honour",
        "respect",
        "recogni",
        "detected",
        "accept",
        "applied",
        "apply",
        "process",
        "treat",
        "comply",
        "opted out",
        "opted you out",
        "respond",
        "enabled",
        "support",
        "observe",
        "active",
        "turned off",
        "follow",
    ];
    const NO: [&str; 8] =
        ["do not ", "does not ", "don't ", "doesn't ", "not respond", "not honor", "not honour", "cannot "];
    let text = text.to_lowercase();
    let any = |words: &[&str]| words.iter().any(|word| text.contains(word));
    any(&SIGNAL) && any(&YES) && (!any(&NO) || text.contains("do not sell"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_promise_is_one() {
        for yes in [
            "We honor Global Privacy Control.",
            "Opt-Out Request Honored",
            "Your browser's GPC signal was detected and applied.",
            "We treat the Global Privacy Control as a request: Do Not Sell or Share",
        ] {
            assert!(claims(yes), "{yes}");
        }
        for no in [
            "",
            "We do not respond to GPC signals.",
            "What is Global Privacy Control?",
            "We respect your privacy",
        ] {
            assert!(!claims(no), "{no}");
        }
    }
}
