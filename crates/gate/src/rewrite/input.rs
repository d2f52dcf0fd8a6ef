//! The input that isn't written out yet. What isn't replaced is copied as it stands: no other way leads to the output.

use bytes::{Buf as _, Bytes, BytesMut};

/// A part of the whole input. Places are counted from the whole input's begin.
#[derive(Default)]
pub(super) struct Input {
    /// While a piece is read: the piece as it came, or what was left of those before with the piece behind it.
    bytes: Bytes,
    /// How many of the bytes are written out. They are let go of at the end of each piece.
    done: usize,
    /// Where the bytes begin.
    offset: usize,
    /// The bytes are in memory of our own.
    is_own: bool,
}

impl Input {
    pub(super) fn append(&mut self, chunk: Bytes) {
        if self.bytes.is_empty() {
            (self.bytes, self.is_own) = (chunk, false);
            return;
        }
        // Nobody else has it, and so a tag that grows piece by piece isn't moved again for each.
        let rest = std::mem::take(&mut self.bytes).try_into_mut();
        let mut grown = rest.unwrap_or_else(|rest| BytesMut::from(&*rest));
        grown.extend_from_slice(&chunk);
        self.bytes = grown.freeze();
    }

    /// Lets go of what is written out. What is left is kept in memory of our own, so that the memory of the piece, of which it may be
    /// a small part, is free for the next.
    pub(super) fn let_go(&mut self) {
        self.bytes.advance(self.done);
        self.offset += self.done;
        self.done = 0;
        if self.bytes.is_empty() || !self.is_own {
            self.bytes = Bytes::copy_from_slice(&self.bytes);
            self.is_own = true;
        }
    }

    /// Where the input ends so far.
    pub(super) fn end(&self) -> usize {
        self.offset + self.bytes.len()
    }

    /// What stands between two places.
    pub(super) fn raw(&self, from: usize, to: usize) -> &[u8] {
        self.bytes.get(from.saturating_sub(self.offset)..to.saturating_sub(self.offset)).unwrap_or_default()
    }

    /// Copies the input as it stands, up to a place.
    pub(super) fn copy_to(&mut self, place: usize, out: &mut Vec<u8>) {
        let upto = self.index_of(place);
        out.extend_from_slice(&self.bytes[self.done..upto]);
        self.done = upto;
    }

    /// Writes a replacement for the input between two places.
    pub(super) fn replace(&mut self, from: usize, to: usize, with: &[u8], out: &mut Vec<u8>) {
        self.copy_to(from, out);
        out.extend_from_slice(with);
        self.done = self.index_of(to);
    }

    fn index_of(&self, place: usize) -> usize {
        place.saturating_sub(self.offset).clamp(self.done, self.bytes.len())
    }
}
