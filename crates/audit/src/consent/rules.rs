//! The tools that are known by their own elements: `data/consent-tools/rules.toml`.

use serde::Deserialize;

const RULES: &str = include_str!("../../../../data/consent-tools/rules.toml");

#[derive(Debug, Deserialize)]
struct File {
    rule: Vec<Rule>,
}

/// A consent tool. All but the names are CSS selectors; `>>>` goes on in a shadow root.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Rule {
    /// Its name.
    pub(super) tool: String,
    /// One of them is there, seen or not.
    pub(super) detect: Vec<String>,
    /// What a visitor is asked in, the deepest layer first.
    pub(super) notice: Vec<String>,
    pub(super) accept: Vec<String>,
    pub(super) reject: Vec<String>,
    /// Opens the second layer.
    pub(super) settings: Vec<String>,
    /// Switches of purposes that can be turned off.
    pub(super) switches: Vec<String>,
    /// Refuse one purpose each, where there are no switches.
    pub(super) refusals: Vec<String>,
    pub(super) save: Vec<String>,
    /// Puts away what stays open after an answer.
    pub(super) close: Vec<String>,
    /// Opens the notice again after an answer.
    pub(super) way_back: Vec<String>,
    /// Where it keeps the answer: `cookie NAME`, `local KEY`; `*` stands for any ending.
    pub(super) record: Vec<String>,
    /// Stand in the record where something isn't accepted.
    pub(super) off: Vec<String>,
    /// What was read: `package@version:path`, or `own knowledge`.
    #[serde(rename = "source")]
    pub(super) _source: String,
    #[serde(rename = "checked")]
    pub(super) _checked: Option<String>,
    #[serde(rename = "confidence")]
    pub(super) _confidence: Option<String>,
}

/// Those that are built in.
pub(super) fn builtin() -> Vec<Rule> {
    let file: File = toml::from_str(RULES).expect("a test reads it");
    file.rule
}

impl Rule {
    /// Whether this is where the tool keeps the answer.
    pub(super) fn keeps(&self, record: &str) -> bool {
        self.record.iter().any(|name| match name.strip_suffix('*') {
            Some(beginning) => record.starts_with(beginning),
            None => record == name,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_can_find_and_answer_a_notice() {
        let rules = builtin();
        assert!(rules.len() >= 18);
        for rule in &rules {
            assert!(!rule.tool.is_empty() && !rule.detect.is_empty(), "{}", rule.tool);
            assert!(!rule.accept.is_empty(), "{}", rule.tool);
            for record in &rule.record {
                assert!(record.starts_with("cookie ") || record.starts_with("local "), "{record}");
            }
        }
        let mut names: Vec<&str> = rules.iter().map(|rule| rule.tool.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), rules.len(), "two rules for one tool");
    }

    #[test]
    fn a_record_is_known_by_its_name_or_its_beginning() {
        let rule = Rule { record: vec!["cookie klaro".into(), "local orejime*".into()], ..Rule::default() };
        assert!(rule.keeps("cookie klaro") && rule.keeps("local orejime-2"));
        assert!(!rule.keeps("cookie klaro2") && !rule.keeps("session orejime"));
    }
}
