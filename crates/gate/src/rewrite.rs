//! Rewrites a page as it streams.

use std::sync::Arc;

use sayso_core::PurposeSet;
use url::Url;

use crate::charset::{self, NotAscii};
use crate::elements::{Form, fetching};
use crate::inventory::{Inventory, Verdict, resolve};
use crate::rules::{Found, Rules};
use crate::scan::{Event, Scanner};
use crate::tag::{Tag, decode, escape};
use crate::{refresh, srcset};

/// An inline script longer than this isn't waited for: it is held as unclassified.
const SCRIPT_LIMIT_BYTES: usize = 1 << 20;

/// How deep `noscript` and `srcdoc` may nest before a page is refused.
const DEPTH_LIMIT: u8 = 4;

/// How many hosts a page's `base` tags may name before it is refused: each address is judged for each of them.
const BASES_LIMIT: usize = 4;

/// Why a page can't be rewritten. It is refused then, never passed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GateError {
    /// The page's encoding.
    #[error(transparent)]
    Charset(#[from] NotAscii),
    /// The parser can't tell what is a tag, or a tag is too long.
    #[error("the page can't be rewritten safely: {0}")]
    Unsafe(String),
    /// Pages in pages in pages.
    #[error(
        "the page can't be rewritten safely: `noscript` and `srcdoc` are nested more than {DEPTH_LIMIT} deep"
    )]
    TooDeep,
}

/// What is held back, as the placeholder and the report are told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Held {
    /// Something of a vendor: its index in the notice.
    Vendor(usize),
    /// Something of a host that nobody has classified.
    Unknown(String),
}

/// What the gate knows of the page that it rewrites.
#[derive(Clone)]
pub struct Page {
    /// The site's third parties.
    pub inventory: Arc<Inventory>,
    /// What may happen on this visit.
    pub allowed: PurposeSet,
    /// The page's own address. None where it isn't known: relative addresses are the site's own then, and every other is
    /// a third party's.
    pub address: Option<Url>,
    /// The `Content-Type` named a charset, so that no `<meta>` is obeyed.
    pub charset_known: bool,
}

/// What goes into a page besides the changes.
pub struct Inserts {
    /// Put first in the head.
    pub head: String,
    /// Put first in the body.
    pub body: String,
}

/// Makes the document that a held frame shows instead.
pub type Placeholder = Arc<dyn Fn(&Held) -> String + Send + Sync>;

/// Rewrites one page. Feed it with [`Self::write`], then call [`Self::end`].
pub struct Rewriter {
    page: Page,
    inserts: Option<Inserts>,
    placeholder: Placeholder,
    scanner: Option<Scanner>,
    /// Input that isn't written out yet.
    buffer: Vec<u8>,
    /// Where the buffer begins in the whole input.
    offset: usize,
    /// How far the parser has read the whole input.
    read: usize,
    waiting: Option<Waiting>,
    /// What relative addresses are relative to if the page doesn't say.
    document: Url,
    /// What the page says.
    bases: Vec<Url>,
    body_pending: Option<String>,
    frameset: bool,
    held: Vec<Held>,
    depth: u8,
    started: bool,
}

/// Why a tag is held: everything of it that may not load.
#[derive(Default)]
struct Reasons {
    held: Vec<Held>,
    /// What the vendors among them need, all together.
    purposes: PurposeSet,
}

impl Reasons {
    fn vendor(&mut self, vendor: usize, purposes: PurposeSet) {
        self.purposes.0 |= purposes.0;
        self.add(Held::Vendor(vendor));
    }

    fn add(&mut self, held: Held) {
        if !self.held.contains(&held) {
            self.held.push(held);
        }
    }
}

/// A start tag that isn't written yet, as what follows decides over it.
enum Waiting {
    /// An inline script: its text decides.
    Script { from: usize, to: usize, rules: Option<Rules> },
    /// A `noscript`: its text is a page of its own, to browsers without scripts.
    Noscript { to: usize },
}

impl Rewriter {
    /// A rewriter for one page. `inserts` is none for what isn't a page of its own (frames, fragments).
    #[must_use]
    pub fn new(page: Page, inserts: Option<Inserts>, placeholder: Placeholder) -> Self {
        let document = page.address.clone().unwrap_or_else(unknown_address);
        let (head, body_pending) =
            inserts.map_or((None, None), |inserts| (Some(inserts.head), Some(inserts.body)));
        Self {
            page,
            inserts: head.map(|head| Inserts { head, body: String::new() }),
            placeholder,
            scanner: Some(Scanner::new()),
            buffer: Vec::new(),
            offset: 0,
            read: 0,
            waiting: None,
            document,
            bases: Vec::new(),
            body_pending,
            frameset: false,
            held: Vec::new(),
            depth: 0,
            started: false,
        }
    }

    /// Takes more of the page and appends what is ready to `out`.
    ///
    /// # Errors
    /// The page can't be rewritten safely. Nothing more may be written then, and what was written is no whole page.
    pub fn write(&mut self, chunk: &[u8], out: &mut Vec<u8>) -> Result<(), GateError> {
        self.buffer.extend_from_slice(chunk);
        if !self.started && (self.buffer.len() >= 2 || chunk.is_empty()) {
            charset::check_start(&self.buffer)?;
            self.started = true;
        }
        let Some(scanner) = &mut self.scanner else { return Ok(()) };
        let (events, read) = scanner.write(chunk)?;
        self.read = read;
        self.take_in(&events, out)
    }

    /// Ends the page.
    ///
    /// # Errors
    /// As [`Self::write`].
    pub fn end(&mut self, out: &mut Vec<u8>) -> Result<(), GateError> {
        let Some(scanner) = self.scanner.take() else { return Ok(()) };
        charset::check_start(&self.buffer[..self.buffer.len().min(if self.offset == 0 { 2 } else { 0 })])?;
        let (events, _) = scanner.end()?;
        self.read = self.offset + self.buffer.len();
        self.take_in(&events, out)?;
        if self.waiting.is_some() {
            self.settle(self.read, out)?;
        }
        self.copy_to(self.read, out);
        if let Some(inserts) = self.inserts.take() {
            out.extend_from_slice(inserts.head.as_bytes());
        }
        if let Some(body) = self.body_pending.take().filter(|_| !self.frameset) {
            out.extend_from_slice(body.as_bytes());
        }
        Ok(())
    }

    /// What was held back so far, in page order.
    #[must_use]
    pub fn held(&self) -> &[Held] {
        &self.held
    }

    fn take_in(&mut self, events: &[Event], out: &mut Vec<u8>) -> Result<(), GateError> {
        for event in events {
            match *event {
                Event::End { from } => self.settle(from, out)?,
                Event::Start { from, to, closes_itself } => {
                    self.interrupt_script(out);
                    self.settle(from, out)?;
                    self.start_tag(from, to, out)?;
                    if closes_itself {
                        self.settle(to, out)?;
                    }
                }
            }
        }
        match self.waiting {
            None => self.copy_to(self.read, out),
            Some(Waiting::Script { from, to, .. }) => {
                self.copy_to(from, out);
                if self.read.saturating_sub(to) > SCRIPT_LIMIT_BYTES {
                    self.hold_unread("(inline script, too long to read)", from, to, out);
                }
            }
            Some(Waiting::Noscript { to }) => self.copy_to(to, out),
        }
        Ok(())
    }

    /// Copies the input as it stands, up to a place.
    fn copy_to(&mut self, place: usize, out: &mut Vec<u8>) {
        let count = place.saturating_sub(self.offset).min(self.buffer.len());
        out.extend_from_slice(&self.buffer[..count]);
        self.skip(count);
    }

    fn skip(&mut self, count: usize) {
        self.buffer.drain(..count);
        self.offset += count;
    }

    /// Writes a replacement for the input between two places.
    fn replace(&mut self, from: usize, to: usize, with: &[u8], out: &mut Vec<u8>) {
        self.copy_to(from, out);
        out.extend_from_slice(with);
        self.skip(to.saturating_sub(self.offset).min(self.buffer.len()));
    }

    fn raw(&self, from: usize, to: usize) -> Vec<u8> {
        self.buffer
            .get(from.saturating_sub(self.offset)..to.saturating_sub(self.offset))
            .unwrap_or_default()
            .to_vec()
    }

    /// Decides over the waiting start tag, now that the text up to `end` is known.
    fn settle(&mut self, end: usize, out: &mut Vec<u8>) -> Result<(), GateError> {
        match self.waiting.take() {
            None => {}
            Some(Waiting::Script { from, to, rules }) => {
                let text = self.raw(to, end);
                let reasons = match rules {
                    Some(rules) => self.judge_rules(rules, &text),
                    None => self.judge_script(&text),
                };
                if !reasons.held.is_empty() {
                    self.hold_script(from, to, reasons, out);
                }
            }
            Some(Waiting::Noscript { to }) => {
                let text = self.raw(to, end);
                let (text, held) = self.inner(&text)?;
                if !held.is_empty() {
                    self.held.extend(held);
                    self.replace(to, end, &text, out);
                }
            }
        }
        Ok(())
    }

    /// Rewrites a page inside this page: what browsers without scripts see of a `noscript`, or a `srcdoc`.
    fn inner(&self, text: &[u8]) -> Result<(Vec<u8>, Vec<Held>), GateError> {
        if self.depth >= DEPTH_LIMIT {
            return Err(GateError::TooDeep);
        }
        let mut inner = Self::new(self.page.clone(), None, self.placeholder.clone());
        inner.bases.clone_from(&self.bases);
        inner.depth = self.depth + 1;
        inner.started = true;
        let mut out = Vec::with_capacity(text.len() + 64);
        inner.write(text, &mut out)?;
        inner.end(&mut out)?;
        Ok((out, inner.held))
    }

    fn start_tag(&mut self, from: usize, to: usize, out: &mut Vec<u8>) -> Result<(), GateError> {
        let at = from.saturating_sub(self.offset) + 1;
        if self.inserts.is_none() && !may_matter(self.buffer.get(at..).unwrap_or_default()) {
            return Ok(());
        }
        let raw = self.raw(from, to);
        let tag = Tag::read(&raw);
        self.insert_before(&tag, from, out);
        if tag.is("base") {
            self.add_base(&tag)?;
        } else if tag.is("meta") && !self.page.charset_known {
            check_meta(&tag)?;
        } else if tag.is("frameset") {
            self.frameset = true;
        }
        let mut reasons = Reasons::default();
        let mut names: Vec<&str> = Vec::new();
        for (name, form) in fetching(&tag) {
            if tag.value(name).is_some_and(|value| self.judge(&value, *form, &mut reasons)) {
                names.push(name);
            }
        }
        if let Some(address) = refresh::address(&tag)
            && self.judge_way(&address, &mut reasons)
        {
            names.push("http-equiv");
        }
        if !names.is_empty() {
            let changed = self.hold(&tag, &mut names, &reasons);
            self.held.append(&mut reasons.held);
            self.replace(from, to, &changed, out);
        } else if tag.is("script") && self.may_hold_text(&tag) {
            // Whether it has an address or not: which attribute names that depends on whether it is in SVG.
            self.waiting = Some(Waiting::Script { from, to, rules: Rules::of(&tag) });
        } else if tag.is("noscript") {
            self.waiting = Some(Waiting::Noscript { to });
        } else if tag.is("iframe") {
            self.srcdoc(&tag, from, to, out)?;
        }
        self.insert_after(&tag, to, out);
        Ok(())
    }

    /// Judges an attribute's value: whether anything in it may not load, and why.
    fn judge(&self, value: &str, form: Form, reasons: &mut Reasons) -> bool {
        let own_host = self.page.address.as_ref().map_or(Some(UNKNOWN_HOST), Url::host_str);
        let bases =
            if self.bases.is_empty() { std::slice::from_ref(&self.document) } else { self.bases.as_slice() };
        let mut any = false;
        let mut judge = |address: &str| {
            for base in bases {
                match self.page.inventory.judge_address(address, base, own_host, self.page.allowed) {
                    Verdict::FirstParty | Verdict::Allowed => continue,
                    Verdict::Held { vendor, purposes } => reasons.vendor(vendor, purposes),
                    Verdict::Unknown(host) => reasons.add(Held::Unknown(host.into_owned())),
                }
                any = true;
            }
        };
        match form {
            Form::Address if value.trim().is_empty() => {}
            Form::Address => judge(value),
            Form::Srcset => srcset::addresses(value).for_each(judge),
            Form::Spaced => value.split_ascii_whitespace().for_each(judge),
        }
        any
    }

    /// Judges where a page leads on to. It may lead anywhere, as by a link, but not unasked to a vendor that was denied.
    fn judge_way(&self, address: &str, reasons: &mut Reasons) -> bool {
        let mut found = Reasons::default();
        self.judge(address, Form::Address, &mut found);
        let denied = found.held.iter().any(|held| matches!(held, Held::Vendor(_)));
        if denied {
            *reasons = found;
        }
        denied
    }

    fn judge_script(&self, text: &[u8]) -> Reasons {
        let mut reasons = Reasons::default();
        for vendor in self.page.inventory.judge_script(text, self.page.allowed) {
            reasons.vendor(vendor, self.page.inventory.purposes_of(vendor));
        }
        reasons
    }

    fn judge_rules(&self, rules: Rules, text: &[u8]) -> Reasons {
        let mut reasons = Reasons::default();
        let read = rules.each(text, &mut |found| match found {
            Found::Address(address) => {
                self.judge(address, Form::Address, &mut reasons);
            }
            Found::AnyLink => reasons.add(Held::Unknown("(speculation rules for any link)".into())),
        });
        if read.is_err() && !text.trim_ascii().is_empty() {
            reasons.add(Held::Unknown("(rules that can't be read)".into()));
        }
        reasons
    }

    /// Whether what is in this script can be a reason to hold it.
    fn may_hold_text(&self, tag: &Tag<'_>) -> bool {
        let (inventory, allowed) = (&self.page.inventory, self.page.allowed);
        match Rules::of(tag) {
            Some(_) => !inventory.allows_everything(allowed),
            None => is_run(tag) && inventory.holds_a_vendor(allowed),
        }
    }

    /// The tag with what may not load renamed, and the marks by which the client may release it.
    fn hold(&self, tag: &Tag<'_>, names: &mut Vec<&str>, reasons: &Reasons) -> Vec<u8> {
        let mut extra = self.mark(reasons);
        if tag.is("script") {
            extra.push_str(" type=\"text/plain\"");
            names.push("type");
        } else if let (true, Some(first)) = (tag.is("iframe"), reasons.held.first()) {
            extra.push_str(&format!(" srcdoc=\"{}\"", escape(&(self.placeholder)(first))));
            names.push("srcdoc");
        }
        tag.hold(names, &extra)
    }

    /// What the client needs to know: everything that must be allowed before the tag is released, or that it never is.
    fn mark(&self, reasons: &Reasons) -> String {
        if reasons.held.iter().any(|held| matches!(held, Held::Unknown(_))) {
            " data-sayso-unclassified=\"\"".into()
        } else {
            format!(" data-sayso-purpose=\"{}\"", self.page.inventory.ids(reasons.purposes))
        }
    }

    fn hold_script(&mut self, from: usize, to: usize, mut reasons: Reasons, out: &mut Vec<u8>) {
        let raw = self.raw(from, to);
        let changed = self.hold(&Tag::read(&raw), &mut Vec::new(), &reasons);
        self.held.append(&mut reasons.held);
        self.replace(from, to, &changed, out);
    }

    /// Holds a script whose text isn't known as a whole.
    fn hold_unread(&mut self, why: &str, from: usize, to: usize, out: &mut Vec<u8>) {
        self.waiting = None;
        let mut reasons = Reasons::default();
        reasons.add(Held::Unknown(why.into()));
        self.hold_script(from, to, reasons, out);
    }

    /// A tag begins while a script waits. In SVG alone can that be: the script has elements inside, and what text follows
    /// them is code too.
    fn interrupt_script(&mut self, out: &mut Vec<u8>) {
        if let Some(Waiting::Script { from, to, .. }) = self.waiting {
            self.hold_unread("(inline script with elements inside)", from, to, out);
        }
    }

    fn srcdoc(&mut self, tag: &Tag<'_>, from: usize, to: usize, out: &mut Vec<u8>) -> Result<(), GateError> {
        let Some(document) = tag.value("srcdoc") else { return Ok(()) };
        let (inner, held) = self.inner(document.as_bytes())?;
        if !held.is_empty() {
            self.held.extend(held);
            let changed = tag.with_value("srcdoc", &String::from_utf8_lossy(&inner));
            self.replace(from, to, &changed, out);
        }
        Ok(())
    }

    /// The first `base` with an address counts (HTML, *4.2.3*), but not in a template or in SVG, which can't be told here.
    /// So nothing may load that may not under any of them. What they say below the host is no matter.
    fn add_base(&mut self, tag: &Tag<'_>) -> Result<(), GateError> {
        let Some(href) = tag.value("href") else { return Ok(()) };
        let base = resolve(&href, &self.document).ok();
        let base = base.filter(|url| !matches!(url.scheme(), "data" | "javascript"));
        let base = base.unwrap_or_else(|| self.document.clone());
        let known = |other: &Url| other.scheme() == base.scheme() && other.host_str() == base.host_str();
        if !self.bases.iter().any(known) {
            if self.bases.len() >= BASES_LIMIT {
                return Err(GateError::Unsafe(format!(
                    "it has `base` tags for more than {BASES_LIMIT} hosts"
                )));
            }
            self.bases.push(base);
        }
        Ok(())
    }

    /// A page without a `head` tag gets the head's insert before the first tag that stands in it.
    fn insert_before(&mut self, tag: &Tag<'_>, from: usize, out: &mut Vec<u8>) {
        if self.inserts.is_some() && !tag.is("html") && !tag.is("head") {
            self.copy_to(from, out);
            if let Some(inserts) = self.inserts.take() {
                out.extend_from_slice(inserts.head.as_bytes());
            }
        }
    }

    fn insert_after(&mut self, tag: &Tag<'_>, to: usize, out: &mut Vec<u8>) {
        let insert = if tag.is("head") {
            self.inserts.take().map(|inserts| inserts.head)
        } else if tag.is("body") {
            self.body_pending.take()
        } else {
            None
        };
        if let Some(insert) = insert {
            self.copy_to(to, out);
            out.extend_from_slice(insert.as_bytes());
        }
    }
}

/// Whether a tag whose name begins here can be one that we look at. Most can't, and are passed over without being read.
fn may_matter(name: &[u8]) -> bool {
    let first = name.first().map_or(0, u8::to_ascii_lowercase);
    let second = name.get(1).map_or(0, u8::to_ascii_lowercase);
    match first {
        b'a' => second != b'r' || name.get(2).is_some_and(|b| b.eq_ignore_ascii_case(&b'e')),
        b'b' => matches!(second, b'a' | b'o'),
        b'e' | b'f' | b'i' | b'n' | b'o' | b't' | b'u' | b'v' => true,
        b'h' => second == b'e' || second == b't',
        b'l' => second == b'i' && !name.get(2..4).is_some_and(|rest| rest[0] == b'>' || rest[0] == b' '),
        b'm' | b'p' => matches!(second, b'e' | b'o'),
        b's' => matches!(second, b'c' | b'o'),
        _ => false,
    }
}

/// Stands for the page's host where it isn't known; `.invalid` is nobody's (RFC 2606).
const UNKNOWN_HOST: &str = "page.invalid";

fn unknown_address() -> Url {
    Url::parse("https://page.invalid/").expect("a constant address")
}

/// Whether a browser runs a script of this type (HTML, *prepare the script element*, steps 8 to 13). What isn't known to
/// be data is taken for code.
fn is_run(tag: &Tag<'_>) -> bool {
    let Some(kind) = tag.value("type") else { return true };
    let kind = kind.trim().to_ascii_lowercase();
    !(kind.ends_with("json")
        || kind.starts_with("text/plain")
        || kind.contains("template")
        || kind == "text/html")
}

/// Refuses a `<meta charset>` that makes a browser read the bytes otherwise than we do.
fn check_meta(tag: &Tag<'_>) -> Result<(), GateError> {
    let label = match (tag.raw_value("charset"), tag.value("http-equiv"), tag.raw_value("content")) {
        (Some(charset), _, _) => decode(charset).into_owned(),
        (None, Some(kind), Some(content)) if kind.trim().eq_ignore_ascii_case("content-type") => {
            let content = decode(content).to_ascii_lowercase();
            let Some((_, label)) = content.split_once("charset=") else { return Ok(()) };
            label.trim_matches(|c: char| c == '"' || c == '\'' || c.is_whitespace()).to_owned()
        }
        _ => return Ok(()),
    };
    match charset::check_label(&label) {
        // A page whose `<meta>` could be read as ASCII isn't UTF-16; browsers take it for UTF-8 (HTML, *13.2.3.2*).
        Err(NotAscii(name)) if name.starts_with("UTF-16") => Ok(()),
        other => other.map(|_| ()).map_err(GateError::from),
    }
}

#[cfg(test)]
mod tests;
