//! Names of things: sites, purposes, vendors, places. Newtypes, so that one can't be passed for another. Cheap to clone.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// Why a text is not an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// The text is empty, too long, or has other characters.
    #[error("`{0}` is not an id: use 1 to 48 of a-z, 0-9 and `-`, beginning with a letter or digit")]
    Id(String),
    /// The text is not an ISO 3166 code.
    #[error("`{0}` is not a place: use an ISO 3166 code such as DE, FR or US-CA")]
    Jurisdiction(String),
}

fn is_id(text: &str) -> bool {
    (1..=48).contains(&text.len())
        && !text.starts_with('-')
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $error:path, $valid:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;
            fn try_from(text: String) -> Result<Self, IdError> {
                if $valid(&text) { Ok(Self(text.into())) } else { Err($error(text)) }
            }
        }

        impl std::str::FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<Self, IdError> {
                Self::try_from(text.to_owned())
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                (*id.0).to_owned()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// A site of the operator: `newsroom`.
    SiteId, IdError::Id, is_id
);
id!(
    /// A purpose of a site, or a group of purposes: `statistics`.
    PurposeId, IdError::Id, is_id
);
id!(
    /// A third party: `google-analytics`.
    VendorId, IdError::Id, is_id
);
id!(
    /// Where the visitor is, as ISO 3166-1 or 3166-2: `DE`, `US-CA`.
    Jurisdiction, IdError::Jurisdiction, is_jurisdiction
);

fn is_jurisdiction(text: &str) -> bool {
    let (country, part) = text.split_once('-').unwrap_or((text, "X"));
    country.len() == 2
        && country.bytes().all(|b| b.is_ascii_uppercase())
        && (1..=3).contains(&part.len())
        && part.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
}

impl Jurisdiction {
    /// The country of a subdivision: `US` for `US-CA`; a country is its own.
    #[must_use]
    pub fn country(&self) -> &str {
        &self.0[..2]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_iso_3166_codes() {
        for good in ["DE", "US-CA", "CA-QC", "GB-ENG"] {
            assert!(good.parse::<Jurisdiction>().is_ok(), "{good}");
        }
        for bad in ["", "D", "de", "DEU", "US-", "US-CALI", "US_CA", "US-CA ", "\u{fc}S"] {
            assert!(bad.parse::<Jurisdiction>().is_err(), "{bad}");
        }
    }

    #[test]
    fn ids_are_short_plain_words() {
        for good in ["a", "social-media", "4chan"] {
            assert!(good.parse::<PurposeId>().is_ok(), "{good}");
        }
        for bad in ["", "-a", "A", "a b", "a_b", &"a".repeat(49)] {
            assert!(bad.parse::<PurposeId>().is_err(), "{bad}");
        }
    }
}
