//! The inputs of the tests that browsers' parsers are tested with (`testdata/html5lib`).

use std::collections::HashMap;

use crate::scan::reference::{Outcome, check_each_cut};

fn inputs(suite: &str) -> Vec<String> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/html5lib/inputs.json");
    let suites: HashMap<String, Vec<String>> =
        serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    suites[suite].clone()
}

/// Checks each page at every cut. Yields how many pages were refused though `lol_html` passes them, of how many.
fn check_all(pages: impl Iterator<Item = String>) -> (usize, usize) {
    let (mut refused, mut all) = (0, 0);
    for page in pages {
        let outcome = check_each_cut(page.as_bytes()).unwrap_or_else(|error| panic!("{page:?}\n{error}"));
        refused += usize::from(outcome == Outcome::RefusedAlone);
        all += 1;
    }
    (refused, all)
}

/// Each input in each state in which text may stand.
#[test]
fn tokenizer_inputs_have_the_tags_that_a_browser_finds() {
    for before in ["", "<textarea>", "<xmp>", "<script>", "<script><!--", "<svg>", "<svg><![CDATA[", "<p a='"]
    {
        let pages = inputs("tokenizer").into_iter().map(|input| format!("{before}{input}"));
        let (refused, all) = check_all(pages);
        assert!(refused == 0 && all > 1500, "{before}: {refused} of {all} refused");
    }
}

#[test]
fn trees_have_the_tags_that_a_browser_finds() {
    let (refused, all) = check_all(inputs("tree").into_iter());
    assert!(refused == 0 && all > 1500, "{refused} of {all} refused");
}
