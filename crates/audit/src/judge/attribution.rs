//! Whose a request, a cookie or a storage item is, and what it is for.

use std::collections::{BTreeMap, BTreeSet};

use super::domain::{host_of, is_or_under, registrable, same_site};
use super::guess::{self, Guess};
use super::known::{Knowledge, Known, KnownVendor};
use crate::evidence::{Cookie, Evidence, Request, StorageItem, StorageKind};
use crate::finding::{Basis, Confidence, Purpose};

/// Whose something is, and what it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Attribution {
    pub(crate) purpose: Purpose,
    pub(crate) owner: Option<String>,
    pub(crate) vendor: Option<String>,
    pub(crate) needs_consent: bool,
    pub(crate) sale_share: bool,
    pub(crate) basis: Basis,
    pub(crate) confidence: Confidence,
    /// Of a guess: why.
    pub(crate) why: Option<&'static str>,
}

impl Attribution {
    fn known(known: Known<'_>) -> Self {
        let purpose = known.purpose().clone();
        // A vendor's item that has a purpose of its own is judged by that.
        let own = known.item.is_some_and(|item| item.purpose.is_some());
        let quiet = matches!(purpose, Purpose::Necessary);
        Self {
            owner: Some(known.owner().to_owned()),
            vendor: known.vendor.id.clone(),
            needs_consent: if own { !quiet } else { known.vendor.needs_consent },
            sale_share: if own { purpose == Purpose::Marketing } else { known.vendor.sale_share },
            basis: known.basis.clone(),
            confidence: known.confidence(),
            purpose,
            why: None,
        }
    }

    fn guessed(guess: Guess, owner: Option<String>) -> Self {
        Self {
            sale_share: guess.purpose == Purpose::Marketing,
            purpose: guess.purpose,
            owner,
            vendor: None,
            needs_consent: true,
            basis: Basis::Guess,
            confidence: guess.confidence,
            why: Some(guess.why),
        }
    }
}

/// The site, and what was seen of it in all scenarios together: what a thing is for doesn't depend on when it was seen.
pub(crate) struct Site<'a> {
    pub(crate) host: String,
    pub(crate) knowledge: &'a Knowledge,
    /// Every host that was called, in any scenario.
    called: BTreeSet<String>,
    /// `cookie NAME@DOMAIN` or `local NAME@HOST`, with the hosts that its value went to.
    left: BTreeMap<String, BTreeSet<String>>,
    /// Who set something, under the same names: hosts of responses and scripts, nearest first.
    writers: BTreeMap<String, Vec<String>>,
    /// Third parties' lasting cookies with a number in it, by domain.
    recognising: BTreeSet<String>,
}

impl<'a> Site<'a> {
    pub(crate) fn new(url: &str, evidence: &[Evidence], knowledge: &'a Knowledge) -> Self {
        let landed = evidence.iter().flat_map(|seen| seen.visits.first());
        let host = landed
            .filter_map(|visit| host_of(&visit.final_url))
            .next()
            .or_else(|| host_of(url))
            .unwrap_or_default();
        let mut site = Self {
            host,
            knowledge,
            called: BTreeSet::new(),
            left: BTreeMap::new(),
            writers: BTreeMap::new(),
            recognising: BTreeSet::new(),
        };
        for seen in evidence {
            for request in &seen.requests {
                let Some(host) = host_of(&request.url) else { continue };
                for carried in &request.carried {
                    site.left.entry(carried.what.clone()).or_default().insert(host.clone());
                }
                site.called.insert(host);
            }
            for write in seen.cookie_writes.iter().filter(|write| !write.removes) {
                let key = format!("cookie {}@{}", write.name, write.domain);
                site.note_writer(key, &write.by, &write.stack);
            }
            for write in &seen.storage_writes {
                let key = format!("{} {}@{}", word(write.kind), write.name, write.host);
                site.note_writer(key, &write.by, &write.stack);
            }
            for cookie in &seen.cookies {
                if cookie.lifetime_days.is_some_and(|days| days > 1.0) && guess::identifies(&cookie.value) {
                    site.recognising.insert(cookie.domain.clone());
                }
            }
        }
        site
    }

    fn note_writer(&mut self, key: String, by: &str, stack: &[String]) {
        let hosts = self.writers.entry(key).or_default();
        for host in std::iter::once(by).chain(stack.iter().map(String::as_str)).filter_map(writer_host) {
            if !hosts.contains(&host) {
                hosts.push(host);
            }
        }
    }

    /// Somebody else who set something, as far as a list knows.
    fn writer(&self, key: &str) -> Option<Known<'_>> {
        let hosts = self.writers.get(key).into_iter().flatten();
        hosts.filter(|host| !self.owns(host)).find_map(|host| self.knowledge.host(host))
    }

    /// Whether a host is the site's.
    pub(crate) fn owns(&self, host: &str) -> bool {
        same_site(host, &self.host)
    }

    /// `first` or `third`.
    pub(crate) fn party(&self, host: &str) -> &'static str {
        if self.owns(host) { "first" } else { "third" }
    }

    /// The owners of the vendors that a label names, of those that are on the site.
    pub(super) fn vendors_named(&self, label: &str) -> BTreeSet<String> {
        let named = self
            .knowledge
            .asking()
            .filter(|known| self.calls(known.vendor) && super::chosen::names(label, known.vendor));
        named.map(|known| known.owner().to_owned()).collect()
    }

    fn calls(&self, vendor: &KnownVendor) -> bool {
        vendor.hosts.iter().any(|name| self.called.iter().any(|host| is_or_under(host, name)))
    }

    /// Whose a host is that is called. The catalogue says nothing of the site's own hosts: they do what the site wants.
    pub(crate) fn of_host(&self, host: &str, requests: &[&Request]) -> Option<Attribution> {
        let own = self.owns(host);
        if let Some(known) =
            self.knowledge.host(host).filter(|known| !own || *known.basis != Basis::Catalogue)
        {
            return Some(Attribution::known(known));
        }
        let cloaked = requests.iter().find_map(|request| self.knowledge.host(request.cname.as_deref()?));
        if let Some(known) = cloaked {
            return Some(Attribution::known(known));
        }
        if own {
            return None;
        }
        let guess =
            |purpose, confidence, why| Some(Attribution::guessed(Guess { purpose, confidence, why }, None));
        if self.recognising.iter().any(|domain| is_or_under(host, domain)) {
            let why = "it keeps a lasting number in the browser, as a third party";
            return guess(Purpose::Marketing, Confidence::Low, why);
        }
        let carried = requests.iter().flat_map(|request| &request.carried).next()?;
        let name = carried
            .what
            .split(' ')
            .nth(1)
            .and_then(|text| text.rsplit_once('@'))
            .map_or("", |(name, _)| name);
        let named = self.knowledge.named(None, name, None, |vendor| self.calls(vendor));
        let purpose = named.map(|known| known.purpose().clone()).or_else(|| guess::of_host(host));
        let why = "it was sent an identifier that another host had set";
        guess(purpose.unwrap_or(Purpose::Analytics), Confidence::Medium, why)
    }

    /// Whose a cookie is.
    pub(crate) fn of_cookie(&self, cookie: &Cookie) -> Option<Attribution> {
        let key = format!("cookie {}@{}", cookie.name, cookie.domain);
        let writer = self.writer(&key);
        if !self.owns(&cookie.domain) {
            let known = writer.filter(|known| {
                known
                    .vendor
                    .hosts
                    .iter()
                    .any(|host| is_or_under(host, &cookie.domain) || is_or_under(&cookie.domain, host))
            });
            let known =
                known.or_else(|| self.knowledge.host(&cookie.domain)).or_else(|| self.below(&cookie.domain));
            if let Some(known) = known {
                return Some(Attribution::known(known));
            }
            let lasting = cookie.lifetime_days.is_some_and(|days| days > 1.0);
            let guess = Guess {
                purpose: Purpose::Marketing,
                confidence: Confidence::Low,
                why: "a lasting number that a third party keeps",
            };
            return (lasting && guess::identifies(&cookie.value)).then(|| Attribution::guessed(guess, None));
        }
        let item = guess::Item {
            name: &cookie.name,
            value: &cookie.value,
            lasting: cookie.lifetime_days.is_some_and(|days| days > 1.0),
            database: false,
            left: false,
        };
        // A sub-domain of the site's own may be a tracker's, if a list says so.
        let response = self.writers.get(&key).into_iter().flatten().filter(|host| self.owns(host));
        let own_writer = response.filter(|host| **host != self.host).find_map(|host| self.own_host(host));
        self.of_own(None, &key, writer.or(own_writer), item)
    }

    /// Whose a storage item is.
    pub(crate) fn of_storage(&self, stored: &StorageItem) -> Option<Attribution> {
        if !self.owns(&stored.host) || (stored.host != self.host && self.own_host(&stored.host).is_some()) {
            let known = self.own_host(&stored.host).or_else(|| self.knowledge.host(&stored.host));
            return known.map(Attribution::known);
        }
        let item = guess::Item {
            name: &stored.name,
            value: &stored.value,
            lasting: stored.kind != StorageKind::Session,
            database: matches!(stored.kind, StorageKind::Idb | StorageKind::Cache),
            left: false,
        };
        let key = format!("{} {}@{}", word(stored.kind), stored.name, stored.host);
        self.of_own(Some(stored.kind), &key, self.writer(&key), item)
    }

    /// Something that the site keeps itself: by name in a list that was given, by who wrote it, by name in the catalogue, by where its
    /// value went, by how it looks.
    fn of_own(
        &self,
        kind: Option<StorageKind>,
        key: &str,
        writer: Option<Known<'_>>,
        mut item: guess::Item<'_>,
    ) -> Option<Attribution> {
        let named = self
            .knowledge
            .named(kind, item.name, writer.map(|known| known.vendor), |vendor| self.calls(vendor));
        let given = named.filter(|known| matches!(known.basis, Basis::VendorsFile | Basis::SiteFile));
        if let Some(known) =
            given.or_else(|| writer.filter(|known| known.vendor.needs_consent)).or(named).or(writer)
        {
            return Some(Attribution::known(known));
        }
        if let Some(known) = self.namesake(item.name) {
            let why = Some("its name has that of a vendor that is called");
            return Some(Attribution { confidence: Confidence::Medium, why, ..Attribution::known(known) });
        }
        let went = self.left.get(key).into_iter().flatten().filter(|host| !self.owns(host));
        let mut told = None;
        for host in went {
            match self.knowledge.host(host) {
                Some(known) if known.vendor.needs_consent => told = told.or(Some(known)),
                Some(_) => {}
                None => item.left = true,
            }
        }
        let guess = guess::own(guess::Item { left: item.left || told.is_some(), ..item })?;
        let Some(known) = told else { return Some(Attribution::guessed(guess, Some("the site".into()))) };
        let why = Some("its value went to a host of that vendor");
        Some(Attribution { confidence: Confidence::Medium, why, ..Attribution::known(known) })
    }

    /// A vendor that needs consent and is called, whose name is in that of an item: `lumen_uid` beside `stats.lumen.example`.
    fn namesake(&self, name: &str) -> Option<Known<'_>> {
        if guess::is_consent(name) {
            return None;
        }
        let (name, words) = (name.to_ascii_lowercase(), guess::words(name));
        let names = |label: &str| {
            // A short one must be a word of its own.
            (label.len() >= 5 && name.contains(label))
                || (label.len() >= 3 && words.iter().any(|word| word == label))
        };
        self.knowledge.asking().find(|known| {
            let mut others = known.vendor.hosts.iter().filter(|host| !self.owns(host));
            others.any(|host| registrable(host).split('.').next().is_some_and(names))
                && self.calls(known.vendor)
        })
    }

    /// A host of the site's own that a list gives to somebody.
    fn own_host(&self, host: &str) -> Option<Known<'_>> {
        self.knowledge.host(host).filter(|known| *known.basis != Basis::Catalogue)
    }

    /// A vendor that is called below a domain.
    fn below(&self, domain: &str) -> Option<Known<'_>> {
        self.called.iter().filter(|host| is_or_under(host, domain)).find_map(|host| self.knowledge.host(host))
    }
}

/// As evidence names storages: `local`.
pub(crate) fn word(kind: StorageKind) -> &'static str {
    match kind {
        StorageKind::Local => "local",
        StorageKind::Session => "session",
        StorageKind::Idb => "idb",
        StorageKind::Cache => "cache",
    }
}

/// The host of who set something: `response URL`, `script URL:line`, or a line of a stack.
fn writer_host(text: &str) -> Option<String> {
    let start = text.find("http")?;
    host_of(text[start..].trim_end_matches(')'))
}
