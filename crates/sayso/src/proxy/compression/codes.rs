//! Blocks: what was found, how often, and the codes for it (RFC 1951, 3.2).

/// The codes of literals and lengths, the end of a block among them, and of distances.
const LITERALS: usize = 286;
const DISTANCES: usize = 30;
const END: usize = 256;
/// The most bits of a code; of a code for the lengths of codes.
const BITS: usize = 15;
const LENGTH_BITS: usize = 7;

/// In which order the lengths of the codes for lengths stand (RFC 1951, 3.2.7).
const ORDER: [usize; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/// The first length, or distance, of each code, and how many bits say which it is beyond that (RFC 1951, 3.2.5).
const fn ranges<const N: usize>(first: u16, step: usize) -> [(u16, u8); N] {
    let mut all = [(0, 0); N];
    let (mut at, mut code) = (first, 0);
    while code < N {
        let extra = if code < 2 * step { 0 } else { (code / step - 1) as u8 };
        all[code] = (at, extra);
        at = at.wrapping_add(1 << extra);
        code += 1;
    }
    all
}

/// The longest length has a code of its own.
static LENGTH_RANGES: [(u16, u8); 29] = {
    let mut all = ranges(3, 4);
    all[28] = (258, 0);
    all
};
static DISTANCE_RANGES: [(u16, u8); DISTANCES] = ranges(1, 2);

/// The code of each length from 3 on.
static LENGTH_CODES: [u8; 256] = {
    let mut codes = [0; 256];
    let (mut length, mut code) = (3, 0);
    while length <= 258 {
        while code < 28 && LENGTH_RANGES[code + 1].0 <= length {
            code += 1;
        }
        codes[(length - 3) as usize] = code as u8;
        length += 1;
    }
    codes
};

#[inline]
fn length_code(length: u32) -> usize {
    usize::from(LENGTH_CODES[(length - 3) as usize & 255])
}

/// Two codes for each power of two.
#[inline]
fn distance_code(distance: u32) -> usize {
    let before = distance - 1;
    if before < 4 {
        return before as usize;
    }
    let log = 31 - before.leading_zeros();
    (2 * log + (before >> (log - 1) & 1)) as usize
}

/// What isn't written yet.
pub(super) struct Block {
    /// A byte, or a length above a distance.
    tokens: Vec<u32>,
    literals: [u32; LITERALS],
    distances: [u32; DISTANCES],
    bits: Bits,
}

impl Default for Block {
    fn default() -> Self {
        Self { tokens: Vec::new(), literals: [0; LITERALS], distances: [0; DISTANCES], bits: Bits::default() }
    }
}

impl Block {
    #[inline]
    pub(super) fn tokens(&self) -> usize {
        self.tokens.len()
    }

    #[inline]
    pub(super) fn literal(&mut self, byte: u8) {
        self.literals[usize::from(byte)] += 1;
        self.tokens.push(u32::from(byte));
    }

    /// `length` from 3 to 258, `distance` from 1 to 32,768.
    #[inline]
    pub(super) fn matched(&mut self, length: usize, distance: usize) {
        let (length, distance) = (length as u32, distance as u32);
        self.literals[END + 1 + length_code(length)] += 1;
        self.distances[distance_code(distance)] += 1;
        self.tokens.push(length << 16 | distance);
    }

    /// Writes the block, and begins the next. The last one ends with a whole byte.
    pub(super) fn write(&mut self, is_last: bool, out: &mut Vec<u8>) {
        self.literals[END] = 1;
        let literals = lengths::<LITERALS>(&self.literals, BITS);
        let distances = lengths::<DISTANCES>(&self.distances, BITS);
        let header = Header::new(&literals, &distances);
        let of_own = header.cost() + cost(&self.literals, &literals) + cost(&self.distances, &distances);
        let fixed = (fixed_literals(), [5; DISTANCES]);
        let of_fixed = cost(&self.literals, &fixed.0) + 5 * self.distances.iter().sum::<u32>();
        self.bits.put(u32::from(is_last), 1, out);
        if of_own < of_fixed {
            self.bits.put(2, 2, out);
            header.write(&mut self.bits, out);
            self.write_tokens(&literals, &distances, out);
        } else {
            self.bits.put(1, 2, out);
            self.write_tokens(&fixed.0, &fixed.1, out);
        }
        if is_last {
            self.bits.end(out);
        }
        self.tokens.clear();
        self.literals = [0; LITERALS];
        self.distances = [0; DISTANCES];
    }

    /// Ends with a whole byte, between two blocks: an empty block that isn't compressed begins with one (RFC 1951, 3.2.4).
    pub(super) fn align(&mut self, out: &mut Vec<u8>) {
        self.bits.put(0, 3, out);
        self.bits.end(out);
        out.extend_from_slice(&[0, 0, 255, 255]);
    }

    fn write_tokens(&mut self, literals: &[u8], distances: &[u8; DISTANCES], out: &mut Vec<u8>) {
        let (literals, distances) = (codes::<288>(literals), codes::<DISTANCES>(distances));
        out.reserve(self.tokens.len());
        for token in &self.tokens {
            let (length, distance) = (token >> 16, token & 0xffff);
            if length == 0 {
                let (code, bits) = literals[distance as usize & 255];
                self.bits.put(code, bits, out);
                continue;
            }
            let number = length_code(length);
            let (code, bits) = literals[END + 1 + number];
            let (first, extra) = LENGTH_RANGES[number];
            self.bits.put(code | (length - u32::from(first)) << bits, bits + u32::from(extra), out);
            let number = distance_code(distance);
            let (code, bits) = distances[number];
            let (first, extra) = DISTANCE_RANGES[number];
            self.bits.put(code | (distance - u32::from(first)) << bits, bits + u32::from(extra), out);
        }
        let (code, bits) = literals[END];
        self.bits.put(code, bits, out);
    }
}

/// Bits that are no whole word yet.
#[derive(Default)]
struct Bits {
    waiting: u64,
    count: u32,
}

impl Bits {
    /// `count` is 32 at most.
    #[inline]
    fn put(&mut self, bits: u32, count: u32, out: &mut Vec<u8>) {
        self.waiting |= u64::from(bits) << self.count;
        self.count += count;
        if self.count >= 32 {
            out.extend_from_slice(&(self.waiting as u32).to_le_bytes());
            self.waiting >>= 32;
            self.count -= 32;
        }
    }

    /// Fills the last byte up with zeros.
    fn end(&mut self, out: &mut Vec<u8>) {
        let bytes = self.count.div_ceil(8) as usize;
        out.extend_from_slice(&self.waiting.to_le_bytes()[..bytes]);
        *self = Self::default();
    }
}

/// The lengths of the codes that RFC 1951, 3.2.6, gives to literals.
fn fixed_literals() -> [u8; 288] {
    let mut lengths = [8; 288];
    lengths[144..256].fill(9);
    lengths[256..280].fill(7);
    lengths
}

/// The bits that the codes take, without those beyond them.
fn cost(counts: &[u32], lengths: &[u8]) -> u32 {
    counts.iter().zip(lengths).map(|(count, length)| count * u32::from(*length)).sum()
}

/// The codes for these lengths (RFC 1951, 3.2.2), with their first bit lowest, and their lengths.
fn codes<const N: usize>(lengths: &[u8]) -> [(u32, u32); N] {
    let mut next = [0_u32; BITS + 2];
    for length in lengths {
        next[usize::from(*length) + 1] += 1;
    }
    next[1] = 0;
    for bits in 1..=BITS {
        next[bits + 1] = (next[bits] + next[bits + 1]) << 1;
    }
    let mut codes = [(0, 0); N];
    for (code, length) in codes.iter_mut().zip(lengths).filter(|(_, length)| **length > 0) {
        let (value, bits) = (&mut next[usize::from(*length)], u32::from(*length));
        *code = (value.reverse_bits() >> (32 - bits), bits);
        *value += 1;
    }
    codes
}

/// The lengths of the shortest codes for what occurs so often, none longer than `most` bits. There are two codes at least, as some
/// decoders want.
fn lengths<const N: usize>(counts: &[u32; N], most: usize) -> [u8; N] {
    let mut lengths = [0; N];
    let mut occur: Vec<(u32, u16)> = Vec::with_capacity(N);
    occur.extend(
        counts.iter().zip(0..).filter(|(count, _)| **count > 0).map(|(count, symbol)| (*count, symbol)),
    );
    for symbol in 0..2 {
        if occur.len() < 2 && !occur.iter().any(|(_, other)| *other == symbol) {
            occur.push((0, symbol));
        }
    }
    occur.sort_unstable();
    let mut of_length = [0_u32; 64];
    for depth in depths(&occur) {
        of_length[usize::from(depth).min(most)] += 1;
    }
    // What was too long was cut: codes that are shorter than they need be make room, the rarest first.
    let mut taken: u32 = (1..=most).map(|bits| of_length[bits] << (most - bits)).sum();
    while taken > 1 << most {
        of_length[most] -= 1;
        if let Some(bits) = (1..most).rev().find(|bits| of_length[*bits] > 0) {
            of_length[bits] -= 1;
            of_length[bits + 1] += 2;
        }
        taken -= 1;
    }
    let mut symbols = occur.iter();
    for bits in (1..=most).rev() {
        for (_, symbol) in symbols.by_ref().take(of_length[bits] as usize) {
            lengths[usize::from(*symbol)] = bits as u8;
        }
    }
    lengths
}

/// How deep each lies in Huffman's tree, of symbols in the order of how often they occur. Parents come in order too, so that two queues do
/// for a heap.
fn depths(occur: &[(u32, u16)]) -> Vec<u8> {
    let count = occur.len();
    let mut weights: Vec<u32> = Vec::with_capacity(2 * count);
    weights.extend(occur.iter().map(|(count, _)| *count));
    let mut parents = vec![0_usize; 2 * count];
    let (mut leaf, mut inner) = (0, count);
    while weights.len() < 2 * count - 1 {
        let parent = weights.len();
        let mut lightest = || {
            let is_leaf = leaf < count && (inner == parent || weights[leaf] <= weights[inner]);
            let place = if is_leaf { &mut leaf } else { &mut inner };
            *place += 1;
            parents[*place - 1] = parent;
            weights[*place - 1]
        };
        let weight = lightest() + lightest();
        weights.push(weight);
    }
    let mut depths = vec![0_u8; 2 * count];
    for node in (0..2 * count - 2).rev() {
        depths[node] = depths[parents[node]] + 1;
    }
    depths.truncate(count);
    depths
}

/// The lengths of a block's codes, coded in turn (RFC 1951, 3.2.7).
struct Header {
    literals: usize,
    distances: usize,
    /// A length or a repetition, and how often it is repeated beyond the least.
    runs: Vec<(u8, u32)>,
    lengths: [u8; 19],
    orders: usize,
    counts: [u32; 19],
}

impl Header {
    fn new(literals: &[u8; LITERALS], distances: &[u8; DISTANCES]) -> Self {
        let used = |lengths: &[u8], least: usize| {
            lengths.iter().rposition(|length| *length > 0).map_or(least, |last| least.max(last + 1))
        };
        let (of_literals, of_distances) = (used(literals, 257), used(distances, 1));
        let mut all = Vec::with_capacity(LITERALS + DISTANCES);
        all.extend_from_slice(&literals[..of_literals]);
        all.extend_from_slice(&distances[..of_distances]);
        let runs = runs(&all);
        let mut counts = [0; 19];
        for (run, _) in &runs {
            counts[usize::from(*run)] += 1;
        }
        let lengths = lengths::<19>(&counts, LENGTH_BITS);
        let orders = ORDER.iter().rposition(|code| lengths[*code] > 0).map_or(4, |last| 4.max(last + 1));
        Self { literals: of_literals, distances: of_distances, runs, lengths, orders, counts }
    }

    fn cost(&self) -> u32 {
        let extra: u32 = self.runs.iter().map(|(run, _)| extra_bits(*run)).sum();
        14 + 3 * self.orders as u32 + cost(&self.counts, &self.lengths) + extra
    }

    fn write(&self, bits: &mut Bits, out: &mut Vec<u8>) {
        bits.put(self.literals as u32 - 257, 5, out);
        bits.put(self.distances as u32 - 1, 5, out);
        bits.put(self.orders as u32 - 4, 4, out);
        for code in &ORDER[..self.orders] {
            bits.put(u32::from(self.lengths[*code]), 3, out);
        }
        let codes = codes::<19>(&self.lengths);
        for (run, times) in &self.runs {
            let (code, length) = codes[usize::from(*run)];
            bits.put(code | times << length, length + extra_bits(*run), out);
        }
    }
}

fn extra_bits(run: u8) -> u32 {
    match run {
        16 => 2,
        17 => 3,
        18 => 7,
        _ => 0,
    }
}

/// Lengths of codes, with those that repeat the one before (16), and zeros, few (17) or many (18), told as such.
fn runs(all: &[u8]) -> Vec<(u8, u32)> {
    let mut runs = Vec::with_capacity(all.len());
    for same in all.chunk_by(|one, other| one == other) {
        let (length, mut left) = (same[0], same.len() as u32);
        if length > 0 {
            runs.push((length, 0));
            left -= 1;
        }
        while left >= 3 {
            let (run, least, most) = match (length, left) {
                (0, 11..) => (18, 11, 138),
                (0, _) => (17, 3, 10),
                _ => (16, 3, 6),
            };
            let times = left.min(most);
            runs.push((run, times - least));
            left -= times;
        }
        runs.extend((0..left).map(|_| (length, 0)));
    }
    runs
}
