//! What the audits of a site found, over time.

use crate::audits::{Outcome, Summary, name_of};
use crate::page::escape;

/// How many audits the plot shows.
const SHOWN: usize = 30;

/// The plot's size, and a bar's, in its own units.
const HEIGHT: u64 = 60;
const STEP: usize = 20;

/// `start`: where an audit begins; none if the server makes none. `history`: newest first.
pub(super) fn section(site: &str, start: Option<&str>, every_hours: u32, history: &[Summary]) -> String {
    let title = "<h3>Audits</h3>";
    let plan = match (start, every_hours) {
        (None, _) => {
            "None is planned: say where one begins with <code>audit</code> in the site's file.".to_owned()
        }
        (Some(start), 0) => format!(
            "None is planned: <code>every_hours</code> of <code>[audit]</code> is 0. One would begin at {}.",
            escape(start)
        ),
        (Some(start), 1) => format!("Every hour, beginning at {}.", escape(start)),
        (Some(start), hours) => format!("Every {hours} hours, beginning at {}.", escape(start)),
    };
    if history.is_empty() {
        return format!("{title}<p>{plan} There is no result yet.</p>");
    }
    let rows: String = history.iter().map(|summary| row(site, summary)).collect();
    format!(
        "{title}<p>{plan}</p>{}<div class=\"s\"><table><thead><tr><th scope=\"col\">When (UTC)</th><th scope=\"col\" class=\"n\">Took</th>\
         <th scope=\"col\">Findings</th><th scope=\"col\">New since the one before</th></tr></thead><tbody>{rows}</tbody></table></div>",
        plot(history)
    )
}

fn row(site: &str, summary: &Summary) -> String {
    let when = summary.at.strftime("%Y-%m-%d %H:%M");
    let counts: Vec<String> =
        summary.by_severity.iter().map(|(severity, count)| format!("{count} {}", escape(severity))).collect();
    let counts = if counts.is_empty() { "none".to_owned() } else { counts.join(", ") };
    let (when, found) = match &summary.outcome {
        Outcome::Failed(why) => (when.to_string(), format!("not audited: {}", escape(why))),
        outcome => {
            let link =
                format!("<a href=\"/console/audits/{}/{}\">{when}</a>", escape(site), name_of(summary.at));
            let partial = if *outcome == Outcome::Partial { "; not all could be looked at" } else { "" };
            (link, format!("{counts}{partial}"))
        }
    };
    let new: String = summary.new.iter().map(|words| format!("<li>{}</li>", escape(words))).collect();
    let new = if new.is_empty() { "–".to_owned() } else { format!("<ul>{new}</ul>") };
    format!(
        "<tr><th scope=\"row\">{when}</th><td class=\"n\">{} s</td><td>{found}</td><td>{new}</td></tr>",
        summary.seconds
    )
}

/// A bar for each audit, oldest first; a cross on the ground where there was none. The table says the same in numbers.
fn plot(history: &[Summary]) -> String {
    let shown: Vec<&Summary> = history.iter().take(SHOWN).rev().collect();
    let most = shown.iter().map(|summary| summary.findings()).max().unwrap_or_default().max(1);
    let bars: String = shown
        .iter()
        .enumerate()
        .map(|(place, summary)| {
            let x = place * STEP + 2;
            let day = summary.at.strftime("%Y-%m-%d");
            if matches!(summary.outcome, Outcome::Failed(_)) {
                return format!("<text x=\"{x}\" y=\"{HEIGHT}\" font-size=\"14\">×<title>{day}: not audited</title></text>");
            }
            let count = summary.findings();
            let height = (count * HEIGHT / most).max(1);
            format!(
                "<rect x=\"{x}\" y=\"{}\" width=\"16\" height=\"{height}\"><title>{day}: {count}</title></rect>",
                HEIGHT - height
            )
        })
        .collect();
    format!(
        "<figure><svg viewBox=\"0 0 {width} {HEIGHT}\" width=\"{width}\" height=\"{HEIGHT}\" role=\"img\" aria-label=\"Findings of each audit, at most {most}\" \
         fill=\"currentColor\">{bars}</svg><figcaption>Findings of each audit, oldest first; the highest bar is {most}.</figcaption></figure>",
        width = shown.len() * STEP,
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn summary(hour: i64, high: u64, outcome: Outcome) -> Summary {
        Summary {
            at: jiff::Timestamp::from_second(1_795_000_000 + hour * 3600).unwrap(),
            seconds: 40,
            outcome,
            by_severity: BTreeMap::from([("high".to_owned(), high)]),
            new: vec!["a <b>".into()],
            unknown_hosts: Vec::new(),
        }
    }

    #[test]
    fn results_are_linked_and_failures_say_why() {
        let history = [
            summary(2, 0, Outcome::Failed("no <Chromium>".into())),
            summary(1, 4, Outcome::Partial),
            summary(0, 2, Outcome::Whole),
        ];
        let html = section("news", Some("https://news.example/"), 24, &history);
        assert!(html.contains("href=\"/console/audits/news/2026-11-18T"), "{html}");
        assert!(html.contains("not audited: no &lt;Chromium&gt;") && html.contains("a &lt;b&gt;"), "{html}");
        assert!(html.contains("4 high; not all could be looked at"), "{html}");
        assert_eq!((html.matches("<rect").count(), html.matches("height=\"60\"><title>").count()), (2, 1));
    }

    #[test]
    fn without_a_result_it_says_what_to_do() {
        assert!(section("news", None, 24, &[]).contains("<code>audit</code>"));
        assert!(section("news", Some("https://a/"), 0, &[]).contains("every_hours"));
    }
}
