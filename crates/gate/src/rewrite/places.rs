//! Where the inserts go: first in the head, first in the body, or the place where a browser would begin them.

use super::Inserts;
use crate::tag::Tag;

/// What isn't inserted yet.
#[derive(Default)]
pub(super) struct Places {
    head: Option<String>,
    body: Option<String>,
    /// A page of frames has no body.
    frameset: bool,
}

impl Places {
    pub(super) fn new(inserts: Inserts) -> Self {
        Self { head: Some(inserts.head), body: Some(inserts.body), frameset: false }
    }

    /// Whether any tag may be the first in the head.
    pub(super) fn wait_for_any_tag(&self) -> bool {
        self.head.is_some()
    }

    /// What goes before this tag: a page without a `head` tag gets the head's insert before the first tag that stands in
    /// it.
    pub(super) fn before(&mut self, tag: &Tag<'_>) -> Option<String> {
        self.frameset |= tag.is("frameset");
        if tag.is("html") || tag.is("head") { None } else { self.head.take() }
    }

    /// What goes behind this tag.
    pub(super) fn after(&mut self, tag: &Tag<'_>) -> Option<String> {
        if tag.is("head") {
            self.head.take()
        } else if tag.is("body") {
            self.body.take()
        } else {
            None
        }
    }

    /// What no tag had a place for, when the page ends.
    pub(super) fn rest(&mut self) -> impl Iterator<Item = String> {
        let body = self.body.take().filter(|_| !self.frameset);
        self.head.take().into_iter().chain(body)
    }
}
