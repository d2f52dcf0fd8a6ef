//! Which crate may depend on which: the arrows of the design, checked on what cargo itself read.

use serde_json::Value;

use crate::finding::Finding;
use crate::repository::Tree;

/// A crate of this workspace, and the crates of this workspace that it may use.
///
/// codec <- core <- {gate, audit, store} <- sayso, ledger <- {store, sayso}, store <- export <- sayso, and age <- sayso. `sayso` puts
/// everything together, so it may use all below it. `xtask` uses none: it has to build when they don't.
const ARROWS: [(&str, &[&str]); 13] = [
    ("sayso-codec", &[]),
    ("sayso-age", &[]),
    ("sayso-core", &["sayso-codec"]),
    ("sayso-ledger", &[]),
    ("sayso-gate", &["sayso-core"]),
    ("sayso-example-axum", &["sayso-core", "sayso-gate"]),
    ("sayso-audit", &["sayso-core"]),
    ("sayso-store", &["sayso-core", "sayso-ledger"]),
    ("sayso-export", &["sayso-core", "sayso-store", "sayso-ledger"]),
    (
        "sayso",
        &[
            "sayso-codec",
            "sayso-core",
            "sayso-gate",
            "sayso-audit",
            "sayso-store",
            "sayso-ledger",
            "sayso-export",
            "sayso-age",
        ],
    ),
    ("sayso-postgres", &[]),
    (
        "sayso-bench",
        &[
            "sayso-codec",
            "sayso-core",
            "sayso-gate",
            "sayso-audit",
            "sayso-store",
            "sayso-ledger",
            "sayso",
            "sayso-postgres",
        ],
    ),
    ("xtask", &[]),
];

/// Dev-dependencies are free: a test may stand on anything, and cargo itself refuses a circle that matters.
pub(super) fn check(metadata: &Value, tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for package in list(&metadata["packages"]) {
        let name = text(&package["name"]);
        let manifest = manifest_path(package, metadata);
        let Some((_, may_use)) = ARROWS.iter().find(|(row, _)| *row == name) else {
            let remedy = "add it to ARROWS in xtask/src/tidy/arrows.rs, and to ARCHITECTURE.md";
            findings.push(Finding::error(
                &manifest,
                1,
                format!("no arrows are drawn for the crate {name}"),
                remedy,
            ));
            continue;
        };
        for dependency in list(&package["dependencies"]) {
            let used = text(&dependency["name"]);
            // Only the workspace's own crates come by path.
            if dependency["path"].is_null() || dependency["kind"] == "dev" || may_use.contains(&used) {
                continue;
            }
            let line = line_naming(tree.text(&manifest).unwrap_or_default(), used);
            let wrong = format!("{name} may not depend on {used}");
            let remedy = match may_use {
                [] => "it stands alone; move what it needs, or what needs it".to_owned(),
                _ => format!("it may use {}; move what it needs, or what needs it", may_use.join(", ")),
            };
            findings.push(Finding::error(&manifest, line, wrong, remedy));
        }
    }
    findings
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn manifest_path(package: &Value, metadata: &Value) -> String {
    let path = text(&package["manifest_path"]);
    let inside = path.strip_prefix(text(&metadata["workspace_root"])).unwrap_or(path);
    inside.trim_start_matches('/').to_owned()
}

fn line_naming(manifest: &str, dependency: &str) -> usize {
    manifest.lines().position(|line| line.trim_start().starts_with(dependency)).map_or(1, |line| line + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::places;
    use serde_json::json;

    fn workspace(name: &str, used: &str, kind: Value) -> Value {
        json!({
            "workspace_root": "/home/ann/sayso",
            "packages": [{
                "name": name,
                "manifest_path": "/home/ann/sayso/crates/x/Cargo.toml",
                "dependencies": [
                    { "name": "serde", "kind": null },
                    { "name": used, "kind": kind, "path": "/home/ann/sayso/crates/y" },
                ],
            }],
        })
    }

    fn check_one(name: &str, used: &str, kind: Value) -> Vec<String> {
        let tree =
            Tree::of(&[("crates/x/Cargo.toml", &format!("[dependencies]\nserde = \"1\"\n{used} = {{}}\n"))]);
        places(&check(&workspace(name, used, kind), &tree))
    }

    #[test]
    fn an_arrow_that_points_the_wrong_way_is_found() {
        assert_eq!(check_one("sayso-core", "sayso-store", Value::Null), ["crates/x/Cargo.toml:3"]);
        assert_eq!(check_one("sayso-gate", "sayso-ledger", Value::Null), ["crates/x/Cargo.toml:3"]);
        assert_eq!(check_one("sayso-ledger", "sayso-core", json!("build")), ["crates/x/Cargo.toml:3"]);
        assert_eq!(check_one("xtask", "sayso-core", Value::Null), ["crates/x/Cargo.toml:3"]);
    }

    #[test]
    fn a_crate_without_arrows_is_found() {
        assert_eq!(check_one("sayso-new", "sayso-core", Value::Null), ["crates/x/Cargo.toml:1"]);
    }

    #[test]
    fn arrows_that_are_drawn_and_tests_may_be_used() {
        assert!(check_one("sayso-store", "sayso-ledger", Value::Null).is_empty());
        assert!(check_one("sayso", "sayso-gate", Value::Null).is_empty());
        assert!(check_one("sayso-gate", "sayso-store", json!("dev")).is_empty());
    }

    #[test]
    fn the_table_has_no_circle() {
        // Each crate may use only crates that stand above it in the table.
        for (place, (name, may_use)) in ARROWS.iter().enumerate() {
            for used in *may_use {
                let stands = ARROWS.iter().position(|(row, _)| row == used);
                assert!(stands.is_some_and(|stands| stands < place), "{name} -> {used}");
            }
        }
    }
}
