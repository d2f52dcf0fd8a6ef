//! Finds the tags of a page in its bytes: the tokenizer of HTML (*13.2.5*) without its tokens.
//!
//! It keeps no bytes but a name that is cut: what it knows of an open tag is its state, so each byte is looked at once
//! however a page arrives. Whether text follows a start tag is `tree`'s to say.

mod foreign;
mod formatting;
mod guard;
mod names;
#[cfg(any(test, feature = "reference"))]
pub(crate) mod reference;
mod state;
mod text;
mod tree;
mod word;

use memchr::memchr;

use crate::GateError;
pub(crate) use names::is_looked_at;
use names::{Kind, LOOKED_AT, NOSCRIPT, Name, SCRIPT};
use state::State;
use tree::{Follows, Tree};

/// More than this much of one start tag is refused.
const TAG_LIMIT_BYTES: usize = 16 << 20;

/// What was found, by position in the whole input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Event {
    /// A start tag, from `<` to behind `>`. One that closes itself (in SVG and MathML alone) has nothing inside; that is
    /// sure of `script` and `noscript`.
    Start { from: usize, to: usize, closes_itself: bool },
    /// The end tag of a `script` or `noscript` with no start tag inside.
    End { from: usize },
}

/// A tag that is being read.
#[derive(Default)]
struct Open {
    /// Where it begins.
    from: usize,
    is_end: bool,
    key: u64,
    /// How much of the name is read; zero where it is known to be an end tag's that ends a text.
    name_bytes: usize,
    /// A name that is cut or long, in lower case.
    long: Vec<u8>,
    kind: Kind,
    /// Its bytes behind the name, kept if they will be asked for and the tag is cut.
    kept: Vec<u8>,
    asked: bool,
    /// Where in the present piece what is to be kept begins.
    keep_from: usize,
}

impl Open {
    fn name(&self) -> Name<'_> {
        Name { key: self.key, long: if self.key == 0 { &self.long } else { &[] } }
    }
}

/// The state between two bytes.
pub(crate) struct Scanner {
    state: State,
    tree: Tree,
    open: Open,
    /// How many bytes came before the present piece.
    before: usize,
    /// The name whose end tag ends the text that is being read.
    text: &'static [u8],
    /// The element whose end is waited for: the last start tag, if it is a `script` or `noscript`.
    awaited: u64,
    /// Start tags that nobody looks at aren't told.
    skips: bool,
}

impl Scanner {
    pub(crate) fn new() -> Self {
        Self {
            state: State::Data,
            tree: Tree::new(),
            open: Open::default(),
            before: 0,
            text: b"",
            awaited: 0,
            skips: false,
        }
    }

    /// From the next piece on, tells only the start tags of what [is looked at](is_looked_at), and those that interrupt what is
    /// awaited.
    pub(crate) fn skip_others(&mut self) {
        self.skips = true;
    }

    /// Reads on, and puts what was found behind `events`, in order. Yields how far the input is read: to its end, or to
    /// the start tag that it ends in.
    pub(crate) fn write(&mut self, piece: &[u8], events: &mut Vec<Event>) -> Result<usize, GateError> {
        let mut at = 0;
        self.open.keep_from = 0;
        while at < piece.len() {
            at = match self.state {
                State::Data => match memchr(b'<', &piece[at..]) {
                    None => piece.len(),
                    Some(count) => {
                        self.open_tag(at + count);
                        self.plain_tag(piece, at + count + 1, events)?
                    }
                },
                State::TagOpen | State::EndTagOpen => self.tag_open(piece[at], at),
                State::TagName
                | State::BeforeAttribute
                | State::AttributeName
                | State::AfterName
                | State::BeforeValue
                | State::DoubleQuoted
                | State::SingleQuoted
                | State::Unquoted
                | State::Slash => self.tag(piece, at, events)?,
                State::MarkupOpen(_) => self.markup(piece[at], at)?,
                State::BogusComment => match memchr(b'>', &piece[at..]) {
                    None => piece.len(),
                    Some(count) => {
                        self.state = State::Data;
                        at + count + 1
                    }
                },
                State::Plaintext => piece.len(),
                state @ (State::Comment(_) | State::Cdata(_)) => {
                    let (state, at) = text::comment(state, piece, at);
                    self.state = state;
                    at
                }
                _ => self.read_text(piece, at),
            };
        }
        self.cut(piece)
    }

    /// Ends the page. What is cut off there is no tag.
    pub(crate) fn end(mut self, _: &mut Vec<Event>) -> Result<(), GateError> {
        let named = self.state.is_in_tag() && self.state != State::TagName;
        if named && !self.open.is_end {
            self.tree.end_inside(self.open.name(), self.open.kind)
        } else {
            Ok(())
        }
    }

    fn open_tag(&mut self, at: usize) {
        self.open.from = self.before + at;
        self.state = State::TagOpen;
    }

    /// A tag's name begins.
    fn open_name(&mut self, is_end: bool) {
        self.open.is_end = is_end;
        self.open.key = 0;
        self.open.name_bytes = 0;
        self.open.long.clear();
        self.open.asked = false;
    }

    /// The piece ends: what the rest of an open tag needs is kept.
    fn cut(&mut self, piece: &[u8]) -> Result<usize, GateError> {
        self.before += piece.len();
        if self.state == State::TagOpen {
            return Ok(self.open.from);
        }
        if !self.state.is_in_tag() || self.open.is_end {
            return Ok(self.before);
        }
        if self.open.asked {
            self.open.kept.extend_from_slice(piece.get(self.open.keep_from..).unwrap_or_default());
        }
        self.check_length(self.before)?;
        Ok(self.open.from)
    }

    fn check_length(&self, to: usize) -> Result<(), GateError> {
        if to - self.open.from <= TAG_LIMIT_BYTES {
            return Ok(());
        }
        Err(GateError::Unsafe(format!("a tag in it has more than {} MiB", TAG_LIMIT_BYTES >> 20)))
    }

    /// The byte behind `<` or `</`.
    fn tag_open(&mut self, byte: u8, at: usize) -> usize {
        let is_end = self.state == State::EndTagOpen;
        let (state, next) = match byte {
            b'a'..=b'z' | b'A'..=b'Z' => {
                self.open_name(is_end);
                (State::TagName, at)
            }
            b'/' if !is_end => (State::EndTagOpen, at + 1),
            b'!' if !is_end => (State::MarkupOpen(0), at + 1),
            b'>' if is_end => (State::Data, at + 1),
            b'?' => (State::BogusComment, at),
            _ if is_end => (State::BogusComment, at),
            _ => (State::Data, at),
        };
        self.state = state;
        next
    }

    /// The bytes behind `<!`, of which `--` or `[CDATA[` may be read.
    fn markup(&mut self, byte: u8, at: usize) -> Result<usize, GateError> {
        const CDATA: &[u8] = b"[CDATA[";
        const DASHES: u8 = 100;
        let State::MarkupOpen(count) = self.state else { return Ok(at) };
        let (state, next) = match (count, byte) {
            (0, b'-') => (State::MarkupOpen(DASHES), at + 1),
            (DASHES, b'-') => (State::Comment(text::COMMENT_START), at + 1),
            (6, b'[') if self.tree.takes_cdata()? => (State::Cdata(0), at + 1),
            (0..=5, byte) if byte == CDATA[usize::from(count)] => (State::MarkupOpen(count + 1), at + 1),
            _ => (State::BogusComment, at),
        };
        self.state = state;
        Ok(next)
    }

    /// Takes in the tag that ends before `at`.
    fn close_tag(
        &mut self,
        piece: &[u8],
        at: usize,
        slash: bool,
        events: &mut Vec<Event>,
    ) -> Result<(), GateError> {
        let (from, to) = (self.open.from, self.before + at);
        let ends_text = !self.text.is_empty();
        self.state = State::Data;
        if self.open.is_end {
            if self.awaited != 0 && self.awaited == self.open.key {
                events.push(Event::End { from });
                self.awaited = 0;
            }
            if ends_text {
                self.text = b"";
            } else {
                self.tree.end(self.open.name(), self.open.kind);
            }
            return Ok(());
        }
        self.check_length(to)?;
        let raw: &[u8] = if self.open.asked {
            self.open.kept.extend_from_slice(&piece[self.open.keep_from..at]);
            &self.open.kept
        } else {
            &[]
        };
        let (follows, closes_itself) = self.tree.start(self.open.name(), self.open.kind, raw, slash)?;
        if !self.skips || self.awaited != 0 || self.open.kind & LOOKED_AT != 0 {
            events.push(Event::Start { from, to, closes_itself });
        }
        let is_awaited = matches!(self.open.key, SCRIPT | NOSCRIPT) && !closes_itself;
        self.awaited = if is_awaited { self.open.key } else { 0 };
        if let Follows::Text(name) = follows {
            self.text = name;
            self.state = text::state_of(name);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
