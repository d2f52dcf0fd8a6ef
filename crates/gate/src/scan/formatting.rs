//! Whether a parser may have formatting elements to open again.
//!
//! A formatting element that ends out of order (`<p><b></p>`) is opened again before the next text or tag (HTML, *13.2.4.3
//! The list of active formatting elements*), and then stands where no tag says so. Within SVG's `title` that decides what
//! an end tag ends. Here only elements inside an open formatting element are followed, and where their order isn't plain,
//! the answer is "perhaps" from then on.

use super::names::{
    ALONE, CLOSES_P, DL, FORMAT, HARD, HEADING, ITEM, Kind, LI, LIST, Name, OwnName, P, SCOPE, TEXT, VOID,
};

/// More open elements than this aren't followed.
const DEPTH_LIMIT: usize = 512;

#[derive(Default)]
pub(super) struct Formatting {
    /// The first of them is a formatting element.
    open: Vec<(OwnName, Kind)>,
    /// A `p` may be open.
    paragraph: bool,
    /// Of which no end tag is sure to be the end.
    stays: bool,
    disordered: bool,
}

impl Formatting {
    /// Whether there may be elements to open again.
    pub(super) fn is_disordered(&self) -> bool {
        self.disordered
    }

    pub(super) fn give_up(&mut self) {
        self.disordered = true;
        self.open.clear();
    }

    /// Whether nothing is open that a tag of no special name could change.
    pub(super) fn is_calm(&self) -> bool {
        self.open.is_empty()
    }

    /// Takes in a start tag; `unheeded` if a parser may pass over it.
    pub(super) fn start(&mut self, name: Name<'_>, kind: Kind, unheeded: bool) {
        let closes = kind & CLOSES_P != 0 && self.paragraph;
        if name.key == P {
            self.paragraph = true;
        } else if kind & SCOPE != 0 {
            self.stays |= self.paragraph;
        }
        if self.disordered || self.open.is_empty() && kind & FORMAT == 0 {
            return;
        }
        let top = self.open.last().map_or(0, |(_, kind)| *kind);
        let top_key = self.open.last().map_or(0, |(name, _)| name.key);
        let twice = kind & ALONE != 0 && self.open.iter().any(|(open, _)| name.is(open));
        let item = kind & ITEM != 0
            && (top & LIST == 0 || if name.key == LI { top_key == DL } else { top_key != DL });
        let heading = kind & HEADING != 0 && top & HEADING != 0;
        let unsure = unheeded || kind & HARD != 0 || self.open.len() >= DEPTH_LIMIT;
        if closes || twice || item || heading || unsure {
            self.give_up();
        } else if kind & (VOID | TEXT) == 0 {
            self.open.push((name.own(), kind));
        }
    }

    /// Takes in an end tag; `unheeded` if a parser may pass over it.
    pub(super) fn end(&mut self, name: Name<'_>, kind: Kind, unheeded: bool) {
        if name.key == P && self.paragraph {
            self.stays |= unheeded;
            self.paragraph = self.stays;
        }
        let Some((top, _)) = self.open.last() else { return };
        if name.is(top) {
            self.open.pop();
        } else if kind & (VOID | TEXT) == 0 {
            self.give_up();
        }
    }
}
