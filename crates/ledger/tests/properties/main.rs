//! The crate against a naive tree, on seeded random cases. A failing case names its seed.

mod naive;
mod random;

use random::Random;
use sayso_ledger::proof::{
    consistency_proof, inclusion_proof, root_from_tiles, verify_consistency, verify_inclusion,
};
use sayso_ledger::tile::{BundleId, MemoryTiles, Resource, decode_bundle, encode_bundle};
use sayso_ledger::{Hash, Prover, TileId, TileSource as _, Tree, leaf_hash};

fn leaves(count: u64, random: &mut Random) -> Vec<Hash> {
    (0..count).map(|_| leaf_hash(&random.next().to_be_bytes())).collect()
}

fn grown(leaves: &[Hash]) -> (Tree, MemoryTiles) {
    let mut tree = Tree::new();
    leaves.iter().for_each(|leaf| _ = tree.append(*leaf));
    let mut tiles: MemoryTiles = tree.take_full_tiles().into_iter().collect();
    tiles.extend(tree.partial_tiles());
    (tree, tiles)
}

#[test]
fn small_trees_agree_with_the_naive_one_in_every_proof() {
    let leaves = leaves(70, &mut Random::new(1));
    let (_, tiles) = grown(&leaves);
    for size in 1..=70 {
        let tree = &leaves[..size];
        let (root, n) = (naive::root(tree), size as u64);
        assert_eq!(grown(tree).0.root(), root, "size {size}");
        assert_eq!(root_from_tiles(n, &tiles), Ok(root), "size {size}");
        for (index, leaf) in tree.iter().enumerate() {
            let proof = inclusion_proof(index as u64, n, &tiles).unwrap();
            assert_eq!(proof, naive::path(index, tree), "{index} of {size}");
            // The proof holds for this index and for no other.
            for other in 0..n + 2 {
                let holds = verify_inclusion(other, n, leaf, &proof, &root).is_ok();
                assert_eq!(holds, other == index as u64, "{index} of {size} as {other}");
            }
            let (old, old_root) = (index + 1, naive::root(&tree[..=index]));
            let proof = consistency_proof(old as u64, n, &tiles).unwrap();
            assert_eq!(proof, naive::consistency(old, tree), "{old} to {size}");
            for other in 0..n + 2 {
                let holds = verify_consistency(other, n, &old_root, &root, &proof).is_ok();
                assert_eq!(holds, other == old as u64, "{old} to {size} as {other}");
            }
        }
    }
}

#[test]
fn larger_trees_agree_and_a_damaged_proof_never_holds() {
    for seed in 1..=40 {
        let mut random = Random::new(seed);
        // Half of the sizes lie at the edge of a tile, where mistakes are.
        let size = match random.below(2) {
            0 => 1 + random.below(3000),
            _ => 256 * (1 + random.below(11)) + random.below(3) - 1,
        };
        let leaves = leaves(size, &mut random);
        let (tree, tiles) = grown(&leaves);
        let root = naive::root(&leaves);
        assert_eq!(tree.root(), root, "seed {seed}, size {size}");
        let mut prover = Prover::with_capacity(2);
        for _ in 0..8 {
            let (index, old) = (random.below(size), 1 + random.below(size));
            let context = format!("seed {seed}, size {size}, index {index}, old {old}");
            let mut proof = prover.inclusion_proof(index, size, &tiles).unwrap();
            assert_eq!(proof, naive::path(index as usize, &leaves), "{context}");
            let leaf = leaves[index as usize];
            assert_eq!(verify_inclusion(index, size, &leaf, &proof, &root), Ok(()), "{context}");
            damage(&mut proof, &mut random);
            assert!(verify_inclusion(index, size, &leaf, &proof, &root).is_err(), "{context}");

            let old_root = naive::root(&leaves[..old as usize]);
            let mut proof = prover.consistency_proof(old, size, &tiles).unwrap();
            assert_eq!(proof, naive::consistency(old as usize, &leaves), "{context}");
            assert_eq!(verify_consistency(old, size, &old_root, &root, &proof), Ok(()), "{context}");
            damage(&mut proof, &mut random);
            assert!(verify_consistency(old, size, &old_root, &root, &proof).is_err(), "{context}");
        }
    }
}

/// Flips a bit, drops a hash, or adds one.
fn damage(proof: &mut Vec<Hash>, random: &mut Random) {
    let place = random.below(proof.len() as u64 + 1) as usize;
    match random.below(3) {
        0 if place < proof.len() => proof[place].0[random.below(32) as usize] ^= 1 << random.below(8),
        1 if place < proof.len() => _ = proof.remove(place),
        _ => proof.insert(place, leaf_hash(&random.next().to_be_bytes())),
    }
}

#[test]
fn a_log_that_is_restored_at_random_places_hands_out_every_tile_once() {
    for seed in 1..=10 {
        let mut random = Random::new(seed);
        let leaves = leaves(3000, &mut random);
        let (mut tree, mut stored) = (Tree::new(), MemoryTiles::default());
        let mut taken = Vec::new();
        for leaf in &leaves {
            tree.append(*leaf);
            if random.below(40) == 0 {
                let full = tree.take_full_tiles();
                taken.extend(full.iter().map(|(id, _)| *id));
                stored.extend(full);
                stored.extend(tree.partial_tiles());
                tree = Tree::restore(tree.size(), &stored).unwrap();
            }
        }
        taken.extend(tree.take_full_tiles().iter().map(|(id, _)| *id));
        let want: Vec<_> = (0..11).map(|index| TileId { level: 0, index, width: 256 }).collect();
        assert_eq!(taken, want, "seed {seed}");
        assert_eq!(tree.root(), naive::root(&leaves), "seed {seed}");
    }
}

#[test]
fn a_tile_holds_the_roots_of_the_tiles_below() {
    let leaves = leaves(1000, &mut Random::new(1));
    let (_, tiles) = grown(&leaves);
    let tile = tiles.tile(TileId { level: 1, index: 0, width: 3 }).unwrap();
    let want: Vec<u8> = leaves.chunks_exact(256).flat_map(|below| naive::root(below).0).collect();
    assert_eq!(tile, want);
}

#[test]
fn random_bundles_and_paths_are_read_back() {
    for seed in 1..=200 {
        let mut random = Random::new(seed);
        let count = 1 + random.below(256);
        let entries: Vec<Vec<u8>> =
            (0..count).map(|_| vec![random.next() as u8; random.below(300) as usize]).collect();
        let bytes = encode_bundle(&entries).unwrap();
        let width = count as u16;
        assert_eq!(decode_bundle(&bytes, width).unwrap(), entries, "seed {seed}");
        assert!(
            decode_bundle(&bytes[..random.below(bytes.len() as u64) as usize], width).is_err(),
            "seed {seed}"
        );

        let index = random.next() >> random.below(64);
        let level = random.below(64) as u8;
        for resource in
            [Resource::Tile(TileId { level, index, width }), Resource::Bundle(BundleId { index, width })]
        {
            assert_eq!(Resource::parse_path(&resource.path()), Ok(resource), "seed {seed}");
        }
    }
}

#[test]
fn random_bytes_never_panic_a_reader() {
    // Pieces of real files, so that a random order of them gets further than the first check.
    let pieces: [&[u8]; 16] = [
        b"c2sp.org/tlog-proof@v1",
        b"\n",
        b"\n\n",
        b"index ",
        b"extra ",
        "— ".as_bytes(),
        b"log.example/a",
        b" ",
        b"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        b"0",
        b"18446744073709551615",
        b"+",
        b"00000000",
        b"Uw2QOkn8srV1yJGh2VYRlL0=",
        b"\xff",
        b"tile/0/",
    ];
    let mut random = Random::new(7);
    for _ in 0..20_000 {
        let count = random.below(20);
        let bytes: Vec<u8> = (0..count).flat_map(|_| pieces[random.below(16) as usize]).copied().collect();
        let text = String::from_utf8_lossy(&bytes);
        if let Ok(note) = sayso_ledger::Note::parse(&bytes) {
            assert_eq!(note.to_string().as_bytes(), bytes);
        }
        if let Ok(proof) = sayso_ledger::TlogProof::parse(&bytes) {
            assert_eq!(proof.format().unwrap().as_bytes(), bytes);
        }
        if let Ok(checkpoint) = sayso_ledger::Checkpoint::parse(&text) {
            assert_eq!(checkpoint.text().unwrap(), text);
        }
        _ = text.parse::<sayso_ledger::VerifierKey>();
        _ = Resource::parse_path(&text);
        _ = decode_bundle(&bytes, 1 + random.below(4) as u16);
    }
}
