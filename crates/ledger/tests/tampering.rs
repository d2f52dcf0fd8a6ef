//! No byte of a proof file or a signed checkpoint can be changed unnoticed.

use std::error::Error;

use sayso_ledger::tile::MemoryTiles;
use sayso_ledger::{
    Checkpoint, Cosigner, Hash, Note, Policy, SigningKey, TlogProof, Tree, VerifierKey, checkpoint,
    leaf_hash, proof,
};

struct Log {
    proof: TlogProof,
    leaf: Hash,
    log_keys: [VerifierKey; 1],
    witness_keys: [VerifierKey; 1],
}

/// The proof of entry 299 of 301, in a checkpoint that one witness has cosigned.
fn log() -> Result<Log, Box<dyn Error>> {
    let mut tree = Tree::new();
    (0..301_u32).for_each(|n| _ = tree.append(leaf_hash(&n.to_be_bytes())));
    let mut tiles: MemoryTiles = tree.take_full_tiles().into_iter().collect();
    tiles.extend(tree.partial_tiles());

    let key = SigningKey::from_seed("log.example/a", &[1; 32])?;
    let witness = Cosigner::from_seed("witness.example", &[2; 32])?;
    let mut head = Checkpoint::new("log.example/a", tree.size(), tree.root());
    head.extensions.push("an extension line".into());
    let mut note = Note::parse(checkpoint::sign(&head, &key)?.as_bytes())?;
    note.signatures.push(witness.cosign(&note.text, 1_700_000_000)?);
    let path = proof::inclusion_proof(299, 301, &tiles)?;
    Ok(Log {
        proof: TlogProof { extra: None, index: 299, path, checkpoint: note.to_string() },
        leaf: leaf_hash(&299_u32.to_be_bytes()),
        log_keys: [key.verifier_key()],
        witness_keys: [witness.verifier_key().clone()],
    })
}

impl Log {
    fn accepts(&self, file: &[u8]) -> bool {
        let policy = Policy { log_keys: &self.log_keys, witness_keys: &self.witness_keys, quorum: 1 };
        TlogProof::parse(file).and_then(|proof| proof.verify(&self.leaf, &policy)).is_ok()
    }
}

/// Every way to change one byte: each by all of `differences`, each left out, each doubled.
fn changes(
    file: &[u8],
    differences: impl Iterator<Item = u8> + Clone,
) -> impl Iterator<Item = (usize, Vec<u8>)> {
    (0..file.len()).flat_map(move |place| {
        let changed = differences.clone().map(move |difference| {
            let mut changed = file.to_vec();
            changed[place] ^= difference;
            changed
        });
        let (before, after) = file.split_at(place);
        let without = [before, &after[1..]].concat();
        let doubled = [before, &after[..1], after].concat();
        changed
            .chain([without, doubled])
            .filter(move |changed| changed != file)
            .map(move |changed| (place, changed))
    })
}

fn single_bits() -> impl Iterator<Item = u8> + Clone {
    (0..8).map(|bit| 1 << bit)
}

#[test]
fn no_byte_of_a_proof_file_can_be_changed() {
    let log = log().unwrap();
    let file = log.proof.format().unwrap();
    assert!(log.accepts(file.as_bytes()));
    for (place, changed) in changes(file.as_bytes(), 1..=255) {
        assert!(!log.accepts(&changed), "byte {place}:\n{}", String::from_utf8_lossy(&changed));
    }
}

/// The specification leaves the extra data unsigned, so a change there is a change of [`TlogProof::extra`] and of
/// nothing else.
#[test]
fn a_change_of_the_extra_data_changes_nothing_else() {
    let mut log = log().unwrap();
    log.proof.extra = Some(b"receipt 42".to_vec());
    let file = log.proof.format().unwrap();
    let line = file.find("extra ").unwrap()..file.find("index ").unwrap();
    assert!(log.accepts(file.as_bytes()));
    for (place, changed) in changes(file.as_bytes(), single_bits()) {
        if log.accepts(&changed) {
            assert!(line.contains(&place), "byte {place}:\n{}", String::from_utf8_lossy(&changed));
            let read = TlogProof::parse(&changed).unwrap();
            assert_ne!(read.extra, log.proof.extra);
            assert_eq!(TlogProof { extra: log.proof.extra.clone(), ..read }, log.proof);
        }
    }
}

#[test]
fn no_byte_of_a_signed_checkpoint_can_be_changed() {
    let log = log().unwrap();
    let keys = [log.log_keys[0].clone(), log.witness_keys[0].clone()];
    let signed = &log.proof.checkpoint;
    let accepts =
        |signed: &[u8]| checkpoint::open(signed, &keys).is_ok_and(|it| it.cosignatures().count() == 1);
    assert!(accepts(signed.as_bytes()));
    for (place, changed) in changes(signed.as_bytes(), single_bits()) {
        assert!(!accepts(&changed), "byte {place}:\n{}", String::from_utf8_lossy(&changed));
    }
}
