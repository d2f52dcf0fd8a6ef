//! Which pages are visited.

use std::time::Instant;

use crate::BrowserError;
use crate::plan::{Pages, Plan};

/// The start page first.
pub(crate) fn pages(plan: &Plan, _until: Instant) -> Result<Vec<String>, BrowserError> {
    let start = url::Url::parse(&plan.start);
    let mut pages = vec![plan.start.clone()];
    if let (Pages::Listed(listed), Ok(start)) = (&plan.pages, &start) {
        for page in listed.iter().filter_map(|page| start.join(page).ok()) {
            if !pages.iter().any(|known| *known == page.as_str()) {
                pages.push(page.into());
            }
        }
    }
    Ok(pages)
}
