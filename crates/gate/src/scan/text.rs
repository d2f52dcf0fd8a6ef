//! What is no markup: the text of elements, comments, and CDATA sections (HTML, *13.2.5.2* to *13.2.5.31*, *13.2.5.43* to
//! *13.2.5.52* and *13.2.5.69* on).

use memchr::{memchr, memchr2};

use super::Scanner;
use super::names::PLAINTEXT;
use super::state::{Level, State, ends_name};

/// How much of a comment's end is read: a dash, two, or `--!`; or no more than its begin, with or without a dash.
const DASH: u8 = 1;
const DASHES: u8 = 2;
const BANG: u8 = 3;
pub(super) const COMMENT_START: u8 = 4;
const COMMENT_START_DASH: u8 = 5;

/// The state behind the start tag of an element that holds text.
pub(super) fn state_of(name: &[u8]) -> State {
    if name == PLAINTEXT { State::Plaintext } else { State::Text }
}

/// Reads on in a comment or a CDATA section.
pub(super) fn comment(state: State, piece: &[u8], at: usize) -> (State, usize) {
    let (seen, awaited) = match state {
        State::Comment(seen) => (seen, b'-'),
        State::Cdata(seen) => (seen, b']'),
        _ => return (State::Data, at),
    };
    if seen == 0 {
        return match memchr(awaited, &piece[at..]) {
            None => (state, piece.len()),
            Some(count) => {
                (if awaited == b'-' { State::Comment(DASH) } else { State::Cdata(1) }, at + count + 1)
            }
        };
    }
    let next = match (state, piece[at]) {
        (State::Cdata(_), b']') => State::Cdata(2),
        (State::Cdata(2), b'>') => State::Data,
        (State::Cdata(_), _) => State::Cdata(0),
        (State::Comment(COMMENT_START), b'-') => State::Comment(COMMENT_START_DASH),
        (State::Comment(COMMENT_START_DASH | DASH | DASHES), b'-') => State::Comment(DASHES),
        (State::Comment(BANG), b'-') => State::Comment(DASH),
        (State::Comment(DASHES), b'!') => State::Comment(BANG),
        (State::Comment(DASHES | BANG | COMMENT_START | COMMENT_START_DASH), b'>') => State::Data,
        _ => State::Comment(0),
    };
    (next, at + 1)
}

impl Scanner {
    /// Reads on in the text of an element.
    pub(super) fn read_text(&mut self, piece: &[u8], at: usize) -> usize {
        let byte = piece[at];
        let (state, next) = match self.state {
            State::Text => match memchr(b'<', &piece[at..]) {
                None => (State::Text, piece.len()),
                Some(count) => {
                    self.open.from = self.before + at + count;
                    (State::Less(Level::Plain), at + count + 1)
                }
            },
            State::Escaped(dashes) | State::DoubleEscaped(dashes) => {
                return self.read_escaped(piece, at, dashes);
            }
            State::Less(level) => self.less(level, byte, at),
            State::TextEnd(level, count) => return self.text_end(level, count, byte, at),
            State::EscapeStart(0) if byte == b'-' => (State::EscapeStart(1), at + 1),
            State::EscapeStart(1) if byte == b'-' => (State::Escaped(2), at + 1),
            State::EscapeStart(_) => (State::Text, at),
            State::DoubleStart(count) => {
                keyword(count, byte, at, State::DoubleStart, State::DoubleEscaped(0), State::Escaped(0))
            }
            State::DoubleEnd(count) => {
                keyword(count, byte, at, State::DoubleEnd, State::Escaped(0), State::DoubleEscaped(0))
            }
            _ => (State::Data, at),
        };
        self.state = state;
        next
    }

    /// Reads on in a comment in a script.
    fn read_escaped(&mut self, piece: &[u8], at: usize, dashes: u8) -> usize {
        let double = matches!(self.state, State::DoubleEscaped(_));
        let again = if double { State::DoubleEscaped } else { State::Escaped };
        if dashes == 0 {
            match memchr2(b'-', b'<', &piece[at..]) {
                Some(0) => {}
                Some(count) => return at + count,
                None => return piece.len(),
            }
        }
        self.state = match piece[at] {
            b'-' => again(2.min(dashes + 1)),
            b'<' => {
                self.open.from = self.before + at;
                State::Less(if double { Level::DoubleEscaped } else { Level::Escaped })
            }
            b'>' if dashes == 2 => State::Text,
            _ => again(0),
        };
        at + 1
    }

    /// The byte behind `<`, in a text.
    fn less(&self, level: Level, byte: u8, at: usize) -> (State, usize) {
        match (level, byte) {
            (Level::DoubleEscaped, b'/') => (State::DoubleEnd(0), at + 1),
            (_, b'/') => (State::TextEnd(level, 0), at + 1),
            (Level::Plain, b'!') if self.text == b"script" => (State::EscapeStart(0), at + 1),
            (Level::Escaped, b'a'..=b'z' | b'A'..=b'Z') => (State::DoubleStart(0), at),
            _ => (back(level), at),
        }
    }

    /// The bytes behind `</`, in a text.
    fn text_end(&mut self, level: Level, count: u8, byte: u8, at: usize) -> usize {
        match self.text.get(usize::from(count)) {
            Some(letter) if byte.eq_ignore_ascii_case(letter) => {
                self.state = State::TextEnd(level, count + 1);
                return at + 1;
            }
            None if ends_name(byte) => self.open_text_end(),
            _ => self.state = back(level),
        }
        at
    }
}

fn back(level: Level) -> State {
    match level {
        Level::Plain => State::Text,
        Level::Escaped => State::Escaped(0),
        Level::DoubleEscaped => State::DoubleEscaped(0),
    }
}

/// One more byte of `script` and what must follow it.
fn keyword(
    count: u8,
    byte: u8,
    at: usize,
    more: fn(u8) -> State,
    read: State,
    other: State,
) -> (State, usize) {
    match b"script".get(usize::from(count)) {
        Some(letter) if byte.eq_ignore_ascii_case(letter) => (more(count + 1), at + 1),
        None if ends_name(byte) => (read, at + 1),
        _ => (other, at),
    }
}
