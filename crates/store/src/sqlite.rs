//! SQLite: one file, one thread that writes, and connections that read beside it.

mod checkpointer;
pub(crate) mod file;
mod writer;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;
use rusqlite::types::{ToSqlOutput, ValueRef};
use sayso_ledger::SigningKey;
use tokio::sync::{mpsc, oneshot};

use crate::StoreError;
use crate::engine::{Reader, Work};
use crate::fault::Faults;
use crate::group::Waiting;
use crate::snapshot::Shown;
use crate::value::{Row, Statement, Value};

/// The database file.
pub(crate) struct Sqlite {
    queue: mpsc::Sender<Work>,
    readers: Arc<Readers>,
    is_read_only: bool,
}

/// Connections that read beside the writer.
pub(crate) struct Readers {
    path: PathBuf,
    idle: Mutex<Vec<Connection>>,
}

impl Sqlite {
    /// Opens the file, brings it up to date, checks the ledger, and starts the writer.
    pub(crate) async fn open(
        path: &Path,
        key: SigningKey,
        faults: Faults,
        queue_length: usize,
    ) -> Result<(Self, Shown), StoreError> {
        let mut connection = file::open(path)?;
        file::migrate(&mut connection, path)?;
        let is_read_only = connection.is_readonly("main")?;
        let readers = Readers::at(path);
        let (tree, snapshot) = writer::recover(&Reader::Sqlite(readers.clone()), &key).await?;
        let shown = Shown::new(snapshot);
        let writer = writer::Writer::new(connection, readers.clone(), key, (tree, shown.clone()), faults)?;
        let (queue, work) = mpsc::channel(queue_length);
        std::thread::Builder::new()
            .name("store-writer".into())
            .spawn(move || writer.run(work))
            .expect("a thread can be started while the program starts");
        Ok((Self { queue, readers, is_read_only }, shown))
    }

    pub(crate) fn reader(&self) -> Reader {
        Reader::Sqlite(self.readers.clone())
    }

    pub(crate) fn queue(&self, waiting: Waiting) -> Result<(), StoreError> {
        self.queue.try_send(Work::Receipt(Box::new(waiting))).map_err(|error| match error {
            mpsc::error::TrySendError::Full(_) => StoreError::Busy,
            mpsc::error::TrySendError::Closed(_) => StoreError::Stopped,
        })
    }

    pub(crate) fn is_stopped(&self) -> bool {
        self.queue.is_closed()
    }

    /// Whether the file may only be read.
    pub(crate) fn is_read_only(&self) -> bool {
        self.is_read_only
    }

    pub(crate) async fn write(&self, statements: Vec<Statement>) -> Result<Vec<u64>, StoreError> {
        let (answer, answered) = oneshot::channel();
        self.queue.send(Work::Write { statements, answer }).await.map_err(|_| StoreError::Stopped)?;
        answered.await.map_err(|_| StoreError::NotWritten)?
    }

    pub(crate) async fn copy(&self, to: &Path) -> Result<(), StoreError> {
        let (readers, to) = (self.readers.clone(), to.to_owned());
        tokio::task::spawn_blocking(move || readers.run(|connection| file::copy(connection, &to)))
            .await
            .map_err(|_| StoreError::Stopped)?
    }
}

impl Readers {
    /// A few rows: from memory or a page or two of the file, so it isn't worth another thread.
    pub(crate) fn read(&self, statement: &Statement) -> Result<Vec<Row>, StoreError> {
        self.run(|connection| rows(connection, statement))
    }

    pub(crate) async fn read_many(self: Arc<Self>, statement: Statement) -> Result<Vec<Row>, StoreError> {
        tokio::task::spawn_blocking(move || self.run(|connection| rows(connection, &statement)))
            .await
            .map_err(|_| StoreError::Stopped)?
    }

    fn at(path: &Path) -> Arc<Self> {
        Arc::new(Self { path: path.into(), idle: Mutex::new(Vec::new()) })
    }

    /// Runs a query on a connection that doesn't block the writer. One that failed is closed.
    fn run<T>(&self, query: impl FnOnce(&Connection) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let idle = || self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = idle().pop();
        let connection = match kept {
            Some(connection) => connection,
            None => file::open(&self.path)?,
        };
        let result = query(&connection)?;
        idle().push(connection);
        Ok(result)
    }
}

fn rows(connection: &Connection, statement: &Statement) -> Result<Vec<Row>, StoreError> {
    rows_of(connection, statement.sql, &statement.values)
}

/// The answer to a question.
pub(crate) fn rows_of(connection: &Connection, sql: &str, values: &[Value]) -> Result<Vec<Row>, StoreError> {
    let mut prepared = connection.prepare_cached(sql)?;
    let columns = prepared.column_count();
    let rows = prepared.query_map(rusqlite::params_from_iter(values), |row| {
        let values = (0..columns).map(|place| {
            Ok(match row.get_ref(place)? {
                ValueRef::Null => Value::Null,
                ValueRef::Integer(number) => Value::Integer(number),
                ValueRef::Blob(bytes) => Value::Bytes(bytes.into()),
                ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
                // No table has such a column.
                ValueRef::Real(_) => Value::Null,
            })
        });
        values.collect::<rusqlite::Result<_>>().map(Row)
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Integer(number) => ValueRef::Integer(*number),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
        }))
    }
}
