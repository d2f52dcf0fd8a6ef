//! The operator's page: each site, what was held back on it because nobody named it, and which languages a native speaker has read.

mod audits;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::escape;
use sayso_store::Job;

use crate::app::Serving;
use crate::audits::Audits;
use crate::builtin;
use crate::config::Mode;
use crate::site::Site;
use crate::unclassified::Seen;
use crate::words::Review;

const STYLE: &str = "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b2529;background:#fff}\
table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.35rem .75rem .35rem 0;border-block-end:1px solid #c8d2d2;vertical-align:top}\
pre{margin:0}.n{text-align:end;font-variant-numeric:tabular-nums}.s{overflow-x:auto}figure{margin:0 0 1rem}ul{margin:0;padding-inline-start:1.2rem}time,td.d{white-space:nowrap}\
@media(prefers-color-scheme:dark){body{color:#e9efef;background:#171d1f}th,td{border-color:#3c4749}a{color:#8fd3d8}}";

/// The hash of the page's style, as a source expression.
pub(crate) fn style_hash() -> &'static str {
    static HASH: LazyLock<String> = LazyLock::new(|| super::style::hash(STYLE));
    &HASH
}

/// The page.
pub(crate) fn page(serving: &Serving, audits: &Audits, erased: Option<&BTreeMap<String, Job>>) -> String {
    let sites: String = serving.sites.iter().map(|site| section(site, serving, audits, erased)).collect();
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>Sayso</title><style>{STYLE}</style></head><body><main><h1>Sayso</h1>{sites}</main></body></html>"
    )
}

fn section(
    site: &Site,
    serving: &Serving,
    results: &Audits,
    erased: Option<&BTreeMap<String, Job>>,
) -> String {
    let name = site.notice.site.as_str();
    let hosts =
        if site.config.hosts.is_empty() { "every host name".into() } else { site.config.hosts.join(", ") };
    let how = match site.config.mode {
        Mode::Gate => format!("the gate in front of {}", site.config.upstream),
        Mode::Tag => "tag mode".into(),
    };
    format!(
        "<section><h2>{}</h2><p>{} · {} · {} · notice <code>{:.16}…</code>, published {}</p>{}{}{}{}</section>",
        escape(name),
        escape(&site.notice.operator),
        escape(&hosts),
        escape(&how),
        site.notice.digest().to_string(),
        site.published_at.strftime("%Y-%m-%d"),
        unclassified(&site.unclassified.all()),
        audits::section(
            name,
            site.config.audit.as_deref(),
            serving.audit.every_hours,
            &results.history(name)
        ),
        retention(site, erased),
        languages(site),
    )
}

/// How long receipts are kept, and when the last were erased.
fn retention(site: &Site, erased: Option<&BTreeMap<String, Job>>) -> String {
    let days = site.config.receipts.retention_days;
    let last = match erased.map(|all| all.get(site.notice.site.as_str())) {
        None => "The database doesn't say when the last were erased.".into(),
        Some(None) => "None were looked at yet.".into(),
        Some(Some(job)) => format!(
            "Last run: <time>{}</time>, {} erased that were made before {}.",
            job.started_at.strftime("%Y-%m-%d %H:%M UTC"),
            job.receipts,
            job.before.strftime("%Y-%m-%d %H:%M UTC"),
        ),
    };
    format!("<h3>Receipts</h3><p>Kept for {days} days (<code>retention_days</code>). {last}</p>")
}

/// What was held back, with the lines that would name it.
fn unclassified(all: &BTreeMap<String, Seen>) -> String {
    let title = "<h3>Held back, as nobody has named it</h3>";
    if all.is_empty() {
        return format!("{title}<p>Nothing since the start.</p>");
    }
    let rows: String = all
        .iter()
        .map(|(host, seen)| {
            format!(
                "<tr><th scope=\"row\">{}</th><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"d\">{}</td><td class=\"d\">{}</td><td><pre>{}</pre></td></tr>",
                escape(host),
                seen.held,
                seen.reported,
                seen.audited,
                seen.first_seen,
                seen.last_seen,
                escape(&suggestion(host)),
            )
        })
        .collect();
    format!(
        "{title}<p>Counted since the start, by host alone. Name what you know in the site's file, then reload.</p>\
         <div class=\"s\"><table><thead><tr><th scope=\"col\">Host</th><th scope=\"col\" class=\"n\">Pages</th><th scope=\"col\" class=\"n\">Reports</th><th scope=\"col\" class=\"n\">Audits</th>\
         <th scope=\"col\">First</th><th scope=\"col\">Last</th><th scope=\"col\">In the site's file</th></tr></thead><tbody>{rows}</tbody></table></div>"
    )
}

/// What to write into the site's file: the catalogue's vendor if it knows the host, else a row to fill in.
fn suggestion(host: &str) -> String {
    if !host.contains('.') || host.contains(['(', ' ', '"']) {
        return String::new();
    }
    let has = |known: &String| {
        host == known || host.strip_suffix(known.as_str()).is_some_and(|rest| rest.ends_with('.'))
    };
    let rows = builtin::catalogue().unwrap_or_default();
    match rows.iter().find(|row| row.hosts.iter().any(has)) {
        Some(row) => format!("vendors = [\"{}\"]  # {}: {}", row.id, row.name, row.purpose),
        None => {
            let id = host.split('.').rev().nth(1).unwrap_or(host);
            format!("[[vendor]]\nid = \"{id}\"\nname = \"\"\nhosts = [\"{host}\"]\npurposes = [\"\"]")
        }
    }
}

fn languages(site: &Site) -> String {
    let (read, unread): (Vec<_>, Vec<_>) = site
        .words
        .all()
        .map(|language| &**language)
        .partition(|language| language.review() == Review::Native);
    let codes = |languages: &[&crate::words::Language]| {
        let codes: Vec<&str> = languages.iter().map(|language| language.code()).collect();
        if codes.is_empty() { "none".into() } else { escape(&codes.join(", ")) }
    };
    format!(
        "<h3>Languages</h3><p>Read by a native speaker (<code>review = \"native\"</code>): {}.<br>Not yet (<code>review = \"none\"</code>): {}.</p>",
        codes(&read),
        codes(&unread),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_catalogue_knows_is_suggested_by_its_id() {
        assert!(suggestion("www.youtube.com").starts_with("vendors = [\"youtube\"]"));
        assert!(suggestion("x.who.example").contains("id = \"who\"\n"));
        for odd in ["(not an address)", "localhost", "a\".example"] {
            assert_eq!(suggestion(odd), "", "{odd}");
        }
    }
}
