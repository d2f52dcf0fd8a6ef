//! Choices: sent over HTTP, answered 201 once receipt and ledger entry are on disk.

use anyhow::ensure;
use bytes::Bytes;
use http::{Request, StatusCode};
use http_body_util::Full;

use crate::load::{drive, get, once};
use crate::server::Server;
use crate::{Plan, Row, machine, median, upstream};

pub(crate) async fn measure(plan: &Plan, connections: usize) -> anyhow::Result<Vec<Row>> {
    let site = upstream::serve(String::new()).await?;
    let server = Server::start(&plan.program, site)?;
    let decision: serde_json::Value =
        serde_json::from_slice(&once(server.address, get("/_sayso/decision")).await?)?;
    let body = serde_json::json!({"notice": decision["notice"], "action": "reject-all", "purposes": {}});
    let body = Bytes::from(body.to_string());
    let choice = move || {
        Request::post("/_sayso/choices")
            .header("host", "site.example")
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/json")
            .body(Full::new(body.clone()))
            .expect("a constant request")
    };
    let (mut many, mut alone, mut syncs, mut cpu) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (mut middle, mut late, mut sent) = (Vec::new(), Vec::new(), 0);
    // The first round warms up and isn't counted.
    for round in 0..=plan.rounds {
        eprintln!("receipts: round {round} of {}", plan.rounds);
        let sync = machine::syncs_per_second(server.folder.path(), plan.round / 3)?;
        let one = drive(server.address, 1, plan.round / 3, StatusCode::CREATED, choice.clone()).await?;
        let start = machine::cpu_time(server.process())?;
        let load =
            drive(server.address, connections, plan.round, StatusCode::CREATED, choice.clone()).await?;
        let used = machine::cpu_time(server.process())? - start;
        sent += one.answered + load.answered;
        if round > 0 {
            syncs.push(sync);
            alone.push(one.per_second());
            many.push(load.per_second());
            middle.push(load.within_ms(0.5));
            late.push(load.within_ms(0.99));
            cpu.push(used.as_secs_f64() * 1e6 / load.answered as f64);
        }
    }
    let checkpoint = once(server.address, get("/_sayso/ledger/checkpoint")).await?;
    let checkpoint = String::from_utf8_lossy(&checkpoint).into_owned();
    let size: u64 = checkpoint.lines().nth(1).unwrap_or_default().parse()?;
    ensure!(size == sent, "{sent} choices were answered 201, and the checkpoint covers {size}");
    let (many, syncs) = (median(many), median(syncs));
    Ok(vec![
        Row {
            what: format!("choices over HTTP, each durable before its 201, {connections} connections"),
            measured: format!(
                "{many:.0}/s; half within {:.1} ms, 99 of 100 within {:.1} ms",
                median(middle),
                median(late)
            ),
            beside: format!(
                "{:.1} times the {syncs:.0}/s at which this disk makes one page after another durable",
                many / syncs
            ),
        },
        Row {
            what: "the same with one connection".into(),
            measured: format!("{:.0}/s", median(alone)),
            beside: format!("the server's CPU time for a choice among many: {:.0} µs", median(cpu)),
        },
    ])
}
