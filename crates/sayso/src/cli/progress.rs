//! Says how far a long run is: a bar with rate and time left on a terminal, lines elsewhere. A run that is over within a second
//! says nothing.

use std::io::{IsTerminal as _, Write as _};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use crate::clock::stopwatch;

/// Before this nobody wonders.
const QUIET: Duration = Duration::from_secs(1);

/// How wide the bar is, in letters.
const WIDTH: usize = 30;

/// Makes the line empty that was written last.
const ANEW: &str = "\r\x1b[2K";

/// How far a run is. Writes to stderr; threads may share it.
pub(super) struct Progress {
    total: u64,
    done: AtomicU64,
    unit: &'static str,
    terminal: bool,
    started: Instant,
    /// When something was said last, since the start.
    said: Mutex<Option<Duration>>,
}

impl Progress {
    /// Of so many of something: `files`. If it isn't known how many, 0.
    pub(super) fn of(total: u64, unit: &'static str) -> Self {
        let terminal = std::io::stderr().is_terminal();
        Self { total, done: AtomicU64::new(0), unit, terminal, started: stopwatch(), said: Mutex::new(None) }
    }

    /// One more is done.
    pub(super) fn step(&self) {
        self.reach(self.done.load(Ordering::Relaxed) + 1);
    }

    /// So many are done.
    pub(super) fn reach(&self, done: u64) {
        self.done.store(done, Ordering::Relaxed);
        if let Some(text) = self.text(self.started.elapsed()) {
            let mut stderr = std::io::stderr().lock();
            // Who can't be told goes without.
            let _ = stderr.write_all(text.as_bytes()).and_then(|()| stderr.flush());
        }
    }

    /// The bar makes room for what is said next. Yields how long it took.
    pub(super) fn end(self) -> Duration {
        if self.terminal && self.said.try_lock().is_ok_and(|said| said.is_some()) {
            eprint!("{ANEW}");
        }
        self.started.elapsed()
    }

    /// What there is to say after so long, if it is time to.
    fn text(&self, elapsed: Duration) -> Option<String> {
        // Who finds another thread writing has nothing newer to say.
        let mut said = self.said.try_lock().ok()?;
        let pause = if self.terminal { Duration::from_millis(100) } else { Duration::from_secs(10) };
        let due = match *said {
            None => elapsed > QUIET,
            Some(said) => elapsed >= said + pause,
        };
        if !due {
            return None;
        }
        *said = Some(elapsed);
        let (done, total, unit) = (self.done.load(Ordering::Relaxed), self.total, self.unit);
        let rate = done as f64 / elapsed.as_secs_f64();
        let mut line = format!("{done} {unit}, {rate:.0}/s");
        if total > 0 {
            let left = total.saturating_sub(done) as f64 / rate.max(0.001);
            line = format!("{done} of {total} {unit}, {rate:.0}/s, {left:.0} s left");
        }
        if !self.terminal {
            return Some(line + "\n");
        }
        let filled = (done.min(total) as f64 / total.max(1) as f64 * WIDTH as f64) as usize;
        let bar = format!("[{}{}] ", "#".repeat(filled), "-".repeat(WIDTH - filled));
        Some(format!("{ANEW}{}{line}", if total > 0 { bar.as_str() } else { "" }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn progress(terminal: bool) -> Progress {
        Progress { terminal, done: AtomicU64::new(20), ..Progress::of(60, "files") }
    }

    #[test]
    fn a_short_run_says_nothing_and_a_long_one_not_too_often() {
        for (terminal, pause) in [(true, 100), (false, 10_000)] {
            let progress = progress(terminal);
            let says = |ms| progress.text(Duration::from_millis(ms)).is_some();
            assert!(!says(1_000) && says(1_001));
            assert!(!says(1_000 + pause) && says(1_001 + pause));
        }
    }

    #[test]
    fn a_terminal_gets_a_bar_and_a_file_lines_with_rate_and_time_left() {
        let after = Duration::from_secs(2);
        let line = "20 of 60 files, 10/s, 4 s left";
        assert_eq!(progress(false).text(after).unwrap(), format!("{line}\n"));
        let bar = format!("{ANEW}[{}{}] {line}", "#".repeat(10), "-".repeat(20));
        assert_eq!(progress(true).text(after).unwrap(), bar);
        let unknown = Progress { total: 0, ..progress(false) }.text(after);
        assert_eq!(unknown.unwrap(), "20 files, 10/s\n");
        let nothing = Progress { done: AtomicU64::new(0), ..progress(false) }.text(after).unwrap();
        assert!(nothing.contains("0/s, 60000 s left"), "{nothing}");
    }

    #[test]
    fn who_finds_another_thread_writing_says_nothing() {
        let progress = progress(false);
        let held = progress.said.lock().unwrap();
        assert_eq!(progress.text(Duration::from_secs(2)), None);
        drop(held);
        assert!(progress.text(Duration::from_secs(2)).is_some());
    }
}
