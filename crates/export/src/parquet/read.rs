//! Reading an export back, to check it.

use std::fs::File;
use std::path::Path;

use parquet::file::reader::FileReader as _;
use parquet::file::serialized_reader::SerializedFileReader;
use parquet::record::Field;
use sayso_core::Digest;

use super::column::{self, Cell};
use crate::lines::Read;
use crate::row::Row;
use crate::shape::Shape;

/// The rows of a file, or what is wrong with each.
///
/// # Errors
/// What keeps the file from being read at all.
pub(crate) fn rows(path: &Path, shape: &Shape) -> Result<impl Iterator<Item = Result<Read, String>>, String> {
    let broken = |error: parquet::errors::ParquetError| format!("it is no Parquet file: {error}");
    let reader = SerializedFileReader::new(File::open(path).map_err(|error| error.to_string())?);
    let reader = reader.map_err(broken)?;
    let (found, wanted) = (reader.metadata().file_metadata().schema(), super::schema(shape));
    if *found != *wanted {
        return Err("its columns aren't those of an export".into());
    }
    let shape = shape.clone();
    let rows = reader.into_iter();
    Ok(rows.map(move |row| {
        let fields = row.map_err(|error| format!("it can't be read: {error}"))?.into_columns();
        read(fields.into_iter().map(|(_, field)| cell(field)).collect(), &shape)
    }))
}

fn read(cells: Vec<Cell>, shape: &Shape) -> Result<Read, String> {
    let find = |name: &str| column::all(shape).position(|column| column.name == name).map(|at| &cells[at]);
    let number = |name| match find(name) {
        Some(Cell::Number(number)) => u64::try_from(*number).ok(),
        _ => None,
    };
    let hash = |name| match find(name) {
        Some(Cell::Hash(hash)) => Some(Digest(*hash)),
        _ => None,
    };
    let (Some(row_number), Some(entry), Some(commitment)) =
        (number("row"), number("entry"), hash("commitment"))
    else {
        return Err("it has no number, entry or commitment".into());
    };
    let row = match (hash("nonce"), find("receipt")) {
        (Some(nonce), Some(Cell::Text(receipt))) => Some(Row::read(row_number, nonce, receipt.clone())?),
        _ => None,
    };
    if let Some(row) = &row
        && let Some((other, _)) =
            column::all(shape).zip(&cells).find(|(column, cell)| column.cell(row) != **cell)
    {
        return Err(format!("its column {} doesn't say what its receipt says", other.name));
    }
    Ok(Read { number: row_number, entry, commitment, row })
}

fn cell(field: Field) -> Cell {
    match field {
        Field::Long(number) => Cell::Number(number),
        Field::Str(text) => Cell::Text(text),
        Field::Bool(flag) => Cell::Flag(flag),
        Field::TimestampMillis(time) => Cell::Time(time),
        Field::Bytes(bytes) => bytes.data().try_into().map_or(Cell::Missing, Cell::Hash),
        Field::MapInternal(map) => Cell::Answers(
            map.entries()
                .iter()
                .filter_map(|(name, answer)| match (name, answer) {
                    (Field::Str(name), Field::Bool(yes)) => Some((name.clone(), *yes)),
                    _ => None,
                })
                .collect(),
        ),
        _ => Cell::Missing,
    }
}
