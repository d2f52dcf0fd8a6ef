//! The header: the file's key, wrapped for each recipient.

use std::io::{self, BufRead, Read as _};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use curve25519_dalek::MontgomeryPoint;
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey};
use ring::hmac;
use zeroize::Zeroizing;

use super::key::{Shared, is_zero};
use super::{AgeError, Identity, Random, Recipient, derive};

const VERSION: &str = "age-encryption.org/v1\n";
const X25519_INFO: &[u8] = b"age-encryption.org/v1/X25519";

/// Longer headers are refused. One of ours has some 200 bytes; one with post-quantum recipients some thousands.
const LONGEST_BYTES: usize = 256 << 10;

/// Columns of a full line of a stanza's body.
const COLUMNS: usize = 64;

/// The file's key, and the tag of its encryption.
const WRAPPED_BYTES: usize = 16 + 16;

/// Writes a header.
///
/// # Errors
/// There is no recipient, or there are so many that [`read`] would refuse it.
pub(super) fn write(
    file_key: &[u8; 16],
    recipients: &[Recipient],
    random: Random<'_>,
) -> io::Result<Vec<u8>> {
    let refused = |text| Err(io::Error::new(io::ErrorKind::InvalidInput, text));
    if recipients.is_empty() {
        return refused("there is no key to encrypt to");
    }
    let mut header = VERSION.to_owned();
    for recipient in recipients {
        let mut ephemeral = Zeroizing::new([0; 32]);
        random(&mut *ephemeral);
        let share = MontgomeryPoint::mul_base_clamped(*ephemeral);
        // It isn't zero: a recipient is no point of low order.
        let key = wrap_key(&share, recipient, &Shared(recipient.0.mul_clamped(*ephemeral)));
        // Encrypted in place: the room keeps the file's key from being copied.
        let mut body = Vec::with_capacity(WRAPPED_BYTES);
        body.extend_from_slice(file_key);
        key.seal_in_place_append_tag(zero_nonce(), Aad::empty(), &mut body)
            .expect("16 bytes are not too many to encrypt");
        let (share, body) = (STANDARD_NO_PAD.encode(share.0), STANDARD_NO_PAD.encode(body));
        header += &format!("-> X25519 {share}\n{body}\n");
    }
    header += "---";
    let mac = STANDARD_NO_PAD.encode(hmac::sign(&mac_key(file_key), header.as_bytes()));
    let header = format!("{header} {mac}\n").into_bytes();
    if header.len() > LONGEST_BYTES { refused("there are too many keys to encrypt to") } else { Ok(header) }
}

fn mac_key(file_key: &[u8; 16]) -> hmac::Key {
    hmac::Key::new(hmac::HMAC_SHA256, &*derive(b"", file_key, b"header"))
}

fn wrap_key(share: &MontgomeryPoint, recipient: &Recipient, secret: &Shared) -> LessSafeKey {
    let salt = [share.0, recipient.0.0].concat();
    cipher(&derive(&salt, &secret.0.0, X25519_INFO))
}

pub(super) fn cipher(key: &[u8; 32]) -> LessSafeKey {
    let key = UnboundKey::new(&CHACHA20_POLY1305, key).expect("the cipher's key has 32 bytes");
    LessSafeKey::new(key)
}

/// Each wrapping key is used once.
fn zero_nonce() -> Nonce {
    Nonce::assume_unique_for_key([0; 12])
}

/// A recipient's part of the header.
struct Stanza {
    arguments: Vec<String>,
    body: Vec<u8>,
}

/// Reads a header up to its end, and yields the file's key. Nothing of the header is believed before its MAC is checked, but for
/// what the MAC's key comes from.
pub(super) fn read<R: BufRead>(
    input: &mut R,
    identities: &[Identity],
) -> Result<Zeroizing<[u8; 16]>, AgeError> {
    let mut lines = Lines { input, taken: Vec::new() };
    if lines.next()? != VERSION.trim_end() {
        return Err(AgeError::Header("its version isn't v1"));
    }
    let mut stanzas = Vec::new();
    let mac = loop {
        let line = lines.next()?;
        if let Some(mac) = line.strip_prefix("--- ") {
            break decoded::<32>(mac).ok_or(AgeError::Header("its MAC isn't base64 of 32 bytes"))?;
        }
        let arguments =
            line.strip_prefix("-> ").ok_or(AgeError::Header("a line is neither a stanza nor the end"))?;
        let arguments: Vec<String> = arguments.split(' ').map(str::to_owned).collect();
        if arguments.iter().any(|word| word.is_empty() || !word.bytes().all(|byte| byte.is_ascii_graphic())) {
            return Err(AgeError::Header("a stanza's arguments aren't words"));
        }
        stanzas.push(Stanza { arguments, body: body(&mut lines)? });
    };
    if stanzas.is_empty() {
        return Err(AgeError::Header("it names no recipient"));
    }
    let file_key = unwrap(&stanzas, identities)?;
    // All but the MAC, the space before it and the line's end; there is one way to write 32 bytes.
    let end = lines.taken.len() - " \n".len() - STANDARD_NO_PAD.encode(mac).len();
    hmac::verify(&mac_key(&file_key), &lines.taken[..end], &mac).map_err(|_| AgeError::Mac)?;
    Ok(file_key)
}

/// The body of a stanza: full lines, then a shorter one, which may be empty.
fn body<R: BufRead>(lines: &mut Lines<'_, R>) -> Result<Vec<u8>, AgeError> {
    let mut text = String::new();
    loop {
        let line = lines.next()?;
        if line.len() > COLUMNS {
            return Err(AgeError::Header("a line of a stanza is longer than 64"));
        }
        text += &line;
        if line.len() < COLUMNS {
            return STANDARD_NO_PAD.decode(text).map_err(|_| AgeError::Header("a stanza isn't base64"));
        }
    }
}

fn unwrap(stanzas: &[Stanza], identities: &[Identity]) -> Result<Zeroizing<[u8; 16]>, AgeError> {
    // Whoever encrypts to a passphrase encrypts to nothing else.
    if stanzas.len() > 1 && stanzas.iter().any(|stanza| stanza.arguments[0] == "scrypt") {
        return Err(AgeError::Header("a passphrase stands beside another recipient"));
    }
    let ours = |stanza: &&Stanza| stanza.arguments[0] == "X25519";
    let mut parsed = Vec::new();
    for Stanza { arguments, body } in stanzas.iter().filter(ours) {
        let [_, share] = arguments.as_slice() else {
            return Err(AgeError::Header("an X25519 stanza has another number of arguments"));
        };
        let share =
            decoded::<32>(share).ok_or(AgeError::Header("an X25519 share isn't base64 of 32 bytes"))?;
        // Before it is decrypted: a longer one could be made to open with more than one key.
        if body.len() != WRAPPED_BYTES {
            return Err(AgeError::Header("an X25519 stanza isn't of 32 bytes"));
        }
        parsed.push((MontgomeryPoint(share), body));
    }
    for identity in identities {
        for (share, body) in &parsed {
            let secret = identity.agree(*share);
            // RFC 7748 section 6.1: a share of low order.
            if is_zero(&secret.0.0) {
                return Err(AgeError::Header("an X25519 share is of low order"));
            }
            let mut body = Zeroizing::new((*body).clone());
            let key = wrap_key(share, &identity.recipient, &secret);
            if let Ok(opened) = key.open_in_place(zero_nonce(), Aad::empty(), &mut body) {
                let mut file_key = Zeroizing::new([0; 16]);
                file_key.copy_from_slice(opened);
                return Ok(file_key);
            }
        }
    }
    Err(AgeError::NoKey)
}

fn decoded<const N: usize>(text: &str) -> Option<[u8; N]> {
    STANDARD_NO_PAD.decode(text).ok()?.try_into().ok()
}

/// The lines of the header, and all that was taken for them.
struct Lines<'a, R> {
    input: &'a mut R,
    taken: Vec<u8>,
}

impl<R: BufRead> Lines<'_, R> {
    /// The next line, without its end.
    fn next(&mut self) -> Result<String, AgeError> {
        let start = self.taken.len();
        let room = LONGEST_BYTES.saturating_sub(start) as u64;
        self.input.by_ref().take(room).read_until(b'\n', &mut self.taken)?;
        let broken =
            if self.taken.len() < LONGEST_BYTES { "it breaks off" } else { "it is longer than 256 KiB" };
        let line = self.taken[start..].strip_suffix(b"\n").ok_or(AgeError::Header(broken))?;
        if line.iter().any(|byte| !(b' '..=b'~').contains(byte)) {
            return Err(AgeError::Header("it has characters that don't belong there"));
        }
        Ok(String::from_utf8_lossy(line).into_owned())
    }
}
