//! What is particular to a database file: its formats, copies and damage.

use rusqlite::Connection;

use super::place::Place;
use super::{assert_ledger_sound, draft, key, receipt, record};
use crate::sqlite::file::copy_path;
use crate::{Draft, Recorded, Store, StoreError, schema};

#[tokio::test]
async fn a_ledger_that_was_tampered_with_is_not_appended_to() {
    let place = Place::sqlite().await;
    let path = place.path();
    let store = place.open().await;
    record(&store, 300).await;
    drop(store);
    // The copies below are of the file alone, so everything must have moved from the write-ahead log into it.
    let flushed = Connection::open(&path).unwrap();
    flushed.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    for tampering in [
        "UPDATE entry SET commitment = zeroblob(32) WHERE sequence = 299",
        "DELETE FROM entry WHERE sequence = 280",
        "DELETE FROM entry WHERE sequence = 299",
        "DELETE FROM tile",
        "UPDATE tile SET hashes = zeroblob(8192)",
        "DELETE FROM checkpoint",
        "UPDATE checkpoint SET size = 299",
        "UPDATE checkpoint SET note = replace(note, '300', '301')",
        "UPDATE receipt SET nonce = zeroblob(32) WHERE sequence = 290",
    ] {
        let copy = path.with_file_name("copy.db");
        std::fs::copy(&path, &copy).unwrap();
        assert_ne!(Connection::open(&copy).unwrap().execute(tampering, []).unwrap(), 0, "{tampering}");
        assert!(Store::open(&copy, key()).await.is_err(), "{tampering}");
    }
    let other = sayso_ledger::SigningKey::from_seed("test.example/ledger", &[8; 32]).unwrap();
    assert!(Store::open(&path, other).await.is_err(), "another key");
}

#[tokio::test]
async fn a_newer_database_is_refused() {
    let place = Place::sqlite().await;
    Connection::open(place.path()).unwrap().pragma_update(None, "user_version", 99).unwrap();
    assert!(matches!(place.try_open().await, Err(StoreError::Newer { found: 99, known: schema::FORMAT })));
}

/// A database as format 3 had it: 300 receipts, one of them erased.
async fn of_format_3(path: &std::path::Path) -> Vec<Recorded> {
    let store = Store::open(path, key()).await.unwrap();
    let recorded = record(&store, 300).await;
    drop(store);
    let connection = Connection::open(path).unwrap();
    connection
        .execute_batch(
            "ALTER TABLE receipt RENAME TO newer; DROP TABLE site; DROP TABLE dictionary; DROP TABLE day;
             DROP TABLE repeat; DROP TABLE job;",
        )
        .unwrap();
    connection.execute_batch(schema::OLD_RECEIPTS).unwrap();
    for one in &recorded {
        connection
            .execute(
                "INSERT INTO receipt SELECT sequence, commitment, ?1, ?2 FROM entry WHERE sequence = ?3",
                (one.nonce, one.receipt.canonical(), one.receipt.id.sequence as i64),
            )
            .unwrap();
    }
    connection
        .execute_batch(
            "UPDATE receipt SET nonce = NULL, body = NULL WHERE sequence = 299;
             DROP TABLE newer; DROP TABLE entry; PRAGMA user_version = 3;",
        )
        .unwrap();
    recorded
}

#[tokio::test]
async fn an_older_database_is_copied_and_brought_up_to_date() {
    let place = Place::sqlite().await;
    let mut recorded = of_format_3(&place.path()).await;
    let erased = recorded.pop().unwrap();
    let copy = copy_path(&place.path(), 3);
    // What a copy that was cut short left behind is in nobody's way.
    std::fs::write(copy.with_extension("format-3.new"), "half").unwrap();
    let store = place.open().await;
    assert_eq!(store.receipt(&erased.receipt.id).await.unwrap(), None);
    super::assert_proved(&store, &erased).await;
    for one in &recorded {
        assert_eq!(store.receipt(&one.receipt.id).await.unwrap().as_ref(), Some(one));
        super::assert_proved(&store, one).await;
    }
    let site = receipt(0).site;
    let day = (super::at("2026-11-24T00:00:00Z"), super::at("2026-11-25T00:00:00Z"));
    assert_eq!(store.scan(&site, day.0, day.1, None, 1000).await.unwrap().len(), 299);
    assert_eq!(store.record(draft(1)).await.unwrap().receipt.id.sequence, 300);
    let old: u32 =
        Connection::open(&copy).unwrap().pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    assert_eq!(old, 3);
    assert!(!copy.with_extension("format-3.new").exists());
}

#[tokio::test]
async fn without_room_for_the_copy_an_older_database_is_left_as_it_is() {
    let place = Place::sqlite().await;
    of_format_3(&place.path()).await;
    // Something that can't be written over is where the copy should be made.
    let mut fresh = copy_path(&place.path(), 3).into_os_string();
    fresh.push(".new");
    std::fs::create_dir(&fresh).unwrap();
    assert!(matches!(place.try_open().await, Err(StoreError::Copy { .. })));
    let format: u32 = Connection::open(place.path())
        .unwrap()
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap();
    assert_eq!(format, 3);
}

#[tokio::test]
async fn a_backup_taken_meanwhile_is_a_sound_store() {
    let place = Place::sqlite().await;
    let store = place.open().await;
    let recorded = record(&store, 300).await;
    let copy = place.path().with_file_name("backup.db");
    let (backed_up, more) = tokio::join!(store.backup(&copy), record(&store, 100));
    backed_up.unwrap();
    assert_eq!(more.len(), 100);
    let restored = Store::open(&copy, key()).await.unwrap();
    let size = restored.snapshot().size() as usize;
    let all: Vec<Recorded> = recorded.into_iter().chain(more).collect();
    assert!(size >= 300);
    assert_ledger_sound(&restored, &all[..size]).await;
}

/// Receipts of one notice differ in little but their random parts.
#[tokio::test]
async fn a_receipt_takes_less_than_500_bytes_of_disk() {
    let place = Place::sqlite().await;
    let store = place.open().await;
    let mut waiting = tokio::task::JoinSet::new();
    for number in 0..20_000_u32 {
        let store = store.clone();
        let mut receipt = receipt(0);
        let random = sayso_core::Digest::of(&number.to_be_bytes()).0;
        receipt.id.random.copy_from_slice(&random[..16]);
        let mut previous = receipt.id;
        (previous.sequence, previous.random[0]) = (u64::from(number), random[20]);
        receipt.previous = Some(previous);
        waiting.spawn(async move {
            loop {
                match store
                    .record(Draft { key: Some(random.to_vec()), ..Draft::new(receipt.clone(), random) })
                    .await
                {
                    Err(StoreError::Busy) => tokio::task::yield_now().await,
                    other => break other.map(drop).unwrap(),
                }
            }
        });
    }
    waiting.join_all().await;
    drop(store);
    let connection = Connection::open(place.path()).unwrap();
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    let size = std::fs::metadata(place.path()).unwrap().len();
    assert!(size / 20_000 < 500, "{} bytes each", size / 20_000);
    println!("{} bytes each", size / 20_000);
}
