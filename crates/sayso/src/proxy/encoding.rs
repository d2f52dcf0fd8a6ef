//! Decompressing pages, so that they can be read. A step at a time: what a few bytes grow to is handed on before more is read, and
//! has an end.

use std::io::Write;

use brotli::{BrotliDecompressStream, BrotliResult, BrotliState, HeapAlloc, HuffmanCode};
use zstd::stream::raw::{DParameter, InBuffer, Operation as _, OutBuffer};

use super::ProxyError;

/// A page may not grow beyond this by decompression: a few kilobytes can hold gigabytes.
const DECODED_LIMIT_BYTES: u64 = 256 << 20;
/// Beyond this it may not grow by more than [`BOMB_RATIO`]. Pages are that long, or that repetitive, but not both.
const BOMB_FROM_BYTES: u64 = 16 << 20;
const BOMB_RATIO: u64 = 100;
/// What a step yields, more or less.
const STEP_BYTES: usize = 16 << 10;
/// The largest window that a browser has to know is 8 MB (RFC 9659). A larger one is memory for whoever asks for it.
const ZSTD_WINDOW_LOG: u32 = 23;

type Brotli = BrotliState<HeapAlloc<u8>, HeapAlloc<u32>, HeapAlloc<HuffmanCode>>;

/// Decompresses as bytes come in.
pub(crate) struct Decoder {
    codec: Codec,
    /// All of the input is read, and there is more of what it holds.
    holds_more: bool,
    read_bytes: u64,
    decoded_bytes: u64,
}

enum Codec {
    Identity,
    Gzip(Box<flate2::write::MultiGzDecoder<Vec<u8>>>),
    Deflate(Box<flate2::write::ZlibDecoder<Vec<u8>>>),
    Brotli { state: Box<Brotli>, ended: bool },
    Zstd { decoder: Box<zstd::stream::raw::Decoder<'static>>, in_frame: bool },
}

impl Decoder {
    /// The decoder for a `Content-Encoding`.
    ///
    /// # Errors
    /// One that isn't known, or several at once: what can't be read isn't passed.
    pub(crate) fn new(encoding: &str) -> Result<Self, ProxyError> {
        let codec = match encoding.trim().to_ascii_lowercase().as_str() {
            "" | "identity" => Codec::Identity,
            "gzip" | "x-gzip" => Codec::Gzip(Box::new(flate2::write::MultiGzDecoder::new(Vec::new()))),
            "deflate" => Codec::Deflate(Box::new(flate2::write::ZlibDecoder::new(Vec::new()))),
            "br" => Codec::Brotli { state: Box::new(brotli_state()), ended: false },
            "zstd" => {
                let mut decoder = zstd::stream::raw::Decoder::new().map_err(|error| unreadable(&error))?;
                let window = decoder.set_parameter(DParameter::WindowLogMax(ZSTD_WINDOW_LOG));
                window.map_err(|error| unreadable(&error))?;
                Codec::Zstd { decoder: Box::new(decoder), in_frame: false }
            }
            other => return Err(ProxyError::Unsafe(format!("its Content-Encoding is {other:?}"))),
        };
        Ok(Self { codec, holds_more: false, read_bytes: 0, decoded_bytes: 0 })
    }

    /// Whether what comes in is what goes out.
    pub(crate) fn is_identity(&self) -> bool {
        matches!(self.codec, Codec::Identity)
    }

    /// Whether there is something for [`Self::step`] to do.
    pub(crate) fn has_work(&self, input: &[u8]) -> bool {
        self.holds_more || !input.is_empty()
    }

    /// Decompresses some of the input, and takes that off its front. Call it while it [has work](Self::has_work).
    ///
    /// # Errors
    /// It can't be decompressed, or grows without end.
    pub(crate) fn step(&mut self, input: &mut &[u8], out: &mut Vec<u8>) -> Result<(), ProxyError> {
        let before = out.len();
        let (taken, holds_more) = self.codec.step(input, out).map_err(|error| unreadable(&error))?;
        self.holds_more = holds_more;
        if taken == 0 && out.len() == before && !input.is_empty() {
            return Err(ProxyError::Unsafe("there is something after the end of what is compressed".into()));
        }
        *input = &input[taken..];
        self.count(taken, out.len() - before)
    }

    /// Ends the input, and yields the rest.
    ///
    /// # Errors
    /// It was cut short.
    pub(crate) fn end(&mut self) -> Result<Vec<u8>, ProxyError> {
        if self.read_bytes == 0 {
            // No body at all, which some servers say is compressed.
            return Ok(Vec::new());
        }
        let rest = self.codec.end().map_err(|error| unreadable(&error))?;
        self.count(0, rest.len())?;
        Ok(rest)
    }

    fn count(&mut self, read: usize, decoded: usize) -> Result<(), ProxyError> {
        self.read_bytes += read as u64;
        self.decoded_bytes += decoded as u64;
        let bomb = self.decoded_bytes > BOMB_FROM_BYTES && self.decoded_bytes / BOMB_RATIO > self.read_bytes;
        if bomb && !self.is_identity() {
            let text = "it is compressed more than 100 times, and grows beyond 16 MiB";
            return Err(ProxyError::Unsafe(text.into()));
        }
        if self.decoded_bytes > DECODED_LIMIT_BYTES && !self.is_identity() {
            return Err(ProxyError::Unsafe("it is compressed and grows beyond 256 MiB".into()));
        }
        Ok(())
    }

    /// Decompresses a piece whole.
    #[cfg(test)]
    pub(crate) fn write(&mut self, mut piece: &[u8]) -> Result<Vec<u8>, ProxyError> {
        let mut out = Vec::new();
        while self.has_work(piece) {
            self.step(&mut piece, &mut out)?;
        }
        Ok(out)
    }
}

impl Codec {
    /// Decompresses some of the input. Says how much of it, and whether it holds more.
    fn step(&mut self, input: &[u8], out: &mut Vec<u8>) -> std::io::Result<(usize, bool)> {
        match self {
            Self::Identity => {
                let taken = input.len().min(STEP_BYTES);
                out.extend_from_slice(&input[..taken]);
                Ok((taken, false))
            }
            Self::Gzip(decoder) => {
                let taken = decoder.write(input)?;
                decoder.flush()?;
                out.append(decoder.get_mut());
                Ok((taken, false))
            }
            Self::Deflate(decoder) => {
                let taken = decoder.write(input)?;
                decoder.flush()?;
                out.append(decoder.get_mut());
                Ok((taken, false))
            }
            Self::Brotli { state, ended } => brotli_step(state, ended, input, out),
            Self::Zstd { decoder, in_frame } => zstd_step(decoder, in_frame, input, out),
        }
    }

    fn end(&mut self) -> std::io::Result<Vec<u8>> {
        match self {
            Self::Identity => Ok(Vec::new()),
            Self::Gzip(decoder) => decoder.try_finish().map(|()| std::mem::take(decoder.get_mut())),
            Self::Deflate(decoder) => decoder.try_finish().map(|()| std::mem::take(decoder.get_mut())),
            Self::Brotli { ended: true, .. } | Self::Zstd { in_frame: false, .. } => Ok(Vec::new()),
            Self::Brotli { .. } | Self::Zstd { .. } => Err(std::io::ErrorKind::UnexpectedEof.into()),
        }
    }
}

/// Without the large windows that `Content-Encoding: br` doesn't have.
fn brotli_state() -> Brotli {
    BrotliState::new_strict(HeapAlloc::new(0), HeapAlloc::new(0), HeapAlloc::new(HuffmanCode::default()))
}

fn brotli_step(
    state: &mut Brotli,
    ended: &mut bool,
    input: &[u8],
    out: &mut Vec<u8>,
) -> std::io::Result<(usize, bool)> {
    if *ended {
        return Ok((0, false));
    }
    let start = out.len();
    out.resize(start + STEP_BYTES, 0);
    let (mut left, mut taken) = (input.len(), 0);
    let (mut room, mut written, mut total) = (STEP_BYTES, 0, 0);
    let result = BrotliDecompressStream(
        &mut left,
        &mut taken,
        input,
        &mut room,
        &mut written,
        &mut out[start..],
        &mut total,
        state,
    );
    out.truncate(start + written);
    match result {
        BrotliResult::ResultFailure => Err(std::io::Error::other("no brotli")),
        BrotliResult::ResultSuccess => {
            *ended = true;
            Ok((taken, false))
        }
        BrotliResult::NeedsMoreInput => Ok((taken, false)),
        BrotliResult::NeedsMoreOutput => Ok((taken, true)),
    }
}

fn zstd_step(
    decoder: &mut zstd::stream::raw::Decoder<'static>,
    in_frame: &mut bool,
    input: &[u8],
    out: &mut Vec<u8>,
) -> std::io::Result<(usize, bool)> {
    let start = out.len();
    out.resize(start + STEP_BYTES, 0);
    let (mut from, mut to) = (InBuffer::around(input), OutBuffer::around(&mut out[start..]));
    let result = decoder.run(&mut from, &mut to);
    let (taken, written) = (from.pos(), to.pos());
    out.truncate(start + written);
    *in_frame = result? != 0;
    // A full buffer may mean that there is more; at a frame's end there isn't.
    Ok((taken, *in_frame && written == STEP_BYTES))
}

fn unreadable(error: &std::io::Error) -> ProxyError {
    ProxyError::Unsafe(format!("it can't be decompressed: {error}"))
}

#[cfg(test)]
mod tests;
