//! Every row of the data says where it is from, and on what day somebody read that.

use toml::de::{DeTable, DeValue};

use crate::finding::Finding;
use crate::manifest::Manifest;
use crate::repository::Tree;

/// A folder of data, and the array of tables that its files hold.
const DATA: [(&str, &str); 7] = [
    ("data/laws/", "rule"),
    ("data/vendors/", "vendor"),
    ("data/cookies/", "cookie"),
    ("data/modes/", "type"),
    ("data/notice/rules.toml", "rule"),
    ("data/consent-tools/rules.toml", "rule"),
    ("data/consent-tools/words", "words"),
];

/// The source of a row that nobody could look up. It is honest, and so it may not claim more than that.
const UNREAD: &str = "own knowledge";

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (folder, array) in DATA {
        for (path, text) in tree.texts(&[".toml"]).filter(|(path, _)| path.starts_with(folder)) {
            match Manifest::parse(path, text) {
                Ok(file) => findings.extend(check_file(path, array, &file)),
                Err(finding) => findings.push(finding),
            }
        }
    }
    findings
}

fn check_file(path: &str, array: &str, file: &Manifest<'_>) -> Vec<Finding> {
    let rows = file.array(array);
    if rows.is_empty() {
        return vec![Finding::error(path, 1, format!("holds no [[{array}]]"), "add one, or delete the file")];
    }
    let rows = rows.iter().filter_map(|(line, row)| {
        let (wrong, remedy) = complaint(row)?;
        Some(Finding::error(path, *line, format!("this [[{array}]] {wrong}"), remedy))
    });
    rows.collect()
}

/// What is wrong with a row and what to do, the first thing only.
fn complaint(row: &DeTable<'_>) -> Option<(&'static str, &'static str)> {
    let text = |key: &str| match row.get(key).map(|value| value.get_ref()) {
        Some(DeValue::String(text)) => Some(text.trim()),
        _ => None,
    };
    match text("source").unwrap_or_default() {
        "" => Some(("has no source", "name the page that was read, or say `source = \"own knowledge\"`")),
        UNREAD if row.contains_key("checked") => {
            Some(("is own knowledge, yet has a date", "take out `checked`: nothing was read on that day"))
        }
        UNREAD if text("confidence") != Some("low") => {
            Some(("is own knowledge, yet claims more than low confidence", "say `confidence = \"low\"`"))
        }
        UNREAD => None,
        _ if !text("checked").is_some_and(is_date) => Some((
            "does not say when its source was read",
            "add `checked = \"YYYY-MM-DD\"`, the day you read it",
        )),
        _ => None,
    }
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return false };
    let number = |part: &str, length: usize| {
        let digits = part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| part.parse::<u32>().ok()).flatten()
    };
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2)) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        1..=12 => 31,
        _ => return false,
    };
    (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::places;

    fn check_row(keys: &str) -> bool {
        let text = format!("name = \"Somewhere\"\n\n[[rule]]\n{keys}\n");
        let laws = check(&Tree::of(&[("data/laws/xx.toml", &text)]));
        for (folder, array) in [("vendors", "vendor"), ("cookies", "cookie")] {
            let path = format!("data/{folder}/xx.toml");
            let others = check(&Tree::of(&[(&path, &text.replace("rule", array))]));
            assert_eq!(laws.len(), others.len(), "{folder}");
            assert!(others.is_empty() || places(&others) == [format!("{path}:3")]);
        }
        assert!(laws.is_empty() || places(&laws) == ["data/laws/xx.toml:3"]);
        laws.is_empty()
    }

    #[test]
    fn a_row_with_a_source_and_a_day_passes() {
        assert!(check_row("source = 'https://example.com/law'\nchecked = '2026-11-24'"));
        assert!(check_row("source = 'own knowledge'\nconfidence = 'low'"));
    }

    #[test]
    fn a_row_without_its_source_is_found() {
        for keys in [
            "",
            "source = ''",
            "source = '  '",
            "source = 3",
            "source = 'https://example.com/law'",
            "source = 'https://example.com/law'\nchecked = 'today'",
            "source = 'https://example.com/law'\nchecked = '2026-02-29'",
            "source = 'https://example.com/law'\nchecked = '2026-2-1'",
            "source = 'own knowledge'",
            "source = 'own knowledge'\nconfidence = 'high'",
            "source = 'own knowledge'\nconfidence = 'low'\nchecked = '2026-11-24'",
        ] {
            assert!(!check_row(keys), "{keys}");
        }
    }

    #[test]
    fn a_file_without_rows_and_one_that_is_not_toml_are_found() {
        assert_eq!(
            places(&check(&Tree::of(&[("data/laws/a.toml", "name = 'a'\n")]))),
            ["data/laws/a.toml:1"]
        );
        assert_eq!(
            places(&check(&Tree::of(&[("data/vendors/a.toml", "\nname = \n")]))),
            ["data/vendors/a.toml:2"]
        );
        assert!(check(&Tree::of(&[("data/laws/README.md", "no rows")])).is_empty());
    }
}
