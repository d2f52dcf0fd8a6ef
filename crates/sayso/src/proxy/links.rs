//! `Link` headers of a page: what they say to fetch is judged as what the page says is.

use http::header::{self, HeaderMap, HeaderValue};
use sayso_gate::{Verdict, links};

use crate::http::visit::Visit;

/// Drops links to hosts that may not be asked.
pub(super) fn filter(headers: &mut HeaderMap, visit: &Visit) {
    let values: Vec<HeaderValue> = headers.get_all(header::LINK).iter().cloned().collect();
    if values.is_empty() {
        return;
    }
    headers.remove(header::LINK);
    let Ok(base) = url::Url::parse(&format!("{}/", visit.origin)) else { return };
    let may_load = |address: &str| {
        let verdict = visit.site.inventory.judge_address(address, &base, Some(&visit.host), &visit.allowed);
        matches!(verdict, Verdict::FirstParty | Verdict::Allowed)
    };
    for value in values {
        for link in links::kept(&String::from_utf8_lossy(value.as_bytes()), may_load) {
            if let Ok(link) = HeaderValue::from_str(link) {
                headers.append(header::LINK, link);
            }
        }
    }
}
