//! PostgreSQL: several servers on one database.

pub(crate) mod copy;
mod migrate;
mod sequencer;
mod session;
mod tls;
mod writer;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use sayso_ledger::SigningKey;
use tokio::sync::{Mutex, Notify, mpsc, oneshot};
use tokio_postgres::Config;
use tokio_rustls::rustls::RootCertStore;

use crate::StoreError;
use crate::engine::{Reader, Work};
use crate::fault::Faults;
use crate::group::Waiting;
use crate::ledger;
use crate::snapshot::Shown;
use crate::value::{Row, Statement};
pub(crate) use session::{Connector, Session};

/// Connections for reading. Each carries many requests at once, one after another.
const READERS: usize = 4;

/// Reads the address of a database.
///
/// # Errors
/// What is wrong with it. A password doesn't belong into it: it would end in logs.
pub fn check_url(url: &str) -> Result<(), String> {
    let config: Config = url.parse().map_err(|error: tokio_postgres::Error| {
        let source = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
        format!(
            "it can't be read: {error} {source}. Write postgres://USER@HOST/DATABASE, and ?sslmode=require, prefer or disable behind it"
        )
    })?;
    match config.get_password() {
        Some(_) => Err("it has a password in it: write that into a file of its own".into()),
        None => Ok(()),
    }
}

/// Where a PostgreSQL database is, and who is believed to be it.
#[derive(Clone)]
pub struct Address {
    /// `postgres://USER@HOST/DATABASE`, with `?sslmode=disable`, `prefer` (as without) or `require`.
    pub url: String,
    /// The user's password, if it takes one.
    pub password: Option<String>,
    /// Who may have signed the server's certificate, where the connection is encrypted.
    pub authorities: RootCertStore,
}

impl std::fmt::Debug for Address {
    /// The password is not for logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Address").field("url", &self.url).finish_non_exhaustive()
    }
}

/// The database, as one server sees it.
pub(crate) struct Postgres {
    queue: mpsc::Sender<Work>,
    pool: Arc<Pool>,
    stopped: Arc<AtomicBool>,
    sequencer: tokio::task::AbortHandle,
}

impl Drop for Postgres {
    /// Ends the sequencer, and with its connection its lock. The writer ends with the queue, after what waits in it.
    fn drop(&mut self) {
        self.sequencer.abort();
    }
}

impl Postgres {
    /// Connects, brings the database up to date, checks the ledger, and starts writer and sequencer.
    pub(crate) async fn open(
        connector: Connector,
        key: SigningKey,
        faults: Faults,
        queue_length: usize,
    ) -> Result<(Self, Shown), StoreError> {
        let connector = Arc::new(connector);
        migrate::run(&connector).await?;
        let pool = Arc::new(Pool::new(connector.clone()));
        let reader = Reader::Postgres(pool.clone());
        let (_, snapshot) = ledger::recover(&reader, &key, ledger::extent(&reader).await?).await?;
        let shown = Shown::new(snapshot);
        let (stopped, wake) = (Arc::new(AtomicBool::new(false)), Arc::new(Notify::new()));
        let (queue, work) = mpsc::channel(queue_length);
        let writer = writer::Writer::new(connector.clone(), wake.clone(), faults.clone());
        tokio::spawn(writer.run(work));
        let sequencer = sequencer::Sequencer {
            connector,
            reader,
            key,
            shown: shown.clone(),
            wake,
            stopped: stopped.clone(),
            faults,
        };
        let sequencer = tokio::spawn(sequencer.run()).abort_handle();
        Ok((Self { queue, pool, stopped, sequencer }, shown))
    }

    pub(crate) fn reader(&self) -> Reader {
        Reader::Postgres(self.pool.clone())
    }

    pub(crate) fn queue(&self, waiting: Waiting) -> Result<(), StoreError> {
        if self.is_stopped() {
            return Err(StoreError::Stopped);
        }
        self.queue.try_send(Work::Receipt(Box::new(waiting))).map_err(|error| match error {
            mpsc::error::TrySendError::Full(_) => StoreError::Busy,
            mpsc::error::TrySendError::Closed(_) => StoreError::Stopped,
        })
    }

    /// Writes a copy into a database file.
    pub(crate) async fn copy(&self, to: &Path) -> Result<(), StoreError> {
        copy::to_file(&self.pool.connector, to).await
    }

    pub(crate) fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed) || self.queue.is_closed()
    }

    pub(crate) async fn write(&self, statements: Vec<Statement>) -> Result<Vec<u64>, StoreError> {
        let (answer, answered) = oneshot::channel();
        self.queue.send(Work::Write { statements, answer }).await.map_err(|_| StoreError::Stopped)?;
        answered.await.map_err(|_| StoreError::NotWritten)?
    }
}

/// Connections that read. One that broke is made anew by who needs it next.
pub(crate) struct Pool {
    connector: Arc<Connector>,
    sessions: [Mutex<Option<Arc<Session>>>; READERS],
    next: AtomicUsize,
}

impl Pool {
    fn new(connector: Arc<Connector>) -> Self {
        Self { connector, sessions: Default::default(), next: AtomicUsize::new(0) }
    }

    pub(crate) async fn read(&self, statement: &Statement) -> Result<Vec<Row>, StoreError> {
        let session = self.session().await?;
        match session.rows(statement).await {
            // It was closed while nobody looked. Asking again does no harm.
            Err(_) if session.is_closed() => self.session().await?.rows(statement).await,
            result => result,
        }
    }

    async fn session(&self) -> Result<Arc<Session>, StoreError> {
        let place = self.next.fetch_add(1, Ordering::Relaxed) % READERS;
        let mut kept = self.sessions[place].lock().await;
        if let Some(session) = kept.as_ref().filter(|session| !session.is_closed()) {
            return Ok(session.clone());
        }
        let session = Arc::new(self.connector.connect().await?);
        *kept = Some(session.clone());
        Ok(session)
    }
}
