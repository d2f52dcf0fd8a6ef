//! The frames of a page, and where each can be reached.

use std::collections::BTreeMap;

use serde_json::Value;

use super::World;

/// A session of the protocol. The empty one is the browser's.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionId(String);

impl SessionId {
    pub(crate) fn name(&self) -> Option<&str> {
        (!self.0.is_empty()).then_some(self.0.as_str())
    }
}

impl From<Option<&str>> for SessionId {
    fn from(name: Option<&str>) -> Self {
        Self(name.unwrap_or_default().to_owned())
    }
}

/// A frame's id. It stays when the frame goes to another page.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FrameId(pub String);

/// A frame of the page.
#[derive(Debug, Clone)]
pub struct Frame {
    /// Which.
    pub id: FrameId,
    /// None: it is the page itself.
    pub parent: Option<FrameId>,
    /// What it shows.
    pub url: String,
    /// Where it is reached.
    pub session: SessionId,
}

/// All frames, and the worlds of scripts in them.
#[derive(Debug, Default)]
pub(super) struct Frames {
    all: BTreeMap<FrameId, Frame>,
    /// Worlds by their contexts' numbers.
    contexts: BTreeMap<(SessionId, u64), (FrameId, World)>,
}

impl Frames {
    pub(super) fn get(&self, id: &FrameId) -> Option<&Frame> {
        self.all.get(id)
    }

    /// The page first, then its frames in no order that means anything.
    pub(super) fn list(&self, main: &FrameId) -> Vec<Frame> {
        let mut all: Vec<Frame> =
            self.all.values().filter(|frame| self.is_below(frame, main)).cloned().collect();
        all.sort_by_key(|frame| frame.id != *main);
        all
    }

    fn is_below(&self, frame: &Frame, main: &FrameId) -> bool {
        /// Deeper than any page nests, so that a circle ends.
        const DEPTH: usize = 32;
        let mut at = frame;
        for _ in 0..DEPTH {
            if at.id == *main {
                return true;
            }
            let Some(parent) = at.parent.as_ref().and_then(|parent| self.all.get(parent)) else {
                return false;
            };
            at = parent;
        }
        false
    }

    /// `Page.getFrameTree`'s answer.
    pub(super) fn tree(&mut self, session: &SessionId, tree: &Value) {
        self.navigated(session, &tree["frame"]);
        for child in tree["childFrames"].as_array().into_iter().flatten() {
            self.tree(session, child);
        }
    }

    pub(super) fn attached(&mut self, session: &SessionId, event: &Value) {
        let id = frame_id(&event["frameId"]);
        let frame = Frame {
            id: id.clone(),
            parent: Some(frame_id(&event["parentFrameId"])),
            url: String::new(),
            session: session.clone(),
        };
        self.all.entry(id).or_insert(frame);
    }

    pub(super) fn navigated(&mut self, session: &SessionId, frame: &Value) {
        let id = frame_id(&frame["id"]);
        let url = frame["url"].as_str().unwrap_or_default();
        let fragment = frame["urlFragment"].as_str().unwrap_or_default();
        // A frame's own session doesn't know its parent.
        let known = self.all.get(&id).and_then(|frame| frame.parent.clone());
        let parent = frame["parentId"].as_str().map(|parent| FrameId(parent.to_owned())).or(known);
        let url = format!("{url}{fragment}");
        self.all.insert(id.clone(), Frame { id, parent, url, session: session.clone() });
    }

    /// A frame has gone. One that moved to another process is there already, or will come.
    pub(super) fn detached(&mut self, session: &SessionId, event: &Value) {
        let id = frame_id(&event["frameId"]);
        if event["reason"] == "swap" {
            return;
        }
        if self.all.get(&id).is_some_and(|frame| frame.session == *session) {
            self.all.remove(&id);
            self.contexts.retain(|_, (frame, _)| *frame != id);
        }
    }

    pub(super) fn forget_session(&mut self, session: &SessionId) {
        self.all.retain(|_, frame| frame.session != *session);
        self.contexts_cleared(session);
    }

    pub(super) fn context_created(&mut self, session: &SessionId, context: &Value) {
        let (Some(number), Some(frame)) = (context["id"].as_u64(), context["auxData"]["frameId"].as_str())
        else {
            return;
        };
        let world = if context["auxData"]["isDefault"] == true {
            World::Page
        } else if context["name"].as_str() == World::Own.name() {
            World::Own
        } else {
            return;
        };
        self.add_context(session, number, &FrameId(frame.to_owned()), world);
    }

    pub(super) fn add_context(&mut self, session: &SessionId, number: u64, frame: &FrameId, world: World) {
        self.contexts.insert((session.clone(), number), (frame.clone(), world));
    }

    pub(super) fn context_destroyed(&mut self, session: &SessionId, number: u64) {
        self.contexts.remove(&(session.clone(), number));
    }

    pub(super) fn contexts_cleared(&mut self, session: &SessionId) {
        self.contexts.retain(|(of, _), _| of != session);
    }

    /// The newest context of a frame's world.
    pub(super) fn context(&self, frame: &Frame, world: World) -> Option<u64> {
        let of_frame =
            self.contexts.iter().rev().find(|((session, _), (id, of))| {
                *session == frame.session && *id == frame.id && *of == world
            });
        of_frame.map(|((_, number), _)| *number)
    }

    pub(super) fn of_context(&self, session: &SessionId, number: u64) -> Option<&FrameId> {
        self.contexts.get(&(session.clone(), number)).map(|(frame, _)| frame)
    }
}

fn frame_id(value: &Value) -> FrameId {
    FrameId(value.as_str().unwrap_or_default().to_owned())
}
