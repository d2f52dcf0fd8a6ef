//! A site behind the server, with a script on its page that nobody has allowed, and visitors who look at it.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};

use super::server::{Answer, Connection};

const PAGE: &str =
    "<!doctype html><title>a</title><p>hello</p><script src='https://ads.example/ad.js'></script>";

/// Starts the site. Yields its address.
pub(super) fn start() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            std::thread::spawn(move || answer(stream.unwrap()));
        }
    });
    format!("http://{address}")
}

fn answer(stream: TcpStream) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    loop {
        let mut line = String::new();
        while line != "\r\n" {
            line.clear();
            if stream.read_line(&mut line)? == 0 {
                return Ok(());
            }
        }
        let head = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {}", PAGE.len());
        write!(stream.get_mut(), "{head}\r\n\r\n{PAGE}")?;
    }
}

/// A page comes, and nothing optional is in it.
pub(super) fn assert_pages_come(address: SocketAddr) {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(b"GET / HTTP/1.1\r\nHost: site.example\r\nConnection: close\r\n\r\n").unwrap();
    let mut page = String::new();
    stream.read_to_string(&mut page).unwrap();
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("hello"), "{page}");
    // It is there with a name that no browser follows.
    assert!(!page.contains(" src='https://ads.example"), "{page}");
    let centre = Connection::to(address)
        .send("GET /_sayso/preferences HTTP/1.1\r\nHost: site.example\r\nAccept: text/html\r\n\r\n");
    assert_eq!(centre.unwrap().status, 200, "the page where one chooses");
}

/// Visitors, and what they were told: for each key of a request the receipt of its 201, and where it is.
pub(super) struct Visitors {
    choice: String,
    told: HashMap<String, (String, String)>,
    count: usize,
}

impl Visitors {
    pub(super) fn of(address: SocketAddr) -> Self {
        let notice = Connection::to(address).get("/_sayso/decision").json()["notice"].clone();
        let choice = serde_json::json!({"notice": notice, "action": "reject-all", "purposes": {}});
        Self { choice: choice.to_string(), told: HashMap::new(), count: 0 }
    }

    /// What they choose.
    pub(super) fn choice(&self) -> &str {
        &self.choice
    }

    /// A key that nobody has used.
    pub(super) fn fresh_key(&mut self) -> String {
        self.count += 1;
        format!("a-visitors-key-{:04}", self.count)
    }

    /// Sends a choice, and sees that a key isn't answered twice differently.
    pub(super) fn choose(&mut self, address: SocketAddr, key: &str) -> Answer {
        let choice = &self.choice;
        let request = format!(
            "POST /_sayso/choices HTTP/1.1\r\nHost: site.example\r\nSec-Fetch-Site: same-origin\r\n\
             Content-Type: application/json\r\nIdempotency-Key: {key}\r\nContent-Length: {}\r\n\r\n{choice}",
            choice.len()
        );
        let answer = Connection::to(address).send(&request).unwrap();
        if answer.status == 201 {
            let told = (answer.json()["receipt"].to_string(), answer.header("location").to_owned());
            let before = self.told.entry(key.to_owned()).or_insert_with(|| told.clone());
            assert_eq!(*before, told, "{key}");
        } else {
            assert_eq!(answer.status, 503, "{}", answer.text());
            assert_eq!(answer.header("retry-after"), "1");
            assert_eq!(answer.header("content-type"), "application/problem+json");
            assert_eq!(answer.header("set-cookie"), "", "no choice counts that isn't kept");
            assert_eq!(answer.json()["code"], "busy");
        }
        answer
    }

    /// Sends a choice as a visitor does who presses again, until it is kept.
    pub(super) fn choose_until_kept(&mut self, address: SocketAddr, key: &str) {
        for _ in 0..200 {
            if self.choose(address, key).status == 201 {
                return;
            }
            // What `Retry-After` asks for, in a test's time.
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        panic!("{key} is never kept");
    }

    /// Everything that was told is still there, one entry for each, and the ledger checks.
    pub(super) fn assert_nothing_is_lost(&mut self, address: SocketAddr) {
        let told: Vec<_> = self.told.iter().map(|(key, told)| (key.clone(), told.clone())).collect();
        for (key, (receipt, location)) in &told {
            let found = Connection::to(address).get(&format!("{location}?format=json"));
            assert_eq!((found.status, &found.json()["receipt"].to_string()), (200, receipt), "{key}");
            assert_eq!(self.choose(address, key).status, 201, "{key}, once more");
        }
        // PostgreSQL's ledger follows within a second.
        let size = || {
            let note = Connection::to(address).get("/_sayso/ledger/checkpoint").text();
            note.lines().nth(1).and_then(|size| size.parse::<usize>().ok())
        };
        while size().is_some_and(|size| size < told.len()) {
            std::thread::yield_now();
        }
        let ledger = format!("http://{address}/_sayso/ledger");
        let state = tempfile::tempdir().unwrap();
        let mut check = std::process::Command::new(env!("CARGO_BIN_EXE_sayso"));
        let check = check.args(["ledger", "check", &ledger, "--json"]).env("XDG_STATE_HOME", state.path());
        let output = check.output().unwrap();
        let report = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{report}");
        let report: serde_json::Value = serde_json::from_str(&report).unwrap();
        assert_eq!(report["size"], told.len(), "as many entries as choices");
    }
}
