//! What a parser's tree builder would say to each tag: is what follows text, and does the tag open an element of SVG or
//! MathML?
//!
//! The whole answer needs the whole tree (HTML, *13.2.6 Tree construction*). Here as much is followed as pages that are in
//! order need. Where the answer depends on more, the page is refused as soon as it matters: at a start tag behind which
//! there may be text, and at a CDATA section.

use super::foreign::{Foreign, Step};
use super::formatting::Formatting;
use super::guard::{Guard, Verdict};
use super::names::{
    BODY, CONTEXT, DRAWING, FORMAT, HARD, HTML, Kind, Name, OwnName, P, PLAINTEXT, ROOT, SELECT, SVG_POINT,
    TEMPLATE, TEXT, WATCHED, text_name,
};
use crate::GateError;
use crate::tag::Tag;

/// After so many comparisons in vain nothing is followed any more: each end tag may cost as many as elements are open.
const COMPARED_LIMIT: usize = 1_000_000;

/// What is sure of the elements that are open.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Trust {
    Sure,
    /// Either what `foreign` says, or the page's own HTML.
    PerhapsOutside,
    /// Either what `foreign` says, or HTML inside an element of SVG or MathML whose end tag came.
    PerhapsStuck,
    /// Nothing.
    Lost,
}

/// What follows a start tag.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Follows {
    Markup,
    /// Text, up to the end tag of this name.
    Text(&'static [u8]),
}

pub(super) struct Tree {
    guard: Guard,
    formatting: Formatting,
    foreign: Foreign,
    trust: Trust,
    /// Names of which an end tag leads back to where HTML was stuck.
    stuck: Vec<OwnName>,
    /// How many open elements were compared with end tags that ended none of them.
    compared: usize,
    /// HTML elements have names of SVG.
    drawing_outside: bool,
    /// Nothing is open but the page's own HTML, and nothing is in doubt: `formatting` alone takes in the tags of most elements.
    plain: bool,
    /// It is plain, and no formatting element is open either: most tags can be passed over.
    calm: bool,
}

/// Elements that more than `formatting` has to know of.
const FOR_ALL: Kind = TEXT | ROOT | SELECT | CONTEXT | DRAWING;

impl Tree {
    pub(super) fn new() -> Self {
        Self {
            guard: Guard::new(),
            formatting: Formatting::default(),
            foreign: Foreign::default(),
            trust: Trust::Sure,
            stuck: Vec::new(),
            compared: 0,
            drawing_outside: false,
            plain: true,
            calm: true,
        }
    }

    /// Whether the tag's bytes will be asked for.
    pub(super) fn asks_for_attributes(&self, kind: Kind) -> bool {
        !self.calm && self.foreign.asks_for_attributes(kind)
    }

    /// Takes in a start tag. Says what follows it, and whether it closes itself.
    pub(super) fn start(
        &mut self,
        name: Name<'_>,
        kind: Kind,
        raw: &[u8],
        slash: bool,
    ) -> Result<(Follows, bool), GateError> {
        if self.calm && kind & WATCHED == 0 {
            return Ok((Follows::Markup, false));
        }
        if self.plain && kind & FOR_ALL == 0 {
            self.formatting.start(name, kind, false);
            self.calm = self.formatting.is_calm();
            return Ok((Follows::Markup, false));
        }
        refuse_if(self.guard.refuses(name, kind), name)?;
        let answer = self.start_watched(name, kind, raw, slash);
        self.look_around();
        answer
    }

    /// Refuses the page that ends in a start tag if the tag would be refused.
    pub(super) fn end_inside(&mut self, name: Name<'_>, kind: Kind) -> Result<(), GateError> {
        refuse_if(self.guard.refuses(name, kind), name)
    }

    /// Takes in an end tag that ends no text.
    pub(super) fn end(&mut self, name: Name<'_>, kind: Kind) {
        if self.calm && name.key != P {
            return;
        }
        if self.plain {
            self.formatting.end(name, kind, false);
            self.calm = self.formatting.is_calm();
            return;
        }
        self.guard.end_anywhere(name);
        if self.trust == Trust::Lost {
            return;
        }
        match self.foreign.end(name, kind) {
            Step::Done => {}
            Step::Outside => self.end_outside(name, kind),
            Step::Outer => self.end_outer(name, kind),
            Step::Lost => self.lose(),
        }
        self.settle();
        self.look_around();
    }

    /// Whether a CDATA section begins here.
    pub(super) fn takes_cdata(&self) -> Result<bool, GateError> {
        let sure = self.trust == Trust::Sure && (self.stuck.is_empty() || !self.foreign.is_empty());
        if sure { Ok(self.foreign.takes_cdata()) } else { Err(unsure("![CDATA[")) }
    }

    fn start_watched(
        &mut self,
        name: Name<'_>,
        kind: Kind,
        raw: &[u8],
        slash: bool,
    ) -> Result<(Follows, bool), GateError> {
        if self.trust == Trust::Lost {
            refuse_if(kind & TEXT != 0, name)?;
            return Ok((Follows::Markup, false));
        }
        if self.foreign.is_empty() {
            return self.start_outside(name, kind, slash);
        }
        if !self.foreign.reads_as_html(name) {
            let tag = Tag::read(raw);
            if !self.foreign.breaks_out(name, kind, &tag) {
                return self.start_foreign(name, kind, &tag, slash);
            }
            self.foreign.break_out();
            self.settle();
            if self.foreign.is_empty() {
                return self.start_outside(name, kind, slash);
            }
        }
        self.start_inside(name, kind, slash)
    }

    /// A start tag in the page's own HTML.
    fn start_outside(
        &mut self,
        name: Name<'_>,
        kind: Kind,
        slash: bool,
    ) -> Result<(Follows, bool), GateError> {
        let verdict = self.guard.start(name, kind);
        self.formatting.start(name, kind, self.guard.may_ignore());
        self.drawing_outside |= kind & DRAWING != 0;
        if kind & TEXT != 0 {
            refuse_if(verdict != Verdict::Heeded, name)?;
            return Ok((follows(name), false));
        }
        if kind & ROOT == 0 || verdict == Verdict::Ignored {
            return Ok((Follows::Markup, false));
        }
        if !slash {
            if self.foreign.push_root(name, kind).is_err() {
                self.lose();
            } else if verdict == Verdict::Perhaps {
                self.trust = Trust::PerhapsOutside;
                self.formatting.give_up();
            }
        }
        Ok((Follows::Markup, slash))
    }

    /// A start tag that is read as HTML inside of foreign content.
    fn start_inside(
        &mut self,
        name: Name<'_>,
        kind: Kind,
        slash: bool,
    ) -> Result<(Follows, bool), GateError> {
        if kind & ROOT != 0 {
            if !slash && self.foreign.push_root(name, kind).is_err() {
                self.lose();
            }
            return Ok((Follows::Markup, slash));
        }
        if kind & CONTEXT != 0 || self.foreign.start_html(name, kind) == Step::Lost {
            self.lose();
        }
        Ok((if kind & TEXT != 0 { follows(name) } else { Follows::Markup }, false))
    }

    /// A start tag of SVG or MathML.
    fn start_foreign(
        &mut self,
        name: Name<'_>,
        kind: Kind,
        tag: &Tag<'_>,
        slash: bool,
    ) -> Result<(Follows, bool), GateError> {
        if self.trust != Trust::Sure {
            refuse_if(kind & TEXT != 0, name)?;
            self.drawing_outside |= kind & DRAWING != 0;
            let matters = ROOT | CONTEXT | SELECT | FORMAT | HARD | SVG_POINT;
            let outside = self.trust == Trust::PerhapsOutside && kind & matters != 0;
            if outside || kind & ROOT != 0 {
                self.lose();
                return Ok((Follows::Markup, false));
            }
        }
        if slash {
            return Ok((Follows::Markup, true));
        }
        match self.foreign.push(name, kind, tag) {
            Err(_) => self.lose(),
            Ok(true) if self.trust == Trust::PerhapsOutside => self.lose(),
            Ok(true) if self.formatting.is_disordered() => self.be_stuck(),
            Ok(_) => {}
        }
        Ok((Follows::Markup, false))
    }

    /// An end tag in the page's own HTML.
    fn end_outside(&mut self, name: Name<'_>, kind: Kind) {
        if self.stuck.iter().any(|stuck| name.is(stuck)) {
            self.lose();
        }
        self.formatting.end(name, kind, self.guard.may_ignore());
        self.guard.end(name, kind);
    }

    /// An end tag of nothing in the foreign content that is open.
    fn end_outer(&mut self, name: Name<'_>, kind: Kind) {
        self.compared += self.foreign.depth();
        if self.compared > COMPARED_LIMIT {
            return self.lose();
        }
        if name.key == TEMPLATE {
            if self.guard.has_templates() {
                self.foreign.clear();
                self.end_outside(name, kind);
            }
            return;
        }
        let known = kind & DRAWING != 0 && !self.drawing_outside || name.key == BODY || name.key == HTML;
        if known {
            return;
        }
        if self.foreign.has_points() || self.trust == Trust::PerhapsStuck || kind & SELECT != 0 {
            self.lose();
        } else {
            self.trust = Trust::PerhapsOutside;
            self.formatting.give_up();
            self.guard.end(name, kind);
        }
    }

    /// What was in doubt is settled where the foreign content ends.
    fn settle(&mut self) {
        if self.foreign.is_empty() && self.trust != Trust::Lost {
            self.trust = Trust::Sure;
        }
    }

    /// A formatting element may be opened inside an element of SVG, which its end tag doesn't end then.
    fn be_stuck(&mut self) {
        for name in self.foreign.names() {
            if !self.stuck.contains(&name) {
                self.stuck.push(name);
            }
        }
        if self.stuck.len() > 64 {
            self.lose();
        } else {
            self.trust = Trust::PerhapsStuck;
        }
    }

    /// Finds out whether most tags can be passed over.
    fn look_around(&mut self) {
        self.plain = self.trust == Trust::Sure
            && self.foreign.is_empty()
            && self.stuck.is_empty()
            && self.guard.is_calm();
        self.calm = self.plain && self.formatting.is_calm();
    }

    fn lose(&mut self) {
        self.trust = Trust::Lost;
        self.foreign.clear();
    }
}

fn refuse_if(refused: bool, name: Name<'_>) -> Result<(), GateError> {
    if refused { Err(unsure(&String::from_utf8_lossy(text_name(name)))) } else { Ok(()) }
}

fn follows(name: Name<'_>) -> Follows {
    Follows::Text(if name.key == 0 { PLAINTEXT } else { text_name(name) })
}

fn unsure(what: &str) -> GateError {
    GateError::Unsafe(format!(
        "whether text follows `<{what}` depends on what browsers make of the page around it"
    ))
}
