//! What browsers report that they blocked: which hosts, and nothing else of a report is read.

use serde_json::Value;
use url::Url;

/// More reports than this are not read of one delivery.
const REPORTS_LIMIT: usize = 100;

/// A host's name has no more letters (RFC 1035, 2.3.4).
const HOST_LETTERS: usize = 253;

/// How browsers send reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// `application/csp-report`: one (CSP Level 3, *5.3*).
    One,
    /// `application/reports+json`: a list, of other things too (Reporting API, *3.1*).
    List,
}

impl Form {
    /// The form that a content type names. No page of another site can send these without asking first.
    #[must_use]
    pub fn of(content_type: &str) -> Option<Self> {
        match content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase().as_str() {
            "application/csp-report" => Some(Self::One),
            "application/reports+json" => Some(Self::List),
            _ => None,
        }
    }
}

/// The body is no report.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("the body is no report: {0}")]
pub struct NoReport(String);

/// The hosts that were blocked, each once for each report. What has no name (`inline`, `data`, an address of numbers) is
/// passed over.
///
/// # Errors
/// The body isn't JSON, or isn't of this form.
pub fn blocked_hosts(form: Form, body: &[u8]) -> Result<Vec<String>, NoReport> {
    let value: Value = serde_json::from_slice(body).map_err(|error| NoReport(error.to_string()))?;
    match form {
        Form::One => {
            let blocked = value.get("csp-report").and_then(|report| report.get("blocked-uri"));
            let blocked = blocked.and_then(Value::as_str);
            let blocked = blocked.ok_or_else(|| NoReport("`csp-report` has no text `blocked-uri`".into()))?;
            Ok(host(blocked).into_iter().collect())
        }
        Form::List => {
            let reports = value.as_array().ok_or_else(|| NoReport("it is no list".into()))?;
            let violations =
                reports.iter().take(REPORTS_LIMIT).filter(|report| report["type"] == "csp-violation");
            Ok(violations.filter_map(|report| host(report["body"]["blockedURL"].as_str()?)).collect())
        }
    }
}

fn host(blocked: &str) -> Option<String> {
    let url = Url::parse(blocked).ok()?;
    // Others, such as a browser's extensions, are no third parties of the site's.
    let fetches = matches!(url.scheme(), "http" | "https" | "ws" | "wss");
    url.domain()
        .filter(|_| fetches)
        .filter(|host| !host.is_empty() && host.len() <= HOST_LETTERS)
        .map(str::to_ascii_lowercase)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(form: Form, body: &Value) -> Result<Vec<String>, NoReport> {
        blocked_hosts(form, body.to_string().as_bytes())
    }

    #[test]
    fn a_report_names_a_host_or_none() {
        for (blocked, want) in [
            ("https://stats.example/l.js?id=1", Some("stats.example")),
            ("https://me:secret@stats.example:8443/#x", Some("stats.example")),
            ("wss://STATS.example:8443", Some("stats.example")),
            ("chrome-extension://abcdefgh/", None),
            ("inline", None),
            ("data", None),
            ("data:text/plain,x", None),
            ("https://192.0.2.1/", None),
            ("https://[2001:db8::1]/", None),
            ("", None),
            ("https://", None),
        ] {
            let want: Vec<String> = want.into_iter().map(ToOwned::to_owned).collect();
            let one = json!({"csp-report": {"blocked-uri": blocked, "document-uri": "https://a.example/"}});
            assert_eq!(read(Form::One, &one).as_ref(), Ok(&want), "{blocked}");
            let list = json!([
                {"type": "csp-violation", "url": "https://a.example/", "body": {"blockedURL": blocked}},
                {"type": "deprecation", "body": {"blockedURL": "https://other.example/"}},
                {"type": "csp-violation", "body": {"blockedURL": null}},
                {"type": "csp-violation"},
                7,
            ]);
            assert_eq!(read(Form::List, &list).as_ref(), Ok(&want), "{blocked}");
        }
        let long = json!({"csp-report": {"blocked-uri": format!("https://{}/", "a.".repeat(200))}});
        assert_eq!(read(Form::One, &long), Ok(vec![]));
    }

    #[test]
    fn a_long_list_is_read_in_part() {
        let one = json!({"type": "csp-violation", "body": {"blockedURL": "https://a.example/"}});
        assert_eq!(read(Form::List, &json!(vec![one; 1_000])).map(|hosts| hosts.len()), Ok(REPORTS_LIMIT));
    }

    #[test]
    fn what_is_no_report_is_refused() {
        for body in
            ["", "{}", "[]", r#"{"csp-report": {}}"#, r#"{"csp-report": {"blocked-uri": 1}}"#, "[[", "\u{1}"]
        {
            assert!(blocked_hosts(Form::One, body.as_bytes()).is_err(), "{body}");
        }
        for body in ["", "{}", "7", "[1", "null"] {
            assert!(blocked_hosts(Form::List, body.as_bytes()).is_err(), "{body}");
        }
    }

    #[test]
    fn two_content_types_are_reports() {
        assert_eq!(Form::of("Application/CSP-Report; charset=utf-8"), Some(Form::One));
        assert_eq!(Form::of("application/reports+json"), Some(Form::List));
        for other in ["", "application/json", "text/plain", "application/csp-reporting"] {
            assert_eq!(Form::of(other), None);
        }
    }
}
