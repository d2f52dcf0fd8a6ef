use std::io::{Read as _, Write as _};

use super::*;

fn compressed(text: &[u8], piece: usize, flushes: usize) -> Vec<u8> {
    let mut encoder = Gzip::new();
    for (number, piece) in text.chunks(piece).enumerate() {
        encoder.write(piece);
        if flushes > 0 && number % flushes == 0 {
            encoder.flush();
        }
    }
    encoder.end()
}

#[track_caller]
fn check(text: &[u8], piece: usize, flushes: usize) -> usize {
    let compressed = compressed(text, piece, flushes);
    let mut read = Vec::new();
    flate2::read::GzDecoder::new(&compressed[..]).read_to_end(&mut read).unwrap();
    assert!(read == text, "{} bytes in pieces of {piece} with flushes each {flushes}", text.len());
    compressed.len()
}

/// Bytes of so many kinds, in no order.
fn noise(length: usize, kinds: u8) -> Vec<u8> {
    let mut state = 88_172_645_463_325_252_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        u8::try_from(state >> 56).unwrap() % kinds
    };
    std::iter::repeat_with(&mut next).take(length).collect()
}

/// The repository's documents, which are what it has of long texts.
fn texts() -> Vec<Vec<u8>> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../");
    ["README.md", "CHANGELOG.md", "Cargo.lock", "docs/api.md", "crates/sayso/src/proxy.rs"]
        .map(|name| std::fs::read(format!("{root}{name}")).unwrap())
        .into()
}

#[test]
fn whatever_is_compressed_is_read_again_however_it_comes() {
    let mut all = texts();
    all.extend((1..=255).step_by(23).map(|kinds| noise(20_000, kinds)));
    all.extend([noise(70_000, 2), noise(70_000, 255), b"a".repeat(100_000), Vec::new(), vec![0]]);
    // Each code of a length and of a distance, with all that is beyond it.
    let far: Vec<u8> = (1..300)
        .step_by(29)
        .flat_map(|length| [&noise(length, 200)[..], &noise(150 * length, 3)].concat())
        .collect();
    all.push(far);
    for text in &all {
        for (piece, flushes) in [(1 << 20, 0), (9_000, 0), (9_000, 1), (8_191, 3), (313, 7)] {
            check(text, piece, flushes);
        }
    }
    for text in &all {
        check(&text[..text.len().min(3_000)], 1, 1);
    }
}

#[test]
fn each_length_and_each_distance_is_read_as_it_was_meant() {
    for length in (4..24).chain([31, 33, 64, 66, 129, 130, 131, 227, 256, 257, 258, 259, 260, 300]) {
        for distance in [length, length + 1, 400, 513, 1_025, 5_000, 24_577, 32_767, 32_768, 32_769] {
            if distance >= length {
                let mut text = noise(length, 255);
                text.extend(noise(distance + length, 7).split_off(2 * length));
                text.extend(noise(length, 255));
                check(&text, 8_000, 0);
            }
        }
    }
}

/// zlib-rs makes of a text at level 2 what zlib makes of it between levels 1 and 2.
#[test]
fn it_makes_hardly_more_bytes_of_texts_than_zlib_rs_at_its_second_level() {
    let (mut ours, mut theirs) = (0, 0);
    for text in texts() {
        let mut zlib = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(2));
        zlib.write_all(&text).unwrap();
        ours += check(&text, 9_000, 0);
        theirs += zlib.finish().unwrap().len();
    }
    assert!(ours * 100 <= theirs * 103, "{ours} and {theirs}");
}
