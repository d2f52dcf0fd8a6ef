//! What is known of elements by their names, as far as it bears on where tags are.

/// A name of at most eight bytes, in lower case, as a number; 0 stands for a longer one.
pub(super) const fn key(name: &[u8]) -> u64 {
    if name.len() > 8 {
        return 0;
    }
    let (mut key, mut at) = (0, 0);
    while at < name.len() {
        key = key << 8 | name[at].to_ascii_lowercase() as u64;
        at += 1;
    }
    key
}

/// A tag's name. It has a key, or is long: then its bytes stand here, in lower case.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Name<'a> {
    pub(super) key: u64,
    pub(super) long: &'a [u8],
}

/// A name that is kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct OwnName {
    pub(super) key: u64,
    long: Box<[u8]>,
}

impl Name<'_> {
    pub(super) fn own(&self) -> OwnName {
        OwnName { key: self.key, long: self.long.into() }
    }

    pub(super) fn is(&self, other: &OwnName) -> bool {
        self.key == other.key && (self.key != 0 || *self.long == *other.long)
    }

    /// What is known of the name.
    pub(super) fn kind(&self) -> Kind {
        if self.key == 0 { of_long(self.long) } else { of_key(self.key) }
    }
}

/// What is known of a name: a set of the constants below.
pub(super) type Kind = u32;

/// What follows the start tag is text up to the end tag of the same name (HTML, *13.2.6*; scripting is on).
pub(super) const TEXT: Kind = 1;
/// `svg` and `math`.
pub(super) const ROOT: Kind = 1 << 1;
/// It has no content.
pub(super) const VOID: Kind = 1 << 2;
/// A formatting element, which a parser may open again where it was not closed in order.
pub(super) const FORMAT: Kind = 1 << 3;
/// Its start tag closes a `p`.
pub(super) const CLOSES_P: Kind = 1 << 4;
/// Its start tag ends foreign content.
pub(super) const BREAKS_OUT: Kind = 1 << 5;
/// A `p` outside isn't closed from inside.
pub(super) const SCOPE: Kind = 1 << 6;
/// A part of a table, whose tags may close a `select`.
pub(super) const TABLE: Kind = 1 << 7;
/// What its tags do depends on more than is known here.
pub(super) const HARD: Kind = 1 << 8;
/// What `template` takes in without saying what else may stand in it.
pub(super) const HEAD: Kind = 1 << 9;
pub(super) const HEADING: Kind = 1 << 10;
/// `li`, `dd`, `dt`: closes another of its kind.
pub(super) const ITEM: Kind = 1 << 11;
/// `ul`, `ol`, `menu`, `dl`.
pub(super) const LIST: Kind = 1 << 12;
/// `select`, and what may end one.
pub(super) const SELECT: Kind = 1 << 13;
/// Never twice inside each other.
pub(super) const ALONE: Kind = 1 << 14;
/// A name that means something in SVG alone.
pub(super) const DRAWING: Kind = 1 << 15;
/// An HTML integration point, in SVG.
pub(super) const SVG_POINT: Kind = 1 << 16;
/// A text integration point, in MathML.
pub(super) const MATH_POINT: Kind = 1 << 17;
/// Its attributes decide what it is, in foreign content.
pub(super) const BY_ATTRIBUTES: Kind = 1 << 18;
/// `frameset` and `template`.
pub(super) const CONTEXT: Kind = 1 << 19;

/// The gate may have to change it, or to put something beside it.
pub(super) const LOOKED_AT: Kind = 1 << 20;

/// What a page outside of foreign content, `select`, `template` and formatting elements has to be looked at for.
pub(super) const WATCHED: Kind = TEXT | ROOT | FORMAT | SELECT | CONTEXT | SCOPE | DRAWING;

macro_rules! keys {
    ($($name:ident = $text:literal;)*) => { $(pub(super) const $name: u64 = key($text);)* };
}

keys! {
    BR = b"br"; COL = b"col"; FONT = b"font"; FRAMESET = b"frameset"; INPUT = b"input";
    KEYGEN = b"keygen"; LI = b"li"; MATH = b"math"; MGLYPH = b"mglyph"; NOFRAMES = b"noframes";
    NOSCRIPT = b"noscript"; P = b"p"; SCRIPT = b"script"; SELECT_NAME = b"select"; SVG = b"svg";
    TEMPLATE = b"template"; TEXTAREA = b"textarea"; DL = b"dl"; BODY = b"body"; HTML = b"html";
}

pub(super) const PLAINTEXT: &[u8] = b"plaintext";

const LISTS: &[(Kind, &str)] = &[
    (TEXT, "title textarea style xmp iframe noembed noframes noscript script"),
    (ROOT, "svg math"),
    (VOID, "area base basefont bgsound br embed hr image img input keygen link meta param source track wbr"),
    (FORMAT, "a b big code em font i nobr s small strike strong tt u"),
    (
        CLOSES_P,
        "address article aside center dd details dialog dir div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 \
         header hgroup hr li listing main menu nav ol p pre search section summary table ul xmp",
    ),
    (
        BREAKS_OUT,
        "b big body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol \
         p pre ruby s small span strong strike sub sup table tt u ul var",
    ),
    (SCOPE, "applet button caption html marquee object p select table td template th"),
    (TABLE, "caption col colgroup table tbody td tfoot th thead tr"),
    (
        HARD,
        "applet body caption col colgroup form frame frameset head html marquee object optgroup option rb rp rt rtc \
         select table tbody td template tfoot th thead tr",
    ),
    (HEAD, "base basefont bgsound link meta noframes script style template title"),
    (HEADING, "h1 h2 h3 h4 h5 h6"),
    (ITEM, "dd dt li"),
    (LIST, "dl menu ol ul"),
    (SELECT, "input keygen select textarea"),
    (ALONE, "a button nobr"),
    (
        DRAWING,
        "circle clippath defs ellipse g image line mask path pattern polygon polyline rect stop symbol text tspan use",
    ),
    (SVG_POINT, "desc title"),
    (MATH_POINT, "mi mn mo ms mtext"),
    (BY_ATTRIBUTES, "font"),
    (CONTEXT, "frameset template"),
    (
        LOOKED_AT,
        "a applet area audio base body embed feimage frame frameset head html iframe image img input link meta noscript object \
         portal script source table tbody td tfoot th thead tr track use video",
    ),
];

/// Whether the gate may have to change an element of this name, or to put something beside it.
pub(crate) fn is_looked_at(name: &[u8]) -> bool {
    let kind = if name.len() > 8 { of_long(&name.to_ascii_lowercase()) } else { of_key(key(name)) };
    kind & LOOKED_AT != 0
}

fn of_long(name: &[u8]) -> Kind {
    match name {
        b"plaintext" => TEXT | CLOSES_P,
        b"blockquote" => CLOSES_P | BREAKS_OUT,
        b"fencedframe" => LOOKED_AT,
        b"figcaption" => CLOSES_P,
        b"foreignobject" => SVG_POINT,
        b"annotation-xml" => BY_ATTRIBUTES,
        b"lineargradient" | b"radialgradient" => DRAWING,
        _ => 0,
    }
}

/// The size of the table: large enough that names seldom share a place.
const PLACES: usize = 1024;

const fn place(key: u64) -> usize {
    (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 54) as usize
}

static TABLE_OF_KINDS: [(u64, Kind); PLACES] = table();

const fn table() -> [(u64, Kind); PLACES] {
    let mut table = [(0, 0); PLACES];
    let mut list = 0;
    while list < LISTS.len() {
        let (kind, names) = LISTS[list];
        let names = names.as_bytes();
        let (mut at, mut key) = (0, 0_u64);
        while at <= names.len() {
            if at < names.len() && names[at] != b' ' {
                key = key << 8 | names[at] as u64;
            } else if key != 0 {
                let mut free = place(key);
                while table[free].0 != 0 && table[free].0 != key {
                    free = (free + 1) % PLACES;
                }
                table[free] = (key, table[free].1 | kind);
                key = 0;
            }
            at += 1;
        }
        list += 1;
    }
    table
}

fn of_key(key: u64) -> Kind {
    let mut at = place(key);
    loop {
        let (found, kind) = TABLE_OF_KINDS[at];
        if found == key {
            return kind;
        }
        if found == 0 {
            return 0;
        }
        at = (at + 1) % PLACES;
    }
}

/// The name whose end tag ends the text behind this start tag.
pub(super) fn text_name(name: Name<'_>) -> &'static [u8] {
    const NAMES: [&[u8]; 9] =
        [b"script", b"style", b"noscript", b"title", b"textarea", b"iframe", b"xmp", b"noembed", b"noframes"];
    NAMES.into_iter().find(|text| key(text) == name.key).unwrap_or(PLAINTEXT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_known_by_all_of_its_lists_and_no_other_is() {
        assert_eq!(of_key(key(b"Font")), FORMAT | BY_ATTRIBUTES);
        assert_eq!(of_key(key(b"p")), CLOSES_P | BREAKS_OUT | SCOPE);
        for (kind, names) in LISTS {
            for name in names.split_whitespace() {
                assert!(name.len() <= 8, "{name}");
                assert_eq!(of_key(key(name.as_bytes())) & kind, *kind, "{name}");
            }
        }
        for name in crate::elements::names() {
            assert!(is_looked_at(name.as_bytes()) && is_looked_at(name.to_uppercase().as_bytes()), "{name}");
        }
        for name in ["x", "scrip", "scripts", "svgg", "aa", "zzzzzzzz"] {
            assert_eq!(of_key(key(name.as_bytes())), 0, "{name}");
        }
    }
}
