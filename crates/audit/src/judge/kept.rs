//! Cookies and storage items: what is in the browser although the visitor hadn't agreed, or had refused.
//!
//! What the site itself kept, it can take away: after a refusal or a withdrawal it counts if it is still there in the end. A third
//! party's can't be taken away by the site: it counts only if it was set again.

use std::collections::BTreeMap;

use super::attribution::{Attribution, Site, word};
use super::domain::host_of;
use super::sent::{of, push};
use crate::evidence::{Cookie, CookieWrite, Evidence, StorageItem, StorageWrite, Visit};
use crate::finding::{Finding, Kind, Proof};

/// What was kept and shouldn't have been.
pub(super) fn findings(
    site: &Site<'_>,
    seen: &Evidence,
    since: u64,
    wants: &dyn Fn(&Attribution) -> bool,
) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut cookies: BTreeMap<String, &Cookie> = BTreeMap::new();
    for cookie in &seen.cookies {
        if cookie_counts(site, seen, since, cookie) {
            cookies.insert(cookie_name(cookie), cookie);
        }
    }
    for (what, cookie) in cookies {
        let Some(attribution) = site.of_cookie(cookie).filter(|attribution| wants(attribution)) else {
            continue;
        };
        found.push(of(
            Kind::Cookie,
            what,
            site.party(&cookie.domain),
            attribution,
            cookie_proof(seen, cookie),
        ));
    }
    let mut items: BTreeMap<String, &StorageItem> = BTreeMap::new();
    for item in &seen.storage {
        if storage_counts(site, seen, since, item) {
            items.insert(storage_name(item), item);
        }
    }
    for (what, item) in items {
        let Some(attribution) = site.of_storage(item).filter(|attribution| wants(attribution)) else {
            continue;
        };
        let page = seen.visits.iter().find(|visit| (visit.from_ms..=visit.until_ms).contains(&item.at_ms));
        let first =
            seen.storage.iter().filter(|other| storage_name(other) == what).map(|other| other.at_ms).min();
        let write = seen
            .storage_writes
            .iter()
            .find(|write| write.kind == item.kind && write.name == item.name && write.host == item.host);
        let proof = Proof {
            count: 1,
            set_by: write.map(|write| write.by.clone()),
            stack: write.map(|write| write.stack.clone()).unwrap_or_default(),
            first_at_ms: first.unwrap_or(item.at_ms),
            pages: page.map(|visit| visit.url.clone()).into_iter().collect(),
            ..Proof::default()
        };
        found.push(of(Kind::Storage, what, site.party(&item.host), attribution, proof));
    }
    found
}

/// `name@domain`; a domain with a leading dot stands for its sub-domains too.
pub(super) fn cookie_name(cookie: &Cookie) -> String {
    let dot = if cookie.host_only { "" } else { "." };
    format!("{}@{dot}{}", cookie.name, cookie.domain)
}

/// `local:key@host`.
pub(super) fn storage_name(item: &StorageItem) -> String {
    let kind = word(item.kind);
    format!("{kind}:{}@{}", item.name, item.host)
}

/// The last visit: what it ends with is what is still there.
fn last(seen: &Evidence) -> Option<&Visit> {
    seen.visits.iter().rev().find(|visit| !visit.partial).or(seen.visits.last())
}

fn still_there(seen: &Evidence, at_ms: u64) -> bool {
    last(seen).is_none_or(|visit| at_ms >= visit.from_ms)
}

fn cookie_counts(site: &Site<'_>, seen: &Evidence, since: u64, cookie: &Cookie) -> bool {
    if since == 0 {
        return true;
    }
    if site.owns(&cookie.domain) {
        return still_there(seen, cookie.at_ms);
    }
    seen.cookie_writes.iter().any(|write| is_for(write, cookie) && set_after(seen, write, since))
        || appeared(seen, since, cookie)
}

fn is_for(write: &CookieWrite, cookie: &Cookie) -> bool {
    write.name == cookie.name && write.domain == cookie.domain
}

/// Whether a cookie was set by something that began after the choice. The response to a request that was on its way is let go.
fn set_after(seen: &Evidence, write: &CookieWrite, since: u64) -> bool {
    if write.at_ms < since || write.refused.is_some() || write.removes {
        return false;
    }
    let Some(url) = write.by.strip_prefix("response ") else { return true };
    let sent: Vec<u64> =
        seen.requests.iter().filter(|request| request.url == url).map(|request| request.at_ms).collect();
    sent.is_empty() || sent.iter().any(|at_ms| (since..=write.at_ms).contains(at_ms))
}

/// Whether a cookie that nobody was seen to set is there, or is another, since the choice.
fn appeared(seen: &Evidence, since: u64, cookie: &Cookie) -> bool {
    let looked_before = seen.visits.iter().any(|visit| visit.until_ms < since);
    let mut before = seen
        .cookies
        .iter()
        .filter(|other| other.at_ms < since && other.name == cookie.name && other.domain == cookie.domain);
    looked_before
        && cookie.at_ms >= since
        && before.next_back().is_none_or(|other| other.value != cookie.value)
        && !seen.cookie_writes.iter().any(|write| is_for(write, cookie))
}

fn storage_counts(site: &Site<'_>, seen: &Evidence, since: u64, item: &StorageItem) -> bool {
    if since == 0 {
        return true;
    }
    if site.owns(&item.host) {
        return still_there(seen, item.at_ms);
    }
    let writes_it =
        |write: &StorageWrite| write.kind == item.kind && write.name == item.name && write.host == item.host;
    if seen.storage_writes.iter().any(|write| write.at_ms >= since && writes_it(write)) {
        return true;
    }
    let looked_before = seen.visits.iter().any(|visit| visit.until_ms < since);
    let mut before =
        seen.storage.iter().filter(|other| other.at_ms < since && storage_name(other) == storage_name(item));
    looked_before && item.at_ms >= since && before.next_back().is_none_or(|other| other.value != item.value)
}

fn cookie_proof(seen: &Evidence, cookie: &Cookie) -> Proof {
    let writes: Vec<&CookieWrite> =
        seen.cookie_writes.iter().filter(|write| is_for(write, cookie) && !write.removes).collect();
    let first = writes.first();
    let mut proof = Proof {
        count: writes.len().max(1),
        first_at_ms: first.map_or(cookie.at_ms, |write| write.at_ms),
        set_by: first.map(|write| write.by.clone()),
        stack: first.map(|write| write.stack.clone()).unwrap_or_default(),
        lifetime_days: cookie.lifetime_days,
        ..Proof::default()
    };
    let key = format!("cookie {}@{}", cookie.name, cookie.domain);
    for request in &seen.requests {
        for carried in request.carried.iter().filter(|carried| carried.what == key) {
            let host = host_of(&request.url).unwrap_or_default();
            push(&mut proof.carried, &format!("to {host} ({})", carried.form));
        }
    }
    let visit =
        seen.visits.iter().find(|visit| (visit.from_ms..=visit.until_ms).contains(&proof.first_at_ms));
    proof.pages = visit.map(|visit| visit.url.clone()).into_iter().collect();
    proof
}
