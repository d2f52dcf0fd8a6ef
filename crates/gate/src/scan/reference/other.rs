//! `lol_html` as a scanner. It was the gate's before it had its own.

use std::sync::{Arc, Mutex};

use lol_html::send::{ElementContentHandlers, HtmlRewriter, Settings};
use lol_html::{AsciiCompatibleEncoding, MemorySettings, OutputSink, Selector};

use super::Event;
use crate::GateError;
use crate::scan::TAG_LIMIT_BYTES;

/// The namespace of HTML's elements.
const HTML: &str = "http://www.w3.org/1999/xhtml";

/// Counts what the parser has let go of: as nothing is changed through it, that is how far it has read.
struct Counter(Arc<Mutex<Found>>);

#[derive(Default)]
struct Found {
    events: Vec<Event>,
    read: usize,
    /// A `script` or `noscript` ended with an element around it, which it can in SVG alone.
    ended_by_other: bool,
}

impl OutputSink for Counter {
    fn handle_chunk(&mut self, chunk: &[u8]) {
        lock(&self.0).read += chunk.len();
    }
}

/// The parser and what it has found. The mutex is never contended: the handlers run inside `write`.
pub(crate) struct Other {
    parser: HtmlRewriter<'static, Counter>,
    found: Arc<Mutex<Found>>,
    /// How many events were handed on.
    taken: usize,
}

fn lock(found: &Mutex<Found>) -> std::sync::MutexGuard<'_, Found> {
    // A handler that panicked leaves numbers that are still true.
    found.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

impl Other {
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
                let (name, begin) = (element.tag_name(), element.source_location().bytes().start);
                if let Some(handlers) = element.end_tag_handlers() {
                    handlers.push(Box::new(move |end| {
                        let mut found = lock(&ends);
                        let last = found.events.last().copied();
                        let is_own = end.name() == name;
                        found.ended_by_other |= !is_own;
                        if is_own && matches!(last, Some(Event::Start { from, .. }) if from == begin) {
                            found.events.push(Event::End { from: end.source_location().bytes().start });
                        }
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
            .with_memory_settings(MemorySettings::new().with_max_allowed_memory_usage(TAG_LIMIT_BYTES))
            .with_strict(true);
        Self { parser: HtmlRewriter::new(settings, Counter(found.clone())), found, taken: 0 }
    }

    /// Reads on. Yields how far the input is read. What was found before a refusal is told too.
    pub(crate) fn write(&mut self, piece: &[u8], events: &mut Vec<Event>) -> Result<usize, GateError> {
        let written = self.parser.write(piece).map_err(|error| GateError::Unsafe(error.to_string()));
        let found = lock(&self.found);
        events.extend_from_slice(&found.events[self.taken..]);
        self.taken = found.events.len();
        written.map(|()| found.read)
    }

    /// Ends the page.
    pub(crate) fn end(self, events: &mut Vec<Event>) -> Result<(), GateError> {
        let Self { parser, found, taken } = self;
        parser.end().map_err(|error| GateError::Unsafe(error.to_string()))?;
        events.extend_from_slice(&lock(&found).events[taken..]);
        Ok(())
    }

    /// Whether a `script` or `noscript` ended by another's end tag so far.
    pub(crate) fn ended_by_other(&self) -> bool {
        lock(&self.found).ended_by_other
    }
}
