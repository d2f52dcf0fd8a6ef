//! `sayso demo` as a program that is started and stopped.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

/// The demo; it ends with this.
pub(crate) struct Demo {
    pub(crate) url: String,
    child: Child,
}

/// Starts the demo on a free port, and waits until it says where it is.
pub(crate) fn start(words: &[&str]) -> Demo {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sayso"));
    command.args(["demo", "--listen", "127.0.0.1:0"]).args(words).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let mut urls =
        lines.filter_map(|line| line.split_once("http://").map(|(_, rest)| format!("http://{rest}")));
    let url = urls.next().expect("the demo says where it is");
    Demo { url: url.split_whitespace().next().unwrap_or_default().to_owned(), child }
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
