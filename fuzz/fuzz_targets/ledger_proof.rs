//! Whatever somebody hands over as the proof of an entry, or sends to a witness: it is read and comes back the same, or is
//! refused. No proof holds that was made by nobody.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sayso_ledger::witness::{self, AddCheckpoint};
use sayso_ledger::{Cosigner, Policy, SigningKey, TlogProof, Witness, leaf_hash};

fuzz_target!(|bytes: &[u8]| {
    let log = SigningKey::from_seed("log.example/a", &[1; 32]).expect("a name");
    let cosigner = Cosigner::from_seed("witness.example", &[2; 32]).expect("a name");
    let keys = [log.verifier_key()];
    if let Ok(proof) = TlogProof::parse(bytes) {
        assert_eq!(proof.format().expect("it was read").as_bytes(), bytes);
        let policy = Policy { log_keys: &keys, witness_keys: &[], quorum: 0 };
        assert!(proof.verify(&leaf_hash(b"entry"), &policy).is_err());
    }
    if let Ok(request) = AddCheckpoint::parse(bytes) {
        assert_eq!(request.format().as_bytes(), bytes);
    }
    let its_key = cosigner.verifier_key().clone();
    assert!(witness::cosignatures(bytes, "log.example/a\n", &its_key).is_err());
    if let Some(size) = witness::conflict_size(bytes) {
        assert_eq!(format!("{size}\n").as_bytes(), bytes);
    }
    let answer = Witness::new(cosigner, keys.to_vec()).add_checkpoint(bytes, 1);
    assert_ne!(answer.status(), 200, "nobody has signed it");
});
