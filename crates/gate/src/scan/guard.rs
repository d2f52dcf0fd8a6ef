//! Where a start tag may be passed over, so that what follows it would not be text: in `select`, in a `template` that
//! waits for columns, and in a page of frames.
//!
//! Parsers that follow the standard since 2025 know no *in select* insertion mode; those before it pass over nearly
//! every tag there. What only some pass over is refused.

use super::names::{
    COL, FRAMESET, HEAD, INPUT, KEYGEN, Kind, NOFRAMES, Name, ROOT, SCRIPT, SELECT_NAME, TABLE, TEMPLATE,
    TEXT, TEXTAREA,
};

/// More templates inside each other than this, and nothing is sure any more.
const TEMPLATES_LIMIT: usize = 512;

/// Whether a `select` is open.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Select {
    No,
    Yes,
    Perhaps,
}

/// What an open `template` was found to hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Holds {
    Nothing,
    Columns,
    Anything,
}

struct Template {
    holds: Holds,
    /// Whether a `select` is open outside.
    select: Select,
}

pub(super) struct Guard {
    select: Select,
    templates: Vec<Template>,
    frameset: bool,
    coarse: Coarse,
    lost: bool,
}

/// What the guard makes of a start tag.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Verdict {
    Heeded,
    /// Some parsers pass over it.
    Perhaps,
    /// Each parser passes over it.
    Ignored,
}

impl Guard {
    pub(super) fn new() -> Self {
        Self {
            select: Select::No,
            templates: Vec::new(),
            frameset: false,
            coarse: Coarse::Outside,
            lost: false,
        }
    }

    /// Whether nothing is open here that a tag of no special name could change.
    pub(super) fn is_calm(&self) -> bool {
        self.select == Select::No
            && self.templates.is_empty()
            && !self.frameset
            && self.coarse == Coarse::Outside
    }

    /// Whether this start tag would have to be refused, by its name alone and wherever it stands.
    pub(super) fn refuses(&mut self, name: Name<'_>, kind: Kind) -> bool {
        self.coarse.start(name.key, kind)
    }

    /// Takes in a start tag outside of foreign content.
    pub(super) fn start(&mut self, name: Name<'_>, kind: Kind) -> Verdict {
        if let Some(template) = self.templates.last_mut() {
            match template.holds {
                Holds::Nothing if name.key == COL => template.holds = Holds::Columns,
                Holds::Nothing if kind & HEAD == 0 => template.holds = Holds::Anything,
                _ => {}
            }
        }
        if self.in_columns() && name.key != TEMPLATE {
            self.unsure_of_select(name.key);
            return if kind & (TEXT | ROOT) != 0 { Verdict::Ignored } else { Verdict::Heeded };
        }
        match name.key {
            SELECT_NAME => {
                self.select = match self.select {
                    Select::No => Select::Yes,
                    Select::Yes => Select::No,
                    Select::Perhaps => Select::Perhaps,
                }
            }
            INPUT | TEXTAREA => self.select = Select::No,
            KEYGEN => self.unsure_of_select(name.key),
            TEMPLATE => self.open_template(),
            FRAMESET => self.frameset = true,
            _ if kind & TABLE != 0 => self.unsure_of_select(name.key),
            _ => {}
        }
        let perhaps = match kind & (TEXT | ROOT) {
            0 => false,
            ROOT => self.select != Select::No || self.frameset,
            _ => self.select != Select::No && name.key != SCRIPT || self.frameset && name.key != NOFRAMES,
        };
        if perhaps || self.lost && kind & TEXT != 0 { Verdict::Perhaps } else { Verdict::Heeded }
    }

    /// Takes in an end tag outside of foreign content.
    pub(super) fn end(&mut self, name: Name<'_>, kind: Kind) {
        match name.key {
            TEMPLATE => {
                if let Some(template) = self.templates.pop() {
                    self.select = template.select;
                }
            }
            _ if self.in_columns() => {}
            SELECT_NAME => self.select = Select::No,
            _ if kind & TABLE != 0 => self.unsure_of_select(name.key),
            _ => {}
        }
    }

    /// Takes in an end tag wherever it stands.
    pub(super) fn end_anywhere(&mut self, name: Name<'_>) {
        self.coarse.end(name.key);
    }

    /// Whether tags may be passed over here, end tags too.
    pub(super) fn may_ignore(&self) -> bool {
        self.select != Select::No || self.in_columns() || self.frameset
    }

    pub(super) fn has_templates(&self) -> bool {
        !self.templates.is_empty()
    }

    fn in_columns(&self) -> bool {
        self.templates.last().is_some_and(|template| template.holds == Holds::Columns)
    }

    fn unsure_of_select(&mut self, key: u64) {
        if self.select == Select::Yes || key == SELECT_NAME {
            self.select = Select::Perhaps;
        }
    }

    fn open_template(&mut self) {
        self.lost |= self.templates.len() >= TEMPLATES_LIMIT;
        if !self.lost {
            self.templates.push(Template { holds: Holds::Nothing, select: self.select });
            self.select = Select::No;
        }
    }
}

/// A second look that knows names alone and refuses more: no text is trusted between `select` and its end, nor behind a
/// `frameset`, whatever stands between. It is lol_html's, whose strictness is the least that the gate asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Coarse {
    Outside,
    Select,
    Templates(u32),
    Frames,
}

impl Coarse {
    fn start(&mut self, key: u64, kind: Kind) -> bool {
        let is_text = kind & TEXT != 0;
        match *self {
            Self::Outside => match key {
                SELECT_NAME => *self = Self::Select,
                FRAMESET => *self = Self::Frames,
                _ => {}
            },
            Self::Select => match key {
                SELECT_NAME | TEXTAREA | INPUT | KEYGEN => *self = Self::Outside,
                TEMPLATE => *self = Self::Templates(1),
                _ => return is_text && key != SCRIPT,
            },
            Self::Templates(depth) if key == TEMPLATE => *self = Self::Templates(depth.saturating_add(1)),
            Self::Templates(_) => return is_text,
            Self::Frames => return is_text && key != NOFRAMES,
        }
        false
    }

    fn end(&mut self, key: u64) {
        match *self {
            Self::Select if key == SELECT_NAME => *self = Self::Outside,
            Self::Templates(depth) if key == TEMPLATE => {
                *self = if depth == 1 { Self::Select } else { Self::Templates(depth - 1) };
            }
            _ => {}
        }
    }
}
