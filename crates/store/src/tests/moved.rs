//! Receipts that move from one kind of database to the other.

use std::path::Path;

use rusqlite::Connection;

use super::place::Place;
use super::{assert_ledger_sound, assert_proved, at, draft, key, receipt, record};
use crate::tables::TABLES;
use crate::value::Row;
use crate::{Draft, Recorded, Store, StoreError, backup, sqlite};

/// Every row of every table of a database file.
fn contents(path: &Path) -> Vec<(&'static str, Vec<String>)> {
    let connection = Connection::open(path).unwrap();
    let rows = |sql: String| sqlite::rows_of(&connection, &sql, &[]).unwrap();
    let text = |row: &Row| format!("{:?}", row.0);
    let all = TABLES.iter().map(|table| {
        let names: Vec<&str> = table.columns.iter().map(|(name, _)| *name).collect();
        let rows = rows(format!("SELECT {} FROM {} ORDER BY 1, 2", names.join(", "), table.name));
        (table.name, rows.iter().map(text).collect())
    });
    all.collect()
}

/// More receipts than a page of a copy has, of two sites and months, one of them erased; with all that belongs to them.
async fn filled(store: &Store) -> Vec<Recorded> {
    let mut recorded = Vec::new();
    for _ in 0..3 {
        recorded.extend(record(store, 3000).await);
    }
    for (number, time) in ["2026-10-31T23:59:59Z", "2026-11-01T00:00:00Z"].iter().enumerate() {
        let mut receipt = receipt(number as u8);
        receipt.site = "other".parse().unwrap();
        receipt.made_at = at(time);
        let account = crate::AccountChoice {
            realm: "news".into(),
            pseudonym: [number as u8; 32],
            choice: Box::new(|id| id.to_string()),
        };
        let key = Some(format!("key {number}").into_bytes());
        let draft = Draft { key, account: Some(account), ..Draft::new(receipt, [9; 32]) };
        recorded.push(store.record(draft).await.unwrap());
    }
    store.secret("cookie", [3; 32]).await.unwrap();
    store.keep_text(sayso_core::Digest::of(b"a"), "a = \u{10ffff}").await.unwrap();
    let old = at("2026-11-01T00:00:00Z");
    assert_eq!(store.erase_before(&"other".parse().unwrap(), old, old).await.unwrap().receipts, 1);
    recorded
}

async fn assert_same(store: &Store, recorded: &[Recorded], erased: usize) {
    store.covered(recorded.len() as u64 - 1).await;
    for (number, one) in recorded.iter().enumerate().filter(|(number, _)| number % 97 == 0 || *number >= 8990)
    {
        let found = store.receipt(&one.receipt.id).await.unwrap();
        assert_eq!(found.as_ref(), Some(one).filter(|_| number != erased), "{number}");
        assert_proved(store, one).await;
    }
}

#[tokio::test]
async fn from_sqlite_to_postgresql_and_back_nothing_is_lost_and_the_ledger_goes_on() {
    let (from, to) = (Place::sqlite().await, Place::postgres().await);
    let store = from.open().await;
    let recorded = filled(&store).await;
    let folder = tempfile::tempdir().unwrap();
    let [first, second, third] = ["first", "second", "third"].map(|name| folder.path().join(name));
    store.backup(&first).await.unwrap();
    let note = store.snapshot().checkpoint().to_owned();
    let mut told = Vec::new();
    backup::load(&first, &to.address(), &mut |done| told.push(done)).await.unwrap();
    assert!(told.len() > 4 && told.last() == Some(&(9002 + 9001)), "{told:?}");

    let moved = to.open().await;
    assert_eq!(moved.snapshot().checkpoint(), note);
    assert_same(&moved, &recorded, 9000).await;
    moved.backup(&second).await.unwrap();
    backup::complete(&second, &key()).unwrap();
    assert_eq!(contents(&second), contents(&first));
    // Also a key and an account that were used before.
    let repeated =
        Draft { key: Some(b"key 1".to_vec()), ..Draft::new(recorded[9001].receipt.clone(), [1; 32]) };
    assert_eq!(moved.record(repeated).await.unwrap(), recorded[9001]);
    assert_eq!(moved.account("news", &[1; 32]).await.unwrap(), Some(recorded[9001].receipt.id.to_string()));
    assert_eq!(moved.record(draft(1)).await.unwrap().receipt.id.sequence, 9002);
    moved.covered(9002).await;
    moved.backup(&third).await.unwrap();
    backup::complete(&third, &key()).unwrap();
    let found = backup::inspect(&third, &[key().verifier_key()], Some(9002), &mut |_| ()).unwrap();
    assert_eq!((found.size, found.receipts, found.findings), (9003, 9002, vec![]));
    assert_eq!(found.earlier_root, Some(store.snapshot().root()));

    let back = Store::open(&third, key()).await.unwrap();
    assert_eq!(back.snapshot().checkpoint(), moved.snapshot().checkpoint());
    assert_same(&back, &recorded, 9000).await;
    assert_eq!(back.record(draft(2)).await.unwrap().receipt.id.sequence, 9003);
}

#[tokio::test]
async fn a_copy_of_postgresql_under_load_has_all_up_to_a_moment_under_its_checkpoint() {
    let place = Place::postgres().await;
    let store = place.open().await;
    let before = record(&store, 300).await;
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy");
    let (copied, more) = tokio::join!(store.backup(&copy), record(&store, 3000));
    copied.unwrap();
    backup::complete(&copy, &key()).unwrap();
    let found = backup::inspect(&copy, &[key().verifier_key()], None, &mut |_| ()).unwrap();
    assert_eq!((found.receipts, found.findings), (found.size, vec![]));
    assert!(found.size >= 300);
    let all = [before, more].concat();
    let restored = Store::open(&copy, key()).await.unwrap();
    assert_ledger_sound(&restored, &all[..found.size as usize]).await;
    // The ledger that went on has the restored one as its beginning.
    store.covered(3299).await;
    let later = folder.path().join("later");
    store.backup(&later).await.unwrap();
    let grown = backup::inspect(&later, &[key().verifier_key()], Some(found.size), &mut |_| ()).unwrap();
    assert_eq!(grown.earlier_root, Some(found.root));
}

#[tokio::test]
async fn entries_without_a_checkpoint_get_one_and_what_is_wrong_is_not_signed() {
    let place = Place::sqlite().await;
    let store = place.open().await;
    let recorded = record(&store, 600).await;
    let folder = tempfile::tempdir().unwrap();
    let (whole, copy) = (folder.path().join("whole"), folder.path().join("copy"));
    store.backup(&whole).await.unwrap();
    let note = store.snapshot().checkpoint().to_owned();
    let earlier = checkpoint_over(&recorded[..300], folder.path()).await;
    // As PostgreSQL leaves it when its sequencer is behind.
    let behind = |sql: &str| {
        std::fs::copy(&whole, &copy).unwrap();
        let connection = Connection::open(&copy).unwrap();
        connection.execute("UPDATE checkpoint SET size = 300, note = ?1", [&earlier]).unwrap();
        connection.execute_batch(&format!("DELETE FROM tile WHERE position > 0; {sql}")).unwrap();
        backup::complete(&copy, &key())
    };
    behind("").unwrap();
    assert_eq!(contents(&copy), contents(&whole));
    assert!(
        contents(&copy).iter().any(|(_, rows)| rows.iter().any(|row| row.contains(&format!("{note:?}"))))
    );
    for wrong in [
        "DELETE FROM entry WHERE sequence = 400",
        "DELETE FROM entry WHERE sequence = 200",
        "UPDATE entry SET commitment = zeroblob(32) WHERE sequence = 299",
    ] {
        assert!(matches!(behind(wrong), Err(StoreError::Damaged(_))), "{wrong}");
    }
}

/// The checkpoint over these receipts, had they been all.
async fn checkpoint_over(recorded: &[Recorded], folder: &Path) -> String {
    let store = Store::open(&folder.join("earlier.db"), key()).await.unwrap();
    for one in recorded {
        store.record(Draft::new(one.receipt.clone(), one.nonce)).await.unwrap();
    }
    store.snapshot().checkpoint().to_owned()
}

#[tokio::test]
async fn a_database_with_anything_in_it_is_not_written_over() {
    let (from, to) = (Place::sqlite().await, Place::postgres().await);
    let store = from.open().await;
    record(&store, 3).await;
    let copy = from.path().with_file_name("copy.db");
    store.backup(&copy).await.unwrap();
    let there = to.open().await;
    there.secret("cookie", [1; 32]).await.unwrap();
    let refused = backup::load(&copy, &to.address(), &mut |_| ()).await;
    assert!(matches!(refused, Err(StoreError::NotEmpty { table: "secret" })), "{refused:?}");
    assert_ledger_sound(&there, &record(&there, 3).await).await;
}
