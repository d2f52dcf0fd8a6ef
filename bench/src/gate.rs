//! The gate: a page of 100 kB rewritten and passed on, beside nginx doing the like, the parser alone, and the site without a proxy.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use http::StatusCode;

use crate::load::{Load, drive, get, get_compressed, once};
use crate::nginx::Nginx;
use crate::server::Server;
use crate::{Plan, Row, machine, median, upstream};

/// Somebody who is asked for pages, and what came of it round by round.
struct Way {
    address: SocketAddr,
    path: &'static str,
    /// The encoding that is asked for.
    encoding: Option<&'static str>,
    /// Whose CPU time counts.
    processes: Vec<u32>,
    per_second: Vec<f64>,
    cpu_us: Vec<f64>,
    p99_ms: Vec<f64>,
}

impl Way {
    fn new(address: SocketAddr, path: &'static str, processes: Vec<u32>) -> Self {
        Self { address, path, encoding: None, processes, per_second: vec![], cpu_us: vec![], p99_ms: vec![] }
    }

    fn compressed(self, encoding: &'static str) -> Self {
        Self { encoding: Some(encoding), ..self }
    }

    async fn round(&mut self, time: Duration, connections: usize, counts: bool) -> anyhow::Result<()> {
        let (path, encoding) = (self.path, self.encoding);
        let request = move || encoding.map_or_else(|| get(path), |encoding| get_compressed(path, encoding));
        let start: Duration = cpu_of(&self.processes)?;
        let load: Load = drive(self.address, connections, time, StatusCode::OK, request).await?;
        let used = cpu_of(&self.processes)? - start;
        if counts {
            self.per_second.push(load.per_second());
            self.cpu_us.push(used.as_secs_f64() * 1e6 / load.answered as f64);
            self.p99_ms.push(load.within_ms(0.99));
        }
        Ok(())
    }

    fn per_second(&self) -> f64 {
        median(self.per_second.clone())
    }

    fn cpu_us(&self) -> f64 {
        median(self.cpu_us.clone())
    }

    fn p99_ms(&self) -> f64 {
        median(self.p99_ms.clone())
    }
}

/// The CPU time of all these processes.
fn cpu_of(processes: &[u32]) -> anyhow::Result<Duration> {
    processes.iter().map(|process| machine::cpu_time(*process)).sum()
}

/// Everybody that is measured, in the order of a round.
struct Ways {
    direct: Way,
    passed: Way,
    rewritten: Way,
    zipped: Way,
    /// As today's browsers take it.
    zstd: Way,
    /// A page that the site says hasn't changed, each time that it is asked.
    kept: Way,
    kept_zipped: Way,
    nginx: Option<Peers>,
}

struct Peers {
    passed: Way,
    literal: Way,
    zipped: Way,
    regex: Option<Regexes>,
}

/// nginx with regular expressions.
struct Regexes {
    cheap: Way,
    holding: Way,
    /// With `pcre_jit on`, which isn't the default.
    compiled: Way,
}

impl Ways {
    fn each(&mut self) -> Vec<&mut Way> {
        let mut all = vec![&mut self.direct, &mut self.passed, &mut self.rewritten, &mut self.zipped];
        all.extend([&mut self.zstd, &mut self.kept, &mut self.kept_zipped]);
        if let Some(peers) = &mut self.nginx {
            all.extend([&mut peers.passed, &mut peers.literal, &mut peers.zipped]);
            if let Some(regex) = &mut peers.regex {
                all.extend([&mut regex.cheap, &mut regex.holding, &mut regex.compiled]);
            }
        }
        all
    }
}

impl Peers {
    fn of(nginx: &Nginx, compiling: &Nginx) -> anyhow::Result<Self> {
        let (of_nginx, of_compiling) = (nginx.processes()?, compiling.processes()?);
        let way = |address| Way::new(address, "/page", of_nginx.clone());
        let regex = nginx.regex.zip(compiling.regex).map(|(regex, compiled)| Regexes {
            cheap: way(regex.cheap),
            holding: way(regex.holding),
            compiled: Way::new(compiled.holding, "/page", of_compiling),
        });
        Ok(Self {
            passed: way(nginx.passing),
            literal: way(nginx.literal),
            zipped: way(nginx.compressing).compressed("gzip"),
            regex,
        })
    }
}

pub(crate) async fn measure(plan: &Plan, connections: usize) -> anyhow::Result<Vec<Row>> {
    let page = sayso_bench::page::html();
    let site = upstream::serve(page.clone()).await?;
    let server = Server::start(&plan.program, site)?;
    let nginx = Nginx::start(site, false).await?;
    let compiling = Nginx::start(site, true).await?;
    let of_us = |path| Way::new(server.address, path, vec![server.process()]);
    let mut ways = Ways {
        direct: Way::new(site, "/page", vec![]),
        passed: of_us("/file"),
        rewritten: of_us("/page"),
        zipped: of_us("/page").compressed("gzip"),
        zstd: of_us("/page").compressed("zstd"),
        kept: of_us("/kept"),
        kept_zipped: of_us("/kept").compressed("gzip"),
        nginx: match (&nginx, &compiling) {
            (Some(nginx), Some(compiling)) => Some(Peers::of(nginx, compiling)?),
            _ => None,
        },
    };
    // The first round warms up and isn't counted.
    for round in 0..=plan.rounds {
        eprintln!("gate: round {round} of {}", plan.rounds);
        for way in ways.each() {
            way.round(plan.round, connections, round > 0).await?;
        }
    }
    let mut rows = of_ways(&ways, page.len(), parser_us(page.as_bytes()));
    if let Some(nginx) = &nginx {
        let ours = once(server.address, get_compressed("/page", "gzip")).await?.len();
        // A page in a frame has no notice. What is held in it, and what stands in the place of three frames, it has.
        let mut framed = get_compressed("/page", "gzip");
        framed.headers_mut().insert("sec-fetch-dest", http::HeaderValue::from_static("iframe"));
        let framed = once(server.address, framed).await?.len();
        let zstd = once(server.address, get_compressed("/page", "zstd")).await?.len();
        let theirs = once(nginx.compressing, get_compressed("/page", "gzip")).await?.len();
        rows.push(Row {
            what: "bytes of such a page, compressed with gzip".into(),
            measured: format!("{ours}; {framed} without the notice; {zstd} with zstd"),
            beside: format!("{theirs} by nginx, gzip 1, which holds nothing back"),
        });
    }
    Ok(rows)
}

fn of_ways(ways: &Ways, bytes: usize, parser: f64) -> Vec<Row> {
    let (passed, rewritten) = (&ways.passed, &ways.rewritten);
    let kilobytes = bytes as f64 / 1000.0;
    let mut rows = vec![
        Row {
            what: format!("pages of {kilobytes:.0} kB through the gate, rewritten"),
            measured: format!(
                "{:.0}/s, {:.0} MB/s",
                rewritten.per_second(),
                rewritten.per_second() * kilobytes / 1000.0
            ),
            beside: format!(
                "{:.2} of the same proxy passing them on ({:.0}/s); without a proxy {:.0}/s",
                rewritten.per_second() / passed.per_second(),
                passed.per_second(),
                ways.direct.per_second()
            ),
        },
        Row {
            what: "the server's CPU time for such a page".into(),
            measured: format!("{:.0} µs", rewritten.cpu_us()),
            beside: format!(
                "{:.2} of passing on ({:.0} µs) and lol_html alone ({parser:.0} µs) together; limit 1.3",
                rewritten.cpu_us() / (passed.cpu_us() + parser),
                passed.cpu_us()
            ),
        },
    ];
    rows.push(Row {
        what: "the same page where the site says that it hasn't changed".into(),
        measured: format!("{:.0}/s, {:.0} µs", ways.kept.per_second(), ways.kept.cpu_us()),
        beside: format!(
            "with gzip {:.0}/s, {:.0} µs",
            ways.kept_zipped.per_second(),
            ways.kept_zipped.cpu_us()
        ),
    });
    let Some(peers) = &ways.nginx else {
        rows.push(Row {
            what: "beside nginx".into(),
            measured: "not measured".into(),
            beside: "there is no nginx on this machine".into(),
        });
        return rows;
    };
    rows.push(Row {
        what: "passed on: CPU time".into(),
        measured: format!("{:.0} µs", passed.cpu_us()),
        beside: format!(
            "{:.2} of nginx ({:.0} µs); limit 1.15",
            passed.cpu_us() / peers.passed.cpu_us(),
            peers.passed.cpu_us()
        ),
    });
    rows.push(Row {
        what: "rewritten: CPU time".into(),
        measured: format!("{:.0} µs", rewritten.cpu_us()),
        beside: format!(
            "{:.2} of nginx with one `sub_filter` ({:.0} µs); aim 1.1",
            rewritten.cpu_us() / peers.literal.cpu_us(),
            peers.literal.cpu_us()
        ),
    });
    rows.extend(beside_regex(rewritten, peers.regex.as_ref()));
    for (name, way) in [("gzip", &ways.zipped), ("zstd, which today's browsers take", &ways.zstd)] {
        rows.push(Row {
            what: format!("rewritten and compressed with {name}: pages a second"),
            measured: format!("{:.0}/s, {:.0} µs", way.per_second(), way.cpu_us()),
            beside: format!(
                "{:.2} of nginx with `sub_filter` and gzip 1 ({:.0}/s, {:.0} µs); at least 1.2 with one of the two",
                way.per_second() / peers.zipped.per_second(),
                peers.zipped.per_second(),
                peers.zipped.cpu_us(),
            ),
        });
    }
    rows.push(Row {
        what: "rewritten: 99 of 100 pages within".into(),
        measured: format!("{:.1} ms", rewritten.p99_ms()),
        beside: format!(
            "{:.2} of nginx with one `sub_filter` ({:.1} ms); limit 2",
            rewritten.p99_ms() / peers.literal.p99_ms(),
            peers.literal.p99_ms()
        ),
    });
    rows
}

fn beside_regex(rewritten: &Way, regex: Option<&Regexes>) -> Vec<Row> {
    let Some(regex) = regex else {
        return vec![Row {
            what: "beside nginx with a regular expression".into(),
            measured: "not measured".into(),
            beside: "libnginx-mod-http-subs-filter isn't installed".into(),
        }];
    };
    let row = |peer: &Way, what: &str| Row {
        what: "rewritten: pages a second".into(),
        measured: format!("{:.0}/s", rewritten.per_second()),
        beside: format!(
            "{:.2} of nginx {what} ({:.0}/s, {:.0} µs)",
            rewritten.per_second() / peer.per_second(),
            peer.per_second(),
            peer.cpu_us()
        ),
    };
    vec![
        row(
            &regex.holding,
            "with regular expressions that find what the gate holds back there; at least 1.3",
        ),
        row(&regex.compiled, "with the same and `pcre_jit on`, which isn't the default"),
        row(&regex.cheap, "with a regular expression for scripts of other hosts alone, of 33 things 13"),
    ]
}

/// What the parser takes that others build on, for the page alone and with nothing to change, in microseconds.
fn parser_us(page: &[u8]) -> f64 {
    let mut times = Vec::new();
    for _ in 0..200 {
        let start = Instant::now();
        let element = lol_html::element!("*", |_| Ok(()));
        let settings = lol_html::RewriteStrSettings::new().append_element_content_handler(element);
        let text = std::str::from_utf8(page).unwrap_or_default();
        let out = lol_html::rewrite_str(text, settings);
        times.push(start.elapsed().as_secs_f64() * 1e6);
        std::hint::black_box(out.map(|text| text.len()).unwrap_or_default());
    }
    median(times)
}
