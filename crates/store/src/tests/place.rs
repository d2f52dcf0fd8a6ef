//! Where a test's database is.

use std::path::PathBuf;

use super::key;
use crate::{Store, StoreError};

/// A database of one test.
pub(super) struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    /// A file that isn't there yet.
    pub(super) async fn sqlite() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub(super) fn path(&self) -> PathBuf {
        self.folder.path().join("sayso.db")
    }

    pub(super) async fn open(&self) -> Store {
        self.try_open().await.unwrap()
    }

    pub(super) async fn try_open(&self) -> Result<Store, StoreError> {
        Store::open(&self.path(), key()).await
    }
}
