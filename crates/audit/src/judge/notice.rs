//! What else is wrong with a notice as it was rendered: the linter's assertions (data/notice/rules.toml), on any tool's notice.

use super::controls::{control, first_layer, presses};
use super::regime::Regime;
use crate::evidence::{ActPurpose, Control, Evidence, Layer, Means, Scenario};
use crate::finding::{Report, Severity};

pub(super) fn judge(report: &mut Report, evidence: &[Evidence], regime: &Regime) {
    more_presses(report, evidence);
    if let Some(layer) = first_layer(evidence) {
        equal(report, layer);
    }
    if regime.asks() {
        pre_ticked(report, evidence);
    }
}

fn more_presses(report: &mut Report, evidence: &[Evidence]) {
    let accept = presses(evidence, Scenario::AcceptAll, ActPurpose::Accept);
    let reject = presses(evidence, Scenario::RejectAll, ActPurpose::Reject);
    let (Some(accept), Some(reject)) = (accept, reject) else { return };
    // The layer without a refusal says the same.
    let said = report.ui.iter().any(|rule| rule == "no_reject_on_first_layer");
    if reject > accept && !said {
        let text = format!("Accepting takes {accept} presses, refusing {reject}.");
        control(report, "more_clicks_to_refuse", Severity::Warning, &text, vec![]);
    }
}

/// The two answers, side by side.
fn equal(report: &mut Report, layer: &Layer) {
    let first = |means| layer.controls.iter().find(|control| control.means == means && control.visible);
    let (Some(accept), Some(reject)) = (first(Means::Accept), first(Means::Reject)) else { return };
    let about = |a: f64, b: f64| a <= 0.0 || b <= 0.0 || (0.9..=1.1).contains(&(a / b));
    let (a, r) = (accept.size, reject.size);
    // Labels differ in length, so a button may be somewhat wider; its height and its letters may not differ.
    let width = a.0 <= 0.0 || r.0 <= 0.0 || a.0 / r.0 <= 1.5;
    if !about(a.1, r.1) || !width || (accept.font_size - reject.font_size).abs() > 0.5 {
        let text = format!(
            "“{}” is {:.0} x {:.0} px in letters of {} px, “{}” {:.0} x {:.0} in letters of {}.",
            accept.label, a.0, a.1, accept.font_size, reject.label, r.0, r.1, reject.font_size
        );
        control(report, "unequal_size", Severity::Warning, &text, vec![]);
    }
    let weaker = accept.ground_contrast > 0.0
        && reject.ground_contrast > 0.0
        && accept.ground_contrast / reject.ground_contrast > 1.25;
    let bolder = accept.font_weight - reject.font_weight > 150.0;
    let faint = |control: &Control| control.contrast > 0.0 && control.contrast < 4.5;
    if weaker || bolder || (faint(reject) && !faint(accept)) {
        let text = format!(
            "“{}” stands out {:.1} : 1 from the notice with letters of {:.1} : 1, “{}” {:.1} : 1 with letters of {:.1} : 1.",
            accept.label,
            accept.ground_contrast,
            accept.contrast,
            reject.label,
            reject.ground_contrast,
            reject.contrast
        );
        control(report, "unequal_weight", Severity::Warning, &text, vec![]);
    }
    if accept.role == "button" && reject.role == "link" {
        let text = format!("“{}” is a button and “{}” a link.", accept.label, reject.label);
        control(report, "refusal_not_a_button", Severity::Warning, &text, vec![]);
    }
}

/// Switches that are on before the visitor has touched them. Layers that were seen after an acceptance show what was accepted.
fn pre_ticked(report: &mut Report, evidence: &[Evidence]) {
    let untouched = evidence.iter().filter(|seen| {
        matches!(seen.scenario, Some(Scenario::RejectAll | Scenario::NoChoice | Scenario::Choose))
    });
    let mut on: Vec<String> = Vec::new();
    for control in untouched.flat_map(|seen| &seen.layers).flat_map(|layer| &layer.controls) {
        let ticked = control.means == Means::Purpose && control.checked == Some(true) && !control.disabled;
        if ticked && control.visible {
            super::sent::push(&mut on, &control.label);
        }
    }
    if !on.is_empty() {
        let text = format!("Switched on before the visitor touched it: {}.", on.join(", "));
        control(report, "pre_ticked", Severity::Warning, &text, vec![]);
    }
}
