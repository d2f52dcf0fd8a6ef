//! What is to be looked at, from the command line.

use std::path::Path;

use sayso_audit::evidence::Scenario;
use sayso_audit::truth::Truth;
use sayso_audit::{Drive, Pages, Plan, Reach};

use super::{Arguments, Ended, ScenarioName, is_host_and_port, read_json};

/// The plan that the words ask for.
pub(super) fn plan(arguments: &Arguments, truth: Option<&Truth>, folder: &Path) -> Result<Plan, Ended> {
    let start = arguments.url.clone().or_else(|| truth.map(|truth| truth.start.clone())).unwrap_or_default();
    let parsed = url::Url::parse(&start).ok();
    if !parsed.is_some_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host()) {
        return Err(Ended::usage(format!("`{start}` is no address of a page: write https://shop.example/")));
    }
    if let Some(text) = arguments.map_hosts.as_deref().filter(|text| !is_host_and_port(text)) {
        return Err(Ended::usage(format!("--map-hosts `{text}`: write HOST:PORT, as in 127.0.0.1:8471")));
    }
    let mut plan = Plan::new(&start, folder.to_path_buf());
    plan.pages = pages(arguments, truth);
    if !arguments.scenario.is_empty() {
        plan.scenarios = scenarios(&arguments.scenario);
    }
    plan.map_hosts.clone_from(&arguments.map_hosts);
    plan.reach = arguments.public_only.then(|| Reach::public_and(arguments.private_network.clone()));
    plan.insecure = arguments.insecure;
    plan.user_agent.clone_from(&arguments.user_agent);
    if let Some(settle_ms) = arguments.settle_ms.or_else(|| truth.and_then(|truth| truth.settle_ms)) {
        plan.settle_ms = settle_ms;
    }
    if let Some(seconds) = arguments.timeout {
        plan.limits.total_ms = seconds.saturating_mul(1_000);
        plan.limits.scenario_ms = plan.limits.scenario_ms.min(plan.limits.total_ms);
    }
    plan.browsers = arguments.browsers.max(1);
    if let Some(file) = &arguments.drive {
        plan.drive = drive(read_json(file)?, file)?;
    }
    Ok(plan)
}

fn pages(arguments: &Arguments, truth: Option<&Truth>) -> Pages {
    match truth {
        _ if !arguments.page.is_empty() => Pages::Listed(arguments.page.clone()),
        _ if arguments.sitemap => Pages::Sitemap(arguments.pages),
        Some(truth) if !truth.pages.is_empty() => Pages::Listed(truth.pages.clone()),
        _ => Pages::Found(arguments.pages),
    }
}

/// The longest first, so that two browsers end at about the same time.
fn scenarios(names: &[ScenarioName]) -> Vec<Scenario> {
    let all = [
        (ScenarioName::Withdraw, Scenario::Withdraw),
        (ScenarioName::RejectAll, Scenario::RejectAll),
        (ScenarioName::AcceptAll, Scenario::AcceptAll),
        (ScenarioName::Choose, Scenario::Choose),
        (ScenarioName::NoChoice, Scenario::NoChoice),
        (ScenarioName::Gpc, Scenario::Gpc),
        (ScenarioName::NoScript, Scenario::NoScript),
    ];
    all.iter().filter(|(name, _)| names.contains(name)).map(|(_, scenario)| *scenario).collect()
}

/// Selectors: the block itself, or a file that has it under `drive`. What a site has no control for is `null` there.
fn drive(value: serde_json::Value, file: &Path) -> Result<Drive, Ended> {
    let mut value = value.get("drive").cloned().unwrap_or(value);
    if let Some(map) = value.as_object_mut() {
        map.retain(|_, selectors| !selectors.is_null());
    }
    serde_json::from_value(value).map_err(|error| {
        Ended::usage(format!(
            "{}: {error}: `accept`, `reject` and `withdraw` are lists of selectors",
            file.display()
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn selectors_are_read_alone_and_from_a_truth() {
        let block = json!({"accept": [".yes"], "reject": null, "withdraw": null});
        for value in [block.clone(), json!({"host": "a.test", "drive": block})] {
            let read = drive(value, Path::new("f")).map_err(|_| ()).unwrap();
            assert_eq!((read.accept, read.reject), (vec![".yes".to_owned()], vec![]));
        }
        assert!(drive(json!({"accept": ".yes"}), Path::new("f")).is_err());
    }
}
