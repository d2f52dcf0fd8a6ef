//! All tables, as a copy from one database to another goes through them.
//!
//! What is particular to one of them isn't here: PostgreSQL's `head` follows from the entries, and the format is written by who
//! makes the tables.

use crate::StoreError;
use crate::value::{Row, Value};

/// What a column holds. Both databases have no more kinds than these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Integer,
    Bytes,
    Text,
}

use Kind::{Bytes, Integer, Text};

/// A table. Its first columns, as many as `key`, say which row it is.
pub(crate) struct Table {
    pub(crate) name: &'static str,
    key: usize,
    pub(crate) columns: &'static [(&'static str, Kind)],
    /// Rows that are read at once: small ones by the thousand.
    pub(crate) page: i64,
}

/// Rows of a page, but for those that are large.
const PAGE: i64 = 4096;

/// In the order in which they are copied.
pub(crate) const TABLES: [Table; 13] = [
    Table { name: "site", key: 1, columns: &[("number", Integer), ("name", Text)], page: PAGE },
    Table {
        name: "dictionary",
        key: 1,
        columns: &[("number", Integer), ("site", Integer), ("notice", Bytes), ("body", Bytes)],
        page: 64,
    },
    Table {
        name: "notice",
        key: 1,
        columns: &[("digest", Bytes), ("site", Text), ("published_at", Integer), ("body", Bytes)],
        page: 16,
    },
    Table { name: "text", key: 1, columns: &[("digest", Bytes), ("body", Text)], page: 16 },
    Table { name: "secret", key: 1, columns: &[("name", Text), ("value", Bytes)], page: PAGE },
    Table {
        name: "job",
        key: 1,
        columns: &[
            ("number", Integer),
            ("kind", Text),
            ("site", Text),
            ("before", Integer),
            ("started_at", Integer),
            ("ended_at", Integer),
            ("receipts", Integer),
        ],
        page: PAGE,
    },
    Table {
        name: "account",
        key: 2,
        columns: &[("realm", Text), ("pseudonym", Bytes), ("sequence", Integer), ("choice", Text)],
        page: PAGE,
    },
    Table {
        name: "day",
        key: 2,
        columns: &[
            ("site", Integer),
            ("day", Integer),
            ("first", Integer),
            ("last", Integer),
            ("receipts", Integer),
            ("erased", Integer),
        ],
        page: PAGE,
    },
    Table {
        name: "repeat",
        key: 2,
        columns: &[("generation", Integer), ("hash", Bytes), ("sequence", Integer)],
        page: PAGE,
    },
    Table {
        name: "tile",
        key: 2,
        columns: &[("level", Integer), ("position", Integer), ("hashes", Bytes)],
        page: 256,
    },
    Table {
        name: "entry",
        key: 1,
        columns: &[("sequence", Integer), ("site", Integer), ("month", Integer), ("commitment", Bytes)],
        page: PAGE,
    },
    Table {
        name: "receipt",
        key: 1,
        columns: &[
            ("sequence", Integer),
            ("site", Integer),
            ("month", Integer),
            ("made_at", Integer),
            ("nonce", Bytes),
            ("dictionary", Integer),
            ("body", Bytes),
        ],
        page: PAGE,
    },
    Table {
        name: "checkpoint",
        key: 1,
        columns: &[("one", Integer), ("size", Integer), ("note", Text)],
        page: PAGE,
    },
];

impl Table {
    /// Reads the page behind the row whose key is `$1`, …; without `after`, the first.
    pub(crate) fn page_sql(&self, after: bool) -> String {
        let names = |count: usize| -> String {
            let names: Vec<&str> = self.columns[..count].iter().map(|(name, _)| *name).collect();
            names.join(", ")
        };
        let (all, key) = (names(self.columns.len()), names(self.key));
        let behind =
            if after { format!(" WHERE ({key}) > ({})", parameters(self.key)) } else { String::new() };
        format!("SELECT {all} FROM {}{behind} ORDER BY {key} LIMIT {}", self.name, self.page)
    }

    /// The key of a row.
    pub(crate) fn key_of(&self, row: &Row) -> Vec<Value> {
        row.0[..self.key].to_vec()
    }

    /// Adds one row.
    pub(crate) fn insert_sql(&self) -> String {
        format!("INSERT INTO {} ({}) VALUES ({})", self.name, self.names(), parameters(self.columns.len()))
    }

    /// Adds rows whose columns are lists, in PostgreSQL.
    pub(crate) fn insert_lists_sql(&self) -> String {
        let lists = self.columns.iter().enumerate().map(|(place, (_, kind))| {
            let kind = match kind {
                Integer => "bigint",
                Bytes => "bytea",
                Text => "text",
            };
            format!("${}::{kind}[]", place + 1)
        });
        let lists: Vec<String> = lists.collect();
        format!("INSERT INTO {} ({}) SELECT * FROM unnest({})", self.name, self.names(), lists.join(", "))
    }

    fn names(&self) -> String {
        let names: Vec<&str> = self.columns.iter().map(|(name, _)| *name).collect();
        names.join(", ")
    }

    /// A column of some rows, as a list of one kind.
    pub(crate) fn list(&self, rows: &[Row], place: usize) -> Result<List, StoreError> {
        let values = rows.iter().map(|row| &row.0[place]);
        // What it holds instead is nobody's business.
        let unexpected = || {
            let (name, kind) = self.columns[place];
            StoreError::Damaged(format!("{}.{name} holds something else than {kind:?}", self.name))
        };
        Ok(match self.columns[place].1 {
            Integer => List::Integers(collect(values, |value| match value {
                Value::Integer(number) => Ok(*number),
                _ => Err(unexpected()),
            })?),
            Bytes => List::Bytes(collect(values, |value| match value {
                Value::Bytes(bytes) => Ok(bytes.clone()),
                _ => Err(unexpected()),
            })?),
            Text => List::Texts(collect(values, |value| match value {
                Value::Text(text) => Ok(text.clone()),
                _ => Err(unexpected()),
            })?),
        })
    }
}

/// A column of several rows.
pub(crate) enum List {
    Integers(Vec<Option<i64>>),
    Bytes(Vec<Option<Vec<u8>>>),
    Texts(Vec<Option<String>>),
}

fn collect<'v, T>(
    values: impl Iterator<Item = &'v Value>,
    read: impl Fn(&Value) -> Result<T, StoreError>,
) -> Result<Vec<Option<T>>, StoreError> {
    values.map(|value| if *value == Value::Null { Ok(None) } else { read(value).map(Some) }).collect()
}

fn parameters(count: usize) -> String {
    let all: Vec<String> = (1..=count).map(|number| format!("${number}")).collect();
    all.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table or column that is added to the schema and not here would be missing in every copy.
    #[test]
    fn every_column_of_the_schema_is_copied() {
        let connection = rusqlite::Connection::open_in_memory().unwrap();
        connection.execute_batch(&crate::schema::newest()).unwrap();
        let mut statement = connection
            .prepare(
                "SELECT m.name, c.name, c.type FROM sqlite_schema m JOIN pragma_table_info(m.name) c
                 WHERE m.type = 'table' ORDER BY m.name, c.cid",
            )
            .unwrap();
        let read = |row: &rusqlite::Row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?))
        };
        let there: Vec<_> = statement.query_map([], read).unwrap().map(Result::unwrap).collect();
        let mut copied = Vec::new();
        for table in &TABLES {
            for (name, kind) in table.columns {
                let kind = match kind {
                    Integer => "INTEGER",
                    Bytes => "BLOB",
                    Text => "TEXT",
                };
                copied.push((table.name.to_owned(), (*name).to_owned(), kind.to_owned()));
            }
        }
        copied.sort_by(|one, other| one.0.cmp(&other.0));
        assert_eq!(copied, there);
    }
}
