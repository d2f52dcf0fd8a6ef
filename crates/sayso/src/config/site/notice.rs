//! How a site's file becomes a Notice.

use std::collections::BTreeMap;

use anyhow::{Context as _, bail};
use sayso_core::notice::{ASK_AGAIN_AFTER_DAYS, CHOICE_EXPIRES_DAYS, OwnStored, SiteRules, Stored};
use sayso_core::{Digest, Group, Notice, Purpose, PurposeId, Use, Vendor};

use super::{SiteConfig, StoredConfig, VendorConfig};
use crate::{builtin, words};

impl SiteConfig {
    /// The notice that this file publishes.
    ///
    /// # Errors
    /// What keeps it from being published, in one text.
    pub(crate) fn notice(&self, law_pack: Digest) -> anyhow::Result<Notice> {
        let (purposes, groups) = self.purposes()?;
        let stores = self.cookie.iter().map(|cookie| OwnStored {
            purpose: cookie.purpose.clone(),
            item: Stored {
                name: cookie.name.clone(),
                kind: cookie.kind,
                lifetime: cookie.lifetime,
                what: cookie.what.clone(),
            },
        });
        let notice = Notice {
            operator: self.operator.clone(),
            privacy_policy: self.privacy_policy.clone(),
            rights_page: self.rights_page.clone(),
            rules: SiteRules {
                ask_everywhere: self.ask_everywhere,
                choice_expires_days: self.choice_expires_days.unwrap_or(CHOICE_EXPIRES_DAYS),
                ask_again_after_days: Some(self.ask_again_after_days.unwrap_or(ASK_AGAIN_AFTER_DAYS)),
                serves: self.serves.clone(),
                overrides: self.overrides.clone(),
                shared_domain: self.choice_domain.as_ref().map(|domain| domain.to_ascii_lowercase()),
                accounts: self.account_key_file.is_some(),
                vendor_choice: self.vendor_switches,
            },
            vendors: self.all_vendors(&purposes)?,
            stores: stores.collect(),
            look: self.look.clone(),
            wording: self.wording()?,
            texts: self.texts()?,
            accepted: self.accept.clone(),
            groups,
            purposes,
            ..Notice::blank(self.name.parse().context("the file's name names the site")?, law_pack)
        };
        let problems = notice.problems();
        if problems.is_empty() { Ok(notice) } else { bail!("{}", problems.join("\n")) }
    }

    /// The built-in texts of each language that the site speaks.
    fn wording(&self) -> anyhow::Result<BTreeMap<String, Digest>> {
        let main = self.main_language();
        let known = |code: &str| -> anyhow::Result<Digest> {
            words::digest(code).with_context(|| {
                let near = |row: &&words::LanguageRow| (strsim::jaro_winkler(&row.code, code) * 1000.0).round();
                let nearest = words::languages().max_by(|a, b| near(a).total_cmp(&near(b)));
                let nearest = nearest.map(|row| row.code.as_str()).unwrap_or_default();
                format!("no language `{code}` is built in: did you mean `{nearest}`? `sayso check --languages` lists them")
            })
        };
        if self.languages.is_empty() {
            known(main)?;
            return Ok(words::languages()
                .filter_map(|row| Some((row.code.clone(), words::digest(&row.code)?)))
                .collect());
        }
        let all = self.languages.iter().map(String::as_str).chain([main]);
        all.map(|code| Ok((code.to_owned(), known(code)?))).collect()
    }

    /// The site's own texts, by language. A purpose's `title` and `text` are in the file's language and mean nothing but what they
    /// say; those of `[text.LANGUAGE]` may have variables.
    fn texts(&self) -> anyhow::Result<BTreeMap<String, BTreeMap<String, String>>> {
        let mut texts: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
        let built_in: Vec<&str> = words::keys().collect();
        let mut own_keys = Vec::new();
        for (prefix, id, title, text) in self.own_texts() {
            for (part, own) in [("title", title), ("text", text)] {
                let key = format!("{prefix}-{id}-{part}");
                if let Some(own) = own {
                    let language = texts.entry(self.main_language().into()).or_default();
                    language.insert(key.clone(), words::literal(own));
                } else if !built_in.contains(&key.as_str()) {
                    bail!("{prefix} `{id}` has no {part}: visitors read it in the notice");
                }
                own_keys.push(key);
            }
        }
        for (language, own) in &self.text {
            if words::digest(language).is_none() {
                bail!("[text.{language}]: no language `{language}` is built in");
            }
            for (key, text) in own {
                if !built_in.contains(&key.as_str()) && !own_keys.contains(key) {
                    let near = |known: &&str| (strsim::jaro_winkler(known, key) * 1000.0).round();
                    let all = own_keys.iter().map(String::as_str).chain(built_in.iter().copied());
                    let nearest = all.max_by(|a, b| near(a).total_cmp(&near(b))).unwrap_or_default();
                    bail!("[text.{language}]: no text is called `{key}`: did you mean `{nearest}`?");
                }
                if text.trim().is_empty() {
                    bail!("[text.{language}]: `{key}` is empty");
                }
                texts.entry(language.clone()).or_default().insert(key.clone(), text.clone());
            }
        }
        Ok(texts)
    }

    fn own_texts(
        &self,
    ) -> impl Iterator<Item = (&'static str, &PurposeId, &Option<String>, &Option<String>)> {
        let groups = self.group.iter().map(|group| ("group", &group.id, &group.title, &group.text));
        groups
            .chain(self.purpose.iter().map(|purpose| ("purpose", &purpose.id, &purpose.title, &purpose.text)))
    }

    /// The purposes of the file, or the built-in ones if it names none.
    fn purposes(&self) -> anyhow::Result<(Vec<Purpose>, Vec<Group>)> {
        if !self.purpose.is_empty() {
            let purposes = self.purpose.iter().map(|purpose| Purpose {
                id: purpose.id.clone(),
                group: purpose.group.clone(),
                uses: purpose.uses.clone(),
                strictly_necessary: purpose.strictly_necessary,
            });
            return Ok((
                purposes.collect(),
                self.group.iter().map(|group| Group { id: group.id.clone() }).collect(),
            ));
        }
        use Use::{DeviceStorage, Preferences, Sale, Statistics, TargetedAds};
        let sharing: PurposeId = "sale-or-sharing".parse()?;
        let mut purposes = Vec::new();
        for (id, uses, shared) in [
            ("necessary", &[][..], false),
            ("preferences", &[DeviceStorage, Preferences][..], false),
            ("statistics", &[DeviceStorage, Statistics][..], false),
            ("advertising", &[DeviceStorage, Sale, TargetedAds][..], true),
            ("social-media", &[DeviceStorage, Sale, TargetedAds][..], true),
            ("media", &[DeviceStorage][..], false),
        ] {
            purposes.push(Purpose {
                id: id.parse()?,
                group: shared.then(|| sharing.clone()),
                uses: uses.iter().copied().collect(),
                strictly_necessary: uses.is_empty(),
            });
        }
        Ok((purposes, vec![Group { id: sharing }]))
    }

    fn all_vendors(&self, purposes: &[Purpose]) -> anyhow::Result<Vec<Vendor>> {
        let catalogue = builtin::catalogue()?;
        let mut vendors = Vec::new();
        for id in &self.vendors {
            let Some(row) = catalogue.iter().find(|row| row.id == *id) else {
                let near =
                    |row: &&builtin::CatalogueRow| (strsim::jaro_winkler(&row.id, id) * 1000.0).round();
                let nearest = catalogue.iter().max_by(|a, b| near(a).total_cmp(&near(b)));
                let nearest = nearest.map(|row| row.id.as_str()).unwrap_or_default();
                bail!(
                    "the built-in catalogue has no vendor `{id}`: did you mean `{nearest}`? Others go in [[vendor]]"
                );
            };
            vendors.push(row.vendor()?);
        }
        for vendor in &self.vendor {
            let known = catalogue.iter().find(|row| row.id == vendor.id);
            let row = vendor.row(known.map(builtin::CatalogueRow::vendor).transpose()?)?;
            vendors.retain(|known| known.id != row.id);
            vendors.push(row);
        }
        if !self.necessary_hosts.is_empty() {
            let Some(necessary) = purposes.iter().find(|purpose| purpose.strictly_necessary) else {
                bail!("`necessary_hosts` needs a purpose with strictly_necessary = true");
            };
            for host in &self.necessary_hosts {
                let id: String = host.to_ascii_lowercase().replace('.', "-").chars().take(48).collect();
                vendors.push(Vendor {
                    name: host.clone(),
                    hosts: vec![host.clone()],
                    purposes: vec![necessary.id.clone()],
                    ..Vendor::unknown(id.parse()?)
                });
            }
        }
        Ok(vendors)
    }
}

impl VendorConfig {
    /// The vendor as the notice has it: what the file says, over what the catalogue knows.
    fn row(&self, known: Option<Vendor>) -> anyhow::Result<Vendor> {
        let mut row = match known {
            Some(known) => known,
            None => Vendor::unknown(self.id.parse()?),
        };
        if let Some(name) = &self.name {
            row.name.clone_from(name);
        }
        for (own, all) in [(&self.owner, &mut row.owner), (&self.policy, &mut row.policy)] {
            if own.is_some() {
                all.clone_from(own);
            }
        }
        row.purposes.clone_from(&self.purposes);
        for (own, all) in [(&self.hosts, &mut row.hosts), (&self.inline, &mut row.inline)] {
            if !own.is_empty() {
                all.clone_from(own);
            }
        }
        if !self.cookies.is_empty() {
            row.stores = self.cookies.iter().map(StoredConfig::stored).collect();
        }
        if row.hosts.is_empty() && row.stores.is_empty() && row.inline.is_empty() {
            bail!("vendor `{}` has no hosts, inline texts or cookies, so it can't be recognised", self.id);
        }
        Ok(row)
    }
}

impl StoredConfig {
    fn stored(&self) -> Stored {
        match self {
            Self::Name(name) => Stored::cookie(name),
            Self::Known(stored) => stored.clone(),
        }
    }
}
