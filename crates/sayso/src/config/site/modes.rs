//! `[modes]` of a site's file: the signals by which tags of large companies hear what a visitor allows.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context as _, anyhow, bail};
use sayso_core::{Jurisdiction, Notice, PurposeId, PurposeSet};
use serde::Deserialize;

use crate::builtin::{ModeRow, TypeRow, modes};
use crate::config::Problem;

/// The consent modes that a site has turned on.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct ModesConfig {
    /// Google Consent Mode v2.
    google: bool,
    /// Microsoft Advertising's UET consent mode.
    microsoft_uet: bool,
    /// Microsoft Clarity's consent API.
    microsoft_clarity: bool,
    /// The consent of Meta's pixel.
    meta: bool,
    /// The consent of TikTok's pixel.
    tiktok: bool,
    /// Google: where it takes a visitor to be in one of these places, nothing is granted before a choice, wherever Sayso takes the
    /// visitor to be.
    pub(crate) region: Vec<Jurisdiction>,
    /// Google: how long its tags wait for a choice before they send, in milliseconds. Google's own name for it.
    pub(crate) wait_for_update: u32,
    /// Google: pass information about ad clicks on in the site's own addresses where nothing may be stored.
    pub(crate) url_passthrough: bool,
    /// Google: redact what is sent about ads where it may not be stored.
    pub(crate) ads_data_redaction: bool,
    /// Purposes that a mode's type waits for, in place of the built-in ones: by mode, then type.
    types: BTreeMap<String, BTreeMap<String, Vec<PurposeId>>>,
}

/// What a type of a mode waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Needs {
    /// Nothing: it is strictly necessary.
    Nothing,
    /// All of these purposes, and that none of these vendors is refused. Without any purpose nobody was asked: it is denied.
    All { purposes: PurposeSet, vendors: BTreeSet<usize> },
}

/// Each mode that is on, with its types.
pub(crate) type Compiled = BTreeMap<String, BTreeMap<String, Needs>>;

impl ModesConfig {
    /// Whether a mode is on, by the name of its key.
    fn is_on(&self, id: &str) -> bool {
        match id {
            "google" => self.google,
            "microsoft_uet" => self.microsoft_uet,
            "microsoft_clarity" => self.microsoft_clarity,
            "meta" => self.meta,
            "tiktok" => self.tiktok,
            _ => false,
        }
    }

    /// What is wrong with it.
    pub(super) fn problems(&self, file: &Path, notice: &Notice) -> Vec<Problem> {
        let mut problems = Vec::new();
        if let Err(error) = self.compile(notice) {
            problems.push(Problem::at_key(file, "[modes.types", format!("{error:#}")));
        }
        let of_google = [
            ("region", !self.region.is_empty()),
            ("wait_for_update", self.wait_for_update > 0),
            ("url_passthrough", self.url_passthrough),
            ("ads_data_redaction", self.ads_data_redaction),
        ];
        for (key, set) in of_google {
            if set && !self.google {
                let text = format!("[modes]: `{key}` is a setting of Google's mode, and `google` is off");
                problems.push(Problem::at_key(file, key, text));
            }
        }
        problems
    }

    /// The modes that are on, with what each type waits for among the purposes of a notice.
    ///
    /// # Errors
    /// A mode, type or purpose that there isn't, also of a mode that is off.
    pub(crate) fn compile(&self, notice: &Notice) -> anyhow::Result<Compiled> {
        let all = modes()?;
        for (id, types) in &self.types {
            let names: Vec<&str> = all.iter().map(|mode| mode.id.as_str()).collect();
            let mode = all.iter().find(|mode| mode.id == *id);
            let mode = mode.with_context(|| {
                format!("[modes.types]: no mode is called `{id}`: they are {}", names.join(", "))
            })?;
            let names: Vec<&str> = mode.types.iter().map(|row| row.name.as_str()).collect();
            for (name, purposes) in types {
                if !names.contains(&name.as_str()) {
                    let have = names.join(", ");
                    bail!("[modes.types.{id}]: {} has no type `{name}`: it has {have}", mode.name);
                }
                notice.positions(purposes).map_err(|purpose| {
                    anyhow!("[modes.types.{id}]: `{name}` waits for `{purpose}`, and there is no purpose `{purpose}`")
                })?;
            }
        }
        let on = all.iter().filter(|mode| self.is_on(&mode.id));
        Ok(on.map(|mode| (mode.id.clone(), self.types_of(mode, notice))).collect())
    }

    fn types_of(&self, mode: &ModeRow, notice: &Notice) -> BTreeMap<String, Needs> {
        let own = self.types.get(&mode.id);
        let types = mode.types.iter().map(|row| {
            let own = own.and_then(|own| own.get(&row.name)).and_then(|ids| notice.positions(ids).ok());
            let vendors = vendors(row, notice);
            let needs = match own {
                None if row.uses.is_empty() => Needs::Nothing,
                own => {
                    let purposes = own.unwrap_or_else(|| purposes(row, &vendors, notice));
                    Needs::All { purposes, vendors }
                }
            };
            (row.name.clone(), needs)
        });
        types.collect()
    }
}

/// What a type waits for if the site's file doesn't say: what its vendors wait for where the site has one of them, so that a tag is
/// told yes when the gate lets it in; else all purposes that have one of its uses.
fn purposes(row: &TypeRow, vendors: &BTreeSet<usize>, notice: &Notice) -> PurposeSet {
    let of_vendors = vendors.iter().flat_map(|vendor| &notice.vendors[*vendor].purposes);
    let mut purposes = PurposeSet::NONE;
    for id in of_vendors {
        if let Some(index) = notice.position(id) {
            purposes.set(index, true);
        }
    }
    if purposes == PurposeSet::NONE {
        for (index, purpose) in notice.purposes.iter().enumerate() {
            purposes.set(index, row.uses.iter().any(|of_type| purpose.uses.contains(of_type)));
        }
    }
    purposes
}

/// The vendors of the notice that a type is about.
fn vendors(row: &TypeRow, notice: &Notice) -> BTreeSet<usize> {
    let all = notice.vendors.iter().enumerate();
    all.filter(|(_, vendor)| row.vendors.iter().any(|id| id == vendor.id.as_str()))
        .map(|(index, _)| index)
        .collect()
}
