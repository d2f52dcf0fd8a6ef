//! Names that say nothing, and `mod.rs`, which hides a module's name.

use super::hand_written;
use crate::finding::Finding;
use crate::repository::Tree;

/// Where such a thing exists it grows, since everything fits in it.
const SAY_NOTHING: [&str; 6] = ["util", "common", "helper", "manager", "service", "misc"];

const REMEDY: &str = "name it after what is in it";

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.texts(&[".rs", ".ts", ".js", ".mjs"]).filter(|(path, _)| hand_written(path)) {
        if path.ends_with("/mod.rs") {
            findings.push(Finding::error(
                path,
                1,
                "the file is called mod.rs",
                "call it foo.rs, beside the folder foo/",
            ));
        }
        if let Some(part) =
            path.split('/').find(|part| says_nothing(part.split('.').next().unwrap_or_default()))
        {
            findings.push(Finding::error(path, 1, format!("`{part}` says nothing"), REMEDY));
        }
        if path.ends_with(".rs") {
            for (place, line) in text.lines().enumerate() {
                if let Some(module) = module_name(line).filter(|module| says_nothing(module)) {
                    findings.push(Finding::error(
                        path,
                        place + 1,
                        format!("`mod {module}` says nothing"),
                        REMEDY,
                    ));
                }
            }
        }
    }
    findings
}

/// `util`, `utils`, `http_util`; not `service-worker`, which is a standard's term.
fn says_nothing(name: &str) -> bool {
    let last = name.rsplit(['_', '-']).next().unwrap_or(name);
    let singular = last.strip_suffix('s').unwrap_or(last);
    SAY_NOTHING.contains(&singular) || SAY_NOTHING.contains(&last)
}

/// The module that a line declares.
fn module_name(line: &str) -> Option<&str> {
    let mut line = line.trim_start();
    if let Some(rest) = line.strip_prefix("pub") {
        let rest = if rest.starts_with('(') { rest.split_once(')')?.1 } else { rest };
        line = rest.trim_start();
    }
    let name = line.strip_prefix("mod ")?;
    name.split([';', '{']).next().map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::places;

    fn check_path(path: &str) -> bool {
        check(&Tree::of(&[(path, "")])).is_empty()
    }

    #[test]
    fn files_whose_names_say_nothing_are_found() {
        for name in SAY_NOTHING {
            for path in [
                format!("crates/x/src/{name}.rs"),
                format!("crates/x/src/{name}s.rs"),
                format!("crates/x/src/http_{name}.rs"),
                format!("crates/x/src/{name}/page.rs"),
                format!("client/src/{name}.test.ts"),
            ] {
                assert!(!check_path(&path), "{path}");
            }
        }
        assert!(!check_path("crates/x/tests/http/mod.rs"));
    }

    #[test]
    fn other_names_pass() {
        for path in
            ["crates/x/src/http.rs", "client/src/service-worker.ts", "docs/common.md", "testdata/util/x.ts"]
        {
            assert!(check_path(path), "{path}");
        }
    }

    #[test]
    fn modules_whose_names_say_nothing_are_found() {
        for declares in ["mod", "pub mod", "pub(crate) mod", "    pub(in crate::http) mod"] {
            let text = format!("//! What this is.\n{declares} util;\n{declares} http {{\n");
            assert_eq!(places(&check(&Tree::of(&[("src/lib.rs", &text)]))), ["src/lib.rs:2"], "{declares}");
        }
    }
}
