//! Adds to the evidence what only the net log has.

use std::collections::{BTreeMap, HashMap};

use super::{Kept, NetLog, Sent};
use crate::evidence::{CookieWrite, Evidence, Request};
use crate::record::{cookie_line, since};

/// How far apart the two tellings of one thing may lie, in milliseconds: one is by the browser, the other by a page that may be busy.
const APART_MS: u64 = 2000;

/// Adds requests and cookies that no session told of.
pub(crate) fn merge(log: NetLog, epoch_ms: f64, evidence: &mut Evidence) {
    let mut known: HashMap<(String, String), usize> = HashMap::new();
    for request in &evidence.requests {
        *known.entry((request.method.clone(), plain(&request.url))).or_default() += 1;
    }
    for sent in log.requests {
        let seen = known.get_mut(&(sent.method.clone(), plain(&sent.url))).filter(|left| **left > 0);
        if let Some(left) = seen {
            *left -= 1;
            continue;
        }
        if let Some(after) = evidence.visits.first().map(|visit| visit.from_ms)
            && since(epoch_ms, sent.time_ms) + APART_MS < after
        {
            continue;
        }
        cookies(&sent, epoch_ms, evidence);
        let request = request(sent, epoch_ms, evidence);
        evidence.requests.push(request);
    }
    evidence.requests.sort_by_key(|request| request.at_ms);
    if log.complete {
        refuse(&log.kept, epoch_ms, evidence);
    }
    for kept in log.kept {
        let at_ms = since(epoch_ms, kept.time_ms);
        let known = evidence.cookie_writes.iter().any(|write| {
            write.name == kept.name && write.domain == kept.domain && write.at_ms.abs_diff(at_ms) <= APART_MS
        });
        if !known {
            evidence.cookie_writes.push(CookieWrite {
                at_ms,
                name: kept.name,
                value: Some(kept.value),
                domain: kept.domain,
                by: "net log".into(),
                stack: Vec::new(),
                refused: None,
                removes: false,
            });
        }
    }
    evidence.cookie_writes.sort_by_key(|write| write.at_ms);
}

/// Marks cookies that scripts wrote and the browser didn't keep: scripts aren't told. (Many try which domains they may write for.)
fn refuse(kept: &[Kept], epoch_ms: f64, evidence: &mut Evidence) {
    for write in &mut evidence.cookie_writes {
        let came = kept.iter().any(|kept| {
            kept.name == write.name && since(epoch_ms, kept.time_ms).abs_diff(write.at_ms) <= APART_MS
        });
        if write.by.starts_with("script") && !write.removes && !came {
            write.refused = Some("the browser didn't keep it".into());
        }
    }
}

fn cookies(sent: &Sent, epoch_ms: f64, evidence: &mut Evidence) {
    let host = url::Url::parse(&sent.url).ok().and_then(|url| url.host_str().map(str::to_owned));
    let lines = sent.response_headers.iter().filter(|(name, _)| name == "set-cookie");
    for (_, line) in lines {
        let Some(cookie) = cookie_line::parse(line, sent.time_ms / 1000.0) else { continue };
        let refused = sent.refused.iter().find(|(name, _)| *name == cookie.name);
        evidence.cookie_writes.push(CookieWrite {
            at_ms: since(epoch_ms, sent.time_ms),
            name: cookie.name,
            value: Some(cookie.value),
            domain: cookie.domain.or_else(|| host.clone()).unwrap_or_default(),
            by: format!("response {}", sent.url),
            stack: Vec::new(),
            refused: refused.map(|(_, why)| why.clone()),
            removes: cookie.removes,
        });
    }
}

fn request(sent: Sent, epoch_ms: f64, evidence: &Evidence) -> Request {
    let at_ms = since(epoch_ms, sent.time_ms);
    let mut headers: BTreeMap<String, String> = sent.headers.into_iter().collect();
    headers.retain(|name, _| crate::record::KEPT.contains(&name.as_str()));
    // It is sent by the page that goes away, when the next has already been asked for: that page's address is the referrer, or the
    // newest one of the same origin.
    let of_origin =
        |url: &&str| url::Url::parse(url).is_ok_and(|url| url.origin().ascii_serialization() == sent.origin);
    let visits = evidence.visits.iter().rev().filter(|visit| visit.from_ms <= at_ms);
    let before = visits.map(|visit| visit.final_url.as_str()).filter(of_origin).nth(1);
    let referrer = headers.get("referer").map(String::as_str).filter(|url| url.matches('/').count() > 2);
    let newest = evidence.visits.iter().rev().find(|visit| visit.from_ms <= at_ms);
    let page = referrer.or(before).or(newest.map(|visit| visit.final_url.as_str())).unwrap_or_default();
    let mut response_headers: BTreeMap<String, String> = BTreeMap::new();
    for (name, value) in sent.response_headers {
        let lines = response_headers.entry(name).or_default();
        if !lines.is_empty() {
            lines.push('\n');
        }
        lines.push_str(&value);
    }
    Request {
        id: format!("net-log:{}", sent.source),
        at_ms,
        resource: if sent.method == "POST" { "Ping" } else { "Other" }.into(),
        page: page.to_owned(),
        initiator: vec![format!("origin {}", sent.origin)],
        url: sent.url,
        method: sent.method,
        status: sent.status,
        headers,
        response_headers,
        only_in_net_log: true,
        ..Request::default()
    }
}

/// Without the fragment, which is never sent, and with the path that every address has.
fn plain(address: &str) -> String {
    match url::Url::parse(address) {
        Ok(mut url) => {
            url.set_fragment(None);
            url.into()
        }
        Err(_) => address.to_owned(),
    }
}
