//! Backups of a running server, and what becomes of them: restored, continued, refused. And exports, as an operator makes them.

#![expect(clippy::unwrap_used, reason = "a test: the panic is the report")]

mod moved;
#[path = "../killed/server.rs"]
mod server;

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use sayso_postgres::Cluster;
use server::{Connection, Server};

/// The example of the age specification.
const SECRET: &str = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX\n";
const PUBLIC: &str = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";

/// A server with a file and a site, in a folder of its own.
struct House {
    folder: tempfile::TempDir,
    /// Where its databases are, if they aren't files.
    cluster: Option<Cluster>,
    databases: Cell<u32>,
}

impl House {
    fn new() -> Self {
        Self::with(None)
    }

    fn on_postgresql() -> Self {
        Self::with(Some(Cluster::start(&std::env::temp_dir()).unwrap()))
    }

    fn with(cluster: Option<Cluster>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let house = Self { folder, cluster, databases: Cell::new(0) };
        std::fs::create_dir_all(house.path("here/sites")).unwrap();
        // The data lies elsewhere, as it does on most servers.
        let mut config =
            format!("data = {:?}\nledger_name = \"test.example/ledger\"\n", house.path("elsewhere"));
        if house.cluster.is_some() {
            config += &format!("database = {:?}\n", house.fresh_database());
        }
        std::fs::write(house.path("here/sayso.toml"), config).unwrap();
        let site = "upstream = 'http://127.0.0.1:9'\noperator = '=Evil Ltd'\n";
        std::fs::write(house.path("here/sites/shop.toml"), site).unwrap();
        std::fs::write(house.path("key"), SECRET).unwrap();
        house
    }

    fn fresh_database(&self) -> String {
        let cluster = self.cluster.as_ref().unwrap();
        self.databases.set(self.databases.get() + 1);
        cluster.create(&format!("database_{}", self.databases.get())).unwrap()
    }

    /// The words that restore into a folder, and into a database of the kind that the house has.
    fn into(&self, name: &str) -> String {
        match &self.cluster {
            None => format!("--into @{name}"),
            Some(_) => format!("--into @{name} --database {}", self.fresh_database()),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn text(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }

    /// Starts the server on a configuration.
    fn serve(&self, config: &str) -> Server {
        Server::serve(&["--config", &self.text(config)])
    }

    /// Runs a command; `@name` stands for a path in the folder.
    fn run(&self, words: &str) -> Output {
        let words = words.split(' ').map(|word| match word.strip_prefix('@') {
            Some(name) => self.text(name),
            None => word.to_owned(),
        });
        Command::new(env!("CARGO_BIN_EXE_sayso")).args(words).output().unwrap()
    }

    /// Runs a command that has to end well. Yields what it printed.
    fn well(&self, words: &str) -> String {
        let output = self.run(words);
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{words}: {text}{}", String::from_utf8_lossy(&output.stderr));
        text
    }

    fn ends_with(&self, words: &str, code: i32, says: &str) {
        let output = self.run(words);
        let text =
            format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert_eq!(output.status.code(), Some(code), "{words}: {text}");
        assert!(text.contains(says), "{words}: {text}");
    }
}

/// Lets visitors choose.
fn choose(server: &Server, count: u64) {
    let (left, stop) = (AtomicU64::new(count), AtomicBool::new(false));
    choose_while(
        server,
        || left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1)).is_ok(),
        &stop,
    );
}

/// Lets four visitors choose as long as there is something to do.
fn choose_while(server: &Server, more: impl Fn() -> bool + Sync, stop: &AtomicBool) {
    let notice = Connection::open(server).get("/_sayso/decision").json()["notice"].clone();
    let choice = serde_json::json!({"notice": notice, "action": "accept-all", "purposes": {}}).to_string();
    std::thread::scope(|threads| {
        for _ in 0..4 {
            threads.spawn(|| {
                let mut connection = Connection::open(server);
                while !stop.load(Ordering::Relaxed) && more() {
                    assert_eq!(connection.try_post("/_sayso/choices", &choice).unwrap().status, 201);
                }
            });
        }
    });
}

fn checkpoint(server: &Server) -> String {
    Connection::open(server).get("/_sayso/ledger/checkpoint").text()
}

fn ledger(server: &Server) -> String {
    format!("http://{}/_sayso/ledger", server.address())
}

/// The checkpoint, once it covers so many entries.
fn grown(server: &Server, entries: u64) -> String {
    loop {
        let note = checkpoint(server);
        if size(&note) >= entries {
            return note;
        }
        std::thread::yield_now();
    }
}

/// How many entries a checkpoint covers.
fn size(note: &str) -> u64 {
    note.lines().nth(1).unwrap().parse().unwrap()
}

/// The ledger checks by what it publishes, and continues what a file remembers.
fn assert_continues(house: &House, server: &Server) {
    house.well(&format!("ledger check {} --state @state.json", ledger(server)));
}

#[test]
fn a_backup_under_load_is_restored_and_its_ledger_goes_on() {
    for house in [House::new(), House::on_postgresql()] {
        restore_under_load(&house);
    }
}

fn restore_under_load(house: &House) {
    let mut server = house.serve("here/sayso.toml");
    choose(&server, 300);
    assert_continues(house, &server);
    let before = grown(&server, 300);
    let stop = AtomicBool::new(false);
    std::thread::scope(|threads| {
        threads.spawn(|| choose_while(&server, || true, &stop));
        let text = house.well(&format!("backup --config @here/sayso.toml --out @b.age --to {PUBLIC}"));
        stop.store(true, Ordering::Relaxed);
        assert!(text.contains("It is encrypted"), "{text}");
    });
    server.kill();
    house.ends_with("restore @b.age --check", 2, "--identity");
    std::fs::write(house.path("before.note"), &before).unwrap();
    let report = house.well("restore @b.age --identity @key --check --published @before.note --json");
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    assert_eq!((&report["continues"], &report["keys"]), (&"yes".into(), &true.into()));
    let entries = report["entries"].as_u64().unwrap();
    assert!(entries >= size(&before) && report["receipts"] == entries, "{report}");
    let restore = format!("restore @b.age --identity @key {}", house.into("there"));
    house.well(&restore);
    house.ends_with(&restore, 2, "no empty folder");
    let config = std::fs::read_to_string(house.path("there/sayso.toml")).unwrap();
    assert!(config.contains("\ndata = \"data\"\n"), "{config}");
    let server = house.serve("there/sayso.toml");
    assert_eq!(size(&checkpoint(&server)), entries);
    choose(&server, 30);
    assert_continues(house, &server);
    assert_eq!(size(&grown(&server, entries + 30)), entries + 30);
}

#[test]
fn a_backup_older_than_what_was_published_does_not_go_on_from_there() {
    for house in [House::new(), House::on_postgresql()] {
        restore_an_old_one(&house);
    }
}

fn restore_an_old_one(house: &House) {
    let mut server = house.serve("here/sayso.toml");
    choose(&server, 300);
    house.well("backup --config @here/sayso.toml --out @old --include-keys");
    choose(&server, 700);
    let published = grown(&server, 1000);
    assert_continues(house, &server);
    std::fs::write(house.path("published.note"), &published).unwrap();
    let restore = format!("restore @old {} --published {}", house.into("there"), ledger(&server));
    for from in [ledger(&server), house.text("published.note")] {
        house.ends_with(
            &format!("restore @old --check --published {from}"),
            1,
            "is older than what was published",
        );
        let restore = format!("restore @old {} --published {from}", house.into("there"));
        house.ends_with(&restore, 1, "--recover-tail");
        assert!(!house.path("there").exists());
    }
    // The entries that are missing are still to be had.
    let text = house.well(&format!("{restore} --recover-tail {}", ledger(&server)));
    assert!(text.contains("700 entries that it lacked were fetched"), "{text}");
    server.kill();
    let server = house.serve("there/sayso.toml");
    assert_eq!(checkpoint(&server), published);
    choose(&server, 10);
    grown(&server, 1010);
    assert_continues(house, &server);
    drop(server);
    // Or it goes on as another one.
    house.ends_with(
        "restore @old --into @new --published @published.note --new-ledger test.example/ledger",
        2,
        "another name",
    );
    let anew = "--published @published.note --new-ledger test.example/second";
    let text = house.well(&format!("restore @old {} {anew}", house.into("new")));
    assert!(
        text.contains("test.example/second") && house.path("new/data/ledger-before.note").exists(),
        "{text}"
    );
    let server = house.serve("new/sayso.toml");
    choose(&server, 10);
    assert!(grown(&server, 310).starts_with("test.example/second\n310\n"));
    house.well(&format!("ledger check {} --state @second.json", ledger(&server)));
}

#[test]
fn a_fork_and_another_ledger_are_told_from_what_was_published() {
    for house in [House::new(), House::on_postgresql()] {
        restore_a_fork(&house);
    }
}

fn restore_a_fork(house: &House) {
    let other = House::new();
    let mut server = house.serve("here/sayso.toml");
    choose(&server, 20);
    house.well("backup --config @here/sayso.toml --out @first --include-keys");
    choose(&server, 20);
    let published = grown(&server, 40);
    server.kill();
    // Somebody restores without looking, and a second history begins.
    let text = house.well(&format!("restore @first {}", house.into("there")));
    assert!(text.contains("isn't known"), "{text}");
    let mut forked = house.serve("there/sayso.toml");
    choose(&forked, 40);
    forked.kill();
    house.well("backup --config @there/sayso.toml --out @forked");
    std::fs::write(house.path("published.note"), &published).unwrap();
    house.ends_with("restore @forked --check --published @published.note", 1, "was forked");
    let strange = other.serve("here/sayso.toml");
    choose(&strange, 5);
    grown(&strange, 5);
    std::fs::write(house.path("strange.note"), checkpoint(&strange)).unwrap();
    house.ends_with(
        "restore @first --check --published @strange.note",
        1,
        "isn't one of the backup's ledger",
    );
}

#[test]
fn a_backup_without_encryption_holds_no_secrets_and_nothing_is_written_over() {
    let house = House::new();
    let server = house.serve("here/sayso.toml");
    choose(&server, 5);
    let text = house.well("backup --config @here/sayso.toml --out @plain");
    assert!(text.contains("holds no keys"), "{text}");
    house.ends_with("backup --config @here/sayso.toml --out @plain", 2, "--force");
    house.well("backup --config @here/sayso.toml --out @plain --force");
    let text = house.well("restore @plain --into @there");
    assert!(text.contains("It holds no keys") && !house.path("there/data/ledger.key").exists(), "{text}");
    house.ends_with("backup --config @nowhere.toml --out @b", 78, "can't be read");
    house.ends_with("backup --config @here/sayso.toml --out @b --to age1nothing", 2, "is no age key");
    std::fs::create_dir(house.path("empty")).unwrap();
    house.ends_with("backup --data @empty --out @b", 1, "isn't there");
    // A server without a file has its data in a folder.
    drop(Server::start(&house.path("bare")));
    house.well("backup --data @bare --out @bare.backup --include-keys");
    let text = house.well("restore @bare.backup --into @again");
    assert!(text.contains("Start it with --data") && house.path("again/data/ledger.key").exists(), "{text}");
    assert_eq!(left_over(house.folder.path()), Vec::<String>::new());
}

/// What an interrupted or failed run would have left behind.
fn left_over(folder: &Path) -> Vec<String> {
    let names = std::fs::read_dir(folder).unwrap();
    let names = names.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    names.filter(|name| name.starts_with('.') || name.contains("unfinished")).collect()
}

#[test]
fn exports_of_a_running_server_hold_every_receipt_and_check_against_its_ledger() {
    let house = House::new();
    let server = house.serve("here/sayso.toml");
    choose(&server, 60);
    let period = "--from 2020-01-01 --until 2090-01-01";
    for format in ["jsonl", "csv", "parquet"] {
        let export =
            format!("export receipts --config @here/sayso.toml --site shop {period} --format {format}");
        let text = house.well(&format!("{export} --part-rows 25 --out @{format}"));
        assert!(text.starts_with("60 receipts of shop"), "{text}");
        assert!(house.path(&format!("{format}/receipts-00003.{format}")).exists());
        house.ends_with(&format!("{export} --out @{format}"), 2, "is there already");
        house.well(&format!("{export} --part-rows 25 --out @all.{format}"));
        for named in [format!("@{format}"), format!("@all.{format}"), format!("@{format}/manifest.json")] {
            let text = house.well(&format!("export verify {named} --ledger {}", ledger(&server)));
            assert!(text.contains("every one of them is in the ledger"), "{text}");
        }
        let path = house.path(&format!("all.{format}"));
        let mut bytes = std::fs::read(&path).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        std::fs::write(&path, bytes).unwrap();
        house.ends_with(&format!("export verify @all.{format}"), 1, &format!("all.{format}: its SHA-256"));
    }
    let csv = std::fs::read_to_string(house.path("csv/receipts-00001.csv")).unwrap();
    assert!(csv.contains("\"'=Evil Ltd\"") && csv.contains("\"choice_statistics\""), "{csv}");
    let export = format!("export receipts --config @here/sayso.toml --site shop {period}");
    house.ends_with(&format!("{export} --out @x.csv"), 2, "--format csv");
    house.ends_with(&export.replace("shop", "shap"), 2, "--out");
    house.ends_with(
        &format!("{} --out @y", export.replace("shop", "shap")),
        2,
        "No site is called `shap`; there are shop",
    );
    house.ends_with(&format!("{} --out @y", export.replace("2090", "2019")), 2, "The period is empty");
    house.ends_with("export verify @jsonl --ledger http://127.0.0.1:9", 3, "can't be read");
    house.ends_with("export verify @nothing", 2, "is it finished");
    house.ends_with(&format!("export verify @jsonl --digest {}", "0".repeat(64)), 1, "was asked for");
    house.ends_with("export verify @jsonl --key a+00000000+AA", 1, "was asked for");
    let past = house.well(&format!("{} --out @past --json", export.replace("2090", "2021")));
    let past: serde_json::Value = serde_json::from_str(&past).unwrap();
    assert_eq!((&past["receipts"], &past["erased"]), (&0.into(), &0.into()));
}
