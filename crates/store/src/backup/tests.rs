use std::collections::BTreeMap;
use std::path::PathBuf;

use sayso_core::receipt::{FORMAT, Scope, commitment};
use sayso_core::{Action, Digest, Receipt, ReceiptId};

use super::*;
use crate::{Draft, Store};

fn key() -> SigningKey {
    SigningKey::from_seed("test.example/ledger", &[7; 32]).unwrap()
}

fn draft(number: u16) -> Draft {
    let made_at = "2026-11-24T12:00:00Z".parse().unwrap();
    let [low, high] = number.to_le_bytes();
    let receipt = Receipt {
        format: FORMAT.into(),
        id: ReceiptId { sequence: 0, random: [low; 16] },
        site: "test".parse().unwrap(),
        operator: "Test Ltd".into(),
        notice: Digest::of(b"notice"),
        language: "en".into(),
        law_pack: Digest::of(b"law"),
        jurisdiction: None,
        regime: "eu-optin".into(),
        gpc: false,
        action: Action::RejectAll,
        choices: BTreeMap::new(),
        vendors: BTreeMap::new(),
        made_at,
        expires_at: made_at,
        previous: None,
        scope: Scope::Browser,
        client: None,
    };
    Draft::new(receipt, [high; 32])
}

/// A store with so many receipts, and where its copies go.
async fn store(folder: &Path, count: u16) -> (Store, PathBuf, Vec<Vec<u8>>) {
    let store = Store::open(&folder.join("sayso.db"), key()).await.unwrap();
    store.secret("cookie", [0xab; 32]).await.unwrap();
    let mut entries = Vec::new();
    for number in 0..count {
        let recorded = store.record(draft(number)).await.unwrap();
        entries.push(commitment(&recorded.nonce, &recorded.receipt.canonical()).to_vec());
    }
    let copy = folder.join("copy.db");
    store.backup(&copy).await.unwrap();
    (store, copy, entries)
}

fn look(copy: &Path) -> Inspected {
    inspect(copy, &[key().verifier_key()], Some(100), &mut |_| ()).unwrap()
}

#[tokio::test]
async fn a_copy_is_sound_and_its_entries_give_the_root_that_is_signed() {
    let folder = tempfile::tempdir().unwrap();
    let (store, copy, _) = store(folder.path(), 300).await;
    let found = look(&copy);
    assert_eq!(found.findings, Vec::<String>::new());
    assert_eq!((found.size, found.receipts, found.root), (300, 300, store.snapshot().root()));
    assert_eq!(found.checkpoint.as_deref(), Some(store.snapshot().checkpoint()));
    let mut tree = Tree::new();
    assert_ne!(found.earlier_root, Some(tree.root()));
    tree.append(leaf_hash(b"other"));
    let strange = SigningKey::from_seed("test.example/ledger", &[8; 32]).unwrap();
    let found = inspect(&copy, &[strange.verifier_key()], None, &mut |_| ()).unwrap();
    assert!(found.findings[0].contains("checkpoint doesn't hold"), "{:?}", found.findings);
}

#[tokio::test]
async fn what_was_changed_in_a_copy_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let (_store, copy, _) = store(folder.path(), 300).await;
    let good = std::fs::read(&copy).unwrap();
    for (change, says) in [
        ("DELETE FROM entry WHERE sequence = 9", "entry 9 is missing"),
        ("DELETE FROM entry WHERE sequence > 297", "300 entries, and 298 are there"),
        (
            "UPDATE entry SET commitment = zeroblob(32) WHERE sequence = 299",
            "the checkpoint signs 300 entries",
        ),
        (
            "UPDATE entry SET commitment = zeroblob(32) WHERE sequence = 2",
            "tile/0/000 isn't that of the entries",
        ),
        ("DELETE FROM tile", "tile/0/000 is missing"),
        ("UPDATE checkpoint SET size = 299", "the checkpoint signs 300 entries"),
        ("DELETE FROM checkpoint", "no checkpoint"),
    ] {
        std::fs::write(&copy, &good).unwrap();
        Connection::open(&copy).unwrap().execute_batch(change).unwrap();
        let found = inspect(&copy, &[key().verifier_key()], None, &mut |_| ()).unwrap().findings.join("; ");
        assert!(found.contains(says), "{change}: {found}");
    }
}

#[tokio::test]
async fn a_copy_without_secrets_has_none_of_their_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let (_store, copy, _) = store(folder.path(), 3).await;
    let holds = || std::fs::read(&copy).unwrap().windows(32).any(|bytes| bytes == [0xab; 32]);
    assert!(holds());
    remove_secrets(&copy).unwrap();
    assert!(!holds());
    assert_eq!(look(&copy).findings, Vec::<String>::new());
}

#[tokio::test]
async fn lost_entries_are_appended_only_if_they_lead_to_what_was_published() {
    let folder = tempfile::tempdir().unwrap();
    let (store, copy, mut entries) = store(folder.path(), 200).await;
    for number in 200..600 {
        let recorded = store.record(draft(number)).await.unwrap();
        entries.push(commitment(&recorded.nonce, &recorded.receipt.canonical()).to_vec());
    }
    let snapshot = store.snapshot();
    let published = Checkpoint::new(key().name(), snapshot.size(), snapshot.root());
    let append =
        |lost: Vec<Vec<u8>>| append_lost(&copy, &published, snapshot.checkpoint(), &mut lost.into_iter());
    let mut wrong = entries[200..].to_vec();
    wrong[7][0] ^= 1;
    for bad in [wrong, entries[200..599].to_vec(), entries[201..].to_vec()] {
        assert!(append(bad).unwrap_err().to_string().contains("the published checkpoint signs 600"));
        assert_eq!((look(&copy).size, look(&copy).findings), (200, vec![]));
    }
    append(entries[200..].to_vec()).unwrap();
    let found = look(&copy);
    assert_eq!((found.size, found.receipts, found.root, found.findings), (600, 200, snapshot.root(), vec![]));
    let again = Store::open(&copy, key()).await.unwrap();
    assert_eq!(again.record(draft(600)).await.unwrap().receipt.id.sequence, 600);
    assert!(again.proof(300).await.unwrap().is_some());
}

#[tokio::test]
async fn a_copy_can_go_on_as_another_ledger() {
    let folder = tempfile::tempdir().unwrap();
    let (_store, copy, _) = store(folder.path(), 20).await;
    let second = SigningKey::from_seed("test.example/second", &[9; 32]).unwrap();
    let note = sign_anew(&copy, &second).unwrap();
    assert!(note.starts_with("test.example/second\n20\n"), "{note}");
    assert!(Store::open(&copy, key()).await.is_err());
    let store = Store::open(&copy, second).await.unwrap();
    assert_eq!(store.record(draft(20)).await.unwrap().receipt.id.sequence, 20);
}

#[tokio::test]
async fn a_database_of_another_format_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let (_store, copy, _) = store(folder.path(), 2).await;
    let set =
        |format: u32| Connection::open(&copy).unwrap().pragma_update(None, "user_version", format).unwrap();
    set(schema::FORMAT + 1);
    assert!(matches!(inspect(&copy, &[], None, &mut |_| ()), Err(StoreError::Newer { .. })));
    set(3);
    assert!(inspect(&copy, &[], None, &mut |_| ()).unwrap_err().to_string().contains("format 3"));
    assert!(inspect(&folder.path().join("none.db"), &[], None, &mut |_| ()).is_err());
    assert!(!folder.path().join("none.db").exists());
}

#[tokio::test]
async fn receipts_that_were_ever_made_are_counted_by_whole_days() {
    let folder = tempfile::tempdir().unwrap();
    let (store, _, _) = store(folder.path(), 5).await;
    let (site, at) = ("test".parse().unwrap(), |text: &str| text.parse::<jiff::Timestamp>().unwrap());
    let made = |from, until| store.made(&site, at(from), at(until));
    let (before, after) = ("2026-11-24T00:00:00Z", "2026-11-25T00:00:00Z");
    assert_eq!(made(before, after).await.unwrap(), Some(5));
    store.erase_before(&site, at(after), at(after)).await.unwrap();
    assert_eq!(made(before, after).await.unwrap(), Some(5), "erased ones are counted");
    assert_eq!(made(after, "2026-11-26T00:00:00Z").await.unwrap(), Some(0));
    assert_eq!(made(before, "2026-11-24T13:00:00Z").await.unwrap(), None);
    assert_eq!(store.made(&"other".parse().unwrap(), at(before), at(after)).await.unwrap(), Some(0));
}
