//! Whatever somebody serves as a signed note, a checkpoint or a key: it is one or it is refused, never a panic, and what is
//! read is written back byte for byte. Nothing that wasn't signed counts as signed.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sayso_ledger::{Checkpoint, Cosigner, Note, SigningKey, VerifierKey, checkpoint, note};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(read) = Note::parse(bytes) {
        assert_eq!(read.to_string().as_bytes(), bytes);
        if let Ok(head) = Checkpoint::parse(&read.text) {
            assert_eq!(head.text().as_ref(), Ok(&read.text));
        }
    }
    let log = SigningKey::from_seed("log.example/a", &[1; 32]).expect("a name");
    let witness = Cosigner::from_seed("witness.example", &[2; 32]).expect("a name");
    let keys = [log.verifier_key(), witness.verifier_key().clone()];
    assert!(checkpoint::open(bytes, &keys).is_err());
    let Ok(text) = str::from_utf8(bytes) else { return };
    if let Ok(key) = text.parse::<VerifierKey>() {
        assert_eq!(key.to_string(), text);
    }
    // The same text, signed: it opens, and says what was signed.
    if let Ok(signed) = note::sign(text, &[&log]) {
        let opened = note::open(signed.to_string().as_bytes(), &keys).expect("we have signed it");
        assert_eq!(opened.text, text);
    }
});
