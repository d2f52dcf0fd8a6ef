//! A real Chromium visits real servers.

#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

mod guarded;
mod hard;
mod seen;
mod site;
mod workers;

use sayso_audit::evidence::{Evidence, Scenario};
use sayso_audit::{Pages, Plan, audit};
use site::Site;

/// A plan for one scenario over pages of a site that is served here, for every name.
pub(crate) fn plan(site: &Site, pages: &[&str]) -> (Plan, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let mut plan = Plan::new(&format!("http://shop.test{}", pages[0]), folder.path().to_owned());
    plan.pages = Pages::Listed(pages.iter().map(|page| (*page).to_owned()).collect());
    plan.scenarios = vec![Scenario::NoChoice];
    plan.map_hosts = Some(site.at.to_string());
    plan.settle_ms = 200;
    (plan, folder)
}

/// What is seen on pages that are visited.
pub(crate) fn see(site: &Site, pages: &[&str]) -> Evidence {
    let (plan, _folder) = plan(site, pages);
    audit(&plan).unwrap().remove(0)
}

/// The hosts that something was sent to.
pub(crate) fn hosts(evidence: &Evidence) -> Vec<String> {
    let hosts = evidence.requests.iter().filter_map(|request| url::Url::parse(&request.url).ok());
    hosts.filter_map(|url| url.host_str().map(str::to_owned)).collect()
}
