//! What is exported, and in which form.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use sayso_core::PurposeId;
use serde::{Deserialize, Serialize};

/// The form of the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// A JSON object on each line.
    Jsonl,
    /// A table for a spreadsheet.
    Csv,
    /// Typed columns, for DuckDB, pandas or Spark.
    Parquet,
}

impl Format {
    /// How the names of its files end.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jsonl => "jsonl",
            Self::Csv => "csv",
            Self::Parquet => "parquet",
        }
    }
}

/// A span of time in UTC: its start is in it, its end is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// Its start.
    pub from: Timestamp,
    /// Its end.
    pub until: Timestamp,
}

impl Period {
    /// Whether a time is in it.
    #[must_use]
    pub fn contains(&self, time: Timestamp) -> bool {
        self.from <= time && time < self.until
    }
}

/// Reads `2026-11-24`, which is its midnight in UTC, or a whole time such as `2026-11-24T12:00:00Z`.
///
/// # Errors
/// What is wrong with it, as a sentence.
pub fn moment(text: &str) -> Result<Timestamp, String> {
    if let Ok(time) = text.parse::<Timestamp>() {
        return Ok(time);
    }
    // A date would be read from the beginning of a longer text, too.
    let date = text.parse::<Date>().ok().filter(|date| date.to_string() == text);
    let time = date.and_then(|date| TimeZone::UTC.to_timestamp(date.at(0, 0, 0, 0)).ok());
    time.ok_or_else(|| format!("`{text}` is no date: write 2026-11-24, or 2026-11-24T12:00:00Z"))
}

/// What decides how a row is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shape {
    /// The form of the files.
    pub format: Format,
    /// Whether ids and nonces are in it. Without them nobody can fetch or erase a receipt with it, and the receipts
    /// can't be checked against their commitments.
    pub secrets: bool,
    /// The purposes that have a column of their own in a CSV, in the order of the columns.
    pub purposes: Vec<PurposeId>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_at_midnight_in_utc_and_a_period_ends_before_its_end() {
        let (from, until) = (moment("2026-11-24").unwrap(), moment("2026-11-25").unwrap());
        assert_eq!(from.to_string(), "2026-11-24T00:00:00Z");
        let period = Period { from, until };
        assert!(period.contains(from) && !period.contains(until));
        assert!(period.contains("2026-11-24T23:59:59Z".parse().unwrap()));
        assert_eq!(moment("2026-11-24T01:30:00+01:00").unwrap().to_string(), "2026-11-24T00:30:00Z");
        for bad in ["", "yesterday", "2026-02-30", "24.11.2026", "2026-11-24 12", "2026-11-24T12:00"] {
            assert!(moment(bad).unwrap_err().contains("is no date"), "{bad}");
        }
    }
}
