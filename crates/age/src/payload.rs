//! The payload: chunks of 64 KiB, each encrypted and authenticated, the last one marked as such (C2SP age, "Payload").

use std::io::{self, BufRead, Read, Write};

use ring::aead::{Aad, LessSafeKey, Nonce};

use super::header::cipher;

const CHUNK_BYTES: usize = 64 << 10;
const TAG_BYTES: usize = 16;

/// Counts chunks: 11 bytes of counter, of which 8 are enough for what a disk can hold, and one that marks the last.
fn nonce(counter: u64, last: bool) -> Nonce {
    let mut bytes = [0; 12];
    bytes[3..11].copy_from_slice(&counter.to_be_bytes());
    bytes[11] = u8::from(last);
    Nonce::assume_unique_for_key(bytes)
}

fn invalid(text: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, text)
}

/// Encrypts what is written.
pub struct Sealing<W> {
    output: W,
    key: LessSafeKey,
    counter: u64,
    chunk: Vec<u8>,
    /// The output failed, and has nobody knows how much of a chunk.
    broken: bool,
}

impl<W: Write> Sealing<W> {
    pub(super) fn new(output: W, key: &[u8; 32]) -> Self {
        // Room for the tag as well: a chunk never moves, and leaves no copies.
        let chunk = Vec::with_capacity(CHUNK_BYTES + TAG_BYTES);
        Self { output, key: cipher(key), counter: 0, chunk, broken: false }
    }

    fn unbroken(&self) -> io::Result<()> {
        if self.broken {
            Err(io::Error::other("the encrypted file couldn't be written before"))
        } else {
            Ok(())
        }
    }

    fn seal(&mut self, last: bool) -> io::Result<()> {
        self.key
            .seal_in_place_append_tag(nonce(self.counter, last), Aad::empty(), &mut self.chunk)
            .expect("a chunk is not too long to encrypt");
        self.counter += 1;
        let written = self.output.write_all(&self.chunk);
        self.broken = written.is_err();
        self.chunk.clear();
        written
    }

    /// Writes the last chunk. Without it the file can't be opened.
    ///
    /// # Errors
    /// The output, now or before.
    pub fn finish(mut self) -> io::Result<W> {
        self.unbroken()?;
        self.seal(true)?;
        Ok(self.output)
    }
}

impl<W: Write> Write for Sealing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.unbroken()?;
        // A full chunk waits until something follows it: it could be the last.
        if self.chunk.len() == CHUNK_BYTES && !bytes.is_empty() {
            self.seal(false)?;
        }
        let taken = bytes.len().min(CHUNK_BYTES - self.chunk.len());
        self.chunk.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    /// Flushes the output. The chunk that isn't full stays: chunks have one length.
    fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }
}

/// Decrypts what is read. After an error it gives out nothing any more.
pub struct Opening<R> {
    input: R,
    key: LessSafeKey,
    counter: u64,
    sealed: Vec<u8>,
    chunk: Vec<u8>,
    given: usize,
    then: Then,
}

/// What comes behind the chunk at hand.
#[derive(Clone, Copy)]
enum Then {
    Chunk,
    End,
    Error(&'static str),
}

impl<R: BufRead> Opening<R> {
    pub(super) fn new(input: R, key: &[u8; 32]) -> Self {
        let (sealed, chunk) = (Vec::new(), Vec::new());
        Self { input, key: cipher(key), counter: 0, sealed, chunk, given: 0, then: Then::Chunk }
    }

    /// Makes the next chunk the one at hand.
    fn open(&mut self) -> io::Result<()> {
        self.given = 0;
        self.chunk.clear();
        self.sealed.clear();
        self.input.by_ref().take((CHUNK_BYTES + TAG_BYTES) as u64).read_to_end(&mut self.sealed)?;
        let full = self.sealed.len() == CHUNK_BYTES + TAG_BYTES;
        let more = full && has_more(&mut self.input)?;
        // Where a file was cut or goes on behind its end, what is authentic is given out before the error.
        self.then = if self.opens(!more) {
            if more { Then::Chunk } else { Then::End }
        } else if full && self.opens(more) {
            if more { Then::Error("something follows the encrypted file's end") } else { Then::Chunk }
        } else {
            return Err(invalid("the encrypted file was cut or changed"));
        };
        if self.chunk.is_empty() && self.counter > 0 {
            return Err(invalid("the encrypted file ends in an empty chunk, which none does"));
        }
        self.counter += 1;
        Ok(())
    }

    /// Opens the chunk, if it is authentic in its place. If not, none is at hand.
    fn opens(&mut self, last: bool) -> bool {
        self.chunk.clear();
        self.chunk.extend_from_slice(&self.sealed);
        let opened = self.key.open_in_place(nonce(self.counter, last), Aad::empty(), &mut self.chunk);
        let length = opened.map(|opened| opened.len());
        self.chunk.truncate(length.unwrap_or(0));
        length.is_ok()
    }
}

/// Whether anything is left.
fn has_more(input: &mut impl BufRead) -> io::Result<bool> {
    loop {
        match input.fill_buf() {
            // Whoever reads on after this would find the chunk gone that was read before it.
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            read => return Ok(!read?.is_empty()),
        }
    }
}

impl<R: BufRead> Read for Opening<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.given == self.chunk.len() && !out.is_empty() {
            match self.then {
                Then::End => return Ok(0),
                Then::Error(text) => return Err(invalid(text)),
                Then::Chunk => self.open().inspect_err(|_| {
                    // What follows could stand in another place than where it was written.
                    self.chunk.clear();
                    self.then = Then::Error("the encrypted file couldn't be read before this");
                })?,
            }
        }
        let rest = &self.chunk[self.given..];
        let count = rest.len().min(out.len());
        out[..count].copy_from_slice(&rest[..count]);
        self.given += count;
        Ok(count)
    }
}
