//! Third parties that nobody has classified, as pages and browsers' reports show them. Hosts, counts and days: nothing of who
//! came, or to which page. In memory, since the start.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use jiff::civil::Date;
use sayso_core::decide::day_of;
use sayso_gate::Held;
use serde::Serialize;

/// How many are remembered for a site; a hostile page could name any number.
const LIMIT: usize = 500;

/// How many bytes of one are remembered: a host's name has no more (RFC 1035, 2.3.4).
const NAME_BYTES: usize = 253;

/// How many deliveries of reports are read in a second. They come without being asked for, from every view of a page.
const DELIVERIES_A_SECOND: u32 = 50;

/// What is known of one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Seen {
    /// How many pages it was held back in.
    pub(crate) held: u64,
    /// How often browsers reported that they blocked it.
    pub(crate) reported: u64,
    /// How many audits saw it asked for.
    pub(crate) audited: u64,
    /// In UTC, as the law's days are.
    pub(crate) first_seen: Date,
    pub(crate) last_seen: Date,
}

/// Those of a site.
#[derive(Default)]
pub(crate) struct Unclassified {
    seen: Mutex<BTreeMap<String, Seen>>,
    /// A second, and how many deliveries were read in it.
    deliveries: Mutex<(i64, u32)>,
}

impl Unclassified {
    /// Remembers what was held back in a page. Yields the hosts that are new.
    pub(crate) fn note_held(&self, held: &[Held], now: Timestamp) -> Vec<String> {
        let hosts = held.iter().filter_map(|held| match held {
            Held::Unknown(host) => Some(host.as_str()),
            Held::Vendor(_) | Held::Marked(_) => None,
        });
        self.note(hosts, now, LIMIT, |seen| seen.held += 1)
    }

    /// Remembers what browsers report. Anybody can send a report, so half of the room is kept for what we see ourselves.
    pub(crate) fn note_reported<'h>(
        &self,
        hosts: impl Iterator<Item = &'h str>,
        now: Timestamp,
    ) -> Vec<String> {
        self.note(hosts, now, LIMIT / 2, |seen| seen.reported += 1)
    }

    /// Remembers what an audit saw asked for.
    pub(crate) fn note_audited<'h>(
        &self,
        hosts: impl Iterator<Item = &'h str>,
        now: Timestamp,
    ) -> Vec<String> {
        self.note(hosts, now, LIMIT, |seen| seen.audited += 1)
    }

    fn note<'h>(
        &self,
        hosts: impl Iterator<Item = &'h str>,
        now: Timestamp,
        limit: usize,
        count: impl Fn(&mut Seen),
    ) -> Vec<String> {
        let today = day_of(now);
        let mut all = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let mut fresh = Vec::new();
        for host in hosts.filter(|host| host.len() <= NAME_BYTES) {
            if !all.contains_key(host) {
                if all.len() >= limit {
                    continue;
                }
                let seen = Seen { held: 0, reported: 0, audited: 0, first_seen: today, last_seen: today };
                all.insert(host.to_owned(), seen);
                fresh.push(host.to_owned());
            }
            if let Some(seen) = all.get_mut(host) {
                count(seen);
                seen.last_seen = today;
            }
        }
        fresh
    }

    /// Whether there is time for another delivery of reports.
    pub(crate) fn has_time(&self, now: Timestamp) -> bool {
        let mut deliveries = self.deliveries.lock().unwrap_or_else(PoisonError::into_inner);
        if deliveries.0 != now.as_second() {
            *deliveries = (now.as_second(), 0);
        }
        deliveries.1 += 1;
        deliveries.1 <= DELIVERIES_A_SECOND
    }

    /// Takes over those of another time that count still.
    pub(crate) fn take_over(&self, before: &Self, still: impl Fn(&str) -> bool) {
        let before = before.all();
        let mut all = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        all.extend(before.into_iter().filter(|(host, _)| still(host)));
    }

    /// All of them, by name.
    pub(crate) fn all(&self) -> BTreeMap<String, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
