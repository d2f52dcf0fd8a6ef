//! Requests: who was called although the visitor hadn't agreed, or had refused.

use std::collections::BTreeMap;

use super::attribution::{Attribution, Site};
use super::domain::host_of;
use crate::evidence::{Evidence, Request};
use crate::finding::{Finding, Grade, Kind, Proof, Report, Severity};

/// How many addresses a finding shows.
const SHOWN: usize = 5;

/// The hosts that were called from a time on, and shouldn't have been.
pub(super) fn findings(
    site: &Site<'_>,
    seen: &Evidence,
    since: u64,
    wants: &dyn Fn(&Attribution) -> bool,
) -> Vec<Finding> {
    let mut found = Vec::new();
    for (host, requests) in by_host(seen, since) {
        if host == site.host {
            continue;
        }
        let Some(attribution) = site.of_host(&host, &requests).filter(|attribution| wants(attribution))
        else {
            continue;
        };
        let mut proof = Proof {
            count: requests.len(),
            first_at_ms: requests.iter().map(|request| request.at_ms).min().unwrap_or_default(),
            initiator: requests.first().map(|request| request.initiator.clone()).unwrap_or_default(),
            cname: requests.iter().find_map(|request| request.cname.clone()),
            ..Proof::default()
        };
        for request in &requests {
            push(&mut proof.pages, &request.page);
            push(&mut proof.urls, &request.url);
            for carried in &request.carried {
                push(&mut proof.carried, &format!("{} ({})", carried.what, carried.form));
            }
        }
        proof.urls.truncate(SHOWN);
        found.push(of(Kind::Request, host.clone(), site.party(&host), attribution, proof));
    }
    found
}

pub(super) fn push(list: &mut Vec<String>, text: &str) {
    if !text.is_empty() && !list.iter().any(|there| there == text) {
        list.push(text.to_owned());
    }
}

/// A finding whose words [`crate::rules`] fills in.
pub(super) fn of(kind: Kind, what: String, party: &str, attribution: Attribution, proof: Proof) -> Finding {
    let sure = attribution.basis != crate::finding::Basis::Guess;
    Finding {
        kind,
        what,
        purpose: attribution.purpose,
        grade: Grade::Violation,
        severity: if sure { Severity::Error } else { Severity::Warning },
        rule: String::new(),
        says: attribution.why.unwrap_or_default().to_owned(),
        remedy: String::new(),
        owner: attribution.owner,
        party: party.to_owned(),
        basis: attribution.basis,
        confidence: attribution.confidence,
        proof,
    }
}

/// The requests that left from a time on, by host.
fn by_host(seen: &Evidence, since: u64) -> BTreeMap<String, Vec<&Request>> {
    let mut hosts: BTreeMap<String, Vec<&Request>> = BTreeMap::new();
    for request in seen.requests.iter().filter(|request| request.at_ms >= since && left(request)) {
        if let Some(host) = host_of(&request.url) {
            hosts.entry(host).or_default().push(request);
        }
    }
    hosts
}

/// Whether a request left the browser because the page did something. What the browser fetches ahead by itself runs nothing, and a
/// preflight or a report about the policy is the browser's own.
pub(super) fn left(request: &Request) -> bool {
    let own = matches!(
        request.resource.as_str(),
        "Prefetch" | "Preflight" | "CSPViolationReport" | "SpeculationRules"
    );
    let ahead = ["purpose", "sec-purpose"]
        .iter()
        .any(|name| request.headers.get(*name).is_some_and(|value| value.starts_with("prefetch")));
    let preload = request.initiator.first().is_some_and(|by| by.starts_with("preload"));
    request.blocked.is_none() && !own && !ahead && !preload
}

/// Whether nothing that was sent to a host from a time on identifies anybody: no cookie, no value that was kept here, and where Google's
/// consent mode says what was allowed (`gcs=G1xy`), nothing was.
pub(super) fn without_identifiers(seen: &Evidence, since: u64, host: &str) -> bool {
    let requests = by_host(seen, since);
    let requests = requests.get(host).map(Vec::as_slice).unwrap_or_default();
    let knows = |request: &&Request| {
        let url = url::Url::parse(&request.url).ok();
        let pairs = url.as_ref().map(|url| url.query_pairs().collect::<Vec<_>>()).unwrap_or_default();
        pairs.iter().any(|(name, value)| match &**name {
            "gcs" => !value.starts_with("G1") || value[2..].contains('1'),
            // A client id that nobody keeps is made anew for each ping; one that is kept is in `carried` too.
            "cid" | "uid" | "_fid" | "auid" => {
                value.contains('.') && !pairs.iter().any(|(other, _)| other == "gcs")
            }
            _ => false,
        })
    };
    !requests.iter().any(|request| {
        !request.carried.is_empty() || request.headers.contains_key("cookie") || knows(request)
    })
}

/// What is good to know of the requests.
pub(super) fn notes(report: &mut Report, site: &Site<'_>, evidence: &[Evidence]) {
    let mut unknown: Vec<String> = Vec::new();
    for seen in evidence {
        for (host, requests) in by_host(seen, 0) {
            if !site.owns(&host) && site.of_host(&host, &requests).is_none() {
                push(&mut unknown, &host);
            }
        }
    }
    if !unknown.is_empty() {
        report.notes.push(format!("No list knows what these third parties are for: {}.", unknown.join(", ")));
    }
    let refused: usize =
        evidence.iter().flat_map(|seen| &seen.cookie_writes).filter(|write| write.refused.is_some()).count();
    if refused > 0 {
        report.notes.push(format!(
            "The browser refused {refused} attempts to set a cookie; they are in the evidence."
        ));
    }
    let mut prints: Vec<String> = Vec::new();
    for call in evidence.iter().flat_map(|seen| &seen.fingerprinting) {
        push(&mut prints, &format!("{} by {}", call.kind, call.by));
    }
    if !prints.is_empty() {
        report.notes.push(format!("Calls by which browsers can be told apart: {}.", prints.join("; ")));
    }
}
