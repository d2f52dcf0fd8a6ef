//! What a run over a folder did: for people, or as JSON.

use std::collections::BTreeMap;

use sayso_core::{Notice, PurposeSet};
use sayso_gate::Held;
use serde::Serialize;

/// What a run did.
#[derive(Debug, Default, Serialize)]
pub(super) struct Summary {
    /// Where the new folder is.
    pub(super) out: String,
    /// The purposes that are allowed before any choice.
    pub(super) allowed: Vec<String>,
    pub(super) pages: usize,
    pub(super) pages_bytes: u64,
    /// The files that aren't pages.
    pub(super) copied: usize,
    pub(super) copied_bytes: u64,
    /// What is held back until it is allowed.
    pub(super) held: Vec<Row>,
    /// What is held back because nobody has classified it.
    pub(super) unclassified: Vec<Row>,
    /// What the new folder lacks.
    pub(super) left_out: Vec<LeftOut>,
}

/// Somebody of whom something is held back.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    /// A vendor's id, or a host.
    pub(super) id: String,
    /// A vendor's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<String>,
    pub(super) count: usize,
    /// The file in which it was seen first.
    pub(super) first_seen: String,
}

/// A file that isn't in the new folder.
#[derive(Debug, Serialize)]
pub(super) struct LeftOut {
    pub(super) file: String,
    pub(super) why: String,
}

/// Counts what is held back.
#[derive(Default)]
pub(super) struct Tally {
    vendors: BTreeMap<usize, (usize, String)>,
    /// By the bits of a set of purposes.
    marked: BTreeMap<u64, (usize, String)>,
    hosts: BTreeMap<String, (usize, String)>,
}

impl Tally {
    pub(super) fn count(&mut self, held: &[Held], file: &str) {
        for held in held {
            let row = match held {
                Held::Vendor(vendor) => self.vendors.entry(*vendor).or_default(),
                Held::Marked(purposes) => self.marked.entry(purposes.0).or_default(),
                Held::Unknown(host) => self.hosts.entry(host.clone()).or_default(),
            };
            if row.0 == 0 {
                file.clone_into(&mut row.1);
            }
            row.0 += 1;
        }
    }

    /// The vendors and the hosts.
    pub(super) fn rows(self, notice: &Notice) -> (Vec<Row>, Vec<Row>) {
        let vendors = self.vendors.into_iter().filter_map(|(index, (count, first_seen))| {
            let vendor = notice.vendors.get(index)?;
            Some(Row { id: vendor.id.to_string(), name: Some(vendor.name.clone()), count, first_seen })
        });
        let marked = self.marked.into_iter().map(|(bits, (count, first_seen))| {
            let purposes = PurposeSet(bits);
            let all = notice.purposes.iter().enumerate().filter(|(index, _)| purposes.contains(*index));
            let ids: Vec<&str> = all.map(|(_, purpose)| purpose.id.as_str()).collect();
            let name = Some(format!("Marked by the page itself ({})", ids.join(", ")));
            Row { id: ids.join(" "), name, count, first_seen }
        });
        let row = |(id, (count, first_seen))| Row { id, name: None, count, first_seen };
        (vendors.chain(marked).collect(), self.hosts.into_iter().map(row).collect())
    }
}

impl Summary {
    /// The summary for people.
    pub(super) fn text(&self) -> String {
        let mut text = format!(
            "{}: {} ({}) and {} ({})\nAllowed before a choice: {}\n",
            self.out,
            many(self.pages, "page"),
            size(self.pages_bytes),
            many(self.copied, "other file"),
            size(self.copied_bytes),
            if self.allowed.is_empty() { "nothing".into() } else { self.allowed.join(", ") },
        );
        for (title, rows) in [
            ("Held back until it is allowed:", &self.held),
            ("Held back, as nobody has classified it (name it in the site's file):", &self.unclassified),
        ] {
            if !rows.is_empty() {
                text += &format!("{title}\n");
            }
            for Row { id, name, count, first_seen } in rows {
                let who = name.as_ref().unwrap_or(id);
                text += &format!("  {who}: {}, first in {first_seen}\n", many(*count, "time"));
            }
        }
        if !self.left_out.is_empty() {
            text += "Left out:\n";
        }
        for LeftOut { file, why } in &self.left_out {
            text += &format!("  {file}: {why}\n");
        }
        text
    }
}

fn many(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

/// Bytes as people write them.
fn size(bytes: u64) -> String {
    let mut rest = bytes;
    let mut units = ["bytes", "kB", "MB", "GB"].into_iter();
    let mut unit = units.next().unwrap_or_default();
    while rest >= 10_000 {
        let Some(next) = units.next() else { break };
        (rest, unit) = (rest / 1_000, next);
    }
    format!("{rest} {unit}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_held_is_counted_with_the_file_where_it_was_seen_first() {
        let mut tally = Tally::default();
        let unknown = |host: &str| Held::Unknown(host.into());
        tally.count(&[unknown("b.example"), Held::Vendor(0), unknown("a.example")], "1.html");
        tally.count(&[unknown("b.example"), Held::Vendor(0)], "2.html");
        let site = crate::config::SiteConfig::without_file("http://127.0.0.1/");
        let notice = site.notice(sayso_core::Digest::of(b"")).unwrap();
        let (vendors, hosts) = tally.rows(&notice);
        let said: Vec<_> = hosts.iter().map(|row| (row.id.as_str(), row.count, &*row.first_seen)).collect();
        assert_eq!(said, [("a.example", 1, "1.html"), ("b.example", 2, "1.html")]);
        assert_eq!((vendors[0].count, vendors[0].id.as_str()), (2, notice.vendors[0].id.as_str()));
    }

    #[test]
    fn sizes_are_written_for_people() {
        assert_eq!(
            (size(0), size(9_999), size(10_000)),
            ("0 bytes".into(), "9999 bytes".into(), "10 kB".into())
        );
        assert_eq!(size(34_567_890), "34 MB");
    }
}
