//! `sayso demo` as a program that is started and stopped.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

/// The demo; it ends with this.
pub(crate) struct Demo {
    pub(crate) url: String,
    child: Child,
    /// A program without a reader ends.
    _stdout: BufReader<ChildStdout>,
}

/// Starts the demo on a free port, and waits until it says where it is.
pub(crate) fn start(words: &[&str]) -> Demo {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sayso"));
    command.args(["demo", "--listen", "127.0.0.1:0"]).args(words).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    while !line.contains("http://") {
        line.clear();
        assert!(stdout.read_line(&mut line).unwrap() > 0, "the demo ended before it said where it is");
    }
    let from = line.find("http://").unwrap();
    let url = line[from..].split_whitespace().next().unwrap_or_default().to_owned();
    Demo { url, child, _stdout: stdout }
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
