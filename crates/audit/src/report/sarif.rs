//! SARIF 2.1.0 (OASIS Standard, 27 March 2020): what code hosts show beside the code.

use serde_json::{Value, json};

use crate::finding::{Grade, Report, Severity};
use crate::judge::Regime;
use crate::rules;

/// The report as SARIF. `version` is the auditor's.
#[must_use]
pub fn sarif(report: &Report, regime: &Regime, version: &str) -> Value {
    let rules: Vec<Value> = rules::RULES
        .iter()
        .map(|rule| {
            json!({
                "id": rule.id,
                "shortDescription": {"text": rule.says},
                "fullDescription": {"text": format!("{} Source: {}.", rule.says, rules::source(rule.id, regime))},
                "help": {"text": rule.remedy},
            })
        })
        .collect();
    let mut results = Vec::new();
    for (scenario, one) in report.findings() {
        let page = one.proof.pages.first().unwrap_or(&report.url);
        let place = format!("{} {}", scenario.name(), one.what);
        let print = format!("{}/{}/{}", one.rule, scenario.name(), one.what);
        let mut row =
            result(&one.rule, one.severity, &format!("{} {}", one.says, one.remedy), page, &place, &print);
        row["properties"] = json!({
            "scenario": scenario.name(), "kind": one.kind, "what": one.what, "purpose": one.purpose,
            "grade": one.grade, "owner": one.owner, "basis": one.basis.to_string(), "confidence": one.confidence,
            "initiator": one.proof.initiator, "setBy": one.proof.set_by,
        });
        if one.grade == Grade::Review {
            row["kind"] = "review".into();
            // 3.27.10: a result of another kind than `fail` has the level `none`.
            row["level"] = "none".into();
        }
        results.push(row);
    }
    for one in &report.controls {
        let text = format!("{} {} {}", one.says, one.evidence.join(" "), one.remedy);
        results.push(result(&one.rule, one.severity, &text, &report.url, "controls", &one.rule));
    }
    let could_not: Vec<Value> = report
        .could_not
        .iter()
        .filter(|one| !one.site_has_none)
        .map(|one| {
            let text = format!("{}: {}: {}", one.scenario.name(), one.what, one.why);
            json!({"level": "warning", "message": {"text": text}})
        })
        .collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {"name": "sayso audit", "version": version, "rules": rules}},
            "invocations": [{"executionSuccessful": !report.partial, "toolExecutionNotifications": could_not}],
            "results": results,
        }],
    })
}

fn result(rule: &str, severity: Severity, text: &str, page: &str, place: &str, print: &str) -> Value {
    let index = rules::RULES.iter().position(|known| known.id == rule);
    json!({
        "ruleId": rule,
        "ruleIndex": index.and_then(|index| i64::try_from(index).ok()).unwrap_or(-1),
        "level": severity.word(),
        "message": {"text": text.trim()},
        "locations": [{
            "physicalLocation": {"artifactLocation": {"uri": page}},
            "logicalLocations": [{"fullyQualifiedName": place}],
        }],
        "partialFingerprints": {"sayso/v1": print},
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_valid_by_the_schema_of_oasis() {
        use crate::evidence::{CouldNot, Scenario};
        let mut schemas = boon::Schemas::new();
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/sarif/sarif-schema-2.1.0.json");
        let schema = boon::Compiler::new().compile(file, &mut schemas).unwrap();
        let mut report = crate::report::sample();
        let (scenario, why) = (Scenario::Gpc, "w".into());
        report.could_not.push(CouldNot { scenario, what: "load".into(), why, site_has_none: false });
        let review = report.scenarios.values_mut().flatten().next().unwrap();
        review.grade = Grade::Review;
        let empty = Report { scenarios: Default::default(), controls: vec![], ..report.clone() };
        for report in [report, crate::report::sample(), empty] {
            let sarif = sarif(&report, &Regime::opt_in(), "0.1.0");
            let judged = schemas.validate(&sarif, schema);
            assert!(judged.is_ok(), "{}", judged.unwrap_err());
        }
        let mut wrong = sarif(&crate::report::sample(), &Regime::opt_in(), "0.1.0");
        wrong["runs"][0]["results"][0]["level"] = "bad".into();
        assert!(schemas.validate(&wrong, schema).is_err(), "the schema is not one that takes anything");
    }

    #[test]
    fn every_result_names_a_rule_that_is_listed_and_a_page() {
        let sarif = sarif(&crate::report::sample(), &Regime::opt_in(), "0.1.0");
        let run = &sarif["runs"][0];
        let results = run["results"].as_array().unwrap();
        assert_eq!(results.len(), 2);
        for row in results {
            let index = usize::try_from(row["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(run["tool"]["driver"]["rules"][index]["id"], row["ruleId"]);
            assert_eq!(
                row["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
                "https://shop.test/"
            );
            assert_eq!(row["level"], "error");
        }
        assert_eq!(run["invocations"][0]["executionSuccessful"], true);
    }
}
