//! The thread that writes: one transaction for everything that waits.
//!
//! Order, and what a crash leaves behind at each point:
//! 1. a new site's number and a new notice's dictionary are committed: a crash leaves them unused;
//! 2. entries, receipts, what belongs to them, full tiles and the checkpoint are written inside one transaction: a crash leaves
//!    none of them;
//! 3. the commit returns after `fsync`: a crash before leaves none, a crash after leaves all;
//! 4. the snapshot that readers see is replaced: a crash loses nothing, a restart builds it from the database;
//! 5. the waiting requests are answered: a crash leaves receipts that nobody was told of, which is allowed. Who sends such a
//!    choice again under the same key gets that receipt.
//!
//! If a commit fails its outcome is unknown. The tree in memory is thrown away and read again, so that the database
//! decides, and everybody who waited is told that the choice is not known to be written.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension as _, Transaction, TransactionBehavior, params};
use sayso_core::{Receipt, SiteId};
use sayso_ledger::{SigningKey, Tree, leaf_hash};
use tokio::sync::{mpsc, oneshot};

use super::Readers;
use super::checkpointer::Checkpointer;
use crate::body::{Packer, Unpacker, template};
use crate::engine::{Reader, Work};
use crate::fault::{Faults, Write};
use crate::group::{self, GROUP, Known, Rows, Waiting};
use crate::ledger;
use crate::snapshot::{Shown, Snapshot};
use crate::value::Statement;
use crate::{Draft, Recorded, StoreError, sql};

/// Owns the only connection that writes.
pub(crate) struct Writer {
    connection: Connection,
    readers: Arc<Readers>,
    runtime: tokio::runtime::Handle,
    key: SigningKey,
    tree: Tree,
    shown: Shown,
    sites: HashMap<SiteId, i64>,
    packer: Packer,
    unpacker: Unpacker,
    /// Keys of days before this one are gone.
    trimmed: i64,
    checkpointer: Checkpointer,
    faults: Faults,
}

impl Writer {
    pub(super) fn new(
        connection: Connection,
        readers: Arc<Readers>,
        key: SigningKey,
        (tree, shown): (Tree, Shown),
        faults: Faults,
    ) -> Result<Self, StoreError> {
        let checkpointer = Checkpointer::start(&connection, readers.path.clone())?;
        Ok(Self {
            connection,
            readers,
            runtime: tokio::runtime::Handle::current(),
            key,
            tree,
            shown,
            sites: HashMap::new(),
            packer: Packer::default(),
            unpacker: Unpacker::default(),
            trimmed: i64::MIN,
            checkpointer,
            faults,
        })
    }

    /// Runs until the store is dropped.
    pub(crate) fn run(mut self, mut work: mpsc::Receiver<Work>) {
        let mut batch = Vec::with_capacity(GROUP);
        while work.blocking_recv_many(&mut batch, GROUP) > 0 {
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
                        let _ = answer.send(self.run_statements(&statements));
                    }
                }
            }
            if !drafts.is_empty() && !self.record(drafts, answers, &mut work) {
                return;
            }
        }
    }

    /// Writes a group and answers it. False if nothing more may be written.
    fn record(
        &mut self,
        drafts: Vec<Draft>,
        answers: Vec<oneshot::Sender<Result<Recorded, StoreError>>>,
        work: &mut mpsc::Receiver<Work>,
    ) -> bool {
        match self.write(drafts) {
            Ok(results) => {
                crate::engine::answer(answers, results);
                true
            }
            Err(error) => {
                tracing::error!(error = &error as &dyn std::error::Error, "choices could not be written");
                drop(answers);
                self.reload(work)
            }
        }
    }

    fn run_statements(&mut self, statements: &[Statement]) -> Result<Vec<u64>, StoreError> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut changed = Vec::with_capacity(statements.len());
        for Statement { sql, values } in statements {
            let rows = transaction.prepare_cached(sql)?.execute(rusqlite::params_from_iter(values))?;
            changed.push(rows as u64);
        }
        self.faults.around(Write::Other, || Ok(transaction.commit()?))?;
        self.checkpointer.committed(&self.connection, changed.len());
        Ok(changed)
    }

    fn write(&mut self, drafts: Vec<Draft>) -> Result<Vec<Result<Recorded, StoreError>>, StoreError> {
        for draft in &drafts {
            self.meet(&draft.receipt)?;
        }
        let oldest =
            drafts.iter().map(|draft| group::generations(&draft.receipt)[0]).min().unwrap_or(i64::MIN);
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let known = known(&transaction, &drafts, &self.unpacker)?;
        let rows = Rows::of(drafts, self.tree.size(), known, &self.sites, &mut self.packer);
        if rows.receipts.is_empty() {
            // Nothing but repetitions: what they are told is durable already.
            return Ok(rows.answers);
        }
        insert(&transaction, &rows)?;
        if oldest > self.trimmed {
            transaction.prepare_cached(sql::TRIM_REPEATS)?.execute([oldest])?;
        }
        for (entry, _) in &rows.receipts {
            self.tree.append(leaf_hash(&entry.commitment));
        }
        let mut insert = transaction.prepare_cached(sql::NEW_TILE)?;
        for (id, hashes) in self.tree.take_full_tiles() {
            insert.execute(params![id.level, number(id.index), hashes])?;
        }
        drop(insert);
        let note = ledger::sign(&self.tree, &self.key)?;
        transaction
            .prepare_cached("INSERT OR REPLACE INTO checkpoint (one, size, note) VALUES (1, ?1, ?2)")?
            .execute(params![number(self.tree.size()), note])?;
        self.faults.around(Write::Receipts, || Ok(transaction.commit()?))?;
        self.trimmed = self.trimmed.max(oldest);
        self.shown.show(Snapshot::new(&self.tree, note));
        self.checkpointer.committed(&self.connection, rows.receipts.len());
        Ok(rows.answers)
    }

    /// Makes sure that a receipt's site has a number and its notice a dictionary. Both are committed before they are used, so
    /// that what is kept in memory about them stays true when a group fails.
    fn meet(&mut self, receipt: &Receipt) -> Result<(), StoreError> {
        let connection = &self.connection;
        if !self.sites.contains_key(&receipt.site) {
            connection.prepare_cached(sql::NEW_SITE)?.execute([receipt.site.as_str()])?;
            let number =
                connection.prepare_cached(sql::SITE)?.query_row([receipt.site.as_str()], |row| row.get(0))?;
            self.sites.insert(receipt.site.clone(), number);
        }
        if !self.packer.knows(receipt) {
            let site = self.sites[&receipt.site];
            connection.prepare_cached(sql::NEW_DICTIONARY)?.execute(params![
                site,
                receipt.notice.0,
                template(receipt)
            ])?;
            let (number, body): (i64, Vec<u8>) = connection
                .prepare_cached(sql::DICTIONARY)?
                .query_row(params![site, receipt.notice.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
            if let Err(error) = self.packer.learn(receipt, number, &body) {
                tracing::warn!(%error, "receipts are stored without compression");
            }
        }
        Ok(())
    }

    /// Reads the tree again from the database. Tries until that works, however long: without it nothing may be appended. Who asks
    /// meanwhile is told that nothing is known to be written. False if the store is dropped, or the ledger contradicts itself.
    fn reload(&mut self, work: &mut mpsc::Receiver<Work>) -> bool {
        while !work.is_closed() {
            let reader = Reader::Sqlite(self.readers.clone());
            match self.runtime.block_on(recover(&reader, &self.key)) {
                Ok((tree, snapshot)) => {
                    self.tree = tree;
                    self.shown.show(snapshot);
                    return true;
                }
                Err(error @ StoreError::Damaged(_)) => {
                    tracing::error!(error = &error as &dyn std::error::Error, "nothing more is written");
                    return false;
                }
                Err(error) => {
                    let error = &error as &dyn std::error::Error;
                    tracing::error!(error, "the ledger can't be read again yet");
                    while work.try_recv().is_ok() {}
                    std::thread::sleep(std::time::Duration::from_millis(500));
                }
            }
        }
        false
    }
}

/// The receipts that the drafts' keys were used for.
fn known(transaction: &Transaction, drafts: &[Draft], unpacker: &Unpacker) -> Result<Known, StoreError> {
    let mut known = Known::new();
    let mut asked = HashSet::new();
    let mut repeated = transaction.prepare_cached(sql::REPEATED)?;
    for draft in drafts {
        let Some(hash) = group::hash(draft).filter(|hash| asked.insert(*hash)) else { continue };
        let [before, day, after] = group::generations(&draft.receipt);
        let sequence: Option<i64> =
            repeated.query_row(params![hash, before, day, after], |row| row.get(0)).optional()?;
        let Some(sequence) = sequence else { continue };
        let found = transaction
            .prepare_cached(sql::BY_SEQUENCE)?
            .query_row([sequence], |row| Ok((row.get(2)?, row.get::<_, i64>(3)?, row.get(4)?)))
            .optional()?;
        let Some((nonce, dictionary, body)) = found else { continue };
        if !unpacker.knows(dictionary) {
            let body: Vec<u8> = transaction
                .prepare_cached(sql::DICTIONARY_BODY)?
                .query_row([dictionary], |row| row.get(0))?;
            unpacker.learn(dictionary, &body)?;
        }
        let body = unpacker.unpack(dictionary, body)?;
        known.insert(hash, Recorded { receipt: crate::receipts::parse(sequence, &body)?, nonce, body });
    }
    Ok(known)
}

fn insert(transaction: &Transaction, rows: &Rows) -> rusqlite::Result<()> {
    let mut insert = transaction.prepare_cached(sql::ENTRY)?;
    for (entry, _) in &rows.receipts {
        insert.execute(params![number(entry.sequence), entry.site, entry.month, entry.commitment])?;
    }
    let mut insert = transaction.prepare_cached(sql::RECEIPT)?;
    for (entry, receipt) in &rows.receipts {
        insert.execute(params![
            number(entry.sequence),
            entry.site,
            entry.month,
            receipt.made_at,
            receipt.nonce,
            receipt.dictionary,
            receipt.body
        ])?;
    }
    let mut insert = transaction.prepare_cached(sql::DAY)?;
    for ((site, day), row) in &rows.days {
        insert.execute(params![site, day, number(row.first), number(row.last), row.receipts])?;
    }
    let mut insert = transaction.prepare_cached(sql::REPEAT)?;
    for ((generation, hash), sequence) in &rows.repeats {
        insert.execute(params![generation, hash, number(*sequence)])?;
    }
    let mut insert = transaction.prepare_cached(sql::ACCOUNT)?;
    for account in &rows.accounts {
        insert.execute(params![
            account.realm,
            account.pseudonym,
            number(account.sequence),
            account.choice
        ])?;
    }
    Ok(())
}

/// Reads the ledger from the database. Entries and the checkpoint over them are written in one transaction here.
pub(super) async fn recover(reader: &Reader, key: &SigningKey) -> Result<(Tree, Snapshot), StoreError> {
    let extent = ledger::extent(reader).await?;
    if extent.covered != extent.entries {
        return Err(StoreError::Damaged(format!(
            "there are {} entries, and the checkpoint covers {}",
            extent.entries, extent.covered
        )));
    }
    ledger::recover(reader, key, extent).await
}

/// SQLite's integers are signed; a ledger gets to 2^63 entries in 292,000 years of a million a second.
fn number(number: u64) -> i64 {
    i64::try_from(number).expect("a ledger has fewer than 2^63 entries")
}
