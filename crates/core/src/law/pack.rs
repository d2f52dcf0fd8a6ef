//! A law pack: the files of a folder, checked and indexed.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;
use toml::Spanned;

use super::{Confidence, Rule};
use crate::{Digest, Jurisdiction};

/// What one file says of a place or a union of places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LawFile {
    /// The place, as ISO 3166 has it, or a union's name: `US-CA`, `EU`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The law's name.
    pub law: String,
    /// To whom the law says that it applies.
    pub scope: String,
    /// The members of a union, with their names.
    pub members: BTreeMap<Jurisdiction, String>,
    /// The rows, earliest first.
    pub rules: Vec<Rule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shape {
    code: String,
    name: String,
    law: String,
    #[serde(default)]
    scope: String,
    #[serde(default)]
    members: BTreeMap<Jurisdiction, String>,
    rule: Vec<Spanned<Rule>>,
}

/// A law pack: every row, with the digest that names the pack in notices and receipts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Law {
    /// The pack's name: a digest over the files, in the order of their codes.
    pub digest: Digest,
    pub(super) files: BTreeMap<String, LawFile>,
    /// Members of unions, with the file that speaks for them.
    pub(super) members: BTreeMap<Jurisdiction, String>,
}

/// Why a law pack can't be used.
#[derive(Debug, thiserror::Error)]
pub enum LawError {
    /// The file isn't TOML of the right shape.
    #[error("{file}: {message}")]
    Shape {
        /// The file.
        file: String,
        /// What is wrong, with the line.
        message: String,
    },
    /// A row lacks evidence, claims more than its evidence carries, or says nothing.
    #[error("{file}:{line}: {problem}")]
    Row {
        /// The file.
        file: String,
        /// The row's line.
        line: usize,
        /// What is wrong and what to do.
        problem: String,
    },
    /// Two files speak for one place.
    #[error("{file}: {code} has a file already")]
    Twice {
        /// The later file.
        file: String,
        /// The place.
        code: String,
    },
    /// There is no row at all.
    #[error("the law pack holds no rule, so nothing could be decided")]
    Empty,
}

impl Law {
    /// Reads a law pack from its files: name, and text.
    ///
    /// # Errors
    /// The first file that is malformed, lacks evidence or contradicts itself, with its line.
    pub fn parse(files: &[(&str, &str)]) -> Result<Self, LawError> {
        let mut law = Self { digest: Digest::of(b""), files: BTreeMap::new(), members: BTreeMap::new() };
        let mut digests = BTreeMap::new();
        for (name, text) in files {
            let file = read(name, text)?;
            let code = file.code.clone();
            for member in file.members.keys() {
                if law.members.insert(member.clone(), code.clone()).is_some() {
                    return Err(LawError::Twice { file: (*name).into(), code: member.to_string() });
                }
            }
            digests.insert(code.clone(), Digest::of(text.as_bytes()));
            if law.files.insert(code.clone(), file).is_some() {
                return Err(LawError::Twice { file: (*name).into(), code });
            }
        }
        if law.files.values().all(|file| file.rules.is_empty()) {
            return Err(LawError::Empty);
        }
        let content: Vec<u8> = digests.values().flat_map(|digest| digest.0).collect();
        law.digest = Digest::of(&content);
        Ok(law)
    }

    /// The day on which a row's source was last read: how new the pack is. None if none was read.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        self.files.values().flat_map(|file| &file.rules).filter_map(|rule| rule.checked).max()
    }

    /// What each place's file says, by code.
    pub fn files(&self) -> impl Iterator<Item = &LawFile> {
        self.files.values()
    }

    /// The file that speaks for a place: its own, its union's, or its country's.
    #[must_use]
    pub fn file(&self, place: &str) -> Option<&LawFile> {
        let country = place.get(..2).unwrap_or(place);
        [place, country].into_iter().find_map(|code| {
            let union = self.members.iter().find(|(member, _)| member.as_str() == code);
            self.files.get(union.map_or(code, |(_, union)| union.as_str()))
        })
    }
}

fn read(name: &str, text: &str) -> Result<LawFile, LawError> {
    let shape: Shape = toml::from_str(text)
        .map_err(|error| LawError::Shape { file: name.into(), message: error.to_string() })?;
    let mut rows = shape.rule;
    rows.sort_by_key(|row| row.get_ref().from);
    for (place, row) in rows.iter().enumerate() {
        let rule = row.get_ref();
        let wrong = |problem: String| {
            let before = text.get(..row.span().start).unwrap_or_default();
            // The span begins with the row's first key, below its `[[rule]]`.
            let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
            LawError::Row { file: name.into(), line, problem }
        };
        if let Some(problem) = rule.problem() {
            return Err(wrong(format!("this [[rule]] can't be used: {problem}")));
        }
        if let Some(member) = rule.members.iter().find(|member| !shape.members.contains_key(*member)) {
            return Err(wrong(format!("{member} isn't in [members]")));
        }
        let same_scope = |other: &&Spanned<Rule>| {
            let other = other.get_ref();
            other.topic() == rule.topic()
                && other.ages == rule.ages
                && other.members == rule.members
                && other.statement == rule.statement
        };
        let later = rows[place + 1..].iter().find(same_scope).map(Spanned::get_ref);
        let overlaps =
            |later: &&Rule| later.from == rule.from || rule.until.is_some_and(|until| until > later.from);
        if let Some(later) = later.filter(overlaps) {
            let days = format!("from {} and from {}", rule.from, later.from);
            return Err(wrong(format!("two rows about the same thing overlap: {days}")));
        }
    }
    Ok(LawFile {
        code: shape.code,
        name: shape.name,
        law: shape.law,
        scope: shape.scope,
        members: shape.members,
        rules: rows.into_iter().map(Spanned::into_inner).collect(),
    })
}

impl LawFile {
    /// The rows in force on a day: of those about one thing, the latest.
    pub fn in_force(&self, date: Date) -> impl Iterator<Item = &Rule> {
        let begun: Vec<&Rule> = self.rules.iter().filter(|rule| rule.applies(date)).collect();
        let replaced = |rule: &Rule, by: &Rule| {
            by.from > rule.from
                && by.topic() == rule.topic()
                && by.ages == rule.ages
                && by.members == rule.members
                && by.statement == rule.statement
        };
        let others = begun.clone();
        begun.into_iter().filter(move |rule| !others.iter().any(|other| replaced(rule, other)))
    }

    /// How many of its rows rest on memory alone.
    #[must_use]
    pub fn weak_rows(&self) -> usize {
        self.rules.iter().filter(|rule| rule.confidence == Confidence::Low).count()
    }
}
