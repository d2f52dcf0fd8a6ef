//! One part, written in whichever form was asked for.

use std::io::{self, Write as _};
use std::path::Path;

use sayso_core::Digest;

use super::file::Fresh;
use super::parquet::Table;
use super::row::Row;
use super::shape::{Format, Shape};
use super::{csv, lines, parquet};

/// A part that is written.
pub(super) enum Encoder {
    Lines(Fresh, Shape),
    Csv(Fresh, Shape),
    Parquet(Box<Table<Fresh>>),
}

impl Encoder {
    pub(super) fn begin(path: &Path, shape: &Shape) -> io::Result<Self> {
        let mut file = Fresh::create(path)?;
        Ok(match shape.format {
            Format::Jsonl => Self::Lines(file, shape.clone()),
            Format::Csv => {
                file.write_all(csv::header(shape).as_bytes())?;
                Self::Csv(file, shape.clone())
            }
            Format::Parquet => Self::Parquet(Box::new(Table::begin(file, shape).map_err(io::Error::other)?)),
        })
    }

    pub(super) fn add(&mut self, row: Row) -> io::Result<()> {
        match self {
            Self::Lines(file, shape) => file.write_all(lines::line(&row, shape).as_bytes()),
            Self::Csv(file, shape) => file.write_all(csv::line(&row, shape).as_bytes()),
            Self::Parquet(table) => table.add(row).map_err(io::Error::other),
        }
    }

    /// Brings the part to the disk and gives it its name. Yields size and SHA-256.
    pub(super) fn finish(self) -> io::Result<(u64, Digest)> {
        match self {
            Self::Lines(file, _) | Self::Csv(file, _) => file.finish(),
            Self::Parquet(table) => table.end().map_err(io::Error::other)?.finish(),
        }
    }
}

/// Makes one file of parts: what would have been written without parts, but for the sizes of row groups.
pub(super) fn join(parts: &[&Path], shape: &Shape, path: &Path) -> io::Result<(u64, Digest)> {
    let mut file = Fresh::create(path)?;
    if shape.format == Format::Parquet {
        return parquet::join(parts, shape, file).map_err(io::Error::other)?.finish();
    }
    let header = if shape.format == Format::Csv { csv::header(shape) } else { String::new() };
    file.write_all(header.as_bytes())?;
    for part in parts {
        let mut input = io::BufReader::with_capacity(256 << 10, std::fs::File::open(part)?);
        io::copy(&mut io::Read::take(&mut input, header.len() as u64), &mut io::sink())?;
        io::copy(&mut input, &mut file)?;
    }
    file.finish()
}
