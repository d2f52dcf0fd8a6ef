//! Compressing pages again, piece by piece: what a browser has of a page it can show, whatever is still to come.

use std::io::Write as _;

use http::{HeaderMap, HeaderValue, header};

/// How a page is compressed on its way out. Both are fast enough to do while it streams.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Compression {
    Zstd,
    Gzip,
}

impl Compression {
    /// The best that the browser takes; none if it takes none of ours.
    pub(super) fn wanted(request: &HeaderMap) -> Option<Self> {
        [(Self::Zstd, "zstd"), (Self::Gzip, "gzip")]
            .into_iter()
            .find(|(_, name)| accepts(request, name))
            .map(|(compression, _)| compression)
    }

    /// The name in `Content-Encoding`.
    pub(super) fn name(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Zstd => "zstd",
            Self::Gzip => "gzip",
        })
    }
}

/// Whether a request takes an encoding: it is named, and not with a weight of 0 (RFC 9110, 12.5.3).
pub(crate) fn accepts(request: &HeaderMap, encoding: &str) -> bool {
    let values = request.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    values.flat_map(|value| value.split(',')).any(|item| {
        let mut parts = item.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding));
        let refused = parts.filter_map(|part| part.strip_prefix("q=")).any(|q| q.parse() == Ok(0.0_f32));
        named && !refused
    })
}

/// Compresses as bytes come in.
pub(super) enum Encoder {
    Zstd(zstd::stream::write::Encoder<'static, Vec<u8>>),
    Gzip(flate2::write::GzEncoder<Vec<u8>>),
}

impl Encoder {
    /// # Errors
    /// The library has no memory.
    pub(super) fn new(compression: Compression) -> std::io::Result<Self> {
        Ok(match compression {
            Compression::Zstd => Self::Zstd(zstd::stream::write::Encoder::new(Vec::new(), 3)?),
            Compression::Gzip => {
                Self::Gzip(flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(4)))
            }
        })
    }

    /// Compresses a piece, so that all of it can be read at the other end.
    pub(super) fn write(&mut self, piece: &[u8]) -> std::io::Result<Vec<u8>> {
        match self {
            Self::Zstd(encoder) => {
                encoder.write_all(piece)?;
                encoder.flush()?;
                Ok(std::mem::take(encoder.get_mut()))
            }
            Self::Gzip(encoder) => {
                encoder.write_all(piece)?;
                encoder.flush()?;
                Ok(std::mem::take(encoder.get_mut()))
            }
        }
    }

    /// What belongs after the last piece.
    pub(super) fn end(self) -> std::io::Result<Vec<u8>> {
        match self {
            Self::Zstd(encoder) => encoder.finish(),
            Self::Gzip(encoder) => encoder.finish(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(accept: &str) -> Option<Compression> {
        let value = HeaderValue::from_str(accept).unwrap();
        Compression::wanted(&HeaderMap::from_iter([(header::ACCEPT_ENCODING, value)]))
    }

    #[test]
    fn a_browser_gets_what_it_takes() {
        assert_eq!(wanted("gzip, deflate, br, zstd"), Some(Compression::Zstd));
        assert_eq!(wanted("gzip, deflate, br"), Some(Compression::Gzip));
        assert_eq!(wanted("GZIP;q=0.5"), Some(Compression::Gzip));
        assert_eq!(wanted("zstd;q=0, gzip;q=1.0"), Some(Compression::Gzip));
        assert_eq!(wanted("gzip; q=0.000"), None);
        assert_eq!(wanted("identity"), None);
        assert_eq!(wanted(""), None);
        assert_eq!(Compression::wanted(&HeaderMap::new()), None);
    }
}
