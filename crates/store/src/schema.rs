//! What is in the database. One text for both kinds: PostgreSQL's types are put in for SQLite's.

/// The newest format this program knows.
pub(crate) const FORMAT: u32 = 4;

/// Receipts as formats 1 to 3 had them: one table, bodies as they are. Format 4 moves them over.
pub(crate) const OLD_RECEIPTS: &str = "
    CREATE TABLE receipt (
        sequence INTEGER PRIMARY KEY,
        commitment BLOB NOT NULL,
        nonce BLOB,
        body BLOB
    ) STRICT;
";

/// Format 1: the ledger, notices, and secrets that all servers share.
pub(crate) const FIRST: &str = "
    CREATE TABLE tile (
        level INTEGER NOT NULL,
        position INTEGER NOT NULL,
        hashes BLOB NOT NULL,
        PRIMARY KEY (level, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE checkpoint (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        size INTEGER NOT NULL,
        note TEXT NOT NULL
    ) STRICT;
    CREATE TABLE notice (
        digest BLOB PRIMARY KEY,
        site TEXT NOT NULL,
        published_at INTEGER NOT NULL,
        body BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE secret (
        name TEXT PRIMARY KEY,
        value BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
";

/// Format 2: what an account chose, under a pseudonym. `choice` is what a browser would have in its cookie.
pub(crate) const ACCOUNTS: &str = "
    CREATE TABLE account (
        realm TEXT NOT NULL,
        pseudonym BLOB NOT NULL,
        sequence INTEGER NOT NULL,
        choice TEXT NOT NULL,
        PRIMARY KEY (realm, pseudonym)
    ) STRICT, WITHOUT ROWID;
";

/// Format 3: the files of texts that notices name by their digest.
pub(crate) const TEXTS: &str = "
    CREATE TABLE text (
        digest BLOB PRIMARY KEY,
        body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
";

/// Format 4: what can be erased (`receipt`) apart from what stays for ever (`entry`).
///
/// All rows come in the order of their number, so that every insert goes to the end of a table: a random key costs three times
/// the throughput. Receipts have no other index. `day` says between which numbers a site's receipts of a day are, so that
/// exports and retention read no more than the days they ask for.
///
/// - `entry.site` and `entry.month` say in which partition the receipt is. Nothing finer stays when it is erased.
/// - `receipt.body` is canonical JSON (`dictionary` 0), or that compressed with the dictionary of that number.
/// - `repeat` holds the keys of requests, as `group` makes short ones of them, by the day they came on: of two or three days, then trimmed. It
///   is the only table with a random key, and stays as small as a day's choices.
/// - `job` is the record of what retention erased: how many, of which site, from before when. No ids.
pub(crate) const RECEIPTS: &str = "
    CREATE TABLE site (
        number INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE dictionary (
        number INTEGER PRIMARY KEY,
        site INTEGER NOT NULL,
        notice BLOB NOT NULL,
        body BLOB NOT NULL,
        UNIQUE (site, notice)
    ) STRICT;
    CREATE TABLE entry (
        sequence INTEGER PRIMARY KEY,
        site INTEGER NOT NULL,
        month INTEGER NOT NULL,
        commitment BLOB NOT NULL
    ) STRICT;
    CREATE TABLE day (
        site INTEGER NOT NULL,
        day INTEGER NOT NULL,
        first INTEGER NOT NULL,
        last INTEGER NOT NULL,
        receipts INTEGER NOT NULL,
        erased INTEGER NOT NULL,
        PRIMARY KEY (site, day)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE repeat (
        generation INTEGER NOT NULL,
        hash BLOB NOT NULL,
        sequence INTEGER NOT NULL,
        PRIMARY KEY (generation, hash)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE job (
        number INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        site TEXT NOT NULL,
        before INTEGER NOT NULL,
        started_at INTEGER NOT NULL,
        ended_at INTEGER,
        receipts INTEGER NOT NULL
    ) STRICT;
";

/// Format 4, the receipts themselves.
pub(crate) const RECEIPT: &str = "
    CREATE TABLE receipt (
        sequence INTEGER PRIMARY KEY,
        site INTEGER NOT NULL,
        month INTEGER NOT NULL,
        made_at INTEGER NOT NULL,
        nonce BLOB NOT NULL,
        dictionary INTEGER NOT NULL,
        body BLOB NOT NULL
    ) STRICT;
";

/// All tables of the newest format, in a database that has none.
pub(crate) fn newest() -> String {
    [FIRST, ACCOUNTS, TEXTS, RECEIPTS, RECEIPT].concat()
}

/// The same for PostgreSQL, in partitions by site and month, with what only several servers on one database need: `head` says
/// which number is the next. Hashes don't get smaller, so they aren't compressed.
const POSTGRES: &str = "
    CREATE TABLE receipt (
        sequence BIGINT NOT NULL,
        site BIGINT NOT NULL,
        month BIGINT NOT NULL,
        made_at BIGINT NOT NULL,
        nonce BYTEA NOT NULL,
        dictionary BIGINT NOT NULL,
        body BYTEA NOT NULL,
        PRIMARY KEY (sequence, site, month)
    ) PARTITION BY LIST (site);
    CREATE TABLE head (
        one BIGINT PRIMARY KEY CHECK (one = 1),
        next BIGINT NOT NULL
    );
    INSERT INTO head (one, next) VALUES (1, 0);
    ALTER TABLE tile ALTER COLUMN hashes SET STORAGE EXTERNAL;
";

/// All tables in PostgreSQL's words. It began with format 4, so that there is nothing older to bring up to date.
pub(crate) fn for_postgres() -> String {
    let tables = [FIRST, ACCOUNTS, TEXTS, RECEIPTS].concat();
    let tables = tables.replace(") STRICT, WITHOUT ROWID;", ");").replace(") STRICT;", ");");
    tables.replace(" INTEGER", " BIGINT").replace(" BLOB", " BYTEA") + POSTGRES
}
