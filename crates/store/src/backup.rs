//! What a backup does with a copy of the database that no server has open.
//!
//! The copy itself is made by [`crate::Store::backup`]: a SQLite database, whatever the store's is. A database is worked on here only before it takes the place of a running
//! one, so that a crash leaves a copy to throw away and nothing else.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior, params};
use sayso_ledger::{Checkpoint, Hash, SigningKey, Tree, VerifierKey, checkpoint, leaf_hash};

use crate::{StoreError, schema};

/// What a look through a database found.
#[derive(Debug, Clone)]
pub struct Inspected {
    /// How many entries the ledger has under its checkpoint.
    pub size: u64,
    /// The root over them, derived from the entries.
    pub root: Hash,
    /// The checkpoint; none if nothing was ever written.
    pub checkpoint: Option<String>,
    /// How many receipts are there; the others were erased.
    pub receipts: u64,
    /// The root over the first entries, as many as were asked for; none if there are fewer.
    pub earlier_root: Option<Hash>,
    /// What is wrong, each as a sentence. Empty for a sound database.
    pub findings: Vec<String>,
}

/// Looks a database through: SQLite's own check, every entry up to the root that the checkpoint signs, every tile.
///
/// `earlier` is a number of entries whose root is wanted. `progress` is told how many entries are through.
///
/// # Errors
/// The file is no database, or of another format than this program's.
pub fn inspect(
    database: &Path,
    keys: &[VerifierKey],
    earlier: Option<u64>,
    progress: &mut dyn FnMut(u64),
) -> Result<Inspected, StoreError> {
    let connection = open(database)?;
    let mut findings = Vec::new();
    let sound: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if sound != "ok" {
        findings.push(format!("the database file is damaged: {sound}"));
    }
    let (size, note) = stored_checkpoint(&connection)?;
    let (tree, earlier_root) = derive(&connection, size, earlier, &mut findings, progress)?;
    match &note {
        None => {
            let entries: i64 = connection.query_row("SELECT count(*) FROM entry", [], |row| row.get(0))?;
            if entries > 0 {
                findings.push(format!("there are {entries} entries and no checkpoint over them"));
            }
        }
        Some(note) => match checkpoint::open(note, keys) {
            Err(error) => findings.push(format!("the ledger's checkpoint doesn't hold: {error}")),
            Ok(opened) if opened.checkpoint.size != size || opened.checkpoint.root != tree.root() => {
                let Checkpoint { size: signed, root, .. } = opened.checkpoint;
                let found = format!("the entries give {} with root {}", tree.size(), tree.root());
                findings.push(format!("the checkpoint signs {signed} entries with root {root}, and {found}"));
            }
            Ok(_) => {}
        },
    }
    let receipts: i64 = connection.query_row("SELECT count(*) FROM receipt", [], |row| row.get(0))?;
    Ok(Inspected {
        size,
        root: tree.root(),
        checkpoint: note,
        receipts: u64::try_from(receipts).unwrap_or_default(),
        earlier_root,
        findings,
    })
}

/// Deletes what all servers on a database share as secrets, so that a copy can lie where others read it. The server that is
/// started on it makes new ones: cookies that were given out before count as no choice then.
///
/// # Errors
/// The database.
pub fn remove_secrets(database: &Path) -> Result<(), StoreError> {
    let connection = open(database)?;
    // Without it the bytes stay in the file's free pages.
    connection.pragma_update(None, "secure_delete", "ON")?;
    connection.execute("DELETE FROM secret", [])?;
    Ok(connection.execute_batch("VACUUM")?)
}

/// Signs the ledger as it is with another key and under another name, as the beginning of another ledger.
///
/// # Errors
/// The database, or a checkpoint that can't be signed.
pub fn sign_anew(database: &Path, key: &SigningKey) -> Result<String, StoreError> {
    let connection = open(database)?;
    let (size, _) = stored_checkpoint(&connection)?;
    let mut findings = Vec::new();
    let (tree, _) = derive(&connection, size, None, &mut findings, &mut |_| ())?;
    if let Some(finding) = findings.into_iter().next() {
        return Err(StoreError::Damaged(finding));
    }
    let note = checkpoint::sign(&Checkpoint::new(key.name(), tree.size(), tree.root()), key)?;
    keep_checkpoint(&connection, size, &note)?;
    Ok(note)
}

/// Puts the ledger's checkpoint over all entries of a copy, as the sequencer would have done a moment later: what it signs follows
/// from the entries alone. In a copy of a SQLite database they are under one already.
///
/// # Errors
/// The database; [`StoreError::Damaged`] if what is under its checkpoint isn't what that signs.
pub fn complete(database: &Path, key: &SigningKey) -> Result<(), StoreError> {
    let mut connection = open(database)?;
    let (size, note) = stored_checkpoint(&connection)?;
    let entries: i64 =
        connection.query_row("SELECT coalesce(max(sequence), -1) + 1 FROM entry", [], |row| row.get(0))?;
    if row_number(size)? == entries {
        return Ok(());
    }
    let mut findings = Vec::new();
    let (mut tree, _) = derive(&connection, size, None, &mut findings, &mut |_| ())?;
    if let Some(note) = &note {
        let signed = checkpoint::open(note, &key.verifier_keys())?.checkpoint;
        if (signed.size, signed.root) != (tree.size(), tree.root()) {
            findings.push(format!("the checkpoint signs {} entries with another root", signed.size));
        }
    }
    if let Some(finding) = findings.into_iter().next() {
        return Err(StoreError::Damaged(finding));
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    {
        let mut later = transaction
            .prepare("SELECT sequence, commitment FROM entry WHERE sequence >= ?1 ORDER BY sequence")?;
        let mut rows = later.query([row_number(size)?])?;
        while let Some(row) = rows.next()? {
            let (sequence, entry): (i64, Vec<u8>) = (row.get(0)?, row.get(1)?);
            if u64::try_from(sequence) != Ok(tree.size()) {
                return Err(StoreError::Damaged(format!("entry {} is missing", tree.size())));
            }
            tree.append(leaf_hash(&entry));
            keep_full_tiles(&transaction, &mut tree)?;
        }
    }
    keep_checkpoint(&transaction, tree.size(), &crate::ledger::sign(&tree, key)?)?;
    Ok(transaction.commit()?)
}

/// Writes a copy into an empty PostgreSQL database, whole or not at all. `progress` is told how many entries and receipts are
/// written.
///
/// # Errors
/// The databases; [`StoreError::NotEmpty`].
pub async fn load(
    database: &Path,
    to: &crate::Address,
    progress: &mut dyn FnMut(u64),
) -> Result<(), StoreError> {
    // Sees that the format is this program's.
    drop(open(database)?);
    let connector = crate::postgres::Connector::to(to)?;
    crate::postgres::copy::from_file(&connector, database, progress).await
}

/// Appends entries whose receipts are lost, up to a checkpoint that was published: the ledger goes on where it was, and these
/// entries look like erased ones. All of them or none are there afterwards.
///
/// # Errors
/// The database; [`StoreError::Damaged`] if the entries don't lead to the checkpoint's root, with nothing changed.
pub fn append_lost(
    database: &Path,
    published: &Checkpoint,
    note: &str,
    entries: &mut dyn Iterator<Item = Vec<u8>>,
) -> Result<(), StoreError> {
    let mut connection = open(database)?;
    let (size, _) = stored_checkpoint(&connection)?;
    let mut findings = Vec::new();
    let (mut tree, _) = derive(&connection, size, None, &mut findings, &mut |_| ())?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for entry in entries.take(usize::try_from(published.size.saturating_sub(size)).unwrap_or(usize::MAX)) {
        let sequence = tree.append(leaf_hash(&entry));
        // Site 0 and month 0 are those of entries of whose receipt nothing is known.
        transaction
            .prepare_cached("INSERT INTO entry (sequence, site, month, commitment) VALUES (?1, 0, 0, ?2)")?
            .execute(params![row_number(sequence)?, entry])?;
        keep_full_tiles(&transaction, &mut tree)?;
    }
    if (tree.size(), tree.root()) != (published.size, published.root) {
        return Err(StoreError::Damaged(format!(
            "with what was fetched there are {} entries with root {}, and the published checkpoint signs {} with root {}",
            tree.size(),
            tree.root(),
            published.size,
            published.root
        )));
    }
    keep_checkpoint(&transaction, published.size, note)?;
    Ok(transaction.commit()?)
}

/// Opens a copy, without a write-ahead log: it stays one file.
fn open(database: &Path) -> Result<Connection, StoreError> {
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE;
    let connection = Connection::open_with_flags(database, flags)?;
    connection.pragma_update(None, "journal_mode", "DELETE")?;
    let found: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > schema::FORMAT {
        return Err(StoreError::Newer { found, known: schema::FORMAT });
    }
    if found < schema::FORMAT {
        return Err(StoreError::Damaged(format!(
            "the database has format {found}, and this program works on format {}: restore it with the program that made the backup",
            schema::FORMAT
        )));
    }
    Ok(connection)
}

fn stored_checkpoint(connection: &Connection) -> Result<(u64, Option<String>), StoreError> {
    let stored: Option<(i64, String)> = connection
        .query_row("SELECT size, note FROM checkpoint", [], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((size, note)) = stored else { return Ok((0, None)) };
    let size = u64::try_from(size);
    size.map(|size| (size, Some(note)))
        .map_err(|_| StoreError::Damaged("the checkpoint's size is below zero".into()))
}

fn keep_full_tiles(connection: &Connection, tree: &mut Tree) -> Result<(), StoreError> {
    for (id, hashes) in tree.take_full_tiles() {
        connection
            .prepare_cached("INSERT INTO tile (level, position, hashes) VALUES (?1, ?2, ?3)")?
            .execute(params![id.level, row_number(id.index)?, hashes])?;
    }
    Ok(())
}

fn keep_checkpoint(connection: &Connection, size: u64, note: &str) -> Result<(), StoreError> {
    let size = row_number(size)?;
    connection.execute(
        "INSERT OR REPLACE INTO checkpoint (one, size, note) VALUES (1, ?1, ?2)",
        params![size, note],
    )?;
    Ok(())
}

/// Derives the tree over the first `size` entries, and compares each full tile with the stored one.
fn derive(
    connection: &Connection,
    size: u64,
    earlier: Option<u64>,
    findings: &mut Vec<String>,
    progress: &mut dyn FnMut(u64),
) -> Result<(Tree, Option<Hash>), StoreError> {
    let mut tree = Tree::new();
    let mut earlier_root = (earlier == Some(0)).then(|| tree.root());
    let mut entries =
        connection.prepare("SELECT sequence, commitment FROM entry WHERE sequence < ?1 ORDER BY sequence")?;
    let mut tiles = connection.prepare("SELECT hashes FROM tile WHERE level = ?1 AND position = ?2")?;
    let mut rows = entries.query([row_number(size)?])?;
    while let Some(row) = rows.next()? {
        let (sequence, entry): (i64, Vec<u8>) = (row.get(0)?, row.get(1)?);
        if u64::try_from(sequence) != Ok(tree.size()) {
            findings.push(format!("entry {} is missing", tree.size()));
            break;
        }
        tree.append(leaf_hash(&entry));
        for (id, hashes) in tree.take_full_tiles() {
            let stored: Option<Vec<u8>> =
                tiles.query_row((id.level, row_number(id.index)?), |row| row.get(0)).optional()?;
            if stored.as_ref() != Some(&hashes) {
                let what = if stored.is_some() { "isn't that of the entries below it" } else { "is missing" };
                findings.push(format!("{} {what}", id.path()));
            }
        }
        if earlier == Some(tree.size()) {
            earlier_root = Some(tree.root());
        }
        progress(tree.size());
    }
    if tree.size() < size && findings.is_empty() {
        findings.push(format!("the checkpoint covers {size} entries, and {} are there", tree.size()));
    }
    Ok((tree, earlier_root))
}

fn row_number(number: u64) -> Result<i64, StoreError> {
    i64::try_from(number).map_err(|_| StoreError::Damaged(format!("{number} is no number of a row")))
}

#[cfg(test)]
mod tests;
