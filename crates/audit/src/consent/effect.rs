//! Whether a press did anything: what was there before it, and after it.

use super::notice::Notice;
use super::rules::Rule;
use super::sight::Records;

/// A page before or after a press.
#[derive(Debug, Clone, Default)]
pub(super) struct State {
    pub(super) notice: Option<Notice>,
    pub(super) records: Records,
    pub(super) url: String,
}

/// What changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Effect {
    /// The notice that was there isn't any more.
    pub(super) gone: bool,
    /// Another layer or other controls.
    pub(super) changed: bool,
    /// What the site keeps and didn't keep so before.
    pub(super) records: Vec<String>,
    /// The page went on to another.
    pub(super) moved: bool,
}

impl Effect {
    pub(super) fn between(before: &State, after: &State) -> Self {
        let records = after.records.iter().filter(|(name, value)| before.records.get(*name) != Some(value));
        let removed = before.records.keys().filter(|name| !after.records.contains_key(*name));
        let print = |state: &State| state.notice.as_ref().map(Notice::print);
        Self {
            gone: before.notice.is_some() && after.notice.is_none(),
            changed: print(before) != print(after),
            records: records.map(|(name, _)| name.clone()).chain(removed.cloned()).collect(),
            moved: before.url != after.url,
        }
    }

    /// Whether it could be the effect of an answer.
    pub(super) fn answers(&self) -> bool {
        self.gone || !self.records.is_empty()
    }

    /// Whether the tool's own record changed; for a tool that isn't known, anything that looks like one.
    pub(super) fn is_recorded(&self, rule: Option<&Rule>) -> bool {
        self.records.iter().any(|name| rule.is_some_and(|rule| rule.keeps(name)) || is_like_a_record(name))
    }
}

/// Whether a name is one that tools give to a visitor's answer.
fn is_like_a_record(name: &str) -> bool {
    /// Parts of such names.
    const PARTS: [&str; 22] = [
        "consent",
        "cookie_",
        "cookies",
        "cookie-",
        "cookiep",
        "cookiec",
        "gdpr",
        "rgpd",
        "dsgvo",
        "ccpa",
        "privacy",
        "cc_",
        "choice",
        "opt-out",
        "optout",
        "opt_out",
        "tracking",
        "klaro",
        "einwilligung",
        "zustimmung",
        "donotsell",
        "do_not_sell",
    ];
    let Some((_, name)) = name.split_once(' ') else { return false };
    let name = name.to_ascii_lowercase();
    PARTS.iter().any(|part| name.contains(part))
}

/// Whether the tool's record says that something isn't accepted. False too where it can't be read.
pub(super) fn says_no(rule: &Rule, records: &Records) -> bool {
    records.iter().filter(|(name, _)| rule.keeps(name)).any(|(_, value)| {
        let value = decoded(value);
        rule.off.iter().any(|off| value.contains(off.as_str()))
    })
}

/// A value without `%3A` and its like.
fn decoded(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let [first, after @ ..] = rest {
        let hex = (*first == b'%').then(|| after.get(..2)).flatten();
        let byte = hex.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        match byte {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).replace(": ", ":")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(records: &[(&str, &str)], notice: bool) -> State {
        let records = records.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        State { records, notice: notice.then(Notice::default), url: String::new() }
    }

    #[test]
    fn a_press_that_changes_nothing_is_no_answer() {
        let before = state(&[("cookie a", "1")], true);
        assert!(!Effect::between(&before, &before.clone()).answers());
    }

    #[test]
    fn a_notice_that_goes_and_a_record_that_changes_or_goes_are_answers() {
        let before = state(&[("cookie a", "1")], true);
        assert!(Effect::between(&before, &state(&[("cookie a", "1")], false)).answers());
        assert_eq!(Effect::between(&before, &state(&[("cookie a", "2")], true)).records, ["cookie a"]);
        assert_eq!(Effect::between(&before, &state(&[], true)).records, ["cookie a"]);
    }

    #[test]
    fn a_record_that_says_no_to_something_is_read() {
        let rule =
            Rule { record: vec!["cookie klaro".into()], off: vec![":false".into()], ..Rule::default() };
        let records = |value: &str| state(&[("cookie klaro", value)], false).records;
        assert!(says_no(&rule, &records("%7B%22lumen%22%3Afalse%7D")));
        assert!(!says_no(&rule, &records("%7B%22lumen%22%3Atrue%7D")));
        assert!(!says_no(&rule, &records("100%")));
        assert!(!says_no(&rule, &Records::new()));
    }

    #[test]
    fn a_record_is_told_from_a_trackers_cookie() {
        let rule = Rule { record: vec!["cookie sayso".into()], ..Rule::default() };
        let effect = |name: &str| Effect { records: vec![name.to_owned()], ..Effect::default() };
        assert!(effect("cookie sayso").is_recorded(Some(&rule)));
        assert!(effect("local shop-consent").is_recorded(None));
        assert!(!effect("cookie _ga").is_recorded(Some(&rule)));
    }
}
