//! Canonical JSON (RFC 8785), the only byte form that is hashed or signed.

use serde::Serialize;

/// Writes a value as canonical JSON: sorted keys, no white space, one spelling per string and number.
///
/// # Panics
/// Never for Sayso's own formats: they hold strings, booleans, whole numbers below 2^53, lists and maps with string
/// keys, and those always serialise.
#[must_use]
pub fn canonical_json<T: Serialize>(value: &T) -> Vec<u8> {
    serde_json_canonicalizer::to_vec(value).expect("our formats hold nothing that JSON can't say")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_sorted_and_strings_have_one_spelling() {
        let value = serde_json::json!({"b": 1, "a": "\u{e9}\n\"", "A": [true, null]});
        assert_eq!(canonical_json(&value), "{\"A\":[true,null],\"a\":\"\u{e9}\\n\\\"\",\"b\":1}".as_bytes());
    }
}
