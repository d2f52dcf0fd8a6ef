//! The task that writes: one transaction for everything that waits at this server.
//!
//! Several servers write into one database. What keeps their numbers without gap and without overlap is the row `head`: a
//! transaction locks it, takes the numbers that follow, and holds it until it has committed. So transactions commit in the order of
//! their numbers, and whoever reads the entries sees all of them up to some number, never one without those before.
//!
//! Order, and what a crash leaves behind at each point:
//! 1. a new site's number, a new notice's dictionary and a new month's partition are committed: a crash leaves them unused;
//! 2. `head` is locked, and entries, receipts and what belongs to them are written inside one transaction: a crash undoes all, and
//!    frees the lock;
//! 3. the commit returns after the database's `fsync`: a crash before leaves none of it, a crash after leaves all;
//! 4. the waiting requests are answered: a crash leaves receipts that nobody was told of, which is allowed. Who sends such a
//!    choice again under the same key, to whichever server, gets that receipt;
//! 5. the sequencer, here or at another server, puts the entries into tiles and under a checkpoint: see there.
//!
//! If anything fails the outcome is unknown: everybody who waited is told so, and the connection is given up, which undoes what
//! wasn't committed.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use sayso_core::{Receipt, SiteId};
use tokio::sync::{Notify, mpsc};
use tokio_postgres::types::ToSql;

use super::{Connector, Session, migrate};
use crate::body::{Packer, Unpacker, template};
use crate::calendar::month;
use crate::engine::{Work, answer};
use crate::fault::{Faults, Write};
use crate::group::{self, GROUP, Hash, Known, Rows, Waiting};
use crate::value::{Statement, Value};
use crate::{Draft, Recorded, StoreError, sql};

const NEXT: &str = "SELECT next FROM head WHERE one = 1 FOR UPDATE";
const TAKE: &str = "UPDATE head SET next = $1 WHERE one = 1";
const ENTRIES: &str = "INSERT INTO entry (sequence, site, month, commitment)
     SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bytea[])";
const RECEIPTS: &str = "INSERT INTO receipt (sequence, site, month, made_at, nonce, dictionary, body)
     SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bytea[], $6::bigint[], $7::bytea[])";
const REPEATS: &str = "INSERT INTO repeat (generation, hash, sequence)
     SELECT * FROM unnest($1::bigint[], $2::bytea[], $3::bigint[])
     ON CONFLICT (generation, hash) DO UPDATE SET sequence = excluded.sequence";
const REPEATED: &str = "SELECT hash, max(sequence) FROM repeat
     WHERE hash = ANY($1::bytea[]) AND generation = ANY($2::bigint[]) GROUP BY hash";

/// Owns the connection that writes.
pub(super) struct Writer {
    connector: Arc<Connector>,
    session: Option<Arc<Session>>,
    met: Met,
    /// Wakes this server's sequencer.
    wake: Arc<Notify>,
    faults: Faults,
}

/// What is known to be in the database.
#[derive(Default)]
struct Met {
    sites: HashMap<SiteId, i64>,
    partitions: HashSet<(i64, i64)>,
    packer: Packer,
    unpacker: Unpacker,
    /// Keys of days before this one are gone.
    trimmed: i64,
}

impl Writer {
    pub(super) fn new(connector: Arc<Connector>, wake: Arc<Notify>, faults: Faults) -> Self {
        Self { connector, session: None, met: Met::default(), wake, faults }
    }

    /// Runs until the store is dropped.
    pub(super) async fn run(mut self, mut work: mpsc::Receiver<Work>) {
        let mut batch = Vec::with_capacity(GROUP);
        while work.recv_many(&mut batch, GROUP).await > 0 {
            let (mut drafts, mut answers) =
                (Vec::with_capacity(batch.len()), Vec::with_capacity(batch.len()));
            for work in batch.drain(..) {
                match work {
                    Work::Receipt(waiting) => {
                        let Waiting { draft, answer } = *waiting;
                        drafts.push(draft);
                        answers.push(answer);
                    }
                    Work::Write { statements, answer } => {
                        let result = self.run_statements(&statements).await;
                        let _ = answer.send(self.believe(result));
                    }
                }
            }
            if drafts.is_empty() {
                continue;
            }
            let result = self.write(drafts).await;
            match self.believe(result) {
                Ok(results) => {
                    self.wake.notify_one();
                    answer(answers, results);
                }
                Err(error) => {
                    let error = &error as &dyn std::error::Error;
                    tracing::error!(error, "choices could not be written");
                }
            }
        }
    }

    /// After a failure nothing is believed that was known before.
    fn believe<T>(&mut self, result: Result<T, StoreError>) -> Result<T, StoreError> {
        if result.is_err() {
            self.session = None;
            self.met = Met::default();
        }
        result
    }

    async fn session(&mut self) -> Result<Arc<Session>, StoreError> {
        if let Some(session) = self.session.as_ref().filter(|session| !session.is_closed()) {
            return Ok(session.clone());
        }
        let session = Arc::new(self.connector.connect().await?);
        self.session = Some(session.clone());
        Ok(session)
    }

    async fn run_statements(&mut self, statements: &[Statement]) -> Result<Vec<u64>, StoreError> {
        let session = self.session().await?;
        session.batch("BEGIN").await?;
        let mut changed = Vec::with_capacity(statements.len());
        for statement in statements {
            changed.push(session.execute(statement).await?);
        }
        session.commit(&self.faults, Write::Other).await?;
        Ok(changed)
    }

    async fn write(&mut self, drafts: Vec<Draft>) -> Result<Vec<Result<Recorded, StoreError>>, StoreError> {
        let session = self.session().await?;
        for draft in &drafts {
            self.met.meet(&session, &draft.receipt).await?;
        }
        let oldest =
            drafts.iter().map(|draft| group::generations(&draft.receipt)[0]).min().unwrap_or(i64::MIN);
        // Sent in this order without waiting for each other: what is asked after the lock is answered as of then. So the first two must
        // not have to be prepared first.
        session.prepare(NEXT).await?;
        let next = Statement::new(NEXT, []);
        let ((), next, known) = tokio::try_join!(
            session.batch("BEGIN"),
            session.rows(&next),
            known(&session, &drafts, &self.met.unpacker),
        )?;
        let missing = || StoreError::Damaged("the table head is empty".into());
        let next = next.first().ok_or_else(missing)?.sequence(0)?;
        let rows = Rows::of(drafts, next, known, &self.met.sites, &mut self.met.packer);
        if rows.receipts.is_empty() {
            // Nothing but repetitions: what they are told is durable already.
            session.batch("ROLLBACK").await?;
            return Ok(rows.answers);
        }
        if oldest > self.met.trimmed {
            session.execute(&Statement::new(sql::TRIM_REPEATS, [oldest.into()])).await?;
        }
        let take = Statement::new(TAKE, [(next + rows.receipts.len() as u64).into()]);
        tokio::try_join!(insert(&session, &rows), session.execute(&take))?;
        session.commit(&self.faults, Write::Receipts).await?;
        self.met.trimmed = self.met.trimmed.max(oldest);
        Ok(rows.answers)
    }
}

impl Met {
    /// Makes sure that a receipt's site has a number, its notice a dictionary and its month a partition. All are committed before
    /// they are used.
    async fn meet(&mut self, session: &Session, receipt: &Receipt) -> Result<(), StoreError> {
        let number = |rows: Vec<crate::value::Row>, what: &str| {
            let row = rows.into_iter().next();
            row.ok_or_else(|| StoreError::Damaged(format!("the new {what} isn't there")))
        };
        let site = match self.sites.get(&receipt.site) {
            Some(site) => *site,
            None => {
                let name: Value = receipt.site.as_str().into();
                session.execute(&Statement::new(sql::NEW_SITE, [name.clone()])).await?;
                let rows = session.rows(&Statement::new(sql::SITE, [name])).await?;
                let site = number(rows, "site")?.integer(0)?;
                self.sites.insert(receipt.site.clone(), site);
                site
            }
        };
        if !self.packer.knows(receipt) {
            let notice: Value = receipt.notice.0[..].into();
            let values = [site.into(), notice.clone(), template(receipt).into()];
            session.execute(&Statement::new(sql::NEW_DICTIONARY, values)).await?;
            let rows = session.rows(&Statement::new(sql::DICTIONARY, [site.into(), notice])).await?;
            let mut row = number(rows, "dictionary")?;
            if let Err(error) = self.packer.learn(receipt, row.integer(0)?, &row.bytes(1)?) {
                tracing::warn!(%error, "receipts are stored without compression");
            }
        }
        let month = month(receipt.made_at);
        if !self.partitions.contains(&(site, month)) {
            migrate::make_partition(session, site, month).await?;
            self.partitions.insert((site, month));
        }
        Ok(())
    }
}

/// The receipts that the drafts' keys were used for.
async fn known(session: &Session, drafts: &[Draft], unpacker: &Unpacker) -> Result<Known, StoreError> {
    let mut known = Known::new();
    let hashes: HashSet<Hash> = drafts.iter().filter_map(group::hash).collect();
    if hashes.is_empty() {
        return Ok(known);
    }
    let hashes: Vec<&[u8]> = hashes.iter().map(|hash| &hash[..]).collect();
    let days: HashSet<i64> = drafts.iter().flat_map(|draft| group::generations(&draft.receipt)).collect();
    let days: Vec<i64> = days.into_iter().collect();
    for mut row in session.ask_lists(REPEATED, &[&hashes, &days]).await? {
        let (hash, sequence) = (row.array(0)?, row.integer(1)?);
        let mut found = session.rows(&Statement::new(sql::BY_SEQUENCE, [sequence.into()])).await?;
        let Some(found) = found.first_mut() else { continue };
        let (nonce, dictionary) = (found.array(2)?, found.integer(3)?);
        if !unpacker.knows(dictionary) {
            let statement = Statement::new(sql::DICTIONARY_BODY, [dictionary.into()]);
            let mut template = session.rows(&statement).await?;
            let template = template.first_mut().map(|row| row.bytes(0)).transpose()?;
            unpacker.learn(dictionary, &template.unwrap_or_default())?;
        }
        let body = unpacker.unpack(dictionary, found.bytes(4)?)?;
        known.insert(hash, Recorded { receipt: crate::receipts::parse(sequence, &body)?, nonce, body });
    }
    Ok(known)
}

async fn insert(session: &Session, rows: &Rows) -> Result<(), StoreError> {
    let receipts = &rows.receipts;
    let sequences: Vec<i64> = receipts.iter().map(|(entry, _)| number(entry.sequence)).collect();
    let sites: Vec<i64> = receipts.iter().map(|(entry, _)| entry.site).collect();
    let months: Vec<i64> = receipts.iter().map(|(entry, _)| entry.month).collect();
    let commitments: Vec<&[u8]> = receipts.iter().map(|(entry, _)| &entry.commitment[..]).collect();
    let times: Vec<i64> = receipts.iter().map(|(_, receipt)| receipt.made_at).collect();
    let nonces: Vec<&[u8]> = receipts.iter().map(|(_, receipt)| &receipt.nonce[..]).collect();
    let dictionaries: Vec<i64> = receipts.iter().map(|(_, receipt)| receipt.dictionary).collect();
    let bodies: Vec<&[u8]> = receipts.iter().map(|(_, receipt)| &receipt.body[..]).collect();
    let days = async {
        for ((site, day), row) in &rows.days {
            let values =
                [(*site).into(), (*day).into(), row.first.into(), row.last.into(), row.receipts.into()];
            session.execute(&Statement::new(sql::DAY, values)).await?;
        }
        Ok::<_, StoreError>(())
    };
    let repeats = async {
        if rows.repeats.is_empty() {
            return Ok(0);
        }
        let generations: Vec<i64> = rows.repeats.keys().map(|(generation, _)| *generation).collect();
        let hashes: Vec<&[u8]> = rows.repeats.keys().map(|(_, hash)| &hash[..]).collect();
        let sequences: Vec<i64> = rows.repeats.values().map(|sequence| number(*sequence)).collect();
        session.execute_lists(REPEATS, &[&generations, &hashes, &sequences]).await
    };
    let accounts = async {
        for account in &rows.accounts {
            let values = [
                account.realm.as_str().into(),
                account.pseudonym[..].into(),
                account.sequence.into(),
                account.choice.as_str().into(),
            ];
            session.execute(&Statement::new(sql::ACCOUNT, values)).await?;
        }
        Ok::<_, StoreError>(())
    };
    let entry_lists: [&(dyn ToSql + Sync); 4] = [&sequences, &sites, &months, &commitments];
    let receipt_lists: [&(dyn ToSql + Sync); 7] =
        [&sequences, &sites, &months, &times, &nonces, &dictionaries, &bodies];
    // They are sent without waiting for each other; all have succeeded before the commit is sent.
    tokio::try_join!(
        session.execute_lists(ENTRIES, &entry_lists),
        session.execute_lists(RECEIPTS, &receipt_lists),
        days,
        repeats,
        accounts,
    )?;
    Ok(())
}

/// PostgreSQL's integers are signed; a ledger gets to 2^63 entries in 292,000 years of a million a second.
fn number(number: u64) -> i64 {
    i64::try_from(number).expect("a ledger has fewer than 2^63 entries")
}
