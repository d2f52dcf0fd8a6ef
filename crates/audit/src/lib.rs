//! A real Chromium that visits a site. It is spoken to through a pipe, in its own protocol (Chrome DevTools Protocol), so that nothing
//! else on the machine can.

mod browser;
pub mod evidence;
pub mod finding;
pub mod judge;
mod page;
mod plan;
pub mod rules;

pub use browser::{Browser, BrowserError, Launch};
pub use page::Page;
pub use plan::{Drive, Limits, Pages, Plan, Progress, Tell};
