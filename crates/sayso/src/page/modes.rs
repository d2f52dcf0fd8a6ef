//! Consent modes: what goes before everything else into the head of a page whose site has turned one on.

use std::sync::LazyLock;

use sayso_core::{Notice, PurposeDecision};
use serde_json::{Map, Value, json};

use super::style::hash;
use super::{View, escape};
use crate::config::{Compiled, ModesConfig, Needs};

/// The script. What was decided stands in `data-modes` of its element.
pub(crate) const SCRIPT: &str = include_str!("../../../../client/dist/modes.js");

/// The hash of the inline script, as a source expression of a Content-Security-Policy. The script is the same on every page: what
/// was decided stands in its attribute.
pub(crate) fn script_hash() -> &'static str {
    static HASH: LazyLock<String> = LazyLock::new(|| hash(SCRIPT));
    &HASH
}

/// The modes of a site.
pub(crate) struct Modes {
    modes: Compiled,
    settings: Value,
}

impl Modes {
    /// The modes that a site has turned on; none if it has none.
    ///
    /// # Errors
    /// What is wrong with its file.
    pub(crate) fn new(config: &ModesConfig, notice: &Notice) -> anyhow::Result<Option<Self>> {
        let modes = config.compile(notice)?;
        let mut settings = Map::new();
        if !config.region.is_empty() {
            let region: Vec<&str> = config.region.iter().map(|place| place.as_str()).collect();
            settings.insert("region".into(), json!(region));
        }
        if config.wait_for_update > 0 {
            settings.insert("wait_for_update".into(), json!(config.wait_for_update));
        }
        for (key, on) in
            [("url_passthrough", config.url_passthrough), ("ads_data_redaction", config.ads_data_redaction)]
        {
            if on {
                settings.insert(key.into(), json!(true));
            }
        }
        Ok((!modes.is_empty()).then(|| Self { modes, settings: settings.into() }))
    }

    /// What goes before everything else into the head. `nonce` is that of the site's own policy.
    pub(crate) fn head(&self, view: &View<'_>) -> String {
        let facts = self.facts(view).to_string();
        format!("<script data-modes=\"{}\"{}>{SCRIPT}</script>", escape(&facts), super::nonce(view.nonce))
    }

    /// What the script has to know: what holds without a choice, what holds now if there is one, and what each type waits for.
    pub(crate) fn facts(&self, view: &View<'_>) -> Value {
        let purposes = &view.decision.purposes;
        let states = |of: fn(&PurposeDecision) -> bool| -> Map<String, Value> {
            purposes.iter().map(|purpose| (purpose.id.to_string(), u8::from(of(purpose)).into())).collect()
        };
        let needs = |needs: &Needs| match needs {
            Needs::Nothing => json!(true),
            Needs::All { vendors, .. } if vendors.iter().any(|vendor| view.refused.contains(*vendor)) => {
                json!(false)
            }
            Needs::All { purposes: all, .. } => {
                let named = purposes.iter().enumerate().filter(|(index, _)| all.contains(*index));
                named.map(|(_, purpose)| purpose.id.to_string()).collect()
            }
        };
        let modes = self.modes.iter().map(|(id, types)| {
            let types = types.iter().map(|(name, of_type)| (name.clone(), needs(of_type)));
            (id.clone(), Value::Object(types.collect()))
        });
        json!({
            "before": states(|purpose| purpose.locked.unwrap_or(purpose.default)),
            "now": view.stored.map(|_| states(|purpose| purpose.allowed)),
            "settings": self.settings,
            "modes": modes.collect::<Map<String, Value>>(),
        })
    }
}

#[cfg(test)]
mod tests;
