//! Compresses with gzip while a page streams (RFC 1951, RFC 1952): about as fast as is worth while, in a quarter of the memory that
//! zlib takes, so that many slow visitors can each have one.
//!
//! Matches are looked for greedily: as far back as the last one lay, which pages that repeat a form with other words in it often go on
//! with, and at the two last places of the same four bytes. What was found waits as tokens until a block is worth its table of codes,
//! or somebody wants what there is.

use super::codes::Block;

/// How far back a match may lie (RFC 1951, 3.2.5).
const WINDOW_BYTES: usize = 32 << 10;
/// Beyond this the text is moved to the front of its memory.
const TEXT_BYTES: usize = 48 << 10;
/// So much is taken in at a time: with what lies before it, a place has to fit in sixteen bits.
const STEP_BYTES: usize = 8 << 10;
/// A block of so many tokens has shown how often each occurs.
const BLOCK_TOKENS: usize = 6 << 10;
/// And one of so many bytes has kept the visitor waiting long enough.
const BLOCK_BYTES: usize = 64 << 10;
const HASH_BITS: u32 = 12;
const SHORTEST: usize = 4;
/// A match of so many bytes is taken without looking for a longer one.
const ENOUGH: usize = 64;
/// Of a longer match, only each so many bytes are places to be found again.
const STRIDE: usize = 16;
const LONGEST: usize = 258;
/// After so many bytes without a match, each next is looked for a byte further on.
const PATIENCE_BITS: u32 = 5;

/// Compresses one page.
pub(super) struct Gzip {
    /// What matches may lie in, and what isn't looked at yet.
    text: Vec<u8>,
    /// How far the text is looked at.
    at: usize,
    /// The last two places of four bytes, by their hash. The first byte of the text is no place.
    places: Vec<[u16; 2]>,
    /// How far back the last match lay.
    distance: usize,
    block: Block,
    block_bytes: usize,
    crc: flate2::Crc,
    out: Vec<u8>,
}

impl Gzip {
    pub(super) fn new() -> Self {
        // Deflate, no name, no time, made by the fastest way, on no system that is known (RFC 1952, 2.3).
        let out = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 4, 255];
        let places = vec![[0; 2]; 1 << HASH_BITS];
        Self {
            text: Vec::new(),
            at: 0,
            places,
            distance: 0,
            block: Block::default(),
            block_bytes: 0,
            crc: flate2::Crc::new(),
            out,
        }
    }

    /// Takes a piece in.
    pub(super) fn write(&mut self, piece: &[u8]) {
        self.crc.update(piece);
        for step in piece.chunks(STEP_BYTES) {
            self.make_room(step.len());
            self.text.extend_from_slice(step);
            self.look();
            self.block_bytes += step.len();
            if self.block_bytes >= BLOCK_BYTES {
                self.end_block(false);
            }
        }
    }

    /// What has come of it so far, to be taken whenever it is worth sending.
    pub(super) fn out(&mut self) -> &mut Vec<u8> {
        &mut self.out
    }

    /// Makes all that was taken in readable at the other end.
    pub(super) fn flush(&mut self) {
        if self.block_bytes > 0 {
            self.end_block(false);
        }
        self.block.align(&mut self.out);
    }

    /// What belongs after the last piece.
    pub(super) fn end(mut self) -> Vec<u8> {
        self.end_block(true);
        self.out.extend_from_slice(&self.crc.sum().to_le_bytes());
        self.out.extend_from_slice(&self.crc.amount().to_le_bytes());
        self.out
    }

    fn end_block(&mut self, is_last: bool) {
        self.block.write(is_last, &mut self.out);
        self.block_bytes = 0;
    }

    fn make_room(&mut self, bytes: usize) {
        let length = self.text.len() + bytes;
        if length <= TEXT_BYTES || self.text.len() <= WINDOW_BYTES {
            if length > TEXT_BYTES / 3 {
                // A vector that grows by itself would take more than it ever needs.
                self.text.reserve_exact(TEXT_BYTES - self.text.len());
            }
            return;
        }
        let gone = self.text.len() - WINDOW_BYTES;
        self.text.drain(..gone);
        self.at -= gone;
        let gone = u16::try_from(gone).unwrap_or(u16::MAX);
        for places in &mut self.places {
            *places = places.map(|place| place.saturating_sub(gone));
        }
    }

    /// Looks at the text up to its end.
    fn look(&mut self) {
        let Self { text, places, distance, block, out, .. } = self;
        let text = &text[..];
        let (mut at, mut literals) = (self.at, 0_usize);
        while let Some(next) = four(text, at) {
            let found = &mut places[hash(next)];
            let [last, before] = *found;
            *found = [place(at), last];
            let (mut length, mut from) = (0, 0);
            for other in [at.saturating_sub(*distance), last.into(), before.into()] {
                let other_length = if length < ENOUGH { matching(text, other, at, next) } else { 0 };
                if other_length > length {
                    (length, from) = (other_length, other);
                }
            }
            if block.tokens() >= BLOCK_TOKENS {
                block.write(false, out);
            }
            if length < SHORTEST {
                let skipped = 1 + (literals >> PATIENCE_BITS);
                literals += skipped;
                let upto = (at + skipped).min(text.len());
                for byte in &text[at..upto] {
                    block.literal(*byte);
                }
                at = upto;
                continue;
            }
            literals = 0;
            *distance = at - from;
            block.matched(length, *distance);
            let end = at + length;
            let is_long = length > STRIDE;
            let first = if is_long { at + 1..at + 2 } else { at + 1..end };
            let rest = if is_long { at + STRIDE..end } else { end..end };
            for near in first.chain(rest.step_by(STRIDE)).chain(end - 2..end) {
                if let Some(next) = four(text, near) {
                    let found = &mut places[hash(next)];
                    *found = [place(near), found[0]];
                }
            }
            at = end;
        }
        for byte in &text[at.min(text.len())..] {
            block.literal(*byte);
        }
        self.at = text.len();
    }
}

fn place(at: usize) -> u16 {
    // A text is never that long.
    u16::try_from(at).unwrap_or_default()
}

fn four(text: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*text.get(at..)?.first_chunk()?))
}

fn hash(four: u32) -> usize {
    (four.wrapping_mul(0x9E37_79B1) >> (32 - HASH_BITS)) as usize
}

/// How many bytes from a place on are those from `at` on, which begin with `next`. Zero if the place is none, or too far away.
fn matching(text: &[u8], from: usize, at: usize, next: u32) -> usize {
    if from == 0 || from == at || at - from > WINDOW_BYTES || four(text, from) != Some(next) {
        return 0;
    }
    let longest = LONGEST.min(text.len() - at);
    let (one, other) = (&text[from..from + longest], &text[at..at + longest]);
    let (ones, one_rest) = one.as_chunks::<8>();
    let (others, other_rest) = other.as_chunks::<8>();
    for (number, (one, other)) in ones.iter().zip(others).enumerate() {
        let differs = u64::from_le_bytes(*one) ^ u64::from_le_bytes(*other);
        if differs != 0 {
            return number * 8 + differs.trailing_zeros() as usize / 8;
        }
    }
    let rest = one_rest.iter().zip(other_rest).take_while(|(one, other)| one == other).count();
    ones.len() * 8 + rest
}

#[cfg(test)]
mod tests;
