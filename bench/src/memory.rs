//! Memory: many visitors take a page of a megabyte at once, and slowly.

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::{Context as _, ensure};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpSocket;
use tokio::sync::Barrier;

use crate::server::Server;
use crate::{Plan, Row, machine, upstream};

/// What a visitor's system takes before the visitor does: little, so that most of a page waits at the server. Less than twice a
/// packet of the loopback device (64 KiB) makes the sender wait for timers.
const RECEIVE_BUFFER_BYTES: u32 = 128 << 10;
/// What a visitor takes at a time.
const SIP_BYTES: usize = 16 << 10;
/// The most that the server may hold. Sayso's own aim.
const LIMIT_MB: f64 = 200.0;

pub(crate) async fn measure(plan: &Plan, visitors: usize) -> anyhow::Result<Vec<Row>> {
    let page = sayso_bench::page::html().repeat(10);
    let site = upstream::serve(page).await?;
    let mut rows = Vec::new();
    for (encoding, name) in [("identity", "as it is"), ("zstd", "with zstd"), ("gzip", "with gzip")] {
        eprintln!("memory: {name}");
        let server = Server::start(&plan.program, site)?;
        // One visitor first: what the server has when nothing goes on.
        visit_together(server.address, 1, encoding).await?;
        let before = machine::peak_memory_mb(server.process())?;
        let received = visit_together(server.address, visitors, encoding).await?;
        let peak = machine::peak_memory_mb(server.process())?;
        rows.push(Row {
            what: format!("memory at most, {visitors} visitors slowly take a page of 1 MB at once, {name}"),
            measured: format!("{peak:.0} MB"),
            beside: format!(
                "{before:.0} MB after one; {:.0} kB for each; {:.0} kB reached each on average",
                (peak - before) * 1000.0 / visitors as f64,
                received as f64 / 1000.0 / visitors as f64
            ),
        });
        ensure!(peak < LIMIT_MB, "{name}, the server held {peak:.0} MB, and {LIMIT_MB:.0} MB is the limit");
    }
    Ok(rows)
}

/// Everybody asks, waits until everybody has the beginning of an answer, and then reads on in sips. Yields the bytes that came.
async fn visit_together(address: SocketAddr, visitors: usize, encoding: &'static str) -> anyhow::Result<u64> {
    let all_here = Arc::new(Barrier::new(visitors));
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..visitors {
        tasks.spawn(visit(address, all_here.clone(), encoding));
    }
    let mut received = 0;
    for ended in tasks.join_all().await {
        received += ended?;
    }
    Ok(received)
}

async fn visit(address: SocketAddr, all_here: Arc<Barrier>, encoding: &str) -> anyhow::Result<u64> {
    let socket = TcpSocket::new_v4()?;
    socket.set_recv_buffer_size(RECEIVE_BUFFER_BYTES)?;
    let mut stream = socket.connect(address).await.context("connecting")?;
    let ask = format!(
        "GET /page HTTP/1.1\r\nHost: site.example\r\nAccept: text/html\r\nSec-Fetch-Dest: document\r\nAccept-Encoding: {encoding}\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(ask.as_bytes()).await?;
    let mut sip = vec![0; SIP_BYTES];
    let mut received = stream.read(&mut sip).await? as u64;
    ensure!(sip.starts_with(b"HTTP/1.1 200"), "{}", String::from_utf8_lossy(&sip));
    all_here.wait().await;
    loop {
        match stream.read(&mut sip).await? {
            0 => return Ok(received),
            length => received += length as u64,
        }
        // Everybody else has their turn.
        tokio::task::yield_now().await;
    }
}
