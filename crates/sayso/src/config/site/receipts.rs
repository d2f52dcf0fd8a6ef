//! `[receipts]`: how long they are kept.

use std::path::Path;

use serde::Deserialize;

use crate::config::Problem;

/// How long receipts are kept.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct ReceiptsConfig {
    /// A receipt is erased so many days after its choice was made. The ledger's entry stays, and says nothing any more.
    ///
    /// By default as long as a choice can count (400 days, which is how long a browser keeps it), and 24 months more: for so long
    /// California wants records of opt-outs kept (11 CCR 7101). Other laws name no time: what they want is that a consent can be shown
    /// (GDPR, Article 7(1)) and that nothing is kept longer than it is needed (Article 5(1)(e)).
    pub(crate) retention_days: u32,
}

impl Default for ReceiptsConfig {
    fn default() -> Self {
        Self { retention_days: crate::http::COOKIE_DAYS + 731 }
    }
}

impl ReceiptsConfig {
    /// A hundred years: whoever wants to keep receipts for good says so by a number that nobody takes for a slip.
    const LONGEST_DAYS: u32 = 36_500;

    /// `choice_days`: how long a yes holds.
    pub(super) fn problems(&self, file: &Path, choice_days: u16) -> Vec<Problem> {
        let problem = |text: String| vec![Problem::at_key(file, "retention_days", text)];
        let days = self.retention_days;
        if days < u32::from(choice_days) {
            problem(format!(
                "receipts would be erased after {days} days, and a yes holds for {choice_days}: nobody could show what it rests on"
            ))
        } else if days > Self::LONGEST_DAYS {
            problem(format!(
                "{days} days are longer than anybody lives: write at most {}",
                Self::LONGEST_DAYS
            ))
        } else {
            Vec::new()
        }
    }
}
