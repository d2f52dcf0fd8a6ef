//! The columns: their types, and what a receipt has in each.

use jiff::Timestamp;
use parquet::data_type::{
    BoolType, ByteArray, ByteArrayType, FixedLenByteArray, FixedLenByteArrayType, Int64Type,
};
use parquet::errors::ParquetError;
use parquet::file::writer::SerializedColumnWriter;

use crate::row::Row;
use crate::shape::Shape;

/// A column. Its name is that of the receipt's field, where it is one.
#[derive(Clone, Copy)]
pub(super) struct Column {
    pub(super) name: &'static str,
    kind: Kind,
    /// It is left out of an export without secrets.
    secret: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    OptionalNumber,
    Text,
    OptionalText,
    Flag,
    Time,
    /// 32 bytes.
    Hash,
    /// Yes or no for each of some names.
    Answers,
}

/// What a row has in a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    Missing,
    Number(i64),
    Text(String),
    Flag(bool),
    /// In milliseconds since 1970, UTC.
    Time(i64),
    Hash([u8; 32]),
    Answers(Vec<(String, bool)>),
}

const COLUMNS: [Column; 21] = {
    const fn column(name: &'static str, kind: Kind) -> Column {
        Column { name, kind, secret: false }
    }
    const fn secret(name: &'static str, kind: Kind) -> Column {
        Column { name, kind, secret: true }
    }
    [
        column("row", Kind::Number),
        column("entry", Kind::Number),
        column("made_at", Kind::Time),
        column("site", Kind::Text),
        column("action", Kind::Text),
        column("choices", Kind::Answers),
        column("vendors", Kind::Answers),
        column("gpc", Kind::Flag),
        column("jurisdiction", Kind::OptionalText),
        column("regime", Kind::Text),
        column("language", Kind::Text),
        column("scope", Kind::Text),
        column("client", Kind::OptionalText),
        column("expires_at", Kind::Time),
        column("operator", Kind::Text),
        column("notice", Kind::Text),
        column("law_pack", Kind::Text),
        column("previous_entry", Kind::OptionalNumber),
        column("commitment", Kind::Hash),
        secret("nonce", Kind::Hash),
        secret("receipt", Kind::Text),
    ]
};

/// The columns of an export.
pub(super) fn all(shape: &Shape) -> impl Iterator<Item = Column> {
    let secrets = shape.secrets;
    COLUMNS.into_iter().filter(move |column| secrets || !column.secret)
}

impl Column {
    /// How many columns of the file it takes.
    pub(super) fn leaves(self) -> usize {
        if self.kind == Kind::Answers { 2 } else { 1 }
    }

    /// Its line in the schema.
    pub(super) fn declaration(self) -> String {
        let name = self.name;
        match self.kind {
            Kind::Number => format!("required int64 {name}; "),
            Kind::OptionalNumber => format!("optional int64 {name}; "),
            Kind::Text => format!("required binary {name} (STRING); "),
            Kind::OptionalText => format!("optional binary {name} (STRING); "),
            Kind::Flag => format!("required boolean {name}; "),
            Kind::Time => format!("required int64 {name} (TIMESTAMP(MILLIS, true)); "),
            Kind::Hash => format!("required fixed_len_byte_array(32) {name}; "),
            Kind::Answers => format!(
                "required group {name} (MAP) {{ repeated group key_value {{ required binary key (STRING); required boolean value; }} }} "
            ),
        }
    }

    /// What a row has in it.
    pub(super) fn cell(self, row: &Row) -> Cell {
        let number = |number: u64| Cell::Number(i64::try_from(number).unwrap_or(i64::MAX));
        match (self.kind, self.name) {
            (_, "row") => number(row.number),
            (_, "entry") => number(row.entry),
            (_, "previous_entry") => row.previous_entry().map_or(Cell::Missing, number),
            (_, "commitment") => Cell::Hash(row.commitment.0),
            (_, "nonce") => Cell::Hash(row.nonce.0),
            (_, "receipt") => Cell::Text(row.canonical.clone()),
            (Kind::Flag, name) => Cell::Flag(row.flag(name)),
            (Kind::Time, name) => {
                let time = row.text(name).parse::<Timestamp>();
                Cell::Time(time.map(Timestamp::as_millisecond).unwrap_or_default())
            }
            (Kind::Answers, name) => {
                Cell::Answers(row.answers(name).map(|(name, yes)| (name.to_owned(), yes)).collect())
            }
            (Kind::OptionalText, name) if row.text(name).is_empty() => Cell::Missing,
            (_, name) => Cell::Text(row.text(name)),
        }
    }

    /// Writes a row group's part of it.
    pub(super) fn write(
        self,
        rows: &[Row],
        leaf: usize,
        mut writer: SerializedColumnWriter<'_>,
    ) -> Result<(), ParquetError> {
        let cells = rows.iter().map(|row| self.cell(row));
        match self.kind {
            Kind::Number | Kind::OptionalNumber | Kind::Time => {
                let (values, levels) = present(cells, |cell| match cell {
                    Cell::Number(number) | Cell::Time(number) => Some(number),
                    _ => None,
                });
                writer.typed::<Int64Type>().write_batch(&values, Some(&levels), None)?;
            }
            Kind::Text | Kind::OptionalText => {
                let (values, levels) = present(cells, |cell| match cell {
                    Cell::Text(text) => Some(ByteArray::from(text.into_bytes())),
                    _ => None,
                });
                writer.typed::<ByteArrayType>().write_batch(&values, Some(&levels), None)?;
            }
            Kind::Flag => {
                let values: Vec<bool> = cells.map(|cell| cell == Cell::Flag(true)).collect();
                writer.typed::<BoolType>().write_batch(&values, None, None)?;
            }
            Kind::Hash => {
                let (values, _) = present(cells, |cell| match cell {
                    Cell::Hash(hash) => Some(FixedLenByteArray::from(hash.to_vec())),
                    _ => None,
                });
                writer.typed::<FixedLenByteArrayType>().write_batch(&values, None, None)?;
            }
            Kind::Answers => {
                let answers = Answers::of(cells);
                let levels = (Some(answers.definitions.as_slice()), Some(answers.repetitions.as_slice()));
                if leaf == 0 {
                    writer.typed::<ByteArrayType>().write_batch(&answers.keys, levels.0, levels.1)?;
                } else {
                    writer.typed::<BoolType>().write_batch(&answers.values, levels.0, levels.1)?;
                }
            }
        }
        writer.close()
    }
}

/// The values that are there, and for each row whether it has one (1) or not (0).
fn present<T>(cells: impl Iterator<Item = Cell>, value: impl Fn(Cell) -> Option<T>) -> (Vec<T>, Vec<i16>) {
    let (mut values, mut levels) = (Vec::new(), Vec::new());
    for cell in cells {
        let value = value(cell);
        levels.push(i16::from(value.is_some()));
        values.extend(value);
    }
    (values, levels)
}

/// Maps as Parquet lays them out: the entries of all rows, with a level that says where a row begins.
#[derive(Default)]
struct Answers {
    keys: Vec<ByteArray>,
    values: Vec<bool>,
    definitions: Vec<i16>,
    repetitions: Vec<i16>,
}

impl Answers {
    fn of(cells: impl Iterator<Item = Cell>) -> Self {
        let mut all = Self::default();
        for cell in cells {
            let Cell::Answers(answers) = cell else { continue };
            if answers.is_empty() {
                all.definitions.push(0);
                all.repetitions.push(0);
            }
            for (place, (name, yes)) in answers.into_iter().enumerate() {
                all.keys.push(ByteArray::from(name.into_bytes()));
                all.values.push(yes);
                all.definitions.push(1);
                all.repetitions.push(i16::from(place > 0));
            }
        }
        all
    }
}
