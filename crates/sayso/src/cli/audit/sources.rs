//! What is known of third parties: the operator's lists, the site's file, the catalogue.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Context as _;
use sayso_audit::evidence::StorageKind;
use sayso_audit::finding::{Basis, Purpose};
use sayso_audit::judge::{self, Knowledge, KnownItem, KnownVendor};
use sayso_core::notice::{self, Lifetime, Stored, Unit};
use sayso_core::{Digest, Notice, PurposeId, Use};

use super::{Arguments, Ended, read};
use crate::builtin;
use crate::config::SiteConfig;

/// Everything that is known, best first.
pub(super) fn knowledge(arguments: &Arguments) -> Result<Knowledge, Ended> {
    let mut knowledge = Knowledge::default();
    for file in &arguments.vendors {
        let vendors = judge::vendors_file(&read(file)?).map_err(|error| {
            Ended::usage(format!("{}: no list of third parties: {error}", file.display()))
        })?;
        knowledge.add(Basis::VendorsFile, vendors);
    }
    if let Some(file) = &arguments.site {
        knowledge.add(Basis::SiteFile, site(file)?);
    }
    for list in &arguments.list {
        let (purpose, file) = list.split_once('=').unwrap_or(("analytics", list));
        let file = Path::new(file);
        let vendors = judge::host_lines(&read(file)?, &Purpose::from(purpose.to_owned()));
        if vendors.is_empty() {
            let text =
                format!("{}: no line of it names a host: `||host^`, or `0.0.0.0 host`", file.display());
            return Err(Ended::usage(text));
        }
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        knowledge.add(Basis::List(name), vendors);
    }
    knowledge.add(Basis::Catalogue, catalogue()?);
    Ok(knowledge)
}

/// The catalogue that ships. Of what is there for comfort only what it keeps would need consent, and it is not held against a site
/// that calls it: fonts and libraries are on nearly every page.
fn catalogue() -> anyhow::Result<Vec<KnownVendor>> {
    let vendor = |row: &builtin::CatalogueRow| -> anyhow::Result<KnownVendor> {
        let vendor = row.vendor()?;
        let purpose = Purpose::from(row.purpose.clone());
        Ok(KnownVendor {
            id: Some(row.id.clone()),
            name: vendor.name,
            owner: vendor.owner,
            hosts: vendor.hosts,
            stores: vendor.stores.iter().map(|stored| item(stored, None)).collect(),
            needs_consent: !matches!(purpose, Purpose::Necessary | Purpose::Functional),
            sale_share: purpose == Purpose::Marketing || row.purpose == "social-media",
            purpose,
        })
    };
    builtin::catalogue()?.iter().map(vendor).collect()
}

/// A site's file: what its operator says of its third parties, and of what the site itself keeps.
fn site(file: &Path) -> Result<Vec<KnownVendor>, Ended> {
    let text = read(file)?;
    let mut site: SiteConfig =
        toml::from_str(&text).map_err(|error| Ended::usage(format!("{}: {error}", file.display())))?;
    site.name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    site.file = file.to_path_buf();
    let notice = site.notice(Digest::of(b"")).with_context(|| format!("{}", file.display()))?;
    Ok(of_notice(&notice, &site))
}

fn of_notice(notice: &Notice, site: &SiteConfig) -> Vec<KnownVendor> {
    let uses: BTreeMap<&PurposeId, Vec<Use>> = notice
        .purposes
        .iter()
        .map(|purpose| {
            let uses =
                if purpose.strictly_necessary { vec![] } else { purpose.uses.iter().copied().collect() };
            (&purpose.id, uses)
        })
        .collect();
    let uses_of = |id: &PurposeId| uses.get(id).map(Vec::as_slice).unwrap_or_default();
    let sells = |id: &PurposeId| uses_of(id).iter().any(|use_| matches!(use_, Use::Sale | Use::TargetedAds));
    let word = |id: &PurposeId| {
        if uses_of(id).is_empty() { Purpose::Necessary } else { Purpose::from(id.as_str().to_owned()) }
    };
    let mut vendors: Vec<KnownVendor> = notice
        .vendors
        .iter()
        .map(|vendor| {
            // Of several purposes the one that asks for most.
            let main = vendor.purposes.iter().max_by_key(|id| (sells(id), uses_of(id).len()));
            KnownVendor {
                id: Some(vendor.id.to_string()),
                name: vendor.name.clone(),
                owner: vendor.owner.clone(),
                hosts: vendor.hosts.clone(),
                stores: vendor.stores.iter().map(|stored| item(stored, None)).collect(),
                purpose: main.map_or(Purpose::Necessary, word),
                needs_consent: main.is_some_and(|id| !uses_of(id).is_empty()),
                sale_share: main.is_some_and(sells),
            }
        })
        .collect();
    let own = |name: &str, hosts: Vec<String>, stores| KnownVendor {
        id: None,
        name: name.into(),
        owner: Some("the site".into()),
        hosts,
        stores,
        purpose: Purpose::Necessary,
        needs_consent: false,
        sale_share: false,
    };
    let stores = notice.stores.iter().map(|stored| item(&stored.item, Some(word(&stored.purpose)))).collect();
    vendors.push(own("The site itself", site.first_party.clone(), stores));
    vendors.push(own("What the page can't do without", site.necessary_hosts.clone(), vec![]));
    vendors
}

fn item(stored: &Stored, purpose: Option<Purpose>) -> KnownItem {
    KnownItem {
        name: stored.name.clone(),
        storage: match stored.kind {
            notice::StorageKind::Cookie => None,
            notice::StorageKind::LocalStorage => Some(StorageKind::Local),
            notice::StorageKind::SessionStorage => Some(StorageKind::Session),
            notice::StorageKind::IndexedDb => Some(StorageKind::Idb),
        },
        purpose,
        days: stored.lifetime.and_then(days),
    }
}

/// A lifetime in days; none if it has no end.
fn days(lifetime: Lifetime) -> Option<f64> {
    match lifetime {
        Lifetime::Session => Some(0.0),
        Lifetime::Persistent => None,
        Lifetime::For(count, unit) => {
            let one = match unit {
                Unit::Minutes => 1.0 / 1_440.0,
                Unit::Hours => 1.0 / 24.0,
                Unit::Days => 1.0,
                Unit::Months => 31.0,
                Unit::Years => 366.0,
            };
            Some(f64::from(count) * one)
        }
    }
}
