//! The data that ships inside the binary: laws, vendors, texts.

use std::collections::BTreeMap;

use anyhow::Context as _;
use sayso_core::Vendor;
use serde::Deserialize;

include!(concat!(env!("OUT_DIR"), "/data.rs"));

/// A vendor of the built-in catalogue.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CatalogueRow {
    pub(crate) id: String,
    pub(crate) name: String,
    #[serde(default)]
    #[expect(dead_code, reason = "read by people, and by `sayso check` in time")]
    owner: String,
    pub(crate) hosts: Vec<String>,
    #[serde(default)]
    pub(crate) inline: Vec<String>,
    #[serde(default)]
    pub(crate) cookies: Vec<String>,
    pub(crate) purpose: String,
    pub(crate) policy: Option<String>,
    #[expect(dead_code, reason = "evidence; checked by `cargo xtask tidy`")]
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

/// The built-in catalogue.
pub(crate) fn catalogue() -> anyhow::Result<Vec<CatalogueRow>> {
    let mut rows = Vec::new();
    for (file, text) in VENDORS {
        let file: CatalogueFile = toml::from_str(text).with_context(|| format!("data/vendors/{file}"))?;
        rows.extend(file.vendor);
    }
    Ok(rows)
}

impl CatalogueRow {
    /// The row as a vendor of a notice.
    pub(crate) fn vendor(&self) -> anyhow::Result<Vendor> {
        Ok(Vendor {
            id: self.id.parse()?,
            name: self.name.clone(),
            hosts: self.hosts.clone(),
            inline: self.inline.clone(),
            cookies: self.cookies.clone(),
            purposes: vec![self.purpose.parse()?],
            policy: self.policy.clone(),
        })
    }
}

/// The built-in texts, by language and key.
pub(crate) fn wording() -> anyhow::Result<BTreeMap<String, BTreeMap<String, String>>> {
    let mut wording = BTreeMap::new();
    for (file, text) in LANGUAGES {
        let texts: BTreeMap<String, String> =
            toml::from_str(text).with_context(|| format!("data/languages/{file}"))?;
        wording.insert(file.trim_end_matches(".toml").to_owned(), texts);
    }
    Ok(wording)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_that_ships_can_be_read() {
        assert!(crate::law_pack::load(None, false).unwrap().files().count() >= 42);
        let rows = catalogue().unwrap();
        assert!(rows.len() >= 20, "{} vendors", rows.len());
        for row in rows {
            row.vendor().unwrap();
        }
        assert!(wording().unwrap()["en"].len() >= 20);
    }
}
