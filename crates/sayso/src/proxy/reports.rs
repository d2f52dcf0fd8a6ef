//! Reports that a site has browsers send: of errors, of failed loads, of policies that were broken. They go out unasked, with the
//! page's address in them, so that they may go only where anything may go.

use http::header::{self, HeaderMap, HeaderName, HeaderValue};
use sayso_gate::Verdict;

use crate::http::visit::{Visit, header_text, header_value};

const REPORT_TO: HeaderName = HeaderName::from_static("report-to");
const ENDPOINTS: HeaderName = HeaderName::from_static("reporting-endpoints");
const NEL: HeaderName = HeaderName::from_static("nel");

/// Drops the addresses of reports to hosts that may not be asked. A header that names one among others goes whole: what is
/// lost is a report to the site's owner, and not a page.
pub(super) fn filter(headers: &mut HeaderMap, visit: &Visit) {
    for name in [REPORT_TO, ENDPOINTS] {
        let lines: Vec<String> = headers.get_all(&name).iter().map(header_text).collect();
        if lines.iter().flat_map(|line| quoted(line)).any(|text| is_address(&text) && !may_go(&text, visit)) {
            headers.remove(name);
        }
    }
    // Reports of failed loads go where `Report-To` says.
    if !headers.contains_key(REPORT_TO) {
        headers.remove(NEL);
    }
    for name in [header::CONTENT_SECURITY_POLICY, header::CONTENT_SECURITY_POLICY_REPORT_ONLY] {
        let policies: Vec<HeaderValue> = headers.get_all(&name).iter().cloned().collect();
        if !policies.iter().any(|policy| header_text(policy).to_ascii_lowercase().contains("report-uri")) {
            continue;
        }
        headers.remove(&name);
        for policy in policies {
            let kept = policy_without(&header_text(&policy), |address| may_go(address, visit));
            headers.append(&name, header_value(&kept).unwrap_or(policy));
        }
    }
}

/// A policy without the addresses in `report-uri` that may not be told (CSP 3, 6.5.1).
fn policy_without(policy: &str, may_go: impl Fn(&str) -> bool) -> String {
    let directives = policy.split(';').map(|directive| {
        let mut words = directive.split_ascii_whitespace().peekable();
        if !words.peek().is_some_and(|name| name.eq_ignore_ascii_case("report-uri")) {
            return directive.to_owned();
        }
        // A comma begins another policy: it must stay.
        let kept = words.enumerate().map(|(place, word)| match word.trim_end_matches(',') {
            address if place == 0 || may_go(address) => word,
            address => &word[address.len()..],
        });
        kept.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    });
    directives.collect::<Vec<_>>().join(";")
}

/// The texts in quotes, with the slashes that JSON may escape.
fn quoted(line: &str) -> Vec<String> {
    line.split('"').skip(1).step_by(2).map(|text| text.replace("\\/", "/")).collect()
}

fn is_address(text: &str) -> bool {
    text.contains("//")
}

fn may_go(address: &str, visit: &Visit) -> bool {
    let Ok(base) = url::Url::parse(&format!("{}/", visit.origin)) else { return false };
    let verdict = visit.site.inventory.judge_address(address, &base, Some(&visit.host), &visit.allowed);
    matches!(verdict, Verdict::FirstParty | Verdict::Allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_loses_only_the_addresses_that_may_not_be_told() {
        for (policy, want) in [
            (
                "default-src 'self'; report-uri /own https://bad.example/r",
                "default-src 'self';report-uri /own",
            ),
            ("report-uri https://bad.example/r, script-src 'none'; x", "report-uri , script-src 'none'; x"),
            ("REPORT-URI /own;script-src x", "REPORT-URI /own;script-src x"),
            ("img-src https://bad.example", "img-src https://bad.example"),
        ] {
            assert_eq!(policy_without(policy, |address| !address.contains("bad")), want, "{policy}");
        }
    }

    #[test]
    fn addresses_are_found_however_they_are_written() {
        let line = r#"{"group":"a","max_age":1,"endpoints":[{"url":"https:\/\/bad.example\/r"}]}"#;
        assert!(quoted(line).contains(&"https://bad.example/r".into()));
        assert_eq!(quoted("a=\"/x\", b=\"//y/z\"").iter().filter(|text| is_address(text)).count(), 1);
    }
}
