//! Layers of a notice, as evidence.

use crate::BrowserError;
use crate::evidence::Layer;

use super::notice::Notice;
use super::operate::Operator;

/// The beginning of a text is enough to know it.
const TEXT: usize = 6000;

impl Operator<'_> {
    /// Puts down a layer, with a picture. One that was put down before isn't again.
    pub(super) fn put_down(&mut self, notice: &Notice) -> Result<(), BrowserError> {
        let controls: Vec<_> = notice.controls.iter().map(|one| one.control.measured(one.means)).collect();
        let names = |controls: &[crate::evidence::Control]| -> Vec<String> {
            controls.iter().map(|control| control.label.clone()).collect()
        };
        let again = self.evidence.layers.iter().any(|layer| names(&layer.controls) == names(&controls));
        // After an acceptance the switches stand as they were accepted: nothing can be said of how they were.
        let answered = self
            .evidence
            .acts
            .iter()
            .any(|act| act.worked && act.purpose != crate::evidence::ActPurpose::Open);
        if again || answered {
            return Ok(());
        }
        let number = u8::try_from(self.evidence.layers.len() + 1).unwrap_or(u8::MAX);
        if number == 1 {
            self.unknown = notice.has_unknown();
        }
        let name = format!("{}-layer-{number}", self.scenario.name());
        let picture = match self.tab.picture(&name) {
            Ok(picture) => Some(picture),
            Err(BrowserError::Refused { .. } | BrowserError::Silent { .. }) => None,
            Err(error) => return Err(error),
        };
        let tool = self.rule.as_ref().map(|rule| rule.tool.clone());
        let text = notice.text.chars().take(TEXT).collect();
        self.evidence.layers.push(Layer { number, tool, text, controls, picture });
        Ok(())
    }
}
