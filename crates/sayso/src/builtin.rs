//! The data that ships inside the binary: laws, vendors, texts.

use std::sync::LazyLock;

use anyhow::Context as _;
use sayso_core::notice::{Lifetime, StorageKind, Stored};
use sayso_core::{Use, Vendor};
use serde::Deserialize;

include!(concat!(env!("OUT_DIR"), "/data.rs"));

/// A vendor of the built-in catalogue.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CatalogueRow {
    pub(crate) id: String,
    pub(crate) name: String,
    owner: Option<String>,
    pub(crate) hosts: Vec<String>,
    #[serde(default)]
    pub(crate) inline: Vec<String>,
    #[serde(default)]
    pub(crate) cookies: Vec<String>,
    pub(crate) purpose: String,
    /// Whether a site without a file has it.
    #[serde(default)]
    pub(crate) common: bool,
    /// The guard in a page knows its names also where the site hasn't named it.
    #[serde(default)]
    pub(crate) guarded: bool,
    pub(crate) policy: Option<String>,
    #[serde(default)]
    #[expect(dead_code, reason = "where `cargo xtask data cookies` looks its cookies up")]
    open_cookie_database: Vec<String>,
    #[cfg_attr(not(test), expect(dead_code, reason = "evidence; checked by `cargo xtask tidy`"))]
    source: String,
    #[expect(dead_code, reason = "evidence; checked by `cargo xtask tidy`")]
    checked: Option<String>,
    #[expect(dead_code, reason = "evidence; checked by `cargo xtask tidy`")]
    confidence: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CatalogueFile {
    vendor: Vec<CatalogueRow>,
}

/// What is known of something that a vendor of the catalogue keeps in the browser.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct CookieRow {
    vendor: String,
    name: String,
    #[serde(default)]
    kind: StorageKind,
    lifetime: Option<Lifetime>,
    what: Option<String>,
    #[expect(dead_code, reason = "evidence; checked by `cargo xtask tidy`")]
    source: String,
    #[expect(dead_code, reason = "evidence; checked by `cargo xtask tidy`")]
    checked: Option<String>,
    #[expect(dead_code, reason = "evidence; checked by `cargo xtask tidy`")]
    confidence: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CookieFile {
    cookie: Vec<CookieRow>,
}

/// A consent mode of `data/modes/`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ModeRow {
    pub(crate) id: String,
    pub(crate) name: String,
    #[serde(rename = "type")]
    pub(crate) types: Vec<TypeRow>,
}

/// A type of a consent mode.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TypeRow {
    pub(crate) name: String,
    /// None: it is strictly necessary.
    pub(crate) uses: Vec<Use>,
    #[serde(default)]
    pub(crate) vendors: Vec<String>,
    #[expect(dead_code, reason = "evidence; checked by `cargo xtask tidy`")]
    source: String,
    #[expect(dead_code, reason = "evidence; checked by `cargo xtask tidy`")]
    checked: Option<String>,
    #[expect(dead_code, reason = "evidence; checked by `cargo xtask tidy`")]
    confidence: String,
}

/// What is known of cookies and the like.
static COOKIE_ROWS: LazyLock<Result<Vec<CookieRow>, String>> = LazyLock::new(|| {
    let mut rows = Vec::new();
    for (file, text) in COOKIES {
        let read: CookieFile =
            toml::from_str(text).map_err(|error| format!("data/cookies/{file}: {error}"))?;
        rows.extend(read.cookie);
    }
    Ok(rows)
});

static CATALOGUE: LazyLock<Result<Vec<CatalogueRow>, String>> = LazyLock::new(|| {
    let mut rows = Vec::new();
    for (file, text) in VENDORS {
        let read: CatalogueFile =
            toml::from_str(text).map_err(|error| format!("data/vendors/{file}: {error}"))?;
        rows.extend(read.vendor);
    }
    Ok(rows)
});

/// The built-in catalogue.
pub(crate) fn catalogue() -> anyhow::Result<&'static [CatalogueRow]> {
    CATALOGUE.as_deref().map_err(|error| anyhow::anyhow!("{error}"))
}

/// The consent modes.
pub(crate) fn modes() -> anyhow::Result<Vec<ModeRow>> {
    let read = |(file, text): &(&str, &str)| {
        toml::from_str::<ModeRow>(text).with_context(|| format!("data/modes/{file}"))
    };
    MODES.iter().map(read).collect()
}

impl CatalogueRow {
    /// What it keeps: its cookies, with what is known of each, and the keys of other storages.
    fn stores(&self) -> anyhow::Result<Vec<Stored>> {
        let rows = COOKIE_ROWS.as_ref().map_err(|error| anyhow::anyhow!("{error}"))?;
        let known: Vec<Stored> = rows
            .iter()
            .filter(|row| row.vendor == self.id)
            .map(|row| Stored {
                name: row.name.clone(),
                kind: row.kind,
                lifetime: row.lifetime,
                what: row.what.clone(),
            })
            .collect();
        let unknown = self
            .cookies
            .iter()
            .filter(|name| !known.iter().any(|item| item.kind == StorageKind::Cookie && item.name == **name));
        Ok(unknown.map(|name| Stored::cookie(name)).chain(known.iter().cloned()).collect())
    }

    /// The row as a vendor of a notice.
    pub(crate) fn vendor(&self) -> anyhow::Result<Vendor> {
        Ok(Vendor {
            id: self.id.parse()?,
            name: self.name.clone(),
            owner: self.owner.clone(),
            hosts: self.hosts.clone(),
            inline: self.inline.clone(),
            stores: self.stores()?,
            purposes: vec![self.purpose.parse()?],
            policy: self.policy.clone(),
        })
    }
}

#[cfg(test)]
mod tests;
