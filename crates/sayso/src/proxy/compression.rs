//! Compressing pages again, piece by piece: what a browser has of a page it can show, whatever is still to come.

use std::io::Write as _;

use std::sync::Arc;

use http::{HeaderMap, HeaderValue, header};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use zstd::stream::raw::CParameter;

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

/// How many pages of a site are compressed at once. Each takes some 300 kB for as long as its visitor takes it; without an end to
/// that, slow visitors would take any amount of memory.
const COMPRESSIONS: usize = 96;
/// zstd looks back so far, as gzip does. It needs several times that as memory.
const ZSTD_WINDOW_LOG: u32 = 15;

/// As many bytes as zlib's level 1 makes of a page; the level 1 of zlib-rs is another, and makes a quarter more.
const GZIP_LEVEL: flate2::Compression = flate2::Compression::new(2);
/// Less than this isn't sent while there is more to compress.
const SENT_BYTES: usize = 4 << 10;

/// The room that a site has for compressing.
pub(crate) struct Compressions(Arc<Semaphore>);

impl Default for Compressions {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(COMPRESSIONS)))
    }
}

impl Compressions {
    /// Begins one; none if none is wanted, or there is no room: then the page goes out as it is.
    ///
    /// # Errors
    /// The library has no memory.
    pub(super) fn begin(&self, wanted: Option<Compression>) -> std::io::Result<Option<Encoder>> {
        let place = wanted.and_then(|_| self.0.clone().try_acquire_owned().ok());
        let (Some(compression), Some(place)) = (wanted, place) else { return Ok(None) };
        let codec = match compression {
            Compression::Zstd => {
                let mut encoder = zstd::stream::write::Encoder::new(Vec::new(), 1)?;
                encoder.set_parameter(CParameter::WindowLog(ZSTD_WINDOW_LOG))?;
                Codec::Zstd(encoder)
            }
            Compression::Gzip => Codec::Gzip(flate2::write::GzEncoder::new(Vec::new(), GZIP_LEVEL)),
        };
        Ok(Some(Encoder { codec, compression, unsent: false, _place: place }))
    }
}

/// Compresses as bytes come in.
pub(super) struct Encoder {
    codec: Codec,
    compression: Compression,
    /// Something was taken in since the last flush.
    unsent: bool,
    _place: OwnedSemaphorePermit,
}

enum Codec {
    Zstd(zstd::stream::write::Encoder<'static, Vec<u8>>),
    Gzip(flate2::write::GzEncoder<Vec<u8>>),
}

impl Encoder {
    /// The name in `Content-Encoding`.
    pub(super) fn name(&self) -> HeaderValue {
        self.compression.name()
    }

    /// Takes a piece in. Yields what has come of it, once that is worth sending.
    pub(super) fn write(&mut self, piece: &[u8]) -> std::io::Result<Vec<u8>> {
        self.unsent |= !piece.is_empty();
        let out = match &mut self.codec {
            Codec::Zstd(encoder) => encoder.write_all(piece).map(|()| encoder.get_mut()),
            Codec::Gzip(encoder) => encoder.write_all(piece).map(|()| encoder.get_mut()),
        }?;
        Ok(if out.len() < SENT_BYTES { Vec::new() } else { std::mem::take(out) })
    }

    /// Yields what makes all that was taken in readable at the other end.
    pub(super) fn flush(&mut self) -> std::io::Result<Vec<u8>> {
        if !std::mem::take(&mut self.unsent) {
            return Ok(Vec::new());
        }
        let out = match &mut self.codec {
            Codec::Zstd(encoder) => encoder.flush().map(|()| encoder.get_mut()),
            Codec::Gzip(encoder) => encoder.flush().map(|()| encoder.get_mut()),
        }?;
        Ok(std::mem::take(out))
    }

    /// What belongs after the last piece.
    pub(super) fn end(self) -> std::io::Result<Vec<u8>> {
        match self.codec {
            Codec::Zstd(encoder) => encoder.finish(),
            Codec::Gzip(encoder) => encoder.finish(),
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
    fn there_is_room_for_so_many_and_it_comes_free_again() {
        let room = Compressions::default();
        let begin = |wanted| room.begin(wanted).unwrap();
        assert!(begin(None).is_none());
        let mut open: Vec<_> = std::iter::from_fn(|| begin(Some(Compression::Gzip))).collect();
        assert_eq!(open.len(), COMPRESSIONS);
        open.pop();
        assert!(begin(Some(Compression::Zstd)).is_some_and(|encoder| encoder.name() == "zstd"));
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
