//! Parquet with typed columns, in row groups, compressed with Snappy, which every reader has.

mod column;
mod read;

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use parquet::basic::Compression;
use parquet::column::writer::ColumnCloseResult;
use parquet::errors::ParquetError;
use parquet::file::metadata::ParquetMetaDataReader;
use parquet::file::properties::{EnabledStatistics, WriterProperties, WriterPropertiesPtr};
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use parquet::schema::types::TypePtr;

use super::row::Row;
use super::shape::Shape;
pub(super) use read::rows;

/// Rows that stand together: what is in memory at most. About 80 MB when it is written.
const ROW_GROUP: usize = 65_536;

/// A file that is written.
pub(super) struct Table<W: Write + Send> {
    writer: SerializedFileWriter<W>,
    waiting: Vec<Row>,
    shape: Shape,
}

impl<W: Write + Send> Table<W> {
    pub(super) fn begin(output: W, shape: &Shape) -> Result<Self, ParquetError> {
        let writer = SerializedFileWriter::new(output, schema(shape), properties())?;
        Ok(Self { writer, waiting: Vec::new(), shape: shape.clone() })
    }

    pub(super) fn add(&mut self, row: Row) -> Result<(), ParquetError> {
        self.waiting.push(row);
        if self.waiting.len() == ROW_GROUP { self.write_group() } else { Ok(()) }
    }

    pub(super) fn end(mut self) -> Result<W, ParquetError> {
        if !self.waiting.is_empty() {
            self.write_group()?;
        }
        self.writer.into_inner()
    }

    fn write_group(&mut self) -> Result<(), ParquetError> {
        let mut group = self.writer.next_row_group()?;
        for column in column::all(&self.shape) {
            // A map takes two columns of the file, one for its keys and one for its values.
            for leaf in 0..column.leaves() {
                let writer = group.next_column()?.expect("the schema has a leaf for each");
                column.write(&self.waiting, leaf, writer)?;
            }
        }
        group.close()?;
        self.waiting.clear();
        Ok(())
    }
}

/// Puts parts behind one another, row group by row group, without reading what is in them.
pub(super) fn join<W: Write + Send>(parts: &[&Path], shape: &Shape, output: W) -> Result<W, ParquetError> {
    let mut writer = SerializedFileWriter::new(output, schema(shape), properties())?;
    for part in parts {
        let input = File::open(part)?;
        let metadata = ParquetMetaDataReader::new().parse_and_finish(&input)?;
        for group in metadata.row_groups() {
            let mut joined = writer.next_row_group()?;
            for column in group.columns() {
                let closed = ColumnCloseResult {
                    bytes_written: column.compressed_size().try_into().unwrap_or_default(),
                    rows_written: group.num_rows().try_into().unwrap_or_default(),
                    metadata: column.clone(),
                    bloom_filter: None,
                    column_index: None,
                    offset_index: None,
                };
                joined.append_column(&input, closed)?;
            }
            joined.close()?;
        }
    }
    writer.into_inner()
}

fn schema(shape: &Shape) -> TypePtr {
    let columns: String = column::all(shape).map(|column| column.declaration()).collect();
    let text = format!("message receipts {{ {columns} }}");
    Arc::new(parse_message_type(&text).expect("our own schema can be read"))
}

/// Without indexes of pages, which can't be joined.
fn properties() -> WriterPropertiesPtr {
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_statistics_enabled(EnabledStatistics::Chunk)
        .set_offset_index_disabled(true)
        .set_max_row_group_row_count(Some(ROW_GROUP));
    Arc::new(properties.build())
}
