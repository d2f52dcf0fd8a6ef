//! For sites that no gate stands before: one script at the head of each page, which guards the page and brings the notice, and the
//! service worker that guards the views after the first.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use http::request::Parts;
use http::{HeaderName, HeaderValue, StatusCode, header};
use sayso_gate::csp;
use serde::Serialize;

use super::pages::{PageFacts, asset, brotli, own_page, query_value};
use super::visit::{ROOM_BYTES, Visit};
use super::{Response, answer, json, once};
use crate::config::{CspMode, Mode};
use crate::page;
use crate::proxy::compression::accepts;

const TAG: &str = include_str!("../../../../client/dist/tag.js");
const WORKER: &str = include_str!("../../../../client/dist/sw.js");

/// What stands in the script for what the server knows.
const POLICY: &str = "SAYSO_POLICY";

/// What may happen on this visit, for a page that guards itself. `client/README.md` says what each letter means.
#[derive(Serialize)]
struct Policy<'v> {
    c: &'v str,
    p: BTreeMap<&'v str, u8>,
    /// Hosts, each with the purposes that it needs, apart by spaces; none where it stays out whatever is chosen.
    h: BTreeMap<&'v str, Option<String>>,
    o: &'v [String],
    u: u8,
    d: String,
    m: Option<String>,
}

fn policy(visit: &Visit) -> Policy<'_> {
    let (site, allowed) = (&visit.site, &visit.allowed);
    Policy {
        c: visit.cookie_value(),
        p: visit.decision.purposes.iter().map(|p| (p.id.as_str(), u8::from(p.allowed))).collect(),
        h: site.inventory.hosts(allowed).collect(),
        o: &site.config.first_party,
        u: u8::from(site.inventory.may_allow_everything(allowed)),
        d: site.held_names(allowed),
        m: (site.config.csp == CspMode::Enforce).then(|| csp::policy(&site.inventory, allowed)),
    }
}

/// The script. It is made for this visit, and asked for again on every page.
pub(super) fn script(visit: &Visit, parts: &Parts) -> Response {
    if visit.site.config.mode == Mode::Gate {
        let nothing = "// The gate stands before this site, and does what this script does elsewhere.\n";
        return answer(StatusCode::OK, "text/javascript; charset=utf-8", nothing);
    }
    let known = serde_json::to_string(&policy(visit)).expect("texts and numbers are JSON");
    let script = modes(visit, parts) + &TAG.replacen(POLICY, &known, 1);
    let compressed = accepts(&parts.headers, "gzip");
    let body = if compressed { gzip(script.as_bytes()) } else { script.into_bytes() };
    let mut response = answer(StatusCode::OK, "text/javascript; charset=utf-8", body);
    let headers = response.headers_mut();
    if compressed {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    // It says what this visitor chose: no other site's page is to run it.
    headers.insert(
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("same-origin"),
    );
    // Going back a browser would take a copy without asking, `no-cache` or not.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    let removals = visit.removals(visit.page_path(&parts.headers), &visit.allowed, ROOM_BYTES);
    headers.extend(removals.map(|removal| (header::SET_COOKIE, removal)));
    if let Some(spent) = once::spent(visit, visit.page_path(&parts.headers)) {
        headers.append(header::SET_COOKIE, spent);
    }
    response
}

/// The consent modes of the site, before everything else. Their script reads its facts from the element that it stands in.
fn modes(visit: &Visit, parts: &Parts) -> String {
    let Some(modes) = &visit.site.modes else { return String::new() };
    let facts = PageFacts::read(visit, parts);
    let facts = modes.facts(&facts.view(visit)).to_string();
    let text = serde_json::to_string(&facts).expect("a text is JSON");
    format!("document.currentScript.dataset.modes={text};{}", page::modes::SCRIPT)
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write as _;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(6));
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("memory takes everything")
}

/// What the service worker asks for with each page.
pub(super) fn policy_of(visit: &Visit) -> Response {
    json(StatusCode::OK, &policy(visit))
}

/// The service worker.
pub(super) fn worker(parts: &Parts) -> Response {
    static SMALL: LazyLock<bytes::Bytes> = LazyLock::new(|| brotli(WORKER));
    let mut response = asset(parts, "text/javascript; charset=utf-8", WORKER, &SMALL);
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    // It stands below our routes, and guards the whole site.
    headers.insert(HeaderName::from_static("service-worker-allowed"), HeaderValue::from_static("/"));
    response
}

/// The notice, and what stands at a page's end, for the script to put there.
pub(super) fn part(visit: &Visit, parts: &Parts) -> Response {
    let facts = PageFacts::read(visit, parts);
    let view = facts.view(visit);
    own_page(visit, format!("<!doctype html>{}{}", page::notice::body(&view), page::notice::end(&view)))
}

/// What a held frame shows.
pub(super) fn held(visit: &Visit, parts: &Parts) -> Response {
    let facts = PageFacts::read(visit, parts);
    let address = query_value(parts, "address").unwrap_or_default();
    let held = visit.site.inventory.held(&address, &visit.host, &visit.allowed);
    own_page(visit, page::placeholder::document(&facts.view(visit), &held))
}
