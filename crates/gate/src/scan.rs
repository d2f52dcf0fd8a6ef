//! Finds the tags of a page in its bytes. The parser is `lol_html`, used to look and never to write.

use std::sync::{Arc, Mutex};

use lol_html::send::{ElementContentHandlers, HtmlRewriter, Settings};
use lol_html::{AsciiCompatibleEncoding, MemorySettings, OutputSink, Selector};

use crate::GateError;

/// More than this much of one token (a tag of megabytes) is refused.
const TOKEN_LIMIT_BYTES: usize = 16 << 20;

/// The namespace of HTML's elements.
const HTML: &str = "http://www.w3.org/1999/xhtml";

/// What was found, by position in the whole input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Event {
    /// A start tag, from `<` to behind `>`. One that closes itself (in SVG and MathML alone) has nothing inside.
    Start { from: usize, to: usize, closes_itself: bool },
    /// The end tag of a `script` or `noscript`.
    End { from: usize },
}

/// Counts what the parser has let go of: as nothing is changed through it, that is how far it has read.
struct Counter(Arc<Mutex<Found>>);

#[derive(Default)]
struct Found {
    events: Vec<Event>,
    read: usize,
}

impl OutputSink for Counter {
    fn handle_chunk(&mut self, chunk: &[u8]) {
        lock(&self.0).read += chunk.len();
    }
}

/// The parser and what it has found. The mutex is never contended: the handlers run inside `write`.
pub(crate) struct Scanner {
    parser: HtmlRewriter<'static, Counter>,
    found: Arc<Mutex<Found>>,
}

fn lock(found: &Mutex<Found>) -> std::sync::MutexGuard<'_, Found> {
    // A handler that panicked leaves numbers that are still true.
    found.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

impl Scanner {
    pub(crate) fn new() -> Self {
        let found = Arc::new(Mutex::new(Found::default()));
        let (starts, ends) = (found.clone(), found.clone());
        let any: Selector = "*".parse().expect("`*` is a selector");
        let raw_text: Selector = "script, noscript".parse().expect("a list of names is a selector");
        let on_start = ElementContentHandlers::default().element(
            move |element: &mut lol_html::send::Element<'_, '_>| {
                let place = element.source_location().bytes();
                let closes_itself = element.is_self_closing() && element.namespace_uri() != HTML;
                lock(&starts).events.push(Event::Start { from: place.start, to: place.end, closes_itself });
                Ok(())
            },
        );
        let on_raw_text = ElementContentHandlers::default().element(
            move |element: &mut lol_html::send::Element<'_, '_>| {
                let ends = ends.clone();
                if let Some(handlers) = element.end_tag_handlers() {
                    handlers.push(Box::new(move |end| {
                        lock(&ends).events.push(Event::End { from: end.source_location().bytes().start });
                        Ok(())
                    }));
                }
                Ok(())
            },
        );
        let settings = Settings::new_send()
            .append_element_content_handler((std::borrow::Cow::Owned(any), on_start))
            .append_element_content_handler((std::borrow::Cow::Owned(raw_text), on_raw_text))
            .with_encoding(AsciiCompatibleEncoding::utf_8())
            .with_memory_settings(MemorySettings::new().with_max_allowed_memory_usage(TOKEN_LIMIT_BYTES))
            .with_strict(true);
        Self { parser: HtmlRewriter::new(settings, Counter(found.clone())), found }
    }

    /// Reads on. Yields what was found, in order, and how far the input is read.
    pub(crate) fn write(&mut self, chunk: &[u8]) -> Result<(Vec<Event>, usize), GateError> {
        self.parser.write(chunk).map_err(|error| GateError::Unsafe(error.to_string()))?;
        Ok(self.take())
    }

    /// Ends the page: the rest is read as it stands.
    pub(crate) fn end(self) -> Result<(Vec<Event>, usize), GateError> {
        let Self { parser, found } = self;
        parser.end().map_err(|error| GateError::Unsafe(error.to_string()))?;
        let mut found = lock(&found);
        Ok((std::mem::take(&mut found.events), found.read))
    }

    fn take(&self) -> (Vec<Event>, usize) {
        let mut found = lock(&self.found);
        (std::mem::take(&mut found.events), found.read)
    }
}
