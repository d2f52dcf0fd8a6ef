//! Where a test's database is.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use sayso_postgres::Cluster;

use super::key;
use crate::{Store, StoreError};

/// The PostgreSQL that tests share, as long as one of them needs it: starting one takes seconds.
static CLUSTER: Mutex<Weak<Mutex<Cluster>>> = Mutex::new(Weak::new());

/// Numbers the databases in it.
static DATABASES: AtomicUsize = AtomicUsize::new(0);

/// A database of one test.
pub(super) enum Place {
    /// A file in a folder of its own.
    Sqlite(tempfile::TempDir),
    /// A database of its own.
    Postgres { url: String, cluster: Arc<Mutex<Cluster>> },
}

impl Place {
    /// A file that isn't there yet.
    pub(super) async fn sqlite() -> Self {
        Self::Sqlite(tempfile::tempdir().unwrap())
    }

    /// An empty database. Without PostgreSQL the test fails and says what to install.
    pub(super) async fn postgres() -> Self {
        let mut shared = CLUSTER.lock().unwrap_or_else(PoisonError::into_inner);
        let cluster = shared.upgrade().unwrap_or_else(|| {
            let cluster = Arc::new(Mutex::new(Cluster::start(&std::env::temp_dir()).unwrap()));
            *shared = Arc::downgrade(&cluster);
            cluster
        });
        drop(shared);
        Self::within(cluster)
    }

    /// An empty database in a PostgreSQL that no other test has, to be stopped and started.
    pub(super) async fn own_postgres() -> Self {
        Self::within(Arc::new(Mutex::new(Cluster::start(&std::env::temp_dir()).unwrap())))
    }

    fn within(cluster: Arc<Mutex<Cluster>>) -> Self {
        let name = format!("sayso_{}", DATABASES.fetch_add(1, Ordering::Relaxed));
        let url = cluster.lock().unwrap_or_else(PoisonError::into_inner).create(&name).unwrap();
        Self::Postgres { url, cluster }
    }

    pub(super) fn path(&self) -> PathBuf {
        match self {
            Self::Sqlite(folder) => folder.path().join("sayso.db"),
            Self::Postgres { .. } => panic!("this test is about a file"),
        }
    }

    pub(super) fn cluster(&self) -> MutexGuard<'_, Cluster> {
        match self {
            Self::Sqlite(_) => panic!("this test is about PostgreSQL"),
            Self::Postgres { cluster, .. } => cluster.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }

    pub(super) fn url(&self) -> &str {
        match self {
            Self::Sqlite(_) => panic!("this test is about PostgreSQL"),
            Self::Postgres { url, .. } => url,
        }
    }

    pub(super) async fn open(&self) -> Store {
        self.try_open().await.unwrap()
    }

    pub(super) async fn try_open(&self) -> Result<Store, StoreError> {
        match self {
            Self::Sqlite(_) => Store::open(&self.path(), key()).await,
            Self::Postgres { url, .. } => Store::connect(url, None, key()).await,
        }
    }
}
