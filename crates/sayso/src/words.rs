//! The texts that visitors read, in every language: built in, with a site's own in their place.
//!
//! Texts are Fluent patterns; plurals, numbers, dates and lists take the form that the language has for them (Unicode CLDR).

mod language;
mod negotiate;
mod site;

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, OnceLock};

use anyhow::Context as _;
use fluent_bundle::FluentResource;
use fluent_syntax::ast::Entry;
use sayso_core::Digest;
use serde::Deserialize;

use crate::builtin::{LANGUAGE_TABLE, LANGUAGES};
use language::BuiltInLanguage;
pub(crate) use language::{Language, Value};
pub(crate) use negotiate::accepted;
pub(crate) use site::{Words, literal};

/// What is known about a built-in language.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LanguageRow {
    /// BCP 47.
    pub(crate) code: String,
    /// As its speakers call it.
    pub(crate) name: String,
    /// As it is called in English.
    pub(crate) english: String,
    /// Other codes that mean the same here.
    #[serde(default)]
    pub(crate) aliases: Vec<String>,
    #[serde(default)]
    pub(crate) direction: Direction,
    pub(crate) review: Review,
}

/// The direction in which a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Direction {
    #[default]
    Ltr,
    Rtl,
}

impl Direction {
    /// For `dir`.
    pub(crate) fn attribute(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// Whether somebody who speaks a language natively has read its texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Review {
    None,
    Native,
}

/// A language with its built-in texts.
struct BuiltIn {
    row: LanguageRow,
    /// Names the file.
    digest: Digest,
    text: &'static str,
    resource: Arc<FluentResource>,
    language: OnceLock<Arc<BuiltInLanguage>>,
}

impl BuiltIn {
    /// The language, made when it is first needed.
    fn language(&self) -> &Arc<BuiltInLanguage> {
        self.language.get_or_init(|| Arc::new(BuiltInLanguage::new(&self.row, &self.resource)))
    }
}

/// The variables that the texts have.
const VARIABLES: [&str; 13] = [
    "count", "date", "domain", "host", "label", "number", "operator", "place", "purpose", "purposes",
    "value", "vendor", "vendors",
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LanguageTable {
    language: Vec<LanguageRow>,
}

/// The built-in languages, by code. The build has found their texts to be complete.
static BUILT_IN: LazyLock<BTreeMap<String, BuiltIn>> = LazyLock::new(|| {
    let table: LanguageTable = toml::from_str(LANGUAGE_TABLE).expect("the build reads the table too");
    let rows = table.language.into_iter();
    rows.map(|row| {
        let file = format!("{}.ftl", row.code);
        let found = LANGUAGES.iter().find(|(name, _)| *name == file);
        let text = found.expect("the build compares the table with the files").1;
        let resource = FluentResource::try_new(text.to_owned());
        let resource =
            Arc::new(resource.map_err(|(_, errors)| errors).expect("the build parses the file too"));
        (
            row.code.clone(),
            BuiltIn { digest: Digest::of(text.as_bytes()), row, text, resource, language: OnceLock::new() },
        )
    })
    .collect()
});

/// Everything that is known of the built-in languages, in the table's order of codes.
pub(crate) fn languages() -> impl Iterator<Item = &'static LanguageRow> {
    BUILT_IN.values().map(|built_in| &built_in.row)
}

/// The digest of a language's built-in texts; none if it isn't built in.
pub(crate) fn digest(code: &str) -> Option<Digest> {
    BUILT_IN.get(code).map(|built_in| built_in.digest)
}

/// The file of that digest, if it is built in.
pub(crate) fn file(digest: Digest) -> Option<&'static str> {
    BUILT_IN.values().find(|built_in| built_in.digest == digest).map(|built_in| built_in.text)
}

/// Every key that the program uses.
pub(crate) fn keys() -> impl Iterator<Item = &'static str> {
    BUILT_IN["en"].resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name),
        _ => None,
    })
}

/// A Fluent file made of single texts.
///
/// # Errors
/// The first text that is no pattern.
fn resource(texts: &BTreeMap<String, String>) -> anyhow::Result<FluentResource> {
    let mut file = String::new();
    for (key, text) in texts {
        // A line that isn't indented would begin another text.
        let lines: Vec<&str> = text.lines().collect();
        let one = format!("{key} =\n    {}\n", lines.join("\n    "));
        FluentResource::try_new(one.clone())
            .map_err(|(_, errors)| {
                anyhow::anyhow!("{}", errors.first().map(ToString::to_string).unwrap_or_default())
            })
            .with_context(|| {
                format!(
                    "the text `{key}` can't be read: in a text `{{` begins a variable, as in {{ $operator }}"
                )
            })?;
        file.push_str(&one);
    }
    FluentResource::try_new(file).map_err(|_| anyhow::anyhow!("the texts can't be read together"))
}

#[cfg(test)]
mod tests;
