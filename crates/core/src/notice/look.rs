//! How the notice looks. A part of the notice, since what was seen is a part of what was asked.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// How the notice looks on a site.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Look {
    /// Where the first layer stands.
    pub position: Position,
    /// How one comes back to it.
    pub way_back: WayBack,
    /// Where a law takes one link in place of its two, with an icon, whether that is shown.
    pub short_opt_out_link: bool,
    /// Colours in place of the built-in ones.
    pub light: BTreeMap<Part, Colour>,
    /// The same where the visitor's system is dark.
    pub dark: BTreeMap<Part, Colour>,
}

/// Where the first layer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Position {
    /// Along the bottom.
    #[default]
    Bottom,
    /// A card in the corner at the bottom end.
    Corner,
    /// In the middle, over the page.
    Centre,
}

impl Position {
    /// Its name, as in a site file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Bottom => "bottom",
            Self::Corner => "corner",
            Self::Centre => "centre",
        }
    }
}

/// How one comes back to the notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WayBack {
    /// A small button that floats in the corner.
    #[default]
    Button,
    /// A link at the page's end, in the page's own style.
    Link,
    /// The site has a link of its own to the preferences page on every page.
    Own,
}

/// A part of the notice that has a colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// What everything stands on.
    Background,
    /// Text.
    Text,
    /// Text of less weight.
    SoftText,
    /// Lines between things.
    Line,
    /// Edges of switches and of the way back.
    Edge,
    /// Buttons, links, switches that are on.
    Strong,
    /// What is written on `strong`.
    OnStrong,
    /// Behind what is set apart.
    Tint,
}

impl Part {
    /// Every part with its custom property's last word and the built-in colours, light and dark.
    pub const ALL: [(Self, &'static str, Colour, Colour); 8] = [
        (Self::Background, "back", Colour(0xff_ff_ff), Colour(0x17_1d_1f)),
        (Self::Text, "text", Colour(0x1b_25_29), Colour(0xe9_ef_ef)),
        (Self::SoftText, "soft", Colour(0x55_64_6a), Colour(0xa5_b3_b5)),
        (Self::Line, "line", Colour(0xd4_dc_dd), Colour(0x37_42_45)),
        (Self::Edge, "edge", Colour(0x6b_7a_7e), Colour(0x87_97_9a)),
        (Self::Strong, "strong", Colour(0x0d_56_5e), Colour(0x8f_d6_d4)),
        (Self::OnStrong, "on-strong", Colour(0xff_ff_ff), Colour(0x0b_23_24)),
        (Self::Tint, "tint", Colour(0xe8_f3_f3), Colour(0x21_30_31)),
    ];
}

/// What must be told apart, and by how much at least (WCAG 2.2, 1.4.3 for text, 1.4.11 for parts of controls).
pub const CONTRASTS: [(Part, Part, f64); 9] = [
    (Part::Text, Part::Background, 4.5),
    (Part::Text, Part::Tint, 4.5),
    (Part::SoftText, Part::Background, 4.5),
    (Part::SoftText, Part::Tint, 4.5),
    (Part::Strong, Part::Background, 4.5),
    (Part::Strong, Part::Tint, 4.5),
    (Part::OnStrong, Part::Strong, 4.5),
    (Part::Edge, Part::Background, 3.0),
    (Part::Edge, Part::Tint, 3.0),
];

/// A colour without transparency: `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub u32);

/// Why a text is no colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a colour is `#` and six hex digits, as in `#0d565e`")]
pub struct ColourError;

impl Colour {
    /// Its relative luminance, 0 to 1 (WCAG 2.2, *relative luminance*).
    #[must_use]
    pub fn luminance(self) -> f64 {
        let channel = |shift: u32| {
            let value = f64::from(self.0 >> shift & 0xff) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
    }

    /// The contrast ratio of two colours, 1 to 21 (WCAG 2.2, *contrast ratio*).
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:06x}", self.0)
    }
}

impl FromStr for Colour {
    type Err = ColourError;

    fn from_str(text: &str) -> Result<Self, ColourError> {
        let digits = text.strip_prefix('#').filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()));
        let long = match digits.ok_or(ColourError)? {
            short if short.len() == 3 => short.chars().flat_map(|digit| [digit, digit]).collect(),
            long if long.len() == 6 => long.to_owned(),
            _ => return Err(ColourError),
        };
        u32::from_str_radix(&long, 16).map(Self).map_err(|_| ColourError)
    }
}

impl Serialize for Colour {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Colour {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl Look {
    /// The colour of a part, where the system is dark or not.
    #[must_use]
    pub fn colour(&self, part: Part, dark: bool) -> Colour {
        let own = if dark { self.dark.get(&part) } else { self.light.get(&part) };
        let built_in = Part::ALL.into_iter().find(|row| row.0 == part);
        own.copied().or_else(|| built_in.map(|row| if dark { row.3 } else { row.2 })).unwrap_or(Colour(0))
    }

    /// Whether a site chose any colour of its own.
    #[must_use]
    pub fn has_own_colours(&self) -> bool {
        !self.light.is_empty() || !self.dark.is_empty()
    }

    /// What can't be told apart well enough.
    #[must_use]
    pub fn contrast_problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        for (dark, table) in [(false, "light"), (true, "dark")] {
            for (front, back, least) in CONTRASTS {
                let (of_front, of_back) = (self.colour(front, dark), self.colour(back, dark));
                let found = of_front.contrast(of_back);
                if found < least {
                    let name = |part| {
                        serde_json::to_value(part)
                            .ok()
                            .and_then(|v| v.as_str().map(ToOwned::to_owned))
                            .unwrap_or_default()
                    };
                    problems.push(format!(
                        "[look.{table}] `{}` {of_front} on `{}` {of_back} has a contrast of {found:.2}, and {least} is needed to read it",
                        name(front),
                        name(back),
                    ));
                }
            }
        }
        problems
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_what_wcag_says() {
        let contrast = |a: &str, b: &str| a.parse::<Colour>().unwrap().contrast(b.parse().unwrap());
        assert!((contrast("#000", "#ffffff") - 21.0).abs() < 1e-9);
        assert!((contrast("#777777", "#ffffff") - 4.478).abs() < 1e-3, "the well-known grey that just fails");
        assert!((contrast("#123456", "#123456") - 1.0).abs() < 1e-9);
        for bad in ["", "red", "#12", "#1234567", "#ggg", "123456", "rgb(0,0,0)"] {
            assert_eq!(bad.parse::<Colour>(), Err(ColourError), "{bad}");
        }
    }

    #[test]
    fn the_built_in_colours_can_be_read_and_bad_ones_are_named() {
        assert_eq!(Look::default().contrast_problems(), Vec::<String>::new());
        let mut look = Look::default();
        look.light.insert(Part::SoftText, Colour(0xaa_aa_aa));
        let problems = look.contrast_problems().join("\n");
        assert!(
            problems
                .contains("[look.light] `soft-text` #aaaaaa on `background` #ffffff has a contrast of 2.32"),
            "{problems}"
        );
        assert!(!problems.contains("dark"), "{problems}");
    }
}
