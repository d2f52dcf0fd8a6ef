//! What the words on a control mean, in the languages of `data/consent-tools/`.

use std::collections::HashMap;

use serde::Deserialize;

use crate::evidence::Means;

const OWN: &str = include_str!("../../../../data/consent-tools/words.toml");
const OF_TOOLS: &str = include_str!("../../../../data/consent-tools/words-of-tools.toml");

/// Longer texts are no names of buttons.
const LONGEST: usize = 90;

/// More words than *Save my cookie settings now* have something else to say.
const SAVED: usize = 6;

/// What a text is, finer than [`Means`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Word {
    Pay,
    Reject,
    Save,
    Accept,
    /// `OK`, `Got it`: it accepts where nothing else does.
    Dismiss,
    Settings,
    WayBack,
    OptOut,
    Close,
    Policy,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct File {
    words: Vec<Row>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Row {
    language: String,
    topic: Vec<String>,
    reject: Vec<String>,
    save: Vec<String>,
    accept: Vec<String>,
    dismiss: Vec<String>,
    settings: Vec<String>,
    way_back: Vec<String>,
    opt_out: Vec<String>,
    close: Vec<String>,
    policy: Vec<String>,
    pay: Vec<String>,
    gpc: Vec<String>,
    /// Beginnings of words: *necessary*, what turns a text around, *all*, *save*, *change* and *choice*, and *by closing*.
    necessary: Vec<String>,
    not: Vec<String>,
    all: Vec<String>,
    saves: Vec<String>,
    changes: Vec<String>,
    closing: Vec<String>,
}

/// All words.
#[derive(Debug, Default)]
pub(super) struct Words {
    phrases: HashMap<String, Vec<(String, Word)>>,
    topics: Vec<String>,
    gpc: Vec<String>,
    necessary: Vec<String>,
    not: Vec<String>,
    all: Vec<String>,
    saves: Vec<String>,
    changes: Vec<String>,
    closing: Vec<String>,
}

impl Words {
    /// Those that are built in.
    pub(super) fn builtin() -> Self {
        let mut words = Self::default();
        for text in [OWN, OF_TOOLS] {
            let file: File = toml::from_str(text).expect("a test reads it");
            for row in file.words {
                words.add(row);
            }
        }
        words
    }

    fn add(&mut self, row: Row) {
        let lists = [
            (Word::Pay, row.pay),
            (Word::Reject, row.reject),
            (Word::Save, row.save),
            (Word::Accept, row.accept),
            (Word::Dismiss, row.dismiss),
            (Word::Settings, row.settings),
            (Word::WayBack, row.way_back),
            (Word::OptOut, row.opt_out),
            (Word::Close, row.close),
            (Word::Policy, row.policy),
        ];
        for (word, list) in lists {
            for phrase in list {
                self.phrases.entry(plain(&phrase)).or_default().push((row.language.clone(), word));
            }
        }
        self.topics.extend(row.topic.iter().map(|text| plain(text)));
        self.gpc.extend(row.gpc.iter().map(|text| plain(text)));
        self.necessary.extend(row.necessary);
        self.not.extend(row.not);
        self.all.extend(row.all);
        self.saves.extend(row.saves);
        self.changes.extend(row.changes);
        self.closing.extend(row.closing);
    }

    /// What a text on a control means. A phrase that is the whole text counts before one that is a part of it, the page's language
    /// before others, and the longest part before the others.
    pub(super) fn of(&self, text: &str, language: &str) -> Option<Word> {
        let text = plain(text);
        if text.is_empty() || text.chars().count() > LONGEST {
            return None;
        }
        if let Some(word) = self.phrase(&text, language) {
            return Some(word);
        }
        let mut best: Option<((bool, usize), Word)> = None;
        for part in parts(&text) {
            let Some(word) = self.phrase(part, language) else { continue };
            if word == Word::Pay {
                return Some(Word::Pay);
            }
            let length = part.chars().count();
            let whole = matches!(word, Word::Dismiss | Word::Close);
            if whole || (length < 5 && part.is_ascii()) || length < 2 {
                continue;
            }
            // `Cookies` alone leads to the choice; in `accept analytics cookies` it is what is accepted.
            let bare =
                matches!(word, Word::WayBack | Word::Policy) && self.topics.iter().any(|topic| topic == part);
            let weight = (!bare, length);
            if best.is_none_or(|(heaviest, _)| weight > heaviest) {
                best = Some((weight, word));
            }
        }
        let word = best.map(|(_, word)| word);
        // `Save my cookie settings`: what is saved can be said in many ways.
        if matches!(word, None | Some(Word::Settings | Word::WayBack | Word::Policy)) {
            let first = text.split(' ').next().unwrap_or_default();
            if text.split(' ').count() <= SAVED && self.any(&self.saves, first) {
                return Some(Word::Save);
            }
        }
        let word = word?;
        if word == Word::Accept {
            if self.any(&self.necessary, &text) {
                return Some(Word::Reject);
            }
            if self.any(&self.not, &text) {
                return None;
            }
        }
        Some(word)
    }

    fn phrase(&self, text: &str, language: &str) -> Option<Word> {
        let meanings = self.phrases.get(text)?;
        let main = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let own = meanings.iter().find(|(of, _)| main(of) == main(language));
        own.or_else(|| meanings.first()).map(|(_, word)| *word)
    }

    /// Whether a whole text has this meaning among others.
    pub(super) fn can_be(&self, text: &str, word: Word) -> bool {
        let meanings = self.phrases.get(&plain(text));
        meanings.is_some_and(|meanings| meanings.iter().any(|(_, one)| *one == word))
    }

    /// Whether a text speaks of cookies, consent or privacy.
    pub(super) fn is_topical(&self, text: &str) -> bool {
        let text = plain(text);
        self.topics.iter().any(|topic| begins(&text, topic))
    }

    /// Whether a text offers to change a choice about cookies or privacy, in whatever words.
    pub(super) fn changes_choice(&self, text: &str) -> bool {
        let words = plain(text);
        words.split(' ').count() <= 9 && self.is_topical(text) && self.any(&self.changes, &words)
    }

    /// Whether a notice says that who closes it refuses: *by closing* with *only the necessary* or *without*, in one sentence.
    pub(super) fn closing_refuses(&self, text: &str) -> bool {
        text.split(['.', '!', '?', '\n']).map(plain).any(|sentence| {
            let closing = self.closing.iter().any(|phrase| begins(&sentence, phrase));
            closing && (self.any(&self.necessary, &sentence) || self.any(&self.not, &sentence))
        })
    }

    /// Whether a text speaks of what is needed.
    pub(super) fn is_necessary(&self, text: &str) -> bool {
        self.any(&self.necessary, &plain(text))
    }

    /// Whether a text speaks of all of something.
    pub(super) fn is_all(&self, text: &str) -> bool {
        self.any(&self.all, &plain(text))
    }

    /// What a page says of Global Privacy Control: the sentence around it.
    pub(super) fn said_of_gpc(&self, text: &str) -> Option<String> {
        text.split(['\n', '.', '!', '?']).map(str::trim).find_map(|sentence| {
            let words = plain(sentence);
            let said = self.gpc.iter().any(|phrase| holds(&words, phrase));
            said.then(|| sentence.chars().take(300).collect())
        })
    }

    fn any(&self, beginnings: &[String], text: &str) -> bool {
        let foreign = |beginning: &String| !beginning.is_ascii() && text.contains(beginning.as_str());
        beginnings.iter().any(|beginning| {
            let whole = beginning.strip_suffix('$');
            text.split(' ').any(|word| match whole {
                Some(whole) => word == whole,
                None => word.starts_with(beginning.as_str()),
            }) || foreign(beginning)
        })
    }
}

/// A text without signs, in small letters: `  Accept  ALL!` is `accept all`.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\'' | '’' | '‘' | '`' => plain.push('\''),
            '×' | '✕' | '✖' | '&' => plain.push(letter),
            _ if letter.is_alphanumeric() || is_mark(letter) => plain.extend(letter.to_lowercase()),
            _ if plain.ends_with(' ') || plain.is_empty() => {}
            _ => plain.push(' '),
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// A sign that belongs to the letter before it: vowels of Indian scripts, dots of the Turkish `i̇`.
fn is_mark(letter: char) -> bool {
    matches!(u32::from(letter), 0x300..=0x36F | 0x591..=0x5C7 | 0x610..=0x61A | 0x64B..=0x65F | 0x900..=0xDFF | 0xE31..=0xE4E | 0x200C..=0x200D)
}

/// Whether a text holds a phrase as whole words.
fn holds(text: &str, phrase: &str) -> bool {
    let edge = |at: usize| is_edge(phrase, text[at + phrase.len()..].chars().next());
    text.match_indices(phrase).any(|(at, _)| is_edge(phrase, text[..at].chars().next_back()) && edge(at))
}

/// Whether a word of a text begins with a phrase: many languages put words together.
fn begins(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, _)| is_edge(phrase, text[..at].chars().next_back()))
}

/// Whether a word ends where a phrase meets this letter. Scripts without spaces have no words.
fn is_edge(phrase: &str, letter: Option<char>) -> bool {
    let ends = letter.is_none_or(|letter| !letter.is_alphanumeric() || is_unspaced(letter));
    ends || phrase.chars().any(is_unspaced)
}

fn is_unspaced(letter: char) -> bool {
    matches!(u32::from(letter), 0xE00..=0xE7F | 0x3040..=0x30FF | 0x3400..=0x9FFF | 0xAC00..=0xD7AF)
}

/// Every run of words of a text, longest first; of a script without spaces every run of letters.
fn parts(text: &str) -> Vec<&str> {
    let unspaced = text.chars().any(is_unspaced);
    let mut cuts: Vec<usize> = if unspaced {
        text.char_indices().map(|(at, _)| at).collect()
    } else {
        text.match_indices(' ').map(|(at, _)| at + 1).collect()
    };
    cuts.push(0);
    cuts.push(text.len() + usize::from(!unspaced));
    cuts.sort_unstable();
    cuts.dedup();
    let mut parts = Vec::new();
    for (index, from) in cuts.iter().enumerate() {
        for until in &cuts[index + 1..] {
            let until = if unspaced { *until } else { until - 1 };
            parts.push(text[*from..until].trim());
        }
    }
    parts.sort_by_key(|part| std::cmp::Reverse(part.len()));
    parts
}

impl Word {
    /// What it is in the evidence.
    pub(super) fn means(self) -> Means {
        match self {
            Self::Reject => Means::Reject,
            Self::Save => Means::Save,
            Self::Accept | Self::Dismiss => Means::Accept,
            Self::Settings => Means::Settings,
            Self::WayBack => Means::WayBack,
            Self::OptOut => Means::OptOut,
            Self::Close => Means::Close,
            Self::Policy => Means::Policy,
            Self::Pay => Means::Other,
        }
    }
}

#[cfg(test)]
mod tests;
