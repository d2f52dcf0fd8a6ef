//! Time and randomness: the only place that reads the system's clock and generator.

use std::sync::{Arc, Mutex};

use jiff::Timestamp;

/// Where time comes from. Clones of a manual clock share their time.
#[derive(Debug, Clone)]
pub(crate) enum Clock {
    /// The system's clock.
    System,
    /// A clock that stands until it is set, for tests and for `--date`.
    Manual(Arc<Mutex<Timestamp>>),
}

impl Clock {
    /// A clock that stands at a time.
    pub(crate) fn standing_at(time: Timestamp) -> Self {
        Self::Manual(Arc::new(Mutex::new(time)))
    }

    /// Now, to the second: nothing that Sayso records needs to be finer, and a finer time identifies a person better.
    pub(crate) fn now(&self) -> Timestamp {
        let now = match self {
            #[expect(clippy::disallowed_methods, reason = "this is the one place")]
            Self::System => Timestamp::now(),
            Self::Manual(time) => *time.lock().unwrap_or_else(std::sync::PoisonError::into_inner),
        };
        Timestamp::from_second(now.as_second()).unwrap_or(now)
    }
}

/// Starts to measure how long something takes that somebody waits for. Says nothing about what time it is.
pub(crate) fn stopwatch() -> std::time::Instant {
    std::time::Instant::now()
}

/// Random bytes from the system's generator.
///
/// # Panics
/// If the system has no random bytes: nothing that needs a secret may go on then.
pub(crate) fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    fill_random(&mut bytes);
    bytes
}

/// As [`random_bytes`], into bytes that are there.
pub(crate) fn fill_random(bytes: &mut [u8]) {
    #[expect(clippy::disallowed_methods, reason = "this is the one place")]
    getrandom::fill(bytes).expect("the system's random generator answers");
}
