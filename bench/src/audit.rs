//! `sayso audit`: a site of three pages in five scenarios, and how long a page takes beside website-evidence-collector.
//!
//! The site is Sayso's own demo on this machine, with its notice and its third parties, so that every scenario is played and the network
//! costs nothing. The collector looks at each page once and presses nothing; it is given the same pages.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::Context as _;
use serde_json::Value;

use crate::memory_of_groups::peak_while;
use crate::{Plan, Row, median};

/// How many pages of the site are looked at.
const PAGES: usize = 3;

/// The most that an audit of three pages may take, in seconds, and a browser, in millions of bytes.
const LIMIT_SECONDS: f64 = 60.0;
const LIMIT_MB: f64 = 600.0;

/// The demo, until it is dropped.
struct Demo {
    child: Child,
    url: String,
}

impl Demo {
    fn start(program: &Path) -> anyhow::Result<Self> {
        let mut command = Command::new(program);
        command.args(["demo", "--listen", "127.0.0.1:0"]).stdout(Stdio::piped());
        let mut child = command.spawn()?;
        let mut lines = BufReader::new(child.stdout.take().context("it was piped")?).lines();
        let said = lines.by_ref().map_while(Result::ok).find(|line| line.contains("http://"));
        // A program without a reader ends.
        std::thread::spawn(move || lines.for_each(drop));
        let url = said.as_deref().and_then(|line| line[line.find("http://")?..].split_whitespace().next());
        let url = url.context("the demo ended before it said where it is")?.to_owned();
        Ok(Self { child, url })
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// One run of a program.
struct Run {
    seconds: f64,
    visits: usize,
    peak_mb: f64,
}

/// Measures. `collector`: the folder of an installed website-evidence-collector.
pub(crate) fn measure(plan: &Plan, collector: Option<&Path>) -> anyhow::Result<Vec<Row>> {
    let demo = Demo::start(&plan.program)?;
    let (mut own, mut others) = (Vec::new(), Vec::new());
    for round in 1..=plan.rounds {
        eprintln!("audit: round {round} of {}", plan.rounds);
        own.push(audit(&plan.program, &demo.url)?);
        if let Some(folder) = collector {
            others.push(collect(folder, &demo.url)?);
        }
    }
    let mid = |runs: &[Run], of: fn(&Run) -> f64| median(runs.iter().map(of).collect());
    let (seconds, peak_mb) = (mid(&own, |run| run.seconds), mid(&own, |run| run.peak_mb));
    #[expect(clippy::cast_precision_loss, reason = "a few dozen visits")]
    let page = |run: &Run| run.seconds / run.visits as f64;
    let visits = own.first().map_or(0, |run| run.visits);
    let beside =
        |text: String| if others.is_empty() { "not measured: name it with --collector".into() } else { text };
    let theirs = others.iter().map(|run| run.visits).max().unwrap_or_default();
    Ok(vec![
        Row {
            what: format!("audit of {PAGES} pages in 5 scenarios ({visits} visits), two browsers at once"),
            measured: format!("{seconds:.1} s"),
            beside: format!("{LIMIT_SECONDS} s at most"),
        },
        Row {
            what: "a browser of the audit at its peak (proportional set size)".into(),
            measured: format!("{peak_mb:.0} MB"),
            beside: format!(
                "{LIMIT_MB} MB at most; {}",
                beside(format!("website-evidence-collector's: {:.0} MB", mid(&others, |run| run.peak_mb)))
            ),
        },
        Row {
            what: "audit, time per visit of a page".into(),
            measured: format!("{:.2} s", mid(&own, page)),
            beside: beside(format!(
                "website-evidence-collector ({theirs} visits, nothing pressed): {:.2} s",
                mid(&others, page)
            )),
        },
    ])
}

fn audit(program: &Path, url: &str) -> anyhow::Result<Run> {
    let folder = tempfile::tempdir()?;
    let mut command = Command::new(program);
    command.args(["audit", url, "--regime", "opt-in", "--json"]);
    for page in further(url) {
        command.args(["--page", &page]);
    }
    command.arg("--out").arg(folder.path()).stdout(Stdio::null());
    let (seconds, peak_mb) = timed(&mut command)?;
    let mut visits = 0;
    for name in ["no_choice", "reject_all", "accept_all", "gpc", "withdraw"] {
        let evidence = read(&folder.path().join(format!("{name}.json")))?;
        let could_not = evidence["could_not"].as_array().map_or(0, Vec::len);
        anyhow::ensure!(could_not == 0, "{name} wasn't played whole: {}", evidence["could_not"]);
        visits += evidence["visits"].as_array().map_or(0, Vec::len);
    }
    Ok(Run { seconds, visits, peak_mb })
}

fn collect(collector: &Path, url: &str) -> anyhow::Result<Run> {
    let folder = tempfile::tempdir()?;
    let output: PathBuf = folder.path().join("output");
    let chromium = std::env::var("CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".into());
    let mut command = Command::new("node");
    command.arg(collector.join("bin/website-evidence-collector.js")).arg(url);
    for page in further(url) {
        command.args(["--browse-link", &page]);
    }
    command.args(["--overwrite", "--quiet", "--no-pdf", "--output"]);
    command.arg(&output).args(["--", "--no-sandbox"]).env("PUPPETEER_EXECUTABLE_PATH", chromium);
    command.stdout(Stdio::null()).stderr(Stdio::null()).current_dir(collector);
    let (seconds, peak_mb) = timed(&mut command)?;
    let found = read(&output.join("inspection.json"))?;
    let visits = found["browsing_history"].as_array().map_or(0, Vec::len);
    anyhow::ensure!(visits == PAGES, "website-evidence-collector saw {visits} pages, not {PAGES}");
    Ok(Run { seconds, visits, peak_mb })
}

/// The pages behind the first. The demo is the same under each.
fn further(url: &str) -> impl Iterator<Item = String> {
    let start = url.trim_end_matches('/').to_owned();
    (2..=PAGES).map(move |number| format!("{start}/?page={number}"))
}

/// Seconds, and the most that one of its browsers took, in millions of bytes.
fn timed(command: &mut Command) -> anyhow::Result<(f64, f64)> {
    /// Twice as long as anything may take here.
    const PATIENCE: Duration = Duration::from_secs(240);
    let start = Instant::now();
    let mut child = command.spawn()?;
    let peak_bytes = peak_while(&mut child, PATIENCE)?;
    #[expect(clippy::cast_precision_loss, reason = "millions of bytes")]
    let peak_mb = peak_bytes as f64 / 1e6;
    Ok((start.elapsed().as_secs_f64(), peak_mb))
}

fn read(file: &Path) -> anyhow::Result<Value> {
    let bytes = std::fs::read(file).with_context(|| format!("{} can't be read", file.display()))?;
    Ok(serde_json::from_slice(&bytes)?)
}
