//! Compressing pages again, piece by piece: what a browser has of a page it can show, whatever is still to come.

mod codes;
mod gzip;
mod zstd;

use std::sync::Arc;

use http::{HeaderMap, HeaderValue, header};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use self::gzip::Gzip;
use self::zstd::{Idle, Zstd};

/// How a page is compressed on its way out. Both are fast enough to do while it streams.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Compression {
    /// Or with gzip, if the browser takes that too and there is no room for this.
    Zstd {
        or_gzip: bool,
    },
    Gzip,
}

impl Compression {
    /// The best that the browser takes; none if it takes none of ours.
    pub(super) fn wanted(request: &HeaderMap) -> Option<Self> {
        let gzip = accepts(request, "gzip");
        if accepts(request, "zstd") { Some(Self::Zstd { or_gzip: gzip }) } else { gzip.then_some(Self::Gzip) }
    }

    /// The name in `Content-Encoding`.
    pub(super) fn name(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Zstd { .. } => "zstd",
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

/// How many pages of a site are compressed at once, in each way. With zstd each takes some 300 kB for as long as its visitor takes it,
/// with gzip 85 kB; without an end to that, slow visitors would take any amount of memory.
const ZSTD_PLACES: usize = 32;
const GZIP_PLACES: usize = 256;

/// Less than this isn't sent while there is more to compress.
const SENT_BYTES: usize = 4 << 10;

/// The room that a site has for compressing.
pub(crate) struct Compressions {
    zstd: Arc<Semaphore>,
    gzip: Arc<Semaphore>,
    idle: Arc<Idle>,
}

impl Default for Compressions {
    fn default() -> Self {
        let places = |count| Arc::new(Semaphore::new(count));
        Self { zstd: places(ZSTD_PLACES), gzip: places(GZIP_PLACES), idle: Arc::default() }
    }
}

impl Compressions {
    /// Begins one; none if none is wanted, or there is no room: then the page goes out as it is.
    ///
    /// # Errors
    /// The library has no memory.
    pub(super) fn begin(&self, wanted: Option<Compression>) -> std::io::Result<Option<Encoder>> {
        let place = |of: &Arc<Semaphore>| of.clone().try_acquire_owned().ok();
        let Some(wanted) = wanted else { return Ok(None) };
        if let Compression::Zstd { .. } = wanted
            && let Some(place) = place(&self.zstd)
        {
            let codec = Codec::Zstd(Zstd::begin(self.idle.clone())?);
            return Ok(Some(Encoder { codec, unsent: false, _place: place }));
        }
        if wanted == (Compression::Zstd { or_gzip: false }) {
            return Ok(None);
        }
        Ok(place(&self.gzip).map(|place| {
            let codec = Codec::Gzip(Box::new(Gzip::new()));
            Encoder { codec, unsent: false, _place: place }
        }))
    }
}

/// Compresses as bytes come in.
pub(super) struct Encoder {
    codec: Codec,
    /// Something was taken in since the last flush.
    unsent: bool,
    _place: OwnedSemaphorePermit,
}

enum Codec {
    Zstd(Zstd),
    Gzip(Box<Gzip>),
}

impl Encoder {
    /// The name in `Content-Encoding`.
    pub(super) fn name(&self) -> HeaderValue {
        match self.codec {
            Codec::Zstd(_) => Compression::Zstd { or_gzip: false }.name(),
            Codec::Gzip(_) => Compression::Gzip.name(),
        }
    }

    /// Takes a piece in. Yields what has come of it, once that is worth sending.
    pub(super) fn write(&mut self, piece: &[u8]) -> std::io::Result<Vec<u8>> {
        self.unsent |= !piece.is_empty();
        match &mut self.codec {
            Codec::Zstd(encoder) => encoder.write(piece)?,
            Codec::Gzip(encoder) => encoder.write(piece),
        }
        let out = self.out();
        Ok(if out.len() < SENT_BYTES { Vec::new() } else { std::mem::take(out) })
    }

    /// Whether there is something that the other end can't read yet.
    pub(super) fn has_unsent(&self) -> bool {
        self.unsent
    }

    /// Yields what makes all that was taken in readable at the other end.
    pub(super) fn flush(&mut self) -> std::io::Result<Vec<u8>> {
        if !std::mem::take(&mut self.unsent) {
            return Ok(Vec::new());
        }
        match &mut self.codec {
            Codec::Zstd(encoder) => encoder.flush()?,
            Codec::Gzip(encoder) => encoder.flush(),
        }
        Ok(std::mem::take(self.out()))
    }

    /// What belongs after the last piece.
    pub(super) fn end(self) -> std::io::Result<Vec<u8>> {
        match self.codec {
            Codec::Zstd(encoder) => encoder.end(),
            Codec::Gzip(encoder) => Ok(encoder.end()),
        }
    }

    fn out(&mut self) -> &mut Vec<u8> {
        match &mut self.codec {
            Codec::Zstd(encoder) => encoder.out(),
            Codec::Gzip(encoder) => encoder.out(),
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
        let either = Some(Compression::Zstd { or_gzip: true });
        let mut open: Vec<_> = std::iter::from_fn(|| begin(either)).collect();
        let of_zstd = open.iter().filter(|encoder| encoder.name() == "zstd").count();
        assert_eq!((of_zstd, open.len() - of_zstd), (ZSTD_PLACES, GZIP_PLACES));
        open.pop();
        assert!(begin(Some(Compression::Zstd { or_gzip: false })).is_none());
        assert!(begin(Some(Compression::Gzip)).is_some_and(|encoder| encoder.name() == "gzip"));
        open.remove(0);
        assert!(begin(either).is_some_and(|encoder| encoder.name() == "zstd"));
    }

    /// One after the other, so that what was used before is used again.
    #[test]
    fn what_is_compressed_can_be_read_again_after_each_flush() {
        let room = Compressions::default();
        let pages = ["", "a", "<p>a</p><p>a</p>", &"<li class=\"x\">of many</li>".repeat(4_000)];
        for (page, kind) in pages.iter().flat_map(|page| {
            [Compression::Zstd { or_gzip: false }, Compression::Gzip].map(|kind| (page.as_bytes(), kind))
        }) {
            let mut encoder = room.begin(Some(kind)).unwrap().unwrap();
            let mut decoder = crate::proxy::decoder(kind.name().to_str().unwrap());
            let (mut read, mut taken) = (Vec::new(), 0);
            for piece in page.chunks(9_000) {
                taken += piece.len();
                read.extend(decoder.write(&encoder.write(piece).unwrap()).unwrap());
                assert!(encoder.has_unsent());
                read.extend(decoder.write(&encoder.flush().unwrap()).unwrap());
                assert!(!encoder.has_unsent() && encoder.flush().unwrap().is_empty());
                assert_eq!(read.len(), taken, "{kind:?}");
            }
            read.extend(decoder.write(&encoder.end().unwrap()).unwrap());
            read.extend(decoder.end().unwrap());
            assert!(read == page, "{kind:?}, {} bytes", page.len());
        }
    }

    #[test]
    fn a_browser_gets_what_it_takes() {
        assert_eq!(wanted("gzip, deflate, br, zstd"), Some(Compression::Zstd { or_gzip: true }));
        assert_eq!(wanted("zstd"), Some(Compression::Zstd { or_gzip: false }));
        assert_eq!(wanted("gzip, deflate, br"), Some(Compression::Gzip));
        assert_eq!(wanted("GZIP;q=0.5"), Some(Compression::Gzip));
        assert_eq!(wanted("zstd;q=0, gzip;q=1.0"), Some(Compression::Gzip));
        assert_eq!(wanted("gzip; q=0.000"), None);
        assert_eq!(wanted("identity"), None);
        assert_eq!(wanted(""), None);
        assert_eq!(Compression::wanted(&HeaderMap::new()), None);
    }
}
