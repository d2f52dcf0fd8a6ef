//! Cookie syncing: a value that was set here, and left with a request to somebody else.

use std::collections::BTreeMap;

use aho_corasick::{AhoCorasick, MatchKind};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use md5::Digest as _;

use crate::evidence::{Carried, Evidence, StorageKind};
use crate::judge::domain::same_site;

/// Shorter values are found everywhere by chance.
const SHORTEST: usize = 8;

/// As many values are looked for.
const MOST: usize = 4000;

/// A value, what it is, and whose.
struct Known {
    what: String,
    host: String,
    form: &'static str,
}

/// Looks in every request for values of cookies and storage of other sites than the one it goes to.
pub(crate) fn find(evidence: &mut Evidence) {
    let (patterns, known) = patterns(evidence);
    // Addresses may be long, the list of values as well: all are looked for at once.
    let searcher =
        AhoCorasick::builder().ascii_case_insensitive(false).match_kind(MatchKind::Standard).build(&patterns);
    let Ok(searcher) = searcher else { return };
    for request in &mut evidence.requests {
        let Ok(url) = url::Url::parse(&request.url) else { continue };
        let host = url.host_str().unwrap_or_default().to_owned();
        let sent = format!(
            "{}\n{}\n{}",
            url.path(),
            url.query().unwrap_or_default(),
            request.body.as_deref().unwrap_or_default()
        );
        let decoded = percent_decoded(&sent);
        let lower = decoded.to_ascii_lowercase();
        // Hashes are written in either case.
        for (text, hashes) in [(&sent, false), (&decoded, false), (&lower, true)] {
            for found in searcher.find_overlapping_iter(text.as_str()) {
                let known = &known[found.pattern().as_usize()];
                let is_hash = !matches!(known.form, "plain" | "base64");
                if is_hash != hashes || same_site(known.host.trim_start_matches('.'), &host) {
                    continue;
                }
                let carried = Carried { what: known.what.clone(), form: known.form.to_owned() };
                if !request.carried.contains(&carried) {
                    request.carried.push(carried);
                }
            }
        }
    }
}

fn patterns(evidence: &Evidence) -> (Vec<String>, Vec<Known>) {
    // Each value once, by what it is.
    let mut values: BTreeMap<(String, String), String> = BTreeMap::new();
    let mut add = |what: String, host: &str, value: &str| {
        for part in parts(value) {
            values.entry((what.clone(), part)).or_insert_with(|| host.to_owned());
        }
    };
    for write in evidence.cookie_writes.iter().filter(|write| !write.removes) {
        let value = write.value.as_deref().unwrap_or_default();
        add(format!("cookie {}@{}", write.name, write.domain), &write.domain, value);
    }
    for cookie in &evidence.cookies {
        add(format!("cookie {}@{}", cookie.name, cookie.domain), &cookie.domain, &cookie.value);
    }
    let items = evidence.storage.iter().map(|item| (item.kind, &item.name, &item.host, &item.value));
    let writes =
        evidence.storage_writes.iter().map(|write| (write.kind, &write.name, &write.host, &write.value));
    for (kind, name, host, value) in items.chain(writes) {
        let kind = if kind == StorageKind::Session { "session" } else { "local" };
        add(format!("{kind} {name}@{host}"), host, value);
    }
    let (mut patterns, mut known) = (Vec::new(), Vec::new());
    for ((what, value), host) in values.into_iter().take(MOST) {
        for (form, pattern) in forms(&value) {
            patterns.push(pattern);
            known.push(Known { what: what.clone(), host: host.clone(), form });
        }
    }
    (patterns, known)
}

/// A value, and the identifiers in it: `GA1.1.86420.97531` has `86420.97531`, which is what is sent.
fn parts(value: &str) -> Vec<String> {
    let value = percent_decoded(value);
    let mut parts = Vec::new();
    if (SHORTEST..=500).contains(&value.len()) && !is_plain_word(&value) {
        parts.push(value.clone());
    }
    let digits: Vec<&str> = value.split('.').collect();
    if let [version, _, random, time] = digits.as_slice()
        && version.starts_with("GA")
    {
        parts.push(format!("{random}.{time}"));
    }
    let words = value.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-' && letter != '_');
    for word in words {
        // An identifier has digits and letters, or is a long number that isn't a time.
        let has = |test: fn(&char) -> bool| word.chars().any(|letter| test(&letter));
        let mixed = has(char::is_ascii_digit) && has(char::is_ascii_alphabetic);
        if word.len() >= 16 && word.len() <= 200 && mixed && word != value {
            parts.push(word.to_owned());
        }
    }
    parts
}

/// Words, and times, are the same for everybody.
fn is_plain_word(value: &str) -> bool {
    let time = value.len() <= 13 && value.bytes().all(|letter| letter.is_ascii_digit());
    let word = value.chars().all(|letter| letter.is_alphabetic() || matches!(letter, ' ' | '_' | '-' | '.'));
    time && value.starts_with('1') || word && value.len() < 20 || value.starts_with("http")
}

fn forms(value: &str) -> Vec<(&'static str, String)> {
    let bytes = value.as_bytes();
    vec![
        ("plain", value.to_owned()),
        ("base64", STANDARD_NO_PAD.encode(bytes)),
        ("base64", URL_SAFE_NO_PAD.encode(bytes)),
        ("md5", hex(&md5::Md5::digest(bytes))),
        ("sha1", hex(&sha1::Sha1::digest(bytes))),
        ("sha256", hex(&sha2::Sha256::digest(bytes))),
    ]
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn percent_decoded(text: &str) -> String {
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digit =
            |at: usize| char::from(*after.get(at)?).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        if *first == b'%'
            && let (Some(high), Some(low)) = (digit(0), digit(1))
        {
            decoded.push(high * 16 + low);
            rest = &after[2..];
        } else {
            decoded.push(*first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

#[cfg(test)]
mod tests;
