//! The rules of autoconsent, for tools that no rule of ours knows.
//!
//! Its script runs in our own world of each frame and sends messages, which are fetched from there. It may press; the tool's own
//! functions are answered for only as long as it looks for the tool, and then never: no visitor can call them. What it says of its
//! success is not believed: something must have come of it, its own test must hold, and what it pressed must not be an acceptance
//! where a refusal was wanted.

use std::io::Read as _;
use std::sync::LazyLock;

use serde_json::{Value, json};

use super::effect::Effect;
use super::operate::{Operator, Outcome};
use super::words::Word;
use crate::BrowserError;
use crate::evidence::{Act, ActPurpose};
use crate::tab::{FrameId, World};

/// Both as they are in `@duckduckgo/autoconsent`, compressed. `cargo xtask data autoconsent` makes them.
const SCRIPT: &[u8] =
    include_bytes!("../../../../data/consent-tools/autoconsent/autoconsent.playwright.js.gz");
const RULES: &[u8] = include_bytes!("../../../../data/consent-tools/autoconsent/rules.json.gz");

static PLAIN: LazyLock<(String, String)> = LazyLock::new(|| (plain(SCRIPT), plain(RULES)));

fn plain(compressed: &[u8]) -> String {
    let mut text = String::new();
    let read = flate2::read::GzDecoder::new(compressed).read_to_string(&mut text);
    read.map(|_| text).expect("a test reads it")
}

/// How long it may take: it waits for notices to come.
const LIMIT_MS: u64 = 10_000;

/// How often its messages are fetched.
const STEP_MS: u64 = 150;

/// Notices in deeper or more frames than that aren't looked for.
const FRAMES: usize = 6;

/// Gives the script its way out, and hears what is pressed.
const BEGIN: &str = "globalThis.sent = []; globalThis.pressed = []; \
    globalThis.autoconsentSendMessage = (message) => { sent.push(JSON.parse(JSON.stringify(message))); return Promise.resolve(); }; \
    addEventListener('click', (event) => { const met = event.composedPath()[0]; \
      const control = met.closest?.('button, a, [role=button], label, input') ?? met; \
      pressed.push((control.textContent || control.value || control.ariaLabel || '').replace(/\\s+/g, ' ').trim().slice(0, 200)); }, true);";

/// What it has said.
#[derive(Debug, Default)]
struct Said {
    tool: Option<String>,
    found: bool,
    ended: bool,
    tested: Option<bool>,
    /// Frames in which it has found nothing.
    empty: Vec<FrameId>,
}

impl Operator<'_> {
    /// Lets autoconsent try. None: it knows nothing here, or what it did was no such answer.
    pub(super) fn by_autoconsent(&mut self, purpose: ActPurpose) -> Result<Option<Outcome>, BrowserError> {
        let action = match purpose {
            ActPurpose::Accept => "optIn",
            ActPurpose::Reject => "optOut",
            ActPurpose::Withdraw | ActPurpose::Open | ActPurpose::Save => return Ok(None),
        };
        let before = self.state()?;
        let frames: Vec<FrameId> = self.tab.frames().into_iter().take(FRAMES).map(|frame| frame.id).collect();
        for frame in &frames {
            self.ask(frame, World::Own, &format!("{BEGIN}; {}; null", PLAIN.0))?;
        }
        let mut said = Said::default();
        let began = self.tab.now_ms();
        while !said.ended && said.empty.len() < frames.len() && self.tab.now_ms() - began < LIMIT_MS {
            self.listen(&frames, action, &mut said)?;
            self.tab.wait(STEP_MS)?;
        }
        let mut pressed = Vec::new();
        for frame in &frames {
            let here = self.ask(frame, World::Own, "globalThis.pressed ?? []")?;
            pressed
                .extend(here.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
        }
        self.now = self.state()?;
        let (Some(tool), Some(label)) = (said.tool, pressed.last()) else { return Ok(None) };
        self.pressed_at_ms = self.tab.now_ms();
        self.presses = u32::try_from(pressed.len()).unwrap_or(u32::MAX);
        let effect = Effect::between(&before, &self.now);
        let opposite = purpose == ActPurpose::Reject
            && matches!(self.tools.words.of(label, ""), Some(Word::Accept | Word::Dismiss | Word::Pay));
        let worked = said.ended && self.is_done(&effect) && said.tested != Some(false) && !opposite;
        self.evidence.acts.push(Act {
            at_ms: self.pressed_at_ms,
            purpose,
            by: format!("autoconsent:{tool}"),
            label: Some(label.clone()),
            worked,
            presses: self.presses,
            of_sale: false,
        });
        Ok(worked.then_some(Outcome::Done))
    }

    /// Fetches what it has sent from every frame, and answers.
    fn listen(&mut self, frames: &[FrameId], action: &str, said: &mut Said) -> Result<(), BrowserError> {
        for frame in frames {
            let sent = self.ask(frame, World::Own, "globalThis.sent?.splice(0) ?? []")?;
            for message in sent.as_array().into_iter().flatten() {
                let answer = match message["type"].as_str().unwrap_or_default() {
                    "init" => {
                        format!(r#"{{"type":"initResp","config":{},"rules":{}}}"#, config(action), PLAIN.1)
                    }
                    "eval" => {
                        let result = if said.found && !said.ended {
                            Value::Bool(false)
                        } else {
                            self.seen(frame, message)?
                        };
                        json!({"type": "evalResp", "id": message["id"], "result": result}).to_string()
                    }
                    "popupFound" => {
                        said.found = true;
                        said.tool = message["cmp"].as_str().map(str::to_owned);
                        continue;
                    }
                    "optInResult" | "optOutResult" if message["result"] == true => {
                        said.ended = true;
                        if message["scheduleSelfTest"] == true {
                            r#"{"type":"selfTest"}"#.to_owned()
                        } else {
                            continue;
                        }
                    }
                    "optInResult" | "optOutResult" => {
                        said.empty = frames.to_vec();
                        continue;
                    }
                    "selfTestResult" => {
                        said.tested = message["result"].as_bool();
                        continue;
                    }
                    "report" if message["state"]["lifecycle"] == "nothingDetected" => {
                        if !said.empty.contains(frame) {
                            said.empty.push(frame.clone());
                        }
                        continue;
                    }
                    _ => continue,
                };
                self.ask(frame, World::Own, &format!("void autoconsentReceiveMessage({answer})"))?;
            }
        }
        Ok(())
    }

    /// What the page's own world says, for the look.
    fn seen(&mut self, frame: &FrameId, message: &Value) -> Result<Value, BrowserError> {
        let code = message["code"].as_str().unwrap_or_default();
        self.ask(frame, World::Page, code)
    }

    /// Null where the frame is gone or the script throws.
    fn ask(&mut self, frame: &FrameId, world: World, script: &str) -> Result<Value, BrowserError> {
        match self.tab.evaluate_in(frame, world, script) {
            Ok(value) => Ok(value),
            Err(BrowserError::Script(_) | BrowserError::Refused { .. }) => Ok(Value::Null),
            Err(error) => Err(error),
        }
    }
}

fn config(action: &str) -> Value {
    json!({
        "enabled": true, "autoAction": action, "disabledCmps": [], "enablePrehide": false, "enableCosmeticRules": false,
        "enableGeneratedRules": true, "enableHeuristicDetection": false, "heuristicMode": "off", "detectRetries": 4,
        "isMainWorld": false, "prehideTimeout": 0, "logs": {},
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_script_and_its_rules_can_be_read() {
        assert!(PLAIN.0.contains("autoconsentReceiveMessage"));
        let rules: Value = serde_json::from_str(&PLAIN.1).unwrap();
        assert!(rules["autoconsent"].as_array().unwrap().len() > 300);
    }
}
