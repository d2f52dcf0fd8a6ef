//! How far an export is, beside the parts that are done. It goes away with the last step.

use std::io;
use std::path::Path;

use jiff::Timestamp;
use sayso_core::SiteId;
use serde::{Deserialize, Serialize};

use super::file::{FileFacts, measure, write_whole};
use super::manifest::Ledger;
use super::shape::{Period, Shape};

/// The state's file.
pub(super) const STATE_NAME: &str = "export.state";

/// What was asked for, when it began, and the parts that are done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct State {
    pub(super) asked: Asked,
    pub(super) begun_at: Timestamp,
    /// Fixed when it begins: a purpose that gets its notice meanwhile has no column.
    pub(super) shape: Shape,
    pub(super) ledger: Ledger,
    pub(super) parts: Vec<FileFacts>,
}

/// What has to be the same for a run to go on where another broke off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Asked {
    /// The program's version: another might write other bytes.
    pub(super) program: String,
    pub(super) site: SiteId,
    pub(super) period: Period,
    pub(super) format: super::Format,
    pub(super) secrets: bool,
    pub(super) part_rows: u64,
}

impl State {
    /// The state in a folder; none if no export was begun there.
    pub(super) fn read(folder: &Path) -> io::Result<Option<Self>> {
        match std::fs::read(folder.join(STATE_NAME)) {
            Ok(bytes) => Self::parse(&bytes).map(Some).map_err(io::Error::other),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    pub(super) fn parse(bytes: &[u8]) -> Result<Self, String> {
        let state: Self = serde_json::from_slice(bytes)
            .map_err(|error| format!("{STATE_NAME} is no state of an export: {error}"))?;
        // They are read, and deleted with the folder: none of them may be elsewhere. And they are counted.
        if let Some(bad) = state.parts.iter().find(|part| !part.is_plain()) {
            return Err(format!("{STATE_NAME} names {:?}, which is no file of an export", bad.name));
        }
        let receipts = state.parts.iter().try_fold(0_u64, |sum, part| sum.checked_add(part.receipts));
        receipts.map(|_| state).ok_or_else(|| format!("{STATE_NAME} counts more receipts than there can be"))
    }

    /// Keeps it. A part counts from here on.
    pub(super) fn keep(&self, folder: &Path) -> io::Result<()> {
        let bytes = serde_json::to_vec_pretty(self).expect("it holds nothing that JSON can't say");
        write_whole(&folder.join(STATE_NAME), &bytes)
    }

    /// Forgets parts that aren't as they were written, and those behind them: they are written again.
    pub(super) fn distrust(&mut self, folder: &Path) {
        let sound = |part: &FileFacts| {
            measure(&folder.join(&part.name)).is_ok_and(|found| found == (part.size_bytes, part.sha256))
        };
        let sound = self.parts.iter().take_while(|part| sound(part)).count();
        self.parts.truncate(sound);
    }

    /// The entry behind which it goes on.
    pub(super) fn last_entry(&self) -> Option<u64> {
        self.parts.iter().rev().find_map(|part| part.last_entry)
    }

    pub(super) fn receipts(&self) -> u64 {
        self.parts.iter().map(|part| part.receipts).sum()
    }
}

#[cfg(test)]
mod tests {
    use sayso_core::Digest;

    use super::*;

    #[test]
    fn a_state_that_names_files_elsewhere_or_counts_too_far_is_none() {
        let state = |name: &str, receipts: u64| {
            let part = format!(
                r#"{{"name":"{name}","size_bytes":1,"sha256":"{}","receipts":{receipts},"first_entry":1,"last_entry":1}}"#,
                Digest([0; 32])
            );
            let period = r#"{"from":"2026-11-01T00:00:00Z","until":"2026-12-01T00:00:00Z"}"#;
            let text = format!(
                r#"{{"asked":{{"program":"1","site":"a","period":{period},"format":"csv","secrets":true,"part_rows":9}},
                "begun_at":"2026-11-24T00:00:00Z","shape":{{"format":"csv","secrets":true,"purposes":[]}},
                "ledger":{{"key":"k","size":1,"checkpoint":"c"}},"parts":[{part},{part}]}}"#
            );
            State::parse(text.as_bytes())
        };
        assert_eq!(state("receipts-00001.csv", 7).unwrap().receipts(), 14);
        for (name, receipts) in [("../receipts-00001.csv", 7), ("/etc/passwd", 7), ("a", u64::MAX)] {
            assert!(state(name, receipts).is_err(), "{name}");
        }
    }
}
