//! The open elements of SVG and MathML, and of HTML inside them (HTML, *13.2.6.5 The rules for parsing tokens in foreign
//! content*).

use super::names::{
    ALONE, BREAKS_OUT, BY_ATTRIBUTES, CLOSES_P, DL, FONT, HARD, HEADING, ITEM, Kind, LI, LIST, MATH,
    MATH_POINT, MGLYPH, Name, OwnName, P, ROOT, SVG, SVG_POINT, TEXT, VOID,
};
use crate::tag::Tag;

/// More open elements than this aren't followed.
const DEPTH_LIMIT: usize = 4096;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Space {
    Html,
    Svg,
    Math,
}

/// Whether HTML may stand inside an element of SVG or MathML.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Point {
    None,
    Html,
    /// In MathML, for text.
    Text,
    /// `annotation-xml`, which takes `svg` alone.
    Annotation,
}

struct Element {
    name: OwnName,
    kind: Kind,
    space: Space,
    point: Point,
}

/// What a tag leads to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Step {
    Done,
    /// The page's own HTML goes on, and the tag belongs to it.
    Outside,
    /// Where the tag leads depends on what is open outside.
    Outer,
    /// What is open can't be told any more.
    Lost,
}

/// The elements from the outermost `svg` or `math` on.
#[derive(Default)]
pub(super) struct Foreign {
    open: Vec<Element>,
}

impl Foreign {
    pub(super) fn is_empty(&self) -> bool {
        self.open.is_empty()
    }

    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    pub(super) fn clear(&mut self) {
        self.open.clear();
    }

    /// The names of what is open.
    pub(super) fn names(&self) -> impl Iterator<Item = OwnName> {
        self.open.iter().map(|element| element.name.clone())
    }

    pub(super) fn has_points(&self) -> bool {
        self.open.iter().any(|element| element.space == Space::Html || element.point != Point::None)
    }

    /// Whether the innermost open element is no HTML element, so that a CDATA section may begin. Where HTML may stand
    /// but no HTML element is open, it is none.
    pub(super) fn takes_cdata(&self) -> bool {
        self.open.last().is_some_and(|top| top.space != Space::Html)
    }

    /// Whether a start tag here is read by the rules of HTML.
    pub(super) fn reads_as_html(&self, name: Name<'_>) -> bool {
        self.open.last().is_none_or(|top| match top.point {
            Point::None => top.space == Space::Html,
            Point::Html => true,
            Point::Text => name.key != MGLYPH && name.long != b"malignmark",
            Point::Annotation => name.key == SVG,
        })
    }

    /// Whether the tag's attributes decide what it is.
    pub(super) fn asks_for_attributes(&self, kind: Kind) -> bool {
        kind & BY_ATTRIBUTES != 0 && !self.open.is_empty()
    }

    /// Whether this start tag ends what is open up to where HTML stands.
    pub(super) fn breaks_out(&self, name: Name<'_>, kind: Kind, tag: &Tag<'_>) -> bool {
        let by_attribute = ["color", "face", "size"].into_iter().any(|name| tag.raw_value(name).is_some());
        kind & BREAKS_OUT != 0 || name.key == FONT && by_attribute
    }

    /// Ends what is open up to where HTML stands.
    pub(super) fn break_out(&mut self) {
        while self
            .open
            .last()
            .is_some_and(|top| top.space != Space::Html && !matches!(top.point, Point::Html | Point::Text))
        {
            self.open.pop();
        }
    }

    /// Opens an element by the rules of foreign content. Says whether HTML may stand in it.
    pub(super) fn push(&mut self, name: Name<'_>, kind: Kind, tag: &Tag<'_>) -> Result<bool, Step> {
        let space = self.open.last().map_or(Space::Svg, |top| top.space);
        let point = match space {
            Space::Svg if kind & SVG_POINT != 0 => Point::Html,
            Space::Math if kind & MATH_POINT != 0 => Point::Text,
            Space::Math if name.long == b"annotation-xml" => {
                let encoding = tag.value("encoding").unwrap_or_default();
                let holds_html = ["text/html", "application/xhtml+xml"];
                let holds_html = holds_html.into_iter().any(|kind| encoding.eq_ignore_ascii_case(kind));
                if holds_html { Point::Html } else { Point::Annotation }
            }
            _ => Point::None,
        };
        self.put(name, kind, space, point)?;
        Ok(point != Point::None)
    }

    /// Opens `svg` or `math`.
    pub(super) fn push_root(&mut self, name: Name<'_>, kind: Kind) -> Result<(), Step> {
        let space = if name.key == MATH { Space::Math } else { Space::Svg };
        self.put(name, kind, space, Point::None)
    }

    fn put(&mut self, name: Name<'_>, kind: Kind, space: Space, point: Point) -> Result<(), Step> {
        if self.open.len() >= DEPTH_LIMIT {
            return Err(Step::Lost);
        }
        self.open.push(Element { name: name.own(), kind, space, point });
        Ok(())
    }

    /// Takes in a start tag that is read as HTML inside of foreign content, and is neither text nor a root.
    pub(super) fn start_html(&mut self, name: Name<'_>, kind: Kind) -> Step {
        let top = self.open.last().filter(|top| top.space == Space::Html);
        let (top_kind, top_key) = top.map_or((0, 0), |top| (top.kind, top.name.key));
        let item = kind & ITEM != 0
            && self.html().any(|open| open.kind & ITEM != 0)
            && (top_kind & LIST == 0 || (name.key == LI) == (top_key == DL));
        let unsure = kind & HARD != 0
            || kind & CLOSES_P != 0 && self.html().any(|open| open.name.key == P)
            || kind & HEADING != 0 && top_kind & HEADING != 0
            || kind & ALONE != 0 && self.html().any(|open| name.is(&open.name))
            || item;
        if unsure {
            return Step::Lost;
        }
        if kind & (VOID | TEXT) != 0 {
            return Step::Done;
        }
        self.put(name, kind, Space::Html, Point::None).err().unwrap_or(Step::Done)
    }

    /// Takes in an end tag.
    pub(super) fn end(&mut self, name: Name<'_>, kind: Kind) -> Step {
        let Some(top) = self.open.last() else { return Step::Outside };
        if top.space == Space::Html {
            return self.end_html(name);
        }
        if name.key == P || name.key == super::names::BR {
            self.break_out();
            return if self.open.is_empty() { Step::Outside } else { self.end_html(name) };
        }
        for at in (0..self.open.len()).rev() {
            let element = &self.open[at];
            if element.space == Space::Html {
                return Step::Lost;
            }
            if name.is(&element.name) {
                self.open.truncate(at);
                return Step::Done;
            }
        }
        // An element of these is never open outside, and another end tag of the name changes nothing.
        if kind & (TEXT | VOID | ROOT) == TEXT || kind & VOID != 0 { Step::Done } else { Step::Outer }
    }

    /// Takes in an end tag that is read as HTML inside of foreign content.
    fn end_html(&mut self, name: Name<'_>) -> Step {
        let top = self.open.last().filter(|top| top.space == Space::Html);
        if top.is_some_and(|top| name.is(&top.name)) {
            self.open.pop();
            return Step::Done;
        }
        let harmless =
            name.key == super::names::BR || name.key == P && !self.html().any(|open| open.name.key == P);
        if harmless { Step::Done } else { Step::Lost }
    }

    /// The HTML elements from the last element on in which HTML stands.
    fn html(&self) -> impl Iterator<Item = &Element> {
        self.open.iter().rev().take_while(|element| element.space == Space::Html)
    }
}
