//! Files of a scenario: all of its evidence, and its requests in a form that other programs read.
//!
//! HAR 1.2: <http://www.softwareishard.com/blog/har-12-spec/>. What it has no field for begins with an underscore.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};

use crate::BrowserError;
use crate::evidence::{Evidence, Request};

/// Writes `SCENARIO.json` and `SCENARIO.har`.
pub(crate) fn write(evidence: &Evidence, folder: &Path) -> Result<(), BrowserError> {
    let name = evidence.scenario.map_or("evidence", crate::evidence::Scenario::name);
    let all = serde_json::to_vec_pretty(evidence).expect("plain data is JSON");
    let har = serde_json::to_vec(&har(evidence)).expect("plain data is JSON");
    for (ending, bytes) in [("json", all), ("har", har)] {
        let path = folder.join(format!("{name}.{ending}"));
        std::fs::write(&path, bytes).map_err(|source| BrowserError::File { path: path.clone(), source })?;
    }
    Ok(())
}

fn har(evidence: &Evidence) -> Value {
    let pages = evidence.visits.iter().enumerate().map(|(number, visit)| {
        json!({
            "startedDateTime": time(evidence, visit.from_ms),
            "id": format!("page_{}", number + 1),
            "title": visit.final_url,
            "pageTimings": {"onContentLoad": -1, "onLoad": -1},
        })
    });
    let entries = evidence.requests.iter().map(|request| {
        let visit = evidence.visits.iter().rposition(|visit| visit.from_ms <= request.at_ms).unwrap_or(0);
        entry(evidence, request, visit)
    });
    json!({"log": {
        "version": "1.2",
        "creator": {"name": "sayso", "version": env!("CARGO_PKG_VERSION")},
        "browser": {"name": "Chromium", "version": evidence.browser},
        "pages": pages.collect::<Vec<_>>(),
        "entries": entries.collect::<Vec<_>>(),
    }})
}

fn entry(evidence: &Evidence, request: &Request, visit: usize) -> Value {
    let query = url::Url::parse(&request.url).map(|url| {
        let pairs = url.query_pairs().map(|(name, value)| json!({"name": name, "value": value}));
        pairs.collect::<Vec<_>>()
    });
    let cookies = request.headers.get("cookie").map_or("", String::as_str);
    let mut entry = json!({
        "pageref": format!("page_{}", visit + 1),
        "startedDateTime": time(evidence, request.at_ms),
        "time": 0,
        "request": {
            "method": request.method,
            "url": request.url,
            "httpVersion": "",
            "cookies": pairs(cookies.split("; ")),
            "headers": headers(&request.headers),
            "queryString": query.unwrap_or_default(),
            "headersSize": -1,
            "bodySize": -1,
        },
        "response": {
            "status": request.status,
            "statusText": "",
            "httpVersion": "",
            "cookies": pairs(request.response_headers.get("set-cookie").map_or("", String::as_str).lines()),
            "headers": headers(&request.response_headers),
            "content": {"size": -1, "mimeType": request.response_headers.get("content-type").cloned().unwrap_or_default()},
            "redirectURL": request.response_headers.get("location").cloned().unwrap_or_default(),
            "headersSize": -1,
            "bodySize": -1,
        },
        "cache": {},
        "timings": {"send": 0, "wait": 0, "receive": 0},
        "_resourceType": request.resource.to_lowercase(),
        "_initiator": request.initiator,
        "_carried": request.carried,
        "_onlyInNetLog": request.only_in_net_log,
    });
    if let Some(body) = &request.body {
        let kind = request.headers.get("content-type").cloned().unwrap_or_default();
        entry["request"]["postData"] = json!({"mimeType": kind, "text": body});
    }
    if let Some(why) = request.blocked.as_ref().or(request.error.as_ref()) {
        entry["response"]["_error"] = json!(why);
    }
    entry
}

fn headers(headers: &BTreeMap<String, String>) -> Vec<Value> {
    let lines = headers.iter().flat_map(|(name, value)| value.split('\n').map(move |line| (name, line)));
    lines.map(|(name, value)| json!({"name": name, "value": value})).collect()
}

fn pairs<'a>(pairs: impl Iterator<Item = &'a str>) -> Vec<Value> {
    let first = |line: &'a str| line.split(';').next().unwrap_or_default();
    let pairs = pairs.filter_map(|line| first(line).split_once('='));
    pairs.map(|(name, value)| json!({"name": name.trim(), "value": value})).collect()
}

/// ISO 8601.
fn time(evidence: &Evidence, at_ms: u64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970 fit")]
    let began_ms = evidence.began_at_ms as i64;
    let at_ms = began_ms.saturating_add_unsigned(at_ms);
    jiff::Timestamp::from_millisecond(at_ms).map(|time| time.to_string()).unwrap_or_default()
}
