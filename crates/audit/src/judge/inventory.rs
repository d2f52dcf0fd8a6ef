//! Everything that was seen, finding or not, with what is known of it; and what the site's own file says otherwise.

use std::collections::BTreeMap;

use super::attribution::{Attribution, Site};
use super::controls::control;
use super::domain::host_of;
use super::kept::{cookie_name, storage_name};
use super::known::Knowledge;
use crate::evidence::{Evidence, Request, Scenario, StorageKind};
use crate::finding::{Kind, Report, Seen, Severity};

/// What was seen, in the order of its kind and name.
pub(super) fn of(site: &Site<'_>, evidence: &[Evidence]) -> Vec<Seen> {
    let mut all: BTreeMap<(Kind, String), Seen> = BTreeMap::new();
    for seen in evidence {
        let Some(scenario) = seen.scenario else { continue };
        let mut hosts: BTreeMap<String, Vec<&Request>> = BTreeMap::new();
        for request in seen.requests.iter().filter(|request| super::sent::left(request)) {
            if let Some(host) = host_of(&request.url).filter(|host| *host != site.host) {
                hosts.entry(host).or_default().push(request);
            }
        }
        for (host, requests) in hosts {
            let attribution = site.of_host(&host, &requests);
            add(&mut all, row(Kind::Request, host.clone(), site.party(&host), attribution, scenario));
        }
        for cookie in &seen.cookies {
            let what = cookie_name(cookie);
            let mut one =
                row(Kind::Cookie, what, site.party(&cookie.domain), site.of_cookie(cookie), scenario);
            one.http_only = cookie.http_only;
            one.lifetime_days = cookie.lifetime_days;
            add(&mut all, one);
        }
        for item in &seen.storage {
            let attribution = site.of_storage(item);
            add(
                &mut all,
                row(Kind::Storage, storage_name(item), site.party(&item.host), attribution, scenario),
            );
        }
    }
    all.into_values().collect()
}

fn row(
    kind: Kind,
    what: String,
    party: &str,
    attribution: Option<Attribution>,
    first_seen: Scenario,
) -> Seen {
    let (purpose, owner, vendor, basis) = match attribution {
        Some(one) => (Some(one.purpose), one.owner, one.vendor, Some(one.basis)),
        None => (None, None, None, None),
    };
    let party = party.to_owned();
    Seen {
        kind,
        what,
        purpose,
        owner,
        vendor,
        party,
        basis,
        http_only: false,
        lifetime_days: None,
        first_seen,
    }
}

fn add(all: &mut BTreeMap<(Kind, String), Seen>, one: Seen) {
    let there = all.entry((one.kind, one.what.clone())).or_insert_with(|| one.clone());
    there.first_seen = there.first_seen.min(one.first_seen);
    there.lifetime_days = match (there.lifetime_days, one.lifetime_days) {
        (Some(a), Some(b)) => Some(a.max(b)),
        (a, b) => a.or(b),
    };
}

/// What is on the site and not in its file, and what lives longer than its file says. Without a file there is nothing to say.
pub(super) fn judge(report: &mut Report, knowledge: &Knowledge) {
    let Some(declared) = knowledge.declared() else { return };
    let (mut missing, mut longer) = (Vec::new(), Vec::new());
    for seen in &report.inventory {
        let (kind, name) = match seen.kind {
            Kind::Request => {
                if seen.party == "third" && !declared.host(&seen.what) {
                    missing.push(seen.what.clone());
                }
                continue;
            }
            // Third parties' own cookies are told of by naming the third party.
            _ if seen.party == "third" => continue,
            Kind::Cookie => (None, seen.what.split('@').next().unwrap_or_default()),
            Kind::Storage => {
                let (kind, rest) = seen.what.split_once(':').unwrap_or(("local", &seen.what));
                let kind = match kind {
                    "session" => StorageKind::Session,
                    "idb" => StorageKind::Idb,
                    "cache" => continue,
                    _ => StorageKind::Local,
                };
                (Some(kind), rest.rsplit_once('@').map_or(rest, |(name, _)| name))
            }
        };
        let Some(item) = declared.item(kind, name) else {
            if !(seen.kind == Kind::Cookie && name == "sayso") {
                missing.push(seen.what.clone());
            }
            continue;
        };
        if let (Some(said), Some(lives)) = (item.days, seen.lifetime_days)
            && lives > said * 1.05 + 1.0
        {
            longer.push(format!("{}: {lives:.0} days, declared {said:.0}", seen.what));
        }
    }
    if !missing.is_empty() {
        control(
            report,
            "not_declared",
            Severity::Warning,
            "Some of what the site does isn't in its file.",
            missing,
        );
    }
    if !longer.is_empty() {
        control(
            report,
            "lives_longer",
            Severity::Warning,
            "Some items live longer than the site's file says.",
            longer,
        );
    }
}
