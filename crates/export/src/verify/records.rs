//! A file of text, record by record, with the line on which each begins.

use std::io::{self, BufRead};

use crate::Format;

/// No receipt is longer; a file without line ends would otherwise be read into memory whole.
const LONGEST_BYTES: usize = 1 << 20;

/// A line, or a row of a CSV, which may go over several.
pub(crate) struct Record {
    /// Where it begins, from 1.
    pub(crate) line: u64,
    /// Its text without the end of its line, or what is wrong with it.
    pub(crate) text: Result<String, String>,
}

/// The records of a file.
pub(crate) struct Records<R> {
    input: R,
    format: Format,
    line: u64,
}

impl<R: BufRead> Records<R> {
    /// `line` is the number of the first line.
    pub(crate) fn new(input: R, format: Format, line: u64) -> Self {
        Self { input, format, line }
    }

    /// The next record; none at the end.
    pub(crate) fn next(&mut self) -> io::Result<Option<Record>> {
        let begin = self.line;
        let mut bytes = Vec::new();
        loop {
            let before = bytes.len();
            let room = LONGEST_BYTES - before;
            let read = io::Read::take(&mut self.input, room as u64).read_until(b'\n', &mut bytes)?;
            if read == 0 && before == 0 {
                return Ok(None);
            }
            let whole = read > 0 && bytes.ends_with(b"\n");
            self.line += u64::from(whole);
            let open =
                self.format == Format::Csv && bytes.iter().filter(|byte| **byte == b'"').count() % 2 == 1;
            if whole && open {
                continue;
            }
            let text = if whole && !open { self.text(bytes) } else { Err("it breaks off".to_owned()) };
            return Ok(Some(Record { line: begin, text }));
        }
    }

    fn text(&self, mut bytes: Vec<u8>) -> Result<String, String> {
        let end: &[u8] = if self.format == Format::Csv { b"\r\n" } else { b"\n" };
        if !bytes.ends_with(end) {
            return Err("it doesn't end as a line of a CSV does, with CR and LF".into());
        }
        bytes.truncate(bytes.len() - end.len());
        String::from_utf8(bytes).map_err(|_| "it isn't UTF-8".into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(text: &[u8], format: Format) -> Vec<(u64, Option<String>)> {
        let mut records = Records::new(text, format, 1);
        std::iter::from_fn(|| records.next().unwrap()).map(|record| (record.line, record.text.ok())).collect()
    }

    #[test]
    fn a_row_may_go_over_several_lines_and_a_broken_one_is_told() {
        let some = |line, text: &str| (line, Some(text.to_owned()));
        assert_eq!(records(b"a\nb\n", Format::Jsonl), [some(1, "a"), some(2, "b")]);
        assert_eq!(records(b"a\nb", Format::Jsonl), [some(1, "a"), (2, None)]);
        let csv = b"\"a\r\n\nb\",\"\"\r\n\"c\"\r\n";
        assert_eq!(records(csv, Format::Csv), [some(1, "\"a\r\n\nb\",\"\""), some(4, "\"c\"")]);
        assert_eq!(records(b"\"a\"\n", Format::Csv), [(1, None)]);
        assert_eq!(records(b"\"a\r\nb", Format::Csv), [(1, None)]);
        assert_eq!(records(b"\"a\r\n", Format::Csv), [(1, None)]);
        assert_eq!(records(&vec![b'x'; LONGEST_BYTES + 1], Format::Jsonl).len(), 2);
        assert!(records(b"", Format::Csv).is_empty());
    }
}
