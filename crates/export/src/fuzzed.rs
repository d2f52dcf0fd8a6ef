//! What `fuzz/` feeds: readers of files that were somewhere else meanwhile, and the writer of cells. They are no part of the
//! interface.

use std::io;

use crate::state::State;
use crate::verify::records::{Record, Records};
use crate::{Format, Manifest, Shape, csv, lines};

/// Reads a manifest. One that is read has no other form.
pub fn manifest(bytes: &[u8]) {
    if let Ok(manifest) = Manifest::read(bytes) {
        assert_eq!(manifest.bytes(), bytes);
    }
}

/// Reads how far an export was.
pub fn state(bytes: &[u8]) {
    if let Ok(state) = State::parse(bytes) {
        assert!(state.receipts() >= state.parts.last().map_or(0, |part| part.receipts));
    }
}

/// A cell of a CSV, in its quotes.
#[must_use]
pub fn cell(text: &str) -> String {
    csv::cell(text)
}

/// Reads a file of text row by row. A row with its receipt that is read has no other form.
pub fn rows(bytes: &[u8], format: Format, secrets: bool) {
    let shape = Shape { format, secrets, purposes: vec!["statistics".parse().expect("a purpose's id")] };
    let mut records = Records::new(bytes, format, 1);
    while let Some(Record { text, .. }) = records.next().expect("memory can be read") {
        let Ok(text) = text else { continue };
        let read = match format {
            Format::Csv => csv::read(&text, &shape),
            _ => lines::read(&text, &shape),
        };
        if let Ok(Some(row)) = read.map(|read| read.row) {
            let again =
                if format == Format::Csv { csv::line(&row, &shape) } else { lines::line(&row, &shape) };
            assert_eq!(again.trim_end_matches(['\r', '\n']), text);
        }
    }
}

/// Reads a Parquet file.
///
/// # Errors
/// The temporary file can't be written.
pub fn parquet(bytes: &[u8], path: &std::path::Path) -> io::Result<()> {
    std::fs::write(path, bytes)?;
    let shape = Shape { format: Format::Parquet, secrets: true, purposes: Vec::new() };
    if let Ok(rows) = crate::parquet::rows(path, &shape) {
        rows.for_each(drop);
    }
    Ok(())
}
