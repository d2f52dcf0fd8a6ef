//! A mistake in a configuration file: where it is, what is wrong, what to do.

use std::fmt;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

/// One mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    file: PathBuf,
    /// Line and column, from 1.
    place: Option<(usize, usize)>,
    text: String,
}

impl Problem {
    pub(crate) fn new(file: &Path, text: impl Into<String>) -> Self {
        Self { file: file.into(), place: None, text: text.into() }
    }

    /// A mistake in the value of a key; the line is found by the key's name.
    pub(crate) fn at_key(file: &Path, key: &str, text: impl Into<String>) -> Self {
        let content = std::fs::read_to_string(file).unwrap_or_default();
        let line = content.lines().position(|line| {
            let line = line.trim_start();
            line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='))
        });
        Self { file: file.into(), place: line.map(|line| (line + 1, 1)), text: text.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file.display())?;
        if let Some((line, column)) = self.place {
            write!(f, ":{line}:{column}")?;
        }
        write!(f, ": {}", self.text)
    }
}

/// Reads a TOML file into a type that refuses unknown keys.
pub(crate) fn parse_file<T: DeserializeOwned>(file: &Path) -> Result<T, Problem> {
    let text = std::fs::read_to_string(file).map_err(|error| {
        let advice =
            if error.kind() == std::io::ErrorKind::NotFound { " (`sayso init DIR` writes one)" } else { "" };
        Problem::new(file, format!("the file can't be read: {error}{advice}"))
    })?;
    toml::from_str(&text).map_err(|error: toml::de::Error| Problem {
        file: file.into(),
        place: error.span().map(|span| place_of(&text, span.start)),
        text: with_suggestion(error.message()),
    })
}

fn place_of(text: &str, offset: usize) -> (usize, usize) {
    let before = &text[..text.floor_char_boundary(offset)];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}

/// Turns "unknown field `x`, expected one of `a`, `b`" into a sentence with the nearest name.
fn with_suggestion(message: &str) -> String {
    let mut quoted = message.split('`').skip(1).step_by(2);
    let (kind, unknown) = if message.starts_with("unknown field") {
        ("key", quoted.next())
    } else if message.starts_with("unknown variant") {
        ("value", quoted.next())
    } else {
        return message.lines().next().unwrap_or_default().to_owned();
    };
    let unknown = unknown.unwrap_or_default();
    let known: Vec<&str> = quoted.collect();
    let nearest = known
        .iter()
        .max_by(|a, b| strsim::jaro_winkler(a, unknown).total_cmp(&strsim::jaro_winkler(b, unknown)));
    match nearest.filter(|name| strsim::jaro_winkler(name, unknown) > 0.75) {
        Some(name) => format!("unknown {kind} `{unknown}`: did you mean `{name}`?"),
        None => format!("unknown {kind} `{unknown}`: use one of {}", known.join(", ")),
    }
}
