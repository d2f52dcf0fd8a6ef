//! The input that isn't written out yet. What isn't replaced is copied as it stands: no other way leads to the output.

/// A part of the whole input. Places are counted from the whole input's begin.
#[derive(Default)]
pub(super) struct Input {
    bytes: Vec<u8>,
    /// Where the part begins.
    offset: usize,
}

impl Input {
    pub(super) fn append(&mut self, chunk: &[u8]) {
        self.bytes.extend_from_slice(chunk);
    }

    /// Where the input ends so far.
    pub(super) fn end(&self) -> usize {
        self.offset + self.bytes.len()
    }

    /// The first bytes of the whole input, as far as they are here.
    pub(super) fn start(&self) -> &[u8] {
        if self.offset == 0 { &self.bytes } else { &[] }
    }

    /// What follows a place.
    pub(super) fn from(&self, place: usize) -> &[u8] {
        self.bytes.get(place.saturating_sub(self.offset)..).unwrap_or_default()
    }

    /// What stands between two places.
    pub(super) fn raw(&self, from: usize, to: usize) -> Vec<u8> {
        self.bytes
            .get(from.saturating_sub(self.offset)..to.saturating_sub(self.offset))
            .unwrap_or_default()
            .to_vec()
    }

    /// Copies the input as it stands, up to a place.
    pub(super) fn copy_to(&mut self, place: usize, out: &mut Vec<u8>) {
        let count = self.count_to(place);
        out.extend_from_slice(&self.bytes[..count]);
        self.skip(count);
    }

    /// Writes a replacement for the input between two places.
    pub(super) fn replace(&mut self, from: usize, to: usize, with: &[u8], out: &mut Vec<u8>) {
        self.copy_to(from, out);
        out.extend_from_slice(with);
        self.skip(self.count_to(to));
    }

    fn count_to(&self, place: usize) -> usize {
        place.saturating_sub(self.offset).min(self.bytes.len())
    }

    fn skip(&mut self, count: usize) {
        self.bytes.drain(..count);
        self.offset += count;
    }
}
