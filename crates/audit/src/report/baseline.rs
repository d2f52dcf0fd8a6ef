//! What is new since an earlier report.

use crate::finding::Report;

/// Takes out of a report what an earlier one has already. Two findings are one if rule, kind and thing are the same, in the same
/// scenario. Gives how many were taken out.
pub fn only_new(report: &mut Report, earlier: &Report) -> usize {
    let before = count(report);
    for (scenario, found) in &mut report.scenarios {
        let old = earlier.scenarios.get(scenario).map(Vec::as_slice).unwrap_or_default();
        found.retain(|one| {
            !old.iter()
                .any(|other| (other.kind, &other.what, &other.rule) == (one.kind, &one.what, &one.rule))
        });
    }
    let known = |rule: &str| earlier.controls.iter().any(|other| other.rule == rule);
    report.controls.retain(|one| !known(&one.rule));
    report.ui.retain(|rule| !earlier.ui.contains(rule));
    before - count(report)
}

fn count(report: &Report) -> usize {
    report.findings().count() + report.controls.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    #[test]
    fn what_was_there_before_is_taken_out_and_what_is_new_stays() {
        let earlier = sample();
        let mut report = sample();
        let found = report.scenarios.values_mut().next().unwrap();
        let mut new = found[0].clone();
        new.what = "new.example".into();
        found.push(new);
        assert_eq!(only_new(&mut report, &earlier), 2);
        assert_eq!(report.findings().map(|(_, one)| one.what.as_str()).collect::<Vec<_>>(), ["new.example"]);
        assert!(report.ui.is_empty() && report.controls.is_empty());
    }
}
