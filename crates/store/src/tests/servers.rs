//! What is particular to PostgreSQL: several servers on one database, and a database that goes away.

use sayso_core::SiteId;

use super::place::Place;
use super::{assert_ledger_sound, assert_proved, draft, record};
use crate::fault::{Fault, Write};
use crate::postgres::Connector;
use crate::{Draft, Store, StoreError};

/// Runs SQL beside the store.
async fn run(place: &Place, sql: &str) {
    let session = Connector::to(&place.address()).unwrap().connect().await.unwrap();
    session.batch(sql).await.unwrap();
}

#[tokio::test]
async fn servers_on_one_database_make_one_ledger_without_fork_or_gap() {
    let place = Place::postgres().await;
    let stores = [place.open().await, place.open().await, place.open().await];
    let (one, two, three) =
        tokio::join!(record(&stores[0], 700), record(&stores[1], 700), record(&stores[2], 700));
    let mut recorded = [one, two, three].concat();
    recorded.sort_by_key(|one| one.receipt.id.sequence);
    let numbers: Vec<u64> = recorded.iter().map(|one| one.receipt.id.sequence).collect();
    assert_eq!(numbers, (0..2100).collect::<Vec<_>>());
    for store in &stores {
        assert_ledger_sound(store, &recorded).await;
    }
    assert_eq!(stores[0].snapshot().checkpoint(), stores[2].snapshot().checkpoint());
}

#[tokio::test]
async fn two_servers_give_one_receipt_for_one_key() {
    let place = Place::postgres().await;
    let stores = [place.open().await, place.open().await];
    for round in 0..20_u8 {
        let send = |store: &Store, number| {
            let (store, key) = (store.clone(), Some(vec![round; 16]));
            async move { store.record(Draft { key, ..draft(number) }).await.unwrap() }
        };
        let (one, other) = tokio::join!(send(&stores[0], 1), send(&stores[1], 2));
        assert_eq!(one, other);
        assert_eq!(one.receipt.id.sequence, u64::from(round));
    }
}

#[tokio::test]
async fn another_server_takes_over_when_the_one_that_signs_ends() {
    let place = Place::postgres().await;
    let first = place.open().await;
    let mut recorded = record(&first, 10).await;
    first.covered(9).await;
    let second = place.open().await;
    drop(first);
    recorded.extend(record(&second, 300).await);
    assert_ledger_sound(&second, &recorded).await;
    // The same when the database ends the connection under it.
    run(
        &place,
        "SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_database ON pg_database.oid = database
         WHERE locktype = 'advisory' AND datname = current_database()",
    )
    .await;
    recorded.extend(record(&second, 10).await);
    assert_ledger_sound(&second, &recorded).await;
}

#[tokio::test]
async fn a_database_that_goes_away_and_comes_back_has_every_receipt_that_was_answered_for() {
    let place = Place::own_postgres().await;
    let store = place.open().await;
    let mut recorded = record(&store, 300).await;
    place.cluster().halt().unwrap();
    assert!(store.record(draft(1)).await.is_err());
    assert!(store.receipt(&recorded[0].receipt.id).await.is_err());
    assert!(store.ready().await.is_err());
    place.cluster().resume().unwrap();
    store.ready().await.unwrap();
    recorded.extend(record(&store, 30).await);
    assert_ledger_sound(&store, &recorded).await;
    drop(store);
    assert_ledger_sound(&place.open().await, &recorded).await;
}

#[tokio::test]
async fn a_checkpoint_that_fails_is_made_again_and_is_the_same() {
    let place = Place::postgres().await;
    let store = place.open().await;
    let mut recorded = record(&store, 250).await;
    for fault in [Fault::NotStored, Fault::StoredButFailed] {
        store.covered(recorded.len() as u64 - 1).await;
        store.0.faults.set(Write::Checkpoint, fault);
        recorded.extend(record(&store, 20).await);
        assert_ledger_sound(&store, &recorded).await;
        assert!(store.0.faults.happened(), "{fault:?}");
    }
    drop(store);
    assert_ledger_sound(&place.open().await, &recorded).await;
}

#[tokio::test]
async fn a_ledger_that_was_tampered_with_or_is_another_keys_or_newer_is_refused() {
    let place = Place::postgres().await;
    let store = place.open().await;
    let recorded = record(&store, 300).await;
    store.covered(299).await;
    drop(store);
    let other = sayso_ledger::SigningKey::from_seed("test.example/ledger", &[8; 32]).unwrap();
    assert!(matches!(Store::connect(&place.address(), other).await, Err(StoreError::Checkpoint(_))));
    for (tampering, back) in [
        (
            "UPDATE entry SET commitment = commitment || '\\x00' WHERE sequence = 299",
            "UPDATE entry SET commitment = substr(commitment, 1, 32) WHERE sequence = 299",
        ),
        ("UPDATE checkpoint SET size = 301", "UPDATE checkpoint SET size = 300"),
        ("UPDATE tile SET level = 7", "UPDATE tile SET level = 0"),
    ] {
        run(&place, tampering).await;
        assert!(matches!(place.try_open().await, Err(StoreError::Damaged(_))), "{tampering}");
        run(&place, back).await;
    }
    assert_proved(&place.open().await, &recorded[299]).await;
    run(&place, "UPDATE format SET number = 99").await;
    assert!(matches!(place.try_open().await, Err(StoreError::Newer { found: 99, .. })));
}

#[tokio::test]
async fn receipts_lie_in_partitions_by_site_and_month() {
    let place = Place::postgres().await;
    let store = place.open().await;
    for (site, time) in
        [("a", "2026-11-30T23:59:59Z"), ("a", "2026-12-01T00:00:00Z"), ("b", "2026-12-01T00:00:00Z")]
    {
        let mut receipt = super::receipt(1);
        (receipt.site, receipt.made_at) = (site.parse::<SiteId>().unwrap(), super::at(time));
        store.record(Draft::new(receipt, [1; 32])).await.unwrap();
    }
    // Each of these fails if there is no such table, or nothing in it.
    for partition in ["receipt_1_2026_11", "receipt_1_2026_12", "receipt_2_2026_12"] {
        run(&place, &format!("SELECT 1 / count(*) FROM {partition}")).await;
    }
}

#[test]
fn an_address_with_a_password_in_it_is_refused() {
    crate::check_url("postgres://sayso@db.example/consent").unwrap();
    for wrong in [
        "postgres://sayso:secret@db.example/consent",
        "mysql://db.example",
        "postgres://[",
        "host=a password=b",
    ] {
        let said = crate::check_url(wrong).unwrap_err();
        assert!(!said.contains("secret"), "{said}");
    }
}
