//! The gate: an HTML stream and a decision in, an HTML stream out in which nothing loads that isn't allowed.
//!
//! Bytes in, bytes out, no sockets. A page is never built in memory: `scan` finds the tags, [`inventory`]
//! judges what they would fetch, and [`rewrite`] copies the input through with those tags changed and nothing else.
//!
//! Architecture invariant: what isn't changed is copied from the input, not written anew. With everything allowed and
//! nothing to insert, the output is the input, byte for byte.

pub mod charset;
pub mod cookies;
pub mod csp;
mod elements;
pub mod inventory;
pub mod links;
pub mod names;
mod pragma;
pub mod rewrite;
mod rules;
mod scan;
mod srcset;
mod tag;
#[cfg(feature = "tower")]
pub mod tower;

#[cfg(any(test, feature = "reference"))]
#[doc(hidden)]
pub use scan::reference::{Outcome, check, count_tags};

pub use inventory::{Inventory, InventoryError, UnknownHosts, Verdict};
pub use rewrite::{Admit, GateError, Held, Inserts, Page, Place, Rewriter};
