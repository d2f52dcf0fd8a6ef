//! Compresses with zstd while a page streams. What one page had of memory the next one gets: it need not be made and filled anew.

use std::sync::{Arc, Mutex, PoisonError};

use zstd::stream::raw::{CParameter, Encoder, InBuffer, Operation as _, OutBuffer};

/// The fastest that makes no more bytes of a page than zlib's fastest.
const LEVEL: i32 = 1;
/// It looks back so far, as gzip does. It needs several times that as memory.
const WINDOW_LOG: u32 = 15;
/// What is made room for at a time.
const STEP_BYTES: usize = 4 << 10;
/// How many encoders are kept that nobody uses.
const IDLE: usize = 4;

/// The encoders that nobody uses.
#[derive(Default)]
pub(super) struct Idle(Mutex<Vec<Encoder<'static>>>);

impl Idle {
    fn take(&self) -> std::io::Result<Encoder<'static>> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner).pop();
        if let Some(mut known) = known {
            known.reinit()?;
            return Ok(known);
        }
        let mut encoder = Encoder::new(LEVEL)?;
        encoder.set_parameter(CParameter::WindowLog(WINDOW_LOG))?;
        Ok(encoder)
    }

    fn put(&self, encoder: Encoder<'static>) {
        let mut idle = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < IDLE {
            idle.push(encoder);
        }
    }
}

/// Compresses one page.
pub(super) struct Zstd {
    encoder: Encoder<'static>,
    out: Vec<u8>,
    idle: Arc<Idle>,
}

impl Zstd {
    pub(super) fn begin(idle: Arc<Idle>) -> std::io::Result<Self> {
        Ok(Self { encoder: idle.take()?, out: Vec::new(), idle })
    }

    /// Takes a piece in.
    pub(super) fn write(&mut self, piece: &[u8]) -> std::io::Result<()> {
        let mut input = InBuffer::around(piece);
        while input.pos() < piece.len() {
            self.step(|encoder, out| encoder.run(&mut input, out))?;
        }
        Ok(())
    }

    /// What has come of it so far, to be taken whenever it is worth sending.
    pub(super) fn out(&mut self) -> &mut Vec<u8> {
        &mut self.out
    }

    /// Makes all that was taken in readable at the other end.
    pub(super) fn flush(&mut self) -> std::io::Result<()> {
        while self.step(|encoder, out| encoder.flush(out))? > 0 {}
        Ok(())
    }

    /// What belongs after the last piece.
    pub(super) fn end(mut self) -> std::io::Result<Vec<u8>> {
        while self.step(|encoder, out| encoder.finish(out, true))? > 0 {}
        self.idle.put(self.encoder);
        Ok(self.out)
    }

    fn step(
        &mut self,
        step: impl FnOnce(&mut Encoder<'static>, &mut OutBuffer<'_, Vec<u8>>) -> std::io::Result<usize>,
    ) -> std::io::Result<usize> {
        let end = self.out.len();
        self.out.reserve(STEP_BYTES);
        step(&mut self.encoder, &mut OutBuffer::around_pos(&mut self.out, end))
    }
}
