//! One start tag's raw bytes: reading its attributes, and writing it again with some of them renamed.

use std::borrow::Cow;
use std::ops::Range;

/// A start tag as it stands in the page, with where its parts are (HTML, *13.2.5 Tokenization*, the tag and attribute
/// states).
pub(crate) struct Tag<'a> {
    raw: &'a [u8],
    name: Range<usize>,
    attributes: Vec<Attribute>,
}

/// Where an attribute's name and value stand in the raw tag. The value excludes its quotes.
struct Attribute {
    name: Range<usize>,
    value: Range<usize>,
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\x0c' | b'\r')
}

impl<'a> Tag<'a> {
    /// Reads a start tag, from `<` to `>`.
    pub(crate) fn read(raw: &'a [u8]) -> Self {
        let end = raw.len().saturating_sub(usize::from(raw.last() == Some(&b'>')));
        let skip = |mut at: usize, wanted: &dyn Fn(u8) -> bool| {
            while at < end && wanted(raw[at]) {
                at += 1;
            }
            at
        };
        let name_end = skip(end.min(1), &|b| !is_space(b) && b != b'/');
        let mut tag = Self { raw, name: name_end.min(1)..name_end, attributes: Vec::with_capacity(8) };
        let mut at = name_end;
        loop {
            at = skip(at, &|b| is_space(b) || b == b'/');
            if at >= end {
                return tag;
            }
            // A name may begin with `=` (the attribute name state takes it then).
            let name_end = skip(at + 1, &|b| !is_space(b) && b != b'/' && b != b'=');
            let name = at..name_end;
            at = skip(name_end, &is_space);
            let mut value = at..at;
            if at < end && raw[at] == b'=' {
                at = skip(at + 1, &is_space);
                match raw.get(at).copied().filter(|_| at < end) {
                    Some(quote @ (b'"' | b'\'')) => {
                        value.start = at + 1;
                        value.end = skip(at + 1, &|b| b != quote);
                        at = (value.end + 1).min(end);
                    }
                    _ => {
                        value.start = at;
                        value.end = skip(at, &|b| !is_space(b));
                        at = value.end;
                    }
                }
            }
            tag.attributes.push(Attribute { name, value });
        }
    }

    /// Whether this is the tag of that name; `name` in lower case.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name().eq_ignore_ascii_case(name.as_bytes())
    }

    /// The tag's name as written.
    pub(crate) fn name(&self) -> &[u8] {
        &self.raw[self.name.clone()]
    }

    /// The raw value of the first attribute of that name; `name` in lower case.
    pub(crate) fn raw_value(&self, name: &str) -> Option<&'a [u8]> {
        let found =
            self.attributes.iter().find(|a| self.raw[a.name.clone()].eq_ignore_ascii_case(name.as_bytes()));
        found.map(|attribute| &self.raw[attribute.value.clone()])
    }

    /// An attribute's value with its character references resolved.
    pub(crate) fn value(&self, name: &str) -> Option<Cow<'a, str>> {
        self.raw_value(name).map(decode)
    }

    /// The tag with every attribute of these names renamed to `data-sayso-NAME` and `extra` put behind the tag's name.
    ///
    /// All of a name are renamed: a parser takes the first, so renaming only that would bring the second into force.
    pub(crate) fn hold(&self, names: &[&str], extra: &str) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.raw.len() + extra.len() + 16 * names.len());
        out.extend_from_slice(&self.raw[..self.name.end]);
        out.extend_from_slice(extra.as_bytes());
        let mut at = self.name.end;
        for attribute in &self.attributes {
            let name = &self.raw[attribute.name.clone()];
            if names.iter().any(|held| name.eq_ignore_ascii_case(held.as_bytes())) {
                out.extend_from_slice(&self.raw[at..attribute.name.start]);
                out.extend_from_slice(b"data-sayso-");
                at = attribute.name.start;
            }
        }
        out.extend_from_slice(&self.raw[at..]);
        out
    }

    /// The tag with one attribute's value replaced.
    pub(crate) fn with_value(&self, name: &str, value: &str) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.raw.len() + value.len());
        let mut at = 0;
        for attribute in &self.attributes {
            if self.raw[attribute.name.clone()].eq_ignore_ascii_case(name.as_bytes()) {
                out.extend_from_slice(&self.raw[at..attribute.name.end]);
                out.extend_from_slice(format!("=\"{}\"", escape(value)).as_bytes());
                let quoted =
                    attribute.value.start > 0 && matches!(self.raw[attribute.value.start - 1], b'"' | b'\'');
                at = if attribute.value.start == attribute.name.end {
                    attribute.name.end
                } else {
                    attribute.value.end
                };
                at += usize::from(quoted && at == attribute.value.end);
            }
        }
        out.extend_from_slice(&self.raw[at..]);
        out
    }
}

/// Resolves character references as an HTML parser does in attribute values. Bytes that aren't UTF-8 become U+FFFD,
/// which no host name contains, so that what can't be read can't be taken for something allowed.
pub(crate) fn decode(raw: &[u8]) -> Cow<'_, str> {
    match String::from_utf8_lossy(raw) {
        Cow::Borrowed(text) => htmlize::unescape_attribute(text),
        Cow::Owned(text) => Cow::Owned(htmlize::unescape_attribute(&*text).into_owned()),
    }
}

/// Escapes a text for a double-quoted attribute value.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    let mut rest = text;
    while let Some(place) = rest.bytes().position(|byte| matches!(byte, b'&' | b'<' | b'>' | b'"')) {
        out.push_str(&rest[..place]);
        out.push_str(match rest.as_bytes()[place] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&quot;",
        });
        rest = &rest[place + 1..];
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_as_a_parser_reads_them() {
        let tag =
            Tag::read(b"<IMG\n src = 'a b'alt=x/y/ =q data-x  disabled SRC=second srcset=\"a&amp;b\"/>");
        assert!(tag.is("img") && !tag.is("im"));
        assert_eq!(tag.raw_value("src"), Some(&b"a b"[..]));
        assert_eq!(tag.raw_value("alt"), Some(&b"x/y/"[..]));
        assert_eq!(tag.raw_value("disabled"), Some(&b""[..]));
        assert_eq!(tag.value("srcset").as_deref(), Some("a&b"));
        assert_eq!(tag.raw_value("none"), None);
    }

    #[test]
    fn odd_tags_are_read_without_a_panic() {
        for raw in
            ["<a", "<a>", "<a =", "<a ==>", "<a b=", "<a b=\">", "<a b='", "<a/>", "<a/b=c>", "<>", "<", ""]
        {
            let tag = Tag::read(raw.as_bytes());
            assert_eq!(tag.hold(&[], ""), raw.as_bytes(), "{raw}");
        }
    }

    #[test]
    fn holding_renames_every_attribute_of_a_name_and_keeps_the_rest() {
        let tag = Tag::read(b"<script async SRC='//x' type=module src=y>");
        let held = tag.hold(&["src", "type"], " type=\"text/plain\"");
        assert_eq!(
            String::from_utf8(held).unwrap(),
            "<script type=\"text/plain\" async data-sayso-SRC='//x' data-sayso-type=module data-sayso-src=y>"
        );
    }

    #[test]
    fn a_value_is_replaced_whatever_its_quotes() {
        for (raw, want) in [
            ("<iframe srcdoc='a' id=x>", "<iframe srcdoc=\"&lt;b\" id=x>"),
            ("<iframe srcdoc=\"a\">", "<iframe srcdoc=\"&lt;b\">"),
            ("<iframe srcdoc = a >", "<iframe srcdoc=\"&lt;b\" >"),
        ] {
            assert_eq!(
                String::from_utf8(Tag::read(raw.as_bytes()).with_value("srcdoc", "<b")).unwrap(),
                want
            );
        }
    }
}
