//! The gate: a page of 100 kB rewritten, beside the same proxy that passes the same bytes on, and the site without a proxy.

use http::StatusCode;

use crate::load::{Load, drive, get};
use crate::server::Server;
use crate::{Plan, Row, machine, median, upstream};

pub(crate) async fn measure(plan: &Plan, connections: usize) -> anyhow::Result<Vec<Row>> {
    let page = sayso_bench::page::html();
    let kilobytes = page.len() as f64 / 1000.0;
    let site = upstream::serve(page).await?;
    let server = Server::start(&plan.program, site)?;
    let (mut direct, mut passed, mut rewritten) = (Vec::new(), Vec::new(), Vec::new());
    let (mut passed_cpu, mut rewritten_cpu) = (Vec::new(), Vec::new());
    // The first round warms up and isn't counted.
    for round in 0..=plan.rounds {
        eprintln!("gate: round {round} of {}", plan.rounds);
        let ask = |address, path: &'static str| {
            drive(address, connections, plan.round, StatusCode::OK, move || get(path))
        };
        let straight = ask(site, "/file").await?;
        let start = machine::cpu_time(server.process())?;
        let file = ask(server.address, "/file").await?;
        let between = machine::cpu_time(server.process())?;
        let html = ask(server.address, "/page").await?;
        let end = machine::cpu_time(server.process())?;
        if round > 0 {
            let each = |load: &Load, cpu: std::time::Duration| cpu.as_secs_f64() * 1e6 / load.answered as f64;
            passed_cpu.push(each(&file, between - start));
            rewritten_cpu.push(each(&html, end - between));
            direct.push(straight.per_second());
            passed.push(file.per_second());
            rewritten.push(html.per_second());
        }
    }
    let (direct, passed, rewritten) = (median(direct), median(passed), median(rewritten));
    let (passed_cpu, rewritten_cpu) = (median(passed_cpu), median(rewritten_cpu));
    Ok(vec![
        Row {
            what: format!("pages of {kilobytes:.0} kB through the gate, rewritten"),
            measured: format!("{rewritten:.0}/s, {:.0} MB/s", rewritten * kilobytes / 1000.0),
            beside: format!(
                "{:.2} of the same proxy passing them on ({passed:.0}/s); without a proxy {direct:.0}/s",
                rewritten / passed
            ),
        },
        Row {
            what: "the server's CPU time for such a page".into(),
            measured: format!("{rewritten_cpu:.0} µs"),
            beside: format!(
                "{passed_cpu:.0} µs passed on: {:.0} µs for reading and rewriting",
                rewritten_cpu - passed_cpu
            ),
        },
    ])
}
