//! What a vendor or the site keeps in a browser.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::PurposeId;

/// Where something is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StorageKind {
    /// A cookie.
    #[default]
    Cookie,
    /// `localStorage`.
    LocalStorage,
    /// `sessionStorage`.
    SessionStorage,
    /// A database of `IndexedDB`.
    IndexedDb,
}

/// Something that is kept in a browser: a cookie, or a key of another storage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stored {
    /// Its name; `*` at the end stands for any ending.
    pub name: String,
    /// Where it is kept.
    #[serde(default)]
    pub kind: StorageKind,
    /// For how long; none if that isn't known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lifetime: Option<Lifetime>,
    /// What it is for, in a few words; none if that isn't known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub what: Option<String>,
}

impl Stored {
    /// A cookie of which only the name is known.
    #[must_use]
    pub fn cookie(name: &str) -> Self {
        Self { name: name.into(), kind: StorageKind::Cookie, lifetime: None, what: None }
    }
}

/// Something that the site itself keeps, with the purpose that it serves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnStored {
    /// What it is for.
    pub purpose: PurposeId,
    /// What is kept.
    pub item: Stored,
}

/// How long something is kept: `session`, `persistent`, or a number and a unit: `2 years`, `1 day`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lifetime {
    /// Until the browser is closed.
    Session,
    /// Until somebody deletes it.
    Persistent,
    /// So many of a unit; more than none.
    For(u32, Unit),
}

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Days.
    Days,
    /// Months.
    Months,
    /// Years.
    Years,
}

impl Unit {
    const ALL: [Self; 5] = [Self::Minutes, Self::Hours, Self::Days, Self::Months, Self::Years];

    /// Its name in the plural: `days`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Minutes => "minutes",
            Self::Hours => "hours",
            Self::Days => "days",
            Self::Months => "months",
            Self::Years => "years",
        }
    }
}

/// Why a text is no lifetime.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "a lifetime is `session`, `persistent`, or a number and minutes, hours, days, months or years, as in `13 months`"
)]
pub struct LifetimeError;

impl FromStr for Lifetime {
    type Err = LifetimeError;

    fn from_str(text: &str) -> Result<Self, LifetimeError> {
        match text {
            "session" => return Ok(Self::Session),
            "persistent" => return Ok(Self::Persistent),
            _ => {}
        }
        let (count, unit) = text.split_once(' ').ok_or(LifetimeError)?;
        let digits = count.bytes().all(|byte| byte.is_ascii_digit());
        let count: u32 = count.parse().ok().filter(|count| digits && *count > 0).ok_or(LifetimeError)?;
        let found = Unit::ALL
            .into_iter()
            .find(|known| known.name() == unit || known.name().strip_suffix('s') == Some(unit));
        found.map(|unit| Self::For(count, unit)).ok_or(LifetimeError)
    }
}

impl fmt::Display for Lifetime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Session => f.write_str("session"),
            Self::Persistent => f.write_str("persistent"),
            Self::For(1, unit) => write!(f, "1 {}", unit.name().trim_end_matches('s')),
            Self::For(count, unit) => write!(f, "{count} {}", unit.name()),
        }
    }
}

impl Serialize for Lifetime {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Lifetime {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lifetime_is_read_and_written_in_one_form() {
        for (text, written) in [
            ("session", "session"),
            ("persistent", "persistent"),
            ("1 day", "1 day"),
            ("1 days", "1 day"),
            ("13 months", "13 months"),
            ("2 year", "2 years"),
        ] {
            assert_eq!(text.parse::<Lifetime>().map(|lifetime| lifetime.to_string()).as_deref(), Ok(written));
        }
        for bad in
            ["", "0 days", "-1 days", "1.5 years", "2 weeks", "days", "1  day", "99999999999 days", "+1 day"]
        {
            assert_eq!(bad.parse::<Lifetime>(), Err(LifetimeError), "{bad}");
        }
    }
}
