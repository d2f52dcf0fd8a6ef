//! Whether the scanners agree on a page.

use super::browser::{self, Seen};
use super::{Either, Event, Other};
use crate::GateError;
use crate::scan::Scanner;
use crate::tag::Tag;

/// How a page was scanned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All agree.
    Same,
    /// The gate's scanner refuses it, and `lol_html` doesn't.
    RefusedAlone,
    /// Both refuse it.
    Refused,
    /// The gate's scanner agrees with the browser's parser, and `lol_html` doesn't.
    OtherIsWrong,
}

/// Scans a page with each scanner, whole and in pieces, at whose lengths `cut` is asked.
///
/// # Errors
/// The gate's scanner finds other tags in pieces than in the whole, or other tags than a browser's parser does, or passes
/// what `lol_html` refuses.
pub fn check(page: &[u8], cut: &mut dyn FnMut() -> usize) -> Result<Outcome, String> {
    let ours = scan(Either::Ours(Scanner::new()), &mut [page].into_iter());
    same_in_pieces(page, &ours, cut)?;
    let (other, refusal, ended_by_other) = scan_other(page);
    let events = match (ours, &refusal) {
        (Ok(events), _) => events,
        (Err(_), None) => return Ok(Outcome::RefusedAlone),
        (Err(_), Some(_)) => return Ok(Outcome::Refused),
    };
    let browser = browser::start_tags(page);
    agrees(page, &events, &browser)?;
    let starts = |events: &[Event]| events.iter().copied().filter_map(start).collect::<Vec<_>>();
    let (ours, others) = (starts(&events), starts(&other));
    let (other_names, names): (_, Vec<_>) =
        (names(page, &others), browser.iter().map(|seen| seen.name.clone()).collect());
    if let Some(why) = refusal {
        // It is right if the tag that it names comes next for a browser, too.
        let next = names.get(other_names.len());
        let named = next.is_some_and(|name| why.to_string().contains(&format!("(`<{name}>`)")));
        let excused = !named || !names.starts_with(&other_names);
        return if excused {
            Ok(Outcome::OtherIsWrong)
        } else {
            Err(format!("passed, though {why}: {events:?}"))
        };
    }
    if other_names != names {
        return Ok(Outcome::OtherIsWrong);
    }
    if ours.iter().zip(&others).any(|(one, other)| (one.0, one.1) != (other.0, other.1)) {
        // Other tags may have the same names.
        if agrees(page, &other, &browser).is_err() {
            return Ok(Outcome::OtherIsWrong);
        }
        return Err(format!("ours: {ours:?}\nlol_html's: {others:?}"));
    }
    if ended_by_other || ours != others {
        return Ok(Outcome::OtherIsWrong);
    }
    if events == other {
        return Ok(Outcome::Same);
    }
    // Where HTML breaks out of SVG, it doesn't tell the end of the scripts that follow.
    let ends_twice = events.windows(2).any(|two| two.iter().all(|event| start(*event).is_none()));
    let mut rest = events.iter();
    if !ends_twice && other.iter().all(|event| rest.any(|ours| ours == event)) {
        return Ok(Outcome::OtherIsWrong);
    }
    Err(format!("ours: {events:?}\nlol_html's: {other:?}"))
}

/// What was found in a page.
type Found = Result<Vec<Event>, GateError>;

/// Whether the gate's scanner finds the same in pieces.
fn same_in_pieces(page: &[u8], whole: &Found, cut: &mut dyn FnMut() -> usize) -> Result<(), String> {
    let in_pieces = scan(Either::Ours(Scanner::new()), &mut pieces(page, cut));
    if *whole == in_pieces { Ok(()) } else { Err(format!("whole: {whole:?}\nin pieces: {in_pieces:?}")) }
}

/// As [`check`], cut at each place once and at each byte.
#[cfg(test)]
pub(crate) fn check_each_cut(page: &[u8]) -> Result<Outcome, String> {
    let whole = scan(Either::Ours(Scanner::new()), &mut [page].into_iter());
    for at in 1..page.len() {
        let mut lengths = [at].into_iter();
        same_in_pieces(page, &whole, &mut || lengths.next().unwrap_or(usize::MAX))?;
    }
    check(page, &mut || 1)
}

/// Cuts a page.
fn pieces<'a>(page: &'a [u8], cut: &mut dyn FnMut() -> usize) -> impl Iterator<Item = &'a [u8]> {
    let mut rest = page;
    std::iter::from_fn(move || {
        let (piece, after) = rest.split_at(cut().clamp(1, rest.len().max(1)).min(rest.len()));
        rest = after;
        (!piece.is_empty()).then_some(piece)
    })
}

/// Scans a page in pieces, by the gate's scanner or by `lol_html`, and counts the tags. For measuring.
///
/// # Errors
/// The page is refused.
pub fn count_tags(page: &[u8], piece_bytes: usize, by_other: bool) -> Result<usize, GateError> {
    let mut scanner = if by_other { Either::other() } else { Either::new() };
    let (mut events, mut count) = (Vec::new(), 0);
    for piece in page.chunks(piece_bytes) {
        scanner.write(piece, &mut events)?;
        count += events.len();
        events.clear();
    }
    scanner.end(&mut events)?;
    Ok(count + events.len())
}

fn scan(mut scanner: Either, pieces: &mut dyn Iterator<Item = &[u8]>) -> Found {
    let mut events = Vec::new();
    for piece in pieces {
        scanner.write(piece, &mut events)?;
    }
    scanner.end(&mut events)?;
    Ok(events)
}

/// What `lol_html` finds, why it refuses the rest, and whether a `script` ended by another's end tag.
fn scan_other(page: &[u8]) -> (Vec<Event>, Option<GateError>, bool) {
    let mut other = Other::new();
    let mut events = Vec::new();
    if let Err(error) = other.write(page, &mut events) {
        return (events, Some(error), false);
    }
    let ended_by_other = other.ended_by_other();
    let refusal = other.end(&mut events).err();
    (events, refusal, ended_by_other)
}

fn start(event: Event) -> Option<(usize, usize, bool)> {
    match event {
        Event::Start { from, to, closes_itself } => Some((from, to, closes_itself)),
        Event::End { .. } => None,
    }
}

/// A text as the browser's parser gives it.
fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace('\0', "\u{FFFD}").to_ascii_lowercase()
}

fn names(page: &[u8], starts: &[(usize, usize, bool)]) -> Vec<String> {
    starts.iter().map(|(from, to, _)| text(Tag::read(&page[*from..*to]).name())).collect()
}

/// Whether the start tags are those that a browser's parser saw.
fn agrees(page: &[u8], events: &[Event], browser: &[Seen]) -> Result<(), String> {
    let starts: Vec<_> = events.iter().copied().filter_map(start).collect();
    let differ = |why: &str| {
        let ours = names(page, &starts);
        let browser: Vec<_> = browser.iter().map(|seen| &seen.name).collect();
        Err(format!("{why}\nours: {ours:?} {events:?}\nbrowser's: {browser:?}"))
    };
    if starts.len() != browser.len() {
        return differ("another number of start tags");
    }
    for ((from, to, closes_itself), seen) in starts.iter().zip(browser) {
        let tag = Tag::read(&page[*from..*to]);
        // Of other elements it is no matter, and isn't always sure.
        let matters = matches!(&*seen.name, "script" | "noscript");
        if text(tag.name()) != seen.name || matters && *closes_itself != seen.closes_itself {
            return differ(&format!("another start tag at {from}: {seen:?}"));
        }
        for (name, value) in &seen.attributes {
            let ours = tag.raw_value(&name.replace('\u{FFFD}', "\0"));
            let plain = |value: &[u8]| value.iter().all(|b| b.is_ascii() && !matches!(b, b'&' | b'\r' | 0));
            if name.is_ascii() && ours.is_none_or(|ours| plain(ours) && ours != value.as_bytes()) {
                return differ(&format!("another attribute {name:?} at {from}: {ours:?} for {value:?}"));
            }
        }
    }
    Ok(())
}
