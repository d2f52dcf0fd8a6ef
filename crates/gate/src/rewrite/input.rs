//! The input that isn't written out yet. What isn't replaced is copied as it stands: no other way leads to the output.

use bytes::{Bytes, BytesMut};

/// A part of the whole input. Places are counted from the whole input's begin.
#[derive(Default)]
pub(super) struct Input {
    /// The last piece as it came; with what is left of those before, if anything is, in memory of our own.
    bytes: Bytes,
    /// How many of the bytes are written out. They are let go of when more are appended: once for each piece, not for
    /// each change.
    done: usize,
    /// Where the bytes begin.
    offset: usize,
}

impl Input {
    pub(super) fn append(&mut self, chunk: Bytes) {
        let rest = self.bytes.split_off(self.done);
        self.offset += self.done;
        self.done = 0;
        if rest.is_empty() {
            self.bytes = chunk;
            return;
        }
        self.bytes = Bytes::new();
        // A tag that grows piece by piece isn't moved again for each: the memory is our own already, and has room.
        let mut grown = rest.try_into_mut().unwrap_or_else(|rest| {
            let mut own = BytesMut::with_capacity(2 * rest.len() + chunk.len());
            own.extend_from_slice(&rest);
            own
        });
        grown.extend_from_slice(&chunk);
        self.bytes = grown.freeze();
    }

    /// Where the input ends so far.
    pub(super) fn end(&self) -> usize {
        self.offset + self.bytes.len()
    }

    /// The first bytes of the whole input, as far as they are here.
    pub(super) fn start(&self) -> &[u8] {
        if self.offset + self.done == 0 { &self.bytes } else { &[] }
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
