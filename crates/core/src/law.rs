//! The law as data: what each place wants from a day on, row by row, each with its evidence.
//!
//! Not legal advice. The rows are `data/laws/`; `data/laws/README.md` says how they are written.

mod pack;
mod place;
mod rule;

pub use pack::{Law, LawError, LawFile};
pub use rule::{Ages, Binding, Confidence, ConsentFrom, Need, Rule, SignalRule, Statement, Use, Waiting};

pub(crate) use place::{Applied, Found, Wanted};

#[cfg(test)]
pub(crate) mod tests;
