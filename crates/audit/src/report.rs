//! Reports for people and for machines.

mod baseline;
mod html;
mod junit;
mod sarif;
mod text;

pub use baseline::only_new;
pub use html::html;
pub use junit::junit;
pub use sarif::sarif;
pub use text::text;

/// A text inside XML or HTML, in quotes or outside them. Control characters, which XML 1.0 has no way to write, are left out.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(letter),
            _ if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') => {}
            _ => out.push(letter),
        }
    }
    out
}

/// A report with one finding of each sort.
#[cfg(test)]
pub(crate) fn sample() -> crate::finding::Report {
    use crate::evidence::{Evidence, Request, Scenario, Visit};
    let visit = Visit {
        url: "https://shop.test/".into(),
        final_url: "https://shop.test/".into(),
        from_ms: 0,
        until_ms: 900,
        status: 200,
        partial: false,
    };
    let request = Request {
        url: "https://ads.pixel.example/p?<script>".into(),
        page: "https://shop.test/".into(),
        initiator: vec!["script https://shop.test/app.js:4".into()],
        ..Request::default()
    };
    let evidence = Evidence {
        scenario: Some(Scenario::NoChoice),
        visits: vec![visit],
        requests: vec![request],
        ..Evidence::default()
    };
    let text = r#"{"hosts": {"ads.pixel.example": {"owner": "Pixel & Co", "purpose": "marketing"}}}"#;
    let mut known = crate::judge::Knowledge::default();
    known.add(crate::finding::Basis::VendorsFile, crate::judge::vendors_file(text).expect("a constant list"));
    let regime = crate::judge::Regime::opt_in();
    let mut report =
        crate::judge::judge("https://shop.test/", "2026-11-24T12:00:00Z", &[evidence], &known, &regime);
    report.ui.push("no_reject_option".into());
    report.controls.push(crate::finding::ControlFinding {
        rule: "no_reject_option".into(),
        severity: crate::finding::Severity::Error,
        says: "There is no control by which everything can be refused.".into(),
        remedy: "Add one.".into(),
        evidence: vec!["“Got it!” is all there is.".into()],
    });
    report
}

#[cfg(test)]
mod tests {
    #[test]
    fn nothing_that_a_site_says_can_leave_its_place() {
        assert_eq!(super::escape("<a b='c'>\u{0}\"&\u{1b}"), "&lt;a b=&#39;c&#39;&gt;&quot;&amp;");
    }
}
