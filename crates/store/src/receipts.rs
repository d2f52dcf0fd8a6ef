//! Receipts: read, forgotten, and read in the order they were made.

use jiff::Timestamp;
use sayso_core::receipt::commitment;
use sayso_core::{Receipt, ReceiptId, SiteId};

use crate::calendar::{day, month};
use crate::value::{Row, Statement};
use crate::{Recorded, Store, StoreError, sql};

/// A receipt as an export reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scanned {
    /// The index of its entry in the ledger.
    pub sequence: u64,
    /// When the choice was made.
    pub made_at: Timestamp,
    /// The nonce of its commitment.
    pub nonce: [u8; 32],
    /// The receipt's canonical JSON, which the commitment covers byte for byte.
    pub body: Vec<u8>,
}

/// Reads no further than the page that is asked for: numbers are in order, and `day` has said between which they are.
const SCAN: &str = "SELECT sequence, made_at, nonce, dictionary, body FROM receipt
     WHERE sequence >= $1 AND sequence <= $2 AND site = $3 AND month >= $4 AND month <= $5
         AND made_at >= $6 AND made_at < $7
     ORDER BY sequence LIMIT $8";

const RANGE: &str = "SELECT min(first), max(last) FROM day WHERE site = $1 AND day >= $2 AND day <= $3";

/// The newest receipts, which a restart checks against their entries.
const NEWEST: &str =
    "SELECT entry.sequence, entry.commitment, receipt.nonce, receipt.dictionary, receipt.body
     FROM entry JOIN receipt
         ON receipt.sequence = entry.sequence AND receipt.site = entry.site AND receipt.month = entry.month
     WHERE entry.sequence >= $1";

/// So many of them: what a power cut can have damaged is among the last that were written.
const CHECKED: u64 = 256;

const FORGET: &str = "DELETE FROM receipt WHERE sequence = $1 AND site = $2 AND month = $3";

impl Store {
    /// The receipt of an id; none if there is none, it was erased, or the secret part is another. The comparison takes the same
    /// time wherever the two differ.
    ///
    /// # Errors
    /// The database.
    pub async fn receipt(&self, id: &ReceiptId) -> Result<Option<Recorded>, StoreError> {
        Ok(self.find(id).await?.map(|found| found.recorded))
    }

    /// Erases a receipt: its body and its nonce. What stays is the ledger's entry, which says nothing without the nonce. False
    /// if there is none with this id, which must be the whole id, secret part included.
    ///
    /// # Errors
    /// The database. Whether it was erased is then unknown; asking again is safe.
    pub async fn forget(&self, id: &ReceiptId) -> Result<bool, StoreError> {
        let Some(found) = self.find(id).await? else { return Ok(false) };
        let values = [id.sequence.into(), found.site.into(), found.month.into()];
        let changed = self.0.engine.write(vec![Statement::new(FORGET, values)]).await?;
        Ok(changed == [1])
    }

    /// A site's receipts that were made from `from` on and before `until`, in the order of their numbers: at most `limit`, and
    /// only those after number `after`. An empty answer is the end. Receipts that were erased are left out.
    ///
    /// Receipts that are made meanwhile have higher numbers, so that a scan that goes on from the last number it got misses
    /// none and reads none twice.
    ///
    /// # Errors
    /// The database, or a stored body that can't be read.
    pub async fn scan(
        &self,
        site: &SiteId,
        from: Timestamp,
        until: Timestamp,
        after: Option<u64>,
        limit: u32,
    ) -> Result<Vec<Scanned>, StoreError> {
        let Some(site) = self.site_number(site).await? else { return Ok(Vec::new()) };
        let Some((first, last)) = self.numbers(site, day(from), day(until)).await? else {
            return Ok(Vec::new());
        };
        let first = after.map_or(first, |after| first.max(after.saturating_add(1)));
        let values = [
            first.into(),
            last.into(),
            site.into(),
            month(from).into(),
            month(until).into(),
            from.as_second().into(),
            until.as_second().into(),
            i64::from(limit).into(),
        ];
        let rows = self.0.reader.read_many(Statement::new(SCAN, values)).await?;
        let mut scanned = Vec::with_capacity(rows.len());
        for mut row in rows {
            let seconds = row.integer(1)?;
            let made_at = Timestamp::from_second(seconds)
                .map_err(|_| StoreError::Damaged(format!("{seconds} is no time")))?;
            let body = self.body(&mut row, 3).await?;
            scanned.push(Scanned { sequence: row.sequence(0)?, made_at, nonce: row.array(2)?, body });
        }
        Ok(scanned)
    }

    /// Checks the newest receipts against the ledger's entries.
    pub(crate) async fn check_newest(&self) -> Result<(), StoreError> {
        let end = self.0.reader.read(Statement::new(sql::END, [])).await?;
        let end = end.first().map_or(Ok(0), |row| row.sequence(0))?;
        let from = end.saturating_sub(CHECKED);
        for mut row in self.0.reader.read_many(Statement::new(NEWEST, [from.into()])).await? {
            let (sequence, entry, nonce) = (row.sequence(0)?, row.array::<32>(1)?, row.array(2)?);
            if commitment(&nonce, &self.body(&mut row, 3).await?) != entry {
                return Err(StoreError::Damaged(format!(
                    "receipt {sequence} isn't what its entry commits to"
                )));
            }
        }
        Ok(())
    }

    /// Between which numbers a site's receipts of some days are.
    pub(crate) async fn numbers(
        &self,
        site: i64,
        from_day: i64,
        to_day: i64,
    ) -> Result<Option<(u64, u64)>, StoreError> {
        let values = [site.into(), from_day.into(), to_day.into()];
        let rows = self.0.reader.read(Statement::new(RANGE, values)).await?;
        let Some(row) = rows.first() else { return Ok(None) };
        match row.some_integer(0)? {
            None => Ok(None),
            Some(_) => Ok(Some((row.sequence(0)?, row.sequence(1)?))),
        }
    }

    pub(crate) async fn site_number(&self, site: &SiteId) -> Result<Option<i64>, StoreError> {
        let rows = self.0.reader.read(Statement::new(sql::SITE, [site.as_str().into()])).await?;
        rows.first().map(|row| row.integer(0)).transpose()
    }

    async fn find(&self, id: &ReceiptId) -> Result<Option<Found>, StoreError> {
        let mut rows = self.0.reader.read(Statement::new(sql::BY_SEQUENCE, [id.sequence.into()])).await?;
        let Some(row) = rows.first_mut() else { return Ok(None) };
        let (site, month, nonce) = (row.integer(0)?, row.integer(1)?, row.array(2)?);
        let body = self.body(row, 3).await?;
        let receipt = parse(id.sequence, &body)?;
        let different =
            receipt.id.random.iter().zip(id.random).fold(0, |different, (a, b)| different | (a ^ b));
        let same = std::hint::black_box(different) == 0 && receipt.id.sequence == id.sequence;
        Ok(same.then_some(Found { site, month, recorded: Recorded { receipt, nonce, body } }))
    }

    /// The body of a row that has the dictionary's number at `place` and the stored bytes after it.
    async fn body(&self, row: &mut Row, place: usize) -> Result<Vec<u8>, StoreError> {
        let number = row.integer(place)?;
        if !self.0.unpacker.knows(number) {
            let mut found = self.0.reader.read(Statement::new(sql::DICTIONARY_BODY, [number.into()])).await?;
            let template = found.first_mut().map(|row| row.bytes(0)).transpose()?;
            let missing = || StoreError::Damaged(format!("dictionary {number} is missing"));
            self.0.unpacker.learn(number, &template.ok_or_else(missing)?)?;
        }
        self.0.unpacker.unpack(number, row.bytes(place + 1)?)
    }
}

struct Found {
    site: i64,
    month: i64,
    recorded: Recorded,
}

/// Reads a stored body.
pub(crate) fn parse(sequence: impl std::fmt::Display, body: &[u8]) -> Result<Receipt, StoreError> {
    serde_json::from_slice(body)
        .map_err(|error| StoreError::Damaged(format!("receipt {sequence} can't be read: {error}")))
}
