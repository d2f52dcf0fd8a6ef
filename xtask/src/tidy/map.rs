//! `ARCHITECTURE.md` is the map: every crate has a place on it.

use crate::finding::Finding;
use crate::repository::Tree;

const MAP: &str = "ARCHITECTURE.md";

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let Some(map) = tree.text(MAP) else {
        return vec![Finding::error(
            MAP,
            1,
            "there is no map of the code",
            "write it: one page, a line per crate",
        )];
    };
    let folders = tree.files.iter().filter_map(|file| file.path.strip_suffix("/Cargo.toml"));
    folders
        .filter(|folder| !names(map, folder))
        .map(|folder| {
            Finding::error(MAP, 1, format!("does not name {folder}"), "say in a line what that crate is for")
        })
        .collect()
}

/// Whether the text names the folder, and not merely a longer name that begins or ends so.
fn names(map: &str, folder: &str) -> bool {
    let part_of_a_name = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-');
    map.match_indices(folder).any(|(start, _)| {
        let before = map[..start].chars().next_back();
        let after = map[start + folder.len()..].chars().next();
        !before.is_some_and(part_of_a_name) && !after.is_some_and(part_of_a_name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_map(map: &str) -> usize {
        let crates =
            [("crates/core/Cargo.toml", ""), ("xtask/Cargo.toml", ""), ("Cargo.toml", ""), (MAP, map)];
        check(&Tree::of(&crates)).len()
    }

    #[test]
    fn a_crate_that_is_not_on_the_map_is_found() {
        assert_eq!(check_map("`crates/core` is pure, `xtask/` does the chores"), 0);
        assert_eq!(check_map("`crates/core` is pure"), 1);
        assert_eq!(check_map("`crates/core-two` and `my-xtask`"), 2);
    }

    #[test]
    fn a_missing_map_is_found() {
        assert_eq!(check(&Tree::of(&[("xtask/Cargo.toml", "")])).len(), 1);
    }
}
