//! The payload: chunks of 64 KiB, each encrypted and authenticated, the last one marked as such (C2SP age, "Payload").

use std::io::{self, BufRead, Read, Write};

use ring::aead::{Aad, LessSafeKey, Nonce};

use super::header::cipher;

const CHUNK_BYTES: usize = 64 << 10;
const TAG_BYTES: usize = 16;

/// Counts chunks: 11 bytes of counter, and one that marks the last.
fn nonce(counter: u64, last: bool) -> Nonce {
    let mut bytes = [0; 12];
    bytes[3..11].copy_from_slice(&counter.to_be_bytes());
    bytes[11] = u8::from(last);
    Nonce::assume_unique_for_key(bytes)
}

/// Encrypts what is written.
pub(crate) struct Sealing<W> {
    output: W,
    key: LessSafeKey,
    counter: u64,
    chunk: Vec<u8>,
}

impl<W: Write> Sealing<W> {
    pub(super) fn new(output: W, key: &[u8; 32]) -> Self {
        Self { output, key: cipher(key), counter: 0, chunk: Vec::with_capacity(CHUNK_BYTES + TAG_BYTES) }
    }

    fn seal(&mut self, last: bool) -> io::Result<()> {
        self.key
            .seal_in_place_append_tag(nonce(self.counter, last), Aad::empty(), &mut self.chunk)
            .expect("a chunk is not too long to encrypt");
        self.counter += 1;
        self.output.write_all(&self.chunk)?;
        self.chunk.clear();
        Ok(())
    }

    /// Writes the last chunk. Without it the file can't be opened.
    pub(crate) fn finish(mut self) -> io::Result<W> {
        self.seal(true)?;
        Ok(self.output)
    }
}

impl<W: Write> Write for Sealing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // A full chunk waits until something follows it: it could be the last.
        if self.chunk.len() == CHUNK_BYTES && !bytes.is_empty() {
            self.seal(false)?;
        }
        let taken = bytes.len().min(CHUNK_BYTES - self.chunk.len());
        self.chunk.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }
}

/// Decrypts what is read.
pub(crate) struct Opening<R> {
    input: R,
    key: LessSafeKey,
    counter: u64,
    chunk: Vec<u8>,
    given: usize,
    ended: bool,
    /// Something follows the last chunk.
    trailing: bool,
}

impl<R: BufRead> Opening<R> {
    pub(super) fn new(input: R, key: &[u8; 32]) -> Self {
        Self {
            input,
            key: cipher(key),
            counter: 0,
            chunk: Vec::new(),
            given: 0,
            ended: false,
            trailing: false,
        }
    }

    fn open(&mut self) -> io::Result<()> {
        let wrong = |text| Err(io::Error::new(io::ErrorKind::InvalidData, text));
        self.chunk.clear();
        self.given = 0;
        self.input.by_ref().take((CHUNK_BYTES + TAG_BYTES) as u64).read_to_end(&mut self.chunk)?;
        let full = self.chunk.len() == CHUNK_BYTES + TAG_BYTES;
        let more = full && !self.input.fill_buf()?.is_empty();
        let sealed = if full { self.chunk.clone() } else { Vec::new() };
        let (key, counter) = (&self.key, self.counter);
        let open = |chunk: &mut Vec<u8>, last| {
            let opened =
                key.open_in_place(nonce(counter, last), Aad::empty(), chunk).map(|opened| opened.len());
            opened.map(|length| chunk.truncate(length)).is_ok()
        };
        // Where a file was cut or goes on behind its end, what is authentic is given out before the error.
        let mut last = !more;
        if !open(&mut self.chunk, last) {
            last = more;
            self.chunk = sealed;
            if !full || !open(&mut self.chunk, last) {
                return wrong("the encrypted file was cut or changed");
            }
            self.trailing = last;
        }
        if self.chunk.is_empty() && self.counter > 0 {
            return wrong("the encrypted file ends in an empty chunk, which none does");
        }
        self.counter += 1;
        self.ended = last;
        Ok(())
    }
}

impl<R: BufRead> Read for Opening<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.given == self.chunk.len() && self.trailing {
            return Err(io::Error::new(
                io::ErrorKind::InvalidData,
                "something follows the encrypted file's end",
            ));
        }
        if self.given == self.chunk.len()
            && !self.ended
            && let Err(error) = self.open()
        {
            // What isn't authentic is never given out.
            self.chunk.clear();
            return Err(error);
        }
        let rest = &self.chunk[self.given..];
        let count = rest.len().min(out.len());
        out[..count].copy_from_slice(&rest[..count]);
        self.given += count;
        Ok(count)
    }
}
