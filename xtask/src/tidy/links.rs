//! Relative links in Markdown files lead to a file or folder of the repository.

use crate::finding::Finding;
use crate::repository::Tree;

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.texts(&[".md"]) {
        for (line, target) in links(text) {
            let place = target.split(['#', '?']).next().unwrap_or_default();
            if place.is_empty() || leads_outside(place) {
                continue;
            }
            if resolve(path, place).is_none_or(|place| !tree.holds(&place)) {
                let wrong = format!("the link to `{target}` leads nowhere");
                findings.push(Finding::error(
                    path,
                    line,
                    wrong,
                    "mend the path; it counts from this file's folder",
                ));
            }
        }
    }
    findings
}

/// Line and target of each link, picture or link definition, outside of code.
fn links(text: &str) -> Vec<(usize, String)> {
    let mut links = Vec::new();
    let mut fence = None;
    for (place, line) in text.lines().enumerate() {
        let trimmed = line.trim_start();
        let mark = ["```", "~~~"].into_iter().find(|mark| trimmed.starts_with(mark));
        if mark.is_some() && (fence.is_none() || fence == mark) {
            fence = if fence.is_none() { mark } else { None };
            continue;
        }
        if fence.is_some() {
            continue;
        }
        let line = without_code(line);
        let targets = line.match_indices("](").map(|(start, _)| &line[start + 2..]);
        let targets = targets.filter_map(|rest| rest.split(')').next());
        // `[name]: target` at the start of a line defines a link that is used elsewhere; `[^1]:` is a footnote.
        let definition = line.trim_start().strip_prefix('[').filter(|rest| !rest.starts_with('^'));
        let definition = definition.and_then(|rest| rest.split_once("]:")).map(|(_, target)| target);
        for target in targets.chain(definition) {
            // What follows a space is a title.
            let target = target.trim().trim_start_matches('<').split(['>', ' ']).next().unwrap_or_default();
            links.push((place + 1, target.to_owned()));
        }
    }
    links
}

/// Blanks what stands between back-quotes.
fn without_code(line: &str) -> String {
    if line.matches('`').count() % 2 == 1 {
        return line.to_owned();
    }
    line.split('`').enumerate().map(|(part, text)| if part % 2 == 0 { text } else { " " }).collect()
}

fn leads_outside(target: &str) -> bool {
    let scheme = target.split_once(':').map(|(scheme, _)| scheme);
    target.starts_with("//")
        || scheme.is_some_and(|scheme| scheme.chars().all(|letter| letter.is_ascii_alphanumeric()))
}

/// The path from the root, or none if it leads out of the repository.
fn resolve(file: &str, target: &str) -> Option<String> {
    let mut parts: Vec<&str> = match target.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => file.rsplit_once('/').map(|(folder, _)| folder.split('/').collect()).unwrap_or_default(),
    };
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::places;

    fn check_link(markdown: &str) -> bool {
        let tree = Tree::of(&[("docs/page.md", markdown), ("docs/api.md", ""), ("data/laws/eu.toml", "")]);
        check(&tree).is_empty()
    }

    #[test]
    fn links_that_lead_somewhere_pass() {
        for link in
            ["api.md", "./api.md#errors", "../data/laws/", "/data/laws/eu.toml", "#here", "..", "<api.md>"]
        {
            assert!(check_link(&format!("see [this]({link}) and ![that]({link} \"title\")")), "{link}");
        }
        for link in ["https://example.com/x.md", "mailto:a@example.com", "//example.com"] {
            assert!(check_link(&format!("see [this]({link})\n\n[that]: {link}")), "{link}");
        }
    }

    #[test]
    fn links_that_lead_nowhere_are_found() {
        for link in ["ap.md", "docs/api.md", "../../other/api.md", "/api.md", "../data/law", "gone.md#here"] {
            assert!(!check_link(&format!("see [this]({link})")), "{link}");
            assert!(!check_link(&format!("![this]({link} \"title\")")), "{link}");
            assert!(!check_link(&format!("[this]: {link}")), "{link}");
        }
        let tree = Tree::of(&[("page.md", "one\n```\n[a](b)\n```\n[one](page.md), [two](c)\n")]);
        assert_eq!(places(&check(&tree)), ["page.md:5"]);
    }

    #[test]
    fn code_holds_no_links() {
        assert!(check_link("`[a](b)`\n~~~\n[a](b)\n```\n[c](d)\n~~~\n"));
    }
}
