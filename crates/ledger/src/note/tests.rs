use super::*;

const TEXT: &str = "This is an example message.\n";
const EXAMPLE_KEY: &str = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
const EXAMPLE: &str = "This is an example message.\n\n— example.com/foo \
    Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

fn key(name: &str) -> SigningKey {
    SigningKey::from_seed(name, &[name.len() as u8; 32]).unwrap()
}

#[test]
fn the_example_of_the_specification_is_verified() {
    let verified = open(EXAMPLE.as_bytes(), &[EXAMPLE_KEY.parse().unwrap()]).unwrap();
    assert_eq!(verified.text, TEXT);
    assert_eq!(verified.signatures[0].name, "example.com/foo");
    assert_eq!(verified.signatures[0].key_id.to_string(), "530d903a");
}

#[test]
fn a_note_is_written_back_byte_for_byte() {
    assert_eq!(Note::parse(EXAMPLE.as_bytes()).unwrap().to_string(), EXAMPLE);
    let (a, b) = (key("a"), key("bb"));
    let note = sign("one\n\ntwo\n", &[&a, &b]).unwrap();
    let text = note.to_string();
    assert_eq!(Note::parse(text.as_bytes()), Ok(note));
    let verified = open(text.as_bytes(), &[b.verifier_key(), a.verifier_key()]).unwrap();
    assert_eq!(verified.text, "one\n\ntwo\n");
    assert_eq!(verified.signatures.iter().map(|line| &*line.name).collect::<Vec<_>>(), ["a", "bb"]);
}

#[test]
fn a_bad_line_of_a_known_key_rejects_the_note_even_after_a_good_one() {
    let (a, b) = (key("a"), key("bb"));
    let mut note = sign(TEXT, &[&a, &b]).unwrap();
    let mut damaged = note.signatures[0].clone();
    damaged.signature[0] ^= 1;
    note.signatures.push(damaged);
    let bytes = note.to_string().into_bytes();
    let invalid = NoteError::InvalidSignature { name: "a".into(), key_id: a.verifier_key().id() };
    assert_eq!(open(&bytes, &[a.verifier_key(), b.verifier_key()]), Err(invalid));
    // To somebody who does not know the key the line says nothing.
    let verified = open(&bytes, &[b.verifier_key()]).unwrap();
    assert_eq!((verified.signatures.len(), verified.ignored.len()), (1, 2));
}

#[test]
fn a_key_with_only_the_name_or_only_the_id_is_unknown() {
    let a = key("a");
    let note = sign(TEXT, &[&a]).unwrap();
    let other = SigningKey::from_seed("a", &[9; 32]).unwrap();
    assert_eq!(open(note.to_string().as_bytes(), &[other.verifier_key()]), Err(NoteError::NoKnownSignature));
    let mut renamed = note;
    renamed.signatures[0].name = "b".into();
    assert_eq!(open(renamed.to_string().as_bytes(), &[a.verifier_key()]), Err(NoteError::NoKnownSignature));
}

#[test]
fn what_is_no_note_is_malformed() {
    let line = &EXAMPLE[TEXT.len() + 1..];
    for note in [
        "".into(),
        "\n".into(),
        "\n\n".into(),
        TEXT.into(),
        format!("{TEXT}\n"),
        format!("\n{line}"),
        EXAMPLE.trim_end().into(),
        EXAMPLE.replace("— ", "- "),
        EXAMPLE.replace("— ", "—  "),
        EXAMPLE.replace("foo ", "foo  "),
        EXAMPLE.replace("foo", "foo+"),
        EXAMPLE.replace("foo", "f\u{a0}oo"),
        EXAMPLE.replace('\n', "\r\n"),
        EXAMPLE.replace("an example", "an\texample"),
        EXAMPLE.replace("yaQM=", "yaQN="),
        EXAMPLE.replace("yaQM=", "yaQM"),
        format!("{TEXT}\n— a Uw2QOg==\n"),
        format!("{TEXT}\n{}", line.repeat(MAX_SIGNATURES + 1)),
    ] {
        assert!(matches!(Note::parse(note.as_bytes()), Err(NoteError::Malformed(_))), "{note:?}");
    }
    assert!(matches!(Note::parse(b"a\xff\n\n"), Err(NoteError::Malformed(_))));
    let many = format!("{TEXT}\n{}", line.repeat(MAX_SIGNATURES));
    assert_eq!(Note::parse(many.as_bytes()).unwrap().signatures.len(), MAX_SIGNATURES);
    for text in ["", "no newline", "carriage\r\n"] {
        assert!(matches!(sign(text, &[&key("a")]), Err(NoteError::Malformed(_))), "{text:?}");
    }
}
