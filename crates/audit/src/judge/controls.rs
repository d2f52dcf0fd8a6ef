//! Whether a visitor can refuse, and take it back: what the site has no control for is a finding, what the auditor couldn't do is not.

use super::regime::{Regime, Want};
use crate::evidence::{Act, ActPurpose, Evidence, Layer, Means, Scenario};
use crate::finding::{ControlFinding, Report, Severity};

/// The layer that is seen first, where one was looked at.
pub(super) fn first_layer(evidence: &[Evidence]) -> Option<&Layer> {
    let ask = |scenario| evidence.iter().filter(move |seen| seen.scenario == Some(scenario));
    let order = [Scenario::RejectAll, Scenario::NoChoice, Scenario::AcceptAll, Scenario::Withdraw];
    let mut layers = order.into_iter().flat_map(ask).flat_map(|seen| &seen.layers);
    layers.find(|layer| layer.number == 1 && !layer.controls.is_empty())
}

/// How many presses a choice took; none if it wasn't made.
pub(super) fn presses(evidence: &[Evidence], scenario: Scenario, purpose: ActPurpose) -> Option<u32> {
    let seen =
        evidence.iter().find(|seen| seen.scenario == Some(scenario) && seen.decided_at_ms.is_some())?;
    let acts: Vec<&Act> = seen.acts.iter().collect();
    let said = acts.iter().filter(|act| act.purpose == purpose).map(|act| act.presses).max();
    let saved = acts.iter().filter(|act| act.purpose == ActPurpose::Save).map(|act| act.presses).max();
    said.max(saved).or(u32::try_from(acts.len()).ok()).filter(|presses| *presses > 0)
}

pub(super) fn judge(report: &mut Report, evidence: &[Evidence], regime: &Regime) {
    let has_none = |report: &Report, scenario, what: &str| {
        report
            .could_not
            .iter()
            .find(|one| one.scenario == scenario && one.what == what && one.site_has_none)
            .cloned()
    };
    let no_reject = has_none(report, Scenario::RejectAll, "reject");
    // Where there is nothing to press in the first place there is no way back either.
    let no_withdraw = has_none(report, Scenario::Withdraw, "withdraw")
        .or_else(|| has_none(report, Scenario::Withdraw, "accept"));
    let asked = regime.asks() && something_to_refuse(report, regime, evidence);
    // Where visitors must object, either control will do.
    let objects = !regime.asks() && no_reject.is_some() && no_withdraw.is_some() && sells(report);
    if let Some(one) = no_reject.as_ref().filter(|_| asked || objects) {
        ui(
            report,
            "no_reject_option",
            "There is no control by which everything can be refused.",
            vec![one.why.clone()],
        );
    }
    if let Some(one) = no_withdraw.filter(|_| asked || objects) {
        ui(
            report,
            "no_withdraw_option",
            "There is no control by which consent can be taken back.",
            vec![one.why],
        );
    }
    if regime.asks() && no_reject.is_none() {
        first_layer_refuses(report, evidence);
    }
}

/// A layer that accepts and doesn't refuse. What was pressed counts more than what a control seems to mean.
fn first_layer_refuses(report: &mut Report, evidence: &[Evidence]) {
    let reject = presses(evidence, Scenario::RejectAll, ActPurpose::Reject);
    let accept = presses(evidence, Scenario::AcceptAll, ActPurpose::Accept)
        .or_else(|| presses(evidence, Scenario::Withdraw, ActPurpose::Accept));
    let layer = first_layer(evidence);
    let shows = |means| {
        layer.map(|layer| layer.controls.iter().any(|control| control.means == means && control.visible))
    };
    let accepts = shows(Means::Accept) == Some(true) || accept == Some(1);
    let refuses = shows(Means::Reject) == Some(true) || reject == Some(1);
    // Nothing was seen and nothing was pressed: nothing is known.
    let known = layer.is_some() || reject.is_some();
    if !known || !accepts || refuses || reject.is_none() {
        return;
    }
    let mut shown = Vec::new();
    if let Some(layer) = layer {
        let labels: Vec<String> =
            layer.controls.iter().filter(|one| one.visible).map(|one| format!("“{}”", one.label)).collect();
        shown.push(format!("The first layer has {}.", labels.join(", ")));
    }
    if let Some(presses) = reject {
        shown.push(format!("Refusing took {presses} presses."));
    }
    ui(
        report,
        "no_reject_on_first_layer",
        "The first layer accepts, and refusing takes another layer.",
        shown,
    );
}

/// Whether anything that visitors must agree to was seen at all, or there is a notice that asks.
fn something_to_refuse(report: &Report, regime: &Regime, evidence: &[Evidence]) -> bool {
    let wants = report.inventory.iter().filter_map(|seen| seen.purpose.as_ref()).any(|purpose| {
        regime.want(purpose) == Want::OptIn && !matches!(purpose, crate::finding::Purpose::Functional)
    });
    wants || report.findings().next().is_some() || first_layer(evidence).is_some()
}

fn sells(report: &Report) -> bool {
    report.inventory.iter().any(|seen| seen.purpose == Some(crate::finding::Purpose::Marketing))
}

/// Adds one of the four findings that are in `ui` too.
pub(super) fn ui(report: &mut Report, rule: &str, says: &str, evidence: Vec<String>) {
    report.ui.push(rule.into());
    control(report, rule, Severity::Error, says, evidence);
}

pub(super) fn control(
    report: &mut Report,
    rule: &str,
    severity: Severity,
    says: &str,
    evidence: Vec<String>,
) {
    let remedy = crate::rules::remedy(rule);
    report.controls.push(ControlFinding { rule: rule.into(), severity, says: says.into(), remedy, evidence });
}
