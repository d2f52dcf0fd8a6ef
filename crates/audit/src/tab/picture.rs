//! Pictures of what is seen.

use std::io::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::Tab;
use crate::BrowserError;

impl Tab {
    /// Takes a picture of the window, and gives its path in the folder of the evidence: `NAME-3.png`.
    ///
    /// # Errors
    /// The browser, or the file can't be written.
    pub fn picture(&mut self, name: &str) -> Result<String, BrowserError> {
        let answer = self.call("Page.captureScreenshot", json!({"format": "png"}))?;
        self.write_picture(name, &answer)
    }

    /// Takes a picture of a part of the window: left, top, width, height in CSS pixels.
    ///
    /// # Errors
    /// The browser, or the file can't be written.
    pub fn picture_of(&mut self, name: &str, part: (f64, f64, f64, f64)) -> Result<String, BrowserError> {
        let (x, y, width, height) = part;
        let clip = json!({"x": x, "y": y, "width": width, "height": height, "scale": 1});
        let answer = self.call("Page.captureScreenshot", json!({"format": "png", "clip": clip}))?;
        self.write_picture(name, &answer)
    }

    fn write_picture(&mut self, name: &str, answer: &Value) -> Result<String, BrowserError> {
        let data = STANDARD.decode(answer["data"].as_str().unwrap_or_default()).unwrap_or_default();
        self.pictures += 1;
        let file = format!("{name}-{}.png", self.pictures);
        let path = self.setup.folder.join(&file);
        let written = std::fs::File::create(&path).and_then(|mut out| out.write_all(&data));
        written.map_err(|source| BrowserError::File { path, source })?;
        Ok(file)
    }
}
