//! The other scanners, for tests and fuzzing alone: `lol_html`, and `html5ever`'s tokenizer and tree builder.

mod browser;
mod compare;
mod other;

#[cfg(test)]
pub(crate) use browser::text;
#[cfg(test)]
pub(crate) use compare::check_each_cut;
pub use compare::{Outcome, check, count_tags};
pub(crate) use other::Other;

use super::{Event, Scanner};
use crate::GateError;

/// The scanner that ships, or the other.
#[expect(clippy::large_enum_variant, reason = "there is one for each page, and it is for tests")]
pub(crate) enum Either {
    Ours(Scanner),
    Other(Other),
}

impl Either {
    pub(crate) fn new() -> Self {
        Self::Ours(Scanner::new())
    }

    pub(crate) fn other() -> Self {
        Self::Other(Other::new())
    }

    pub(crate) fn skip_others(&mut self) {
        if let Self::Ours(scanner) = self {
            scanner.skip_others();
        }
    }

    pub(crate) fn write(&mut self, piece: &[u8], events: &mut Vec<Event>) -> Result<usize, GateError> {
        match self {
            Self::Ours(scanner) => scanner.write(piece, events),
            Self::Other(scanner) => scanner.write(piece, events),
        }
    }

    pub(crate) fn end(self, events: &mut Vec<Event>) -> Result<(), GateError> {
        match self {
            Self::Ours(scanner) => scanner.end(events),
            Self::Other(scanner) => scanner.end(events),
        }
    }
}
