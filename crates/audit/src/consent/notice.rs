//! Which of the things on a page is the notice, and what its controls mean.

use super::sight::{Glimpse, Handle, SeenBox, SeenControl};
use super::words::{Word, Words};
use crate::evidence::Means;
use crate::tab::FrameId;

/// A box with more controls is a page, not a notice.
const CONTROLS: usize = 200;

/// A longer text is a page's.
const TEXT: usize = 20_000;

/// A control and what it means.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub(super) handle: Handle,
    pub(super) control: SeenControl,
    pub(super) means: Means,
    /// It speaks of all purposes.
    pub(super) all: bool,
    /// Only an acknowledgement: `OK`, `Got it`.
    pub(super) dismisses: bool,
    /// It costs money or an account.
    pub(super) pays: bool,
    /// A tool's rule says what it means.
    pub(super) by_rule: bool,
}

/// A notice as it stands.
#[derive(Debug, Clone, Default)]
pub(super) struct Notice {
    pub(super) name: String,
    /// The element's number in its frame.
    pub(super) number: usize,
    pub(super) text: String,
    pub(super) frame: FrameId,
    pub(super) controls: Vec<Known>,
    /// How likely it is one.
    pub(super) score: i64,
}

impl Notice {
    /// The controls of a meaning, the one first that suits best: seen, and for all purposes.
    pub(super) fn with(&self, means: Means) -> Vec<&Known> {
        let mut found: Vec<&Known> =
            self.controls.iter().filter(|one| one.means == means && !one.pays).collect();
        found.sort_by_key(|one| (one.dismisses, !one.all, !one.control.visible, one.control.away.is_some()));
        found
    }

    /// Switches of purposes that can be changed.
    pub(super) fn switches(&self) -> impl Iterator<Item = &Known> {
        let can = |one: &&Known| one.means == Means::Purpose && !one.control.disabled;
        self.controls.iter().filter(can)
    }

    /// Whether a control is there of which nobody knows what it does.
    pub(super) fn has_unknown(&self) -> bool {
        self.controls.iter().any(|one| one.means == Means::Other && !one.pays && one.control.away.is_none())
    }

    /// What tells this state of it from another.
    pub(super) fn print(&self) -> String {
        let mut print = self.name.clone();
        for one in &self.controls {
            print.push('|');
            print += &one.control.label;
        }
        print
    }
}

/// The notices that stand on a page, the likeliest first. Boxes that a tool's rule names are notices whatever they say.
/// Those that were a notice a moment ago, or came when one asked for more, needn't say again what they are about (`known`).
pub(super) fn notices(
    glimpses: &[Glimpse],
    words: &Words,
    blessed: &[Handle],
    known: &[Handle],
) -> Vec<Notice> {
    let mut found = Vec::new();
    for glimpse in glimpses {
        let framed = glimpse.frame != glimpses[0].frame;
        let all: Vec<Notice> = (0..glimpse.boxes.len())
            .filter_map(|index| notice(glimpse, index, words, framed, blessed, known))
            .collect();
        found.extend(all);
    }
    found.sort_by_key(|notice| std::cmp::Reverse(notice.score));
    found
}

/// A box as a notice; none if it is none.
fn notice(
    glimpse: &Glimpse,
    index: usize,
    words: &Words,
    framed: bool,
    blessed: &[Handle],
    heard: &[Handle],
) -> Option<Notice> {
    let seen: &SeenBox = &glimpse.boxes[index];
    // A form by itself is a part of the page.
    if !seen.seen || seen.text.len() > TEXT || seen.kind == "form" {
        return None;
    }
    let inside = |control: &&SeenControl| control.within.contains(&index);
    let controls: Vec<&SeenControl> = glimpse.controls.iter().filter(inside).collect();
    if controls.is_empty() || controls.len() > CONTROLS {
        return None;
    }
    let is_one_of =
        |list: &[Handle]| list.iter().any(|one| one.frame == glimpse.frame && one.number == seen.number);
    let topical = words.is_topical(&seen.text) || is_one_of(heard);
    let blessed = is_one_of(blessed);
    if !topical && !seen.hinted && !blessed {
        return None;
    }
    let known = known(glimpse, &controls, words);
    let count = |means: Means| known.iter().filter(|one| one.means == means && !one.pays).count();
    let [accepts, rejects, saves] = [Means::Accept, Means::Reject, Means::Save].map(count);
    let leads = count(Means::Settings) + count(Means::Close) + count(Means::OptOut);
    let answers = accepts + rejects + saves;
    let over = seen.kind != "hint";
    // A bar with a link to the settings is a footer. One with the name and the matter of a notice is one that nobody understands.
    let asks = over && seen.hinted && topical && seen.text.chars().count() > 40 && controls.len() < 20;
    if !blessed && answers == 0 && !asks {
        return None;
    }
    if !blessed && accepts + rejects == 0 && !(topical && (over || seen.hinted)) {
        return None;
    }
    // Without a word on cookies an `OK` is any dialog's.
    let only_dismisses =
        rejects + saves == 0 && known.iter().all(|one| one.means != Means::Accept || one.dismisses);
    if !blessed && only_dismisses && !(topical && (over || seen.hinted)) {
        return None;
    }
    let mut score = 0;
    let mut add = |condition: bool, points: i64| score += if condition { points } else { 0 };
    add(accepts > 0, 30);
    add(rejects > 0, 30);
    add(saves > 0, 20);
    add(count(Means::Purpose) > 0, 15);
    add(leads > 0, 10);
    add(topical, 20);
    add(seen.hinted, 15);
    add(seen.kind == "dialog", 25);
    add(seen.kind == "fixed", 20);
    add(matches!(seen.kind.as_str(), "layer" | "frame"), 15);
    add(framed, -5);
    let visible = known.iter().filter(|one| one.control.visible && one.means != Means::Other).count();
    add(visible > 0, 40);
    let depth = i64::try_from(seen.parents.len()).unwrap_or(0);
    // Of boxes in one another the innermost that has it all; of those that only have a name the outermost.
    score = score * 100 + if over { depth } else { -depth };
    Some(Notice {
        name: seen.name.clone(),
        number: seen.number,
        text: seen.text.clone(),
        frame: glimpse.frame.clone(),
        controls: known,
        score,
    })
}

/// What the controls of one box mean.
pub(super) fn known(glimpse: &Glimpse, controls: &[&SeenControl], words: &Words) -> Vec<Known> {
    let read: Vec<Option<Word>> =
        controls.iter().map(|control| word(control, words, &glimpse.language)).collect();
    let truly = read.contains(&Some(Word::Accept));
    let known = controls.iter().zip(read).map(|(control, word)| {
        let switch = matches!(control.role.as_str(), "checkbox" | "switch" | "radio");
        let mut means = match word {
            _ if switch => Means::Purpose,
            // An `OK` next to an acceptance is something else.
            Some(Word::Dismiss) if truly => Means::Close,
            Some(word) => word.means(),
            None => Means::Other,
        };
        // The heading of a purpose, which folds out what is said of it.
        if control.expands && matches!(means, Means::Accept | Means::Reject | Means::Save) {
            means = Means::Other;
        }
        if control.away.is_some() && means == Means::Settings {
            // A link that says *more* and leads away tells more. One that says *settings* may have a page of its own for them.
            means = if word == Some(Word::Settings) && is_way_back(control, words) {
                Means::WayBack
            } else {
                Means::Policy
            };
        } else if control.away.is_some() && means == Means::Other {
            means = if words.is_topical(&control.label) { Means::Policy } else { Means::Other };
        }
        // In the notice itself the way to the settings is the second layer.
        if means == Means::WayBack && control.away.is_none() {
            means = Means::Settings;
        }
        Known {
            handle: Handle { frame: glimpse.frame.clone(), number: control.number },
            control: (*control).clone(),
            means,
            all: words.is_all(&control.label) || words.is_all(&control.text),
            dismisses: word == Some(Word::Dismiss),
            pays: word == Some(Word::Pay),
            by_rule: false,
        }
    });
    known.collect()
}

/// What a control's words say: those that can be read before those that are only said aloud.
fn word(control: &SeenControl, words: &Words, language: &str) -> Option<Word> {
    let texts = [&control.text, &control.label, &control.title];
    // What a cross does is said aloud, if anywhere.
    let speaks = |text: &&&String| text.chars().filter(|letter| letter.is_alphanumeric()).count() > 1;
    texts
        .iter()
        .filter(speaks)
        .find_map(|text| words.of(text, language))
        .or_else(|| texts.into_iter().find_map(|text| words.of(text, language)))
        .or_else(|| {
            let cross = |text: &String| matches!(text.trim(), "×" | "✕" | "✖" | "x" | "X" | "╳" | "🗙" | "⨯");
            texts.into_iter().any(cross).then_some(Word::Close)
        })
}

/// Whether a control of the page, outside of a notice, leads back to it: *Cookie settings*, *Withdraw your consent*.
pub(super) fn is_way_back(control: &SeenControl, words: &Words) -> bool {
    [&control.text, &control.label, &control.title].into_iter().any(|text| {
        let word = words.of(text, "");
        // Settings may be those of anything.
        let settings = word == Some(Word::Settings) && words.is_topical(text);
        word == Some(Word::WayBack)
            || settings
            || words.can_be(text, Word::WayBack)
            || words.changes_choice(text)
    })
}

/// Whether a control of the page offers to opt out of sale and sharing.
pub(super) fn is_opt_out(control: &SeenControl, words: &Words) -> bool {
    [&control.text, &control.label].into_iter().any(|text| words.of(text, "") == Some(Word::OptOut))
}

/// Whether a control says *yes* or *no* and nothing else.
pub(super) fn is_short(control: &SeenControl) -> bool {
    super::words::plain(&control.text).chars().count() <= 4
}

/// Whether a control of the page leads to what the site says of cookies or privacy.
pub(super) fn is_policy(control: &SeenControl, words: &Words) -> bool {
    words.of(&control.label, "") == Some(Word::Policy) && control.away.is_some()
}
