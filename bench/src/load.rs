//! Load: connections that ask as fast as they are answered.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use anyhow::{Context as _, ensure};
use bytes::Bytes;
use http::{Request, StatusCode};
use http_body_util::{BodyExt as _, Full};
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

/// What came of it.
pub(crate) struct Load {
    pub(crate) answered: u64,
    pub(crate) elapsed: Duration,
    latencies: Vec<Duration>,
}

impl Load {
    pub(crate) fn per_second(&self) -> f64 {
        self.answered as f64 / self.elapsed.as_secs_f64()
    }

    /// The time within which this share of the requests was answered, in milliseconds.
    pub(crate) fn within_ms(&self, share: f64) -> f64 {
        let place =
            ((self.latencies.len() as f64 * share) as usize).min(self.latencies.len().saturating_sub(1));
        self.latencies.get(place).map_or(f64::NAN, |latency| latency.as_secs_f64() * 1000.0)
    }
}

/// Sends a request again and again on each connection. Every answer must have the status that is wanted.
pub(crate) async fn drive(
    address: SocketAddr,
    connections: usize,
    time: Duration,
    wanted: StatusCode,
    request: impl Fn() -> Request<Full<Bytes>> + Clone + Send + 'static,
) -> anyhow::Result<Load> {
    let mut tasks = tokio::task::JoinSet::new();
    let start = Instant::now();
    for _ in 0..connections {
        let mut sender = connect(address).await?;
        let request = request.clone();
        tasks.spawn(async move {
            let mut latencies = Vec::new();
            while start.elapsed() < time {
                let begin = Instant::now();
                let (status, _) = ask(&mut sender, request()).await?;
                ensure!(status == wanted, "{address} answered {status}, and {wanted} was wanted");
                latencies.push(begin.elapsed());
            }
            anyhow::Ok(latencies)
        });
    }
    let mut latencies = Vec::new();
    for ended in tasks.join_all().await {
        latencies.extend(ended?);
    }
    let elapsed = start.elapsed();
    latencies.sort_unstable();
    Ok(Load { answered: latencies.len() as u64, elapsed, latencies })
}

/// One request on a connection of its own.
pub(crate) async fn once(address: SocketAddr, request: Request<Full<Bytes>>) -> anyhow::Result<Bytes> {
    let (status, body) = ask(&mut connect(address).await?, request).await?;
    ensure!(status.is_success(), "{address} answered {status}: {}", String::from_utf8_lossy(&body));
    Ok(body)
}

/// One request on a connection of its own, whatever comes of it.
pub(crate) async fn answer_of(
    address: SocketAddr,
    request: Request<Full<Bytes>>,
) -> anyhow::Result<(StatusCode, Bytes)> {
    ask(&mut connect(address).await?, request).await
}

async fn connect(address: SocketAddr) -> anyhow::Result<SendRequest<Full<Bytes>>> {
    let stream = TcpStream::connect(address).await.with_context(|| format!("connecting to {address}"))?;
    stream.set_nodelay(true)?;
    let (sender, connection) = handshake(TokioIo::new(stream)).await?;
    tokio::spawn(connection);
    Ok(sender)
}

async fn ask(
    sender: &mut SendRequest<Full<Bytes>>,
    request: Request<Full<Bytes>>,
) -> anyhow::Result<(StatusCode, Bytes)> {
    sender.ready().await?;
    let response = sender.send_request(request).await?;
    let status = response.status();
    Ok((status, response.into_body().collect().await?.to_bytes()))
}

/// A page as a browser asks for it that takes this encoding.
pub(crate) fn get_compressed(path: &str, encoding: &'static str) -> Request<Full<Bytes>> {
    let mut request = get(path);
    request.headers_mut().insert("accept-encoding", http::HeaderValue::from_static(encoding));
    request
}

/// A page as a browser asks for it.
pub(crate) fn get(path: &str) -> Request<Full<Bytes>> {
    Request::get(path)
        .header("host", "site.example")
        .header("accept", "text/html,*/*")
        .header("sec-fetch-dest", if path == "/file" { "image" } else { "document" })
        .body(Full::default())
        .expect("a constant request")
}
