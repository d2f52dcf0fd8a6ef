//! Decompressing pages, so that they can be read.

use std::io::Write;

use super::ProxyError;

/// A page may not grow beyond this by decompression: a few kilobytes can hold gigabytes.
const DECODED_LIMIT_BYTES: usize = 256 << 20;

/// Decompresses as bytes come in.
pub(crate) enum Decoder {
    Identity,
    Gzip(Box<flate2::write::MultiGzDecoder<Limited>>),
    Deflate(Box<flate2::write::ZlibDecoder<Limited>>),
    Brotli(Box<brotli::DecompressorWriter<Limited>>),
    Zstd(Box<zstd::stream::write::Decoder<'static, Limited>>),
}

/// Where decompressed bytes go; refuses to take more than the limit.
#[derive(Default)]
pub(crate) struct Limited {
    bytes: Vec<u8>,
    total: usize,
}

impl Write for Limited {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.total += bytes.len();
        if self.total > DECODED_LIMIT_BYTES {
            return Err(std::io::Error::other("it is compressed and grows beyond 256 MiB"));
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Decoder {
    /// The decoder for a `Content-Encoding`.
    ///
    /// # Errors
    /// One that isn't known, or several at once: what can't be read isn't passed.
    pub(crate) fn new(encoding: &str) -> Result<Self, ProxyError> {
        match encoding.trim().to_ascii_lowercase().as_str() {
            "" | "identity" => Ok(Self::Identity),
            "gzip" | "x-gzip" => {
                Ok(Self::Gzip(Box::new(flate2::write::MultiGzDecoder::new(Limited::default()))))
            }
            "deflate" => Ok(Self::Deflate(Box::new(flate2::write::ZlibDecoder::new(Limited::default())))),
            "br" => Ok(Self::Brotli(Box::new(brotli::DecompressorWriter::new(Limited::default(), 4096)))),
            "zstd" => {
                let decoder = zstd::stream::write::Decoder::new(Limited::default());
                Ok(Self::Zstd(Box::new(decoder.map_err(unreadable)?)))
            }
            other => Err(ProxyError::Unsafe(format!("its Content-Encoding is {other:?}"))),
        }
    }

    /// Decompresses a piece.
    pub(crate) fn write(&mut self, piece: &[u8]) -> Result<Vec<u8>, ProxyError> {
        macro_rules! through {
            ($decoder:expr) => {{
                $decoder.write_all(piece).and_then(|()| $decoder.flush()).map_err(unreadable)?;
                Ok(std::mem::take(&mut $decoder.get_mut().bytes))
            }};
        }
        match self {
            Self::Identity => Ok(piece.to_vec()),
            Self::Gzip(decoder) => through!(decoder),
            Self::Deflate(decoder) => through!(decoder),
            Self::Brotli(decoder) => through!(decoder),
            Self::Zstd(decoder) => through!(decoder),
        }
    }

    /// Ends the input; what was cut short is an error.
    pub(crate) fn end(&mut self) -> Result<Vec<u8>, ProxyError> {
        let rest = match self {
            Self::Identity => return Ok(Vec::new()),
            Self::Gzip(decoder) => {
                decoder.try_finish().map(|()| std::mem::take(&mut decoder.get_mut().bytes))
            }
            Self::Deflate(decoder) => {
                decoder.try_finish().map(|()| std::mem::take(&mut decoder.get_mut().bytes))
            }
            Self::Brotli(decoder) => decoder.close().map(|()| std::mem::take(&mut decoder.get_mut().bytes)),
            Self::Zstd(decoder) => decoder.flush().map(|()| std::mem::take(&mut decoder.get_mut().bytes)),
        };
        rest.map_err(unreadable)
    }
}

fn unreadable(error: std::io::Error) -> ProxyError {
    ProxyError::Unsafe(format!("it can't be decompressed: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_read_whatever_they_are_compressed_with() {
        let page = "<p>hello</p>".repeat(10_000);
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        gzip.write_all(page.as_bytes()).unwrap();
        let mut br = Vec::new();
        brotli::CompressorWriter::new(&mut br, 4096, 4, 20).write_all(page.as_bytes()).unwrap();
        let zstd = zstd::encode_all(page.as_bytes(), 1).unwrap();
        for (name, bytes) in [
            ("gzip", gzip.finish().unwrap()),
            ("br", br),
            ("zstd", zstd),
            ("identity", page.clone().into_bytes()),
        ] {
            let mut decoder = Decoder::new(name).unwrap();
            let mut out = Vec::new();
            for piece in bytes.chunks(7) {
                out.extend(decoder.write(piece).unwrap());
            }
            out.extend(decoder.end().unwrap());
            assert!(out == page.as_bytes(), "{name}");
        }
        assert!(Decoder::new("gzip, br").is_err() && Decoder::new("rot13").is_err());
        assert!(Decoder::new("gzip").unwrap().write(b"not gzip at all").is_err());
    }

    #[test]
    fn a_page_that_grows_without_end_is_refused() {
        let bomb = zstd::encode_all(std::io::repeat(b'a').take(300 << 20), 1).unwrap();
        let mut decoder = Decoder::new("zstd").unwrap();
        assert!(bomb.chunks(1024).any(|piece| decoder.write(piece).is_err()));
    }

    use std::io::Read as _;
}
