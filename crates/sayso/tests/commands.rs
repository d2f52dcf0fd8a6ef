//! The commands that need no server, as a script would call them: what they print, and how they end.
#![expect(clippy::unwrap_used, reason = "a test: the panic is the report")]

use std::process::{Command, Output, Stdio};

use serde_json::Value;

const CASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/laws/cases.json");

fn sayso(words: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sayso")).args(words.split(' ')).output().unwrap()
}

fn json(words: &str) -> Value {
    let output = sayso(words);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn ends_with(words: &str, code: i32, says: &str) {
    let output = sayso(words);
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(code), "{words}: {text}");
    assert!(text.contains(says), "{words}: {text}");
}

#[test]
fn a_decision_can_be_read_by_a_script() {
    let decision = json("decide --jurisdiction US-CA --gpc --date 2026-11-15 --age 30 --json --explain");
    assert_eq!(decision["regime"], "us-optout-gpc");
    assert_eq!(decision["default"]["sale"], "off");
    assert_eq!(decision["default"]["statistics"], "on");
    assert_eq!(decision["must_ask"], serde_json::json!([]));
    assert_eq!(decision["consent_from"], Value::Null);
    assert_eq!(decision["must_offer_links"], serde_json::json!(["do-not-sell-or-share", "limit-sensitive"]));
    assert_eq!(decision["must_show_signal_status"], true);
    assert_eq!(decision["reask_allowed"], false);
    assert_eq!(decision["purposes"].as_array().unwrap().len(), 6);
    assert!(decision["explanation"][3]["sentence"].as_str().unwrap().contains("signal"));
    let child = json("decide --jurisdiction US-CA --date 2026-11-15 --age 11 --json");
    assert_eq!((&child["consent_from"], &child["default"]["sale"]), (&"parent".into(), &"off".into()));
    let later = json("decide --jurisdiction US-OK --date 2027-01-01 --json");
    assert_eq!(later["regime"], "us-optout", "a law of next year works on its day");
    let text = sayso("decide --jurisdiction FR --explain");
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    assert!(
        text.contains("wants the visitor's own yes first") && text.contains("not legal advice"),
        "{text}"
    );
}

#[test]
fn a_choice_from_a_file_counts() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("choice.json");
    let decide = || format!("decide --jurisdiction FR --date 2026-11-15 --json --choice {}", path.display());
    std::fs::write(&path, r#"{"date":"2026-06-01","denied":["statistics"],"granted":["sale"]}"#).unwrap();
    let decision = json(&decide());
    assert_eq!(
        (&decision["default"]["sale"], &decision["default"]["statistics"]),
        (&"on".into(), &"off".into())
    );
    assert_eq!(decision["reask_allowed"], false);
    std::fs::write(&path, r#"{"date":"2026-06-01","granted":["tea"]}"#).unwrap();
    ends_with(&decide(), 2, "there is no purpose `tea`");
    std::fs::write(&path, "{").unwrap();
    ends_with(&decide(), 2, "no choice");
}

#[test]
fn worked_cases_are_run_and_a_difference_is_an_error() {
    let answers = json(&format!("law case {CASES}"));
    assert!(answers["cases"].as_array().unwrap().len() >= 24);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cases.json");
    let run = || format!("law case {}", path.display());
    let case =
        r#"[{"id":"a","jurisdiction":"DE","date":"2026-11-15","age":30,"signals":{"gpc":true,"dnt":true}}]"#;
    std::fs::write(&path, case).unwrap();
    assert_eq!(json(&run())["cases"][0]["actual"]["regime"], "eu-optin", "`expected` may be left out");
    std::fs::write(&path, case.replace("\"age\"", "\"expected\":{\"regime\":\"none\"},\"age\"")).unwrap();
    ends_with(&run(), 1, "1 of 1 cases aren't as expected");
    for (text, says) in [
        ("{}", "neither a list of cases"),
        ("[{\"id\":\"a\"}]", "case 1: missing field"),
        ("no JSON", "no JSON"),
        (&case.replace("\"DE\"", "\"Germany\""), "case 1"),
        (&case.replace("2026-11-15", "2026-02-30"), "case 1"),
    ] {
        std::fs::write(&path, text).unwrap();
        ends_with(&run(), 2, says);
    }
    std::fs::write(&path, case.replace("30", "-4")).unwrap();
    assert_eq!(
        json(&run())["cases"][0]["actual"]["consent_from"],
        "parent",
        "an age that can't be is any age"
    );
}

#[test]
fn the_law_can_be_looked_at() {
    let list = json("law list --json");
    assert!(list["files"].as_array().unwrap().len() >= 42);
    let text = String::from_utf8_lossy(&sayso("law show US-CA --date 2025-06-01").stdout).into_owned();
    assert!(text.contains("In force on 2025-06-01") && text.contains("Later:"), "{text}");
    assert!(text.contains("(weak)") || text.contains("read on"), "{text}");
    assert!(text.contains("not legal advice"), "{text}");
    ends_with("law show XA", 2, "the law pack has nothing for `XA`");
    ends_with("decide --age 300", 2, "write years");
    ends_with("decide --jurisdiction Germany", 2, "ISO 3166");
    ends_with("decide --law-pack /nowhere", 1, "can't be read");
}

#[test]
fn the_rules_and_languages_can_be_listed_and_a_reader_may_stop_in_the_middle() {
    let rules = json("check --rules --json");
    assert!(rules.as_array().unwrap().len() >= 35 && rules[0]["source"].is_string());
    let languages = json("check --languages --json");
    let languages = languages.as_array().unwrap();
    assert!(languages.len() >= 45 && languages.iter().all(|row| row["review"].is_string()));
    let mut child = Command::new(env!("CARGO_BIN_EXE_sayso"));
    let mut child =
        child.args(["check", "--rules"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // Nobody reads: the end of the pipe is closed before the first line.
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(
        output.status.success() && output.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn what_the_linter_finds_is_no_valid_configuration_until_it_is_accepted() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("sayso.toml");
    std::fs::create_dir(folder.path().join("sites")).unwrap();
    std::fs::write(&config, "").unwrap();
    let site = |accept: &str| {
        let bad = "upstream = 'http://127.0.0.1:9'\noperator = 'A'\n[text.en]\nreject-all = 'Maybe later'\n";
        std::fs::write(folder.path().join("sites/a.toml"), format!("{bad}{accept}")).unwrap();
    };
    let check = format!("check --config {}", config.display());
    site("");
    ends_with(&check, 78, "puts the answer off");
    ends_with(&check, 78, "source: https://");
    site(
        "[[accept]]\nrule = 'B04'\nreason = 'a test'\ndecided_by = 'A. Person'\ndecided_on = '2026-11-24'\n",
    );
    let report = json(&format!("{check} --json"));
    assert_eq!((&report["ok"], &report["findings"][0]["severity"]), (&true.into(), &"accepted".into()));
    site(
        "[[accept]]\nrule = 'B99'\nreason = 'a test'\ndecided_by = 'A. Person'\ndecided_on = '2026-11-24'\n",
    );
    ends_with(&check, 78, "no rule is called `B99`");
    site(
        "[[override]]\nplaces = ['EU']\nuse = 'statistics'\nneed = 'free'\nreason = 'x'\ndecided_by = 'y'\ndecided_on = '2026-11-24'\n",
    );
    ends_with(&check, 78, "name its members");
}
