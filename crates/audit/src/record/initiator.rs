//! Where a request came from.

use serde_json::Value;

/// As many places of a stack say enough.
const DEEP: usize = 16;

/// `script URL:line`, nearest first.
pub(super) fn places(initiator: &Value) -> Vec<String> {
    let place = |what: &str| {
        let url = initiator["url"].as_str().unwrap_or_default();
        match (url, initiator["lineNumber"].as_f64()) {
            ("", _) => what.to_owned(),
            (url, Some(line)) => format!("{what} {url}:{}", line + 1.0),
            (url, None) => format!("{what} {url}"),
        }
    };
    match initiator["type"].as_str() {
        Some("script") => {
            let frames = frames(&initiator["stack"], 0);
            if frames.is_empty() {
                return vec![place("script")];
            }
            frames.into_iter().map(|frame| format!("script {frame}")).collect()
        }
        Some("other") | None => Vec::new(),
        Some(kind) => vec![place(kind)],
    }
}

/// `URL:line` of a stack, nearest first, with what called earlier through a timer or a promise. A place is named
/// once. Of the newest stack the first `skipped` are left out.
pub(super) fn frames(trace: &Value, skipped: usize) -> Vec<String> {
    let mut places: Vec<String> = Vec::new();
    let (mut at, mut skipped) = (trace, skipped);
    while at.is_object() && places.len() < DEEP {
        for frame in at["callFrames"].as_array().into_iter().flatten().skip(skipped) {
            let url = frame["url"].as_str().unwrap_or_default();
            let place = format!("{url}:{}", frame["lineNumber"].as_i64().unwrap_or_default() + 1);
            if places.last() != Some(&place) {
                places.push(place);
            }
        }
        (at, skipped) = (&at["parent"], 0);
    }
    places.truncate(DEEP);
    places
}
