//! One suite that runs on every database, and what is particular to one of them.

mod file;
mod moved;
mod place;
mod servers;
mod suite;
mod tls;

use std::collections::BTreeMap;

use jiff::Timestamp;
use sayso_core::receipt::{FORMAT, Scope, commitment};
use sayso_core::{Action, Digest, Receipt, ReceiptId};
use sayso_ledger::{Policy, SigningKey, TlogProof, leaf_hash};

use crate::{Draft, Recorded, Store};

fn key() -> SigningKey {
    SigningKey::from_seed("test.example/ledger", &[7; 32]).unwrap()
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// A receipt of the site `test`, made at noon.
fn receipt(number: u8) -> Receipt {
    let made_at = at("2026-11-24T12:00:00Z");
    Receipt {
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
        made_at,
        expires_at: made_at,
        previous: None,
        scope: Scope::Browser,
        client: None,
    }
}

fn draft(number: u8) -> Draft {
    Draft::new(receipt(number), [number; 32])
}

/// Every receipt is there, its entry is in the ledger, and its proof verifies.
async fn assert_ledger_sound(store: &Store, recorded: &[Recorded]) {
    if let Some(last) = recorded.iter().map(|one| one.receipt.id.sequence).max() {
        store.covered(last).await;
    }
    assert_eq!(store.snapshot().size(), recorded.len() as u64, "as many entries as receipts");
    for one in recorded {
        assert_eq!(store.receipt(&one.receipt.id).await.unwrap().as_ref(), Some(one));
        assert_proved(store, one).await;
    }
}

async fn assert_proved(store: &Store, one: &Recorded) {
    let keys = [store.verifier_key().clone()];
    let policy = Policy { log_keys: &keys, witness_keys: &[], quorum: 0 };
    let proof = store.proof(one.receipt.id.sequence).await.unwrap().expect("a proof for every entry");
    let leaf = leaf_hash(&commitment(&one.nonce, &one.receipt.canonical()));
    TlogProof::parse(proof.as_bytes()).unwrap().verify(&leaf, &policy).unwrap();
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
