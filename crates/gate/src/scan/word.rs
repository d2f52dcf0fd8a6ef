//! Eight bytes at once, as a number whose lowest byte is the first. A mark is the highest bit of a byte.

const LOW: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = LOW << 7;

/// Marks the bytes that are less than `limit`, which is 128 at most. The first mark is right; those behind it may be too many, as what
/// is taken from a byte may borrow from the next.
pub(super) fn below(word: u64, limit: u8) -> u64 {
    word.wrapping_sub(LOW * u64::from(limit)) & !word & HIGH
}

/// Marks the bytes that are this one. The first mark is right.
pub(super) fn equal(word: u64, byte: u8) -> u64 {
    below(word ^ (LOW * u64::from(byte)), 1)
}

/// The place of the first mark.
pub(super) fn first(marks: u64) -> Option<usize> {
    (marks != 0).then(|| marks.trailing_zeros() as usize / 8)
}

/// The same letters in lower case.
pub(super) fn lower(word: u64) -> u64 {
    let seven = word & !HIGH;
    let from_a = seven + LOW * u64::from(0x80 - b'A');
    let behind_z = seven + LOW * u64::from(0x7f - b'Z');
    word | (from_a & !behind_z & !word & HIGH) >> 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_byte_is_told_at_each_place_and_beside_each_other() {
        for byte in 0..=u8::MAX {
            for (place, other) in (0..8).flat_map(|place| (0..=u8::MAX).map(move |other| (place, other))) {
                let mut bytes = [other; 8];
                bytes[place] = byte;
                let word = u64::from_le_bytes(bytes);
                let first_of = |is: &dyn Fn(u8) -> bool| bytes.iter().position(|byte| is(*byte));
                assert_eq!(first(below(word, 33)), first_of(&|byte| byte < 33), "{bytes:?}");
                assert_eq!(first(equal(word, b'>')), first_of(&|byte| byte == b'>'), "{bytes:?}");
                let lowered = bytes.map(|byte| byte.to_ascii_lowercase());
                assert_eq!(lower(word), u64::from_le_bytes(lowered), "{bytes:?}");
            }
        }
    }
}
