//! The auditor against sites whose truth is known: every violation is found, and nothing is invented.
//!
//! `cargo xtask ci audit` runs it; a plain `cargo test` leaves it out, since it needs a Chromium and the client's npm packages and takes
//! minutes.
#![expect(clippy::unwrap_used, reason = "a test: the panic is the report")]

mod demo;
mod server;

use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// Runs `sayso audit` with these words; what it printed, and whether it ended well.
fn audit(words: &[&str]) -> (bool, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_sayso")).arg("audit").args(words).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.success(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn every_violation_of_every_site_is_found_and_none_is_invented() {
    let sites = root().join("testdata/sites");
    let server = server::start(&sites, &root().join("client/node_modules"));
    let to = format!("127.0.0.1:{}", server.port);
    let vendors = sites.join("hosts.json");
    let mut names: Vec<PathBuf> =
        std::fs::read_dir(&sites).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.retain(|path| path.join("truth.json").is_file());
    names.sort();
    assert!(names.len() >= 7, "the sites are in {}", sites.display());
    let (mut wrong, mut asked) = (Vec::new(), 0);
    let chosen_against = [
        "ads.brightpixel.example",
        "sync.adexchange.example",
        "_fbp@harbor-travel.test",
        "fr@ads.brightpixel.example",
        "uuid2@sync.adexchange.example",
    ];
    for site in &names {
        let truth = site.join("truth.json");
        let words =
            ["--truth", truth.to_str().unwrap(), "--vendors", vendors.to_str().unwrap(), "--map-hosts", &to];
        let scenarios = ["no-choice", "reject-all", "accept-all", "gpc", "withdraw", "choose"];
        let scenarios = scenarios.iter().flat_map(|name| ["--scenario", name]).chain(["--json"]);
        let (right, report, said) = audit(&words.into_iter().chain(scenarios).collect::<Vec<_>>());
        let name = site.file_name().unwrap().to_string_lossy().into_owned();
        if right && name == "cc3-reject-leak" {
            let report: serde_json::Value = serde_json::from_str(&report).unwrap();
            let found = report["scenarios"]["choose"].as_array().unwrap().iter();
            // The tag is loaded by any choice, and the choice was statistics.
            let found: Vec<&str> = found.map(|one| one["what"].as_str().unwrap()).collect();
            assert_eq!(found, chosen_against);
        }
        println!("{name}: {}", said.lines().next().unwrap_or_default());
        asked += 1;
        if !right {
            wrong.push(format!("{name}:\n{said}\n{report}"));
        }
    }
    assert!(asked == names.len() && wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_wrong_truth_is_noticed() {
    let sites = root().join("testdata/sites");
    let server = server::start(&sites, &root().join("client/node_modules"));
    let folder = tempfile::tempdir().unwrap();
    let mut truth: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(sites.join("osano-notice/truth.json")).unwrap())
            .unwrap();
    let found = truth["violations"]["no_choice"].as_array_mut().unwrap();
    let taken = found.remove(0);
    found.push(serde_json::json!({"kind": "cookie", "what": "none@lake-hotel.test", "purpose": "analytics"}));
    let file = folder.path().join("truth.json");
    std::fs::write(&file, truth.to_string()).unwrap();
    let (vendors, to) = (sites.join("hosts.json"), format!("127.0.0.1:{}", server.port));
    let words =
        ["--truth", file.to_str().unwrap(), "--vendors", vendors.to_str().unwrap(), "--map-hosts", &to];
    let (right, _, said) = audit(&[&words[..], &["--scenario", "no-choice"]].concat());
    assert!(!right);
    assert!(said.contains("missed: no_choice: cookie none@lake-hotel.test"), "{said}");
    assert!(
        said.contains(&format!("invented: no_choice: request {}", taken["what"].as_str().unwrap())),
        "{said}"
    );
}

#[test]
fn the_files_that_other_programs_read_are_whole() {
    let sites = root().join("testdata/sites");
    let server = server::start(&sites, &root().join("client/node_modules"));
    let to = format!("127.0.0.1:{}", server.port);
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let vendors = sites.join("hosts.json");
    let words = [
        "https://mill-crafts.test/",
        "--regime",
        "opt-in",
        "--scenario",
        "no-choice",
        "--pages",
        "1",
        "--json",
        "--map-hosts",
        &to,
        "--vendors",
        vendors.to_str().unwrap(),
    ];
    let files = [path("r.html"), path("r.sarif"), path("r.xml"), path("site.toml"), path("out")];
    let outputs = [
        "--html",
        &files[0],
        "--sarif",
        &files[1],
        "--junit",
        &files[2],
        "--inventory",
        &files[3],
        "--out",
        &files[4],
    ];
    let (fine, json, said) = audit(&[&words[..], &outputs].concat());
    assert!(!fine, "{said}");
    let report: serde_json::Value = serde_json::from_str(&json).unwrap();
    let first = &report["scenarios"]["no_choice"][0];
    let want = ("request", "stats.lumen.example", "analytics");
    assert_eq!(
        (&first["kind"], &first["what"], &first["purpose"]),
        (&want.0.into(), &want.1.into(), &want.2.into())
    );
    let sarif: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(&files[1]).unwrap()).unwrap();
    assert_eq!(sarif["version"], "2.1.0");
    assert!(std::fs::read_to_string(&files[0]).unwrap().contains("stats.lumen.example"));
    assert!(std::fs::read_to_string(&files[2]).unwrap().contains("<failure type=\"before-choice\""));
    let site: toml::Table = std::fs::read_to_string(&files[3]).unwrap().parse().unwrap();
    assert_eq!(site["vendor"][0]["hosts"][0].as_str(), Some("stats.lumen.example"));
    let earlier = format!("{}/report.json", files[4]);
    let (fine, again, said) = audit(&[&words[..], &["--baseline", &earlier]].concat());
    assert!(fine, "nothing is new: {said}");
    let again: serde_json::Value = serde_json::from_str(&again).unwrap();
    assert_eq!(again["scenarios"]["no_choice"], serde_json::json!([]));
}

#[test]
fn the_demo_breaks_its_word_without_the_gate_and_keeps_it_behind_it() {
    let scenarios = |report: &serde_json::Value| -> Vec<(String, String)> {
        let scenarios = report["scenarios"].as_object().unwrap().iter();
        let rows =
            scenarios.flat_map(|(name, found)| found.as_array().unwrap().iter().map(move |one| (name, one)));
        rows.map(|(name, one)| (name.clone(), one["what"].as_str().unwrap().to_owned())).collect()
    };
    let look = |words: &[&str]| -> serde_json::Value {
        let demo = demo::start(words);
        let (_, json, said) = audit(&[&demo.url, "--regime", "opt-in", "--json"]);
        serde_json::from_str(&json).unwrap_or_else(|error| panic!("{error}: {said}"))
    };
    let open = look(&["--no-gate"]);
    let found = scenarios(&open);
    let cookies = ["_ga@127.0.0.1", "_ad_click@127.0.0.1", "ad_id@ads.localhost", "sync_id@sync.localhost"];
    let hosts =
        ["analytics.localhost", "ads.localhost", "sync.localhost", "social.localhost", "video.localhost"];
    for what in hosts.iter().chain(&cookies) {
        assert!(
            found.iter().any(|(scenario, one)| scenario == "no_choice" && one == what),
            "{what}: {found:?}"
        );
    }
    assert!(
        found.iter().all(|(_, what)| what != "styles.localhost"),
        "a style sheet is no tracker: {found:?}"
    );
    assert_eq!(open["ui"], serde_json::json!(["no_reject_option", "no_withdraw_option"]));
    let held = look(&[]);
    assert_eq!((scenarios(&held), &held["ui"]), (vec![], &serde_json::json!([])));
    assert_eq!(held["could_not"], serde_json::json!([]), "every scenario was played");
}
