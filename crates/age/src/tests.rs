use std::collections::HashMap;
use std::io::Read as _;

use sha2::{Digest as _, Sha256};

use super::*;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/age");

/// What came of a file, in the words of the vectors, and what was given out of it.
fn outcome(file: &[u8], identities: &[Identity]) -> (&'static str, Vec<u8>) {
    let mut given = Vec::new();
    let result = decrypt(file, identities).map(|mut opened| opened.read_to_end(&mut given));
    let said = match result {
        Ok(Ok(_)) => "success",
        Ok(Err(_)) => "payload failure",
        Err(AgeError::NoKey) => "no match",
        Err(AgeError::Mac) => "HMAC failure",
        Err(AgeError::Header(_)) => "header failure",
        Err(AgeError::Read(error)) => panic!("{error}"),
    };
    (said, given)
}

#[test]
fn every_vector_of_the_testkit_comes_out_as_it_says() {
    let mut count = 0;
    for entry in std::fs::read_dir(FOLDER).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some() {
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        let end = bytes.windows(2).position(|two| two == b"\n\n").unwrap();
        let says = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let says: HashMap<&str, &str> = says.lines().filter_map(|line| line.split_once(": ")).collect();
        let mut file = bytes[end + 2..].to_vec();
        if says.get("compressed") == Some(&"zlib") {
            let compressed = std::mem::take(&mut file);
            flate2::read::ZlibDecoder::new(compressed.as_slice()).read_to_end(&mut file).unwrap();
        }
        let identities = says.get("identity").map(|text| identities(text).unwrap()).unwrap_or_default();
        let (said, given) = outcome(&file, &identities);
        assert_eq!(said, says["expect"], "{}", path.display());
        if let Some(payload) = says.get("payload") {
            let given: [u8; 32] = Sha256::digest(&given).into();
            let given: String = given.iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(given, *payload, "{}", path.display());
        }
        count += 1;
    }
    assert_eq!(count, 67);
}

/// The example of the specification.
const SECRET: &str =
    "# a comment\n\nAGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX\n";
const PUBLIC: &str = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";

/// A generator that never gives the same twice.
fn counting() -> impl FnMut(&mut [u8]) {
    let mut given = 0_u64;
    move |bytes: &mut [u8]| {
        for byte in bytes {
            given += 1;
            *byte = Sha256::digest(given.to_le_bytes())[0];
        }
    }
}

fn sealed(plain: &[u8], recipients: &[Recipient]) -> Vec<u8> {
    let mut sealing = encrypt(Vec::new(), recipients, &mut counting()).unwrap();
    plain.chunks(1000).for_each(|piece| sealing.write_all(piece).unwrap());
    sealing.finish().unwrap()
}

#[test]
fn what_is_encrypted_is_opened_by_each_of_its_keys_and_by_no_other() {
    let ours = identities(SECRET).unwrap();
    let recipient: Recipient = PUBLIC.parse().unwrap();
    assert_eq!(*ours[0].recipient(), recipient);
    let other = Recipient(curve25519_dalek::MontgomeryPoint::mul_base_clamped([9; 32]));
    for length in [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000] {
        let plain: Vec<u8> = (0..length).map(|n: u32| n.to_le_bytes()[1]).collect();
        let file = sealed(&plain, &[other.clone(), recipient.clone()]);
        assert!(file.starts_with(MAGIC));
        assert_eq!(outcome(&file, &ours), ("success", plain.clone()), "{length}");
        for cut in [1, 16, 17, 65_552] {
            let cut = file.len().saturating_sub(cut);
            assert_ne!(outcome(&file[..cut], &ours).0, "success", "{length} {cut}");
        }
        assert_ne!(outcome(&[file.as_slice(), b"x"].concat(), &ours).0, "success");
        assert_eq!(outcome(&sealed(&plain, std::slice::from_ref(&other)), &ours).0, "no match");
    }
}

#[test]
fn a_file_to_nobody_or_with_a_header_that_is_refused_later_is_not_begun() {
    let nobody = encrypt(Vec::new(), &[], &mut counting()).err().unwrap();
    assert_eq!(nobody.to_string(), "there is no key to encrypt to");
    let many = vec![PUBLIC.parse::<Recipient>().unwrap(); 2_700];
    let many = encrypt(Vec::new(), &many, &mut counting()).err().unwrap();
    assert_eq!(many.to_string(), "there are too many keys to encrypt to");
}

/// A gigabyte of the same few bytes.
fn gigabyte(of: &[u8]) -> impl std::io::Read + '_ {
    let mut at = 0;
    let repeated = std::iter::repeat_with(move || {
        let byte = of[at % of.len()];
        at += 1;
        byte
    });
    Bytes(repeated.take(1 << 30))
}

struct Bytes<I>(I);

impl<I: Iterator<Item = u8>> std::io::Read for Bytes<I> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        Ok(out.iter_mut().zip(&mut self.0).map(|(place, byte)| *place = byte).count())
    }
}

/// Counts what is read of it.
struct Counted<R>(R, usize);

impl<R: std::io::Read> std::io::Read for Counted<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.0.read(out)?;
        self.1 += count;
        Ok(count)
    }
}

#[test]
fn a_header_without_an_end_is_given_up_soon() {
    let ours = identities(SECRET).unwrap();
    let full_line = b"QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB\n";
    for endless in [b"a".as_slice(), b"a ", full_line, b"\n-> a\n"] {
        let mut input = Counted(b"age-encryption.org/v1\n-> a\n".chain(gigabyte(endless)), 0);
        let error = decrypt(io::BufReader::new(&mut input), &ours).err().unwrap();
        assert!(matches!(error, AgeError::Header(_)), "{error}");
        assert!(input.1 < 300 << 10, "{}", input.1);
    }
}

/// Writes into a limited room, and fails when it is full, but only once.
struct Failing(Vec<u8>, bool);

impl Write for Failing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() > 70_000 && !std::mem::replace(&mut self.1, true) {
            return Err(io::ErrorKind::StorageFull.into());
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_file_whose_output_failed_once_is_never_finished() {
    let recipient: Recipient = PUBLIC.parse().unwrap();
    let mut sealing =
        encrypt(Failing(Vec::new(), false), std::slice::from_ref(&recipient), &mut counting()).unwrap();
    assert!(sealing.write_all(&[1; 300_000]).is_err());
    assert!(sealing.write_all(b"more").is_err());
    assert!(sealing.finish().is_err());
}

/// Gives out what it has in pieces, and is interrupted before each.
struct Interrupted<'a>(&'a [u8], bool);

impl std::io::Read for Interrupted<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.1 = !self.1;
        if self.1 {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let room = out.len().min(40_000);
        self.0.read(&mut out[..room])
    }
}

#[test]
fn an_interrupted_read_loses_nothing() {
    let ours = identities(SECRET).unwrap();
    let plain = vec![5; 3 * 65_536];
    let file = sealed(&plain, &[PUBLIC.parse().unwrap()]);
    // The buffer has just a chunk's length, so that looking for more is what gets interrupted.
    let input = io::BufReader::with_capacity(65_552, Interrupted(&file, false));
    let mut given = Vec::new();
    decrypt(input, &ours).unwrap().read_to_end(&mut given).unwrap();
    assert_eq!(given, plain);
}

#[test]
fn nothing_is_given_out_behind_what_is_not_authentic() {
    let ours = identities(SECRET).unwrap();
    let plain: Vec<u8> = (0..200_000).map(|n: u32| n.to_le_bytes()[1]).collect();
    let file = sealed(&plain, &[PUBLIC.parse().unwrap()]);
    let payload = file.len() - (200_000 + 4 * 16);
    // Rubbish of a chunk's length before the second chunk: read on after the error, that chunk would be in its place.
    let mut spliced = file.clone();
    spliced.splice(payload + 65_552..payload + 65_552, [7; 65_552]);
    let mut opened = decrypt(spliced.as_slice(), &ours).unwrap();
    let mut given = Vec::new();
    assert!(opened.read_to_end(&mut given).is_err());
    assert_eq!(given, plain[..65_536]);
    for _ in 0..4 {
        assert!(opened.read_to_end(&mut given).is_err());
        assert_eq!(given.len(), 65_536);
    }
}

#[test]
fn keys_that_are_none_are_refused_without_being_printed() {
    let secret = SECRET.lines().last().unwrap();
    let cases = [
        ("", KeyError::NoRecipient),
        ("age1", KeyError::NoRecipient),
        (&PUBLIC.to_uppercase(), KeyError::NoRecipient),
        (&PUBLIC.replacen("zvk", "Zvk", 1), KeyError::NoRecipient),
        (&PUBLIC.replace('z', "q"), KeyError::NoRecipient),
        (&PUBLIC[..61], KeyError::NoRecipient),
        (&of_bytes("age", &[9; 31]), KeyError::NoRecipient),
        (&of_bytes("age", &[9; 33]), KeyError::NoRecipient),
        (&of_bytes("age1", &[9; 32]), KeyError::OtherType),
        (&of_bytes("age1pq", &[9; 500]), KeyError::OtherType),
        ("ssh-ed25519 AAAA", KeyError::OtherType),
        (secret, KeyError::Secret),
        (&secret.to_lowercase(), KeyError::Secret),
        ("AGE-PLUGIN-YUBIKEY-1ABC", KeyError::Secret),
    ];
    for (bad, why) in cases {
        assert_eq!(bad.parse::<Recipient>().err(), Some(why), "{bad}");
    }
    for bad in [PUBLIC, &SECRET.to_lowercase(), &SECRET.replace("AEX", "AEQ")] {
        let error = identities(bad).err().unwrap().to_string();
        assert!(error.contains("is no age secret key") && !error.to_uppercase().contains("GFPYY"), "{error}");
    }
    assert_eq!(identities("# only a comment\n").err(), Some(KeyError::Empty));
    assert_eq!(identities("\n# x\r\nAGE-SECRET-KEY-PQ-1ABC\n").err(), Some(KeyError::OtherSecret(3)));
    assert_eq!(identities(&format!("  {secret}\r\n\r\n{secret}")).unwrap().len(), 2);
}

fn of_bytes(name: &str, bytes: &[u8]) -> String {
    bech32::encode::<bech32::Bech32>(bech32::Hrp::parse(name).unwrap(), bytes).unwrap()
}

#[test]
fn the_bits_that_pad_a_key_are_zero() {
    use bech32::primitives::iter::{ByteIterExt as _, Fe32IterExt as _};
    let name = bech32::Hrp::parse("age").unwrap();
    let letters = |last: bech32::Fe32| {
        let mut all: Vec<bech32::Fe32> = [9_u8; 32].into_iter().bytes_to_fes().collect();
        *all.last_mut().unwrap() = last;
        all.into_iter().with_checksum::<bech32::Bech32>(&name).chars().collect::<String>()
    };
    // 32 bytes of 8 bits are 51 letters of 5 and one bit, here a 1.
    assert!(letters(bech32::Fe32::try_from(0b10000).unwrap()).parse::<Recipient>().is_ok());
    for bits in 0b10001..0b10100_u8 {
        let padded = letters(bech32::Fe32::try_from(bits).unwrap());
        assert_eq!(padded.parse::<Recipient>().err(), Some(KeyError::NoRecipient));
    }
}

#[test]
fn a_key_whose_secret_half_nobody_or_everybody_has_is_refused() {
    // Points of low order on the curve and its twist: RFC 7748 section 6.1, and the list of <https://cr.yp.to/ecdh.html>.
    let hex = |text: &str| -> [u8; 32] {
        std::array::from_fn(|at| u8::from_str_radix(&text[2 * at..2 * at + 2], 16).unwrap())
    };
    let mut one = [0; 32];
    one[0] = 1;
    let prime = |low: u8, high: u8| {
        let mut bytes = [0xff; 32];
        (bytes[0], bytes[31]) = (low, high);
        bytes
    };
    let weak = [
        [0; 32],
        one,
        hex("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"),
        hex("5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157"),
        prime(0xec, 0x7f),
        prime(0xed, 0x7f),
        prime(0xee, 0x7f),
        // The same number as 9, the base point, and as a number with the bit that X25519 passes over.
        prime(0xed + 9, 0x7f),
        prime(0x00, 0x80),
    ];
    for bytes in weak {
        assert_eq!(of_bytes("age", &bytes).parse::<Recipient>().err(), Some(KeyError::Weak), "{bytes:?}");
    }
    assert!(of_bytes("age", &prime(0xeb, 0x7f)).parse::<Recipient>().is_ok());
}
