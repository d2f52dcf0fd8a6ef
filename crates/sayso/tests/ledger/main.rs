//! What anybody can find out about a running server's ledger with `sayso ledger` and `sayso receipt`, and what they see when
//! something is wrong with it.

#![expect(clippy::unwrap_used, reason = "a test: the panic is the report")]

#[path = "../killed/server.rs"]
mod server;
mod witness;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use server::{Connection, Server};

/// A server's data folder, and somebody who looks at its ledger and remembers what they saw.
struct Setting {
    folder: tempfile::TempDir,
}

impl Setting {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs the program with a state folder of its own. `{name}` stands for a path in the folder.
    fn sayso(&self, words: &str) -> Output {
        let folder = self.folder.path().display().to_string();
        let words = words.split(' ').map(|word| word.replace("{}", &folder));
        let mut command = Command::new(env!("CARGO_BIN_EXE_sayso"));
        command.env("XDG_STATE_HOME", self.path("state")).args(words).output().unwrap()
    }

    /// Runs it, and expects this exit code. Yields what it printed.
    fn ends(&self, words: &str, code: i32) -> String {
        let output = self.sayso(words);
        let [printed, said] =
            [&output.stdout, &output.stderr].map(|text| String::from_utf8_lossy(text).into_owned());
        assert_eq!(output.status.code(), Some(code), "{words}: {printed}{said}");
        format!("{printed}{said}")
    }

    fn json(&self, words: &str, code: i32) -> Value {
        let output = self.sayso(words);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(code), "{words}: {said}");
        serde_json::from_slice(&output.stdout).unwrap()
    }
}

fn ledger_of(server: &Server) -> String {
    format!("http://{}/_sayso/ledger", server.address())
}

/// Chooses so often. Yields the file of the last receipt.
fn choose(server: &Server, count: usize) -> Vec<u8> {
    let mut connection = Connection::open(server);
    let notice = connection.get("/_sayso/decision").json()["notice"].clone();
    let choice = serde_json::json!({"notice": notice, "action": "accept-all", "purposes": {}}).to_string();
    let mut last = None;
    for _ in 0..count {
        let answer = connection.try_post("/_sayso/choices", &choice).unwrap();
        assert_eq!(answer.status, 201, "{}", answer.text());
        last = Some(answer.header("location").to_owned());
    }
    last.map_or(vec![], |location| connection.get(&format!("{location}?format=json")).body)
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        std::fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
    }
}

#[test]
fn a_running_ledger_is_checked_exported_and_a_receipt_is_found_in_it() {
    let it = Setting::new();
    let server = Server::start(&it.path("data"));
    let at = ledger_of(&server);
    let empty = it.json(&format!("ledger check {at} --json"), 0);
    assert_eq!((&empty["size"], &empty["ok"]), (&0.into(), &true.into()));
    assert_eq!((&empty["keys_from"], &empty["size_before"]), (&"published".into(), &Value::Null));

    std::fs::write(it.path("receipt.json"), choose(&server, 300)).unwrap();
    let grown = it.json(&format!("ledger check {at} --json"), 0);
    assert_eq!((&grown["size"], &grown["bundles"], &grown["tiles"]), (&300.into(), &2.into(), &3.into()));
    assert_eq!((&grown["keys_from"], &grown["size_before"]), (&"remembered".into(), &0.into()));
    assert_eq!(grown["grew_out_of_it"], true);

    let key = it.ends("ledger key show --data {}/data", 0).trim().to_owned();
    assert_eq!(grown["keys"][0], key.as_str());
    assert!(it.ends(&format!("ledger check {at} --key {key}"), 0).contains("Everything holds."));
    let other = VKEY_OF_ANOTHER;
    it.ends(&format!("ledger check {at} --key {}", other.replace("4af2", "4af3")), 2);
    let found = it.json(&format!("ledger check {at} --key {other} --json"), 1);
    assert_eq!((&found["findings"][0]["file"], &found["ok"]), (&"checkpoint".into(), &false.into()));

    it.ends(&format!("ledger export {at} {{}}/copy"), 0);
    let copied = it.json("ledger check {}/copy --json", 0);
    assert_eq!((&copied["size"], &copied["root"]), (&grown["size"], &grown["root"]));
    for ledger in [&at, "{}/copy"] {
        let verified = it.json(&format!("receipt verify {{}}/receipt.json --ledger {ledger} --json"), 0);
        assert_eq!(verified["valid"], true);
    }
    it.ends(&format!("receipt verify {{}}/receipt.json --key {key}"), 0);
    it.ends(&format!("receipt verify {{}}/receipt.json --key {other}"), 1);
    assert!(
        it.ends("receipt verify {}/receipt.json --ledger http://127.0.0.1:9/ledger", 3)
            .contains("can't be read")
    );

    // More entries: the copy is behind by then, and an export brings what is missing.
    std::fs::write(it.path("newer.json"), choose(&server, 100)).unwrap();
    assert!(it.ends("receipt verify {}/newer.json --ledger {}/copy", 3).contains("300 entries"));
    it.ends(&format!("ledger export {at} {{}}/copy"), 0);
    let copied = it.json("ledger check {}/copy --json", 0);
    assert_eq!((&copied["size"], &copied["grew_out_of_it"]), (&400.into(), &true.into()));
    it.ends("receipt verify {}/newer.json --ledger {}/copy", 0);

    let bundle = it.path("copy/tile/entries/001.p/144");
    let mut bytes = std::fs::read(&bundle).unwrap();
    bytes[2 + 43 * 34] ^= 1;
    std::fs::write(&bundle, bytes).unwrap();
    let found = it.json("ledger check {}/copy --json", 1);
    assert_eq!(found["findings"][0]["file"], "tile/entries/001.p/144");
    assert_eq!(found["findings"][0]["entry"], 256 + 43);
    std::fs::remove_file(&bundle).unwrap();
    assert!(it.ends("ledger check {}/copy", 3).contains("MISSING tile/entries/001.p/144"));
    let text = std::fs::read_to_string(it.path("copy/checkpoint")).unwrap();
    std::fs::write(it.path("copy/checkpoint"), text.replacen("400", "401", 1)).unwrap();
    assert!(it.ends("ledger check {}/copy", 1).contains("WRONG checkpoint"));
    it.ends("ledger check {}/nowhere", 2);
    it.ends("ledger check http://127.0.0.1:9/ledger", 3);
}

/// A key that signs no ledger here, with the right id.
const VKEY_OF_ANOTHER: &str = "log.example.com/sayso+4af21383+AenT9hCht7Wfjsxh8sLnUuZgskys+WUJPlyTYvNNqjB/";

#[test]
fn a_verifier_follows_from_key_to_key_and_no_receipt_loses_its_proof() {
    let it = Setting::new();
    let mut server = Server::start(&it.path("data"));
    std::fs::write(it.path("first.json"), choose(&server, 3)).unwrap();
    let first = it.ends("ledger key show --data {}/data", 0).trim().to_owned();
    let check = |server: &Server, key: &str| {
        it.json(&format!("ledger check {} --state {{}}/seen.json --json{key}", ledger_of(server)), 0)
    };
    assert_eq!(check(&server, "")["signed_by"].as_array().unwrap().len(), 1);
    server.kill();

    let rotated = it.json("ledger key rotate --data {}/data --json", 0);
    let second = rotated["current"].as_str().unwrap().to_owned();
    assert_eq!(rotated["signing"], serde_json::json!([second, first]));
    let mut server = Server::start(&it.path("data"));
    let published = Connection::open(&server).get("/_sayso/ledger/key").text();
    assert_eq!(published, format!("{second}\n{first}\n"));
    // Nothing has been appended since: the stored checkpoint is the old key's alone, and the published one both keys'.
    let seen = check(&server, "");
    assert_eq!((&seen["keys"], &seen["size"]), (&serde_json::json!([first, second]), &3.into()));
    assert_eq!(seen["signed_by"].as_array().unwrap().len(), 2);
    let again = std::fs::read(it.path("first.json")).unwrap();
    let id = serde_json::from_slice::<Value>(&again).unwrap()["receipt"]["id"].as_str().unwrap().to_owned();
    let again = Connection::open(&server).get(&format!("/_sayso/receipts/{id}?format=json")).body;
    std::fs::write(it.path("again.json"), again).unwrap();
    it.ends("receipt verify {}/again.json", 0);
    std::fs::write(it.path("second.json"), choose(&server, 3)).unwrap();
    for key in [&first, &second] {
        it.ends(&format!("receipt verify {{}}/second.json --key {key}"), 0);
    }
    it.ends(&format!("receipt verify {{}}/first.json --key {second}"), 1);
    it.ends(&format!("receipt verify {{}}/first.json --key {second} --ledger {}", ledger_of(&server)), 0);
    server.kill();

    it.ends("ledger key retire --data {}/data", 0);
    let server = Server::start(&it.path("data"));
    std::fs::write(it.path("third.json"), choose(&server, 3)).unwrap();
    let seen = check(&server, &format!(" --key {first}"));
    assert_eq!((&seen["size"], &seen["grew_out_of_it"]), (&9.into(), &true.into()));
    assert_eq!(seen["signed_by"].as_array().unwrap().len(), 1);
    for receipt in ["first", "second", "third"] {
        let at = ledger_of(&server);
        it.ends(&format!("receipt verify {{}}/{receipt}.json --key {first} --ledger {at}"), 0);
    }
    it.ends(&format!("receipt verify {{}}/third.json --key {first}"), 1);
}

#[test]
fn a_fork_is_an_alarm_and_both_checkpoints_are_kept() {
    let it = Setting::new();
    let mut server = Server::start(&it.path("data"));
    choose(&server, 5);
    let watch = |server: &Server| format!("ledger watch {} --once --state {{}}/seen.json", ledger_of(server));
    assert!(it.ends(&watch(&server), 0).contains("5 entries; remembered"));
    server.kill();
    copy_folder(&it.path("data"), &it.path("other"));

    let mut server = Server::start(&it.path("data"));
    choose(&server, 300);
    assert!(it.ends(&watch(&server), 0).contains("305 entries, grown out of 5"));
    assert!(it.ends(&watch(&server), 0).contains("as before"));
    server.kill();
    assert!(
        it.ends(&watch(&server), 3).contains(&ledger_of(&server)),
        "a server that is gone proves nothing"
    );

    // The same key, from the fifth entry on with another history: first shorter, then longer.
    let server = Server::start(&it.path("other"));
    let said = it.ends(&watch(&server), 1);
    assert!(said.contains("SMALLER: 305 entries were signed before, and now only 5"), "{said}");
    choose(&server, 400);
    let alarm = "--exec env>{}/alarm";
    let said = it.ends(&format!("{} {alarm}", watch(&server)), 1);
    assert!(said.contains("FORK: the first 305 entries"), "{said}");
    let alarm = std::fs::read_to_string(it.path("alarm")).unwrap();
    for (name, size) in [("SAYSO_OLD=", "305"), ("SAYSO_NEW=", "405")] {
        let line = alarm.lines().find_map(|line| line.strip_prefix(name)).unwrap();
        assert_eq!(std::fs::read_to_string(line).unwrap().lines().nth(1), Some(size));
    }
    let check = format!("ledger check {} --state {{}}/seen.json --json", ledger_of(&server));
    let found = it.json(&check, 1);
    assert!(found["findings"][0]["what"].as_str().unwrap().starts_with("FORK"), "{found}");
    assert_eq!((&found["found"], &found["grew_out_of_it"]), (&1.into(), &false.into()));
    assert_eq!(it.json(&check, 1)["size_before"], 305, "what was remembered stays");
}

#[test]
fn the_copied_vectors_pass_and_what_is_missing_or_wrong_is_named() {
    let it = Setting::new();
    let vectors = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata/tlog");
    let said = it.ends(&format!("ledger vectors {}", vectors.display()), 0);
    assert!(said.contains("inclusion.jsonl: 150 passed, 0 failed"), "{said}");
    assert!(said.contains("witness_exchanges.jsonl: 23 passed, 0 failed"), "{said}");
    std::fs::create_dir(it.path("some")).unwrap();
    std::fs::write(it.path("some/keys.jsonl"), "{\"id\":\"keys-1\",\"vkey\":\"a+b\",\"valid\":true}\n")
        .unwrap();
    std::fs::write(it.path("some/notes.jsonl"), "").unwrap();
    let said = it.ends("ledger vectors {}/some", 1);
    for line in
        ["keys.jsonl: 0 passed, 1 failed", "line 1, keys-1: ", "notes.jsonl: no rows", "roots.jsonl: missing"]
    {
        assert!(said.contains(line), "{line}: {said}");
    }
    let report = it.json("ledger vectors {}/some --json", 1);
    assert_eq!(report["files"][6]["failures"][0]["id"], "keys-1");
    it.ends("ledger vectors {}", 2);
    it.ends("ledger vectors {}/nowhere", 2);
}

#[test]
fn a_witness_cosigns_a_running_ledger_and_a_check_can_ask_for_it() {
    let it = Setting::new();
    std::fs::create_dir(it.path("data")).unwrap();
    // The witness has to know the ledger's key, and the ledger the witness's address: the key is made first.
    drop(Server::start(&it.path("data")));
    let key = it.ends("ledger key show --data {}/data", 0).trim().to_owned();
    let (witness, address) = witness::start(&key);
    let config = format!("[ledger]\nwitnesses = [{{ key = '{witness}', url = 'http://{address}' }}]\n");
    std::fs::write(it.path("sayso.toml"), config).unwrap();
    std::fs::create_dir(it.path("sites")).unwrap();
    std::fs::write(it.path("sites/a.toml"), "upstream = 'http://127.0.0.1:9'\noperator = 'A'\n").unwrap();
    let server = Server::serve(&["--config", it.path("sayso.toml").to_str().unwrap()]);
    let at = ledger_of(&server);
    choose(&server, 300);
    let cosigned = |at_least: u64| {
        let mut connection = Connection::open(&server);
        loop {
            let note = connection.get("/_sayso/ledger/cosigned");
            let size = || note.text().lines().nth(1).and_then(|size| size.parse::<u64>().ok());
            if note.status == 200 && size().is_some_and(|size| size >= at_least) {
                return note.text();
            }
            std::thread::yield_now();
        }
    };
    assert!(cosigned(300).contains("witness.example/w1"));
    choose(&server, 20);
    cosigned(320);
    it.ends(&format!("ledger check {at} --witness {witness}"), 0);
    it.ends(&format!("ledger export {at} {{}}/copy"), 0);
    it.ends(&format!("ledger check {{}}/copy --witness {witness}"), 0);
    let said = it.ends(&format!("ledger check {{}}/copy --witness {}", witness::OTHER), 1);
    assert!(said.contains("not cosigned by witness.example.org/w1"), "{said}");
}
