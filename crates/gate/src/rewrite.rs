//! Rewrites a page as it streams: what the scanner finds goes tag by tag to `start`, or waits in `waiting` for its text.

mod input;
mod judge;
mod places;
mod policy;
mod start;
mod waiting;

use std::sync::Arc;

use bytes::Bytes;
use sayso_core::{Allowed, PurposeSet};
use url::Url;

use crate::Inventory;
use crate::charset::{self, NotAscii};
use crate::scan::Event;
#[cfg(not(any(test, feature = "reference")))]
use crate::scan::Scanner;
#[cfg(any(test, feature = "reference"))]
use crate::scan::reference::Either as Scanner;
use input::Input;
use judge::Judge;
use places::Places;
pub use policy::Admit;
use waiting::Waiting;

/// How deep `noscript` and `srcdoc` may nest before a page is refused.
const DEPTH_LIMIT: u8 = 4;

/// Why a page can't be rewritten. It is refused then, never passed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GateError {
    /// The page's encoding.
    #[error(transparent)]
    Charset(#[from] NotAscii),
    /// The parser can't tell what is a tag, or a tag is too long.
    #[error("the page can't be rewritten safely: {0}")]
    Unsafe(String),
    /// Pages in pages in pages.
    #[error(
        "the page can't be rewritten safely: `noscript` and `srcdoc` are nested more than {DEPTH_LIMIT} deep"
    )]
    TooDeep,
}

/// What is held back, as the placeholder and the report are told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Held {
    /// Something of a vendor: its index in the notice.
    Vendor(usize),
    /// Something that the page itself has marked: the purposes that it needs.
    Marked(PurposeSet),
    /// Something of a host that nobody has classified.
    Unknown(String),
}

/// What the gate knows of the page that it rewrites.
#[derive(Clone)]
pub struct Page {
    /// The site's third parties.
    pub inventory: Arc<Inventory>,
    /// What may happen on this visit.
    pub allowed: Allowed,
    /// The page's own address. None where it isn't known: relative addresses are the site's own then, and every other is
    /// a third party's.
    pub address: Option<Url>,
    /// The `Content-Type` named a charset, so that no `<meta>` is obeyed.
    pub charset_known: bool,
}

/// Where something goes into a page besides the changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// First in the head.
    Head,
    /// First in the body.
    Body,
    /// Last in the body.
    End,
}

/// Makes what goes into a page at a place, each once. The text is the language that the page's `html` tag says, if it does.
pub type Inserts = Box<dyn Fn(Place, Option<&str>) -> String + Send>;

/// Makes the document that a held frame shows instead, from what was held and the language of the page.
pub type Placeholder = Arc<dyn Fn(&Held, Option<&str>) -> String + Send + Sync>;

/// Rewrites one page. Feed it with [`Self::write`], then call [`Self::end`].
pub struct Rewriter {
    judge: Judge,
    places: Places,
    placeholder: Placeholder,
    shown: start::Shown,
    admit: Option<Admit>,
    scanner: Option<Scanner>,
    new_scanner: fn() -> Scanner,
    /// What was found in the last piece; empty between pieces.
    events: Vec<Event>,
    /// The bytes of the last tag that was read: kept for their room.
    tag: Vec<u8>,
    input: Input,
    /// How far the parser has read the whole input.
    read: usize,
    waiting: Option<Waiting>,
    held: Vec<Held>,
    /// What the page says of its language.
    language: Option<String>,
    depth: u8,
    /// Its first byte, while that is all there is.
    begin: Bytes,
    started: bool,
}

impl Rewriter {
    /// A rewriter for one page. `inserts` is none for what isn't a page of its own (frames, fragments).
    #[must_use]
    pub fn new(page: Page, inserts: Option<Inserts>, placeholder: Placeholder) -> Self {
        Self::by(Scanner::new, page, inserts, placeholder)
    }

    /// The same by `lol_html`, to compare the two.
    #[cfg(any(test, feature = "reference"))]
    #[doc(hidden)]
    #[must_use]
    pub fn by_other_scanner(page: Page, inserts: Option<Inserts>, placeholder: Placeholder) -> Self {
        Self::by(Scanner::other, page, inserts, placeholder)
    }

    fn by(
        new_scanner: fn() -> Scanner,
        page: Page,
        inserts: Option<Inserts>,
        placeholder: Placeholder,
    ) -> Self {
        Self {
            judge: Judge::new(page),
            places: inserts.map(Places::new).unwrap_or_default(),
            placeholder,
            shown: start::Shown::default(),
            scanner: Some(new_scanner()),
            new_scanner,
            events: Vec::new(),
            tag: Vec::new(),
            admit: None,
            input: Input::default(),
            read: 0,
            waiting: None,
            held: Vec::new(),
            language: None,
            depth: 0,
            begin: Bytes::new(),
            started: false,
        }
    }

    /// Takes more of the page and appends what is ready to `out`.
    ///
    /// # Errors
    /// The page can't be rewritten safely. Nothing more may be written then, and what was written is no whole page.
    pub fn write(&mut self, chunk: &[u8], out: &mut Vec<u8>) -> Result<(), GateError> {
        self.write_bytes(Bytes::copy_from_slice(chunk), out)
    }

    /// The same with a piece that need not be copied.
    ///
    /// # Errors
    /// As [`Self::write`].
    pub fn write_bytes(&mut self, chunk: Bytes, out: &mut Vec<u8>) -> Result<(), GateError> {
        let chunk = if self.started {
            chunk
        } else {
            // A byte order mark has two bytes at least, which may come apart.
            let chunk = if self.begin.is_empty() { chunk } else { [&*self.begin, &*chunk].concat().into() };
            if chunk.len() < 2 {
                self.begin = chunk;
                return Ok(());
            }
            charset::check_start(&chunk)?;
            self.started = true;
            chunk
        };
        let Some(scanner) = &mut self.scanner else { return Ok(()) };
        self.input.append(chunk.clone());
        if !self.places.wait_for_any_tag() {
            scanner.skip_others();
        }
        self.read = scanner.write(&chunk, &mut self.events)?;
        drop(chunk);
        self.take_in(out)?;
        self.input.let_go();
        Ok(())
    }

    /// Ends the page.
    ///
    /// # Errors
    /// As [`Self::write`].
    pub fn end(&mut self, out: &mut Vec<u8>) -> Result<(), GateError> {
        if !std::mem::replace(&mut self.started, true) {
            let begin = std::mem::take(&mut self.begin);
            self.write_bytes(begin, out)?;
        }
        let Some(scanner) = self.scanner.take() else { return Ok(()) };
        scanner.end(&mut self.events)?;
        self.read = self.input.end();
        self.take_in(out)?;
        if self.waiting.is_some() {
            self.settle(self.read, out)?;
        }
        self.input.copy_to(self.read, out);
        for insert in self.places.rest(self.language.as_deref()) {
            out.extend_from_slice(insert.as_bytes());
        }
        Ok(())
    }

    /// What was held back so far, in page order.
    #[must_use]
    pub fn held(&self) -> &[Held] {
        &self.held
    }

    fn take_in(&mut self, out: &mut Vec<u8>) -> Result<(), GateError> {
        let mut events = std::mem::take(&mut self.events);
        for event in &events {
            match *event {
                Event::End { from } => self.settle(from, out)?,
                Event::Start { from, to, closes_itself } => {
                    self.interrupt_script(out);
                    self.settle(from, out)?;
                    self.start_tag(from, to, out)?;
                    if closes_itself {
                        self.settle(to, out)?;
                    }
                }
            }
        }
        events.clear();
        self.events = events;
        self.copy_ready(out);
        Ok(())
    }
}

#[cfg(test)]
mod tests;
