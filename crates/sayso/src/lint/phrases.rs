//! Words that don't belong on a button that refuses.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::builtin::NOTICE_PHRASES;

/// The lists, each in lower case.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Phrases {
    /// Puts the answer off.
    pub(super) later: Vec<String>,
    /// Makes whoever refuses feel bad.
    pub(super) guilt: Vec<String>,
    /// Twice no.
    pub(super) double_negatives: Vec<String>,
}

pub(super) fn phrases() -> &'static Phrases {
    static PHRASES: LazyLock<Phrases> =
        LazyLock::new(|| toml::from_str(NOTICE_PHRASES).expect("a test reads the phrases that ship"));
    &PHRASES
}

/// The first of some phrases that stands in a text as words of its own.
pub(super) fn first_in<'p>(text: &str, phrases: &'p [String]) -> Option<&'p str> {
    let text = text.to_lowercase().replace('’', "'");
    let is_edge = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    let found = phrases.iter().find(|phrase| {
        text.match_indices(phrase.as_str()).any(|(at, _)| {
            is_edge(text[..at].chars().next_back()) && is_edge(text[at + phrase.len()..].chars().next())
        })
    });
    found.map(String::as_str)
}
