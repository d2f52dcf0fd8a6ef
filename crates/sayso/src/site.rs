//! A site as the server runs it: its published notice, and the tables compiled from it.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, RwLock};

use http::{HeaderValue, Uri};
use jiff::Timestamp;
use jiff::civil::Date;
use sayso_core::account::AccountKey;
use sayso_core::cookie::{self, CookieChoice, CookieKey};
use sayso_core::decide::{self, Circumstances, Table};
use sayso_core::{Allowed, Decision, Digest, Law, Notice, Published, PurposeSet, Signals, StoredChoice};
use sayso_gate::cookies::CookieTable;
use sayso_gate::{Held, Inventory, UnknownHosts, Verdict, csp};

use crate::config::{CspMode, SiteConfig, UnknownThirdParties};
use crate::http::report_directive;
use crate::page;
use crate::page::style::Style;
use crate::proxy::compression::Compressions;
use crate::words::Words;

/// How many unclassified hosts are remembered; a hostile page could name any number.
const UNCLASSIFIED_LIMIT: usize = 500;

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
    /// Changes with whatever in the site's file or in this program shapes its pages.
    pub(crate) fingerprint: Digest,
    /// What it can say, in each of its languages.
    pub(crate) words: Words,
    /// How its notice looks.
    pub(crate) style: Style,
    /// Whose its cookie is.
    pub(crate) realm: String,
    /// The key by which the site says who is signed in.
    pub(crate) account_key: Option<AccountKey>,
    /// Every notice of the realm that was ever published, by the prefix that cookies name it with.
    published: HashMap<[u8; 16], Earlier>,
    /// The policy for what is allowed: mostly there are few kinds of that, and a page needs one.
    policies: Mutex<HashMap<Allowed, HeaderValue>>,
    unclassified: Mutex<BTreeMap<String, u64>>,
    pub(crate) compressions: Compressions,
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
        let cookies = CookieTable::new(&notice);
        let realm = notice.realm();
        let account_key = config.account_key()?;
        let words = Words::new(&notice, config.main_language())?;
        let style = Style::new(&notice.look);
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
            upstream: config.upstream.parse()?,
            fingerprint: Digest::of(
                format!("{config:?}{:?}{}", notice.wording, page::notice::edition()).as_bytes(),
            ),
            config,
            notice,
            published_at,
            inventory: Arc::new(inventory),
            cookies,
            published,
            words,
            style,
            realm,
            account_key,
            policies: Mutex::new(HashMap::new()),
            unclassified: Mutex::new(BTreeMap::new()),
            compressions: Compressions::default(),
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

    /// Whether an enforced policy forbids what isn't allowed now.
    pub(crate) fn csp_enforced(&self) -> bool {
        self.config.csp == CspMode::Enforce
    }

    /// Remembers third parties that nobody has classified, and says each once in the log.
    pub(crate) fn note_unclassified(&self, held: &[Held]) {
        let hosts =
            held.iter().filter_map(|held| if let Held::Unknown(host) = held { Some(host) } else { None });
        for host in hosts {
            self.note(host, UNCLASSIFIED_LIMIT);
        }
    }

    /// Remembers one that a browser reports. Anybody can send a report, so half of the room is kept for what we see
    /// ourselves.
    pub(crate) fn note_reported(&self, host: &str) {
        self.note(host, UNCLASSIFIED_LIMIT / 2);
    }

    fn note(&self, host: &str, limit: usize) {
        let mut seen = self.unclassified.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(count) = seen.get_mut(host) {
            *count += 1;
        } else if seen.len() < limit {
            tracing::warn!(
                site = %self.notice.site,
                host,
                "an unclassified third party is held back: name it in the site file"
            );
            seen.insert(host.into(), 1);
        }
    }

    /// Takes over what the site was before a reload knew of third parties that nobody has classified still.
    pub(crate) fn remember(&self, before: &Self) {
        let nothing = Allowed::default();
        let mut seen = self.unclassified.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let still =
            |host: &str| matches!(self.inventory.judge_host(host, None, &nothing), Verdict::Unknown(_));
        seen.extend(before.unclassified().into_iter().filter(|(host, _)| still(host)));
    }

    /// The unclassified third parties and how often each was held back.
    pub(crate) fn unclassified(&self) -> BTreeMap<String, u64> {
        self.unclassified.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }

    /// The `Set-Cookie` values that delete what a decision no longer allows, for every domain that may hold it.
    pub(crate) fn deletions(&self, cookies: &str, host: &str, allowed: &Allowed) -> Vec<String> {
        let mut deletions = Vec::new();
        let domains: Vec<&str> = if host.starts_with('[') || host.parse::<std::net::Ipv4Addr>().is_ok() {
            Vec::new()
        } else {
            let up = std::iter::successors(Some(host), |host| host.split_once('.').map(|(_, above)| above));
            up.filter(|domain| domain.contains('.')).collect()
        };
        for name in self.cookies.held_names(cookies, allowed) {
            // A browser takes these names only from a cookie that is `Secure` (RFC 6265bis, 4.1.3).
            let secure = if name.starts_with("__") { "; Secure" } else { "" };
            deletions.push(format!("{name}=; Path=/; Max-Age=0{secure}"));
            if !name.starts_with("__Host-") {
                let of = |domain: &&str| format!("{name}=; Path=/; Domain={domain}; Max-Age=0{secure}");
                deletions.extend(domains.iter().map(of));
            }
        }
        deletions
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
