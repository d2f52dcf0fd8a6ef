//! Says how far a long run is: a bar on a terminal, lines elsewhere. A run that is over within a second says nothing.

use std::io::{IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

use crate::clock::stopwatch;

/// Before this nobody wonders.
const QUIET: Duration = Duration::from_secs(1);

/// How wide the bar is, in letters.
const WIDTH: usize = 30;

/// How far a run is. Writes to stderr.
pub(super) struct Progress {
    total: u64,
    done: u64,
    unit: &'static str,
    terminal: bool,
    started: Instant,
    /// When something was said last, since the start.
    said: Option<Duration>,
}

impl Progress {
    /// Of so many of something: `files`. If it isn't known how many, 0.
    pub(super) fn of(total: u64, unit: &'static str) -> Self {
        let terminal = std::io::stderr().is_terminal();
        Self { total, done: 0, unit, terminal, started: stopwatch(), said: None }
    }

    /// One more is done.
    pub(super) fn step(&mut self) {
        self.reach(self.done + 1);
    }

    /// So many are done.
    pub(super) fn reach(&mut self, done: u64) {
        self.done = done;
        if let Some(text) = self.text(self.started.elapsed()) {
            let mut stderr = std::io::stderr().lock();
            // Who can't be told goes without.
            let _ = stderr.write_all(text.as_bytes()).and_then(|()| stderr.flush());
        }
    }

    /// The bar makes room for what is said next.
    pub(super) fn end(self) {
        if self.terminal && self.said.is_some() {
            eprint!("\r\x1b[2K");
        }
    }

    /// What there is to say after so long, if it is time to.
    fn text(&mut self, elapsed: Duration) -> Option<String> {
        let pause = if self.terminal { Duration::from_millis(100) } else { Duration::from_secs(10) };
        let due = match self.said {
            None => elapsed > QUIET,
            Some(said) => elapsed >= said + pause,
        };
        if !due {
            return None;
        }
        self.said = Some(elapsed);
        if self.total == 0 {
            let count = format!("{} {}", self.done, self.unit);
            return Some(if self.terminal { format!("\r\x1b[2K{count}") } else { format!("{count}\n") });
        }
        let count = format!("{} of {} {}", self.done, self.total, self.unit);
        if !self.terminal {
            return Some(format!("{count}\n"));
        }
        let part = self.done.min(self.total) as f64 / self.total as f64;
        let filled = (part * WIDTH as f64) as usize;
        Some(format!("\r\x1b[2K[{}{}] {count}", "#".repeat(filled), "-".repeat(WIDTH - filled)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn progress(terminal: bool) -> Progress {
        Progress { total: 60, done: 20, unit: "files", terminal, started: stopwatch(), said: None }
    }

    #[test]
    fn a_short_run_says_nothing_and_a_long_one_not_too_often() {
        for (terminal, pause) in [(true, 100), (false, 10_000)] {
            let mut progress = progress(terminal);
            let mut says = |ms| progress.text(Duration::from_millis(ms)).is_some();
            assert!(!says(1_000) && says(1_001));
            assert!(!says(1_000 + pause) && says(1_001 + pause));
        }
    }

    #[test]
    fn a_terminal_gets_a_bar_and_a_file_lines() {
        let after = Duration::from_secs(2);
        assert_eq!(progress(false).text(after).unwrap(), "20 of 60 files\n");
        let bar = format!("\r\x1b[2K[{}{}] 20 of 60 files", "#".repeat(10), "-".repeat(20));
        assert_eq!(progress(true).text(after).unwrap(), bar);
        let unknown = Progress { total: 0, ..progress(false) }.text(after);
        assert_eq!(unknown.unwrap(), "20 files\n");
    }
}
