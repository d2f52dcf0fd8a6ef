use std::fs;
use std::path::Path;

use super::*;
use sayso_age::{Identity, Recipient, identities};

/// The example of the age specification.
const SECRET: &str = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";
const PUBLIC: &str = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";

/// A file of a few bytes, one of some pages, and an empty one.
fn some_contents(folder: &Path) -> Vec<Content> {
    let files: [(&str, Vec<u8>); 3] = [
        (DATABASE, (0..9_000_u32).flat_map(|n| (n * n).to_le_bytes()).collect()),
        (SERVER_FILE, b"listen = '127.0.0.1:0'\n".to_vec()),
        ("sites/a.toml", Vec::new()),
    ];
    let content = |(place, (path, bytes)): (usize, (&str, Vec<u8>))| {
        let from = folder.join(place.to_string());
        fs::write(&from, bytes).unwrap();
        Content { from, path: path.into() }
    };
    files.into_iter().enumerate().map(content).collect()
}

fn packed(folder: &Path, recipients: &[Recipient]) -> Vec<u8> {
    let ledger = Ledger { keys: vec!["a+b+c".into()], size: 7, checkpoint: "note".into() };
    let out = folder.join("backup");
    let now = "2026-11-24T12:00:00Z".parse().unwrap();
    pack(&out, &some_contents(folder), now, false, ledger, recipients, &mut |_| ()).unwrap();
    assert!(!folder.join("backup.unfinished").exists());
    fs::read(out).unwrap()
}

/// Unpacks some bytes, and compares what comes out with what went in.
fn unpacked(folder: &Path, bytes: &[u8], identities: &[Identity]) -> Result<Manifest, UnpackError> {
    let file = folder.join("read");
    fs::write(&file, bytes).unwrap();
    let into = tempfile::tempdir_in(folder).unwrap();
    let manifest = unpack(&file, identities, into.path(), &mut |_, _| ())?;
    for content in some_contents(folder) {
        assert_eq!(fs::read(into.path().join(&content.path)).unwrap(), fs::read(content.from).unwrap());
    }
    Ok(manifest)
}

#[test]
fn a_backup_gives_back_what_went_in() {
    let folder = tempfile::tempdir().unwrap();
    let identities = identities(SECRET).unwrap();
    let plain = packed(folder.path(), &[]);
    let manifest = unpacked(folder.path(), &plain, &[]).unwrap();
    assert_eq!((manifest.ledger.size, manifest.files.len(), manifest.holds(KEY_FILE)), (7, 3, false));
    let sealed = packed(folder.path(), &[PUBLIC.parse().unwrap()]);
    assert_eq!(unpacked(folder.path(), &sealed, &identities).unwrap(), manifest);
    assert!(matches!(unpacked(folder.path(), &sealed, &[]), Err(UnpackError::NeedsKey)));
}

#[test]
fn a_backup_that_was_cut_or_changed_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let identities = identities(SECRET).unwrap();
    for (sealed, recipients) in [(false, vec![]), (true, vec![PUBLIC.parse().unwrap()])] {
        let good = packed(folder.path(), &recipients);
        for length in (0..good.len()).step_by(173).chain([good.len() - 1]) {
            assert!(unpacked(folder.path(), &good[..length], &identities).is_err(), "{sealed} {length}");
        }
        for byte in (0..good.len()).step_by(61) {
            let mut bytes = good.clone();
            bytes[byte] ^= 1;
            // A bit that only says how much memory reading takes may be turned; nothing else comes out for it.
            let result = unpacked(folder.path(), &bytes, &identities);
            assert!(result.is_err() || (!sealed && byte < 16), "{sealed} {byte}");
        }
        let mut longer = good.clone();
        longer.push(0);
        assert!(unpacked(folder.path(), &longer, &identities).is_err(), "{sealed}");
    }
}

/// An archive as somebody else would make it.
fn forged(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = tar::Builder::new(zstd::Encoder::new(Vec::new(), 1).unwrap());
    for (path, bytes) in files {
        let mut head = tar::Header::new_gnu();
        // The library refuses such paths, so they are written past it.
        head.as_mut_bytes()[..path.len()].copy_from_slice(path.as_bytes());
        head.set_size(bytes.len() as u64);
        head.set_mode(0o600);
        head.set_cksum();
        archive.append(&head, *bytes).unwrap();
    }
    archive.into_inner().unwrap().finish().unwrap()
}

#[test]
fn a_backup_writes_nothing_outside_of_its_folder() {
    let folder = tempfile::tempdir().unwrap();
    for bad in ["../out", "/out", "a/../../out", "a\\..\\out", "c:out", "", "a//b", "."] {
        let ledger = Ledger { keys: vec![], size: 0, checkpoint: String::new() };
        let file = Packed { path: bad.into(), size_bytes: 1, sha256: Digest::of(b"x") };
        let manifest = Manifest::new(jiff::Timestamp::UNIX_EPOCH, false, ledger, vec![file]);
        let bytes = forged(&[(MANIFEST_NAME, &manifest.bytes()), (bad, b"x")]);
        let error = unpacked(folder.path(), &bytes, &[]).unwrap_err().to_string();
        assert!(error.contains("which no backup has"), "{bad}: {error}");
    }
    let error = |bytes: Vec<u8>| unpacked(folder.path(), &bytes, &[]).unwrap_err().to_string();
    assert!(error(forged(&[("a", b"x")])).contains("doesn't begin with"));
    assert!(error(forged(&[])).contains("nothing in it"));
    assert!(error(b"a text".to_vec()).contains("no backup"));
    let ledger = Ledger { keys: vec![], size: 0, checkpoint: String::new() };
    let manifest = Manifest::new(jiff::Timestamp::UNIX_EPOCH, false, ledger, vec![]).bytes();
    assert!(error(forged(&[(MANIFEST_NAME, &manifest), ("a", b"x")])).contains("doesn't list it"));
}

#[test]
fn a_backup_is_not_believed_about_how_long_anything_in_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let file = |path: &str, size_bytes| Packed { path: path.into(), size_bytes, sha256: Digest::of(b"x") };
    let manifest = |files| {
        let ledger = Ledger { keys: vec![], size: 0, checkpoint: String::new() };
        Manifest::new(jiff::Timestamp::UNIX_EPOCH, false, ledger, files).bytes()
    };
    let error = |bytes: Vec<u8>| unpacked(folder.path(), &bytes, &[]).unwrap_err().to_string();
    let too_many = manifest(vec![file("a", u64::MAX), file("b", 1)]);
    assert!(error(forged(&[(MANIFEST_NAME, &too_many)])).contains("more bytes than there can be"));
    let long = vec![b'x'; 8 << 20];
    let found = error(forged(&[(MANIFEST_NAME, &manifest(vec![file("a", 1)])), ("a", &long)]));
    assert!(found.contains("a isn't as"), "{found}");
    // A name of its own in front of a file, as GNU's tar writes long ones (type L).
    let mut archive = tar::Builder::new(zstd::Encoder::new(Vec::new(), 1).unwrap());
    let listed = manifest(vec![file("a", 1)]);
    for (kind, path, bytes) in [
        (tar::EntryType::Regular, MANIFEST_NAME, &listed[..]),
        (tar::EntryType::GNULongName, "././@LongLink", &long[..]),
        (tar::EntryType::Regular, "a", b"x"),
    ] {
        let mut head = tar::Header::new_gnu();
        head.as_mut_bytes()[..path.len()].copy_from_slice(path.as_bytes());
        head.set_entry_type(kind);
        head.set_size(bytes.len() as u64);
        head.set_cksum();
        archive.append(&head, bytes).unwrap();
    }
    let found = error(archive.into_inner().unwrap().finish().unwrap());
    assert!(found.contains("longer than it may be"), "{found}");
}
