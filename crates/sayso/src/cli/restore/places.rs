//! Where a restored server finds its things: the PostgreSQL database that it goes into, and what its file says.

use std::path::Path;

use anyhow::Context as _;

use crate::cli::Ended;
use crate::cli::progress::Progress;
use crate::database;

/// The PostgreSQL database that a backup is restored into.
pub(in crate::cli) struct Database<'a> {
    pub(in crate::cli) url: &'a str,
    pub(in crate::cli) password_file: Option<&'a Path>,
    /// Who may have signed its certificate.
    pub(in crate::cli) ca: Option<&'a Path>,
}

impl Database<'_> {
    /// Writes the restored database file into it, whole or not at all.
    pub(super) fn load(&self, file: &Path) -> Result<(), Ended> {
        let address = sayso_store::Address {
            url: self.url.to_owned(),
            password: database::password(self.password_file)?,
            authorities: database::authorities(self.ca).context("--database-ca")?,
        };
        let runtime = tokio::runtime::Runtime::new().context("the runtime can't start")?;
        let progress = Progress::of(0, "rows written");
        let mut tell = |done| progress.reach(done);
        let loading = sayso_store::backup::load(file, &address, &mut tell);
        let loaded = runtime.block_on(loading);
        progress.end();
        match loaded {
            Err(error @ sayso_store::StoreError::NotEmpty { .. }) => Err(Ended::usage(format!(
                "{}: {error}. A backup is restored into an empty database, so that nothing is written over. Nothing was restored.",
                self.url
            ))),
            other => Ok(other.with_context(|| format!("the database {}", self.url))?),
        }
    }
}

/// What the server's file has to say of its places. Left as it was, it would make the server open what is at the old ones, and
/// begin there if nothing is.
pub(super) struct Places {
    /// Keys and their values; none for a key that may not be there.
    keys: Vec<(&'static str, Option<String>)>,
}

impl Places {
    /// # Errors
    /// The password's file can't be named.
    pub(super) fn new(
        laws: bool,
        ledger_name: Option<&str>,
        database: Option<&Database<'_>>,
    ) -> anyhow::Result<Self> {
        let absolute = |path: Option<&Path>| -> anyhow::Result<Option<String>> {
            let path = path.map(std::path::absolute).transpose()?;
            Ok(path.map(|path| path.display().to_string()))
        };
        let mut keys = vec![
            ("data", Some("data".to_owned())),
            ("sites", Some("sites".to_owned())),
            ("database", database.map(|database| database.url.to_owned())),
            ("database_password_file", absolute(database.and_then(|database| database.password_file))?),
            ("database_ca", absolute(database.and_then(|database| database.ca))?),
        ];
        if laws {
            keys.push(("law_pack", Some("laws".to_owned())));
        }
        if let Some(name) = ledger_name {
            keys.push(("ledger_name", Some(name.to_owned())));
        }
        Ok(Self { keys })
    }

    /// The server's file with them. The lines from before stay as comments.
    pub(super) fn put_into(mut self, text: &str) -> String {
        let tables = text.lines().position(|line| line.trim_start().starts_with('[')).unwrap_or(usize::MAX);
        let mut lines: Vec<String> = Vec::new();
        for (number, line) in text.lines().enumerate() {
            let (key, old) = line.split_once('=').map_or(("", ""), |(key, old)| (key.trim(), old.trim()));
            let place = self.keys.iter().position(|(name, _)| *name == key).filter(|_| number < tables);
            let Some(place) = place else {
                lines.push(line.to_owned());
                continue;
            };
            let (name, value) = self.keys.swap_remove(place);
            let line = match value.map(|value| format!("{value:?}")) {
                Some(value) if value == old => line.to_owned(),
                Some(value) => format!("# Before it was restored: {line}\n{name} = {value}"),
                None => format!("# Before it was restored: {line}"),
            };
            lines.push(line);
        }
        // The defaults are the same places; only these have to be said.
        for (name, value) in self.keys {
            if let Some(value) = value.filter(|_| !matches!(name, "data" | "sites" | "law_pack")) {
                lines.insert(0, format!("{name} = {value:?}"));
            }
        }
        lines.join("\n") + "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(text: &str, laws: bool, ledger_name: Option<&str>, database: Option<&Database>) -> String {
        Places::new(laws, ledger_name, database).unwrap().put_into(text)
    }

    #[test]
    fn a_restored_server_opens_what_was_restored_and_nothing_else() {
        let text = "# mine\ndata = '/var/lib/sayso'\nlaw_pack = \"../laws\"\nledger_name = \"a.example/l\"\n[limits]\ndata = 1\n";
        let places = put(text, true, None, None);
        assert!(
            places.contains("# Before it was restored: data = '/var/lib/sayso'\ndata = \"data\"\n"),
            "{places}"
        );
        assert!(
            places.contains("\nlaw_pack = \"laws\"\n") && places.contains("[limits]\ndata = 1\n"),
            "{places}"
        );
        assert!(places.contains("\nledger_name = \"a.example/l\"\n"), "{places}");
        let anew = put(text, false, Some("b.example/l"), None);
        assert!(
            anew.contains("\nledger_name = \"b.example/l\"\n") && anew.contains("\nlaw_pack = \"../laws\"\n"),
            "{anew}"
        );
        assert_eq!(put("data = \"data\"\n", false, None, None), "data = \"data\"\n");
        assert_eq!(put("", false, Some("b"), None), "ledger_name = \"b\"\n");
    }

    #[test]
    fn it_names_the_database_it_was_restored_into_and_no_other() {
        let text = "database = \"postgres://old/a\"\ndatabase_password_file = \"old.password\"\n[limits]\n";
        let file = put(text, false, None, None);
        assert_eq!(
            file,
            "# Before it was restored: database = \"postgres://old/a\"\n\
             # Before it was restored: database_password_file = \"old.password\"\n[limits]\n"
        );
        let new = Database {
            url: "postgres://new/a",
            password_file: Some(Path::new("/etc/new.password")),
            ca: None,
        };
        let moved = put(text, false, None, Some(&new));
        assert!(moved.contains("\ndatabase = \"postgres://new/a\"\n"), "{moved}");
        assert!(moved.contains("\ndatabase_password_file = \"/etc/new.password\"\n"), "{moved}");
        let from_file = put("[limits]\n", false, None, Some(&Database { password_file: None, ..new }));
        assert_eq!(from_file, "database = \"postgres://new/a\"\n[limits]\n");
    }
}
