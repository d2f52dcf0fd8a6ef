//! Says what is being done, on a terminal; and ends an audit early when somebody presses Ctrl-C.

use std::io::{IsTerminal as _, Write as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use sayso_audit::{Plan, Progress};

/// What watches while an audit runs.
pub(super) struct Watch {
    terminal: bool,
}

/// Begins to watch.
pub(super) fn start(plan: &mut Plan) -> Watch {
    let terminal = std::io::stderr().is_terminal();
    let stop = plan.stop.clone();
    // A second Ctrl-C ends the program at once, as the system does by itself.
    std::thread::spawn(move || hear(&stop));
    if terminal {
        plan.progress = Some(Arc::new(|progress: &Progress| {
            let scenario = progress.scenario.map_or("looking for pages", |scenario| scenario.name());
            let mut stderr = std::io::stderr().lock();
            let line =
                format!("\r\x1b[2K[{}/{}] {scenario}: {}", progress.done, progress.of, plain(&progress.step));
            // Who can't be told goes without.
            let _ = stderr.write_all(line.as_bytes()).and_then(|()| stderr.flush());
        }));
    }
    Watch { terminal }
}

impl Watch {
    /// Makes room for what is said next.
    pub(super) fn end(self) {
        if self.terminal {
            eprint!("\r\x1b[2K");
        }
    }
}

/// What a site named, in one line of a terminal and without anything that would steer it.
fn plain(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).take(70).collect()
}

fn hear(stop: &AtomicBool) {
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else { return };
    if runtime.block_on(tokio::signal::ctrl_c()).is_ok() {
        stop.store(true, Ordering::Relaxed);
        eprintln!("\nEnding. Press Ctrl-C again to leave at once.");
        if runtime.block_on(tokio::signal::ctrl_c()).is_ok() {
            std::process::exit(3);
        }
    }
}
