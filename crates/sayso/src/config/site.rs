//! `sites/NAME.toml`: one site, and how its file becomes a Notice.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use sayso_core::account::AccountKey;
use sayso_core::notice::{FORMAT, Override, OwnCookie, SiteRules};
use sayso_core::{Digest, Group, Jurisdiction, Notice, Purpose, PurposeId, Use, Vendor};
use serde::Deserialize;

use super::Problem;
use crate::builtin;

/// The commented sample that `sayso init` writes. A test reads it.
pub(crate) const SITE_SAMPLE: &str = include_str!("../../../../docs/sample/sites/my-site.toml");

/// What the Content-Security-Policy that Sayso adds does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum CspMode {
    /// None is added. Only what stands in the page's HTML is held.
    Off,
    /// The browser reports and loads all the same.
    Report,
    /// The browser itself refuses what isn't allowed, whatever a script tries. A new permission reloads the page.
    #[default]
    Enforce,
}

/// What to do with third parties that nobody has classified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum UnknownThirdParties {
    /// They don't load.
    #[default]
    Block,
    /// They load once every purpose is allowed.
    AllowWithEverything,
}

/// Which `Host` the site behind is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum HostHeader {
    /// The one that the visitor asked for.
    #[default]
    Visitor,
    /// The one in `upstream`.
    Upstream,
}

/// One site.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct SiteConfig {
    /// From the file's name; names the site in receipts.
    #[serde(skip)]
    pub(crate) name: String,
    /// The file it was read from.
    #[serde(skip)]
    pub(crate) file: PathBuf,
    /// The host names that visitors use. None: every name (then there can be only one site).
    pub(crate) hosts: Vec<String>,
    /// The site behind the gate: `http://127.0.0.1:3000`.
    pub(crate) upstream: String,
    /// Which `Host` the site behind is asked for.
    pub(crate) upstream_host: HostHeader,
    /// Who answers for the site, as visitors know them.
    pub(crate) operator: String,
    /// The privacy policy: a path or an address.
    pub(crate) privacy_policy: Option<String>,
    /// The site's own further hosts (static files, pictures), each with its sub-domains.
    pub(crate) first_party: Vec<String>,
    /// Third parties that the page can't do without: fonts, libraries, payment. They always load.
    pub(crate) necessary_hosts: Vec<String>,
    /// Vendors of the built-in catalogue, by id.
    pub(crate) vendors: Vec<String>,
    /// What happens to everybody else.
    pub(crate) unknown_third_parties: UnknownThirdParties,
    /// What the Content-Security-Policy that Sayso adds does.
    pub(crate) csp: CspMode,
    /// Ask before anything optional, whatever the law of the place says.
    pub(crate) ask_everywhere: bool,
    /// How long a yes holds, in days.
    pub(crate) choice_expires_days: Option<u16>,
    /// How long not to ask again after a no, in days, where the law doesn't want longer.
    pub(crate) ask_again_after_days: Option<u16>,
    /// Where its visitors are. A visitor of unknown place gets the strictest law of these; of all, if none is named.
    pub(crate) serves: Vec<Jurisdiction>,
    /// The choice holds for every site under this domain whose file names it too and asks for the same: `example.com`.
    pub(crate) choice_domain: Option<String>,
    /// A file with the key by which the site says who is signed in; at least 32 bytes. Relative to this file.
    pub(crate) account_key_file: Option<PathBuf>,
    /// Where the operator takes the law to want something else than the law pack says: `[[override]]`, with who decided it,
    /// when and why. It stands in the notice.
    #[serde(rename = "override")]
    pub(crate) overrides: Vec<Override>,
    /// Groups of purposes.
    pub(crate) group: Vec<GroupConfig>,
    /// Purposes.
    pub(crate) purpose: Vec<PurposeConfig>,
    /// Vendors of this site, besides those from the catalogue.
    pub(crate) vendor: Vec<VendorConfig>,
    /// Cookies that the site itself sets.
    pub(crate) cookie: Vec<CookieConfig>,
    /// Texts that replace the built-in ones, by language and key.
    pub(crate) text: BTreeMap<String, BTreeMap<String, String>>,
}

/// A group of purposes.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct GroupConfig {
    id: PurposeId,
    title: Option<String>,
    text: Option<String>,
}

/// A purpose.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PurposeConfig {
    id: PurposeId,
    title: Option<String>,
    text: Option<String>,
    group: Option<PurposeId>,
    #[serde(default)]
    uses: BTreeSet<Use>,
    #[serde(default)]
    strictly_necessary: bool,
}

/// A vendor.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct VendorConfig {
    id: String,
    name: Option<String>,
    #[serde(default)]
    hosts: Vec<String>,
    #[serde(default)]
    inline: Vec<String>,
    #[serde(default)]
    cookies: Vec<String>,
    purposes: Vec<PurposeId>,
    policy: Option<String>,
}

/// A cookie of the site's own.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CookieConfig {
    name: String,
    purpose: PurposeId,
}

/// How long a yes holds if the site doesn't say: the shortest that a regulator's guidance names (six months).
const CHOICE_EXPIRES_DAYS: u16 = 180;

/// How long a no is left in peace if the site doesn't say: the six months of the French and Italian authorities.
const ASK_AGAIN_AFTER_DAYS: u16 = 183;

impl SiteConfig {
    /// A site without a file: the built-in purposes and the whole catalogue.
    pub(crate) fn without_file(upstream: &str) -> Self {
        let operator = "This site".into();
        let vendors =
            builtin::catalogue().map(|rows| rows.into_iter().map(|row| row.id).collect()).unwrap_or_default();
        Self { name: "site".into(), upstream: upstream.into(), operator, vendors, ..Self::default() }
    }

    pub(super) fn problems(&self, file: &Path) -> Vec<Problem> {
        let mut problems = Vec::new();
        let upstream = url::Url::parse(&self.upstream).ok();
        let good =
            upstream.is_some_and(|url| matches!(url.scheme(), "http" | "https") && url.host().is_some());
        if !good {
            let text = format!(
                "`upstream` is the site behind the gate, as in \"http://127.0.0.1:3000\"; here it is {:?}",
                self.upstream
            );
            problems.push(Problem::at_key(file, "upstream", text));
        }
        if self.operator.trim().is_empty() {
            problems.push(Problem::at_key(
                file,
                "operator",
                "`operator` says who answers for the site; visitors read it",
            ));
        }
        if self.choice_expires_days == Some(0) {
            let text = "a yes that ends at once is asked for on every page: write at least 1";
            problems.push(Problem::at_key(file, "choice_expires_days", text));
        }
        if self.ask_again_after_days == Some(0) {
            let text = "who has just said no would be asked again on every page: write at least 1";
            problems.push(Problem::at_key(file, "ask_again_after_days", text));
        }
        if let Some(domain) = &self.choice_domain {
            let under = |host: &String| {
                let host = host.to_ascii_lowercase();
                host.strip_suffix(&domain.to_ascii_lowercase())
                    .is_some_and(|h| h.is_empty() || h.ends_with('.'))
            };
            if !domain.contains('.') || self.hosts.is_empty() || !self.hosts.iter().all(under) {
                let text =
                    format!("every host of `hosts` must lie under `{domain}`, which is a domain of your own");
                problems.push(Problem::at_key(file, "choice_domain", text));
            }
        }
        if let Err(error) = self.account_key() {
            problems.push(Problem::at_key(file, "account_key_file", format!("{error:#}")));
        }
        for own in &self.overrides {
            if own.places.is_empty() || own.reason.trim().is_empty() || own.decided_by.trim().is_empty() {
                let text = "an [[override]] names `places`, and says who decided it (`decided_by`) and why (`reason`)";
                problems.push(Problem::at_key(file, "override", text));
            }
        }
        if let Err(error) = self.notice(Digest::of(b"")) {
            problems.push(Problem::new(file, format!("{error:#}")));
        }
        problems
    }

    /// The key by which the site says who is signed in.
    ///
    /// # Errors
    /// A file that can't be read, or is too short.
    pub(crate) fn account_key(&self) -> anyhow::Result<Option<AccountKey>> {
        let Some(path) = &self.account_key_file else { return Ok(None) };
        let path = self.file.parent().unwrap_or(Path::new("")).join(path);
        let secret = std::fs::read(&path).with_context(|| format!("{} can't be read", path.display()))?;
        let key = AccountKey::new(without_newline(&secret));
        key.map(Some).with_context(|| format!("{} holds fewer than 32 bytes", path.display()))
    }

    /// The notice that this file publishes.
    ///
    /// # Errors
    /// What keeps it from being published, in one text.
    pub(crate) fn notice(&self, law_pack: Digest) -> anyhow::Result<Notice> {
        let mut wording = builtin::wording()?;
        let (purposes, groups) = self.purposes()?;
        let english = wording.entry("en".into()).or_default();
        for (prefix, id, title, text) in self.own_texts() {
            for (part, own) in [("title", title), ("text", text)] {
                let key = format!("{prefix}-{id}-{part}");
                if let Some(own) = own {
                    english.insert(key, own.clone());
                } else if !english.contains_key(&key) {
                    bail!("{prefix} `{id}` has no {part}: visitors read it in the notice");
                }
            }
        }
        for (language, texts) in &self.text {
            wording.entry(language.clone()).or_default().extend(texts.clone());
        }
        let notice = Notice {
            format: FORMAT.into(),
            site: self.name.parse().context("the file's name names the site")?,
            operator: self.operator.clone(),
            privacy_policy: self.privacy_policy.clone(),
            law_pack,
            rules: SiteRules {
                ask_everywhere: self.ask_everywhere,
                choice_expires_days: self.choice_expires_days.unwrap_or(CHOICE_EXPIRES_DAYS),
                ask_again_after_days: Some(self.ask_again_after_days.unwrap_or(ASK_AGAIN_AFTER_DAYS)),
                serves: self.serves.clone(),
                overrides: self.overrides.clone(),
                shared_domain: self.choice_domain.as_ref().map(|domain| domain.to_ascii_lowercase()),
                accounts: self.account_key_file.is_some(),
            },
            vendors: self.all_vendors(&purposes)?,
            groups,
            purposes,
            cookies: self
                .cookie
                .iter()
                .map(|c| OwnCookie { name: c.name.clone(), purpose: c.purpose.clone() })
                .collect(),
            wording,
        };
        let problems = notice.problems();
        if problems.is_empty() { Ok(notice) } else { bail!("{}", problems.join("\n")) }
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
            let from_catalogue = catalogue
                .iter()
                .find(|row| row.id == vendor.id)
                .map(builtin::CatalogueRow::vendor)
                .transpose()?;
            let mut row = from_catalogue.unwrap_or(Vendor {
                id: vendor.id.parse()?,
                name: vendor.id.clone(),
                hosts: vec![],
                inline: vec![],
                cookies: vec![],
                purposes: vec![],
                policy: None,
            });
            row.purposes.clone_from(&vendor.purposes);
            row.name = vendor.name.clone().unwrap_or(row.name);
            row.policy = vendor.policy.clone().or(row.policy);
            for (own, all) in [
                (&vendor.hosts, &mut row.hosts),
                (&vendor.inline, &mut row.inline),
                (&vendor.cookies, &mut row.cookies),
            ] {
                if !own.is_empty() {
                    all.clone_from(own);
                }
            }
            if row.hosts.is_empty() && row.cookies.is_empty() && row.inline.is_empty() {
                bail!(
                    "vendor `{}` has no hosts, inline texts or cookies, so it can't be recognised",
                    vendor.id
                );
            }
            vendors.retain(|known| known.id != row.id);
            vendors.push(row);
        }
        if !self.necessary_hosts.is_empty() {
            let Some(necessary) = purposes.iter().find(|purpose| purpose.strictly_necessary) else {
                bail!("`necessary_hosts` needs a purpose with strictly_necessary = true");
            };
            for host in &self.necessary_hosts {
                vendors.push(Vendor {
                    id: host
                        .to_ascii_lowercase()
                        .replace('.', "-")
                        .chars()
                        .take(48)
                        .collect::<String>()
                        .parse()?,
                    name: host.clone(),
                    hosts: vec![host.clone()],
                    inline: vec![],
                    cookies: vec![],
                    purposes: vec![necessary.id.clone()],
                    policy: None,
                });
            }
        }
        Ok(vendors)
    }
}

/// A file's content without the newline that editors put at its end.
fn without_newline(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    bytes.strip_suffix(b"\r").unwrap_or(bytes)
}

/// Sites that can't be told apart.
pub(super) fn clashes(sites: &[SiteConfig]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut taken: BTreeMap<String, &Path> = BTreeMap::new();
    for site in sites {
        let all = [String::from("*")];
        for host in if site.hosts.is_empty() { &all[..] } else { &site.hosts } {
            if let Some(other) = taken.insert(host.to_ascii_lowercase(), &site.file) {
                let host = if host == "*" { "every host (it has no `hosts`)" } else { host };
                problems.push(Problem::at_key(
                    &site.file,
                    "hosts",
                    format!("{host} belongs to {} already", other.display()),
                ));
            }
        }
    }
    problems
}
