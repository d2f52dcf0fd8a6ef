//! JSON Lines. Each line is one JSON object in canonical form (RFC 8785), ended by a line feed.

use sayso_core::Digest;
use serde::Deserialize;
use serde_json::Value;

use super::row::Row;
use super::shape::Shape;

/// Writes a row. The keys stand in canonical order, and what is between them is canonical already.
pub(super) fn line(row: &Row, shape: &Shape) -> String {
    let Row { number, entry, commitment, nonce, canonical, .. } = row;
    if shape.secrets {
        format!(
            "{{\"commitment\":\"{commitment}\",\"entry\":{entry},\"nonce\":\"{nonce}\",\"receipt\":{canonical},\"row\":{number}}}\n"
        )
    } else {
        let receipt = row.without_ids();
        format!(
            "{{\"commitment\":\"{commitment}\",\"entry\":{entry},\"receipt_without_ids\":{receipt},\"row\":{number}}}\n"
        )
    }
}

/// A line as it is read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    commitment: Digest,
    entry: u64,
    nonce: Option<Digest>,
    receipt: Option<Value>,
    receipt_without_ids: Option<Value>,
    row: u64,
}

/// What a line holds.
#[derive(Debug)]
pub(super) struct Read {
    pub(super) number: u64,
    pub(super) entry: u64,
    pub(super) commitment: Digest,
    /// The row that its receipt and nonce make; none in an export without secrets.
    pub(super) row: Option<Row>,
}

/// Reads a line, without its end.
///
/// # Errors
/// What is wrong with it, as a sentence.
pub(super) fn read(line: &str, shape: &Shape) -> Result<Read, String> {
    let found: Line =
        serde_json::from_str(line).map_err(|error| format!("it is no line of an export: {error}"))?;
    let Line { commitment, entry, row: number, .. } = found;
    let row = match (found.nonce, found.receipt, found.receipt_without_ids) {
        (Some(nonce), Some(receipt), None) if shape.secrets => {
            let canonical = String::from_utf8(sayso_core::canonical_json(&receipt)).expect("JSON is UTF-8");
            Some(Row::read(number, nonce, canonical)?)
        }
        (None, None, Some(_)) if !shape.secrets => None,
        _ => return Err("it doesn't hold what the manifest says that it holds".into()),
    };
    if row.as_ref().is_some_and(|row| self::line(row, shape).trim_end_matches('\n') != line) {
        return Err(
            "its parts don't fit together: its commitment or entry isn't that of its receipt and nonce, or it was written anew"
                .into(),
        );
    }
    Ok(Read { number, entry, commitment, row })
}
