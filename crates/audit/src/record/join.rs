//! Putting the pieces together.

use std::collections::{BTreeMap, HashMap, VecDeque};

use super::requests::{Hop, Received, Requests};
use super::{Recorder, cookie_line};
use crate::evidence::{CookieWrite, Evidence, Request};

/// Request headers that say something about the visitor.
pub(crate) const KEPT: [&str; 8] =
    ["cookie", "referer", "sec-gpc", "dnt", "origin", "content-type", "user-agent", "accept-language"];

impl Recorder {
    /// Adds all that was recorded to the evidence.
    pub(crate) fn finish(mut self, evidence: &mut Evidence) {
        let received = join(&mut self.requests);
        for (at, received) in &received {
            set_by_response(&self.requests.hops[*at], received, self.epoch_ms, &mut self.cookie_writes);
        }
        let chains = chains(&self.requests.hops);
        for (hop, chain) in self.requests.hops.into_iter().zip(chains) {
            evidence.requests.push(request(hop, chain));
        }
        evidence.cookie_writes.append(&mut self.cookie_writes);
        evidence.cookie_writes.sort_by_key(|write| write.at_ms);
        evidence.storage_writes.append(&mut self.storage_writes);
        evidence.fingerprinting.append(&mut self.fingerprinting);
    }
}

/// Gives each hop the headers that were really sent, and lists what really came back, by hop.
fn join(requests: &mut Requests) -> Vec<(usize, Received)> {
    let mut all = Vec::new();
    let ids: Vec<String> = requests.received.keys().chain(requests.sent.keys()).cloned().collect();
    for id in ids {
        let mut sent = VecDeque::from(requests.sent.remove(&id).unwrap_or_default());
        let mut received = VecDeque::from(requests.received.remove(&id).unwrap_or_default());
        for at in requests.hops_of(&id).to_vec() {
            let hop = &mut requests.hops[at];
            // An answer out of a cache, or one that the browser made up itself.
            if hop.has_extra == Some(false) {
                continue;
            }
            if let Some(headers) = sent.pop_front() {
                hop.headers.extend(headers);
            }
            // Beacons have no other answer than this.
            if let Some(received) = received.pop_front() {
                if hop.status == 0 {
                    hop.status = received.status;
                }
                hop.response_headers.extend(received.headers.clone());
                all.push((at, received));
            }
        }
    }
    all.sort_by_key(|(at, _)| *at);
    all
}

fn set_by_response(hop: &Hop, received: &Received, epoch_ms: f64, writes: &mut Vec<CookieWrite>) {
    let host = url::Url::parse(&hop.url).ok().and_then(|url| url.host_str().map(str::to_owned));
    #[expect(clippy::cast_precision_loss, reason = "minutes in milliseconds")]
    let now = (epoch_ms + received.at_ms as f64) / 1000.0;
    for line in received.headers.get("set-cookie").into_iter().flat_map(|lines| lines.split('\n')) {
        let Some(cookie) = cookie_line::parse(line, now) else { continue };
        let refused = received.refused.iter().find(|(refused, _)| refused.trim() == line.trim());
        writes.push(CookieWrite {
            at_ms: received.at_ms,
            name: cookie.name,
            value: Some(cookie.value),
            domain: cookie.domain.or_else(|| host.clone()).unwrap_or_default(),
            by: format!("response {}", hop.url),
            stack: Vec::new(),
            refused: refused.map(|(_, why)| why.clone()),
            removes: cookie.removes,
        });
    }
}

/// Where each request came from, as far back as it can be followed: the script, what loaded the script, and so on.
fn chains(hops: &[Hop]) -> Vec<Vec<String>> {
    /// As many places tell enough.
    const LONG: usize = 24;
    // The first request of an address is the one that loaded it.
    let mut loaded: HashMap<&str, usize> = HashMap::new();
    for (at, hop) in hops.iter().enumerate() {
        loaded.entry(hop.url.as_str()).or_insert(at);
    }
    let follow = |from: usize| {
        let mut chain = hops[from].initiator.clone();
        let mut at = from;
        while chain.len() < LONG {
            let Some(address) = chain.last().and_then(|last| address(last)) else { break };
            let Some(next) = loaded.get(address).copied().filter(|next| *next < at) else { break };
            if hops[next].initiator.is_empty() {
                break;
            }
            chain.extend(hops[next].initiator.iter().cloned());
            at = next;
        }
        chain.truncate(LONG);
        chain
    };
    (0..hops.len()).map(follow).collect()
}

/// `https://a.example/x.js` of `script https://a.example/x.js:12`.
fn address(place: &str) -> Option<&str> {
    let (_, address) = place.split_once(' ')?;
    match address.rsplit_once(':') {
        Some((before, line)) if line.bytes().all(|letter| letter.is_ascii_digit()) => Some(before),
        _ => Some(address),
    }
}

fn request(hop: Hop, initiator: Vec<String>) -> Request {
    let headers = hop.headers.into_iter().filter(|(name, _)| KEPT.contains(&name.as_str()));
    Request {
        id: hop.id,
        at_ms: hop.at_ms,
        url: hop.url,
        method: hop.method,
        resource: hop.resource,
        page: hop.page,
        initiator,
        redirected_from: hop.redirected_from,
        status: hop.status,
        blocked: hop.blocked,
        error: hop.error,
        headers: headers.collect::<BTreeMap<_, _>>(),
        response_headers: hop.response_headers,
        body: hop.body,
        ..Request::default()
    }
}
