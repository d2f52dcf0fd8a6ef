//! `sites/NAME.toml`: one site, and how its file becomes a Notice.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use sayso_core::account::AccountKey;
use sayso_core::notice::{AcceptedFinding, Lifetime, Look, Override, StorageKind, Stored};
use sayso_core::{Digest, Jurisdiction, PurposeId, Use};
use serde::Deserialize;

use super::Problem;
use crate::builtin;

mod modes;
mod notice;
mod receipts;

pub(crate) use modes::{Compiled, ModesConfig, Needs};
pub(crate) use receipts::ReceiptsConfig;

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

/// What stands between the site and its visitors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Mode {
    /// Sayso itself: it fetches each page from the site behind, and changes it.
    #[default]
    Gate,
    /// The site's own server, which hands on what is below `/_sayso/`. Each page loads `/_sayso/tag.js` first.
    Tag,
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
    /// What stands between the site and its visitors.
    pub(crate) mode: Mode,
    /// The site behind the gate: `http://127.0.0.1:3000`. With `mode = "tag"` there is none.
    pub(crate) upstream: String,
    /// Which `Host` the site behind is asked for.
    pub(crate) upstream_host: HostHeader,
    /// Who answers for the site, as visitors know them.
    pub(crate) operator: String,
    /// The privacy policy: a path or an address.
    pub(crate) privacy_policy: Option<String>,
    /// Where visitors exercise their rights: a path or an address.
    pub(crate) rights_page: Option<String>,
    /// The language of the texts in this file, and of the notice where a visitor's isn't spoken: `en` if none is named.
    pub(crate) language: Option<String>,
    /// The languages that the notice speaks; none named: all that are built in.
    pub(crate) languages: Vec<String>,
    /// The site's own further hosts (static files, pictures), each with its sub-domains.
    pub(crate) first_party: Vec<String>,
    /// Third parties that the page can't do without: fonts, libraries, payment. They always load.
    pub(crate) necessary_hosts: Vec<String>,
    /// Vendors of the built-in catalogue, by id.
    pub(crate) vendors: Vec<String>,
    /// Each vendor has a switch of its own in the preference centre.
    pub(crate) vendor_switches: bool,
    /// How the notice looks.
    pub(crate) look: Look,
    /// What the linter finds and the operator publishes all the same: `[[accept]]`, with who decided it, when and why. It stands in
    /// the notice.
    pub(crate) accept: Vec<AcceptedFinding>,
    /// What happens to everybody else.
    pub(crate) unknown_third_parties: UnknownThirdParties,
    /// What the Content-Security-Policy that Sayso adds does.
    pub(crate) csp: CspMode,
    /// A cache in front may keep a page that the site gives to everybody, one copy for each class of visits.
    pub(crate) shared_cache: bool,
    /// Where an audit of the site begins: `https://news.example/`. None: the server doesn't audit it.
    pub(crate) audit: Option<String>,
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
    /// What the site itself keeps in the browser: cookies, and keys of other storages.
    pub(crate) cookie: Vec<CookieConfig>,
    /// How long receipts are kept.
    pub(crate) receipts: ReceiptsConfig,
    /// Consent modes: how tags of large companies hear what a visitor allows.
    pub(crate) modes: ModesConfig,
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
    owner: Option<String>,
    #[serde(default)]
    hosts: Vec<String>,
    #[serde(default)]
    inline: Vec<String>,
    #[serde(default)]
    cookies: Vec<StoredConfig>,
    purposes: Vec<PurposeId>,
    policy: Option<String>,
}

/// What a vendor keeps: a cookie's name, or all that is known.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
enum StoredConfig {
    Name(String),
    Known(Stored),
}

/// A cookie of the site's own, or a key of another storage.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CookieConfig {
    name: String,
    purpose: PurposeId,
    #[serde(default)]
    kind: StorageKind,
    lifetime: Option<Lifetime>,
    what: Option<String>,
}

impl SiteConfig {
    /// A site without a file: the built-in purposes and the vendors that most sites have. Not the whole catalogue: a notice
    /// that names hundreds tells a visitor nothing, and their hosts would make headers that proxies refuse.
    pub(crate) fn without_file(upstream: &str) -> Self {
        let operator = "This site".into();
        let rows = builtin::catalogue().unwrap_or_default();
        let vendors = rows.iter().filter(|row| row.common).map(|row| row.id.clone()).collect();
        Self { name: "site".into(), upstream: upstream.into(), operator, vendors, ..Self::default() }
    }

    pub(super) fn problems(&self, file: &Path) -> Vec<Problem> {
        let mut problems = Vec::new();
        let upstream = url::Url::parse(&self.upstream).ok();
        let good =
            upstream.is_some_and(|url| matches!(url.scheme(), "http" | "https") && url.host().is_some());
        if self.mode == Mode::Tag && !self.upstream.is_empty() {
            let text = "with `mode = \"tag\"` the site's own server answers its visitors, and there is no `upstream`: leave one of the two out";
            problems.push(Problem::at_key(file, "upstream", text));
        }
        if self.mode == Mode::Gate && !good {
            let text = format!(
                "`upstream` is the site behind the gate, as in \"http://127.0.0.1:3000\"; here it is {:?}",
                self.upstream
            );
            problems.push(Problem::at_key(file, "upstream", text));
        }
        if let Some(start) = &self.audit {
            let good = url::Url::parse(start).is_ok_and(|url| matches!(url.scheme(), "http" | "https"));
            if !good {
                let text = format!("`{start}` is no address of a page: write https://news.example/");
                problems.push(Problem::at_key(file, "audit", text));
            }
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
        let choice_days = self.choice_expires_days.unwrap_or(sayso_core::notice::CHOICE_EXPIRES_DAYS);
        problems.extend(self.receipts.problems(file, choice_days));
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
        for union in self.overrides.iter().flat_map(|own| &own.places).filter(|place| place.as_str() == "EU")
        {
            let text = format!(
                "an [[override]] for `{union}` would hold for nobody: name its members, as in \"DE\""
            );
            problems.push(Problem::at_key(file, "places", text));
        }
        for own in &self.overrides {
            if own.places.is_empty() || own.reason.trim().is_empty() || own.decided_by.trim().is_empty() {
                let text = "an [[override]] names `places`, and says who decided it (`decided_by`) and why (`reason`)";
                problems.push(Problem::at_key(file, "override", text));
            }
        }
        for accepted in &self.accept {
            if crate::lint::rule(&accepted.rule).is_none() {
                let all: Vec<&str> = crate::lint::rules().iter().map(|rule| rule.id.as_str()).collect();
                let text =
                    format!("[[accept]]: no rule is called `{}`: they are {}", accepted.rule, all.join(" "));
                problems.push(Problem::at_key(file, "rule", text));
            }
            if accepted.reason.trim().is_empty() || accepted.decided_by.trim().is_empty() {
                let text = "an [[accept]] says who decided it (`decided_by`) and why (`reason`)";
                problems.push(Problem::at_key(file, "accept", text));
            }
        }
        match self.notice(Digest::of(b"")) {
            Err(error) => problems.push(Problem::new(file, format!("{error:#}"))),
            Ok(notice) => {
                problems.extend(self.modes.problems(file, &notice));
                if let Err(error) = crate::words::Words::new(&notice, self.main_language()) {
                    problems.push(Problem::at_key(file, "text", format!("{error:#}")));
                }
            }
        }
        problems
    }

    /// The language of the file's texts.
    pub(crate) fn main_language(&self) -> &str {
        self.language.as_deref().unwrap_or("en")
    }

    /// What the linter finds. A file that can't be published at all has nothing to be looked at.
    pub(crate) fn findings(&self, law: &sayso_core::Law) -> Vec<crate::lint::Finding> {
        let Ok(notice) = self.notice(law.digest) else { return vec![] };
        let words = crate::words::Words::new(&notice, self.main_language());
        words.map(|words| crate::lint::look(&notice, &words, law)).unwrap_or_default()
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
