//! The server is killed while choices arrive. Every choice that was answered 201 is there afterwards, and the ledger checks,
//! by nothing but what it publishes.

#![expect(clippy::unwrap_used, reason = "a test: the panic is the report")]

mod server;

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use sayso_core::Receipt;
use sayso_core::receipt::commitment;
use sayso_ledger::{
    Checkpoint, Policy, Prover, TileId, TlogProof, VerifierKey, checkpoint, leaf_hash, proof,
};

use server::{Connection, Server};

/// What a visitor was told: the receipt file, and where it is to be had.
struct Told {
    location: String,
    file: serde_json::Value,
}

/// Visitors who choose as fast as they are answered.
const VISITORS: usize = 6;

#[test]
fn what_was_answered_is_there_after_a_kill_and_the_ledger_checks() {
    let folder = tempfile::tempdir().unwrap();
    let mut told: Vec<Told> = Vec::new();
    let mut before: Option<Checkpoint> = None;
    // Other counts find the writer at other points of its work; the last round only reads.
    for answers in [1, 70, 300, 0] {
        let mut server = Server::start(folder.path());
        let after = assert_ledger_sound(&server, &told);
        if let Some(before) = before.replace(after.clone()) {
            assert_grew(&server, &before, &after);
        }
        told.extend(choose_until_killed(&mut server, answers));
    }
    assert!(told.len() > 370, "{}", told.len());
}

/// Lets visitors choose, and kills the server in the midst of it.
fn choose_until_killed(server: &mut Server, answers: usize) -> Vec<Told> {
    if answers == 0 {
        return Vec::new();
    }
    let notice = Connection::open(server).get("/_sayso/decision").json()["notice"].clone();
    let choice = serde_json::json!({"notice": notice, "action": "accept-all", "purposes": {}}).to_string();
    let (told, count) = (Mutex::new(Vec::new()), AtomicUsize::new(0));
    std::thread::scope(|threads| {
        let (address, told, count, choice) = (server.address(), &told, &count, &choice);
        for _ in 0..VISITORS {
            threads.spawn(move || {
                let mut connection = Connection::to(address);
                // Ends when the server does: the answer that breaks off is a choice that nobody was told of.
                while let Some(answer) = connection.try_post("/_sayso/choices", choice) {
                    assert_eq!(answer.status, 201, "{}", answer.text());
                    let location = answer.header("location").to_owned();
                    told.lock().unwrap().push(Told { location, file: answer.json() });
                    count.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        while count.load(Ordering::Relaxed) < answers {
            std::thread::yield_now();
        }
        server.kill();
    });
    told.into_inner().unwrap()
}

/// Every receipt is there as it was told, and proved under the newest checkpoint, whose root is that of the tiles.
fn assert_ledger_sound(server: &Server, told: &[Told]) -> Checkpoint {
    let mut connection = Connection::open(server);
    let key: VerifierKey = connection.get("/_sayso/ledger/key").text().trim().parse().unwrap();
    let keys = [key];
    let note = connection.get("/_sayso/ledger/checkpoint").text();
    let checkpoint = checkpoint::open(&note, &keys).unwrap().checkpoint;
    assert!(checkpoint.size >= told.len() as u64);
    let root = proof::root_from_tiles(checkpoint.size, &tiles(server)).unwrap();
    assert_eq!(root, checkpoint.root);
    let policy = Policy { log_keys: &keys, witness_keys: &[], quorum: 0 };
    for Told { location, file } in told {
        let answer = connection.get(location);
        assert_eq!(answer.status, 200, "{location}: {}", answer.text());
        let now = answer.json();
        assert_eq!((&now["receipt"], &now["nonce"]), (&file["receipt"], &file["nonce"]), "{location}");
        let receipt: Receipt = serde_json::from_value(now["receipt"].clone()).unwrap();
        let nonce = base64::Engine::decode(
            &base64::engine::general_purpose::STANDARD,
            now["nonce"].as_str().unwrap(),
        );
        let nonce: [u8; 32] = nonce.unwrap().try_into().unwrap();
        let leaf = leaf_hash(&commitment(&nonce, &receipt.canonical()));
        // The proof that was told, under the checkpoint of then, and the one of today.
        for proof in [&file["proof"], &now["proof"]] {
            TlogProof::parse(proof.as_str().unwrap().as_bytes()).unwrap().verify(&leaf, &policy).unwrap();
        }
    }
    checkpoint
}

/// The ledger only grew: what was signed before is the beginning of what is signed now.
fn assert_grew(server: &Server, before: &Checkpoint, after: &Checkpoint) {
    let proof = Prover::default().consistency_proof(before.size, after.size, &tiles(server)).unwrap();
    if before.size > 0 {
        proof::verify_consistency(before.size, after.size, &before.root, &after.root, &proof).unwrap();
    }
}

/// The tiles as the server publishes them.
fn tiles(server: &Server) -> impl Fn(TileId) -> Result<Vec<u8>, std::io::Error> {
    move |id| {
        let answer = Connection::open(server).get(&format!("/_sayso/ledger/{}", id.path()));
        if answer.status == 200 { Ok(answer.body) } else { Err(std::io::Error::other(answer.text())) }
    }
}
