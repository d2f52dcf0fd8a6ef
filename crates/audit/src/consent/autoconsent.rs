//! The rules of autoconsent, for tools that no rule of ours knows.

use super::operate::{Operator, Outcome};
use crate::BrowserError;
use crate::evidence::ActPurpose;

impl Operator<'_> {
    pub(super) fn by_autoconsent(&mut self, _purpose: ActPurpose) -> Result<Outcome, BrowserError> {
        Ok(Outcome::None)
    }
}
