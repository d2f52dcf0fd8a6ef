//! Writes that fail on purpose, so that tests see what comes of it.

use std::sync::{Arc, Mutex, PoisonError};

use crate::StoreError;

/// What is being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Write {
    /// A group of receipts.
    Receipts,
    /// Tiles and the checkpoint over them, where that is a write of its own.
    Checkpoint,
    /// Anything else.
    Other,
}

/// How a write fails.
#[cfg_attr(not(test), expect(dead_code, reason = "only tests set one"))]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Nothing is stored.
    NotStored,
    /// All is stored, and the failure is in the report.
    StoredButFailed,
}

/// The next fault. Nothing sets one but tests.
#[derive(Debug, Clone, Default)]
pub(crate) struct Faults(Arc<Mutex<Option<(Write, Fault)>>>);

impl Faults {
    #[cfg(test)]
    pub(crate) fn set(&self, write: Write, fault: Fault) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((write, fault));
    }

    /// Whether the fault that was set has happened.
    #[cfg(test)]
    pub(crate) fn happened(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).is_none()
    }

    /// The fault for this write. It happens once.
    pub(crate) fn take(&self, write: Write) -> Option<Fault> {
        let mut next = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        next.take_if(|(of, _)| *of == write).map(|(_, fault)| fault)
    }

    /// Commits, or fails as was set.
    pub(crate) fn around<T>(
        &self,
        write: Write,
        commit: impl FnOnce() -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        match self.take(write) {
            None => commit(),
            Some(Fault::NotStored) => Err(StoreError::NotWritten),
            Some(Fault::StoredButFailed) => commit().and(Err(StoreError::NotWritten)),
        }
    }
}
