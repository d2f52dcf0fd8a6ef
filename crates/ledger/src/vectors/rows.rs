//! Reading the fields of a row.

use std::fmt::Display;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use super::Verdict;

/// A field that must be there and of one kind; else the row fails, and the others are still judged.
fn field<'a, T>(
    row: &'a Value,
    field: &str,
    kind: &str,
    read: impl Fn(&'a Value) -> Option<T>,
) -> Result<T, String> {
    read(&row[field]).ok_or_else(|| format!("{field} must be {kind}"))
}

/// A text field.
pub(super) fn text<'a>(row: &'a Value, name: &str) -> Result<&'a str, String> {
    field(row, name, "text", Value::as_str)
}

/// A number field.
pub(super) fn number(row: &Value, name: &str) -> Result<u64, String> {
    field(row, name, "a number of 64 bits", Value::as_u64)
}

/// A field that is true or false.
pub(super) fn flag(row: &Value, name: &str) -> Result<bool, String> {
    field(row, name, "true or false", Value::as_bool)
}

/// A list, where null stands for an empty one.
pub(super) fn list<'a>(row: &'a Value, name: &str) -> Result<&'a [Value], String> {
    let read =
        |value: &'a Value| if value.is_null() { Some(&[][..]) } else { value.as_array().map(Vec::as_slice) };
    field(row, name, "a list", read)
}

/// A list of texts, where null stands for an empty one.
pub(super) fn texts<'a>(row: &'a Value, name: &str) -> Result<Vec<&'a str>, String> {
    let not_text = || format!("{name} must be a list of texts");
    list(row, name)?.iter().map(|value| value.as_str().ok_or_else(not_text)).collect()
}

/// A text that is read as something else.
pub(super) fn parsed<T: FromStr<Err: Display>>(text: &str) -> Result<T, String> {
    text.parse().map_err(|error| format!("{text}: {error}"))
}

/// Bytes from hexadecimal digits.
pub(super) fn unhex(text: &str) -> Result<Vec<u8>, String> {
    let digit = |byte: u8| char::from(byte).to_digit(16).map(|digit| digit as u8);
    let pair = |pair: &[u8; 2]| Some(digit(pair[0])? << 4 | digit(pair[1])?);
    let (pairs, odd) = text.as_bytes().as_chunks();
    let bytes = odd.is_empty().then(|| pairs.iter().map(pair).collect()).flatten();
    bytes.ok_or_else(|| format!("{text} must be hexadecimal"))
}

/// Bytes from base64.
pub(super) fn unbase64(text: &str) -> Result<Vec<u8>, String> {
    STANDARD.decode(text).map_err(|error| format!("{text} must be base64: {error}"))
}

/// Compares two values and names what they are.
pub(super) fn equal<T: PartialEq + std::fmt::Debug>(what: &str, ours: T, theirs: T) -> Verdict {
    if ours == theirs { Ok(()) } else { Err(format!("{what}: ours {ours:?}, theirs {theirs:?}")) }
}
