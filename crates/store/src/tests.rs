use std::collections::BTreeMap;

use sayso_core::receipt::{FORMAT, Scope, commitment};
use sayso_core::{Action, Digest, ReceiptId};
use sayso_ledger::{Policy, TlogProof, leaf_hash};

use super::*;

fn key() -> SigningKey {
    SigningKey::from_seed("test.example/ledger", &[7; 32]).unwrap()
}

fn draft(number: u8) -> Draft {
    let receipt = Receipt {
        format: FORMAT.into(),
        id: ReceiptId { sequence: 0, random: [number; 16] },
        site: "test".parse().unwrap(),
        operator: "Test Ltd".into(),
        notice: Digest::of(b"notice"),
        language: "en".into(),
        law_pack: Digest::of(b"law"),
        jurisdiction: Some("DE".into()),
        regime: "eu-optin".into(),
        gpc: false,
        action: Action::RejectAll,
        choices: BTreeMap::from([("statistics".parse().unwrap(), false)]),
        vendors: Default::default(),
        made_at: jiff::Timestamp::UNIX_EPOCH,
        expires_at: jiff::Timestamp::UNIX_EPOCH,
        previous: None,
        scope: Scope::Browser,
        client: None,
    };
    Draft { receipt, nonce: [number; 32] }
}

/// Every receipt is there, its entry is in the ledger, and its proof verifies.
fn assert_ledger_sound(store: &Store, recorded: &[Recorded]) {
    let keys = [store.verifier_key().clone()];
    let policy = Policy { log_keys: &keys, witness_keys: &[], quorum: 0 };
    assert_eq!(store.snapshot().size(), recorded.len() as u64);
    for one in recorded {
        assert_eq!(store.receipt(&one.receipt.id).unwrap().as_ref(), Some(one));
        let proof = store.proof(one.receipt.id.sequence).unwrap().expect("a proof for every entry");
        let leaf = leaf_hash(&commitment(&one.nonce, &one.receipt.canonical()));
        TlogProof::parse(proof.as_bytes()).unwrap().verify(&leaf, &policy).unwrap();
    }
}

async fn record(store: &Store, count: u16) -> Vec<Recorded> {
    let mut waiting = tokio::task::JoinSet::new();
    for number in 0..count {
        let store = store.clone();
        waiting.spawn(async move { store.record(draft(number.to_le_bytes()[0])).await.unwrap() });
    }
    let mut recorded = waiting.join_all().await;
    recorded.sort_by_key(|one| one.receipt.id.sequence);
    recorded
}

#[tokio::test]
async fn receipts_are_there_with_their_proofs_and_still_are_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sayso.db");
    let store = Store::open(&path, key()).unwrap();
    assert_ledger_sound(&store, &[]);
    let mut recorded = record(&store, 600).await;
    assert_ledger_sound(&store, &recorded);
    drop(store);
    let store = Store::open(&path, key()).unwrap();
    assert_ledger_sound(&store, &recorded);
    recorded.extend(record(&store, 30).await);
    assert_ledger_sound(&store, &recorded);
}

#[tokio::test]
async fn a_wrong_secret_finds_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("sayso.db"), key()).unwrap();
    let one = record(&store, 1).await.remove(0);
    let mut id = one.receipt.id;
    assert_eq!(store.receipt(&id).unwrap(), Some(one));
    id.random[15] ^= 1;
    assert_eq!(store.receipt(&id).unwrap(), None);
    assert_eq!(store.receipt(&ReceiptId { sequence: u64::MAX, random: [0; 16] }).unwrap(), None);
}

#[tokio::test]
async fn a_ledger_that_was_tampered_with_is_not_appended_to() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sayso.db");
    let store = Store::open(&path, key()).unwrap();
    record(&store, 300).await;
    drop(store);
    // The copies below are of the file alone, so everything must have moved from the write-ahead log into it.
    let flushed = Connection::open(&path).unwrap();
    flushed.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    for tampering in [
        "UPDATE receipt SET commitment = zeroblob(32) WHERE sequence = 299",
        "DELETE FROM tile",
        "DELETE FROM checkpoint",
        "UPDATE checkpoint SET size = 299",
    ] {
        let copy = folder.path().join("copy.db");
        std::fs::copy(&path, &copy).unwrap();
        Connection::open(&copy).unwrap().execute(tampering, []).unwrap();
        assert!(Store::open(&copy, key()).is_err(), "{tampering}");
    }
    let other = SigningKey::from_seed("test.example/ledger", &[8; 32]).unwrap();
    assert!(Store::open(&path, other).is_err(), "another key");
}

#[test]
fn a_newer_database_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sayso.db");
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    assert!(matches!(Store::open(&path, key()), Err(StoreError::Newer { found: 99, .. })));
}

#[test]
fn an_older_database_is_brought_up_to_date() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sayso.db");
    Store::open(&path, key()).unwrap().set_account("news", &[1; 32], 1, "choice").unwrap();
    let connection = Connection::open(&path).unwrap();
    connection.execute_batch("DROP TABLE text; DROP TABLE account; PRAGMA user_version = 1;").unwrap();
    let store = Store::open(&path, key()).unwrap();
    let (digest, other) = (Digest::of(b"a = b"), Digest::of(b"c = d"));
    store.keep_texts([(digest, "a = b")]).unwrap();
    store.keep_texts([(digest, "a = b")]).unwrap();
    assert_eq!(store.texts(digest).unwrap().as_deref(), Some("a = b"));
    assert_eq!(store.texts(other).unwrap(), None);
    assert_eq!(store.account("news", &[1; 32]).unwrap(), None);
    store.set_account("news", &[1; 32], 1, "one").unwrap();
    store.set_account("news", &[1; 32], 3, "two").unwrap();
    store.set_account("news", &[1; 32], 2, "late").unwrap();
    assert_eq!(store.account("news", &[1; 32]).unwrap().as_deref(), Some("two"));
    assert_eq!(store.account("shop", &[1; 32]).unwrap(), None);
}

#[tokio::test]
async fn tiles_and_bundles_end_where_the_checkpoint_ends() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("sayso.db"), key()).unwrap();
    record(&store, 300).await;
    let length =
        |path: &str| store.resource(Resource::parse_path(path).unwrap()).unwrap().map(|bytes| bytes.len());
    assert_eq!(length("tile/0/000"), Some(256 * 32));
    assert_eq!(length("tile/0/001.p/44"), Some(44 * 32));
    assert_eq!(length("tile/0/001.p/45"), None);
    assert_eq!(length("tile/0/001"), None);
    assert_eq!(length("tile/1/000.p/1"), Some(32));
    assert_eq!(length("tile/entries/000"), Some(256 * 34));
    assert_eq!(length("tile/entries/001.p/44"), Some(44 * 34));
    assert_eq!(length("tile/entries/002.p/1"), None);
}

#[test]
fn a_secret_is_decided_once_and_a_notice_kept() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("sayso.db"), key()).unwrap();
    assert_eq!(store.secret("cookie", [1; 32]).unwrap(), [1; 32]);
    assert_eq!(store.secret("cookie", [2; 32]).unwrap(), [1; 32]);
    assert!(store.notices().unwrap().is_empty());
    store.ready().unwrap();
}
