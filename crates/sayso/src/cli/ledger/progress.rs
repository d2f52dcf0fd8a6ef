//! How far a check is: on a terminal, with rate and time left. One that is over within a second says nothing.

use std::io::{IsTerminal as _, Write as _};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use crate::clock::stopwatch;

/// How often the line is written, and how long nobody wonders.
const PAUSE: Duration = Duration::from_millis(200);
const QUIET: Duration = Duration::from_secs(1);

/// The line. Writes to stderr; threads may share it.
pub(super) struct Progress {
    total: u64,
    started: Instant,
    said: Option<Mutex<Duration>>,
}

impl Progress {
    /// Of so many entries; silent where nobody looks.
    pub(super) fn of(total: u64) -> Self {
        let terminal = std::io::stderr().is_terminal();
        Self { total, started: stopwatch(), said: terminal.then(|| Mutex::new(QUIET.saturating_sub(PAUSE))) }
    }

    /// So many entries are through.
    pub(super) fn at(&self, done: u64) {
        // Who finds another thread writing has nothing newer to say.
        let Some(Ok(mut said)) = self.said.as_ref().map(Mutex::try_lock) else { return };
        let elapsed = self.started.elapsed();
        if elapsed < *said + PAUSE {
            return;
        }
        *said = elapsed;
        let mut stderr = std::io::stderr().lock();
        // Who can't be told goes without.
        let _ = write!(stderr, "\r\x1b[2K{}", line(done, self.total, elapsed)).and_then(|()| stderr.flush());
    }

    /// Makes room for what is said next. Yields how long it took.
    pub(super) fn end(self) -> Duration {
        if self.said.is_some() {
            eprint!("\r\x1b[2K");
        }
        self.started.elapsed()
    }
}

fn line(done: u64, total: u64, elapsed: Duration) -> String {
    let rate = done as f64 / elapsed.as_secs_f64().max(0.001);
    let left = total.saturating_sub(done) as f64 / rate.max(1.0);
    let percent = 100.0 * done as f64 / total.max(1) as f64;
    format!("{done} of {total} entries ({percent:.1} %), {rate:.0}/s, {left:.0} s left")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_says_how_fast_and_how_long() {
        let text = line(250_000, 1_000_000, Duration::from_millis(500));
        assert_eq!(text, "250000 of 1000000 entries (25.0 %), 500000/s, 2 s left");
        assert!(!line(0, 0, Duration::ZERO).contains("NaN"));
    }
}
