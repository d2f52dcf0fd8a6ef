//! A connection, and the statements that are prepared on it.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio_postgres::types::{IsNull, ToSql, Type, to_sql_checked};
use tokio_postgres::{Client, Config};

use super::tls::{self, Tls};
use crate::fault::{Fault, Faults, Write};
use crate::value::{Row, Statement, Value};
use crate::{Address, StoreError};

/// How long connecting and each statement may take. A database that is silent for longer is gone.
const PATIENCE: Duration = Duration::from_secs(10);

/// What each connection begins with: a commit waits for the disk whatever the database's default is, and a server that vanished
/// without a word loses its locks within seconds.
const BEGIN: &str = "SET synchronous_commit = on; SET idle_in_transaction_session_timeout = '5s';
     SET tcp_keepalives_idle = 2; SET tcp_keepalives_interval = 1; SET tcp_keepalives_count = 3;
     SET statement_timeout = '60s'; SET client_min_messages = warning";

fn set_patience(config: &mut Config) {
    config.application_name("sayso");
    config.connect_timeout(PATIENCE);
    config.keepalives_idle(Duration::from_secs(2));
    config.keepalives_interval(Duration::from_secs(1));
    config.keepalives_retries(3);
}

/// Makes connections.
pub(crate) struct Connector {
    config: Config,
    tls: Tls,
}

impl Connector {
    /// Reads the address of a database.
    pub(crate) fn to(address: &Address) -> Result<Self, StoreError> {
        let mut config: Config = address.url.parse()?;
        if let Some(password) = &address.password {
            config.password(password);
        }
        set_patience(&mut config);
        Ok(Self { config, tls: Tls::new(address.authorities.clone())? })
    }

    pub(crate) async fn connect(&self) -> Result<Session, StoreError> {
        let connected = in_time(self.config.connect(self.tls.clone())).await;
        let (client, connection) = connected.map_err(|error| match error {
            StoreError::Postgres(source) => match tls::certificate_error(&source) {
                Some(wrong) => StoreError::Certificate { wrong, source },
                None => StoreError::Postgres(source),
            },
            other => other,
        })?;
        // It ends when the client is dropped, or fails; whoever uses the client is told.
        tokio::spawn(connection);
        let session = Session { client, prepared: Mutex::default() };
        session.batch(BEGIN).await?;
        Ok(session)
    }
}

/// One connection.
pub(crate) struct Session {
    client: Client,
    prepared: Mutex<HashMap<&'static str, tokio_postgres::Statement>>,
}

impl Session {
    pub(crate) fn is_closed(&self) -> bool {
        self.client.is_closed()
    }

    /// Runs statements without parameters.
    pub(crate) async fn batch(&self, sql: &str) -> Result<(), StoreError> {
        in_time(self.client.batch_execute(sql)).await
    }

    pub(crate) async fn rows(&self, statement: &Statement) -> Result<Vec<Row>, StoreError> {
        let prepared = self.prepare(statement.sql).await?;
        let rows = in_time(self.client.query(&prepared, &parameters(&statement.values))).await?;
        rows.iter().map(row).collect()
    }

    /// Runs a statement, and says how many rows it changed.
    pub(crate) async fn execute(&self, statement: &Statement) -> Result<u64, StoreError> {
        let prepared = self.prepare(statement.sql).await?;
        in_time(self.client.execute(&prepared, &parameters(&statement.values))).await
    }

    /// The same with parameters that are lists.
    pub(crate) async fn execute_lists(
        &self,
        sql: &'static str,
        lists: &[&(dyn ToSql + Sync)],
    ) -> Result<u64, StoreError> {
        let prepared = self.prepare(sql).await?;
        in_time(self.client.execute(&prepared, lists)).await
    }

    /// The same for a question.
    pub(crate) async fn ask_lists(
        &self,
        sql: &'static str,
        lists: &[&(dyn ToSql + Sync)],
    ) -> Result<Vec<Row>, StoreError> {
        let prepared = self.prepare(sql).await?;
        in_time(self.client.query(&prepared, lists)).await?.iter().map(row).collect()
    }

    /// Runs statements that may take as long as they take.
    pub(crate) async fn unhurried_batch(&self, sql: &str) -> Result<(), StoreError> {
        Ok(self.client.batch_execute(sql).await?)
    }

    /// The same for a question that isn't asked often enough to be kept prepared.
    pub(crate) async fn unhurried_rows(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>, StoreError> {
        self.client.query(sql, &parameters(values)).await?.iter().map(row).collect()
    }

    /// The same for a statement with parameters that are lists.
    pub(crate) async fn unhurried_execute(
        &self,
        sql: &str,
        lists: &[&(dyn ToSql + Sync)],
    ) -> Result<(), StoreError> {
        self.client.execute(sql, lists).await?;
        Ok(())
    }

    /// Commits, or fails as a test wants it. Whoever gets an error doesn't know whether it is stored, and drops the connection.
    /// Every statement before must have succeeded: in a transaction that failed, COMMIT undoes and reports success.
    pub(crate) async fn commit(&self, faults: &Faults, write: Write) -> Result<(), StoreError> {
        let fault = faults.take(write);
        if fault == Some(Fault::NotStored) {
            return self.batch("ROLLBACK").await.and(Err(StoreError::NotWritten));
        }
        self.batch("COMMIT").await?;
        if fault.is_some() { Err(StoreError::NotWritten) } else { Ok(()) }
    }

    /// Prepares a statement, unless it is.
    pub(super) async fn prepare(&self, sql: &'static str) -> Result<tokio_postgres::Statement, StoreError> {
        let kept = || self.prepared.lock().unwrap_or_else(PoisonError::into_inner);
        let known = kept().get(sql).cloned();
        if let Some(known) = known {
            return Ok(known);
        }
        let prepared = in_time(self.client.prepare(sql)).await?;
        kept().insert(sql, prepared.clone());
        Ok(prepared)
    }
}

async fn in_time<T>(answer: impl Future<Output = Result<T, tokio_postgres::Error>>) -> Result<T, StoreError> {
    match tokio::time::timeout(PATIENCE, answer).await {
        Ok(result) => Ok(result?),
        Err(_) => Err(StoreError::Silent),
    }
}

fn parameters(values: &[Value]) -> Vec<&(dyn ToSql + Sync)> {
    values.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}

fn row(row: &tokio_postgres::Row) -> Result<Row, StoreError> {
    let values = row.columns().iter().enumerate().map(|(place, column)| {
        Ok(match *column.type_() {
            Type::INT8 => row.try_get::<_, Option<i64>>(place)?.map(Value::Integer),
            Type::BOOL => row.try_get::<_, Option<bool>>(place)?.map(|yes| Value::Integer(yes.into())),
            Type::BYTEA => row.try_get::<_, Option<Vec<u8>>>(place)?.map(Value::Bytes),
            _ => row.try_get::<_, Option<String>>(place)?.map(Value::Text),
        }
        .unwrap_or(Value::Null))
    });
    values.collect::<Result<_, tokio_postgres::Error>>().map(Row).map_err(StoreError::Postgres)
}

impl ToSql for Value {
    fn to_sql(
        &self,
        kind: &Type,
        out: &mut bytes::BytesMut,
    ) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Integer(number) => number.to_sql_checked(kind, out),
            Self::Bytes(bytes) => bytes.to_sql_checked(kind, out),
            Self::Text(text) => text.to_sql_checked(kind, out),
        }
    }

    /// Each value checks its own.
    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}
