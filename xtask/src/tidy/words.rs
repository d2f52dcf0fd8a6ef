//! Words that no file may hold, each with its reason.
//!
//! The words are put together with `concat!`, here and in the tests, so that this file doesn't hold them either and
//! needs no exception.

use crate::finding::Finding;
use crate::repository::Tree;

/// A word and the files that it counts in.
struct Word {
    /// One that begins with `/` is a path, and counts only where a path begins.
    text: &'static str,
    /// How the names of the files end; empty for every text file.
    files: &'static [&'static str],
    wrong: &'static str,
    remedy: &'static str,
}

const RUST: &[&str] = &[".rs"];
const SCRIPT: &[&str] = &[".ts", ".js", ".mjs"];

const MACHINE: &str = "a path of one machine";
const MACHINE_REMEDY: &str = "make it relative to the repository";
const HOST: &str = "the host of a registry";
const HOST_REMEDY: &str = "leave it to the client's own configuration";
const SWITCHED_OFF: &str = "a test that nobody runs";
const SWITCHED_OFF_REMEDY: &str = "mend it or delete it";

const WORDS: [Word; 15] = [
    Word { text: concat!("#[", "ignore"), files: RUST, wrong: SWITCHED_OFF, remedy: SWITCHED_OFF_REMEDY },
    Word {
        text: concat!("#[", "should_panic"),
        files: RUST,
        wrong: "a test that any panic satisfies",
        remedy: "return an error and compare it",
    },
    Word {
        text: concat!("todo", "!("),
        files: RUST,
        wrong: "unfinished code",
        remedy: "finish it, or leave out what leads to it",
    },
    Word {
        text: concat!(".on", "ly("),
        files: SCRIPT,
        wrong: "switches off every other test",
        remedy: "take it out",
    },
    Word { text: concat!("test.", "skip"), files: SCRIPT, wrong: SWITCHED_OFF, remedy: SWITCHED_OFF_REMEDY },
    Word { text: concat!("it.", "skip"), files: SCRIPT, wrong: SWITCHED_OFF, remedy: SWITCHED_OFF_REMEDY },
    Word {
        text: concat!("describe.", "skip"),
        files: SCRIPT,
        wrong: SWITCHED_OFF,
        remedy: SWITCHED_OFF_REMEDY,
    },
    Word { text: concat!("/wo", "rk/"), files: &[], wrong: MACHINE, remedy: MACHINE_REMEDY },
    Word { text: concat!("/ro", "ot/"), files: &[], wrong: MACHINE, remedy: MACHINE_REMEDY },
    Word { text: concat!("index.", "crates.io"), files: &[], wrong: HOST, remedy: HOST_REMEDY },
    Word { text: concat!("static.", "crates.io"), files: &[], wrong: HOST, remedy: HOST_REMEDY },
    Word { text: concat!("registry.", "npmjs.org"), files: &[], wrong: HOST, remedy: HOST_REMEDY },
    Word { text: concat!("pypi", ".org"), files: &[], wrong: HOST, remedy: HOST_REMEDY },
    Word { text: concat!("deb.", "debian.org"), files: &[], wrong: HOST, remedy: HOST_REMEDY },
    Word {
        text: concat!("\"resolved", "\":"),
        files: &["package-lock.json"],
        wrong: "ties the lock file to one registry",
        remedy: "set omit-lockfile-registry-resolved=true in client/.npmrc and write the lock file anew",
    },
];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for word in &WORDS {
        for (path, text) in tree.texts(word.files) {
            for (place, line) in text.lines().enumerate().filter(|(_, line)| stands_in(word.text, line)) {
                let wrong = format!("`{}` is {}", shown(word.text, line), word.wrong);
                findings.push(Finding::error(path, place + 1, wrong, word.remedy));
            }
        }
    }
    findings
}

/// A path counts only where a path begins: `https://example.com/x/` holds no path `/x/` of this machine.
fn stands_in(word: &str, line: &str) -> bool {
    let inside_a_path =
        |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '-' | '_' | '~' | '/' | '}');
    line.match_indices(word).any(|(start, _)| {
        !word.starts_with('/') || !line[..start].chars().next_back().is_some_and(inside_a_path)
    })
}

/// A path is shown to its end, so that one sees which one it is.
fn shown<'line>(word: &'line str, line: &'line str) -> &'line str {
    if !word.starts_with('/') {
        return word;
    }
    let start = line.find(word).unwrap_or_default();
    let rest = &line[start..];
    rest.split([' ', '"', '\'', '`', ')', ',', '<']).next().unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::places;

    #[test]
    fn every_word_is_found_where_it_counts() {
        for word in &WORDS {
            let ending = word.files.first().unwrap_or(&".md");
            let path = format!("docs/x{ending}");
            let text = format!("fine\n  say \"{}\" here\n", word.text);
            assert!(
                places(&check(&Tree::of(&[(&path, &text)]))).contains(&format!("{path}:2")),
                "{}",
                word.text
            );
        }
    }

    #[test]
    fn a_word_is_free_where_it_does_not_count() {
        for word in &WORDS {
            let text = format!("say {} here", word.text);
            if !word.files.is_empty() {
                assert!(check(&Tree::of(&[("docs/x.md", &text)])).is_empty(), "{}", word.text);
            }
            if word.text.starts_with('/') {
                let text = format!("see https://example.com{}page", word.text);
                assert!(check(&Tree::of(&[("docs/x.md", &text)])).is_empty(), "{}", word.text);
            }
        }
    }

    #[test]
    fn this_file_holds_none_of_its_words() {
        let findings = check(&Tree::of(&[("xtask/src/tidy/words.rs", include_str!("words.rs"))]));
        assert!(findings.is_empty(), "{findings:?}");
    }
}
