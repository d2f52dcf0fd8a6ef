//! The statements that both databases run when receipts are written.
//!
//! Parameters come for the first time in the order of their numbers, as SQLite numbers them so.

/// Gives a site the next number, unless it has one.
pub(crate) const NEW_SITE: &str =
    "INSERT INTO site (number, name) SELECT coalesce(max(number), 0) + 1, $1 FROM site WHERE true
     ON CONFLICT DO NOTHING";

pub(crate) const SITE: &str = "SELECT number FROM site WHERE name = $1";

/// Keeps the dictionary of a site's notice, unless there is one.
pub(crate) const NEW_DICTIONARY: &str = "INSERT INTO dictionary (number, site, notice, body)
     SELECT coalesce(max(number), 0) + 1, $1, $2, $3 FROM dictionary WHERE true ON CONFLICT DO NOTHING";

pub(crate) const DICTIONARY: &str = "SELECT number, body FROM dictionary WHERE site = $1 AND notice = $2";

pub(crate) const ENTRY: &str =
    "INSERT INTO entry (sequence, site, month, commitment) VALUES ($1, $2, $3, $4)";

pub(crate) const RECEIPT: &str =
    "INSERT INTO receipt (sequence, site, month, made_at, nonce, dictionary, body)
     VALUES ($1, $2, $3, $4, $5, $6, $7)";

/// Numbers only grow, so that the last of a group is the last of its day. A day that was erased begins again.
pub(crate) const DAY: &str =
    "INSERT INTO day (site, day, first, last, receipts, erased) VALUES ($1, $2, $3, $4, $5, 0)
     ON CONFLICT (site, day) DO UPDATE SET
         first = CASE WHEN day.erased = 1 THEN excluded.first ELSE day.first END,
         last = excluded.last, receipts = day.receipts + excluded.receipts, erased = 0";

/// The receipt that a key was used for.
pub(crate) const REPEATED: &str = "SELECT sequence FROM repeat WHERE hash = $1 AND generation IN ($2, $3, $4)
     ORDER BY sequence DESC LIMIT 1";

/// A key whose receipt was erased counts for the new one.
pub(crate) const REPEAT: &str = "INSERT INTO repeat (generation, hash, sequence) VALUES ($1, $2, $3)
     ON CONFLICT (generation, hash) DO UPDATE SET sequence = excluded.sequence";

pub(crate) const TRIM_REPEATS: &str = "DELETE FROM repeat WHERE generation < $1";

/// Unless a later receipt's choice is there already.
pub(crate) const ACCOUNT: &str =
    "INSERT INTO account (realm, pseudonym, sequence, choice) VALUES ($1, $2, $3, $4)
     ON CONFLICT (realm, pseudonym) DO UPDATE SET sequence = excluded.sequence, choice = excluded.choice
     WHERE excluded.sequence > account.sequence";

/// A receipt by its number. The entry says in which partition it is.
pub(crate) const BY_SEQUENCE: &str =
    "SELECT receipt.site, receipt.month, receipt.nonce, receipt.dictionary, receipt.body
     FROM entry JOIN receipt
         ON receipt.sequence = entry.sequence AND receipt.site = entry.site AND receipt.month = entry.month
     WHERE entry.sequence = $1";

pub(crate) const ENTRIES: &str =
    "SELECT commitment FROM entry WHERE sequence >= $1 AND sequence < $2 ORDER BY sequence";

pub(crate) const TILE: &str = "SELECT hashes FROM tile WHERE level = $1 AND position = $2";

/// One statement, so that both are of one moment: another process may be writing.
pub(crate) const EXTENT: &str = "SELECT entries.end_, checkpoint.size, checkpoint.note
     FROM (SELECT coalesce(max(sequence), -1) + 1 AS end_ FROM entry) AS entries
     LEFT JOIN checkpoint ON checkpoint.one = 1";

pub(crate) const NEW_TILE: &str = "INSERT INTO tile (level, position, hashes) VALUES ($1, $2, $3)";

/// How many entries there are, as they have no gaps.
pub(crate) const END: &str = "SELECT coalesce(max(sequence), -1) + 1 FROM entry";

pub(crate) const DICTIONARY_BODY: &str = "SELECT body FROM dictionary WHERE number = $1";
