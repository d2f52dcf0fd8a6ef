//! A server that moves from one kind of database to the other and back, and exports from each of them.

use std::collections::BTreeMap;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

use super::server::Connection;
use super::{House, assert_continues, choose, grown, ledger};

const PERIOD: &str = "--from 2020-01-01 --until 2090-01-01";
const FORMATS: [&str; 3] = ["jsonl", "csv", "parquet"];

/// What a backup of either kind is restored from and into.
#[test]
fn a_backup_of_one_database_is_restored_into_the_other_and_back() {
    let mut house = House::on_postgresql();
    let cluster = house.cluster.take().unwrap();
    let config = std::fs::read_to_string(house.path("here/sayso.toml")).unwrap();
    let config: String =
        config.lines().filter(|line| !line.starts_with("database")).collect::<Vec<_>>().join("\n");
    std::fs::write(house.path("here/sayso.toml"), config).unwrap();
    let server = house.serve("here/sayso.toml");
    choose(&server, 60);
    assert_continues(&house, &server);
    drop(server);
    house.well("backup --config @here/sayso.toml --out @first --include-keys");
    let first = exported(&house, "here");

    let url = cluster.create("moved").unwrap();
    let text = house.well(&format!("restore @first --into @there --database {url}"));
    assert!(text.contains(&format!("The database is {url}.")), "{text}");
    assert!(!house.path("there/data/sayso.db").exists());
    let file = std::fs::read_to_string(house.path("there/sayso.toml")).unwrap();
    assert!(file.contains(&format!("database = {url:?}\n")), "{file}");
    assert_eq!(exported(&house, "there"), first, "nobody sees from an export which database it is from");
    // Once is enough: what is there isn't written over.
    house.ends_with(&format!("restore @first --into @elsewhere2 --database {url}"), 2, "isn't empty");
    assert!(!house.path("elsewhere2").exists());
    house.ends_with("restore @first --into @x --database postgres://a:b@127.0.0.1/c", 2, "--database: ");
    house.ends_with("restore @first --into @x --database postgres://a@127.0.0.1:9/c", 1, "127.0.0.1:9");
    let server = house.serve("there/sayso.toml");
    choose(&server, 30);
    grown(&server, 90);
    assert_continues(&house, &server);

    // While it runs.
    house.well("backup --config @there/sayso.toml --out @second --include-keys");
    let note = grown(&server, 90);
    std::fs::write(house.path("note"), &note).unwrap();
    drop(server);
    let second = exported(&house, "there");
    let text = house.well("restore @second --into @back --published @note");
    assert!(text.contains("goes on without a fork"), "{text}");
    let file = std::fs::read_to_string(house.path("back/sayso.toml")).unwrap();
    assert!(file.contains(&format!("# Before it was restored: database = {url:?}\n")), "{file}");
    assert_eq!(exported(&house, "back"), second);
    let server = house.serve("back/sayso.toml");
    assert_eq!(grown(&server, 90), note);
    choose(&server, 10);
    assert_continues(&house, &server);
    assert_eq!(grown(&server, 100).lines().nth(1), Some("100"));
}

/// What an export of each format has in its parts.
fn exported(house: &House, from: &str) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for format in FORMATS {
        let out = format!("{from}-{}.{format}.parts", house.databases.replace(house.databases.get() + 1));
        let export = format!("export receipts --config @{from}/sayso.toml --site shop {PERIOD}");
        house.well(&format!("{export} --format {format} --part-rows 25 --out @{out}"));
        for entry in std::fs::read_dir(house.path(&out)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            // The manifest says when it was made.
            if name.starts_with("receipts-") {
                files.insert(name, std::fs::read(path).unwrap());
            }
        }
    }
    files
}

#[test]
fn an_export_from_postgresql_goes_on_where_it_broke_off_and_checks_against_the_ledger() {
    let house = House::on_postgresql();
    let config = std::fs::read_to_string(house.path("here/sayso.toml")).unwrap();
    let url = config.lines().find_map(|line| line.strip_prefix("database = ")).unwrap().trim_matches('"');
    let server = house.serve("here/sayso.toml");
    // Enough that a start doesn't look at all of them.
    choose(&server, 400);
    grown(&server, 400);
    let run = |sql: &str| house.cluster.as_ref().unwrap().run(url, sql).unwrap();
    for format in FORMATS {
        let export =
            format!("export receipts --config @here/sayso.toml --site shop {PERIOD} --format {format}");
        let export = format!("{export} --part-rows 25 --out @{format}");
        // The third part can't be read until it is put back.
        run("UPDATE receipt SET dictionary = dictionary + 1000 WHERE sequence = 55");
        house.ends_with(&export, 3, "Run the same command again");
        run("UPDATE receipt SET dictionary = dictionary - 1000 WHERE sequence = 55");
        let part = |number: u32| house.path(&format!("{format}/receipts-0000{number}.{format}"));
        let is = |path: &Path| std::fs::metadata(path).unwrap().ino();
        let before = (is(&part(1)), is(&part(2)));
        assert!(!part(3).exists());
        let text = house.well(&export);
        assert!(text.starts_with("400 receipts of shop"), "{text}");
        assert_eq!((is(&part(1)), is(&part(2))), before, "what was whole isn't made again");
        assert!(part(3).exists());
        let text = house.well(&format!("export verify @{format} --ledger {}", ledger(&server)));
        assert!(text.contains("every one of them is in the ledger"), "{text}");
    }
    assert_eq!(Connection::open(&server).get("/_sayso/decision").status, 200);
}
