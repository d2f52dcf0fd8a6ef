//! What the law of a place wants, as far as a browser shows it.

use crate::finding::Purpose;

/// What a purpose needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Want {
    /// Nothing.
    Free,
    /// It may run until the visitor objects.
    OptOut,
    /// It may run once the visitor has agreed.
    OptIn,
}

/// What holds for the visitors that are looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regime {
    /// `opt-in`, `opt-out`, or the law pack's name for it.
    pub name: String,
    /// The place, where one was named.
    pub jurisdiction: Option<String>,
    /// What comfort needs.
    pub functional: Want,
    /// What counting needs.
    pub analytics: Want,
    /// What advertising needs, and whatever else isn't named here.
    pub marketing: Want,
    /// GPC is an opt-out from sale and sharing.
    pub signal: bool,
    /// A site that gets GPC must show that it was honoured.
    pub signal_shown: bool,
    /// Links that the law wants on the page.
    pub links: Vec<String>,
    /// Where the law says so.
    pub citation: String,
    /// Where it says so of GPC.
    pub signal_citation: String,
}

impl Regime {
    /// Consent first, as in the European Union.
    #[must_use]
    pub fn opt_in() -> Self {
        Self {
            name: "opt-in".into(),
            jurisdiction: None,
            functional: Want::OptIn,
            analytics: Want::OptIn,
            marketing: Want::OptIn,
            signal: true,
            signal_shown: false,
            links: vec![],
            citation: "Directive 2002/58/EC, Article 5(3)".into(),
            signal_citation: "Directive 2002/58/EC, Article 5(3); Regulation (EU) 2016/679, Article 21(5)"
                .into(),
        }
    }

    /// Until the visitor objects, as in California.
    #[must_use]
    pub fn opt_out() -> Self {
        Self {
            name: "opt-out".into(),
            functional: Want::Free,
            analytics: Want::Free,
            marketing: Want::OptOut,
            citation: "Cal. Civ. Code 1798.120, 1798.135".into(),
            signal_citation: "11 CCR 7025".into(),
            ..Self::opt_in()
        }
    }

    /// What a purpose needs.
    #[must_use]
    pub fn want(&self, purpose: &Purpose) -> Want {
        match purpose {
            Purpose::Necessary => Want::Free,
            Purpose::Functional => self.functional,
            Purpose::Analytics => self.analytics,
            Purpose::Marketing | Purpose::Other(_) => self.marketing,
        }
    }

    /// Whether visitors are asked first, for anything.
    #[must_use]
    pub fn asks(&self) -> bool {
        self.marketing == Want::OptIn || self.analytics == Want::OptIn
    }
}
