//! How long a source file may be: past some length nobody reads it whole.

use super::hand_written;
use crate::finding::Finding;
use crate::repository::Tree;

const LONG: usize = 400;
const LIMIT: usize = 800;

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.texts(&[".rs", ".ts"]).filter(|(path, _)| hand_written(path)) {
        let lines = text.lines().count();
        if lines > LONG {
            let wrong = format!("{lines} lines, where {LONG} is long and {LIMIT} the limit");
            let finding =
                Finding::error(path, LONG.min(lines), wrong, "move a part that has a name of its own");
            findings.push(if lines > LIMIT { finding } else { finding.into_warning() });
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_lines(path: &str, lines: usize) -> Option<bool> {
        let findings = check(&Tree::of(&[(path, &"line\n".repeat(lines))]));
        findings.first().map(|finding| finding.to_string().contains("warning"))
    }

    #[test]
    fn a_long_file_is_a_warning_and_a_longer_one_an_error() {
        assert_eq!(check_lines("crates/core/src/law.rs", LONG), None);
        assert_eq!(check_lines("crates/core/src/law.rs", LONG + 1), Some(true));
        assert_eq!(check_lines("client/src/page.ts", LIMIT), Some(true));
        assert_eq!(check_lines("client/src/page.ts", LIMIT + 1), Some(false));
    }

    #[test]
    fn bundles_and_test_data_may_be_long() {
        assert_eq!(check_lines("client/dist/client.ts", 2 * LIMIT), None);
        assert_eq!(check_lines("testdata/x.ts", 2 * LIMIT), None);
        assert_eq!(check_lines("README.md", 2 * LIMIT), None);
    }
}
