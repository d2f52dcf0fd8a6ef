//! A choice over the one before it.

use jiff::Timestamp;

use super::{Action, CheckedChoice};
use crate::StoredChoice;
use crate::decide::Decision;
use crate::notice::{PurposeSet, VendorSet};

/// What stands after a choice: what it says, and what the one before says of the purposes that it leaves open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The purposes that are answered.
    pub answered: PurposeSet,
    /// Those that are allowed.
    pub granted: PurposeSet,
    /// When the oldest yes in it was given: a later choice about something else doesn't prolong it.
    pub made_at: Timestamp,
    /// Every yes in it was given knowing of the browser's signal.
    pub knew_gpc: bool,
    /// The notice is closed.
    pub closed: bool,
    /// The vendors that are refused although all their purposes are allowed.
    pub refused: VendorSet,
}

impl CheckedChoice {
    /// Puts the choice over the one before. An earlier no stays until it is answered anew; an earlier yes stays if it
    /// counts today, with its own date and its own knowledge.
    #[must_use]
    pub fn over(
        &self,
        earlier: Option<StoredChoice>,
        earlier_refused: &VendorSet,
        decision: &Decision,
        now: Timestamp,
    ) -> Standing {
        let as_before = || earlier_refused.iter().filter(|vendor| !self.let_in.contains(*vendor)).collect();
        let refused = self.refused.clone().unwrap_or_else(as_before);
        let mut standing = Standing {
            answered: self.answered,
            granted: self.granted,
            made_at: now,
            knew_gpc: self.knew_gpc,
            closed: self.action == Action::Close,
            refused,
        };
        let Some(earlier) = earlier else { return standing };
        if self.action == Action::Placeholder {
            standing.closed = earlier.closed;
        }
        for (index, purpose) in decision.purposes.iter().enumerate() {
            if self.answered.contains(index) || !earlier.answered.contains(index) {
                continue;
            }
            let yes = earlier.granted.contains(index);
            let counts = purpose.yes_counts.accepts(earlier.yes(index), now);
            // A yes that didn't know of the signal may not look as if it had.
            if yes && (!counts || self.knew_gpc && !earlier.knew_gpc) {
                continue;
            }
            standing.answered.set(index, true);
            standing.granted.set(index, yes);
            if yes {
                standing.made_at = standing.made_at.min(earlier.made_at);
            }
        }
        standing
    }
}
