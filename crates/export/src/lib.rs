//! Receipts as files: JSON Lines, CSV or Parquet, with a manifest that says what is in them.
//!
//! An export runs in parts. A part is written under another name, brought to the disk and renamed, and only then does
//! the state file count it: a run that breaks off goes on behind the last part that is counted, and ends with the bytes
//! that a run without a break would have written. What is exported ends at the ledger's size when the export began.
//!
//! Architecture invariant: memory is bounded by a page of receipts, or by a row group where the format is Parquet,
//! however many there are. There is no clock here, and what is stored comes in through [`Receipts`].

mod csv;
mod encoder;
mod file;
#[cfg(feature = "fuzzed")]
pub mod fuzzed;
mod lines;
mod manifest;
mod parquet;
mod row;
mod run;
mod shape;
mod state;
pub mod verify;

pub use file::FileFacts;
pub use manifest::{Ledger, Manifest};
pub use run::{Export, ExportError, Outcome, Receipts};
pub use shape::{Format, Period, Shape, moment};

#[cfg(test)]
mod tests;
