//! `sayso rewrite` as a build script would call it: one page on stdin, and a folder for static hosting.
#![expect(clippy::unwrap_used, reason = "a test: the panic is the report")]

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const TAG: &str = "<script src=\"/_sayso/tag.js\"></script>";
const STATISTICS: &str = "<script src=\"https://www.google-analytics.com/analytics.js\"></script>";
const UNKNOWN: &str = "<img src=\"https://unknown.example/pixel\">";

/// A folder, and the program in it.
struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.at(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    fn run(&self, words: &str) -> Output {
        self.run_with(words, "")
    }

    fn run_with(&self, words: &str, stdin: &str) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sayso"));
        command.arg("rewrite").args(words.split(' ').filter(|word| !word.is_empty()));
        command
            .current_dir(self.0.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // Who doesn't read it has ended before.
        let _ = child.stdin.take().unwrap().write_all(stdin.as_bytes());
        child.wait_with_output().unwrap()
    }

    /// The code it ends with, and all that it says.
    fn ends(&self, words: &str) -> (i32, String) {
        let output = self.run(words);
        let text = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
        (output.status.code().unwrap(), text.into_owned())
    }

    /// Every file under a folder, with its content.
    fn files(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        fn gather(root: &Path, folder: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    gather(root, &path, files);
                } else {
                    let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                    files.insert(name, fs::read(&path).unwrap());
                }
            }
        }
        let mut files = BTreeMap::new();
        gather(&self.at(folder), &self.at(folder), &mut files);
        files
    }
}

fn page(body: &str) -> String {
    format!("<!doctype html><html><head><title>T</title></head><body>{body}</body></html>")
}

#[test]
fn a_folder_comes_out_as_before_a_choice_and_everything_else_as_it_was() {
    let place = Place::new();
    place.write("site/index.html", page(STATISTICS));
    place.write("site/a b/ü.HTM", page(STATISTICS));
    place.write("site/about", page(STATISTICS));
    place.write("site/fragment.html", format!("<p>{STATISTICS}"));
    place.write("site/x.xhtml", "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head/><body/></html>");
    place.write("site/verify.html", "verify: 1234");
    let binary: Vec<u8> = (0..=255).cycle().take(100_000).collect();
    place.write("site/.well-known/data.bin", &binary);
    place.write("site/script.js", "document.write('<script src=\"https://www.google-analytics.com/x\">')");
    fs::create_dir_all(place.at("site/empty/inner")).unwrap();
    let (code, said) = place.ends("--dir site --out new/out");
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("6 pages") && said.contains("2 other files"), "{said}");
    assert!(said.contains("Google Analytics: 4 times, first in a b/ü.HTM"), "{said}");
    let (before, mut after) = (place.files("site"), place.files("new/out"));
    assert!(place.at("new/out/empty/inner").is_dir());
    for same in ["script.js", ".well-known/data.bin", "verify.html", "x.xhtml"] {
        assert_eq!(after.remove(same).unwrap(), before[same], "{same}");
    }
    for changed in ["index.html", "a b/ü.HTM", "about", "fragment.html"] {
        let text = String::from_utf8(after.remove(changed).unwrap()).unwrap();
        let held = STATISTICS.replace(
            "<script src=",
            "<script data-sayso-purpose=\"statistics\" type=\"text/plain\" data-sayso-src=",
        );
        let (head, tail) = text.split_once(TAG).unwrap_or_else(|| panic!("{changed}: {text}"));
        assert!(!tail.contains(TAG) && !head.contains("<script"), "{changed}: {text}");
        let source = String::from_utf8(before[changed].clone()).unwrap();
        assert_eq!(format!("{head}{tail}"), source.replace(STATISTICS, &held), "{changed}");
    }
    assert!(after.is_empty(), "{:?}", after.keys());
    // Nothing is left beside it.
    assert_eq!(fs::read_dir(place.at("new")).unwrap().count(), 1);
}

#[test]
fn the_summary_counts_who_is_held_and_names_the_file_where_an_unknown_host_was_seen_first() {
    let place = Place::new();
    place.write("site/a.html", page(STATISTICS));
    place.write("site/b/index.html", page(&format!("{STATISTICS}{UNKNOWN}{UNKNOWN}")));
    place.write("site/c.html", page(UNKNOWN));
    let output = place.run("--dir site --out out --json --no-notice");
    assert_eq!(output.status.code(), Some(1), "unknown third parties are something wrong");
    let summary: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&summary["pages"], &summary["copied"]), (&3.into(), &0.into()));
    let row = serde_json::json!({"id": "unknown.example", "count": 3, "first_seen": "b/index.html"});
    assert_eq!(summary["unclassified"], serde_json::json!([row]));
    let row = serde_json::json!({"id": "google-analytics", "name": "Google Analytics", "count": 2, "first_seen": "a.html"});
    assert_eq!(summary["held"], serde_json::json!([row]));
    assert_eq!(summary["allowed"], serde_json::json!(["necessary"]));
    assert_eq!(summary["left_out"], serde_json::json!([]));
    let written: usize = place.files("out").values().map(Vec::len).sum();
    assert_eq!(summary["pages_bytes"], written);
    assert!(!String::from_utf8(place.files("out")["a.html"].clone()).unwrap().contains("tag.js"));
    // With everything allowed and nothing inserted it is the site, byte for byte.
    let (code, said) = place.ends("--dir site --out same --allow all --no-notice");
    assert_eq!((code, place.files("same")), (0, place.files("site")), "{said}");
}

#[test]
fn a_page_that_can_not_be_made_safe_is_left_out_with_its_compressed_copy() {
    let place = Place::new();
    place.write("site/index.html", page(STATISTICS));
    for name in ["index.html.gz", "index.html.br", "index.html.zst", "bad.html.gz", "alone.html.gz"] {
        place.write(&format!("site/{name}"), "the site's own, not rewritten");
    }
    place.write("site/bad.html", b"\xFF\xFE<\0p\0>\0");
    place.write("site/late.html", format!("{}<meta charset=\"iso-2022-jp\">", "<p>text</p>".repeat(10_000)));
    let output = place.run("--dir site --out out --json");
    assert_eq!(output.status.code(), Some(3), "{}", String::from_utf8_lossy(&output.stderr));
    let summary: Value = serde_json::from_slice(&output.stdout).unwrap();
    let left_out: Vec<_> = summary["left_out"].as_array().unwrap().iter().map(|row| &row["file"]).collect();
    assert_eq!(left_out, ["alone.html.gz", "bad.html", "late.html"]);
    assert!(summary["left_out"][1]["why"].as_str().unwrap().contains("UTF-16"));
    let files = place.files("out");
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(names, ["index.html", "index.html.br", "index.html.gz", "index.html.zst"]);
    let (mut gzip, mut brotli) = (Vec::new(), Vec::new());
    flate2::read::GzDecoder::new(&*files["index.html.gz"]).read_to_end(&mut gzip).unwrap();
    brotli::Decompressor::new(&*files["index.html.br"], 4096).read_to_end(&mut brotli).unwrap();
    let zstd = zstd::decode_all(&*files["index.html.zst"]).unwrap();
    assert!([gzip, brotli, zstd].iter().all(|text| *text == files["index.html"]));
}

#[cfg(unix)]
#[test]
fn links_are_followed_within_the_folder_and_not_out_of_it() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let place = Place::new();
    place.write("secret.html", "<p>not the site's");
    place.write("outside/more.html", "<p>not the site's");
    place.write("site/text.txt", page(STATISTICS));
    place.write("site/folder/inner.html", page(""));
    symlink("text.txt", place.at("site/page.html")).unwrap();
    symlink("folder", place.at("site/twice")).unwrap();
    symlink("../secret.html", place.at("site/out.html")).unwrap();
    symlink(place.at("outside"), place.at("site/away")).unwrap();
    symlink("..", place.at("site/folder/round")).unwrap();
    symlink("nothing", place.at("site/gone.html")).unwrap();
    fs::set_permissions(place.at("site/text.txt"), fs::Permissions::from_mode(0o640)).unwrap();
    fs::set_permissions(place.at("site/folder"), fs::Permissions::from_mode(0o755)).unwrap();
    let (code, said) = place.ends("--dir site --out out");
    assert_eq!(code, 3, "{said}");
    for (file, why) in [
        ("out.html", "it is a link that leads out of the folder"),
        ("away", "it is a link that leads out of the folder"),
        ("folder/round", "it is a link to a folder that it is in"),
        ("gone.html", "it can't be read"),
    ] {
        assert!(said.contains(&format!("  {file}: {why}")), "{file}: {said}");
    }
    let files = place.files("out");
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(names, ["folder/inner.html", "page.html", "text.txt", "twice/inner.html"]);
    assert!(
        String::from_utf8_lossy(&files["page.html"]).contains("data-sayso-src"),
        "by its own name a page"
    );
    assert!(fs::read_dir(place.at("out")).unwrap().all(|entry| !entry.unwrap().path().is_symlink()));
    let mode = |name| fs::metadata(place.at(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode("out/text.txt"), mode("out/folder")), (0o640, 0o755));
    assert_eq!(mode("out"), mode("site"), "who could read the site can read the new folder");
}

#[test]
fn an_existing_folder_is_replaced_only_by_force_and_never_touched_by_a_run_that_fails() {
    let place = Place::new();
    place.write("site/index.html", page(""));
    place.write("site/style.css", "p{}");
    place.write("out/mine.txt", "mine");
    let refused = |words: &str, says: &str| {
        let (code, said) = place.ends(words);
        assert!(code == 2 && said.contains(says), "{words}: {code} {said}");
    };
    refused("--dir site --out out", "--force replaces");
    refused("--dir site --out site/out --force", "in the site's own folder");
    refused("--dir site --out . --force", "which would be replaced");
    refused("--dir site --out site --force", "in the site's own folder");
    refused("--dir nowhere --out new", "can't be read");
    refused("--dir out --out new", "there is no page");
    refused("--dir site", "--out");
    refused("--dir site --out out --force --allow tea", "no purpose");
    assert_eq!(place.files("out").keys().collect::<Vec<_>>(), ["mine.txt"]);
    let (code, said) = place.ends("--dir site --out out --force --hard-links");
    assert_eq!(code, 0, "{said}");
    assert_eq!(place.files("out").keys().collect::<Vec<_>>(), ["index.html", "style.css"]);
    fs::create_dir(place.at("empty")).unwrap();
    assert_eq!(place.ends("--dir site --out empty").0, 0);
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        let file = |name| fs::metadata(place.at(name)).unwrap();
        assert_eq!(file("out/style.css").ino(), file("site/style.css").ino());
        assert_ne!(file("empty/style.css").ino(), file("site/style.css").ino());
        assert_eq!(file("empty/style.css").mtime(), file("site/style.css").mtime());
    }
}

/// A server's file with a law of its own for Wyoming, and a site with two vendors.
fn with_law(place: &Place, need: &str) {
    place.write("sayso.toml", "law_pack = 'laws'\nlaw_pack_alone = true\n");
    place.write(
        "laws/wy.toml",
        format!(
            "code = 'US-WY'\nname = 'Wyoming'\nlaw = 'Ours'\n[[rule]]\nfrom = '2026-01-01'\nregime = 'ours'\n\
             uses = {{ sale = '{need}' }}\ncitation = 'c'\nsource = 'own knowledge'\nconfidence = 'low'\n\
             [[rule]]\nfrom = '2026-01-01'\nsignal = {{ stops = ['sale'], show = false }}\ncitation = 'c'\n\
             source = 'own knowledge'\nconfidence = 'low'\n"
        ),
    );
    place.write(
        "sites/a.toml",
        "upstream = 'http://127.0.0.1:9'\noperator = 'A'\nhosts = ['a.example']\nserves = ['US-WY']\n\
         [[purpose]]\nid = 'necessary'\nstrictly_necessary = true\n\
         [[purpose]]\nid = 'statistics'\nuses = ['statistics']\n\
         [[purpose]]\nid = 'advertising'\nuses = ['sale']\n\
         [[vendor]]\nid = 'count'\nhosts = ['count.example']\npurposes = ['statistics']\n\
         [[vendor]]\nid = 'ads'\nhosts = ['ads.example']\npurposes = ['advertising']\n",
    );
}

#[test]
fn the_law_pack_of_the_servers_file_decides_on_stdin_and_in_a_folder() {
    let place = Place::new();
    let body = "<script src=\"//count.example/x\"></script><script src=\"//ads.example/x\"></script>\
                <script src=\"https://a.example/own.js\"></script>";
    place.write("site/index.html", page(body));
    for (need, held) in [("free", 0), ("opt-in", 1)] {
        with_law(&place, need);
        let words = "--config sayso.toml --no-notice --base https://a.example";
        let output = place.run_with(words, &page(body));
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!(text.matches("data-sayso-src").count(), held, "{need}: {text}");
        assert_eq!(text.matches(" src=\"//count.example").count(), 1, "{need}: {text}");
        let (code, said) = place.ends(&format!("--dir site --out out --force {words}"));
        assert_eq!(code, 0, "{said}");
        assert_eq!(place.files("out")["index.html"], text.into_bytes(), "{need}");
        // The law that ships would hold both, wherever that is.
        let (_, said) = place.ends("--dir site --out out --force --allow necessary");
        assert!(said.contains("nobody has classified"), "{said}");
    }
    with_law(&place, "opt-out");
    let (_, said) = place.ends("--dir site --out out --force --config sayso.toml");
    assert!(
        said.contains("Allowed before a choice: necessary, statistics\n"),
        "what a browser's signal would stop waits: {said}"
    );
}

#[test]
fn one_page_comes_back_with_the_notice_and_says_whom_nobody_knows() {
    let place = Place::new();
    let source = page(&format!("{STATISTICS}{UNKNOWN}"));
    let output = place.run_with("", &source);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success() && text.contains("<sayso-notice") && text.contains("/_sayso/client.js"));
    assert_eq!(text.matches("data-sayso-src").count(), 2, "{text}");
    assert!(String::from_utf8_lossy(&output.stderr).contains("unknown.example"));
    let same = place.run_with("--allow all --no-notice", &source);
    assert_eq!(String::from_utf8(same.stdout).unwrap(), source);
    let denied = place.run_with("--allow all --deny statistics --no-notice", &source);
    assert_eq!(String::from_utf8(denied.stdout).unwrap().matches("data-sayso-src").count(), 2);
}
