//! What the operator is written of an audit.

use std::fmt::Write as _;

use super::{Summary, name_of};
use crate::config::MailConfig;
use crate::mail::{self, Letter, MailError};

/// How many findings a letter names; the report has them all.
const NAMED: usize = 20;

/// Writes what is new of a site. It names hosts, cookies and rules of the site; nothing in it is of a visitor.
fn letter(to: &[String], console: &str, site: &str, summary: &Summary) -> Letter {
    let count = summary.new.len();
    let findings = if count == 1 { "1 new finding".to_owned() } else { format!("{count} new findings") };
    let when = summary.at.strftime("%Y-%m-%d %H:%M");
    let mut text = format!("The audit of {site} on {when} UTC found what was not there before:\n\n");
    for words in summary.new.iter().take(NAMED) {
        let _ = writeln!(text, "- {}", words.replace(['\r', '\n'], " "));
    }
    if count > NAMED {
        let _ = writeln!(text, "- and {} more", count - NAMED);
    }
    let console = console.trim_end_matches('/');
    let _ = writeln!(text, "\nThe report: {console}/console/audits/{site}/{}", name_of(summary.at));
    Letter { to: to.to_vec(), subject: format!("{site}: {findings}"), text, at: summary.at }
}

/// Sends what is new of a site. `console` is where the console is, if the configuration doesn't say.
///
/// # Errors
/// Why it wasn't sent.
pub(super) async fn send(
    config: &MailConfig,
    to: &[String],
    console: &str,
    site: &str,
    summary: &Summary,
) -> Result<(), MailError> {
    let console = config.console.as_deref().unwrap_or(console);
    mail::send(config, &letter(to, console, site, summary)).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_says_what_is_new_and_where_the_report_is() {
        let new: Vec<String> =
            (1..=22).map(|number| format!("Before any choice: ads{number}.example\nis called.")).collect();
        let summary = Summary { new, ..super::super::tests::at(0) };
        let letter = letter(&["a@shop.example".into()], "https://privacy.internal/", "news", &summary);
        assert_eq!(letter.subject, "news: 22 new findings");
        assert!(letter.text.contains("- Before any choice: ads1.example is called.\n"), "{}", letter.text);
        assert!(letter.text.contains("- and 2 more\n"), "{}", letter.text);
        assert!(
            letter.text.ends_with("https://privacy.internal/console/audits/news/1970-01-01T000000Z\n"),
            "{}",
            letter.text
        );
    }
}
