//! What holds on every database.

use sayso_core::{Action, Digest, ReceiptId};
use sayso_ledger::tile::Resource;

use super::place::Place;
use super::{assert_ledger_sound, assert_proved, at, draft, receipt, record};
use crate::fault::{Fault, Write};
use crate::{AccountChoice, Draft, Recorded, Store, StoreError};

/// Runs each test on each database.
macro_rules! on_each {
    ($($name:ident),* $(,)?) => {
        mod sqlite {
            $(#[tokio::test] async fn $name() { super::$name(super::Place::sqlite().await).await })*
        }
        mod postgres {
            $(#[tokio::test] async fn $name() { super::$name(super::Place::postgres().await).await })*
        }
    };
}

on_each! {
    receipts_are_there_with_their_proofs_and_still_are_after_a_restart,
    a_wrong_secret_finds_nothing,
    what_was_forgotten_is_gone_and_the_ledger_still_checks,
    retention_erases_what_is_old_of_its_site_and_is_recorded,
    a_scan_reads_a_sites_period_in_pages,
    a_key_gives_the_same_receipt_for_a_day_and_only_for_the_same_choice,
    two_of_one_key_in_one_group_are_one_receipt,
    an_accounts_choice_is_there_with_its_receipt_and_the_later_one_counts,
    a_clock_that_jumps_back_harms_nothing,
    tiles_and_bundles_end_where_the_checkpoint_ends,
    what_is_published_is_kept_and_a_secret_decided_once,
    a_receipt_of_any_text_comes_back_byte_for_byte,
    a_write_that_fails_leaves_a_sound_ledger,
}

async fn receipts_are_there_with_their_proofs_and_still_are_after_a_restart(place: Place) {
    let store = place.open().await;
    assert_ledger_sound(&store, &[]).await;
    let mut recorded = record(&store, 600).await;
    assert_ledger_sound(&store, &recorded).await;
    drop(store);
    let store = place.open().await;
    assert_ledger_sound(&store, &recorded).await;
    recorded.extend(record(&store, 30).await);
    assert_ledger_sound(&store, &recorded).await;
    store.ready().await.unwrap();
}

async fn a_wrong_secret_finds_nothing(place: Place) {
    let store = place.open().await;
    let one = record(&store, 1).await.remove(0);
    let mut id = one.receipt.id;
    assert_eq!(store.receipt(&id).await.unwrap(), Some(one));
    id.random[15] ^= 1;
    assert_eq!(store.receipt(&id).await.unwrap(), None);
    assert!(!store.forget(&id).await.unwrap());
    for sequence in [1, u64::MAX] {
        assert_eq!(store.receipt(&ReceiptId { sequence, random: [0; 16] }).await.unwrap(), None);
    }
}

async fn what_was_forgotten_is_gone_and_the_ledger_still_checks(place: Place) {
    let store = place.open().await;
    let recorded = record(&store, 300).await;
    let id = recorded[20].receipt.id;
    assert!(store.forget(&id).await.unwrap());
    assert!(!store.forget(&id).await.unwrap(), "once");
    drop(store);
    let store = place.open().await;
    assert_eq!(store.receipt(&id).await.unwrap(), None);
    store.covered(299).await;
    for one in &recorded {
        // The proof of the forgotten one holds, too, for who kept receipt and nonce.
        assert_proved(&store, one).await;
    }
    let site = recorded[0].receipt.site.clone();
    let scanned = store.scan(&site, at("2026-11-24T00:00:00Z"), at("2026-11-25T00:00:00Z"), None, 1000).await;
    assert_eq!(scanned.unwrap().len(), 299);
}

/// Receipts of two sites: one for every twelve hours from the first of October on, in turn.
async fn two_sites(store: &Store, count: i64) -> Vec<Recorded> {
    let mut recorded = Vec::new();
    for number in 0..count {
        let mut receipt = receipt(number as u8);
        receipt.site = if number % 2 == 0 { "even" } else { "odd" }.parse().unwrap();
        let seconds = at("2026-10-01T00:00:00Z").as_second() + number * 43_200;
        receipt.made_at = jiff::Timestamp::from_second(seconds).unwrap();
        recorded.push(store.record(Draft::new(receipt, [1; 32])).await.unwrap());
    }
    recorded
}

async fn retention_erases_what_is_old_of_its_site_and_is_recorded(place: Place) {
    let store = place.open().await;
    let recorded = two_sites(&store, 120).await;
    let (before, now) = (at("2026-11-10T00:00:00Z"), at("2026-11-24T12:00:00Z"));
    let even = "even".parse().unwrap();
    let job = store.erase_before(&even, before, now).await.unwrap();
    assert_eq!((job.receipts, job.site.as_str(), job.before, job.ended_at), (40, "even", before, Some(now)));
    for one in &recorded {
        let erased = one.receipt.site == even && one.receipt.made_at < before;
        let stored = store.receipt(&one.receipt.id).await.unwrap();
        assert_eq!(stored.is_none(), erased, "{}", one.receipt.made_at);
    }
    // Nothing is left to erase, until a late receipt comes to a day that was done.
    assert_eq!(store.erase_before(&even, before, now).await.unwrap().receipts, 0);
    let mut late = receipt(1);
    (late.site, late.made_at) = (even.clone(), at("2026-10-20T00:00:00Z"));
    store.record(Draft::new(late, [2; 32])).await.unwrap();
    assert_eq!(store.erase_before(&even, before, now).await.unwrap().receipts, 1);
    assert_eq!(store.erase_before(&"nobody".parse().unwrap(), before, now).await.unwrap().receipts, 0);
    let jobs = store.jobs(10).await.unwrap();
    assert_eq!(jobs.iter().map(|job| job.receipts).collect::<Vec<_>>(), [0, 1, 0, 40]);
    drop(store);
    let store = place.open().await;
    store.covered(120).await;
    assert_proved(&store, &recorded[0]).await;
}

async fn a_scan_reads_a_sites_period_in_pages(place: Place) {
    let store = place.open().await;
    let recorded = two_sites(&store, 130).await;
    let (from, until) = (at("2026-10-31T12:00:00Z"), at("2026-11-20T00:00:00Z"));
    let odd = "odd".parse().unwrap();
    let wanted: Vec<_> = recorded
        .iter()
        .filter(|one| one.receipt.site == odd && (from..until).contains(&one.receipt.made_at))
        .map(|one| (one.receipt.id.sequence, one.receipt.canonical(), one.nonce))
        .collect();
    let (mut found, mut after) = (Vec::new(), None);
    loop {
        let page = store.scan(&odd, from, until, after, 7).await.unwrap();
        let Some(last) = page.last() else { break };
        after = Some(last.sequence);
        found.extend(page.into_iter().map(|one| (one.sequence, one.body, one.nonce)));
    }
    assert_eq!(found.len(), 20);
    assert_eq!(found, wanted);
    assert!(store.scan(&"nobody".parse().unwrap(), from, until, None, 7).await.unwrap().is_empty());
}

fn keyed(number: u8, key: &str) -> Draft {
    Draft { key: Some(key.into()), ..draft(number) }
}

async fn a_key_gives_the_same_receipt_for_a_day_and_only_for_the_same_choice(place: Place) {
    let store = place.open().await;
    let one = store.record(keyed(1, "one")).await.unwrap();
    let other = store.record(keyed(2, "two")).await.unwrap();
    assert_ne!(one.receipt.id, other.receipt.id);
    assert_eq!(store.record(keyed(3, "one")).await.unwrap(), one);
    drop(store);
    let store = place.open().await;
    assert_eq!(store.record(keyed(4, "one")).await.unwrap(), one, "also after a restart");
    let mut accepts = keyed(5, "one");
    accepts.receipt.action = Action::AcceptAll;
    assert!(matches!(store.record(accepts).await, Err(StoreError::OtherChoice)));
    let mut elsewhere = keyed(6, "one");
    elsewhere.receipt.site = "elsewhere".parse().unwrap();
    let elsewhere = store.record(elsewhere).await.unwrap();
    assert_eq!(elsewhere.receipt.id.sequence, 2, "another site's keys are its own");
    let mut tomorrow = keyed(7, "one");
    tomorrow.receipt.made_at = at("2026-11-25T11:59:59Z");
    assert_eq!(store.record(tomorrow).await.unwrap(), one);
    let mut later = keyed(8, "one");
    later.receipt.made_at = at("2026-11-25T12:00:00Z");
    let later = store.record(later).await.unwrap();
    assert_eq!(later.receipt.id.sequence, 3);
    assert!(store.forget(&other.receipt.id).await.unwrap());
    let again = store.record(keyed(9, "two")).await.unwrap();
    assert_eq!(again.receipt.id.sequence, 4, "what was erased is not there to be given again");
    assert_eq!(store.record(keyed(10, "two")).await.unwrap(), again);
}

async fn two_of_one_key_in_one_group_are_one_receipt(place: Place) {
    let store = place.open().await;
    let mut waiting = tokio::task::JoinSet::new();
    for number in 0..200_u8 {
        let store = store.clone();
        waiting.spawn(async move { store.record(keyed(number, ["a", "b"][usize::from(number % 2)])).await });
    }
    let mut ids: Vec<u64> =
        waiting.join_all().await.into_iter().map(|one| one.unwrap().receipt.id.sequence).collect();
    ids.sort_unstable();
    assert_eq!([ids[0], ids[99], ids[100], ids[199]], [0, 0, 1, 1]);
    store.covered(1).await;
    assert_eq!(store.snapshot().size(), 2);
}

fn of_account(number: u8) -> Draft {
    let choice = move |id: ReceiptId| format!("{} by {number}", id.sequence);
    let account = AccountChoice { realm: "news".into(), pseudonym: [9; 32], choice: Box::new(choice) };
    Draft { account: Some(account), ..draft(number) }
}

async fn an_accounts_choice_is_there_with_its_receipt_and_the_later_one_counts(place: Place) {
    let store = place.open().await;
    assert_eq!(store.account("news", &[9; 32]).await.unwrap(), None);
    store.record(draft(0)).await.unwrap();
    store.record(of_account(1)).await.unwrap();
    assert_eq!(store.account("news", &[9; 32]).await.unwrap().as_deref(), Some("1 by 1"));
    store.record(of_account(2)).await.unwrap();
    drop(store);
    let store = place.open().await;
    assert_eq!(store.account("news", &[9; 32]).await.unwrap().as_deref(), Some("2 by 2"));
    assert_eq!(store.account("shop", &[9; 32]).await.unwrap(), None);
}

async fn a_clock_that_jumps_back_harms_nothing(place: Place) {
    let store = place.open().await;
    let mut recorded = vec![];
    for time in ["2026-11-24T00:30:00Z", "2026-11-23T23:30:00Z", "2026-11-24T00:31:00Z"] {
        let mut receipt = receipt(1);
        receipt.made_at = at(time);
        let draft = Draft { key: Some(b"a key".to_vec()), ..Draft::new(receipt.clone(), [1; 32]) };
        let keyed = store.record(draft).await.unwrap();
        assert_eq!(keyed.receipt.id.sequence, 0, "the key still counts");
        if recorded.is_empty() {
            recorded.push(keyed);
        }
        recorded.push(store.record(Draft::new(receipt, [2; 32])).await.unwrap());
    }
    assert_ledger_sound(&store, &recorded).await;
    let site = recorded[0].receipt.site.clone();
    let of_day = store.scan(&site, at("2026-11-23T00:00:00Z"), at("2026-11-24T00:00:00Z"), None, 9).await;
    assert_eq!(of_day.unwrap().iter().map(|one| one.sequence).collect::<Vec<_>>(), [2]);
    let of_day = store.scan(&site, at("2026-11-24T00:00:00Z"), at("2026-11-25T00:00:00Z"), None, 9).await;
    assert_eq!(of_day.unwrap().iter().map(|one| one.sequence).collect::<Vec<_>>(), [0, 1, 3]);
}

async fn tiles_and_bundles_end_where_the_checkpoint_ends(place: Place) {
    let store = place.open().await;
    record(&store, 300).await;
    store.covered(299).await;
    let lengths = [
        ("tile/0/000", Some(256 * 32)),
        ("tile/0/001.p/44", Some(44 * 32)),
        ("tile/0/001.p/45", None),
        ("tile/0/001", None),
        ("tile/0/000.p/7", Some(7 * 32)),
        ("tile/1/000.p/1", Some(32)),
        ("tile/entries/000", Some(256 * 34)),
        ("tile/entries/001.p/44", Some(44 * 34)),
        ("tile/entries/002.p/1", None),
    ];
    for (path, length) in lengths {
        let found = store.resource(Resource::parse_path(path).unwrap()).await.unwrap();
        assert_eq!(found.map(|bytes| bytes.len()), length, "{path}");
    }
}

async fn what_is_published_is_kept_and_a_secret_decided_once(place: Place) {
    let store = place.open().await;
    assert_eq!(store.secret("cookie", [1; 32]).await.unwrap(), [1; 32]);
    assert_eq!(store.secret("cookie", [2; 32]).await.unwrap(), [1; 32]);
    assert!(store.notices().await.unwrap().is_empty());
    let (digest, other) = (Digest::of(b"a = b"), Digest::of(b"c = d"));
    store.keep_text(digest, "a = b").await.unwrap();
    store.keep_text(digest, "a = b").await.unwrap();
    assert_eq!(store.texts(digest).await.unwrap().as_deref(), Some("a = b"));
    assert_eq!(store.texts(other).await.unwrap(), None);
}

async fn a_receipt_of_any_text_comes_back_byte_for_byte(place: Place) {
    let store = place.open().await;
    let mut recorded = Vec::new();
    for (number, operator) in
        ["", "\u{0}\"\\\u{10ffff}", &"long ".repeat(2000), "Test Ltd"].iter().enumerate()
    {
        let mut receipt = receipt(number as u8);
        receipt.operator = (*operator).into();
        // Each with its own notice, and once more with the first one's.
        receipt.notice = Digest::of(&[number as u8]);
        recorded.push(store.record(Draft::new(receipt.clone(), [3; 32])).await.unwrap());
        receipt.notice = Digest::of(&[0]);
        recorded.push(store.record(Draft::new(receipt, [4; 32])).await.unwrap());
    }
    assert_ledger_sound(&store, &recorded).await;
}

async fn a_write_that_fails_leaves_a_sound_ledger(place: Place) {
    let store = place.open().await;
    let mut recorded = record(&store, 250).await;
    for fault in [Fault::NotStored, Fault::StoredButFailed] {
        store.0.faults.set(Write::Receipts, fault);
        let failed = store.record(keyed(77, &format!("{fault:?}"))).await;
        assert!(matches!(failed, Err(StoreError::NotWritten)), "{fault:?}");
        // Who sends it again has exactly one receipt, whatever became of the first.
        let again = store.record(keyed(77, &format!("{fault:?}"))).await.unwrap();
        assert_eq!(again.receipt.id.sequence, recorded.len() as u64, "{fault:?}");
        recorded.push(again);
        recorded.extend(record(&store, 20).await);
        assert_ledger_sound(&store, &recorded).await;
        store.0.faults.set(Write::Other, fault);
        assert!(store.forget(&recorded[0].receipt.id).await.is_err(), "{fault:?}");
        let gone = fault == Fault::StoredButFailed;
        assert_eq!(store.receipt(&recorded[0].receipt.id).await.unwrap().is_none(), gone, "{fault:?}");
        assert!(store.0.faults.happened());
    }
    store.covered(recorded.len() as u64 - 1).await;
    drop(store);
    let store = place.open().await;
    let forgotten = recorded.remove(0);
    assert_eq!(store.receipt(&forgotten.receipt.id).await.unwrap(), None);
    store.covered(forgotten.receipt.id.sequence + recorded.len() as u64).await;
    for one in &recorded {
        assert_eq!(store.receipt(&one.receipt.id).await.unwrap().as_ref(), Some(one));
        assert_proved(&store, one).await;
    }
}
