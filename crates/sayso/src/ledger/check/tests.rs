//! Every way to damage a folder is found, and the damaged file is the one that is named.

use std::path::Path;

use sayso_ledger::hash::HASH_BYTES;
use sayso_ledger::tile::encode_bundle;
use sayso_ledger::{Checkpoint, Tree};

use super::*;
use crate::ledger::published::Published;

/// Entries enough for a full tile on level 1, a partial one beside it, and one on level 2.
const SIZE: u64 = 65_536 + 3 * 256 + 77;

fn entry(index: u64) -> [u8; 32] {
    let mut entry = [0; 32];
    entry[..8].copy_from_slice(&index.to_be_bytes());
    entry
}

/// Writes what a log of `size` entries publishes, but for its checkpoint.
fn publish(folder: &Path, size: u64) -> Checkpoint {
    let mut tree = Tree::new();
    (0..size).for_each(|index| _ = tree.append(leaf_hash(&entry(index))));
    let write = |path: String, bytes: &[u8]| {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    };
    for (id, bytes) in tree.take_full_tiles().into_iter().chain(tree.partial_tiles()) {
        write(id.path(), &bytes);
    }
    for index in 0..size.div_ceil(256) {
        let width = width_at(size, 0, index);
        let entries: Vec<_> = (0..u64::from(width)).map(|n| entry(index * 256 + n)).collect();
        write(BundleId { index, width }.path(), &encode_bundle(&entries).unwrap());
    }
    Checkpoint::new("log.example/a", size, tree.root())
}

fn check(folder: &Path, checkpoint: &Checkpoint) -> Outcome {
    let published = Published::new(&folder.display().to_string()).unwrap();
    derive(&published, checkpoint, 2, &|_| {})
}

/// Changes a file, checks, and puts it back.
fn damaged(folder: &Path, head: &Checkpoint, file: &str, change: impl FnOnce(&mut Vec<u8>)) -> Vec<Finding> {
    let path = folder.join(file);
    let good = std::fs::read(&path).unwrap();
    let mut bad = good.clone();
    change(&mut bad);
    std::fs::write(&path, &bad).unwrap();
    let outcome = check(folder, head);
    std::fs::write(&path, good).unwrap();
    outcome.findings
}

#[test]
fn a_sound_folder_has_no_findings_and_every_file_was_read() {
    let folder = tempfile::tempdir().unwrap();
    for size in [0, 1, 255, 256, 257, 65_535, 65_536, SIZE] {
        let folder = folder.path().join(size.to_string());
        std::fs::create_dir(&folder).unwrap();
        let head = publish(&folder, size);
        let outcome = check(&folder, &head);
        assert_eq!(outcome.findings, [], "{size}");
        assert_eq!((outcome.bundles, outcome.others), (size.div_ceil(256), 0));
        let other = Checkpoint { root: leaf_hash(b""), ..head };
        let findings = check(&folder, &other).findings;
        assert_eq!(findings.len(), 1, "{size}: {findings:?}");
        assert_eq!(findings[0].file, "checkpoint");
    }
}

#[test]
fn a_flipped_byte_in_any_kind_of_file_names_the_file_and_the_entry() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let head = publish(folder, SIZE);
    // The file, the hash or entry within it that is changed, and the first entry that this concerns.
    let cases = [
        ("tile/0/005", 9, 5 * 256 + 9),
        ("tile/0/258", 255, 258 * 256 + 255),
        ("tile/0/259.p/77", 76, 259 * 256 + 76),
        ("tile/1/000", 3, 3 * 256),
        ("tile/1/001.p/3", 2, 258 * 256),
        ("tile/2/000.p/1", 0, 0),
        ("tile/entries/000", 0, 0),
        ("tile/entries/257", 17, 257 * 256 + 17),
        ("tile/entries/259.p/77", 1, 259 * 256 + 1),
    ];
    for (file, position, entry) in cases {
        let entry_bytes = if file.contains("entries") { 2 + 32 } else { HASH_BYTES };
        let at = position * entry_bytes + entry_bytes - 1;
        let findings = damaged(folder, &head, file, |bytes| bytes[at] ^= 0x40);
        assert_eq!(findings.len(), 1, "{file}: {findings:?}");
        assert_eq!((&*findings[0].file, findings[0].entry), (file, Some(entry)), "{findings:?}");
        assert_eq!(findings[0].kind, Kind::Wrong);
        for cut in [1, entry_bytes] {
            let findings = damaged(folder, &head, file, |bytes| bytes.truncate(bytes.len() - cut));
            assert_eq!(findings.len(), 1, "{file} cut by {cut}: {findings:?}");
            assert_eq!((&*findings[0].file, findings[0].kind), (file, Kind::Wrong), "{findings:?}");
        }
        let findings = damaged(folder, &head, file, |bytes| bytes.extend([0; 3]));
        assert_eq!((findings.len(), &*findings[0].file), (1, file), "{findings:?}");
    }
    let findings = damaged(folder, &head, "tile/entries/002", |bytes| bytes[1] ^= 1);
    assert_eq!((findings.len(), &*findings[0].file), (1, "tile/entries/002"), "a length: {findings:?}");
}

#[test]
fn a_missing_file_is_missing_and_not_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let head = publish(folder, SIZE);
    for file in ["tile/0/000", "tile/1/000", "tile/2/000.p/1", "tile/entries/259.p/77"] {
        let bytes = std::fs::read(folder.join(file)).unwrap();
        std::fs::remove_file(folder.join(file)).unwrap();
        let findings = check(folder, &head).findings;
        assert_eq!(findings.len(), 1, "{findings:?}");
        assert_eq!((&*findings[0].file, findings[0].kind), (file, Kind::Missing));
        std::fs::write(folder.join(file), bytes).unwrap();
    }
}

#[test]
fn an_entry_that_was_changed_together_with_its_tile_is_found_by_the_tile_above() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let head = publish(folder, SIZE);
    let path = folder.join("tile/entries/004");
    let mut bundle = std::fs::read(&path).unwrap();
    bundle[2] ^= 1;
    std::fs::write(&path, &bundle).unwrap();
    let findings = damaged(folder, &head, "tile/0/004", |tile| {
        tile[..HASH_BYTES].copy_from_slice(&leaf_hash(&bundle[2..34]).0);
    });
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert_eq!((&*findings[0].file, findings[0].entry), ("tile/0/004", Some(1024)));
    assert!(findings[0].what.contains("changed together"), "{findings:?}");
}

#[test]
fn what_is_left_of_older_trees_must_be_the_beginning_of_todays() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    publish(folder, 300);
    publish(folder, 600);
    let head = publish(folder, SIZE);
    assert_eq!(check(folder, &head).findings, []);
    for file in ["tile/0/001.p/44", "tile/entries/002.p/88", "tile/1/000.p/2"] {
        let findings = damaged(folder, &head, file, |bytes| bytes[9] ^= 1);
        assert_eq!((findings.len(), &*findings[0].file), (1, file), "{findings:?}");
        let findings = damaged(folder, &head, file, |bytes| bytes.truncate(30));
        assert_eq!((findings.len(), &*findings[0].file), (1, file), "{findings:?}");
    }
    std::fs::write(folder.join("tile/0/notes.txt"), "").unwrap();
    publish(&folder.join("more"), SIZE + 1);
    let newer = format!("tile/0/259.p/{}", 78);
    std::fs::copy(folder.join("more").join(&newer), folder.join(&newer)).unwrap();
    let outcome = check(folder, &head);
    assert_eq!((outcome.findings.len(), outcome.others), (0, 2));
}

#[test]
fn a_checkpoint_over_more_than_there_is_ends_soon() {
    let folder = tempfile::tempdir().unwrap();
    let head = publish(folder.path(), 300);
    for size in [1 << 63, u64::MAX] {
        let outcome = check(folder.path(), &Checkpoint { size, ..head.clone() });
        assert!(outcome.gave_up && outcome.findings.len() < 2_000, "{}", outcome.findings.len());
        assert!(outcome.findings.iter().all(|finding| finding.kind == Kind::Missing));
    }
}
