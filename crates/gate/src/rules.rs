//! Scripts that are no code but rules which a browser obeys: import maps and speculation rules (HTML, *8.1.6.2* and
//! *7.6.1*). What they name is fetched when a script or a link asks for it, or before anybody does.

use serde_json::Value;

use crate::tag::Tag;

/// Which rules a script has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rules {
    /// `type="importmap"`.
    Imports,
    /// `type="speculationrules"`.
    Speculation,
}

/// What of the rules may have to be held.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Found<'a> {
    /// An address.
    Address(&'a str),
    /// The rule is for whatever links the page has, also those to other sites.
    AnyLink,
}

impl Rules {
    /// The rules that a script tag begins; none if it is code or data.
    pub(crate) fn of(tag: &Tag<'_>) -> Option<Self> {
        let kind = tag.value("type")?;
        let is = |name: &str| kind.trim().eq_ignore_ascii_case(name);
        (is("importmap").then_some(Self::Imports)).or(is("speculationrules").then_some(Self::Speculation))
    }

    /// Goes through what the rules make a browser fetch.
    ///
    /// # Errors
    /// They can't be read, though a browser may be able to.
    pub(crate) fn each(self, text: &[u8], see: &mut dyn FnMut(Found<'_>)) -> Result<(), serde_json::Error> {
        let rules: Value = serde_json::from_str(&String::from_utf8_lossy(text))?;
        match self {
            Self::Imports => each_text(&rules, &mut |text| see(Found::Address(text))),
            Self::Speculation => {
                let lists = rules.as_object().into_iter().flat_map(serde_json::Map::values);
                lists.filter_map(Value::as_array).flatten().for_each(|rule| each_speculation(rule, see));
            }
        }
        Ok(())
    }
}

fn each_text(value: &Value, see: &mut dyn FnMut(&str)) {
    match value {
        Value::String(text) => see(text),
        Value::Array(values) => values.iter().for_each(|value| each_text(value, see)),
        Value::Object(fields) => fields.values().for_each(|value| each_text(value, see)),
        _ => {}
    }
}

/// A rule lists addresses, or says which of the page's links it is for.
fn each_speculation(rule: &Value, see: &mut dyn FnMut(Found<'_>)) {
    match rule.get("urls") {
        Some(urls) => each_text(urls, &mut |text| see(Found::Address(text))),
        None if rule.get("where").is_some_and(|condition| stays(condition, see)) => {}
        None => see(Found::AnyLink),
    }
}

/// Whether no link to another host than that of the page's `base` meets the condition. Shows the patterns that say so.
fn stays(condition: &Value, see: &mut dyn FnMut(Found<'_>)) -> bool {
    let list = |key: &str| condition.get(key).and_then(Value::as_array);
    if let Some(list) = list("and") {
        return list.iter().any(|condition| stays(condition, see));
    }
    if let Some(list) = list("or") {
        return list.iter().all(|condition| stays(condition, see));
    }
    let Some(patterns) = condition.get("href_matches") else { return false };
    let mut all = true;
    let mut texts = 0;
    each_text(patterns, &mut |pattern| {
        texts += 1;
        all &= pattern.starts_with('/') && !pattern.contains("//") && !pattern.contains('\\');
        see(Found::Address(pattern));
    });
    all && texts > 0 && !patterns.is_object()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(rules: Rules, text: &str, want: &[&str]) {
        let mut have = Vec::new();
        let read = rules.each(text.as_bytes(), &mut |found| {
            have.push(if let Found::Address(address) = found {
                address.to_owned()
            } else {
                "any link".into()
            });
        });
        assert!(read.is_ok(), "{text}");
        assert_eq!(have, want, "{text}");
    }

    #[test]
    fn an_import_map_names_where_modules_are() {
        let map = r#"{"imports":{"a":"https:\/\/ads.example\/a.js"},"scopes":{"/s/":{"b":"/b.js"}}}"#;
        check(Rules::Imports, map, &["https://ads.example/a.js", "/b.js"]);
    }

    #[test]
    fn speculation_rules_name_addresses_or_links() {
        for (text, want) in [
            (r#"{"prefetch":[{"urls":["/a","//ads.example/"]}],"tag":"x"}"#, &["/a", "//ads.example/"][..]),
            (
                r#"{"prefetch":[{"source":"document","where":{"and":[{"href_matches":"\/*"},{"not":{"selector_matches":".x"}}]}}]}"#,
                &["/*"],
            ),
            (
                r#"{"prerender":[{"where":{"or":[{"href_matches":["/a","/b"]},{"href_matches":"/c"}]}}]}"#,
                &["/a", "/b", "/c"],
            ),
            (r#"{"prefetch":[{"where":{"selector_matches":"a"}}]}"#, &["any link"]),
            (r#"{"prefetch":[{"source":"document"}]}"#, &["any link"]),
            (r#"{"prefetch":[{"where":{"not":{"href_matches":"/a"}}}]}"#, &["any link"]),
            (r#"{"prefetch":[{"where":{"href_matches":"https://*/*"}}]}"#, &["https://*/*", "any link"]),
            (r#"{"prefetch":[{"where":{"href_matches":{"hostname":"/x"}}}]}"#, &["/x", "any link"]),
        ] {
            check(Rules::Speculation, text, want);
        }
    }
}
