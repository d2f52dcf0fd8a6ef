//! The ledger seen from outside: what is published, who signs it, and how it is checked.
//!
//! What is appended, and in what order, is the store's affair.

pub(crate) mod check;
pub(crate) mod consistency;
pub(crate) mod evidence;
pub(crate) mod fetch;
pub(crate) mod kept;
pub(crate) mod keys;
pub(crate) mod publication;
pub(crate) mod published;
pub(crate) mod receipt;
pub(crate) mod rotation;
pub(crate) mod trust;
pub(crate) mod witnesses;
