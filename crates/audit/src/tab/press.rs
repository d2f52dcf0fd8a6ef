//! Pressing things as a person does: at a place in the window, with a mouse.

use std::time::{Duration, Instant};

use serde::Deserialize;
use serde_json::json;

use super::{Element, FrameId, Tab, World};
use crate::BrowserError;

/// Brings an element into view and says where it is.
const PLACE: &str = include_str!("place.js");

/// Where an element can be pressed.
#[derive(Debug, Clone, Deserialize)]
pub struct Spot {
    /// From the left of the frame's window, CSS pixels.
    pub x: f64,
    /// From its top.
    pub y: f64,
    /// It has a size and isn't hidden.
    pub visible: bool,
    /// What a press there would meet instead, where that is another element: `div#overlay`.
    pub covered_by: Option<String>,
}

impl Tab {
    /// Brings an element into view, and says where it can be pressed.
    ///
    /// # Errors
    /// The browser.
    pub fn spot(&mut self, element: &Element) -> Result<Spot, BrowserError> {
        let spot = self.call_on(element, PLACE)?;
        serde_json::from_value(spot).map_err(|error| BrowserError::Script(error.to_string()))
    }

    /// Presses an element with the mouse. What can't be met (hidden, covered) is not pressed; the answer says so.
    ///
    /// # Errors
    /// The browser.
    pub fn press(&mut self, element: &Element) -> Result<Spot, BrowserError> {
        let spot = self.spot(element)?;
        if spot.visible && spot.covered_by.is_none() {
            self.press_at(&element.frame, spot.x, spot.y)?;
        }
        Ok(spot)
    }

    /// Presses at a place in a frame's window.
    ///
    /// # Errors
    /// The browser.
    pub fn press_at(&mut self, frame: &FrameId, x: f64, y: f64) -> Result<(), BrowserError> {
        let (left, top) = self.offset(frame)?;
        let (x, y) = (x + left, y + top);
        self.pressed = Some(Instant::now());
        self.call("Input.dispatchMouseEvent", json!({"type": "mouseMoved", "x": x, "y": y}))?;
        for kind in ["mousePressed", "mouseReleased"] {
            let event = json!({"type": kind, "x": x, "y": y, "button": "left", "clickCount": 1});
            self.call("Input.dispatchMouseEvent", event)?;
        }
        Ok(())
    }

    /// Whether what the page asks now may be about our press.
    pub(super) fn has_just_pressed(&self) -> bool {
        const JUST: Duration = Duration::from_secs(3);
        self.pressed.is_some_and(|pressed| pressed.elapsed() < JUST)
    }

    /// Presses a key: `Tab`, `Enter`, `Escape`.
    ///
    /// # Errors
    /// The browser.
    pub fn press_key(&mut self, key: &str) -> Result<(), BrowserError> {
        let code = match key {
            "Tab" => 9,
            "Enter" => 13,
            "Escape" => 27,
            _ => 0,
        };
        for kind in ["rawKeyDown", "keyUp"] {
            let event = json!({"type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code});
            self.call("Input.dispatchKeyEvent", event)?;
        }
        Ok(())
    }

    /// Where a frame's window begins in the page's.
    fn offset(&mut self, frame: &FrameId) -> Result<(f64, f64), BrowserError> {
        let (mut left, mut top) = (0.0, 0.0);
        let mut at = frame.clone();
        while let Some(parent) = self.frames.get(&at).and_then(|frame| frame.parent.clone()) {
            let Some(session) = self.frames.get(&parent).map(|frame| frame.session.clone()) else { break };
            let owner = self.call_in(&session, "DOM.getFrameOwner", json!({"frameId": at.0}))?;
            let params = json!({"backendNodeId": owner["backendNodeId"]});
            let node = self.call_in(&session, "DOM.resolveNode", params)?;
            let object = node["object"]["objectId"].as_str().unwrap_or_default().to_owned();
            let element = Element { frame: parent.clone(), session, object };
            let begins = "function () { const box = this.getBoundingClientRect(); \
                return [box.left + this.clientLeft, box.top + this.clientTop] }";
            let begins = self.call_on(&element, begins)?;
            left += begins[0].as_f64().unwrap_or_default();
            top += begins[1].as_f64().unwrap_or_default();
            at = parent;
        }
        Ok((left, top))
    }

    /// The element of the first frame that has one for a CSS selector; `>>>` goes on in a shadow root.
    ///
    /// # Errors
    /// The browser.
    pub fn find(&mut self, selector: &str) -> Result<Option<Element>, BrowserError> {
        let parts: Vec<&str> = selector.split(">>>").map(str::trim).collect();
        let parts = serde_json::to_string(&parts).expect("strings are JSON");
        let expression = format!(
            "{parts}.reduce((at, part) => at && (at.shadowRoot ?? at).querySelector(part), document)"
        );
        for frame in self.frames() {
            match self.element(&frame.id, World::Own, &expression) {
                Ok(Some(element)) => return Ok(Some(element)),
                // A frame may go while one looks; a selector may be none.
                Ok(None) | Err(BrowserError::Script(_) | BrowserError::Refused { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(None)
    }
}
