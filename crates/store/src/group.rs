//! What is written together: receipts that wait, and the rows they become. The same for both databases.

use std::collections::{BTreeMap, HashMap};

use sayso_core::receipt::commitment;
use sayso_core::{Digest, Receipt, SiteId};
use tokio::sync::oneshot;

use crate::body::Packer;
use crate::calendar::{DAY_SECONDS, day, month};
use crate::{AccountChoice, Draft, Recorded, StoreError};

/// At most this many receipts share a commit, so that the first of them doesn't wait for ever.
pub(crate) const GROUP: usize = 512;

/// The receipts that keys were used for, unless they were erased since.
pub(crate) type Known = HashMap<Hash, Recorded>;

/// Stands for a request's key: its first 8 bytes, and 16 bytes of a SHA-256 over site and key. A key that begins with the time, as the
/// client's and UUIDs of version 7 do, so goes where the ones just before it went; random places in a large index cost three times
/// the throughput.
pub(crate) type Hash = [u8; HASH_BYTES];

const HASH_BYTES: usize = 24;

/// A receipt that waits to be written.
pub(crate) struct Waiting {
    pub(crate) draft: Draft,
    pub(crate) answer: oneshot::Sender<Result<Recorded, StoreError>>,
}

/// The hash of a draft's key, if it has one.
pub(crate) fn hash(draft: &Draft) -> Option<Hash> {
    let key = draft.key.as_ref()?;
    // No site's id has this byte in it.
    let text = [b"sayso-key/1\n", draft.receipt.site.as_str().as_bytes(), b"\n", key].concat();
    let mut hash = [0; HASH_BYTES];
    let begin = &key[..key.len().min(8)];
    hash[..begin.len()].copy_from_slice(begin);
    hash[8..].copy_from_slice(&Digest::of(&text).prefix());
    Some(hash)
}

/// The days on which a repeated request may have come first: within 24 hours, whichever way the clock jumped.
pub(crate) fn generations(receipt: &Receipt) -> [i64; 3] {
    let day = day(receipt.made_at);
    [day - 1, day, day + 1]
}

pub(crate) struct EntryRow {
    pub(crate) sequence: u64,
    pub(crate) site: i64,
    pub(crate) month: i64,
    pub(crate) commitment: [u8; 32],
}

pub(crate) struct ReceiptRow {
    pub(crate) made_at: i64,
    pub(crate) nonce: [u8; 32],
    pub(crate) dictionary: i64,
    pub(crate) body: Vec<u8>,
}

pub(crate) struct AccountRow {
    pub(crate) realm: String,
    pub(crate) pseudonym: [u8; 32],
    pub(crate) sequence: u64,
    pub(crate) choice: String,
}

#[derive(Default)]
pub(crate) struct DayRow {
    pub(crate) first: u64,
    pub(crate) last: u64,
    pub(crate) receipts: i64,
}

/// The rows of one group, in the order they are numbered, and what everybody is told once they are durable.
#[derive(Default)]
pub(crate) struct Rows {
    /// Both of one receipt, with the same sequence number, site and month.
    pub(crate) receipts: Vec<(EntryRow, ReceiptRow)>,
    /// By generation and hash, so that what goes into one page comes together.
    pub(crate) repeats: BTreeMap<(i64, Hash), u64>,
    pub(crate) accounts: Vec<AccountRow>,
    /// By site and day.
    pub(crate) days: BTreeMap<(i64, i64), DayRow>,
    pub(crate) answers: Vec<Result<Recorded, StoreError>>,
}

impl Rows {
    /// Numbers the drafts from `next` on. `known` holds the receipts that their keys were used for within the last days; two
    /// drafts of one group may share a key, too.
    pub(crate) fn of(
        drafts: Vec<Draft>,
        next: u64,
        known: Known,
        sites: &HashMap<SiteId, i64>,
        packer: &mut Packer,
    ) -> Self {
        let mut rows = Self {
            receipts: Vec::with_capacity(drafts.len()),
            answers: Vec::with_capacity(drafts.len()),
            ..Self::default()
        };
        let mut sequence = next;
        // Where in the answers a key of this group is answered.
        let mut here: HashMap<Hash, usize> = HashMap::new();
        for draft in drafts {
            let hash = hash(&draft);
            let in_group = hash.and_then(|hash| rows.answers.get(*here.get(&hash)?)?.as_ref().ok());
            let earlier = in_group.or_else(|| known.get(&hash?)).filter(|one| is_near(one, &draft));
            if let Some(earlier) = earlier {
                let same = says_the_same(&earlier.receipt, &draft.receipt);
                let answer = if same { Ok(earlier.clone()) } else { Err(StoreError::OtherChoice) };
                rows.answers.push(answer);
                continue;
            }
            let Some(site) = sites.get(&draft.receipt.site).copied() else {
                rows.answers.push(Err(StoreError::NotWritten));
                continue;
            };
            let recorded = rows.add(draft, hash, sequence, site, packer);
            if let Some(hash) = hash {
                here.insert(hash, rows.answers.len());
            }
            rows.answers.push(Ok(recorded));
            sequence += 1;
        }
        rows
    }

    fn add(
        &mut self,
        draft: Draft,
        hash: Option<Hash>,
        sequence: u64,
        site: i64,
        packer: &mut Packer,
    ) -> Recorded {
        let Draft { mut receipt, nonce, key: _, account } = draft;
        receipt.id.sequence = sequence;
        let body = receipt.canonical();
        let entry =
            EntryRow { sequence, site, month: month(receipt.made_at), commitment: commitment(&nonce, &body) };
        let (dictionary, packed) = packer.pack(&receipt, &body);
        let row = ReceiptRow { made_at: receipt.made_at.as_second(), nonce, dictionary, body: packed };
        self.receipts.push((entry, row));
        let day = day(receipt.made_at);
        let of_day = self.days.entry((site, day)).or_insert(DayRow { first: sequence, ..DayRow::default() });
        of_day.last = sequence;
        of_day.receipts += 1;
        if let Some(hash) = hash {
            self.repeats.insert((day, hash), sequence);
        }
        if let Some(account) = account {
            let AccountChoice { realm, pseudonym, choice } = account;
            self.accounts.push(AccountRow { realm, pseudonym, sequence, choice: choice(receipt.id) });
        }
        Recorded { receipt, nonce, body }
    }
}

/// A key counts for 24 hours.
fn is_near(earlier: &Recorded, draft: &Draft) -> bool {
    let seconds = draft.receipt.made_at.as_second() - earlier.receipt.made_at.as_second();
    seconds.abs() < DAY_SECONDS
}

/// Whether two receipts record the same choice. Time and place may differ between a request and its repetition, and so may
/// what came before: the browser may have the first answer's cookie, or not.
fn says_the_same(one: &Receipt, other: &Receipt) -> bool {
    one.notice == other.notice
        && one.action == other.action
        && one.choices == other.choices
        && one.vendors == other.vendors
}
