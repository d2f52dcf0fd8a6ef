//! Reading files of rows and counting what passed.

use std::fmt::Display;
use std::fs;
use std::path::Path;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

/// What is wrong with a row, for whoever reads the test's output.
pub(crate) type Verdict = Result<(), String>;

/// The outcome of a file.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    pub(crate) total: usize,
    pub(crate) failed: Vec<String>,
}

/// Judges every row of a JSON Lines text.
pub(crate) fn tally(text: &str, judge: impl Fn(&Value) -> Verdict) -> Tally {
    let mut tally = Tally::default();
    for line in text.lines() {
        tally.total += 1;
        let row = serde_json::from_str(line).unwrap_or_default();
        if let Err(why) = judge(&row) {
            tally.failed.push(format!("line {}, {}: {why}", tally.total, row["id"]));
        }
    }
    tally
}

/// Judges a file of `testdata/tlog`.
pub(crate) fn check(name: &str, judge: impl Fn(&Value) -> Verdict) {
    check_file(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata/tlog").join(name), judge);
}

/// Judges a file that is not ours to copy and lies beside the repository on some machines only.
pub(crate) fn check_if_present(name: &str, judge: impl Fn(&Value) -> Verdict) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/vectors/from-fetch").join(name);
    if path.exists() {
        check_file(&path, judge);
    } else {
        println!("skipped: {name} is absent");
    }
}

fn check_file(path: &Path, judge: impl Fn(&Value) -> Verdict) {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let Tally { total, failed } = tally(&text, judge);
    let name = path.file_name().unwrap_or_default().display();
    println!("{name}: {}/{total} passed", total - failed.len());
    assert!(total > 0, "{name} has no rows");
    assert!(failed.is_empty(), "{name}:\n{}", failed.join("\n"));
}

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
pub(crate) fn text<'a>(row: &'a Value, name: &str) -> Result<&'a str, String> {
    field(row, name, "text", Value::as_str)
}

/// A number field.
pub(crate) fn number(row: &Value, name: &str) -> Result<u64, String> {
    field(row, name, "a number of 64 bits", Value::as_u64)
}

/// A field that is true or false.
pub(crate) fn flag(row: &Value, name: &str) -> Result<bool, String> {
    field(row, name, "true or false", Value::as_bool)
}

/// A list, where null stands for an empty one.
pub(crate) fn list<'a>(row: &'a Value, name: &str) -> Result<&'a [Value], String> {
    let read =
        |value: &'a Value| if value.is_null() { Some(&[][..]) } else { value.as_array().map(Vec::as_slice) };
    field(row, name, "a list", read)
}

/// A list of texts, where null stands for an empty one.
pub(crate) fn texts<'a>(row: &'a Value, name: &str) -> Result<Vec<&'a str>, String> {
    let not_text = || format!("{name} must be a list of texts");
    list(row, name)?.iter().map(|value| value.as_str().ok_or_else(not_text)).collect()
}

/// A text that is read as something else.
pub(crate) fn parsed<T: FromStr<Err: Display>>(text: &str) -> Result<T, String> {
    text.parse().map_err(|error| format!("{text}: {error}"))
}

/// Bytes from hexadecimal digits.
pub(crate) fn unhex(text: &str) -> Result<Vec<u8>, String> {
    let digit = |byte: u8| char::from(byte).to_digit(16).map(|digit| digit as u8);
    let pair = |pair: &[u8; 2]| Some(digit(pair[0])? << 4 | digit(pair[1])?);
    let (pairs, odd) = text.as_bytes().as_chunks();
    let bytes = odd.is_empty().then(|| pairs.iter().map(pair).collect()).flatten();
    bytes.ok_or_else(|| format!("{text} must be hexadecimal"))
}

/// Bytes from base64.
pub(crate) fn unbase64(text: &str) -> Result<Vec<u8>, String> {
    STANDARD.decode(text).map_err(|error| format!("{text} must be base64: {error}"))
}

/// Compares two values and names what they are.
pub(crate) fn equal<T: PartialEq + std::fmt::Debug>(what: &str, ours: T, theirs: T) -> Verdict {
    if ours == theirs { Ok(()) } else { Err(format!("{what}: ours {ours:?}, theirs {theirs:?}")) }
}
