//! Reads a TOML file and remembers on which line each key stands.

use toml::de::{DeTable, DeValue};

use crate::finding::{Finding, line_of};

/// A parsed TOML file with its text, so that a finding can name a line.
pub(crate) struct Manifest<'text> {
    text: &'text str,
    table: DeTable<'text>,
}

/// A key in a table, with its line and its value.
pub(crate) struct Row<'manifest, 'text> {
    pub(crate) key: &'manifest str,
    pub(crate) line: usize,
    pub(crate) value: &'manifest DeValue<'text>,
}

impl<'text> Manifest<'text> {
    /// Parses `text`.
    ///
    /// # Errors
    /// A finding at the place where it stops being TOML.
    pub(crate) fn parse(path: &str, text: &'text str) -> Result<Manifest<'text>, Finding> {
        match DeTable::parse(text) {
            Ok(table) => Ok(Manifest { text, table: table.into_inner() }),
            Err(error) => {
                let line = error.span().map_or(1, |span| line_of(text, span.start));
                Err(Finding::error(path, line, format!("not TOML: {}", error.message()), "mend the syntax"))
            }
        }
    }

    /// The keys of the table at `path`, none if there is no such table.
    pub(crate) fn rows(&self, path: &[&str]) -> Vec<Row<'_, 'text>> {
        let mut table = &self.table;
        for key in path {
            match table.get(*key).map(|value| value.get_ref()) {
                Some(DeValue::Table(inner)) => table = inner,
                _ => return Vec::new(),
            }
        }
        self.rows_of(table)
    }

    /// The keys of a table of this file.
    pub(crate) fn rows_of<'manifest>(&self, table: &'manifest DeTable<'text>) -> Vec<Row<'manifest, 'text>> {
        let row = |(key, value): (&'manifest toml::Spanned<_>, &'manifest toml::Spanned<_>)| {
            let key: &toml::Spanned<std::borrow::Cow<'text, str>> = key;
            let value: &toml::Spanned<DeValue<'text>> = value;
            Row { key: key.get_ref(), line: line_of(self.text, key.span().start), value: value.get_ref() }
        };
        let mut rows: Vec<_> = table.iter().map(row).collect();
        rows.sort_by_key(|row| row.line);
        rows
    }

    /// The tables of the array of tables `[[name]]`, each with the line of its header.
    pub(crate) fn array(&self, name: &str) -> Vec<(usize, &DeTable<'text>)> {
        let Some(DeValue::Array(items)) = self.table.get(name).map(|value| value.get_ref()) else {
            return Vec::new();
        };
        let item = |item: &'_ toml::Spanned<DeValue<'text>>| line_of(self.text, item.span().start);
        items
            .iter()
            .filter_map(|value| match value.get_ref() {
                DeValue::Table(table) => Some((item(value), table)),
                _ => None,
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_and_arrays_know_their_lines() {
        let text = "a = 1\n[b.c]\nd = 2\n\n[[e]]\nf = 3\n[[e]]\nf = 4\n";
        let manifest = Manifest::parse("x.toml", text).ok().unwrap();
        let lines: Vec<_> =
            manifest.rows(&["b", "c"]).iter().map(|row| (row.key.to_owned(), row.line)).collect();
        assert_eq!(lines, [("d".to_owned(), 3)]);
        assert_eq!(manifest.array("e").iter().map(|(line, _)| *line).collect::<Vec<_>>(), [5, 7]);
        assert!(manifest.rows(&["nothing", "here"]).is_empty());
    }

    #[test]
    fn what_is_not_toml_is_found_on_its_line() {
        let finding = Manifest::parse("x.toml", "a = 1\nb = = 2\n").err().unwrap();
        assert!(finding.to_string().starts_with("x.toml:2: not TOML"), "{finding}");
    }
}
