//! Which character encodings can be rewritten safely.

use encoding_rs::Encoding;

use crate::tag::{Tag, decode};

/// Why a page can't be rewritten: its bytes don't mean to us what they mean to a browser.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the page is in {0}, which is not a superset of ASCII, so that tags can't be found in its bytes")]
pub struct NotAscii(pub String);

/// The encoding that a label names, or none; encodings that don't contain ASCII are an error.
///
/// # Errors
/// UTF-16 and ISO-2022-JP; `label` is then the one given.
pub fn check_label(label: &str) -> Result<Option<&'static Encoding>, NotAscii> {
    match Encoding::for_label(label.trim().as_bytes()) {
        Some(encoding) if !encoding.is_ascii_compatible() => Err(NotAscii(encoding.name().into())),
        other => Ok(other),
    }
}

/// Checks a `Content-Type`'s charset. Whether there was one that a browser would obey is in the result.
///
/// # Errors
/// As [`check_label`].
pub fn check_content_type(content_type: &str) -> Result<Option<&'static Encoding>, NotAscii> {
    let charset = content_type.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("charset").then(|| value.trim().trim_matches('"').to_owned())
    });
    charset.map_or(Ok(None), |label| check_label(&label))
}

/// Checks the first bytes for a UTF-16 byte order mark, which beats every label (HTML, *13.2.3.2*).
///
/// # Errors
/// If there is one.
pub fn check_start(first_bytes: &[u8]) -> Result<(), NotAscii> {
    match first_bytes {
        [0xFE, 0xFF, ..] => Err(NotAscii("UTF-16BE".into())),
        [0xFF, 0xFE, ..] => Err(NotAscii("UTF-16LE".into())),
        _ => Ok(()),
    }
}

/// Checks a `<meta charset>`: whether it makes a browser read the bytes otherwise than we do.
///
/// # Errors
/// It does.
pub(crate) fn check_meta(tag: &Tag<'_>) -> Result<(), NotAscii> {
    let label = match (tag.raw_value("charset"), tag.value("http-equiv"), tag.raw_value("content")) {
        (Some(charset), _, _) => decode(charset).into_owned(),
        (None, Some(kind), Some(content)) if kind.trim().eq_ignore_ascii_case("content-type") => {
            let content = decode(content).to_ascii_lowercase();
            let Some((_, label)) = content.split_once("charset=") else { return Ok(()) };
            label.trim_matches(|c: char| c == '"' || c == '\'' || c.is_whitespace()).to_owned()
        }
        _ => return Ok(()),
    };
    match check_label(&label) {
        // A page whose `<meta>` could be read as ASCII isn't UTF-16; browsers take it for UTF-8 (HTML, *13.2.3.2*).
        Err(NotAscii(name)) if name.starts_with("UTF-16") => Ok(()),
        other => other.map(|_| ()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_supersets_of_ascii_pass() {
        for good in [
            "text/html",
            "text/html; charset=utf-8",
            "text/html;charset=\"Shift_JIS\"",
            "text/html; charset=nonsense",
        ] {
            assert!(check_content_type(good).is_ok(), "{good}");
        }
        for bad in [
            "text/html; charset=utf-16",
            "text/html; Charset=UTF-16LE",
            "text/html; x=y; charset=ISO-2022-JP",
        ] {
            assert!(check_content_type(bad).is_err(), "{bad}");
        }
        assert!(
            check_start(b"\xFF\xFE<\0").is_err()
                && check_start(b"\xEF\xBB\xBF<").is_ok()
                && check_start(b"").is_ok()
        );
    }
}
