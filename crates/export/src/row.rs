//! One receipt on its way into a file, or read from one.

use sayso_core::Digest;
use sayso_core::receipt::commitment;
use sayso_store::Scanned;
use serde_json::{Map, Value};

/// A receipt with what an export says of it.
#[derive(Debug)]
pub(super) struct Row {
    /// Its place in the export, from 1. A row that is missing is found by the next one's number.
    pub(super) number: u64,
    /// The index of its entry in the ledger.
    pub(super) entry: u64,
    /// The ledger's entry.
    pub(super) commitment: Digest,
    /// The commitment's nonce.
    pub(super) nonce: Digest,
    /// The receipt in canonical JSON.
    pub(super) canonical: String,
    fields: Map<String, Value>,
}

impl Row {
    /// The row of a stored receipt.
    ///
    /// # Errors
    /// What keeps the stored bytes from being the receipt of their entry.
    pub(super) fn of(number: u64, scanned: Scanned) -> Result<Self, String> {
        let entry = scanned.sequence;
        let wrong = |what: &str| format!("the stored receipt of entry {entry} is damaged: {what}");
        let canonical = String::from_utf8(scanned.body).map_err(|_| wrong("it isn't UTF-8"))?;
        let row = Self::read(number, Digest(scanned.nonce), canonical).map_err(|what| wrong(&what))?;
        if row.entry == entry { Ok(row) } else { Err(wrong("its id is another's")) }
    }

    /// The row of a receipt in a file.
    ///
    /// # Errors
    /// What keeps the text from being a receipt.
    pub(super) fn read(number: u64, nonce: Digest, canonical: String) -> Result<Self, String> {
        let no_receipt = |error: &dyn std::fmt::Display| format!("it holds no receipt: {error}");
        let value: Value = serde_json::from_str(&canonical).map_err(|error| no_receipt(&error))?;
        if sayso_core::canonical_json(&value) != canonical.as_bytes() {
            return Err("its receipt isn't in canonical form".into());
        }
        let Value::Object(fields) = value else { return Err(no_receipt(&"it is no object")) };
        let id = fields.get("id").and_then(Value::as_str).unwrap_or_default();
        let entry = entry_of(id).ok_or_else(|| no_receipt(&"its id begins with no number"))?;
        let commitment = Digest(commitment(&nonce.0, canonical.as_bytes()));
        Ok(Self { number, entry, commitment, nonce, canonical, fields })
    }

    /// A field of the receipt as text; empty if it says nothing.
    pub(super) fn text(&self, field: &str) -> String {
        match self.fields.get(field) {
            Some(Value::String(text)) => text.clone(),
            None | Some(Value::Null) => String::new(),
            Some(other) => other.to_string(),
        }
    }

    /// A field of the receipt that says yes or no.
    pub(super) fn flag(&self, field: &str) -> bool {
        self.fields.get(field).and_then(Value::as_bool).unwrap_or(false)
    }

    /// A field of the receipt that says yes or no to each of some names, in their order.
    pub(super) fn answers(&self, field: &str) -> impl Iterator<Item = (&str, bool)> {
        let map = self.fields.get(field).and_then(Value::as_object);
        map.into_iter().flatten().filter_map(|(name, answer)| Some((name.as_str(), answer.as_bool()?)))
    }

    /// The entry of the receipt that it follows.
    pub(super) fn previous_entry(&self) -> Option<u64> {
        self.fields.get("previous").and_then(Value::as_str).and_then(entry_of)
    }

    /// The receipt without the two ids in it, in canonical JSON. The entry of the receipt before stays.
    pub(super) fn without_ids(&self) -> String {
        let mut fields = self.fields.clone();
        fields.remove("id");
        fields.remove("previous");
        fields.insert("previous_entry".into(), self.previous_entry().into());
        String::from_utf8(sayso_core::canonical_json(&fields)).expect("JSON is UTF-8")
    }
}

/// The number in front of an id's secret part.
fn entry_of(id: &str) -> Option<u64> {
    id.split_once('.')?.0.parse().ok()
}
