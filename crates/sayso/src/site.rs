//! A site as the server runs it: its published notice, and the tables compiled from it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, RwLock};

use http::{HeaderValue, Uri};
use jiff::Timestamp;
use jiff::civil::Date;
use sayso_core::account::AccountKey;
use sayso_core::cookie::{self, CookieChoice, CookieKey};
use sayso_core::decide::{self, Circumstances, Table};
use sayso_core::{Allowed, Decision, Digest, Law, Notice, Published, PurposeSet, Signals, StoredChoice};
use sayso_gate::cookies::CookieTable;
use sayso_gate::names::Names;
use sayso_gate::{Held, Inventory, UnknownHosts, Verdict, csp};

use crate::builtin::{self, CatalogueRow};
use crate::config::{CspMode, Mode, SiteConfig, UnknownThirdParties};
use crate::http::report_directive;
use crate::page;
use crate::page::modes::Modes;
use crate::page::style::Style;
use crate::proxy::Rendered;
use crate::proxy::compression::Compressions;
use crate::unclassified::Unclassified;
use crate::words::Words;

/// A notice that was ever published, and the purposes about which it asked the same as the one in force.
struct Earlier {
    notice: Published,
    same_questions: PurposeSet,
}

/// With switches for vendors there are more kinds of what is allowed than anybody could keep.
const POLICIES_LIMIT: usize = 1_000;

/// One site.
pub(crate) struct Site {
    pub(crate) config: SiteConfig,
    pub(crate) upstream: Uri,
    pub(crate) notice: Published,
    /// When the notice was first published.
    pub(crate) published_at: Timestamp,
    pub(crate) inventory: Arc<Inventory>,
    pub(crate) cookies: CookieTable,
    names: Names,
    /// Changes with whatever in the site's file or in this program shapes its pages.
    pub(crate) fingerprint: Digest,
    /// What it can say, in each of its languages.
    pub(crate) words: Words,
    /// How its notice looks.
    pub(crate) style: Style,
    /// The consent modes that it has turned on.
    pub(crate) modes: Option<Modes>,
    /// Whose its cookie is.
    pub(crate) realm: String,
    /// The key by which the site says who is signed in.
    pub(crate) account_key: Option<AccountKey>,
    /// Every notice of the realm that was ever published, by the prefix that cookies name it with.
    published: HashMap<[u8; 16], Earlier>,
    /// The policy for what is allowed: mostly there are few kinds of that, and a page needs one.
    policies: Mutex<HashMap<Allowed, HeaderValue>>,
    /// Third parties that nobody has classified.
    pub(crate) unclassified: Unclassified,
    pub(crate) compressions: Compressions,
    /// What was rendered for its pages.
    pub(crate) rendered: Rendered,
    /// What the law wants today, for each kind of visit that came.
    tables: RwLock<Tables>,
}

/// Tables of one day: they end with it, as laws begin and end with days.
#[derive(Default)]
struct Tables {
    day: Option<Date>,
    of: HashMap<Circumstances, Arc<Table>>,
}

/// There are some hundred places and a few ages; more kinds of visit than this are worked out each time.
const TABLES_LIMIT: usize = 2_000;

impl Site {
    /// Compiles a site. `earlier` are notices published before, of any site.
    ///
    /// # Errors
    /// What keeps the file from being published.
    pub(crate) fn new(
        config: SiteConfig,
        notice: Notice,
        published_at: Timestamp,
        earlier: &[Notice],
    ) -> anyhow::Result<Self> {
        let unknown = match config.unknown_third_parties {
            UnknownThirdParties::Block => UnknownHosts::Block,
            UnknownThirdParties::AllowWithEverything => UnknownHosts::AllowWithEverything,
        };
        let own: Vec<String> = config.hosts.iter().chain(&config.first_party).cloned().collect();
        let inventory = Inventory::new(&notice, &own, unknown)?;
        let everything = PurposeSet::all(notice.purposes.len());
        let needs = (unknown == UnknownHosts::AllowWithEverything).then_some(everything);
        let unlisted = Unlisted::of(&notice)?;
        let cookies = CookieTable::new(&notice).with_unlisted(&unlisted.cookies, needs);
        let names = Names::new(&notice, unlisted.guarded);
        let realm = notice.realm();
        let account_key = config.account_key()?;
        let words = Words::new(&notice, config.main_language())?;
        let style = Style::new(&notice.look);
        let modes = Modes::new(&config.modes, &notice)?;
        let notice = Published::new(notice);
        let mut published = HashMap::new();
        for earlier in earlier.iter().filter(|earlier| earlier.realm() == realm) {
            let earlier = Published::new(earlier.clone());
            let same_questions = notice.same_questions(&earlier);
            published.insert(earlier.digest().prefix(), Earlier { notice: earlier, same_questions });
        }
        let same_questions = notice.same_questions(&notice);
        published.insert(notice.digest().prefix(), Earlier { notice: notice.clone(), same_questions });
        Ok(Self {
            upstream: if config.mode == Mode::Tag { Uri::default() } else { config.upstream.parse()? },
            fingerprint: Digest::of(
                format!("{config:?}{:?}{}{}", notice.wording, style.notice_hash(), page::notice::edition())
                    .as_bytes(),
            ),
            config,
            notice,
            published_at,
            inventory: Arc::new(inventory),
            cookies,
            names,
            published,
            words,
            style,
            modes,
            realm,
            account_key,
            policies: Mutex::new(HashMap::new()),
            unclassified: Unclassified::default(),
            compressions: Compressions::default(),
            rendered: Rendered::default(),
            tables: RwLock::new(Tables::default()),
        })
    }

    /// Reads the `sayso` cookie. Anything that isn't authentic, or was made under a notice that we never published, is no
    /// choice. Of several the newest counts: a neighbouring host can set one for this host too, and must not hide ours.
    pub(crate) fn read_cookie(&self, cookies: &str, key: &CookieKey) -> Option<(CookieChoice, StoredChoice)> {
        let choices = sayso_cookies(cookies).filter_map(|value| self.read_choice(value, key));
        choices.max_by_key(|(choice, _)| choice.receipt.sequence)
    }

    /// Reads one choice, as a cookie has it.
    pub(crate) fn read_choice(&self, value: &str, key: &CookieKey) -> Option<(CookieChoice, StoredChoice)> {
        let choice = CookieChoice::decode(value, &self.realm, key)?;
        let shown = self.published.get(&choice.notice)?;
        let stored = StoredChoice::read(&choice, &shown.notice, &self.notice, shown.same_questions);
        Some((choice, stored))
    }

    /// The notice that a choice was made under.
    pub(crate) fn notice_of(&self, choice: &CookieChoice) -> Option<&Published> {
        let in_force = choice.notice == self.notice.digest().prefix();
        if in_force {
            Some(&self.notice)
        } else {
            self.published.get(&choice.notice).map(|earlier| &earlier.notice)
        }
    }

    /// A notice of the realm that was ever published.
    pub(crate) fn published_notice(&self, digest: Digest) -> Option<&Published> {
        self.published
            .get(&digest.prefix())
            .map(|earlier| &earlier.notice)
            .filter(|notice| notice.digest() == digest)
    }

    /// Decides for a visit.
    pub(crate) fn decide(&self, law: &Law, signals: &Signals, now: Timestamp) -> Decision {
        let (day, kind) = (decide::day_of(now), Circumstances::of(signals));
        let known = {
            let tables = self.tables.read().unwrap_or_else(std::sync::PoisonError::into_inner);
            tables.of.get(&kind).filter(|_| tables.day == Some(day)).cloned()
        };
        let table = known.unwrap_or_else(|| {
            let table = Arc::new(Table::new(&self.notice, law, &kind, day));
            let mut tables = self.tables.write().unwrap_or_else(std::sync::PoisonError::into_inner);
            if tables.day != Some(day) {
                *tables = Tables { day: Some(day), of: HashMap::new() };
            }
            if tables.of.len() < TABLES_LIMIT {
                tables.of.insert(kind, table.clone());
            }
            table
        });
        decide::decide_by(&self.notice, &table, signals, now)
    }

    /// The Content-Security-Policy for what is allowed.
    pub(crate) fn policy(&self, allowed: &Allowed) -> HeaderValue {
        let mut policies = self.policies.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(known) = policies.get(allowed) {
            return known.clone();
        }
        let policy = csp::policy(&self.inventory, allowed) + &report_directive();
        let policy = HeaderValue::from_str(&policy).expect("host names are header text");
        if policies.len() < POLICIES_LIMIT {
            policies.insert(allowed.clone(), policy.clone());
        }
        policy
    }

    /// The names that may not be kept in the browser, as the page's guard reads them.
    pub(crate) fn held_names(&self, allowed: &Allowed) -> String {
        self.names.held(allowed, self.inventory.allows_everything(allowed))
    }

    /// Whether an enforced policy forbids what isn't allowed now.
    pub(crate) fn csp_enforced(&self) -> bool {
        self.config.csp == CspMode::Enforce
    }

    /// Remembers third parties that an audit saw and that nobody has classified.
    pub(crate) fn note_audited(&self, hosts: &[String], now: Timestamp) {
        let site = &self.notice.site;
        for host in self.unclassified.note_audited(hosts.iter().map(String::as_str), now) {
            tracing::warn!(%site, host, "an audit saw an unclassified third party: name it in the site file");
        }
    }

    /// Remembers third parties that were held back in a page, and says each once in the log.
    pub(crate) fn note_unclassified(&self, held: &[Held], now: Timestamp) {
        self.log(self.unclassified.note_held(held, now));
    }

    /// Remembers those that browsers report.
    pub(crate) fn note_reported<'h>(&self, hosts: impl Iterator<Item = &'h str>, now: Timestamp) {
        self.log(self.unclassified.note_reported(hosts, now));
    }

    fn log(&self, fresh: Vec<String>) {
        for host in fresh {
            let site = &self.notice.site;
            tracing::warn!(%site, host, "an unclassified third party is held back: name it in the site file");
        }
    }

    /// Takes over what the site was before a reload knew of third parties that nobody has classified still.
    pub(crate) fn remember(&self, before: &Self) {
        let nothing = Allowed::default();
        let still =
            |host: &str| matches!(self.inventory.judge_host(host, None, &nothing), Verdict::Unknown(_));
        self.unclassified.take_over(&before.unclassified, still);
    }
}

/// A pattern that says less than this is no sign of a vendor.
const TELLING_LETTERS: usize = 4;

/// What vendors of the catalogue keep that the site hasn't named.
#[derive(Default)]
struct Unlisted {
    /// Cookies that say who was where: the gate keeps them out.
    cookies: Vec<String>,
    /// All that the most common of them keep: the guard in a page does too.
    guarded: Vec<String>,
}

impl Unlisted {
    fn of(notice: &Notice) -> anyhow::Result<Self> {
        let named = |row: &CatalogueRow| notice.vendors.iter().any(|vendor| vendor.id.as_str() == row.id);
        let mut unlisted = Self::default();
        for row in builtin::catalogue()?.iter().filter(|row| !named(row)) {
            if row.guarded {
                unlisted.guarded.extend(row.vendor()?.stores.into_iter().map(|item| item.name));
            }
            if matches!(row.purpose.as_str(), "statistics" | "advertising" | "social-media") {
                let telling = |name: &&String| name.trim_end_matches('*').len() >= TELLING_LETTERS;
                unlisted.cookies.extend(row.cookies.iter().filter(telling).cloned());
            }
        }
        Ok(unlisted)
    }
}

/// The raw values of the `sayso` cookies in a `Cookie` header, in its order.
fn sayso_cookies(cookies: &str) -> impl Iterator<Item = &str> {
    sayso_gate::cookies::pairs(cookies)
        .filter(|(name, _)| *name == cookie::NAME)
        .filter_map(|(_, pair)| pair.split_once('='))
        .map(|(_, value)| value)
}

/// The raw value of the first `sayso` cookie: the one that the page's script sees.
pub(crate) fn sayso_cookie(cookies: &str) -> Option<&str> {
    sayso_cookies(cookies).next()
}
