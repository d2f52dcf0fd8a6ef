//! The database's free text, brought into the form that our rows have it in.

/// How many letters of a description are enough for a list of cookies.
const LONG: usize = 200;

/// What no description may hold that visitors are to read: judgements that aren't ours, praise, and somebody else's `us`.
const UNFIT: [&str; 8] = [
    "anonym",
    "necessary",
    "experience",
    "enable us",
    "allows us",
    "helps us",
    "our website",
    "your website",
];

/// A lifetime as our rows write it; none if the text says anything else, or less than a minute.
pub(super) fn lifetime(text: &str) -> Option<String> {
    let text = text.trim().to_ascii_lowercase();
    if matches!(text.as_str(), "session" | "sessions" | "session cookie" | "end of session (browser)") {
        return Some("session".to_owned());
    }
    let (count, unit) = text.split_once(' ')?;
    let count: u32 = count.parse().ok().filter(|count| *count > 0)?;
    let (count, unit) = match unit.trim_end_matches('s') {
        "min" | "minute" => (count, "minute"),
        "hour" => (count, "hour"),
        "day" => (count, "day"),
        "week" => (count.checked_mul(7)?, "day"),
        "month" => (count, "month"),
        "year" => (count, "year"),
        _ => return None,
    };
    Some(format!("{count} {unit}{}", if count == 1 { "" } else { "s" }))
}

/// The first sentence of a description that says something, cut where it gets long; none if it isn't fit to be read.
pub(super) fn what(text: &str) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let sentence = sentences(&text).find(|sentence| sentence.split(' ').count() > 3)?;
    let lower = sentence.to_lowercase();
    if UNFIT.iter().any(|unfit| lower.contains(unfit)) {
        return None;
    }
    if sentence.chars().count() <= LONG {
        return Some(format!("{}.", sentence.trim_end_matches(['.', ':', ';'])));
    }
    let cut: String = sentence.chars().take(LONG).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    Some(format!("{} …", whole.trim_end_matches([',', ';', '.', ':'])))
}

/// The sentences of a text: a sentence ends at a full stop before a capital letter.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = rest.match_indices(". ").map(|(at, _)| at).find(|at| {
            let after = rest[at + 2..].chars().next().is_some_and(char::is_uppercase);
            // `e.g. Google` and `i.e. A` go on.
            after && !rest[..*at].ends_with(".g") && !rest[..*at].ends_with(".e")
        });
        let (sentence, more) = end.map_or((rest, ""), |at| (&rest[..=at], &rest[at + 2..]));
        rest = more;
        Some(sentence)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_written_our_way_or_left_out() {
        for (text, want) in [
            ("session", Some("session")),
            ("End of session (browser)", Some("session")),
            ("1 Year ", Some("1 year")),
            ("30 mins", Some("30 minutes")),
            ("2 Weeks", Some("14 days")),
            ("13 months", Some("13 months")),
            ("1 day", Some("1 day")),
            ("5 seconds", None),
            ("0 days", None),
            ("forever", None),
            ("30 minutes after last activity", None),
            ("30 minutes, 3w or 1y depending on value", None),
            ("", None),
        ] {
            assert_eq!(lifetime(text).as_deref(), want, "{text:?}");
        }
    }

    #[test]
    fn a_description_is_its_first_telling_sentence() {
        for (text, want) in [
            ("Registers a unique ID. It is used often.", Some("Registers a unique ID.")),
            ("Hotjar cookie. This cookie is set early. More.", Some("This cookie is set early.")),
            ("Counts visits,\n e.g. Chrome's, per day", Some("Counts visits, e.g. Chrome's, per day.")),
            ("ID", None),
            ("", None),
            ("Tracks the visitor anonymously. It counts.", None),
            ("This cookie is necessary to show the page", None),
        ] {
            assert_eq!(what(text).as_deref(), want, "{text:?}");
        }
        let long = what(&"word ".repeat(100)).unwrap();
        assert!(long.ends_with("word …") && long.chars().count() <= LONG + 2, "{long}");
    }
}
