//! The rules of Sayso, pure: what a site may do on a visit, what a visitor may choose, and what a receipt says.
//!
//! Nothing here reads a file, a socket, a clock or a random generator. Time and ids are arguments; every function is
//! total over its arguments, and a signal that can't be read is never read as permission.

pub mod account;
pub mod canonical;
pub mod case;
pub mod choice;
pub mod cookie;
pub mod decide;
pub mod digest;
pub mod ids;
pub mod law;
pub mod notice;
pub mod once;
pub mod receipt;
pub mod signals;

pub use canonical::{canonical_json, sorted_json};
pub use choice::{Action, CheckedChoice, Choice, ChoiceError, Standing};
pub use decide::{Because, Decision, GpcStatus, Link, Prompt, PurposeDecision, State, decide};
pub use digest::Digest;
pub use ids::{Jurisdiction, PurposeId, SiteId, VendorId};
pub use law::{Ages, ConsentFrom, Law, Need, Use};
pub use notice::{Allowed, Group, Notice, Published, Purpose, PurposeSet, Vendor, VendorSet};
pub use receipt::{ClientVersion, Receipt, ReceiptId};
pub use signals::{Signals, StoredChoice};
