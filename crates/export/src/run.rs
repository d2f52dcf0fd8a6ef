//! Running an export: pages of receipts into parts, parts into the result.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use sayso_core::SiteId;
use sayso_store::Scanned;

use super::encoder::{self, Encoder};
use super::file::{FileFacts, write_whole};
use super::manifest::{Facts, Ledger, MANIFEST_NAME, Manifest};
use super::row::Row;
use super::shape::{Period, Shape};
use super::state::{Asked, STATE_NAME, State};

/// Receipts that are asked for at once.
const PAGE: usize = 2048;

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Export {
    /// Whose receipts.
    pub site: SiteId,
    /// When they were made.
    pub period: Period,
    /// How they are written.
    pub shape: Shape,
    /// How many receipts a part holds at most.
    pub part_rows: u64,
    /// A folder, or a file whose name ends as the format's files do.
    pub out: PathBuf,
}

/// Why an export ended early.
#[derive(Debug, thiserror::Error)]
pub enum ExportError<E: std::error::Error + 'static> {
    /// What is there is not this export's.
    #[error("{0}")]
    Occupied(String),
    /// A file can't be written or read.
    #[error("{} can't be written", .path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// The receipts can't be read.
    #[error("the receipts can't be read")]
    Source(#[source] E),
    /// A stored receipt is none.
    #[error("{0}: run `sayso ledger check`, and put the database back from a backup")]
    Row(String),
}

/// A finished export.
#[derive(Debug)]
pub struct Outcome {
    /// What it holds.
    pub manifest: Manifest,
    /// Where the manifest is.
    pub manifest_path: PathBuf,
}

/// Where the receipts come from.
pub trait Receipts {
    /// Why they can't be read.
    type Error: std::error::Error + 'static;

    /// The receipts of the site and period behind an entry, in the order of their entries; fewer than `limit` only at
    /// the end, and none when there are no more.
    ///
    /// # Errors
    /// They can't be read.
    fn page(&mut self, after: Option<u64>, limit: usize) -> Result<Vec<Scanned>, Self::Error>;

    /// How many were made in the period, those included that were erased since; none if that isn't known.
    ///
    /// # Errors
    /// It can't be read.
    fn made(&mut self) -> Result<Option<u64>, Self::Error>;
}

impl Export {
    /// Whether the result is one file.
    fn one_file(&self) -> bool {
        self.out.extension().is_some_and(|extension| extension == self.shape.format.extension())
    }

    /// The folder of the parts.
    fn parts_folder(&self) -> PathBuf {
        if self.one_file() { beside(&self.out, ".parts") } else { self.out.clone() }
    }

    /// Where the manifest goes.
    #[must_use]
    pub fn manifest_path(&self) -> PathBuf {
        if self.one_file() { beside(&self.out, ".manifest.json") } else { self.out.join(MANIFEST_NAME) }
    }

    fn asked(&self) -> Asked {
        Asked {
            program: env!("CARGO_PKG_VERSION").into(),
            site: self.site.clone(),
            period: self.period,
            format: self.shape.format,
            secrets: self.shape.secrets,
            part_rows: self.part_rows,
        }
    }

    /// Begins, or goes on where another run broke off.
    fn state<E: std::error::Error>(&self, now: Timestamp, ledger: Ledger) -> Result<State, ExportError<E>> {
        let folder = self.parts_folder();
        let failed = |source| ExportError::File { path: folder.clone(), source };
        let occupied = |text: String| Err(ExportError::Occupied(text));
        if let Some(mut state) = State::read(&folder).map_err(failed)? {
            if state.asked != self.asked() {
                let text = "holds an export that was asked for otherwise and broke off: take another place, or delete it";
                return occupied(format!("{} {text}", folder.display()));
            }
            if state.ledger.size > ledger.size || state.ledger.key != ledger.key {
                let text = "was begun on another ledger, or on a later state of this one: take another place, or delete it";
                return occupied(format!("The export in {} {text}", folder.display()));
            }
            state.distrust(&folder);
            return Ok(state);
        }
        let taken = if self.one_file() { &self.out } else { &self.manifest_path() };
        if taken.exists() {
            return occupied(format!(
                "{} is there already: take another place, or delete it",
                taken.display()
            ));
        }
        private_folder(&folder).map_err(failed)?;
        if fs::read_dir(&folder).map_err(failed)?.next().is_some() {
            return occupied(format!("{} isn't empty: take another place for the export", folder.display()));
        }
        let shape = self.shape.clone();
        let state = State { asked: self.asked(), begun_at: now, shape, ledger, parts: vec![] };
        state.keep(&folder).map_err(failed)?;
        Ok(state)
    }

    /// Runs it to its end. `ledger` is the ledger as it is now; a run that goes on keeps that of its beginning.
    ///
    /// # Errors
    /// What broke it off. Running it again goes on.
    pub fn run<R: Receipts>(
        &self,
        now: Timestamp,
        ledger: Ledger,
        receipts: &mut R,
        progress: &mut dyn FnMut(u64),
    ) -> Result<Outcome, ExportError<R::Error>> {
        let mut state = self.state(now, ledger)?;
        let folder = self.parts_folder();
        while self.next_part(&folder, &mut state, receipts, progress)? {}
        // While the period runs, receipts are made that the export doesn't hold, and that aren't erased.
        let over = self.period.until <= state.begun_at;
        let made = if over { receipts.made().map_err(ExportError::Source)? } else { None };
        let erased = made.map(|made| made.saturating_sub(state.receipts()));
        let files = if self.one_file() { vec![self.joined(&folder, &state)?] } else { state.parts.clone() };
        let State { begun_at, shape, ledger, .. } = state;
        let (site, period) = (self.site.clone(), self.period);
        let manifest = Manifest::over(Facts { begun_at, site, period, shape, erased, files, ledger });
        let manifest_path = self.manifest_path();
        let failed = |source| ExportError::File { path: manifest_path.clone(), source };
        write_whole(&manifest_path, &manifest.bytes()).map_err(failed)?;
        // From here on the export is whole; a crash leaves no more than what is deleted now.
        fs::remove_file(folder.join(STATE_NAME)).map_err(failed)?;
        if self.one_file() {
            fs::remove_dir_all(&folder).map_err(failed)?;
        }
        Ok(Outcome { manifest, manifest_path })
    }

    /// Writes a part. Says whether there may be more.
    fn next_part<R: Receipts>(
        &self,
        folder: &Path,
        state: &mut State,
        receipts: &mut R,
        progress: &mut dyn FnMut(u64),
    ) -> Result<bool, ExportError<R::Error>> {
        let name = format!("receipts-{:05}.{}", state.parts.len() + 1, state.shape.format.extension());
        let path = folder.join(&name);
        let failed = |source| ExportError::File { path: path.clone(), source };
        let before = state.receipts();
        let mut facts = FileFacts {
            name,
            size_bytes: 0,
            sha256: sayso_core::Digest([0; 32]),
            receipts: 0,
            first_entry: None,
            last_entry: None,
        };
        let mut after = state.last_entry();
        let mut encoder = Encoder::begin(&path, &state.shape).map_err(failed)?;
        let mut more = true;
        while more && facts.receipts < self.part_rows {
            let room = usize::try_from(self.part_rows - facts.receipts).unwrap_or(PAGE).min(PAGE);
            let mut page = receipts.page(after, room).map_err(ExportError::Source)?;
            more = page.len() == room;
            // What came after the export began isn't under its checkpoint.
            page.retain(|scanned| scanned.sequence < state.ledger.size);
            more &= page.len() == room;
            for scanned in page {
                facts.receipts += 1;
                let row = Row::of(before + facts.receipts, scanned).map_err(ExportError::Row)?;
                facts.first_entry.get_or_insert(row.entry);
                (after, facts.last_entry) = (Some(row.entry), Some(row.entry));
                encoder.add(row).map_err(failed)?;
            }
            progress(before + facts.receipts);
        }
        if facts.receipts == 0 && !state.parts.is_empty() {
            drop(encoder);
            fs::remove_file(super::file::unfinished(&path)).map_err(failed)?;
            return Ok(false);
        }
        (facts.size_bytes, facts.sha256) = encoder.finish().map_err(failed)?;
        state.parts.push(facts);
        state.keep(folder).map_err(failed)?;
        Ok(more)
    }

    /// Makes the one file out of the parts.
    fn joined<E: std::error::Error>(
        &self,
        folder: &Path,
        state: &State,
    ) -> Result<FileFacts, ExportError<E>> {
        let paths: Vec<PathBuf> = state.parts.iter().map(|part| folder.join(&part.name)).collect();
        let paths: Vec<&Path> = paths.iter().map(PathBuf::as_path).collect();
        let failed = |source| ExportError::File { path: self.out.clone(), source };
        let (size_bytes, sha256) = encoder::join(&paths, &state.shape, &self.out).map_err(failed)?;
        Ok(FileFacts {
            name: self.out.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            size_bytes,
            sha256,
            receipts: state.receipts(),
            first_entry: state.parts.iter().find_map(|part| part.first_entry),
            last_entry: state.last_entry(),
        })
    }
}

/// Makes a folder that only its owner can read: an export is personal data.
fn private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// `a.csv` and `.parts` make `a.csv.parts`.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(ending);
    path.with_file_name(name)
}
