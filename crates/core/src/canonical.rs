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

/// Writes a value as [`canonical_json`] does, but without sorting anything, if it holds only what has one spelling anyway: structs whose
/// fields stand in the order of their names, maps that are sorted, strings, booleans and whole numbers. `serde_json` writes those as
/// RFC 8785 has them (3.2.2.2: the same seven short escapes, `\u00xx` in lower case for the other control characters, nothing else).
///
/// # Panics
/// As [`canonical_json`]; where debug assertions are on also if the value isn't of that kind.
#[must_use]
pub fn sorted_json<T: Serialize>(value: &T) -> Vec<u8> {
    let mut json = Vec::with_capacity(1024);
    serde_json::to_writer(&mut json, value).expect("our formats hold nothing that JSON can't say");
    debug_assert!(
        json == canonical_json(value),
        "the fields of this type aren't in the order of their names"
    );
    json
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sorted_has_one_spelling_whatever_its_strings_hold() {
        let all: String = (0..=0x2ff).chain([0x2028, 0xfffd, 0x1_f600]).filter_map(char::from_u32).collect();
        let value = std::collections::BTreeMap::from([("a", all.as_str()), ("b", "")]);
        assert_eq!(sorted_json(&value), canonical_json(&value));
    }

    #[cfg(debug_assertions)]
    #[test]
    fn what_is_not_sorted_is_found_out() {
        #[derive(Serialize)]
        struct Unsorted {
            b: bool,
            a: bool,
        }
        let written = std::panic::catch_unwind(|| sorted_json(&Unsorted { b: true, a: true }));
        assert!(written.is_err());
    }

    #[test]
    fn keys_are_sorted_and_strings_have_one_spelling() {
        let value = serde_json::json!({"b": 1, "a": "\u{e9}\n\"", "A": [true, null]});
        assert_eq!(canonical_json(&value), "{\"A\":[true,null],\"a\":\"\u{e9}\\n\\\"\",\"b\":1}".as_bytes());
    }
}
