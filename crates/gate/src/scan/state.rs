//! The states of the tokenizer, and what is inside a tag (HTML, *13.2.5.8* and *13.2.5.32* to *13.2.5.40*).

use memchr::memchr;

use super::names::key;
use super::{Event, Scanner, word};
use crate::GateError;

/// A state of the tokenizer. Where the standard has several that differ in what was read of one thing, a number says how
/// much of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum State {
    Data,
    TagOpen,
    EndTagOpen,
    TagName,
    BeforeAttribute,
    AttributeName,
    AfterName,
    BeforeValue,
    DoubleQuoted,
    SingleQuoted,
    Unquoted,
    /// Behind a `/` that closes the tag if `>` follows.
    Slash,
    MarkupOpen(u8),
    BogusComment,
    Comment(u8),
    Cdata(u8),
    Plaintext,
    /// RCDATA, RAWTEXT, or script data without comments.
    Text,
    /// In a comment in a script, behind so many dashes.
    Escaped(u8),
    /// Within another `<script` there.
    DoubleEscaped(u8),
    /// Behind `<`, in a text.
    Less(Level),
    /// Behind so many letters of the name in an end tag that may end the text.
    TextEnd(Level, u8),
    /// Behind `<!` and so many dashes, in a script.
    EscapeStart(u8),
    /// Behind so many letters of `script`, in a comment in a script.
    DoubleStart(u8),
    DoubleEnd(u8),
}

/// How deep in a script's comments.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Level {
    Plain,
    Escaped,
    DoubleEscaped,
}

impl State {
    pub(super) fn is_in_tag(self) -> bool {
        matches!(
            self,
            Self::TagName
                | Self::BeforeAttribute
                | Self::AttributeName
                | Self::AfterName
                | Self::BeforeValue
                | Self::DoubleQuoted
                | Self::SingleQuoted
                | Self::Unquoted
                | Self::Slash
        )
    }
}

const SPACE: u8 = 1;
const SLASH: u8 = 2;
const CLOSE: u8 = 4;
const EQUALS: u8 = 8;

/// What a byte may end, inside a tag.
static BYTES: [u8; 256] = {
    let mut bytes = [0; 256];
    bytes[b' ' as usize] = SPACE;
    bytes[b'\t' as usize] = SPACE;
    bytes[b'\n' as usize] = SPACE;
    bytes[b'\x0c' as usize] = SPACE;
    bytes[b'\r' as usize] = SPACE;
    bytes[b'/' as usize] = SLASH;
    bytes[b'>' as usize] = CLOSE;
    bytes[b'=' as usize] = EQUALS;
    bytes
};

pub(super) fn ends_name(byte: u8) -> bool {
    BYTES[usize::from(byte)] & (SPACE | SLASH | CLOSE) != 0
}

fn is_space(byte: u8) -> bool {
    BYTES[usize::from(byte)] == SPACE
}

/// The place of the first byte of these kinds, from `at` on.
fn find(piece: &[u8], at: usize, kinds: u8) -> usize {
    let found = piece[at..].iter().position(|&byte| BYTES[usize::from(byte)] & kinds != 0);
    found.map_or(piece.len(), |count| at + count)
}

fn skip_spaces(piece: &[u8], at: usize) -> usize {
    let found = piece[at..].iter().position(|&byte| !is_space(byte));
    found.map_or(piece.len(), |count| at + count)
}

/// The place behind the quote that ends a value. Most values are short, so that eight bytes at once beat a call.
fn find_quote(piece: &[u8], at: usize, quote: u8) -> Option<usize> {
    const NEAR: usize = 64;
    let rest = &piece[at..];
    let (near, far) = rest.split_at(rest.len().min(NEAR));
    let (words, last) = near.as_chunks::<8>();
    for (number, word) in words.iter().enumerate() {
        if let Some(count) = word::first(word::equal(u64::from_le_bytes(*word), quote)) {
            return Some(at + number * 8 + count + 1);
        }
    }
    let read = words.len() * 8;
    if let Some(count) = last.iter().position(|&byte| byte == quote) {
        return Some(at + read + count + 1);
    }
    memchr(quote, far).map(|count| at + near.len() + count + 1)
}

/// The place of the first byte that may end an attribute's name, from `at` on: one that does, or one that is no letter. Most names
/// are short.
fn find_name_end(piece: &[u8], mut at: usize) -> usize {
    while let Some(bytes) = piece[at..].first_chunk::<8>() {
        let word = u64::from_le_bytes(*bytes);
        let ends = word::below(word, b' ' + 1)
            | word::equal(word, b'=')
            | word::equal(word, b'>')
            | word::equal(word, b'/');
        if let Some(count) = word::first(ends) {
            return at + count;
        }
        at += 8;
    }
    find(piece, at, SPACE | SLASH | CLOSE | EQUALS)
}

/// The key of a name of less than eight bytes, and where it ends; none if it isn't such a name, or the piece may end in it.
fn short_name(piece: &[u8], from: usize) -> Option<(u64, usize)> {
    let word = u64::from_le_bytes(*piece[from..].first_chunk::<8>()?);
    let ends = word::below(word, b' ' + 1) | word::equal(word, b'>') | word::equal(word, b'/');
    let count = word::first(ends).filter(|count| *count > 0)?;
    if !ends_name(piece[from + count]) {
        return None;
    }
    let key = word::lower(word).swap_bytes() >> (64 - 8 * count);
    Some((key, from + count))
}

impl Scanner {
    /// Reads on behind `<`, through a tag as most are written: in one piece, each attribute behind one space and its value in quotes.
    /// Wherever that ends, the states go on: this knows nothing that they don't, and is only faster.
    pub(super) fn plain_tag(
        &mut self,
        piece: &[u8],
        from: usize,
        events: &mut Vec<Event>,
    ) -> Result<usize, GateError> {
        let is_end = piece.get(from) == Some(&b'/');
        let name = from + usize::from(is_end);
        if !piece.get(name).is_some_and(u8::is_ascii_alphabetic) {
            return Ok(from);
        }
        self.open_name(is_end);
        let mut at = match short_name(piece, name) {
            Some((key, ends)) => {
                self.open.key = key;
                self.named(ends);
                ends
            }
            None => self.tag_name(piece, name),
        };
        if at == piece.len() {
            self.state = State::TagName;
            return Ok(at);
        }
        self.state = State::BeforeAttribute;
        while let Some(&byte) = piece.get(at) {
            if byte == b'>' {
                self.close_tag(piece, at + 1, false, events)?;
                return Ok(at + 1);
            }
            if byte != b' ' {
                break;
            }
            let ends = find_name_end(piece, at + 1);
            let Some(&[b'=', quote @ (b'"' | b'\'')]) = piece.get(ends..ends + 2) else { break };
            if ends == at + 1 {
                break;
            }
            let Some(behind) = find_quote(piece, ends + 2, quote) else { break };
            at = behind;
        }
        Ok(at)
    }

    /// Reads on in a tag, to its end or the piece's.
    pub(super) fn tag(
        &mut self,
        piece: &[u8],
        mut at: usize,
        events: &mut Vec<Event>,
    ) -> Result<usize, GateError> {
        let mut state = self.state;
        while at < piece.len() {
            match state {
                State::TagName => {
                    at = self.tag_name(piece, at);
                    if at == piece.len() {
                        break;
                    }
                    state = State::BeforeAttribute;
                }
                State::BeforeAttribute => {
                    at = skip_spaces(piece, at);
                    let Some(&byte) = piece.get(at) else { break };
                    at += 1;
                    state = match byte {
                        b'/' => State::Slash,
                        b'>' => {
                            self.close_tag(piece, at, false, events)?;
                            return Ok(at);
                        }
                        _ => State::AttributeName,
                    };
                }
                State::AttributeName => {
                    at = find(piece, at, SPACE | SLASH | CLOSE | EQUALS);
                    let Some(&byte) = piece.get(at) else { break };
                    state = match byte {
                        b'=' => {
                            at += 1;
                            State::BeforeValue
                        }
                        b'/' | b'>' => State::BeforeAttribute,
                        _ => State::AfterName,
                    };
                }
                State::AfterName => {
                    at = skip_spaces(piece, at);
                    let Some(&byte) = piece.get(at) else { break };
                    state = State::BeforeAttribute;
                    if byte == b'=' {
                        at += 1;
                        state = State::BeforeValue;
                    }
                }
                State::BeforeValue => {
                    at = skip_spaces(piece, at);
                    let Some(&byte) = piece.get(at) else { break };
                    at += 1;
                    state = match byte {
                        b'"' => State::DoubleQuoted,
                        b'\'' => State::SingleQuoted,
                        b'>' => {
                            self.close_tag(piece, at, false, events)?;
                            return Ok(at);
                        }
                        _ => State::Unquoted,
                    };
                }
                State::DoubleQuoted | State::SingleQuoted => {
                    let quote = if state == State::DoubleQuoted { b'"' } else { b'\'' };
                    match find_quote(piece, at, quote) {
                        None => at = piece.len(),
                        Some(behind) => {
                            at = behind;
                            state = State::BeforeAttribute;
                        }
                    }
                }
                State::Unquoted => {
                    at = find(piece, at, SPACE | CLOSE);
                    if at < piece.len() {
                        state = State::BeforeAttribute;
                    }
                }
                _ if piece[at] == b'>' => {
                    at += 1;
                    self.close_tag(piece, at, true, events)?;
                    return Ok(at);
                }
                _ => state = State::BeforeAttribute,
            }
        }
        self.state = state;
        Ok(at)
    }

    /// Reads on in a tag's name. What is known of it is looked up at its end.
    fn tag_name(&mut self, piece: &[u8], from: usize) -> usize {
        let mut at = from;
        let mut name = self.open.key;
        while let Some(&byte) = piece.get(at) {
            if ends_name(byte) {
                break;
            }
            name = name << 8 | u64::from(byte.to_ascii_lowercase());
            at += 1;
        }
        let open = &mut self.open;
        open.key = name;
        open.name_bytes += at - from;
        let ended = at < piece.len();
        if !ended || open.name_bytes > 8 {
            open.long.extend(piece[from..at].iter().map(u8::to_ascii_lowercase));
        }
        if ended {
            if open.name_bytes > 8 {
                open.key = 0;
            }
            self.named(at);
        }
        at
    }

    /// The name of an open tag is read, up to `at`.
    fn named(&mut self, at: usize) {
        let open = &mut self.open;
        open.kind = open.name().kind();
        if !open.is_end && self.tree.asks_for_attributes(open.kind) {
            open.asked = true;
            open.kept.clear();
            open.kept.extend_from_slice(b"<x");
            open.keep_from = at;
        }
    }

    /// The end tag of a text is read up to its name's end.
    pub(super) fn open_text_end(&mut self) {
        self.open.is_end = true;
        self.open.key = key(self.text);
        self.open.asked = false;
        self.state = State::BeforeAttribute;
    }
}
