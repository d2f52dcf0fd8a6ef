//! What the Open Cookie Database knows of the catalogue's cookies, for those that nobody has described here.

mod words;

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;
use toml::Table;

use super::package::Source;
use crate::call::Failure;
use crate::repository;

const SOURCE: Source = Source {
    package: "@slashgear/gdpr-cookie-scanner@3.8.2",
    path: "dist/data/open-cookie-database.json",
    sha512: "350ab00c32876a05f38a751600fab80351e143c629cbbb7ddd8ced8553ef8657\
             a237b3ef3aac6c1b375dfdbd5856148a19ef0f9afddccaaf2de24e2c43392602",
};

/// The day on which that version was read.
const CHECKED: &str = "2026-11-24";

const VENDORS: &str = "data/vendors";
const COOKIES: &str = "data/cookies";
const MADE: &str = "open-cookie-database.toml";

/// A vendor of the catalogue that the database knows.
struct Vendor {
    id: String,
    /// The names under which the database has it.
    platforms: Vec<String>,
    /// Its cookies, as the catalogue has them: somebody looked at each of these names.
    cookies: Vec<String>,
}

/// A row of the file that is made.
#[derive(Debug, PartialEq, Eq)]
struct Row {
    vendor: String,
    name: String,
    lifetime: Option<String>,
    what: Option<String>,
}

/// Makes the file.
///
/// # Errors
/// The package can't be had, or the data can't be read or written.
pub(super) fn run() -> Result<(), Failure> {
    let root = repository::root();
    let vendors = vendors(&tables(&root.join(VENDORS), "vendor")?);
    let described = described(&tables(&root.join(COOKIES), "cookie")?);
    let text = SOURCE.text()?;
    let database: Value = serde_json::from_str(&text)
        .map_err(|error| Failure::new(format!("{} isn't JSON: {error}", SOURCE.path)))?;
    let rows = rows(&vendors, &described, &database)?;
    let path = root.join(COOKIES).join(MADE);
    std::fs::write(&path, file(&rows))
        .map_err(|error| Failure::new(format!("{COOKIES}/{MADE} can't be written: {error}")))?;
    println!("{COOKIES}/{MADE}: {} cookies", rows.len());
    Ok(())
}

/// The rows of a folder's files, but for the file that is made.
fn tables(folder: &Path, array: &str) -> Result<Vec<Table>, Failure> {
    let wrong = |path: &Path, error: &dyn std::fmt::Display| {
        Failure::new(format!("{} can't be read: {error}", path.display()))
    };
    let entries = std::fs::read_dir(folder).map_err(|error| wrong(folder, &error))?;
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "toml") && !path.ends_with(MADE));
    paths.sort();
    let mut tables = Vec::new();
    for path in paths {
        let text = std::fs::read_to_string(&path).map_err(|error| wrong(&path, &error))?;
        let file: Table = text.parse().map_err(|error| wrong(&path, &error))?;
        let rows = file.get(array).and_then(toml::Value::as_array).into_iter().flatten();
        tables.extend(rows.filter_map(toml::Value::as_table).cloned());
    }
    Ok(tables)
}

fn vendors(rows: &[Table]) -> Vec<Vendor> {
    let list = |row: &Table, key: &str| -> Vec<String> {
        let texts = row.get(key).and_then(toml::Value::as_array).into_iter().flatten();
        texts.filter_map(toml::Value::as_str).map(str::to_owned).collect()
    };
    let vendor = |row: &Table| Vendor {
        id: word(row, "id").to_owned(),
        platforms: list(row, "open_cookie_database"),
        cookies: list(row, "cookies"),
    };
    rows.iter().map(vendor).filter(|vendor| !vendor.platforms.is_empty()).collect()
}

/// Vendor and name of each cookie that has a row already.
fn described(rows: &[Table]) -> BTreeSet<(String, String)> {
    let cookies = rows.iter().filter(|row| matches!(word(row, "kind"), "cookie" | ""));
    cookies.map(|row| (word(row, "vendor").to_owned(), word(row, "name").to_owned())).collect()
}

fn word<'row>(row: &'row Table, key: &str) -> &'row str {
    row.get(key).and_then(toml::Value::as_str).unwrap_or_default()
}

/// What the database says of each vendor's cookies, the first row of a name.
fn rows(
    vendors: &[Vendor],
    described: &BTreeSet<(String, String)>,
    database: &Value,
) -> Result<Vec<Row>, Failure> {
    let (mut rows, mut seen) = (Vec::new(), described.clone());
    for vendor in vendors {
        for platform in &vendor.platforms {
            let entries = database.get(platform).and_then(Value::as_array).ok_or_else(|| {
                Failure::new(format!(
                    "the vendor `{}` names the platform `{platform}`, which the database doesn't have",
                    vendor.id
                ))
            })?;
            for entry in entries {
                let text = |key: &str| entry.get(key).and_then(Value::as_str).unwrap_or_default();
                let Some(name) = vendor.name_of(text("cookie"), text("wildcardMatch") == "1", text("domain"))
                else {
                    continue;
                };
                if seen.insert((vendor.id.clone(), name.clone())) {
                    let (lifetime, what) =
                        (words::lifetime(text("retentionPeriod")), words::what(text("description")));
                    rows.push(Row { vendor: vendor.id.clone(), name, lifetime, what });
                }
            }
        }
    }
    Ok(rows)
}

impl Vendor {
    /// The name that a cookie of the database has here; none if the catalogue doesn't take it for the vendor's.
    ///
    /// A name that the catalogue holds is good whatever the database says of its domain. One that a `*` of the catalogue
    /// takes in must not be on a domain: then it is on the vendor's own host, where the site neither sees nor clears it.
    fn name_of(&self, name: &str, open: bool, domain: &str) -> Option<String> {
        let stem = name.trim().trim_end_matches('*');
        if stem.is_empty() || !stem.bytes().all(|byte| byte.is_ascii_graphic()) {
            return None;
        }
        if let Some(same) = self.cookies.iter().find(|own| own.trim_end_matches('*') == stem) {
            return Some(same.clone());
        }
        let taken_in =
            |own: &String| own.strip_suffix('*').is_some_and(|beginning| stem.starts_with(beginning));
        let good = domain.trim().is_empty() && self.cookies.iter().any(taken_in);
        good.then(|| if open { format!("{stem}*") } else { stem.to_owned() })
    }
}

/// The file's text.
fn file(rows: &[Row]) -> String {
    let mut text = format!(
        "# Made by `cargo xtask data cookies`: don't edit it. A row in cookies.toml takes the place of one here.\n\
         #\n\
         # From the Open Cookie Database (jkwakman/Open-Cookie-Database, by jkwakman and contributors), under the Apache\n\
         # License 2.0, as it stands in {}:{}.\n\
         # Changed: a selection of its rows; `what` is the beginning of its description, `lifetime` its time in our words.\n",
        SOURCE.package, SOURCE.path
    );
    let quoted = |text: &str| toml::Value::from(text).to_string();
    for row in rows {
        text += &format!(
            "\n[[cookie]]\nvendor = {}\nname = {}\nkind = \"cookie\"\n",
            quoted(&row.vendor),
            quoted(&row.name)
        );
        for (key, value) in [("lifetime", &row.lifetime), ("what", &row.what)] {
            if let Some(value) = value {
                text += &format!("{key} = {}\n", quoted(value));
            }
        }
        text += &format!(
            "source = {}\nchecked = \"{CHECKED}\"\nconfidence = \"medium\"\n",
            quoted(&format!("{}:{}", SOURCE.package, SOURCE.path))
        );
    }
    text
}

#[cfg(test)]
mod tests;
