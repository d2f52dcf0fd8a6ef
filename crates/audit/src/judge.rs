//! Judging: from what was seen to what broke a promise.
//!
//! The evidence says what happened, [`Knowledge`] what each thing is for, and [`Regime`] what it needed. A thing of which nobody
//! knows what it is for is no finding; it stands in the inventory as unknown.

mod attribution;
mod chosen;
mod controls;
pub(crate) mod domain;
mod guess;
mod inventory;
mod kept;
mod known;
mod lists;
mod notice;
mod regime;
mod sent;
mod signal;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::evidence::{Act, ActPurpose, Evidence, Scenario};
use crate::finding::{Finding, Grade, Picture, Report, Severity};
use attribution::{Attribution, Site};
use chosen::Chosen;

pub use known::{Knowledge, KnownItem, KnownVendor};
pub use lists::{host_lines, vendors_file};
pub use regime::{Regime, Want};

/// What was already on its way is let go: requests count so long after the last press, in milliseconds.
const GRACE_MS: u64 = 500;

/// Judges the evidence of an audit that began at `url`. `at` is when it was made, for the report.
#[must_use]
pub fn judge(url: &str, at: &str, evidence: &[Evidence], knowledge: &Knowledge, regime: &Regime) -> Report {
    let site = Site::new(url, evidence, knowledge);
    let mut scenarios = BTreeMap::new();
    for seen in evidence {
        let Some(scenario) = seen.scenario else { continue };
        let mut found = Vec::new();
        if let Some(since) = counts_from(seen) {
            let of_sale = refused_sale_alone(seen);
            let chosen = Chosen::new(&site, seen);
            let wants = |attribution: &Attribution| match scenario {
                Scenario::Choose => chosen.refuses(attribution, regime),
                _ => broken(scenario, regime, attribution, of_sale),
            };
            found.extend(sent::findings(&site, seen, since, &wants));
            found.extend(kept::findings(&site, seen, since, &wants));
            lessen(seen, since, &mut found);
            for one in &mut found {
                crate::rules::describe(one, scenario);
            }
        }
        scenarios.insert(scenario, found);
    }
    let mut report = Report {
        format: Report::FORMAT.into(),
        url: url.into(),
        host: site.host.clone(),
        at: at.into(),
        regime: regime.name.clone(),
        jurisdiction: regime.jurisdiction.clone(),
        tool: evidence.iter().flat_map(|seen| &seen.layers).find_map(|layer| layer.tool.clone()),
        pages: pages(evidence),
        scenarios,
        ui: vec![],
        controls: vec![],
        could_not: evidence.iter().flat_map(|seen| seen.could_not.iter().cloned()).collect(),
        partial: false,
        inventory: inventory::of(&site, evidence),
        pictures: pictures(evidence),
        notes: vec![],
    };
    chosen::judge(&mut report, &site, evidence);
    report.could_not.dedup();
    let failed = report.could_not.iter().any(|one| !one.site_has_none);
    report.partial = failed || evidence.iter().flat_map(|seen| &seen.visits).any(|visit| visit.partial);
    controls::judge(&mut report, evidence, regime);
    signal::judge(&mut report, evidence, regime);
    notice::judge(&mut report, evidence, regime);
    inventory::judge(&mut report, knowledge);
    sent::notes(&mut report, &site, evidence);
    report.ui.sort();
    report.ui.dedup();
    report
}

/// From when on a request counts, in milliseconds; none if nothing in this scenario can be against the visitor's word, or if the
/// choice was never made.
fn counts_from(seen: &Evidence) -> Option<u64> {
    match seen.scenario? {
        Scenario::NoChoice | Scenario::Gpc | Scenario::NoScript => Some(0),
        Scenario::RejectAll | Scenario::Withdraw | Scenario::Choose => {
            seen.decided_at_ms.map(|at| at + GRACE_MS)
        }
        // After an acceptance everything may run.
        Scenario::AcceptAll => None,
    }
}

/// Whether the press that decided was one of *Do not sell or share*, which says nothing of statistics.
fn refused_sale_alone(seen: &Evidence) -> bool {
    let decided = |act: &&Act| act.worked && matches!(act.purpose, ActPurpose::Reject | ActPurpose::Withdraw);
    seen.acts.iter().rev().find(decided).is_some_and(|act| act.of_sale)
}

/// Whether something breaks what the visitor was promised. `of_sale`: they refused sale and sharing, and no more.
fn broken(scenario: Scenario, regime: &Regime, attribution: &Attribution, of_sale: bool) -> bool {
    let first = attribution.needs_consent && regime.want(&attribution.purpose) == Want::OptIn;
    match scenario {
        Scenario::NoChoice | Scenario::NoScript => first,
        Scenario::Gpc => first || (regime.signal && attribution.sale_share),
        Scenario::RejectAll | Scenario::Withdraw if of_sale => first || attribution.sale_share,
        // Who refuses everything has refused statistics too, whatever the law of the place is.
        Scenario::RejectAll | Scenario::Withdraw => attribution.needs_consent,
        Scenario::AcceptAll | Scenario::Choose => false,
    }
}

/// Tags that were called by design and sent nothing that identifies anybody are to be reviewed, not condemned.
fn lessen(seen: &Evidence, since: u64, found: &mut [Finding]) {
    let keeps = |owner: &Option<String>| {
        found.iter().any(|one| one.kind != crate::finding::Kind::Request && one.owner == *owner)
    };
    let quiet: Vec<bool> = found
        .iter()
        .map(|one| {
            one.kind == crate::finding::Kind::Request
                && lists::pings(&one.what)
                && !keeps(&one.owner)
                && sent::without_identifiers(seen, since, &one.what)
        })
        .collect();
    // One of a company's hosts that is told who it is speaks for all of them.
    let told: Vec<Option<String>> = found
        .iter()
        .zip(&quiet)
        .filter(|(one, quiet)| one.kind == crate::finding::Kind::Request && !**quiet)
        .map(|(one, _)| one.owner.clone())
        .collect();
    for (one, quiet) in found.iter_mut().zip(quiet) {
        if quiet && !told.contains(&one.owner) {
            one.grade = Grade::Review;
            one.severity = Severity::Warning;
        }
    }
}

fn pages(evidence: &[Evidence]) -> Vec<String> {
    let mut pages: Vec<String> = Vec::new();
    for visit in evidence.iter().flat_map(|seen| &seen.visits) {
        if !pages.contains(&visit.url) {
            pages.push(visit.url.clone());
        }
    }
    pages
}

fn pictures(evidence: &[Evidence]) -> Vec<Picture> {
    let mut pictures = Vec::new();
    for seen in evidence {
        let Some(scenario) = seen.scenario else { continue };
        for layer in &seen.layers {
            if let Some(file) = &layer.picture {
                pictures.push(Picture { scenario, layer: layer.number, file: file.clone() });
            }
        }
    }
    pictures
}
