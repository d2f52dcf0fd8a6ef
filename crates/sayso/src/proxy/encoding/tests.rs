use super::*;

/// The same in every encoding.
pub(crate) fn encoded(bytes: &[u8]) -> [(&'static str, Vec<u8>); 4] {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(bytes).unwrap();
    let mut deflate = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    deflate.write_all(bytes).unwrap();
    let mut br = Vec::new();
    brotli::CompressorWriter::new(&mut br, 4096, 4, 20).write_all(bytes).unwrap();
    [
        ("gzip", gzip.finish().unwrap()),
        ("deflate", deflate.finish().unwrap()),
        ("br", br),
        ("zstd", zstd::encode_all(bytes, 3).unwrap()),
    ]
}

#[test]
fn pages_are_read_whatever_they_are_compressed_with_and_however_they_are_cut() {
    let page: Vec<u8> = (0..4_000_u32)
        .flat_map(|n| format!("<p>{}</p>", n.wrapping_mul(2_654_435_761)).into_bytes())
        .collect();
    let plain = ("identity", page.clone());
    for (name, bytes) in encoded(&page).into_iter().chain([plain]) {
        for size in [1, 7, 4096, bytes.len()] {
            let mut decoder = Decoder::new(name).unwrap();
            let mut out = Vec::new();
            for piece in bytes.chunks(size) {
                out.extend(decoder.write(piece).unwrap());
            }
            out.extend(decoder.end().unwrap());
            assert!(out == page, "{name} in pieces of {size}");
        }
    }
    assert!(Decoder::new("gzip, br").is_err() && Decoder::new("rot13").is_err());
}

#[test]
fn several_frames_or_members_are_one_page() {
    for (name, one) in encoded(b"one, ").into_iter().filter(|(name, _)| matches!(*name, "gzip" | "zstd")) {
        let (_, two) = encoded(b"two").into_iter().find(|(other, _)| *other == name).unwrap();
        let mut decoder = Decoder::new(name).unwrap();
        let mut out = decoder.write(&[one, two].concat()).unwrap();
        out.extend(decoder.end().unwrap());
        assert_eq!(out, b"one, two", "{name}");
    }
}

#[test]
fn what_is_cut_short_or_goes_on_after_its_end_is_an_error_and_nothing_is_nothing() {
    for (name, bytes) in encoded("<p>hello</p>".repeat(1000).as_bytes()) {
        for cut in [1, bytes.len() / 2, bytes.len() - 1] {
            let mut decoder = Decoder::new(name).unwrap();
            let read = decoder.write(&bytes[..cut]).and_then(|_| decoder.end());
            assert!(read.is_err(), "{name} cut at {cut}");
        }
        let mut decoder = Decoder::new(name).unwrap();
        let more = [&bytes[..], b"<script>"].concat();
        assert!(decoder.write(&more).and_then(|_| decoder.end()).is_err(), "{name} and more");
        assert!(Decoder::new(name).unwrap().end().unwrap().is_empty(), "{name}");
        assert!(Decoder::new(name).unwrap().write(b"no such bytes").is_err(), "{name}");
    }
}

#[test]
fn what_grows_without_end_is_refused_long_before_it_has_and_no_step_is_large() {
    let zeros = vec![b' '; 24 << 20];
    for (name, bomb) in encoded(&zeros) {
        assert!(zeros.len() / bomb.len() > 900, "{name} is 1:{}", zeros.len() / bomb.len());
        let (mut decoder, mut input, mut total) = (Decoder::new(name).unwrap(), &bomb[..], 0);
        let error = loop {
            let mut out = Vec::new();
            if let Err(error) = decoder.step(&mut input, &mut out) {
                break error;
            }
            assert!(out.len() <= 8 * STEP_BYTES, "{name}: {} bytes at once", out.len());
            total += out.len() as u64;
            assert!(decoder.has_work(input), "{name} was read whole");
        };
        assert!(error.to_string().contains("more than 100 times"), "{name}: {error}");
        assert!(total <= BOMB_FROM_BYTES, "{name}: {total} bytes came out");
    }
}

#[test]
fn a_window_that_no_browser_has_is_refused() {
    let mut encoder = zstd::stream::Encoder::new(Vec::new(), 1).unwrap();
    encoder.set_parameter(zstd::stream::raw::CParameter::WindowLog(27)).unwrap();
    encoder.write_all(&[b'a'; 1000]).unwrap();
    let bytes = encoder.finish().unwrap();
    assert!(Decoder::new("zstd").unwrap().write(&bytes).is_err());
}
