//! Scripts of ours in a page.

use serde_json::{Value, json};

use super::{Frame, FrameId, SessionId, Tab};
use crate::BrowserError;

/// Whose names a script sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum World {
    /// The page's: its variables, and what it has done to the browser's own functions.
    Page,
    /// One of our own: the same document, with the browser's functions as they were. The page sees nothing of it.
    Own,
}

impl World {
    pub(super) fn name(self) -> Option<&'static str> {
        match self {
            Self::Page => None,
            Self::Own => Some("own"),
        }
    }
}

/// An element of a page, or another object, that is held on to.
#[derive(Debug, Clone)]
pub struct Element {
    /// Where it is.
    pub frame: FrameId,
    pub(super) session: SessionId,
    pub(super) object: String,
}

impl Tab {
    /// The page first, then the frames in it.
    pub fn frames(&self) -> Vec<Frame> {
        self.frames.list(&self.main_frame())
    }

    /// The page's own frame.
    pub fn main_frame(&self) -> FrameId {
        FrameId(self.target.clone())
    }

    /// The value of an expression in the page's own world, awaited if it is a promise.
    ///
    /// # Errors
    /// It throws, or the browser doesn't answer.
    pub fn evaluate(&mut self, expression: &str) -> Result<Value, BrowserError> {
        let main = self.main_frame();
        self.evaluate_in(&main, World::Page, expression)
    }

    /// The value of an expression in a frame, awaited if it is a promise.
    ///
    /// # Errors
    /// It throws, the frame is gone, or the browser doesn't answer.
    pub fn evaluate_in(
        &mut self,
        frame: &FrameId,
        world: World,
        expression: &str,
    ) -> Result<Value, BrowserError> {
        let mut answer = self.run(frame, world, expression, true)?.1;
        Ok(answer["result"]["value"].take())
    }

    /// The element that an expression gives; none if it gives nothing.
    ///
    /// # Errors
    /// It throws, the frame is gone, or the browser doesn't answer.
    pub fn element(
        &mut self,
        frame: &FrameId,
        world: World,
        expression: &str,
    ) -> Result<Option<Element>, BrowserError> {
        let (session, answer) = self.run(frame, world, expression, false)?;
        let object = answer["result"]["objectId"].as_str();
        Ok(object.map(|object| Element { frame: frame.clone(), session, object: object.to_owned() }))
    }

    /// What a function gives whose `this` is the element: `function () { return this.textContent }`.
    ///
    /// # Errors
    /// It throws, or the browser doesn't answer.
    pub fn call_on(&mut self, element: &Element, function: &str) -> Result<Value, BrowserError> {
        let params = json!({
            "objectId": element.object, "functionDeclaration": function, "returnByValue": true, "awaitPromise": true,
            "userGesture": false,
        });
        let mut answer = self.call_in(&element.session, "Runtime.callFunctionOn", params)?;
        thrown(&answer)?;
        Ok(answer["result"]["value"].take())
    }

    fn run(
        &mut self,
        frame: &FrameId,
        world: World,
        expression: &str,
        by_value: bool,
    ) -> Result<(SessionId, Value), BrowserError> {
        let (session, context) = self.context(frame, world)?;
        let params = json!({
            "expression": expression, "contextId": context, "awaitPromise": true, "returnByValue": by_value,
        });
        let answer = self.call_in(&session, "Runtime.evaluate", params)?;
        thrown(&answer)?;
        Ok((session, answer))
    }

    /// The context of a frame's world. Worlds of our own are made where they are missing.
    fn context(&mut self, frame: &FrameId, world: World) -> Result<(SessionId, u64), BrowserError> {
        let gone = || BrowserError::Script("the frame is gone".into());
        let frame = self.frames.get(frame).cloned().ok_or_else(gone)?;
        if let Some(context) = self.frames.context(&frame, world) {
            return Ok((frame.session, context));
        }
        let name = world.name().ok_or_else(gone)?;
        let params = json!({"frameId": frame.id.0, "worldName": name});
        let answer = self.call_in(&frame.session, "Page.createIsolatedWorld", params)?;
        let context = answer["executionContextId"].as_u64().ok_or_else(gone)?;
        self.frames.add_context(&frame.session, context, &frame.id, world);
        Ok((frame.session, context))
    }
}

pub(super) fn thrown(answer: &Value) -> Result<(), BrowserError> {
    let Some(thrown) = answer.get("exceptionDetails") else { return Ok(()) };
    let text = thrown["exception"]["description"].as_str().or(thrown["text"].as_str());
    Err(BrowserError::Script(text.unwrap_or_default().into()))
}
