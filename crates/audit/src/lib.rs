//! A real Chromium that visits a site. It is spoken to through a pipe, in its own protocol (Chrome DevTools Protocol), so that nothing
//! else on the machine can.

mod browser;
mod carried;
mod cname;
mod consent;
mod discover;
pub mod evidence;
pub mod finding;
#[cfg(feature = "fuzzed")]
pub mod fuzzed;
mod guard;
mod har;
pub mod judge;
mod launch;
mod netlog;
mod page;
mod plan;
mod purposes;
mod record;
pub mod report;
pub mod rules;
mod run;
mod scenario;
mod tab;
pub mod truth;

pub use browser::{Browser, BrowserError};
pub use guard::{Lookup, Reach, is_private};
pub use launch::Launch;
pub use page::Page;
pub use plan::{Drive, Limits, Pages, Plan, Progress, Tell};
pub use run::audit;
pub use tab::{Called, Element, Frame, FrameId, SessionId, Spot, Tab, World};
