//! What a start tag leads to: it passes, is changed, or waits for the text behind it.

use super::judge::{Judge, Reasons};
use super::waiting::Waiting;
use super::{GateError, Held, Placeholder, Rewriter};
use crate::charset;
use crate::elements::fetching;
use crate::pragma::Pragma;
use crate::rules::Rules;
use crate::scan::is_looked_at;
use crate::tag::{Tag, escape};

impl Rewriter {
    pub(super) fn start_tag(&mut self, from: usize, to: usize, out: &mut Vec<u8>) -> Result<(), GateError> {
        if !self.places.wait_for_any_tag() && !may_matter(self.input.raw(from, to), &self.judge) {
            return Ok(());
        }
        let mut raw = std::mem::take(&mut self.tag);
        raw.clear();
        raw.extend_from_slice(self.input.raw(from, to));
        let done = self.read_tag(&Tag::read(&raw), (from, to), out);
        self.tag = raw;
        done
    }

    fn read_tag(
        &mut self,
        tag: &Tag<'_>,
        (from, to): (usize, usize),
        out: &mut Vec<u8>,
    ) -> Result<(), GateError> {
        if self.language.is_none() && tag.is("html") {
            self.language =
                tag.value("lang").map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
        }
        if let Some(insert) = self.places.before(tag, self.language.as_deref()) {
            self.input.replace(from, from, insert.as_bytes(), out);
        }
        if tag.is("base") {
            self.judge.add_base(tag)?;
        } else if tag.is("meta") && !self.judge.page.charset_known {
            charset::check_meta(tag)?;
        }
        let mut reasons = Reasons::default();
        let mut names: Vec<&str> = Vec::new();
        let marked = self.marked(tag, &mut reasons);
        for (name, form) in fetching(tag) {
            let denied = tag.value(name).map(|value| self.judge.value(&value, *form, &mut reasons));
            if denied.is_some_and(|denied| denied || marked) {
                names.push(name);
            }
        }
        if Pragma::of(tag).is_some_and(|pragma| self.judge.pragma(&pragma, &mut reasons)) {
            names.push("http-equiv");
        }
        let inner = self.srcdoc(tag)?.or_else(|| self.policy(tag));
        let changed = inner.as_deref().map(Tag::read);
        if !names.is_empty() || marked && tag.is("script") {
            self.hold(changed.as_ref().unwrap_or(tag), names, reasons, (from, to), out);
        } else if let Some(changed) = &inner {
            self.input.replace(from, to, changed, out);
        } else if tag.is("script") && self.judge.may_hold_text(tag) {
            // Whether it has an address or not: which attribute names that depends on whether it is in SVG.
            self.waiting = Some(Waiting::Script { from, to, rules: Rules::of(tag) });
        } else if tag.is("noscript") {
            self.waiting = Some(Waiting::Noscript { to });
        }
        if let Some(insert) = self.places.after(tag, self.language.as_deref()) {
            self.input.replace(to, to, insert.as_bytes(), out);
        }
        Ok(())
    }

    /// Whether the page itself has marked what the tag loads, or the script that it begins, and that may not be yet.
    fn marked(&self, tag: &Tag<'_>, reasons: &mut Reasons) -> bool {
        let Some(ids) = tag.value("data-sayso-purpose") else { return false };
        let loads = tag.is("script") || fetching(tag).any(|(name, _)| tag.raw_value(name).is_some());
        loads && self.judge.mark(&ids, reasons)
    }

    /// Writes the tag with what may not load renamed, and the marks by which the client may release it.
    pub(super) fn hold(
        &mut self,
        tag: &Tag<'_>,
        mut names: Vec<&str>,
        mut reasons: Reasons,
        (from, to): (usize, usize),
        out: &mut Vec<u8>,
    ) {
        let mut extra = self.mark(&reasons);
        if tag.is("script") {
            extra.push_str(" type=\"text/plain\"");
            // A script that the page itself holds by this type is of no other.
            if tag.value("type").is_none_or(|kind| !kind.trim().eq_ignore_ascii_case("text/plain")) {
                names.push("type");
            }
        } else if let (true, Some(first)) = (tag.is("iframe"), reasons.held.first()) {
            extra.push_str(" srcdoc=\"");
            extra.push_str(self.shown.of(first, self.language.as_deref(), &self.placeholder));
            extra.push('"');
            // The placeholder is ours: its form must work whatever the frame's own page may not do.
            names.extend(["srcdoc", "sandbox", "csp"]);
        }
        self.input.replace(from, to, &tag.hold(&names, &extra), out);
        self.held.append(&mut reasons.held);
    }

    /// What the client needs to know: everything that must be allowed before the tag is released, or that it never is.
    fn mark(&self, reasons: &Reasons) -> String {
        if reasons.held.iter().any(|held| matches!(held, Held::Unknown(_))) {
            " data-sayso-unclassified=\"\"".into()
        } else {
            format!(" data-sayso-purpose=\"{}\"", self.judge.page.inventory.ids(reasons.purposes))
        }
    }

    /// The tag of a frame with what may not load taken out of the page that stands in it; none if that is nothing. The
    /// frame's own address may be held besides: a release brings back both.
    fn srcdoc(&mut self, tag: &Tag<'_>) -> Result<Option<Vec<u8>>, GateError> {
        let Some(document) = tag.value("srcdoc").filter(|_| tag.is("iframe")) else { return Ok(None) };
        let (inner, held) = self.inner(document.as_bytes())?;
        let changed = !held.is_empty();
        self.held.extend(held);
        Ok(changed.then(|| tag.with_value("srcdoc", &String::from_utf8_lossy(&inner))))
    }
}

/// What the last held frame shows: the next is often of the same vendor.
#[derive(Default)]
pub(super) struct Shown(Option<(Held, Option<String>, String)>);

impl Shown {
    /// The document for what is held, escaped for an attribute.
    fn of(&mut self, held: &Held, language: Option<&str>, placeholder: &Placeholder) -> &str {
        let known = self.0.take().filter(|(of, by, _)| of == held && by.as_deref() == language);
        let render = || {
            let text = escape(&placeholder(held, language));
            (held.clone(), language.map(ToOwned::to_owned), text)
        };
        &self.0.insert(known.unwrap_or_else(render)).2
    }
}

/// Whether a start tag can be one that we change. Most can't, and are passed over without being read.
fn may_matter(raw: &[u8], judge: &Judge) -> bool {
    let name = name_of(raw);
    match name {
        // Of a link only that matters which tells somebody that it was followed.
        [b'a' | b'A'] => {
            let may_have = |first: u8, second: u8| {
                let (first, second) = (first | 0x20, second | 0x20);
                ((first == b'n') & (second == b'g')) | ((first == b'r') & (second == b'c'))
            };
            any_two(raw, may_have) && (has(raw, b"ping") || has(raw, b"attributionsrc"))
        }
        [b't' | b'T', ..] if !name.eq_ignore_ascii_case(b"track") => has(raw, b"background"),
        _ if only_fetches(name) => !judge.stays() || leads_elsewhere(raw) || has(raw, b"sayso"),
        _ => is_looked_at(name),
    }
}

/// A tag's name.
fn name_of(raw: &[u8]) -> &[u8] {
    let name = raw.get(1..).unwrap_or_default();
    let ends = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\x0c' | b'\r' | b'/' | b'>');
    &name[..name.iter().position(ends).unwrap_or(name.len())]
}

/// Elements of which nothing matters but what their addresses lead to. The others have text, or a page inside, or a place for ours.
fn only_fetches(name: &[u8]) -> bool {
    const NAMES: [&[u8]; 13] = [
        b"img", b"link", b"source", b"input", b"use", b"image", b"video", b"audio", b"track", b"embed",
        b"object", b"feimage", b"area",
    ];
    NAMES.iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// Whether an address in this tag may lead to another host than the page's. It can't without two slashes, or one of the schemes that
/// have hosts; a backslash, a reference to a character, or what the URL standard leaves out (tabs, line ends) may stand for those.
fn leads_elsewhere(raw: &[u8]) -> bool {
    any_two(raw, |first, second| {
        let left_out = (first == b'\t') | (first == b'\n') | (first == b'\r');
        // http, https, ws, wss, ftp.
        let ends_scheme = (first | 0x20 == b'p') | (first | 0x20 == b's');
        (second == b'\\')
            | (second == b'&')
            | ((second == b'/') & ((first == b'/') | left_out))
            | ((second == b':') & (ends_scheme | left_out))
    })
}

/// Whether a tag has these letters in it, in upper or lower case. `letters` in lower case, and at least two.
fn has(raw: &[u8], letters: &[u8]) -> bool {
    // The last two tell most tags that don't.
    let (one, two) = (letters[letters.len() - 2], letters[letters.len() - 1]);
    any_two(raw, |first, second| (first | 0x20 == one) & (second | 0x20 == two))
        && raw.windows(letters.len()).any(|found| found.eq_ignore_ascii_case(letters))
}

/// Whether two bytes that follow each other are such. All are looked at, without a branch, so that many are at once.
fn any_two(raw: &[u8], are_such: impl Fn(u8, u8) -> bool) -> bool {
    let seconds = raw.get(1..).unwrap_or_default();
    raw.iter().zip(seconds).fold(false, |any, (first, second)| any | are_such(*first, *second))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_that_leads_nowhere_else_is_told_from_one_that_may() {
        for tag in [
            "<img src='/a/b.jpg' srcset='/c 2x, d/e 3x' sizes='(max-width: 40rem) 10px'/>",
            "<img\n src=a>",
            "<embed src=data:x>",
        ] {
            assert!(!leads_elsewhere(tag.as_bytes()), "{tag}");
        }
        for tag in [
            "<img src=//x>",
            "<img src='/\t/x'>",
            "<img src='/\n\n/x'>",
            "<img src='\\\\x'>",
            "<img src='&#47;/x'>",
            "<img src=HTTP:x>",
            "<img src='https\n:x'>",
            "<use href=ws:x>",
        ] {
            assert!(leads_elsewhere(tag.as_bytes()), "{tag}");
        }
    }

    #[test]
    fn letters_are_found_wherever_they_are() {
        assert!(has(b"<a PiNg=x>", b"ping") && has(b"ping", b"ping") && has(b"xnping", b"ping"));
        assert!(!has(b"<a pin g n=gx>", b"ping") && !has(b"pin", b"ping") && !has(b"", b"ping"));
    }
}
