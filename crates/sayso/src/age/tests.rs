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
            assert_eq!(sayso_core::Digest(given).to_string(), *payload, "{}", path.display());
        }
        count += 1;
    }
    assert_eq!(count, 67);
}

/// The example of the specification.
const SECRET: &str =
    "# a comment\n\nAGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX\n";
const PUBLIC: &str = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";

#[test]
fn what_is_encrypted_is_opened_by_each_of_its_keys_and_by_no_other() {
    let ours = identities(SECRET).unwrap();
    let recipient: Recipient = PUBLIC.parse().unwrap();
    assert_eq!(ours[0].recipient, recipient);
    let other = Recipient(curve25519_dalek::MontgomeryPoint::mul_base_clamped([9; 32]));
    for length in [0, 1, 65_535, 65_536, 65_537, 200_000] {
        let plain: Vec<u8> = (0..length).map(|n: u32| n.to_le_bytes()[1]).collect();
        let seal = |recipients: &[Recipient]| {
            let mut sealing = encrypt(Vec::new(), recipients).unwrap();
            plain.chunks(1000).for_each(|piece| sealing.write_all(piece).unwrap());
            sealing.finish().unwrap()
        };
        let file = seal(&[other.clone(), recipient.clone()]);
        assert!(file.starts_with(MAGIC));
        assert_eq!(outcome(&file, &ours), ("success", plain.clone()), "{length}");
        assert_ne!(outcome(&file[..file.len() - 1], &ours).0, "success");
        assert_eq!(outcome(&seal(std::slice::from_ref(&other)), &ours).0, "no match");
    }
}

#[test]
fn keys_that_are_none_are_refused_without_being_printed() {
    for bad in
        ["", "age1", &PUBLIC.to_uppercase(), &PUBLIC.replace('z', "q"), &SECRET[13..87], "ssh-ed25519 AAAA"]
    {
        assert!(bad.parse::<Recipient>().is_err(), "{bad}");
    }
    for bad in [PUBLIC, &SECRET.to_lowercase(), &SECRET.replace("AEX", "AEQ")] {
        let error = identities(bad).err().unwrap();
        assert!(error.contains("is no age secret key") && !error.to_uppercase().contains("GFPYY"), "{error}");
    }
    assert_eq!(identities("# only a comment\n").err().unwrap(), "there is no key in it");
}
