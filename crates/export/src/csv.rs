//! CSV as RFC 4180 writes it down, every cell in quotes, with a guard against cells that a spreadsheet would run.
//!
//! A cell whose text a spreadsheet could take for a formula gets an apostrophe in front, which spreadsheets don't show
//! and programs have to take off. Cells that Sayso makes itself (numbers, times, hex) can't begin so. The last column
//! holds the receipt as JSON, unchanged: whoever needs every byte of a text reads it there.

use sayso_core::Digest;

use super::lines::Read;
use super::row::Row;
use super::shape::Shape;

/// What may stand before the character that makes a cell a formula: programs skip it.
const SKIPPED: [char; 4] = [' ', '\u{a0}', '\u{200b}', '\u{feff}'];

/// What makes a cell a formula, with the full-width twins of `=`, `+`, `-` and `@`, and controls that programs drop.
const FORMULA: [char; 12] =
    ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// Where the answer to a purpose stands.
const CHOICE: &str = "choice_";

/// A cell, in quotes.
pub(super) fn cell(text: &str) -> String {
    let formula = text.trim_start_matches(SKIPPED).starts_with(FORMULA);
    format!("\"{}{}\"", if formula { "'" } else { "" }, text.replace('"', "\"\""))
}

/// The first line: the names of the columns.
pub(super) fn header(shape: &Shape) -> String {
    let mut names: Vec<String> = ["row", "entry", "made_at", "site", "action"].map(str::to_owned).into();
    names.extend(shape.purposes.iter().map(|purpose| format!("{CHOICE}{purpose}")));
    names.extend(COLUMNS.map(str::to_owned));
    names.push("previous_entry".into());
    names.push("commitment".into());
    if shape.secrets {
        names.extend(["id", "nonce", "receipt"].map(str::to_owned));
    }
    joined(&names)
}

/// The columns between the answers and what proves them.
const COLUMNS: [&str; 13] = [
    "other_choices",
    "vendors_allowed",
    "vendors_refused",
    "gpc",
    "jurisdiction",
    "regime",
    "language",
    "scope",
    "client",
    "expires_at",
    "operator",
    "notice",
    "law_pack",
];

/// A row of the table.
pub(super) fn line(row: &Row, shape: &Shape) -> String {
    let mut cells = vec![row.number.to_string(), row.entry.to_string()];
    cells.extend(["made_at", "site", "action"].map(|field| row.text(field)));
    for purpose in &shape.purposes {
        let answer = row.answers("choices").find(|(name, _)| *name == purpose.as_str());
        cells.push(answer.map_or("", |(_, yes)| word(yes)).to_owned());
    }
    for column in COLUMNS {
        cells.push(match column {
            "other_choices" => {
                let others = row
                    .answers("choices")
                    .filter(|(name, _)| !shape.purposes.iter().any(|p| p.as_str() == *name));
                others.map(|(name, yes)| format!("{name}={}", word(yes))).collect::<Vec<_>>().join(" ")
            }
            "vendors_allowed" => vendors(row, true),
            "vendors_refused" => vendors(row, false),
            "gpc" => word(row.flag("gpc")).to_owned(),
            field => row.text(field),
        });
    }
    cells.push(row.previous_entry().map(|entry| entry.to_string()).unwrap_or_default());
    cells.push(row.commitment.to_string());
    if shape.secrets {
        cells.extend([row.text("id"), row.nonce.to_string(), row.canonical.clone()]);
    }
    joined(&cells)
}

fn word(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

fn vendors(row: &Row, wanted: bool) -> String {
    let names = row.answers("vendors").filter(|(_, yes)| *yes == wanted).map(|(name, _)| name);
    names.collect::<Vec<_>>().join(" ")
}

fn joined(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
    cells.join(",") + "\r\n"
}

/// Reads a row of the table, without its line end.
///
/// # Errors
/// What is wrong with it, as a sentence.
pub(super) fn read(line: &str, shape: &Shape) -> Result<Read, String> {
    let cells = cells(line).ok_or("it is no row of a CSV: a cell's quotes don't end where they should")?;
    let columns = 7 + COLUMNS.len() + shape.purposes.len() + if shape.secrets { 3 } else { 0 };
    if cells.len() != columns {
        return Err(format!("it has {} cells, where the table has {columns} columns", cells.len()));
    }
    let number = |at: usize, name| {
        let cell: &String = &cells[at];
        cell.parse::<u64>().map_err(|_| format!("its {name} is no number: {cell:?}"))
    };
    let (number, entry) = (number(0, "row")?, number(1, "entry")?);
    let digest = |at: usize, name| {
        cells[at].parse::<Digest>().map_err(|error| format!("its {name} can't be read: {error}"))
    };
    let commitment = digest(6 + COLUMNS.len() + shape.purposes.len(), "commitment")?;
    let row = if shape.secrets {
        let row = Row::read(number, digest(columns - 2, "nonce")?, cells[columns - 1].clone())?;
        if self::line(&row, shape).trim_end_matches("\r\n") != line {
            return Err("its columns don't say what its receipt says".into());
        }
        Some(row)
    } else {
        None
    };
    Ok(Read { number, entry, commitment, row })
}

/// The texts of cells that are all in quotes. None if they aren't.
fn cells(line: &str) -> Option<Vec<String>> {
    let mut cells = Vec::new();
    let mut rest = line;
    loop {
        rest = rest.strip_prefix('"')?;
        let mut text = String::new();
        loop {
            let (before, after) = rest.split_once('"')?;
            text.push_str(before);
            match after.strip_prefix('"') {
                Some(after) => {
                    text.push('"');
                    rest = after;
                }
                None => {
                    rest = after;
                    break;
                }
            }
        }
        cells.push(text);
        if rest.is_empty() {
            return Some(cells);
        }
        rest = rest.strip_prefix(',')?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize)]
    struct Case {
        id: String,
        value: String,
        line: String,
    }

    #[test]
    fn cells_that_a_spreadsheet_would_run_are_made_harmless() {
        let file = include_str!("../../../testdata/export/csv.json");
        let file: serde_json::Value = serde_json::from_str(file).unwrap();
        let cases: Vec<Case> = serde_json::from_value(file["cells"].clone()).unwrap();
        assert!(cases.len() >= 28, "{}", cases.len());
        for Case { id, value, line } in cases {
            assert_eq!(joined(&[value]), line, "{id}");
        }
    }

    #[test]
    fn a_row_is_read_back_whatever_is_in_its_cells() {
        let texts = ["", "a,b", "say \"x\"", "\",\"", "a\r\nb", "\u{e9}", "\"\""].map(str::to_owned);
        let line = joined(&texts);
        assert_eq!(cells(line.trim_end_matches("\r\n")).unwrap(), texts);
        for bad in ["", "a", "\"a", "\"a\"b", "\"a\",", "\"a\"\",\"b\""] {
            assert_eq!(cells(bad), None, "{bad}");
        }
    }
}
