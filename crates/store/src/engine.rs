//! The database behind the store: one of two kinds.
//!
//! What both guarantee: a write that returns is durable; a transaction is there whole or not at all, also after a crash; if it
//! fails, its outcome is unknown, and nothing that was kept in memory about it is believed any more.

use std::sync::Arc;

use tokio::sync::oneshot;

use crate::group::Waiting;
use crate::postgres::{Pool, Postgres, Session};
use crate::sqlite::{Readers, Sqlite};
use crate::value::{Row, Statement};
use crate::{Recorded, StoreError};

/// What a writer is asked for.
pub(crate) enum Work {
    /// A receipt, which shares a commit with others.
    Receipt(Box<Waiting>),
    /// Statements that are one transaction.
    Write { statements: Vec<Statement>, answer: oneshot::Sender<Result<Vec<u64>, StoreError>> },
}

/// Reads from a database.
#[derive(Clone)]
pub(crate) enum Reader {
    Sqlite(Arc<Readers>),
    Postgres(Arc<Pool>),
    /// One connection, which holds a lock.
    Session(Arc<Session>),
}

impl Reader {
    /// Reads a few rows.
    pub(crate) async fn read(&self, statement: Statement) -> Result<Vec<Row>, StoreError> {
        match self {
            Self::Sqlite(readers) => readers.read(&statement),
            Self::Postgres(pool) => pool.read(&statement).await,
            Self::Session(session) => session.rows(&statement).await,
        }
    }

    /// Reads many rows, which may take a while.
    pub(crate) async fn read_many(&self, statement: Statement) -> Result<Vec<Row>, StoreError> {
        match self {
            Self::Sqlite(readers) => readers.clone().read_many(statement).await,
            Self::Postgres(_) | Self::Session(_) => self.read(statement).await,
        }
    }
}

/// A database, and the writer that commits receipts in groups.
pub(crate) enum Engine {
    Sqlite(Sqlite),
    Postgres(Postgres),
}

impl Engine {
    /// Hands a receipt to the writer, without waiting for it.
    pub(crate) fn queue(&self, waiting: Waiting) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(sqlite) => sqlite.queue(waiting),
            Self::Postgres(postgres) => postgres.queue(waiting),
        }
    }

    /// Whether nothing is written any more.
    pub(crate) fn is_stopped(&self) -> bool {
        match self {
            Self::Sqlite(sqlite) => sqlite.is_stopped(),
            Self::Postgres(postgres) => postgres.is_stopped(),
        }
    }

    /// Runs statements in one transaction, and says how many rows each of them changed.
    pub(crate) async fn write(&self, statements: Vec<Statement>) -> Result<Vec<u64>, StoreError> {
        match self {
            Self::Sqlite(sqlite) => sqlite.write(statements).await,
            Self::Postgres(postgres) => postgres.write(statements).await,
        }
    }
}

/// Tells everybody what came of their receipt. Who stopped waiting has it all the same.
pub(crate) fn answer(
    answers: Vec<oneshot::Sender<Result<Recorded, StoreError>>>,
    results: Vec<Result<Recorded, StoreError>>,
) {
    for (answer, result) in answers.into_iter().zip(results) {
        let _ = answer.send(result);
    }
}
