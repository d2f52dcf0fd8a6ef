use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use sayso_core::receipt::{FORMAT, Scope, commitment};
use sayso_core::{Action, Digest, Receipt, ReceiptId};
use sayso_ledger::tile::MemoryTiles;
use sayso_ledger::{Checkpoint, SigningKey, Tree, checkpoint, leaf_hash};
use sayso_store::{Recorded, Scanned};

use super::manifest::MANIFEST_NAME;
use super::run::{Outcome, Receipts};
use super::shape::moment;
use super::verify::{Finding, Proofs, checkpoint_of, manifest_path, verify};
use super::*;

/// A ledger whose every other entry is of the site `a`.
struct Book {
    all: Vec<Recorded>,
    tiles: MemoryTiles,
    ledger: Ledger,
    /// After so many pages reading fails; counted down.
    pages: Cell<usize>,
}

#[derive(Debug, thiserror::Error)]
#[error("the database went away")]
struct Gone;

fn receipt(number: u64) -> Recorded {
    let text = |text: &str| text.to_owned();
    let purposes = [("statistics", number.is_multiple_of(3)), ("old-purpose", true)];
    let choices = purposes.into_iter().take(number as usize % 3);
    let receipt = Receipt {
        format: FORMAT.into(),
        id: ReceiptId { sequence: number, random: [number as u8; 16] },
        site: if number.is_multiple_of(2) { "a" } else { "b" }.parse().unwrap(),
        operator: text("=Evil, \"Ltd\"\n\u{e9}"),
        notice: Digest::of(b"notice"),
        language: text("en"),
        law_pack: Digest::of(b"law"),
        jurisdiction: (!number.is_multiple_of(5)).then(|| text("DE")),
        regime: text("eu-optin"),
        gpc: number.is_multiple_of(7),
        action: Action::Save,
        choices: choices.map(|(name, yes)| (name.parse().unwrap(), yes)).collect(),
        vendors: BTreeMap::from([("some-vendor".parse().unwrap(), false)]),
        made_at: moment("2026-11-24").unwrap() + jiff::SignedDuration::from_secs(number as i64),
        expires_at: moment("2027-11-24").unwrap(),
        previous: (number > 9).then(|| ReceiptId { sequence: number - 4, random: [4; 16] }),
        scope: Scope::Browser,
        client: number.is_multiple_of(4).then(|| "1.2.0".to_owned().try_into().unwrap()),
    };
    let body = receipt.canonical();
    Recorded { receipt, nonce: [number as u8 ^ 0x55; 32], body }
}

impl Book {
    fn of(count: u64) -> Self {
        let all: Vec<Recorded> = (0..count).map(receipt).collect();
        let mut tree = Tree::new();
        for one in &all {
            tree.append(leaf_hash(&commitment(&one.nonce, &one.receipt.canonical())));
        }
        let mut tiles: MemoryTiles = tree.take_full_tiles().into_iter().collect();
        tiles.extend(tree.partial_tiles());
        let key = SigningKey::from_seed("test.example/ledger", &[7; 32]).unwrap();
        let note = checkpoint::sign(&Checkpoint::new(key.name(), tree.size(), tree.root()), &key).unwrap();
        let ledger = Ledger { key: key.verifier_key().to_string(), size: count, checkpoint: note };
        Self { all, tiles, ledger, pages: Cell::new(usize::MAX) }
    }
}

impl Receipts for &Book {
    type Error = Gone;

    fn page(&mut self, after: Option<u64>, limit: usize) -> Result<Vec<Scanned>, Gone> {
        self.pages.set(self.pages.get().checked_sub(1).ok_or(Gone)?);
        let rows = self.all.iter().filter(|one| one.receipt.site.as_str() == "a");
        let rows = rows.filter(|one| after.is_none_or(|after| one.receipt.id.sequence > after));
        let scanned = |one: &Recorded| Scanned {
            sequence: one.receipt.id.sequence,
            made_at: one.receipt.made_at,
            nonce: one.nonce,
            body: one.receipt.canonical(),
        };
        Ok(rows.take(limit).map(scanned).collect())
    }

    fn made(&mut self) -> Result<Option<u64>, Gone> {
        Ok(Some(self.all.len() as u64 / 2 + 2))
    }
}

fn export(out: &Path, format: Format) -> Export {
    Export {
        site: "a".parse().unwrap(),
        period: Period { from: moment("2026-11-24").unwrap(), until: moment("2026-11-25").unwrap() },
        shape: Shape { format, secrets: true, purposes: vec!["statistics".parse().unwrap()] },
        part_rows: 7,
        out: out.into(),
    }
}

fn run(export: &Export, mut book: &Book) -> Result<Outcome, ExportError<Gone>> {
    export.run(moment("2026-12-01").unwrap(), book.ledger.clone(), &mut book, &mut |_| ())
}

/// Every file of an export with its bytes.
fn bytes(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.map(|path| (path.file_name().unwrap().into(), fs::read(path).unwrap())).collect()
}

/// What a check finds, with the ledger at hand.
fn check(named: &Path, book: &Book) -> Vec<Finding> {
    let path = manifest_path(named);
    let manifest = match Manifest::read(&fs::read(&path).unwrap()) {
        Ok(manifest) => manifest,
        Err(what) => return vec![Finding { file: "manifest".into(), line: None, what }],
    };
    let (before, key) = checkpoint_of(&manifest, None).unwrap();
    let mut proofs =
        Proofs::new(book.tiles.clone(), book.ledger.checkpoint.as_bytes(), &before, &key).unwrap();
    let mut entries = |entry, commitment: &Digest| proofs.check(entry, commitment);
    verify(&manifest, path.parent().unwrap(), Some(&mut entries), &mut |_| ())
}

fn texts(findings: &[Finding]) -> String {
    findings.iter().map(|finding| format!("{finding}\n")).collect()
}

const FORMATS: [Format; 3] = [Format::Jsonl, Format::Csv, Format::Parquet];

/// The forms of an export: a folder of parts, or one file.
fn outs(folder: &Path, format: Format) -> [PathBuf; 2] {
    [folder.join("parts"), folder.join("all").with_extension(format.extension())]
}

#[test]
fn an_export_holds_every_receipt_of_the_site_and_checks_against_the_ledger() {
    let book = Book::of(300);
    for format in FORMATS {
        let folder = tempfile::tempdir().unwrap();
        for out in outs(folder.path(), format) {
            let manifest = run(&export(&out, format), &book).unwrap().manifest;
            assert_eq!((manifest.receipts, manifest.erased), (150, Some(2)));
            assert_eq!((manifest.first_entry, manifest.last_entry), (Some(0), Some(298)));
            assert_eq!(texts(&check(&out, &book)), "", "{format:?}");
            assert!(matches!(run(&export(&out, format), &book), Err(ExportError::Occupied(_))));
        }
        assert_eq!(bytes(&folder.path().join("parts")).len(), 22 + 1, "no state is left behind");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3, "no parts are left behind");
    }
}

#[test]
fn an_export_that_broke_off_goes_on_and_ends_with_the_same_bytes() {
    let book = Book::of(50);
    for format in FORMATS {
        let whole = tempfile::tempdir().unwrap();
        let broken = tempfile::tempdir().unwrap();
        for (wanted, out) in outs(whole.path(), format).iter().zip(outs(broken.path(), format)) {
            run(&export(wanted, format), &book).unwrap();
            // One page at a time, and the third breaks off a part that is begun.
            let mut runs = 0;
            loop {
                book.pages.set(1);
                runs += 1;
                match run(&export(&out, format), &book) {
                    Ok(_) => break,
                    Err(error) => assert!(matches!(error, ExportError::Source(Gone)), "{error}"),
                }
            }
            assert!(runs >= 4, "{runs}");
            book.pages.set(usize::MAX);
        }
        assert_eq!(bytes(&whole.path().join("parts")), bytes(&broken.path().join("parts")), "{format:?}");
        let file = format!("all.{}", format.extension());
        for name in [file.clone(), format!("{file}.manifest.json")] {
            let read = |folder: &tempfile::TempDir| fs::read(folder.path().join(&name)).unwrap();
            assert_eq!(read(&whole), read(&broken), "{name}");
        }
    }
}

#[test]
fn a_part_that_was_changed_meanwhile_is_written_again_and_another_export_is_kept_out() {
    let book = Book::of(50);
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("parts");
    let export = export(&out, Format::Jsonl);
    book.pages.set(2);
    run(&export, &book).unwrap_err();
    let first = out.join("receipts-00001.jsonl");
    let written = fs::read(&first).unwrap();
    fs::write(&first, "{}").unwrap();
    book.pages.set(usize::MAX);
    let other = Export { site: "b".parse().unwrap(), ..export.clone() };
    assert!(matches!(run(&other, &book), Err(ExportError::Occupied(_))));
    let small = Book::of(20);
    assert!(matches!(run(&export, &small), Err(ExportError::Occupied(_))), "the ledger has become shorter");
    run(&export, &book).unwrap();
    assert_eq!(fs::read(&first).unwrap(), written);
    assert_eq!(texts(&check(&out, &book)), "");
}

#[test]
fn an_empty_export_is_whole_and_what_comes_later_is_left_out() {
    for format in FORMATS {
        let folder = tempfile::tempdir().unwrap();
        let mut book = Book::of(0);
        for out in outs(folder.path(), format) {
            assert_eq!(run(&export(&out, format), &book).unwrap().manifest.receipts, 0);
            assert_eq!(texts(&check(&out, &book)), "", "{format:?}");
        }
        let later = folder.path().join("later");
        book.all = (0..9).map(receipt).collect();
        assert_eq!(run(&export(&later, format), &book).unwrap().manifest.receipts, 0);
    }
}

#[test]
fn without_secrets_nothing_in_the_files_opens_a_receipt() {
    let book = Book::of(60);
    for format in FORMATS {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("parts");
        let mut export = export(&out, format);
        export.shape.secrets = false;
        run(&export, &book).unwrap();
        assert_eq!(texts(&check(&out, &book)), "", "{format:?}");
        let all: Vec<u8> = bytes(&out).into_values().flatten().collect();
        let all = String::from_utf8_lossy(&all);
        for one in &book.all {
            assert!(!all.contains(&one.receipt.id.to_string()), "{format:?}");
            assert!(!all.contains(&Digest(one.nonce).to_string()), "{format:?}");
        }
    }
}

#[test]
fn what_was_changed_is_found_and_named() {
    let book = Book::of(60);
    for format in [Format::Jsonl, Format::Csv] {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("parts");
        run(&export(&out, format), &book).unwrap();
        let name = format!("receipts-00002.{}", format.extension());
        let path = out.join(&name);
        let good = fs::read(&path).unwrap();
        // In a CSV the operator's name goes over two lines, and the first names the columns.
        let at = |record: u64| if format == Format::Csv { 2 + 2 * (record - 1) } else { record };
        let end = if format == Format::Csv { "\"\r\n" } else { "}\n" };
        let text = String::from_utf8(good.clone()).unwrap();
        let records: Vec<&str> = text.split_inclusive(end).collect();
        let first = usize::from(format == Format::Csv);
        let changed = |bytes: Vec<u8>| {
            fs::write(&path, bytes).unwrap();
            let found = texts(&check(&out, &book));
            fs::write(&path, &good).unwrap();
            found
        };
        // A line removed.
        let mut without = records.clone();
        without.remove(first + 2);
        let found = changed(without.concat().into_bytes());
        assert!(found.contains(&format!("{name}:{}: row 10 is missing before this line", at(3))), "{found}");
        assert!(!found.contains("ends after"), "{found}");
        // The last line removed: only the manifest knows of it.
        let found = changed(records[..records.len() - 1].concat().into_bytes());
        assert!(found.contains(&format!("{name}: it ends after 6 of 7 receipts")), "{found}");
        // Cut within a line.
        let found = changed(good[..good.len() - 9].to_vec());
        assert!(found.contains(&format!("{name}:{}: it breaks off", at(7))), "{found}");
        // Two lines in each other's place.
        let mut swapped = records.clone();
        swapped.swap(first, first + 1);
        assert!(changed(swapped.concat().into_bytes()).contains("where row"));
        // A bit turned, here and there.
        for byte in (0..good.len()).step_by(97) {
            let mut bytes = good.clone();
            bytes[byte] ^= 1;
            let found = changed(bytes);
            assert!(found.contains(&format!("{name}: its SHA-256")), "byte {byte}: {found}");
            let named =
                found.lines().any(|line| line.starts_with(&format!("{name}:")) && !line.contains("SHA"));
            assert!(named, "byte {byte}: {found}");
        }
        // A file more, a file less.
        fs::write(out.join("receipts-00009.x"), "").unwrap();
        assert!(texts(&check(&out, &book)).contains("receipts-00009.x: the manifest doesn't list it"));
        fs::remove_file(out.join("receipts-00009.x")).unwrap();
        fs::remove_file(&path).unwrap();
        assert!(texts(&check(&out, &book)).contains(&format!("{name}: it can't be read")));
    }
}

#[test]
fn a_changed_parquet_file_is_found() {
    let book = Book::of(60);
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("parts");
    run(&export(&out, Format::Parquet), &book).unwrap();
    let path = out.join("receipts-00001.parquet");
    let good = fs::read(&path).unwrap();
    let mut bytes = good.clone();
    bytes[good.len() / 2] ^= 1;
    fs::write(&path, bytes).unwrap();
    assert!(texts(&check(&out, &book)).contains("receipts-00001.parquet: its SHA-256"));
    fs::write(&path, &good[..good.len() - 1]).unwrap();
    assert!(texts(&check(&out, &book)).contains("receipts-00001.parquet: it has"));
}

#[test]
fn a_changed_manifest_is_found() {
    let book = Book::of(20);
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("parts");
    run(&export(&out, Format::Jsonl), &book).unwrap();
    let path = out.join(MANIFEST_NAME);
    let good = fs::read(&path).unwrap();
    for byte in (0..good.len()).step_by(5) {
        let mut bytes = good.clone();
        bytes[byte] ^= 1;
        fs::write(&path, bytes).unwrap();
        assert_eq!(check(&out, &book)[0].file, "manifest", "byte {byte}");
    }
    let text = String::from_utf8(good).unwrap();
    for (from, to) in [("\"receipts\": 10", "\"receipts\": 9"), ("\n", " ")] {
        fs::write(&path, text.replacen(from, to, 1)).unwrap();
        assert_eq!(check(&out, &book)[0].file, "manifest", "{from}");
    }
}

#[test]
fn a_forged_export_that_fits_its_own_manifest_is_told_by_the_ledger() {
    let book = Book::of(60);
    let mut forged = Book::of(60);
    forged.all[10].receipt.gpc ^= true;
    for format in FORMATS {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("parts");
        run(&export(&out, format), &forged).unwrap();
        let found = texts(&check(&out, &book));
        let line = if format == Format::Csv { 2 + 2 * 5 } else { 6 };
        let wanted = format!(
            "receipts-00001.{}:{line}: entry 10 of the ledger is another commitment\n",
            format.extension()
        );
        assert_eq!(found, wanted);
    }
}

#[test]
fn a_ledger_that_was_cut_or_is_another_is_told() {
    let (before, after) = (Book::of(30), Book::of(300));
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("parts");
    run(&export(&out, Format::Jsonl), &before).unwrap();
    assert_eq!(texts(&check(&out, &after)), "", "the ledger has grown since");
    let manifest = Manifest::read(&fs::read(out.join(MANIFEST_NAME)).unwrap()).unwrap();
    let (checkpoint, key) = checkpoint_of(&manifest, None).unwrap();
    let against = |book: &Book| {
        let note = book.ledger.checkpoint.as_bytes();
        Proofs::new(book.tiles.clone(), note, &checkpoint, &key).err().unwrap_or_default()
    };
    assert!(against(&Book::of(29)).contains("was cut"));
    let mut other = Book::of(300);
    other.all[3].nonce = [0; 32];
    let mut tree = Tree::new();
    other
        .all
        .iter()
        .for_each(|one| _ = tree.append(leaf_hash(&commitment(&one.nonce, &one.receipt.canonical()))));
    other.tiles = tree.take_full_tiles().into_iter().chain(tree.partial_tiles()).collect();
    let signer = SigningKey::from_seed("test.example/ledger", &[7; 32]).unwrap();
    let fork = Checkpoint::new(signer.name(), tree.size(), tree.root());
    other.ledger.checkpoint = checkpoint::sign(&fork, &signer).unwrap();
    assert!(against(&other).contains("doesn't continue"));
    assert!(
        checkpoint_of(&manifest, Some("test.example/other+00+AA")).unwrap_err().contains("was asked for")
    );
}
