//! Checking an export: its files against the manifest, every receipt against its commitment, and the commitments
//! against the ledger.

mod proofs;
pub(super) mod records;

use std::fs::File;
use std::io::{BufReader, Read as _};
use std::path::{Path, PathBuf};

use sayso_core::Digest;
use serde::Serialize;

use super::file::{FileFacts, measure};
use super::lines::Read;
use super::manifest::{MANIFEST_NAME, Manifest};
use super::shape::Format;
use super::{csv, lines, parquet};
pub use proofs::{Proofs, checkpoint_of};
use records::{Record, Records};

/// So many findings about one file are told; who finds more needs another file, not a longer list.
const TOLD: usize = 100;

/// Something that isn't as the manifest, the receipt or the ledger says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The file's name.
    pub file: String,
    /// The line in it, from 1; in a Parquet file the row.
    pub line: Option<u64>,
    /// What differs, as a sentence.
    pub what: String,
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file, self.what),
            None => write!(f, "{}: {}", self.file, self.what),
        }
    }
}

/// Says whether an entry of the ledger is this commitment; if not, why not.
pub type EntryCheck<'a> = &'a mut dyn FnMut(u64, &Digest) -> Result<(), String>;

/// The manifest's path for what a person names: the folder, the manifest itself, or the one file of an export.
#[must_use]
pub fn manifest_path(named: &Path) -> PathBuf {
    if named.is_dir() {
        return named.join(MANIFEST_NAME);
    }
    if named.extension().is_some_and(|extension| extension == "json") {
        return named.into();
    }
    super::run::beside(named, ".manifest.json")
}

/// Checks the files of a manifest. Yields what differs, in the order of the files.
pub fn verify(
    manifest: &Manifest,
    folder: &Path,
    mut entries: Option<EntryCheck<'_>>,
    progress: &mut dyn FnMut(u64),
) -> Vec<Finding> {
    let mut findings: Vec<Finding> = sums(manifest).into_iter().collect();
    let mut place = Place::default();
    for facts in &manifest.files {
        let mut check = Check { manifest, facts, findings: Vec::new() };
        // Whoever made the manifest could have any file of this machine read, one without an end too.
        if !facts.is_plain() {
            check.found(None, "it is no name of a file beside the manifest: it isn't looked at");
            findings.extend(check.findings);
            continue;
        }
        check.file(&folder.join(&facts.name), &mut place, &mut entries, progress);
        findings.extend(check.findings);
    }
    findings.extend(unlisted(manifest, folder));
    findings
}

/// What the manifest says of itself.
fn sums(manifest: &Manifest) -> Option<Finding> {
    let files = &manifest.files;
    let receipts = files.iter().try_fold(0_u64, |sum, file| sum.checked_add(file.receipts));
    let fits = receipts == Some(manifest.receipts)
        && manifest.first_entry == files.iter().find_map(|file| file.first_entry)
        && manifest.last_entry == files.iter().rev().find_map(|file| file.last_entry);
    let what = "its sums aren't those of the files that it lists";
    (!fits).then(|| Finding { file: MANIFEST_NAME.into(), line: None, what: what.into() })
}

/// Files that look like parts and that the manifest doesn't list.
fn unlisted(manifest: &Manifest, folder: &Path) -> Vec<Finding> {
    let one_file = !manifest.files.iter().all(|file| file.name.starts_with("receipts-"));
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .filter(|name| !one_file && name.starts_with("receipts-"))
        .filter(|name| !manifest.files.iter().any(|file| file.name == *name))
        .collect();
    names.sort();
    let what = "the manifest doesn't list it";
    names.into_iter().map(|file| Finding { file, line: None, what: what.into() }).collect()
}

/// Where one is in the export.
#[derive(Default)]
struct Place {
    /// Rows before this one.
    rows: u64,
    entry: Option<u64>,
}

struct Check<'a> {
    manifest: &'a Manifest,
    facts: &'a FileFacts,
    findings: Vec<Finding>,
}

impl Check<'_> {
    fn found(&mut self, line: Option<u64>, what: impl Into<String>) {
        if self.findings.len() == TOLD {
            let what = format!("more than {TOLD} differences: the rest isn't listed");
            self.findings.push(Finding { file: self.facts.name.clone(), line: None, what });
        } else if self.findings.len() < TOLD {
            self.findings.push(Finding { file: self.facts.name.clone(), line, what: what.into() });
        }
    }

    fn file(
        &mut self,
        path: &Path,
        place: &mut Place,
        entries: &mut Option<EntryCheck<'_>>,
        progress: &mut dyn FnMut(u64),
    ) {
        let (size_bytes, sha256) = match measure(path) {
            Ok(found) => found,
            Err(error) => return self.found(None, format!("it can't be read: {error}")),
        };
        let unchanged = (size_bytes, sha256) == (self.facts.size_bytes, self.facts.sha256);
        if size_bytes != self.facts.size_bytes {
            let wanted = self.facts.size_bytes;
            self.found(None, format!("it has {size_bytes} bytes, and the manifest says {wanted}"));
        } else if !unchanged {
            self.found(None, "its SHA-256 isn't the one in the manifest: a byte or more was changed");
        }
        let before = place.rows;
        if let Err(what) = self.content(path, unchanged, place, entries, progress) {
            self.found(None, what);
        }
        let (found, wanted) = (place.rows.saturating_sub(before), self.facts.receipts);
        // Where the next file has to begin, whatever is missing here.
        place.rows = before.saturating_add(wanted);
        if found != wanted {
            self.found(None, format!("it ends after {found} of {wanted} receipts"));
        }
    }

    fn content(
        &mut self,
        path: &Path,
        unchanged: bool,
        place: &mut Place,
        entries: &mut Option<EntryCheck<'_>>,
        progress: &mut dyn FnMut(u64),
    ) -> Result<(), String> {
        let shape = &self.manifest.shape;
        if shape.format == Format::Parquet {
            if !unchanged {
                place.rows = place.rows.saturating_add(self.facts.receipts);
                return Ok(());
            }
            for (row, read) in (1..).zip(parquet::rows(path, shape)?) {
                self.row(row, read, place, entries);
                progress(place.rows);
            }
            return Ok(());
        }
        let mut file =
            BufReader::with_capacity(256 << 10, File::open(path).map_err(|error| error.to_string())?);
        let mut line = 1;
        if shape.format == Format::Csv {
            let wanted = csv::header(shape);
            let mut header = Vec::new();
            file.by_ref()
                .take(wanted.len() as u64)
                .read_to_end(&mut header)
                .map_err(|error| error.to_string())?;
            if header != wanted.as_bytes() {
                return Err("its first line doesn't name the columns of an export".into());
            }
            line = 2;
        }
        let mut records = Records::new(file, shape.format, line);
        while let Some(record) = records.next().map_err(|error| error.to_string())? {
            let Record { line, text } = record;
            let read = text.and_then(|text| match shape.format {
                Format::Csv => csv::read(&text, shape),
                _ => lines::read(&text, shape),
            });
            self.row(line, read, place, entries);
            progress(place.rows);
        }
        Ok(())
    }

    fn row(
        &mut self,
        line: u64,
        read: Result<Read, String>,
        place: &mut Place,
        entries: &mut Option<EntryCheck<'_>>,
    ) {
        let line = Some(line);
        let expected = place.rows.saturating_add(1);
        place.rows = expected;
        let read = match read {
            Ok(read) => read,
            Err(what) => return self.found(line, what),
        };
        if read.number > expected {
            let missing = match read.number - 1 {
                last if last == expected => format!("row {expected} is"),
                last => format!("rows {expected} to {last} are"),
            };
            self.found(line, format!("{missing} missing before this line"));
            place.rows = read.number;
        } else if read.number < expected {
            self.found(line, format!("row {} stands where row {expected} should", read.number));
        }
        if place.entry.is_some_and(|before| before >= read.entry) {
            self.found(line, format!("entry {} doesn't come after the one before", read.entry));
        }
        place.entry = Some(read.entry);
        if read.entry >= self.manifest.ledger.size {
            let size = self.manifest.ledger.size;
            self.found(line, format!("entry {} isn't under the checkpoint over {size} entries", read.entry));
        }
        if let Some(row) = &read.row {
            if row.text("site") != self.manifest.site.as_str() {
                self.found(line, format!("it is of the site {:?}", row.text("site")));
            }
            let made_at = row.text("made_at");
            if !made_at.parse().is_ok_and(|time| self.manifest.period.contains(time)) {
                self.found(line, format!("it was made at {made_at}, which is outside of the period"));
            }
        }
        if let Some(entries) = entries
            && let Err(what) = entries(read.entry, &read.commitment)
        {
            self.found(line, what);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manifest::Facts;
    use crate::{Ledger, Period, Shape};

    /// A manifest whose own digest is right, over files of these names and so many receipts each.
    fn manifest(names: &[&str], receipts: u64) -> Manifest {
        let facts = |name: &&str| FileFacts {
            name: (*name).to_owned(),
            size_bytes: 0,
            sha256: Digest([0; 32]),
            receipts,
            first_entry: None,
            last_entry: None,
        };
        let day = |text: &str| crate::moment(text).unwrap();
        Manifest::over(Facts {
            begun_at: day("2026-11-24"),
            site: "a".parse().unwrap(),
            period: Period { from: day("2026-11-01"), until: day("2026-12-01") },
            shape: Shape { format: Format::Jsonl, secrets: true, purposes: Vec::new() },
            erased: None,
            files: names.iter().map(facts).collect(),
            ledger: Ledger { key: String::new(), size: 0, checkpoint: String::new() },
        })
    }

    #[test]
    fn a_manifest_cannot_have_files_read_that_are_not_beside_it() {
        // The second would never end.
        let names = ["../secret", "/dev/zero", "a/b", "..", "", "a\\b", "c:d", "receipts-00001.jsonl"];
        let folder = tempfile::tempdir().unwrap();
        let findings = verify(&manifest(&names, 0), folder.path(), None, &mut |_| ());
        let told: Vec<&str> = findings.iter().map(|finding| finding.what.as_str()).collect();
        let refused = "it is no name of a file beside the manifest: it isn't looked at";
        assert_eq!(told[..7], [refused; 7], "{told:?}");
        assert!(told[7].starts_with("it can't be read"), "{told:?}");
    }

    #[test]
    fn a_manifest_that_counts_more_than_there_can_be_is_told() {
        let names = ["receipts-00001.jsonl", "receipts-00002.jsonl"];
        let folder = tempfile::tempdir().unwrap();
        names.iter().for_each(|name| std::fs::write(folder.path().join(name), "{}\n").unwrap());
        let manifest = manifest(&names, u64::MAX);
        let findings = verify(&manifest, folder.path(), None, &mut |_| ());
        assert!(findings.iter().any(|finding| finding.what.contains("sums aren't those")), "{findings:?}");
    }
}
