//! Where the inserts go: first in the head, first in the body, or the place where a browser would begin them; and last.

use super::{Inserts, Place};
use crate::tag::Tag;

/// What isn't inserted yet.
#[derive(Default)]
pub(super) struct Places {
    inserts: Option<Inserts>,
    has_head: bool,
    has_body: bool,
    /// A page of frames has no body.
    frameset: bool,
}

impl Places {
    pub(super) fn new(inserts: Inserts) -> Self {
        Self { inserts: Some(inserts), ..Self::default() }
    }

    /// Whether any tag may be the first in the head.
    pub(super) fn wait_for_any_tag(&self) -> bool {
        self.inserts.is_some() && !self.has_head
    }

    /// What goes before this tag: a page without a `head` tag gets the head's insert before the first tag that stands in
    /// it.
    pub(super) fn before(&mut self, tag: &Tag<'_>, language: Option<&str>) -> Option<String> {
        self.frameset |= tag.is("frameset");
        if tag.is("html") || tag.is("head") { None } else { self.head(language) }
    }

    /// What goes behind this tag.
    pub(super) fn after(&mut self, tag: &Tag<'_>, language: Option<&str>) -> Option<String> {
        if tag.is("head") {
            self.head(language)
        } else if tag.is("body") {
            self.body(language)
        } else {
            None
        }
    }

    /// What no tag had a place for, when the page ends. Parsers put what stands behind a body into it.
    pub(super) fn rest(&mut self, language: Option<&str>) -> impl Iterator<Item = String> {
        let head = self.head(language);
        let (body, end) = if self.frameset {
            (None, None)
        } else {
            (self.body(language), self.inserts.as_ref().map(|insert| insert(Place::End, language)))
        };
        [head, body, end].into_iter().flatten()
    }

    fn head(&mut self, language: Option<&str>) -> Option<String> {
        let insert = self.inserts.as_ref().filter(|_| !self.has_head)?;
        self.has_head = true;
        Some(insert(Place::Head, language))
    }

    fn body(&mut self, language: Option<&str>) -> Option<String> {
        let insert = self.inserts.as_ref().filter(|_| !self.has_body)?;
        self.has_body = true;
        Some(insert(Place::Body, language))
    }
}
