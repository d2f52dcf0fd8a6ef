//! What the name of a switch says that it is for: `Statistics and advertising`.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::finding::Purpose;

const ROWS: &str = include_str!("../../../data/consent-tools/purposes.toml");

#[derive(Debug, Deserialize)]
struct File {
    purpose: Vec<Row>,
}

#[derive(Debug, Deserialize)]
struct Row {
    purpose: Purpose,
    words: Vec<String>,
}

static BEGINNINGS: LazyLock<Vec<Row>> =
    LazyLock::new(|| toml::from_str::<File>(ROWS).expect("a test reads it").purpose);

/// The purposes that a name speaks of. None: nobody knows what it stands for.
pub(crate) fn named_in(label: &str) -> BTreeSet<Purpose> {
    let label = label.to_lowercase();
    let words: Vec<&str> =
        label.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let says = |beginning: &String| {
        let Some(whole) = beginning.strip_suffix('$') else {
            return words.iter().any(|word| word.starts_with(beginning.as_str()))
                || (has_no_spaces(beginning) && label.contains(beginning.as_str()))
                || (beginning.contains(' ') && label.contains(beginning.as_str()));
        };
        words.contains(&whole)
    };
    BEGINNINGS.iter().filter(|row| row.words.iter().any(says)).map(|row| row.purpose.clone()).collect()
}

/// Whether a word is of a script that puts no spaces between words, or vowels that aren't letters: Devanagari and all scripts of the
/// blocks behind it, as far as they are written so.
fn has_no_spaces(word: &str) -> bool {
    word.chars().any(|letter| u32::from(letter) >= 0x900)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_purposes_are_known_in_many_languages_and_others_are_not_guessed() {
        for (label, want) in [
            ("Statistics", "analytics"),
            ("Advertising", "marketing"),
            ("Publicité personnalisée", "marketing"),
            ("Reichweitenmessung", "analytics"),
            ("Präferenzen", "functional"),
            ("Strictly necessary cookies", "necessary"),
            ("広告クッキー", "marketing"),
            ("Рекламные файлы", "marketing"),
            ("Google Ads", "marketing"),
            ("Statistics and marketing", "analytics marketing"),
            ("Social media", ""),
            ("Read more", ""),
            ("Enable or disable all services", ""),
            ("Adjust", ""),
            ("Unnecessary", ""),
        ] {
            let found: Vec<String> = named_in(label).iter().map(ToString::to_string).collect();
            assert_eq!(found.join(" "), want, "{label}");
        }
    }
}
