//! What stands on a page, frame by frame, and pressing it.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::tab::{FrameId, Tab, World};
use crate::{BrowserError, evidence};

/// Looks, in a world of its own.
const EYES: &str = include_str!("eyes.js");

/// More frames than any notice has; pages with advertising have hundreds.
const FRAMES: usize = 24;

/// An element that was seen, until the next look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Handle {
    pub(super) frame: FrameId,
    pub(super) number: usize,
}

/// Something that could be pressed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct SeenControl {
    pub(super) number: usize,
    /// Which of the selectors that were asked for met it.
    pub(super) selector: usize,
    pub(super) role: String,
    /// Element, id and classes.
    pub(super) name: String,
    /// Accessible name.
    pub(super) label: String,
    /// What can be read on it.
    pub(super) text: String,
    pub(super) title: String,
    #[serde(rename = "box")]
    pub(super) place: (f64, f64, f64, f64),
    pub(super) font_size: f64,
    pub(super) font_weight: f64,
    pub(super) contrast: f64,
    pub(super) ground_contrast: f64,
    pub(super) checked: Option<bool>,
    pub(super) disabled: bool,
    /// It has a size and isn't hidden.
    pub(super) shown: bool,
    /// It is in the window, and nothing covers it.
    pub(super) visible: bool,
    /// It folds something out in its place.
    pub(super) expands: bool,
    pub(super) footer: bool,
    /// Where it leads, where that is another document.
    pub(super) away: Option<String>,
    /// The boxes that it is in, by their place in the list.
    pub(super) within: Vec<usize>,
}

/// Something that could be a notice.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct SeenBox {
    pub(super) number: usize,
    /// `dialog`, `fixed`, `layer` (over others), `hint` (only its name speaks for it), `form`,
    /// `frame` (all of a frame's document).
    pub(super) kind: String,
    pub(super) name: String,
    /// Its name speaks of cookies or consent.
    pub(super) hinted: bool,
    pub(super) text: String,
    #[serde(rename = "box")]
    pub(super) place: (f64, f64, f64, f64),
    /// A part of it is in the window.
    pub(super) seen: bool,
    /// The boxes around it, by their place in the list.
    pub(super) parents: Vec<usize>,
}

/// What stands in one frame.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Glimpse {
    #[serde(skip)]
    pub(super) frame: FrameId,
    pub(super) language: String,
    pub(super) boxes: Vec<SeenBox>,
    pub(super) controls: Vec<SeenControl>,
}

/// Where an element can be pressed.
#[derive(Debug, Deserialize)]
struct Place {
    x: f64,
    y: f64,
    free: bool,
}

/// What a site keeps in the browser: `cookie NAME`, `local KEY`, `session KEY`, and the values.
pub(super) type Records = BTreeMap<String, String>;

/// Everything that stands on the page. Frames that go away meanwhile are left out.
pub(super) fn look(tab: &mut Tab) -> Result<Vec<Glimpse>, BrowserError> {
    let mut glimpses = Vec::new();
    for frame in tab.frames().into_iter().take(FRAMES) {
        if let Some(mut glimpse) = ask::<Glimpse>(tab, &frame.id, "eyes.look()")? {
            glimpse.frame = frame.id;
            glimpses.push(glimpse);
        }
    }
    Ok(glimpses)
}

/// The elements that can be seen and that selectors meet, with the number of the selector.
pub(super) fn find(tab: &mut Tab, selectors: &[String]) -> Result<Vec<(FrameId, SeenControl)>, BrowserError> {
    let mut found = Vec::new();
    if selectors.is_empty() {
        return Ok(found);
    }
    let call = format!("eyes.find({})", json!(selectors));
    for frame in tab.frames().into_iter().take(FRAMES) {
        let controls = ask::<Vec<SeenControl>>(tab, &frame.id, &call)?.unwrap_or_default();
        found.extend(controls.into_iter().map(|control| (frame.id.clone(), control)));
    }
    found.sort_by_key(|(_, control)| control.selector);
    Ok(found)
}

/// Which of the selectors meet anything in any frame, seen or not.
pub(super) fn exists(tab: &mut Tab, selectors: &[String]) -> Result<Vec<bool>, BrowserError> {
    let mut met = vec![false; selectors.len()];
    let call = format!("eyes.exists({})", json!(selectors));
    for frame in tab.frames().into_iter().take(FRAMES) {
        let here = ask::<Vec<bool>>(tab, &frame.id, &call)?.unwrap_or_default();
        for (met, here) in met.iter_mut().zip(here) {
            *met |= here;
        }
    }
    Ok(met)
}

/// The control as it is now; none if it is gone.
pub(super) fn state(tab: &mut Tab, handle: &Handle) -> Result<Option<SeenControl>, BrowserError> {
    ask(tab, &handle.frame, &format!("eyes.state({})", handle.number))
}

/// Everything that can be read on the page, its frames' too.
pub(super) fn text(tab: &mut Tab) -> Result<String, BrowserError> {
    let mut text = String::new();
    for frame in tab.frames().into_iter().take(FRAMES) {
        text += &ask::<String>(tab, &frame.id, "eyes.text()")?.unwrap_or_default();
        text.push('\n');
    }
    Ok(text)
}

/// What the site keeps: cookies that scripts can't read too.
pub(super) fn records(tab: &mut Tab) -> Result<Records, BrowserError> {
    let main = tab.main_frame();
    let mut records = ask::<Records>(tab, &main, "eyes.records()")?.unwrap_or_default();
    let cookies = tab.call("Network.getCookies", json!({}))?;
    for cookie in cookies["cookies"].as_array().into_iter().flatten() {
        let text = |key: &str| cookie[key].as_str().unwrap_or_default();
        records.insert(format!("cookie {}", text("name")), text("value").to_owned());
    }
    Ok(records)
}

/// Whether a mouse can meet an element: nothing lies over it that can't be scrolled away.
pub(super) fn reachable(tab: &mut Tab, handle: &Handle) -> Result<bool, BrowserError> {
    let place = ask::<Place>(tab, &handle.frame, &format!("eyes.spot({})", handle.number))?;
    Ok(place.is_some_and(|place| place.free))
}

/// Presses an element with the mouse; what no mouse can meet is pressed by the page's own means. False: it is gone.
pub(super) fn press(tab: &mut Tab, handle: &Handle) -> Result<bool, BrowserError> {
    let call = format!("eyes.spot({})", handle.number);
    let Some(mut place) = ask::<Place>(tab, &handle.frame, &call)? else { return Ok(false) };
    if !place.free {
        // It may be on its way in, or come when the mouse is near.
        let near = format!(
            "[Math.min(Math.max({}, 2), innerWidth - 3), Math.min(Math.max({}, 2), innerHeight - 3)]",
            place.x, place.y
        );
        if let Some((x, y)) = ask::<(f64, f64)>(tab, &handle.frame, &near)? {
            tab.call("Input.dispatchMouseEvent", json!({"type": "mouseMoved", "x": x, "y": y}))?;
        }
        tab.wait(500)?;
        match ask::<Place>(tab, &handle.frame, &call)? {
            Some(later) => place = later,
            None => return Ok(false),
        }
    }
    if place.free {
        tab.press_at(&handle.frame, place.x, place.y)?;
        return Ok(true);
    }
    let pressed = ask::<bool>(tab, &handle.frame, &format!("eyes.click({})", handle.number))?;
    Ok(pressed.unwrap_or(false))
}

/// Asks a frame; none where it is gone or has no answer.
fn ask<T: DeserializeOwned>(tab: &mut Tab, frame: &FrameId, call: &str) -> Result<Option<T>, BrowserError> {
    match tab.evaluate_in(frame, World::Own, &format!("{EYES};{call}")) {
        Ok(Value::Null) => Ok(None),
        Ok(value) => Ok(serde_json::from_value(value).ok()),
        // A page may go on to another while one asks.
        Err(BrowserError::Script(_) | BrowserError::Refused { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

impl SeenControl {
    /// What is said of it in the evidence.
    pub(super) fn measured(&self, means: evidence::Means) -> evidence::Control {
        let label = [&self.label, &self.text, &self.title].into_iter().find(|text| !text.is_empty());
        evidence::Control {
            means,
            label: label.cloned().unwrap_or_default(),
            role: self.role.clone(),
            size: (self.place.2, self.place.3),
            font_size: self.font_size,
            font_weight: self.font_weight,
            contrast: self.contrast,
            ground_contrast: self.ground_contrast,
            checked: self.checked,
            disabled: self.disabled,
            visible: self.visible,
        }
    }
}
