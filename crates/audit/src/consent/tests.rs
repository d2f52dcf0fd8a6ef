//! The pages of `testdata/consent/`, answered in a real Chromium.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

use serde_json::Value;

use super::*;
use crate::tab::Setup;
use crate::{Browser, Launch};

/// How many browsers run at once: they mostly wait.
const BROWSERS: usize = 8;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Serves the page `NAME` to every host `NAME--ANYTHING.test`.
fn serve() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            std::thread::spawn(move || answer(stream));
        }
    });
    address
}

/// Answers one request. A connection that breaks off is the browser's affair.
fn answer(mut stream: TcpStream) -> Option<()> {
    let mut lines = BufReader::new(stream.try_clone().ok()?).lines().map_while(Result::ok);
    let first = lines.next()?;
    let path = first.split(' ').nth(1)?.split('?').next()?.to_owned();
    let mut host = String::new();
    for line in lines.take_while(|line| !line.is_empty()) {
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("host:") {
            value.trim().clone_into(&mut host);
        }
    }
    let site = host.split("--").next().unwrap_or_default();
    let file = match path.strip_prefix("/vendor/") {
        Some(vendor) => root().join("client/node_modules").join(vendor),
        None if path == "/" => root().join(format!("testdata/consent/{site}.html")),
        None if host == "frames.test" => root().join(format!("testdata/consent{path}")),
        None => root().join(format!("testdata/consent/{site}.{}", path.trim_start_matches('/'))),
    };
    let kind = match file.extension().and_then(|ending| ending.to_str()) {
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        _ => "text/html; charset=utf-8",
    };
    let (status, body) = std::fs::read(&file).map_or(("404 Not Found", Vec::new()), |body| ("200 OK", body));
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(&body).ok()
}

/// A site in a browser that has never been there.
struct Visitor<'a> {
    tools: &'a Tools,
    tab: &'a mut Tab,
    address: String,
    expected: Value,
    /// What went wrong.
    wrong: Vec<String>,
}

impl Visitor<'_> {
    /// Does it, and compares what came of it with what the page expects.
    fn act(&mut self, name: &str, purpose: ActPurpose, scenario: Scenario) -> Evidence {
        let expected = self.expected[name].clone();
        let mut evidence = Evidence { scenario: Some(scenario), ..Evidence::default() };
        if expected == "skip" {
            return evidence;
        }
        self.tab.visit_still(&self.address).unwrap();
        let done = self.tools.act(self.tab, &Drive::default(), purpose, &mut evidence).unwrap();
        let none = evidence.could_not.iter().any(|one| one.what == name && one.site_has_none);
        let site = &self.address;
        let acts: Vec<String> = evidence
            .acts
            .iter()
            .map(|act| format!("{:?} {:?} {}", act.purpose, act.label, act.worked))
            .collect();
        let told = format!("{site} {name}: {acts:?} {:?}", evidence.could_not);
        match expected.as_str() {
            None if done || !none => self.wrong.push(format!("{told}: should not be possible")),
            Some("fails") if done || none => self.wrong.push(format!("{told}: should fail")),
            None | Some("fails") => {}
            Some(_) if !done => self.wrong.push(format!("{told}: was not done")),
            Some(expression) => {
                let holds = self.tab.evaluate(&format!("Boolean({expression})")).unwrap();
                if holds != true {
                    let kept = self.tab.evaluate("document.cookie + JSON.stringify(localStorage)").unwrap();
                    self.wrong.push(format!("{told}: nothing came of it: {kept}"));
                }
                if evidence.decided_at_ms.is_none() {
                    self.wrong.push(format!("{told}: no time"));
                }
            }
        }
        evidence
    }

    fn layers(&mut self, evidence: &Evidence) {
        let first = evidence.layers.first();
        let site = &self.address;
        if self.expected["notice"] == false {
            if first.is_some() || !evidence.acts.is_empty() {
                self.wrong.push(format!("{site}: something was taken for a notice: {first:?}"));
            }
            return;
        }
        let Some(first) = first else {
            self.wrong.push(format!("{site}: no layer was put down"));
            return;
        };
        if self.expected["tool"].as_str() != first.tool.as_deref() {
            self.wrong.push(format!("{site}: the tool is taken for {:?}", first.tool));
        }
        let rejects = first.controls.iter().any(|one| one.means == Means::Reject && one.visible);
        if self.expected["first_layer_reject"] != rejects {
            self.wrong.push(format!("{site}: a refusal in the first layer: {rejects}: {:?}", first.controls));
        }
    }
}

/// A browser for which every name leads to the test's server.
fn tab(address: SocketAddr, folder: &Path) -> Tab {
    let hosts = vec![("*".to_owned(), address.to_string())];
    let launch = Launch { hosts, ordinary: true, ..Launch::default() };
    let setup = Setup {
        settle_ms: 150,
        page_ms: 20_000,
        page_bytes: 20_000_000,
        requests: 10_000,
        folder: folder.to_owned(),
        ..Setup::default()
    };
    Tab::open(Browser::launch(&launch).unwrap(), setup, Duration::from_secs(300)).unwrap()
}

/// Refuses on a page, or accepts and takes it back: each on a host of its own, so that none has to wait for the other.
fn visit(tools: &Tools, tab: &mut Tab, name: &str, refuse: bool) -> Vec<String> {
    let page = std::fs::read_to_string(root().join(format!("testdata/consent/{name}.html"))).unwrap();
    let json = page.split("id=\"expected\">").nth(1).unwrap().split("</script>").next().unwrap();
    let expected: Value = serde_json::from_str(json).unwrap();
    let address = format!("http://{name}--{}.test/", if refuse { "refuse" } else { "accept" });
    let mut visitor = Visitor { tools, tab, address, expected, wrong: Vec::new() };
    if refuse {
        let refused = visitor.act("reject", ActPurpose::Reject, Scenario::RejectAll);
        visitor.layers(&refused);
    } else {
        visitor.act("accept", ActPurpose::Accept, Scenario::Withdraw);
        visitor.act("withdraw", ActPurpose::Withdraw, Scenario::Withdraw);
    }
    visitor.wrong
}

#[test]
fn every_page_is_answered_as_it_can_be() {
    let vendors = root().join("client/node_modules/klaro");
    assert!(vendors.is_dir(), "the consent tools are missing: run `npm ci` in client/");
    let only = std::env::var("CONSENT_PAGE").ok();
    let mut pages: Vec<String> = std::fs::read_dir(root().join("testdata/consent"))
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().to_str()?.strip_suffix(".html").map(str::to_owned))
        .filter(|name| !name.contains('.') && only.as_ref().is_none_or(|only| name.contains(only.as_str())))
        .collect();
    pages.sort();
    assert!(only.is_some() || pages.len() >= 35);
    let address = serve();
    let tools = Tools::builtin();
    // The last are taken first: those that only autoconsent knows, whose names come first, take longest.
    let jobs = pages.iter().rev().flat_map(|page| [(page, true), (page, false)]);
    let jobs = Mutex::new(jobs.collect::<Vec<_>>());
    let wrong = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..BROWSERS {
            scope.spawn(|| {
                let folder = tempfile::tempdir().unwrap();
                let mut tab = tab(address, folder.path());
                loop {
                    let Some((page, refuse)) = jobs.lock().unwrap().pop() else { break };
                    let found = visit(&tools, &mut tab, page, refuse);
                    wrong.lock().unwrap().extend(found);
                }
            });
        }
    });
    let wrong = wrong.into_inner().unwrap();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn selectors_are_pressed_in_order_and_one_that_meets_nothing_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let mut tab = tab(serve(), folder.path());
    let tools = Tools::builtin();
    let list = |selectors: &[&str]| selectors.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>();
    let drive = Drive {
        accept: list(&["#nowhere"]),
        reject: list(&["#tarteaucitronCloseAlert", "#tarteaucitronAllDenied", "#tarteaucitronClosePanel"]),
        ..Drive::default()
    };
    tab.visit("http://tac-link-de--drive.test/").unwrap();
    let mut evidence = Evidence { scenario: Some(Scenario::AcceptAll), ..Evidence::default() };
    assert!(!tools.act(&mut tab, &drive, ActPurpose::Accept, &mut evidence).unwrap());
    assert!(evidence.could_not[0].why.contains("`#nowhere`") && !evidence.could_not[0].site_has_none);
    assert!(tools.act(&mut tab, &drive, ActPurpose::Reject, &mut evidence).unwrap());
    let act = evidence.acts.last().unwrap();
    assert_eq!((act.by.as_str(), act.presses, act.worked), ("selector", 3, true));
    let refused =
        tab.evaluate("/!stats=false/.test(document.cookie) && /!ads=false/.test(document.cookie)").unwrap();
    assert_eq!(refused, true);
}
